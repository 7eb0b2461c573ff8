/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"
#include "merita-work-edit.h"

typedef struct
{
  int period;
  char *unit, *person, *due, *status, *note;
} TaskOptions;

/* ---- list ---- */

static void
print_task_json (JsonBuilder *builder, const MeritaSubAspect *sub, const MeritaSubAspectTask *task)
{
  json_builder_begin_object (builder);
  merita_json_string (builder, "code", sub->code);
  merita_json_string (builder, "title", sub->title);
  merita_json_string (builder, "unit", task->unit);
  merita_json_string (builder, "person", task->person);
  merita_json_date (builder, "due_on", task->due_on);
  merita_json_string (builder, "status", merita_task_status_name (task->status));
  merita_json_string (builder, "note", task->note);
  json_builder_end_object (builder);
}

static void
print_task (MeritaCtl *ctl, const MeritaSubAspect *sub, const MeritaSubAspectTask *task)
{
  g_autofree char *due = merita_text_date_short (ctl->language, task->due_on);

  merita_ctl_print (ctl, "%-5s %-14s %-11s %-28s %s\n", sub->code,
                    merita_work_status_word (ctl->language, task->status), due,
                    task->unit != NULL ? task->unit : "–",
                    task->person != NULL ? task->person : "");
}

static int
list_tasks (MeritaCtl *ctl, const MeritaProofBook *book)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint done = 0, total = 0;

  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", book->period);
  json_builder_set_member_name (builder, "tasks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < book->instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = book->instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++, total++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          const MeritaSubAspectTask none = { .period = book->period };
          const MeritaSubAspectTask *task = merita_proof_book_find_task (book, sub->code);

          if (task == NULL)
            task = &none;
          done += task->status == MERITA_TASK_DONE ? 1 : 0;
          if (ctl->json)
            print_task_json (builder, sub, task);
          else
            print_task (ctl, sub, task);
        }
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "done", done);
  merita_json_integer (builder, "total", total);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%u of %u sub-aspects done\n"), done, total);
  return MERITA_EXIT_HOLDS;
}

/* ---- set ---- */

/* What an option does not name stays as it is; "" takes it away. */
static char *
keep (const char *option, char *before)
{
  return option != NULL ? (char *) option : before;
}

static gboolean
take_status (MeritaCtl *ctl, const char *text, MeritaTaskStatus *status)
{
  /* As the Indonesian screens call them, in short. */
  static const char *const words[] = {
    [MERITA_TASK_NOT_STARTED] = "belum",
    [MERITA_TASK_IN_PROGRESS] = "sedang",
    [MERITA_TASK_DONE] = "selesai",
  };

  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      {
        *status = (MeritaTaskStatus) i;
        return TRUE;
      }
  *status = merita_task_status_find (text);
  if (g_str_equal (merita_task_status_name (*status), text))
    return TRUE;
  merita_ctl_usage (ctl, merita_ctl_tr (ctl, "a status is not-started, in-progress or done"));
  return FALSE;
}

static int
set_task (MeritaCtl *ctl, const MeritaProofBook *book, const TaskOptions *options)
{
  const char *code = merita_ctl_get_argument (ctl, 2);
  const MeritaSubAspectTask *before = merita_proof_book_find_task (book, code);
  MeritaSubAspectTask task = before != NULL ? *before : (MeritaSubAspectTask){ 0 };
  g_autoptr (MeritaWorkEdit) edit = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  task.code = (char *) code;
  task.unit = keep (options->unit, task.unit);
  task.person = keep (options->person, task.person);
  task.note = keep (options->note, task.note);
  if (options->due != NULL && *options->due == '\0')
    task.due_on = MERITA_DATE_UNKNOWN;
  else if (options->due != NULL
           && !merita_ctl_parse_date (ctl, "--due", options->due, &task.due_on))
    return MERITA_EXIT_USAGE;
  if (!take_status (ctl, options->status, &task.status))
    return MERITA_EXIT_USAGE;
  edit = merita_work_edit_task (book, &task, &error);
  if (edit == NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_work_edit_apply (edit, store, &error) ? MERITA_EXIT_HOLDS
                                                      : merita_ctl_fail (ctl, error);
}

/* ---- command ---- */

static int
run (MeritaCtl *ctl, const TaskOptions *options)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  guint n = ctl->arguments->len;
  gboolean is_list = action == NULL || (g_str_equal (action, "list") && n == 2);
  gboolean is_set = action != NULL && g_str_equal (action, "set") && n == 3;
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_list && !is_set)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "write list or set CODE"));
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  book = merita_ctl_open_book (ctl, agency, options->period, &error);
  if (book == NULL)
    return merita_ctl_fail (ctl, error);
  return is_set ? set_task (ctl, book, options) : list_tasks (ctl, book);
}

int
merita_command_task (MeritaCtl *ctl, int argc, char **argv)
{
  TaskOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Year of the assessment", "YEAR" },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, "Responsible unit", "NAME" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &options.person, "Responsible person", "NAME" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, "Due date", "DATE" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &options.status, "not-started, in-progress or done",
      "STATUS" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "A remark", "TEXT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    status = run (ctl, &options);
  g_free (options.unit);
  g_free (options.person);
  g_free (options.due);
  g_free (options.status);
  g_free (options.note);
  return status;
}

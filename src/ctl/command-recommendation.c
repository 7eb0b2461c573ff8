/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-follow-up-edit.h"
#include "merita-import.h"
#include "merita-reader-evidence.h"
#include "merita-work-edit.h"

typedef struct
{
  char *decision, *template, *text, *code, *plan, *unit, *person, *due, *status, *date, *document;
  int number, target;
} RecommendationOptions;

/* What every verb begins with. */
typedef struct
{
  MeritaCtl *ctl;
  const RecommendationOptions *options;
  MeritaAgency *agency;
  MeritaFollowUp *follow_up;
} Work;

/* ---- list ---- */

static void
print_item_json (JsonBuilder *builder, const MeritaFollowUpItem *item)
{
  const MeritaRecommendation *row = item->row;
  g_autofree char *mark = merita_text_recommendation (row->aspect, row->number);

  json_builder_begin_object (builder);
  merita_json_string (builder, "mark", mark);
  merita_json_integer (builder, "aspect", row->aspect);
  merita_json_integer (builder, "number", row->number);
  merita_json_string (builder, "text", row->text);
  merita_json_string (builder, "code", row->code);
  merita_json_level (builder, "level", item->level);
  merita_json_level (builder, "target_level", row->target_level);
  merita_json_hundredths (builder, "effect", item->effect);
  merita_json_string (builder, "plan", row->plan);
  merita_json_string (builder, "unit", row->unit);
  merita_json_string (builder, "person", row->person);
  merita_json_date (builder, "due_on", row->due_on);
  merita_json_string (builder, "status", merita_task_status_name (row->status));
  merita_json_date (builder, "done_on", row->done_on);
  merita_json_id (builder, "document", row->document);
  merita_json_boolean (builder, "overdue", item->overdue);
  json_builder_end_object (builder);
}

static void
print_list_json (Work *work)
{
  const MeritaFollowUp *follow_up = work->follow_up;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_string (builder, "decision", follow_up->decision->number);
  merita_json_integer (builder, "count", follow_up->items->len);
  merita_json_integer (builder, "done", follow_up->done);
  merita_json_integer (builder, "overdue", follow_up->overdue);
  merita_json_boolean (builder, "may_be_reviewed_earlier", follow_up->all_done);
  merita_json_hundredths (builder, "effect", follow_up->effect);
  merita_json_integer (builder, "effect_unknown", follow_up->effect_unknown);
  merita_json_string (builder, "verified_round", follow_up->verified_round);
  json_builder_set_member_name (builder, "recommendations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < follow_up->items->len; i++)
    print_item_json (builder, &g_array_index (follow_up->items, MeritaFollowUpItem, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (work->ctl, builder);
}

static void
print_aspect (Work *work, guint first)
{
  const GArray *items = work->follow_up->items;
  const MeritaFollowUpItem *item = &g_array_index (items, MeritaFollowUpItem, first);
  guint n = 0, done = 0;

  for (guint i = first; i < items->len; i++)
    {
      const MeritaFollowUpItem *other = &g_array_index (items, MeritaFollowUpItem, i);

      if (other->row->aspect != item->row->aspect)
        break;
      n++;
      done += other->row->status == MERITA_TASK_DONE ? 1 : 0;
    }
  merita_ctl_print (work->ctl, merita_ctl_tr (work->ctl, "%c. %s (%u of %u done)\n"),
                    'a' + item->row->aspect - 1, item->aspect != NULL ? item->aspect->name : "–",
                    done, n);
}

/* "3.8: level 2 → 4, +10 points": what is not known is not said. */
static void
print_effect (MeritaCtl *ctl, const MeritaFollowUpItem *item)
{
  const MeritaRecommendation *row = item->row;
  g_autofree char *effect = merita_text_plain (ctl->language, item->effect);
  g_autofree char *level = item->level >= 0 ? g_strdup_printf ("%d", item->level) : g_strdup ("–");

  if (row->code == NULL)
    return;
  merita_ctl_print (ctl, "       %s", row->code);
  if (item->sub != NULL)
    merita_ctl_print (ctl, " %s", item->sub->title);
  if (row->target_level >= 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, ": level %s → %d"), level, row->target_level);
  if (item->effect != MERITA_HUNDREDTHS_UNKNOWN)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, ", +%s points"), effect);
  merita_ctl_print (ctl, "\n");
}

static void
print_item (MeritaCtl *ctl, const MeritaFollowUpItem *item)
{
  const MeritaRecommendation *row = item->row;
  g_autofree char *mark = merita_text_recommendation (row->aspect, row->number);
  g_autofree char *due = merita_text_date (ctl->language, row->due_on);
  g_autofree char *done = merita_text_date (ctl->language, row->done_on);

  merita_ctl_print (ctl, "  %-4s %s\n", mark, row->text);
  merita_ctl_print (ctl, "       %s", merita_work_status_word (ctl->language, row->status));
  if (row->done_on != MERITA_DATE_UNKNOWN)
    merita_ctl_print (ctl, " %s", done);
  if (row->unit != NULL)
    merita_ctl_print (ctl, " · %s", row->unit);
  if (row->person != NULL)
    merita_ctl_print (ctl, " · %s", row->person);
  if (row->due_on != MERITA_DATE_UNKNOWN && row->status != MERITA_TASK_DONE)
    {
      merita_ctl_print (ctl, merita_ctl_tr (ctl, " · due %s"), due);
      if (item->overdue)
        merita_ctl_print (ctl, " (%s)", merita_ctl_tr (ctl, "overdue"));
    }
  merita_ctl_print (ctl, "\n");
  if (row->plan != NULL)
    merita_ctl_print (ctl, "       %s\n", row->plan);
  print_effect (ctl, item);
}

static int
list (Work *work)
{
  MeritaCtl *ctl = work->ctl;
  const MeritaFollowUp *follow_up = work->follow_up;
  gint aspect = 0;

  if (ctl->json)
    {
      print_list_json (work);
      return MERITA_EXIT_HOLDS;
    }
  merita_ctl_print (ctl,
                    merita_ctl_tr (ctl, "Decision %s: %u recommendations, %u done, %u overdue\n"),
                    follow_up->decision->number, follow_up->items->len, follow_up->done,
                    follow_up->overdue);
  for (guint i = 0; i < follow_up->items->len; i++)
    {
      const MeritaFollowUpItem *item = &g_array_index (follow_up->items, MeritaFollowUpItem, i);

      if (item->row->aspect != aspect)
        print_aspect (work, i);
      aspect = item->row->aspect;
      print_item (ctl, item);
    }
  if (ctl->explain && follow_up->verified_round != NULL)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "Levels of %s; a sub-aspect counts once\n"),
                      follow_up->verified_round);
  if (follow_up->all_done)
    merita_ctl_print (ctl, "%s\n", merita_follow_up_get_review_note (ctl->language));
  return MERITA_EXIT_HOLDS;
}

/* ---- changes ---- */

static int
apply (Work *work, MeritaFollowUpEdit *edit, GError **error)
{
  g_autoptr (MeritaStore) store = NULL;

  if (edit == NULL)
    return merita_ctl_fail (work->ctl, *error);
  store = merita_ctl_open_store (work->ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_follow_up_edit_apply (edit, store, error))
    return merita_ctl_fail (work->ctl, *error);
  return MERITA_EXIT_HOLDS;
}

static void
take_text (char **value, const char *text)
{
  if (text == NULL)
    return;
  g_free (*value);
  *value = g_strdup (text);
}

static gboolean
take_status (MeritaCtl *ctl, const char *text, MeritaTaskStatus *status)
{
  static const char *const words[][2] = { { "not-started", "belum" },
                                          { "in-progress", "sedang" },
                                          { "done", "selesai" } };

  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (text, words[i][0]) || g_str_equal (text, words[i][1]))
      {
        *status = (MeritaTaskStatus) i;
        return TRUE;
      }
  merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--status wants not-started, in-progress or done"));
  return FALSE;
}

/* "-" takes the proof away; FALSE after a message. */
static gboolean
take_document (Work *work, const char *text, MeritaId *document)
{
  MeritaDocument row = { 0 };
  g_autofree char *message = NULL;
  gint64 id = 0;
  gboolean found;

  if (g_str_equal (text, "-"))
    {
      *document = MERITA_ID_NONE;
      return TRUE;
    }
  found = g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL)
          && merita_reader_get_document (merita_agency_get_reader (work->agency), id, &row, NULL);
  merita_document_clear (&row);
  if (found)
    {
      *document = id;
      return TRUE;
    }
  message = g_strdup_printf (
    merita_ctl_tr (work->ctl, "there is no document “%s”; meritactl evidence FILE list names them"),
    text);
  merita_ctl_usage (work->ctl, message);
  return FALSE;
}

/* FALSE after a usage message. */
static gboolean
read_options (Work *work, MeritaRecommendation *row)
{
  const RecommendationOptions *options = work->options;

  if (options->due != NULL
      && !merita_ctl_parse_date (work->ctl, "--due", options->due, &row->due_on))
    return FALSE;
  if (options->date != NULL
      && !merita_ctl_parse_date (work->ctl, "--date", options->date, &row->done_on))
    return FALSE;
  if (!take_status (work->ctl, options->status, &row->status))
    return FALSE;
  if (options->document != NULL && !take_document (work, options->document, &row->document))
    return FALSE;
  take_text (&row->text, options->text);
  take_text (&row->code, options->code);
  take_text (&row->plan, options->plan);
  take_text (&row->unit, options->unit);
  take_text (&row->person, options->person);
  if (options->number > 0)
    row->number = options->number;
  if (options->target >= 0)
    row->target_level = options->target;
  return TRUE;
}

static int
put (Work *work, const MeritaRecommendation *row)
{
  g_autoptr (MeritaFollowUpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit =
    merita_follow_up_edit_recommendation (work->follow_up->instrument, work->follow_up->decision,
                                          work->follow_up->rows, row, work->ctl->today, &error);
  return apply (work, edit, &error);
}

static int
add (Work *work)
{
  MeritaRecommendation row = { .target_level = -1 };
  const char *aspect = merita_ctl_get_argument (work->ctl, 2);
  int status = MERITA_EXIT_USAGE;

  if (!g_ascii_isalpha (aspect[0]) || aspect[1] != '\0')
    return merita_ctl_usage (work->ctl,
                             merita_ctl_tr (work->ctl,
                                            "an aspect is a letter from a on, such as c"));
  row.aspect = g_ascii_tolower (aspect[0]) - 'a' + 1;
  row.text = g_strdup (merita_ctl_get_argument (work->ctl, 3));
  if (read_options (work, &row))
    status = put (work, &row);
  merita_recommendation_clear (&row);
  return status;
}

static int
add_template (Work *work)
{
  g_autoptr (MeritaRecommendationTemplate) template = NULL;
  g_autoptr (MeritaFollowUpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  template = merita_recommendation_template_load (work->options->template, &error);
  if (template == NULL)
    return merita_ctl_fail (work->ctl, error);
  edit = merita_follow_up_edit_template (work->follow_up->instrument, work->follow_up->decision,
                                         work->follow_up->rows, template, &error);
  status = apply (work, edit, &error);
  if (status == MERITA_EXIT_HOLDS)
    merita_ctl_print (work->ctl, merita_ctl_tr (work->ctl, "%u recommendations recorded from %s\n"),
                      merita_follow_up_edit_get_rows (edit)->len, template->name);
  return status;
}

/* NULL after a message. */
static const MeritaRecommendation *
find_row (Work *work)
{
  const char *mark = merita_ctl_get_argument (work->ctl, 2);
  g_autofree char *message = NULL;
  gint aspect, number;

  if (merita_text_parse_recommendation (mark, &aspect, &number))
    for (guint i = 0; i < work->follow_up->rows->len; i++)
      {
        const MeritaRecommendation *row = work->follow_up->rows->pdata[i];

        if (row->aspect == aspect && row->number == number)
          return row;
      }
  message = g_strdup_printf (
    merita_ctl_tr (work->ctl, "the decision has no recommendation “%s”; their marks look like c.3"),
    mark);
  merita_ctl_usage (work->ctl, message);
  return NULL;
}

static int
change (Work *work, gboolean done)
{
  const MeritaRecommendation *before = find_row (work);
  g_autoptr (MeritaRecommendation) row = NULL;

  if (before == NULL)
    return MERITA_EXIT_USAGE;
  row = merita_recommendation_copy (before);
  if (done)
    row->status = MERITA_TASK_DONE;
  return read_options (work, row) ? put (work, row) : MERITA_EXIT_USAGE;
}

static int delete (Work *work)
{
  const MeritaRecommendation *row = find_row (work);
  g_autoptr (MeritaFollowUpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (row == NULL)
    return MERITA_EXIT_USAGE;
  edit = merita_follow_up_edit_remove (row);
  return apply (work, edit, &error);
}

/* ---- command ---- */

static int
run_verb (Work *work, const char *verb)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaDecision *decision;

  decisions = merita_reader_list_decisions (merita_agency_get_reader (work->agency), &error);
  if (decisions == NULL)
    return merita_ctl_fail (work->ctl, error);
  decision = merita_follow_up_find_decision (decisions, work->options->decision, &error);
  if (decision == NULL)
    return merita_ctl_fail (work->ctl, error);
  work->follow_up = merita_follow_up_load (work->agency, decision->id, &error);
  if (work->follow_up == NULL)
    return merita_ctl_fail (work->ctl, error);
  if (verb == NULL || g_str_equal (verb, "list"))
    return list (work);
  if (g_str_equal (verb, "add"))
    return work->options->template != NULL ? add_template (work) : add (work);
  if (g_str_equal (verb, "remove"))
    return delete (work);
  return change (work, g_str_equal (verb, "done"));
}

static gboolean
is_verb (const char *verb, guint n, gboolean template)
{
  if (verb == NULL)
    return TRUE;
  if (g_str_equal (verb, "list"))
    return n == 2;
  if (g_str_equal (verb, "add"))
    return n == (template ? 2 : 4);
  return n == 3
         && (g_str_equal (verb, "import") || g_str_equal (verb, "set") || g_str_equal (verb, "done")
             || g_str_equal (verb, "remove"));
}

static int
run (MeritaCtl *ctl, const RecommendationOptions *options)
{
  Work work = { .ctl = ctl, .options = options };
  const char *verb = merita_ctl_get_argument (ctl, 1);
  int status;

  if (!is_verb (verb, ctl->arguments->len, options->template != NULL))
    return merita_ctl_usage (
      ctl, merita_ctl_tr (ctl, "write list, add ASPECT TEXT, add --template ID, import SOURCE, "
                               "set MARK, done MARK or remove MARK"));
  if (verb != NULL && g_str_equal (verb, "import"))
    return merita_ctl_import (ctl, MERITA_IMPORT_RECOMMENDATIONS, merita_ctl_get_argument (ctl, 2));
  work.agency = merita_ctl_open_agency (ctl);
  if (work.agency == NULL)
    return MERITA_EXIT_CANNOT;
  status = run_verb (&work, verb);
  merita_follow_up_free (work.follow_up);
  merita_agency_free (work.agency);
  return status;
}

int
merita_command_recommendation (MeritaCtl *ctl, int argc, char **argv)
{
  RecommendationOptions options = { .target = -1 };
  const GOptionEntry entries[] = {
    { "decision", 0, 0, G_OPTION_ARG_STRING, &options.decision, "Number; the newest without it",
      "N" },
    { "template", 0, 0, G_OPTION_ARG_STRING, &options.template,
      "Those of a published decision: kasn-120-2021", "ID" },
    { "number", 0, 0, G_OPTION_ARG_INT, &options.number, "Number inside the aspect", "N" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, "What is recommended", "TEXT" },
    { "sub-aspect", 0, 0, G_OPTION_ARG_STRING, &options.code, "Sub-aspect that it would raise",
      "CODE" },
    { "target", 0, 0, G_OPTION_ARG_INT, &options.target, "Level that it would reach", "LEVEL" },
    { "plan", 0, 0, G_OPTION_ARG_STRING, &options.plan, "What will be done", "TEXT" },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, "Unit that does it", "NAME" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &options.person, "Who answers for it", "NAME" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, "Until when", "DATE" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &options.status, "not-started, in-progress or done",
      "STATUS" },
    { "document", 0, 0, G_OPTION_ARG_STRING, &options.document, "Proof that it was done", "ID" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Day on which it was done", "DATE" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 4))
    status = run (ctl, &options);
  g_free (options.decision);
  g_free (options.template);
  g_free (options.text);
  g_free (options.code);
  g_free (options.plan);
  g_free (options.unit);
  g_free (options.person);
  g_free (options.due);
  g_free (options.status);
  g_free (options.date);
  g_free (options.document);
  return status;
}

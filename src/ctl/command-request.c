/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl-evidence.h"
#include "merita-ctl.h"
#include "merita-work-edit.h"

typedef struct
{
  int period;
  char *unit, *person, *what, *due, *number, *document;
} RequestOptions;

/* ---- list ---- */

static void
print_request_json (JsonBuilder *builder, const MeritaProofBook *book, const MeritaRequest *request)
{
  const MeritaSubAspect *sub = merita_instrument_find (book->instrument, request->code);

  json_builder_begin_object (builder);
  merita_json_id (builder, "id", request->id);
  merita_json_string (builder, "code", request->code);
  merita_json_integer (builder, "level", request->level);
  merita_json_integer (builder, "line", request->line);
  merita_json_string (builder, "title", sub != NULL ? sub->title : NULL);
  merita_json_string (builder, "number", request->number);
  merita_json_string (builder, "unit", request->unit);
  merita_json_string (builder, "person", request->person);
  merita_json_string (builder, "what", request->what);
  merita_json_date (builder, "asked_on", request->asked_on);
  merita_json_date (builder, "due_on", request->due_on);
  merita_json_date (builder, "answered_on", request->answered_on);
  merita_json_string (builder, "status", merita_request_status_name (request->status));
  merita_json_boolean (builder, "overdue", merita_request_is_overdue (request, book->today));
  merita_json_id (builder, "document", request->document);
  json_builder_end_object (builder);
}

static void
print_request (MeritaCtl *ctl, const MeritaProofBook *book, const MeritaRequest *request)
{
  g_autofree char *due = merita_text_date_short (ctl->language, request->due_on);

  merita_ctl_print (ctl, "%" G_GINT64_FORMAT "  %-5s %d.%d  %-10s %-11s %-24s %s\n", request->id,
                    request->code, request->level, request->line,
                    merita_request_status_word (ctl->language, request, book->today), due,
                    request->unit, request->what);
}

static int
list_requests (MeritaCtl *ctl, const MeritaProofBook *book)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint open = 0, overdue = 0;

  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", book->period);
  json_builder_set_member_name (builder, "requests");
  json_builder_begin_array (builder);
  for (guint i = 0; i < book->requests->len; i++)
    {
      const MeritaRequest *request = book->requests->pdata[i];

      open += request->status == MERITA_REQUEST_OPEN ? 1 : 0;
      overdue += merita_request_is_overdue (request, book->today) ? 1 : 0;
      if (ctl->json)
        print_request_json (builder, book, request);
      else
        print_request (ctl, book, request);
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "open", open);
  merita_json_integer (builder, "overdue", overdue);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%u open, of which %u overdue\n"), open, overdue);
  return overdue > 0 ? MERITA_EXIT_DOES_NOT_HOLD : MERITA_EXIT_HOLDS;
}

/* ---- changes ---- */

static int
apply (MeritaCtl *ctl, MeritaWorkEdit *edit, GError **error)
{
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (edit == NULL)
    return merita_ctl_fail (ctl, *error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_work_edit_apply (edit, store, error))
    return merita_ctl_fail (ctl, *error);
  if (!ctl->json)
    {
      merita_ctl_print (ctl, "%" G_GINT64_FORMAT "\n", merita_work_edit_get_id (edit));
      return MERITA_EXIT_HOLDS;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  merita_json_id (builder, "id", merita_work_edit_get_id (edit));
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static gboolean
parse_number (MeritaCtl *ctl, guint argument, gint64 maximum, gint64 *value)
{
  if (g_ascii_string_to_signed (merita_ctl_get_argument (ctl, argument), 10, 0, maximum, value,
                                NULL))
    return TRUE;
  merita_ctl_usage (ctl, merita_ctl_tr (ctl, "level, line and request are whole numbers"));
  return FALSE;
}

static int
add_request (MeritaCtl *ctl, const MeritaProofBook *book, const RequestOptions *options)
{
  g_autoptr (MeritaWorkEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  MeritaRequest request = { .code = (char *) merita_ctl_get_argument (ctl, 2),
                            .number = options->number,
                            .unit = options->unit,
                            .person = options->person,
                            .what = options->what };
  const MeritaSubAspect *sub = merita_instrument_find (book->instrument, request.code);
  gint64 level, line;

  if (!parse_number (ctl, 3, MERITA_LEVELS_PER_SUB_ASPECT - 1, &level)
      || !parse_number (ctl, 4, G_MAXINT, &line))
    return MERITA_EXIT_USAGE;
  if (options->due != NULL && !merita_ctl_parse_date (ctl, "--due", options->due, &request.due_on))
    return MERITA_EXIT_USAGE;
  request.level = (gint) level;
  request.line = (gint) line;
  /* Without other words, the requirement itself is what is asked for. */
  if (request.what == NULL && sub != NULL && level > 0 && line > 0
      && (guint64) line <= merita_sub_aspect_count_lines (sub, (guint) level))
    request.what = (char *) merita_sub_aspect_get_line (sub, (guint) level, (guint) line, NULL);
  edit = merita_work_edit_ask (book, &request, &error);
  return apply (ctl, edit, &error);
}

static int
close_request (MeritaCtl *ctl,
               MeritaAgency *agency,
               const MeritaProofBook *book,
               gboolean answer,
               const RequestOptions *options)
{
  g_autoptr (MeritaWorkEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MeritaDocument) document = { .id = MERITA_ID_NONE };
  gint64 id;

  if (!parse_number (ctl, 2, G_MAXINT64, &id))
    return MERITA_EXIT_USAGE;
  if (options->document != NULL
      && !merita_ctl_find_document (merita_agency_get_reader (agency), options->document, &document,
                                    &error))
    return merita_ctl_fail (ctl, error);
  edit = answer ? merita_work_edit_answer (book, id, document.id, &error)
                : merita_work_edit_withdraw (book, id, &error);
  return apply (ctl, edit, &error);
}

/* ---- command ---- */

static int
run (MeritaCtl *ctl, const RequestOptions *options)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  guint n = ctl->arguments->len;
  gboolean is_list = action == NULL || (g_str_equal (action, "list") && n == 2);
  gboolean is_add = action != NULL && g_str_equal (action, "add") && n == 5;
  gboolean is_answer = action != NULL && g_str_equal (action, "answer") && n == 3;
  gboolean is_withdraw = action != NULL && g_str_equal (action, "withdraw") && n == 3;
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_list && !is_add && !is_answer && !is_withdraw)
    return merita_ctl_usage (
      ctl, merita_ctl_tr (ctl, "write list, add CODE LEVEL LINE --unit NAME, answer ID or "
                               "withdraw ID"));
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  book = merita_ctl_open_book (ctl, agency, options->period, &error);
  if (book == NULL)
    return merita_ctl_fail (ctl, error);
  if (is_add)
    return add_request (ctl, book, options);
  return is_list ? list_requests (ctl, book)
                 : close_request (ctl, agency, book, is_answer, options);
}

int
merita_command_request (MeritaCtl *ctl, int argc, char **argv)
{
  RequestOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Year of the assessment", "YEAR" },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, "Unit that is asked", "NAME" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &options.person, "Person that is asked", "NAME" },
    { "what", 0, 0, G_OPTION_ARG_STRING, &options.what, "Which proof; else the requirement's text",
      "TEXT" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, "Due date", "DATE" },
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number of the letter", "N" },
    { "document", 0, 0, G_OPTION_ARG_STRING, &options.document,
      "The document that answers; else that of the passage cited", "DOCUMENT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 5))
    status = run (ctl, &options);
  g_free (options.unit);
  g_free (options.person);
  g_free (options.what);
  g_free (options.due);
  g_free (options.number);
  g_free (options.document);
  return status;
}

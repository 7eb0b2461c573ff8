/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-calendar.h"
#include "merita-date.h"
#include "merita-follow-up-edit.h"
#include "merita-score.h"

typedef struct
{
  char *number, *date, *points, *index, *category, *exemption, *minutes_number, *minutes_date;
  char *note;
  int valid_years;
} DecisionOptions;

/* ---- add, set ---- */

static gboolean
take_text (char **value, const char *text)
{
  if (text == NULL)
    return FALSE;
  g_free (*value);
  *value = g_strdup (text);
  return TRUE;
}

static gboolean
take_amount (MeritaCtl *ctl, const char *text, const char *message, MeritaHundredths *value)
{
  if (text == NULL || merita_text_parse_decimal (text, -1, value))
    return TRUE;
  merita_ctl_usage (ctl, message);
  return FALSE;
}

static gboolean
take_exemption (MeritaCtl *ctl, const char *text, MeritaTruth *value)
{
  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, "yes"))
    *value = MERITA_TRUTH_YES;
  else if (g_str_equal (text, "no"))
    *value = MERITA_TRUTH_NO;
  else if (g_str_equal (text, "unknown"))
    *value = MERITA_TRUTH_UNKNOWN;
  else
    {
      merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--exemption wants yes, no or unknown"));
      return FALSE;
    }
  return TRUE;
}

/* FALSE after a usage message. */
static gboolean
read_options (MeritaCtl *ctl, const DecisionOptions *options, MeritaDecision *decision)
{
  if (options->date != NULL
      && !merita_ctl_parse_date (ctl, "--date", options->date, &decision->decided_on))
    return FALSE;
  if (options->minutes_date != NULL
      && !merita_ctl_parse_date (ctl, "--minutes-date", options->minutes_date,
                                 &decision->minutes_date))
    return FALSE;
  if (!take_amount (ctl, options->points,
                    merita_ctl_tr (ctl, "--points wants a number such as 282.5"), &decision->points)
      || !take_amount (ctl, options->index,
                       merita_ctl_tr (ctl, "--index wants a number such as 0.62"), &decision->index)
      || !take_exemption (ctl, options->exemption, &decision->exemption))
    return FALSE;
  if (options->valid_years < 0 || options->valid_years > 10)
    {
      merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--valid-years wants a number from 1 to 10"));
      return FALSE;
    }
  if (options->valid_years > 0)
    decision->valid_months = options->valid_years * 12;
  take_text (&decision->number, options->number);
  take_text (&decision->category, options->category);
  take_text (&decision->minutes_number, options->minutes_number);
  take_text (&decision->note, options->note);
  return TRUE;
}

static int
apply (MeritaCtl *ctl,
       MeritaAgency *agency,
       const GPtrArray *decisions,
       const MeritaDecision *decision)
{
  g_autoptr (MeritaFollowUpEdit) edit = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument;

  instrument =
    merita_agency_get_instrument (agency, merita_date_year (decision->decided_on), &error);
  if (instrument == NULL)
    return merita_ctl_fail (ctl, error);
  edit = merita_follow_up_edit_decision (instrument, decisions, decision, ctl->today, &error);
  if (edit == NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_follow_up_edit_apply (edit, store, &error))
    return merita_ctl_fail (ctl, error);
  if (merita_follow_up_edit_index_differs (edit))
    g_printerr ("meritactl: %s\n",
                merita_ctl_tr (ctl, "note: the index is not points divided by the maximum"));
  return MERITA_EXIT_HOLDS;
}

static int
add_decision (MeritaCtl *ctl, MeritaAgency *agency, const DecisionOptions *options)
{
  MeritaDecision decision = { .points = MERITA_HUNDREDTHS_UNKNOWN,
                              .index = MERITA_HUNDREDTHS_UNKNOWN,
                              .exemption = MERITA_TRUTH_UNKNOWN };
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;
  int status = MERITA_EXIT_USAGE;

  if (options->number == NULL || options->date == NULL || options->points == NULL)
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl, "a decision needs --number, --date and --points"));
  decisions = merita_reader_list_decisions (merita_agency_get_reader (agency), &error);
  if (decisions == NULL)
    return merita_ctl_fail (ctl, error);
  if (read_options (ctl, options, &decision))
    status = apply (ctl, agency, decisions, &decision);
  merita_decision_clear (&decision);
  return status;
}

static int
set_decision (MeritaCtl *ctl, MeritaAgency *agency, const DecisionOptions *options)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaDecision *decision;

  decisions = merita_reader_list_decisions (merita_agency_get_reader (agency), &error);
  if (decisions == NULL)
    return merita_ctl_fail (ctl, error);
  decision = merita_follow_up_find_decision (decisions, merita_ctl_get_argument (ctl, 2), &error);
  if (decision == NULL)
    return merita_ctl_fail (ctl, error);
  /* The list is ours: its row takes the changes. */
  if (!read_options (ctl, options, (MeritaDecision *) decision))
    return MERITA_EXIT_USAGE;
  return apply (ctl, agency, decisions, decision);
}

/* ---- list ---- */

static void
add_decision_json (JsonBuilder *builder, const MeritaDecision *decision)
{
  merita_json_string (builder, "agency", decision->agency);
  merita_json_string (builder, "number", decision->number);
  merita_json_date (builder, "decided_on", decision->decided_on);
  merita_json_hundredths (builder, "value", decision->points);
  merita_json_hundredths (builder, "index", decision->index);
  merita_json_string (builder, "category", decision->category);
  merita_json_date (builder, "valid_until",
                    merita_calendar_decision_end (decision->decided_on, decision->valid_months));
  merita_json_string (builder, "exemption", merita_json_truth (decision->exemption));
  merita_json_string (builder, "minutes_number", decision->minutes_number);
  merita_json_date (builder, "minutes_date", decision->minutes_date);
  merita_json_string (builder, "note", decision->note);
}

static void
print_decision_json (JsonBuilder *builder, const MeritaDecision *decision)
{
  json_builder_begin_object (builder);
  add_decision_json (builder, decision);
  json_builder_end_object (builder);
}

static void
print_decision (MeritaCtl *ctl, const MeritaDecision *decision)
{
  MeritaDate end = merita_calendar_decision_end (decision->decided_on, decision->valid_months);
  g_autofree char *points = merita_text_points (ctl->language, decision->points);
  g_autofree char *index = merita_text_hundredths (ctl->language, decision->index);
  g_autofree char *decided = merita_text_date (ctl->language, decision->decided_on);
  g_autofree char *until = merita_text_date (ctl->language, end);

  merita_ctl_print (ctl, merita_ctl_tr (ctl, "%s, %s: %s → %s, category %s, valid to %s\n"),
                    decision->number, decided, points, index,
                    decision->category != NULL ? decision->category : "–", until);
}

static int
list_decisions (MeritaCtl *ctl, MeritaAgency *agency)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;

  decisions = merita_reader_list_decisions (merita_agency_get_reader (agency), &error);
  if (decisions == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "decisions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < decisions->len; i++)
    if (ctl->json)
      print_decision_json (builder, decisions->pdata[i]);
    else
      print_decision (ctl, decisions->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (decisions->len == 0)
    merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "No decision has been recorded yet."));
  return MERITA_EXIT_HOLDS;
}

/* ---- show ---- */

static const char *
get_validity_word (MeritaValidity validity)
{
  static const char *const words[] = { NULL, "coming", "valid", "expired" };

  return words[validity];
}

static void
print_show_json (MeritaCtl *ctl, const MeritaFollowUp *follow_up)
{
  const MeritaDecision *decision = follow_up->decision;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *points = merita_decision_points_in_words (decision->points);
  g_autofree char *index = merita_decision_index_in_words (decision->index);

  json_builder_begin_object (builder);
  add_decision_json (builder, decision);
  merita_json_string (builder, "value_in_words", points);
  merita_json_string (builder, "index_in_words", index);
  merita_json_string (builder, "category_name",
                      follow_up->category != NULL ? follow_up->category->name : NULL);
  merita_json_string (builder, "validity", get_validity_word (follow_up->validity));
  json_builder_set_member_name (builder, "days_left");
  if (follow_up->validity == MERITA_VALIDITY_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, follow_up->days_left);
  merita_json_integer (builder, "recommendations", follow_up->items->len);
  merita_json_integer (builder, "done", follow_up->done);
  merita_json_integer (builder, "overdue", follow_up->overdue);
  merita_json_boolean (builder, "may_be_reviewed_earlier", follow_up->all_done);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_line (MeritaCtl *ctl, const char *title, const char *value)
{
  if (value != NULL)
    merita_ctl_print (ctl, "  %-22s %s\n", title, value);
}

static void
print_way (MeritaCtl *ctl, const MeritaInstrument *instrument, const MeritaDecision *decision)
{
  g_autofree char *points = merita_text_plain (ctl->language, decision->points);
  g_autofree char *maximum = merita_text_plain (ctl->language, instrument->maximum);
  g_autofree char *index = NULL;

  if (decision->points == MERITA_HUNDREDTHS_UNKNOWN || !merita_instrument_is_weighted (instrument))
    return;
  index =
    merita_text_hundredths (ctl->language, merita_index (decision->points, instrument->maximum));
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "  Index by the instrument: %s / %s = %s\n"), points,
                    maximum, index);
}

static const char *
get_exemption_word (MeritaCtl *ctl, MeritaTruth exemption)
{
  if (exemption == MERITA_TRUTH_UNKNOWN)
    return merita_ctl_tr (ctl, "not known");
  return exemption == MERITA_TRUTH_YES ? merita_ctl_tr (ctl, "the decision has the clause")
                                       : merita_ctl_tr (ctl, "the decision has no such clause");
}

static void
print_show (MeritaCtl *ctl, const MeritaInstrument *instrument, const MeritaFollowUp *follow_up)
{
  const MeritaDecision *decision = follow_up->decision;
  g_autofree char *decided = merita_text_date (ctl->language, decision->decided_on);
  g_autofree char *minutes_date = merita_text_date (ctl->language, decision->minutes_date);
  g_autofree char *points = merita_decision_points_in_words (decision->points);
  g_autofree char *index = merita_decision_index_in_words (decision->index);
  g_autofree char *validity = merita_follow_up_describe_validity (ctl->language, follow_up);
  g_autofree char *category = NULL;
  g_autofree char *minutes = NULL;

  if (decision->category != NULL)
    category = follow_up->category != NULL
                 ? g_strdup_printf ("%s (%s)", decision->category, follow_up->category->name)
                 : g_strdup (decision->category);
  if (decision->minutes_number != NULL || decision->minutes_date != MERITA_DATE_UNKNOWN)
    minutes =
      g_strdup_printf ("%s, %s", decision->minutes_number != NULL ? decision->minutes_number : "–",
                       minutes_date);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Decision %s of %s\n"), decision->number, decided);
  print_line (ctl, merita_ctl_tr (ctl, "Points"), points);
  print_line (ctl, merita_ctl_tr (ctl, "Index"), index);
  print_line (ctl, merita_ctl_tr (ctl, "Category"), category != NULL ? category : "–");
  print_line (ctl, merita_ctl_tr (ctl, "Validity"), validity);
  print_line (ctl, merita_ctl_tr (ctl, "Open selection"),
              get_exemption_word (ctl, decision->exemption));
  print_line (ctl, merita_ctl_tr (ctl, "Official minutes"), minutes);
  print_line (ctl, merita_ctl_tr (ctl, "Note"), decision->note);
  if (ctl->explain)
    print_way (ctl, instrument, decision);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Recommendations: %u of %u done, %u overdue\n"),
                    follow_up->done, follow_up->items->len, follow_up->overdue);
  if (follow_up->all_done)
    merita_ctl_print (ctl, "%s\n", merita_follow_up_get_review_note (ctl->language));
}

static int
show_decision (MeritaCtl *ctl, MeritaAgency *agency)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (MeritaFollowUp) follow_up = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaDecision *decision;

  decisions = merita_reader_list_decisions (merita_agency_get_reader (agency), &error);
  if (decisions == NULL)
    return merita_ctl_fail (ctl, error);
  decision = merita_follow_up_find_decision (decisions, merita_ctl_get_argument (ctl, 2), &error);
  if (decision == NULL)
    return merita_ctl_fail (ctl, error);
  follow_up = merita_follow_up_load (agency, decision->id, &error);
  if (follow_up == NULL)
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_show_json (ctl, follow_up);
  else
    print_show (ctl, follow_up->instrument, follow_up);
  return MERITA_EXIT_HOLDS;
}

/* ---- command ---- */

static int
run (MeritaCtl *ctl, const DecisionOptions *options)
{
  const char *verb = merita_ctl_get_argument (ctl, 1);
  guint n = ctl->arguments->len;
  g_autoptr (MeritaAgency) agency = NULL;

  if (verb != NULL && !(g_str_equal (verb, "list") && n == 2)
      && !(g_str_equal (verb, "add") && n == 2) && !(g_str_equal (verb, "set") && n == 3)
      && !g_str_equal (verb, "show"))
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl, "write list, add, set NUMBER or show [NUMBER]"));
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (verb == NULL || g_str_equal (verb, "list"))
    return list_decisions (ctl, agency);
  if (g_str_equal (verb, "add"))
    return add_decision (ctl, agency, options);
  return g_str_equal (verb, "set") ? set_decision (ctl, agency, options)
                                   : show_decision (ctl, agency);
}

int
merita_command_decision (MeritaCtl *ctl, int argc, char **argv)
{
  DecisionOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number of the decision", "N" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Date of the decision", "DATE" },
    { "points", 0, 0, G_OPTION_ARG_STRING, &options.points, "Points awarded", "N" },
    { "index", 0, 0, G_OPTION_ARG_STRING, &options.index, "Index awarded", "N" },
    { "category", 0, 0, G_OPTION_ARG_STRING, &options.category, "Category code", "III" },
    { "valid-years", 0, 0, G_OPTION_ARG_INT, &options.valid_years, "How long it is valid", "N" },
    { "exemption", 0, 0, G_OPTION_ARG_STRING, &options.exemption,
      "Whether it has a clause on open selection", "yes|no|unknown" },
    { "minutes-number", 0, 0, G_OPTION_ARG_STRING, &options.minutes_number, "Number of the minutes",
      "N" },
    { "minutes-date", 0, 0, G_OPTION_ARG_STRING, &options.minutes_date, "Date of the minutes",
      "DATE" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "Note", "TEXT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    status = run (ctl, &options);
  g_free (options.number);
  g_free (options.date);
  g_free (options.points);
  g_free (options.index);
  g_free (options.category);
  g_free (options.exemption);
  g_free (options.minutes_number);
  g_free (options.minutes_date);
  g_free (options.note);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-calendar.h"
#include "merita-score.h"

typedef struct
{
  char *number, *date, *points, *category;
} DecisionOptions;

static gboolean
put_decision_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_decision (writer, data, error);
}

static const MeritaCategory *
find_category (const MeritaInstrument *instrument, const char *code, MeritaHundredths points)
{
  gint index =
    points != MERITA_HUNDREDTHS_UNKNOWN ? merita_instrument_category (instrument, points) : -1;

  for (guint i = 0; code != NULL && i < instrument->categories->len; i++)
    {
      const MeritaCategory *category = instrument->categories->pdata[i];

      if (g_ascii_strcasecmp (category->code, code) == 0)
        return category;
    }
  return code == NULL && index >= 0 ? instrument->categories->pdata[index] : NULL;
}

static int
add_decision (MeritaCtl *ctl, MeritaAgency *agency, const DecisionOptions *options)
{
  const MeritaInstrument *instrument = merita_agency_get_profile (agency)->instrument;
  MeritaDecision decision = { .points = MERITA_HUNDREDTHS_UNKNOWN,
                              .index = MERITA_HUNDREDTHS_UNKNOWN,
                              .exemption = MERITA_TRUTH_UNKNOWN };
  const MeritaCategory *category;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (options->number == NULL || options->date == NULL || options->points == NULL)
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl, "a decision needs --number, --date and --points"));
  if (!merita_ctl_parse_date (ctl, "--date", options->date, &decision.decided_on))
    return MERITA_EXIT_USAGE;
  if (!merita_hundredths_parse (options->points, -1, &decision.points))
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--points wants a number such as 282.5"));
  category = find_category (instrument, options->category, decision.points);
  if (category == NULL)
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl, "the category is not one of the instrument's"));
  decision.number = options->number;
  decision.category = category->code;
  decision.valid_months = category->valid_months;
  if (merita_instrument_is_weighted (instrument))
    decision.index = merita_index (decision.points, instrument->maximum);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  label = g_strdup_printf ("Keputusan %s dicatat: kategori %s", decision.number, category->name);
  if (!merita_store_write (store, "edit", label, put_decision_job, &decision, NULL, &error))
    return merita_ctl_fail (ctl, error);
  return MERITA_EXIT_HOLDS;
}

static void
print_decision_json (JsonBuilder *builder, const MeritaDecision *decision)
{
  json_builder_begin_object (builder);
  merita_json_string (builder, "agency", decision->agency);
  merita_json_string (builder, "number", decision->number);
  merita_json_date (builder, "decided_on", decision->decided_on);
  merita_json_hundredths (builder, "value", decision->points);
  merita_json_hundredths (builder, "index", decision->index);
  merita_json_string (builder, "category", decision->category);
  merita_json_date (builder, "valid_until",
                    merita_calendar_decision_end (decision->decided_on, decision->valid_months));
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

int
merita_command_decision (MeritaCtl *ctl, int argc, char **argv)
{
  DecisionOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number of the decision", "N" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Date of the decision", "DATE" },
    { "points", 0, 0, G_OPTION_ARG_STRING, &options.points, "Points awarded", "N" },
    { "category", 0, 0, G_OPTION_ARG_STRING, &options.category, "Category code", "III" },
    { NULL },
  };
  g_autoptr (MeritaAgency) agency = NULL;
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 2))
    {
      const char *verb = merita_ctl_get_argument (ctl, 1);

      agency = merita_ctl_open_agency (ctl);
      if (agency == NULL)
        status = MERITA_EXIT_CANNOT;
      else if (verb == NULL || g_str_equal (verb, "list"))
        status = list_decisions (ctl, agency);
      else if (g_str_equal (verb, "add"))
        status = add_decision (ctl, agency, &options);
      else
        status = merita_ctl_usage (ctl, merita_ctl_tr (ctl, "the verb is list or add"));
    }
  g_free (options.number);
  g_free (options.date);
  g_free (options.points);
  g_free (options.category);
  return status;
}

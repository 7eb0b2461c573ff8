/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-mock.h"

static void
add_level (JsonBuilder *builder, gint level)
{
  if (level >= 0)
    json_builder_add_int_value (builder, level);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, gboolean known, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  merita_json_string (builder, name,
                      known ? g_ascii_formatd (buffer, sizeof buffer, "%.3f", value) : NULL);
}

static void
add_agreement (JsonBuilder *builder, const MeritaAgreement *agreement)
{
  static const char *const names[] = { "known", "one-rater", "few-units", "no-variation" };
  gboolean known = agreement->status == MERITA_AGREEMENT_KNOWN;

  json_builder_set_member_name (builder, "agreement");
  json_builder_begin_object (builder);
  merita_json_string (builder, "status", names[agreement->status]);
  add_number (builder, "alpha", known, agreement->alpha);
  add_number (builder, "low", known && agreement->has_interval, agreement->low);
  add_number (builder, "high", known && agreement->has_interval, agreement->high);
  merita_json_integer (builder, "raters", agreement->raters);
  merita_json_integer (builder, "units", agreement->units);
  merita_json_integer (builder, "agreeing", agreement->agreeing);
  json_builder_end_object (builder);
}

static void
print_json (MeritaCtl *ctl, const MeritaMockReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rounds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->rounds->len; i++)
    json_builder_add_string_value (
      builder, ((const MeritaScoredRound *) report->rounds->pdata[i])->round->name);
  json_builder_end_array (builder);
  add_agreement (builder, &report->agreement);
  merita_json_integer (builder, "stricter", report->stricter);
  merita_json_integer (builder, "milder", report->milder);
  json_builder_set_member_name (builder, "sub_aspects");
  json_builder_begin_array (builder);
  for (guint k = 0; k < report->lines->len; k++)
    {
      const MeritaMockLine *line = &g_array_index (report->lines, MeritaMockLine, k);

      json_builder_begin_object (builder);
      merita_json_string (builder, "code", line->sub->code);
      merita_json_string (builder, "title", line->sub->title);
      merita_json_boolean (builder, "hidden", line->hidden);
      json_builder_set_member_name (builder, "levels");
      json_builder_begin_array (builder);
      for (guint i = 0; i < report->rounds->len; i++)
        add_level (builder, merita_mock_report_get_level (report, i, k));
      json_builder_end_array (builder);
      json_builder_set_member_name (builder, "spread");
      add_level (builder, line->spread);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_line (MeritaCtl *ctl, const MeritaMockReport *report, guint k)
{
  const MeritaMockLine *line = &g_array_index (report->lines, MeritaMockLine, k);

  merita_ctl_print (ctl, "  %-5s", line->sub->code);
  for (guint i = 0; i < report->rounds->len; i++)
    {
      gint level = merita_mock_report_get_level (report, i, k);

      if (level >= 0)
        merita_ctl_print (ctl, " %d", level);
      else
        merita_ctl_print (ctl, " –");
    }
  merita_ctl_print (ctl, "  %s%s\n", line->sub->title,
                    line->hidden ? merita_ctl_tr (ctl, " (hidden until it is scored)") : "");
}

static void
print_report (MeritaCtl *ctl, const MeritaMockReport *report, gboolean all)
{
  g_autofree char *agreement = merita_mock_describe_agreement (ctl->language, &report->agreement);

  for (guint i = 0; i < report->rounds->len; i++)
    merita_ctl_print (ctl, "%u  %s\n", i + 1,
                      ((const MeritaScoredRound *) report->rounds->pdata[i])->round->name);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Krippendorff's alpha, ordinal: %s\n"), agreement);
  merita_ctl_print (ctl,
                    merita_ctl_tr (ctl, "%u of %u sub-aspects agree; the last is lower in %d, "
                                        "higher in %d\n"),
                    report->agreement.agreeing, report->agreement.units, report->stricter,
                    report->milder);
  for (guint k = 0; k < report->lines->len; k++)
    if (all || g_array_index (report->lines, MeritaMockLine, k).spread != 0)
      print_line (ctl, report, k);
}

/* Those that were named, else the claim and the mock rounds of the period. */
static GPtrArray *
choose_rounds (MeritaCtl *ctl, const GPtrArray *rounds, gint period, GError **error)
{
  g_autoptr (GPtrArray) raters = NULL;

  if (ctl->arguments->len < 2)
    return merita_mock_list_rounds (rounds, period);
  raters = g_ptr_array_new ();
  for (guint i = 1; i < ctl->arguments->len; i++)
    {
      const MeritaScoredRound *item =
        merita_assessment_find_round (rounds, merita_ctl_get_argument (ctl, i), error);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (raters, (gpointer) item);
    }
  return g_steal_pointer (&raters);
}

static int
run (MeritaCtl *ctl, gint period, gboolean all)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) raters = NULL;
  g_autoptr (MeritaMockReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  rounds = merita_agency_score (agency, &error);
  if (rounds != NULL && period == 0)
    period = merita_agency_get_newest_period (agency, &error);
  raters = rounds != NULL && period >= 0 ? choose_rounds (ctl, rounds, period, &error) : NULL;
  if (raters == NULL)
    return merita_ctl_fail (ctl, error);
  if (raters->len == 0)
    {
      merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "Nobody has scored this period yet."));
      return MERITA_EXIT_DOES_NOT_HOLD;
    }
  report = merita_mock_report_new (raters);
  if (ctl->json)
    print_json (ctl, report);
  else
    print_report (ctl, report, all);
  return report->agreement.status == MERITA_AGREEMENT_KNOWN ? MERITA_EXIT_HOLDS
                                                            : MERITA_EXIT_DOES_NOT_HOLD;
}

int
merita_command_mock (MeritaCtl *ctl, int argc, char **argv)
{
  int period = 0;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, "Also the sub-aspects that agree", NULL },
    { "period", 0, 0, G_OPTION_ARG_INT, &period, "Not the newest period", "YEAR" },
    { NULL },
  };

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 9))
    return MERITA_EXIT_USAGE;
  return run (ctl, period, all);
}

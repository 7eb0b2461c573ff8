/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include <stdio.h>

#include "merita-nip.h"
#include "merita-score.h"

typedef struct
{
  int top;
  char *csv;
} SuccessorOptions;

static const char *const readiness_ids[] = { "now", "1-2-years", "3-5-years", "unknown" };

static void
print_gates_json (JsonBuilder *builder, const GArray *gates)
{
  json_builder_set_member_name (builder, "gates");
  json_builder_begin_array (builder);
  for (guint i = 0; gates != NULL && i < gates->len; i++)
    {
      const MeritaGateResult *gate = &g_array_index (gates, MeritaGateResult, i);
      g_autofree char *finding = merita_text_gate (MERITA_LANGUAGE_ENGLISH, gate);

      json_builder_begin_object (builder);
      merita_json_string (builder, "id", gate->rule->id);
      merita_json_string (builder, "status", merita_json_truth (gate->status));
      merita_json_string (builder, "finding", finding);
      merita_json_string (builder, "source", gate->rule->legal_source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_candidate_json (MeritaCtl *ctl, JsonBuilder *builder, const MeritaCandidate *candidate)
{
  json_builder_begin_object (builder);
  if (candidate->rank > 0)
    merita_json_integer (builder, "rank", candidate->rank);
  merita_json_nip (builder, "nip", candidate->nip);
  merita_json_integer (builder, "box", candidate->box);
  merita_json_score (builder, "score", candidate->score);
  merita_json_score (builder, "fit", candidate->fit * MERITA_WEIGHT_ONE);
  merita_json_score (builder, "performance", candidate->performance);
  merita_json_score (builder, "potential", candidate->potential);
  merita_json_string (builder, "readiness", readiness_ids[candidate->readiness]);
  merita_json_string (builder, "eligible", merita_json_truth (candidate->eligible));
  if (candidate->gates != NULL)
    {
      print_gates_json (builder, candidate->gates);
      merita_json_contributions (builder, "contributions", candidate->contributions);
      merita_json_hundredths (builder, "first_share", (MeritaHundredths) candidate->first_share);
      merita_json_hundredths (builder, "top3_share", (MeritaHundredths) candidate->top3_share);
    }
  json_builder_end_object (builder);
}

static void
print_list_json (MeritaCtl *ctl, JsonBuilder *builder, const char *name, const GArray *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    print_candidate_json (ctl, builder, &g_array_index (list, MeritaCandidate, i));
  json_builder_end_array (builder);
}

static void
print_ranking_json (MeritaCtl *ctl,
                    JsonBuilder *builder,
                    const MeritaPosition *position,
                    const MeritaRanking *ranking)
{
  json_builder_begin_object (builder);
  merita_json_id (builder, "id", position->id);
  merita_json_string (builder, "code", position->code);
  merita_json_string (builder, "name", position->name);
  merita_json_boolean (builder, "critical", position->critical == MERITA_CRITICAL_DECIDED);
  merita_json_integer (builder, "examined", ranking->examined);
  print_list_json (ctl, builder, "candidates", ranking->candidates);
  if (ctl->explain)
    print_list_json (ctl, builder, "excluded", ranking->excluded);
  json_builder_end_object (builder);
}

static char *
get_person_name (MeritaAgency *agency, MeritaNip nip)
{
  MeritaEmployee employee = { 0 };
  char *name;

  if (!merita_reader_get_employee (merita_agency_get_reader (agency), nip, &employee, NULL))
    return g_strdup ("–");
  name = g_steal_pointer (&employee.name);
  merita_employee_clear (&employee);
  return name;
}

static void
print_reasons (MeritaCtl *ctl, const MeritaCandidate *candidate)
{
  for (guint i = 0; candidate->contributions != NULL && i < candidate->contributions->len; i++)
    {
      const MeritaContribution *item =
        &g_array_index (candidate->contributions, MeritaContribution, i);
      g_autofree char *part =
        merita_text_score (ctl->language, item->known ? item->contribution : MERITA_SCORE_UNKNOWN);

      merita_ctl_print (ctl, "      %8s  %s\n", part,
                        merita_text_component (ctl->language, item->component));
    }
  for (guint i = 0; candidate->gates != NULL && i < candidate->gates->len; i++)
    {
      const MeritaGateResult *gate = &g_array_index (candidate->gates, MeritaGateResult, i);
      g_autofree char *finding = merita_text_gate (ctl->language, gate);

      if (gate->status != MERITA_TRUTH_YES)
        merita_ctl_print (ctl, "      %s: %s\n", merita_text_truth (ctl->language, gate->status),
                          finding);
    }
}

static void
print_candidate (MeritaCtl *ctl, MeritaAgency *agency, const MeritaCandidate *candidate)
{
  char nip[19];
  g_autofree char *name = get_person_name (agency, candidate->nip);
  g_autofree char *score = merita_text_score (ctl->language, candidate->score);
  g_autofree char *fit = merita_text_score (ctl->language, candidate->fit * MERITA_WEIGHT_ONE);

  merita_ctl_print (ctl, "  %3u  [%u] %8s  %s  %-40s %s %s · %s\n", candidate->rank, candidate->box,
                    score, merita_nip_format (candidate->nip, nip), name,
                    merita_ctl_tr (ctl, "fit"), fit,
                    merita_text_readiness (ctl->language, candidate->readiness));
  if (ctl->explain)
    print_reasons (ctl, candidate);
}

static void
print_ranking (MeritaCtl *ctl,
               MeritaAgency *agency,
               const MeritaPosition *position,
               const MeritaRanking *ranking)
{
  merita_ctl_print (ctl, "%s%s%s", position->code != NULL ? position->code : "",
                    position->code != NULL ? "  " : "", position->name);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, " (%u examined)\n"), ranking->examined);
  for (guint i = 0; i < ranking->candidates->len; i++)
    print_candidate (ctl, agency, &g_array_index (ranking->candidates, MeritaCandidate, i));
  if (ranking->candidates->len == 0)
    merita_ctl_print (ctl, "  %s\n", merita_ctl_tr (ctl, "nobody"));
}

/* Exact integers for checking against a reference: thousandths of the performance axis. */
static void
append_csv (GString *csv, const MeritaPosition *position, const MeritaRanking *ranking)
{
  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);

      g_string_append_printf (csv, "%s,%u,%018" G_GINT64_FORMAT ",%u,%u,%" G_GINT64_FORMAT "\n",
                              position->code != NULL ? position->code : position->name,
                              candidate->rank, candidate->nip, candidate->sum_60, candidate->box,
                              candidate->performance / (MERITA_SCORE_ONE / 1000));
    }
}

typedef struct
{
  MeritaAgency *agency;
  JsonBuilder *builder;
  GString *csv;
  guint top;
} Output;

static gboolean
rank_one (MeritaCtl *ctl, Output *output, const MeritaPosition *position, GError **error)
{
  gboolean reasons = ctl->explain && output->csv == NULL;
  g_autoptr (MeritaRanking) ranking =
    merita_agency_rank (output->agency, position->id, output->top, reasons, error);

  if (ranking == NULL)
    return FALSE;
  if (output->csv != NULL)
    append_csv (output->csv, position, ranking);
  else if (ctl->json)
    print_ranking_json (ctl, output->builder, position, ranking);
  else
    print_ranking (ctl, output->agency, position, ranking);
  return TRUE;
}

static gboolean
rank_given (MeritaCtl *ctl, Output *output, const char *name, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (output->agency);
  MeritaPosition position = { 0 };
  MeritaId id = merita_reader_find_position (reader, name, error);
  gboolean ok;

  if (id == MERITA_ID_NONE)
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                     merita_ctl_tr (ctl, "no single position is called “%s”; give its code"), name);
      return FALSE;
    }
  if (!merita_reader_get_position (reader, id, &position, error))
    return FALSE;
  ok = rank_one (ctl, output, &position, error);
  merita_position_clear (&position);
  return ok;
}

static gboolean
rank_all (MeritaCtl *ctl, Output *output, GError **error)
{
  const MeritaTargets *targets;

  if (merita_agency_get_ranker (output->agency, error) == NULL)
    return FALSE;
  targets = merita_agency_get_targets (output->agency, error);
  if (targets == NULL)
    return FALSE;
  for (guint i = 0; i < targets->positions->len; i++)
    if (!rank_one (ctl, output, targets->positions->pdata[i], error))
      return FALSE;
  return TRUE;
}

static int
run_successors (MeritaCtl *ctl, const SuccessorOptions *options)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GString) csv = options->csv != NULL ? g_string_new (NULL) : NULL;
  Output output = { .agency = agency, .builder = builder, .csv = csv, .top = (guint) options->top };
  const char *name = merita_ctl_get_argument (ctl, 1);
  g_autoptr (GError) error = NULL;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "positions");
  json_builder_begin_array (builder);
  if (name != NULL ? !rank_given (ctl, &output, name, &error) : !rank_all (ctl, &output, &error))
    return merita_ctl_fail (ctl, error);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (csv != NULL && !g_file_set_contents (options->csv, csv->str, (gssize) csv->len, &error))
    return merita_ctl_fail (ctl, error);
  if (ctl->json && csv == NULL)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_successors (MeritaCtl *ctl, int argc, char **argv)
{
  SuccessorOptions options = { .top = 10 };
  const GOptionEntry entries[] = {
    { "top", 0, 0, G_OPTION_ARG_INT, &options.top, "At most so many a position; 0: all", "N" },
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &options.csv,
      "Write position, rank, NIP, match, box, performance", "OUT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 2))
    status = options.top < 0 ? merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--top wants 0 or more"))
                             : run_successors (ctl, &options);
  g_free (options.csv);
  return status;
}

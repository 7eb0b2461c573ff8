/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agency-fixture.h"
#include "merita-overview.h"
#include "merita-plan-edit.h"
#include "merita-position-edit.h"

static void
test_explanations_add_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const MeritaMapping *mapping = merita_agency_get_mapping (self->agency, &error);
  guint placed = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < mapping->n; i += 7)
    {
      g_autoptr (MeritaExplanation) explanation =
        merita_agency_explain (self->agency, mapping->nip[i], &error);

      g_assert_no_error (error);
      g_assert_cmpuint (explanation->box, ==, mapping->box[i]);
      g_assert_cmpuint (explanation->tray, ==, mapping->tray[i]);
      for (guint axis = 0; axis < MERITA_N_AXES; axis++)
        {
          const MeritaAxisExplanation *item = &explanation->axes[axis];
          MeritaScore sum = 0;

          g_assert_cmpint (item->score, ==, mapping->score[axis][i]);
          if (item->score == MERITA_SCORE_UNKNOWN)
            continue;
          for (guint k = 0; k < item->contributions->len; k++)
            sum += g_array_index (item->contributions, MeritaContribution, k).contribution;
          g_assert_cmpint (sum, ==, item->score);
        }
      placed += explanation->box > 0 ? 1 : 0;
    }
  g_assert_cmpuint (placed, >, 0);
}

static void
test_rankings_have_reasons (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const MeritaTargets *targets = merita_agency_get_targets (self->agency, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (targets->targets->len, >, 10);
  for (guint i = 0; i < targets->targets->len; i += 5)
    {
      const MeritaTarget *target = &g_array_index (targets->targets, MeritaTarget, i);
      g_autoptr (MeritaRanking) full =
        merita_agency_rank (self->agency, target->id, 5, TRUE, &error);
      g_autoptr (MeritaRanking) quick =
        merita_agency_rank (self->agency, target->id, 5, FALSE, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (full->candidates->len, ==, quick->candidates->len);
      for (guint k = 0; k < full->candidates->len; k++)
        {
          const MeritaCandidate *a = &g_array_index (full->candidates, MeritaCandidate, k);
          const MeritaCandidate *b = &g_array_index (quick->candidates, MeritaCandidate, k);

          g_assert_cmpint (a->nip, ==, b->nip);
          g_assert_cmpint (a->score, ==, b->score);
          g_assert_cmpint (a->nip, !=, target->incumbent);
          g_assert_cmpuint (a->eligible, !=, MERITA_TRUTH_NO);
          g_assert_nonnull (a->gates);
          g_assert_cmpuint (a->contributions->len, >, 0);
        }
    }
}

static void
test_bench_names_different_people (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaBench) bench = merita_agency_bench (self->agency, &error);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint matched = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < bench->positions; i++)
    {
      if (bench->person_of[i] < 0)
        continue;
      matched++;
      g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (bench->person_of[i] + 1)));
    }
  g_assert_cmpuint (matched, ==, bench->matched);
  g_assert_cmpuint (bench->matched, <=, bench->covered);
  g_assert_cmpuint (bench->covered, <=, bench->positions);
}

/* Each planted fault fails its prerequisite, and mending the rows flips it. */
static void
test_mending_flips (Fixture *self, gconstpointer data)
{
  MeritaReader *reader = merita_agency_get_reader (self->agency);
  MeritaFinding *finding = fixture_check (self, MERITA_PREREQUISITE_SUCCESSOR_BOX);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (finding->status, ==, MERITA_TRUTH_NO);
  g_assert_cmpuint (finding->rows->len, ==, (guint) finding->actual);
  for (guint i = 0; i < finding->rows->len; i++)
    {
      const MeritaFindingRow *row = &g_array_index (finding->rows, MeritaFindingRow, i);

      merita_plan_withdraw (reader, self->store, row->position, row->nip, &error);
      g_assert_no_error (error);
    }
  merita_finding_free (finding);
  finding = fixture_check (self, MERITA_PREREQUISITE_SUCCESSOR_BOX);
  g_assert_cmpint (finding->status, ==, MERITA_TRUTH_YES);
  merita_finding_free (finding);
  merita_store_undo (self->store, 0, NULL, &error);
  g_assert_no_error (error);
  finding = fixture_check (self, MERITA_PREREQUISITE_SUCCESSOR_BOX);
  g_assert_cmpint (finding->status, ==, MERITA_TRUTH_NO);
  g_assert_cmpuint (finding->rows->len, ==, 1);
  merita_finding_free (finding);
}

static void
test_development_flips (Fixture *self, gconstpointer data)
{
  MeritaFinding *finding = fixture_check (self, MERITA_PREREQUISITE_DEVELOPMENT);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (finding->status, ==, MERITA_TRUTH_NO);
  for (guint i = 0; i < finding->rows->len; i++)
    {
      MeritaDevelopment item = {
        .nip = g_array_index (finding->rows, MeritaFindingRow, i).nip,
        .program = (char *) "Bimbingan",
      };

      merita_plan_develop (merita_agency_get_reader (self->agency), self->store, &item, &error);
      g_assert_no_error (error);
    }
  merita_finding_free (finding);
  finding = fixture_check (self, MERITA_PREREQUISITE_DEVELOPMENT);
  g_assert_cmpint (finding->status, ==, MERITA_TRUTH_YES);
  merita_finding_free (finding);
}

static void
assert_list (Fixture *self, MeritaId position, const MeritaNip *nips, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    merita_reader_list_nominations (merita_agency_get_reader (self->agency), position, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const MeritaNomination *item = list->pdata[i];

      g_assert_cmpint (item->nip, ==, nips[i]);
      g_assert_cmpuint (item->rank, ==, i + 1);
    }
}

static void
test_lists_keep_their_ranks (Fixture *self, gconstpointer data)
{
  MeritaReader *reader = merita_agency_get_reader (self->agency);
  MeritaId position = fixture_find_position (self, "Sekretaris DPRD");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = merita_reader_list_nominations (reader, position, &error);
  const MeritaMapping *mapping = merita_agency_get_mapping (self->agency, &error);
  MeritaNip a = ((const MeritaNomination *) before->pdata[0])->nip;
  MeritaNip b = ((const MeritaNomination *) before->pdata[1])->nip;
  MeritaNip added = MERITA_NIP_NONE;

  for (guint i = 0; i < mapping->n && added == MERITA_NIP_NONE; i++)
    if (mapping->box[i] == 9 && mapping->nip[i] != a && mapping->nip[i] != b)
      added = mapping->nip[i];
  for (guint i = before->len; i > 2; i--)
    merita_plan_withdraw (reader, self->store, position,
                          ((const MeritaNomination *) before->pdata[i - 1])->nip, &error);
  g_assert_no_error (error);
  assert_list (self, position, (MeritaNip[]){ a, b }, 2);
  merita_plan_nominate (reader, self->store, position, added, 1, TRUE, "Pilihan komite",
                        FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  assert_list (self, position, (MeritaNip[]){ added, a, b }, 3);
  merita_plan_nominate (reader, self->store, position, added, 3, TRUE, NULL, FIXTURE_TODAY, &error);
  assert_list (self, position, (MeritaNip[]){ a, b, added }, 3);
  merita_plan_withdraw (reader, self->store, position, a, &error);
  assert_list (self, position, (MeritaNip[]){ b, added }, 2);
  g_assert_false (merita_plan_nominate (reader, self->store, position, 199001012015011999, 0, TRUE,
                                        NULL, FIXTURE_TODAY, &error));
  g_assert_nonnull (error);
}

static void
test_critical_can_be_undecided (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));
  MeritaId id = fixture_find_position (self, "Kepala Bappeda");
  MeritaCriticalEdit edit = { .state = MERITA_CRITICAL_NO };
  MeritaPosition position = { 0 };
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, id);
  merita_position_set_critical (merita_agency_get_reader (self->agency), self->store, ids, &edit,
                                &error);
  g_assert_no_error (error);
  merita_reader_get_position (merita_agency_get_reader (self->agency), id, &position, &error);
  g_assert_cmpint (position.critical, ==, MERITA_CRITICAL_NO);
  g_assert_null (position.decree_number);
  merita_position_clear (&position);
  edit.criteria[0] = 6;
  g_assert_false (merita_position_set_critical (merita_agency_get_reader (self->agency),
                                                self->store, ids, &edit, &error));
  g_assert_nonnull (error);
}

static void
test_criticality (void)
{
  static const struct
  {
    gint criteria[4];
    MeritaHundredths score;
  } cases[] = {
    { { 5, 5, 5, 5 }, 500 },
    { { 1, 1, 1, 1 }, 100 },
    { { 5, 1, 1, 1 }, 240 },
    { { 1, 5, 3, 2 }, 260 },
    { { 5, 5, 5, 0 }, MERITA_HUNDREDTHS_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_position_criticality (cases[i].criteria), ==, cases[i].score);
}

static void
test_same_inputs_same_digest (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaMapping) first = NULL;
  g_autoptr (MeritaMapping) second = NULL;
  g_autoptr (GPtrArray) runs = NULL;
  const MeritaMappingRun *a, *b;

  first = merita_agency_map (self->agency, self->store, 2025, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  second = merita_agency_map (self->agency, self->store, 2025, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  runs = merita_reader_list_runs (merita_agency_get_reader (self->agency), &error);
  g_assert_no_error (error);
  a = runs->pdata[0];
  b = runs->pdata[1];
  g_assert_cmpstr (a->inputs_digest, ==, b->inputs_digest);
  g_assert_cmpmem (a->counts, sizeof a->counts, b->counts, sizeof b->counts);
  g_assert_cmpstr (a->inputs_digest, !=,
                   ((const MeritaMappingRun *) runs->pdata[runs->len - 1])->inputs_digest);
}

static void
test_what_if_stores_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) other = merita_profile_load ("simple-2020", NULL, &error);
  g_autoptr (MeritaMapping) mapping = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_no_error (error);
  before = merita_reader_list_runs (merita_agency_get_reader (self->agency), &error);
  mapping = merita_agency_map (self->agency, NULL, 0, other->talent, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mapping->n, ==, 900);
  after = merita_reader_list_runs (merita_agency_get_reader (self->agency), &error);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_chart_is_a_tree (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReportData) chart =
    merita_agency_document (self->agency, MERITA_DOCUMENT_SUCCESSION_CHART, 0, NULL, &error);
  g_autoptr (MeritaReportData) again = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (chart->nodes->len, ==, chart->critical);
  g_assert_cmpuint (chart->vacant, ==, 1);
  g_assert_cmpuint (chart->simultaneous, <=, chart->critical);
  for (guint i = 0; i < chart->nodes->len; i++)
    {
      const MeritaChartNode *node = chart->nodes->pdata[i];

      g_assert_true (node->parent == MERITA_ID_NONE || g_hash_table_contains (seen, &node->parent));
      g_hash_table_add (seen, (gpointer) &node->id);
      for (guint k = 0; k < node->successors->len; k++)
        g_assert_cmpuint (((const MeritaChartSuccessor *) node->successors->pdata[k])->plans, >, 0);
    }
  again = merita_agency_document (self->agency, MERITA_DOCUMENT_SUCCESSION_CHART, 0, NULL, &error);
  g_assert_cmpstr (chart->digest, ==, again->digest);
}

static void
test_overview_agrees_with_its_parts (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaOverview) overview = merita_overview_load (self->agency, &error);
  g_autoptr (GPtrArray) findings = merita_agency_check (self->agency, &error);
  const MeritaMapping *mapping = merita_agency_get_mapping (self->agency, &error);
  guint met = 0;

  g_assert_no_error (error);
  g_assert_cmpint (overview->people, ==, 900);
  g_assert_nonnull (overview->claim);
  g_assert_nonnull (overview->verified);
  g_assert_cmpint (overview->claim->score->points, >, overview->verified->score->points);
  g_assert_cmpmem (overview->counts, sizeof overview->counts, mapping->counts,
                   sizeof mapping->counts);
  g_assert_true (overview->has_previous);
  for (guint i = 0; i < findings->len; i++)
    met += ((const MeritaFinding *) findings->pdata[i])->status == MERITA_TRUTH_YES ? 1 : 0;
  g_assert_cmpuint (overview->met, ==, met);
  g_assert_cmpuint (overview->steps->len, >=, findings->len - met);
  g_assert_cmpint (overview->wave_days, >=, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/agency/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agency/criticality", test_criticality);
  ADD ("explanations-add-up", test_explanations_add_up);
  ADD ("rankings-have-reasons", test_rankings_have_reasons);
  ADD ("bench-names-different-people", test_bench_names_different_people);
  ADD ("mending-flips", test_mending_flips);
  ADD ("development-flips", test_development_flips);
  ADD ("lists-keep-their-ranks", test_lists_keep_their_ranks);
  ADD ("critical-can-be-undecided", test_critical_can_be_undecided);
  ADD ("same-inputs-same-digest", test_same_inputs_same_digest);
  ADD ("what-if-stores-nothing", test_what_if_stores_nothing);
  ADD ("chart-is-a-tree", test_chart_is_a_tree);
  ADD ("overview-agrees-with-its-parts", test_overview_agrees_with_its_parts);
  return g_test_run ();
}

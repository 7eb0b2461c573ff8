/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-map-model.h"

/* Twelve people; the numbers below are their rows. */
typedef struct
{
  guint8 box, tray, level;
  guint32 unit, family;
  gint performance, potential; /* points */
  guint8 border;
} Person;

static const Person people[] = {
  { 9, 0, 0, 1, 1, 86, 82, MERITA_BORDER_POTENTIAL_LOW }, /* 0 */
  { 9, 0, 1, 2, 1, 90, 95, 0 },                           /* 1 */
  { 9, 0, 1, 3, 2, 90, 95, 0 },                           /* 2: equal to 1, larger NIP */
  { 7, 0, 2, 2, 2, 88, 70, 0 },                           /* 3 */
  { 5, 0, 2, 3, 1, 70, 70, 0 },                           /* 4 */
  { 5, 0, 3, 4, 0, 71, 70, MERITA_BORDER_WEIGHTS },       /* 5 */
  { 5, 0, 3, 4, 0, 70, 75, 0 },                           /* 6 */
  { 5, 0, MERITA_JOB_LEVEL_NONE, 0, 0, 65, 61, 0 },       /* 7 */
  { 1, 0, 3, 1, 0, 40, 40, 0 },                           /* 8 */
  { 0, MERITA_TRAY_NO_POTENTIAL, 3, 2, 0, 0, 0, 0 },      /* 9 */
  { 0, MERITA_TRAY_NO_PERFORMANCE, 3, 3, 0, 0, 0, 0 },    /* 10 */
  { 2, 0, 1, 1, 1, 72, 50, 0 },                           /* 11 */
};
#define N G_N_ELEMENTS (people)

static MeritaNip
nip_of (guint person)
{
  return G_GINT64_CONSTANT (198001012005011001) + person;
}

static MeritaMapping *
create_mapping (guint n)
{
  MeritaMapping *mapping = merita_mapping_new (n);

  for (guint i = 0; i < n; i++)
    {
      mapping->nip[i] = nip_of (i);
      mapping->box[i] = people[i].box;
      mapping->tray[i] = people[i].tray;
      mapping->border[i] = people[i].border;
      mapping->score[MERITA_AXIS_PERFORMANCE][i] =
        people[i].box > 0 ? people[i].performance * MERITA_SCORE_ONE : MERITA_SCORE_UNKNOWN;
      mapping->score[MERITA_AXIS_POTENTIAL][i] =
        people[i].box > 0 ? people[i].potential * MERITA_SCORE_ONE : MERITA_SCORE_UNKNOWN;
      mapping->counts[people[i].box]++;
      if (people[i].box == 0)
        mapping->tray_counts[people[i].tray]++;
    }
  return mapping;
}

/* Units: 1 Dinas, 2 below 1, 3 below 2, 4 stands alone.  Without the last `gone` people. */
static MeritaTalentTable *
create_table (guint gone)
{
  static const char *const units[] = { "Dinas", "Bidang", "Seksi", "Badan" };
  MeritaTalentTable *table = merita_talent_table_new (N - gone, 2026, 20260618);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_ptr_array_add (table->units, g_strdup (units[i]));
  for (guint i = 0; i < N - gone; i++)
    {
      table->nip[i] = nip_of (i);
      table->job_level[i] = people[i].level;
      table->unit[i] = people[i].unit;
      table->job_family[i] = people[i].family;
    }
  return table;
}

static MeritaMapModel *
create_model (guint gone)
{
  const guint parents[] = { 0, 0, 1, 2, 0 };
  MeritaMapModel *model = merita_map_model_new (create_table (gone), create_mapping (N));

  merita_map_model_set_units (model, parents);
  return model;
}

static void
assert_people (MeritaMapModel *model, guint box, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  const guint32 *rows;
  guint n;

  rows = merita_map_model_get_people (model, box, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", rows[i]);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_everybody (void)
{
  g_autoptr (MeritaMapModel) model = create_model (0);

  g_assert_cmpuint (merita_map_model_get_total (model), ==, N);
  g_assert_cmpuint (merita_map_model_get_shown (model), ==, N);
  g_assert_cmpuint (merita_map_model_get_mapped (model), ==, 10);
  g_assert_cmpuint (merita_map_model_get_fullest (model), ==, 4);
  assert_people (model, 9, "1 2 0");
  assert_people (model, 8, "");
  assert_people (model, 7, "3");
  assert_people (model, 5, "6 5 4 7");
  assert_people (model, 2, "11");
  assert_people (model, 1, "8");
  assert_people (model, 0, "10 9");
  g_assert_cmpint (merita_map_model_get_share (model, 5), ==, 4000);
  g_assert_cmpint (merita_map_model_get_share (model, 9), ==, 3000);
  g_assert_cmpuint (merita_map_model_get_tray_count (model, MERITA_TRAY_NO_POTENTIAL), ==, 1);
  g_assert_cmpuint (merita_map_model_get_tray_count (model, MERITA_TRAY_DISCIPLINE), ==, 0);
  g_assert_cmpuint (merita_map_model_get_person (model, 9, 2), ==, 0);
  g_assert_cmpuint (merita_map_model_get_person (model, 9, 3), ==, MERITA_MAP_NOBODY);
}

static void
test_filters (void)
{
  static const struct
  {
    MeritaMapFilter filter;
    guint shown;
    const char *nine, *five, *tray;
  } cases[] = {
    { { .levels = 1 << 1 }, 3, "1 2", "", "" },
    { { .levels = 1 << 0 | 1 << 3 }, 6, "0", "6 5", "10 9" },
    { { .unit = 1 }, 9, "1 2 0", "4", "10 9" },
    { { .unit = 2 }, 6, "1 2", "4", "10 9" },
    { { .unit = 3 }, 3, "2", "4", "10" },
    { { .unit = 4 }, 2, "", "6 5", "" },
    { { .family = 1 }, 4, "1 0", "4", "" },
    { { .family = 1, .levels = 1 << 1 }, 2, "1", "", "" },
    { { .near_cut = TRUE }, 2, "0", "5", "" },
    { { .unit = 4, .family = 2 }, 0, "", "", "" },
  };
  g_autoptr (MeritaMapModel) model = create_model (0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      merita_map_model_set_filter (model, &cases[i].filter);
      g_assert_cmpuint (merita_map_model_get_shown (model), ==, cases[i].shown);
      g_assert_cmpuint (merita_map_model_get_total (model), ==, N);
      assert_people (model, 9, cases[i].nine);
      assert_people (model, 5, cases[i].five);
      assert_people (model, 0, cases[i].tray);
    }
  g_assert_cmpint (merita_map_model_get_share (model, 5), ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpuint (merita_map_model_count_levels (model, 1 << 1), ==, 3);
}

static void
test_names (void)
{
  g_autoptr (MeritaMapModel) model = create_model (0);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (MeritaNip));
  MeritaMapFilter filter = { .people = found };
  const MeritaNip nips[] = { nip_of (2), nip_of (6), nip_of (40) };

  merita_map_model_set_filter (model, &filter);
  g_assert_cmpuint (merita_map_model_get_shown (model), ==, 0);
  g_array_append_vals (found, nips, G_N_ELEMENTS (nips));
  merita_map_model_set_filter (model, &filter);
  g_assert_cmpuint (merita_map_model_get_shown (model), ==, 2);
  assert_people (model, 9, "2");
  assert_people (model, 5, "6");
  g_assert_true (merita_map_model_is_shown (model, 6));
  g_assert_false (merita_map_model_is_shown (model, 5));
  g_assert_cmpuint (merita_map_model_find (model, nip_of (6)), ==, 6);
  g_assert_cmpuint (merita_map_model_find (model, nip_of (40)), ==, MERITA_MAP_NOBODY);
}

/* Who left after the run is counted, but belongs to no unit or level any more. */
static void
test_left (void)
{
  g_autoptr (MeritaMapModel) model = create_model (1);
  const MeritaMapFilter unit = { .unit = 1 };

  g_assert_cmpuint (merita_map_model_get_shown (model), ==, N);
  g_assert_cmpint (merita_map_model_get_table_row (model, 11), ==, -1);
  g_assert_cmpint (merita_map_model_get_table_row (model, 10), ==, 10);
  merita_map_model_set_filter (model, &unit);
  assert_people (model, 2, "");
  assert_people (model, 1, "8");
}

/* A year ago: 0 in box 7, 1 in the tray, 2..10 as now, 11 was not here. */
static void
test_changes (void)
{
  g_autoptr (MeritaMapModel) model = create_model (0);
  g_autoptr (MeritaMapping) before = create_mapping (N - 1);
  const MeritaMapFilter everybody = { 0 };
  const MeritaMapFilter first_level = { .levels = 1 << 0 };
  guint total = 0;

  before->box[0] = 7;
  before->box[1] = 0;
  g_assert_cmpuint (merita_map_model_get_n_past (model), ==, 0);
  merita_map_model_add_past (model, 2025, before);
  merita_map_model_set_filter (model, &everybody);
  g_assert_cmpuint (merita_map_model_get_n_past (model), ==, 1);
  g_assert_cmpint (merita_map_model_get_past_year (model, 0), ==, 2025);
  g_assert_cmpuint (merita_map_model_get_past_box (model, 0, 0), ==, 7);
  g_assert_cmpuint (merita_map_model_get_past_box (model, 0, 1), ==, 0);
  g_assert_cmpuint (merita_map_model_get_past_box (model, 0, 11), ==, MERITA_MAP_ABSENT);
  g_assert_cmpuint (merita_map_model_get_flow (model, 7, 9), ==, 1);
  g_assert_cmpuint (merita_map_model_get_flow (model, 0, 9), ==, 1);
  g_assert_cmpuint (merita_map_model_get_flow (model, 9, 9), ==, 1);
  g_assert_cmpuint (merita_map_model_get_flow (model, 0, 2), ==, 1);
  g_assert_cmpint (merita_map_model_get_change (model, 9), ==, 2);
  g_assert_cmpint (merita_map_model_get_change (model, 7), ==, -1);
  g_assert_cmpint (merita_map_model_get_change (model, 5), ==, 0);
  for (guint from = 0; from < MERITA_MAP_BOXES; from++)
    for (guint to = 0; to < MERITA_MAP_BOXES; to++)
      total += merita_map_model_get_flow (model, from, to);
  g_assert_cmpuint (total, ==, N);
  merita_map_model_set_filter (model, &first_level);
  g_assert_cmpint (merita_map_model_get_change (model, 9), ==, 1);
  g_assert_cmpuint (merita_map_model_get_flow (model, 0, 9), ==, 0);
}

static void
test_density (void)
{
  static const struct
  {
    guint shown, fullest;
    MeritaMapDensity density;
  } cases[] = {
    { 0, 0, MERITA_MAP_DENSITY_CARD },         { 20, 4, MERITA_MAP_DENSITY_CARD },
    { 20, 5, MERITA_MAP_DENSITY_ROW },         { 400, 60, MERITA_MAP_DENSITY_ROW },
    { 400, 61, MERITA_MAP_DENSITY_DOT },       { 401, 5, MERITA_MAP_DENSITY_HEAT },
    { 60000, 20000, MERITA_MAP_DENSITY_HEAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_map_density_choose (cases[i].shown, cases[i].fullest), ==,
                     cases[i].density);
}

static void
test_nobody (void)
{
  MeritaTalentTable *table = merita_talent_table_new (0, 2026, 20260618);
  g_autoptr (MeritaMapModel) model = merita_map_model_new (table, merita_mapping_new (0));

  g_assert_cmpuint (merita_map_model_get_shown (model), ==, 0);
  g_assert_cmpuint (merita_map_model_get_fullest (model), ==, 0);
  g_assert_cmpint (merita_map_model_get_share (model, 9), ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpuint (merita_map_model_find (model, nip_of (0)), ==, MERITA_MAP_NOBODY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/map-model/everybody", test_everybody);
  g_test_add_func ("/app/map-model/filters", test_filters);
  g_test_add_func ("/app/map-model/names", test_names);
  g_test_add_func ("/app/map-model/left", test_left);
  g_test_add_func ("/app/map-model/changes", test_changes);
  g_test_add_func ("/app/map-model/density", test_density);
  g_test_add_func ("/app/map-model/nobody", test_nobody);
  return g_test_run ();
}

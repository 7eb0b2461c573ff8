/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-loader.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "merita-core-error.h"
#include "merita-succession.h"

/* Documents that only supply sections to others. */
static const char *const parts[] = { "calendar-jpt",        "competency-2017",
                                     "instrument-kasn-400", "instrument-kasn-410",
                                     "job-levels-2017",     "nine-box-2020",
                                     "papers-pmpsm",        "prerequisites-kasn",
                                     "succession-jpt",      NULL };
static const char *const complete[] = { "bkn-411-2025",  "kasn-2019",   "kasn-400",
                                        "panrb-19-2025", "simple-2020", NULL };

static MeritaProfile *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  MeritaProfile *profile = merita_profile_load (id, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (profile);
  return profile;
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) ids = merita_profile_list_builtin ();

  g_assert_cmpuint (ids->len, ==,
                    g_strv_length ((char **) parts) + g_strv_length ((char **) complete));
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_true (g_strv_contains (parts, ids->pdata[i])
                     || g_strv_contains (complete, ids->pdata[i]));
      if (i > 0)
        g_assert_cmpstr (ids->pdata[i - 1], <, ids->pdata[i]);
    }
}

static void
test_round_trip (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) problems = merita_profile_problems (data, &error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (MeritaProfile) first = NULL;
  g_autoptr (MeritaProfile) second = NULL;
  g_autoptr (MeritaProfile) third = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
  first = merita_profile_load (data, &document, &error);
  g_assert_no_error (error);
  second = merita_profile_parse (document, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->sha256, ==, second->sha256);
  g_assert_cmpuint (strlen (first->sha256), ==, 64);
  g_assert_cmpstr (first->id, ==, second->id);
  third = merita_profile_load (data, &again, &error);
  g_assert_cmpstr (document, ==, again);
  lines = merita_profile_diff (document, again, &error);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_parts_are_not_profiles (void)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (merita_profile_load (parts[i], NULL, &error));
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE);
      g_assert_nonnull (strstr (error->message, "talent: is missing"));
    }
}

/* The copy in the library is what an uninstalled program without data folders gets. */
static void
test_resource (void)
{
  g_autoptr (MeritaProfile) from_folder = load ("kasn-2019");
  g_autoptr (MeritaProfile) from_library = NULL;
  g_autofree char *folder = g_strdup (g_getenv ("MERITA_PROFILE_DIR"));

  g_unsetenv ("MERITA_PROFILE_DIR");
  from_library = load ("kasn-2019");
  g_assert_cmpstr (from_folder->sha256, ==, from_library->sha256);
  if (folder != NULL)
    g_setenv ("MERITA_PROFILE_DIR", folder, TRUE);
}

static void
test_instrument (void)
{
  static const struct
  {
    MeritaHundredths points;
    gint category;
  } table[] = { { 0, 0 },     { 17400, 0 }, { 17450, 0 }, { 17500, 1 }, { 24950, 1 }, { 25000, 2 },
                { 25600, 2 }, { 28250, 2 }, { 32450, 2 }, { 32500, 3 }, { 41000, 3 } };
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");
  guint sub_aspects = 0;

  g_assert_true (merita_instrument_is_weighted (profile->instrument));
  g_assert_cmpint (profile->instrument->maximum, ==, 41000);
  g_assert_cmpint (profile->instrument->confidence, ==, MERITA_CONFIDENCE_RECONSTRUCTED);
  g_assert_nonnull (profile->instrument->notice);
  g_assert_cmpuint (profile->instrument->aspects->len, ==, 8);
  for (guint i = 0; i < profile->instrument->aspects->len; i++)
    sub_aspects += ((MeritaAspect *) profile->instrument->aspects->pdata[i])->sub_aspects->len;
  g_assert_cmpuint (sub_aspects, ==, 37);
  g_assert_cmpint (merita_instrument_find (profile->instrument, "3.1")->points[3], ==, 1500);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (merita_instrument_category (profile->instrument, table[i].points), ==,
                     table[i].category);
}

/* Every level above 0 of the built-in instrument says what is to be proved, in short lines. */
static void
test_requirements (void)
{
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");
  const MeritaSubAspect *pool = merita_instrument_find (profile->instrument, "3.3");
  MeritaProofGrade needed;

  for (guint i = 0; i < profile->instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = profile->instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];

          g_assert_cmpuint (sub->requirements[0]->len, ==, 0);
          for (guint level = 1; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
            {
              g_assert_cmpuint (sub->requirements[level]->len, >, 0);
              g_assert_cmpuint (sub->effort[level], >, 0);
              for (guint n = 1; n <= merita_sub_aspect_count_lines (sub, level); n++)
                g_assert_cmpint (g_utf8_strlen (merita_sub_aspect_get_line (sub, level, n, NULL),
                                                -1),
                                 <=, 80);
            }
        }
    }
  g_assert_cmpuint (merita_sub_aspect_count_lines (pool, 3), ==, 4);
  g_assert_cmpstr (merita_sub_aspect_get_line (pool, 3, 1, &needed), ==,
                   "Hasil pemetaan sembilan kotak tersedia");
  g_assert_cmpint (needed, ==, MERITA_GRADE_DIRECT);
  merita_sub_aspect_get_line (pool, 1, 1, &needed);
  g_assert_cmpint (needed, ==, MERITA_GRADE_SUPPORTING);
}

static void
test_unweighted_instrument (void)
{
  g_autoptr (MeritaProfile) profile = load ("panrb-19-2025");

  g_assert_cmpuint (profile->instrument->aspects->len, ==, 8);
  g_assert_false (merita_instrument_is_weighted (profile->instrument));
  g_assert_cmpint (profile->instrument->maximum, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_nonnull (strstr (profile->instrument->notice, "belum diketahui"));
}

static void
test_talent (void)
{
  /* performance column, potential row -> number, as the regulation numbers them */
  static const guint numbers[3][3] = { { 1, 3, 6 }, { 2, 5, 8 }, { 4, 7, 9 } };
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");
  const MeritaTalentRule *rule = profile->talent;
  const MeritaComponent *award = rule->axes[MERITA_AXIS_PERFORMANCE].components->pdata[1];
  const MeritaComponent *feedback = rule->axes[MERITA_AXIS_PERFORMANCE].components->pdata[3];

  g_assert_cmpuint (rule->axes[MERITA_AXIS_PERFORMANCE].components->len, ==, 4);
  g_assert_cmpuint (rule->axes[MERITA_AXIS_POTENTIAL].components->len, ==, 7);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      g_assert_cmpint (rule->axes[axis].cuts[0], ==, 6000);
      g_assert_cmpint (rule->axes[axis].cuts[1], ==, 8000);
      g_assert_cmpint (rule->axes[axis].maximum, ==, 10000);
    }
  for (guint i = 0; i < 9; i++)
    {
      const MeritaBoxRule *box = &rule->boxes[i];

      g_assert_cmpuint (numbers[box->performance][box->potential], ==, box->number);
      g_assert_cmpint (box->pool, ==, box->number >= 7);
      g_assert_cmpuint (box->follow_up->len, >, 0);
    }
  g_assert_cmpstr (award->key, ==, "award");
  g_assert_cmpint (award->missing, ==, MERITA_MISSING_VALUE);
  g_assert_cmpint (award->missing_points, ==, 0);
  g_assert_cmpint (feedback->missing, ==, MERITA_MISSING_UNKNOWN);
  g_assert_cmpint (rule->stacking.largest_fail, ==, 7000);
  g_assert_cmpint (rule->coverage, ==, 9000);
}

static void
test_succession (void)
{
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");
  const MeritaSuccessionRule *rule = &profile->talent->succession;
  guint age_gates = 0;

  g_assert_cmpint (rule->tiers_below, ==, 1);
  g_assert_true (rule->same_tier_same_family);
  g_assert_cmpint (rule->minimum_candidates, ==, 3);
  for (guint i = 0; i < rule->gates->len; i++)
    {
      const MeritaGateRule *gate = rule->gates->pdata[i];

      g_assert_nonnull (gate->legal_source);
      if (gate->kind == MERITA_GATE_BOX)
        g_assert_cmpuint (gate->values->len, ==, 3);
      if (gate->kind != MERITA_GATE_AGE)
        continue;
      age_gates++;
      if ((gate->groups & (1u << MERITA_JOB_JPT_JUNIOR)) != 0)
        g_assert_cmpint (gate->limit, ==, 56);
      else
        g_assert_cmpint (gate->limit, ==, 58);
    }
  g_assert_cmpuint (age_gates, ==, 2);
  g_assert_cmpint (g_array_index (rule->ties, MeritaTie, rule->ties->len - 1), ==, MERITA_TIE_NIP);
}

static void
test_job_levels (void)
{
  static const struct
  {
    const char *text, *code;
    int tier, retirement_age;
  } table[] = {
    { "JPT Pratama", "jpt-pratama", 4, 60 },
    { "Pimpinan Tinggi Pratama", "jpt-pratama", 4, 60 },
    { "JABATAN PIMPINAN TINGGI PRATAMA", "jpt-pratama", 4, 60 },
    { "II.a", "jpt-pratama", 4, 60 },
    { "Eselon II.B", "jpt-pratama", 4, 60 },
    { "eselon iib", "jpt-pratama", 4, 60 },
    { "Eselon III.a", "administrator", 3, 58 },
    { "IV.b", "pengawas", 2, 58 },
    { "Eselon I.b", "jpt-madya", 5, 60 },
    { "Fungsional Ahli Madya", "ahli-madya", 3, 60 },
    { "Ahli Madya", "ahli-madya", 3, 60 },
    { "Jabatan Fungsional Ahli Utama", "ahli-utama", 4, 65 },
    { "fungsional_penyelia", "penyelia", 1, 58 },
    { "Fungsional Umum", "pelaksana", 1, 58 },
    { "jpt-pratama", "jpt-pratama", 4, 60 },
  };
  static const char *const unknown[] = { "Eselon V", "Ahli", "", "II", "Kepala" };
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      gint found = merita_job_rule_find_level (profile->jobs, table[i].text, -1);
      const MeritaJobLevel *level;

      g_test_message ("%s", table[i].text);
      g_assert_cmpint (found, >=, 0);
      level = profile->jobs->levels->pdata[found];
      g_assert_cmpstr (level->code, ==, table[i].code);
      g_assert_cmpint (level->tier, ==, table[i].tier);
      g_assert_cmpint (level->retirement_age, ==, table[i].retirement_age);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_cmpint (merita_job_rule_find_level (profile->jobs, unknown[i], -1), ==, -1);
  /* length counts, not the end of the text */
  g_assert_cmpint (merita_job_rule_find_level (profile->jobs, "Pelaksana;x", 9), >=, 0);
}

static void
test_competencies (void)
{
  static const struct
  {
    const char *text;
    gint index;
  } table[] = {
    { "integritas", 0 },           { "kerjasama", 1 },
    { "kerja_sama", 1 },           { "Kerja Sama", 1 },
    { "komunikasi", 2 },           { "orientasi_hasil", 3 },
    { "Orientasi pada Hasil", 3 }, { "pelayanan_publik", 4 },
    { "pengembangan_diri", 5 },    { "pengembangan_diri_dan_orang_lain", 5 },
    { "mengelola_perubahan", 6 },  { "pengambilan_keputusan", 7 },
    { "perekat_bangsa", 8 },       { "potensi", -1 },
  };
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");

  g_assert_cmpuint (profile->jobs->competencies->len, ==, 9);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (merita_job_rule_find_competency (profile->jobs, table[i].text, -1), ==,
                     table[i].index);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (((MeritaCompetency *) profile->jobs->competencies->pdata[i])->managerial, ==,
                     i < 8);
  g_assert_cmpint (g_array_index (profile->jobs->filling_bands, MeritaMatchBand, 1).lower, ==,
                   6800);
  g_assert_cmpint (g_array_index (profile->jobs->mapping_bands, MeritaMatchBand, 1).lower, ==,
                   7800);
}

static void
test_prerequisites (void)
{
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");

  g_assert_cmpuint (profile->prerequisites->len, ==, MERITA_N_PREREQUISITES);
  for (guint i = 0; i < profile->prerequisites->len; i++)
    {
      const MeritaPrerequisiteRule *rule = profile->prerequisites->pdata[i];

      g_assert_cmpint (rule->kind, ==, (int) i);
      g_assert_nonnull (rule->legal_source);
    }
}

static void
test_calendar (void)
{
  g_autoptr (MeritaProfile) profile = load ("kasn-2019");
  const MeritaWave *second = &g_array_index (profile->calendar->waves, MeritaWave, 1);

  g_assert_cmpuint (profile->calendar->waves->len, ==, 2);
  g_assert_cmpint (second->closing_month, ==, 11);
  g_assert_cmpint (second->closing_day, ==, 30);
  g_assert_cmpint (profile->calendar->inauguration_days, ==, 15);
  g_assert_cmpint (profile->calendar->freeze_months, ==, 6);
}

/* The profile that the bench files are scored with. */
static void
test_bench (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"), "bench", "bench.profile.json", NULL);
  g_autoptr (MeritaProfile) profile = load (path);
  const MeritaJobLevel *level;

  g_assert_cmpuint (profile->jobs->levels->len, ==, 12);
  level = profile->jobs->levels->pdata[merita_job_rule_find_level (profile->jobs, "Pengawas", -1)];
  g_assert_cmphex (level->standard, ==, 0x222233232);
  g_assert_cmpint (merita_job_rule_find_level (profile->jobs, "Eselon V", -1), ==, -1);
  g_assert_cmpint (profile->talent->axes[MERITA_AXIS_PERFORMANCE].cuts[0], ==, 7600);
  g_assert_cmpint (profile->talent->axes[MERITA_AXIS_PERFORMANCE].cuts[1], ==, 10000);
  g_assert_cmpint (profile->talent->axes[MERITA_AXIS_PERFORMANCE].maximum, ==, 12000);
  g_assert_cmpint (profile->talent->succession.minimum_candidates, ==, 10);
  g_assert_cmpuint (profile->talent->succession.gates->len, ==, 1);
}

/* The example of the manual must work as it is printed. */
static void
test_manual (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MERITA_PROFILE_DIR"), "README.md", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *example = NULL;
  g_autofree char *text = NULL;
  g_autoptr (MeritaProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  char *start;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  start = strstr (text, "```json\n");
  g_assert_nonnull (start);
  start += strlen ("```json\n");
  *strstr (start, "```") = '\0';
  folder = g_dir_make_tmp ("merita-manual-XXXXXX", &error);
  example = g_build_filename (folder, "example.json", NULL);
  g_file_set_contents (example, start, -1, &error);
  g_assert_no_error (error);
  profile = load (example);
  g_assert_cmpint (profile->talent->axes[MERITA_AXIS_PERFORMANCE].cuts[1], ==, 9000);
  g_assert_cmpint (profile->talent->confidence, ==, MERITA_CONFIDENCE_AGENCY);
  g_assert_cmpint (profile->instrument->maximum, ==, 41000);
  g_unlink (example);
  g_rmdir (folder);
}

/* A profile words what it words otherwise; for the rest there is the built-in part. */
static void
test_papers (void)
{
  g_autoptr (MeritaProfile) older = load ("kasn-2019");
  g_autoptr (MeritaProfile) newer = load ("panrb-19-2025");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) builtin = merita_profile_load_papers ("papers-pmpsm", &error);
  const MeritaPaperPart *recalling;

  g_assert_no_error (error);
  g_assert_cmpuint (older->papers->len, ==, builtin->len);
  g_assert_cmpuint (newer->papers->len, ==, 1);
  recalling = merita_paper_part_find (newer->papers, "team-decree", "recalling");
  g_assert_nonnull (strstr (recalling->text, "Nomor 19 Tahun 2025"));
  g_assert_null (strstr (recalling->text, "Nomor 40 Tahun 2018"));
  for (guint i = 0; i < builtin->len; i++)
    {
      const MeritaPaperPart *part = builtin->pdata[i];

      g_assert_cmpstr (part->legal_source, !=, "");
      g_assert_null (merita_paper_find_fault (part->text));
    }
  g_assert_null (merita_profile_load_papers ("calendar-jpt", &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE);
}

static void
test_references (void)
{
  MeritaProfile *profile = load ("simple-2020");
  MeritaProfile *other = merita_profile_ref (profile);

  merita_profile_unref (profile);
  g_assert_cmpstr (other->id, ==, "simple-2020");
  merita_profile_unref (other);
}

static void
test_schema (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("MERITA_PROFILE_DIR"), "profile.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *schema;
  JsonObject *properties;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  schema = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (schema, "$schema"), ==,
                   "https://json-schema.org/draft/2020-12/schema");
  properties = json_object_get_object_member (schema, "properties");
  g_assert_true (json_object_has_member (properties, "talent"));
  g_assert_true (json_object_has_member (properties, "succession"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/list", test_list);
  for (guint i = 0; complete[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/profile/round-trip/", complete[i], NULL);

      g_test_add_data_func (path, complete[i], test_round_trip);
    }
  g_test_add_func ("/profile/parts", test_parts_are_not_profiles);
  g_test_add_func ("/profile/resource", test_resource);
  g_test_add_func ("/profile/instrument", test_instrument);
  g_test_add_func ("/profile/requirements", test_requirements);
  g_test_add_func ("/profile/unweighted-instrument", test_unweighted_instrument);
  g_test_add_func ("/profile/talent", test_talent);
  g_test_add_func ("/profile/succession", test_succession);
  g_test_add_func ("/profile/job-levels", test_job_levels);
  g_test_add_func ("/profile/competencies", test_competencies);
  g_test_add_func ("/profile/prerequisites", test_prerequisites);
  g_test_add_func ("/profile/calendar", test_calendar);
  g_test_add_func ("/profile/bench", test_bench);
  g_test_add_func ("/profile/manual", test_manual);
  g_test_add_func ("/profile/papers", test_papers);
  g_test_add_func ("/profile/references", test_references);
  g_test_add_func ("/profile/schema", test_schema);
  return g_test_run ();
}

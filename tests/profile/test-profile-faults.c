/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-loader.h"

#include <glib/gstdio.h>
#include <string.h>

#include "merita-core-error.h"

/*
 * Each case changes one place of a good document.  The good one is written with sorted keys and
 * without blanks, so that the place can be named by its text.
 */
typedef struct
{
  const char *name;
  const char *before, *after;
  const char *message; /* part of what the author reads */
} Fault;

static const Fault faults[] = {
  { "weights-not-100", "\"weight\":\"60\",\"year_offset\":0", "\"weight\":\"55\",\"year_offset\":0",
    "talent.axes.performance: the weights add up to 95.00 %" },
  { "unknown-placeholder", "lingkungan {instansi} Tahun {tahun}",
    "lingkungan {instnsi} Tahun {tahun}", ".text: “{instnsi}” is no placeholder" },
  { "weight-as-number", "\"weight\":\"60\",\"year_offset\":0", "\"weight\":60,\"year_offset\":0",
    "talent.axes.performance.components[0].weight: write an amount such as" },
  { "weight-three-decimals", "\"weight\":\"60\",\"year_offset\":0",
    "\"weight\":\"60.125\",\"year_offset\":0",
    "talent.axes.performance.components[0].weight: “60.125” is not an amount" },
  { "weight-above-100", "\"weight\":\"60\",\"year_offset\":0",
    "\"weight\":\"160\",\"year_offset\":0",
    "components[0].weight: a weight lies within 0 and 100 percent" },
  { "decimal-comma", "\"borderline_distance\":\"2\"", "\"borderline_distance\":\"2,5\"",
    "talent.borderline_distance: “2,5” is not an amount" },
  { "integer-bands", "\"from\":\"60\",\"label\":\"Sesuai ekspektasi\"",
    "\"from\":\"61\",\"label\":\"Sesuai ekspektasi\"",
    "talent.axes.performance.thirds[0].below: leaves a gap" },
  { "overlapping-bands", "\"from\":\"60\",\"label\":\"Sesuai ekspektasi\"",
    "\"from\":\"59\",\"label\":\"Sesuai ekspektasi\"",
    "talent.axes.performance.thirds[0].below: overlaps the next band" },
  { "cuts-unsorted", "\"from\":\"80\",\"label\":\"Di atas ekspektasi\"",
    "\"from\":\"50\",\"label\":\"Di atas ekspektasi\"",
    "talent.axes.performance: the cuts are not ascending" },
  { "cut-outside", "\"maximum\":\"100\",\"source\":\"Keputusan Kepala BKN 411/2025: di bawah 60",
    "\"maximum\":\"70\",\"source\":\"Keputusan Kepala BKN 411/2025: di bawah 60",
    "a cut lies outside the range of the axis" },
  { "scale-gap", "{\"below\":\"4\",\"from\":\"1\",\"points\":\"25\"}",
    "{\"below\":\"3\",\"from\":\"1\",\"points\":\"25\"}",
    "succession.components[4].scale.bands[1].below: leaves a gap" },
  { "scale-starts-late", "{\"below\":\"1\",\"from\":\"0\",\"points\":\"0\"},", "",
    "succession.components[4]: the lowest band starts at 1.00" },
  { "axis-overflow", "\"very-good\":\"100\"", "\"very-good\":\"110\"",
    "talent.axes.performance: the components can reach 106.00, above the maximum of the axis" },
  { "scale-unsorted", "{\"below\":\"6\",\"from\":\"4\",\"points\":\"50\"}",
    "{\"from\":\"1\",\"points\":\"50\"}", "not above the band before it" },
  { "highest-band-closed", "{\"from\":\"8\",\"points\":\"100\"}",
    "{\"below\":\"9\",\"from\":\"8\",\"points\":\"100\"}", "the highest band has no upper end" },
  { "box-twice", "\"number\":4,\"performance\":\"above\"", "\"number\":5,\"performance\":\"above\"",
    "boxes.items[4].number: box 5 is listed twice" },
  { "box-missing", "\"number\":4,\"performance\":\"above\"",
    "\"number\":5,\"performance\":\"above\"", "boxes: box 4 is missing" },
  { "box-place-twice", "\"number\":4,\"performance\":\"above\"",
    "\"number\":4,\"performance\":\"meets\"", "stands where another box stands" },
  { "box-word", "\"number\":4,\"performance\":\"above\"", "\"number\":4,\"performance\":\"high\"",
    "boxes.items[3].performance: “high” is none of below, meets, above" },
  { "box-number", "\"number\":4,\"performance\":\"above\"",
    "\"number\":10,\"performance\":\"above\"", "boxes.items[3].number: 10 is not within 1 to 9" },
  { "unknown-key", "\"borderline_distance\":\"2\"", "\"borderline_distanc\":\"2\"",
    "talent.borderline_distanc: no such key exists here" },
  { "unknown-top-key", "\"format\":1", "\"format\":1,\"formula\":\"x\"",
    "formula: no such key exists here" },
  { "unknown-code", "\"very-good\":\"100\"", "\"istimewa\":\"100\"",
    "scale.map.istimewa: this source never gives such a code" },
  { "code-with-blank", "\"ketua-internal\":\"75\"", "\"Ketua Internal\":\"75\"",
    "a code has small letters, digits and hyphens only" },
  { "unknown-source", "\"from\":\"performance-predicate\"", "\"from\":\"predikat\"",
    "talent.axes.performance.components[0].from: “predikat” is none of constant, jpm" },
  { "wrong-scale",
    "\"from\":\"potential\",\"id\":\"potential\",\"name\":\"Penilaian potensi\","
    "\"name_en\":\"Assessed potential\",\"scale\":{\"kind\":\"identity\",\"maximum\":\"100\","
    "\"minimum\":\"0\"}",
    "\"from\":\"potential\",\"id\":\"potential\",\"name\":\"Penilaian potensi\","
    "\"name_en\":\"Assessed potential\",\"scale\":{\"kind\":\"map\",\"map\":{\"a\":\"1\"}}",
    "this source gives numbers" },
  { "fact-without-key", "\"id\":\"award\",\"key\":\"award\",", "\"id\":\"award\",",
    "talent.axes.performance.components[1].key: is missing" },
  { "component-twice", "\"id\":\"award\"", "\"id\":\"predicate\"",
    "the id “predicate” stands twice" },
  { "fit-in-an-axis", "\"from\":\"jpm\"", "\"from\":\"fit\"",
    "this source exists in a succession rule only" },
  { "no-source", "\"source\":\"Keputusan Kepala BKN 411/2025: kinerja utama",
    "\"sauce\":\"Keputusan Kepala BKN 411/2025: kinerja utama",
    "talent.axes.performance.components[0].source: is missing" },
  { "no-confidence", "\"confidence\":\"official\",\"from\":\"performance-predicate\"",
    "\"from\":\"performance-predicate\"",
    "talent.axes.performance.components[0].confidence: is missing" },
  { "wrong-confidence", "\"confidence\":\"official\",\"from\":\"performance-predicate\"",
    "\"confidence\":\"sure\",\"from\":\"performance-predicate\"",
    "“sure” is none of official, reconstructed, agency" },
  { "aspect-maximum", "\"maximum\":\"130\"", "\"maximum\":\"120\"", "instrument: aspect 3" },
  { "instrument-maximum", "\"maximum\":\"410\"", "\"maximum\":\"400\"",
    "the maxima of the aspects add up to 410.00" },
  { "category-gap", "\"below\":\"250\",\"code\":\"II\"", "\"below\":\"249\",\"code\":\"II\"",
    "instrument.categories[1].below: leaves a gap" },
  { "category-unsorted", "\"code\":\"IV\",\"exemption\":true,\"from\":\"325\"",
    "\"code\":\"IV\",\"exemption\":true,\"from\":\"225\"",
    "category IV must begin above category III" },
  { "category-start", "\"below\":\"175\",\"code\":\"I\",\"exemption\":false,\"from\":\"0\"",
    "\"below\":\"175\",\"code\":\"I\",\"exemption\":false,\"from\":\"100\"",
    "must begin at 0 points" },
  { "no-notice", "\"notice\":\"Rekonstruksi", "\"note\":\"Rekonstruksi",
    "a reconstructed instrument must say so" },
  { "sub-aspect-weight", "\"title\":\"Talent pool\",\"weight\":\"5\"",
    "\"title\":\"Talent pool\",\"weight\":\"2.5\"", "instrument: aspect 3" },
  { "effort-too-few", "\"effort\":[1,3,4,4]", "\"effort\":[1,2]",
    "effort: write four whole numbers" },
  { "effort-of-nothing", "\"effort\":[1,3,4,4]", "\"effort\":[1,0,2,3]",
    "effort: write whole numbers from 1 to 100" },
  { "lines-of-four-levels", "\"requirements\":[[],", "\"requirements\":[",
    "instrument.aspects[0].sub_aspects[0].requirements: write five lists" },
  { "lines-no-list", "\"requirements\":[[],", "\"requirements\":[{},",
    "sub_aspects[0].requirements[0]: write a list of lines" },
  { "line-no-object", "\"requirements\":[[],", "\"requirements\":[[\"x\"],",
    "sub_aspects[0].requirements[0][0]: write an object in braces" },
  { "line-of-level-0", "\"requirements\":[[],", "\"requirements\":[[{\"text\":\"x\"}],",
    "instrument: 1.1: level 0 means no evidence" },
  { "line-empty", "{\"text\":\"Talent pool dipakai dalam pengisian jabatan\"}", "{\"text\":\" \"}",
    "instrument: 3.3: line 3 of level 4 is empty" },
  { "line-twice", "{\"text\":\"Talent pool dipakai dalam pengisian jabatan\"}",
    "{\"text\":\"Talent pool ditetapkan PPK\"}",
    "instrument: 3.3: line 3 of level 4, “Talent pool ditetapkan PPK”, stands twice" },
  { "line-grade", "{\"text\":\"Talent pool dipakai dalam pengisian jabatan\"}",
    "{\"grade\":\"statement\",\"text\":\"Talent pool dipakai\"}",
    "requirements[4][2].grade: “statement” is none of direct, supporting" },
  { "line-without-text", "{\"text\":\"Talent pool dipakai dalam pengisian jabatan\"}", "{}",
    "requirements[4][2].text: is missing" },
  { "level-name-twice", "\"synonyms\":[\"Jabatan Administrator\"",
    "\"synonyms\":[\"Eselon II.A\",\"Jabatan Administrator\"",
    "“Eselon II.A” already means the job level “JPT Pratama”" },
  { "level-standard", "\"standard\":4", "\"standard\":6", "standard: 6 is not within 1 to 5" },
  { "level-standard-of-each", "\"standard\":4", "\"standard\":{\"integritas\":4}",
    "standard.kerja-sama: is missing" },
  { "tiers-unsorted", "\"tier\":6", "\"tier\":1", "tier: list the highest tiers first" },
  { "retirement-age", "\"retirement_age\":65", "\"retirement_age\":650",
    "retirement_age: 650 is not within 50 to 80" },
  { "level-group", "\"group\":\"supervisor\"", "\"group\":\"pengawas\"",
    "“pengawas” is none of jpt-principal" },
  { "match-bands-unsorted", "\"code\":\"MMS\",\"from\":\"68\"", "\"code\":\"MMS\",\"from\":\"88\"",
    "match_bands.filling[1].from: list the bands from the highest" },
  { "match-band-gap", "\"below\":\"80\",\"code\":\"MMS\"", "\"below\":\"79\",\"code\":\"MMS\"",
    "match_bands.filling[1].below: leaves a gap" },
  { "wave-day", "\"closing\":\"11-30\"", "\"closing\":\"11-31\"",
    "calendar.waves[1].closing: “11-31” is no month and day" },
  { "gate-kind", "\"id\":\"box\",\"kind\":\"box\"", "\"id\":\"box\",\"kind\":\"kotak\"",
    "succession.gates[0].kind: “kotak” is none of box" },
  { "gate-boxes", "\"boxes\":[7,8,9]", "\"boxes\":[7,8,10]",
    "succession.gates[0].boxes: entry 3 is not a number from 1 to 9" },
  { "gate-grade", "\"grade\":\"IV/a\"", "\"grade\":\"IX/z\"", "succession.gates[1].grade" },
  { "gate-group", "\"groups\":[\"jpt-junior\"]", "\"groups\":[\"eselon-2\"]",
    "“eselon-2” is no group of jobs" },
  { "ties-without-nip", "\"post-since\",\"nip\"]", "\"post-since\"]", "end the list with nip" },
  { "ties-word", "\"post-since\",\"nip\"]", "\"luck\",\"nip\"]",
    "succession.ties: “luck” is no field" },
  { "readiness", "\"fit_ready_now\":\"80\"", "\"fit_ready_now\":\"60\"",
    "ready in 1-2 years asks for more than ready now" },
  { "prerequisite-kind", "\"kind\":\"committee\"", "\"kind\":\"komite\"",
    "prerequisites.items[10].kind" },
  { "format", "\"format\":1", "\"format\":2", "format: is newer than this program" },
  { "no-section", "\"stacking\":{", "\"stack\":{", "stacking: is missing" },
  { "section-as-list", "\"stacking\":{", "\"stacking\":[],\"stack\":{",
    "write an object in braces" },
  { "not-json", "\"format\":1", "\"format\":1,,", "is not valid JSON" },
  { "key-twice", "\"format\":1", "\"format\":1,\"format\":1", "has the key “format” twice" },
};

static char *
load_good (void)
{
  g_autoptr (GError) error = NULL;
  char *document = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load ("kasn-2019", &document, &error);

  g_assert_no_error (error);
  return document;
}

/* The first occurrence; a case whose text does not occur tests nothing and must fail. */
static char *
replace_first (const char *text, const char *before, const char *after)
{
  const char *found = strstr (text, before);
  g_autofree char *head = NULL;

  if (found == NULL)
    {
      g_test_fail_printf ("the good document does not hold %s", before);
      return g_strdup (text);
    }
  head = g_strndup (text, (gsize) (found - text));
  return g_strconcat (head, after, found + strlen (before), NULL);
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *good = load_good ();
  g_autofree char *bad = replace_first (good, fault->before, fault->after);
  g_autoptr (MeritaProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  profile = merita_profile_parse (bad, -1, &error);
  if (profile != NULL)
    g_test_fail_printf ("the fault passed");
  else if (!g_error_matches (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE)
           || strstr (error->message, fault->message) == NULL)
    g_test_fail_printf ("“%s” does not say “%s”", error->message, fault->message);
}

static void
test_all_faults_at_once (void)
{
  g_autofree char *good = load_good ();
  g_autofree char *one = replace_first (good, "\"number\":4,", "\"number\":5,");
  g_autofree char *two = replace_first (one, "\"maximum\":\"130\"", "\"maximum\":\"120\"");
  g_autofree char *three = replace_first (two, "\"closing\":\"11-30\"", "\"closing\":\"13-30\"");
  g_autoptr (GError) error = NULL;

  g_assert_null (merita_profile_parse (three, -1, &error));
  g_assert_nonnull (strstr (error->message, "box 5 is listed twice"));
  g_assert_nonnull (strstr (error->message, "instrument: aspect 3"));
  g_assert_nonnull (strstr (error->message, "calendar.waves[1].closing"));
}

/* Cutting the document anywhere must end in a message, never in a crash or in half a profile. */
static void
test_truncated (void)
{
  g_autofree char *good = load_good ();
  gssize length = (gssize) strlen (good);

  for (gssize cut = 0; cut < length; cut += 997)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (merita_profile_parse (good, cut, &error));
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE);
    }
}

static char *
write_profile (const char *folder, const char *id, const char *rest)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *text =
    g_strdup_printf ("{\"format\":1,\"id\":\"%s\",\"version\":\"1\",\"name\":\"%s\",%s}", id, id,
                     rest);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_includes (void)
{
  static const struct
  {
    const char *rest, *message;
  } table[] = {
    { "\"includes\":[\"kasn-2019\"]", NULL },
    { "\"includes\":[\"sibling\",\"kasn-2019\"]", NULL },
    { "\"includes\":[\"absent\"]", "includes: there is no profile “absent”" },
    { "\"includes\":[\"agency\"]", "includes: “agency” includes itself" },
    { "\"includes\":[\"circle\"]", "includes: “circle” includes itself" },
    { "\"includes\":[\"broken\"]", "is not valid JSON" },
    { "\"includes\":[\"stranger\"]", "stranger (included): no section “formula” exists" },
    { "\"includes\":\"kasn-2019\"", "includes: write a list in brackets" },
    { "\"stacking\":{}", "talent: is missing" },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("merita-profile-XXXXXX", &error);
  const char *ids[] = { "sibling", "circle", "stranger" };
  const char *rests[] = {
    "\"stacking\":{\"source\":\"SK 1/2026\",\"confidence\":\"agency\",\"largest_warn\":\"40\","
    "\"largest_fail\":\"60\",\"pool_low\":\"5\",\"pool_high\":\"40\",\"minimum_boxes\":5}",
    "\"includes\":[\"circle\"]", "\"formula\":1,\"includes\":[\"kasn-2019\"]"
  };
  g_autofree char *broken = g_build_filename (folder, "broken.json", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (write_profile (folder, ids[i], rests[i]));
  g_file_set_contents (broken, "{", -1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *path = write_profile (folder, "agency", table[i].rest);
      g_autoptr (GError) fault = NULL;
      g_autoptr (MeritaProfile) profile = merita_profile_load (path, NULL, &fault);

      if (table[i].message == NULL)
        {
          g_assert_no_error (fault);
          g_assert_cmpstr (profile->id, ==, "agency");
          g_assert_cmpint (profile->talent->stacking.minimum_boxes, ==, i == 1 ? 5 : 4);
        }
      else
        {
          g_assert_null (profile);
          g_test_message ("%s", fault->message);
          g_assert_nonnull (strstr (fault->message, table[i].message));
        }
      g_unlink (path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strconcat (ids[i], ".json", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_unlink (broken);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_absent (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) path_error = NULL;

  g_assert_null (merita_profile_load ("no-such", NULL, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
  g_assert_null (merita_profile_load ("/nowhere/no-such.json", NULL, &path_error));
  g_assert_error (path_error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_diff (void)
{
  static const struct
  {
    const char *before, *after, *line;
  } table[] = {
    { "\"weight\":\"60\",\"year_offset\":0", "\"weight\":\"55\",\"year_offset\":0",
      "talent.axes.performance.components[predicate].weight: \"60\" → \"55\"" },
    { "\"minimum_boxes\":4", "\"minimum_boxes\":3", "stacking.minimum_boxes: 4 → 3" },
    { "\"kind\":\"committee\",", "\"kind\":\"committee\",\"limit\":\"3\",",
      "+ prerequisites.items[committee].limit" },
    { "\"borderline_shift\":\"5\",", "", "- talent.borderline_shift" },
    { "\"boxes\":[7,8,9]", "\"boxes\":[8,9]", "- succession.gates[box].boxes[2]" },
    { "\"code\":\"III\"", "\"code\":\"3\"", "+ instrument.categories[3]" },
  };
  g_autofree char *good = load_good ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *changed = replace_first (good, table[i].before, table[i].after);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) lines = merita_profile_diff (good, changed, &error);
      gboolean found = FALSE;

      g_assert_no_error (error);
      for (guint k = 0; k < lines->len; k++)
        {
          g_test_message ("%s", (const char *) lines->pdata[k]);
          found |= g_str_equal (lines->pdata[k], table[i].line);
        }
      g_assert_true (found);
    }
}

static void
test_diff_of_no_document (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (merita_profile_diff ("{}", "[]", &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/profile/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/profile/all-faults", test_all_faults_at_once);
  g_test_add_func ("/profile/truncated", test_truncated);
  g_test_add_func ("/profile/includes", test_includes);
  g_test_add_func ("/profile/absent", test_absent);
  g_test_add_func ("/profile/diff", test_diff);
  g_test_add_func ("/profile/diff-of-no-document", test_diff_of_no_document);
  return g_test_run ();
}

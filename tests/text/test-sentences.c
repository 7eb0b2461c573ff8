/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-score.h"
#include "merita-text.h"

#define ID MERITA_LANGUAGE_INDONESIAN
#define EN MERITA_LANGUAGE_ENGLISH
#define UNKNOWN MERITA_HUNDREDTHS_UNKNOWN

static void
take (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_findings (void)
{
  static const struct
  {
    MeritaPrerequisiteKind kind;
    MeritaFindingKind finding;
    gint64 actual, needed;
    MeritaHundredths share, limit;
    MeritaDate date;
    const char *reference, *indonesian, *english;
  } cases[] = {
    { MERITA_PREREQUISITE_CATEGORY, MERITA_FINDING_OK, 2, 2, 25600, UNKNOWN, 20260930, NULL,
      "Kategori III, 256,0; keputusan berlaku s.d. 30-09-2026",
      "Category III, 256.0; the decision is valid until 30 Sep 2026" },
    { MERITA_PREREQUISITE_CATEGORY, MERITA_FINDING_EXPIRED, 2, 2, 25600, UNKNOWN, 20221130, NULL,
      "Kategori III, 256,0; keputusan sudah berakhir 30-11-2022",
      "Category III, 256.0; the decision was valid until 30 Nov 2022" },
    { MERITA_PREREQUISITE_CATEGORY, MERITA_FINDING_CATEGORY_TOO_LOW, 1, 2, 24050, UNKNOWN, 0, NULL,
      "Kategori II, 240,5; paling rendah kategori III",
      "Category II, 240.5; at least category III is required" },
    { MERITA_PREREQUISITE_CATEGORY, MERITA_FINDING_NONE, -1, 2, UNKNOWN, UNKNOWN, 0, NULL,
      "Keputusan kategori belum diisi", "No category decision has been entered" },
    { MERITA_PREREQUISITE_CRITICAL_POSITIONS, MERITA_FINDING_OK, 24, 24, UNKNOWN, UNKNOWN, 0,
      "SK 800/112/2026", "24 jabatan, SK 800/112/2026", "24 positions, SK 800/112/2026" },
    { MERITA_PREREQUISITE_CRITICAL_POSITIONS, MERITA_FINDING_OK, 1, 1, UNKNOWN, UNKNOWN, 0, NULL,
      "1 jabatan", "1 position" },
    { MERITA_PREREQUISITE_CRITICAL_POSITIONS, MERITA_FINDING_NO_DECREE, 1, 24, UNKNOWN, UNKNOWN, 0,
      NULL, "1 dari 24 jabatan kritikal belum punya SK",
      "1 of 24 critical positions without a decree" },
    { MERITA_PREREQUISITE_INSTRUMENT, MERITA_FINDING_OK, 6000, 8000, UNKNOWN, UNKNOWN, 0, NULL,
      "Bobot 100 + 100, batas 60 dan 80, kedua sumbu lengkap",
      "Weights 100 + 100, cuts 60 and 80, both axes complete" },
    { MERITA_PREREQUISITE_COVERAGE, MERITA_FINDING_OK, 389, 412, 9442, 9000, 0, NULL,
      "389 dari 412 terpetakan, 94,4% (batas 90%)", "389 of 412 mapped, 94.4% (limit 90%)" },
    { MERITA_PREREQUISITE_COVERAGE, MERITA_FINDING_TOO_FEW, 8996, 10000, 8996, 9000, 0, NULL,
      "8.996 dari 10.000 terpetakan, 89,96% (batas 90%)",
      "8,996 of 10,000 mapped, 89.96% (limit 90%)" },
    { MERITA_PREREQUISITE_SUCCESSOR_BOX, MERITA_FINDING_OUTSIDE_POOL, 4, 58, UNKNOWN, UNKNOWN, 0,
      NULL, "4 dari 58 suksesor berada di luar kotak 7, 8, 9",
      "4 of 58 successors outside boxes 7, 8, 9" },
    { MERITA_PREREQUISITE_SUCCESSOR_BOX, MERITA_FINDING_OUTSIDE_POOL, 1, 1, UNKNOWN, UNKNOWN, 0,
      NULL, "1 dari 1 suksesor berada di luar kotak 7, 8, 9",
      "1 of 1 successor outside boxes 7, 8, 9" },
    { MERITA_PREREQUISITE_SUCCESSOR_BOX, MERITA_FINDING_OK, 58, 58, UNKNOWN, UNKNOWN, 0, NULL,
      "Seluruh 58 suksesor berada di kotak 7, 8, 9", "All 58 successors are in boxes 7, 8, 9" },
    { MERITA_PREREQUISITE_SUCCESSOR_COUNT, MERITA_FINDING_TOO_FEW, 9, 24, UNKNOWN, UNKNOWN, 0, NULL,
      "9 dari 24 jabatan memiliki kurang dari tiga suksesor",
      "9 of 24 positions with fewer than three successors" },
    { MERITA_PREREQUISITE_STACKING, MERITA_FINDING_OK, 5, 5000, 3110, UNKNOWN, 0, NULL,
      "Kotak terbesar 31,1% (batas anjuran aplikasi 50%)",
      "Largest box 31.1% (limit advised by this application 50%)" },
    { MERITA_PREREQUISITE_DEVELOPMENT, MERITA_FINDING_WITHOUT_PLAN, 11, 58, UNKNOWN, UNKNOWN, 0,
      NULL, "11 dari 58 suksesor belum punya rencana", "11 of 58 successors without a plan yet" },
    { MERITA_PREREQUISITE_CAREER_POLICY, MERITA_FINDING_OK, 0, 0, UNKNOWN, UNKNOWN, 0,
      "Perbup 21/2025, Pasal 14–22", "Perbup 21/2025, Pasal 14–22", "Perbup 21/2025, Pasal 14–22" },
    { MERITA_PREREQUISITE_CAREER_POLICY, MERITA_FINDING_NONE, 0, 0, UNKNOWN, UNKNOWN, 0, NULL,
      "Kebijakan pola karier belum diisi", "No career-pattern policy has been entered" },
    { MERITA_PREREQUISITE_SUCCESSOR_GATES, MERITA_FINDING_NOT_VERIFIED, 2, 58, UNKNOWN, UNKNOWN, 0,
      NULL, "2 suksesor: data hukuman disiplin atau usia belum diverifikasi",
      "2 successors: discipline or age has not been verified" },
    { MERITA_PREREQUISITE_COMMITTEE, MERITA_FINDING_OK, 0, 0, UNKNOWN, UNKNOWN, 20260105,
      "SK 800/96/2026", "SK 800/96/2026, 05-01-2026", "SK 800/96/2026, 5 Jan 2026" },
  };
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (MeritaFindingRow));
  MeritaFindingRow row = { .kind = MERITA_FINDING_TOO_FEW, .actual = 1, .needed = 3 };

  g_array_append_val (rows, row);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaPrerequisiteRule rule = { .kind = cases[i].kind, .limit = cases[i].limit };
      MeritaFinding finding = { .rule = &rule,
                                .kind = cases[i].finding,
                                .actual = cases[i].actual,
                                .needed = cases[i].needed,
                                .share = cases[i].share,
                                .date = cases[i].date,
                                .reference = (char *) cases[i].reference,
                                .rows = rows };

      take (merita_text_finding (ID, &finding), cases[i].indonesian);
      take (merita_text_finding (EN, &finding), cases[i].english);
    }
}

/* Whatever the rules answer, there is a sentence, and it is translated. */
static void
test_every_finding (void)
{
  for (int kind = 0; kind < MERITA_N_PREREQUISITES; kind++)
    for (int finding_kind = 0; finding_kind <= MERITA_FINDING_GATE_FAILED; finding_kind++)
      {
        MeritaPrerequisiteRule rule = { .kind = (MeritaPrerequisiteKind) kind, .limit = UNKNOWN };
        MeritaFindingRow row = { .kind = (MeritaFindingKind) finding_kind, .box = 5 };
        MeritaFinding finding = { .rule = &rule,
                                  .kind = (MeritaFindingKind) finding_kind,
                                  .actual = 3,
                                  .needed = 12,
                                  .share = 4000 };
        g_autofree char *indonesian = merita_text_finding (ID, &finding);
        g_autofree char *english = merita_text_finding (EN, &finding);
        g_autofree char *row_indonesian = merita_text_finding_row (ID, &finding, &row);
        g_autofree char *row_english = merita_text_finding_row (EN, &finding, &row);

        g_assert_cmpstr (indonesian, !=, english);
        g_assert_cmpstr (row_indonesian, !=, row_english);
        g_assert_null (strchr (indonesian, '{'));
        g_assert_null (strchr (english, '{'));
      }
}

static void
test_rows (void)
{
  static const struct
  {
    guint box;
    MeritaHundredths performance, potential;
    const char *indonesian;
  } cases[] = {
    { 5, 7920, 7000, "kinerja 79,20" },
    { 5, 7000, 7910, "potensial 79,10" },
    { 6, 5840, 9000, "kinerja 58,40" },
    { 4, 9000, 5500, "potensial 55,00" },
    { 1, 5000, 4000, "kinerja 50,00, potensial 40,00" },
  };
  MeritaPrerequisiteRule rule = { .kind = MERITA_PREREQUISITE_SUCCESSOR_BOX, .limit = UNKNOWN };
  MeritaFinding finding = { .rule = &rule, .kind = MERITA_FINDING_OUTSIDE_POOL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaFindingRow row = { .kind = MERITA_FINDING_OUTSIDE_POOL,
                               .box = cases[i].box,
                               .performance = merita_score_from_hundredths (cases[i].performance),
                               .potential = merita_score_from_hundredths (cases[i].potential) };

      take (merita_text_finding_row (ID, &finding, &row), cases[i].indonesian);
    }
}

static void
test_gates (void)
{
  static const struct
  {
    MeritaGateKind kind;
    MeritaTruth status;
    gint64 actual, needed;
    MeritaDate date;
    const char *indonesian;
  } cases[] = {
    { MERITA_GATE_BOX, MERITA_TRUTH_NO, 5, 0, 0, "kotak 5, di luar kotak 7, 8, 9" },
    { MERITA_GATE_BOX, MERITA_TRUTH_YES, 8, 0, 0, "kotak 8" },
    { MERITA_GATE_BOX, MERITA_TRUTH_UNKNOWN, 0, 0, 0, "belum punya kotak dalam pemetaan terakhir" },
    { MERITA_GATE_GRADE, MERITA_TRUTH_NO, 12, 13, 0, "III/d; syarat: IV/a" },
    { MERITA_GATE_GRADE, MERITA_TRUTH_UNKNOWN, 0, 13, 0, "belum diketahui; syarat: IV/a" },
    { MERITA_GATE_EDUCATION, MERITA_TRUTH_YES, MERITA_EDUCATION_MASTER, MERITA_EDUCATION_BACHELOR,
      0, "S-2" },
    { MERITA_GATE_TENURE, MERITA_TRUTH_NO, 14, 24, 0,
      "14 bulan dalam jabatan sekarang; syarat: 24 bulan" },
    { MERITA_GATE_DISCIPLINE, MERITA_TRUTH_NO, 2, 2, 20250203,
      "hukuman disiplin sedang, 3 Februari 2025" },
    { MERITA_GATE_DISCIPLINE, MERITA_TRUTH_UNKNOWN, 0, 2, 0,
      "data hukuman disiplin belum diverifikasi" },
    { MERITA_GATE_DISCIPLINE, MERITA_TRUTH_YES, 0, 2, 0, "tidak ada hukuman disiplin" },
    { MERITA_GATE_AGE, MERITA_TRUTH_NO, 57, 56, 0, "usia 57 tahun; paling tinggi 56 tahun" },
    { MERITA_GATE_RETIREMENT, MERITA_TRUTH_NO, 5, 24, 20270501,
      "pensiun 1 Mei 2027; syarat: 24 bulan dalam jabatan" },
    { MERITA_GATE_FIT, MERITA_TRUTH_NO, 6750, 6800, 0, "kecocokan kompetensi 67,50; syarat: 68" },
    { MERITA_GATE_FAMILY, MERITA_TRUTH_NO, 0, 1, 0, "rumpun jabatan berbeda" },
    { MERITA_GATE_PERFORMANCE, MERITA_TRUTH_NO, MERITA_PREDICATE_POOR, MERITA_PREDICATE_GOOD, 0,
      "Kurang; syarat: Baik" },
  };
  static const gint boxes[] = { 7, 8, 9 };
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint));

  g_array_append_vals (values, boxes, G_N_ELEMENTS (boxes));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaGateRule rule = { .kind = (int) cases[i].kind, .values = values };
      MeritaGateResult gate = { .rule = &rule,
                                .status = cases[i].status,
                                .actual = cases[i].actual,
                                .needed = cases[i].needed,
                                .date = cases[i].date };

      take (merita_text_gate (ID, &gate), cases[i].indonesian);
    }
}

static void
test_place (void)
{
  MeritaComponent component = { .name = (char *) "Kinerja utama", .name_en = (char *) "Main work" };
  MeritaShift shift = { .component = &component, .shift = -500, .box = 5 };
  MeritaStacking stacking = {
    .mapped = 389, .largest_box = 5, .largest_share = 3110, .pool_share = 3290
  };
  MeritaTalentRule rule = { .id = NULL };

  rule.axes[MERITA_AXIS_PERFORMANCE].labels[2] = (char *) "Di atas ekspektasi";
  rule.axes[MERITA_AXIS_PERFORMANCE].labels_en[2] = (char *) "Above expectation";
  rule.axes[MERITA_AXIS_POTENTIAL].labels[2] = (char *) "Potensial tinggi";
  rule.boxes[8].performance = 2;
  rule.boxes[8].potential = 2;
  take (merita_text_place (ID, &rule, 9), "di atas ekspektasi, potensial tinggi");
  take (merita_text_place (EN, &rule, 9), "above expectation, potensial tinggi");
  take (merita_text_place (ID, &rule, 0), "belum punya kotak");

  take (merita_text_shift (ID, &shift), "bobot Kinerja utama -5: kotak 5");
  shift.shift = 250;
  take (merita_text_shift (EN, &shift), "weight of Main work +2.5: box 5");

  take (merita_text_stacking (ID, &stacking),
        "Tidak menumpuk: terbanyak kotak 5, 31,1%; kotak suksesi 32,9%");
  stacking.too_large = TRUE;
  take (merita_text_stacking (EN, &stacking),
        "Too many in one box: box 5 holds 31.1%; succession boxes hold 32.9%");
}

static void
test_path (void)
{
  static const struct
  {
    MeritaPathStatus status;
    gint category;
    const char *sentence;
  } cases[] = {
    { MERITA_PATH_FOUND, 0, "46,5 poin lagi ke Sangat Baik; cara termurah berbobot upaya 9" },
    { MERITA_PATH_THERE, -1, "Kategori tertinggi tercapai" },
    { MERITA_PATH_THERE, 0, "Sangat Baik tercapai" },
    { MERITA_PATH_UNREACHABLE, 0,
      "Sangat Baik tidak dapat dicapai: dengan semua level di puncak baru 326,0 poin" },
    { MERITA_PATH_NO_LEVELS, 0,
      "Babak ini hanya memuat jumlah per aspek; jalan ke Sangat Baik memerlukan level" },
    { MERITA_PATH_INCOMPLETE, 0, "Jarak diketahui setelah semua subaspek diisi" },
    { MERITA_PATH_UNWEIGHTED, -1,
      "Bobot instrumen ini belum diketahui, jadi jalan ke suatu kategori juga belum" },
  };
  g_autoptr (MeritaInstrument) instrument = merita_instrument_new ();
  MeritaCategory *category = merita_category_new ();

  category->name = g_strdup ("Sangat Baik");
  g_ptr_array_add (instrument->categories, category);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaPath path = { .status = cases[i].status,
                          .category = cases[i].category,
                          .points = 27850,
                          .target = 32500,
                          .reached = 32600,
                          .cost = 9 };

      take (merita_text_path (ID, instrument, &path), cases[i].sentence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/sentences/findings", test_findings);
  g_test_add_func ("/text/sentences/every-finding", test_every_finding);
  g_test_add_func ("/text/sentences/rows", test_rows);
  g_test_add_func ("/text/sentences/gates", test_gates);
  g_test_add_func ("/text/sentences/place", test_place);
  g_test_add_func ("/text/sentences/path", test_path);

  return g_test_run ();
}

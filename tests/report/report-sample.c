/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-sample.h"

#include "merita-score.h"

static const char *const first_names[] = {
  "Suryana", "Dewi", "Hendra", "Ratna", "Yusuf",   "Lina", "Rizal",  "Lilis",  "Gita",  "Nia",
  "Arif",    "Tri",  "Reni",   "Adi",   "Bambang", "Ika",  "Zaenal", "Endang", "Wahyu", "Siti",
};
static const char *const last_names[] = {
  "Atmaja",  "Lestari",    "Wijaya",  "Sasmita",   "Hidayat", "Herlina", "Maulana",   "Marlina",
  "Permata", "Kurniasih",  "Budiman", "Handoko",   "Oktavia", "Pratama", "Haryadi",   "Nurlaela",
  "Arifin",  "Kusumawati", "Saputra", "Rahmawati", "Gunawan", "Subagja", "Anggraeni",
};
static const char *const degrees[] = { "S.E., M.M.",   "S.Sos., M.Si.", "S.T., M.Sc.",
                                       "S.Kom., M.T.", "S.H., M.H.",    "S.STP., M.AP.",
                                       "S.KM., M.Kes." };
static const char *const offices[] = {
  "Badan Perencanaan Pembangunan Daerah",
  "Dinas Pekerjaan Umum dan Penataan Ruang",
  "Inspektorat Daerah",
  "Badan Keuangan dan Aset Daerah",
  "Dinas Kesehatan",
  "Dinas Komunikasi dan Informatika",
  "Dinas Pendidikan dan Kebudayaan",
  "Dinas Perumahan Rakyat dan Kawasan Permukiman",
  "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
  "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
  "Dinas Sosial",
  "Satuan Polisi Pamong Praja",
};
static const char *const divisions[] = {
  "Sekretaris",
  "Kepala Bidang Perencanaan",
  "Kepala Bidang Pengendalian dan Evaluasi",
  "Kepala Bidang Sarana dan Prasarana",
  "Kepala Bidang Pembinaan dan Pengawasan",
  "Kepala Bidang Pemberdayaan Masyarakat",
  "Kepala Bidang Data dan Pelaporan",
};

static guint
mix (guint seed)
{
  seed = (seed ^ 61) ^ (seed >> 16);
  seed *= 9;
  seed ^= seed >> 4;
  seed *= 0x27d4eb2d;

  return seed ^ (seed >> 15);
}

static char *
make_name (guint seed)
{
  return g_strdup_printf ("%s %s, %s", first_names[mix (seed) % G_N_ELEMENTS (first_names)],
                          last_names[mix (seed + 7) % G_N_ELEMENTS (last_names)],
                          degrees[mix (seed + 13) % G_N_ELEMENTS (degrees)]);
}

/* Birth, appointment, sex and a serial number that tells the people apart. */
static MeritaNip
make_nip (guint seed)
{
  MeritaNip birth = 19650101 + (gint64) (mix (seed) % 25) * 10000
                    + (gint64) (mix (seed + 1) % 12) * 100 + mix (seed + 2) % 28;

  return ((birth * 1000000 + 199403) * 10 + 1 + mix (seed + 3) % 2) * 1000 + 1 + seed % 999;
}

static MeritaSignatory *
make_signatory (const char *role,
                const char *title,
                const char *name,
                const char *rank,
                MeritaNip nip)
{
  MeritaSignatory *self = g_new0 (MeritaSignatory, 1);

  self->role = g_strdup (role);
  self->title = g_strdup (title);
  self->name = g_strdup (name);
  self->rank = g_strdup (rank);
  self->nip = nip;

  return self;
}

static MeritaReportData *
make_frame (void)
{
  MeritaReportData *data = merita_report_data_new ();

  data->letterhead.government = g_strdup ("PEMERINTAH KABUPATEN LEMBAH ARUM");
  data->letterhead.office = g_strdup ("BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA");
  data->letterhead.address = g_strdup ("Jalan Alun-Alun Timur Nomor 4, Arumsari 45999");
  data->letterhead.place = g_strdup ("Arumsari");
  g_ptr_array_add (data->signatories,
                   make_signatory ("Mengetahui,", "Sekretaris Daerah selaku Ketua Komite Talenta,",
                                   "Drs. H. Soleh Iskandar, M.Si.", "Pembina Utama (IV/e)",
                                   G_GINT64_CONSTANT (196612051992031004)));
  g_ptr_array_add (data->signatories,
                   make_signatory ("",
                                   "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia,",
                                   "Dra. Hj. Nurhayati Zein, M.AP.", "Pembina Utama Muda (IV/c)",
                                   G_GINT64_CONSTANT (196907141994032005)));
  data->classification = g_strdup ("RAHASIA");
  data->basis = g_strdup ("SK 800/112/2026");
  data->today = 20260618;
  data->year = 2026;
  data->printed_at = g_strdup ("18 Juni 2026 09.41");
  data->profile_name = g_strdup ("Legasi 410 (KASN 2019), versi 1");

  return data;
}

static MeritaChartSuccessor *
make_successor (guint seed, guint rank)
{
  MeritaChartSuccessor *self = g_new0 (MeritaChartSuccessor, 1);

  self->rank = rank;
  self->pending = rank == 0;
  self->name = make_name (seed);
  self->nip = make_nip (seed);
  self->job_title = g_strdup (divisions[mix (seed + 5) % G_N_ELEMENTS (divisions)]);
  self->grade = 12 + mix (seed + 6) % 4;
  self->box = 5 + mix (seed + 8) % 5;
  self->readiness = (MeritaReadiness) (mix (seed + 9) % 3);
  self->gap = seed % 29 == 0 ? MERITA_HUNDREDTHS_UNKNOWN : (gint) (mix (seed + 10) % 2400);
  self->fit = self->gap == MERITA_HUNDREDTHS_UNKNOWN ? self->gap : 10000 - self->gap;
  self->plans = 1 + (mix (seed + 11) % 4 == 0 ? 1 : 0);
  self->eligible = mix (seed + 12) % 9 == 0 ? MERITA_TRUTH_NO : MERITA_TRUTH_YES;
  self->performance = 7500 + (gint) (mix (seed + 14) % 2000);
  self->potential = 7300 + (gint) (mix (seed + 15) % 2000);
  self->score = (self->performance + self->potential) / 2;
  self->predicates[0] = MERITA_PREDICATE_GOOD;
  self->predicates[1] = MERITA_PREDICATE_VERY_GOOD;
  self->birth_date = 19750214;
  self->post_since = seed % 17 == 0 ? MERITA_DATE_UNKNOWN : 20220301;
  self->education = MERITA_EDUCATION_MASTER;

  return self;
}

static void
fill_holder (MeritaChartNode *node, guint i)
{
  node->months_left = G_MININT;
  if (i % 11 == 2)
    {
      node->vacant_since = i % 2 == 0 ? 20260301 : MERITA_DATE_UNKNOWN;
      return;
    }

  node->incumbent = make_name (i * 31 + 5);
  node->incumbent_nip = make_nip (i * 31 + 5);
  node->grade = 13 + mix (i) % 5;
  node->post_since = i % 13 == 5 ? MERITA_DATE_UNKNOWN : 20200801 + (gint) (mix (i) % 5) * 10000;
  node->box = i % 10 == 7 ? 0 : 5 + mix (i + 2) % 5;
  if (i % 10 == 9)
    return;
  node->months_left = (gint) (mix (i + 4) % 120);
  node->retires_on = 20270101 + (node->months_left / 12) * 10000;
}

static void
fill_successors (MeritaChartNode *node, guint i)
{
  guint n = mix (i + 20) % 5;

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (node->successors,
                     make_successor (1000 + i * 17 + k, node->incumbent == NULL ? 0 : k + 1));
  node->bench = node->incumbent == NULL ? 0 : MIN (n, 3);
}

static MeritaChartNode *
make_node (guint i, guint parent, const char *title, const char *unit)
{
  MeritaChartNode *node = g_new0 (MeritaChartNode, 1);

  node->id = i + 1;
  node->parent = parent;
  node->title = g_strdup (title);
  node->unit = g_strdup (unit);
  node->critical = parent == 0 || i % 4 != 0;
  node->hidden = i % 9 == 4 ? 12 : 0;
  node->successors = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_successor_free);
  fill_holder (node, i);
  fill_successors (node, i);

  return node;
}

static void
count_nodes (MeritaReportData *data)
{
  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MeritaChartNode *node = data->nodes->pdata[i];

      data->critical += node->critical ? 1 : 0;
      data->vacant += node->incumbent == NULL ? 1 : 0;
      data->without_ready += node->bench == 0 ? 1 : 0;
    }
  data->simultaneous = data->nodes->len - data->without_ready;
}

/* A secretary, heads of offices, and up to seven divisions in each. */
MeritaReportData *
report_sample_chart (guint positions)
{
  MeritaReportData *data = make_frame ();
  guint heads = positions < 50 ? 6 : positions / 7;

  for (guint i = 0; i < positions; i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *unit = NULL;
      guint parent = 0;

      if (i == 0)
        title = g_strdup ("Sekretaris Daerah");
      else if (i <= heads)
        {
          const char *office = offices[(i - 1) % G_N_ELEMENTS (offices)];

          unit = i > G_N_ELEMENTS (offices) ? g_strdup_printf ("%s Wilayah %u", office, i)
                                            : g_strdup (office);
          title = g_strdup_printf ("Kepala %s", unit);
          parent = 1;
        }
      else
        {
          guint head = 1 + (i - heads - 1) % heads;
          const char *division = divisions[(i - heads - 1) / heads % G_N_ELEMENTS (divisions)];

          unit = g_strdup (((MeritaChartNode *) data->nodes->pdata[head])->unit);
          title = g_strdup_printf ("%s %u", division, i);
          parent = head + 1;
        }
      g_ptr_array_add (data->nodes, make_node (i, parent, title, unit));
    }
  count_nodes (data);
  merita_report_data_seal (data);

  return data;
}

static const char *const box_names[9] = {
  "Kinerja di bawah ekspektasi dan potensial rendah",
  "Kinerja sesuai ekspektasi dan potensial rendah",
  "Kinerja di bawah ekspektasi dan potensial menengah",
  "Kinerja di atas ekspektasi dan potensial rendah",
  "Kinerja sesuai ekspektasi dan potensial menengah",
  "Kinerja di bawah ekspektasi dan potensial tinggi",
  "Kinerja di atas ekspektasi dan potensial menengah",
  "Kinerja sesuai ekspektasi dan potensial tinggi",
  "Kinerja di atas ekspektasi dan potensial tinggi",
};

MeritaTalentRule *
report_sample_rule (void)
{
  static const char *const performance[] = { "Di bawah ekspektasi", "Sesuai ekspektasi",
                                             "Di atas ekspektasi" };
  static const char *const potential[] = { "Rendah", "Menengah", "Tinggi" };
  MeritaTalentRule *rule = merita_talent_rule_new ();

  rule->id = g_strdup ("contoh");
  for (guint i = 0; i < 3; i++)
    {
      rule->axes[MERITA_AXIS_PERFORMANCE].labels[i] = g_strdup (performance[i]);
      rule->axes[MERITA_AXIS_POTENTIAL].labels[i] = g_strdup (potential[i]);
    }
  for (guint i = 0; i < 9; i++)
    {
      rule->boxes[i].number = i + 1;
      rule->boxes[i].name = g_strdup (box_names[i]);
      rule->boxes[i].pool = i >= 6;
      g_ptr_array_add (rule->boxes[i].follow_up, g_strdup ("Masuk Kelompok Rencana Suksesi"));
      g_ptr_array_add (rule->boxes[i].follow_up, g_strdup ("Penghargaan"));
    }

  return rule;
}

static MeritaMapPerson *
make_person (guint i, guint box)
{
  MeritaMapPerson *person = g_new0 (MeritaMapPerson, 1);

  person->name = make_name (i * 5 + 3);
  person->nip = make_nip (i * 5 + 3);
  person->job_title = g_strdup (divisions[mix (i) % G_N_ELEMENTS (divisions)]);
  person->unit = g_strdup (offices[mix (i + 1) % G_N_ELEMENTS (offices)]);
  person->grade = 9 + mix (i + 2) % 8;
  person->box = box;
  person->tray = box == 0 ? MERITA_TRAY_NO_ASSESSMENT : MERITA_TRAY_NONE;
  person->border = mix (i + 3) % 6 == 0 ? MERITA_BORDER_POTENTIAL_LOW : 0;
  person->performance = box == 0 ? MERITA_HUNDREDTHS_UNKNOWN : 5000 + (gint) (mix (i + 4) % 4500);
  person->potential = box == 0 ? MERITA_HUNDREDTHS_UNKNOWN : 5000 + (gint) (mix (i + 5) % 4500);

  return person;
}

/* data->talent is left to the caller. */
MeritaReportData *
report_sample_map (guint people)
{
  static const guint weights[10] = { 6, 2, 7, 5, 7, 26, 6, 15, 14, 12 };
  MeritaReportData *data = make_frame ();
  guint i = 0;

  for (guint box = 0; box <= 9; box++)
    for (guint k = 0; k < people * weights[box] / 100; k++, i++)
      {
        g_ptr_array_add (data->people, make_person (i, box));
        data->counts[box]++;
      }
  for (guint box = 1; box <= 9; box++)
    {
      data->previous_counts[box] = data->counts[box] + box % 3 - 1;
      data->stacking.mapped += data->counts[box];
    }
  data->has_previous = TRUE;
  data->tray_counts[MERITA_TRAY_NO_ASSESSMENT] = data->counts[0];
  data->stacking.largest_box = 5;
  data->stacking.largest_share = 2766;
  data->stacking.pool_share = 4362;
  data->stacking.used_boxes = 9;
  data->stacking.sound = MERITA_TRUTH_YES;
  data->computed_on = 20260612;
  merita_report_data_seal (data);

  return data;
}

static const MeritaPrerequisiteRule rules[] = {
  { (char *) "category", MERITA_PREREQUISITE_CATEGORY, (char *) "Kategori merit minimal Baik", NULL,
    (char *) "PP 11/2017 Pasal 134", MERITA_CONFIDENCE_OFFICIAL, MERITA_HUNDREDTHS_UNKNOWN },
  { (char *) "critical-positions", MERITA_PREREQUISITE_CRITICAL_POSITIONS,
    (char *) "Jabatan kritikal ditetapkan", NULL, (char *) "PermenPANRB 3/2020",
    MERITA_CONFIDENCE_OFFICIAL, MERITA_HUNDREDTHS_UNKNOWN },
  { (char *) "coverage", MERITA_PREREQUISITE_COVERAGE, (char *) "Cakupan pemetaan", NULL,
    (char *) "Catatan pengajuan KASN", MERITA_CONFIDENCE_RECONSTRUCTED, 9000 },
  { (char *) "successor-box", MERITA_PREREQUISITE_SUCCESSOR_BOX,
    (char *) "Suksesor berada di kotak 7, 8, 9", NULL, (char *) "Catatan pengajuan KASN butir 3",
    MERITA_CONFIDENCE_OFFICIAL, MERITA_HUNDREDTHS_UNKNOWN },
  { (char *) "successor-gates", MERITA_PREREQUISITE_SUCCESSOR_GATES,
    (char *) "Syarat disiplin dan usia suksesor", NULL, (char *) "PP 11/2017 Pasal 107",
    MERITA_CONFIDENCE_OFFICIAL, MERITA_HUNDREDTHS_UNKNOWN },
};

static void
free_finding (gpointer data)
{
  MeritaFinding *finding = data;

  g_array_unref (finding->rows);
  g_free (finding->reference);
  g_free (finding);
}

static MeritaFinding *
make_finding (guint rule, MeritaTruth status, MeritaFindingKind kind, gint64 actual, gint64 needed)
{
  MeritaFinding *finding = g_new0 (MeritaFinding, 1);

  finding->rule = &rules[rule];
  finding->status = status;
  finding->kind = kind;
  finding->actual = actual;
  finding->needed = needed;
  finding->share = 9440;
  finding->date = 20260930;
  finding->rows = g_array_new (FALSE, TRUE, sizeof (MeritaFindingRow));

  return finding;
}

static void
remember (MeritaReportData *data, gint64 key, char *name)
{
  g_hash_table_insert (data->names, g_memdup2 (&key, sizeof key), name);
}

static void
add_rows (MeritaReportData *data, MeritaFinding *finding, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      MeritaFindingRow row = { 0 };

      row.position = 100 + i;
      row.nip = make_nip (700 + i);
      row.kind = finding->kind;
      row.box = 5 + i % 2;
      row.rank = 1 + i % 4;
      row.performance = merita_score_from_hundredths (7840 + (gint) i);
      row.potential = merita_score_from_hundredths (8200);
      g_array_append_val (finding->rows, row);
      remember (data, row.position,
                g_strdup_printf ("Kepala %s", offices[i % G_N_ELEMENTS (offices)]));
      remember (data, row.nip, make_name (700 + i));
    }
}

MeritaReportData *
report_sample_check (void)
{
  MeritaReportData *data = make_frame ();
  GPtrArray *findings = g_ptr_array_new_with_free_func (free_finding);

  g_ptr_array_add (findings, make_finding (0, MERITA_TRUTH_YES, MERITA_FINDING_OK, 2, 2));
  g_ptr_array_add (findings, make_finding (1, MERITA_TRUTH_YES, MERITA_FINDING_OK, 24, 24));
  g_ptr_array_add (findings, make_finding (2, MERITA_TRUTH_YES, MERITA_FINDING_OK, 389, 412));
  g_ptr_array_add (findings,
                   make_finding (3, MERITA_TRUTH_NO, MERITA_FINDING_OUTSIDE_POOL, 40, 58));
  g_ptr_array_add (findings,
                   make_finding (4, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, 2, 58));
  add_rows (data, findings->pdata[3], 40);
  add_rows (data, findings->pdata[4], 2);
  data->reconstructed = TRUE;
  g_ptr_array_unref (data->findings);
  data->findings = findings;
  merita_report_data_seal (data);

  return data;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

typedef struct
{
  const char *name;
  const char *head; /* title of its head */
  const char *family;
  const char *const fields[5]; /* its divisions (bidang) */
} Office;

static const Office offices[] = {
  { "Inspektorat Daerah",
    "Inspektur Daerah",
    "Pengawasan",
    { "Pemerintahan", "Pembangunan", "Keuangan" } },
  { "Badan Perencanaan Pembangunan Daerah",
    "Kepala Bappeda",
    "Perencanaan",
    { "Pembangunan Manusia", "Ekonomi dan SDA", "Infrastruktur", "Penelitian" } },
  { "Badan Keuangan dan Aset Daerah",
    "Kepala BKAD",
    "Keuangan",
    { "Anggaran", "Perbendaharaan", "Akuntansi", "Aset" } },
  { "Badan Pendapatan Daerah",
    "Kepala Bapenda",
    "Keuangan",
    { "Pendataan", "Penagihan", "Pengendalian" } },
  { "Badan Kepegawaian dan Pengembangan SDM",
    "Kepala BKPSDM",
    "Kepegawaian",
    { "Mutasi", "Pengembangan Kompetensi", "Kinerja dan Disiplin" } },
  { "Badan Kesatuan Bangsa dan Politik",
    "Kepala Bakesbangpol",
    "Pemerintahan Umum",
    { "Ideologi", "Politik", "Ketahanan" } },
  { "Badan Penanggulangan Bencana Daerah",
    "Kepala BPBD",
    "Sosial",
    { "Pencegahan", "Kedaruratan", "Rehabilitasi" } },
  { "Dinas Pendidikan",
    "Kepala Dinas Pendidikan",
    "Pendidikan",
    { "SD", "SMP", "PAUD", "Ketenagaan" } },
  { "Dinas Kesehatan",
    "Kepala Dinas Kesehatan",
    "Kesehatan",
    { "Pelayanan", "Pencegahan Penyakit", "Kesehatan Masyarakat", "Sumber Daya" } },
  { "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Kepala Dinas PUPR",
    "Pekerjaan Umum",
    { "Bina Marga", "Sumber Daya Air", "Cipta Karya", "Tata Ruang" } },
  { "Dinas Perumahan dan Kawasan Permukiman",
    "Kepala Disperkim",
    "Pekerjaan Umum",
    { "Perumahan", "Permukiman", "Pertanahan" } },
  { "Dinas Sosial",
    "Kepala Dinas Sosial",
    "Sosial",
    { "Rehabilitasi Sosial", "Perlindungan Sosial", "Pemberdayaan Sosial" } },
  { "Dinas Kependudukan dan Pencatatan Sipil",
    "Kepala Disdukcapil",
    "Pemerintahan Umum",
    { "Pendaftaran Penduduk", "Pencatatan Sipil", "Data" } },
  { "Dinas Komunikasi dan Informatika",
    "Kepala Diskominfo",
    "Komunikasi dan Informatika",
    { "Informasi Publik", "Aplikasi", "Statistik", "Persandian" } },
  { "Dinas Pertanian",
    "Kepala Dinas Pertanian",
    "Pertanian",
    { "Tanaman Pangan", "Hortikultura", "Peternakan", "Penyuluhan" } },
  { "Dinas Ketahanan Pangan",
    "Kepala Dinas Ketahanan Pangan",
    "Pertanian",
    { "Ketersediaan", "Distribusi", "Konsumsi" } },
  { "Dinas Lingkungan Hidup",
    "Kepala DLH",
    "Pertanian",
    { "Tata Lingkungan", "Persampahan", "Penaatan" } },
  { "Dinas Perhubungan",
    "Kepala Dinas Perhubungan",
    "Pekerjaan Umum",
    { "Lalu Lintas", "Angkutan", "Prasarana" } },
  { "Dinas Koperasi, Perdagangan, dan Perindustrian",
    "Kepala Diskopdagin",
    "Keuangan",
    { "Koperasi", "Perdagangan", "Perindustrian" } },
  { "Dinas Penanaman Modal dan PTSP",
    "Kepala DPMPTSP",
    "Hukum",
    { "Penanaman Modal", "Perizinan", "Pengaduan" } },
  { "Dinas Pemberdayaan Masyarakat dan Desa",
    "Kepala DPMD",
    "Pemerintahan Umum",
    { "Pemerintahan Desa", "Kelembagaan", "Ekonomi Desa" } },
  { "Dinas P3AKB",
    "Kepala DP3AKB",
    "Sosial",
    { "Pemberdayaan Perempuan", "Perlindungan Anak", "Keluarga Berencana" } },
  { "Dinas Kearsipan dan Perpustakaan",
    "Kepala Disarpus",
    "Pendidikan",
    { "Arsip", "Perpustakaan" } },
  { "Dinas Pemuda, Olahraga, dan Pariwisata",
    "Kepala Disporapar",
    "Pendidikan",
    { "Kepemudaan", "Olahraga", "Pariwisata" } },
  { "Satuan Polisi Pamong Praja",
    "Kepala Satpol PP",
    "Hukum",
    { "Penegakan Perda", "Ketertiban", "Linmas" } },
};

static const char *const districts[] = {
  "Arumsari",   "Sukawening",   "Mekarsari",  "Pasirjati",   "Cikadu",          "Tanjungkerta",
  "Lembahsari", "Karangtengah", "Bojongsoka", "Sindanglaya", "Ciranjang Hilir", "Margaluyu",
};

static gint
find_level (MeritaSample *self, const char *name)
{
  return merita_job_rule_find_level (self->profile->jobs, name, -1);
}

static guint
add_unit (MeritaSample *self, char *name, const char *family, gint parent)
{
  MeritaSampleUnit *unit = g_new0 (MeritaSampleUnit, 1);

  unit->name = name;
  unit->family = family;
  unit->parent = parent;
  g_ptr_array_add (self->units, unit);
  return self->units->len - 1;
}

static guint
add_post (MeritaSample *self,
          char *name,
          guint unit,
          const char *level,
          MeritaJobGroup group,
          gint parent)
{
  MeritaSamplePost *post = g_new0 (MeritaSamplePost, 1);

  post->name = name;
  post->unit = unit;
  post->level = find_level (self, level);
  post->group = group;
  post->parent = parent;
  post->person = G_MAXUINT;
  g_ptr_array_add (self->posts, post);
  return self->posts->len - 1;
}

static void
add_supervisors (MeritaSample *self, guint unit, guint parent, const char *of, int n)
{
  for (int i = 0; i < n; i++)
    add_post (self, g_strdup_printf ("Kepala Subbagian %s %s", i == 0 ? "Umum" : "Program", of),
              unit, "Pengawas", MERITA_JOB_SUPERVISOR, (gint) parent);
}

static void
add_office (MeritaSample *self, const Office *office, gint secretary)
{
  guint unit = add_unit (self, g_strdup (office->name), office->family, -1);
  guint head =
    add_post (self, g_strdup (office->head), unit, "JPT Pratama", MERITA_JOB_JPT_JUNIOR, secretary);
  const char *short_name =
    g_str_has_prefix (office->head, "Kepala ") ? office->head + 7 : "Inspektorat";
  guint deputy = add_post (self, g_strdup_printf ("Sekretaris %s", short_name), unit,
                           "Administrator", MERITA_JOB_ADMINISTRATOR, (gint) head);

  add_supervisors (self, unit, deputy, short_name, 2);
  for (guint i = 0; i < G_N_ELEMENTS (office->fields) && office->fields[i] != NULL; i++)
    {
      guint division = add_post (self, g_strdup_printf ("Kepala Bidang %s", office->fields[i]),
                                 unit, "Administrator", MERITA_JOB_ADMINISTRATOR, (gint) head);

      add_post (self, g_strdup_printf ("Kepala Seksi %s", office->fields[i]), unit, "Pengawas",
                MERITA_JOB_SUPERVISOR, (gint) division);
    }
}

static guint
add_secretariat (MeritaSample *self)
{
  static const char *const assistants[] = { "Pemerintahan dan Kesra",
                                            "Perekonomian dan Pembangunan", "Administrasi Umum" };
  static const char *const parts[] = { "Hukum",
                                       "Organisasi",
                                       "Umum",
                                       "Perekonomian",
                                       "Kesra",
                                       "Pengadaan",
                                       "Protokol",
                                       "Tata Pemerintahan",
                                       "Administrasi Pembangunan" };
  guint unit = add_unit (self, g_strdup ("Sekretariat Daerah"), "Pemerintahan Umum", -1);
  guint secretary =
    add_post (self, g_strdup ("Sekretaris Daerah"), unit, "JPT Pratama", MERITA_JOB_JPT_JUNIOR, -1);

  for (guint i = 0; i < G_N_ELEMENTS (assistants); i++)
    {
      guint assistant = add_post (self, g_strdup_printf ("Asisten %s", assistants[i]), unit,
                                  "JPT Pratama", MERITA_JOB_JPT_JUNIOR, (gint) secretary);

      for (guint k = i * 3; k < i * 3 + 3; k++)
        {
          guint part = add_post (self, g_strdup_printf ("Kepala Bagian %s", parts[k]), unit,
                                 "Administrator", MERITA_JOB_ADMINISTRATOR, (gint) assistant);

          add_supervisors (self, unit, part, parts[k], 1);
        }
    }
  return secretary;
}

static void
add_districts (MeritaSample *self, guint secretary)
{
  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    {
      guint unit =
        add_unit (self, g_strdup_printf ("Kecamatan %s", districts[i]), "Pemerintahan Umum", -1);
      guint head = add_post (self, g_strdup_printf ("Camat %s", districts[i]), unit,
                             "Administrator", MERITA_JOB_ADMINISTRATOR, (gint) secretary);
      guint deputy = add_post (self, g_strdup_printf ("Sekretaris Kecamatan %s", districts[i]),
                               unit, "Administrator", MERITA_JOB_ADMINISTRATOR, (gint) head);

      add_supervisors (self, unit, deputy, districts[i], 2);
    }
}

/* Schools and health centres, where most of a regency's people work; they hold no structural post.
 */
static void
add_services (MeritaSample *self)
{
  guint n = (guint) CLAMP (self->options->employees / 60, 4, 400);

  for (guint i = 0; i < n; i++)
    {
      const char *district = districts[i % G_N_ELEMENTS (districts)];
      guint number = i / G_N_ELEMENTS (districts) + 1;

      if (i % 4 == 3)
        add_unit (self, g_strdup_printf ("Puskesmas %s %u", district, number), "Kesehatan", -1);
      else
        add_unit (self, g_strdup_printf ("%s %u %s", i % 4 == 2 ? "SMPN" : "SDN", number, district),
                  "Pendidikan", -1);
    }
  add_unit (self, g_strdup ("RSUD Lembah Arum"), "Kesehatan", -1);
}

void
merita_sample_add_units (MeritaSample *self)
{
  guint secretary = add_secretariat (self);
  guint council = add_unit (self, g_strdup ("Sekretariat DPRD"), "Hukum", -1);
  guint council_head = add_post (self, g_strdup ("Sekretaris DPRD"), council, "JPT Pratama",
                                 MERITA_JOB_JPT_JUNIOR, (gint) secretary);

  add_post (self, g_strdup ("Kepala Bagian Persidangan"), council, "Administrator",
            MERITA_JOB_ADMINISTRATOR, (gint) council_head);
  add_post (self, g_strdup ("Kepala Bagian Umum Setwan"), council, "Administrator",
            MERITA_JOB_ADMINISTRATOR, (gint) council_head);
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    add_office (self, &offices[i], (gint) secretary);
  add_districts (self, secretary);
  add_services (self);
}

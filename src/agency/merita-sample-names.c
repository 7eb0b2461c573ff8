/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

/* Parts of Indonesian names; every combination is invented. */
static const char *const male_names[] = {
  "Agus",  "Ahmad",   "Andri",  "Bagus",  "Bambang", "Budi",     "Cahyo",   "Dadang",  "Deni",
  "Dimas", "Eko",     "Fajar",  "Gilang", "Hendra",  "Herman",   "Ibrahim", "Iwan",    "Jajang",
  "Joko",  "Krisna",  "Lukman", "Made",   "Mulyadi", "Nyoman",   "Oman",    "Petrus",  "Rahmat",
  "Rizal", "Rudi",    "Samsul", "Slamet", "Sugeng",  "Taufik",   "Teguh",   "Ujang",   "Wahyu",
  "Wawan", "Yohanes", "Yusuf",  "Zainal", "Ma'ruf",  "Nur'aziz", "Markus",  "I Ketut", "La Ode",
};

static const char *const female_names[] = {
  "Ani",     "Ayu",       "Cucu",     "Dewi",     "Dian",   "Eka",   "Endang",  "Euis",
  "Fitri",   "Gita",      "Herlina",  "Iis",      "Indah",  "Intan", "Kartika", "Lestari",
  "Lilis",   "Lina",      "Maria",    "Marlina",  "Maya",   "Neni",  "Ni Luh",  "Nia",
  "Nining",  "Nurhayati", "Puspita",  "Rahayu",   "Ratna",  "Reni",  "Rina",    "Rosmawati",
  "Salma",   "Sari",      "Siti",     "Sri",      "Tuti",   "Wulan", "Yanti",   "Yeni",
  "Yuliana", "Nur'aini",  "Ma'rifah", "Theresia", "Wa Ode",
};

static const char *const middle_names[] = {
  "Adi",    "Aulia",   "Cahya", "Dwi",   "Eka",     "Fadli", "Hadi",  "Indra", "Jaya",
  "Kusuma", "Maulana", "Nur",   "Putra", "Permata", "Rahma", "Surya", "Tri",   "Wira",
};

static const char *const last_names[] = {
  "Anggraeni", "Atmaja",   "Budiman",  "Dharmawan", "Effendi",  "Fauzi",    "Gunawan",
  "Handoko",   "Haryadi",  "Herdiana", "Hidayat",   "Iskandar", "Kurnia",   "Kurniawan",
  "Lesmana",   "Maharani", "Maulida",  "Mulyana",   "Nababan",  "Nugraha",  "Nugroho",
  "Oktavia",   "Permana",  "Prasetyo", "Purnama",   "Ramadhan", "Rohman",   "Rukmana",
  "Santosa",   "Saputra",  "Sasmita",  "Setiawan",  "Siahaan",  "Simbolon", "Subagja",
  "Suherman",  "Sumarna",  "Sunarya",  "Supriatna", "Suryana",  "Susanti",  "Sutisna",
  "Tanjung",   "Utami",    "Wahyuni",  "Wibowo",    "Wijaya",   "Yuliani",  "Zulkarnaen",
};

typedef struct
{
  const char *family;
  const char *bachelor;
  const char *master;
} FamilyDegree;

static const FamilyDegree degrees[] = {
  { "Kesehatan", "S.Kep.", "M.Kes." }, { "Pendidikan", "S.Pd.", "M.Pd." },
  { "Keuangan", "S.E.", "M.M." },      { "Pekerjaan Umum", "S.T.", "M.T." },
  { "Pertanian", "S.P.", "M.P." },     { "Hukum", "S.H.", "M.H." },
  { "Pengawasan", "S.Ak.", "M.Ak." },  { "Komunikasi dan Informatika", "S.Kom.", "M.Kom." },
  { "Perencanaan", "S.T.", "M.Sc." },  { "Sosial", "S.Sos.", "M.Si." },
  { "Kepegawaian", "S.AP.", "M.AP." }, { "Pemerintahan Umum", "S.IP.", "M.Si." },
};

static const FamilyDegree *
find_degree (const char *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    if (g_strcmp0 (degrees[i].family, family) == 0)
      return &degrees[i];
  return &degrees[G_N_ELEMENTS (degrees) - 1];
}

#define PICK(self, list) (list)[merita_sample_between (self, 0, (int) G_N_ELEMENTS (list) - 1)]

static char *
compose_plain (MeritaSample *self, MeritaSex sex)
{
  const char *first = sex == MERITA_SEX_MALE ? PICK (self, male_names) : PICK (self, female_names);
  int kind = merita_sample_between (self, 0, 99);

  if (kind < 4)
    return g_strdup (first);
  if (kind < 70)
    return g_strdup_printf ("%s %s", first, PICK (self, last_names));
  return g_strdup_printf ("%s %s %s", first, PICK (self, middle_names), PICK (self, last_names));
}

static const char *
choose_prefix (MeritaSample *self, MeritaSex sex, int birth_year)
{
  if (birth_year > 1982 || !merita_sample_chance (self, 12))
    return "";
  return sex == MERITA_SEX_MALE ? "H. " : "Hj. ";
}

char *
merita_sample_name (MeritaSample *self,
                    MeritaSex sex,
                    MeritaEducation education,
                    const char *family,
                    int birth_year)
{
  g_autofree char *plain = compose_plain (self, sex);
  const char *prefix = choose_prefix (self, sex, birth_year);
  const FamilyDegree *degree = find_degree (family);

  switch (education)
    {
    case MERITA_EDUCATION_DOCTORATE:
      return g_strdup_printf ("Dr. %s%s, %s, %s", prefix, plain, degree->bachelor, degree->master);
    case MERITA_EDUCATION_MASTER:
      return g_strdup_printf ("%s%s, %s, %s", prefix, plain, degree->bachelor, degree->master);
    case MERITA_EDUCATION_BACHELOR:
      return g_strdup_printf ("%s%s, %s", prefix, plain, degree->bachelor);
    case MERITA_EDUCATION_D3:
      return g_strdup_printf ("%s%s, A.Md.", prefix, plain);
    default:
      return g_strdup_printf ("%s%s", prefix, plain);
    }
}

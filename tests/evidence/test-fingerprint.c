/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editions of one text are near each other, other texts are far. */
#include <string.h>

#include "merita-text-fingerprint.h"

#define PARAGRAPHS 40
#define SENTENCES 6

/* Invented prose: paragraph number and seed choose its words. */
static void
append_paragraph (GString *text, guint seed, guint number)
{
  static const char *const words[] = {
    "pegawai", "jabatan",   "kinerja",  "talenta",    "suksesi", "penilaian", "kompetensi",
    "mutasi",  "promosi",   "instansi", "pemerintah", "daerah",  "keputusan", "bupati",
    "bagian",  "kebutuhan", "sistem",   "merit",      "karier",  "pola",      "disiplin",
    "pensiun", "pelatihan", "rencana",  "anggaran",   "laporan", "dokumen",   "bukti",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed * 1000 + number);

  for (guint i = 0; i < SENTENCES * 12; i++)
    g_string_append_printf (text, "%s%s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                            i % 12 == 11 ? ".\n" : " ");
}

static char *
write_text (guint seed, guint changed_seed, guint n_changed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PARAGRAPHS; i++)
    append_paragraph (text, i < n_changed ? changed_seed : seed, i);
  return g_string_free (text, FALSE);
}

static gint
compare_texts (const char *a, const char *b)
{
  MeritaTextFingerprint first, second;

  merita_text_fingerprint_make (&first, &a, 1);
  merita_text_fingerprint_make (&second, &b, 1);
  g_assert_cmpint (merita_text_fingerprint_compare (&first, &second), ==,
                   merita_text_fingerprint_compare (&second, &first));
  return merita_text_fingerprint_compare (&first, &second);
}

/* Paragraphs of 40 that another edition has changed, and the similarity, which is about
 * (40 - changed) / (40 + changed). */
static void
test_editions (void)
{
  static const struct
  {
    guint changed;
    gint least, most;
  } cases[] = { { 0, 100, 100 }, { 1, 88, 99 }, { 4, 65, 95 }, { 20, 17, 50 }, { 40, 0, 3 } };
  g_autofree char *text = write_text (1, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *other = write_text (1, 2, cases[i].changed);
      gint similarity = compare_texts (text, other);

      g_assert_cmpint (similarity, >=, cases[i].least);
      g_assert_cmpint (similarity, <=, cases[i].most);
    }
}

/* One word of thousands: near, and yet not the same. */
static void
test_one_word (void)
{
  g_autofree char *text = write_text (1, 0, 0);
  g_autofree char *other = g_strdup (text);
  char *word = strstr (other, "talenta");

  memcpy (word, "talentb", strlen ("talentb"));
  g_assert_cmpint (compare_texts (text, other), >=, 90);
  g_assert_cmpint (compare_texts (text, other), <=, 99);
}

static const struct
{
  const char *a, *b;
  gint similarity;
} pairs[] = {
  { "Keputusan Bupati tentang pola karier", "KEPUTUSAN  BUPATI\n tentang, pola karier.", 100 },
  { "pola karier kepe-\ngawaian daerah kita semua", "pola karier kepegawaian daerah kita semua",
    100 },
  { "Undang-Undang Nomor 20 Tahun 2023", "Undang-\nUndang Nomor 20 Tahun 2023", 100 },
  { "seri\ufb01kat caf\u00e9", "serifikat cafe\u0301", 100 },
  { "dua kata", "dua kata", 100 },
  { "dua kata", "kata dua", 0 },
  { "satu", "dua", 0 },
  { "Nomor 1", "Nomor 2", 0 },
  { "dua kata", "duakata", 0 },
  { "", "", -1 },
  { "", "kata", -1 },
  { " .,-\n", "kata", -1 },
};

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpint (compare_texts (pairs[i].a, pairs[i].b), ==, pairs[i].similarity);
}

/* Where the pages end makes no difference. */
static void
test_pages (void)
{
  const char *const together[] = { "Keputusan Bupati tentang pola karier pegawai negeri sipil" };
  const char *const apart[] = { "Keputusan Bupati tentang", "", "pola karier pegawai",
                                "negeri sipil\n" };
  MeritaTextFingerprint one, four;

  merita_text_fingerprint_make (&one, together, G_N_ELEMENTS (together));
  merita_text_fingerprint_make (&four, apart, G_N_ELEMENTS (apart));
  g_assert_cmpint (merita_text_fingerprint_compare (&one, &four), ==, 100);
  g_assert_cmpmem (&one, sizeof one, &four, sizeof four);
}

/* Kept in files: what it is today it must be tomorrow. */
static void
test_bytes (void)
{
  const char *text = "Keputusan Bupati tentang pola karier";
  MeritaTextFingerprint made, read;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) cut = NULL;
  g_autofree char *digest = NULL;

  merita_text_fingerprint_make (&made, &text, 1);
  bytes = merita_text_fingerprint_to_bytes (&made);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, MERITA_TEXT_FINGERPRINT_BYTES);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_assert_cmpstr (digest, ==, "92a21f0c4d745ce105725e467364b180c79e402a38c05c07087baad0bfc17859");
  g_assert_true (merita_text_fingerprint_from_bytes (&read, bytes));
  g_assert_cmpmem (&made, sizeof made, &read, sizeof read);
  cut = g_bytes_new_from_bytes (bytes, 0, MERITA_TEXT_FINGERPRINT_BYTES - 1);
  g_assert_false (merita_text_fingerprint_from_bytes (&read, cut));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/fingerprint/editions", test_editions);
  g_test_add_func ("/evidence/fingerprint/one-word", test_one_word);
  g_test_add_func ("/evidence/fingerprint/pairs", test_pairs);
  g_test_add_func ("/evidence/fingerprint/pages", test_pages);
  g_test_add_func ("/evidence/fingerprint/bytes", test_bytes);
  return g_test_run ();
}

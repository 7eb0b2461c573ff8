/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-score.h"
#include "merita-text.h"

#define ID MERITA_LANGUAGE_INDONESIAN
#define EN MERITA_LANGUAGE_ENGLISH

static void
take (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  static const struct
  {
    MeritaHundredths value;
    const char *full, *points, *percent, *english;
  } cases[] = {
    { 0, "0,00", "0,0", "0%", "0.00" },
    { 5, "0,05", "0,05", "0,1%", "0.05" },
    { 8675, "86,75", "86,75", "86,8%", "86.75" },
    { 28250, "282,50", "282,5", "282,5%", "282.50" },
    { 25600, "256,00", "256,0", "256%", "256.00" },
    { 123450, "1.234,50", "1.234,5", "1.234,5%", "1,234.50" },
    { -305, "-3,05", "-3,05", "-3,1%", "-3.05" },
    { MERITA_HUNDREDTHS_UNKNOWN, "–", "–", "–", "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      take (merita_text_hundredths (ID, cases[i].value), cases[i].full);
      take (merita_text_points (ID, cases[i].value), cases[i].points);
      take (merita_text_percent (ID, cases[i].value), cases[i].percent);
      take (merita_text_hundredths (EN, cases[i].value), cases[i].english);
      take (merita_text_score (ID, merita_score_from_hundredths (cases[i].value)), cases[i].full);
    }
  take (merita_text_integer (ID, 4858), "4.858");
  take (merita_text_integer (EN, 4300000), "4,300,000");
  take (merita_text_integer (ID, 999), "999");
  take (merita_text_integer (ID, -1000), "-1.000");
  take (merita_text_integer (ID, G_MININT64), "-9.223.372.036.854.775.808");
}

static void
test_sizes (void)
{
  take (merita_text_size (ID, 0), "0 B");
  take (merita_text_size (ID, 999), "999 B");
  take (merita_text_size (ID, 1000), "1 kB");
  take (merita_text_size (ID, 2380), "2,4 kB");
  take (merita_text_size (EN, 3449999), "3.4 MB");
  take (merita_text_size (ID, 2000000000), "2 GB");
  take (merita_text_size (ID, G_GINT64_CONSTANT (1234500000000000)), "1.234,5 TB");
}

static void
test_dates (void)
{
  take (merita_text_date (ID, 20230203), "3 Februari 2023");
  take (merita_text_date (EN, 20230203), "3 February 2023");
  take (merita_text_date (ID, 20260817), "17 Agustus 2026");
  take (merita_text_date (ID, MERITA_DATE_UNKNOWN), "–");
  take (merita_text_date (ID, 20230230), "–");
  take (merita_text_date_short (ID, 20230203), "03-02-2023");
  take (merita_text_date_short (EN, 20230203), "3 Feb 2023");
  take (merita_text_month_year (ID, 20261130), "November 2026");
  take (merita_text_month_year (ID, 20260501), "Mei 2026");
}

static void
test_weekday (void)
{
  g_assert_cmpstr (merita_text_weekday (MERITA_LANGUAGE_INDONESIAN, 20261122), ==, "Minggu");
  g_assert_cmpstr (merita_text_weekday (MERITA_LANGUAGE_ENGLISH, 19700101), ==, "Thursday");
  g_assert_cmpstr (merita_text_weekday (MERITA_LANGUAGE_ENGLISH, 19691231), ==, "Wednesday");
  g_assert_cmpstr (merita_text_weekday (MERITA_LANGUAGE_ENGLISH, MERITA_DATE_UNKNOWN), ==, "–");
}

static void
test_spell (void)
{
  static const struct
  {
    gint64 value;
    const char *words;
  } cases[] = {
    { 0, "nol" },
    { 1, "satu" },
    { 10, "sepuluh" },
    { 11, "sebelas" },
    { 12, "dua belas" },
    { 19, "sembilan belas" },
    { 20, "dua puluh" },
    { 21, "dua puluh satu" },
    { 100, "seratus" },
    { 111, "seratus sebelas" },
    { 256, "dua ratus lima puluh enam" },
    { 1000, "seribu" },
    { 1100, "seribu seratus" },
    { 2001, "dua ribu satu" },
    { 11000, "sebelas ribu" },
    { 100000, "seratus ribu" },
    { 1000000, "satu juta" },
    { 1001000, "satu juta seribu" },
    { 4300000, "empat juta tiga ratus ribu" },
    { 1000000000, "satu miliar" },
    { -7, "minus tujuh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    take (merita_text_spell (cases[i].value), cases[i].words);
  take (merita_text_spell_hundredths (62), "nol koma enam dua");
  take (merita_text_spell_hundredths (25600), "dua ratus lima puluh enam");
  take (merita_text_spell_hundredths (28250), "dua ratus delapan puluh dua koma lima");
  take (merita_text_spell_hundredths (5), "nol koma nol lima");
  take (merita_text_spell_hundredths (-150), "minus satu koma lima");
  take (merita_text_spell_hundredths (MERITA_HUNDREDTHS_UNKNOWN), "–");
}

static void
test_names (void)
{
  static const struct
  {
    const char *name, *plain, *initials;
  } cases[] = {
    { "Dewi Lestari, S.T., M.Sc.", "Dewi Lestari", "DL" },
    { "Dr. Ir. H. Ahmad Yani, M.Si.", "Ahmad Yani", "AY" },
    { "Drs.H.Bambang Sutejo", "Bambang Sutejo", "BS" },
    { "dr. Rina", "Rina", "R" },
    { "drg. Sari Ayu Wulandari, Sp.KG", "Sari Ayu Wulandari", "SW" },
    { "Prof. Dr. K.H. Said Aqil", "Said Aqil", "SA" },
    { "Hj Siti Aminah", "Siti Aminah", "SA" },
    { "Ns. Apt. Lina Marlina", "Lina Marlina", "LM" },
    { "Dra. NUR  HAYATI", "NUR HAYATI", "NH" },
    { "Irwan Drajat", "Irwan Drajat", "ID" },
    { "Hendra", "Hendra", "H" },
    { "M. Nur Hidayat", "M. Nur Hidayat", "MH" },
    { "élise dubois", "élise dubois", "ÉD" },
    { "H.", "H.", "H" },
    { "  Tono   Subagja ", "Tono Subagja", "TS" },
    { "", "", "" },
    { ", S.H.", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      take (merita_text_short_name (cases[i].name), cases[i].plain);
      take (merita_text_initials (cases[i].name), cases[i].initials);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/format/numbers", test_numbers);
  g_test_add_func ("/text/format/sizes", test_sizes);
  g_test_add_func ("/text/format/dates", test_dates);
  g_test_add_func ("/text/format/weekday", test_weekday);
  g_test_add_func ("/text/format/spell", test_spell);
  g_test_add_func ("/text/format/names", test_names);

  return g_test_run ();
}

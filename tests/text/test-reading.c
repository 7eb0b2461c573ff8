/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text.h"

static void
test_decimal (void)
{
  static const struct
  {
    const char *text;
    MeritaHundredths value; /* UNKNOWN: refused */
  } cases[] = {
    { "1.234,50", 123450 },
    { "86,5", 8650 },
    { "86.75", 8675 },
    { "1,234.50", 123450 },
    { "60", 6000 },
    { " 79,2 ", 7920 },
    { "-3,05", -305 },
    { "1.234.567", 123456700 },
    { "1.234.567,8", 123456780 },
    { "1,234,567", 123456700 },
    { "0,62", 62 },
    { "86,50\xc2\xa0", 8650 },
    { "1.234", MERITA_HUNDREDTHS_UNKNOWN },
    { "1,234", MERITA_HUNDREDTHS_UNKNOWN },
    { "86,755", MERITA_HUNDREDTHS_UNKNOWN },
    { "12.34.567", MERITA_HUNDREDTHS_UNKNOWN },
    { "1.23,4", MERITA_HUNDREDTHS_UNKNOWN },
    { "1,234.567,8", MERITA_HUNDREDTHS_UNKNOWN },
    { "", MERITA_HUNDREDTHS_UNKNOWN },
    { "-", MERITA_HUNDREDTHS_UNKNOWN },
    { ",5", MERITA_HUNDREDTHS_UNKNOWN },
    { "5,", MERITA_HUNDREDTHS_UNKNOWN },
    { "86a", MERITA_HUNDREDTHS_UNKNOWN },
    { "8 6", MERITA_HUNDREDTHS_UNKNOWN },
    { "1..5", MERITA_HUNDREDTHS_UNKNOWN },
    { ".", MERITA_HUNDREDTHS_UNKNOWN },
    { "\xff", MERITA_HUNDREDTHS_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaHundredths value = 1;
      gboolean read = merita_text_parse_decimal (cases[i].text, -1, &value);

      if (value != cases[i].value)
        g_test_message ("%s", cases[i].text);
      g_assert_cmpint (value, ==, cases[i].value);
      g_assert_cmpint (read, ==, value != MERITA_HUNDREDTHS_UNKNOWN);
    }
}

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    MeritaDate date;
    gboolean ambiguous;
  } cases[] = {
    { "2020-12-31", 20201231, FALSE },
    { "31-12-2020", 20201231, FALSE },
    { "31/12/2020", 20201231, FALSE },
    { "3 Februari 2023", 20230203, FALSE },
    { "3-Feb-23", 20230203, TRUE },
    { "3 February 2023", 20230203, FALSE },
    { "17 Agustus 1945", 19450817, FALSE },
    { "17-Agt-1945", 19450817, FALSE },
    { "5 Mei 2024", 20240505, FALSE },
    { "5 May 2024", 20240505, FALSE },
    { "10 Nopember 1999", 19991110, FALSE },
    { "25 Des 2021", 20211225, FALSE },
    { "January 3, 2024", 20240103, FALSE },
    { "01-02-2024", 20240201, FALSE },
    { "3/4/2024", 20240403, TRUE },
    { "3/4/24", 20240403, TRUE },
    { "4/4/2024", 20240404, FALSE },
    { "13/4/2024", 20240413, FALSE },
    { "31.12.2020", 20201231, FALSE },
    { " 31-12-2020 ", 20201231, FALSE },
    { "12-05-70", 19700512, TRUE },
    { "2024/02/29", 20240229, FALSE },
    { "31-02-2020", 0, FALSE },
    { "4/13/2024", 0, FALSE },
    { "29-02-2023", 0, FALSE },
    { "31-12-202", 0, FALSE },
    { "31-12", 0, FALSE },
    { "Februari 2023", 0, FALSE },
    { "3 Februarix 2023", 0, FALSE },
    { "", 0, FALSE },
    { "-", 0, FALSE },
    { "45291", 0, FALSE },
    { "1-2-3-2024", 0, FALSE },
    { "31-12-2020 10:00", 0, FALSE },
    { "\xff", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaDate date = 1;
      gboolean ambiguous = TRUE;
      gboolean read = merita_text_parse_date (cases[i].text, -1, &date, &ambiguous);

      if (date != cases[i].date || ambiguous != cases[i].ambiguous)
        g_test_message ("%s", cases[i].text);
      g_assert_cmpint (date, ==, cases[i].date);
      g_assert_cmpint (read, ==, date != MERITA_DATE_UNKNOWN);
      g_assert_cmpint (ambiguous, ==, cases[i].ambiguous);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    MeritaPredicate predicate;
  } predicates[] = {
    { "Sangat Baik", MERITA_PREDICATE_VERY_GOOD },
    { "BAIK", MERITA_PREDICATE_GOOD },
    { "Butuh Perbaikan", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "Cukup", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "Kurang/misconduct", MERITA_PREDICATE_POOR },
    { "sangat kurang", MERITA_PREDICATE_VERY_POOR },
    { "", MERITA_PREDICATE_UNKNOWN },
    { "Baik sekali?", MERITA_PREDICATE_UNKNOWN },
  };
  static const struct
  {
    const char *text;
    MeritaEducation education;
  } educations[] = {
    { "S-1", MERITA_EDUCATION_BACHELOR },
    { "S1/D-IV", MERITA_EDUCATION_BACHELOR },
    { "D.IV", MERITA_EDUCATION_BACHELOR },
    { "S-1 Ilmu Hukum", MERITA_EDUCATION_BACHELOR },
    { "Magister Manajemen", MERITA_EDUCATION_MASTER },
    { "S 2", MERITA_EDUCATION_MASTER },
    { "S-3", MERITA_EDUCATION_DOCTORATE },
    { "D-III", MERITA_EDUCATION_D3 },
    { "Diploma II", MERITA_EDUCATION_D2 },
    { "D1", MERITA_EDUCATION_D1 },
    { "SLTA/Sederajat", MERITA_EDUCATION_SENIOR },
    { "SMK", MERITA_EDUCATION_SENIOR },
    { "SLTP", MERITA_EDUCATION_JUNIOR },
    { "SD", MERITA_EDUCATION_PRIMARY },
    { "", MERITA_EDUCATION_UNKNOWN },
    { "lainnya", MERITA_EDUCATION_UNKNOWN },
  };
  static const struct
  {
    const char *text;
    MeritaSex sex;
  } sexes[] = {
    { "L", MERITA_SEX_MALE },        { "Laki-laki", MERITA_SEX_MALE },
    { "P", MERITA_SEX_FEMALE },      { "Perempuan", MERITA_SEX_FEMALE },
    { "wanita", MERITA_SEX_FEMALE }, { "1", MERITA_SEX_MALE },
    { "", MERITA_SEX_UNKNOWN },      { "x", MERITA_SEX_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (predicates); i++)
    g_assert_cmpint (merita_text_parse_predicate (predicates[i].text, -1), ==,
                     predicates[i].predicate);
  for (guint i = 0; i < G_N_ELEMENTS (educations); i++)
    g_assert_cmpint (merita_text_parse_education (educations[i].text, -1), ==,
                     educations[i].education);
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    g_assert_cmpint (merita_text_parse_sex (sexes[i].text, -1), ==, sexes[i].sex);

  /* What is printed can be read back, in both languages. */
  for (int i = 1; i < MERITA_N_PREDICATES; i++)
    for (int language = 0; language < 2; language++)
      g_assert_cmpint (merita_text_parse_predicate (
                         merita_text_predicate ((MeritaLanguage) language, (MeritaPredicate) i),
                         -1),
                       ==, i);
  for (int i = 1; i < MERITA_N_EDUCATIONS; i++)
    for (int language = 0; language < 2; language++)
      g_assert_cmpint (merita_text_parse_education (
                         merita_text_education ((MeritaLanguage) language, (MeritaEducation) i),
                         -1),
                       ==, i);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/reading/decimal", test_decimal);
  g_test_add_func ("/text/reading/date", test_date);
  g_test_add_func ("/text/reading/words", test_words);

  return g_test_run ();
}

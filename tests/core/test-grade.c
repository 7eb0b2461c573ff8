/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-grade.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint grade;
  } cases[] = {
    { "I/a", 1 },
    { "IV/b", 14 },
    { "iv b", 14 },
    { "4b", 14 },
    { "IV.b", 14 },
    { "IV-B", 14 },
    { "IVb", 14 },
    { "IV/e", 17 },
    { "III/d", 12 },
    { "II/c", 7 },
    { "ic", 3 },
    { "Gol. III/a", 9 },
    { "Golongan Ruang IV/c", 15 },
    { "Pembina Tk. I (IV/b)", 14 },
    { "IV/a - Pembina", 13 },
    { "Penata Muda Tingkat I", 10 },
    { "penata tk.i", 12 },
    { "Pembina Utama Muda, IV/c", 15 },
    { "IX", 109 },
    { "9", 109 },
    { "XVII", 117 },
    { "Golongan V", 105 },
    { "XVIII", 0 },
    { "18", 0 },
    { "IV/f", 0 },
    { "III/e", 0 },
    { "V/a", 0 },
    { "0", 0 },
    { "", 0 },
    { "-", 0 },
    { "IIII/a", 0 },
    { "Tingkat I", 0 },
    { "400", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (merita_grade_parse (cases[i].text, -1) != cases[i].grade)
        g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (merita_grade_parse (cases[i].text, -1), ==, cases[i].grade);
    }
}

static void
test_round_trip (void)
{
  guint known = 0;

  for (guint grade = 1; grade < 200; grade++)
    {
      const char *code = merita_grade_code (grade);

      if (*code == '\0')
        continue;
      known++;
      g_assert_cmpuint (merita_grade_parse (code, -1), ==, grade);
      if (grade < 100)
        g_assert_cmpuint (merita_grade_parse (merita_grade_rank (grade), -1), ==, grade);
    }
  g_assert_cmpuint (known, ==, 17 + 17);
  g_assert_cmpstr (merita_grade_code (0), ==, "");
  g_assert_cmpstr (merita_grade_rank (14), ==, "Pembina Tingkat I");
  g_assert_cmpstr (merita_grade_rank (109), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/grade/parse", test_parse);
  g_test_add_func ("/core/grade/round-trip", test_round_trip);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-nip.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    MeritaEmployment employment;
    MeritaNipProblem problem;
    guint digits;
  } cases[] = {
    { "198307122006042007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_OK, 18 },
    { "19830712 200604 2 007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_OK, 18 },
    { "'198307122006042007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_OK, 18 },
    { "1983.0712-2006\xc2\xa0"
      "042007\n",
      MERITA_EMPLOYMENT_PNS, MERITA_NIP_OK, 18 },
    { "", MERITA_EMPLOYMENT_PNS, MERITA_NIP_EMPTY, 0 },
    { " - ", MERITA_EMPLOYMENT_PNS, MERITA_NIP_EMPTY, 0 },
    { "1.98307E+17", MERITA_EMPLOYMENT_PNS, MERITA_NIP_NOT_DIGITS, 8 },
    { "19830712200604200O", MERITA_EMPLOYMENT_PNS, MERITA_NIP_NOT_DIGITS, 17 },
    { "19830712\xff", MERITA_EMPLOYMENT_PNS, MERITA_NIP_NOT_DIGITS, 8 },
    { "19830712200604200", MERITA_EMPLOYMENT_PNS, MERITA_NIP_LENGTH, 17 },
    { "1983071220060420071", MERITA_EMPLOYMENT_PNS, MERITA_NIP_LENGTH, 19 },
    { "131234567", MERITA_EMPLOYMENT_PNS, MERITA_NIP_LENGTH, 9 },
    { "198302302006042007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_BIRTH_DATE, 18 },
    /* The NIK adds 40 to a woman's day of birth; the NIP does not. */
    { "198307522006042007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_BIRTH_DATE, 18 },
    { "198307122006132007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_APPOINTMENT_MONTH, 18 },
    { "198307122006002007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_APPOINTMENT_MONTH, 18 },
    { "199001012006042007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_APPOINTMENT_AGE, 18 },
    { "198307122000072007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_APPOINTMENT_AGE, 18 },
    { "198307122000082007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_OK, 18 },
    { "194007122006042007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_APPOINTMENT_AGE, 18 },
    { "198307122006043007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_SEX, 18 },
    { "198307122006040007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_SEX, 18 },
    { "198307122006042000", MERITA_EMPLOYMENT_PNS, MERITA_NIP_SERIAL, 18 },
    { "198307122023212007", MERITA_EMPLOYMENT_PPPK, MERITA_NIP_OK, 18 },
    { "198307122023212007", MERITA_EMPLOYMENT_PNS, MERITA_NIP_APPOINTMENT_MONTH, 18 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaNipParts parts;
      guint digits = 99;

      g_assert_cmpint (merita_nip_parse (cases[i].text, -1, cases[i].employment, &parts, &digits),
                       ==, cases[i].problem);
      g_assert_cmpint (digits, ==, cases[i].digits);
      g_assert_cmpint (parts.nip != MERITA_NIP_NONE, ==, cases[i].problem == MERITA_NIP_OK);
    }
}

static void
test_parts (void)
{
  MeritaNipParts parts;

  merita_nip_decode (G_GINT64_CONSTANT (198307122006042007), MERITA_EMPLOYMENT_PNS, &parts);
  g_assert_cmpint (parts.birth_date, ==, 19830712);
  g_assert_cmpint (parts.appointed, ==, 20060401);
  g_assert_cmpint (parts.sex, ==, MERITA_SEX_FEMALE);
  g_assert_cmpint (parts.serial, ==, 7);

  merita_nip_decode (G_GINT64_CONSTANT (198307122023211012), MERITA_EMPLOYMENT_PPPK, &parts);
  g_assert_cmpint (parts.appointed, ==, 20230101);
  g_assert_cmpint (parts.sex, ==, MERITA_SEX_MALE);

  /* What could be read is kept for the message. */
  g_assert_cmpint (merita_nip_parse ("198307122006132007", -1, MERITA_EMPLOYMENT_PNS, &parts, NULL),
                   ==, MERITA_NIP_APPOINTMENT_MONTH);
  g_assert_cmpint (parts.nip, ==, MERITA_NIP_NONE);
  g_assert_cmpint (parts.birth_date, ==, 19830712);
  g_assert_cmpint (parts.appointed, ==, MERITA_DATE_UNKNOWN);
}

static void
test_format (void)
{
  char plain[19], spaced[22];
  MeritaNip nip = G_GINT64_CONSTANT (198307122006042007);

  g_assert_cmpstr (merita_nip_format (nip, plain), ==, "198307122006042007");
  g_assert_cmpstr (merita_nip_format_spaced (nip, spaced), ==, "19830712 200604 2 007");
  g_assert_cmpstr (merita_nip_format (MERITA_NIP_NONE, plain), ==, "");
  g_assert_cmpstr (merita_nip_format_spaced (MERITA_NIP_NONE, spaced), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/nip/parse", test_parse);
  g_test_add_func ("/core/nip/parts", test_parts);
  g_test_add_func ("/core/nip/format", test_format);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-nip.h"

#include <string.h>

#include "merita-date.h"

#define NIP_DIGITS 18
#define YOUNGEST_APPOINTMENT 17
#define OLDEST_APPOINTMENT 60

/* What spreadsheets and documents put between the digits, or around them. */
static gboolean
is_separator (gunichar c)
{
  switch (c)
    {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '.':
    case '-':
    case '\'':
    case '`':
    case 0x00a0: /* no-break space */
    case 0x2007: /* figure space */
    case 0x2009: /* thin space */
    case 0x200b: /* zero width space */
    case 0x2010: /* hyphen */
    case 0x2011: /* non-breaking hyphen */
    case 0x2013: /* en dash */
    case 0x2018: /* single quotation marks */
    case 0x2019:
    case 0x202f: /* narrow no-break space */
    case 0xfeff: /* byte order mark */
      return TRUE;
    default:
      return FALSE;
    }
}

/* FALSE at the first character that is neither a digit nor a separator. */
static gboolean
collect_digits (const char *text, gssize length, char digits[NIP_DIGITS], guint *n)
{
  const char *end = text + length;
  gboolean clean = TRUE;

  *n = 0;
  while (text < end)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        return FALSE;
      if (c >= '0' && c <= '9')
        {
          if (*n < NIP_DIGITS)
            digits[*n] = (char) c;
          (*n)++;
        }
      else if (!is_separator (c))
        clean = FALSE;
      text = g_utf8_next_char (text);
    }

  return clean;
}

static MeritaNip
read_number (const char *digits, guint n)
{
  MeritaNip number = 0;

  for (guint i = 0; i < n; i++)
    number = number * 10 + (digits[i] - '0');

  return number;
}

/* The fields of 18 digits, and the first of them that cannot be. */
static MeritaNipProblem
take_apart (MeritaNip number, MeritaEmployment employment, MeritaNipParts *parts)
{
  int birth = (int) (number / G_GINT64_CONSTANT (10000000000));
  int appointed = (int) (number / 10000 % 1000000);
  int year = appointed / 100;
  int month = appointed % 100;
  int sex = (int) (number / 1000 % 10);

  parts->birth_date = merita_date_is_valid (birth) ? birth : MERITA_DATE_UNKNOWN;
  /* A PPPK's contract code says nothing about the month. */
  parts->appointed = merita_date_new (year, employment == MERITA_EMPLOYMENT_PPPK ? 1 : month, 1);
  parts->sex = sex == 1 ? MERITA_SEX_MALE : sex == 2 ? MERITA_SEX_FEMALE : MERITA_SEX_UNKNOWN;
  parts->serial = (int) (number % 1000);

  if (parts->birth_date == MERITA_DATE_UNKNOWN)
    return MERITA_NIP_BIRTH_DATE;
  if (employment != MERITA_EMPLOYMENT_PPPK && (month < 1 || month > 12))
    return MERITA_NIP_APPOINTMENT_MONTH;
  if (parts->appointed == MERITA_DATE_UNKNOWN)
    return MERITA_NIP_APPOINTMENT_AGE;
  if (merita_date_years_at (parts->birth_date, parts->appointed) > OLDEST_APPOINTMENT)
    return MERITA_NIP_APPOINTMENT_AGE;
  if (employment == MERITA_EMPLOYMENT_PPPK
        ? year - merita_date_year (parts->birth_date) < YOUNGEST_APPOINTMENT
        : merita_date_years_at (parts->birth_date, parts->appointed) < YOUNGEST_APPOINTMENT)
    return MERITA_NIP_APPOINTMENT_AGE;
  if (parts->sex == MERITA_SEX_UNKNOWN)
    return MERITA_NIP_SEX;
  if (parts->serial == 0)
    return MERITA_NIP_SERIAL;

  return MERITA_NIP_OK;
}

MeritaNipProblem
merita_nip_parse (const char *text,
                  gssize length,
                  MeritaEmployment employment,
                  MeritaNipParts *parts,
                  guint *digits)
{
  char buffer[NIP_DIGITS];
  gboolean clean;
  guint n;
  MeritaNipProblem problem;

  g_return_val_if_fail (text != NULL || length == 0, MERITA_NIP_EMPTY);
  g_return_val_if_fail (parts != NULL, MERITA_NIP_EMPTY);

  memset (parts, 0, sizeof *parts);
  clean = collect_digits (text, length < 0 ? (gssize) strlen (text) : length, buffer, &n);
  if (digits != NULL)
    *digits = n;
  if (!clean)
    return MERITA_NIP_NOT_DIGITS;
  if (n == 0)
    return MERITA_NIP_EMPTY;
  if (n != NIP_DIGITS)
    return MERITA_NIP_LENGTH;

  problem = take_apart (read_number (buffer, NIP_DIGITS), employment, parts);
  if (problem == MERITA_NIP_OK)
    parts->nip = read_number (buffer, NIP_DIGITS);

  return problem;
}

char *
merita_nip_format (MeritaNip nip, char buffer[19])
{
  g_return_val_if_fail (buffer != NULL, NULL);

  if (nip == MERITA_NIP_NONE)
    buffer[0] = '\0';
  else
    g_snprintf (buffer, 19, "%018" G_GINT64_FORMAT, nip);

  return buffer;
}

char *
merita_nip_format_spaced (MeritaNip nip, char buffer[22])
{
  char plain[19];

  g_return_val_if_fail (buffer != NULL, NULL);

  if (nip == MERITA_NIP_NONE)
    buffer[0] = '\0';
  else
    {
      merita_nip_format (nip, plain);
      g_snprintf (buffer, 22, "%.8s %.6s %c %s", plain, plain + 8, plain[14], plain + 15);
    }

  return buffer;
}

void
merita_nip_decode (MeritaNip nip, MeritaEmployment employment, MeritaNipParts *parts)
{
  g_return_if_fail (parts != NULL);

  memset (parts, 0, sizeof *parts);
  if (nip == MERITA_NIP_NONE)
    return;

  parts->nip = nip;
  take_apart (nip, employment, parts);
}

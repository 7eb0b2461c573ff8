/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-score.h"

#include <string.h>

#define UNITS_PER_HUNDREDTH (MERITA_SCORE_ONE / 100)
/* The largest value whose units still fit 63 bits: 20 million points. */
#define LARGEST_HUNDREDTHS 2000000000

MeritaScore
merita_score_from_hundredths (MeritaHundredths value)
{
  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    return MERITA_SCORE_UNKNOWN;
  g_return_val_if_fail (ABS (value) <= LARGEST_HUNDREDTHS, MERITA_SCORE_UNKNOWN);

  return value * UNITS_PER_HUNDREDTH;
}

MeritaHundredths
merita_score_to_hundredths (MeritaScore score)
{
  gint64 rounded;

  if (score == MERITA_SCORE_UNKNOWN)
    return MERITA_HUNDREDTHS_UNKNOWN;

  rounded = ABS (score) / UNITS_PER_HUNDREDTH;
  if (ABS (score) % UNITS_PER_HUNDREDTH >= UNITS_PER_HUNDREDTH / 2)
    rounded++;

  return (MeritaHundredths) (score < 0 ? -rounded : rounded);
}

char *
merita_hundredths_format (MeritaHundredths value, char buffer[16])
{
  g_return_val_if_fail (buffer != NULL, NULL);

  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    buffer[0] = '\0';
  else
    g_snprintf (buffer, 16, "%s%d.%02d", value < 0 ? "-" : "", ABS (value) / 100,
                ABS (value) % 100);

  return buffer;
}

gboolean
merita_hundredths_parse (const char *text, gssize length, MeritaHundredths *value)
{
  const char *end;
  gboolean negative;
  gint64 number = 0;
  guint whole = 0, decimals = 0;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  *value = MERITA_HUNDREDTHS_UNKNOWN;
  end = text + (length < 0 ? (gssize) strlen (text) : length);
  negative = text < end && *text == '-';
  if (negative)
    text++;

  for (; text < end && g_ascii_isdigit (*text) && whole < 9; text++, whole++)
    number = number * 10 + (*text - '0');
  if (whole == 0)
    return FALSE;
  if (text < end)
    {
      if (*text++ != '.')
        return FALSE;
      for (; text < end && g_ascii_isdigit (*text) && decimals < 2; text++, decimals++)
        number = number * 10 + (*text - '0');
      if (decimals == 0 || text < end)
        return FALSE;
    }
  for (; decimals < 2; decimals++)
    number *= 10;
  if (number > LARGEST_HUNDREDTHS)
    return FALSE;

  *value = (MeritaHundredths) (negative ? -number : number);
  return TRUE;
}

void
merita_score_round_parts (const MeritaScore *parts, guint n, MeritaHundredths *rounded)
{
  g_autofree gint64 *remainders = g_new (gint64, n);
  MeritaScore sum = 0;
  gint64 floors = 0, left;

  g_return_if_fail (n == 0 || (parts != NULL && rounded != NULL));

  for (guint i = 0; i < n; i++)
    {
      gint64 whole, rest;

      remainders[i] = -1;
      rounded[i] = MERITA_HUNDREDTHS_UNKNOWN;
      if (parts[i] == MERITA_SCORE_UNKNOWN)
        continue;
      whole = parts[i] / UNITS_PER_HUNDREDTH;
      rest = parts[i] % UNITS_PER_HUNDREDTH;
      if (rest < 0)
        {
          whole--;
          rest += UNITS_PER_HUNDREDTH;
        }
      rounded[i] = (MeritaHundredths) whole;
      remainders[i] = rest;
      sum += parts[i];
      floors += whole;
    }

  for (left = merita_score_to_hundredths (sum) - floors; left > 0; left--)
    {
      guint largest = 0;

      for (guint i = 1; i < n; i++)
        if (remainders[i] > remainders[largest])
          largest = i;
      rounded[largest]++;
      remainders[largest] = -1;
    }
}

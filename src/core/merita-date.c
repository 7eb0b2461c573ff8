/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-date.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static gboolean
is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int
merita_date_days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && is_leap (year) ? 29 : days[month - 1];
}

MeritaDate
merita_date_new (int year, int month, int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return MERITA_DATE_UNKNOWN;
  if (day < 1 || day > merita_date_days_in_month (year, month))
    return MERITA_DATE_UNKNOWN;

  return year * 10000 + month * 100 + day;
}

gboolean
merita_date_is_valid (MeritaDate date)
{
  if (date <= 0)
    return FALSE;

  return merita_date_new (merita_date_year (date), merita_date_month (date), merita_date_day (date))
         == date;
}

/* Counting in years that begin on 1 March puts the leap day last, so that months need no table. */
gint32
merita_date_to_days (MeritaDate date)
{
  int year, month, era, year_of_era, day_of_year;

  g_return_val_if_fail (merita_date_is_valid (date), 0);

  year = merita_date_year (date);
  month = merita_date_month (date);
  if (month <= 2)
    year--;
  era = year / 400;
  year_of_era = year - era * 400;
  day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + merita_date_day (date) - 1;

  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - 719468;
}

int
merita_date_weekday (MeritaDate date)
{
  /* 1970-01-01 was a Thursday; before it the remainder is negative. */
  return merita_date_is_valid (date) ? ((merita_date_to_days (date) + 3) % 7 + 7) % 7 + 1 : 0;
}

MeritaDate
merita_date_from_days (gint32 days)
{
  int era, day_of_era, year_of_era, day_of_year, shifted, month;

  if (days < -25567 || days > 84005)
    return MERITA_DATE_UNKNOWN;

  days += 719468;
  era = days / 146097;
  day_of_era = days - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted = (5 * day_of_year + 2) / 153;
  month = shifted < 10 ? shifted + 3 : shifted - 9;

  return merita_date_new (era * 400 + year_of_era + (month <= 2 ? 1 : 0), month,
                          day_of_year - (153 * shifted + 2) / 5 + 1);
}

MeritaDate
merita_date_add_days (MeritaDate date, int days)
{
  if (!merita_date_is_valid (date) || days < -200000 || days > 200000)
    return MERITA_DATE_UNKNOWN;

  return merita_date_from_days (merita_date_to_days (date) + days);
}

MeritaDate
merita_date_add_months (MeritaDate date, int months)
{
  int total, year, month;

  if (!merita_date_is_valid (date) || months < -12000 || months > 12000)
    return MERITA_DATE_UNKNOWN;

  total = merita_date_year (date) * 12 + merita_date_month (date) - 1 + months;
  year = total / 12;
  month = total % 12 + 1;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return MERITA_DATE_UNKNOWN;

  return merita_date_new (year, month,
                          MIN (merita_date_day (date), merita_date_days_in_month (year, month)));
}

int
merita_date_days_between (MeritaDate from, MeritaDate to)
{
  g_return_val_if_fail (merita_date_is_valid (from), 0);
  g_return_val_if_fail (merita_date_is_valid (to), 0);

  return merita_date_to_days (to) - merita_date_to_days (from);
}

int
merita_date_months_between (MeritaDate from, MeritaDate to)
{
  int months, day;

  g_return_val_if_fail (merita_date_is_valid (from), 0);
  g_return_val_if_fail (merita_date_is_valid (to), 0);

  if (to < from)
    return -merita_date_months_between (to, from);

  months = (merita_date_year (to) - merita_date_year (from)) * 12 + merita_date_month (to)
           - merita_date_month (from);
  day = MIN (merita_date_day (from),
             merita_date_days_in_month (merita_date_year (to), merita_date_month (to)));
  if (merita_date_day (to) < day)
    months--;

  return months;
}

int
merita_date_years_at (MeritaDate from, MeritaDate at)
{
  return merita_date_months_between (from, at) / 12;
}

gboolean
merita_date_parse_iso (const char *text, gssize length, MeritaDate *date)
{
  int digits[10];

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  *date = MERITA_DATE_UNKNOWN;
  if (length < 0)
    length = (gssize) strlen (text);
  if (length != 10)
    return FALSE;

  for (guint i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
      digits[i] = text[i] - '0';
    }
  *date = merita_date_new (digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
                           digits[5] * 10 + digits[6], digits[8] * 10 + digits[9]);

  return *date != MERITA_DATE_UNKNOWN;
}

char *
merita_date_format_iso (MeritaDate date, char buffer[11])
{
  g_return_val_if_fail (buffer != NULL, NULL);

  if (!merita_date_is_valid (date))
    buffer[0] = '\0';
  else
    g_snprintf (buffer, 11, "%04u-%02u-%02u", (guint) merita_date_year (date) % 10000,
                (guint) merita_date_month (date) % 100, (guint) merita_date_day (date) % 100);

  return buffer;
}

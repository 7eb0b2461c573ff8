/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-date.h"
#include "merita-score.h"
#include "merita-text-private.h"

const char *const merita_months[12] = {
  N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
  N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
  N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
};

static char
get_group_mark (MeritaLanguage language)
{
  return language == MERITA_LANGUAGE_ENGLISH ? ',' : '.';
}

static char
get_decimal_mark (MeritaLanguage language)
{
  return language == MERITA_LANGUAGE_ENGLISH ? '.' : ',';
}

static void
append_grouped (GString *string, guint64 value, char mark)
{
  char digits[24];
  gsize n = (gsize) g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, value);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (string, mark);
      g_string_append_c (string, digits[i]);
    }
}

char *
merita_text_integer (MeritaLanguage language, gint64 value)
{
  g_autoptr (GString) string = g_string_new (value < 0 ? "-" : NULL);

  append_grouped (string, value < 0 ? -(guint64) value : (guint64) value,
                  get_group_mark (language));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* Prints at least `least` of the two decimals; the rest only if they are not zero. */
static char *
format_decimals (MeritaLanguage language, MeritaHundredths value, guint least)
{
  g_autoptr (GString) string = NULL;
  guint magnitude;

  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup (MERITA_TEXT_UNKNOWN);

  string = g_string_new (value < 0 ? "-" : NULL);
  magnitude = (guint) ABS (value);
  append_grouped (string, magnitude / 100, get_group_mark (language));
  if (least > 0 || magnitude % 100 != 0)
    {
      g_string_append_c (string, get_decimal_mark (language));
      g_string_append_c (string, (char) ('0' + magnitude / 10 % 10));
      if (least > 1 || magnitude % 10 != 0)
        g_string_append_c (string, (char) ('0' + magnitude % 10));
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
merita_text_hundredths (MeritaLanguage language, MeritaHundredths value)
{
  return format_decimals (language, value, 2);
}

char *
merita_text_points (MeritaLanguage language, MeritaHundredths value)
{
  return format_decimals (language, value, 1);
}

char *
merita_text_plain (MeritaLanguage language, MeritaHundredths value)
{
  return format_decimals (language, value, 0);
}

char *
merita_text_score (MeritaLanguage language, MeritaScore score)
{
  return format_decimals (language, merita_score_to_hundredths (score), 2);
}

/* Powers of thousand, as file managers count; one decimal. */
char *
merita_text_size (MeritaLanguage language, gint64 bytes)
{
  static const char *const units[] = { "B", "kB", "MB", "GB", "TB" };
  gint64 unit = 1;
  guint i = 0;
  g_autofree char *number = NULL;

  g_return_val_if_fail (bytes >= 0, NULL);

  for (; i + 1 < G_N_ELEMENTS (units) && bytes / unit >= 1000; i++)
    unit *= 1000;
  /* Whole tenths of a unit, in hundredths. */
  number = format_decimals (language, (MeritaHundredths) ((bytes * 10 + unit / 2) / unit * 10), 0);
  return g_strdup_printf ("%s %s", number, units[i]);
}

/* One decimal is enough to read a share; ten times finer would look measured. */
char *
merita_text_percent (MeritaLanguage language, MeritaHundredths value)
{
  g_autofree char *number = NULL;

  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup (MERITA_TEXT_UNKNOWN);

  value = (ABS (value) + 5) / 10 * (value < 0 ? -10 : 10);
  number = format_decimals (language, value, 0);

  return g_strconcat (number, "%", NULL);
}

char *
merita_text_fine_percent (MeritaLanguage language, MeritaHundredths value)
{
  g_autofree char *number = format_decimals (language, value, 0);

  return value == MERITA_HUNDREDTHS_UNKNOWN ? g_steal_pointer (&number)
                                            : g_strconcat (number, "%", NULL);
}

char *
merita_text_date (MeritaLanguage language, MeritaDate date)
{
  if (!merita_date_is_valid (date))
    return g_strdup (MERITA_TEXT_UNKNOWN);

  return g_strdup_printf ("%d %s %d", merita_date_day (date),
                          merita_tr (language, merita_months[merita_date_month (date) - 1]),
                          merita_date_year (date));
}

char *
merita_text_date_short (MeritaLanguage language, MeritaDate date)
{
  if (!merita_date_is_valid (date))
    return g_strdup (MERITA_TEXT_UNKNOWN);

  /* An English reader may take 03-02 for 2 March: the month is written there. */
  if (language == MERITA_LANGUAGE_ENGLISH)
    return g_strdup_printf ("%d %.3s %d", merita_date_day (date),
                            merita_months[merita_date_month (date) - 1], merita_date_year (date));

  return g_strdup_printf ("%02d-%02d-%d", merita_date_day (date), merita_date_month (date),
                          merita_date_year (date));
}

const char *
merita_text_weekday (MeritaLanguage language, MeritaDate date)
{
  /* 1 January 1970 was a Thursday. */
  static const char *const days[7] = {
    N_ ("Thursday"), N_ ("Friday"),  N_ ("Saturday"),  N_ ("Sunday"),
    N_ ("Monday"),   N_ ("Tuesday"), N_ ("Wednesday"),
  };

  if (!merita_date_is_valid (date))
    return MERITA_TEXT_UNKNOWN;

  return merita_tr (language, days[((merita_date_to_days (date) % 7) + 7) % 7]);
}

char *
merita_text_month_year (MeritaLanguage language, MeritaDate date)
{
  if (!merita_date_is_valid (date))
    return g_strdup (MERITA_TEXT_UNKNOWN);

  return g_strdup_printf ("%s %d",
                          merita_tr (language, merita_months[merita_date_month (date) - 1]),
                          merita_date_year (date));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-date.h"
#include "merita-text-private.h"

/* Two-digit years up to this one are of this century: births lie before, decrees after. */
#define LAST_SHORT_YEAR 50

typedef struct
{
  guint numbers[3];
  guint widths[3]; /* digits written */
  guint n;
  int month;      /* named month, 0 if none */
  guint month_at; /* how many numbers stood before it */
  gboolean slashes;
  gboolean sound;
} Tokens;

/* Indonesian and English names, and their usual abbreviations, in any case. */
static int
find_month (const char *word, gsize length)
{
  static const struct
  {
    const char *name;
    int month;
  } months[] = {
    { "januari", 1 },   { "january", 1 },   { "februari", 2 },  { "february", 2 },
    { "pebruari", 2 },  { "maret", 3 },     { "march", 3 },     { "mrt", 3 },
    { "april", 4 },     { "mei", 5 },       { "may", 5 },       { "juni", 6 },
    { "june", 6 },      { "juli", 7 },      { "july", 7 },      { "agustus", 8 },
    { "august", 8 },    { "agt", 8 },       { "ags", 8 },       { "september", 9 },
    { "sept", 9 },      { "oktober", 10 },  { "october", 10 },  { "november", 11 },
    { "nopember", 11 }, { "desember", 12 }, { "december", 12 },
  };

  if (length < 3)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if ((length == strlen (months[i].name) || length == 3)
        && g_ascii_strncasecmp (word, months[i].name, length) == 0)
      return months[i].month;

  return 0;
}

static const char *
take_number (Tokens *self, const char *p)
{
  guint value = 0, width = 0;

  for (; g_ascii_isdigit (*p); p++, width++)
    value = width < 8 ? value * 10 + (guint) (*p - '0') : value;
  if (self->n == 3 || width > 4)
    self->sound = FALSE;
  else
    {
      self->numbers[self->n] = value;
      self->widths[self->n++] = width;
    }

  return p;
}

static const char *
take_word (Tokens *self, const char *p)
{
  const char *start = p;

  while (g_ascii_isalpha (*p))
    p++;
  if (self->month != 0)
    self->sound = FALSE;
  self->month = find_month (start, (gsize) (p - start));
  self->month_at = self->n;
  if (self->month == 0)
    self->sound = FALSE;

  return p;
}

static void
split (const char *text, Tokens *self)
{
  memset (self, 0, sizeof *self);
  self->sound = TRUE;

  while (*text != '\0' && self->sound)
    {
      if (g_ascii_isdigit (*text))
        text = take_number (self, text);
      else if (g_ascii_isalpha (*text))
        text = take_word (self, text);
      else if (strchr (" -/.,", *text) != NULL)
        {
          self->slashes = self->slashes || *text == '/';
          text++;
        }
      else
        self->sound = FALSE;
    }
}

static int
read_year (guint number, guint width, gboolean *is_short)
{
  *is_short = width == 2;
  if (width == 4)
    return (int) number;
  if (width != 2)
    return 0;

  return (int) number + (number <= LAST_SHORT_YEAR ? 2000 : 1900);
}

/* "3 Februari 2023", "Februari 3, 2023". */
static MeritaDate
read_named (const Tokens *self, gboolean *is_short)
{
  if (self->n != 2 || self->month_at > 1)
    return MERITA_DATE_UNKNOWN;
  if (self->month_at == 1 && self->widths[0] == 4)
    return merita_date_new ((int) self->numbers[0], self->month, (int) self->numbers[1]);
  if (self->widths[0] > 2)
    return MERITA_DATE_UNKNOWN;

  return merita_date_new (read_year (self->numbers[1], self->widths[1], is_short), self->month,
                          (int) self->numbers[0]);
}

/* "2023-02-03" or day first. */
static MeritaDate
read_numeric (const Tokens *self, gboolean *is_short)
{
  if (self->n != 3 || self->widths[1] > 2)
    return MERITA_DATE_UNKNOWN;
  if (self->widths[0] == 4)
    return self->widths[2] > 2 ? MERITA_DATE_UNKNOWN
                               : merita_date_new ((int) self->numbers[0], (int) self->numbers[1],
                                                  (int) self->numbers[2]);
  if (self->widths[0] > 2)
    return MERITA_DATE_UNKNOWN;

  return merita_date_new (read_year (self->numbers[2], self->widths[2], is_short),
                          (int) self->numbers[1], (int) self->numbers[0]);
}

gboolean
merita_text_parse_date (const char *text, gssize length, MeritaDate *date, gboolean *ambiguous)
{
  g_autofree char *copy = NULL;
  Tokens tokens;
  gboolean is_short = FALSE;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  copy = length < 0 ? g_strdup (text) : g_strndup (text != NULL ? text : "", (gsize) length);
  g_strstrip (copy);
  split (copy, &tokens);

  *date = MERITA_DATE_UNKNOWN;
  if (tokens.sound)
    *date = tokens.month != 0 ? read_named (&tokens, &is_short) : read_numeric (&tokens, &is_short);
  /* Spreadsheets of English make write 3/4/2024 for 4 March. */
  if (ambiguous != NULL)
    *ambiguous = *date != MERITA_DATE_UNKNOWN
                 && (is_short
                     || (tokens.slashes && tokens.month == 0 && tokens.widths[0] <= 2
                         && tokens.numbers[0] <= 12 && tokens.numbers[1] <= 12
                         && tokens.numbers[0] != tokens.numbers[1]));

  return *date != MERITA_DATE_UNKNOWN;
}

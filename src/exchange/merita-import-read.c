/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of an import as values: each function rejects the row with the reason when it cannot be. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "merita-date.h"
#include "merita-import-private.h"
#include "merita-nip.h"

gint
merita_import_find_column (MeritaImport *self, const char *field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];

      if (column->field != NULL && strcmp (column->field, field) == 0)
        return (gint) i;
    }
  return -1;
}

void
merita_import_find_competencies (MeritaImport *self, gint columns[MERITA_MAX_COMPETENCIES])
{
  const GPtrArray *competencies = self->profile->jobs->competencies;

  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      g_autofree char *field = NULL;

      columns[i] = -1;
      if (i >= competencies->len)
        continue;
      field =
        g_strconcat ("competency:", ((MeritaCompetency *) competencies->pdata[i])->code, NULL);
      columns[i] = merita_import_find_column (self, field);
    }
}

static gboolean
is_blank (const char *text, gsize *width, gsize length)
{
  guchar c = (guchar) text[0];

  *width = 1;
  if (c == ' ' || (c >= '\t' && c <= '\r'))
    return TRUE;
  *width = 2;
  return c == 0xc2 && length >= 2 && (guchar) text[1] == 0xa0;
}

MeritaSlice
merita_import_read (MeritaImport *self, guint row, gint column)
{
  MeritaSlice slice = { "", 0, MERITA_CELL_EMPTY };
  const MeritaCell *cell;
  gsize width;

  if (column < 0)
    return slice;
  cell =
    merita_sheet_get_cell (self->sheet, g_array_index (self->rows, guint, row), (guint) column);
  slice = (MeritaSlice){ cell->text, cell->length, cell->type };
  while (slice.length > 0 && is_blank (slice.text, &width, slice.length))
    {
      slice.text += width;
      slice.length -= (guint32) width;
    }
  while (slice.length > 0)
    {
      guchar last = (guchar) slice.text[slice.length - 1];

      if (last == ' ' || (last >= '\t' && last <= '\r'))
        slice.length--;
      else if (slice.length >= 2 && last == 0xa0 && (guchar) slice.text[slice.length - 2] == 0xc2)
        slice.length -= 2;
      else
        break;
    }
  /* What people write into a cell that has no value. */
  if ((slice.length == 1 && slice.text[0] == '-')
      || (slice.length == 3 && memcmp (slice.text, "–", 3) == 0)
      || (slice.length == 4 && g_ascii_strncasecmp (slice.text, "null", 4) == 0))
    slice.length = 0;
  return slice;
}

char *
merita_import_dup (MeritaSlice slice)
{
  return slice.length > 0 ? g_strndup (slice.text, slice.length) : NULL;
}

gboolean
merita_slice_equal (MeritaSlice slice, const char *text)
{
  if (text == NULL)
    return slice.length == 0;
  return strlen (text) == slice.length && memcmp (text, slice.text, slice.length) == 0;
}

gboolean
merita_slice_is (MeritaSlice slice, const char *words)
{
  g_autofree char *folded = merita_header_fold (slice.text, slice.length);
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *) list, folded);
}

static char *
fold_text (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " \t\r\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, words[i]);
    }
  return g_string_free (joined, FALSE);
}

gboolean
merita_text_same (const char *a, const char *b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  left = fold_text (a);
  right = fold_text (b);
  return strcmp (left, right) == 0;
}

/* A day stored as Excel's number because its cell has no date format. */
static gboolean
take_serial (MeritaImport *self, guint row, gint column, MeritaSlice slice, MeritaDate *date)
{
  char buffer[64];
  char number[32];
  double serial;
  g_autofree char *day = NULL;

  if (slice.length >= sizeof number)
    return FALSE;
  memcpy (number, slice.text, slice.length);
  number[slice.length] = '\0';
  serial = g_ascii_strtod (number, NULL);
  if (serial < 7000 || serial > 80000
      || merita_book_print_day (serial, self->book->epoch_1904, buffer) < 10
      || !merita_date_parse_iso (buffer, 10, date))
    return FALSE;
  day = merita_text_date (self->language, *date);
  merita_import_warn (self, row, column, merita_tr (self->language, "Number read as a date"),
                      g_strdup_printf (merita_tr (self->language,
                                                  "The number %s was read as the day %s."),
                                       number, day));
  return TRUE;
}

gboolean
merita_import_take_date (MeritaImport *self, guint row, gint column, MeritaDate *date)
{
  MeritaSlice slice = merita_import_read (self, row, column);
  gboolean ambiguous = FALSE;

  *date = MERITA_DATE_UNKNOWN;
  if (slice.length == 0)
    return TRUE;
  if (slice.length == 10 && merita_date_parse_iso (slice.text, 10, date))
    return TRUE;
  if (slice.length > 10 && (slice.text[10] == ' ' || slice.text[10] == 'T')
      && merita_date_parse_iso (slice.text, 10, date))
    return TRUE;
  if (slice.type == MERITA_CELL_NUMBER && take_serial (self, row, column, slice, date))
    return TRUE;
  if (!merita_text_parse_date (slice.text, slice.length, date, &ambiguous))
    {
      *date = MERITA_DATE_UNKNOWN;
      merita_import_reject (self, row, column, merita_tr (self->language, "There is no such day"),
                            g_strdup_printf (merita_tr (self->language,
                                                        "“%.*s” is not a day of the calendar."),
                                             (int) MIN (slice.length, 60), slice.text));
      return FALSE;
    }
  if (ambiguous)
    {
      g_autofree char *day = merita_text_date (self->language, *date);

      merita_import_warn (self, row, column,
                          merita_tr (self->language, "Day and month could be swapped"),
                          g_strdup_printf (merita_tr (self->language, "Read as %s."), day));
    }
  return TRUE;
}

static gboolean
parse_number (MeritaSlice slice, MeritaHundredths *value)
{
  guint32 whole = 0;
  guint32 i = 0;

  for (; i < slice.length && i < 6 && g_ascii_isdigit (slice.text[i]); i++)
    whole = whole * 10 + (guint32) (slice.text[i] - '0');
  if (i > 0 && i == slice.length)
    {
      *value = (MeritaHundredths) (whole * 100);
      return TRUE;
    }
  if (i > 0 && slice.text[i] == '.' && i + 3 == slice.length && g_ascii_isdigit (slice.text[i + 1])
      && g_ascii_isdigit (slice.text[i + 2]))
    {
      *value = (MeritaHundredths) (whole * 100 + (guint32) (slice.text[i + 1] - '0') * 10
                                   + (guint32) (slice.text[i + 2] - '0'));
      return TRUE;
    }
  if (slice.type == MERITA_CELL_NUMBER && slice.length < 40)
    {
      char number[40];
      double exact;

      memcpy (number, slice.text, slice.length);
      number[slice.length] = '\0';
      exact = g_ascii_strtod (number, NULL);
      if (fabs (exact) > 1e7)
        return FALSE;
      *value = (MeritaHundredths) floor (exact * 100 + 0.5);
      return TRUE;
    }
  return merita_text_parse_decimal (slice.text, slice.length, value);
}

gboolean
merita_import_take_hundredths (MeritaImport *self,
                               guint row,
                               gint column,
                               MeritaHundredths minimum,
                               MeritaHundredths maximum,
                               MeritaHundredths *value)
{
  MeritaSlice slice = merita_import_read (self, row, column);

  *value = MERITA_HUNDREDTHS_UNKNOWN;
  if (slice.length == 0)
    return TRUE;
  if (!parse_number (slice, value))
    merita_import_reject (self, row, column, merita_tr (self->language, "Not a number"),
                          g_strdup_printf (merita_tr (self->language, "“%.*s” is not a number."),
                                           (int) MIN (slice.length, 60), slice.text));
  else if (*value < minimum || *value > maximum)
    {
      g_autofree char *low = merita_text_points (self->language, minimum);
      g_autofree char *high = merita_text_points (self->language, maximum);

      merita_import_reject (self, row, column,
                            merita_tr (self->language, "Number outside its range"),
                            g_strdup_printf (merita_tr (self->language,
                                                        "%.*s lies outside %s to %s."),
                                             (int) MIN (slice.length, 60), slice.text, low, high));
    }
  else
    return TRUE;
  *value = MERITA_HUNDREDTHS_UNKNOWN;
  return FALSE;
}

gboolean
merita_import_take_integer (MeritaImport *self,
                            guint row,
                            gint column,
                            gint minimum,
                            gint maximum,
                            gint *value,
                            gint if_empty)
{
  MeritaHundredths number;

  *value = if_empty;
  if (!merita_import_take_hundredths (self, row, column, minimum * 100, maximum * 100, &number))
    return FALSE;
  if (number == MERITA_HUNDREDTHS_UNKNOWN)
    return TRUE;
  if (number % 100 != 0)
    {
      merita_import_reject (self, row, column, merita_tr (self->language, "Not a whole number"),
                            NULL);
      return FALSE;
    }
  *value = number / 100;
  return TRUE;
}

gboolean
merita_import_take_levels (MeritaImport *self, guint row, const gint *columns, MeritaLevels *levels)
{
  gboolean ok = TRUE;

  *levels = 0;
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      MeritaSlice slice;
      MeritaHundredths value = 0;

      if (columns[i] < 0)
        continue;
      slice = merita_import_read (self, row, columns[i]);
      if (slice.length == 0)
        continue;
      if (slice.length > 6 && g_ascii_strncasecmp (slice.text, "level ", 6) == 0)
        slice = (MeritaSlice){ slice.text + 6, slice.length - 6, MERITA_CELL_TEXT };
      if (!parse_number (slice, &value) || value < 100 || value > 500 || value % 100 != 0)
        {
          merita_import_reject (self, row, columns[i],
                                merita_tr (self->language, "Level outside 1 to 5"),
                                g_strdup_printf (merita_tr (self->language,
                                                            "%.*s is not a level from 1 to 5."),
                                                 (int) MIN (slice.length, 60), slice.text));
          ok = FALSE;
          continue;
        }
      *levels = merita_levels_set (*levels, i, (guint) (value / 100));
    }
  return ok;
}

/* Digits were lost when a spreadsheet held the NIP as a number, or wrote it as 1.98307E+17. */
static gboolean
is_lossy_nip (MeritaSlice slice)
{
  guint digits = 0;
  gboolean exponent = FALSE;

  for (guint i = 0; i < slice.length; i++)
    {
      digits += g_ascii_isdigit (slice.text[i]) ? 1 : 0;
      exponent = exponent
                 || (i > 0 && (slice.text[i] == 'E' || slice.text[i] == 'e')
                     && g_ascii_isdigit (slice.text[i - 1]));
    }
  return (slice.type == MERITA_CELL_NUMBER && digits > 15) || (exponent && digits >= 3);
}

gboolean
merita_import_take_nip (MeritaImport *self,
                        guint row,
                        gint column,
                        MeritaEmployment employment,
                        MeritaNipParts *parts)
{
  MeritaSlice slice = merita_import_read (self, row, column);
  MeritaNipProblem problem;
  guint digits = 0;
  char *reason = NULL;

  if (is_lossy_nip (slice))
    {
      parts->nip = MERITA_NIP_NONE;
      merita_import_reject (
        self, row, column, merita_tr (self->language, "NIP stored as a number"),
        g_strdup (merita_tr (
          self->language,
          "The spreadsheet stored the NIP as a number, which keeps only 15 digits. Format the "
          "column as text and enter the NIP again.")));
      return FALSE;
    }
  problem = merita_nip_parse (slice.text, slice.length, employment, parts, &digits);
  if (problem == MERITA_NIP_OK)
    return TRUE;
  if (problem == MERITA_NIP_LENGTH)
    reason = g_strdup_printf (merita_tr (self->language, "The NIP has %u digits; it must have 18."),
                              digits);
  else if (problem == MERITA_NIP_BIRTH_DATE && slice.length >= 8)
    reason = g_strdup_printf ("%s: %.2s-%.2s-%.4s",
                              merita_text_nip_problem (self->language, (int) problem),
                              slice.text + 6, slice.text + 4, slice.text);
  merita_import_reject (self, row, column, merita_text_nip_problem (self->language, (int) problem),
                        reason);
  return FALSE;
}

gboolean
merita_import_take_job_level (MeritaImport *self, guint row, gint column, gint *level)
{
  MeritaSlice slice = merita_import_read (self, row, column);

  *level = -1;
  if (slice.length == 0)
    return TRUE;
  *level = merita_job_rule_find_level (self->profile->jobs, slice.text, slice.length);
  if (*level >= 0)
    return TRUE;
  merita_import_reject (
    self, row, column, merita_tr (self->language, "Job level not known to the profile"),
    g_strdup_printf (merita_tr (self->language, "“%.*s” is not a job level of the profile “%s”."),
                     (int) MIN (slice.length, 60), slice.text, self->profile->name));
  return FALSE;
}

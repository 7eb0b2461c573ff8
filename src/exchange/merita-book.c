/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-book-private.h"

#include <math.h>
#include <string.h>

#include "merita-date.h"
#include "merita-text.h"

#define BLOCK_SIZE ((gsize) 256 * 1024)

G_DEFINE_QUARK (merita - exchange - error - quark, merita_exchange_error)

static void
free_sheet (gpointer data)
{
  merita_sheet_free (data);
}

const char *
merita_book_store (MeritaBook *self, const char *text, gsize length)
{
  char *kept;

  if (length == 0)
    return "";
  if (self->stored + length > MERITA_BOOK_MAX_BYTES)
    return NULL;
  self->stored += length;
  if (length > BLOCK_SIZE / 4)
    {
      kept = g_memdup2 (text, length);
      g_ptr_array_add (self->blocks, kept);
      return kept;
    }
  if (length > self->block_left)
    {
      self->block_next = g_malloc (BLOCK_SIZE);
      self->block_left = BLOCK_SIZE;
      g_ptr_array_add (self->blocks, self->block_next);
    }
  kept = self->block_next;
  memcpy (kept, text, length);
  self->block_next += length;
  self->block_left -= length;
  return kept;
}

void
merita_book_add_sheet (MeritaBook *self, const char *name, MeritaSheet *sheet)
{
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->sheets, sheet);
}

void
merita_book_set_too_large (const MeritaBook *self, GError **error)
{
  g_set_error (
    error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_TOO_LARGE,
    merita_tr (merita_language_current (),
               "“%s” unpacks to more than can be read. Split the table, or save it as CSV."),
    self->basename);
}

gsize
merita_book_print_number (double value, char buffer[64])
{
  char *dot;

  if (!isfinite (value) || fabs (value) >= 1e30)
    return (gsize) g_snprintf (buffer, 64, "%s", "#");
  if (value == floor (value))
    {
      g_ascii_formatd (buffer, 64, "%.0f", value);
      return strlen (buffer);
    }
  g_ascii_formatd (buffer, 64, "%.15g", value);
  if (strchr (buffer, 'e') != NULL)
    {
      g_ascii_formatd (buffer, 64, "%.15f", value);
      dot = strchr (buffer, '.');
      if (dot != NULL)
        {
          char *end = buffer + strlen (buffer);

          while (end > dot && (end[-1] == '0' || end[-1] == '.'))
            *--end = '\0';
        }
    }
  return strlen (buffer);
}

gsize
merita_book_print_day (double serial, gboolean epoch_1904, char buffer[64])
{
  gint64 whole;
  int minutes;
  MeritaDate date;

  if (!isfinite (serial) || serial < 0 || serial > 2958466)
    return 0;
  whole = (gint64) floor (serial);
  minutes = (int) floor ((serial - (double) whole) * 1440 + 0.5);
  if (epoch_1904)
    date = merita_date_from_days ((gint32) (whole - 24107));
  else if (whole >= 61)
    date = merita_date_from_days ((gint32) (whole - 25569));
  else
    /* Excel counts a 29 February 1900 that never was. */
    date = merita_date_from_days ((gint32) (whole - 25568));
  if (!merita_date_is_valid (date))
    return 0;
  merita_date_format_iso (date, buffer);
  if (minutes > 0 && minutes < 1440)
    g_snprintf (buffer + 10, 54, " %02d:%02d", minutes / 60, minutes % 60);
  return strlen (buffer);
}

MeritaBook *
merita_book_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (MeritaBook) self = NULL;
  gboolean ok = FALSE;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (MeritaBook, 1);
  self->path = g_strdup (path);
  self->basename = g_path_get_basename (path);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  if (!merita_book_probe (path, self->basename, &self->format, error))
    return NULL;
  switch (self->format)
    {
    case MERITA_BOOK_TEXT:
      ok = merita_book_open_text (self, error);
      break;
    case MERITA_BOOK_XLSX:
      ok = merita_book_open_xlsx (self, cancellable, error);
      break;
    case MERITA_BOOK_ODS:
      ok = merita_book_open_ods (self, cancellable, error);
      break;
    case MERITA_BOOK_XLS:
      ok = merita_book_open_xls (self, error);
      break;
    default:
      g_assert_not_reached ();
    }
  if (!ok)
    return NULL;
  if (self->names->len == 0)
    {
      g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_EMPTY,
                   merita_tr (merita_language_current (), "“%s” has no sheet."), self->basename);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
merita_book_free (MeritaBook *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->basename);
  g_free (self->content);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->shared, g_array_unref);
  g_clear_pointer (&self->dates, g_array_unref);
  g_free (self);
}

MeritaBookFormat
merita_book_get_format (const MeritaBook *self)
{
  return self->format;
}

GPtrArray *
merita_book_list_sheets (MeritaBook *self)
{
  return self->names;
}

MeritaSheet *
merita_book_load (MeritaBook *self, guint sheet, GCancellable *cancellable, GError **error)
{
  MeritaSheet *loaded;

  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  if (self->sheets->pdata[sheet] != NULL)
    return self->sheets->pdata[sheet];
  if (self->format == MERITA_BOOK_XLSX)
    loaded = merita_book_load_xlsx (self, sheet, cancellable, error);
  else
    loaded = merita_book_load_xls (self, sheet, cancellable, error);
  self->sheets->pdata[sheet] = loaded;
  return loaded;
}

const char *
merita_book_get_encoding (const MeritaBook *self)
{
  return self->encoding;
}

char
merita_book_get_separator (const MeritaBook *self)
{
  return self->separator;
}

char
merita_book_get_decimal (const MeritaBook *self)
{
  return self->decimal;
}

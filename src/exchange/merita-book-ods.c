/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "merita-book-private.h"
#include "merita-text.h"
#include "merita-zip.h"

#define MAX_ROWS 1048576
/* A row of data is never the same a hundred times over; repeats beyond are empty padding. */
#define MAX_REPEATED_ROWS 100

typedef struct
{
  MeritaBook *book;
  MeritaSheet *sheet;
  GString *text;
  GArray *cells; /* MeritaCell */
  guint row, row_repeat, cell_repeat;
  MeritaCellType type;
  char value[64];
  guint depth_annotation;
  gboolean in_row, in_cell, in_paragraph, encrypted;
} Reader;

static gboolean
start_manifest_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Reader *self = data;

  if (strcmp (name, "encryption-data") == 0)
    self->encrypted = TRUE;
  return TRUE;
}

static guint
parse_repeat (const char *text)
{
  gulong n = text != NULL ? strtoul (text, NULL, 10) : 1;

  return (guint) CLAMP (n, 1, MAX_ROWS);
}

static void
start_cell (Reader *self, const char *const *attributes)
{
  const char *type = merita_xml_get (attributes, "value-type");
  const char *value = NULL;

  self->in_cell = TRUE;
  self->cell_repeat = parse_repeat (merita_xml_get (attributes, "number-columns-repeated"));
  self->type = MERITA_CELL_TEXT;
  self->value[0] = '\0';
  g_string_truncate (self->text, 0);
  if (type == NULL)
    return;
  if (strcmp (type, "float") == 0 || strcmp (type, "percentage") == 0
      || strcmp (type, "currency") == 0)
    {
      self->type = MERITA_CELL_NUMBER;
      value = merita_xml_get (attributes, "value");
    }
  else if (strcmp (type, "date") == 0)
    {
      self->type = MERITA_CELL_DATE;
      value = merita_xml_get (attributes, "date-value");
    }
  else if (strcmp (type, "boolean") == 0)
    {
      self->type = MERITA_CELL_BOOLEAN;
      value = merita_xml_get (attributes, "boolean-value");
      value = value != NULL && strcmp (value, "true") == 0 ? "1" : "0";
    }
  if (value == NULL)
    self->type = MERITA_CELL_TEXT;
  else
    g_strlcpy (self->value, value, sizeof self->value);
}

static gboolean
start_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Reader *self = data;

  if (strcmp (name, "table") == 0 && self->book->names->len < MERITA_BOOK_MAX_SHEETS)
    {
      const char *title = merita_xml_get (attributes, "name");

      self->sheet = merita_sheet_new (title != NULL ? title : "");
      self->row = 0;
      merita_book_add_sheet (self->book, title != NULL ? title : "", self->sheet);
    }
  else if (strcmp (name, "table-row") == 0)
    {
      self->in_row = self->sheet != NULL;
      self->row_repeat = parse_repeat (merita_xml_get (attributes, "number-rows-repeated"));
      g_array_set_size (self->cells, 0);
    }
  else if (self->in_row
           && (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0))
    start_cell (self, attributes);
  else if (strcmp (name, "annotation") == 0)
    self->depth_annotation++;
  else if (strcmp (name, "p") == 0 && self->in_cell && self->depth_annotation == 0)
    {
      if (self->text->len > 0)
        g_string_append_c (self->text, '\n');
      self->in_paragraph = TRUE;
    }
  else if (self->in_paragraph && (strcmp (name, "s") == 0 || strcmp (name, "tab") == 0))
    g_string_append_c (self->text, ' ');
  else if (self->in_paragraph && strcmp (name, "line-break") == 0)
    g_string_append_c (self->text, '\n');
  return TRUE;
}

static gboolean
end_cell (Reader *self, GError **error)
{
  MeritaCell cell = { "", 0, MERITA_CELL_EMPTY };
  const char *text = self->text->str;
  gsize length = self->text->len;
  char buffer[64];

  self->in_cell = FALSE;
  if (self->type == MERITA_CELL_NUMBER)
    {
      text = buffer;
      length = merita_book_print_number (g_ascii_strtod (self->value, NULL), buffer);
    }
  else if (self->type != MERITA_CELL_TEXT)
    {
      text = self->value;
      length = strlen (text);
    }
  if (length > 0)
    {
      cell.text = merita_book_store (self->book, text, length);
      cell.length = (guint32) length;
      cell.type = self->type;
      if (cell.text == NULL)
        {
          merita_book_set_too_large (self->book, error);
          return FALSE;
        }
    }
  for (guint i = 0; i < self->cell_repeat && self->cells->len < MERITA_SHEET_MAX_COLUMNS; i++)
    g_array_append_val (self->cells, cell);
  return TRUE;
}

static gboolean
end_row (Reader *self, GError **error)
{
  guint n = self->cells->len;
  guint repeat;

  self->in_row = FALSE;
  while (n > 0 && g_array_index (self->cells, MeritaCell, n - 1).type == MERITA_CELL_EMPTY)
    n--;
  repeat = n > 0 ? MIN (self->row_repeat, MAX_REPEATED_ROWS) : 0;
  for (guint i = 0; i < repeat; i++)
    {
      gboolean ok =
        self->row + i < MAX_ROWS && merita_sheet_begin_row (self->sheet, self->row + i + 1);

      for (guint k = 0; k < n && ok; k++)
        {
          const MeritaCell *cell = &g_array_index (self->cells, MeritaCell, k);

          ok = merita_sheet_add_cell (self->sheet, cell->text, cell->length, cell->type);
        }
      if (!ok)
        {
          merita_book_set_too_large (self->book, error);
          return FALSE;
        }
    }
  self->row += MIN (self->row_repeat, MAX_ROWS - MIN (self->row, MAX_ROWS));
  return TRUE;
}

static gboolean
end_cb (const char *name, gpointer data, GError **error)
{
  Reader *self = data;

  if (strcmp (name, "p") == 0 && self->depth_annotation == 0)
    self->in_paragraph = FALSE;
  else if (self->in_cell
           && (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0))
    return end_cell (self, error);
  else if (self->in_row && strcmp (name, "table-row") == 0)
    return end_row (self, error);
  else if (strcmp (name, "annotation") == 0 && self->depth_annotation > 0)
    self->depth_annotation--;
  else if (strcmp (name, "table") == 0)
    self->sheet = NULL;
  return TRUE;
}

static void
text_cb (const char *text, gsize length, gpointer data)
{
  Reader *self = data;

  if (self->in_paragraph && self->depth_annotation == 0)
    g_string_append_len (self->text, text, (gssize) length);
}

gboolean
merita_book_open_ods (MeritaBook *self, GCancellable *cancellable, GError **error)
{
  static const MeritaXmlHandler manifest = { start_manifest_cb, NULL, NULL };
  static const MeritaXmlHandler content = { start_cb, end_cb, text_cb };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (MeritaCell));
  g_autoptr (GError) local = NULL;
  Reader reader = { .book = self, .text = text, .cells = cells };
  gsize unpacked = 0;

  if (!merita_zip_parse (self->path, "META-INF/manifest.xml", &manifest, &reader, &unpacked,
                         cancellable, &local)
      && local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (reader.encrypted)
    {
      g_set_error (
        error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_ENCRYPTED,
        merita_tr (
          merita_language_current (),
          "“%s” is protected by a password. Save a copy without a password and choose that."),
        self->basename);
      return FALSE;
    }
  if (!merita_zip_parse (self->path, "content.xml", &content, &reader, &unpacked, cancellable,
                         &local))
    {
      if (local == NULL)
        g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FORMAT,
                     merita_tr (merita_language_current (),
                                "“%s” holds no table. Choose a CSV, XLSX, ODS or XLS file."),
                     self->basename);
      else
        g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-table-writer.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "merita-date.h"
#include "merita-exchange-error.h"
#include "merita-text.h"

struct _MeritaTableWriter
{
  char *path;
  GString *text; /* of a CSV file */
  char *draft;   /* of an XLSX file, renamed when it is whole */
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_format *bold, *wrapped;
  guint row, column;
};

MeritaTableWriter *
merita_table_writer_new (const char *path, const char *title)
{
  MeritaTableWriter *self = g_new0 (MeritaTableWriter, 1);
  g_autofree char *folded = g_ascii_strdown (path, -1);

  self->path = g_strdup (path);
  if (!g_str_has_suffix (folded, ".xlsx"))
    {
      self->text = g_string_new ("\xef\xbb\xbf");
      return self;
    }
  self->draft = g_strconcat (path, ".part", NULL);
  self->book =
    workbook_new_opt (self->draft, &(lxw_workbook_options){ .constant_memory = LXW_TRUE });
  self->sheet = workbook_add_worksheet (self->book, title);
  self->bold = workbook_add_format (self->book);
  format_set_bold (self->bold);
  worksheet_freeze_panes (self->sheet, 1, 0);
  return self;
}

void
merita_table_writer_free (MeritaTableWriter *self)
{
  if (self == NULL)
    return;
  if (self->book != NULL)
    {
      workbook_close (self->book);
      g_unlink (self->draft);
    }
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self->draft);
  g_free (self->path);
  g_free (self);
}

void
merita_table_writer_set_day (MeritaTableWriter *self, MeritaDate day)
{
  lxw_doc_properties properties = { 0 };

  g_return_if_fail (self != NULL);

  if (self->book == NULL)
    return;
  properties.created = (time_t) merita_date_to_days (day) * 24 * 60 * 60;
  workbook_set_properties (self->book, &properties);
}

void
merita_table_writer_set_width (MeritaTableWriter *self, guint column, guint characters)
{
  g_return_if_fail (self != NULL);

  if (self->book == NULL)
    return;
  if (self->wrapped == NULL)
    {
      self->wrapped = workbook_add_format (self->book);
      format_set_text_wrap (self->wrapped);
      format_set_align (self->wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
  worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, characters,
                        self->wrapped);
}

static void
append_text (GString *out, const char *text)
{
  if (strpbrk (text, ";\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

void
merita_table_writer_text (MeritaTableWriter *self, const char *text)
{
  if (self->text != NULL)
    {
      if (self->column > 0)
        g_string_append_c (self->text, ';');
      append_text (self->text, text != NULL ? text : "");
    }
  else if (text != NULL && text[0] != '\0')
    worksheet_write_string (self->sheet, self->row, (lxw_col_t) self->column, text,
                            self->row == 0 ? self->bold : self->wrapped);
  self->column++;
}

void
merita_table_writer_number (MeritaTableWriter *self, gint32 hundredths)
{
  if (hundredths == MERITA_HUNDREDTHS_UNKNOWN)
    merita_table_writer_text (self, NULL);
  else if (self->text != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s%d,%02d", hundredths < 0 ? "-" : "",
                                               ABS (hundredths) / 100, ABS (hundredths) % 100);

      if (g_str_has_suffix (text, ",00"))
        text[strlen (text) - 3] = '\0';
      merita_table_writer_text (self, text);
    }
  else
    worksheet_write_number (self->sheet, self->row, (lxw_col_t) self->column++, hundredths / 100.0,
                            self->wrapped);
}

void
merita_table_writer_end_row (MeritaTableWriter *self)
{
  if (self->text != NULL)
    g_string_append (self->text, "\r\n");
  self->row++;
  self->column = 0;
}

gboolean
merita_table_writer_close (MeritaTableWriter *self, GError **error)
{
  lxw_error code;

  if (self->text != NULL)
    return g_file_set_contents (self->path, self->text->str, (gssize) self->text->len, error);
  code = workbook_close (self->book);
  self->book = NULL;
  if (code == LXW_NO_ERROR && g_rename (self->draft, self->path) == 0)
    return TRUE;
  g_unlink (self->draft);
  g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FAILED,
               merita_tr (merita_language_current (), "“%s” cannot be written: %s."), self->path,
               code != LXW_NO_ERROR ? lxw_strerror (code) : g_strerror (errno));
  return FALSE;
}

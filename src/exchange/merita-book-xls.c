/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <freexl.h>
#include <string.h>

#include "merita-book-private.h"
#include "merita-text.h"

static gboolean
fail (const MeritaBook *self, int code, GError **error)
{
  MeritaLanguage language = merita_language_current ();

  if (code == FREEXL_BIFF_WORKBOOK_NOT_FOUND || code == FREEXL_BIFF_INVALID_BOF
      || code == FREEXL_CFBF_INVALID_SIGNATURE)
    g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FORMAT,
                 merita_tr (language, "“%s” holds no table. Choose a CSV, XLSX, ODS or XLS file."),
                 self->basename);
  else
    g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_TRUNCATED,
                 merita_tr (language, "“%s” is damaged or incomplete. Copy or download it again."),
                 self->basename);
  return FALSE;
}

static const void *
open_file (const MeritaBook *self, GError **error)
{
  const void *handle = NULL;
  guint32 password = 0;
  int code = freexl_open (self->path, &handle);

  if (code != FREEXL_OK)
    {
      fail (self, code, error);
      return NULL;
    }
  if (freexl_get_info (handle, FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK
      && password == FREEXL_BIFF_OBFUSCATED)
    {
      g_set_error (
        error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_ENCRYPTED,
        merita_tr (
          merita_language_current (),
          "“%s” is protected by a password. Save a copy without a password and choose that."),
        self->basename);
      freexl_close (handle);
      return NULL;
    }
  return handle;
}

gboolean
merita_book_open_xls (MeritaBook *self, GError **error)
{
  const void *handle = open_file (self, error);
  guint32 n = 0;

  if (handle == NULL)
    return FALSE;
  freexl_get_info (handle, FREEXL_BIFF_SHEET_COUNT, &n);
  for (guint32 i = 0; i < MIN (n, MERITA_BOOK_MAX_SHEETS); i++)
    {
      const char *name = NULL;
      g_autofree char *valid = NULL;

      if (freexl_get_worksheet_name (handle, (unsigned short) i, &name) != FREEXL_OK
          || name == NULL)
        continue;
      valid = g_utf8_make_valid (name, -1);
      merita_book_add_sheet (self, valid, NULL);
    }
  freexl_close (handle);
  return TRUE;
}

static gboolean
add_cell (MeritaBook *self, MeritaSheet *sheet, const FreeXL_CellValue *value)
{
  char buffer[64];
  const char *text = buffer;
  gsize length = 0;
  MeritaCellType type = MERITA_CELL_NUMBER;

  switch (value->type)
    {
    case FREEXL_CELL_INT:
      length = merita_book_print_number (value->value.int_value, buffer);
      break;
    case FREEXL_CELL_DOUBLE:
      length = merita_book_print_number (value->value.double_value, buffer);
      break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      text = value->value.text_value != NULL ? value->value.text_value : "";
      length = strlen (text);
      type = MERITA_CELL_TEXT;
      break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
      text = value->value.text_value != NULL ? value->value.text_value : "";
      length = strlen (text);
      type = value->type == FREEXL_CELL_TIME ? MERITA_CELL_TEXT : MERITA_CELL_DATE;
      break;
    default:
      return merita_sheet_add_cell (sheet, "", 0, MERITA_CELL_EMPTY);
    }
  if (type != MERITA_CELL_NUMBER && !g_utf8_validate_len (text, length, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
      gsize valid_length = strlen (valid);

      text = merita_book_store (self, valid, valid_length);
      return text != NULL && merita_sheet_add_cell (sheet, text, valid_length, type);
    }
  text = merita_book_store (self, text, length);
  return text != NULL && merita_sheet_add_cell (sheet, text, length, type);
}

MeritaSheet *
merita_book_load_xls (MeritaBook *self, guint sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (MeritaSheet) loaded = merita_sheet_new (self->names->pdata[sheet]);
  const void *handle = open_file (self, error);
  guint32 rows = 0;
  unsigned short columns = 0;
  int code;

  if (handle == NULL)
    return NULL;
  code = freexl_select_active_worksheet (handle, (unsigned short) sheet);
  if (code == FREEXL_OK)
    code = freexl_worksheet_dimensions (handle, &rows, &columns);
  for (guint32 row = 0; row < MIN (rows, 65536) && code == FREEXL_OK; row++)
    {
      if (row % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          freexl_close (handle);
          return NULL;
        }
      merita_sheet_begin_row (loaded, row + 1);
      for (unsigned short column = 0; column < MIN (columns, 256) && code == FREEXL_OK; column++)
        {
          FreeXL_CellValue value;

          code = freexl_get_cell_value (handle, row, column, &value);
          if (code == FREEXL_OK && !add_cell (self, loaded, &value))
            code = FREEXL_INSUFFICIENT_MEMORY;
        }
      merita_sheet_trim_row (loaded);
    }
  freexl_close (handle);
  if (code != FREEXL_OK)
    {
      fail (self, code, error);
      return NULL;
    }
  return g_steal_pointer (&loaded);
}

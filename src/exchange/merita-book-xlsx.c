/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "merita-book-private.h"
#include "merita-text.h"
#include "merita-zip.h"

#define MAX_ROWS 1048576

/* The parts that name sheets, strings and date formats. */
typedef struct
{
  MeritaBook *book;
  GHashTable *targets; /* relation id -> member */
  GArray *formats;     /* guint: custom number formats that show a date */
  GString *text;
  guint depth_phonetic;
  gboolean in_item, in_text, in_cell_formats;
} Parts;

typedef struct
{
  MeritaBook *book;
  MeritaSheet *sheet;
  GString *text;
  guint row;
  guint column;
  guint style;
  char type; /* s shared, i inline, t text, b bool, e error, n number, d date */
  gboolean in_cell, in_value;
  guint depth_phonetic;
} Rows;

static gboolean
refuse (const MeritaBook *book, GError **error)
{
  merita_book_set_too_large (book, error);
  return FALSE;
}

/* ---- relations, sheet names --------------------------------------------------------------- */

static gboolean
start_relation_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Parts *self = data;
  const char *id = merita_xml_get (attributes, "Id");
  const char *target = merita_xml_get (attributes, "Target");

  if (strcmp (name, "Relationship") == 0 && id != NULL && target != NULL)
    g_hash_table_insert (self->targets, g_strdup (id),
                         target[0] == '/' ? g_strdup (target + 1)
                                          : g_strconcat ("xl/", target, NULL));
  return TRUE;
}

static gboolean
start_workbook_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Parts *self = data;
  const char *text;

  if (strcmp (name, "workbookPr") == 0)
    {
      text = merita_xml_get (attributes, "date1904");
      self->book->epoch_1904 =
        text != NULL && (strcmp (text, "1") == 0 || strcmp (text, "true") == 0);
    }
  else if (strcmp (name, "sheet") == 0 && self->book->names->len < MERITA_BOOK_MAX_SHEETS)
    {
      const char *title = merita_xml_get (attributes, "name");
      const char *id = merita_xml_get (attributes, "id");
      const char *member = id != NULL ? g_hash_table_lookup (self->targets, id) : NULL;

      /* Chart sheets have no cells. */
      if (title == NULL || member == NULL || strstr (member, "worksheets/") == NULL)
        return TRUE;
      merita_book_add_sheet (self->book, title, NULL);
      g_ptr_array_add (self->book->members, g_strdup (member));
    }
  return TRUE;
}

/* ---- styles --------------------------------------------------------------------------------- */

/* Whether a number format such as "dd-mmm-yyyy" shows a day: d, m or y outside quotes and brackets.
 */
static gboolean
shows_date (const char *format)
{
  gboolean quoted = FALSE, bracket = FALSE;

  for (; *format != '\0'; format++)
    {
      if (*format == '\\' && format[1] != '\0')
        format++;
      else if (*format == '"')
        quoted = !quoted;
      else if (!quoted && *format == '[')
        bracket = TRUE;
      else if (!quoted && *format == ']')
        bracket = FALSE;
      else if (!quoted && !bracket && strchr ("dDyY", *format) != NULL)
        return TRUE;
      else if (!quoted && !bracket && *format == ';')
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_date_format (const Parts *self, guint id)
{
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36
      || (id >= 50 && id <= 58))
    return TRUE;
  for (guint i = 0; i < self->formats->len; i++)
    {
      if (g_array_index (self->formats, guint, i) == id)
        return TRUE;
    }
  return FALSE;
}

static gboolean
start_style_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Parts *self = data;
  const char *id = merita_xml_get (attributes, "numFmtId");

  if (strcmp (name, "numFmt") == 0)
    {
      const char *code = merita_xml_get (attributes, "formatCode");
      guint number = id != NULL ? (guint) strtoul (id, NULL, 10) : 0;

      if (code != NULL && shows_date (code) && self->formats->len < 4096)
        g_array_append_val (self->formats, number);
    }
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cell_formats = TRUE;
  else if (strcmp (name, "xf") == 0 && self->in_cell_formats && self->book->dates->len < 65536)
    {
      guint8 date = id != NULL && is_date_format (self, (guint) strtoul (id, NULL, 10));

      g_array_append_val (self->book->dates, date);
    }
  return TRUE;
}

static gboolean
end_style_cb (const char *name, gpointer data, GError **error)
{
  Parts *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cell_formats = FALSE;
  return TRUE;
}

/* ---- shared strings ------------------------------------------------------------------------- */

static gboolean
start_string_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Parts *self = data;

  if (strcmp (name, "si") == 0)
    {
      self->in_item = TRUE;
      g_string_truncate (self->text, 0);
    }
  else if (strcmp (name, "rPh") == 0)
    self->depth_phonetic++;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->in_item && self->depth_phonetic == 0;
  return TRUE;
}

static gboolean
end_string_cb (const char *name, gpointer data, GError **error)
{
  Parts *self = data;
  MeritaCell cell;

  if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0 && self->depth_phonetic > 0)
    self->depth_phonetic--;
  else if (strcmp (name, "si") == 0)
    {
      self->in_item = FALSE;
      cell.text = merita_book_store (self->book, self->text->str, self->text->len);
      if (cell.text == NULL)
        return refuse (self->book, error);
      cell.length = (guint32) self->text->len;
      cell.type = cell.length > 0 ? MERITA_CELL_TEXT : MERITA_CELL_EMPTY;
      g_array_append_val (self->book->shared, cell);
    }
  return TRUE;
}

static void
text_string_cb (const char *text, gsize length, gpointer data)
{
  Parts *self = data;

  if (self->in_text)
    g_string_append_len (self->text, text, (gssize) length);
}

/* ---- cells ---------------------------------------------------------------------------------- */

/* "AB12" -> 27; G_MAXUINT if it is no cell. */
static guint
parse_column (const char *reference)
{
  guint column = 0;

  if (!g_ascii_isalpha (*reference))
    return G_MAXUINT;
  for (; g_ascii_isalpha (*reference) && column < 100000; reference++)
    column = column * 26 + (guint) (g_ascii_toupper (*reference) - 'A' + 1);
  return column - 1;
}

static char
parse_type (const char *type)
{
  if (type == NULL || strcmp (type, "n") == 0)
    return 'n';
  if (strcmp (type, "s") == 0)
    return 's';
  if (strcmp (type, "inlineStr") == 0)
    return 'i';
  if (strcmp (type, "str") == 0)
    return 't';
  return type[0];
}

static gboolean
start_row (Rows *self, const char *const *attributes, GError **error)
{
  const char *number = merita_xml_get (attributes, "r");
  gulong row = number != NULL ? strtoul (number, NULL, 10) : self->row + 1;

  if (row > MAX_ROWS)
    return refuse (self->book, error);
  /* Rows out of order would break the numbering; such a file is damaged. */
  self->row = row > self->row ? (guint) row : self->row + 1;
  self->column = 0;
  return merita_sheet_begin_row (self->sheet, self->row) || refuse (self->book, error);
}

static gboolean
start_cell (Rows *self, const char *const *attributes, GError **error)
{
  const char *reference = merita_xml_get (attributes, "r");
  const char *style = merita_xml_get (attributes, "s");
  guint column = reference != NULL ? parse_column (reference) : self->column;

  self->in_cell = self->row > 0;
  self->type = parse_type (merita_xml_get (attributes, "t"));
  self->style = style != NULL ? (guint) strtoul (style, NULL, 10) : 0;
  g_string_truncate (self->text, 0);
  if (column == G_MAXUINT || column < self->column)
    column = self->column;
  /* Formats reach far to the right in some files; only the start of a row can be data. */
  if (column >= MERITA_SHEET_MAX_COLUMNS)
    {
      self->in_cell = FALSE;
      return TRUE;
    }
  while (self->in_cell && self->column < column)
    {
      if (!merita_sheet_add_cell (self->sheet, "", 0, MERITA_CELL_EMPTY))
        return refuse (self->book, error);
      self->column++;
    }
  return TRUE;
}

static gboolean
start_cb (const char *name, const char *const *attributes, gpointer data, GError **error)
{
  Rows *self = data;

  if (name[0] == 'c' && name[1] == '\0')
    return start_cell (self, attributes, error);
  if ((name[0] == 'v' || name[0] == 't') && name[1] == '\0')
    self->in_value = self->in_cell && self->depth_phonetic == 0;
  else if (strcmp (name, "row") == 0)
    return start_row (self, attributes, error);
  else if (strcmp (name, "rPh") == 0)
    self->depth_phonetic++;
  return TRUE;
}

static gboolean
add_number (Rows *self)
{
  char buffer[64];
  double value;
  char *end;
  gsize length = 0;
  MeritaCellType type = MERITA_CELL_NUMBER;
  const char *kept;

  value = g_ascii_strtod (self->text->str, &end);
  if (end == self->text->str)
    return merita_sheet_add_cell (self->sheet, "", 0, MERITA_CELL_EMPTY);
  if (self->style < self->book->dates->len
      && g_array_index (self->book->dates, guint8, self->style))
    {
      length = merita_book_print_day (value, self->book->epoch_1904, buffer);
      type = MERITA_CELL_DATE;
    }
  if (length == 0)
    {
      length = merita_book_print_number (value, buffer);
      type = MERITA_CELL_NUMBER;
    }
  kept = merita_book_store (self->book, buffer, length);
  return kept != NULL && merita_sheet_add_cell (self->sheet, kept, length, type);
}

static gboolean
add_cell (Rows *self)
{
  MeritaCellType type = MERITA_CELL_TEXT;
  const char *kept;

  if (self->type == 's')
    {
      gulong index = strtoul (self->text->str, NULL, 10);
      const MeritaCell *cell;

      if (self->text->len == 0 || index >= self->book->shared->len)
        return merita_sheet_add_cell (self->sheet, "", 0, MERITA_CELL_EMPTY);
      cell = &g_array_index (self->book->shared, MeritaCell, index);
      return merita_sheet_add_cell (self->sheet, cell->text, cell->length, cell->type);
    }
  if (self->type == 'n')
    return add_number (self);
  if (self->type == 'b')
    type = MERITA_CELL_BOOLEAN;
  else if (self->type == 'd')
    type = MERITA_CELL_DATE;
  kept = merita_book_store (self->book, self->text->str, self->text->len);
  return kept != NULL && merita_sheet_add_cell (self->sheet, kept, self->text->len, type);
}

static gboolean
end_cb (const char *name, gpointer data, GError **error)
{
  Rows *self = data;

  if ((name[0] == 'v' || name[0] == 't') && name[1] == '\0')
    self->in_value = FALSE;
  else if (name[0] == 'c' && name[1] == '\0' && self->in_cell)
    {
      self->in_cell = FALSE;
      self->column++;
      return add_cell (self) || refuse (self->book, error);
    }
  else if (strcmp (name, "row") == 0)
    merita_sheet_trim_row (self->sheet);
  else if (strcmp (name, "rPh") == 0 && self->depth_phonetic > 0)
    self->depth_phonetic--;
  return TRUE;
}

static void
text_cb (const char *text, gsize length, gpointer data)
{
  Rows *self = data;

  if (self->in_value)
    g_string_append_len (self->text, text, (gssize) length);
}

/* ---- public --------------------------------------------------------------------------------- */

static gboolean
read_part (Parts *self,
           const char *member,
           const MeritaXmlHandler *handler,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize unpacked = 0;

  if (merita_zip_parse (self->book->path, member, handler, self, &unpacked, cancellable, &local))
    return TRUE;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
merita_book_open_xlsx (MeritaBook *self, GCancellable *cancellable, GError **error)
{
  static const MeritaXmlHandler relations = { start_relation_cb, NULL, NULL };
  static const MeritaXmlHandler workbook = { start_workbook_cb, NULL, NULL };
  static const MeritaXmlHandler styles = { start_style_cb, end_style_cb, NULL };
  static const MeritaXmlHandler strings = { start_string_cb, end_string_cb, text_string_cb };
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) formats = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  Parts parts = { .book = self, .targets = targets, .formats = formats, .text = text };

  self->members = g_ptr_array_new_with_free_func (g_free);
  self->shared = g_array_new (FALSE, FALSE, sizeof (MeritaCell));
  self->dates = g_array_new (FALSE, FALSE, sizeof (guint8));
  return read_part (&parts, "xl/_rels/workbook.xml.rels", &relations, cancellable, error)
         && read_part (&parts, "xl/workbook.xml", &workbook, cancellable, error)
         && read_part (&parts, "xl/styles.xml", &styles, cancellable, error)
         && read_part (&parts, "xl/sharedStrings.xml", &strings, cancellable, error);
}

MeritaSheet *
merita_book_load_xlsx (MeritaBook *self, guint sheet, GCancellable *cancellable, GError **error)
{
  static const MeritaXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (MeritaSheet) loaded = merita_sheet_new (self->names->pdata[sheet]);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) local = NULL;
  Rows rows = { .book = self, .sheet = loaded, .text = text };
  gsize unpacked = 0;

  if (merita_zip_parse (self->path, self->members->pdata[sheet], &handler, &rows, &unpacked,
                        cancellable, &local))
    return g_steal_pointer (&loaded);
  if (local == NULL)
    g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_TRUNCATED,
                 merita_tr (merita_language_current (),
                            "“%s” is damaged or incomplete. Copy or download it again."),
                 self->basename);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

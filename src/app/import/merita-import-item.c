/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-item.h"

#include <glib/gi18n.h>

struct _MeritaImportItem
{
  GObject parent_instance;

  guint number, n_cells;
  gboolean checked, to_check;
  MeritaRowStatus status;
  GPtrArray *cells; /* char* */
  guint8 *marks;    /* MeritaImportMark */
  char *note;
};

G_DEFINE_FINAL_TYPE (MeritaImportItem, merita_import_item, G_TYPE_OBJECT)

static void
merita_import_item_finalize (GObject *object)
{
  MeritaImportItem *self = MERITA_IMPORT_ITEM (object);

  g_ptr_array_unref (self->cells);
  g_free (self->marks);
  g_free (self->note);
  G_OBJECT_CLASS (merita_import_item_parent_class)->finalize (object);
}

static void
merita_import_item_class_init (MeritaImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_import_item_finalize;
}

static void
merita_import_item_init (MeritaImportItem *self)
{
  self->cells = g_ptr_array_new_with_free_func (g_free);
}

static void
mark (MeritaImportItem *self, guint column, MeritaImportMark value)
{
  if (column < self->cells->len)
    self->marks[column] = MAX (self->marks[column], (guint8) value);
}

/* Parts of one line, so a sentence among them gives up its full stop. */
static void
append (GString *note, const char *label, const char *text)
{
  if (note->len > 0)
    g_string_append (note, "; ");
  if (label != NULL)
    g_string_append_printf (note, "%s: ", label);
  g_string_append (note, text);
  if (g_str_has_suffix (note->str, "."))
    g_string_truncate (note, note->len - 1);
}

static void
read_changes (MeritaImportItem *self, MeritaImport *import, guint row, GString *note)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  g_autofree char *changes = merita_import_get_row_changes (import, row);

  if (changes == NULL || self->status != MERITA_ROW_CHANGED)
    return;
  append (note, NULL, changes);
  for (guint i = 0; i < columns->len; i++)
    {
      const MeritaImportColumn *column = g_ptr_array_index (columns, i);

      if (column->field != NULL
          && merita_import_changes_touch (changes,
                                          merita_import_get_field_label (import, column->field)))
        mark (self, i, MERITA_IMPORT_MARK_CHANGED);
    }
}

/* A rejected row says why it is rejected, not what else was odd. */
static void
read_issues (MeritaImportItem *self, MeritaImport *import, guint row, GString *note)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  const GPtrArray *issues = merita_import_get_row_issues (import, row);

  for (guint i = 0; issues != NULL && i < issues->len; i++)
    {
      const MeritaRowIssue *issue = g_ptr_array_index (issues, i);
      const MeritaImportColumn *column =
        issue->column < columns->len ? g_ptr_array_index (columns, issue->column) : NULL;

      mark (self, issue->column,
            issue->fatal ? MERITA_IMPORT_MARK_ERROR : MERITA_IMPORT_MARK_WARNING);
      if (!issue->fatal && self->status == MERITA_ROW_REJECTED)
        continue;
      append (note,
              column == NULL          ? NULL
              : column->field != NULL ? merita_import_get_field_label (import, column->field)
                                      : column->header,
              issue->reason);
    }
}

MeritaImportItem *
merita_import_item_new (MeritaImportSession *session, guint row)
{
  MeritaImportItem *self = g_object_new (MERITA_TYPE_IMPORT_ITEM, NULL);
  MeritaImport *import = merita_import_session_get_import (session);
  g_autoptr (GString) note = g_string_new (NULL);
  const GPtrArray *columns;

  if (import == NULL || row >= merita_import_get_n_rows (import))
    return self;
  columns = merita_import_get_columns (import);
  self->number = merita_import_get_row_number (import, row);
  self->marks = g_new0 (guint8, MAX (columns->len, 1));
  for (guint i = 0; i < columns->len; i++)
    {
      char *cell = merita_import_get_cell (import, row, i);

      /* One line a cell, however it was typed. */
      g_ptr_array_add (self->cells, g_strdelimit (cell, "\n\r\t", ' '));
    }
  if (!merita_import_session_is_checked (session))
    return self;
  self->checked = TRUE;
  self->status = merita_import_get_row_status (import, row);
  self->to_check = merita_import_session_is_to_check (session, row);
  read_issues (self, import, row, note);
  read_changes (self, import, row, note);
  if (note->len > 0)
    self->note = g_string_free (g_steal_pointer (&note), FALSE);
  return self;
}

guint
merita_import_item_get_number (MeritaImportItem *self)
{
  return self->number;
}

gboolean
merita_import_item_is_checked (MeritaImportItem *self)
{
  return self->checked;
}

MeritaRowStatus
merita_import_item_get_status (MeritaImportItem *self)
{
  return self->status;
}

gboolean
merita_import_item_is_to_check (MeritaImportItem *self)
{
  return self->to_check;
}

guint
merita_import_item_get_n_cells (MeritaImportItem *self)
{
  return self->cells->len;
}

const char *
merita_import_item_get_cell (MeritaImportItem *self, guint column)
{
  return column < self->cells->len ? g_ptr_array_index (self->cells, column) : "";
}

MeritaImportMark
merita_import_item_get_mark (MeritaImportItem *self, guint column)
{
  return column < self->cells->len ? self->marks[column] : MERITA_IMPORT_MARK_NONE;
}

const char *
merita_import_item_get_note (MeritaImportItem *self)
{
  return self->note;
}

static const char *
name_status (MeritaImportItem *self)
{
  static const char *const names[] = { N_ ("new"), N_ ("changed"), N_ ("unchanged"),
                                       N_ ("rejected") };

  if (!self->checked)
    return _ ("not checked");
  return self->to_check ? _ ("please check") : _ (names[self->status]);
}

char *
merita_import_item_describe (MeritaImportItem *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: a row of a spreadsheet and its state: "Row 4, rejected". */
  g_string_append_printf (text, _ ("Row %u, %s"), self->number, name_status (self));
  if (self->note != NULL)
    g_string_append_printf (text, ". %s", self->note);
  g_string_append (text, ". ");
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);

      if (*cell != '\0')
        g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", cell);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

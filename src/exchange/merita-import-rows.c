/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an import after a check: status, issues, changes, the file of rejected rows. */
#include "config.h"

#include <string.h>

#include "merita-import-private.h"

typedef struct
{
  MeritaRowIssue issue;
  const char *group;
} Issue;

static void
free_issue (gpointer data)
{
  Issue *self = data;

  g_free (self->issue.value);
  g_free (self->issue.reason);
  g_free (self);
}

static void
add_issue (MeritaImport *self,
           guint row,
           gint column,
           gboolean fatal,
           const char *group,
           char *reason)
{
  GPtrArray *issues = g_hash_table_lookup (self->issues, GUINT_TO_POINTER (row + 1));
  Issue *issue = g_new0 (Issue, 1);

  if (issues == NULL)
    {
      issues = g_ptr_array_new_with_free_func (free_issue);
      g_hash_table_insert (self->issues, GUINT_TO_POINTER (row + 1), issues);
    }
  issue->issue.column = column >= 0 ? (guint) column : G_MAXUINT;
  issue->issue.fatal = fatal;
  issue->issue.value = column >= 0 ? merita_import_get_cell (self, row, (guint) column) : NULL;
  issue->issue.reason = reason != NULL ? reason : g_strdup (group);
  issue->group = group;
  g_ptr_array_add (issues, issue);
}

void
merita_import_reject (MeritaImport *self, guint row, gint column, const char *group, char *reason)
{
  add_issue (self, row, column, TRUE, group, reason);
  self->status[row] = MERITA_ROW_REJECTED;
}

void
merita_import_warn (MeritaImport *self, guint row, gint column, const char *group, char *reason)
{
  add_issue (self, row, column, FALSE, group, reason);
  self->counts.warnings++;
}

void
merita_import_note (MeritaImport *self,
                    guint row,
                    const char *field,
                    const char *before,
                    const char *after)
{
  GString *text = g_hash_table_lookup (self->changes, GUINT_TO_POINTER (row + 1));
  g_autofree char *label = merita_header_get_label (self->header, field);
  const char *none = "–";

  if (text == NULL)
    {
      text = g_string_new (NULL);
      g_hash_table_insert (self->changes, GUINT_TO_POINTER (row + 1), text);
    }
  else
    g_string_append (text, "; ");
  g_string_append_printf (text, "%s: %s → %s", label,
                          before != NULL && before[0] != '\0' ? before : none,
                          after != NULL && after[0] != '\0' ? after : none);
}

gboolean
merita_import_is_rejected (MeritaImport *self, guint row)
{
  return self->status[row] == MERITA_ROW_REJECTED;
}

void
merita_import_settle (MeritaImport *self, guint row, gboolean exists)
{
  if (merita_import_is_rejected (self, row))
    return;
  if (!exists)
    self->status[row] = MERITA_ROW_ADDED;
  else if (g_hash_table_contains (self->changes, GUINT_TO_POINTER (row + 1)))
    self->status[row] = MERITA_ROW_CHANGED;
  else
    self->status[row] = MERITA_ROW_UNCHANGED;
}

guint
merita_import_get_row_number (MeritaImport *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);
  return merita_sheet_get_number (self->sheet, g_array_index (self->rows, guint, row));
}

MeritaRowStatus
merita_import_get_row_status (MeritaImport *self, guint row)
{
  g_return_val_if_fail (self->status != NULL && row < self->rows->len, MERITA_ROW_UNCHANGED);
  return self->status[row];
}

char *
merita_import_get_cell (MeritaImport *self, guint row, guint column)
{
  const MeritaCell *cell;

  g_return_val_if_fail (row < self->rows->len, NULL);
  cell = merita_sheet_get_cell (self->sheet, g_array_index (self->rows, guint, row), column);
  return g_strndup (cell->text, cell->length);
}

const GPtrArray *
merita_import_get_row_issues (MeritaImport *self, guint row)
{
  return g_hash_table_lookup (self->issues, GUINT_TO_POINTER (row + 1));
}

char *
merita_import_get_row_changes (MeritaImport *self, guint row)
{
  const GString *text = g_hash_table_lookup (self->changes, GUINT_TO_POINTER (row + 1));

  return text != NULL ? g_strdup (text->str) : NULL;
}

static void
free_reason (gpointer data)
{
  MeritaReasonCount *self = data;

  g_free (self->reason);
  g_free (self);
}

static gint
compare_reasons (gconstpointer a, gconstpointer b)
{
  const MeritaReasonCount *left = *(MeritaReasonCount *const *) a;
  const MeritaReasonCount *right = *(MeritaReasonCount *const *) b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return strcmp (left->reason, right->reason);
}

GPtrArray *
merita_import_count_reasons (MeritaImport *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_reason);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->issues);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GPtrArray *issues = value;

      for (guint i = 0; i < issues->len; i++)
        {
          const Issue *issue = issues->pdata[i];
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, issue->group));

          if (issue->issue.fatal)
            g_hash_table_insert (counts, (gpointer) issue->group, GUINT_TO_POINTER (n + 1));
        }
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      MeritaReasonCount *reason = g_new (MeritaReasonCount, 1);

      reason->reason = g_strdup (key);
      reason->count = GPOINTER_TO_UINT (value);
      g_ptr_array_add (list, reason);
    }
  g_ptr_array_sort (list, compare_reasons);
  return list;
}

/* ---- rejected rows as a file --------------------------------------------------------------- */

static void
append_cell (GString *text, const char *cell, gsize length)
{
  if (memchr (cell, ';', length) == NULL && memchr (cell, '"', length) == NULL
      && memchr (cell, '\n', length) == NULL && memchr (cell, '\r', length) == NULL
      && (length == 0 || (cell[0] != ' ' && cell[length - 1] != ' ')))
    {
      g_string_append_len (text, cell, (gssize) length);
      return;
    }
  g_string_append_c (text, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (cell[i] == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, cell[i]);
    }
  g_string_append_c (text, '"');
}

static void
append_reject (MeritaImport *self, GString *text, guint row)
{
  const GPtrArray *issues = merita_import_get_row_issues (self, row);
  g_autoptr (GString) reasons = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaCell *cell =
        merita_sheet_get_cell (self->sheet, g_array_index (self->rows, guint, row), i);

      append_cell (text, cell->text, cell->length);
      g_string_append_c (text, ';');
    }
  for (guint i = 0; issues != NULL && i < issues->len; i++)
    {
      const MeritaRowIssue *issue = issues->pdata[i];
      const MeritaImportColumn *column =
        issue->column < self->columns->len ? self->columns->pdata[issue->column] : NULL;

      if (!issue->fatal)
        continue;
      if (reasons->len > 0)
        g_string_append (reasons, " | ");
      if (column != NULL)
        g_string_append_printf (reasons, "%s: ", column->header);
      g_string_append (reasons, issue->reason);
    }
  g_string_append_printf (text, "%u;", merita_import_get_row_number (self, row));
  append_cell (text, reasons->str, reasons->len);
  g_string_append (text, "\r\n");
}

gboolean
merita_import_write_rejects (MeritaImport *self, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");

  g_return_val_if_fail (self->checked, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];

      append_cell (text, column->header, strlen (column->header));
      g_string_append_c (text, ';');
    }
  g_string_append (text, "baris;alasan\r\n");
  for (guint row = 0; row < self->rows->len; row++)
    {
      if (merita_import_is_rejected (self, row))
        append_reject (self, text, row);
    }
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

void
merita_import_merge_text (MeritaImport *self,
                          guint row,
                          const char *field,
                          char **value,
                          const char *before)
{
  if (*value == NULL)
    *value = g_strdup (before);
  else if (g_strcmp0 (*value, before) != 0)
    merita_import_note (self, row, field, before, *value);
}

void
merita_import_merge_date (MeritaImport *self,
                          guint row,
                          const char *field,
                          MeritaDate *value,
                          MeritaDate before)
{
  g_autofree char *old = merita_text_date_short (self->language, before);
  g_autofree char *new = NULL;

  if (*value == MERITA_DATE_UNKNOWN)
    *value = before;
  new = merita_text_date_short (self->language, *value);
  if (*value != before)
    merita_import_note (self, row, field, old, new);
}

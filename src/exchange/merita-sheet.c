/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sheet.h"

typedef struct
{
  gsize first;
  guint number;
} MeritaSheetRow;

struct _MeritaSheet
{
  char *name;
  MeritaCell *cells;
  gsize n_cells, cells_allocated;
  MeritaSheetRow *rows;
  guint n_rows, rows_allocated;
};

static const MeritaCell empty_cell = { "", 0, MERITA_CELL_EMPTY };

static gsize
get_row_end (const MeritaSheet *self, guint row)
{
  return row + 1 < self->n_rows ? self->rows[row + 1].first : self->n_cells;
}

MeritaSheet *
merita_sheet_new (const char *name)
{
  MeritaSheet *self = g_new0 (MeritaSheet, 1);

  self->name = g_strdup (name);
  return self;
}

void
merita_sheet_free (MeritaSheet *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->cells);
  g_free (self->rows);
  g_free (self);
}

const char *
merita_sheet_get_name (const MeritaSheet *self)
{
  return self->name;
}

guint
merita_sheet_get_n_rows (const MeritaSheet *self)
{
  return self->n_rows;
}

guint
merita_sheet_get_number (const MeritaSheet *self, guint row)
{
  g_assert (row < self->n_rows);
  return self->rows[row].number;
}

guint
merita_sheet_get_length (const MeritaSheet *self, guint row)
{
  g_assert (row < self->n_rows);
  return (guint) (get_row_end (self, row) - self->rows[row].first);
}

const MeritaCell *
merita_sheet_get_row (const MeritaSheet *self, guint row)
{
  g_assert (row < self->n_rows);
  return self->cells + self->rows[row].first;
}

const MeritaCell *
merita_sheet_get_cell (const MeritaSheet *self, guint row, guint column)
{
  if (row >= self->n_rows || column >= merita_sheet_get_length (self, row))
    return &empty_cell;
  return self->cells + self->rows[row].first + column;
}

gboolean
merita_sheet_is_blank (const MeritaSheet *self, guint row)
{
  const MeritaCell *cells = merita_sheet_get_row (self, row);
  guint n = merita_sheet_get_length (self, row);

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < cells[i].length; k++)
        {
          if (!g_ascii_isspace (cells[i].text[k]))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
merita_sheet_begin_row (MeritaSheet *self, guint number)
{
  if (self->n_rows == G_MAXUINT / 2)
    return FALSE;
  if (self->n_rows == self->rows_allocated)
    {
      self->rows_allocated = MAX (self->rows_allocated * 2, 256);
      self->rows = g_renew (MeritaSheetRow, self->rows, self->rows_allocated);
    }
  self->rows[self->n_rows].first = self->n_cells;
  self->rows[self->n_rows].number = number;
  self->n_rows++;
  return TRUE;
}

gboolean
merita_sheet_add_cell (MeritaSheet *self, const char *text, gsize length, MeritaCellType type)
{
  MeritaCell *cell;

  if (self->n_cells == self->cells_allocated)
    {
      if (self->n_cells >= MERITA_SHEET_MAX_CELLS)
        return FALSE;
      self->cells_allocated = MAX (self->cells_allocated + self->cells_allocated / 2, 4096);
      self->cells = g_renew (MeritaCell, self->cells, self->cells_allocated);
    }
  if (length > G_MAXINT32)
    return FALSE;
  cell = &self->cells[self->n_cells++];
  cell->text = length > 0 ? text : "";
  cell->length = (guint32) length;
  cell->type = length > 0 ? type : MERITA_CELL_EMPTY;
  return TRUE;
}

guint
merita_sheet_row_length (const MeritaSheet *self)
{
  return self->n_rows > 0 ? (guint) (self->n_cells - self->rows[self->n_rows - 1].first) : 0;
}

void
merita_sheet_trim_row (MeritaSheet *self)
{
  gsize first;

  if (self->n_rows == 0)
    return;
  first = self->rows[self->n_rows - 1].first;
  while (self->n_cells > first && self->cells[self->n_cells - 1].type == MERITA_CELL_EMPTY)
    self->n_cells--;
}

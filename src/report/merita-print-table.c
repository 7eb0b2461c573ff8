/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-print-table.h"

#define PAD_X 4.0
#define PAD_Y 3.0
#define GLYPH_SIZE 9.0

typedef enum
{
  ROW_CELLS,
  ROW_GROUP,
  ROW_TEXT,
} RowKind;

typedef struct
{
  char *text;
  char *note;
  MeritaMark glyph;
  gboolean bold;
} Cell;

typedef struct
{
  RowKind kind;
  char *name; /* of a group, or the text */
  char *note;
  Cell *cells;
  gint group;    /* row of the group that this row belongs to, -1 none */
  double height; /* 0: not measured yet */
} Row;

struct _MeritaPrintTable
{
  MeritaInk *ink;
  const MeritaPrintColumn *columns;
  guint n;
  double *widths;
  double width;
  double head_height;
  gboolean official;
  GArray *rows;
};

static MeritaType
get_text_type (MeritaPrintTable *self, const Cell *cell)
{
  if (cell->bold)
    return MERITA_TYPE_BODY_BOLD;

  return self->official ? MERITA_TYPE_BODY : MERITA_TYPE_SMALL;
}

static MeritaType
get_note_type (MeritaPrintTable *self)
{
  return self->official ? MERITA_TYPE_SMALL : MERITA_TYPE_NOTE;
}

static MeritaType
get_head_type (MeritaPrintTable *self)
{
  return self->official ? MERITA_TYPE_BODY_BOLD : MERITA_TYPE_NOTE_BOLD;
}

/* Of a row that is one sentence, and of what stands beside the name of a group. */
static MeritaType
get_plain_type (MeritaPrintTable *self)
{
  return self->official ? MERITA_TYPE_BODY : MERITA_TYPE_SMALL;
}

static Row *
get_row (MeritaPrintTable *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

static double
get_inner_width (MeritaPrintTable *self, guint column)
{
  return self->widths[column] - 2 * PAD_X;
}

static double
measure_head (MeritaPrintTable *self)
{
  double height = 0;

  for (guint i = 0; i < self->n; i++)
    height =
      MAX (height, merita_ink_measure_box (self->ink, get_head_type (self),
                                           get_inner_width (self, i), self->columns[i].title));

  return height + 2 * PAD_Y + 1;
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  /* The cells of a row lie in one block that ends with one without text, note, and glyph. */
  for (Cell *cell = row->cells; cell != NULL && cell->glyph != (MeritaMark) -1; cell++)
    {
      g_free (cell->text);
      g_free (cell->note);
    }
  g_free (row->cells);
  g_free (row->name);
  g_free (row->note);
}

MeritaPrintTable *
merita_print_table_new (MeritaInk *ink, const MeritaPrintColumn *columns, guint n, double width)
{
  MeritaPrintTable *self = g_new0 (MeritaPrintTable, 1);
  double sum = 0;

  self->ink = ink;
  self->columns = columns;
  self->n = n;
  self->width = width;
  self->widths = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    sum += columns[i].weight;
  for (guint i = 0; i < n; i++)
    self->widths[i] = columns[i].weight / sum * width;
  self->head_height = measure_head (self);
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

void
merita_print_table_set_official (MeritaPrintTable *self)
{
  self->official = TRUE;
  self->head_height = measure_head (self);
}

void
merita_print_table_free (MeritaPrintTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self->widths);
  g_free (self);
}

static gint
find_group (MeritaPrintTable *self)
{
  const Row *last = self->rows->len > 0 ? get_row (self, self->rows->len - 1) : NULL;

  if (last == NULL)
    return -1;

  return last->kind == ROW_GROUP ? (gint) self->rows->len - 1 : last->group;
}

void
merita_print_table_add_group (MeritaPrintTable *self, const char *name, const char *note)
{
  Row row = { ROW_GROUP, g_strdup (name), g_strdup (note), NULL, -1, 0 };

  g_array_append_val (self->rows, row);
}

void
merita_print_table_add_text (MeritaPrintTable *self, const char *text)
{
  Row row = { ROW_TEXT, g_strdup (text), NULL, NULL, find_group (self), 0 };

  g_array_append_val (self->rows, row);
}

void
merita_print_table_add_row (MeritaPrintTable *self)
{
  Row row = { ROW_CELLS, NULL, NULL, g_new0 (Cell, self->n + 1), find_group (self), 0 };

  row.cells[self->n].glyph = (MeritaMark) -1;
  g_array_append_val (self->rows, row);
}

static Cell *
get_last_cell (MeritaPrintTable *self, guint column)
{
  g_assert (self->rows->len > 0);
  g_assert (column < self->n);

  return &get_row (self, self->rows->len - 1)->cells[column];
}

void
merita_print_table_take (MeritaPrintTable *self, guint column, char *text)
{
  Cell *cell = get_last_cell (self, column);

  g_free (cell->text);
  cell->text = text;
}

void
merita_print_table_set (MeritaPrintTable *self, guint column, const char *text)
{
  merita_print_table_take (self, column, g_strdup (text));
}

void
merita_print_table_set_note (MeritaPrintTable *self, guint column, const char *text)
{
  Cell *cell = get_last_cell (self, column);

  g_free (cell->note);
  cell->note = g_strdup (text);
}

void
merita_print_table_set_glyph (MeritaPrintTable *self, guint column, MeritaMark glyph)
{
  get_last_cell (self, column)->glyph = glyph;
}

void
merita_print_table_set_bold (MeritaPrintTable *self, guint column)
{
  get_last_cell (self, column)->bold = TRUE;
}

guint
merita_print_table_get_n_rows (MeritaPrintTable *self)
{
  return self->rows->len;
}

const char *
merita_print_table_get_group (MeritaPrintTable *self, guint row)
{
  return get_row (self, row)->kind == ROW_GROUP ? get_row (self, row)->name : NULL;
}

static double
get_text_left (const Cell *cell)
{
  return cell->glyph != MERITA_MARK_NONE ? GLYPH_SIZE + 4 : 0;
}

static double
measure_cell (MeritaPrintTable *self, const Cell *cell, guint column)
{
  double width = get_inner_width (self, column) - get_text_left (cell);
  double height = cell->glyph != MERITA_MARK_NONE ? GLYPH_SIZE + 2 : 0;
  double text = 0;

  if (cell->text != NULL)
    text = merita_ink_measure_box (self->ink, get_text_type (self, cell), width, cell->text);
  if (cell->note != NULL)
    text += merita_ink_measure_box (self->ink, get_note_type (self), width, cell->note);

  return MAX (height, text);
}

/* The note stands at the right of the name, or under it where there is no room. */
static gboolean
has_note_beside (MeritaPrintTable *self, const Row *row)
{
  return merita_ink_measure (self->ink, MERITA_TYPE_BODY_BOLD, row->name) + 16
           + merita_ink_measure (self->ink, get_plain_type (self), row->note)
         <= self->width - 2 * PAD_X;
}

static double
measure_row (MeritaPrintTable *self, const Row *row)
{
  double width = self->width - 2 * PAD_X;
  double height = 0;

  if (row->kind == ROW_TEXT)
    return merita_ink_measure_box (self->ink, get_plain_type (self), width, row->name) + 2 * PAD_Y;
  if (row->kind == ROW_GROUP)
    {
      height = merita_ink_measure_box (self->ink, MERITA_TYPE_BODY_BOLD, width, row->name);
      if (row->note != NULL && !has_note_beside (self, row))
        height += merita_ink_measure_box (self->ink, get_plain_type (self), width, row->note);
      return height + 2 * PAD_Y + 2;
    }
  for (guint i = 0; i < self->n; i++)
    height = MAX (height, measure_cell (self, &row->cells[i], i));

  return height + 2 * PAD_Y;
}

double
merita_print_table_get_row_height (MeritaPrintTable *self, guint index)
{
  Row *row = get_row (self, index);

  if (row->height <= 0)
    row->height = measure_row (self, row);

  return row->height;
}

double
merita_print_table_get_head_height (MeritaPrintTable *self, guint first)
{
  double height = self->head_height;

  if (first < self->rows->len && get_row (self, first)->group >= 0)
    height += merita_print_table_get_row_height (self, (guint) get_row (self, first)->group);

  return height;
}

guint
merita_print_table_fit (MeritaPrintTable *self, guint first, double height)
{
  guint count = 0;

  height -= merita_print_table_get_head_height (self, first);
  while (first + count < self->rows->len)
    {
      height -= merita_print_table_get_row_height (self, first + count);
      if (height < 0)
        break;
      count++;
    }
  if (first + count < self->rows->len)
    while (count > 0 && get_row (self, first + count - 1)->kind == ROW_GROUP)
      count--;

  return count;
}

/* The rules of a row: its sides, what parts its cells, and its lower edge. */
static void
draw_grid (MeritaPrintTable *self, cairo_t *cr, double x, double y, double height, gboolean cells)
{
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_rule (cr, x, y, x, y + height, 0.5);
  merita_ink_rule (cr, x, y + height, x + self->width, y + height, 0.5);
  for (guint i = 0; i < self->n; i++)
    {
      x += self->widths[i];
      if (cells || i + 1 == self->n)
        merita_ink_rule (cr, x, y, x, y + height, 0.5);
    }
}

static void
draw_head (MeritaPrintTable *self, cairo_t *cr, double x, double y)
{
  double bottom = y + self->head_height;

  if (self->official)
    draw_grid (self, cr, x, y, self->head_height, TRUE);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_rule (cr, x, y, x + self->width, y, 0.9);
  merita_ink_rule (cr, x, bottom, x + self->width, bottom, 0.9);
  for (guint i = 0; i < self->n; i++)
    {
      const MeritaPrintColumn *column = &self->columns[i];
      double height = merita_ink_measure_box (self->ink, get_head_type (self),
                                              get_inner_width (self, i), column->title);

      merita_ink_box (self->ink, cr, get_head_type (self),
                      self->official ? MERITA_ALIGN_CENTRE : column->align, x + PAD_X,
                      bottom - PAD_Y - height, get_inner_width (self, i), column->title);
      x += self->widths[i];
    }
}

static void
draw_cell (MeritaPrintTable *self, cairo_t *cr, const Cell *cell, guint column, double x, double y)
{
  double left = x + PAD_X + get_text_left (cell);
  double width = get_inner_width (self, column) - get_text_left (cell);
  MeritaAlign align = self->columns[column].align;

  if (cell->glyph != MERITA_MARK_NONE)
    merita_mark_draw (cr, cell->glyph, x + PAD_X + GLYPH_SIZE / 2, y + 5.5, GLYPH_SIZE - 1);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  if (cell->text != NULL)
    {
      merita_ink_box (self->ink, cr, get_text_type (self, cell), align, left, y, width, cell->text);
      y += merita_ink_measure_box (self->ink, get_text_type (self, cell), width, cell->text);
    }
  if (cell->note == NULL)
    return;
  merita_ink_set_tone (cr, MERITA_TONE_DIM);
  merita_ink_box (self->ink, cr, get_note_type (self), align, left, y, width, cell->note);
}

static void
draw_group (MeritaPrintTable *self,
            cairo_t *cr,
            const Row *row,
            gboolean again,
            double x,
            double y,
            double height)
{
  double left = x + PAD_X;
  double width = self->width - 2 * PAD_X;
  double baseline = y + PAD_Y + 1 + merita_ink_get_ascent (self->ink, MERITA_TYPE_BODY_BOLD);

  merita_ink_set_tone (cr, MERITA_TONE_PALE);
  cairo_rectangle (cr, x, y, self->width, height);
  cairo_fill (cr);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_box (self->ink, cr, MERITA_TYPE_BODY_BOLD, MERITA_ALIGN_LEFT, left, y + PAD_Y + 1,
                  width, row->name);
  if (again)
    merita_ink_line (self->ink, cr, get_plain_type (self), MERITA_ALIGN_RIGHT, left + width,
                     baseline, "lanjutan");
  else if (row->note != NULL && has_note_beside (self, row))
    merita_ink_line (self->ink, cr, get_plain_type (self), MERITA_ALIGN_RIGHT, left + width,
                     baseline, row->note);
  else if (row->note != NULL)
    merita_ink_box (self->ink, cr, get_plain_type (self), MERITA_ALIGN_LEFT, left,
                    y + PAD_Y + 1
                      + merita_ink_measure_box (self->ink, MERITA_TYPE_BODY_BOLD, width, row->name),
                    width, row->note);
}

static void
draw_row (MeritaPrintTable *self, cairo_t *cr, guint index, double x, double y)
{
  const Row *row = get_row (self, index);
  double height = merita_print_table_get_row_height (self, index);

  if (row->kind == ROW_GROUP)
    draw_group (self, cr, row, FALSE, x, y, height);
  else if (row->kind == ROW_TEXT)
    {
      merita_ink_set_tone (cr, MERITA_TONE_BLACK);
      merita_ink_box (self->ink, cr, get_plain_type (self), MERITA_ALIGN_LEFT, x + PAD_X, y + PAD_Y,
                      self->width - 2 * PAD_X, row->name);
    }
  else
    {
      double left = x;

      for (guint i = 0; i < self->n; left += self->widths[i], i++)
        draw_cell (self, cr, &row->cells[i], i, left, y + PAD_Y);
    }
  if (self->official)
    {
      draw_grid (self, cr, x, y, height, row->kind == ROW_CELLS);
      return;
    }
  merita_ink_set_tone (cr, MERITA_TONE_LIGHT);
  merita_ink_rule (cr, x, y + height, x + self->width, y + height, 0.5);
}

void
merita_print_table_draw (MeritaPrintTable *self,
                         cairo_t *cr,
                         double x,
                         double y,
                         guint first,
                         guint count)
{
  gint group = first < self->rows->len ? get_row (self, first)->group : -1;

  draw_head (self, cr, x, y);
  y += self->head_height;
  if (group >= 0)
    {
      double height = merita_print_table_get_row_height (self, (guint) group);

      draw_group (self, cr, get_row (self, (guint) group), TRUE, x, y, height);
      if (self->official)
        draw_grid (self, cr, x, y, height, FALSE);
      y += height;
    }
  for (guint i = first; i < first + count; i++)
    {
      draw_row (self, cr, i, x, y);
      y += merita_print_table_get_row_height (self, i);
    }
}

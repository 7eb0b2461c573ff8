/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ink.h"

#include <pango/pangocairo.h>

#define PROSE_SPACING 1.08f
#define FAMILIES "Cantarell, Noto Sans, DejaVu Sans"

typedef struct
{
  PangoFontDescription *font;
  double ascent;
  double height;
} InkType;

typedef struct
{
  const char *text; /* borrowed: from the caller in a look-up, from the entry in the table */
  MeritaType type;
  MeritaAlign align;
  int width; /* Pango units; -1 for one line */
} InkKey;

typedef struct
{
  InkKey key;
  char *text;
  PangoLayout *layout;
  double width, height, baseline;
  guint lines;
} InkEntry;

struct _MeritaInk
{
  PangoFontMap *fonts;
  PangoContext *context;
  PangoAttrList *tabular;
  GHashTable *entries; /* InkKey (in the entry) -> InkEntry */
  InkType types[MERITA_N_TYPES];
};

static const struct
{
  double size;
  gboolean bold;
} type_sizes[MERITA_N_TYPES] = {
  [MERITA_TYPE_NOTE] = { 7.5, FALSE },       [MERITA_TYPE_NOTE_BOLD] = { 7.5, TRUE },
  [MERITA_TYPE_SMALL] = { 8.5, FALSE },      [MERITA_TYPE_SMALL_BOLD] = { 8.5, TRUE },
  [MERITA_TYPE_BODY] = { 9.5, FALSE },       [MERITA_TYPE_BODY_BOLD] = { 9.5, TRUE },
  [MERITA_TYPE_CARD] = { 10.5, TRUE },       [MERITA_TYPE_HEAD] = { 12, FALSE },
  [MERITA_TYPE_HEAD_BOLD] = { 15.0, TRUE },  [MERITA_TYPE_TITLE] = { 17.0, TRUE },
  [MERITA_TYPE_FIGURE] = { 26.0, TRUE },     [MERITA_TYPE_PROSE] = { 11.0, FALSE },
  [MERITA_TYPE_PROSE_BOLD] = { 11.0, TRUE }, [MERITA_TYPE_OFFICE] = { 12.0, TRUE },
};

static guint
hash_key (gconstpointer data)
{
  const InkKey *key = data;

  return g_str_hash (key->text) ^ (guint) key->type * 0x9e3779b1u ^ (guint) key->width
         ^ (guint) key->align << 28;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const InkKey *first = a;
  const InkKey *second = b;

  return first->type == second->type && first->width == second->width
         && first->align == second->align && g_str_equal (first->text, second->text);
}

static void
free_entry (gpointer data)
{
  InkEntry *entry = data;

  g_object_unref (entry->layout);
  g_free (entry->text);
  g_free (entry);
}

/* Hinted metrics and rounded positions would space letters unevenly on paper. */
static void
configure_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("id"));
  cairo_font_options_destroy (options);
}

static void
load_type (MeritaInk *self, MeritaType type)
{
  InkType *loaded = &self->types[type];
  PangoFontMetrics *metrics;

  loaded->font = pango_font_description_from_string (FAMILIES);
  pango_font_description_set_size (loaded->font, (int) (type_sizes[type].size * PANGO_SCALE));
  pango_font_description_set_weight (loaded->font, type_sizes[type].bold ? PANGO_WEIGHT_BOLD
                                                                         : PANGO_WEIGHT_NORMAL);
  metrics = pango_context_get_metrics (self->context, loaded->font, NULL);
  loaded->ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
  loaded->height = pango_font_metrics_get_height (metrics) / (double) PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

MeritaInk *
merita_ink_new (void)
{
  MeritaInk *self = g_new0 (MeritaInk, 1);

  /* A font map of its own: a report is planned in one thread and may be drawn in another. */
  self->fonts = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->fonts);
  configure_context (self->context);
  self->tabular = pango_attr_list_new ();
  pango_attr_list_insert (self->tabular, pango_attr_font_features_new ("tnum, liga=0, dlig=0"));
  /* An address that is broken between two letters must not gain a hyphen. */
  pango_attr_list_insert (self->tabular, pango_attr_insert_hyphens_new (FALSE));
  self->entries = g_hash_table_new_full (hash_key, equal_keys, NULL, free_entry);
  for (guint type = 0; type < MERITA_N_TYPES; type++)
    load_type (self, type);

  return self;
}

void
merita_ink_free (MeritaInk *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->entries);
  for (guint type = 0; type < MERITA_N_TYPES; type++)
    pango_font_description_free (self->types[type].font);
  pango_attr_list_unref (self->tabular);
  g_object_unref (self->context);
  g_object_unref (self->fonts);
  g_free (self);
}

static PangoLayout *
shape (MeritaInk *self, const InkKey *key)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                               PANGO_ALIGN_RIGHT, PANGO_ALIGN_LEFT };
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->types[key->type].font);
  pango_layout_set_attributes (layout, self->tabular);
  if (key->width >= 0)
    {
      pango_layout_set_width (layout, key->width);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (layout, alignments[key->align]);
      pango_layout_set_justify (layout, key->align == MERITA_ALIGN_JUSTIFY);
    }
  if (key->type == MERITA_TYPE_PROSE || key->type == MERITA_TYPE_PROSE_BOLD)
    pango_layout_set_line_spacing (layout, PROSE_SPACING);
  pango_layout_set_text (layout, key->text, -1);

  return layout;
}

static const InkEntry *
look_up (MeritaInk *self, MeritaType type, MeritaAlign align, double width, const char *text)
{
  InkKey key = { text != NULL ? text : "", type, align, -1 };
  InkEntry *entry;
  int w, h;

  if (width >= 0)
    key.width = (int) (width * PANGO_SCALE);
  entry = g_hash_table_lookup (self->entries, &key);
  if (entry != NULL)
    return entry;

  entry = g_new0 (InkEntry, 1);
  entry->text = g_strdup (key.text);
  entry->layout = shape (self, &key);
  entry->key = key;
  entry->key.text = entry->text;
  pango_layout_get_size (entry->layout, &w, &h);
  entry->width = w / (double) PANGO_SCALE;
  entry->height = h / (double) PANGO_SCALE;
  entry->baseline = pango_layout_get_baseline (entry->layout) / (double) PANGO_SCALE;
  entry->lines = (guint) pango_layout_get_line_count (entry->layout);
  g_hash_table_add (self->entries, entry);

  return entry;
}

void
merita_ink_set_tone (cairo_t *cr, MeritaTone tone)
{
  static const double greys[] = {
    [MERITA_TONE_BLACK] = 0.0, [MERITA_TONE_DIM] = 0x55 / 255.0, [MERITA_TONE_LIGHT] = 0x99 / 255.0,
    [MERITA_TONE_PALE] = 0.9,  [MERITA_TONE_WHITE] = 1.0,
  };

  cairo_set_source_rgb (cr, greys[tone], greys[tone], greys[tone]);
}

void
merita_ink_rule (cairo_t *cr, double x1, double y1, double x2, double y2, double width)
{
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

void
merita_ink_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
merita_ink_bevelled (cairo_t *cr, double x, double y, double width, double height, double corner)
{
  cairo_move_to (cr, x + corner, y);
  cairo_line_to (cr, x + width - corner, y);
  cairo_line_to (cr, x + width, y + corner);
  cairo_line_to (cr, x + width, y + height - corner);
  cairo_line_to (cr, x + width - corner, y + height);
  cairo_line_to (cr, x + corner, y + height);
  cairo_line_to (cr, x, y + height - corner);
  cairo_line_to (cr, x, y + corner);
  cairo_close_path (cr);
}

double
merita_ink_get_ascent (MeritaInk *self, MeritaType type)
{
  return self->types[type].ascent;
}

double
merita_ink_get_height (MeritaInk *self, MeritaType type)
{
  return self->types[type].height;
}

double
merita_ink_measure (MeritaInk *self, MeritaType type, const char *text)
{
  return look_up (self, type, MERITA_ALIGN_LEFT, -1, text)->width;
}

double
merita_ink_line (MeritaInk *self,
                 cairo_t *cr,
                 MeritaType type,
                 MeritaAlign align,
                 double x,
                 double baseline,
                 const char *text)
{
  const InkEntry *entry = look_up (self, type, MERITA_ALIGN_LEFT, -1, text);

  if (align == MERITA_ALIGN_CENTRE)
    x -= entry->width / 2;
  else if (align == MERITA_ALIGN_RIGHT)
    x -= entry->width;
  cairo_move_to (cr, x, baseline - entry->baseline);
  pango_cairo_show_layout (cr, entry->layout);

  return entry->width;
}

guint
merita_ink_count_lines (MeritaInk *self, MeritaType type, double width, const char *text)
{
  return look_up (self, type, MERITA_ALIGN_LEFT, width, text)->lines;
}

double
merita_ink_measure_box (MeritaInk *self, MeritaType type, double width, const char *text)
{
  return look_up (self, type, MERITA_ALIGN_LEFT, width, text)->height;
}

void
merita_ink_box (MeritaInk *self,
                cairo_t *cr,
                MeritaType type,
                MeritaAlign align,
                double x,
                double top,
                double width,
                const char *text)
{
  const InkEntry *entry = look_up (self, type, align, width, text);

  cairo_move_to (cr, x, top);
  pango_cairo_show_layout (cr, entry->layout);
}

/* The upper and lower edge of some lines, from the top of the text. */
static void
get_line_range (PangoLayout *layout, guint first, guint count, double *top, double *bottom)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint line = 0;

  *top = *bottom = 0;
  do
    {
      int above, below;

      pango_layout_iter_get_line_yrange (iter, &above, &below);
      if (line == first)
        *top = above / (double) PANGO_SCALE;
      if (line >= first && line < first + count)
        *bottom = below / (double) PANGO_SCALE;
      line++;
    }
  while (line < first + count && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

double
merita_ink_measure_lines (MeritaInk *self,
                          MeritaType type,
                          double width,
                          const char *text,
                          guint first,
                          guint count)
{
  const InkEntry *entry = look_up (self, type, MERITA_ALIGN_LEFT, width, text);
  double top, bottom;

  get_line_range (entry->layout, first, count, &top, &bottom);

  return bottom - top;
}

void
merita_ink_box_lines (MeritaInk *self,
                      cairo_t *cr,
                      MeritaType type,
                      MeritaAlign align,
                      double x,
                      double top,
                      double width,
                      const char *text,
                      guint first,
                      guint count)
{
  const InkEntry *entry = look_up (self, type, align, width, text);
  PangoLayoutIter *iter = pango_layout_get_iter (entry->layout);
  double above, below;
  guint line = 0;

  get_line_range (entry->layout, first, count, &above, &below);
  do
    {
      PangoRectangle extents;

      if (line >= first && line < first + count)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &extents);
          cairo_move_to (cr, x + extents.x / (double) PANGO_SCALE,
                         top - above
                           + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      line++;
    }
  while (line < first + count && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

MeritaType
merita_ink_fit (MeritaInk *self,
                const MeritaType *types,
                guint n,
                double width,
                guint lines,
                const char *text)
{
  for (guint i = 0; i + 1 < n; i++)
    if (merita_ink_count_lines (self, types[i], width, text) <= lines)
      return types[i];

  return types[n - 1];
}

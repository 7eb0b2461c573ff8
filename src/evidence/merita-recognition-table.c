/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-recognition-table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define HEAD                                                                                       \
  "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
#define LEVEL_WORD 5

/* Pictures are bounded: a coordinate beyond this is nonsense. */
#define MOST_PIXELS 100000

enum
{
  LEVEL,
  PAGE,
  BLOCK,
  PARAGRAPH,
  LINE,
  WORD,
  LEFT,
  TOP,
  WIDTH,
  HEIGHT,
  CONFIDENCE,
  TEXT,
  N_COLUMNS
};

typedef struct
{
  MeritaRecognition *recognition;
  double hundredths;
  GString *text;
  GArray *places;  /* MeritaRectangle */
  char *line;      /* that the last word stands in: "block paragraph line" */
  guint64 weighed; /* confidence by characters */
  guint letters;
} Reader;

static gboolean
read_pixels (const char *field, gint *number)
{
  gint64 value;

  if (!g_ascii_string_to_signed (field, 10, 0, MOST_PIXELS, &value, NULL))
    return FALSE;
  *number = (gint) value;
  return TRUE;
}

static gint
scale (const Reader *self, gint pixels)
{
  return (gint) lround (pixels * self->hundredths);
}

static void
append_place (Reader *self, const MeritaRectangle *place)
{
  g_array_append_vals (self->places, place, 1);
}

static void
separate (Reader *self, char *const *fields)
{
  static const MeritaRectangle nowhere;
  g_autofree char *line = g_strjoin (" ", fields[BLOCK], fields[PARAGRAPH], fields[LINE], NULL);

  if (self->text->len > 0)
    {
      g_string_append_c (self->text, g_strcmp0 (line, self->line) == 0 ? ' ' : '\n');
      append_place (self, &nowhere);
    }
  g_free (self->line);
  self->line = g_steal_pointer (&line);
}

static void
append_word (Reader *self, const char *text, const MeritaRectangle *place, double confidence)
{
  glong n = g_utf8_strlen (text, -1);
  MeritaRecognizedWord word = { .first = self->places->len,
                                .length = (guint) n,
                                .place = *place,
                                .confidence = (guint) lround (CLAMP (confidence, 0, 100)) };

  for (glong i = 0; i < n; i++)
    {
      gint left = (gint) (place->x + (gint64) place->width * i / n);
      gint right = (gint) (place->x + (gint64) place->width * (i + 1) / n);
      const MeritaRectangle share = { left, place->y, right - left, place->height };

      append_place (self, &share);
    }
  g_string_append (self->text, text);
  g_array_append_val (self->recognition->words, word);
  self->weighed += (guint64) word.confidence * (guint64) n;
  self->letters += (guint) n;
}

static void
read_line (Reader *self, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", N_COLUMNS);
  g_autofree char *text = NULL;
  gint left, top, width, height;
  MeritaRectangle place;

  if (g_strv_length (fields) != N_COLUMNS || atoi (fields[LEVEL]) != LEVEL_WORD
      || !read_pixels (fields[LEFT], &left) || !read_pixels (fields[TOP], &top)
      || !read_pixels (fields[WIDTH], &width) || !read_pixels (fields[HEIGHT], &height))
    return;
  text = g_utf8_make_valid (g_strstrip (fields[TEXT]), -1);
  if (*text == '\0')
    return;
  place.x = scale (self, left);
  place.y = scale (self, top);
  place.width = scale (self, left + width) - place.x;
  place.height = scale (self, top + height) - place.y;
  separate (self, fields);
  append_word (self, text, &place, g_ascii_strtod (fields[CONFIDENCE], NULL));
}

MeritaRecognition *
merita_recognition_table_parse (const char *table, gint width, gint height, double hundredths)
{
  g_autoptr (MeritaRecognition) recognition = NULL;
  g_auto (GStrv) lines = NULL;
  Reader reader = { .hundredths = hundredths };
  gsize n_places;

  if (!g_str_has_prefix (table, HEAD))
    return NULL;
  reader.recognition = recognition = g_new0 (MeritaRecognition, 1);
  recognition->words = g_array_new (FALSE, FALSE, sizeof (MeritaRecognizedWord));
  reader.text = g_string_new (NULL);
  reader.places = g_array_new (FALSE, FALSE, sizeof (MeritaRectangle));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    read_line (&reader, lines[i]);
  g_free (reader.line);
  if (reader.letters > 0)
    recognition->confidence = (guint) ((reader.weighed + reader.letters / 2) / reader.letters);
  n_places = reader.places->len;
  recognition->layout =
    merita_page_layout_new_take (width, height, g_string_free (reader.text, FALSE),
                                 (MeritaRectangle *) (gpointer) g_array_free (reader.places, FALSE),
                                 n_places);
  return recognition->layout != NULL ? g_steal_pointer (&recognition) : NULL;
}

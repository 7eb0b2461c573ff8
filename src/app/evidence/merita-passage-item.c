/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-passage-item.h"

#include <string.h>

struct _MeritaPassageItem
{
  GObject parent_instance;

  MeritaPassage row;
};

G_DEFINE_FINAL_TYPE (MeritaPassageItem, merita_passage_item, G_TYPE_OBJECT)

static void
merita_passage_item_finalize (GObject *object)
{
  merita_passage_clear (&MERITA_PASSAGE_ITEM (object)->row);
  G_OBJECT_CLASS (merita_passage_item_parent_class)->finalize (object);
}

static void
merita_passage_item_class_init (MeritaPassageItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_passage_item_finalize;
}

static void
merita_passage_item_init (MeritaPassageItem *self)
{
}

MeritaPassageItem *
merita_passage_item_new (const MeritaPassage *row)
{
  MeritaPassageItem *self = g_object_new (MERITA_TYPE_PASSAGE_ITEM, NULL);

  self->row = *row;
  self->row.title = g_strdup (row->title);
  self->row.excerpt = g_strdup (row->excerpt);
  return self;
}

const MeritaPassage *
merita_passage_item_get_row (MeritaPassageItem *self)
{
  g_return_val_if_fail (MERITA_IS_PASSAGE_ITEM (self), NULL);
  return &self->row;
}

static void
append_escaped (GString *markup, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

char *
merita_passage_item_get_markup (MeritaPassageItem *self)
{
  GString *markup = g_string_new (NULL);
  const char *text;
  const char *begin, *end;

  g_return_val_if_fail (MERITA_IS_PASSAGE_ITEM (self), NULL);
  text = self->row.excerpt;
  while ((begin = strstr (text, MERITA_PASSAGE_BEGIN)) != NULL
         && (end = strstr (begin, MERITA_PASSAGE_END)) != NULL)
    {
      const char *word = begin + strlen (MERITA_PASSAGE_BEGIN);

      append_escaped (markup, text, begin - text);
      g_string_append (markup, "<b>");
      append_escaped (markup, word, end - word);
      g_string_append (markup, "</b>");
      text = end + strlen (MERITA_PASSAGE_END);
    }
  append_escaped (markup, text, -1);
  return g_string_free (markup, FALSE);
}

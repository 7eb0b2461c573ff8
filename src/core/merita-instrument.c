/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-instrument.h"

MeritaSubAspect *
merita_sub_aspect_new (void)
{
  MeritaSubAspect *self = g_new0 (MeritaSubAspect, 1);

  self->weight = MERITA_HUNDREDTHS_UNKNOWN;
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      self->points[i] = MERITA_HUNDREDTHS_UNKNOWN;
      self->requirements[i] =
        g_ptr_array_new_with_free_func ((GDestroyNotify) merita_requirement_free);
    }
  self->evidence = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
merita_sub_aspect_free (MeritaSubAspect *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->title);
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      g_free (self->level_text[i]);
      g_ptr_array_unref (self->requirements[i]);
    }
  g_ptr_array_unref (self->evidence);
  g_free (self->legal_source);
  g_free (self->confidence_note);
  g_free (self);
}

MeritaAspect *
merita_aspect_new (void)
{
  MeritaAspect *self = g_new0 (MeritaAspect, 1);

  self->maximum = MERITA_HUNDREDTHS_UNKNOWN;
  self->sub_aspects = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_sub_aspect_free);

  return self;
}

void
merita_aspect_free (MeritaAspect *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_ptr_array_unref (self->sub_aspects);
  g_free (self);
}

MeritaCategory *
merita_category_new (void)
{
  MeritaCategory *self = g_new0 (MeritaCategory, 1);

  self->lower = MERITA_HUNDREDTHS_UNKNOWN;
  self->index_lower = MERITA_HUNDREDTHS_UNKNOWN;

  return self;
}

void
merita_category_free (MeritaCategory *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

MeritaInstrument *
merita_instrument_new (void)
{
  MeritaInstrument *self = g_atomic_rc_box_new0 (MeritaInstrument);

  self->aspects = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_aspect_free);
  self->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_category_free);
  self->maximum = MERITA_HUNDREDTHS_UNKNOWN;
  self->confidence = MERITA_CONFIDENCE_RECONSTRUCTED;

  return self;
}

static void
clear_instrument (gpointer data)
{
  MeritaInstrument *self = data;

  g_free (self->id);
  g_free (self->version);
  g_free (self->name);
  g_ptr_array_unref (self->aspects);
  g_ptr_array_unref (self->categories);
  g_free (self->legal_source);
  g_free (self->notice);
}

MeritaInstrument *
merita_instrument_ref (const MeritaInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire ((MeritaInstrument *) self);
}

void
merita_instrument_unref (MeritaInstrument *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear_instrument);
}

static gboolean
is_sub_aspect_weighted (const MeritaSubAspect *sub)
{
  if (sub->weight == MERITA_HUNDREDTHS_UNKNOWN)
    return FALSE;
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    if (sub->points[i] == MERITA_HUNDREDTHS_UNKNOWN)
      return FALSE;

  return TRUE;
}

static gboolean
is_aspect_weighted (const MeritaAspect *aspect)
{
  if (aspect->maximum == MERITA_HUNDREDTHS_UNKNOWN)
    return FALSE;
  for (guint i = 0; i < aspect->sub_aspects->len; i++)
    if (!is_sub_aspect_weighted (g_ptr_array_index (aspect->sub_aspects, i)))
      return FALSE;

  return TRUE;
}

gboolean
merita_instrument_is_weighted (const MeritaInstrument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->maximum == MERITA_HUNDREDTHS_UNKNOWN || self->aspects->len == 0)
    return FALSE;
  for (guint i = 0; i < self->aspects->len; i++)
    if (!is_aspect_weighted (g_ptr_array_index (self->aspects, i)))
      return FALSE;

  return TRUE;
}

const MeritaSubAspect *
merita_instrument_find (const MeritaInstrument *self, const char *code)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < self->aspects->len; i++)
    {
      const MeritaAspect *aspect = g_ptr_array_index (self->aspects, i);

      for (guint j = 0; j < aspect->sub_aspects->len; j++)
        {
          const MeritaSubAspect *sub = g_ptr_array_index (aspect->sub_aspects, j);

          if (g_strcmp0 (sub->code, code) == 0)
            return sub;
        }
    }

  return NULL;
}

gint
merita_instrument_category (const MeritaInstrument *self, MeritaHundredths points)
{
  gint found = -1;

  g_return_val_if_fail (self != NULL, -1);

  if (points == MERITA_HUNDREDTHS_UNKNOWN)
    return -1;
  for (guint i = 0; i < self->categories->len; i++)
    {
      const MeritaCategory *category = g_ptr_array_index (self->categories, i);

      if (category->lower != MERITA_HUNDREDTHS_UNKNOWN && points >= category->lower)
        found = (gint) i;
    }

  return found;
}

gint
merita_instrument_category_by_index (const MeritaInstrument *self, MeritaHundredths index)
{
  gint found = -1;

  g_return_val_if_fail (self != NULL, -1);

  if (index == MERITA_HUNDREDTHS_UNKNOWN)
    return -1;
  for (guint i = 0; i < self->categories->len; i++)
    {
      const MeritaCategory *category = g_ptr_array_index (self->categories, i);

      if (category->index_lower == MERITA_HUNDREDTHS_UNKNOWN)
        continue;
      /* The published bands begin at 0.2, yet agencies score less: the first one takes them. */
      if (found == -1 || index >= category->index_lower)
        found = (gint) i;
    }

  return found;
}

MeritaHundredths
merita_index (MeritaHundredths points, MeritaHundredths maximum)
{
  if (points == MERITA_HUNDREDTHS_UNKNOWN || maximum == MERITA_HUNDREDTHS_UNKNOWN || maximum <= 0)
    return MERITA_HUNDREDTHS_UNKNOWN;

  return (MeritaHundredths) (((gint64) points * 200 + maximum) / (2 * (gint64) maximum));
}

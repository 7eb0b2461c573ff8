/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-intern.h"

#include <string.h>

static guint32
hash_text (const char *text, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ length;
  guint64 word;

  for (; length >= 8; length -= 8, text += 8)
    {
      memcpy (&word, text, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
    }
  word = 0;
  memcpy (&word, text, length);
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return (guint32) (hash >> 32);
}

static void
rehash (MeritaIntern *self)
{
  self->mask = self->mask * 2 + 1;
  self->slots = g_renew (guint32, self->slots, self->mask + 1);
  memset (self->slots, 0, (self->mask + 1) * sizeof (guint32));
  for (guint i = 1; i < self->n; i++)
    {
      guint slot = self->entries[i].hash & self->mask;

      while (self->slots[slot] != 0)
        slot = (slot + 1) & self->mask;
      self->slots[slot] = i;
    }
}

void
merita_intern_init (MeritaIntern *self)
{
  memset (self, 0, sizeof *self);
  self->allocated = 64;
  self->entries = g_new0 (MeritaInternEntry, self->allocated);
  self->n = 1;
  self->mask = 63;
  rehash (self);
}

void
merita_intern_clear (MeritaIntern *self)
{
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->slots, g_free);
  self->n = 0;
}

guint
merita_intern_add (MeritaIntern *self, const char *text, gsize length, gboolean *is_new)
{
  guint32 hash;
  guint slot;
  MeritaInternEntry *entry = &self->entries[self->last];

  *is_new = FALSE;
  if (length == 0)
    return 0;
  if (self->last > 0 && entry->length == length && memcmp (entry->text, text, length) == 0)
    return self->last;
  hash = hash_text (text, length);
  for (slot = hash & self->mask; self->slots[slot] != 0; slot = (slot + 1) & self->mask)
    {
      entry = &self->entries[self->slots[slot]];
      if (entry->hash == hash && entry->length == length && memcmp (entry->text, text, length) == 0)
        return self->last = self->slots[slot];
    }
  if (self->n == self->allocated)
    {
      self->allocated *= 2;
      self->entries = g_renew (MeritaInternEntry, self->entries, self->allocated);
    }
  self->entries[self->n] = (MeritaInternEntry){ text, (guint32) length, hash, 0 };
  self->slots[slot] = self->n++;
  self->last = self->n - 1;
  *is_new = TRUE;
  if (self->n * 2 > self->mask)
    rehash (self);
  return self->last;
}

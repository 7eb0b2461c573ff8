/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-catalogue.h"

#include <string.h>

#include <gio/gio.h>

#include "merita-text-resources.h"

/* gettext's manual, "The Format of GNU MO Files". */
#define MAGIC 0x950412deu
#define HEADER_SIZE 28u
#define OFFSET_COUNT 8u
#define OFFSET_ORIGINALS 12u
#define OFFSET_TRANSLATIONS 16u
#define CATALOGUE_PATH "/id/merita/Merita/text/id.mo"

struct _MeritaCatalogue
{
  GBytes *bytes;
  const char *data;
  gsize size;
  gboolean swapped;
  guint32 count;
  guint32 originals, translations; /* where the two tables of (length, offset) begin */
};

static guint32
read_number (const MeritaCatalogue *self, gsize offset)
{
  guint32 value;

  memcpy (&value, self->data + offset, sizeof value);

  return self->swapped ? GUINT32_SWAP_LE_BE (value) : value;
}

static const char *
get_string (const MeritaCatalogue *self, guint32 table, guint32 i)
{
  return self->data + read_number (self, table + i * 8 + 4);
}

/* Every string lies within the file and ends in NUL, so lookups need no checks. */
static gboolean
is_table_sound (const MeritaCatalogue *self, guint32 table)
{
  if (table > self->size || self->count > (self->size - table) / 8)
    return FALSE;
  for (guint32 i = 0; i < self->count; i++)
    {
      guint64 length = read_number (self, table + i * 8);
      guint64 offset = read_number (self, table + i * 8 + 4);

      if (offset + length >= self->size || self->data[offset + length] != '\0')
        return FALSE;
    }

  return TRUE;
}

MeritaCatalogue *
merita_catalogue_new (GBytes *bytes)
{
  g_autoptr (MeritaCatalogue) self = g_new0 (MeritaCatalogue, 1);
  guint32 magic;

  g_return_val_if_fail (bytes != NULL, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (self->size < HEADER_SIZE)
    return NULL;
  magic = read_number (self, 0);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !self->swapped)
    return NULL;

  self->count = read_number (self, OFFSET_COUNT);
  self->originals = read_number (self, OFFSET_ORIGINALS);
  self->translations = read_number (self, OFFSET_TRANSLATIONS);
  if (!is_table_sound (self, self->originals) || !is_table_sound (self, self->translations))
    return NULL;

  return g_steal_pointer (&self);
}

void
merita_catalogue_free (MeritaCatalogue *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_free (self);
}

guint
merita_catalogue_size (const MeritaCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->count;
}

const char *
merita_catalogue_lookup (const MeritaCatalogue *self, const char *msgid)
{
  guint32 low = 0, high;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  /* The empty msgid is the catalogue's header. */
  if (*msgid == '\0')
    return NULL;

  for (high = self->count; low < high;)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (msgid, get_string (self, self->originals, middle));

      if (order == 0)
        {
          const char *translation = get_string (self, self->translations, middle);

          return *translation != '\0' ? translation : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

const MeritaCatalogue *
merita_catalogue_get_indonesian (void)
{
  static gsize once = 0;
  static MeritaCatalogue *catalogue;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GBytes) bytes = NULL;

      merita_text_register_resource ();
      bytes = g_resource_lookup_data (merita_text_get_resource (), CATALOGUE_PATH,
                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_assert (bytes != NULL);
      catalogue = merita_catalogue_new (bytes);
      g_assert (catalogue != NULL);
      g_once_init_leave (&once, 1);
    }

  return catalogue;
}

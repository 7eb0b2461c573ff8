/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-similar.h"

#include "merita-evidence-open.h"
#include "merita-text-fingerprint.h"

typedef struct
{
  MeritaId id, newest;
  MeritaTextFingerprint fingerprint;
} Known;

struct _MeritaEvidenceSimilar
{
  GArray *known; /* Known: documents that have a text */
};

void
merita_evidence_similar_free (MeritaEvidenceSimilar *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->known);
  g_free (self);
}

MeritaEvidenceSimilar *
merita_evidence_similar_load (MeritaReader *reader, const GPtrArray *documents, GError **error)
{
  g_autoptr (MeritaEvidenceSimilar) self = NULL;

  g_return_val_if_fail (reader != NULL && documents != NULL, NULL);

  self = g_new0 (MeritaEvidenceSimilar, 1);
  self->known = g_array_new (FALSE, FALSE, sizeof (Known));
  for (guint i = 0; i < documents->len; i++)
    {
      const MeritaDocument *document = documents->pdata[i];
      g_autoptr (GError) local = NULL;
      g_autoptr (GBytes) bytes = merita_reader_load_fingerprint (reader, document->sha256, &local);
      Known known = { .id = document->id };

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (bytes == NULL || !merita_text_fingerprint_from_bytes (&known.fingerprint, bytes))
        continue;
      known.newest = merita_evidence_newest (documents, document->id);
      g_array_append_val (self->known, known);
    }
  return g_steal_pointer (&self);
}

static const Known *
find_known (const MeritaEvidenceSimilar *self, MeritaId document)
{
  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, Known, i).id == document)
      return &g_array_index (self->known, Known, i);
  return NULL;
}

MeritaId
merita_evidence_similar_find (const MeritaEvidenceSimilar *self, MeritaId document, guint *percent)
{
  const Known *own;
  MeritaId best = MERITA_ID_NONE;
  gint most = MERITA_SIMILAR_PERCENT - 1;

  g_return_val_if_fail (self != NULL && percent != NULL, MERITA_ID_NONE);

  own = find_known (self, document);
  for (guint i = 0; own != NULL && i < self->known->len; i++)
    {
      const Known *other = &g_array_index (self->known, Known, i);
      gint same;

      if (other == own || other->newest == own->newest)
        continue;
      same = merita_text_fingerprint_compare (&own->fingerprint, &other->fingerprint);
      if (same <= most)
        continue;
      most = same;
      best = other->id;
    }
  *percent = best != MERITA_ID_NONE ? (guint) most : 0;
  return best;
}

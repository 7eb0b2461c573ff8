/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-find.h"

#include "merita-core-error.h"
#include "merita-evidence-read.h"
#include "merita-passage-find.h"
#include "merita-pdf-client.h"
#include "merita-recognition.h"
#include "merita-text.h"

void
merita_evidence_place_free (MeritaEvidencePlace *self)
{
  if (self == NULL)
    return;
  g_free (self->quote);
  g_free (self);
}

static MeritaEvidencePlace *
place_new (gint page, const MeritaPassagePlace *found)
{
  MeritaEvidencePlace *self = g_new0 (MeritaEvidencePlace, 1);

  self->page = page;
  self->bounds = found->bounds;
  self->quote = g_strdup (found->quote);
  return self;
}

/* The words of a page without their places. */
static MeritaPassagePlace *
find_in_text (const char *text, const char *quote)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gsize n = (gsize) g_utf8_strlen (valid, -1);
  g_autoptr (MeritaPageLayout) page =
    merita_page_layout_new_take (1, 1, g_steal_pointer (&valid), g_new0 (MeritaRectangle, n), n);

  return page != NULL ? merita_passage_find (page, quote, NULL) : NULL;
}

static gboolean
is_on_page (const GPtrArray *texts, gint page, const char *quote)
{
  g_autoptr (MeritaPassagePlace) place = NULL;

  if (page < 1 || (guint) page > texts->len)
    return FALSE;
  place = find_in_text (texts->pdata[page - 1], quote);
  return place != NULL;
}

gint
merita_evidence_find_page (const GPtrArray *texts, const MeritaEvidenceSought *sought)
{
  gint start;

  g_return_val_if_fail (texts != NULL && sought != NULL && sought->quote != NULL, 0);

  start = sought->near_page > 0 ? sought->near_page : 1;
  if (is_on_page (texts, start, sought->quote))
    return start;
  for (gint step = 1; step <= MAX (start, (gint) texts->len); step++)
    {
      if (is_on_page (texts, start + step, sought->quote))
        return start + step;
      if (is_on_page (texts, start - step, sought->quote))
        return start - step;
    }
  return 0;
}

static MeritaPageLayout *
read_layout (GBytes *bytes, gint page, GCancellable *cancellable, GError **error)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_LAYOUT, .first = (guint) page };
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (bytes, &request, NULL, cancellable, error);

  return answer != NULL ? g_steal_pointer (&answer->layout) : NULL;
}

struct _MeritaEvidenceFinder
{
  GBytes *bytes;
  GPtrArray *texts;
  GHashTable *layouts; /* page -> MeritaPageLayout */
};

MeritaEvidenceFinder *
merita_evidence_finder_new (GBytes *bytes, GPtrArray *texts)
{
  MeritaEvidenceFinder *self;

  g_return_val_if_fail (bytes != NULL && texts != NULL, NULL);

  self = g_new0 (MeritaEvidenceFinder, 1);
  self->bytes = g_bytes_ref (bytes);
  self->texts = g_ptr_array_ref (texts);
  self->layouts = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                         (GDestroyNotify) merita_page_layout_free);
  return self;
}

void
merita_evidence_finder_free (MeritaEvidenceFinder *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->layouts);
  g_free (self);
}

gboolean
merita_evidence_finder_has_text (const MeritaEvidenceFinder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_evidence_has_text (self->texts);
}

static const MeritaPageLayout *
get_layout (MeritaEvidenceFinder *self, gint page, GCancellable *cancellable, GError **error)
{
  MeritaPageLayout *layout = g_hash_table_lookup (self->layouts, GINT_TO_POINTER (page));

  if (layout == NULL)
    layout = read_layout (self->bytes, page, cancellable, error);
  else
    return layout;
  if (layout != NULL)
    g_hash_table_insert (self->layouts, GINT_TO_POINTER (page), layout);
  return layout;
}

/* Recognised text was kept without its places: they are read again. */
static MeritaPassagePlace *
find_in_picture (MeritaEvidenceFinder *self,
                 gint page,
                 const MeritaEvidenceSought *sought,
                 GCancellable *cancellable)
{
  g_autoptr (MeritaRecognition) read =
    merita_recognize_page (self->bytes, (guint) page, 0, cancellable, NULL);

  return read != NULL ? merita_passage_find (read->layout, sought->quote, sought->near) : NULL;
}

static gboolean
has_all_words (const char *text, char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (MeritaPassagePlace) place =
        *words[i] != '\0' ? find_in_text (text, words[i]) : NULL;

      if (place == NULL && *words[i] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* The order in which a page is read may tear a quote apart whose words are all there. */
static MeritaEvidencePlace *
find_by_sight (MeritaEvidenceFinder *self,
               const MeritaEvidenceSought *sought,
               GCancellable *cancellable,
               GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (sought->quote, " \t\r\n", -1);

  for (guint i = 0; i < self->texts->len; i++)
    {
      g_autoptr (MeritaPassagePlace) found = NULL;
      const MeritaPageLayout *layout;

      if (!has_all_words (self->texts->pdata[i], words))
        continue;
      layout = get_layout (self, (gint) i + 1, cancellable, error);
      if (layout == NULL)
        return NULL;
      found = merita_passage_find (layout, sought->quote, sought->near);
      if (found != NULL)
        return place_new ((gint) i + 1, found);
    }
  return NULL;
}

MeritaEvidencePlace *
merita_evidence_finder_find (MeritaEvidenceFinder *self,
                             const MeritaEvidenceSought *sought,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (MeritaPassagePlace) found = NULL;
  const MeritaPageLayout *layout;
  gint page;

  g_return_val_if_fail (self != NULL && sought != NULL && sought->quote != NULL, NULL);

  page = merita_evidence_find_page (self->texts, sought);
  if (page == 0)
    return find_by_sight (self, sought, cancellable, error);
  layout = get_layout (self, page, cancellable, error);
  if (layout == NULL)
    return NULL;
  found = merita_passage_find (layout, sought->quote, sought->near);
  if (found == NULL)
    found = find_in_picture (self, page, sought, cancellable);
  /* Without the program that recognises, only the page is known. */
  if (found == NULL)
    found = find_in_text (self->texts->pdata[page - 1], sought->quote);
  return place_new (page, found);
}

GPtrArray *
merita_evidence_load_texts (MeritaReader *reader, const MeritaDocument *document, GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;

  g_return_val_if_fail (reader != NULL && document != NULL, NULL);

  texts = g_ptr_array_new_with_free_func (g_free);
  for (gint page = 1; page <= document->pages; page++)
    {
      g_autoptr (GError) local = NULL;
      char *text = merita_reader_get_page_text (reader, document->id, page, &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (texts, text != NULL ? text : g_strdup (""));
    }
  return g_steal_pointer (&texts);
}

gboolean
merita_evidence_get_document (MeritaReader *reader,
                              MeritaId id,
                              MeritaDocument *row,
                              GError **error)
{
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (reader != NULL && row != NULL, FALSE);

  if (merita_reader_get_document (reader, id, row, &local))
    return TRUE;
  if (local == NULL)
    g_set_error_literal (
      &local, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
      merita_tr (merita_language_current (),
                 "The file has no such document; open the list of documents again"));
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

MeritaEvidenceFinder *
merita_evidence_finder_open (MeritaReader *reader, MeritaId document, GError **error)
{
  g_auto (MeritaDocument) row = { 0 };
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (reader != NULL, NULL);

  if (!merita_evidence_get_document (reader, document, &row, error))
    return NULL;
  texts = merita_evidence_load_texts (reader, &row, error);
  bytes = texts != NULL ? merita_reader_load_document (reader, document, error) : NULL;
  return bytes != NULL ? merita_evidence_finder_new (bytes, texts) : NULL;
}

MeritaEvidencePlace *
merita_evidence_find (MeritaReader *reader,
                      MeritaId document,
                      const MeritaEvidenceSought *sought,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (MeritaEvidenceFinder) finder = merita_evidence_finder_open (reader, document, error);

  g_return_val_if_fail (sought != NULL && sought->quote != NULL, NULL);

  return finder != NULL ? merita_evidence_finder_find (finder, sought, cancellable, error) : NULL;
}

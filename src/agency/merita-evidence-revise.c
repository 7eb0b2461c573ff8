/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-revise.h"

#include "merita-evidence-edit-private.h"
#include "merita-evidence-find.h"
#include "merita-evidence-private.h"
#include "merita-evidence-read.h"
#include "merita-pdf-error.h"
#include "merita-reader-merit.h"
#include "merita-table-evidence.h"
#include "merita-text.h"

/* Stands for the id of a document that is not written yet. */
#define ID_OF_NEW ((MeritaId) -1)

/* While a document gets a newer edition. */
typedef struct
{
  MeritaReader *reader;
  GPtrArray *documents, *submissions;
  MeritaEvidenceReading read; /* of a new file */
  GPtrArray *texts;
  GBytes *bytes;
  MeritaEvidenceFinder *finder;
  MeritaRevision *result;
} Revising;

static const char *const names[MERITA_REVISED_N_STATES] = {
  [MERITA_REVISED_MOVED] = "moved",
  [MERITA_REVISED_GONE] = "gone",
  [MERITA_REVISED_UNSURE] = "unsure",
  [MERITA_REVISED_KEPT] = "kept",
};

const char *
merita_revised_state_name (MeritaRevisedState state)
{
  g_return_val_if_fail (state < MERITA_REVISED_N_STATES, NULL);

  return names[state];
}

static void
free_revised (gpointer data)
{
  MeritaRevisedCitation *self = data;

  merita_citation_clear (&self->before);
  merita_citation_clear (&self->after);
  g_free (self);
}

void
merita_revision_free (MeritaRevision *self)
{
  if (self == NULL)
    return;
  merita_document_clear (&self->document);
  g_ptr_array_unref (self->citations);
  g_free (self);
}

static void
revising_clear (Revising *self)
{
  merita_evidence_reading_clear (&self->read);
  g_clear_pointer (&self->finder, merita_evidence_finder_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->submissions, g_ptr_array_unref);
  g_clear_pointer (&self->result, merita_revision_free);
  g_clear_pointer (&self->reader, merita_reader_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Revising, revising_clear)

/* ---- the new edition ---- */

static gboolean
take_file (Revising *self,
           const char *path,
           MeritaDate today,
           GCancellable *cancellable,
           GError **error)
{
  MeritaId known;

  self->bytes = merita_evidence_load_file (path, error);
  if (self->bytes == NULL)
    return FALSE;
  merita_evidence_reading_begin (&self->read, path, self->bytes, today);
  known = merita_reader_find_document (self->reader, self->read.document.sha256, error);
  if (known != MERITA_ID_NONE)
    return merita_evidence_get_document (self->reader, known, &self->result->document, error);
  if (!merita_evidence_reading_parse (&self->read, self->bytes, cancellable, error))
    return FALSE;
  merita_document_copy (&self->read.document, &self->result->document);
  self->result->document.id = ID_OF_NEW;
  self->result->added = TRUE;
  if (self->read.texts != NULL)
    self->texts = g_ptr_array_ref (self->read.texts);
  return TRUE;
}

static void
free_document (gpointer data)
{
  merita_document_clear (data);
  g_free (data);
}

/* As if the new one were in the file already. */
static gboolean
check_chain (Revising *self, MeritaId older, GError **error)
{
  g_autofree char *refusal = NULL;

  if (self->result->added)
    {
      MeritaDocument *row = g_new0 (MeritaDocument, 1);

      merita_document_copy (&self->result->document, row);
      g_ptr_array_add (self->documents, row);
    }
  refusal = merita_evidence_refuse_edition (self->documents, self->result->document.id, older);
  if (refusal != NULL)
    merita_evidence_fail (error, "%s", refusal);
  return refusal == NULL;
}

static gboolean
check_readable (const MeritaDocument *document, GError **error)
{
  if (document->status != MERITA_DOCUMENT_UNREADABLE)
    return TRUE;
  merita_evidence_fail (error, "%s: %s", merita_evidence_name (document),
                        merita_pdf_error_describe (merita_language_current (),
                                                   merita_pdf_error_from_key (document->reason)));
  return FALSE;
}

static gboolean
load_content (Revising *self, GError **error)
{
  const MeritaDocument *document = &self->result->document;

  if (self->texts == NULL)
    self->texts = merita_evidence_load_texts (self->reader, document, error);
  if (self->texts == NULL)
    return FALSE;
  if (self->bytes == NULL)
    self->bytes = merita_reader_load_document (self->reader, document->id, error);
  if (self->bytes == NULL)
    return FALSE;
  self->finder = merita_evidence_finder_new (self->bytes, self->texts);
  return TRUE;
}

static void
inherit_text (char **field, const char *old)
{
  if (*field == NULL)
    *field = g_strdup (old);
}

static void
inherit (MeritaDocument *document, const MeritaDocument *older)
{
  document->replaces = older->id;
  inherit_text (&document->title, older->title);
  inherit_text (&document->type, older->type);
  inherit_text (&document->issuer, older->issuer);
}

/* ---- its citations ---- */

static void
move_citation (MeritaCitation *after, const MeritaEvidencePlace *place)
{
  gboolean whole = merita_rectangle_is_empty (&place->bounds);

  after->page = place->page;
  after->x = place->bounds.x;
  after->y = place->bounds.y;
  after->width = whole ? -1 : place->bounds.width;
  after->height = place->bounds.height;
  g_free (after->quote);
  after->quote = g_strdup (place->quote);
}

static gboolean
judge (Revising *self, MeritaRevisedCitation *one, GCancellable *cancellable, GError **error)
{
  const MeritaCitation *before = &one->before;
  const MeritaRectangle old = { before->x, before->y, before->width, before->height };
  const MeritaEvidenceSought sought = { .quote = before->quote,
                                        .near_page = before->page,
                                        .near = &old };
  g_autoptr (MeritaEvidencePlace) place = NULL;
  g_autoptr (GError) local = NULL;

  if (merita_evidence_keeps (self->reader, self->submissions, before->period,
                             &self->result->document))
    one->state = MERITA_REVISED_KEPT;
  else if (before->quote == NULL || !merita_evidence_finder_has_text (self->finder))
    one->state = MERITA_REVISED_UNSURE;
  else
    {
      place = merita_evidence_finder_find (self->finder, &sought, cancellable, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      one->state = place != NULL ? MERITA_REVISED_MOVED : MERITA_REVISED_GONE;
      if (place != NULL)
        move_citation (&one->after, place);
    }
  self->result->counts[one->state]++;
  return TRUE;
}

static gboolean
judge_citations (Revising *self, MeritaId older, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (self->reader, older, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      MeritaRevisedCitation *one = g_new0 (MeritaRevisedCitation, 1);

      merita_citation_copy (rows->pdata[i], &one->before);
      merita_citation_copy (rows->pdata[i], &one->after);
      g_ptr_array_add (self->result->citations, one);
      if (!judge (self, one, cancellable, error))
        return FALSE;
    }
  return rows != NULL;
}

/* What an earlier edition had lost may be back in this one. */
static gboolean
judge_all (Revising *self, MeritaId older, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; older != MERITA_ID_NONE && i < self->documents->len; i++)
    {
      const MeritaDocument *row = merita_evidence_find_row (self->documents, older);

      if (!judge_citations (self, older, cancellable, error))
        return FALSE;
      older = row != NULL ? row->replaces : MERITA_ID_NONE;
    }
  return TRUE;
}

/* ---- writing ---- */

static gboolean
write_revision_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Revising *self = data;
  MeritaDocument *document = &self->result->document;

  if (self->result->added)
    {
      if (!merita_evidence_reading_write (writer, &self->read, self->bytes, error))
        return FALSE;
      document->id = self->read.document.id;
    }
  if (!merita_writer_put_document (writer, document, error))
    return FALSE;
  for (guint i = 0; i < self->result->citations->len; i++)
    {
      MeritaRevisedCitation *one = self->result->citations->pdata[i];

      if (one->state != MERITA_REVISED_MOVED)
        continue;
      one->after.document = document->id;
      if (!merita_writer_put_citation (writer, &one->after, error))
        return FALSE;
    }
  return TRUE;
}

/* The journal is Indonesian. */
static char *
format_label (const Revising *self, const MeritaDocument *older)
{
  const guint *counts = self->result->counts;
  guint left = counts[MERITA_REVISED_GONE] + counts[MERITA_REVISED_UNSURE];

  return g_strdup_printf ("Edisi baru %s menggantikan %s: %u kutipan dipindahkan, %u tertinggal",
                          merita_evidence_name (&self->result->document),
                          merita_evidence_name (older), counts[MERITA_REVISED_MOVED], left);
}

static gboolean
revise (Revising *self,
        MeritaStore *store,
        const MeritaDocument *older,
        GCancellable *cancellable,
        GError **error)
{
  g_autofree char *label = NULL;

  if (!check_chain (self, older->id, error) || !check_readable (&self->result->document, error)
      || !load_content (self, error))
    return FALSE;
  inherit (&self->result->document, older);
  if (!judge_all (self, older->id, cancellable, error))
    return FALSE;
  label = format_label (self, older);
  return merita_store_write (store, MERITA_EVIDENCE_JOURNAL_KIND, label, write_revision_cb, self,
                             cancellable, error);
}

static gboolean
load_lists (Revising *self, MeritaStore *store, GError **error)
{
  self->reader = merita_reader_new (merita_store_get_path (store), error);
  if (self->reader == NULL)
    return FALSE;
  self->documents = merita_reader_list_documents (self->reader, error);
  if (self->documents != NULL)
    self->submissions = merita_reader_list_submissions (self->reader, error);
  self->result = g_new0 (MeritaRevision, 1);
  self->result->citations = g_ptr_array_new_with_free_func (free_revised);
  if (self->submissions == NULL)
    return FALSE;
  g_ptr_array_set_free_func (self->documents, free_document);
  return TRUE;
}

MeritaRevision *
merita_evidence_revise (MeritaStore *store,
                        MeritaId older,
                        const char *path,
                        MeritaId newer,
                        MeritaDate today,
                        GCancellable *cancellable,
                        GError **error)
{
  g_auto (Revising) self = { 0 };
  g_auto (MeritaDocument) old = { 0 };
  gboolean ok;

  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail ((path == NULL) == (newer != MERITA_ID_NONE), NULL);

  if (!load_lists (&self, store, error)
      || !merita_evidence_get_document (self.reader, older, &old, error))
    return NULL;
  if (path != NULL)
    ok = take_file (&self, path, today, cancellable, error);
  else
    ok = merita_evidence_get_document (self.reader, newer, &self.result->document, error);
  if (!ok || !revise (&self, store, &old, cancellable, error))
    return NULL;
  return g_steal_pointer (&self.result);
}

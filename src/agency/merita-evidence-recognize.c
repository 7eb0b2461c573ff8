/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-recognize.h"

#include "merita-evidence-find.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-private.h"
#include "merita-evidence-read.h"
#include "merita-evidence-suggest.h"
#include "merita-recognition.h"
#include "merita-table-evidence.h"
#include "merita-text.h"

/* While scans are recognised. */
typedef struct
{
  MeritaStore *store;
  MeritaReader *reader;
  GPtrArray *works; /* Work* */
  GCancellable *cancellable;
  MeritaProgress progress;
  gpointer data;
  guint64 done, total; /* pages */
} Recognizing;

typedef struct
{
  MeritaRecognizedDocument *result;
  GPtrArray *texts; /* of all pages */
  GArray *pages;    /* guint, from 1: those without text */
} Work;

typedef struct
{
  const char *sha256, *text;
  gint page;
} PageJob;

static void
free_result (gpointer data)
{
  MeritaRecognizedDocument *result = data;

  merita_document_clear (&result->document);
  g_clear_error (&result->error);
  g_free (result);
}

static void
free_work (gpointer data)
{
  Work *work = data;

  g_ptr_array_unref (work->texts);
  g_array_unref (work->pages);
  g_free (work);
}

/* ---- which pages ---- */

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
take_document (Recognizing *self,
               GPtrArray *results,
               const MeritaDocument *document,
               GError **error)
{
  g_autoptr (GPtrArray) texts = merita_evidence_load_texts (self->reader, document, error);
  Work *work;

  if (texts == NULL)
    return FALSE;
  work = g_new0 (Work, 1);
  work->texts = g_steal_pointer (&texts);
  work->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  work->result = g_new0 (MeritaRecognizedDocument, 1);
  merita_document_copy (document, &work->result->document);
  g_ptr_array_add (results, work->result);
  g_ptr_array_add (self->works, work);
  for (guint page = 1; page <= work->texts->len; page++)
    if (is_blank (work->texts->pdata[page - 1]))
      g_array_append_val (work->pages, page);
  self->total += work->pages->len;
  return TRUE;
}

static gboolean
take_scans (Recognizing *self, GPtrArray *results, GError **error)
{
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (self->reader, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const MeritaDocument *document = documents->pdata[i];
      gint64 recognized;

      if (document->status != MERITA_DOCUMENT_SCANNED)
        continue;
      recognized = merita_reader_count_recognized (self->reader, document->sha256, error);
      if (recognized < 0)
        return FALSE;
      /* Pictures without a letter were looked at once. */
      if (recognized < document->pages && !take_document (self, results, document, error))
        return FALSE;
    }
  return documents != NULL;
}

static gboolean
take_listed (Recognizing *self,
             GPtrArray *results,
             const MeritaId *documents,
             guint n,
             GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto (MeritaDocument) document = { 0 };

      if (!merita_evidence_get_document (self->reader, documents[i], &document, error)
          || !take_document (self, results, &document, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- pages ---- */

static gboolean
write_page_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const PageJob *job = data;

  return merita_writer_put_recognized (writer, job->sha256, job->page, job->text, error);
}

/* A page that cannot be read leaves the others: FALSE only if nothing can go on. */
static gboolean
recognize_page (Recognizing *self, Work *work, GBytes *bytes, guint page, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaRecognition) read =
    merita_recognize_page (bytes, page, 0, self->cancellable, &local);
  PageJob job = { .sha256 = work->result->document.sha256, .page = (gint) page };

  if (read == NULL)
    {
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      work->result->failed++;
      g_clear_error (&work->result->error);
      work->result->error = g_steal_pointer (&local);
      return TRUE;
    }
  job.text = read->layout->text;
  work->result->recognized++;
  g_free (work->texts->pdata[page - 1]);
  work->texts->pdata[page - 1] = g_strdup (job.text);
  return merita_store_write (self->store, MERITA_EVIDENCE_JOURNAL_KIND, "Halaman dikenali (OCR)",
                             write_page_cb, &job, NULL, error);
}

static gboolean
report_page (Recognizing *self, GError **error)
{
  self->done++;
  if (self->progress != NULL && !self->progress (self->done, self->total, self->data))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           merita_tr (merita_language_current (), "The recognition was stopped"));
      return FALSE;
    }
  return TRUE;
}

/* ---- the document ---- */

static gboolean
write_document_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (GBytes) fingerprint = merita_evidence_make_fingerprint (work->texts);

  return merita_writer_put_document (writer, &work->result->document, error)
         && (fingerprint == NULL
             || merita_writer_put_fingerprint (writer, work->result->document.sha256, fingerprint,
                                               error));
}

static gboolean
finish_document (Recognizing *self, Work *work, GError **error)
{
  MeritaRecognizedDocument *result = work->result;
  g_autofree char *label = NULL;

  if (result->recognized == 0 || !merita_evidence_has_text (work->texts))
    return TRUE;
  if (result->failed == 0)
    result->document.status = MERITA_DOCUMENT_READABLE;
  result->suggested = merita_evidence_suggest (work->texts, &result->document);
  label = g_strdup_printf ("Teks dikenali (OCR): %s, %u halaman",
                           merita_evidence_name (&result->document), result->recognized);
  return merita_store_write (self->store, MERITA_EVIDENCE_JOURNAL_KIND, label, write_document_cb,
                             work, NULL, error);
}

static gboolean
recognize_document (Recognizing *self, Work *work, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (work->pages->len == 0)
    return TRUE;
  bytes = merita_reader_load_document (self->reader, work->result->document.id, error);
  for (guint i = 0; bytes != NULL && i < work->pages->len; i++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !recognize_page (self, work, bytes, g_array_index (work->pages, guint, i), error)
        || !report_page (self, error))
      return FALSE;
  return bytes != NULL && finish_document (self, work, error);
}

static void
recognizing_clear (Recognizing *self)
{
  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_pointer (&self->reader, merita_reader_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Recognizing, recognizing_clear)

GPtrArray *
merita_evidence_recognize (MeritaStore *store,
                           const MeritaId *documents,
                           guint n,
                           MeritaProgress progress,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_auto (Recognizing)
    self = { .store = store, .cancellable = cancellable, .progress = progress, .data = data };
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (free_result);
  g_autofree char *languages = NULL;

  g_return_val_if_fail (store != NULL && (n == 0 || documents != NULL), NULL);

  languages = merita_recognition_find_languages (cancellable, error);
  if (languages == NULL)
    return NULL;
  self.works = g_ptr_array_new_with_free_func (free_work);
  self.reader = merita_reader_new (merita_store_get_path (store), error);
  if (self.reader == NULL)
    return NULL;
  if (!(n > 0 ? take_listed (&self, results, documents, n, error)
              : take_scans (&self, results, error)))
    return NULL;
  for (guint i = 0; i < self.works->len; i++)
    if (!recognize_document (&self, self.works->pdata[i], error))
      return NULL;
  return g_steal_pointer (&results);
}

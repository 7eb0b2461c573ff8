/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-add.h"

#include "merita-evidence-private.h"
#include "merita-evidence-read.h"
#include "merita-evidence-similar.h"
#include "merita-reader-evidence.h"
#include "merita-text.h"

#define MOST_READERS 8
#define WAIT_MS 100

/* While a file is added: with what was read of it. */
typedef struct
{
  MeritaEvidenceItem *item;
  MeritaEvidenceReading read;
  GError *failure; /* nothing can be read here at all */
} Reading;

typedef struct
{
  MeritaDate today;
  GMutex lock;
  GHashTable *seen;     /* hashes of this addition */
  MeritaReader *reader; /* under the lock */
  GAsyncQueue *done;
  GCancellable *stop;
} Addition;

static void
free_item (gpointer data)
{
  MeritaEvidenceItem *item = data;

  g_free (item->path);
  g_free (item->similar_name);
  merita_document_clear (&item->document);
  g_clear_error (&item->error);
  g_free (item);
}

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  merita_evidence_reading_clear (&reading->read);
  g_clear_error (&reading->failure);
  g_free (reading);
}

/* The first thread with these bytes reads them. */
static gboolean
claim (Addition *self, MeritaDocument *document)
{
  gboolean claimed;

  g_mutex_lock (&self->lock);
  document->id = merita_reader_find_document (self->reader, document->sha256, NULL);
  claimed = document->id == 0 && g_hash_table_add (self->seen, g_strdup (document->sha256));
  g_mutex_unlock (&self->lock);
  return claimed;
}

static void
read_file_cb (gpointer data, gpointer user_data)
{
  Addition *self = user_data;
  Reading *reading = data;
  MeritaEvidenceItem *item = reading->item;
  MeritaDocument *document = &reading->read.document;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_cancellable_is_cancelled (self->stop))
    bytes = merita_evidence_load_file (item->path, &item->error);
  if (bytes == NULL)
    item->outcome = MERITA_EVIDENCE_FAILED;
  else
    {
      merita_evidence_reading_begin (&reading->read, item->path, bytes, self->today);
      item->outcome = claim (self, document) ? MERITA_EVIDENCE_ADDED : MERITA_EVIDENCE_KNOWN;
      if (item->outcome == MERITA_EVIDENCE_ADDED)
        merita_evidence_reading_parse (&reading->read, bytes, self->stop, &reading->failure);
    }
  g_async_queue_push (self->done, reading);
}

/* Waits for all of them, also after a cancellation: their threads use what the caller owns. */
static gboolean
wait_for_all (Addition *self,
              guint total,
              MeritaProgress progress,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  guint done = 0;

  while (done < total)
    {
      if (g_async_queue_timeout_pop (self->done, WAIT_MS * 1000) != NULL)
        done++;
      if (g_cancellable_is_cancelled (cancellable)
          || (progress != NULL && !progress (done, total, data)))
        g_cancellable_cancel (self->stop);
    }
  return !g_cancellable_set_error_if_cancelled (self->stop, error);
}

static gboolean
read_all (Addition *self,
          GPtrArray *readings,
          MeritaProgress progress,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  guint readers = CLAMP (g_get_num_processors (), 1, MOST_READERS);
  GThreadPool *pool = g_thread_pool_new (read_file_cb, self, (gint) readers, FALSE, error);
  gboolean ok;

  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < readings->len; i++)
    g_thread_pool_push (pool, readings->pdata[i], NULL);
  ok = wait_for_all (self, readings->len, progress, data, cancellable, error);
  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; ok && i < readings->len; i++)
    {
      Reading *reading = readings->pdata[i];

      if (reading->failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reading->failure));
          ok = FALSE;
        }
    }
  return ok;
}

/* The bytes were not kept: many files do not fit into memory.  They are read again and compared. */
static gboolean
write_reading (MeritaWriter *writer, Reading *reading, GError **error)
{
  const MeritaDocument *document = &reading->read.document;
  g_autoptr (GBytes) bytes = merita_evidence_load_file (reading->item->path, error);
  g_autofree char *sha256 = NULL;

  if (bytes == NULL)
    return FALSE;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (sha256, document->sha256) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                   merita_tr (merita_language_current (),
                              "%s: the file was changed while it was being read; "
                              "close it in the other program and add it again"),
                   reading->item->path);
      return FALSE;
    }
  return merita_evidence_reading_write (writer, &reading->read, bytes, error);
}

static gboolean
write_all (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *readings = data;

  for (guint i = 0; i < readings->len; i++)
    {
      Reading *reading = readings->pdata[i];

      if (reading->item->outcome == MERITA_EVIDENCE_ADDED
          && !write_reading (writer, reading, error))
        return FALSE;
    }
  return TRUE;
}

/* The entry of the journal is Indonesian, like all of them. */
static char *
format_label (const GPtrArray *readings)
{
  guint added = 0;

  for (guint i = 0; i < readings->len; i++)
    added += ((const Reading *) readings->pdata[i])->item->outcome == MERITA_EVIDENCE_ADDED;
  return g_strdup_printf (merita_tr_n (MERITA_LANGUAGE_INDONESIAN, "Added %u document as evidence",
                                       "Added %u documents as evidence", added),
                          added);
}

/* After writing: the ids are known. */
static void
take_readings (GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    {
      Reading *reading = readings->pdata[i];
      MeritaEvidenceItem *item = reading->item;

      item->document = reading->read.document;
      item->suggested = reading->read.suggested;
      item->signatures = reading->read.signatures != NULL ? reading->read.signatures->len : 0;
      reading->read.document = (MeritaDocument){ 0 };
    }
}

/* Also among those that came together. */
static gboolean
compare_texts (Addition *self, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (self->reader, error);
  g_autoptr (MeritaEvidenceSimilar) similar = NULL;

  if (documents == NULL)
    return FALSE;
  similar = merita_evidence_similar_load (self->reader, documents, error);
  for (guint i = 0; similar != NULL && i < items->len; i++)
    {
      MeritaEvidenceItem *item = items->pdata[i];
      const MeritaDocument *other;

      if (item->outcome != MERITA_EVIDENCE_ADDED)
        continue;
      item->similar = merita_evidence_similar_find (similar, item->document.id, &item->percent);
      other = merita_evidence_find_row (documents, item->similar);
      item->similar_name = other != NULL ? g_strdup (merita_evidence_name (other)) : NULL;
    }
  return similar != NULL;
}

static void
addition_clear (Addition *self)
{
  g_clear_pointer (&self->reader, merita_reader_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->done, g_async_queue_unref);
  g_clear_object (&self->stop);
  g_mutex_clear (&self->lock);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Addition, addition_clear)

static void
list_readings (GPtrArray *files, GPtrArray *items, GPtrArray *readings)
{
  for (guint i = 0; i < files->len; i++)
    {
      Reading *reading = g_new0 (Reading, 1);

      reading->item = g_new0 (MeritaEvidenceItem, 1);
      reading->item->path = g_strdup (files->pdata[i]);
      g_ptr_array_add (items, reading->item);
      g_ptr_array_add (readings, reading);
    }
}

GPtrArray *
merita_evidence_add (MeritaStore *store,
                     const char *const *paths,
                     MeritaDate today,
                     MeritaProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (Addition) self = { .today = today };
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (free_reading);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (store != NULL && paths != NULL, NULL);

  g_mutex_init (&self.lock);
  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.done = g_async_queue_new ();
  self.stop = g_cancellable_new ();
  self.reader = merita_reader_new (merita_store_get_path (store), error);
  files = self.reader != NULL ? merita_evidence_list_files (paths, cancellable, error) : NULL;
  if (files == NULL)
    return NULL;
  list_readings (files, items, readings);
  if (!read_all (&self, readings, progress, data, cancellable, error))
    return NULL;
  label = format_label (readings);
  if (!merita_store_write (store, "evidence", label, write_all, readings, cancellable, error))
    return NULL;
  take_readings (readings);
  if (!compare_texts (&self, items, error))
    return NULL;
  return g_steal_pointer (&items);
}

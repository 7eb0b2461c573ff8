/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack.h"

#include <glib/gstdio.h>
#include <string.h>

#include "merita-core-error.h"
#include "merita-pack-existing.h"
#include "merita-pack-private.h"
#include "merita-pack-writer.h"
#include "merita-reader-evidence.h"

/* One file of the pack on its way: exactly one of the last four is set, or none for the README. */
typedef struct
{
  char *path;
  const MeritaPackFile *file;
  const MeritaPackFolder *list;
  const MeritaPackPaper *paper;
  gboolean index;
} Entry;

typedef struct
{
  MeritaAgency *agency;
  const MeritaPackPlan *plan;
  MeritaPackWriter *writer; /* NULL: only looked at */
  GChecksum *checksum;      /* while only looked at */
  char *folder;             /* for documents on their way */
  MeritaProgress progress;
  gpointer data;
  GCancellable *cancellable;
  guint64 done, total;
  gint64 size; /* of the document so far */
} Run;

static gboolean
report (Run *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress == NULL || self->progress (self->done, self->total, self->data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The operation was cancelled");
  return FALSE;
}

/* ---- bytes of a document ---- */

static gboolean
take_bytes_cb (const void *data, gsize size, gpointer user_data, GError **error)
{
  Run *self = user_data;

  self->size += (gint64) size;
  self->done += size;
  if (self->writer == NULL)
    g_checksum_update (self->checksum, data, (gssize) size);
  else if (!merita_pack_writer_write (self->writer, data, size, error))
    return FALSE;
  return report (self, error);
}

static gboolean
compare (Run *self, const MeritaDocument *document, const char *sha256, GError **error)
{
  if (self->size == document->size && g_str_equal (sha256, document->sha256))
    return TRUE;
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
               merita_tr (merita_language_current (),
                          "The bytes of “%s” do not match their SHA-256: the file is damaged. Take "
                          "it from a backup, or add the document again."),
               merita_pack_name_document (document));
  return FALSE;
}

static gboolean
check_document (Run *self, const MeritaDocument *document, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (self->agency);

  self->size = 0;
  g_checksum_reset (self->checksum);
  return merita_reader_stream_content (reader, document->sha256, take_bytes_cb, self, error)
         && compare (self, document, g_checksum_get_string (self->checksum), error);
}

static gboolean
write_document (Run *self, const MeritaPackFile *file, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (self->agency);
  const MeritaDocument *document = file->document;
  g_autofree char *sha256 = NULL;

  self->size = 0;
  return merita_pack_writer_begin (self->writer, file->path, document->size, error)
         && merita_reader_stream_content (reader, document->sha256, take_bytes_cb, self, error)
         && merita_pack_writer_end (self->writer, &sha256, error)
         && compare (self, document, sha256, error);
}

/* ---- the other files ---- */

static gboolean
write_text (Run *self, const char *path, char *text, GError **error)
{
  g_autofree char *own = text;

  return merita_pack_writer_text (self->writer, path, own, error);
}

static gboolean
draw_paper (Run *self, MeritaDocumentKind kind, const char *path, GError **error)
{
  g_autoptr (MeritaReportData) data =
    merita_agency_document (self->agency, kind, self->plan->book->period, NULL, error);
  g_autoptr (MeritaReport) paper = NULL;
  MeritaReportOptions options;

  if (data == NULL)
    return FALSE;
  merita_report_options_default (&options, kind);
  paper = merita_report_new (kind, data, &options);
  return merita_report_write_pdf (paper, path, self->cancellable, error);
}

/* Through a file, as those who write it need one. */
static gboolean
write_made (Run *self, const Entry *entry, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, entry->path, NULL);
  const gboolean ok =
    (entry->index ? merita_pack_write_index (self->plan, path, error)
                  : draw_paper (self, entry->paper->kind, path, error))
    && merita_pack_writer_file (self->writer, entry->path, path, self->cancellable, error);

  g_unlink (path);
  return ok;
}

static gboolean
write_entry (Run *self, const Entry *entry, GError **error)
{
  if (!report (self, error))
    return FALSE;
  if (entry->file != NULL)
    return write_document (self, entry->file, error);
  if (entry->list != NULL)
    return write_text (self, entry->path, merita_pack_format_list (self->plan, entry->list), error);
  if (entry->paper != NULL || entry->index)
    return write_made (self, entry, error);
  return write_text (self, entry->path, merita_pack_format_readme (self->plan), error);
}

/* ---- the order of the bytes of their paths ---- */

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->path);
  g_free (entry);
}

static Entry *
add_entry (GPtrArray *entries, char *path)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->path = path;
  g_ptr_array_add (entries, entry);
  return entry;
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Entry *const *) a)->path, (*(const Entry *const *) b)->path);
}

static GPtrArray *
list_entries (const MeritaPackPlan *plan)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);

  add_entry (entries, g_strdup (MERITA_PACK_README));
  add_entry (entries, g_strdup (MERITA_PACK_INDEX_NAME))->index = TRUE;
  for (guint i = 0; i < plan->papers->len; i++)
    {
      const MeritaPackPaper *paper = plan->papers->pdata[i];

      add_entry (entries, g_strdup (paper->path))->paper = paper;
    }
  for (guint i = 0; i < plan->folders->len; i++)
    {
      const MeritaPackFolder *folder = plan->folders->pdata[i];

      add_entry (entries, g_strjoin ("/", folder->path, MERITA_PACK_LIST_NAME, NULL))->list =
        folder;
      for (guint f = 0; f < folder->files->len; f++)
        {
          const MeritaPackFile *file = folder->files->pdata[f];

          add_entry (entries, g_strdup (file->path))->file = file;
        }
    }
  g_ptr_array_sort (entries, compare_entries_cb);
  return entries;
}

/* ---- public ---- */

gboolean
merita_pack_check (MeritaAgency *agency,
                   const MeritaPackPlan *plan,
                   MeritaProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Run self = { .agency = agency,
               .plan = plan,
               .checksum = checksum,
               .progress = progress,
               .data = data,
               .cancellable = cancellable,
               .total = (guint64) plan->size };

  g_return_val_if_fail (agency != NULL && plan != NULL, FALSE);

  for (guint i = 0; i < plan->folders->len; i++)
    {
      const MeritaPackFolder *folder = plan->folders->pdata[i];

      for (guint f = 0; f < folder->files->len; f++)
        {
          const MeritaDocument *document =
            ((const MeritaPackFile *) folder->files->pdata[f])->document;

          if (!g_hash_table_add (seen, (gpointer) document))
            self.done += (guint64) document->size;
          else if (!check_document (&self, document, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_all (Run *self, GError **error)
{
  g_autoptr (GPtrArray) entries = list_entries (self->plan);

  for (guint i = 0; i < entries->len; i++)
    if (!write_entry (self, entries->pdata[i], error))
      return FALSE;
  return report (self, error) && merita_pack_writer_close (self->writer, error);
}

gboolean
merita_pack_write (MeritaAgency *agency,
                   const MeritaPackPlan *plan,
                   const char *target,
                   gboolean replace,
                   MeritaProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (MeritaPackWriter) writer = NULL;
  g_autofree char *folder = NULL;
  gboolean ok;

  g_return_val_if_fail (agency != NULL && plan != NULL && target != NULL, FALSE);

  writer = merita_pack_writer_new (target, plan->book->today, replace, error);
  folder = writer != NULL ? g_dir_make_tmp ("merita-paket-XXXXXX", error) : NULL;
  if (folder == NULL)
    return FALSE;
  ok = write_all (&(Run){ .agency = agency,
                          .plan = plan,
                          .writer = writer,
                          .folder = folder,
                          .progress = progress,
                          .data = data,
                          .cancellable = cancellable,
                          .total = (guint64) plan->size },
                  error);
  merita_pack_remove_tree (folder);
  return ok;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-read.h"

#include <string.h>

#include "merita-evidence-suggest.h"
#include "merita-pdf-client.h"
#include "merita-table-evidence.h"
#include "merita-text-fingerprint.h"

static void
free_signature (gpointer data)
{
  merita_document_signature_clear (data);
  g_free (data);
}

void
merita_evidence_reading_clear (MeritaEvidenceReading *self)
{
  merita_document_clear (&self->document);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_clear_pointer (&self->fingerprint, g_bytes_unref);
}

gboolean
merita_evidence_has_text (const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    for (const char *p = texts->pdata[i]; *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}

GBytes *
merita_evidence_make_fingerprint (const GPtrArray *texts)
{
  MeritaTextFingerprint fingerprint;

  merita_text_fingerprint_make (&fingerprint, (const char *const *) texts->pdata, texts->len);
  return fingerprint.exact != 0 ? merita_text_fingerprint_to_bytes (&fingerprint) : NULL;
}

void
merita_evidence_reading_begin (MeritaEvidenceReading *self,
                               const char *path,
                               GBytes *bytes,
                               MeritaDate today)
{
  self->document.sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->document.file_name = g_filename_display_basename (path);
  self->document.size = (gint64) g_bytes_get_size (bytes);
  self->document.added_on = today;
}

/* ---- signatures ---- */

/* A signature says which bytes it covers, and these words cannot be compressed: the others need no
 * look. */
static gboolean
may_be_signed (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 && memmem (data, size, "/ByteRange", strlen ("/ByteRange")) != NULL;
}

static char *
copy_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = seconds > 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
take_signature (MeritaEvidenceReading *self, const MeritaPdfSignature *found)
{
  MeritaDocumentSignature *row;

  if (found->state == MERITA_PDF_SIGNATURE_EMPTY)
    return;
  row = g_new0 (MeritaDocumentSignature, 1);
  row->number = (gint) self->signatures->len + 1;
  row->signer = copy_text (found->signer);
  row->signed_at = format_time (found->signed_at);
  row->signature = g_strdup (merita_pdf_signature_get_key (found));
  row->certificate = g_strdup (merita_pdf_certificate_state_get_key (found->certificate));
  row->reason = found->obstacle != MERITA_PDF_OBSTACLE_NONE
                  ? g_strdup (merita_pdf_obstacle_get_key (found->obstacle))
                  : copy_text (found->reason);
  g_ptr_array_add (self->signatures, row);
}

/* Signatures that cannot be read do not make the document unreadable. */
static void
read_signatures (MeritaEvidenceReading *self, GBytes *bytes, GCancellable *cancellable)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_SIGNATURES };
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (bytes, &request, NULL, cancellable, NULL);

  self->signatures = g_ptr_array_new_with_free_func (free_signature);
  for (guint i = 0; answer != NULL && answer->signatures != NULL && i < answer->signatures->len;
       i++)
    take_signature (self, answer->signatures->pdata[i]);
}

/* ---- text ---- */

/* Programs write the name of their file there, or nothing that anybody chose. */
static gboolean
is_file_name (const char *title)
{
  static const char *const endings[] = { ".doc", ".docx", ".pdf", ".odt", ".rtf", ".xls", ".xlsx" };
  g_autofree char *small = g_utf8_strdown (title, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (small, endings[i]))
      return TRUE;
  return g_str_has_prefix (small, "microsoft word - ") || g_str_equal (small, "untitled");
}

static void
take_answer (MeritaEvidenceReading *self, MeritaPdfAnswer *answer)
{
  MeritaDocument *document = &self->document;

  g_strstrip (answer->title);
  document->title = is_file_name (answer->title) ? NULL : copy_text (answer->title);
  document->pages = (gint) answer->pages;
  document->status =
    merita_evidence_has_text (answer->texts) ? MERITA_DOCUMENT_READABLE : MERITA_DOCUMENT_SCANNED;
  self->texts = g_ptr_array_ref (answer->texts);
  self->fingerprint = merita_evidence_make_fingerprint (self->texts);
  self->suggested = merita_evidence_suggest (self->texts, document);
}

gboolean
merita_evidence_reading_parse (MeritaEvidenceReading *self,
                               GBytes *bytes,
                               GCancellable *cancellable,
                               GError **error)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_TEXT, .first = 1 };
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (bytes, &request, NULL, cancellable, &local);

  if (answer == NULL
      && (local->domain != MERITA_PDF_ERROR || local->code == MERITA_PDF_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (answer != NULL)
    {
      take_answer (self, answer);
      if (may_be_signed (bytes))
        read_signatures (self, bytes, cancellable);
      return TRUE;
    }
  self->document.pages = -1;
  self->document.status = MERITA_DOCUMENT_UNREADABLE;
  self->document.reason = g_strdup (merita_pdf_error_get_key (local->code));
  return TRUE;
}

gboolean
merita_evidence_reading_write (MeritaWriter *writer,
                               MeritaEvidenceReading *self,
                               GBytes *bytes,
                               GError **error)
{
  const char *sha256 = self->document.sha256;

  if (!merita_writer_put_document (writer, &self->document, error)
      || !merita_writer_put_content (writer, sha256, bytes, self->texts, error))
    return FALSE;
  if (self->fingerprint != NULL
      && !merita_writer_put_fingerprint (writer, sha256, self->fingerprint, error))
    return FALSE;
  for (guint i = 0; self->signatures != NULL && i < self->signatures->len; i++)
    if (!merita_writer_put_signature (writer, sha256, self->signatures->pdata[i], error))
      return FALSE;
  return TRUE;
}

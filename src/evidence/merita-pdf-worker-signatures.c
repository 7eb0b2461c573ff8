/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-worker-signatures.h"

#include <dlfcn.h>
#include <errno.h>
#include <gmodule.h>
#include <nss.h>
#include <pthread.h>
#include <secmod.h>
#include <string.h>

#include "merita-pdf-byte-range.h"
#include "merita-pdf-emit.h"
#include "merita-pdf-signature.h"

/* The name of threads that are none. */
#define NO_THREAD ((pthread_t) 1)

static gboolean preparing, ready, verifying;

/*
 * These stand before the functions of GLib and the C library.  poppler verifies in a thread, newer
 * releases look at the certificate in another one, and both wait for it.  The confined process
 * cannot start one, and a thread from before would only be more to confine: so such work is done at
 * once, and the thread that GLib wants beside its tasks, which would have nothing to do, is never
 * started.
 */
G_MODULE_EXPORT void
g_task_run_in_thread_sync (GTask *task, GTaskThreadFunc function)
{
  function (task, g_task_get_source_object (task), g_task_get_task_data (task),
            g_task_get_cancellable (task));
}

G_MODULE_EXPORT int
pthread_create (pthread_t *thread,
                const pthread_attr_t *attributes,
                void *(*start) (void *),
                void *data)
{
  if (!preparing && !verifying)
    return EAGAIN;
  *thread = NO_THREAD;
  if (verifying)
    start (data);
  return 0;
}

G_MODULE_EXPORT int
pthread_join (pthread_t thread, void **result)
{
  int (*next) (pthread_t, void **);

  if (thread == NO_THREAD)
    return 0;
  *(void **) &next = dlsym (RTLD_NEXT, "pthread_join");
  return next (thread, result);
}

/*
 * poppler verifies with NSS, and would look for the certificates of the user's browser, then for
 * those that come with NSS.  An NSS that is set up already it takes as it is: without the user's
 * certificates, so that a document has one answer on every desk.
 */
void
merita_pdf_worker_signatures_prepare (void)
{
  preparing = TRUE;
  g_type_ensure (G_TYPE_TASK);
  g_main_context_default ();
  preparing = FALSE;
  ready = NSS_NoDB_Init (NULL) == SECSuccess;
  if (ready)
    SECMOD_AddNewModule ("Root Certs", "libnssckbi.so", 0, 0);
}

static void
take_state (MeritaPdfSignature *self, const PopplerSignatureInfo *info)
{
  switch (poppler_signature_info_get_signature_status (info))
    {
    case POPPLER_SIGNATURE_VALID:
      self->state = MERITA_PDF_SIGNATURE_VALID;
      break;
    case POPPLER_SIGNATURE_INVALID:
      self->state = MERITA_PDF_SIGNATURE_INVALID;
      break;
    case POPPLER_SIGNATURE_DIGEST_MISMATCH:
      self->state = MERITA_PDF_SIGNATURE_CHANGED;
      break;
    case POPPLER_SIGNATURE_NOT_FOUND:
      self->state = MERITA_PDF_SIGNATURE_EMPTY;
      break;
    case POPPLER_SIGNATURE_DECODING_ERROR:
      self->obstacle = MERITA_PDF_OBSTACLE_DAMAGED;
      break;
    case POPPLER_SIGNATURE_NOT_VERIFIED:
      self->obstacle = MERITA_PDF_OBSTACLE_NO_SUPPORT;
      break;
    case POPPLER_SIGNATURE_GENERIC_ERROR:
    default:
      self->obstacle =
        *self->signer != '\0' ? MERITA_PDF_OBSTACLE_FAILED : MERITA_PDF_OBSTACLE_DAMAGED;
      break;
    }
}

static MeritaPdfCertificateState
read_certificate (const PopplerSignatureInfo *info)
{
  switch (poppler_signature_info_get_certificate_status (info))
    {
    case POPPLER_CERTIFICATE_TRUSTED:
      return MERITA_PDF_CERTIFICATE_TRUSTED;
    case POPPLER_CERTIFICATE_UNTRUSTED_ISSUER:
      return MERITA_PDF_CERTIFICATE_UNTRUSTED;
    case POPPLER_CERTIFICATE_UNKNOWN_ISSUER:
      return MERITA_PDF_CERTIFICATE_UNKNOWN;
    case POPPLER_CERTIFICATE_REVOKED:
      return MERITA_PDF_CERTIFICATE_REVOKED;
    case POPPLER_CERTIFICATE_EXPIRED:
      return MERITA_PDF_CERTIFICATE_EXPIRED;
    case POPPLER_CERTIFICATE_GENERIC_ERROR:
    case POPPLER_CERTIFICATE_NOT_VERIFIED:
    default:
      return MERITA_PDF_CERTIFICATE_NOT_VERIFIED;
    }
}

/* Whether a certificate was revoked is asked over the network, which is not there. */
static void
verify (MeritaPdfSignature *self, PopplerFormField *field)
{
  PopplerSignatureInfo *info; /* only newer releases can free it by themselves */
  g_autoptr (GError) error = NULL;
  GDateTime *time;
  const char *name;

  self->obstacle = MERITA_PDF_OBSTACLE_NO_SUPPORT;
  if (!ready)
    return;
  verifying = TRUE;
  info = poppler_form_field_signature_validate_sync (
    field,
    POPPLER_SIGNATURE_VALIDATION_FLAG_VALIDATE_CERTIFICATE
      | POPPLER_SIGNATURE_VALIDATION_FLAG_WITHOUT_OCSP_REVOCATION_CHECK,
    NULL, &error);
  verifying = FALSE;
  self->obstacle = info != NULL ? MERITA_PDF_OBSTACLE_NONE : MERITA_PDF_OBSTACLE_FAILED;
  if (info == NULL)
    return;
  name = poppler_signature_info_get_signer_name (info);
  g_free (self->signer);
  self->signer = g_utf8_make_valid (name != NULL ? name : "", -1);
  take_state (self, info);
  if (self->state == MERITA_PDF_SIGNATURE_VALID)
    self->certificate = read_certificate (info);
  time = poppler_signature_info_get_local_signing_time (info);
  if (time != NULL && self->state != MERITA_PDF_SIGNATURE_EMPTY)
    self->signed_at = g_date_time_to_unix (time);
  poppler_signature_info_free (info);
}

static gboolean
emit (const MeritaPdfSignature *self)
{
  const char *const texts[] = { self->field, self->signer, self->reason, self->location };
  const guint32 numbers[] = { self->state,
                              self->certificate,
                              self->obstacle,
                              self->covered,
                              (guint32) ((guint64) self->signed_at & G_MAXUINT32),
                              (guint32) ((guint64) self->signed_at >> 32) };
  g_autoptr (GByteArray) out = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_byte_array_append (out, (const guint8 *) texts[i], (guint) strlen (texts[i]) + 1);
  return merita_pdf_emit (MERITA_PDF_FRAME_SIGNATURE, numbers, G_N_ELEMENTS (numbers), out->data,
                          out->len);
}

static MeritaPdfSignature *
read_field (PopplerFormField *field)
{
  MeritaPdfSignature *self = g_new0 (MeritaPdfSignature, 1);
  g_autofree char *name = poppler_form_field_get_name (field);

  self->field = g_utf8_make_valid (name != NULL ? name : "", -1);
  self->signer = g_strdup ("");
  self->reason = g_strdup ("");
  self->location = g_strdup ("");
  verify (self, field);
  return self;
}

static void
replace_text (char **text, const char *other)
{
  g_free (*text);
  *text = g_strdup (other != NULL ? other : "");
}

/* poppler says "not verified" of an unsigned field too; a file with fewer signatures than fields
 * has such ones. */
static void
find_empty (GPtrArray *signatures, const MeritaPdfByteRanges *ranges)
{
  for (guint i = 0; i < signatures->len && ranges->n_ranges < signatures->len; i++)
    {
      MeritaPdfSignature *signature = signatures->pdata[i];

      if (signature->obstacle != MERITA_PDF_OBSTACLE_NO_SUPPORT || *signature->signer != '\0'
          || signature->signed_at != 0)
        continue;
      signature->state = MERITA_PDF_SIGNATURE_EMPTY;
      signature->obstacle = MERITA_PDF_OBSTACLE_NONE;
    }
}

/*
 * The bytes of the file say what no signature covers, and are believed only when they show as many
 * signatures as poppler: then none of them is a decoy.
 */
static void
take_ranges (GPtrArray *signatures, GBytes *file)
{
  MeritaPdfByteRanges ranges;
  guint n_signed = 0;
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  merita_pdf_byte_ranges_find (&ranges, data, size);
  find_empty (signatures, &ranges);
  for (guint i = 0; i < signatures->len; i++)
    n_signed += ((MeritaPdfSignature *) signatures->pdata[i])->state != MERITA_PDF_SIGNATURE_EMPTY;
  for (guint i = 0; i < signatures->len && ranges.n_ranges == n_signed; i++)
    {
      MeritaPdfSignature *signature = signatures->pdata[i];

      if (signature->state == MERITA_PDF_SIGNATURE_EMPTY)
        continue;
      signature->covered = ranges.reaches_end;
      replace_text (&signature->reason, ranges.reason);
      replace_text (&signature->location, ranges.location);
    }
  merita_pdf_byte_ranges_clear (&ranges);
}

gboolean
merita_pdf_worker_signatures (PopplerDocument *document, GBytes *file)
{
  g_autoptr (GPtrArray) signatures = g_ptr_array_new ();
  GList *fields = poppler_document_get_signature_fields (document);
  gboolean ok = TRUE;

  for (const GList *l = fields; l != NULL && signatures->len < MERITA_PDF_MOST_SIGNATURES;
       l = l->next)
    g_ptr_array_add (signatures, read_field (l->data));
  take_ranges (signatures, file);
  for (guint i = 0; ok && i < signatures->len; i++)
    ok = emit (signatures->pdata[i]);
  return ok;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-signature.h"

#define N_(msgid) msgid

typedef struct
{
  const char *key, *sentence;
} Term;

static const Term states[MERITA_PDF_N_SIGNATURES] = {
  [MERITA_PDF_SIGNATURE_NOT_VERIFIED] = { "not-verified", N_ ("the signature was not verified") },
  [MERITA_PDF_SIGNATURE_EMPTY] = { "empty", N_ ("nobody has signed this field") },
  [MERITA_PDF_SIGNATURE_VALID] = { "valid", N_ ("the signature is valid: what it covers was not "
                                                "changed after signing") },
  [MERITA_PDF_SIGNATURE_INVALID] = { "invalid", N_ ("the signature is invalid: it does not belong "
                                                    "to its certificate") },
  [MERITA_PDF_SIGNATURE_CHANGED] = { "changed", N_ ("the signature is invalid: the document was "
                                                    "changed after signing") },
};

static const Term certificates[MERITA_PDF_N_CERTIFICATES] = {
  [MERITA_PDF_CERTIFICATE_NOT_VERIFIED] = { "not-verified", N_ ("the certificate was not "
                                                                "verified") },
  [MERITA_PDF_CERTIFICATE_TRUSTED] = { "trusted", N_ ("the certificate is trusted") },
  [MERITA_PDF_CERTIFICATE_UNTRUSTED] = { "untrusted", N_ ("the issuer of the certificate is not "
                                                          "trusted") },
  [MERITA_PDF_CERTIFICATE_UNKNOWN] = { "unknown-issuer",
                                       N_ ("the issuer of the certificate is not known "
                                           "here") },
  [MERITA_PDF_CERTIFICATE_EXPIRED] = { "expired", N_ ("the certificate has expired") },
  [MERITA_PDF_CERTIFICATE_REVOKED] = { "revoked", N_ ("the certificate was revoked") },
};

static const Term obstacles[MERITA_PDF_N_OBSTACLES] = {
  [MERITA_PDF_OBSTACLE_NONE] = { "none", "" },
  [MERITA_PDF_OBSTACLE_NO_SUPPORT] = { "no-support", N_ ("the PDF library of this computer cannot "
                                                         "verify signatures") },
  [MERITA_PDF_OBSTACLE_DAMAGED] = { "damaged", N_ ("the signature cannot be read") },
  [MERITA_PDF_OBSTACLE_FAILED] = { "failed", N_ ("verifying it ended with an error") },
};

void
merita_pdf_signature_free (MeritaPdfSignature *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->signer);
  g_free (self->reason);
  g_free (self->location);
  g_free (self);
}

const char *
merita_pdf_signature_get_key (const MeritaPdfSignature *self)
{
  g_return_val_if_fail (self != NULL, states[0].key);

  return self->state == MERITA_PDF_SIGNATURE_VALID && !self->covered ? "extended"
                                                                     : states[self->state].key;
}

const char *
merita_pdf_certificate_state_get_key (MeritaPdfCertificateState state)
{
  g_return_val_if_fail (state < MERITA_PDF_N_CERTIFICATES, certificates[0].key);

  return certificates[state].key;
}

const char *
merita_pdf_obstacle_get_key (MeritaPdfObstacle obstacle)
{
  g_return_val_if_fail (obstacle < MERITA_PDF_N_OBSTACLES, obstacles[0].key);

  return obstacles[obstacle].key;
}

char *
merita_pdf_signature_describe (MeritaLanguage language, const MeritaPdfSignature *self)
{
  const char *state = merita_tr (language, states[self->state].sentence);

  if (self->state == MERITA_PDF_SIGNATURE_NOT_VERIFIED
      && self->obstacle != MERITA_PDF_OBSTACLE_NONE)
    return g_strdup_printf ("%s: %s", state,
                            merita_tr (language, obstacles[self->obstacle].sentence));
  if (self->state != MERITA_PDF_SIGNATURE_VALID)
    return g_strdup (state);
  if (!self->covered)
    state =
      merita_tr (language, N_ ("the signature is valid, but not for all of the file: something "
                               "was added after signing, or may have been"));
  return g_strdup_printf ("%s; %s", state,
                          merita_tr (language, certificates[self->certificate].sentence));
}

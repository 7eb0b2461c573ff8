/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "merita-text.h"

G_BEGIN_DECLS

/* What can be said of the bytes that a signature covers. */
typedef enum
{
  MERITA_PDF_SIGNATURE_NOT_VERIFIED, /* nothing: see the obstacle */
  MERITA_PDF_SIGNATURE_EMPTY,        /* a field that nobody has signed */
  MERITA_PDF_SIGNATURE_VALID,        /* they are as the signer left them */
  MERITA_PDF_SIGNATURE_INVALID,      /* the signature does not belong to its certificate */
  MERITA_PDF_SIGNATURE_CHANGED,      /* they were changed after signing */
  MERITA_PDF_N_SIGNATURES,
} MeritaPdfSignatureState;

/* What can be said of the certificate behind a valid signature. */
typedef enum
{
  MERITA_PDF_CERTIFICATE_NOT_VERIFIED,
  MERITA_PDF_CERTIFICATE_TRUSTED,
  MERITA_PDF_CERTIFICATE_UNTRUSTED,  /* its issuer is known and not trusted */
  MERITA_PDF_CERTIFICATE_UNKNOWN,    /* its issuer is not known here; also one that signed itself */
  MERITA_PDF_CERTIFICATE_EXPIRED,
  MERITA_PDF_CERTIFICATE_REVOKED,
  MERITA_PDF_N_CERTIFICATES,
} MeritaPdfCertificateState;

/* Why a signature is NOT_VERIFIED. */
typedef enum
{
  MERITA_PDF_OBSTACLE_NONE,
  MERITA_PDF_OBSTACLE_NO_SUPPORT,    /* the PDF library here was built without, or its parts are missing */
  MERITA_PDF_OBSTACLE_DAMAGED,       /* the signature itself cannot be read */
  MERITA_PDF_OBSTACLE_FAILED,        /* the check ended with an error */
  MERITA_PDF_N_OBSTACLES,
} MeritaPdfObstacle;

typedef struct
{
  MeritaPdfSignatureState state;
  MeritaPdfCertificateState certificate;
  MeritaPdfObstacle obstacle;
  gboolean covered;           /* all of the file is covered by this signature or another one of it; FALSE: no, or that
                               * cannot be told.  What is added after signing does not make a signature invalid */
  char *field;                /* name of the form field, "" if it has none */
  char *signer;               /* the certificate's common name, "" if it is not known */
  char *reason, *location;    /* what the signer wrote, "" if nothing */
  gint64 signed_at;           /* seconds since 1970, UTC; 0: not told.  The signer's own clock */
} MeritaPdfSignature;

void        merita_pdf_signature_free (MeritaPdfSignature *self);

/* As kept in a file.  "valid", "extended" (valid, not covered), "changed", "invalid", "empty", "not-verified": who asks
 * for "valid" gets what deserves it. */
const char *merita_pdf_signature_get_key         (const MeritaPdfSignature *self);
/* "trusted", "untrusted", "unknown-issuer", "expired", "revoked", "not-verified". */
const char *merita_pdf_certificate_state_get_key (MeritaPdfCertificateState state);
/* "none", "no-support", "damaged", "failed". */
const char *merita_pdf_obstacle_get_key          (MeritaPdfObstacle obstacle);
/* A sentence for people that says no more than was checked. */
char       *merita_pdf_signature_describe        (MeritaLanguage language, const MeritaPdfSignature *self);

G_END_DECLS

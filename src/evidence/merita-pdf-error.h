/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "merita-text.h"

G_BEGIN_DECLS

/* Why a PDF could not be read. */
#define MERITA_PDF_ERROR (merita_pdf_error_quark ())
typedef enum
{
  MERITA_PDF_ERROR_FAILED,     /* the worker could not be started, or cannot confine itself */
  MERITA_PDF_ERROR_DAMAGED,
  MERITA_PDF_ERROR_ENCRYPTED,
  MERITA_PDF_ERROR_TOO_LARGE,
  MERITA_PDF_ERROR_TOO_SLOW,
  MERITA_PDF_ERROR_CRASHED,    /* also: more memory than the limit */
  MERITA_PDF_ERROR_NO_PAGE,
  MERITA_PDF_N_ERRORS,
} MeritaPdfError;
GQuark merita_pdf_error_quark (void);

/* "damaged": how a reason is kept in a file. */
const char    *merita_pdf_error_get_key  (MeritaPdfError code);
/* FAILED for a key that this version does not know. */
MeritaPdfError merita_pdf_error_from_key (const char *key);
/* A sentence for people: what is wrong and what to do. */
const char    *merita_pdf_error_describe (MeritaLanguage language, MeritaPdfError code);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "merita-text.h"

G_BEGIN_DECLS

/* Why the text of a page image was not recognized. */
#define MERITA_RECOGNITION_ERROR (merita_recognition_error_quark ())
typedef enum
{
  MERITA_RECOGNITION_ERROR_MISSING,     /* the program is not installed */
  MERITA_RECOGNITION_ERROR_NO_LANGUAGE, /* it is, and reads neither Indonesian nor English */
  MERITA_RECOGNITION_ERROR_TOO_SLOW,
  MERITA_RECOGNITION_ERROR_FAILED,
  MERITA_RECOGNITION_N_ERRORS,
} MeritaRecognitionError;
GQuark merita_recognition_error_quark (void);

/* A sentence for people: what is wrong and what to do, for the first two which package to install. */
const char *merita_recognition_error_describe (MeritaLanguage language, MeritaRecognitionError code);
/* The one place where a code becomes an error, in the present language. */
void        merita_recognition_fail           (MeritaRecognitionError code, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-error.h"

#define N_(msgid) msgid

G_DEFINE_QUARK (merita - pdf - error - quark, merita_pdf_error)

static const struct
{
  const char *key, *sentence;
} errors[MERITA_PDF_N_ERRORS] = {
  [MERITA_PDF_ERROR_FAILED] = { "failed",
                                N_ ("the program that reads PDF files does not work here; "
                                    "install Merita again") },
  [MERITA_PDF_ERROR_DAMAGED] = { "damaged", N_ ("this is not a PDF file, or it is damaged; "
                                                "ask for the file once more") },
  [MERITA_PDF_ERROR_ENCRYPTED] = { "encrypted", N_ ("the file is locked with a password; "
                                                    "save a copy without a password") },
  [MERITA_PDF_ERROR_TOO_LARGE] = { "too-large", N_ ("it has more than 20000 pages, more than "
                                                    "256 MB of text, or a page that is too "
                                                    "large; split it into several files") },
  [MERITA_PDF_ERROR_TOO_SLOW] = { "too-slow",
                                  N_ ("reading it took more than 30 seconds of computing, "
                                      "or 60 in all, and was stopped; print it into a new "
                                      "PDF file") },
  [MERITA_PDF_ERROR_CRASHED] = { "crashed", N_ ("reading it failed or needed more than 1 GB of "
                                                "memory; print it into a new PDF file") },
  [MERITA_PDF_ERROR_NO_PAGE] = { "no-page", N_ ("the document has no such page") },
};

const char *
merita_pdf_error_get_key (MeritaPdfError code)
{
  g_return_val_if_fail (code < MERITA_PDF_N_ERRORS, errors[MERITA_PDF_ERROR_FAILED].key);

  return errors[code].key;
}

MeritaPdfError
merita_pdf_error_from_key (const char *key)
{
  for (guint i = 0; i < MERITA_PDF_N_ERRORS; i++)
    if (g_strcmp0 (errors[i].key, key) == 0)
      return i;
  return MERITA_PDF_ERROR_FAILED;
}

const char *
merita_pdf_error_describe (MeritaLanguage language, MeritaPdfError code)
{
  g_return_val_if_fail (code < MERITA_PDF_N_ERRORS, "");

  return merita_tr (language, errors[code].sentence);
}

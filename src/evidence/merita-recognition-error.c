/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-recognition-error.h"

#define N_(msgid) msgid

G_DEFINE_QUARK (merita - recognition - error - quark, merita_recognition_error)

static const char *const sentences[MERITA_RECOGNITION_N_ERRORS] = {
  [MERITA_RECOGNITION_ERROR_MISSING] = N_ ("no program for recognizing text is installed here; "
                                           "install tesseract-ocr and tesseract-ocr-ind"),
  [MERITA_RECOGNITION_ERROR_NO_LANGUAGE] =
    N_ ("the program for recognizing text reads neither Indonesian nor English here; "
        "install tesseract-ocr-ind"),
  [MERITA_RECOGNITION_ERROR_TOO_SLOW] =
    N_ ("recognizing the text of this page took too long and was stopped; scan the page once more, "
        "straight and in black and white"),
  [MERITA_RECOGNITION_ERROR_FAILED] = N_ ("recognizing the text of this page failed; "
                                          "install tesseract-ocr again"),
};

const char *
merita_recognition_error_describe (MeritaLanguage language, MeritaRecognitionError code)
{
  g_return_val_if_fail (code < MERITA_RECOGNITION_N_ERRORS, "");

  return merita_tr (language, sentences[code]);
}

void
merita_recognition_fail (MeritaRecognitionError code, GError **error)
{
  g_set_error_literal (error, MERITA_RECOGNITION_ERROR, (int) code,
                       merita_recognition_error_describe (merita_language_current (), code));
}

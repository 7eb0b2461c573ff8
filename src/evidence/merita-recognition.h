/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-page-layout.h"
#include "merita-recognition-error.h"

G_BEGIN_DECLS

/*
 * Reading a scanned page: the confined worker draws it, the program tesseract, if it is installed,
 * recognizes the text of the picture.  A guess of a machine, to be shown as one.
 */
typedef struct
{
  guint first, length;        /* characters of the layout's text */
  MeritaRectangle place;
  guint confidence;           /* percent, the program's own opinion */
} MeritaRecognizedWord;

typedef struct
{
  MeritaPageLayout *layout;   /* as if the page had text: words by blanks, lines by '\n'.  The place of a character
                               * is its share of the word's, all characters taken as equally wide */
  GArray *words;              /* MeritaRecognizedWord, in reading order */
  guint confidence;           /* mean over the characters, percent; 0 if there are none */
  char *languages;            /* "ind+eng": what the text was read as */
} MeritaRecognition;

void               merita_recognition_free (MeritaRecognition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRecognition, merita_recognition_free)

/* "ind+eng", "ind" or "eng".  NULL with MERITA_RECOGNITION_ERROR: not available, the message says what to install.
 * Starts a program: for any thread but the one that draws, in which it may take a tenth of a second. */
char              *merita_recognition_find_languages (GCancellable *cancellable, GError **error);

/* Errors: MERITA_RECOGNITION_ERROR, MERITA_PDF_ERROR or G_IO_ERROR_CANCELLED.  page from 1; seconds 0: two minutes
 * for the recognition.  For any thread but the one that draws. */
MeritaRecognition *merita_recognize_page        (GBytes *file, guint page, guint seconds, GCancellable *cancellable,
                                                 GError **error);
void               merita_recognize_page_async  (GBytes *file, guint page, guint seconds, GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
MeritaRecognition *merita_recognize_page_finish (GAsyncResult *result, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-recognition.h"

G_BEGIN_DECLS

/*
 * What tesseract writes as "tsv": a head line, then a line for each block, paragraph, line and word.
 * width and height are the page's in hundredths of a point, hundredths is that of one pixel.  NULL:
 * it is no such table.  The picture was a stranger's: numbers are checked, wrong lines are left out.
 */
MeritaRecognition *merita_recognition_table_parse (const char *table, gint width, gint height, double hundredths);

G_END_DECLS

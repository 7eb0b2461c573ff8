/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Fonts for text in a font that a PDF names and does not bring along.  Before the process confines
 * itself, the files are opened that fontconfig gives for the names that PDFs use, and fontconfig is
 * left with these alone, so that any other name ends at one of them too.  Afterwards open() and
 * fopen() of exactly these paths, from whatever library, get a copy of the descriptor: no new file
 * is ever opened.
 */

/* The number of files kept; 0 on a system without fonts, where such text stays blank. */
guint       merita_pdf_fonts_keep     (void);
/* The path of a kept file, from 0; NULL after the last one. */
const char *merita_pdf_fonts_get_path (guint number);

G_END_DECLS

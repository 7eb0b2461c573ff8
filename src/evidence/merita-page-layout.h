/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-rectangle.h"

G_BEGIN_DECLS

/*
 * The text of one page and where each of its characters stands.  The text is what MERITA_PDF_TEXT
 * gives of the page, in reading order, lines ended by '\n'.
 *
 * Invariants, checked before anybody sees one: text is valid UTF-8 without NUL, n_characters is
 * g_utf8_strlen (text, -1), rectangles has as many elements and each lies within the page; width and
 * height of a character are 0 if it has no place (a line's end, a character beside the page).
 */
typedef struct
{
  gint width, height;           /* of the page, hundredths of a point, at least 1 */
  char *text;
  guint n_characters;
  MeritaRectangle *rectangles;
} MeritaPageLayout;

/* Takes text and rectangles (one a character of text) and cuts the rectangles to the page.  NULL,
 * both freed: they do not fit together. */
MeritaPageLayout *merita_page_layout_new_take (gint width, gint height, char *text, MeritaRectangle *rectangles,
                                               gsize n_rectangles);
void              merita_page_layout_free     (MeritaPageLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPageLayout, merita_page_layout_free)

G_END_DECLS

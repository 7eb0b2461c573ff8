/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page-layout.h"

G_BEGIN_DECLS

/*
 * The characters of a page as they meet the eye: line by line from the top, each from left to right.
 * A program's reading order tears words out of lines that are set wide; this one does not, but reads
 * columns across.  Letters keep their places; blanks stand where there is a gap.
 */
typedef struct
{
  MeritaPageLayout *layout;
  guint *origins;               /* of each character, its index on the page; G_MAXUINT: a blank or line end put in */
} MeritaPageSight;

MeritaPageSight *merita_page_sight_new  (const MeritaPageLayout *page) G_GNUC_WARN_UNUSED_RESULT;
void             merita_page_sight_free (MeritaPageSight *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPageSight, merita_page_sight_free)

G_END_DECLS

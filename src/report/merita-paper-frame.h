/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-frame.h"
#include "merita-paper-flow.h"

G_BEGIN_DECLS

/* Letterhead, margins and foot of an official paper; the first page has the whole letterhead. */
MeritaArea merita_paper_frame_get_content (const MeritaFrame *frame, MeritaPaperHead head, guint page);
void       merita_paper_frame_draw        (const MeritaFrame *frame, MeritaPaperHead head, cairo_t *cr, guint page,
                                           guint n_pages);

G_END_DECLS

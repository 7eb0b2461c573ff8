/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-passage-find.h"

G_BEGIN_DECLS

/*
 * A place from characters: text is the page's as g_utf8_to_ucs4_fast() gives it; taken has a byte a
 * character, 0: left out, NULL: all.  NULL: nothing but white space is taken.
 */
MeritaPassagePlace *merita_passage_place_new (const MeritaPageLayout *page, const gunichar *text, guint first,
                                              guint length, const guint8 *taken);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-evidence-records.h"

G_BEGIN_DECLS

/* A page that a search found, as a row of a list. */
#define MERITA_TYPE_PASSAGE_ITEM (merita_passage_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPassageItem, merita_passage_item, MERITA, PASSAGE_ITEM, GObject)

MeritaPassageItem   *merita_passage_item_new        (const MeritaPassage *row); /* copies it */
const MeritaPassage *merita_passage_item_get_row    (MeritaPassageItem *self);
/* The excerpt for a label, with what was found in bold. */
char                *merita_passage_item_get_markup (MeritaPassageItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

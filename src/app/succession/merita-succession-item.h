/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/* A row of the list of positions or of the pane of candidates. */
typedef enum
{
  MERITA_SUCCESSION_ITEM_POSITION,
  MERITA_SUCCESSION_ITEM_CANDIDATE,
  MERITA_SUCCESSION_ITEM_NOBODY,   /* stands where no candidate does */
  MERITA_SUCCESSION_ITEM_EXCLUDED_HEAD,
  MERITA_SUCCESSION_ITEM_EXCLUDED,
  MERITA_SUCCESSION_ITEM_UNKNOWN_HEAD,
  MERITA_SUCCESSION_ITEM_UNKNOWN,
} MeritaSuccessionItemKind;

#define MERITA_TYPE_SUCCESSION_ITEM (merita_succession_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionItem, merita_succession_item, MERITA, SUCCESSION_ITEM, GObject)

MeritaSuccessionItem *merita_succession_item_new_position (MeritaSuccessionPlan *plan, guint node);
/* successor: one of the ranking's, or NULL for a heading. */
MeritaSuccessionItem *merita_succession_item_new_row      (MeritaSuccessorRanking *ranking, MeritaSuccessionItemKind kind,
                                                           MeritaSuccessor *successor);

MeritaSuccessionItemKind merita_succession_item_get_kind  (MeritaSuccessionItem *self);
MeritaSuccessionPlan    *merita_succession_item_get_plan  (MeritaSuccessionItem *self);
guint                    merita_succession_item_get_node  (MeritaSuccessionItem *self);
MeritaSuccessorRanking  *merita_succession_item_get_ranking   (MeritaSuccessionItem *self);
MeritaSuccessor         *merita_succession_item_get_successor (MeritaSuccessionItem *self);

G_END_DECLS

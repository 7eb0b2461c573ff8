/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/*
 * The critical positions with what is urgent about them.  Signals: "selected" (gint64 position),
 * "activated" (gint64 position): a row was clicked.
 */
#define MERITA_TYPE_SUCCESSION_LIST (merita_succession_list_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionList, merita_succession_list, MERITA, SUCCESSION_LIST, AdwBin)

void     merita_succession_list_set_plan     (MeritaSuccessionList *self, MeritaSuccessionPlan *plan);
gboolean merita_succession_list_select       (MeritaSuccessionList *self, MeritaId position);
void     merita_succession_list_unselect     (MeritaSuccessionList *self);
MeritaId merita_succession_list_get_selected (MeritaSuccessionList *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* The pane of one position: its facts, the four criteria, and whether it is critical. */
#define MERITA_TYPE_POSITION_EDITOR (merita_position_editor_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPositionEditor, merita_position_editor, MERITA, POSITION_EDITOR, AdwBin)

void merita_position_editor_show (MeritaPositionEditor *self, MeritaContext *context, const MeritaPosition *position);

G_END_DECLS

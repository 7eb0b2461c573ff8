/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-evidence-records.h"
#include "merita-page-view.h"

G_BEGIN_DECLS

/* What a passage is cited for. */
typedef struct
{
  char *code;                 /* of a sub-aspect; NULL: not known */
  gint level;                 /* -1: not known */
  gint line;                  /* of the level's requirements, from 1; 0: the level as a whole */
} MeritaCiteTarget;

void merita_cite_target_clear (MeritaCiteTarget *self);
/* "3.3:3:2" (level and line may be left out); FALSE: not of that form. */
gboolean merita_cite_target_parse (const char *text, MeritaCiteTarget *target);

/* Asks what a passage is to prove, and records it. */
#define MERITA_TYPE_CITE_DIALOG (merita_cite_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaCiteDialog, merita_cite_dialog, MERITA, CITE_DIALOG, AdwWindow)

/*
 * passage: document, page, frame and quote of what is cited (id not 0: the citation to change).
 * target: proposed; may be NULL, then the last one of this window.
 */
MeritaCiteDialog *merita_cite_dialog_present (GtkWidget *parent, MeritaContext *context, const MeritaDocument *document,
                                              const MeritaCitation *passage, const MeritaCiteTarget *target);

G_END_DECLS

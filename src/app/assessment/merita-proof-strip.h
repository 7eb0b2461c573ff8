/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/* How complete the proof of a claim is, and what a verifier may grant: in its tooltip, too. */
#define MERITA_TYPE_PROOF_STRIP (merita_proof_strip_get_type ())
G_DECLARE_FINAL_TYPE (MeritaProofStrip, merita_proof_strip, MERITA, PROOF_STRIP, GtkBox)

/* data must have a round to show. */
void merita_proof_strip_show       (MeritaProofStrip *self, const MeritaAssessmentData *data);
void merita_proof_strip_set_narrow (MeritaProofStrip *self, gboolean narrow);
void merita_proof_strip_set_folded (MeritaProofStrip *self, gboolean folded);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-evidence-records.h"
#include "merita-proof.h"

G_BEGIN_DECLS

/* How the requirement lines stand that passages are cited for, each in its own period. */
typedef struct _MeritaCitationStates MeritaCitationStates;

MeritaCitationStates *merita_citation_states_load (MeritaAgency *agency, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_citation_states_free (MeritaCitationStates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaCitationStates, merita_citation_states_free)

/*
 * Of the line; of a whole level the worst of its lines.  FALSE: it is cited for no line that the
 * instrument of its period has.
 */
gboolean merita_citation_states_find (const MeritaCitationStates *self, const MeritaCitation *citation,
                                      MeritaLineState *state);

G_END_DECLS

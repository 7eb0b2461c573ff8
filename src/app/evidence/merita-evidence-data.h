/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-citation-states.h"
#include "merita-document-item.h"

G_BEGIN_DECLS

/* What the evidence page shows: the documents of the file as they stand against a period. */
typedef struct
{
  gint period;
  GPtrArray *items;           /* MeritaDocumentItem*, by title or file name */
  MeritaCitationStates *states; /* of what is cited from them */
} MeritaEvidenceData;

MeritaEvidenceData *merita_evidence_data_load (MeritaAgency *agency, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                merita_evidence_data_free (MeritaEvidenceData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaEvidenceData, merita_evidence_data_free)

G_END_DECLS

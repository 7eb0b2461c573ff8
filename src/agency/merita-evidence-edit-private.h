/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-edit.h"

G_BEGIN_DECLS

typedef enum
{
  MERITA_EVIDENCE_EDIT_DOCUMENT,
  MERITA_EVIDENCE_EDIT_CITATION,
  MERITA_EVIDENCE_EDIT_UNCITE,
  MERITA_EVIDENCE_EDIT_REMOVE,
} MeritaEvidenceEditKind;

struct _MeritaEvidenceEdit
{
  MeritaEvidenceEditKind kind;
  char *label;
  MeritaDocument document;
  MeritaCitation citation;
};

MeritaEvidenceEdit *merita_evidence_edit_new  (MeritaEvidenceEditKind kind, const MeritaDocument *document,
                                               const MeritaCitation *citation) G_GNUC_WARN_UNUSED_RESULT;
/* Sets MERITA_CORE_ERROR_INVALID. */
void                merita_evidence_fail      (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS

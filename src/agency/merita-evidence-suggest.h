/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"

G_BEGIN_DECLS

/* Facts that the text of an Indonesian official document tells of itself. */
typedef enum
{
  MERITA_FACT_TITLE = 1 << 0,
  MERITA_FACT_NUMBER = 1 << 1,
  MERITA_FACT_TYPE = 1 << 2,
  MERITA_FACT_ISSUER = 1 << 3,
  MERITA_FACT_SIGNED = 1 << 4,
} MeritaDocumentFact;

/*
 * Fills what is empty in document (title, number, type, issuer, signed_on) from the texts of its pages
 * (char*): "NOMOR 800/112/2026", "TENTANG …", "Ditetapkan di … pada tanggal 20 Februari 2026".  Gives the
 * set of MeritaDocumentFact that it filled.  Pure.
 */
guint merita_evidence_suggest (const GPtrArray *texts, MeritaDocument *document);

G_END_DECLS

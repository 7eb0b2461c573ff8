/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-document-data.h"

G_BEGIN_DECLS

/* The parts of merita_document_fill_paper (), one file each. */
/* Rounds and the aspects of the newest self-assessment of a period, with the proof that is cited. */
gboolean merita_document_fill_paper_score  (MeritaAgency *self, MeritaPaperData *paper, gint period, GError **error);
/* The newest decision and its recommendations; until: none after that year, 0 without a limit. */
gboolean merita_document_fill_paper_follow (MeritaAgency *self, MeritaPaperData *paper, gint until, GError **error);
gboolean merita_document_fill_paper_requests (MeritaAgency *self, MeritaPaperData *paper, gint period, GError **error);

G_END_DECLS

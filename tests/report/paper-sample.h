/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-report-data.h"

G_BEGIN_DECLS

/* Invented papers: a team of so many members, with all wording and every fact known. */
MeritaReportData *paper_sample_new      (guint members);
/* With aspects, rounds, proof, a decision and requests. */
MeritaReportData *paper_sample_complete (guint members);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-report.h"

G_BEGIN_DECLS

/* Snapshots of an invented regency, the same at every run. */
MeritaReportData *report_sample_chart (guint positions);
MeritaReportData *report_sample_map   (guint people);
MeritaReportData *report_sample_check (void);
/* The rule that the map sample borrows; free it after the data. */
MeritaTalentRule *report_sample_rule  (void);

G_END_DECLS

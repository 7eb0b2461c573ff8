/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/*
 * The self-assessment: fill the levels of a round, see where it stands, compare rounds, follow up the decision
 * (which can be there without a round).  Argument: a code,
 * or "radar", "table", "difference" or "follow-up".
 */
#define MERITA_TYPE_ASSESSMENT_PAGE (merita_assessment_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaAssessmentPage, merita_assessment_page, MERITA, ASSESSMENT_PAGE, MeritaPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/*
 * Evidence: the documents of the file, read, searched and cited.  Arguments: "document:ID" or
 * "document:ID:PAGE"; "citation:ID" opens its page with the passage marked; "cite:3.3:3:2" (sub-aspect,
 * level, line; the last two may be left out): what is to be cited next; "search:WORDS"; "uncited".
 */
#define MERITA_TYPE_EVIDENCE_PAGE (merita_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEvidencePage, merita_evidence_page, MERITA, EVIDENCE_PAGE, MeritaPage)

G_END_DECLS

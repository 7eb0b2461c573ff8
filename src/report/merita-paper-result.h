/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-paper-flow.h"

G_BEGIN_DECLS

/* The result of the round reported on: points and index of each aspect with the total … */
void merita_paper_add_result_table (MeritaPaperFlow *flow);
/* … and the sentences on it.  While something is missing there is no category, and they say so. */
void merita_paper_add_result_text  (MeritaPaperFlow *flow);

G_END_DECLS

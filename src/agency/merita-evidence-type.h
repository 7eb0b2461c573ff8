/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-text.h"

G_BEGIN_DECLS

/* Kinds of documents, as ids that an instance file keeps: "regulation", "decree". */

/* In the order of a list to choose from; NULL-terminated, "other" last. */
const char *const *merita_evidence_types         (void);
gboolean           merita_evidence_type_is_known (const char *type);
/* "SK (keputusan)"; an unknown id is given back as it is, NULL is "–". */
const char        *merita_evidence_type_label    (MeritaLanguage language, const char *type);
/* An id, a label or a usual abbreviation ("perkada", "SK", "notula"), without regard to case; NULL: none of them. */
const char        *merita_evidence_type_parse    (const char *text);

G_END_DECLS

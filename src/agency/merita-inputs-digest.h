/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-talent-table.h"

G_BEGIN_DECLS

/*
 * SHA-256 over everything that a mapping rule reads, so that two runs with one digest must agree.
 * Computed beside the mapping itself: begin, map, finish.
 */
typedef struct _MeritaInputsDigest MeritaInputsDigest;

/* table and standards must live until finish. */
MeritaInputsDigest *merita_inputs_digest_begin  (const MeritaTalentTable *table, const MeritaLevels *standards,
                                                 guint n_levels);
/* Hexadecimal; frees the digest. */
char               *merita_inputs_digest_finish (MeritaInputsDigest *self);

G_END_DECLS

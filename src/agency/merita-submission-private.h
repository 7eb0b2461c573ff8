/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment.h"
#include "merita-proof-book.h"
#include "merita-submission.h"

G_BEGIN_DECLS

/* Canonical JSON of what is handed in: equal content gives equal bytes. */
char *merita_submission_snapshot (const MeritaScoredRound *claim, const MeritaProofBook *book) G_GNUC_WARN_UNUSED_RESULT;
/* What the round and the book say otherwise than the snapshot; NULL with error if it cannot be read. */
GPtrArray *merita_submission_compare (const char *snapshot, const MeritaScoredRound *claim, const MeritaProofBook *book,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void  merita_submitted_change_free (MeritaSubmittedChange *self);
/* "3.10" comes after "3.9". */
gint  merita_submission_compare_codes (const char *a, const char *b);

G_END_DECLS

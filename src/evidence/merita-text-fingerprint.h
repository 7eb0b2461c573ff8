/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How much of two documents' text is the same, without having both texts: the least hashes (MinHash)
 * of all runs of five words.  Case, accents, punctuation, line and page ends make no difference.
 * Pure functions; the same text gives the same fingerprint on every computer.
 */
#define MERITA_TEXT_FINGERPRINT_HASHES 64
#define MERITA_TEXT_FINGERPRINT_BYTES (4 * MERITA_TEXT_FINGERPRINT_HASHES + 8)

typedef struct
{
  guint32 least[MERITA_TEXT_FINGERPRINT_HASHES];
  guint64 exact;              /* of all words in their order; 0: the text has no word */
} MeritaTextFingerprint;

/* Of the texts of all pages in their order. */
void     merita_text_fingerprint_make       (MeritaTextFingerprint *self, const char *const *pages, gsize n_pages);

/* Percent: about the share of runs of words that both texts have, of those that either has, give or take six.  100 only
 * if all words are the same in the same order.  -1: one of them has no words, nothing can be said. */
gint     merita_text_fingerprint_compare    (const MeritaTextFingerprint *a, const MeritaTextFingerprint *b);

/* MERITA_TEXT_FINGERPRINT_BYTES, the same on every computer, to be kept; FALSE: the bytes are no fingerprint. */
GBytes  *merita_text_fingerprint_to_bytes   (const MeritaTextFingerprint *self);
gboolean merita_text_fingerprint_from_bytes (MeritaTextFingerprint *self, GBytes *bytes);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text reduced to what two editions of it have in common: small letters without accents, ligatures
 * taken apart, without white space, soft hyphens and hyphens within words, plain quotation marks and dashes.
 */
typedef struct
{
  GArray *letters;            /* gunichar */
  GArray *origins;            /* guint: the character of the text that each letter comes from */
} MeritaPassageFold;

MeritaPassageFold *merita_passage_fold_new  (const gunichar *text, gsize n_characters);
void               merita_passage_fold_free (MeritaPassageFold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPassageFold, merita_passage_fold_free)

/* Any dash or hyphen that is seen, and characters that are there and are not seen. */
gboolean           merita_passage_is_hyphen (gunichar character);
gboolean           merita_passage_is_unseen (gunichar character);

G_END_DECLS

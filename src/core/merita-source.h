/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-talent-rule.h"
#include "merita-talent-table.h"

G_BEGIN_DECLS

/* Private to core: the codes that a source can give; their index is what the table stores. */

enum
{
  MERITA_EDUCATION_FIT_UNKNOWN,
  MERITA_EDUCATION_FIT_FIT,
  MERITA_EDUCATION_FIT_OTHER,
};

#define MERITA_DISCIPLINE_SERVING 4 /* after the severities 0..3 */

guint       merita_source_count_codes (MeritaSource source, const MeritaTalentTable *table);
/* As profiles write it; NULL where the code is a number or means "not known". */
const char *merita_source_get_code    (MeritaSource source, const MeritaTalentTable *table, guint index);
/* As an official writes it, for an explanation; NULL if not known. */
const char *merita_source_get_word    (MeritaSource source, const MeritaTalentTable *table, guint index);
/* TRUE if the source gives codes of a fixed list. */
gboolean    merita_source_has_codes   (MeritaSource source);

G_END_DECLS

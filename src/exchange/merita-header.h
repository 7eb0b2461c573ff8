/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import.h"

G_BEGIN_DECLS

/*
 * What the headers of personnel tables mean: Indonesian and English words, the column names of
 * SIMPEG, SIASN and e-Kinerja exports, and the words of the profile for competencies and facts.
 */
typedef struct
{
  const char *id;                 /* "nip" */
  const char *label;              /* English msgid */
  const char *synonyms;           /* folded, separated by '|' */
  gboolean required;
  gboolean yearly;                /* the id gets ":2024" */
} MeritaHeaderField;

typedef struct _MeritaHeader MeritaHeader;

/* The fields of a kind that do not depend on the profile; ends with an id of NULL. */
const MeritaHeaderField *merita_header_list_fields (MeritaImportKind kind);
/* Words for a fact key that profiles may use, folded, '|' between; NULL if none are known. */
const char              *merita_header_get_fact_synonyms (const char *key);

MeritaHeader *merita_header_new        (MeritaImportKind kind, const MeritaProfile *profile, MeritaLanguage language);
void          merita_header_free       (MeritaHeader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaHeader, merita_header_free)

/* The field id of a header; NULL if it is not known. */
char         *merita_header_recognise  (const MeritaHeader *self, const char *text, gsize length);
/* MeritaImportField*; years (gint, may be NULL) are those that yearly fields are offered for. */
GPtrArray    *merita_header_make_fields (const MeritaHeader *self, const GArray *years);
/* The label of a field id. */
char         *merita_header_get_label  (const MeritaHeader *self, const char *id);
/* Lower-case letters and digits only: "Gol. Ruang" is "golruang". */
char         *merita_header_fold       (const char *text, gsize length);

G_END_DECLS

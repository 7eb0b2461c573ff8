/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* How directly a passage shows what it is cited for.  Ordered from weakest to strongest. */
typedef enum
{
  MERITA_PROOF_STATEMENT,  /* somebody says so: "pernyataan" */
  MERITA_PROOF_SUPPORTING, /* a trace of it: "pendukung" */
  MERITA_PROOF_DIRECT,     /* the thing itself: "langsung" */
  MERITA_N_PROOF_GRADES,
} MeritaProofGrade;

/* One line of what a level of a sub-aspect asks to be proved. */
typedef struct
{
  char *text;
  MeritaProofGrade grade;  /* the least that proves it */
} MeritaRequirement;

MeritaRequirement *merita_requirement_new  (const char *text, MeritaProofGrade grade) G_GNUC_WARN_UNUSED_RESULT;
void               merita_requirement_free (MeritaRequirement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRequirement, merita_requirement_free)

/* "direct": as in profiles and instance files. */
const char        *merita_proof_grade_name (MeritaProofGrade grade);
/* FALSE if there is no such grade. */
gboolean           merita_proof_grade_find (const char *name, MeritaProofGrade *grade);

G_END_DECLS

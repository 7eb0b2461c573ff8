/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* How well a passage proves what it is cited for.  Ordered from strongest to weakest. */
typedef enum
{
  MERITA_GRADE_DIRECT,        /* bukti langsung: the thing itself */
  MERITA_GRADE_SUPPORTING,    /* bukti pendukung: a trace of it */
  MERITA_GRADE_STATEMENT,     /* pernyataan: only says so */
  MERITA_N_GRADES,
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

/* "supporting": as in profiles and instance files; an unknown name is STATEMENT. */
const char        *merita_proof_grade_name (MeritaProofGrade grade);
MeritaProofGrade   merita_proof_grade_find (const char *name);

G_END_DECLS

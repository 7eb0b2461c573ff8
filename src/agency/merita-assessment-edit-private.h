/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment-edit.h"

G_BEGIN_DECLS

struct _MeritaAssessmentEdit
{
  char *label;
  MeritaRound *round;  /* a new or changed round with its entries, or NULL */
  MeritaId id;         /* of the round whose entry changes */
  MeritaRoundRow *row; /* the entry; nothing in it: it is deleted */
  GPtrArray *left, *missing;
};

/* FALSE with error: a closed round does not change any more. */
gboolean merita_assessment_edit_check_open (const MeritaRound *round, GError **error);
MeritaAssessmentEdit *merita_assessment_edit_new_row (const MeritaRound *round, MeritaRoundRow *row, char *label);

G_END_DECLS

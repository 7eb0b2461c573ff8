/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"
#include "merita-period.h"

G_BEGIN_DECLS

struct _MeritaPeriodEdit
{
  char *label;
  MeritaPeriod period;                /* owned */
  MeritaStoredInstrument *instrument; /* to be stored first; NULL: the period names one, or none changes */
  MeritaRound *round;                 /* the self-assessment that begins; NULL */
  GPtrArray *tasks;                   /* MeritaSubAspectTask* */
  GPtrArray *citations;               /* MeritaCitation* */
  MeritaCarry *carry;                 /* NULL */
};

/* Fills round, tasks, citations and carry from the year period.carried_from. */
gboolean merita_period_edit_carry (MeritaPeriodEdit *self, MeritaAgency *agency, const MeritaInstrument *instrument,
                                   GError **error);
void     merita_carry_free        (MeritaCarry *self);

G_END_DECLS

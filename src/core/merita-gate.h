/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-scoring.h"
#include "merita-succession.h"

G_BEGIN_DECLS

/* Private to core: the requirements a successor must meet, each answered in three values. */

/* What the gates ask about one person and one target. */
typedef struct
{
  const MeritaScoring *scoring;
  const MeritaTarget *target;
  guint person;
  guint box;                  /* 0 in the tray */
  gint64 fit;                 /* base units, MERITA_BASE_UNKNOWN */
  gboolean in_tray;           /* has no box because data are missing */
} MeritaGateQuestion;

void        merita_gate_answer (const MeritaGateRule *rule, const MeritaGateQuestion *question,
                                MeritaGateResult *result);
/* The worst of all gates, without keeping their answers. */
MeritaTruth merita_gates_judge (const GPtrArray *gates, const MeritaGateQuestion *question);
/* All answers: MeritaGateResult. */
GArray     *merita_gates_answer (const GPtrArray *gates, const MeritaGateQuestion *question, MeritaTruth *worst);
/* When the person retires by the age of the own job level; UNKNOWN without birth date or level. */
MeritaDate  merita_scoring_retirement (const MeritaScoring *self, guint person);

G_END_DECLS

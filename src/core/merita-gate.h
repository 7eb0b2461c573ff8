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
  guint box;                      /* 0 without a box: not known, never a failure */
  gint64 fit_lowest, fit_highest; /* what is not assessed as 0 and as met; MERITA_BASE_UNKNOWN */
} MeritaGateQuestion;

/* FALSE if the gate asks nothing of this position. */
gboolean    merita_gate_applies    (const MeritaGateRule *rule, const MeritaGateQuestion *question);
void        merita_gate_answer     (const MeritaGateRule *rule, const MeritaGateQuestion *question,
                                    MeritaGateResult *result);
/* The worst of all gates that apply, without keeping their answers. */
MeritaTruth merita_gates_judge     (const GPtrArray *gates, const MeritaGateQuestion *question);
/* The answers of those that apply: MeritaGateResult. */
GArray     *merita_gates_answer    (const GPtrArray *gates, const MeritaGateQuestion *question, MeritaTruth *worst);
/* Bits 1 << box of a box gate; those of the pool if it names none. */
guint       merita_gate_get_boxes  (const MeritaGateRule *gate, const MeritaTalentRule *rule);

G_END_DECLS

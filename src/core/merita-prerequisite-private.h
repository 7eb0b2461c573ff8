/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-prerequisite.h"

G_BEGIN_DECLS

/* Private to core: one function a prerequisite, each fills a finding that is empty but for its rule. */

typedef struct
{
  const MeritaTalentRule *talent;
  const MeritaInstrument *instrument;
  const MeritaAgencyFacts *facts;
} MeritaPrerequisiteCheck;

void merita_check_category           (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_critical_positions (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_instrument         (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_coverage           (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_successor_box      (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_successor_count    (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_stacking           (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_development        (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_career_policy      (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_successor_gates    (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);
void merita_check_committee          (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);

static inline void
merita_finding_conclude (MeritaFinding *finding,
                         MeritaTruth status,
                         MeritaFindingKind kind,
                         gint64 actual,
                         gint64 needed)
{
  finding->status = status;
  finding->kind = kind;
  finding->actual = actual;
  finding->needed = needed;
}

G_END_DECLS

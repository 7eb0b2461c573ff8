/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-prerequisite.h"

#include "merita-prerequisite-private.h"

typedef void (*CheckFunc) (const MeritaPrerequisiteCheck *self, MeritaFinding *finding);

static const CheckFunc checks[MERITA_N_PREREQUISITES] = {
  [MERITA_PREREQUISITE_CATEGORY] = merita_check_category,
  [MERITA_PREREQUISITE_CRITICAL_POSITIONS] = merita_check_critical_positions,
  [MERITA_PREREQUISITE_INSTRUMENT] = merita_check_instrument,
  [MERITA_PREREQUISITE_COVERAGE] = merita_check_coverage,
  [MERITA_PREREQUISITE_SUCCESSOR_BOX] = merita_check_successor_box,
  [MERITA_PREREQUISITE_SUCCESSOR_COUNT] = merita_check_successor_count,
  [MERITA_PREREQUISITE_STACKING] = merita_check_stacking,
  [MERITA_PREREQUISITE_DEVELOPMENT] = merita_check_development,
  [MERITA_PREREQUISITE_CAREER_POLICY] = merita_check_career_policy,
  [MERITA_PREREQUISITE_SUCCESSOR_GATES] = merita_check_successor_gates,
  [MERITA_PREREQUISITE_COMMITTEE] = merita_check_committee,
};

static MeritaFinding *
finding_new (const MeritaPrerequisiteRule *rule)
{
  MeritaFinding *self = g_new0 (MeritaFinding, 1);

  self->rule = rule;
  self->status = MERITA_TRUTH_UNKNOWN;
  self->kind = MERITA_FINDING_NONE;
  self->share = MERITA_HUNDREDTHS_UNKNOWN;
  self->rows = g_array_new (FALSE, TRUE, sizeof (MeritaFindingRow));
  return self;
}

void
merita_finding_free (MeritaFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->reference);
  g_array_unref (self->rows);
  g_free (self);
}

GPtrArray *
merita_prerequisites_check (const GPtrArray *rules,
                            const MeritaTalentRule *talent,
                            const MeritaInstrument *instrument,
                            const MeritaAgencyFacts *facts)
{
  MeritaPrerequisiteCheck check = { talent, instrument, facts };
  GPtrArray *findings;

  g_return_val_if_fail (rules != NULL, NULL);
  g_return_val_if_fail (talent != NULL, NULL);
  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (facts != NULL, NULL);

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_finding_free);
  for (guint i = 0; i < rules->len; i++)
    {
      const MeritaPrerequisiteRule *rule = rules->pdata[i];
      MeritaFinding *finding = finding_new (rule);

      if ((guint) rule->kind < G_N_ELEMENTS (checks))
        checks[rule->kind](&check, finding);
      g_ptr_array_add (findings, finding);
    }
  return findings;
}

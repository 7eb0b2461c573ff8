/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-prerequisite-private.h"

/*
 * What the agency itself decides: its category, critical positions, policy and committee.  A
 * document that nobody entered cannot be handed in, so its absence is "not met"; a document whose
 * day is missing may or may not be in force, so that is "cannot tell".
 */

/* ---- the merit category ---- */

/* The lowest category that may apply; -1 if the instrument names none. */
static gint
find_lowest_exemption (const MeritaInstrument *instrument)
{
  for (guint i = 0; i < instrument->categories->len; i++)
    if (((const MeritaCategory *) instrument->categories->pdata[i])->exemption)
      return (gint) i;
  return -1;
}

void
merita_check_category (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  const MeritaAgencyFacts *facts = self->facts;
  const GPtrArray *categories = self->instrument->categories;
  gint lowest = find_lowest_exemption (self->instrument);
  const MeritaCategory *category;

  if (facts->category < 0)
    {
      merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, -1, lowest);
      return;
    }
  finding->share = facts->points;
  finding->date = facts->decision_end;
  finding->reference = g_strdup (facts->decision_number);
  if ((guint) facts->category >= categories->len || lowest < 0)
    {
      /* The decision was made on another instrument: its category says nothing here. */
      merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED,
                               facts->category, lowest);
      return;
    }
  category = categories->pdata[facts->category];
  if (!category->exemption)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_CATEGORY_TOO_LOW,
                             facts->category, lowest);
  else if (facts->decision_end == MERITA_DATE_UNKNOWN)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED,
                             facts->category, lowest);
  else if (facts->decision_end < facts->today)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_EXPIRED, facts->category,
                             lowest);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, facts->category, lowest);
}

/* ---- critical positions ---- */

static gboolean
has_decree (const MeritaPositionFact *position)
{
  return position->decree_number != NULL && position->decree_number[0] != '\0';
}

static void
add_position_row (MeritaFinding *finding,
                  const MeritaPositionFact *position,
                  MeritaFindingKind kind)
{
  MeritaFindingRow row = { .position = position->position,
                           .kind = kind,
                           .performance = MERITA_SCORE_UNKNOWN,
                           .potential = MERITA_SCORE_UNKNOWN };

  g_array_append_val (finding->rows, row);
}

/* The newest decree speaks for the list. */
static void
cite_decree (MeritaFinding *finding, const MeritaPositionFact *position)
{
  if (finding->reference != NULL && position->decree_date <= finding->date)
    return;
  g_free (finding->reference);
  finding->reference = g_strdup (position->decree_number);
  finding->date = position->decree_date;
}

typedef struct
{
  guint decided, without_decree, jpt, undecided;
} PositionCount;

static void
count_position (const MeritaPositionFact *position, PositionCount *count, MeritaFinding *finding)
{
  count->jpt += position->jpt ? 1 : 0;
  if (position->critical)
    {
      count->decided++;
      if (has_decree (position))
        {
          cite_decree (finding, position);
          return;
        }
      count->without_decree++;
      add_position_row (finding, position, MERITA_FINDING_NO_DECREE);
    }
  else if (position->jpt && !position->proposed)
    {
      count->undecided++;
      add_position_row (finding, position, MERITA_FINDING_JPT_UNDECIDED);
    }
}

void
merita_check_critical_positions (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  const GArray *positions = self->facts->positions;
  PositionCount count = { 0 };

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    count_position (&g_array_index (positions, MeritaPositionFact, i), &count, finding);

  if (count.decided == 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
  else if (count.without_decree > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NO_DECREE,
                             count.without_decree, count.decided);
  else if (count.undecided > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_JPT_UNDECIDED,
                             count.undecided, count.jpt);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, count.decided,
                             count.decided);
}

/* ---- documents in force ---- */

static void
check_document (const MeritaPrerequisiteCheck *self,
                MeritaFinding *finding,
                const char *document,
                MeritaDate date)
{
  if (document == NULL || document[0] == '\0')
    {
      merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 1);
      return;
    }
  finding->reference = g_strdup (document);
  finding->date = date;
  if (date == MERITA_DATE_UNKNOWN)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, 0, 1);
  else if (date > self->facts->today)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_EXPIRED, 0, 1);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, 1, 1);
}

void
merita_check_career_policy (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  check_document (self, finding, self->facts->career_policy, self->facts->career_policy_date);
}

void
merita_check_committee (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  check_document (self, finding, self->facts->committee, self->facts->committee_date);
}

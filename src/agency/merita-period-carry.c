/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a year still holds in the next one. */
#include "merita-assessment.h"
#include "merita-core-error.h"
#include "merita-period-private.h"
#include "merita-proof.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"
#include "merita-submission-private.h"

#define N_(text) text

typedef struct
{
  MeritaPeriodEdit *edit;
  const MeritaInstrument *from, *to;
  GPtrArray *documents; /* MeritaDocument* */
} Carrier;

const char *
merita_carry_reason_text (MeritaCarryReason reason)
{
  static const char *const texts[] = {
    N_ ("the new instrument does not have it"),
    N_ ("carried forward, but its level reads differently now"),
    N_ ("the requirement line is gone or reads differently"),
    N_ ("the document does not hold in the new period"),
    N_ ("a newer revision of the document exists"),
    N_ ("nobody could read the document"),
    N_ ("new: still to be filled in"),
  };

  return texts[reason];
}

static void
free_item (gpointer data)
{
  MeritaCarryItem *item = data;

  g_free (item->code);
  g_free (item->what);
  g_free (item);
}

void
merita_carry_free (MeritaCarry *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
add_item (Carrier *carrier, MeritaCarryReason reason, const char *code, const char *what)
{
  MeritaCarryItem *item = g_new0 (MeritaCarryItem, 1);

  item->reason = reason;
  item->code = g_strdup (code);
  item->what = g_strdup (what);
  g_ptr_array_add (carrier->edit->carry->items, item);
}

static const char *
get_title (const MeritaInstrument *instrument, const char *code)
{
  const MeritaSubAspect *sub = merita_instrument_find (instrument, code);

  return sub != NULL ? sub->title : NULL;
}

/* ---- levels ---- */

static void
carry_level (Carrier *carrier, const MeritaRoundRow *row)
{
  const MeritaSubAspect *old = merita_instrument_find (carrier->from, row->code);
  const MeritaSubAspect *sub = merita_instrument_find (carrier->to, row->code);
  gint level = row->level;
  MeritaRoundRow *copy;

  if (level < 0 && old != NULL)
    for (gint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT && level < 0; i++)
      if (row->points != MERITA_HUNDREDTHS_UNKNOWN && old->points[i] == row->points)
        level = i;
  if (sub == NULL || level < 0)
    {
      add_item (carrier, MERITA_CARRY_NO_SUB_ASPECT, row->code,
                get_title (carrier->from, row->code));
      return;
    }
  copy = g_new0 (MeritaRoundRow, 1);
  copy->code = g_strdup (row->code);
  copy->level = level;
  copy->points = MERITA_HUNDREDTHS_UNKNOWN;
  copy->note = g_strdup (row->note);
  g_ptr_array_add (carrier->edit->round->entries, copy);
  carrier->edit->carry->levels++;
  if (old != NULL && g_strcmp0 (old->level_text[level], sub->level_text[level]) != 0)
    add_item (carrier, MERITA_CARRY_LEVEL_CHANGED, row->code, sub->title);
}

static void
add_new_ones (Carrier *carrier)
{
  for (guint i = 0; i < carrier->to->aspects->len; i++)
    {
      const MeritaAspect *aspect = carrier->to->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];

          if (merita_round_find_row (carrier->edit->round, sub->code) == NULL)
            add_item (carrier, MERITA_CARRY_NEW, sub->code, sub->title);
        }
    }
}

static const MeritaRound *
find_claim (const GPtrArray *rounds, gint year)
{
  const MeritaRound *found = NULL;

  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaRound *round = rounds->pdata[i];

      if (round->period == year && merita_round_is_self_assessment (round)
          && (found == NULL || round->sequence > found->sequence))
        found = round;
    }
  return found;
}

static gboolean
carry_levels (Carrier *carrier, MeritaReader *reader, MeritaDate today, GError **error)
{
  MeritaPeriodEdit *edit = carrier->edit;
  g_autoptr (GPtrArray) rounds = merita_reader_list_rounds (reader, error);
  const MeritaRound *claim;

  if (rounds == NULL)
    return FALSE;
  claim = find_claim (rounds, edit->period.carried_from);
  if (claim == NULL || find_claim (rounds, edit->period.year) != NULL)
    return TRUE;
  edit->round = g_new0 (MeritaRound, 1);
  edit->round->period = edit->period.year;
  edit->round->name = g_strdup (claim->name);
  edit->round->sequence = 1;
  edit->round->kind = MERITA_ROUND_SELF;
  edit->round->held_on = today;
  edit->round->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_row_free);
  for (guint i = 0; i < claim->entries->len; i++)
    carry_level (carrier, claim->entries->pdata[i]);
  add_new_ones (carrier);
  return TRUE;
}

/* ---- tasks ---- */

static void
free_task (gpointer data)
{
  merita_sub_aspect_task_clear (data);
  g_free (data);
}

/* Who answers for a sub-aspect stays; what was done has to be done again. */
static gboolean
carry_tasks (Carrier *carrier, MeritaReader *reader, GError **error)
{
  MeritaPeriodEdit *edit = carrier->edit;
  g_autoptr (GPtrArray) tasks =
    merita_reader_list_sub_aspect_tasks (reader, edit->period.carried_from, error);

  if (tasks == NULL)
    return FALSE;
  edit->tasks = g_ptr_array_new_with_free_func (free_task);
  for (guint i = 0; i < tasks->len; i++)
    {
      const MeritaSubAspectTask *task = tasks->pdata[i];
      MeritaSubAspectTask *copy;

      if (merita_instrument_find (carrier->to, task->code) == NULL
          || (task->unit == NULL && task->person == NULL))
        continue;
      copy = g_new0 (MeritaSubAspectTask, 1);
      copy->period = edit->period.year;
      copy->code = g_strdup (task->code);
      copy->unit = g_strdup (task->unit);
      copy->person = g_strdup (task->person);
      g_ptr_array_add (edit->tasks, copy);
      edit->carry->tasks++;
    }
  return TRUE;
}

/* ---- citations ---- */

static const MeritaDocument *
find_document (const Carrier *carrier, MeritaId id)
{
  for (guint i = 0; i < carrier->documents->len; i++)
    if (((const MeritaDocument *) carrier->documents->pdata[i])->id == id)
      return carrier->documents->pdata[i];
  return NULL;
}

static gboolean
is_replaced (const Carrier *carrier, MeritaId id)
{
  for (guint i = 0; i < carrier->documents->len; i++)
    if (((const MeritaDocument *) carrier->documents->pdata[i])->replaces == id)
      return TRUE;
  return FALSE;
}

/* A line is the same if it asks for the same in the same words. */
static gboolean
has_line (const Carrier *carrier, const MeritaCitation *citation)
{
  const MeritaSubAspect *old = merita_instrument_find (carrier->from, citation->code);
  const MeritaSubAspect *sub = merita_instrument_find (carrier->to, citation->code);
  guint level = (guint) citation->level, line = (guint) citation->line;

  if (old == NULL || sub == NULL)
    return FALSE;
  if (citation->level < 0 || citation->level >= MERITA_LEVELS_PER_SUB_ASPECT)
    return TRUE;
  if (line == 0)
    return g_strcmp0 (old->level_text[level], sub->level_text[level]) == 0;
  return line <= merita_sub_aspect_count_lines (old, level)
         && line <= merita_sub_aspect_count_lines (sub, level)
         && g_strcmp0 (merita_sub_aspect_get_line (old, level, line, NULL),
                       merita_sub_aspect_get_line (sub, level, line, NULL))
              == 0;
}

/* FALSE with the reason if the passage cannot prove its line in the new period. */
static gboolean
still_holds (const Carrier *carrier,
             const MeritaCitation *citation,
             const MeritaDocument *document,
             MeritaCarryReason *reason)
{
  const MeritaPeriod *period = &carrier->edit->period;
  MeritaProof proof = {
    .code = citation->code,
    .level = citation->level,
    .line = (guint) citation->line,
    .grade = citation->grade,
    .signed_on = document->signed_on,
    .in_force_from = document->in_force_from,
    .in_force_until = document->in_force_until,
    .readable = document->status != MERITA_DOCUMENT_UNREADABLE,
    .superseded = is_replaced (carrier, document->id),
  };
  guint reasons = 0;

  merita_proof_judge (&proof, MERITA_GRADE_SUPPORTING, period->starts_on, period->ends_on,
                      &reasons);
  *reason = MERITA_CARRY_NOT_IN_FORCE;
  if (!has_line (carrier, citation))
    *reason = MERITA_CARRY_NO_LINE;
  else if ((reasons & MERITA_PROOF_SUPERSEDED) != 0)
    *reason = MERITA_CARRY_REPLACED;
  else if ((reasons & MERITA_PROOF_UNREADABLE) != 0)
    *reason = MERITA_CARRY_UNREADABLE;
  else
    return (reasons & (MERITA_PROOF_LAPSED | MERITA_PROOF_NOT_YET_IN_FORCE)) == 0;
  return FALSE;
}

static void
free_citation (gpointer data)
{
  merita_citation_clear (data);
  g_free (data);
}

static void
carry_citation (Carrier *carrier, const MeritaCitation *citation)
{
  MeritaPeriodEdit *edit = carrier->edit;
  const MeritaDocument *document = find_document (carrier, citation->document);
  MeritaCarryReason reason;
  MeritaCitation *copy;

  if (document == NULL)
    return;
  if (!still_holds (carrier, citation, document, &reason))
    {
      add_item (carrier, reason, citation->code,
                document->title != NULL ? document->title : document->file_name);
      return;
    }
  copy = g_new0 (MeritaCitation, 1);
  *copy = *citation;
  copy->id = MERITA_ID_NONE;
  copy->period = edit->period.year;
  copy->quote = g_strdup (citation->quote);
  copy->code = g_strdup (citation->code);
  copy->note = g_strdup (citation->note);
  g_ptr_array_add (edit->citations, copy);
  edit->carry->citations++;
}

static gboolean
carry_citations (Carrier *carrier, MeritaReader *reader, GError **error)
{
  MeritaPeriodEdit *edit = carrier->edit;
  g_autoptr (GPtrArray) citations = merita_reader_list_citations (reader, MERITA_ID_NONE, error);

  if (citations == NULL)
    return FALSE;
  carrier->documents = merita_reader_list_documents (reader, error);
  if (carrier->documents == NULL)
    return FALSE;
  edit->citations = g_ptr_array_new_with_free_func (free_citation);
  for (guint i = 0; i < citations->len; i++)
    if (((const MeritaCitation *) citations->pdata[i])->period == edit->period.carried_from)
      carry_citation (carrier, citations->pdata[i]);
  return TRUE;
}

/* ---- all of it ---- */

static gint
compare_items (gconstpointer a, gconstpointer b)
{
  const MeritaCarryItem *x = *(MeritaCarryItem *const *) a;
  const MeritaCarryItem *y = *(MeritaCarryItem *const *) b;
  gint order = merita_submission_compare_codes (x->code, y->code);

  if (order != 0)
    return order;
  return x->reason != y->reason ? (x->reason < y->reason ? -1 : 1) : g_strcmp0 (x->what, y->what);
}

gboolean
merita_period_edit_carry (MeritaPeriodEdit *self,
                          MeritaAgency *agency,
                          const MeritaInstrument *instrument,
                          GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  Carrier carrier = { .edit = self, .to = instrument };
  gboolean ok;

  carrier.from = merita_agency_get_instrument (agency, self->period.carried_from, error);
  if (carrier.from == NULL)
    return FALSE;
  self->carry = g_new0 (MeritaCarry, 1);
  self->carry->items = g_ptr_array_new_with_free_func (free_item);
  ok = carry_levels (&carrier, reader, merita_agency_get_today (agency), error)
       && carry_tasks (&carrier, reader, error) && carry_citations (&carrier, reader, error);
  g_clear_pointer (&carrier.documents, g_ptr_array_unref);
  g_ptr_array_sort (self->carry->items, compare_items);
  return ok;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-follow-up.h"

#include "merita-assessment.h"
#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-reader-merit.h"

/* ---- names ---- */

const char *
merita_follow_up_get_review_note (MeritaLanguage language)
{
  return merita_tr (language,
                    "All recommendations are done: the decision may be reviewed before it expires "
                    "(diktum KELIMA of KASN’s decisions)");
}

static char *
join_words (char *figure, char *words)
{
  char *text = g_strdup_printf ("%s (%s)", figure, words);

  g_free (figure);
  g_free (words);
  return text;
}

char *
merita_decision_points_in_words (MeritaHundredths points)
{
  if (points == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("–");
  return join_words (merita_text_plain (MERITA_LANGUAGE_INDONESIAN, points),
                     merita_text_spell_hundredths (points));
}

char *
merita_decision_index_in_words (MeritaHundredths index)
{
  if (index == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("–");
  return join_words (merita_text_hundredths (MERITA_LANGUAGE_INDONESIAN, index),
                     merita_text_spell_hundredths (index));
}

char *
merita_follow_up_describe_validity (MeritaLanguage language, const MeritaFollowUp *self)
{
  g_autofree char *day = NULL;
  int days;

  g_return_val_if_fail (self != NULL, NULL);

  day = merita_text_date (language, self->valid_until);
  days = ABS (self->days_left);
  switch (self->validity)
    {
    case MERITA_VALIDITY_VALID:
      return g_strdup_printf (merita_tr_n (language, "valid to %s, %d day left",
                                           "valid to %s, %d days left", (gulong) days),
                              day, days);
    case MERITA_VALIDITY_EXPIRED:
      return g_strdup_printf (merita_tr_n (language, "expired: valid to %s, %d day ago",
                                           "expired: valid to %s, %d days ago", (gulong) days),
                              day, days);
    case MERITA_VALIDITY_COMING:
      return g_strdup_printf (merita_tr (language, "not in force yet; valid to %s"), day);
    case MERITA_VALIDITY_UNKNOWN:
      break;
    }
  return g_strdup (merita_tr (language, "how long it is valid is not recorded"));
}

/* ---- decisions ---- */

static gboolean
is_same_number (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a != NULL ? a : "", -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (g_strstrip (first), g_strstrip (second));
}

const MeritaDecision *
merita_follow_up_find_decision (const GPtrArray *decisions, const char *number, GError **error)
{
  MeritaLanguage language = merita_language_current ();

  g_return_val_if_fail (decisions != NULL, NULL);

  if (decisions->len > 0 && number == NULL)
    return decisions->pdata[0];
  for (guint i = 0; number != NULL && i < decisions->len; i++)
    {
      const MeritaDecision *decision = decisions->pdata[i];

      if (is_same_number (decision->number, number))
        return decision;
    }
  if (number == NULL)
    g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                         merita_tr (language,
                                    "No decision has been recorded yet; record it before its "
                                    "recommendations"));
  else
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                 merita_tr (language, "There is no decision with the number “%s”"), number);
  return NULL;
}

static MeritaDecision *
steal_decision (GPtrArray *decisions, MeritaId id)
{
  for (guint i = 0; i < decisions->len; i++)
    {
      const MeritaDecision *decision = decisions->pdata[i];

      if (id == 0 || decision->id == id)
        return g_ptr_array_steal_index (decisions, i);
    }
  return NULL;
}

static const MeritaCategory *
find_category (const MeritaInstrument *instrument, const char *code)
{
  for (guint i = 0; code != NULL && i < instrument->categories->len; i++)
    {
      const MeritaCategory *category = instrument->categories->pdata[i];

      if (g_ascii_strcasecmp (category->code, code) == 0)
        return category;
    }
  return NULL;
}

static void
find_validity (MeritaFollowUp *self, MeritaDate today)
{
  const MeritaDecision *decision = self->decision;

  self->valid_until = merita_calendar_decision_end (decision->decided_on, decision->valid_months);
  if (self->valid_until == MERITA_DATE_UNKNOWN)
    return;
  self->days_left = merita_date_days_between (today, self->valid_until);
  if (today < decision->decided_on)
    self->validity = MERITA_VALIDITY_COMING;
  else
    self->validity = self->days_left < 0 ? MERITA_VALIDITY_EXPIRED : MERITA_VALIDITY_VALID;
}

/* ---- recommendations ---- */

static const MeritaAspect *
find_aspect (const MeritaInstrument *instrument, gint number)
{
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      if ((gint) aspect->number == number)
        return aspect;
    }
  return NULL;
}

/* What lies between two levels; a level that was passed brings nothing more. */
static MeritaHundredths
find_effect (const MeritaSubAspect *sub, gint level, gint target)
{
  if (sub == NULL || level < 0 || target < 0 || sub->points[level] == MERITA_HUNDREDTHS_UNKNOWN
      || sub->points[target] == MERITA_HUNDREDTHS_UNKNOWN)
    return MERITA_HUNDREDTHS_UNKNOWN;
  return MAX (sub->points[target] - sub->points[level], 0);
}

static void
add_item (MeritaFollowUp *self,
          const MeritaRound *verified,
          MeritaDate today,
          MeritaRecommendation *row)
{
  MeritaFollowUpItem item = { .row = row, .level = -1 };

  item.aspect = find_aspect (self->instrument, row->aspect);
  if (row->code != NULL)
    item.sub = merita_instrument_find (self->instrument, row->code);
  if (item.sub != NULL && verified != NULL)
    item.level = merita_round_get_level (verified, item.sub);
  item.effect = find_effect (item.sub, item.level, row->target_level);
  if (row->due_on != MERITA_DATE_UNKNOWN && row->status != MERITA_TASK_DONE)
    item.days_left = merita_date_days_between (today, row->due_on);
  item.overdue = item.days_left < 0;
  self->overdue += item.overdue ? 1 : 0;
  self->done += row->status == MERITA_TASK_DONE ? 1 : 0;
  self->in_progress += row->status == MERITA_TASK_IN_PROGRESS ? 1 : 0;
  g_array_append_val (self->items, item);
}

/* Two recommendations on one sub-aspect raise it once, to the higher level. */
static void
add_effects (MeritaFollowUp *self)
{
  g_autoptr (GHashTable) best = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;

  self->effect = MERITA_HUNDREDTHS_UNKNOWN;
  for (guint i = 0; i < self->items->len; i++)
    {
      const MeritaFollowUpItem *item = &g_array_index (self->items, MeritaFollowUpItem, i);
      gint known;

      if (item->row->status == MERITA_TASK_DONE)
        continue;
      if (item->effect == MERITA_HUNDREDTHS_UNKNOWN)
        {
          self->effect_unknown++;
          continue;
        }
      known = GPOINTER_TO_INT (g_hash_table_lookup (best, item->row->code));
      g_hash_table_insert (best, item->row->code, GINT_TO_POINTER (MAX (known, item->effect)));
    }
  g_hash_table_iter_init (&iter, best);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    self->effect = MAX (self->effect, 0) + GPOINTER_TO_INT (value);
}

static gboolean
load_items (MeritaFollowUp *self, MeritaAgency *agency, GError **error)
{
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, error);
  const MeritaScoredRound *verified;

  if (rounds == NULL)
    return FALSE;
  self->rows = merita_reader_list_recommendations (merita_agency_get_reader (agency),
                                                   self->decision->id, error);
  if (self->rows == NULL)
    return FALSE;
  verified = merita_assessment_find_newest (rounds, FALSE);
  /* Levels of another instrument say nothing about this one's. */
  if (verified != NULL && g_strcmp0 (verified->instrument->id, self->instrument->id) != 0)
    verified = NULL;
  if (verified != NULL)
    self->verified_round =
      g_strdup_printf ("%s %d", verified->round->name, verified->round->period);
  self->items = g_array_new (FALSE, TRUE, sizeof (MeritaFollowUpItem));
  for (guint i = 0; i < self->rows->len; i++)
    add_item (self, verified != NULL ? verified->round : NULL, merita_agency_get_today (agency),
              self->rows->pdata[i]);
  self->all_done = self->items->len > 0 && self->done == self->items->len;
  add_effects (self);
  return TRUE;
}

MeritaFollowUp *
merita_follow_up_load (MeritaAgency *agency, MeritaId id, GError **error)
{
  g_autoptr (MeritaFollowUp) self = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  const MeritaInstrument *instrument;
  MeritaDecision *decision;

  g_return_val_if_fail (agency != NULL, NULL);

  decisions = merita_reader_list_decisions (merita_agency_get_reader (agency), error);
  if (decisions == NULL)
    return NULL;
  decision = steal_decision (decisions, id);
  if (decision == NULL)
    return NULL;
  self = g_new0 (MeritaFollowUp, 1);
  self->decision = decision;
  instrument =
    merita_agency_get_instrument (agency, merita_date_year (decision->decided_on), error);
  if (instrument == NULL)
    return NULL;
  self->instrument = merita_instrument_ref ((MeritaInstrument *) instrument);
  self->category = find_category (instrument, decision->category);
  find_validity (self, merita_agency_get_today (agency));
  if (!load_items (self, agency, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
merita_follow_up_free (MeritaFollowUp *self)
{
  if (self == NULL)
    return;
  if (self->decision != NULL)
    merita_decision_clear (self->decision);
  g_free (self->decision);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_free (self->verified_round);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-follow-up-edit.h"

#include "merita-edit.h"
#include "merita-date.h"
#include "merita-table-merit.h"
#include "merita-work-edit.h"

#define LABEL_CHARACTERS 60

struct _MeritaFollowUpEdit
{
  char *label;
  MeritaDecision *decision; /* to write, or NULL */
  gboolean index_differs;
  GPtrArray *rows;  /* MeritaRecommendation* to write */
  MeritaId removed; /* the recommendation to delete; 0 none */
};

static MeritaFollowUpEdit *
edit_new (void)
{
  MeritaFollowUpEdit *self = g_new0 (MeritaFollowUpEdit, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_recommendation_free);
  return self;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LABEL_CHARACTERS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, LABEL_CHARACTERS - 1);
  return g_strdup_printf ("%s…", g_strchomp (start));
}

/* ---- decisions ---- */

static gboolean
check_decision (const MeritaInstrument *instrument,
                const GPtrArray *decisions,
                const MeritaDecision *decision,
                MeritaDate today,
                GError **error)
{
  MeritaLanguage language = merita_language_current ();

  if (decision->number == NULL)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (language,
                                        "A decision needs its number, as it stands on the paper"));
  else if (!merita_date_is_valid (decision->decided_on))
    merita_edit_set_invalid (error, "%s",
                             merita_tr (language, "A decision needs the day it was decided"));
  else if (decision->decided_on > today)
    merita_edit_set_invalid (
      error, "%s",
      merita_tr (language, "The day of the decision has not come yet; look at the year"));
  else if (decision->minutes_date > decision->decided_on)
    merita_edit_set_invalid (
      error, "%s",
      merita_tr (language, "The minutes come before the decision; look at the two days"));
  else if (decision->points != MERITA_HUNDREDTHS_UNKNOWN
           && (decision->points < 0
               || (instrument->maximum != MERITA_HUNDREDTHS_UNKNOWN
                   && decision->points > instrument->maximum)))
    {
      g_autofree char *maximum = merita_text_plain (language, instrument->maximum);

      merita_edit_set_invalid (
        error, merita_tr (language, "The points of a decision lie between 0 and %s"), maximum);
    }
  else
    {
      for (guint i = 0; i < decisions->len; i++)
        {
          const MeritaDecision *other = decisions->pdata[i];

          if (other->id == decision->id || g_strcmp0 (other->number, decision->number) != 0)
            continue;
          merita_edit_set_invalid (
            error, merita_tr (language, "The decision %s has been recorded already; change it"),
            other->number);
          return FALSE;
        }
      return TRUE;
    }
  return FALSE;
}

static const MeritaCategory *
find_category (const MeritaInstrument *instrument, const MeritaDecision *decision)
{
  gint index = decision->points != MERITA_HUNDREDTHS_UNKNOWN
                 ? merita_instrument_category (instrument, decision->points)
                 : -1;

  for (guint i = 0; decision->category != NULL && i < instrument->categories->len; i++)
    {
      const MeritaCategory *category = instrument->categories->pdata[i];

      if (g_ascii_strcasecmp (category->code, decision->category) == 0
          || g_ascii_strcasecmp (category->name, decision->category) == 0)
        return category;
    }
  return decision->category == NULL && index >= 0 ? instrument->categories->pdata[index] : NULL;
}

static void
fill_decision (MeritaFollowUpEdit *self,
               const MeritaInstrument *instrument,
               const MeritaCategory *category)
{
  MeritaDecision *decision = self->decision;
  MeritaHundredths index = MERITA_HUNDREDTHS_UNKNOWN;

  if (decision->points != MERITA_HUNDREDTHS_UNKNOWN && merita_instrument_is_weighted (instrument))
    index = merita_index (decision->points, instrument->maximum);
  if (decision->index == MERITA_HUNDREDTHS_UNKNOWN)
    decision->index = index;
  self->index_differs = index != MERITA_HUNDREDTHS_UNKNOWN && index != decision->index;
  if (category == NULL)
    return;
  g_free (decision->category);
  decision->category = g_strdup (category->code);
  if (decision->valid_months == 0)
    decision->valid_months = category->valid_months;
}

MeritaFollowUpEdit *
merita_follow_up_edit_decision (const MeritaInstrument *instrument,
                                const GPtrArray *decisions,
                                const MeritaDecision *decision,
                                MeritaDate today,
                                GError **error)
{
  g_autoptr (MeritaFollowUpEdit) self = NULL;
  const MeritaCategory *category;
  MeritaDecision *copy;

  g_return_val_if_fail (instrument != NULL && decisions != NULL && decision != NULL, NULL);

  self = edit_new ();
  copy = self->decision = g_new0 (MeritaDecision, 1);
  *copy = *decision;
  copy->agency = merita_edit_clean (decision->agency);
  copy->number = merita_edit_clean (decision->number);
  copy->minutes_number = merita_edit_clean (decision->minutes_number);
  copy->category = merita_edit_clean (decision->category);
  copy->note = merita_edit_clean (decision->note);
  if (!check_decision (instrument, decisions, copy, today, error))
    return NULL;
  category = find_category (instrument, copy);
  /* Without bands there is none to be found, and what the paper says is kept. */
  if (category == NULL && copy->category != NULL && instrument->categories->len > 0)
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "The instrument has no category “%s”; write its code, such as III"),
        copy->category);
      return NULL;
    }
  fill_decision (self, instrument, category);
  self->label = g_strdup_printf (decision->id == 0 ? "Keputusan %s dicatat: kategori %s"
                                                   : "Keputusan %s diubah: kategori %s",
                                 copy->number,
                                 category != NULL         ? category->name
                                 : copy->category != NULL ? copy->category
                                                          : "–");
  return g_steal_pointer (&self);
}

/* ---- recommendations ---- */

static const MeritaRecommendation *
find_row (const GPtrArray *rows, gint aspect, gint number)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaRecommendation *row = rows->pdata[i];

      if (row->aspect == aspect && row->number == number)
        return row;
    }
  return NULL;
}

static gint
next_number (const GPtrArray *rows, gint aspect)
{
  gint number = 1;

  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaRecommendation *row = rows->pdata[i];

      if (row->aspect == aspect)
        number = MAX (number, row->number + 1);
    }
  return number;
}

static gboolean
check_level (const MeritaInstrument *instrument, const MeritaRecommendation *row, GError **error)
{
  MeritaLanguage language = merita_language_current ();

  if (row->code != NULL && merita_instrument_find (instrument, row->code) == NULL)
    merita_edit_set_invalid (
      error, merita_tr (language, "The instrument has no sub-aspect “%s”; its codes look like 3.4"),
      row->code);
  else if (row->target_level < -1 || row->target_level >= MERITA_LEVELS_PER_SUB_ASPECT)
    merita_edit_set_invalid (
      error, merita_tr (language, "%s: there is no level %d; choose one from 0 to %d"),
      row->code != NULL ? row->code : "–", row->target_level, MERITA_LEVELS_PER_SUB_ASPECT - 1);
  else if (row->target_level >= 0 && row->code == NULL)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (language,
                                        "A target level is that of a sub-aspect: choose it too"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_row (const MeritaInstrument *instrument,
           const GPtrArray *rows,
           const MeritaRecommendation *row,
           MeritaDate today,
           GError **error)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaRecommendation *other = find_row (rows, row->aspect, row->number);
  g_autofree char *name = merita_text_recommendation (row->aspect, row->number);
  guint last = instrument->aspects->len;

  if (row->text == NULL)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (language,
                                        "A recommendation needs its text, as the decision has it"));
  else if (row->aspect < 1 || row->aspect > (gint) last)
    {
      merita_edit_set_invalid (error,
                               merita_tr (language,
                                          "The instrument has the aspects a to %c; choose one"),
                               'a' + (int) MAX (last, 1) - 1);
    }
  else if (other != NULL && other->id != row->id)
    merita_edit_set_invalid (
      error, merita_tr (language, "There is a recommendation %s already; change it instead"), name);
  else if (row->due_on != MERITA_DATE_UNKNOWN && !merita_date_is_valid (row->due_on))
    merita_edit_set_invalid (error,
                             merita_tr (language, "%s: the due day is no day of the calendar"),
                             name);
  else if (row->done_on > today)
    merita_edit_set_invalid (error,
                             merita_tr (language, "%s: it cannot have been done after today"),
                             name);
  else
    return check_level (instrument, row, error);
  return FALSE;
}

static MeritaRecommendation *
copy_row (const MeritaRecommendation *row)
{
  MeritaRecommendation *copy = g_new0 (MeritaRecommendation, 1);

  *copy = *row;
  copy->text = merita_edit_clean (row->text);
  copy->code = merita_edit_clean (row->code);
  copy->plan = merita_edit_clean (row->plan);
  copy->unit = merita_edit_clean (row->unit);
  copy->person = merita_edit_clean (row->person);
  return copy;
}

static char *
describe_change (const MeritaRecommendation *before, const MeritaRecommendation *row)
{
  g_autofree char *name = merita_text_recommendation (row->aspect, row->number);
  g_autofree char *text = shorten (row->text);

  if (before == NULL)
    return g_strdup_printf ("Rekomendasi %s dicatat: %s", name, text);
  if (before->status != row->status)
    return g_strdup_printf ("Rekomendasi %s: %s → %s (%s)", name,
                            merita_work_status_word (MERITA_LANGUAGE_INDONESIAN, before->status),
                            merita_work_status_word (MERITA_LANGUAGE_INDONESIAN, row->status),
                            text);
  return g_strdup_printf ("Tindak lanjut rekomendasi %s diubah: %s", name, text);
}

static const MeritaRecommendation *
find_id (const GPtrArray *rows, MeritaId id)
{
  for (guint i = 0; id != 0 && i < rows->len; i++)
    if (((const MeritaRecommendation *) rows->pdata[i])->id == id)
      return rows->pdata[i];
  return NULL;
}

MeritaFollowUpEdit *
merita_follow_up_edit_recommendation (const MeritaInstrument *instrument,
                                      const MeritaDecision *decision,
                                      const GPtrArray *rows,
                                      const MeritaRecommendation *row,
                                      MeritaDate today,
                                      GError **error)
{
  g_autoptr (MeritaFollowUpEdit) self = NULL;
  MeritaRecommendation *copy;

  g_return_val_if_fail (instrument != NULL && decision != NULL && rows != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);

  self = edit_new ();
  copy = copy_row (row);
  g_ptr_array_add (self->rows, copy);
  copy->decision = decision->id;
  if (copy->number == 0)
    copy->number = next_number (rows, copy->aspect);
  if (copy->status != MERITA_TASK_DONE)
    copy->done_on = MERITA_DATE_UNKNOWN;
  else if (copy->done_on == MERITA_DATE_UNKNOWN)
    copy->done_on = today;
  if (!check_row (instrument, rows, copy, today, error))
    return NULL;
  self->label = describe_change (find_id (rows, row->id), copy);
  return g_steal_pointer (&self);
}

MeritaFollowUpEdit *
merita_follow_up_edit_remove (const MeritaRecommendation *row)
{
  MeritaFollowUpEdit *self;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (row != NULL && row->id != 0, NULL);

  name = merita_text_recommendation (row->aspect, row->number);
  text = shorten (row->text);
  self = edit_new ();
  self->removed = row->id;
  self->label = g_strdup_printf ("Rekomendasi %s dihapus: %s", name, text);
  return self;
}

MeritaFollowUpEdit *
merita_follow_up_edit_template (const MeritaInstrument *instrument,
                                const MeritaDecision *decision,
                                const GPtrArray *rows,
                                const MeritaRecommendationTemplate *template,
                                GError **error)
{
  g_autoptr (MeritaFollowUpEdit) self = NULL;
  gboolean same;

  g_return_val_if_fail (instrument != NULL && decision != NULL && rows != NULL, NULL);
  g_return_val_if_fail (template != NULL, NULL);

  self = edit_new ();
  same = g_strcmp0 (instrument->id, template->instrument) == 0;
  for (guint i = 0; i < template->items->len; i++)
    {
      const MeritaTemplateItem *item = template->items->pdata[i];
      MeritaRecommendation row = { .decision = decision->id,
                                   .aspect = item->aspect,
                                   .number = item->number,
                                   .text = item->text,
                                   .code = same ? item->code : NULL,
                                   .target_level = -1 };

      if (find_row (rows, item->aspect, item->number) == NULL)
        g_ptr_array_add (self->rows, copy_row (&row));
    }
  if (self->rows->len == 0)
    {
      merita_edit_set_invalid (error,
                               merita_tr (merita_language_current (),
                                          "The decision %s has all recommendations of %s already"),
                               decision->number, template->id);
      return NULL;
    }
  self->label = g_strdup_printf ("%u rekomendasi dicatat untuk keputusan %s (%s)", self->rows->len,
                                 decision->number, template->name);
  return g_steal_pointer (&self);
}

/* ---- using an edit ---- */

void
merita_follow_up_edit_free (MeritaFollowUpEdit *self)
{
  if (self == NULL)
    return;
  if (self->decision != NULL)
    merita_decision_clear (self->decision);
  g_free (self->decision);
  g_ptr_array_unref (self->rows);
  g_free (self->label);
  g_free (self);
}

const char *
merita_follow_up_edit_get_label (const MeritaFollowUpEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

const MeritaDecision *
merita_follow_up_edit_get_decision (const MeritaFollowUpEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->decision;
}

const GPtrArray *
merita_follow_up_edit_get_rows (const MeritaFollowUpEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->rows;
}

gboolean
merita_follow_up_edit_index_differs (const MeritaFollowUpEdit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->index_differs;
}

gboolean
merita_follow_up_edit_job (MeritaWriter *writer,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  MeritaFollowUpEdit *self = data;

  if (self->decision != NULL && !merita_writer_put_decision (writer, self->decision, error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!merita_writer_put_recommendation (writer, self->rows->pdata[i], error))
      return FALSE;
  return self->removed == 0 || merita_writer_delete_recommendation (writer, self->removed, error);
}

gboolean
merita_follow_up_edit_apply (MeritaFollowUpEdit *self, MeritaStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && store != NULL, FALSE);

  return merita_store_write (store, "edit", self->label, merita_follow_up_edit_job, self, NULL,
                             error);
}

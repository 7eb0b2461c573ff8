/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user does with the round that is shown. */
#include "config.h"

#include "merita-assessment-edit.h"
#include "merita-assessment-page-private.h"
#include "merita-evidence-adding.h"
#include "merita-new-round.h"
#include "merita-pack-dialog.h"
#include "merita-request-dialog.h"

static void
write_level (MeritaAssessmentPage *self, const char *code, gint level, const char *note)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  g_autoptr (GError) error = NULL;
  MeritaAssessmentEdit *edit =
    merita_assessment_edit_level (self->data->instrument, self->data->record->round, code, level,
                                  note, &error);

  if (edit == NULL)
    {
      merita_context_toast_error (context, error);
      merita_assessment_page_show_sub (self);
      return;
    }
  merita_context_write (context, "edit", merita_assessment_edit_get_label (edit),
                        merita_assessment_edit_job, edit,
                        (GDestroyNotify) merita_assessment_edit_free, NULL, NULL);
}

void
merita_assessment_page_set_level (MeritaAssessmentPage *self, gint level)
{
  const MeritaSubAspect *sub = merita_assessment_page_get_sub (self);

  if (sub == NULL || self->data->shown == NULL
      || merita_round_get_level (self->data->shown->round, sub) == level)
    return;
  if (self->tried == NULL)
    {
      write_level (self, sub->code, level, NULL);
      return;
    }
  g_hash_table_insert (self->tried, g_strdup (sub->code), GINT_TO_POINTER (level + 1));
  merita_assessment_page_reload (self);
}

void
merita_assessment_page_set_note (MeritaAssessmentPage *self, const char *text)
{
  const MeritaSubAspect *sub = merita_assessment_page_get_sub (self);

  if (sub != NULL)
    write_level (self, sub->code, merita_round_get_level (self->data->record->round, sub), text);
}

void
merita_assessment_page_ask (MeritaAssessmentPage *self, gint level, gint line)
{
  const MeritaSubAspect *sub = merita_assessment_page_get_sub (self);

  if (sub != NULL)
    merita_request_dialog_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                                   self->data->book->period, sub->code, level, line);
}

void
merita_assessment_page_set_trying (MeritaAssessmentPage *self, gboolean on)
{
  g_clear_pointer (&self->tried, g_hash_table_unref);
  if (on)
    self->tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  merita_assessment_page_reload (self);
}

void
merita_assessment_page_try_steps (MeritaAssessmentPage *self)
{
  if (self->tried == NULL)
    self->tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->path->steps->len; i++)
    {
      const MeritaPathStep *step = &g_array_index (self->path->steps, MeritaPathStep, i);

      g_hash_table_insert (self->tried, g_strdup (step->sub->code),
                           GINT_TO_POINTER ((gint) step->to + 1));
    }
  merita_assessment_page_reload (self);
}

void
merita_assessment_page_choose (MeritaAssessmentPage *self, const char *code)
{
  char *own = g_strdup (code); /* code may be the page's own */

  g_free (self->code);
  self->code = own;
  merita_assessment_page_show_sub (self);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->middle));
}

/* Its files may prove something of the sub-aspect. */
void
merita_assessment_page_add_files (MeritaAssessmentPage *self, const char *code, GSList *files)
{
  merita_evidence_adding_drop_for (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                                   files, code);
}

void
merita_assessment_page_open_round (MeritaAssessmentPage *self, MeritaId round)
{
  self->round = round;
  g_clear_pointer (&self->tried, g_hash_table_unref);
  merita_assessment_page_reload (self);
}

void
merita_assessment_page_begin_round (MeritaAssessmentPage *self)
{
  self->round = MERITA_ID_NONE;
  merita_new_round_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)));
}

void
merita_assessment_page_pack (MeritaAssessmentPage *self)
{
  merita_pack_dialog_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                              self->data != NULL && self->data->shown != NULL
                                ? self->data->shown->round->period
                                : 0);
}

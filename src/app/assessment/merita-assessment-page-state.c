/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of the self-assessment shows of the file. */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-assessment-page-private.h"

/* ---- head ---- */

/* The whole of it is a click away. */
static void
show_notice (MeritaAssessmentPage *self)
{
  const MeritaInstrument *instrument = self->data->instrument;

  merita_notice_bar_show (self->notice,
                          instrument->confidence == MERITA_CONFIDENCE_RECONSTRUCTED
                            ? _ ("Reconstructed instrument: compare it with the annex of the "
                                 "regulation before it is used as an official score")
                            : instrument->notice,
                          instrument->notice);
}

static void
show_scores (MeritaAssessmentPage *self)
{
  g_autofree char *name = merita_assessment_name_round (self->data->shown);
  g_autofree char *trial = g_strdup_printf (_ ("%s · trying out, not recorded"), name);

  merita_score_bar_show (self->scores, self->data);
  merita_page_set_subtitle (MERITA_PAGE (self), self->data->trial != NULL ? trial : name);
}

/* ---- showing ---- */

const MeritaSubAspect *
merita_assessment_page_get_sub (MeritaAssessmentPage *self)
{
  return merita_assessment_data_find_sub (self->data, self->code);
}

void
merita_assessment_page_show_sub (MeritaAssessmentPage *self)
{
  const MeritaSubAspect *sub = merita_assessment_page_get_sub (self);

  if (sub != NULL)
    merita_assessment_tree_choose (self->tree, sub->code);
  merita_rubric_pane_show (self->rubric, self->data, sub);
  merita_work_card_show (self->work, merita_page_get_context (MERITA_PAGE (self)), self->data, sub);
  merita_way_pane_show (self->way, self->data, sub, self->path);
  merita_remarks_pane_show (self->remarks, self->data, sub);
  merita_evidence_pane_show (self->evidence, merita_page_get_context (MERITA_PAGE (self)), sub);
}

static void
show_all (MeritaAssessmentPage *self)
{
  g_clear_pointer (&self->path, merita_path_free);
  self->path = merita_assessment_data_find_path (self->data);
  show_scores (self);
  merita_assessment_tree_show (self->tree, self->data);
  merita_assessment_page_show_sub (self);
  merita_round_views_show (self->rounds, self->data);
}

void
merita_assessment_page_reload (MeritaAssessmentPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  g_autoptr (GError) error = NULL;
  MeritaAssessmentData *data = merita_assessment_data_load (merita_context_get_agency (context),
                                                            self->round, self->tried, &error);
  gboolean filled, has_decision;

  if (data == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  g_clear_pointer (&self->data, merita_assessment_data_free);
  self->data = data;
  filled = data->shown != NULL;
  merita_round_tools_show (self->tools, data);
  show_notice (self);
  has_decision = merita_follow_up_view_show (self->follow_up, context);
  gtk_stack_set_visible_child_name (self->stack, filled || has_decision ? "round" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->scores), filled);
  if (!filled)
    {
      merita_score_bar_choose_view (self->scores, "follow-up");
      merita_page_set_subtitle (MERITA_PAGE (self), "");
      return;
    }
  show_all (self);
}

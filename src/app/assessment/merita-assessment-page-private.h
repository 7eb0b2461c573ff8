/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-assessment-data.h"
#include "merita-assessment-page.h"
#include "merita-assessment-tree.h"
#include "merita-evidence-pane.h"
#include "merita-follow-up-view.h"
#include "merita-notice-bar.h"
#include "merita-remarks-pane.h"
#include "merita-round-tools.h"
#include "merita-round-views.h"
#include "merita-rubric-pane.h"
#include "merita-score-bar.h"
#include "merita-way-pane.h"
#include "merita-work-card.h"

G_BEGIN_DECLS

struct _MeritaAssessmentPage
{
  MeritaPage parent_instance;

  MeritaAssessmentData *data;
  MeritaPath *path;
  MeritaId round;    /* that the user chose; NONE: the newest self-assessment */
  char *code;        /* of the sub-aspect */
  GHashTable *tried; /* code -> level + 1; NULL while nothing is tried out */

  guint fold_source; /* what follows the leaflet after its layout */

  /* template */
  MeritaNoticeBar *notice;
  MeritaScoreBar *scores;
  MeritaRoundTools *tools;
  GtkStack *stack, *views;
  AdwLeaflet *leaflet;
  GtkBox *middle;
  GtkWidget *back;
  GtkScrolledWindow *side;
  MeritaAssessmentTree *tree;
  MeritaRubricPane *rubric;
  MeritaWorkCard *work;
  MeritaWayPane *way;
  MeritaRoundViews *rounds;
  MeritaFollowUpView *follow_up;

  GtkWidget *header;
  MeritaEvidencePane *evidence;
  MeritaRemarksPane *remarks; /* under the levels */
};

/* merita-assessment-page-state.c */
void                   merita_assessment_page_reload    (MeritaAssessmentPage *self);
void                   merita_assessment_page_show_sub  (MeritaAssessmentPage *self);
const MeritaSubAspect *merita_assessment_page_get_sub   (MeritaAssessmentPage *self); /* NULL: none */

/* merita-assessment-page-actions.c: what the user does with the round that is shown */
void merita_assessment_page_choose      (MeritaAssessmentPage *self, const char *code);
void merita_assessment_page_set_level   (MeritaAssessmentPage *self, gint level); /* -1: none */
void merita_assessment_page_set_note    (MeritaAssessmentPage *self, const char *text);
void merita_assessment_page_ask         (MeritaAssessmentPage *self, gint level, gint line);
void merita_assessment_page_set_trying  (MeritaAssessmentPage *self, gboolean on);
void merita_assessment_page_try_steps   (MeritaAssessmentPage *self);
void merita_assessment_page_add_files   (MeritaAssessmentPage *self, const char *code, GSList *files);
void merita_assessment_page_open_round  (MeritaAssessmentPage *self, MeritaId round);
void merita_assessment_page_begin_round (MeritaAssessmentPage *self);
void merita_assessment_page_pack        (MeritaAssessmentPage *self);

G_END_DECLS

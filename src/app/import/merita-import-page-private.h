/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import-done.h"
#include "merita-import-outcome.h"
#include "merita-import-page.h"
#include "merita-import-session.h"
#include "merita-import-sheets.h"
#include "merita-import-start.h"
#include "merita-import-stepper.h"
#include "merita-import-table.h"

G_BEGIN_DECLS

typedef enum
{
  STEP_FILE,
  STEP_SHEET,
  STEP_CHECK,
  STEP_DONE,
} MeritaImportStep;

struct _MeritaImportPage
{
  MeritaPage parent_instance;

  GtkWidget *header;
  MeritaImportStepper *stepper;
  GtkWidget *file_box;
  GtkLabel *file_label;
  GtkStack *stack;
  MeritaImportStart *start;
  MeritaImportSheets *sheets;
  GtkBox *check_box;
  GtkLabel *match_title, *match_remark;
  GtkToggleButton *show_all, *show_rejected, *show_to_check, *show_changed;
  MeritaImportTable *table;
  MeritaImportOutcome *outcome;
  MeritaImportDone *done;

  MeritaImportSession *session;
  GCancellable *cancellable;
  GtkFileChooserNative *dialog;
  char *asked_sheet; /* the one that is being opened */
  MeritaImportStep step;
  gint64 entry; /* of the journal, once applied */
};

/* Lets go of the file and begins at the first step. */
void     merita_import_page_reset           (MeritaImportPage *self);
void     merita_import_page_check           (MeritaImportPage *self);
void     merita_import_page_go_to_step      (MeritaImportPage *self, MeritaImportStep step);
gboolean merita_import_page_has_more_sheets (MeritaImportPage *self);

/* Gives up and goes to the page of the kind that was being imported. */
void     merita_import_page_leave           (MeritaImportPage *self);
void     merita_import_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS

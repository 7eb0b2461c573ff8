/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-store.h"

G_BEGIN_DECLS

/*
 * Handing in: the self-assessment of a period is frozen as it is, with every cited document by its
 * hash, so that it can be said at any time what was handed in and what changed since.
 */

/* May it be handed in, and what will a verifier ask? */
typedef struct
{
  gint period;
  const MeritaScoredRound *claim;  /* borrowed from rounds; NULL: there is no self-assessment */
  GPtrArray *missing;              /* char*: codes of sub-aspects without a level: refused while there is one */
  GPtrArray *unproved;             /* char*: codes whose claim is above what is proved: a warning */
  GPtrArray *rounds;               /* MeritaScoredRound*, owned */
} MeritaSubmissionCheck;

/* period 0: the newest. */
MeritaSubmissionCheck *merita_submission_check_load (MeritaAgency *agency, gint period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                   merita_submission_check_free (MeritaSubmissionCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSubmissionCheck, merita_submission_check_free)

typedef struct _MeritaSubmissionEdit MeritaSubmissionEdit;

/* Refused with the codes that are missing. note may be NULL. */
MeritaSubmissionEdit *merita_submission_edit_new  (MeritaAgency *agency, const MeritaSubmissionCheck *check, const char *note,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_submission_edit_free (MeritaSubmissionEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSubmissionEdit, merita_submission_edit_free)
const char             *merita_submission_edit_get_label (const MeritaSubmissionEdit *self);
const MeritaSubmission *merita_submission_edit_get_row   (const MeritaSubmissionEdit *self);
gboolean merita_submission_edit_job   (MeritaWriter *writer, gpointer self, GCancellable *cancellable, GError **error);
gboolean merita_submission_edit_apply (MeritaSubmissionEdit *self, MeritaStore *store, GError **error);

typedef enum
{
  MERITA_SUBMITTED_LEVEL,          /* before and after are levels; "–" none */
  MERITA_SUBMITTED_JUSTIFICATION,  /* before and after are texts */
  MERITA_SUBMITTED_CITED,          /* after: where a passage is cited that was not */
  MERITA_SUBMITTED_UNCITED,        /* before: where one was */
  MERITA_SUBMITTED_INSTRUMENT,     /* code is that of the instrument */
} MeritaSubmittedKind;

typedef struct
{
  MeritaSubmittedKind kind;
  char *code, *title;
  char *before, *after;            /* may be NULL */
} MeritaSubmittedChange;

/* The newest submission of a period, and what changed since. */
typedef struct
{
  MeritaSubmission submission;     /* owned; id 0: nothing was submitted */
  guint count;                     /* submissions of the period */
  gboolean intact;                 /* the snapshot still has its digest */
  GPtrArray *changes;              /* MeritaSubmittedChange*, by code */
} MeritaSubmissionStatus;

MeritaSubmissionStatus *merita_submission_status_load (MeritaAgency *agency, gint period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                    merita_submission_status_free (MeritaSubmissionStatus *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSubmissionStatus, merita_submission_status_free)

/* "level", "citation-added": for scripts. */
const char *merita_submitted_kind_name (MeritaSubmittedKind kind);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Rows of the merit self-assessment beside rounds and decisions; the rules of merita-records.h apply. */

/* An instrument that periods are pinned to: an official one as it was, or the agency's variant. */
typedef struct
{
  MeritaId id;
  char *sha256;               /* of document, hexadecimal */
  char *instrument;           /* "kasn-410" */
  char *version, *name;
  char *document;             /* JSON: the section "instrument" of a profile */
  MeritaId based_on;          /* the one that it was edited from; 0 none */
  gboolean agency;            /* edited by the agency */
  MeritaDate added_on;
} MeritaStoredInstrument;

/* An assessment year; rounds, citations, tasks and papers name it by its year. */
typedef struct
{
  gint year;
  char *name;                 /* NULL: just the year */
  gint wave;                  /* of the calendar rule, from 1; 0 not known */
  MeritaDate starts_on, ends_on; /* evidence has to be in force between them; UNKNOWN: the calendar year */
  MeritaId instrument;        /* 0: the instrument of the profile */
  gint carried_from;          /* year; 0 none */
  char *note;
} MeritaPeriod;

/* What was handed in. Never changes. */
typedef struct
{
  MeritaId id;
  gint period;
  MeritaId round;
  MeritaDate submitted_on;
  MeritaHundredths points;
  char *digest;               /* SHA-256 of snapshot, hexadecimal */
  char *snapshot;             /* JSON: entries, citations, instrument */
  char *note;
} MeritaSubmission;

typedef enum
{
  MERITA_TASK_NOT_STARTED,    /* belum */
  MERITA_TASK_IN_PROGRESS,    /* sedang */
  MERITA_TASK_DONE,           /* selesai */
} MeritaTaskStatus;

/* Who fills in a sub-aspect. */
typedef struct
{
  gint period;
  char *code;                 /* "3.4" */
  char *unit, *person;
  MeritaDate due_on;
  MeritaTaskStatus status;
  char *note;
} MeritaSubAspectTask;

typedef enum
{
  MERITA_REQUEST_OPEN,
  MERITA_REQUEST_ANSWERED,
  MERITA_REQUEST_WITHDRAWN,
} MeritaRequestStatus;

/* Proof that another unit is asked for. */
typedef struct
{
  MeritaId id;
  gint period;
  char *code;
  gint level, line;           /* of the requirement; line 0: the level as a whole */
  char *number;               /* of the letter */
  char *unit, *person;        /* asked */
  char *what;
  MeritaDate asked_on, due_on, answered_on;
  MeritaRequestStatus status;
  MeritaId document;          /* the answer; 0 none */
} MeritaRequest;

/* A member of the team that assesses (Tim Penilaian Mandiri). */
typedef struct
{
  MeritaId id;
  gint period, sequence;
  char *role, *name;          /* "Ketua" */
  MeritaNip nip;              /* NONE if not known; need not be an employee of the file */
  char *job_title, *phone, *email;
  char *aspects;              /* "1,3": whose proof the member answers for */
  gboolean account;           /* needs an account of SIPINTER */
} MeritaTeamMember;

/* What only the author of a paper knows. */
typedef struct
{
  gint period;
  char *kind;                 /* id of the document: "berita-acara" */
  char *number;
  MeritaDate issued_on;
  char *place, *recipient, *note;
} MeritaPaperFacts;

/* A recommendation of a decision, and the action that answers it. */
typedef struct
{
  MeritaId id, decision;
  gint aspect, number;        /* number inside the aspect, from 1 */
  char *text;
  char *code;                 /* the sub-aspect that it would raise; NULL not known */
  gint target_level;          /* -1 not known */
  char *plan, *unit, *person;
  MeritaDate due_on, done_on;
  MeritaTaskStatus status;
  MeritaId document;          /* proof that it was done; 0 none */
} MeritaRecommendation;

void merita_stored_instrument_clear (MeritaStoredInstrument *self);
void merita_period_clear            (MeritaPeriod *self);
void merita_submission_clear        (MeritaSubmission *self);
void merita_sub_aspect_task_clear   (MeritaSubAspectTask *self);
void merita_request_clear           (MeritaRequest *self);
void merita_team_member_clear       (MeritaTeamMember *self);
void merita_paper_facts_clear       (MeritaPaperFacts *self);
void merita_recommendation_clear    (MeritaRecommendation *self);
void merita_recommendation_free     (MeritaRecommendation *self);
MeritaRecommendation *merita_recommendation_copy (const MeritaRecommendation *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRecommendation, merita_recommendation_free)

/* "in-progress", "answered": as in the file; an unknown name is the first of its enum. */
const char         *merita_task_status_name    (MeritaTaskStatus status);
MeritaTaskStatus    merita_task_status_find    (const char *name);
const char         *merita_request_status_name (MeritaRequestStatus status);
MeritaRequestStatus merita_request_status_find (const char *name);

G_END_DECLS

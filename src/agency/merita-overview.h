/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-follow-up-calendar.h"
#include "merita-proof-book.h"

G_BEGIN_DECLS

/* The agency's state on one screen, and what to do next. */

typedef enum
{
  MERITA_STEP_IMPORT_PEOPLE,
  MERITA_STEP_IMPORT_POSITIONS,
  MERITA_STEP_MAP,              /* no run, or stale */
  MERITA_STEP_TRAY,             /* count people cannot be placed */
  MERITA_STEP_PREREQUISITE,     /* finding */
  MERITA_STEP_SUCCESSORS,       /* a vacant or soon vacant position without a ready successor */
  MERITA_STEP_ROUND,            /* no assessment round entered this year */
  MERITA_STEP_DATE,             /* event: overdue, or due within days */
} MeritaStepKind;

typedef struct
{
  MeritaStepKind kind;
  guint count;
  const MeritaFinding *finding;    /* borrowed from the overview */
  const MeritaChartNode *node;     /* borrowed from the overview */
  const MeritaCalendarEvent *event; /* borrowed from the overview */
} MeritaStep;

typedef struct
{
  MeritaDate today;
  gint64 people, positions;
  /* Newest period: the self-assessment and the newest round of verification; NULL if not entered. */
  MeritaInstrument *instrument;    /* of that period; owned */
  GPtrArray *rounds;               /* MeritaScoredRound*, owns the two below */
  const MeritaScoredRound *claim;
  const MeritaScoredRound *verified;
  MeritaProofBook *book;           /* of the claim's period; NULL without rounds */
  MeritaProofScore *proof;         /* likewise */
  char *wave_name;                 /* NULL if the profile has no waves */
  MeritaDate wave_closes;
  int wave_days;
  char *decision_number;           /* NULL without a decision */
  MeritaDate decision_end;
  int decision_days;               /* negative: expired */
  MeritaAgencyCalendar *calendar;  /* titles in the language of the screen */
  gboolean has_run, stale;
  MeritaDate mapped_on;
  guint counts[10], previous_counts[10];
  gboolean has_previous;
  MeritaStacking stacking;
  MeritaReportData *chart;         /* critical positions; NULL if there are none */
  GPtrArray *weak;                 /* MeritaChartNode*, borrowed from chart: nobody ready, most urgent first */
  MeritaReportData *check;         /* findings */
  guint met;
  GArray *steps;                   /* MeritaStep, most urgent first */
} MeritaOverview;

MeritaOverview *merita_overview_load (MeritaAgency *agency, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            merita_overview_free (MeritaOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaOverview, merita_overview_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-paper-data.h"
#include "merita-prerequisite.h"
#include "merita-profile.h"

G_BEGIN_DECLS

/* The snapshot that a document is drawn from. Strings are owned by the snapshot. */

typedef struct
{
  char *government;          /* "PEMERINTAH KABUPATEN LEMBAH ARUM" */
  char *office;              /* "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA" */
  char *address;
  char *place;               /* "Arumsari", for the signature line */
  GBytes *arms;              /* coat of arms, PNG; NULL none */
} MeritaLetterhead;

typedef struct
{
  char *role;                /* "Mengetahui," */
  char *title;               /* "Sekretaris Daerah selaku Ketua Komite Talenta," */
  char *name, *rank;         /* "Pembina Utama (IV/e)" */
  MeritaNip nip;
} MeritaSignatory;

typedef struct
{
  guint rank;                /* 1..; 0: proposal waiting */
  char *name;                /* full, with titles */
  MeritaNip nip;
  char *job_title;
  guint grade;
  guint box;
  MeritaReadiness readiness;
  MeritaHundredths gap;      /* 100 - fit, percent; UNKNOWN */
  guint plans;               /* on how many plans this person stands */
  gboolean pending;
  MeritaTruth eligible;
  MeritaHundredths performance, potential, fit, score;
  MeritaPredicate predicates[2]; /* newest first */
  MeritaDate birth_date, post_since;
  MeritaEducation education;
} MeritaChartSuccessor;

typedef struct
{
  MeritaId id, parent;       /* parent 0: root */
  char *title;
  char *unit;
  gboolean critical;
  char *incumbent;           /* NULL: vacant */
  MeritaNip incumbent_nip;
  guint grade;
  MeritaDate post_since, retires_on, vacant_since;
  gint months_left;          /* to retirement; G_MININT unknown */
  guint box;                 /* of the incumbent, 0 none */
  guint bench;               /* 0..3 */
  guint hidden;              /* positions below that are not shown */
  GPtrArray *successors;     /* MeritaChartSuccessor* */
} MeritaChartNode;

typedef struct
{
  MeritaNip nip;
  char *name, *job_title, *unit;
  guint grade;
  guint box;
  MeritaTrayReason tray;
  guint border;
  MeritaHundredths performance, potential;
} MeritaMapPerson;

typedef struct
{
  MeritaLetterhead letterhead;
  GPtrArray *signatories;    /* MeritaSignatory*, left to right; last signs for the office */
  char *classification;      /* "RAHASIA" */
  char *basis;               /* "SK 800/112/2026", may be NULL */
  MeritaDate today;          /* state of the data */
  char *printed_at;          /* "18 Juni 2026 09.41", from the snapshot, never from the clock */
  MeritaProfile *profile;    /* a reference: talent and the findings' rules lie in it; may be NULL */
  char *profile_name;        /* "Legasi 410 (KASN 2019), versi 1" */
  gboolean reconstructed;    /* a figure rests on a reconstructed rule: say so in print */
  char *digest;              /* SHA-256 hex of the snapshot; first 12 digits are printed */
  int year;

  /* chart, list */
  GPtrArray *nodes;          /* MeritaChartNode*, parents before children */
  guint critical, vacant, without_ready, simultaneous;

  /* nine boxes */
  const MeritaTalentRule *talent; /* borrowed */
  GPtrArray *people;         /* MeritaMapPerson*, by box then name */
  char *people_scope;        /* "JPT, administrator, dan pengawas"; NULL: people has everybody */
  guint counts[10], previous_counts[10];
  gboolean has_previous;
  guint tray_counts[MERITA_N_TRAY_REASONS];
  MeritaStacking stacking;
  MeritaDate computed_on;

  /* exemption check */
  GPtrArray *findings;       /* MeritaFinding* */
  GHashTable *names;         /* key gint64* (id or NIP) -> char* name, for the rows */

  MeritaPaperData *paper;    /* papers of the self-assessment; NULL for the other documents */
} MeritaReportData;

MeritaReportData *merita_report_data_new  (void);
void              merita_report_data_free (MeritaReportData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaReportData, merita_report_data_free)
void              merita_chart_node_free      (MeritaChartNode *self);
void              merita_chart_successor_free (MeritaChartSuccessor *self);
void              merita_map_person_free      (MeritaMapPerson *self);
void              merita_signatory_free       (MeritaSignatory *self);
/* Fills digest from everything else. */
void              merita_report_data_seal     (MeritaReportData *self);

G_END_DECLS

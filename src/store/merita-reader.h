/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-store.h"

G_BEGIN_DECLS

/*
 * A read-only connection, for one thread.  Functions that give a GPtrArray return it with a free
 * function set; on failure NULL with error.  "Not there" is NULL without an error only where said.
 */
typedef struct _MeritaReader MeritaReader;

MeritaReader *merita_reader_new   (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          merita_reader_free  (MeritaReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaReader, merita_reader_free)
/* Long statements stop when it is cancelled (G_IO_ERROR_CANCELLED). NULL: none. */
void          merita_reader_set_cancellable (MeritaReader *self, GCancellable *cancellable);
/* One consistent view for several reads. */
gboolean      merita_reader_begin (MeritaReader *self, GError **error);
void          merita_reader_end   (MeritaReader *self);

char      *merita_reader_get_setting        (MeritaReader *self, const char *key);       /* NULL if absent */
char      *merita_reader_get_profile_document (MeritaReader *self, GError **error);      /* the active one */
gint64     merita_reader_get_data_version   (MeritaReader *self);  /* grows with every change of people, positions or rules */
MeritaLevels *merita_reader_get_standards   (MeritaReader *self, const MeritaJobRule *jobs, GError **error); /* per level, g_free */

/* ---- lists for virtual models: keys in SQL order, rows fetched when seen ----------------- */

typedef enum
{
  MERITA_EMPLOYEE_SORT_NAME, MERITA_EMPLOYEE_SORT_NIP, MERITA_EMPLOYEE_SORT_GRADE, MERITA_EMPLOYEE_SORT_UNIT,
  MERITA_EMPLOYEE_SORT_LEVEL, MERITA_EMPLOYEE_SORT_POST_SINCE, MERITA_EMPLOYEE_SORT_BIRTH,
} MeritaEmployeeSort;

typedef struct
{
  const char *search;         /* substring of name or NIP, case-insensitive; NULL or "" all */
  MeritaId unit;              /* 0 all */
  gint job_level;             /* -1 all */
  MeritaId job_family;        /* 0 all */
  MeritaEmployeeSort sort;
  gboolean descending;
} MeritaEmployeeQuery;

GArray    *merita_reader_list_employees     (MeritaReader *self, const MeritaEmployeeQuery *query, GError **error); /* MeritaNip */
gint64     merita_reader_count_employees    (MeritaReader *self, const MeritaEmployeeQuery *query, GError **error);
/* The first rows only, for the first paint of a large file. */
GArray    *merita_reader_list_employees_limited (MeritaReader *self, const MeritaEmployeeQuery *query, guint limit, GError **error);
gboolean   merita_reader_get_employee       (MeritaReader *self, MeritaNip nip, MeritaEmployee *row, GError **error); /* FALSE without error: absent */
GPtrArray *merita_reader_list_units         (MeritaReader *self, GError **error);        /* MeritaUnit*, by name */
GPtrArray *merita_reader_list_families      (MeritaReader *self, GError **error);        /* MeritaUnit* with id and name */
GPtrArray *merita_reader_list_assessments   (MeritaReader *self, MeritaNip nip, GError **error);
GPtrArray *merita_reader_list_performance   (MeritaReader *self, MeritaNip nip, GError **error);
GPtrArray *merita_reader_list_facts         (MeritaReader *self, MeritaNip nip, GError **error);
GPtrArray *merita_reader_list_discipline    (MeritaReader *self, MeritaNip nip, GError **error);
GPtrArray *merita_reader_list_development   (MeritaReader *self, MeritaNip nip, GError **error); /* nip 0: all */

typedef struct
{
  const char *search;
  MeritaId unit;
  gint job_level;             /* -1 all */
  gboolean critical_only;     /* decided */
  gboolean vacant_only;
} MeritaPositionQuery;
/* MeritaPosition*, tree order: parents before children, then job level, name. query may be NULL. */
GPtrArray *merita_reader_list_positions     (MeritaReader *self, const MeritaPositionQuery *query, GError **error);
gboolean   merita_reader_get_position       (MeritaReader *self, MeritaId id, MeritaPosition *row, GError **error);
MeritaId   merita_reader_find_position      (MeritaReader *self, const char *code_or_id_or_name, GError **error); /* 0 if none or several */
gint64     merita_reader_count_positions    (MeritaReader *self, const MeritaPositionQuery *query, GError **error);
GPtrArray *merita_reader_list_nominations   (MeritaReader *self, MeritaId position, GError **error); /* 0: all */
GPtrArray *merita_reader_list_nominations_of (MeritaReader *self, MeritaNip nip, GError **error);
GPtrArray *merita_reader_list_policies      (MeritaReader *self, GError **error);
GPtrArray *merita_reader_list_rounds        (MeritaReader *self, GError **error);        /* MeritaRound* with entries */
GPtrArray *merita_reader_list_decisions     (MeritaReader *self, GError **error);        /* newest first */

/* ---- snapshots ---------------------------------------------------------------------------- */

/* All people for scoring, in NIP order. reference_year 0: the newest year that has appraisals. */
MeritaTalentTable *merita_reader_load_talent  (MeritaReader *self, const MeritaJobRule *jobs, int reference_year,
                                               MeritaDate today, GError **error);
GPtrArray         *merita_reader_list_runs    (MeritaReader *self, GError **error);      /* MeritaMappingRun*, newest reference year, then newest run, first */
MeritaMapping     *merita_reader_load_mapping (MeritaReader *self, MeritaId run, GError **error); /* 0: newest; NULL without error: none */
gboolean           merita_reader_get_run      (MeritaReader *self, MeritaId run, MeritaMappingRun *row, GError **error); /* 0: newest */
/* Positions as ranking targets; strings live in the array's positions. */
typedef struct
{
  GPtrArray *positions;       /* MeritaPosition* */
  GArray *targets;            /* MeritaTarget, parallel */
} MeritaTargets;
MeritaTargets *merita_reader_load_targets  (MeritaReader *self, const MeritaJobRule *jobs, const MeritaTalentTable *table,
                                            const MeritaPositionQuery *query, GError **error);
void           merita_targets_free         (MeritaTargets *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaTargets, merita_targets_free)
/* Everything the exemption check needs; owns its strings. */
typedef struct _MeritaAgencyFactsOwned MeritaAgencyFactsOwned;
const MeritaAgencyFacts *merita_agency_facts_get (const MeritaAgencyFactsOwned *self);
MeritaAgencyFactsOwned  *merita_reader_load_agency_facts (MeritaReader *self, const MeritaProfile *profile,
                                                          MeritaDate today, GError **error);
void                     merita_agency_facts_free (MeritaAgencyFactsOwned *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaAgencyFactsOwned, merita_agency_facts_free)

/*
 * Whole tables in key order, one row at a time, for the comparison with a file to be imported; the
 * row and its strings are borrowed.
 */
typedef void (*MeritaRowFunc) (gconstpointer row, gpointer data);
gboolean merita_reader_scan_employees   (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error); /* MeritaEmployee */
gboolean merita_reader_scan_assessments (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error); /* MeritaAssessment */
gboolean merita_reader_scan_performance (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error); /* MeritaPerformance */
gboolean merita_reader_scan_facts       (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error); /* MeritaFact */
gboolean merita_reader_scan_discipline  (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error); /* MeritaDiscipline */

/* ---- journal -------------------------------------------------------------------------------- */

GPtrArray *merita_reader_list_journal       (MeritaReader *self, guint limit, GError **error); /* newest first; 0 all */
char      *merita_reader_get_import_mapping (MeritaReader *self, const char *signature, GError **error); /* NULL without error: none */

G_END_DECLS

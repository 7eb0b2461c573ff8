/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * What scoring knows about people, as columns ordered by NIP (ascending, unique).  Filled by the
 * store in one pass; never changed afterwards.  Anything not known is the type's "unknown".
 *
 * performance[k] is the year (reference_year - k), k = 0..MERITA_PERFORMANCE_YEARS-1.
 */
#define MERITA_PERFORMANCE_YEARS 5
#define MERITA_JOB_LEVEL_NONE 0xff
#define MERITA_JOB_FAMILY_NONE 0

/*
 * One dated fact about a person beyond the fixed columns: an award, a team role, a feedback score,
 * an acting post, a career wish ...  key and code are interned strings of the table.
 */
typedef struct
{
  guint32 person;          /* row */
  guint16 key;             /* index into keys */
  guint16 code;            /* index into codes; 0 none */
  gint16 year;             /* 0 not known */
  MeritaHundredths value;  /* MERITA_HUNDREDTHS_UNKNOWN if the fact has only a code */
} MeritaTalentFact;

/* A disciplinary measure: severity 1 light, 2 moderate, 3 severe. */
typedef struct
{
  guint32 person;
  guint8 severity;
  MeritaDate decided;
  MeritaDate until;        /* last day in force; UNKNOWN if not stated */
} MeritaTalentDiscipline;

typedef struct
{
  guint n;
  int reference_year;
  MeritaDate today;

  MeritaNip *nip;
  guint8 *employment;      /* MeritaEmployment */
  guint8 *sex;
  guint8 *grade;
  guint8 *education;       /* MeritaEducation */
  guint8 *job_level;       /* index into the profile's job levels, or MERITA_JOB_LEVEL_NONE */
  guint32 *job_family;     /* dense index, 0 none; names below */
  guint32 *education_field; /* dense index, 0 none: field of study as family it belongs to */
  guint32 *unit;           /* dense index into units, 0 none */
  MeritaDate *birth_date;
  MeritaDate *service_since;
  MeritaDate *post_since;  /* TMT jabatan */
  guint8 *discipline_checked; /* 1 when the discipline record was verified (also if empty) */
  MeritaLevels *levels;    /* newest assessment */
  MeritaDate *assessed_on; /* newest assessment; UNKNOWN if none or undated */
  guint8 *has_assessment;
  MeritaHundredths *potential;                                  /* 0..100 points */
  MeritaHundredths *performance[MERITA_PERFORMANCE_YEARS];      /* appraisal value */
  guint8 *predicate[MERITA_PERFORMANCE_YEARS];                  /* MeritaPredicate */

  GArray *facts;           /* MeritaTalentFact, ordered by person */
  GArray *discipline;      /* MeritaTalentDiscipline, ordered by person */
  GPtrArray *keys;         /* char*; [0] is "" */
  GPtrArray *codes;        /* char*; [0] is "" */
  GPtrArray *families;     /* char*; [0] is "" */
  GPtrArray *units;        /* char*; [0] is "" */
  GArray *unit_ids;        /* MeritaId parallel to units */
  GArray *family_ids;      /* MeritaId parallel to families */
} MeritaTalentTable;

MeritaTalentTable *merita_talent_table_new  (guint n, int reference_year, MeritaDate today);
void               merita_talent_table_free (MeritaTalentTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaTalentTable, merita_talent_table_free)

/* Row of a NIP by binary search; -1 if absent. */
gint  merita_talent_table_find (const MeritaTalentTable *self, MeritaNip nip);
/* Index of an interned string, adding it if it is new (building only). */
guint merita_talent_table_intern_key  (MeritaTalentTable *self, const char *key);
guint merita_talent_table_intern_code (MeritaTalentTable *self, const char *code);

G_END_DECLS

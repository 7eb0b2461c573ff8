/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import-private.h"

G_BEGIN_DECLS

/* What of a person must be written. */
enum
{
  MERITA_PERSON_EMPLOYEE = 1 << 0,
  MERITA_PERSON_ASSESSMENT = 1 << 1,
  MERITA_PERSON_DISCIPLINE = 1 << 2,
  MERITA_PERSON_EXISTS = 1 << 3,  /* in the file already */
  MERITA_PERSON_ASSESSED = 1 << 4, /* the assessment of that day, too */
};

/* A row about a person. */
typedef struct
{
  MeritaNip nip;
  guint32 row;
  guint8 flags;
  guint8 employment, sex, grade, education;
  gint8 job_level;
  guint8 severity;
  guint32 unit, family;           /* numbers of the plan's tables */
  MeritaId unit_id, family_id;    /* of the file; before the writing 0 when the row says */
  MeritaId education_family_id;
  MeritaDate birth_date, service_since, post_since, discipline_checked_on;
  MeritaDate assessed_on, decided_on, in_force_until;
  MeritaHundredths potential;
  MeritaLevels levels;
  MeritaSlice name, job_title, education_field, education_family, provider, decree;
} MeritaPerson;

typedef struct
{
  MeritaHundredths value;
  gint16 year;
  guint8 predicate;
  guint8 write;
} MeritaAppraisal;

typedef struct
{
  MeritaNip nip;
  guint32 row;
  guint16 key;                    /* index into keys */
  gint16 year;
  const char *code;
  MeritaHundredths value;
  gboolean write;
} MeritaPersonFact;

typedef struct
{
  gint column, year;              /* -1, 0: not in the sheet, or by performance-year */
} MeritaYearColumn;

typedef struct
{
  guint16 key;
  gint column, year;
  const MeritaComponent *component;
} MeritaFactColumn;

/* Where the fields lie and what was read. */
typedef struct
{
  gint nip, name, title_before, title_after, sex, birth_date, grade, unit, job_title, job_level, post_since,
      service_since, education, education_field, education_family, job_family, employment, potential, assessed_on,
      assessor, discipline, discipline_date, discipline_until, discipline_decree, performance_year;
  gint competencies[MERITA_MAX_COMPETENCIES];
  guint n_years;
  GArray *values, *predicates;    /* MeritaYearColumn, parallel, years ascending */
  GArray *fact_columns;           /* MeritaFactColumn */
  GPtrArray *fact_keys;           /* char* */

  MeritaPerson *people;           /* ordered by NIP after the check */
  guint n;
  MeritaAppraisal *appraisals;    /* row x n_years */
  GArray *facts;                  /* MeritaPersonFact, ordered */
  MeritaIntern units, families, grades, educations, levels;
} MeritaPeoplePlan;

/* Fills plan->people from the rows; row-wise rules. */
gboolean merita_people_read    (MeritaImport *self, MeritaPeoplePlan *plan, GError **error);
void     merita_people_find_columns (MeritaImport *self, MeritaPeoplePlan *plan);
/* Against the instance file: what exists, what differs. */
gboolean merita_people_compare (MeritaImport *self, MeritaPeoplePlan *plan, MeritaReader *reader, GError **error);
gboolean merita_people_apply   (MeritaImport *self, MeritaWriter *writer, GError **error);
/* A copy of text that lives as long as the import's book. */
MeritaSlice merita_people_keep (MeritaImport *self, const char *text);

G_END_DECLS

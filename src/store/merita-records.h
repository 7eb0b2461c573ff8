/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mapping.h"
#include "merita-round-records.h"
#include "merita-succession.h"

G_BEGIN_DECLS

/*
 * Rows of the instance file as plain structs.  Strings are owned by the struct unless a comment
 * says otherwise; NULL and the types' UNKNOWN values mean "not known".  Every struct has
 * _clear () which frees what it owns and accepts a zeroed struct.
 */

typedef struct
{
  MeritaNip nip;
  MeritaEmployment employment;
  MeritaSex sex;
  char *name;                 /* with titles, as written */
  MeritaDate birth_date, service_since, post_since, discipline_checked_on;
  guint grade;
  MeritaId unit;
  char *unit_name;            /* filled when read; when written and unit is 0: found or created */
  char *job_title;
  gint job_level;             /* index into the profile's job levels, -1 unknown */
  MeritaId job_family;
  char *job_family_name;      /* as unit_name */
  MeritaEducation education;
  char *education_field;
  char *education_family_name;
  MeritaId education_family;  /* when written: 0 for that of the name; not filled when read */
} MeritaEmployee;

typedef struct
{
  MeritaNip nip;
  MeritaDate assessed_on;     /* UNKNOWN allowed */
  MeritaLevels levels;        /* 0: none */
  MeritaHundredths potential;
  char *provider;
} MeritaAssessment;

typedef struct
{
  MeritaNip nip;
  gint year;
  MeritaHundredths value;
  MeritaPredicate predicate;
} MeritaPerformance;

typedef struct
{
  MeritaNip nip;
  char *key, *code;
  gint year;
  MeritaHundredths value;
} MeritaFact;

typedef struct
{
  MeritaNip nip;
  MeritaDate decided_on, in_force_until;
  gint severity;
  char *decree;
} MeritaDiscipline;

typedef struct
{
  MeritaId id, parent;
  char *name, *code, *kind;
} MeritaUnit;

typedef enum
{
  MERITA_CRITICAL_NO,
  MERITA_CRITICAL_PROPOSED,
  MERITA_CRITICAL_DECIDED,
} MeritaCritical;

typedef struct
{
  MeritaId id;
  char *code, *name;
  MeritaId unit;
  char *unit_name;
  gint job_level;             /* -1 unknown */
  MeritaId job_family;
  char *job_family_name;
  MeritaId parent;
  MeritaNip incumbent;
  char *incumbent_name;       /* read only */
  MeritaDate incumbent_birth, incumbent_post_since; /* read only */
  guint incumbent_grade;      /* read only */
  MeritaDate vacant_since;
  MeritaLevels required;      /* 0: standard of the job level */
  MeritaCritical critical;
  char *decree_number;
  MeritaDate decree_date;
  gint criteria[4];           /* impact, scarcity, difficulty, vacancy risk; 0 not scored */
  char *note;
} MeritaPosition;

typedef struct
{
  MeritaId position;
  MeritaNip nip;
  guint rank;
  gboolean decided;
  gint readiness;             /* MeritaReadiness or -1 */
  char *reason;
  MeritaDate nominated_on;
  char *person_name, *position_name; /* read only */
} MeritaNomination;

typedef struct
{
  MeritaId id;
  MeritaNip nip;
  char *competency, *program, *kind;
  gint hours;
  MeritaDate starts_on, due_on;
  gint progress;
} MeritaDevelopment;

typedef struct
{
  char *kind;                 /* "career-policy", "committee", "critical-decree", "talent-policy" */
  char *number, *title, *note;
  MeritaDate signed_on;
} MeritaPolicy;

typedef struct
{
  MeritaId id;
  char *computed_at, *profile_sha256, *profile_name, *inputs_digest, *note;
  MeritaDate today;
  gint reference_year;
  gint64 data_version;
  guint people;
  guint counts[10];
  guint tray_counts[MERITA_N_TRAY_REASONS];
  guint borderline;
} MeritaMappingRun;

typedef struct
{
  gint64 id;
  char *at, *actor, *kind, *label, *tables, *hash;
  gint64 reverts;             /* 0 none */
  gint64 reverted_by;         /* 0 none: this entry still stands */
  gint64 rows;
  gboolean can_undo;          /* has a changeset or a restore point, stands, is not the creation */
} MeritaJournalEntry;

void merita_employee_clear      (MeritaEmployee *self);
void merita_assessment_clear    (MeritaAssessment *self);
void merita_fact_clear          (MeritaFact *self);
void merita_discipline_clear    (MeritaDiscipline *self);
void merita_unit_clear          (MeritaUnit *self);
void merita_position_clear      (MeritaPosition *self);
void merita_nomination_clear    (MeritaNomination *self);
void merita_development_clear   (MeritaDevelopment *self);
void merita_policy_clear        (MeritaPolicy *self);
void merita_mapping_run_clear   (MeritaMappingRun *self);
void merita_journal_entry_clear (MeritaJournalEntry *self);

G_END_DECLS

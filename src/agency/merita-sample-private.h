/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-sample.h"

G_BEGIN_DECLS

/* A post of the invented regency, before it has an id. */
typedef struct
{
  char *name;
  guint unit;                 /* index into units */
  gint level;                 /* index into the profile's job levels */
  MeritaJobGroup group;
  gint parent;                /* index into posts, -1 root */
  guint person;               /* index into people; G_MAXUINT vacant */
  MeritaId id;                /* after it was written */
} MeritaSamplePost;

typedef struct
{
  char *name;
  const char *family;         /* job family of its staff */
  gint parent;                /* index into units, -1 */
} MeritaSampleUnit;

typedef struct
{
  MeritaEmployee employee;    /* strings owned */
  MeritaAssessment assessment;
  gboolean assessed;
  MeritaPerformance performance[3];
  guint n_performance;
  GArray *facts;              /* MeritaFact */
  gboolean discipline_checked;
} MeritaSamplePerson;

typedef struct
{
  const MeritaSampleOptions *options;
  const MeritaProfile *profile;
  GRand *rand;
  int year;                   /* newest year of appraisals: the year before today */
  GPtrArray *units;           /* MeritaSampleUnit* */
  GPtrArray *posts;           /* MeritaSamplePost* */
  GPtrArray *people;          /* MeritaSamplePerson* */
  GHashTable *nips;           /* gint64* set */
} MeritaSample;

/* Whole number in [low, high]. */
int   merita_sample_between     (MeritaSample *self, int low, int high);
/* TRUE in percent of the cases. */
gboolean merita_sample_chance   (MeritaSample *self, int percent);
/* Roughly normal around 0 with deviation 1, in thousandths, of integers only. */
int   merita_sample_normal      (MeritaSample *self);
char *merita_sample_name        (MeritaSample *self, MeritaSex sex, MeritaEducation education, const char *family,
                                 int birth_year);
void  merita_sample_add_units   (MeritaSample *self);
void  merita_sample_add_people  (MeritaSample *self);
/* Writes units, people, posts. */
gboolean merita_sample_write_people (MeritaSample *self, MeritaStore *store, GError **error);
/* Nominations, development, policies, rounds and a decision, with planted faults. */
gboolean merita_sample_write_plans  (MeritaSample *self, MeritaStore *store, const char *path, GError **error);
/* Pins last year and this year to the profile's instrument. */
gboolean merita_sample_write_periods (MeritaSample *self, MeritaWriter *writer, GError **error);
/* What the verifier noted where the claim did not hold. */
void     merita_sample_remark_round (MeritaSample *self, MeritaRound *round, const MeritaRound *claim);
void     merita_sample_close_round  (MeritaSample *self, MeritaRound *round);
/* The team, who signs, and two papers. */
gboolean merita_sample_write_papers (MeritaSample *self, MeritaStore *store, const char *path, GError **error);
/* Who works on sub-aspects, and proof that was asked of other units. */
gboolean merita_sample_write_work   (MeritaSample *self, MeritaStore *store, GError **error);
/* What the decision recommends, and how far that is. After the rounds. */
gboolean merita_sample_write_follow_up (MeritaSample *self, MeritaStore *store, const char *path, GError **error);
gboolean merita_sample_write_rounds (MeritaSample *self, MeritaStore *store, GError **error);
/* Documents that it makes itself, added and cited like a user's. */
gboolean merita_sample_write_evidence (MeritaSample *self, MeritaStore *store, const char *agency, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-job-level.h"
#include "merita-talent-rule.h"
#include "merita-talent-table.h"

G_BEGIN_DECLS

/* Why a person has no box.  Ordered: the first that applies is the one that is given. */
typedef enum
{
  MERITA_TRAY_NONE = 0,            /* has a box */
  MERITA_TRAY_NO_PERFORMANCE,
  MERITA_TRAY_NO_ASSESSMENT,       /* competencies not or not fully assessed */
  MERITA_TRAY_NO_POTENTIAL,
  MERITA_TRAY_EXPIRED_ASSESSMENT,
  MERITA_TRAY_DISCIPLINE,          /* serving a disciplinary measure */
  MERITA_TRAY_NO_JOB_LEVEL,        /* no standard to compare with */
  MERITA_TRAY_OTHER_MISSING,       /* another component has no data */
  MERITA_N_TRAY_REASONS,
} MeritaTrayReason;

/* Bits: near which cut (distance), and whether a single weight shift changes the box. */
enum
{
  MERITA_BORDER_PERFORMANCE_LOW = 1 << 0,  /* nearest cut lies below the score */
  MERITA_BORDER_PERFORMANCE_HIGH = 1 << 1, /* nearest cut lies above the score */
  MERITA_BORDER_POTENTIAL_LOW = 1 << 2,
  MERITA_BORDER_POTENTIAL_HIGH = 1 << 3,
  MERITA_BORDER_WEIGHTS = 1 << 4,
};

/* A mapping run: columns parallel to the table it was computed from. */
typedef struct
{
  guint n;
  MeritaNip *nip;
  MeritaScore *score[MERITA_N_AXES]; /* UNKNOWN where a component is missing */
  guint8 *box;                       /* 1..9, 0 in the tray */
  guint8 *tray;                      /* MeritaTrayReason */
  guint8 *border;                    /* bits above */
  guint counts[10];                  /* [1..9] people per box, [0] tray */
  guint tray_counts[MERITA_N_TRAY_REASONS];
  guint borderline;
} MeritaMapping;

MeritaMapping *merita_mapping_new  (guint n);
void           merita_mapping_free (MeritaMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaMapping, merita_mapping_free)

/*
 * Places everybody.  standards (may be NULL) overrides the job levels' standards, one per level:
 * the agency's own, imported.  progress (may be NULL) is called now and then with rows done;
 * FALSE stops and gives NULL.
 */
typedef gboolean (*MeritaProgress) (guint64 done, guint64 total, gpointer data);
MeritaMapping *merita_mapping_compute (const MeritaTalentRule *rule, const MeritaJobRule *jobs,
                                       const MeritaLevels *standards, const MeritaTalentTable *table,
                                       MeritaProgress progress, gpointer data);
gint           merita_mapping_find    (const MeritaMapping *self, MeritaNip nip);

/* Box number of two scores; 0 if either is unknown. */
guint merita_box_assign (const MeritaTalentRule *rule, MeritaScore performance, MeritaScore potential);

/* Why a person stands there: one line per component. */
typedef struct
{
  const MeritaComponent *component; /* of the rule */
  gboolean known;
  MeritaScore points;               /* on the scale, before the weight, as score units */
  MeritaScore contribution;         /* points x weight; the contributions sum to the score exactly */
  char *raw;                        /* the source value as read: "Baik", "86.75", "88.89"; NULL missing */
} MeritaContribution;

typedef struct
{
  MeritaAxis axis;
  MeritaScore score;                /* UNKNOWN if a component is missing */
  MeritaScore lowest, highest;      /* interval when components are missing */
  GArray *contributions;            /* MeritaContribution */
  guint third;                      /* 0 low, 1 middle, 2 high; 3 unknown */
  MeritaScore distance;             /* signed, to the nearest cut: positive = above it; UNKNOWN as the score */
} MeritaAxisExplanation;

/* A weight shift that would move the person to another box. */
typedef struct
{
  const MeritaComponent *component;
  int shift;                        /* basis points, + or - */
  guint box;                        /* where it would lead */
  MeritaScore score;                /* of that axis after the shift */
} MeritaShift;

typedef struct
{
  MeritaNip nip;
  guint box;
  MeritaTrayReason tray;
  guint border;
  MeritaAxisExplanation axes[MERITA_N_AXES];
  GArray *shifts;                   /* MeritaShift, those that change the box */
  guint shifts_tried;
} MeritaExplanation;

MeritaExplanation *merita_mapping_explain   (const MeritaTalentRule *rule, const MeritaJobRule *jobs,
                                             const MeritaLevels *standards, const MeritaTalentTable *table,
                                             guint person);
void               merita_explanation_free  (MeritaExplanation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaExplanation, merita_explanation_free)

/* How people crowd the boxes ("penumpukan").  Shares in hundredths of a percent point. */
typedef struct
{
  guint mapped;
  guint largest_box;
  MeritaHundredths largest_share;
  MeritaHundredths pool_share;
  guint used_boxes;
  MeritaHundredths effective_boxes; /* e^H, drawing and advice only */
  MeritaTruth sound;                /* NO fail, UNKNOWN warn or nobody mapped, YES fine */
  gboolean too_large, pool_too_small, pool_too_large, too_few_boxes;
} MeritaStacking;

void merita_stacking_compute (const MeritaTalentRule *rule, const guint counts[10], MeritaStacking *stacking);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-scoring.h"

G_BEGIN_DECLS

/* Private to core: one person's place, for a run over everybody and for the explanation of one. */
typedef struct
{
  MeritaScoring scoring;
  GArray *scorers[MERITA_N_AXES]; /* MeritaScorer */
  gint64 *points[MERITA_N_AXES];  /* of the person placed last, one per component */
  guint8 box_of[3][3];            /* performance, potential */
  MeritaDate oldest;              /* assessments before it have expired; UNKNOWN: none expires */
} MeritaPlacement;

typedef struct
{
  MeritaScore score[MERITA_N_AXES];
  guint8 box;
  guint8 tray;
  guint8 border;
} MeritaPlace;

void merita_placement_init  (MeritaPlacement *self, const MeritaTalentRule *rule, const MeritaJobRule *jobs,
                             const MeritaLevels *standards, const MeritaTalentTable *table);
void merita_placement_clear (MeritaPlacement *self);
/* With shifts (may be NULL) every weight shift is tried, and those that change the box are listed. */
void merita_placement_place (MeritaPlacement *self, guint person, MeritaPlace *place, GArray *shifts, guint *tried);

G_END_DECLS

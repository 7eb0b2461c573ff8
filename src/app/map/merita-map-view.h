/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-map-model.h"
#include "merita-map-names.h"

G_BEGIN_DECLS

/*
 * What the parts of the talent map look at together.  The page owns it and says when it changed;
 * the parts borrow it and ask for changes by the page's actions:
 *   map.select (u)  a person, by row of the model        map.expand (u)  a box; 0 the tray
 *   map.open (u)    the person's profile                 map.collapse    back to the nine boxes
 */
typedef struct
{
  MeritaMapModel *model;        /* NULL while there is no run */
  MeritaMapNames *names;
  const MeritaTalentRule *rule; /* the one the boxes were computed with */
  const MeritaJobRule *jobs;
  const MeritaLevels *standards;
  MeritaMapDensity density;     /* never AUTOMATIC */
  gboolean compare;             /* changes against the earlier run are shown */
  gboolean what_if;
  gboolean narrow;
  guint32 selected;             /* row of the model, or MERITA_MAP_NOBODY */
} MeritaMapView;

static inline gboolean
merita_map_view_compares (const MeritaMapView *self)
{
  return self->compare && self->model != NULL && merita_map_model_get_n_past (self->model) > 0;
}

/* The box the person came from, if changes are shown and there is one; else 0. */
static inline guint
merita_map_view_moved_from (const MeritaMapView *self, guint32 person)
{
  guint from;

  if (!merita_map_view_compares (self))
    return 0;
  from = merita_map_model_get_past_box (self->model, 0, person);
  return from == MERITA_MAP_ABSENT || from == merita_map_model_get_box (self->model, person) ? 0 : from;
}

G_END_DECLS

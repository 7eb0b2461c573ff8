/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mapping.h"

G_BEGIN_DECLS

/*
 * What the talent map shows, without a widget: who is in scope, in which box, in which order, and
 * what changed since an earlier run.  People are rows of the mapping; everything is computed from
 * its columns, so that a filter over 60,000 people costs one pass.
 */
#define MERITA_MAP_NOBODY G_MAXUINT32
#define MERITA_MAP_ABSENT 0xff /* was not among the people of an earlier run */

/* Box numbers as an index: 1..9, and 0 for the tray. */
#define MERITA_MAP_BOXES 10

typedef enum
{
  MERITA_MAP_DENSITY_CARD,
  MERITA_MAP_DENSITY_ROW,
  MERITA_MAP_DENSITY_DOT,
  MERITA_MAP_DENSITY_HEAT,
  MERITA_MAP_DENSITY_AUTOMATIC,
} MeritaMapDensity;

typedef struct
{
  guint64 levels;       /* bit i: job level i; 0 all */
  guint unit;           /* dense index of the table, with the units below it; 0 all */
  guint family;         /* dense index of the table; 0 all */
  gboolean near_cut;    /* only people whose box a cut or a weight shift would change */
  const GArray *people; /* MeritaNip, ascending: only these; NULL all */
} MeritaMapFilter;

typedef struct _MeritaMapModel MeritaMapModel;

/*
 * Takes table and mapping, which need not hold the same people: who left the agency after the run
 * has no row in the table and is in scope only without a filter.
 */
MeritaMapModel *merita_map_model_new  (MeritaTalentTable *table, MeritaMapping *mapping);
void            merita_map_model_free (MeritaMapModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaMapModel, merita_map_model_free)

/* An earlier run; the first that is added is the one that changes are counted against. */
void            merita_map_model_add_past   (MeritaMapModel *self, int year, const MeritaMapping *mapping);
/* parents[i]: dense index of the unit above unit i, 0 none; as many as the table has units. Copied. */
void            merita_map_model_set_units  (MeritaMapModel *self, const guint *parents);
void            merita_map_model_set_filter (MeritaMapModel *self, const MeritaMapFilter *filter);

const MeritaTalentTable *merita_map_model_get_table   (const MeritaMapModel *self);
const MeritaMapping     *merita_map_model_get_mapping (const MeritaMapModel *self);

/* Of everybody, and of the scope. */
guint           merita_map_model_get_total      (const MeritaMapModel *self);
guint           merita_map_model_get_shown      (const MeritaMapModel *self);
guint           merita_map_model_get_mapped     (const MeritaMapModel *self); /* of the scope, with a box */
guint           merita_map_model_get_fullest    (const MeritaMapModel *self); /* people in the fullest box */
guint           merita_map_model_get_count      (const MeritaMapModel *self, guint box);
guint           merita_map_model_get_tray_count (const MeritaMapModel *self, MeritaTrayReason reason);
/* Share of the mapped people in scope, in hundredths of a percent; UNKNOWN if there are none. */
MeritaHundredths merita_map_model_get_share     (const MeritaMapModel *self, guint box);
/* People of a box, best first: sum of the axes, then NIP.  The tray: by reason, then NIP. */
const guint32  *merita_map_model_get_people     (const MeritaMapModel *self, guint box, guint *n);
guint32         merita_map_model_get_person     (const MeritaMapModel *self, guint box, guint index);
/* How many people of the scope have this job level. */
guint           merita_map_model_count_levels   (const MeritaMapModel *self, guint64 levels);

/* One person. */
guint32         merita_map_model_find           (const MeritaMapModel *self, MeritaNip nip); /* or NOBODY */
MeritaNip       merita_map_model_get_nip        (const MeritaMapModel *self, guint32 person);
guint           merita_map_model_get_box        (const MeritaMapModel *self, guint32 person);
gint            merita_map_model_get_table_row  (const MeritaMapModel *self, guint32 person); /* -1: left */
gboolean        merita_map_model_is_shown       (const MeritaMapModel *self, guint32 person);

/* Earlier runs, newest first. */
guint           merita_map_model_get_n_past     (const MeritaMapModel *self);
int             merita_map_model_get_past_year  (const MeritaMapModel *self, guint past);
guint           merita_map_model_get_past_box   (const MeritaMapModel *self, guint past, guint32 person);
/* Against the first earlier run, over the people in scope.  from and to: 0 is "no box or absent". */
guint           merita_map_model_get_flow       (const MeritaMapModel *self, guint from, guint to);
gint            merita_map_model_get_change     (const MeritaMapModel *self, guint box);

/* The density at which the fullest box can still be read. */
MeritaMapDensity merita_map_density_choose      (guint shown, guint fullest);

G_END_DECLS

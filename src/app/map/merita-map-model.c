/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-model.h"

#include <stdlib.h>
#include <string.h>

#define CARD_FULLEST 4 /* two columns of two cards fit a box of the smallest window */
#define ROW_FULLEST 60 /* beyond, "see all" would hide nearly everybody */
#define HEAT_SHOWN 400
#define DEEPEST_UNIT 32

typedef struct
{
  int year;
  guint8 *box; /* by person */
} Past;

struct _MeritaMapModel
{
  MeritaTalentTable *table;
  MeritaMapping *mapping;
  gint32 *row;    /* of the table, by person; -1: left */
  guint32 *order; /* everybody, by box and then as shown */
  guint *parents; /* by unit; NULL: no tree */
  GArray *past;   /* Past */

  guint8 *in_scope;
  guint32 *people; /* the scope, box after box */
  guint start[MERITA_MAP_BOXES + 1];
  guint tray[MERITA_N_TRAY_REASONS];
  guint flow[MERITA_MAP_BOXES][MERITA_MAP_BOXES];
};

static void
past_clear (gpointer data)
{
  g_free (((Past *) data)->box);
}

static MeritaScore
sum_axes (const MeritaMapping *mapping, guint32 person)
{
  return mapping->score[MERITA_AXIS_PERFORMANCE][person]
         + mapping->score[MERITA_AXIS_POTENTIAL][person];
}

static int
compare_people (gconstpointer a, gconstpointer b, gpointer data)
{
  const MeritaMapping *mapping = data;
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;
  guint box = mapping->box[first];

  if (box != mapping->box[second])
    return box < mapping->box[second] ? -1 : 1;
  if (box == 0 && mapping->tray[first] != mapping->tray[second])
    return mapping->tray[first] < mapping->tray[second] ? -1 : 1;
  if (box != 0)
    {
      MeritaScore left = sum_axes (mapping, first);
      MeritaScore right = sum_axes (mapping, second);

      if (left != right)
        return left > right ? -1 : 1;
    }
  return first < second ? -1 : first > second;
}

/* Both columns of NIPs are ascending, so one walk finds every partner. */
static void
align (const MeritaNip *left, guint n_left, const MeritaNip *right, guint n_right, gint32 *partner)
{
  guint j = 0;

  for (guint i = 0; i < n_left; i++)
    {
      while (j < n_right && right[j] < left[i])
        j++;
      partner[i] = j < n_right && right[j] == left[i] ? (gint32) j : -1;
    }
}

MeritaMapModel *
merita_map_model_new (MeritaTalentTable *table, MeritaMapping *mapping)
{
  MeritaMapModel *self;
  const MeritaMapFilter everybody = { 0 };

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (mapping != NULL, NULL);

  self = g_new0 (MeritaMapModel, 1);
  self->table = table;
  self->mapping = mapping;
  self->row = g_new (gint32, mapping->n + 1);
  self->order = g_new (guint32, mapping->n + 1);
  self->people = g_new (guint32, mapping->n + 1);
  self->in_scope = g_new0 (guint8, mapping->n + 1);
  self->past = g_array_new (FALSE, FALSE, sizeof (Past));
  g_array_set_clear_func (self->past, past_clear);
  align (mapping->nip, mapping->n, table->nip, table->n, self->row);
  for (guint32 i = 0; i < mapping->n; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order, (gint) mapping->n, sizeof *self->order, compare_people, mapping);
  merita_map_model_set_filter (self, &everybody);
  return self;
}

void
merita_map_model_free (MeritaMapModel *self)
{
  if (self == NULL)
    return;
  merita_talent_table_free (self->table);
  merita_mapping_free (self->mapping);
  g_array_unref (self->past);
  g_free (self->row);
  g_free (self->order);
  g_free (self->people);
  g_free (self->in_scope);
  g_free (self->parents);
  g_free (self);
}

/* The filter has to be set anew afterwards for the flows to count this run. */
void
merita_map_model_add_past (MeritaMapModel *self, int year, const MeritaMapping *mapping)
{
  Past past = { .year = year };
  g_autofree gint32 *partner = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (mapping != NULL);

  partner = g_new (gint32, self->mapping->n + 1);
  past.box = g_new (guint8, self->mapping->n + 1);
  align (self->mapping->nip, self->mapping->n, mapping->nip, mapping->n, partner);
  for (guint i = 0; i < self->mapping->n; i++)
    past.box[i] = partner[i] >= 0 ? mapping->box[partner[i]] : MERITA_MAP_ABSENT;
  g_array_append_val (self->past, past);
}

void
merita_map_model_set_units (MeritaMapModel *self, const guint *parents)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (parents != NULL);

  g_free (self->parents);
  self->parents = g_memdup2 (parents, sizeof *parents * self->table->units->len);
}

/* One flag per unit: is it the wanted one or below it. */
static guint8 *
mark_units (const MeritaMapModel *self, guint wanted)
{
  guint n = self->table->units->len;
  guint8 *inside = g_new0 (guint8, n + 1);

  for (guint unit = 1; unit < n; unit++)
    {
      guint above = unit;

      for (guint depth = 0; depth < DEEPEST_UNIT && above != 0 && above != wanted; depth++)
        above = self->parents != NULL && self->parents[above] < n ? self->parents[above] : 0;
      inside[unit] = above == wanted;
    }
  return inside;
}

static int
compare_nips (gconstpointer a, gconstpointer b)
{
  MeritaNip first = *(const MeritaNip *) a;
  MeritaNip second = *(const MeritaNip *) b;

  return first < second ? -1 : first > second;
}

static gboolean
matches (const MeritaMapModel *self,
         const MeritaMapFilter *filter,
         const guint8 *units,
         guint32 person)
{
  const MeritaTalentTable *table = self->table;
  gint32 row = self->row[person];

  if (filter->near_cut && self->mapping->border[person] == 0)
    return FALSE;
  if (filter->people != NULL && filter->people->len == 0)
    return FALSE;
  if (filter->people != NULL
      && !bsearch (&self->mapping->nip[person], filter->people->data, filter->people->len,
                   sizeof (MeritaNip), compare_nips))
    return FALSE;
  if (filter->levels == 0 && filter->unit == 0 && filter->family == 0)
    return TRUE;
  if (row < 0)
    return FALSE;
  if (filter->levels != 0
      && (table->job_level[row] >= 64 || !(filter->levels >> table->job_level[row] & 1)))
    return FALSE;
  if (filter->unit != 0 && (table->unit[row] >= table->units->len || !units[table->unit[row]]))
    return FALSE;
  return filter->family == 0 || table->job_family[row] == filter->family;
}

static void
count_person (MeritaMapModel *self, guint32 person)
{
  guint box = self->mapping->box[person];

  if (box == 0)
    self->tray[self->mapping->tray[person]]++;
  if (self->past->len > 0)
    {
      guint from = g_array_index (self->past, Past, 0).box[person];

      self->flow[from == MERITA_MAP_ABSENT ? 0 : from][box]++;
    }
}

void
merita_map_model_set_filter (MeritaMapModel *self, const MeritaMapFilter *filter)
{
  g_autofree guint8 *units = NULL;
  guint n = 0;
  guint box = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (filter != NULL);

  if (filter->unit != 0)
    units = mark_units (self, filter->unit);
  memset (self->tray, 0, sizeof self->tray);
  memset (self->flow, 0, sizeof self->flow);
  self->start[0] = 0;
  for (guint i = 0; i < self->mapping->n; i++)
    {
      guint32 person = self->order[i];

      self->in_scope[person] = matches (self, filter, units, person);
      if (!self->in_scope[person])
        continue;
      while (box < self->mapping->box[person])
        self->start[++box] = n;
      self->people[n++] = person;
      count_person (self, person);
    }
  while (box < MERITA_MAP_BOXES)
    self->start[++box] = n;
}

const MeritaTalentTable *
merita_map_model_get_table (const MeritaMapModel *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->table;
}

const MeritaMapping *
merita_map_model_get_mapping (const MeritaMapModel *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->mapping;
}

guint
merita_map_model_get_total (const MeritaMapModel *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->mapping->n;
}

guint
merita_map_model_get_shown (const MeritaMapModel *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->start[MERITA_MAP_BOXES];
}

guint
merita_map_model_get_mapped (const MeritaMapModel *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->start[MERITA_MAP_BOXES] - self->start[1];
}

guint
merita_map_model_get_fullest (const MeritaMapModel *self)
{
  guint fullest = 0;

  g_return_val_if_fail (self != NULL, 0);
  for (guint box = 1; box < MERITA_MAP_BOXES; box++)
    fullest = MAX (fullest, merita_map_model_get_count (self, box));
  return fullest;
}

guint
merita_map_model_get_count (const MeritaMapModel *self, guint box)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (box < MERITA_MAP_BOXES, 0);
  return self->start[box + 1] - self->start[box];
}

guint
merita_map_model_get_tray_count (const MeritaMapModel *self, MeritaTrayReason reason)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (reason < MERITA_N_TRAY_REASONS, 0);
  return self->tray[reason];
}

MeritaHundredths
merita_map_model_get_share (const MeritaMapModel *self, guint box)
{
  guint mapped = merita_map_model_get_mapped (self);

  if (mapped == 0)
    return MERITA_HUNDREDTHS_UNKNOWN;
  return (MeritaHundredths) ((merita_map_model_get_count (self, box) * G_GUINT64_CONSTANT (20000)
                              + mapped)
                             / (2 * mapped));
}

const guint32 *
merita_map_model_get_people (const MeritaMapModel *self, guint box, guint *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (box < MERITA_MAP_BOXES, NULL);
  *n = merita_map_model_get_count (self, box);
  return self->people + self->start[box];
}

guint32
merita_map_model_get_person (const MeritaMapModel *self, guint box, guint index)
{
  guint n;
  const guint32 *people = merita_map_model_get_people (self, box, &n);

  return index < n ? people[index] : MERITA_MAP_NOBODY;
}

guint
merita_map_model_count_levels (const MeritaMapModel *self, guint64 levels)
{
  const MeritaMapFilter filter = { .levels = levels };
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);
  for (guint32 person = 0; person < self->mapping->n; person++)
    count += matches (self, &filter, NULL, person);
  return count;
}

guint32
merita_map_model_find (const MeritaMapModel *self, MeritaNip nip)
{
  const MeritaNip *found;

  g_return_val_if_fail (self != NULL, MERITA_MAP_NOBODY);
  if (self->mapping->n == 0)
    return MERITA_MAP_NOBODY;
  found = bsearch (&nip, self->mapping->nip, self->mapping->n, sizeof nip, compare_nips);
  return found != NULL ? (guint32) (found - self->mapping->nip) : MERITA_MAP_NOBODY;
}

MeritaNip
merita_map_model_get_nip (const MeritaMapModel *self, guint32 person)
{
  g_return_val_if_fail (self != NULL && person < self->mapping->n, MERITA_NIP_NONE);
  return self->mapping->nip[person];
}

guint
merita_map_model_get_box (const MeritaMapModel *self, guint32 person)
{
  g_return_val_if_fail (self != NULL && person < self->mapping->n, 0);
  return self->mapping->box[person];
}

gint
merita_map_model_get_table_row (const MeritaMapModel *self, guint32 person)
{
  g_return_val_if_fail (self != NULL && person < self->mapping->n, -1);
  return self->row[person];
}

gboolean
merita_map_model_is_shown (const MeritaMapModel *self, guint32 person)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return person < self->mapping->n && self->in_scope[person];
}

guint
merita_map_model_get_n_past (const MeritaMapModel *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->past->len;
}

int
merita_map_model_get_past_year (const MeritaMapModel *self, guint past)
{
  g_return_val_if_fail (self != NULL && past < self->past->len, 0);
  return g_array_index (self->past, Past, past).year;
}

guint
merita_map_model_get_past_box (const MeritaMapModel *self, guint past, guint32 person)
{
  g_return_val_if_fail (self != NULL && past < self->past->len, MERITA_MAP_ABSENT);
  g_return_val_if_fail (person < self->mapping->n, MERITA_MAP_ABSENT);
  return g_array_index (self->past, Past, past).box[person];
}

guint
merita_map_model_get_flow (const MeritaMapModel *self, guint from, guint to)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (from < MERITA_MAP_BOXES && to < MERITA_MAP_BOXES, 0);
  return self->flow[from][to];
}

gint
merita_map_model_get_change (const MeritaMapModel *self, guint box)
{
  gint change = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (box < MERITA_MAP_BOXES, 0);
  for (guint other = 0; other < MERITA_MAP_BOXES; other++)
    change += (gint) self->flow[other][box] - (gint) self->flow[box][other];
  return change;
}

MeritaMapDensity
merita_map_density_choose (guint shown, guint fullest)
{
  if (shown > HEAT_SHOWN)
    return MERITA_MAP_DENSITY_HEAT;
  if (fullest > ROW_FULLEST)
    return MERITA_MAP_DENSITY_DOT;
  return fullest > CARD_FULLEST ? MERITA_MAP_DENSITY_ROW : MERITA_MAP_DENSITY_CARD;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-mapping.h"

#include <string.h>

#include "merita-placement.h"

#define PROGRESS_EVERY 4096

MeritaMapping *
merita_mapping_new (guint n)
{
  MeritaMapping *self = g_new0 (MeritaMapping, 1);
  guint size = MAX (n, 1);

  self->n = n;
  self->nip = g_new0 (MeritaNip, size);
  for (guint i = 0; i < MERITA_N_AXES; i++)
    self->score[i] = g_new0 (MeritaScore, size);
  self->box = g_new0 (guint8, size);
  self->tray = g_new0 (guint8, size);
  self->border = g_new0 (guint8, size);
  return self;
}

void
merita_mapping_free (MeritaMapping *self)
{
  if (self == NULL)
    return;
  g_free (self->nip);
  for (guint i = 0; i < MERITA_N_AXES; i++)
    g_free (self->score[i]);
  g_free (self->box);
  g_free (self->tray);
  g_free (self->border);
  g_free (self);
}

gint
merita_mapping_find (const MeritaMapping *self, MeritaNip nip)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, -1);

  high = self->n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->nip[middle] < nip)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->nip[low] == nip ? (gint) low : -1;
}

guint
merita_box_assign (const MeritaTalentRule *rule, MeritaScore performance, MeritaScore potential)
{
  guint column, row;

  g_return_val_if_fail (rule != NULL, 0);

  if (performance == MERITA_SCORE_UNKNOWN || potential == MERITA_SCORE_UNKNOWN)
    return 0;
  column = merita_axis_third (&rule->axes[MERITA_AXIS_PERFORMANCE], performance);
  row = merita_axis_third (&rule->axes[MERITA_AXIS_POTENTIAL], potential);
  for (guint i = 0; i < G_N_ELEMENTS (rule->boxes); i++)
    if (rule->boxes[i].performance == column && rule->boxes[i].potential == row)
      return rule->boxes[i].number;
  return 0;
}

static void
keep_place (MeritaMapping *self, guint person, const MeritaPlace *place)
{
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    self->score[axis][person] = place->score[axis];
  self->box[person] = place->box;
  self->tray[person] = place->tray;
  self->border[person] = place->border;
  self->counts[place->box]++;
  self->tray_counts[place->tray]++;
  self->borderline += place->border != 0 ? 1 : 0;
}

static gboolean
place_everybody (MeritaPlacement *placement,
                 MeritaMapping *self,
                 MeritaProgress progress,
                 gpointer data)
{
  for (guint person = 0; person < self->n; person++)
    {
      MeritaPlace place;

      if (progress != NULL && person % PROGRESS_EVERY == 0 && !progress (person, self->n, data))
        return FALSE;
      merita_placement_place (placement, person, &place, NULL, NULL);
      keep_place (self, person, &place);
    }
  return progress == NULL || progress (self->n, self->n, data);
}

MeritaMapping *
merita_mapping_compute (const MeritaTalentRule *rule,
                        const MeritaJobRule *jobs,
                        const MeritaLevels *standards,
                        const MeritaTalentTable *table,
                        MeritaProgress progress,
                        gpointer data)
{
  g_autoptr (MeritaMapping) self = NULL;
  MeritaPlacement placement;
  gboolean done;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (jobs != NULL, NULL);
  g_return_val_if_fail (table != NULL, NULL);

  self = merita_mapping_new (table->n);
  memcpy (self->nip, table->nip, sizeof (MeritaNip) * table->n);
  merita_placement_init (&placement, rule, jobs, standards, table);
  done = place_everybody (&placement, self, progress, data);
  merita_placement_clear (&placement);
  return done ? g_steal_pointer (&self) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-talent-rule.h"

#include "merita-score.h"

static void add_problem (GPtrArray *problems, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_problem (GPtrArray *problems, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
validate_bands (const MeritaComponent *component, const char *place, GPtrArray *problems)
{
  char lowest[16];

  if (component->bands->len == 0)
    add_problem (problems, "%s: a scale of bands has no band", place);
  else if (g_array_index (component->bands, MeritaScaleBand, 0).lower > 0)
    add_problem (problems,
                 "%s: the lowest band starts at %s; lower values have no place, start at 0", place,
                 merita_hundredths_format (
                   g_array_index (component->bands, MeritaScaleBand, 0).lower, lowest));
  for (guint i = 1; i < component->bands->len; i++)
    {
      const MeritaScaleBand *below = &g_array_index (component->bands, MeritaScaleBand, i - 1);
      const MeritaScaleBand *band = &g_array_index (component->bands, MeritaScaleBand, i);

      if (band->lower <= below->lower)
        {
          char text[16];

          add_problem (problems, "%s: band %u starts at %s, not above the band before it", place,
                       i + 1, merita_hundredths_format (band->lower, text));
        }
    }
}

static void
validate_entries (const MeritaComponent *component, const char *place, GPtrArray *problems)
{
  if (component->entries->len == 0)
    add_problem (problems, "%s: a scale by code has no entry", place);
  for (guint i = 0; i < component->entries->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const char *code = g_array_index (component->entries, MeritaScaleEntry, i).code;

        if (g_strcmp0 (code, g_array_index (component->entries, MeritaScaleEntry, k).code) == 0)
          add_problem (problems, "%s: code “%s” stands twice", place, code);
      }
}

static void
validate_scale (const MeritaComponent *component, const char *place, GPtrArray *problems)
{
  switch (component->scale)
    {
    case MERITA_SCALE_BANDS:
      validate_bands (component, place, problems);
      break;
    case MERITA_SCALE_MAP:
      validate_entries (component, place, problems);
      break;
    case MERITA_SCALE_LINEAR:
      if (component->to == component->from)
        add_problem (problems, "%s: a linear scale from and to the same value", place);
      break;
    case MERITA_SCALE_IDENTITY:
    default:
      if (component->maximum <= component->minimum)
        add_problem (problems, "%s: the maximum is not above the minimum", place);
      break;
    }
}

static void
validate_component (const MeritaComponent *component,
                    const char *place,
                    gboolean succession,
                    GPtrArray *problems)
{
  gboolean wants_key = component->source == MERITA_SOURCE_FACT_CODE
                       || component->source == MERITA_SOURCE_FACT_VALUE
                       || component->source == MERITA_SOURCE_FACT_COUNT;

  if (wants_key && (component->key == NULL || component->key[0] == '\0'))
    add_problem (problems, "%s: a fact needs a key", place);
  if (!succession
      && (component->source == MERITA_SOURCE_FIT || component->source == MERITA_SOURCE_AXIS))
    add_problem (problems, "%s: this source exists in a succession rule only", place);
  if (component->year_offset < 0 || component->year_offset > 4)
    add_problem (problems, "%s: the year offset is not 0 to 4", place);
  if (component->source != MERITA_SOURCE_MEAN)
    {
      validate_scale (component, place, problems);
      return;
    }
  if (component->parts->len == 0 || component->parts->len > 16)
    add_problem (problems, "%s: a mean has 1 to 16 parts", place);
  for (guint i = 0; i < component->parts->len; i++)
    {
      g_autofree char *part = g_strdup_printf ("%s.parts[%u]", place, i);

      validate_component (component->parts->pdata[i], part, succession, problems);
    }
}

static void
validate_components (const GPtrArray *components,
                     const char *place,
                     gboolean succession,
                     GPtrArray *problems)
{
  gint64 sum = 0;

  for (guint i = 0; i < components->len; i++)
    {
      const MeritaComponent *component = components->pdata[i];
      g_autofree char *where = g_strdup_printf ("%s.components[%u]", place, i);

      if (component->weight < 0)
        add_problem (problems, "%s: the weight is negative", where);
      sum += component->weight;
      validate_component (component, where, succession, problems);
      for (guint k = 0; k < i; k++)
        if (g_strcmp0 (component->id, ((const MeritaComponent *) components->pdata[k])->id) == 0)
          add_problem (problems, "%s: the id “%s” stands twice", where, component->id);
    }
  if (sum != MERITA_WEIGHT_ONE)
    {
      char text[16];

      add_problem (problems, "%s: the weights add up to %s %%, not to 100 %%", place,
                   merita_hundredths_format ((MeritaHundredths) sum, text));
    }
}

/* The most points that a component can give, in hundredths. */
static gint64
find_reach (const MeritaComponent *component)
{
  gint64 reach = component->missing == MERITA_MISSING_VALUE ? component->missing_points : 0;
  gint64 sum = 0;

  if (component->source == MERITA_SOURCE_CONSTANT)
    return component->constant;
  if (component->source == MERITA_SOURCE_MEAN)
    {
      for (guint i = 0; i < component->parts->len; i++)
        sum += find_reach (component->parts->pdata[i]);
      return MAX (reach, sum / MAX (component->parts->len, 1));
    }
  if (component->scale == MERITA_SCALE_IDENTITY)
    return MAX (reach, component->maximum);
  if (component->scale == MERITA_SCALE_LINEAR)
    return MAX (reach, 10000);
  for (guint i = 0; component->scale == MERITA_SCALE_BANDS && i < component->bands->len; i++)
    reach = MAX (reach, g_array_index (component->bands, MeritaScaleBand, i).points);
  for (guint i = 0; component->scale == MERITA_SCALE_MAP && i < component->entries->len; i++)
    reach = MAX (reach, g_array_index (component->entries, MeritaScaleEntry, i).points);
  return reach;
}

/* A score above the range would lie in no band that the profile declares. */
static void
validate_reach (const MeritaAxisRule *axis, const char *place, GPtrArray *problems)
{
  gint64 reach = 0;
  char text[16];

  for (guint i = 0; i < axis->components->len; i++)
    {
      const MeritaComponent *component = axis->components->pdata[i];

      reach += find_reach (component) * component->weight;
    }
  reach /= MERITA_WEIGHT_ONE;
  if (reach > axis->maximum)
    add_problem (problems, "%s: the components can reach %s, above the maximum of the axis", place,
                 merita_hundredths_format ((MeritaHundredths) MIN (reach, G_MAXINT32), text));
}

static void
validate_axis (const MeritaAxisRule *axis, const char *place, GPtrArray *problems)
{
  validate_components (axis->components, place, FALSE, problems);
  validate_reach (axis, place, problems);
  if (axis->maximum <= axis->minimum)
    add_problem (problems, "%s: the maximum is not above the minimum", place);
  if (axis->cuts[0] >= axis->cuts[1])
    add_problem (problems, "%s: the cuts are not ascending", place);
  if (axis->cuts[0] <= axis->minimum || axis->cuts[1] > axis->maximum)
    add_problem (problems, "%s: a cut lies outside the range of the axis", place);
}

static void
validate_boxes (const MeritaTalentRule *self, GPtrArray *problems)
{
  guint places[3][3] = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (self->boxes); i++)
    {
      const MeritaBoxRule *box = &self->boxes[i];

      if (box->number != i + 1)
        {
          add_problem (problems, "boxes: box %u is missing", i + 1);
          continue;
        }
      if (box->performance > 2 || box->potential > 2)
        add_problem (problems, "boxes: box %u lies outside the grid", i + 1);
      else if (places[box->performance][box->potential]++ > 0)
        add_problem (problems, "boxes: box %u stands where another box stands", i + 1);
    }
}

static void
validate_succession (const MeritaSuccessionRule *self, GPtrArray *problems)
{
  validate_components (self->components, "succession", TRUE, problems);
  if (self->fit_ready_soon > self->fit_ready_now)
    add_problem (problems, "succession: ready in 1-2 years asks for more than ready now");
  if (self->minimum_candidates < 1)
    add_problem (problems, "succession: the minimum of candidates is not positive");
}

gboolean
merita_talent_rule_validate (const MeritaTalentRule *self, GPtrArray *problems)
{
  guint before;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  before = problems->len;
  validate_axis (&self->axes[MERITA_AXIS_PERFORMANCE], "axes.performance", problems);
  validate_axis (&self->axes[MERITA_AXIS_POTENTIAL], "axes.potential", problems);
  validate_boxes (self, problems);
  validate_succession (&self->succession, problems);
  return problems->len == before;
}

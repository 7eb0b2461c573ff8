/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

#include <string.h>

static const char *const sources[] = {
  "constant",
  "jpm",
  "fit",
  "potential",
  "performance-value",
  "performance-predicate",
  "education",
  "education-fit",
  "grade",
  "discipline",
  "tenure",
  "service",
  "fact-code",
  "fact-value",
  "fact-count",
  "axis",
  "mean",
  NULL,
};
G_STATIC_ASSERT (G_N_ELEMENTS (sources) == MERITA_SOURCE_MEAN + 2);

static const char *const axes[] = { "performance", "potential", NULL };
static const char *const scales[] = { "identity", "linear", "bands", "map", NULL };

/* The codes that the sources of a person's record can give; facts have codes of their own. */
static const char *const predicate_codes[] = { "very-poor", "poor",      "needs-improvement",
                                               "good",      "very-good", NULL };
static const char *const education_codes[] = { "primary", "junior",   "senior", "d1",        "d2",
                                               "d3",      "bachelor", "master", "doctorate", NULL };
static const char *const fit_codes[] = { "fit", "other", NULL };
static const char *const discipline_codes[] = { "none",   "light",   "moderate",
                                                "severe", "serving", NULL };

static const char *const *
list_codes (MeritaSource source)
{
  switch (source)
    {
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
      return predicate_codes;
    case MERITA_SOURCE_EDUCATION:
      return education_codes;
    case MERITA_SOURCE_EDUCATION_FIT:
      return fit_codes;
    case MERITA_SOURCE_DISCIPLINE:
      return discipline_codes;
    default:
      return NULL;
    }
}

void
merita_profile_check_below (MeritaSection *section, MeritaHundredths next)
{
  MeritaHundredths below = merita_section_take_amount (section, "below", FALSE);

  if (below == MERITA_HUNDREDTHS_UNKNOWN || below == next)
    return;
  if (next == MERITA_HUNDREDTHS_UNKNOWN)
    merita_section_fault (section, "below", "the highest band has no upper end; leave it out");
  else if (below < next)
    merita_section_fault (section, "below",
                          "leaves a gap up to the next band, where values such as half points have "
                          "no place; write the start of the next band");
  else
    merita_section_fault (section, "below", "overlaps the next band; write the start of it");
}

static void
read_bands (MeritaSection *section, MeritaComponent *component)
{
  JsonArray *list = merita_section_take_list (section, "bands", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "bands", list, i);
      MeritaScaleBand band = { 0 };

      band.lower = merita_section_take_amount (element, "from", TRUE);
      band.points = merita_section_take_amount (element, "points", TRUE);
      merita_profile_check_below (element, merita_section_peek_amount (list, i + 1, "from"));
      g_array_append_val (component->bands, band);
    }
}

static gboolean
is_code (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const MeritaScaleEntry *first = a;
  const MeritaScaleEntry *second = b;

  if (first->points != second->points)
    return first->points > second->points ? -1 : 1;
  return strcmp (first->code, second->code);
}

/* Best first: the order that people expect to choose from. */
static void
read_map (MeritaSection *section, MeritaComponent *component)
{
  const char *const *codes = list_codes (component->source);
  g_autoptr (MeritaSection) map = merita_section_take_object (section, "map", TRUE);
  g_autoptr (GList) members = map->object != NULL ? json_object_get_members (map->object) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    {
      MeritaScaleEntry entry = { NULL, merita_section_take_amount (map, l->data, TRUE) };

      if (!is_code (l->data))
        merita_section_fault (map, l->data, "a code has small letters, digits and hyphens only");
      else if (codes != NULL && !g_strv_contains (codes, l->data))
        merita_section_fault (map, l->data, "this source never gives such a code");
      entry.code = g_strdup (l->data);
      g_array_append_val (component->entries, entry);
    }
  g_array_sort (component->entries, compare_entries);
}

static void
read_range (MeritaSection *section,
            const char *lower,
            const char *upper,
            MeritaHundredths *from,
            MeritaHundredths *to)
{
  MeritaHundredths value = merita_section_take_amount (section, lower, FALSE);

  if (value != MERITA_HUNDREDTHS_UNKNOWN)
    *from = value;
  value = merita_section_take_amount (section, upper, FALSE);
  if (value != MERITA_HUNDREDTHS_UNKNOWN)
    *to = value;
}

static void
check_scale (MeritaSection *section, const MeritaComponent *component)
{
  gboolean by_code =
    list_codes (component->source) != NULL || component->source == MERITA_SOURCE_FACT_CODE;

  if (by_code && component->scale != MERITA_SCALE_MAP)
    merita_section_fault (section, "scale", "this source gives codes; use a scale of kind map");
  if (!by_code && component->scale == MERITA_SCALE_MAP && component->source != MERITA_SOURCE_GRADE
      && component->source != MERITA_SOURCE_FACT_COUNT)
    merita_section_fault (section, "scale",
                          "this source gives numbers; use bands, linear or identity");
}

static void
read_scale (MeritaSection *section, MeritaComponent *component)
{
  g_autoptr (MeritaSection) scale = NULL;

  if (component->source == MERITA_SOURCE_MEAN)
    return;
  scale =
    merita_section_take_object (section, "scale", component->source != MERITA_SOURCE_CONSTANT);
  if (scale->object == NULL)
    return;
  component->scale = (MeritaScaleKind) MAX (merita_section_take_choice (scale, "kind", scales,
                                                                        MERITA_SECTION_REQUIRED),
                                            0);
  switch (component->scale)
    {
    case MERITA_SCALE_BANDS:
      read_bands (scale, component);
      break;
    case MERITA_SCALE_MAP:
      read_map (scale, component);
      break;
    case MERITA_SCALE_LINEAR:
      read_range (scale, "from", "to", &component->from, &component->to);
      break;
    case MERITA_SCALE_IDENTITY:
    default:
      read_range (scale, "minimum", "maximum", &component->minimum, &component->maximum);
      break;
    }
  check_scale (section, component);
}

static void
read_missing (MeritaSection *section, MeritaComponent *component)
{
  component->missing_points = merita_section_take_amount (section, "missing", FALSE);
  if (component->missing_points == MERITA_HUNDREDTHS_UNKNOWN)
    component->missing_points = 0;
  else
    component->missing = MERITA_MISSING_VALUE;
}

static void
read_source (MeritaSection *section, MeritaComponent *component)
{
  int source = merita_section_take_choice (section, "from", sources, MERITA_SECTION_REQUIRED);

  component->source = (MeritaSource) MAX (source, 0);
  switch (component->source)
    {
    case MERITA_SOURCE_CONSTANT:
      if (source >= 0)
        component->constant = merita_section_take_amount (section, "points", TRUE);
      break;
    case MERITA_SOURCE_PERFORMANCE_VALUE:
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
      component->year_offset = merita_section_take_integer (section, "year_offset", 0, 4, 0);
      break;
    case MERITA_SOURCE_FACT_CODE:
    case MERITA_SOURCE_FACT_VALUE:
    case MERITA_SOURCE_FACT_COUNT:
      component->key = merita_section_take_text (section, "key", TRUE);
      component->within_years = merita_section_take_integer (section, "within_years", 0, 60, 0);
      break;
    case MERITA_SOURCE_DISCIPLINE:
      component->within_years = merita_section_take_integer (section, "within_years", 0, 60, 0);
      break;
    case MERITA_SOURCE_AXIS:
      component->axis = (MeritaAxis) MAX (merita_section_take_choice (section, "axis", axes,
                                                                      MERITA_SECTION_REQUIRED),
                                          0);
      break;
    default:
      break;
    }
}

static MeritaComponent *read_component (MeritaSection *section, gboolean part);

static void
read_parts (MeritaSection *section, MeritaComponent *component)
{
  JsonArray *list = merita_section_take_list (section, "parts", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "parts", list, i);

      g_ptr_array_add (component->parts, read_component (element, TRUE));
    }
}

static MeritaComponent *
read_component (MeritaSection *section, gboolean part)
{
  MeritaComponent *component = merita_component_new ();

  component->id = merita_section_take_text (section, "id", TRUE);
  component->name = merita_section_take_text (section, "name", TRUE);
  component->name_en = merita_section_take_text (section, "name_en", FALSE);
  if (!part)
    component->weight = merita_section_take_weight (section, "weight");
  read_source (section, component);
  if (component->source == MERITA_SOURCE_MEAN && !part)
    read_parts (section, component);
  read_scale (section, component);
  read_missing (section, component);
  merita_section_take_origin (section, &component->legal_source, &component->confidence);
  return component;
}

void
merita_profile_read_components (MeritaSection *section, GPtrArray *components)
{
  JsonArray *list = merita_section_take_list (section, "components", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element =
        merita_section_open_element (section, "components", list, i);

      g_ptr_array_add (components, read_component (element, FALSE));
    }
}

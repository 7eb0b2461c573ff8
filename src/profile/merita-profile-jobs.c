/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

#include <string.h>

const char *const merita_profile_job_groups[] = { "jpt-principal", "jpt-senior", "jpt-junior",
                                                  "administrator", "supervisor", "staff",
                                                  "functional",    NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (merita_profile_job_groups) == MERITA_JOB_FUNCTIONAL + 2);

/* Adds what is not stated in an item: the source of the section applies. */
static void
take_section_origin (MeritaSection *section, MeritaJobRule *jobs)
{
  g_autofree char *source = NULL;
  MeritaConfidence confidence;

  merita_section_take_origin (section, &source, &confidence);
  if (source == NULL)
    return;
  if (jobs->legal_source == NULL)
    jobs->confidence = confidence;
  else
    jobs->confidence = MAX (jobs->confidence, confidence);
  if (jobs->legal_source == NULL)
    jobs->legal_source = g_steal_pointer (&source);
  else if (strstr (jobs->legal_source, source) == NULL)
    {
      g_autofree char *before = jobs->legal_source;

      jobs->legal_source = g_strconcat (before, "; ", source, NULL);
    }
}

static void
take_own_origin (MeritaSection *section)
{
  g_autofree char *source = NULL;
  MeritaConfidence confidence;

  if (merita_section_has (section, "source") || merita_section_has (section, "confidence"))
    merita_section_take_origin (section, &source, &confidence);
}

void
merita_profile_read_competencies (MeritaSection *section, MeritaJobRule *jobs)
{
  JsonArray *list = merita_section_take_list (section, "items", TRUE);

  if (list != NULL
      && (json_array_get_length (list) == 0
          || json_array_get_length (list) > MERITA_MAX_COMPETENCIES))
    {
      merita_section_fault (section, "items", "there must be 1 to %d competencies",
                            MERITA_MAX_COMPETENCIES);
      list = NULL;
    }
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "items", list, i);
      MeritaCompetency *competency = merita_competency_new ();
      gint other;

      competency->code = merita_section_take_text (element, "code", TRUE);
      competency->name = merita_section_take_text (element, "name", TRUE);
      competency->short_name = merita_section_take_text (element, "short_name", FALSE);
      if (competency->short_name == NULL)
        competency->short_name = g_strdup (competency->name);
      competency->managerial = merita_section_take_boolean (element, "managerial", TRUE);
      merita_section_take_texts (element, "synonyms", competency->synonyms, FALSE);
      take_own_origin (element);
      other = merita_job_rule_find_competency (jobs, competency->code, -1);
      if (other >= 0)
        merita_section_fault (element, "code", "“%s” already means competency %d", competency->code,
                              other + 1);
      g_ptr_array_add (jobs->competencies, competency);
    }
  take_section_origin (section, jobs);
}

static guint
read_level_number (MeritaSection *section, const char *key)
{
  return (guint) merita_section_take_integer (section, key, 0, 5, -1);
}

/* One level for every competency, or an object with one for each. */
static MeritaLevels
read_standard (MeritaSection *section, const MeritaJobRule *jobs)
{
  MeritaLevels standard = 0;
  g_autoptr (MeritaSection) each = NULL;

  if (!merita_section_has (section, "standard")
      || JSON_NODE_HOLDS_VALUE (json_object_get_member (section->object, "standard")))
    {
      int level = merita_section_take_integer (section, "standard", 1, 5, 0);

      for (guint i = 0; i < jobs->competencies->len; i++)
        standard = merita_levels_set (standard, i, (guint) level);
      return standard;
    }
  each = merita_section_take_object (section, "standard", TRUE);
  for (guint i = 0; i < jobs->competencies->len; i++)
    {
      const char *code = ((MeritaCompetency *) jobs->competencies->pdata[i])->code;

      if (code != NULL)
        standard = merita_levels_set (standard, i, read_level_number (each, code) & 0xf);
    }
  return standard;
}

static void
check_names (MeritaSection *section, const MeritaJobRule *jobs, const MeritaJobLevel *level)
{
  const char *names[] = { level->code, level->name };

  for (guint i = 0; i < G_N_ELEMENTS (names) + level->synonyms->len; i++)
    {
      const char *name =
        i < G_N_ELEMENTS (names) ? names[i] : level->synonyms->pdata[i - G_N_ELEMENTS (names)];
      gint other = merita_job_rule_find_level (jobs, name, -1);

      if (other >= 0)
        merita_section_fault (section, NULL, "“%s” already means the job level “%s”", name,
                              ((MeritaJobLevel *) jobs->levels->pdata[other])->name);
    }
}

void
merita_profile_read_job_levels (MeritaSection *section, MeritaJobRule *jobs)
{
  JsonArray *list = merita_section_take_list (section, "items", TRUE);
  int tier_before = 9;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "items", list, i);
      MeritaJobLevel *level = merita_job_level_new ();

      level->code = merita_section_take_text (element, "code", TRUE);
      level->name = merita_section_take_text (element, "name", TRUE);
      merita_section_take_texts (element, "synonyms", level->synonyms, FALSE);
      level->group = (MeritaJobGroup) MAX (merita_section_take_choice (element, "group",
                                                                       merita_profile_job_groups,
                                                                       MERITA_SECTION_REQUIRED),
                                           0);
      level->tier = merita_section_take_integer (element, "tier", 1, 9, 0);
      level->retirement_age = merita_section_take_integer (element, "retirement_age", 50, 80, 0);
      level->standard = read_standard (element, jobs);
      take_own_origin (element);
      check_names (element, jobs, level);
      if (level->tier > tier_before)
        merita_section_fault (element, "tier", "list the highest tiers first");
      tier_before = level->tier;
      g_ptr_array_add (jobs->levels, level);
    }
  if (section->object != NULL && jobs->levels->len == 0)
    merita_section_fault (section, "items", "there is no job level");
  if (jobs->levels->len > 250)
    merita_section_fault (section, "items", "there are more than 250 job levels");
  take_section_origin (section, jobs);
}

static void
read_band_list (MeritaSection *section, const char *key, GArray *bands)
{
  JsonArray *list = merita_section_take_list (section, key, TRUE);
  MeritaHundredths above = MERITA_HUNDREDTHS_UNKNOWN;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, key, list, i);
      MeritaMatchBand band = { 0 };

      band.code = merita_section_take_text (element, "code", TRUE);
      band.name = merita_section_take_text (element, "name", TRUE);
      band.lower = merita_section_take_amount (element, "from", TRUE);
      merita_profile_check_below (element, above);
      if (above != MERITA_HUNDREDTHS_UNKNOWN && band.lower >= above)
        merita_section_fault (element, "from", "list the bands from the highest to the lowest");
      above = band.lower;
      g_array_append_val (bands, band);
    }
  if (list != NULL && above != 0)
    merita_section_fault (section, key, "the lowest band must start at 0");
}

void
merita_profile_read_match_bands (MeritaSection *section, MeritaJobRule *jobs)
{
  read_band_list (section, "filling", jobs->filling_bands);
  read_band_list (section, "mapping", jobs->mapping_bands);
  take_section_origin (section, jobs);
}

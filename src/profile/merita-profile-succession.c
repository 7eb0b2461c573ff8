/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

#include <string.h>

#include "merita-grade.h"

static const char *const kinds[] = {
  "box",        "grade", "education", "tenure", "experience",  "discipline",
  "retirement", "age",   "fit",       "family", "performance", NULL,
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == MERITA_GATE_PERFORMANCE + 2);

static const char *const ties[] = { "box",        "performance", "potential", "fit", "grade",
                                    "post-since", "birth",       "nip",       NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (ties) == MERITA_TIE_NIP + 2);

static const char *const educations[] = { "primary", "junior",   "senior", "d1",        "d2",
                                          "d3",      "bachelor", "master", "doctorate", NULL };
static const char *const severities[] = { "light", "moderate", "severe", NULL };
static const char *const predicates[] = { "very-poor", "poor",      "needs-improvement",
                                          "good",      "very-good", NULL };

static void
read_numbers (MeritaSection *section, const char *key, int minimum, int maximum, GArray *values)
{
  JsonArray *list = merita_section_take_list (section, key, TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      gint number = 0;

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
        number = (gint) CLAMP (json_node_get_int (node), G_MININT, G_MAXINT);
      if (number < minimum || number > maximum)
        merita_section_fault (section, key, "entry %u is not a number from %d to %d", i + 1,
                              minimum, maximum);
      for (guint k = 0; k < values->len; k++)
        if (g_array_index (values, gint, k) == number)
          merita_section_fault (section, key, "%d is listed twice", number);
      g_array_append_val (values, number);
    }
}

static void
read_groups (MeritaSection *section, MeritaGateRule *gate)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  merita_section_take_texts (section, "groups", names, FALSE);
  for (guint i = 0; i < names->len; i++)
    {
      guint group = 0;

      while (merita_profile_job_groups[group] != NULL
             && strcmp (merita_profile_job_groups[group], names->pdata[i]) != 0)
        group++;
      if (merita_profile_job_groups[group] == NULL)
        merita_section_fault (section, "groups", "“%s” is no group of jobs",
                              (const char *) names->pdata[i]);
      else
        gate->groups |= 1u << group;
    }
}

static void
read_grade (MeritaSection *section, MeritaGateRule *gate)
{
  g_autofree char *grade = merita_section_take_text (section, "grade", TRUE);

  if (grade == NULL)
    return;
  gate->limit = (MeritaHundredths) merita_grade_parse (grade, -1);
  if (gate->limit == 0)
    merita_section_fault (section, "grade", "“%s” is no grade such as IV/a", grade);
}

/* Each kind has a parameter of its own name, so that a rule reads like its sentence. */
static void
read_limit (MeritaSection *section, MeritaGateRule *gate)
{
  gint years;

  switch ((MeritaGateKind) gate->kind)
    {
    case MERITA_GATE_BOX:
      read_numbers (section, "boxes", 1, 9, gate->values);
      break;
    case MERITA_GATE_GRADE:
      read_grade (section, gate);
      break;
    case MERITA_GATE_EDUCATION:
      gate->limit =
        merita_section_take_choice (section, "education", educations, MERITA_SECTION_REQUIRED) + 1;
      break;
    case MERITA_GATE_DISCIPLINE:
      gate->limit =
        merita_section_take_choice (section, "severity", severities, MERITA_SECTION_REQUIRED) + 1;
      gate->months = merita_section_take_integer (section, "months", 1, 600, 0);
      break;
    case MERITA_GATE_TENURE:
    case MERITA_GATE_EXPERIENCE:
    case MERITA_GATE_RETIREMENT:
      gate->months = merita_section_take_integer (section, "months", 0, 600, -1);
      break;
    case MERITA_GATE_AGE:
      gate->limit = merita_section_take_integer (section, "age", 18, 80, 0);
      break;
    case MERITA_GATE_FIT:
      gate->limit = merita_section_take_amount (section, "fit", TRUE);
      break;
    case MERITA_GATE_PERFORMANCE:
      gate->limit =
        merita_section_take_choice (section, "predicate", predicates, MERITA_SECTION_REQUIRED) + 1;
      years = merita_section_take_integer (section, "years", 1, 5, 0);
      g_array_append_val (gate->values, years);
      break;
    case MERITA_GATE_FAMILY:
    default:
      break;
    }
}

void
merita_profile_read_gates (MeritaSection *section, GPtrArray *gates)
{
  JsonArray *list = merita_section_take_list (section, "gates", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "gates", list, i);
      MeritaGateRule *gate = merita_gate_rule_new ();
      int kind = merita_section_take_choice (element, "kind", kinds, MERITA_SECTION_REQUIRED);

      g_ptr_array_add (gates, gate);
      gate->id = merita_section_take_text (element, "id", TRUE);
      gate->name = merita_section_take_text (element, "name", TRUE);
      gate->name_en = merita_section_take_text (element, "name_en", FALSE);
      gate->kind = MAX (kind, 0);
      if (kind >= 0)
        read_limit (element, gate);
      read_groups (element, gate);
      merita_section_take_origin (element, &gate->legal_source, &gate->confidence);
      for (guint k = 0; k < i; k++)
        if (g_strcmp0 (((MeritaGateRule *) gates->pdata[k])->id, gate->id) == 0)
          merita_section_fault (element, "id", "“%s” stands twice", gate->id);
    }
}

static void
read_ties (MeritaSection *section, GArray *found)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  merita_section_take_texts (section, "ties", names, TRUE);
  for (guint i = 0; i < names->len; i++)
    {
      gint tie = 0;

      while (ties[tie] != NULL && strcmp (ties[tie], names->pdata[i]) != 0)
        tie++;
      if (ties[tie] == NULL)
        merita_section_fault (section, "ties", "“%s” is no field that parts equals",
                              (const char *) names->pdata[i]);
      else
        {
          MeritaTie value = (MeritaTie) tie;

          g_array_append_val (found, value);
        }
    }
  if (found->len > 0 && g_array_index (found, MeritaTie, found->len - 1) != MERITA_TIE_NIP)
    merita_section_fault (section, "ties", "end the list with nip, which always parts two people");
}

void
merita_profile_read_succession (MeritaSection *section, MeritaTalentRule *talent)
{
  MeritaSuccessionRule *rule = &talent->succession;
  g_autofree char *source = NULL;
  MeritaConfidence confidence;

  rule->tiers_below = merita_section_take_integer (section, "tiers_below", 0, 9, -1);
  rule->same_tier_same_family =
    merita_section_take_boolean (section, "same_tier_same_family", FALSE);
  rule->lowest_tier = merita_section_take_integer (section, "lowest_tier", 0, 9, 0);
  rule->minimum_candidates = merita_section_take_integer (section, "minimum_candidates", 1, 100, 0);
  rule->ready_now_months = merita_section_take_integer (section, "ready_now_months", 0, 600, 0);
  rule->retirement_margin_months =
    merita_section_take_integer (section, "retirement_margin_months", 0, 600, 0);
  rule->robustness_draws =
    (guint) merita_section_take_integer (section, "robustness_draws", 0, 100000, 0);
  rule->robustness_seed =
    (guint32) merita_section_take_integer (section, "robustness_seed", 0, G_MAXINT, 0);
  rule->fit_ready_now = merita_section_take_amount (section, "fit_ready_now", TRUE);
  rule->fit_ready_soon = merita_section_take_amount (section, "fit_ready_soon", TRUE);
  merita_profile_read_components (section, rule->components);
  read_ties (section, rule->ties);
  merita_profile_read_gates (section, rule->gates);
  merita_section_take_origin (section, &source, &confidence);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

static const char *const kinds[] = {
  "category",      "critical-positions", "instrument", "coverage",
  "successor-box", "successor-count",    "stacking",   "development",
  "career-policy", "successor-gates",    "committee",  NULL,
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == MERITA_N_PREREQUISITES + 1);

static void
read_rule (MeritaSection *section, GPtrArray *rules)
{
  MeritaPrerequisiteRule *rule = merita_prerequisite_rule_new ();
  int kind = merita_section_take_choice (section, "kind", kinds, MERITA_SECTION_REQUIRED);

  rule->id = merita_section_take_text (section, "id", TRUE);
  rule->kind = (MeritaPrerequisiteKind) MAX (kind, 0);
  rule->name = merita_section_take_text (section, "name", TRUE);
  rule->name_en = merita_section_take_text (section, "name_en", FALSE);
  rule->limit = merita_section_take_amount (section, "limit", FALSE);
  merita_section_take_origin (section, &rule->legal_source, &rule->confidence);
  for (guint i = 0; i < rules->len; i++)
    if (g_strcmp0 (((MeritaPrerequisiteRule *) rules->pdata[i])->id, rule->id) == 0)
      merita_section_fault (section, "id", "“%s” stands twice", rule->id);
  g_ptr_array_add (rules, rule);
}

void
merita_profile_read_prerequisites (MeritaSection *section, GPtrArray *rules)
{
  JsonArray *list = merita_section_take_list (section, "items", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "items", list, i);

      read_rule (element, rules);
    }
  if (list != NULL && json_array_get_length (list) == 0)
    merita_section_fault (section, "items", "there is no prerequisite");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-tables.h"

#include <string.h>

#define BIT(table) MERITA_TABLE_BIT (MERITA_TABLE_##table)

const MeritaTableSet merita_tables_data =
  BIT (PROFILE) | BIT (UNIT) | BIT (JOB_FAMILY) | BIT (JOB_LEVEL) | BIT (EMPLOYEE)
  | BIT (ASSESSMENT) | BIT (PERFORMANCE) | BIT (FACT) | BIT (DISCIPLINE) | BIT (POSITION);

static const struct
{
  const char *name;
  MeritaTableSet parents;
} tables[MERITA_N_TABLES] = {
  [MERITA_TABLE_SETTING] = { "setting", 0 },
  [MERITA_TABLE_PROFILE] = { "profile", 0 },
  [MERITA_TABLE_UNIT] = { "unit", BIT (UNIT) },
  [MERITA_TABLE_JOB_FAMILY] = { "job_family", 0 },
  [MERITA_TABLE_JOB_LEVEL] = { "job_level", 0 },
  [MERITA_TABLE_EMPLOYEE] = { "employee", BIT (UNIT) | BIT (JOB_FAMILY) | BIT (JOB_LEVEL) },
  [MERITA_TABLE_ASSESSMENT] = { "assessment", BIT (EMPLOYEE) },
  [MERITA_TABLE_PERFORMANCE] = { "performance", BIT (EMPLOYEE) },
  [MERITA_TABLE_FACT] = { "fact", BIT (EMPLOYEE) },
  [MERITA_TABLE_DISCIPLINE] = { "discipline", BIT (EMPLOYEE) },
  [MERITA_TABLE_POSITION] = { "position", BIT (UNIT) | BIT (JOB_FAMILY) | BIT (JOB_LEVEL)
                                            | BIT (EMPLOYEE) | BIT (POSITION) },
  [MERITA_TABLE_NOMINATION] = { "nomination", BIT (POSITION) | BIT (EMPLOYEE) },
  [MERITA_TABLE_DEVELOPMENT] = { "development", BIT (EMPLOYEE) },
  [MERITA_TABLE_POLICY] = { "policy", 0 },
  [MERITA_TABLE_ROUND] = { "round", 0 },
  [MERITA_TABLE_ROUND_ENTRY] = { "round_entry", BIT (ROUND) },
  [MERITA_TABLE_DECISION] = { "decision", 0 },
  [MERITA_TABLE_MAPPING_RUN] = { "mapping_run", 0 },
  [MERITA_TABLE_DOCUMENT] = { "document", BIT (DOCUMENT) },
  [MERITA_TABLE_CITATION] = { "citation", BIT (DOCUMENT) },
  [MERITA_TABLE_INSTRUMENT] = { "instrument", BIT (INSTRUMENT) },
  [MERITA_TABLE_PERIOD] = { "period", BIT (INSTRUMENT) },
  [MERITA_TABLE_SUBMISSION] = { "submission", BIT (ROUND) },
  [MERITA_TABLE_SUB_ASPECT_TASK] = { "sub_aspect_task", 0 },
  [MERITA_TABLE_REQUEST] = { "request", BIT (DOCUMENT) },
  [MERITA_TABLE_TEAM_MEMBER] = { "team_member", 0 },
  [MERITA_TABLE_PAPER] = { "paper", 0 },
  [MERITA_TABLE_RECOMMENDATION] = { "recommendation", BIT (DECISION) | BIT (DOCUMENT) },
};

const char *
merita_table_name (MeritaTable table)
{
  g_assert (table < MERITA_N_TABLES);
  return tables[table].name;
}

int
merita_table_find (const char *name)
{
  for (int i = 0; i < MERITA_N_TABLES; i++)
    if (strcmp (tables[i].name, name) == 0)
      return i;
  return -1;
}

char *
merita_table_set_format (MeritaTableSet set)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < MERITA_N_TABLES; i++)
    if (set & MERITA_TABLE_BIT (i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", tables[i].name);
  return g_string_free (text, FALSE);
}

MeritaTableSet
merita_table_set_parse (const char *names)
{
  g_auto (GStrv) words = g_strsplit (names != NULL ? names : "", " ", -1);
  MeritaTableSet set = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int table = merita_table_find (words[i]);

      if (table >= 0)
        set |= MERITA_TABLE_BIT (table);
    }
  return set;
}

MeritaTableSet
merita_table_set_children (MeritaTableSet set)
{
  MeritaTableSet children = 0;

  for (int i = 0; i < MERITA_N_TABLES; i++)
    if (tables[i].parents & set)
      children |= MERITA_TABLE_BIT (i);
  return children;
}

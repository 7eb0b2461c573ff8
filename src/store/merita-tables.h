/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The journalled tables, parents before children. */
typedef enum
{
  MERITA_TABLE_SETTING,
  MERITA_TABLE_PROFILE,
  MERITA_TABLE_UNIT,
  MERITA_TABLE_JOB_FAMILY,
  MERITA_TABLE_JOB_LEVEL,
  MERITA_TABLE_EMPLOYEE,
  MERITA_TABLE_ASSESSMENT,
  MERITA_TABLE_PERFORMANCE,
  MERITA_TABLE_FACT,
  MERITA_TABLE_DISCIPLINE,
  MERITA_TABLE_POSITION,
  MERITA_TABLE_NOMINATION,
  MERITA_TABLE_DEVELOPMENT,
  MERITA_TABLE_POLICY,
  MERITA_TABLE_ROUND,
  MERITA_TABLE_ROUND_ENTRY,
  MERITA_TABLE_DECISION,
  MERITA_TABLE_MAPPING_RUN,
  MERITA_TABLE_DOCUMENT,
  MERITA_TABLE_CITATION,
  MERITA_TABLE_INSTRUMENT,
  MERITA_TABLE_PERIOD,
  MERITA_TABLE_SUBMISSION,
  MERITA_TABLE_SUB_ASPECT_TASK,
  MERITA_TABLE_REQUEST,
  MERITA_TABLE_TEAM_MEMBER,
  MERITA_TABLE_PAPER,
  MERITA_TABLE_RECOMMENDATION,
  MERITA_N_TABLES,
} MeritaTable;

/* A set of tables, one bit each. */
typedef guint32 MeritaTableSet;
#define MERITA_TABLE_BIT(table) ((MeritaTableSet) 1 << (table))

/* Tables whose change makes a mapping run stale. */
extern const MeritaTableSet merita_tables_data;

const char    *merita_table_name       (MeritaTable table);
int            merita_table_find       (const char *name); /* -1 if it is not journalled */
char          *merita_table_set_format (MeritaTableSet set); /* "employee assessment" */
MeritaTableSet merita_table_set_parse  (const char *names);
/* Tables with a foreign key into a table of the set. */
MeritaTableSet merita_table_set_children (MeritaTableSet set);

G_END_DECLS

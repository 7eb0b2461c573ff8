/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

/* One scan of a table; rows come in NIP order, so that the table's row is found by walking on. */
typedef struct
{
  MeritaReader *reader;
  MeritaTalentTable *table;
  guint n_levels;
  GHashTable *families, *units; /* MeritaId* -> dense index */
} Scan;

static GHashTable *
load_names (MeritaReader *self, const char *sql, GPtrArray *names, GArray *ids, GError **error)
{
  g_autoptr (GHashTable) dense = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self->db, sql, error);

  if (statement == NULL)
    return NULL;
  while (merita_connection_step (self->db, statement, &local))
    {
      MeritaId id = sqlite3_column_int64 (statement, 0);

      g_hash_table_insert (dense, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (names->len));
      g_ptr_array_add (names, merita_column_text (statement, 1));
      g_array_append_val (ids, id);
    }
  if (local == NULL)
    return g_steal_pointer (&dense);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static guint32
dense_index (GHashTable *dense, MeritaId id)
{
  return id != 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (dense, &id)) : 0;
}

static void
read_employee (Scan *scan, sqlite3_stmt *s, guint row)
{
  MeritaTalentTable *table = scan->table;
  int level = merita_reader_level (sqlite3_column_int64 (s, 1));

  table->nip[row] = sqlite3_column_int64 (s, 0);
  table->job_level[row] =
    level >= 0 && (guint) level < scan->n_levels ? (guint8) level : MERITA_JOB_LEVEL_NONE;
  table->job_family[row] = dense_index (scan->families, sqlite3_column_int64 (s, 2));
  table->unit[row] = dense_index (scan->units, sqlite3_column_int64 (s, 3));
  table->grade[row] = (guint8) sqlite3_column_int (s, 4);
  table->education[row] = (guint8) sqlite3_column_int (s, 5);
  table->education_field[row] = dense_index (scan->families, sqlite3_column_int64 (s, 6));
  table->birth_date[row] = sqlite3_column_int (s, 7);
  table->service_since[row] = sqlite3_column_int (s, 8);
  table->post_since[row] = sqlite3_column_int (s, 9);
  table->employment[row] = (guint8) sqlite3_column_int (s, 10);
  table->sex[row] = (guint8) sqlite3_column_int (s, 11);
  table->discipline_checked[row] = sqlite3_column_int (s, 12) != 0;
}

static gboolean
scan_employees (Scan *scan, GError **error)
{
  g_autoptr (GError) local = NULL;
  guint row = 0;
  g_autoptr (MeritaStatement) statement = merita_connection_statement (
    scan->reader->db,
    "SELECT nip, job_level_id, job_family_id, unit_id, grade, education, education_family_id,"
    " birth_date, service_since, post_since, employment, sex, discipline_checked_on"
    " FROM employee ORDER BY nip",
    error);

  if (statement == NULL)
    return FALSE;
  while (row < scan->table->n && merita_connection_step (scan->reader->db, statement, &local))
    read_employee (scan, statement, row++);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Moves row on to the person; FALSE if the person is not in the table. */
static inline gboolean
advance (const MeritaTalentTable *table, guint *row, MeritaNip nip)
{
  while (*row < table->n && table->nip[*row] < nip)
    (*row)++;
  return *row < table->n && table->nip[*row] == nip;
}

typedef void (*ReadRow) (MeritaTalentTable *table, sqlite3_stmt *s, guint row, gpointer data);

static gboolean
scan_ordered (Scan *scan, const char *sql, ReadRow read, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (scan->reader->db, sql, error);
  guint row = 0;

  if (statement == NULL)
    return FALSE;
  while (merita_connection_step (scan->reader->db, statement, &local))
    if (advance (scan->table, &row, sqlite3_column_int64 (statement, 0)))
      read (scan->table, statement, row, data);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* In the order of days: the newest comes last and stays. */
static void
read_assessment (MeritaTalentTable *table, sqlite3_stmt *s, guint row, gpointer data)
{
  table->has_assessment[row] = 1;
  table->assessed_on[row] = sqlite3_column_int (s, 1);
  table->levels[row] = (MeritaLevels) sqlite3_column_int64 (s, 2);
  table->potential[row] = merita_column_hundredths (s, 3);
}

typedef struct
{
  guint32 row;
  gint16 year;
  guint8 predicate;
  MeritaHundredths value;
} Appraisal;

typedef struct
{
  GArray *appraisals; /* Appraisal */
  int newest;
} Appraisals;

static void
read_performance (MeritaTalentTable *table, sqlite3_stmt *s, guint row, gpointer data)
{
  Appraisals *all = data;
  const Appraisal appraisal = { .row = row,
                                .year = (gint16) sqlite3_column_int (s, 1),
                                .value = merita_column_hundredths (s, 2),
                                .predicate = (guint8) sqlite3_column_int (s, 3) };

  all->newest = MAX (all->newest, appraisal.year);
  g_array_append_val (all->appraisals, appraisal);
}

static void
place_appraisals (MeritaTalentTable *table, const Appraisals *all)
{
  for (guint i = 0; i < all->appraisals->len; i++)
    {
      const Appraisal *appraisal = &g_array_index (all->appraisals, Appraisal, i);
      int offset = table->reference_year - appraisal->year;

      if (offset < 0 || offset >= MERITA_PERFORMANCE_YEARS)
        continue;
      table->performance[offset][appraisal->row] = appraisal->value;
      table->predicate[offset][appraisal->row] = appraisal->predicate;
    }
}

static void
read_fact (MeritaTalentTable *table, sqlite3_stmt *s, guint row, gpointer data)
{
  const char *key = (const char *) sqlite3_column_text (s, 1);
  const char *code = (const char *) sqlite3_column_text (s, 3);
  const MeritaTalentFact fact = {
    .person = row,
    .key = (guint16) merita_talent_table_intern_key (table, key),
    .code = *code != '\0' ? (guint16) merita_talent_table_intern_code (table, code) : 0,
    .year = (gint16) sqlite3_column_int (s, 2),
    .value = merita_column_hundredths (s, 4)
  };

  g_array_append_val (table->facts, fact);
}

static void
read_discipline (MeritaTalentTable *table, sqlite3_stmt *s, guint row, gpointer data)
{
  const MeritaTalentDiscipline measure = { .person = row,
                                           .decided = sqlite3_column_int (s, 1),
                                           .severity = (guint8) sqlite3_column_int (s, 2),
                                           .until = sqlite3_column_int (s, 3) };

  g_array_append_val (table->discipline, measure);
}

static gboolean
scan_appraisals (Scan *scan, int reference_year, GError **error)
{
  g_autoptr (GArray) appraisals =
    g_array_sized_new (FALSE, FALSE, sizeof (Appraisal), 2 * scan->table->n + 16);
  Appraisals all = { .appraisals = appraisals };

  if (!scan_ordered (scan, "SELECT nip, year, value, predicate FROM performance ORDER BY nip, year",
                     read_performance, &all, error))
    return FALSE;
  scan->table->reference_year = reference_year != 0 ? reference_year : all.newest;
  place_appraisals (scan->table, &all);
  return TRUE;
}

static gboolean
scan_all (Scan *scan, int reference_year, GError **error)
{
  return scan_employees (scan, error)
         && scan_ordered (scan,
                          "SELECT nip, assessed_on, levels, potential FROM assessment"
                          " ORDER BY nip, assessed_on",
                          read_assessment, NULL, error)
         && scan_appraisals (scan, reference_year, error)
         && scan_ordered (scan,
                          "SELECT nip, key, year, code, value FROM fact"
                          " ORDER BY nip, key, year, code",
                          read_fact, NULL, error)
         && scan_ordered (scan,
                          "SELECT nip, decided_on, severity, in_force_until FROM discipline"
                          " ORDER BY nip, decided_on",
                          read_discipline, NULL, error);
}

static MeritaTalentTable *
load_inside (MeritaReader *self,
             const MeritaJobRule *jobs,
             int reference_year,
             MeritaDate today,
             GError **error)
{
  g_autoptr (MeritaTalentTable) table = NULL;
  g_autoptr (GHashTable) families = NULL;
  g_autoptr (GHashTable) units = NULL;
  Scan scan = { .reader = self, .n_levels = jobs->levels->len };
  gint64 n;

  if (!merita_connection_get_int64 (self->db, 0, &n, error, "SELECT count(*) FROM employee", ""))
    return NULL;
  table = merita_talent_table_new ((guint) n, reference_year, today);
  families = load_names (self, "SELECT id, name FROM job_family ORDER BY id", table->families,
                         table->family_ids, error);
  if (families == NULL)
    return NULL;
  units = load_names (self, "SELECT id, name FROM unit ORDER BY id", table->units, table->unit_ids,
                      error);
  if (units == NULL)
    return NULL;
  scan.table = table;
  scan.families = families;
  scan.units = units;
  return scan_all (&scan, reference_year, error) ? g_steal_pointer (&table) : NULL;
}

MeritaTalentTable *
merita_reader_load_talent (MeritaReader *self,
                           const MeritaJobRule *jobs,
                           int reference_year,
                           MeritaDate today,
                           GError **error)
{
  MeritaTalentTable *table;
  gboolean own;

  g_return_val_if_fail (self != NULL && jobs != NULL, NULL);

  own = sqlite3_get_autocommit (self->db->handle) != 0;
  if (own && !merita_reader_begin (self, error))
    return NULL;
  table = load_inside (self, jobs, reference_year, today, error);
  if (own)
    merita_reader_end (self);
  return table;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

/* Below this the second connection costs more than it saves. */
#define TWIN_FROM 10000

/* Pages that are read once are not worth keeping: a small cache uses the same memory again. */
#define SCAN_CACHE "PRAGMA cache_size=-1024"

#define RECENT 256

/* Names by dense index, with the answers that were given last: a file has few units and families.
 */
typedef struct
{
  GHashTable *dense; /* MeritaId* -> index */
  struct
  {
    MeritaId id;
    guint32 index;
  } recent[RECENT];
} Names;

/* One scan of a table; rows come in NIP order, so that the table's row is found by walking on. */
typedef struct
{
  MeritaReader *reader;
  MeritaTalentTable *table;
  guint n_levels;
  guint row;
  gboolean ordered;
  Names families, fields, units;
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
dense_index (Names *names, MeritaId id)
{
  guint64 mixed = (guint64) id * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint place = (guint) (mixed >> 32) % RECENT;

  if (id == MERITA_ID_NONE)
    return 0;
  if (names->recent[place].id != id)
    {
      names->recent[place].id = id;
      names->recent[place].index = GPOINTER_TO_UINT (g_hash_table_lookup (names->dense, &id));
    }
  return names->recent[place].index;
}

static void
read_employee (sqlite3_value **v, gpointer data)
{
  Scan *scan = data;
  MeritaTalentTable *table = scan->table;
  guint row = scan->row;
  int level = merita_reader_level (sqlite3_value_int64 (v[1]));

  if (row == table->n)
    return;
  table->nip[row] = sqlite3_value_int64 (v[0]);
  table->job_level[row] =
    level >= 0 && (guint) level < scan->n_levels ? (guint8) level : MERITA_JOB_LEVEL_NONE;
  table->job_family[row] = dense_index (&scan->families, sqlite3_value_int64 (v[2]));
  table->unit[row] = dense_index (&scan->units, sqlite3_value_int64 (v[3]));
  table->grade[row] = (guint8) sqlite3_value_int (v[4]);
  table->education[row] = (guint8) sqlite3_value_int (v[5]);
  table->education_field[row] = dense_index (&scan->fields, sqlite3_value_int64 (v[6]));
  table->birth_date[row] = sqlite3_value_int (v[7]);
  table->service_since[row] = sqlite3_value_int (v[8]);
  table->post_since[row] = sqlite3_value_int (v[9]);
  table->employment[row] = (guint8) sqlite3_value_int (v[10]);
  table->sex[row] = (guint8) sqlite3_value_int (v[11]);
  table->discipline_checked[row] = sqlite3_value_int (v[12]) != 0;
  scan->ordered &= row == 0 || table->nip[row - 1] < table->nip[row];
  scan->row++;
}

/* Everything rests on the order of the key, so it is not taken on trust. */
static gboolean
require_order (MeritaReader *self, gboolean ordered, GError **error)
{
  return ordered || merita_connection_fail (self->db, SQLITE_CORRUPT, "the order of rows", error);
}

static gboolean
scan_employees (Scan *scan, GError **error)
{
  return merita_connection_visit (scan->reader->db,
                                  "SELECT visit(nip, job_level_id, job_family_id, unit_id, grade,"
                                  " education, education_family_id, birth_date, service_since,"
                                  " post_since, employment, sex, discipline_checked_on)"
                                  " FROM employee NOT INDEXED",
                                  read_employee, scan, error)
         && require_order (scan->reader, scan->ordered, error);
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

/*
 * Assessments and appraisals, read apart from the employees: on a second connection they take the
 * other processor.  Both are merged into the table by NIP afterwards.
 */
typedef struct
{
  MeritaNip nip;
  MeritaLevels levels;
  MeritaDate assessed_on;
  MeritaHundredths potential;
} Assessment;

typedef struct
{
  MeritaNip nip;
  gint16 year;
  guint8 predicate;
  MeritaHundredths value;
} Appraisal;

typedef struct
{
  MeritaReader *reader;
  GArray *assessments; /* Assessment, by NIP and day */
  GArray *appraisals;  /* Appraisal, by NIP and year */
  MeritaNip last;
  gboolean ordered;
  int newest;
  GError *error;
} Measures;

static void
note_order (Measures *self, MeritaNip nip)
{
  self->ordered &= self->last <= nip;
  self->last = nip;
}

static void
collect_assessment (sqlite3_value **v, gpointer data)
{
  Measures *self = data;
  const Assessment row = { .nip = sqlite3_value_int64 (v[0]),
                           .assessed_on = sqlite3_value_int (v[1]),
                           .levels = (MeritaLevels) sqlite3_value_int64 (v[2]),
                           .potential = merita_value_hundredths (v[3]) };

  note_order (self, row.nip);
  g_array_append_val (self->assessments, row);
}

static void
collect_appraisal (sqlite3_value **v, gpointer data)
{
  Measures *self = data;
  const Appraisal row = { .nip = sqlite3_value_int64 (v[0]),
                          .year = (gint16) sqlite3_value_int (v[1]),
                          .value = merita_value_hundredths (v[2]),
                          .predicate = (guint8) sqlite3_value_int (v[3]) };

  note_order (self, row.nip);
  self->newest = MAX (self->newest, row.year);
  g_array_append_val (self->appraisals, row);
}

static gboolean
collect_measures (Measures *self)
{
  MeritaConnection *db = self->reader->db;

  if (!merita_connection_visit (
        db, "SELECT visit(nip, assessed_on, levels, potential) FROM assessment NOT INDEXED",
        collect_assessment, self, &self->error))
    return FALSE;
  self->last = MERITA_NIP_NONE;
  return merita_connection_visit (
           db, "SELECT visit(nip, year, value, predicate) FROM performance NOT INDEXED",
           collect_appraisal, self, &self->error)
         && require_order (self->reader, self->ordered, &self->error);
}

static gpointer
collect_measures_thread (gpointer data)
{
  collect_measures (data);
  return NULL;
}

/* In the order of days: the newest comes last and stays. */
static void
place_assessments (MeritaTalentTable *table, const GArray *assessments)
{
  guint row = 0;

  for (guint i = 0; i < assessments->len; i++)
    {
      const Assessment *item = &g_array_index (assessments, Assessment, i);

      if (!advance (table, &row, item->nip))
        continue;
      table->has_assessment[row] = 1;
      table->assessed_on[row] = item->assessed_on;
      table->levels[row] = item->levels;
      table->potential[row] = item->potential;
    }
}

static void
place_appraisals (MeritaTalentTable *table, const GArray *appraisals)
{
  guint row = 0;

  for (guint i = 0; i < appraisals->len; i++)
    {
      const Appraisal *item = &g_array_index (appraisals, Appraisal, i);
      int offset = table->reference_year - item->year;

      if (offset < 0 || offset >= MERITA_PERFORMANCE_YEARS || !advance (table, &row, item->nip))
        continue;
      table->performance[offset][row] = item->value;
      table->predicate[offset][row] = item->predicate;
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
scan_people (Scan *scan, GError **error)
{
  return scan_employees (scan, error)
         && scan_ordered (scan,
                          "SELECT nip, key, year, code, value FROM fact"
                          " ORDER BY nip, key, year, code",
                          read_fact, NULL, error)
         && scan_ordered (scan,
                          "SELECT nip, decided_on, severity, in_force_until FROM discipline"
                          " ORDER BY nip, decided_on",
                          read_discipline, NULL, error);
}

static gint64
newest_entry (MeritaReader *self)
{
  gint64 entry = -1;

  merita_connection_get_int64 (self->db, 0, &entry, NULL, "SELECT max(id) FROM journal", "");
  return entry;
}

/* A second view of the same state; NULL if the file changed in between or cannot be opened again.
 */
static MeritaReader *
open_twin (MeritaReader *self)
{
  g_autoptr (MeritaReader) twin = merita_reader_new (self->db->path, NULL);

  if (twin == NULL || !merita_reader_begin (twin, NULL))
    return NULL;
  if (newest_entry (twin) == newest_entry (self)
      && merita_connection_exec (twin->db, SCAN_CACHE, NULL))
    return g_steal_pointer (&twin);
  merita_reader_end (twin);
  return NULL;
}

static gboolean
scan_all (Scan *scan, Measures *measures, guint n, GError **error)
{
  g_autoptr (MeritaReader) twin = n >= TWIN_FROM ? open_twin (scan->reader) : NULL;
  GThread *thread = NULL;
  gboolean ok;

  measures->reader = twin != NULL ? twin : scan->reader;
  if (twin != NULL)
    thread = g_thread_new ("merita-measures", collect_measures_thread, measures);
  ok = scan_people (scan, error);
  if (thread != NULL)
    g_thread_join (thread);
  else if (ok)
    collect_measures (measures);
  if (twin != NULL)
    merita_reader_end (twin);
  if (!ok)
    g_clear_error (&measures->error);
  else if (measures->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&measures->error));
      return FALSE;
    }
  return ok;
}

static gboolean
fill_table (Scan *scan, int reference_year, GError **error)
{
  guint n = scan->table->n;
  g_autoptr (GArray) assessments = g_array_sized_new (FALSE, FALSE, sizeof (Assessment), n + 16);
  g_autoptr (GArray) appraisals = g_array_sized_new (FALSE, FALSE, sizeof (Appraisal), 2 * n + 16);
  Measures measures = { .assessments = assessments, .appraisals = appraisals, .ordered = TRUE };

  if (!scan_all (scan, &measures, n, error))
    return FALSE;
  scan->table->reference_year = reference_year != 0 ? reference_year : measures.newest;
  place_assessments (scan->table, assessments);
  place_appraisals (scan->table, appraisals);
  return TRUE;
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
  Scan scan = { .reader = self, .n_levels = jobs->levels->len, .ordered = TRUE };
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
  scan.families.dense = scan.fields.dense = families;
  scan.units.dense = units;
  return fill_table (&scan, reference_year, error) ? g_steal_pointer (&table) : NULL;
}

MeritaTalentTable *
merita_reader_load_talent (MeritaReader *self,
                           const MeritaJobRule *jobs,
                           int reference_year,
                           MeritaDate today,
                           GError **error)
{
  MeritaTalentTable *table = NULL;
  gboolean own;

  g_return_val_if_fail (self != NULL && jobs != NULL, NULL);

  own = sqlite3_get_autocommit (self->db->handle) != 0;
  if (own && !merita_reader_begin (self, error))
    return NULL;
  if (merita_connection_exec (self->db, SCAN_CACHE, error))
    table = load_inside (self, jobs, reference_year, today, error);
  sqlite3_exec (self->db->handle, MERITA_READER_CACHE, NULL, NULL, NULL);
  if (own)
    merita_reader_end (self);
  return table;
}

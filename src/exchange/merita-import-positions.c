/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "merita-import-private.h"

#define YES_WORDS "1|ya|y|yes|true|kritikal|kritis|critical|x|ditetapkan|benar"
#define PROPOSED_WORDS "usulan|diusulkan|usul|proposed"

typedef struct
{
  guint row;
  MeritaPosition position;
  char *parent; /* code or name as written; NULL: not said */
  gboolean says_incumbent, says_critical;
  guint8 visit; /* while parents are written first: 1 open, 2 done */
} PositionRow;

typedef struct
{
  gint code, name, unit, job_level, tier, job_family, incumbent, critical, parent, decree_number,
    decree_date, vacant_since;
  gint required[MERITA_MAX_COMPETENCIES];
} Columns;

typedef struct
{
  GArray *rows;              /* PositionRow */
  GHashTable *by_code;       /* code or name -> index + 1 into rows */
  GPtrArray *known;          /* MeritaPosition* */
  GHashTable *known_by_code; /* code, or name and unit -> MeritaPosition* */
  GArray *nips;              /* MeritaNip of all employees, ascending */
} PositionsPlan;

static void
clear_row (gpointer data)
{
  PositionRow *row = data;

  merita_position_clear (&row->position);
  g_free (row->parent);
}

static void
free_plan (gpointer data)
{
  PositionsPlan *plan = data;

  g_clear_pointer (&plan->rows, g_array_unref);
  g_clear_pointer (&plan->by_code, g_hash_table_unref);
  g_clear_pointer (&plan->known_by_code, g_hash_table_unref);
  g_clear_pointer (&plan->known, g_ptr_array_unref);
  g_clear_pointer (&plan->nips, g_array_unref);
  g_free (plan);
}

static void
find_columns (MeritaImport *self, Columns *columns)
{
  const struct
  {
    gint *column;
    const char *field;
  } table[] = {
    { &columns->code, "code" },
    { &columns->name, "name" },
    { &columns->unit, "unit" },
    { &columns->job_level, "job-level" },
    { &columns->tier, "tier" },
    { &columns->job_family, "job-family" },
    { &columns->incumbent, "incumbent" },
    { &columns->critical, "critical" },
    { &columns->parent, "parent" },
    { &columns->decree_number, "decree-number" },
    { &columns->decree_date, "decree-date" },
    { &columns->vacant_since, "vacant-since" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    *table[i].column = merita_import_find_column (self, table[i].field);
  merita_import_find_competencies (self, columns->required);
}

/* A position without a code is known by its name and unit. */
static char *
make_key (const MeritaPosition *position)
{
  if (position->code != NULL)
    return g_strdup (position->code);
  return g_strconcat (position->name, "\n", position->unit_name != NULL ? position->unit_name : "",
                      NULL);
}

static gboolean
load_known (PositionsPlan *plan, MeritaReader *reader, GError **error)
{
  MeritaEmployeeQuery query = { .job_level = -1, .sort = MERITA_EMPLOYEE_SORT_NIP };

  plan->known = merita_reader_list_positions (reader, NULL, error);
  if (plan->known == NULL)
    return FALSE;
  for (guint i = 0; i < plan->known->len; i++)
    g_hash_table_insert (plan->known_by_code, make_key (plan->known->pdata[i]),
                         plan->known->pdata[i]);
  plan->nips = merita_reader_list_employees (reader, &query, error);
  return plan->nips != NULL;
}

static int
compare_nips (gconstpointer a, gconstpointer b)
{
  MeritaNip left = *(const MeritaNip *) a;
  MeritaNip right = *(const MeritaNip *) b;

  return left < right ? -1 : left > right;
}

static void
read_incumbent (MeritaImport *self,
                const PositionsPlan *plan,
                const Columns *columns,
                PositionRow *row)
{
  MeritaNipParts parts = { 0 };
  MeritaSlice slice = merita_import_read (self, row->row, columns->incumbent);

  row->says_incumbent = columns->incumbent >= 0;
  if (slice.length == 0 || merita_slice_is (slice, "lowong|kosong|vacant"))
    return;
  /* A PPPK holds no such post, but a number that another rule refuses is not this file's fault. */
  if (!merita_import_take_nip (self, row->row, columns->incumbent, MERITA_EMPLOYMENT_PPPK, &parts))
    return;
  row->position.incumbent = parts.nip;
  if (!g_array_binary_search (plan->nips, &parts.nip, compare_nips, NULL))
    merita_import_reject (self, row->row, columns->incumbent,
                          merita_tr (self->language, "Incumbent not among the employees"),
                          g_strdup (
                            merita_tr (self->language,
                                       "No employee has this NIP. Import the employees first.")));
}

static void
read_critical (MeritaImport *self, const Columns *columns, PositionRow *row)
{
  MeritaSlice slice = merita_import_read (self, row->row, columns->critical);

  row->says_critical = slice.length > 0;
  if (slice.length == 0)
    return;
  if (merita_slice_is (slice, YES_WORDS))
    row->position.critical = MERITA_CRITICAL_DECIDED;
  else if (merita_slice_is (slice, PROPOSED_WORDS))
    row->position.critical = MERITA_CRITICAL_PROPOSED;
  else if (!merita_slice_is (slice, "0|tidak|t|no|n|false|bukan|salah"))
    merita_import_reject (self, row->row, columns->critical,
                          merita_tr (self->language, "Write yes, proposed or no"), NULL);
}

static void
read_tier (MeritaImport *self, const Columns *columns, const PositionRow *row)
{
  gint tier;

  if (row->position.job_level < 0 || merita_import_is_rejected (self, row->row)
      || !merita_import_take_integer (self, row->row, columns->tier, 1, 9, &tier, 0) || tier == 0)
    return;
  if (tier
      != ((MeritaJobLevel *) self->profile->jobs->levels->pdata[row->position.job_level])->tier)
    merita_import_warn (self, row->row, columns->tier,
                        merita_tr (self->language, "Tier differs from the profile, which counts"),
                        NULL);
}

static void
read_row (MeritaImport *self, const PositionsPlan *plan, const Columns *columns, PositionRow *row)
{
  MeritaPosition *position = &row->position;

  position->code = merita_import_dup (merita_import_read (self, row->row, columns->code));
  position->name = merita_import_dup (merita_import_read (self, row->row, columns->name));
  position->unit_name = merita_import_dup (merita_import_read (self, row->row, columns->unit));
  position->job_family_name =
    merita_import_dup (merita_import_read (self, row->row, columns->job_family));
  position->decree_number =
    merita_import_dup (merita_import_read (self, row->row, columns->decree_number));
  row->parent = merita_import_dup (merita_import_read (self, row->row, columns->parent));
  if (position->name == NULL)
    merita_import_reject (self, row->row, columns->name,
                          merita_tr (self->language, "Position title is missing"), NULL);
  merita_import_take_job_level (self, row->row, columns->job_level, &position->job_level);
  merita_import_take_levels (self, row->row, columns->required, &position->required);
  merita_import_take_date (self, row->row, columns->decree_date, &position->decree_date);
  merita_import_take_date (self, row->row, columns->vacant_since, &position->vacant_since);
  read_incumbent (self, plan, columns, row);
  read_critical (self, columns, row);
  read_tier (self, columns, row);
}

static void
note_levels (MeritaImport *self, const PositionRow *row, MeritaLevels before)
{
  const GPtrArray *competencies = self->profile->jobs->competencies;

  for (guint i = 0; i < competencies->len && i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint old = merita_levels_get (before, i);
      guint new = merita_levels_get (row->position.required, i);
      g_autofree char *field = NULL;
      char from[2] = { (char) ('0' + old), 0 };
      char to[2] = { (char) ('0' + new), 0 };

      if (old == new)
        continue;
      field =
        g_strconcat ("competency:", ((MeritaCompetency *) competencies->pdata[i])->code, NULL);
      merita_import_note (self, row->row, field, old != 0 ? from : NULL, new != 0 ? to : NULL);
    }
}

static void
merge_incumbent (MeritaImport *self, PositionRow *row, const MeritaPosition *before)
{
  char old[19] = "", new[19] = "";

  if (!row->says_incumbent)
    row->position.incumbent = before->incumbent;
  if (row->position.incumbent == before->incumbent)
    return;
  if (before->incumbent != MERITA_NIP_NONE)
    merita_nip_format (before->incumbent, old);
  if (row->position.incumbent != MERITA_NIP_NONE)
    merita_nip_format (row->position.incumbent, new);
  merita_import_note (self, row->row, "incumbent", old, new);
}

static void
merge (MeritaImport *self, PositionRow *row, const MeritaPosition *before)
{
  MeritaPosition *position = &row->position;
  const GPtrArray *levels = self->profile->jobs->levels;
  static const char *const critical[] = { "0", "?", "1" };

  position->id = before->id;
  position->note = g_strdup (before->note);
  memcpy (position->criteria, before->criteria, sizeof position->criteria);
  merita_import_merge_text (self, row->row, "name", &position->name, before->name);
  merita_import_merge_text (self, row->row, "decree-number", &position->decree_number,
                            before->decree_number);
  merita_import_merge_date (self, row->row, "decree-date", &position->decree_date,
                            before->decree_date);
  merita_import_merge_date (self, row->row, "vacant-since", &position->vacant_since,
                            before->vacant_since);
  if (position->unit_name != NULL && !merita_text_same (position->unit_name, before->unit_name))
    merita_import_note (self, row->row, "unit", before->unit_name, position->unit_name);
  else
    position->unit = before->unit;
  if (position->job_family_name != NULL
      && !merita_text_same (position->job_family_name, before->job_family_name))
    merita_import_note (self, row->row, "job-family", before->job_family_name,
                        position->job_family_name);
  else
    position->job_family = before->job_family;
  if (position->job_level < 0)
    position->job_level = before->job_level;
  else if (position->job_level != before->job_level)
    merita_import_note (self, row->row, "job-level",
                        before->job_level >= 0
                          ? ((MeritaJobLevel *) levels->pdata[before->job_level])->name
                          : NULL,
                        ((MeritaJobLevel *) levels->pdata[position->job_level])->name);
  if (position->required == 0)
    position->required = before->required;
  note_levels (self, row, before->required);
  merge_incumbent (self, row, before);
  if (!row->says_critical)
    position->critical = before->critical;
  else if (position->critical != before->critical)
    merita_import_note (self, row->row, "critical", critical[before->critical],
                        critical[position->critical]);
}

/* Where the superior stands: in the sheet (row), or in the file (known). */
static gboolean
find_parent (const PositionsPlan *plan,
             const char *text,
             PositionRow **row,
             const MeritaPosition **known)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (plan->by_code, text));

  *row = index > 0 ? &g_array_index (plan->rows, PositionRow, index - 1) : NULL;
  *known = g_hash_table_lookup (plan->known_by_code, text);
  return *row != NULL || *known != NULL;
}

/* Whether a row reaches itself through its superiors. */
static gboolean
is_circular (const PositionsPlan *plan, const PositionRow *row)
{
  const PositionRow *at = row;

  for (guint steps = 0; steps <= plan->rows->len; steps++)
    {
      PositionRow *parent;
      const MeritaPosition *known;

      if (at->parent == NULL || !find_parent (plan, at->parent, &parent, &known) || parent == NULL)
        return FALSE;
      if (parent == row)
        return TRUE;
      at = parent;
    }
  return FALSE;
}

static void
check_parent (MeritaImport *self,
              const PositionsPlan *plan,
              gint column,
              PositionRow *row,
              gboolean *again)
{
  PositionRow *parent;
  const MeritaPosition *known;

  if (row->parent == NULL || merita_import_is_rejected (self, row->row))
    return;
  if (!find_parent (plan, row->parent, &parent, &known))
    merita_import_reject (self, row->row, column,
                          merita_tr (self->language, "Superior position not found"), NULL);
  else if (parent != NULL && known == NULL && merita_import_is_rejected (self, parent->row))
    merita_import_reject (self, row->row, column,
                          merita_tr (self->language, "Superior position was rejected"), NULL);
  else if (is_circular (plan, row))
    merita_import_reject (self, row->row, column,
                          merita_tr (self->language, "Position is its own superior"), NULL);
  else
    return;
  *again = TRUE;
}

static void
compare (MeritaImport *self, PositionsPlan *plan, PositionRow *row)
{
  g_autofree char *key = make_key (&row->position);
  const MeritaPosition *before = g_hash_table_lookup (plan->known_by_code, key);
  PositionRow *parent = NULL;
  const MeritaPosition *known = NULL;

  if (before != NULL)
    merge (self, row, before);
  if (row->parent != NULL)
    find_parent (plan, row->parent, &parent, &known);
  if (known != NULL)
    row->position.parent = known->id;
  else if (row->parent == NULL && before != NULL)
    row->position.parent = before->parent;
  if (before != NULL && row->parent != NULL && (known == NULL || known->id != before->parent))
    merita_import_note (self, row->row, "parent", NULL, row->parent);
  merita_import_settle (self, row->row, before != NULL);
}

static gboolean
read_all (MeritaImport *self, PositionsPlan *plan, const Columns *columns, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PositionRow row = { .row = i, .position = { .job_level = -1 } };
      char *key;

      if (!merita_import_step (self, i, self->rows->len, error))
        return FALSE;
      read_row (self, plan, columns, &row);
      if (row.position.name != NULL)
        {
          key = make_key (&row.position);
          if (g_hash_table_contains (plan->by_code, key))
            merita_import_reject (self, i, columns->code >= 0 ? columns->code : columns->name,
                                  merita_tr (self->language, "Position twice in the file"), NULL);
          else
            g_hash_table_insert (plan->by_code, g_strdup (key),
                                 GUINT_TO_POINTER (plan->rows->len + 1));
          g_free (key);
        }
      g_array_append_val (plan->rows, row);
    }
  return TRUE;
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  PositionsPlan *plan = g_new0 (PositionsPlan, 1);
  Columns columns;
  gboolean again = TRUE;

  plan->rows = g_array_new (FALSE, TRUE, sizeof (PositionRow));
  g_array_set_clear_func (plan->rows, clear_row);
  plan->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plan->known_by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->plan = plan;
  if (!merita_import_require (self, "name", error) || !load_known (plan, reader, error))
    return FALSE;
  find_columns (self, &columns);
  if (!read_all (self, plan, &columns, error))
    return FALSE;
  /* A rejected superior takes those below it along. */
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < plan->rows->len; i++)
        check_parent (self, plan, columns.parent, &g_array_index (plan->rows, PositionRow, i),
                      &again);
    }
  for (guint i = 0; i < plan->rows->len; i++)
    {
      PositionRow *row = &g_array_index (plan->rows, PositionRow, i);

      if (!merita_import_is_rejected (self, row->row))
        compare (self, plan, row);
    }
  return TRUE;
}

/* Superiors first, so that their ids are known. */
static gboolean
write_row (MeritaImport *self, MeritaWriter *writer, PositionRow *row, GError **error)
{
  PositionsPlan *plan = self->plan;
  PositionRow *parent = NULL;
  const MeritaPosition *known = NULL;

  if (row->visit != 0 || merita_import_is_rejected (self, row->row))
    return TRUE;
  row->visit = 1;
  if (row->parent != NULL && find_parent (plan, row->parent, &parent, &known) && parent != NULL)
    {
      if (!write_row (self, writer, parent, error))
        return FALSE;
      if (parent->position.id != MERITA_ID_NONE)
        row->position.parent = parent->position.id;
    }
  if (self->status[row->row] == MERITA_ROW_UNCHANGED)
    return TRUE;
  return merita_writer_put_position (writer, &row->position, error);
}

static gboolean
apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  PositionsPlan *plan = self->plan;

  for (guint i = 0; i < plan->rows->len; i++)
    {
      if (!merita_import_step (self, i, plan->rows->len, error)
          || !write_row (self, writer, &g_array_index (plan->rows, PositionRow, i), error))
        return FALSE;
    }
  return TRUE;
}

const MeritaImportClass merita_import_positions_class = { check, apply, free_plan };

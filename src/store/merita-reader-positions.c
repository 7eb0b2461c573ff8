/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

MERITA_DEFINE_RECORD_FREE (free_position, MeritaPosition, merita_position_clear)
MERITA_DEFINE_RECORD_FREE (free_nomination, MeritaNomination, merita_nomination_clear)

#define POSITION_SELECT                                                                            \
  "SELECT p.id, p.code, p.name, p.unit_id, u.name, p.job_level_id, p.job_family_id, f.name,"       \
  " p.parent_id, p.incumbent_nip, e.name, e.birth_date, e.post_since, e.grade, p.vacant_since,"    \
  " p.required, p.critical, p.decree_number, p.decree_date, p.impact, p.scarcity, p.difficulty,"   \
  " p.vacancy_risk, p.note FROM position p"

#define POSITION_JOINS                                                                             \
  " LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN job_family f ON f.id = p.job_family_id"         \
  " LEFT JOIN employee e ON e.nip = p.incumbent_nip"

static void
position_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaPosition *) record = (MeritaPosition){
    .id = sqlite3_column_int64 (s, 0),
    .code = merita_column_text (s, 1),
    .name = merita_column_text (s, 2),
    .unit = sqlite3_column_int64 (s, 3),
    .unit_name = merita_column_text (s, 4),
    .job_level = merita_reader_level (sqlite3_column_int64 (s, 5)),
    .job_family = sqlite3_column_int64 (s, 6),
    .job_family_name = merita_column_text (s, 7),
    .parent = sqlite3_column_int64 (s, 8),
    .incumbent = sqlite3_column_int64 (s, 9),
    .incumbent_name = merita_column_text (s, 10),
    .incumbent_birth = sqlite3_column_int (s, 11),
    .incumbent_post_since = sqlite3_column_int (s, 12),
    .incumbent_grade = (guint) sqlite3_column_int (s, 13),
    .vacant_since = sqlite3_column_int (s, 14),
    .required = (MeritaLevels) sqlite3_column_int64 (s, 15),
    .critical = (MeritaCritical) sqlite3_column_int (s, 16),
    .decree_number = merita_column_text (s, 17),
    .decree_date = sqlite3_column_int (s, 18),
    .criteria = { sqlite3_column_int (s, 19), sqlite3_column_int (s, 20),
                  sqlite3_column_int (s, 21), sqlite3_column_int (s, 22) },
    .note = merita_column_text (s, 23),
  };
}

static void
append_filter (GString *sql, const MeritaPositionQuery *query)
{
  g_string_append (sql, " WHERE 1");
  if (query == NULL)
    return;
  if (query->search != NULL && *query->search != '\0')
    g_string_append (sql, " AND (p.name LIKE :search ESCAPE '\\' OR p.code LIKE :search"
                          " ESCAPE '\\' OR u.name LIKE :search ESCAPE '\\'"
                          " OR e.name LIKE :search ESCAPE '\\')");
  if (query->unit != 0)
    g_string_append (sql, " AND p.unit_id = :unit");
  if (query->job_level >= 0)
    g_string_append (sql, " AND p.job_level_id = :level");
  if (query->critical_only)
    g_string_append_printf (sql, " AND p.critical = %d", MERITA_CRITICAL_DECIDED);
  if (query->vacant_only)
    g_string_append (sql, " AND p.incumbent_nip IS NULL");
}

static void
bind_filter (sqlite3_stmt *statement, const MeritaPositionQuery *query)
{
  int index = sqlite3_bind_parameter_index (statement, ":search");

  if (index > 0)
    {
      g_autofree char *pattern = merita_reader_like (query->search);

      sqlite3_bind_text (statement, index, pattern, -1, SQLITE_TRANSIENT);
    }
  if ((index = sqlite3_bind_parameter_index (statement, ":unit")) > 0)
    sqlite3_bind_int64 (statement, index, query->unit);
  if ((index = sqlite3_bind_parameter_index (statement, ":level")) > 0)
    sqlite3_bind_int (statement, index, query->job_level + 1);
}

typedef struct
{
  GHashTable *by_id; /* MeritaId* -> index + 1 */
  GArray **children; /* guint, in the order of the query */
  GPtrArray *in, *out;
  guint8 *placed;
} Tree;

/* Depth is bounded by the number of rows, and a ring is entered once only. */
static void
place (Tree *tree, guint index)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (stack, index);
  while (stack->len > 0)
    {
      guint current = g_array_index (stack, guint, stack->len - 1);
      GArray *children = tree->children[current];

      g_array_set_size (stack, stack->len - 1);
      if (tree->placed[current])
        continue;
      tree->placed[current] = 1;
      g_ptr_array_add (tree->out, g_ptr_array_index (tree->in, current));
      for (guint i = children != NULL ? children->len : 0; i > 0; i--)
        g_array_append_val (stack, g_array_index (children, guint, i - 1));
    }
}

static guint
parent_index (const Tree *tree, guint index)
{
  const MeritaPosition *position = g_ptr_array_index (tree->in, index);

  if (position->parent == 0 || position->parent == position->id)
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (tree->by_id, &position->parent));
}

/* Parents before children; a position whose parent was filtered out stands by itself. */
static GPtrArray *
order_as_tree (GPtrArray *positions)
{
  Tree tree = { .in = positions };
  guint n = positions->len;

  tree.by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  tree.children = g_new0 (GArray *, n + 1);
  tree.placed = g_new0 (guint8, n + 1);
  tree.out = g_ptr_array_new_full (n, free_position);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (tree.by_id, &((MeritaPosition *) g_ptr_array_index (positions, i))->id,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < n; i++)
    {
      guint parent = parent_index (&tree, i);

      if (parent == 0)
        continue;
      if (tree.children[parent - 1] == NULL)
        tree.children[parent - 1] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (tree.children[parent - 1], i);
    }
  for (guint i = 0; i < n; i++)
    if (parent_index (&tree, i) == 0)
      place (&tree, i);
  for (guint i = 0; i < n; i++)
    place (&tree, i);
  for (guint i = 0; i < n; i++)
    if (tree.children[i] != NULL)
      g_array_unref (tree.children[i]);
  g_free (tree.children);
  g_free (tree.placed);
  g_hash_table_unref (tree.by_id);
  g_ptr_array_set_free_func (positions, NULL);
  g_ptr_array_unref (positions);
  return tree.out;
}

GPtrArray *
merita_reader_list_positions (MeritaReader *self, const MeritaPositionQuery *query, GError **error)
{
  g_autoptr (GString) sql = g_string_new (POSITION_SELECT POSITION_JOINS);
  g_autoptr (MeritaQuery) statement = NULL;
  GPtrArray *positions;

  g_return_val_if_fail (self != NULL, NULL);

  append_filter (sql, query);
  g_string_append (sql, " ORDER BY coalesce (p.job_level_id, 9999), p.name, p.id");
  statement = merita_connection_query (self->db, sql->str, error);
  if (statement == NULL)
    return NULL;
  bind_filter (statement, query);
  positions = merita_reader_collect (self, statement, sizeof (MeritaPosition), position_from_row,
                                     free_position, error);
  return positions != NULL ? order_as_tree (positions) : NULL;
}

gint64
merita_reader_count_positions (MeritaReader *self, const MeritaPositionQuery *query, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*) FROM position p" POSITION_JOINS);
  g_autoptr (MeritaQuery) statement = NULL;

  g_return_val_if_fail (self != NULL, -1);

  append_filter (sql, query);
  statement = merita_connection_query (self->db, sql->str, error);
  if (statement == NULL)
    return -1;
  bind_filter (statement, query);
  return merita_connection_step (self->db, statement, error) ? sqlite3_column_int64 (statement, 0)
                                                             : -1;
}

gboolean
merita_reader_get_position (MeritaReader *self, MeritaId id, MeritaPosition *row, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  *row = (MeritaPosition){ .job_level = -1 };
  statement =
    merita_connection_statement (self->db, POSITION_SELECT POSITION_JOINS " WHERE p.id = ?", error);
  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "I", id);
  if (!merita_connection_step (self->db, statement, error))
    return FALSE;
  position_from_row (self, statement, row);
  return TRUE;
}

/* The only row of a two-row query; 0 for none and for several. */
static gboolean
find_only (MeritaReader *self, const char *sql, const char *text, MeritaId *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self->db, sql, error);

  *id = MERITA_ID_NONE;
  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "t", text);
  if (merita_connection_step (self->db, statement, &local))
    {
      *id = sqlite3_column_int64 (statement, 0);
      if (merita_connection_step (self->db, statement, &local))
        *id = MERITA_ID_NONE;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

MeritaId
merita_reader_find_position (MeritaReader *self, const char *code_or_id_or_name, GError **error)
{
  static const char *const ways[] = {
    "SELECT id FROM position WHERE code = ?",
    "SELECT id FROM position WHERE id = CAST (?1 AS INTEGER) AND CAST (id AS TEXT) = ?1",
    "SELECT id FROM position WHERE name = ? LIMIT 2",
    "SELECT id FROM position WHERE name = ? COLLATE NOCASE LIMIT 2",
  };
  MeritaId id = MERITA_ID_NONE;

  g_return_val_if_fail (self != NULL && code_or_id_or_name != NULL, MERITA_ID_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (ways) && id == MERITA_ID_NONE; i++)
    if (!find_only (self, ways[i], code_or_id_or_name, &id, error))
      return MERITA_ID_NONE;
  return id;
}

static void
nomination_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaNomination *) record = (MeritaNomination){ .position = sqlite3_column_int64 (s, 0),
                                                     .nip = sqlite3_column_int64 (s, 1),
                                                     .rank = (guint) sqlite3_column_int (s, 2),
                                                     .decided = sqlite3_column_int (s, 3) != 0,
                                                     .readiness = merita_column_int (s, 4, -1),
                                                     .reason = merita_column_text (s, 5),
                                                     .nominated_on = sqlite3_column_int (s, 6),
                                                     .person_name = merita_column_text (s, 7),
                                                     .position_name = merita_column_text (s, 8) };
}

#define NOMINATION_SELECT                                                                          \
  "SELECT n.position_id, n.nip, n.rank, n.state = 'decided', n.readiness, n.reason,"               \
  " n.nominated_on, e.name, p.name FROM nomination n JOIN employee e ON e.nip = n.nip"             \
  " JOIN position p ON p.id = n.position_id"

GPtrArray *
merita_reader_list_nominations (MeritaReader *self, MeritaId position, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaNomination), nomination_from_row, free_nomination,
                             error,
                             NOMINATION_SELECT " WHERE ?1 IS NULL OR n.position_id = ?1"
                                               " ORDER BY n.position_id, n.rank, n.nip",
                             "K", position);
}

GPtrArray *
merita_reader_list_nominations_of (MeritaReader *self, MeritaNip nip, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaNomination), nomination_from_row, free_nomination,
                             error, NOMINATION_SELECT " WHERE n.nip = ? ORDER BY p.name, p.id", "I",
                             nip);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-private.h"

typedef struct
{
  guint row;
  MeritaUnit unit;
  char *parent; /* name or code as written */
} UnitRow;

static void
clear_row (gpointer data)
{
  UnitRow *row = data;

  merita_unit_clear (&row->unit);
  g_free (row->parent);
}

static void
free_plan (gpointer plan)
{
  g_array_unref (plan);
}

static const MeritaUnit *
find_unit (const GPtrArray *units, const char *code, const char *name)
{
  for (guint i = 0; i < units->len && code != NULL; i++)
    {
      const MeritaUnit *unit = units->pdata[i];

      if (g_strcmp0 (unit->code, code) == 0)
        return unit;
    }
  for (guint i = 0; i < units->len && name != NULL; i++)
    {
      const MeritaUnit *unit = units->pdata[i];

      if (merita_text_same (unit->name, name))
        return unit;
    }
  return NULL;
}

static gboolean
is_earlier (const GArray *plan, const UnitRow *row, guint *first)
{
  for (guint i = 0; i < plan->len; i++)
    {
      const UnitRow *other = &g_array_index (plan, UnitRow, i);

      if (merita_text_same (other->unit.name, row->unit.name))
        {
          *first = other->row;
          return TRUE;
        }
    }
  return FALSE;
}

static void
merge (MeritaImport *self, UnitRow *row, const MeritaUnit *before, const GPtrArray *units)
{
  struct
  {
    const char *field;
    char **value;
    const char *before;
  } texts[] = { { "name", &row->unit.name, before->name },
                { "code", &row->unit.code, before->code },
                { "kind", &row->unit.kind, before->kind } };
  const MeritaUnit *parent = NULL;

  row->unit.id = before->id;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (*texts[i].value == NULL)
        *texts[i].value = g_strdup (texts[i].before);
      else if (g_strcmp0 (*texts[i].value, texts[i].before) != 0)
        merita_import_note (self, row->row, texts[i].field, texts[i].before, *texts[i].value);
    }
  if (row->parent == NULL)
    {
      row->unit.parent = before->parent;
      return;
    }
  parent = find_unit (units, row->parent, row->parent);
  if (parent == NULL || parent->id != before->parent)
    merita_import_note (self, row->row, "parent", NULL, row->parent);
}

static gboolean
names_parent (const GArray *plan, const char *parent)
{
  for (guint i = 0; i < plan->len; i++)
    {
      const UnitRow *row = &g_array_index (plan, UnitRow, i);

      if (g_strcmp0 (row->unit.code, parent) == 0 || merita_text_same (row->unit.name, parent))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  g_autoptr (GPtrArray) units = merita_reader_list_units (reader, error);
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (UnitRow));
  gint name = merita_import_find_column (self, "name");
  gint code = merita_import_find_column (self, "code");
  gint parent = merita_import_find_column (self, "parent");
  gint kind = merita_import_find_column (self, "kind");

  g_array_set_clear_func (plan, clear_row);
  self->plan = plan;
  if (units == NULL || !merita_import_require (self, "name", error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      UnitRow row = { .row = i };
      guint first;

      if (!merita_import_step (self, i, self->rows->len, error))
        return FALSE;
      row.unit.name = merita_import_dup (merita_import_read (self, i, name));
      row.unit.code = merita_import_dup (merita_import_read (self, i, code));
      row.unit.kind = merita_import_dup (merita_import_read (self, i, kind));
      row.parent = merita_import_dup (merita_import_read (self, i, parent));
      if (row.unit.name == NULL)
        merita_import_reject (self, i, name, merita_tr (self->language, "Name is missing"), NULL);
      else if (is_earlier (plan, &row, &first))
        merita_import_reject (self, i, name, merita_tr (self->language, "Unit twice in the file"),
                              NULL);
      if (merita_import_is_rejected (self, i))
        clear_row (&row);
      else
        g_array_append_val (plan, row);
    }
  for (guint i = 0; i < plan->len; i++)
    {
      UnitRow *row = &g_array_index (plan, UnitRow, i);
      const MeritaUnit *before = find_unit (units, row->unit.code, row->unit.name);

      if (row->parent != NULL && !names_parent (plan, row->parent)
          && find_unit (units, row->parent, row->parent) == NULL)
        merita_import_reject (self, row->row, parent,
                              merita_tr (self->language, "Superior unit not found"), NULL);
      else if (row->parent != NULL && merita_text_same (row->parent, row->unit.name))
        merita_import_reject (self, row->row, parent,
                              merita_tr (self->language, "Superior of itself"), NULL);
      else if (before != NULL)
        merge (self, row, before, units);
      merita_import_settle (self, row->row, before != NULL);
    }
  return TRUE;
}

static MeritaId
find_parent (const GArray *plan, const UnitRow *row)
{
  for (guint i = 0; i < plan->len; i++)
    {
      const UnitRow *other = &g_array_index (plan, UnitRow, i);

      if (g_strcmp0 (other->unit.code, row->parent) == 0
          || merita_text_same (other->unit.name, row->parent))
        return other->unit.id;
    }
  return MERITA_ID_NONE;
}

/* First all units, so that a parent may stand below its children; then the parents. */
static gboolean
apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  GArray *plan = self->plan;

  for (guint i = 0; i < plan->len; i++)
    {
      UnitRow *row = &g_array_index (plan, UnitRow, i);
      MeritaRowStatus status = self->status[row->row];

      if ((status == MERITA_ROW_ADDED || status == MERITA_ROW_CHANGED)
          && !merita_writer_put_unit (writer, &row->unit, error))
        return FALSE;
    }
  for (guint i = 0; i < plan->len; i++)
    {
      UnitRow *row = &g_array_index (plan, UnitRow, i);
      MeritaRowStatus status = self->status[row->row];

      if ((status != MERITA_ROW_ADDED && status != MERITA_ROW_CHANGED) || row->parent == NULL)
        continue;
      row->unit.parent = find_parent (plan, row);
      if (row->unit.parent == MERITA_ID_NONE
          && !merita_writer_ensure_unit (writer, row->parent, -1, &row->unit.parent, error))
        return FALSE;
      if (!merita_writer_put_unit (writer, &row->unit, error))
        return FALSE;
    }
  return TRUE;
}

const MeritaImportClass merita_import_units_class = { check, apply, free_plan };

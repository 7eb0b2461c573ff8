/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employee-model.h"

#include <string.h>

#include "merita-employee-item.h"

#define FIRST_ROWS 50
#define KEPT_ROWS 512

struct _MeritaEmployeeModel
{
  GObject parent_instance;

  MeritaContext *context;
  GArray *keys;      /* MeritaNip */
  GHashTable *cache; /* MeritaNip -> MeritaEmployeeItem */
  GCancellable *loading;
};

static void merita_employee_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MeritaEmployeeModel,
                               merita_employee_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      merita_employee_model_list_model_init))

static GType
merita_employee_model_get_item_type (GListModel *model)
{
  return MERITA_TYPE_EMPLOYEE_ITEM;
}

static guint
merita_employee_model_get_n_items (GListModel *model)
{
  return MERITA_EMPLOYEE_MODEL (model)->keys->len;
}

static gpointer
merita_employee_model_get_item (GListModel *model, guint position)
{
  MeritaEmployeeModel *self = MERITA_EMPLOYEE_MODEL (model);
  MeritaReader *reader = merita_context_get_reader (self->context);
  MeritaEmployeeItem *item;
  MeritaNip *key;

  if (position >= self->keys->len || reader == NULL)
    return NULL;
  key = &g_array_index (self->keys, MeritaNip, position);
  item = g_hash_table_lookup (self->cache, key);
  if (item != NULL)
    return g_object_ref (item);
  if (g_hash_table_size (self->cache) >= KEPT_ROWS)
    g_hash_table_remove_all (self->cache);
  item = merita_employee_item_new (reader, *key);
  g_hash_table_insert (self->cache, g_memdup2 (key, sizeof *key), g_object_ref (item));
  return item;
}

static void
merita_employee_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = merita_employee_model_get_item_type;
  iface->get_n_items = merita_employee_model_get_n_items;
  iface->get_item = merita_employee_model_get_item;
}

static void
merita_employee_model_finalize (GObject *object)
{
  MeritaEmployeeModel *self = MERITA_EMPLOYEE_MODEL (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->context);
  g_array_unref (self->keys);
  g_hash_table_unref (self->cache);
  G_OBJECT_CLASS (merita_employee_model_parent_class)->finalize (object);
}

static void
merita_employee_model_class_init (MeritaEmployeeModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_employee_model_finalize;
}

static void
merita_employee_model_init (MeritaEmployeeModel *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (MeritaNip));
  self->cache = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/* Emitted in two steps: one change of a large model makes GTK 4.8 fetch every row. */
static void
replace_keys (MeritaEmployeeModel *self, GArray *keys)
{
  guint before = self->keys->len;

  g_array_unref (self->keys);
  self->keys = g_array_new (FALSE, FALSE, sizeof (MeritaNip));
  if (before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
  g_array_unref (self->keys);
  self->keys = g_array_ref (keys);
  if (keys->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, keys->len);
}

typedef struct
{
  MeritaEmployeeQuery query;
  char *search;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_free (loading->search);
  g_free (loading);
}

static gpointer
load_keys (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Loading *loading = data;

  return merita_reader_list_employees (merita_agency_get_reader (agency), &loading->query, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaEmployeeModel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys =
    merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);
  guint before = self->keys->len;

  if (keys == NULL)
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  g_clear_object (&self->loading);
  /* Usually the first rows stay: then the rest is only added, and the view keeps its place. */
  if (keys->len >= before
      && memcmp (keys->data, self->keys->data, before * sizeof (MeritaNip)) == 0)
    {
      g_array_append_vals (self->keys, &g_array_index (keys, MeritaNip, before),
                           keys->len - before);
      g_list_model_items_changed (G_LIST_MODEL (self), before, 0, keys->len - before);
    }
  else
    replace_keys (self, keys);
}

MeritaEmployeeModel *
merita_employee_model_new (MeritaContext *context)
{
  MeritaEmployeeModel *self = g_object_new (MERITA_TYPE_EMPLOYEE_MODEL, NULL);

  self->context = g_object_ref (context);
  return self;
}

void
merita_employee_model_set_query (MeritaEmployeeModel *self, const MeritaEmployeeQuery *query)
{
  MeritaReader *reader = merita_context_get_reader (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) first = NULL;
  Loading *loading;

  g_return_if_fail (MERITA_IS_EMPLOYEE_MODEL (self));
  g_return_if_fail (reader != NULL);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_hash_table_remove_all (self->cache);
  first = merita_reader_list_employees_limited (reader, query, FIRST_ROWS, &error);
  if (first == NULL)
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  if (first->len == FIRST_ROWS)
    self->loading = g_cancellable_new ();
  replace_keys (self, first);
  if (self->loading == NULL)
    return;
  loading = g_new0 (Loading, 1);
  loading->query = *query;
  loading->search = g_strdup (query->search);
  loading->query.search = loading->search;
  merita_context_run_task (self->context, NULL, load_keys, loading, loading_free,
                           (GDestroyNotify) g_array_unref, self->loading, loaded_cb,
                           g_object_ref (self));
}

gboolean
merita_employee_model_is_loading (MeritaEmployeeModel *self)
{
  g_return_val_if_fail (MERITA_IS_EMPLOYEE_MODEL (self), FALSE);
  return self->loading != NULL;
}

guint
merita_employee_model_find (MeritaEmployeeModel *self, MeritaNip nip)
{
  g_return_val_if_fail (MERITA_IS_EMPLOYEE_MODEL (self), GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, MeritaNip, i) == nip)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

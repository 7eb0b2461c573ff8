/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-model.h"

#include <gio/gio.h>

struct _MeritaImportModel
{
  GObject parent_instance;

  MeritaImportSession *session;
  GArray *rows; /* guint */
};

static void merita_import_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MeritaImportModel,
                               merita_import_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      merita_import_model_list_model_init))

static GType
merita_import_model_get_item_type (GListModel *model)
{
  return MERITA_TYPE_IMPORT_ITEM;
}

static guint
merita_import_model_get_n_items (GListModel *model)
{
  return MERITA_IMPORT_MODEL (model)->rows->len;
}

static gpointer
merita_import_model_get_item (GListModel *model, guint position)
{
  MeritaImportModel *self = MERITA_IMPORT_MODEL (model);

  if (position >= self->rows->len)
    return NULL;
  return merita_import_item_new (self->session, g_array_index (self->rows, guint, position));
}

static void
merita_import_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = merita_import_model_get_item_type;
  iface->get_n_items = merita_import_model_get_n_items;
  iface->get_item = merita_import_model_get_item;
}

static void
merita_import_model_finalize (GObject *object)
{
  MeritaImportModel *self = MERITA_IMPORT_MODEL (object);

  g_clear_object (&self->session);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (merita_import_model_parent_class)->finalize (object);
}

static void
merita_import_model_class_init (MeritaImportModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_import_model_finalize;
}

static void
merita_import_model_init (MeritaImportModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
}

static gboolean
is_shown (MeritaImportSession *session, MeritaImport *import, guint row, MeritaImportFilter filter)
{
  if (filter == MERITA_IMPORT_SHOW_ALL)
    return TRUE;
  if (!merita_import_session_is_checked (session))
    return FALSE;
  switch (filter)
    {
    case MERITA_IMPORT_SHOW_REJECTED:
      return merita_import_get_row_status (import, row) == MERITA_ROW_REJECTED;
    case MERITA_IMPORT_SHOW_TO_CHECK:
      return merita_import_session_is_to_check (session, row);
    case MERITA_IMPORT_SHOW_CHANGED:
      return merita_import_get_row_status (import, row) == MERITA_ROW_CHANGED;
    case MERITA_IMPORT_SHOW_ALL:
    default:
      return TRUE;
    }
}

MeritaImportModel *
merita_import_model_new (void)
{
  return g_object_new (MERITA_TYPE_IMPORT_MODEL, NULL);
}

/* In two steps: one change of a large model makes GTK 4.8 fetch every row. */
void
merita_import_model_set (MeritaImportModel *self,
                         MeritaImportSession *session,
                         MeritaImportFilter filter)
{
  MeritaImport *import = session != NULL ? merita_import_session_get_import (session) : NULL;
  guint before = self->rows->len;

  g_return_if_fail (MERITA_IS_IMPORT_MODEL (self));
  g_array_set_size (self->rows, 0);
  if (before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
  g_set_object (&self->session, session);
  if (import == NULL)
    return;
  for (guint row = 0; row < merita_import_get_n_rows (import); row++)
    if (is_shown (session, import, row, filter))
      g_array_append_val (self->rows, row);
  if (self->rows->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->rows->len);
}

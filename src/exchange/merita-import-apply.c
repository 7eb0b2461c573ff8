/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing an import, and remembering what the user said about its columns. */
#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "merita-import-private.h"

/* From here on a changeset costs more than a restore point. */
#define BULK_ROWS 2000

/* The same headers in the same order are the same sheet to us. */
static char *
make_signature (MeritaImport *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) merita_import_kind_id (self->kind), -1);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];
      g_autofree char *folded = merita_header_fold (column->header, strlen (column->header));

      g_checksum_update (checksum, (const guchar *) "|", 1);
      g_checksum_update (checksum, (const guchar *) folded, -1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/* header -> field of the columns that the user chose; NULL if there is none. */
static char *
make_mapping (MeritaImport *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];

      if (column->automatic)
        continue;
      if (column->field != NULL)
        json_object_set_string_member (object, column->header, column->field);
      else
        json_object_set_null_member (object, column->header);
    }
  if (json_object_get_size (object) == 0)
    return NULL;
  json_node_set_object (node, object);
  return json_to_string (node, FALSE);
}

gboolean
merita_import_recall (MeritaImport *self, MeritaReader *reader, GError **error)
{
  g_autofree char *signature = NULL;
  g_autofree char *mapping = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) local = NULL;
  JsonObject *object;

  g_return_val_if_fail (self->sheet != NULL, FALSE);

  signature = make_signature (self);
  mapping = merita_reader_get_import_mapping (reader, signature, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (mapping == NULL)
    return TRUE;
  node = json_from_string (mapping, error);
  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  object = json_node_get_object (node);
  /* First everything is freed, then set: two columns may have changed places. */
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          const MeritaImportColumn *column = self->columns->pdata[i];
          const char *field = NULL;

          if (!json_object_has_member (object, column->header))
            continue;
          if (pass == 1 && !json_object_get_null_member (object, column->header))
            field = json_object_get_string_member_with_default (object, column->header, NULL);
          /* A field that a newer profile dropped is simply not recalled. */
          merita_import_set_field (self, i, field, NULL);
        }
    }
  return TRUE;
}

static guint
count_writes (MeritaImport *self)
{
  return self->counts.added + self->counts.changed;
}

static char *
make_label (MeritaImport *self)
{
  /* The journal is an official record: Indonesian whatever the language of the screen. */
  static const char *const labels[MERITA_N_IMPORTS] = {
    N_ ("Import of %s people from %s"),          N_ ("Import of %s positions from %s"),
    N_ ("Import of %s units from %s"),           N_ ("Import of %s competency standards from %s"),
    N_ ("Import of %s round entries from %s"),   N_ ("Import of %s decisions from %s"),
    N_ ("Import of %s recommendations from %s"),
  };
  g_autofree char *count = merita_text_integer (MERITA_LANGUAGE_INDONESIAN, count_writes (self));
  g_autoptr (GString) label =
    g_string_new (merita_tr (MERITA_LANGUAGE_INDONESIAN, labels[self->kind]));

  g_string_replace (label, "%s", count, 1);
  g_string_replace (label, "%s", self->basename, 1);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static gboolean
write_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaImport *self = data;
  g_autofree char *mapping = make_mapping (self);
  guint rows = count_writes (self);

  if (rows > BULK_ROWS && !merita_writer_begin_bulk (writer, rows, error))
    return FALSE;
  if (rows > 0 && !self->class->apply (self, writer, error))
    return FALSE;
  if (mapping != NULL)
    {
      g_autofree char *signature = make_signature (self);

      return merita_writer_put_import_mapping (writer, signature, mapping, self->today, error);
    }
  return TRUE;
}

/* The file may have changed while the user looked at the preview. */
static gboolean
refresh (MeritaImport *self, MeritaStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (MeritaReader) reader = merita_reader_new (merita_store_get_path (store), error);

  if (reader == NULL)
    return FALSE;
  if (self->checked && merita_reader_get_data_version (reader) == self->data_version)
    return TRUE;
  return merita_import_check (self, reader, NULL, NULL, cancellable, error);
}

gboolean
merita_import_apply (MeritaImport *self,
                     MeritaStore *store,
                     MeritaProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *label = NULL;
  gboolean ok;

  g_return_val_if_fail (self->sheet != NULL, FALSE);

  if (!refresh (self, store, cancellable, error))
    return FALSE;
  label = make_label (self);
  self->progress = progress;
  self->progress_data = data;
  self->cancellable = cancellable;
  ok = merita_store_write (store, "import", label, write_job, self, cancellable, error);
  self->progress = NULL;
  self->cancellable = NULL;
  return ok;
}

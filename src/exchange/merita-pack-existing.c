/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-existing.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

#include "merita-pack-sink.h"

#define CHUNK_SIZE 65536
#define MOST_BYTES (16 * 1024 * 1024) /* of a manifest or README */
#define HASH_LENGTH 64

/* What a look found: the paths that are there, and the two files that tell whose they are. */
typedef struct
{
  GHashTable *paths; /* owned, as a set */
  char *manifest, *readme;
  gboolean broken;
} Look;

static void
look_clear (Look *self)
{
  g_hash_table_unref (self->paths);
  g_free (self->manifest);
  g_free (self->readme);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

static void
walk (Look *self, const char *root, const char *path)
{
  g_autofree char *folder = g_build_filename (root, path, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    self->broken = TRUE;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = *path != '\0' ? g_strjoin ("/", path, name, NULL) : g_strdup (name);
      g_autofree char *whole = g_build_filename (root, inner, NULL);

      if (g_file_test (whole, G_FILE_TEST_IS_DIR) && !g_file_test (whole, G_FILE_TEST_IS_SYMLINK))
        walk (self, root, inner);
      else
        g_hash_table_add (self->paths, g_steal_pointer (&inner));
    }
}

static void
look_at_folder (Look *self, const char *path)
{
  g_autofree char *manifest = g_build_filename (path, MERITA_PACK_MANIFEST, NULL);
  g_autofree char *readme = g_build_filename (path, MERITA_PACK_README, NULL);

  g_file_get_contents (manifest, &self->manifest, NULL, NULL);
  g_file_get_contents (readme, &self->readme, NULL, NULL);
  if (self->manifest != NULL && self->readme != NULL)
    walk (self, path, "");
}

static char *
read_member (struct archive *archive, struct archive_entry *entry)
{
  const gint64 size = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : MOST_BYTES;
  g_autofree char *text = NULL;
  la_ssize_t got;

  if (size > MOST_BYTES)
    return NULL;
  text = g_malloc0 ((gsize) size + 1);
  got = archive_read_data (archive, text, (gsize) size);
  return got >= 0 ? g_steal_pointer (&text) : NULL;
}

static void
look_at_zip (Look *self, const char *path)
{
  const locale_t before = uselocale (merita_pack_unicode ());
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  int code;

  archive_read_support_format_zip (archive);
  code = archive_read_open_filename (archive, path, CHUNK_SIZE);
  while (code == ARCHIVE_OK && (code = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);

      if (name == NULL)
        code = ARCHIVE_FAILED;
      else if (strcmp (name, MERITA_PACK_MANIFEST) == 0 && self->manifest == NULL)
        self->manifest = read_member (archive, entry);
      else if (strcmp (name, MERITA_PACK_README) == 0 && self->readme == NULL)
        self->readme = read_member (archive, entry);
      if (name != NULL)
        g_hash_table_add (self->paths, g_strdup (name));
    }
  self->broken = code != ARCHIVE_EOF;
  archive_read_free (archive);
  uselocale (before);
}

static GHashTable *
list_manifest (const char *manifest)
{
  g_auto (GStrv) lines = g_strsplit (manifest, "\n", -1);
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (paths, g_strdup (MERITA_PACK_MANIFEST));
  for (guint i = 0; lines[i] != NULL; i++)
    if (strlen (lines[i]) > HASH_LENGTH + 2)
      g_hash_table_add (paths, g_strdup (lines[i] + HASH_LENGTH + 2));
  return paths;
}

static gboolean
is_ours (const Look *self, char **extra)
{
  g_autoptr (GHashTable) known = NULL;
  GHashTableIter iter;
  gpointer path;

  if (self->broken || self->manifest == NULL || self->readme == NULL
      || !g_str_has_prefix (self->readme, MERITA_PACK_MARK))
    return FALSE;
  known = list_manifest (self->manifest);
  g_hash_table_iter_init (&iter, self->paths);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!g_hash_table_contains (known, path))
      {
        if (extra != NULL)
          *extra = g_strdup (path);
        return FALSE;
      }
  return TRUE;
}

static gboolean
is_empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

MeritaPackExisting
merita_pack_look_at (const char *path, char **extra)
{
  g_auto (Look) look = { .paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  g_return_val_if_fail (path != NULL, MERITA_PACK_FOREIGN);

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return MERITA_PACK_FOREIGN;
  if (!g_file_test (path, G_FILE_TEST_EXISTS) || is_empty_folder (path))
    return MERITA_PACK_NOTHING;
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    look_at_folder (&look, path);
  else if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    look_at_zip (&look, path);
  return is_ours (&look, extra) ? MERITA_PACK_OURS : MERITA_PACK_FOREIGN;
}

void
merita_pack_remove_tree (const char *path)
{
  g_autoptr (GDir) dir =
    g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      merita_pack_remove_tree (child);
    }
  g_remove (path);
}

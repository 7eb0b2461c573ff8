/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-private.h"

#include <string.h>

static gboolean
is_pdf (const char *name)
{
  gsize length = strlen (name);

  return length > 4 && g_ascii_strcasecmp (name + length - 4, ".pdf") == 0;
}

static int
compare_paths_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Links to folders are not followed: they could lead back here. */
static void
take_child (GFileInfo *info, GFile *child, GPtrArray *files, GPtrArray *folders)
{
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    g_ptr_array_add (folders, g_file_get_path (child));
  else if (is_pdf (g_file_info_get_name (info)))
    g_ptr_array_add (files, g_file_get_path (child));
}

static gboolean
list_folder (const char *path,
             GPtrArray *files,
             GPtrArray *folders,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  if (children == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (children, &info, &child, cancellable, error))
    {
      if (info == NULL)
        return TRUE;
      take_child (info, child, files, folders);
    }
  return FALSE;
}

static gboolean
list_tree (const char *path, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, g_strdup (path));
  for (guint i = 0; i < folders->len; i++)
    if (!list_folder (folders->pdata[i], found, folders, cancellable, error))
      return FALSE;
  g_ptr_array_sort (found, compare_paths_cb);
  g_ptr_array_extend_and_steal (files, g_steal_pointer (&found));
  return TRUE;
}

GPtrArray *
merita_evidence_list_files (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_file_test (paths[i], G_FILE_TEST_IS_DIR))
      g_ptr_array_add (files, g_strdup (paths[i]));
    else if (!list_tree (paths[i], files, cancellable, error))
      return NULL;
  return g_steal_pointer (&files);
}

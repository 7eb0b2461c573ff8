/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-profile-private.h"

#include <gio/gio.h>
#include <string.h>

#include "merita-core-error.h"
#include "merita-profile-loader.h"
#include "merita-profile-resource.h"

#define RESOURCE_FOLDER "/id/merita/Merita/profiles/"

const char *const merita_profile_sections[] = {
  "boxes",  "calendar",      "competencies", "instrument", "job_levels", "match_bands",
  "papers", "prerequisites", "stacking",     "succession", "talent",     NULL,
};

/* Keys that say what a document is; the first four stay in a resolved one. */
static const char *const heads[] = { "format",      "id",       "name",    "version",
                                     "description", "includes", "$schema", NULL };
#define N_KEPT_HEADS 4

/* Registered by the first who asks, so that a static library needs no constructor to be kept. */
static GResource *
get_resource (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      merita_profile_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return merita_profile_get_resource ();
}

static void
list_folder (const char *folder, GHashTable *ids)
{
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") && !g_str_has_suffix (name, ".schema.json"))
      g_hash_table_add (ids, g_strndup (name, strlen (name) - strlen (".json")));
}

static gint
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
merita_profile_list_builtin (void)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) resources =
    g_resource_enumerate_children (get_resource (), RESOURCE_FOLDER, 0, NULL);
  GHashTableIter iter;
  gpointer id;

  list_folder (g_getenv ("MERITA_PROFILE_DIR"), found);
  list_folder (MERITA_PKGDATADIR "/profiles", found);
  for (guint i = 0; resources != NULL && resources[i] != NULL; i++)
    g_hash_table_add (found, g_strndup (resources[i], strlen (resources[i]) - strlen (".json")));
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, g_strdup (id));
  g_ptr_array_sort (ids, compare_texts);
  return ids;
}

static GBytes *
read_in_folder (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  char *text;
  gsize length;

  if (path == NULL || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  return g_bytes_new_take (text, length);
}

static GBytes *
read_builtin (const char *id, const char *folder)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, id, ".json", NULL);
  GBytes *bytes = read_in_folder (folder, id);

  if (bytes == NULL)
    bytes = read_in_folder (g_getenv ("MERITA_PROFILE_DIR"), id);
  if (bytes == NULL)
    bytes = read_in_folder (MERITA_PKGDATADIR "/profiles", id);
  if (bytes == NULL)
    bytes = g_resource_lookup_data (get_resource (), path, 0, NULL);
  return bytes;
}

/* json-glib lets the later of two equal keys win; an author must hear of it. */
typedef struct
{
  GHashTable *sizes; /* JsonObject* -> members seen */
  char *twice;
} MemberCount;

static void
member_cb (JsonParser *parser, JsonObject *object, const char *name, MemberCount *count)
{
  guint seen = GPOINTER_TO_UINT (g_hash_table_lookup (count->sizes, object)) + 1;

  g_hash_table_insert (count->sizes, object, GUINT_TO_POINTER (seen));
  if (seen > json_object_get_size (object) && count->twice == NULL)
    count->twice = g_strdup (name);
}

JsonNode *
merita_profile_parse_text (const char *name, const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) cause = NULL;
  MemberCount count = { sizes, NULL };
  g_autofree char *twice = NULL;
  gboolean parsed;

  g_signal_connect (parser, "object-member", G_CALLBACK (member_cb), &count);
  parsed = json_parser_load_from_data (parser, text, length, &cause);
  twice = count.twice;
  if (!parsed)
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE,
                 "Profile “%s” is not valid JSON (%s). Mend that place in the file.", name,
                 cause->message);
  else if (twice != NULL)
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE,
                 "Profile “%s” has the key “%s” twice in one object. Remove one.", name, twice);
  else if (json_parser_get_root (parser) == NULL
           || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE,
                 "Profile “%s” is not an object in braces.", name);
  else
    return json_parser_steal_root (parser);
  return NULL;
}

static gboolean
is_path (const char *text)
{
  return strchr (text, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (text, ".json");
}

JsonNode *
merita_profile_read_document (const char *id_or_path, char **folder, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  *folder = NULL;
  if (is_path (id_or_path))
    {
      g_autofree char *content = NULL;

      if (!g_file_get_contents (id_or_path, &content, &length, error))
        return NULL;
      *folder = g_path_get_dirname (id_or_path);
      return merita_profile_parse_text (id_or_path, content, (gssize) length, error);
    }
  bytes = read_builtin (id_or_path, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                   "There is no profile “%s”. Name a built-in one or the path of a .json file.",
                   id_or_path);
      return NULL;
    }
  text = g_bytes_get_data (bytes, &length);
  return merita_profile_parse_text (id_or_path, text, (gssize) length, error);
}

static void
report_strangers (JsonObject *part, const char *id, GPtrArray *problems)
{
  g_autoptr (GList) members = json_object_get_members (part);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (heads, l->data) && !g_strv_contains (merita_profile_sections, l->data))
      g_ptr_array_add (problems, g_strdup_printf ("%s (included): no section “%s” exists", id,
                                                  (const char *) l->data));
}

static void
take_sections (JsonObject *to, JsonObject *from)
{
  for (guint i = 0; merita_profile_sections[i] != NULL; i++)
    {
      const char *name = merita_profile_sections[i];

      if (!json_object_has_member (to, name) && json_object_has_member (from, name))
        json_object_set_member (to, name, json_object_dup_member (from, name));
    }
}

static void merge_includes (JsonObject *to,
                            JsonObject *from,
                            const char *folder,
                            GPtrArray *chain,
                            GPtrArray *problems);

static void
merge_include (JsonObject *to,
               const char *id,
               const char *folder,
               GPtrArray *chain,
               GPtrArray *problems)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text;

  if (g_ptr_array_find_with_equal_func (chain, id, g_str_equal, NULL))
    {
      g_ptr_array_add (problems, g_strdup_printf ("includes: “%s” includes itself", id));
      return;
    }
  bytes = read_builtin (id, folder);
  if (bytes == NULL)
    {
      g_ptr_array_add (problems, g_strdup_printf ("includes: there is no profile “%s”", id));
      return;
    }
  text = g_bytes_get_data (bytes, &length);
  node = merita_profile_parse_text (id, text, (gssize) length, &error);
  if (node == NULL)
    {
      g_ptr_array_add (problems, g_strdup_printf ("includes: %s", error->message));
      return;
    }
  report_strangers (json_node_get_object (node), id, problems);
  take_sections (to, json_node_get_object (node));
  g_ptr_array_add (chain, (gpointer) id);
  merge_includes (to, json_node_get_object (node), folder, chain, problems);
  g_ptr_array_set_size (chain, (gint) chain->len - 1);
}

/* What stands earlier wins: the document itself, then its includes in their order. */
static void
merge_includes (JsonObject *to,
                JsonObject *from,
                const char *folder,
                GPtrArray *chain,
                GPtrArray *problems)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  MeritaSection *section;

  json_node_set_object (node, from);
  section = merita_section_new (problems, "", node);
  merita_section_take_texts (section, "includes", ids, FALSE);
  /* Strangers are told by whoever reads the result. */
  g_clear_pointer (&section->object, json_object_unref);
  merita_section_free (section);
  for (guint i = 0; i < ids->len; i++)
    merge_include (to, ids->pdata[i], folder, chain, problems);
}

JsonNode *
merita_profile_resolve (JsonNode *document, const char *folder, GPtrArray *problems)
{
  JsonObject *from = json_node_get_object (document);
  g_autoptr (JsonObject) to = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (from);
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  JsonNode *resolved = json_node_new (JSON_NODE_OBJECT);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (heads + N_KEPT_HEADS, l->data))
      json_object_set_member (to, l->data, json_object_dup_member (from, l->data));
  if (json_object_has_member (from, "id")
      && JSON_NODE_HOLDS_VALUE (json_object_get_member (from, "id")))
    g_ptr_array_add (chain, (gpointer) json_object_get_string_member_with_default (from, "id", ""));
  merge_includes (to, from, folder, chain, problems);
  json_node_set_object (resolved, to);
  return resolved;
}

static JsonNode *
sort_node (JsonNode *node)
{
  JsonNode *sorted;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

      members = g_list_sort (g_steal_pointer (&members), (GCompareFunc) strcmp);
      for (GList *l = members; l != NULL; l = l->next)
        json_object_set_member (object, l->data,
                                sort_node (
                                  json_object_get_member (json_node_get_object (node), l->data)));
      sorted = json_node_new (JSON_NODE_OBJECT);
      json_node_set_object (sorted, object);
      return sorted;
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);
      JsonArray *array = json_array_sized_new (json_array_get_length (list));

      for (guint i = 0; i < json_array_get_length (list); i++)
        json_array_add_element (array, sort_node (json_array_get_element (list, i)));
      sorted = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (sorted, array);
      return sorted;
    }
  return json_node_copy (node);
}

char *
merita_profile_write (JsonNode *document)
{
  g_autoptr (JsonNode) sorted = sort_node (document);

  return json_to_string (sorted, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-loader.h"

#include "merita-profile-private.h"

static void compare_nodes (JsonNode *a, JsonNode *b, const char *place, GPtrArray *lines);

static char *
shorten (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= 60)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, 59);
  return g_strconcat (start, "…", NULL);
}

/* The member that names an element, so that an inserted one does not shift all that follow. */
static const char *
find_name (JsonArray *list)
{
  static const char *const names[] = { "id", "code", "number", "label", "name" };

  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      guint i = 0;

      while (i < json_array_get_length (list)
             && JSON_NODE_HOLDS_OBJECT (json_array_get_element (list, i))
             && json_object_has_member (json_array_get_object_element (list, i), names[k]))
        i++;
      if (i > 0 && i == json_array_get_length (list))
        return names[k];
    }
  return NULL;
}

static char *
name_element (JsonArray *list, guint i, const char *name)
{
  g_autofree char *text = NULL;
  JsonNode *node;

  if (name == NULL)
    return g_strdup_printf ("[%u]", i);
  node = json_object_get_member (json_array_get_object_element (list, i), name);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup_printf ("[%s]", json_node_get_string (node));
  text = json_to_string (node, FALSE);
  return g_strdup_printf ("[%s]", text);
}

/* A list as an object whose members are its elements, by name or by number. */
static JsonObject *
index_list (JsonArray *list, const char *name)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autofree char *key = name_element (list, i, name);

      json_object_set_member (object, key, json_array_dup_element (list, i));
    }
  return object;
}

static char *
join_place (const char *place, const char *key)
{
  return g_strconcat (place, *place == '\0' || *key == '[' ? "" : ".", key, NULL);
}

static void
compare_objects (JsonObject *a, JsonObject *b, const char *place, GPtrArray *lines)
{
  g_autoptr (GList) mine = json_object_get_members (a);
  g_autoptr (GList) theirs = json_object_get_members (b);

  for (GList *l = mine; l != NULL; l = l->next)
    {
      g_autofree char *inner = join_place (place, l->data);

      if (json_object_has_member (b, l->data))
        compare_nodes (json_object_get_member (a, l->data), json_object_get_member (b, l->data),
                       inner, lines);
      else
        g_ptr_array_add (lines, g_strconcat ("- ", inner, NULL));
    }
  for (GList *l = theirs; l != NULL; l = l->next)
    if (!json_object_has_member (a, l->data))
      {
        g_autofree char *inner = join_place (place, l->data);

        g_ptr_array_add (lines, g_strconcat ("+ ", inner, NULL));
      }
}

static void
compare_lists (JsonArray *a, JsonArray *b, const char *place, GPtrArray *lines)
{
  const char *name = find_name (a);
  g_autoptr (JsonObject) first = NULL;
  g_autoptr (JsonObject) second = NULL;

  if (g_strcmp0 (name, find_name (b)) != 0)
    name = NULL;
  first = index_list (a, name);
  second = index_list (b, name);
  compare_objects (first, second, place, lines);
}

static void
compare_nodes (JsonNode *a, JsonNode *b, const char *place, GPtrArray *lines)
{
  if (json_node_equal (a, b))
    return;
  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    compare_objects (json_node_get_object (a), json_node_get_object (b), place, lines);
  else if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    compare_lists (json_node_get_array (a), json_node_get_array (b), place, lines);
  else
    {
      g_autofree char *before = shorten (a);
      g_autofree char *after = shorten (b);

      g_ptr_array_add (lines, g_strdup_printf ("%s: %s → %s", place, before, after));
    }
}

GPtrArray *
merita_profile_diff (const char *document_a, const char *document_b, GError **error)
{
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;
  GPtrArray *lines;

  g_return_val_if_fail (document_a != NULL, NULL);
  g_return_val_if_fail (document_b != NULL, NULL);

  a = merita_profile_parse_text ("the first one", document_a, -1, error);
  b = a != NULL ? merita_profile_parse_text ("the second one", document_b, -1, error) : NULL;
  if (b == NULL)
    return NULL;
  lines = g_ptr_array_new_with_free_func (g_free);
  compare_nodes (a, b, "", lines);
  return lines;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-core-error.h"
#include "merita-profile-loader.h"
#include "merita-profile-private.h"

/* A text is written as a list of its lines: JSON has no long strings. */
static char *
read_text (MeritaSection *section)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  merita_section_take_texts (section, "text", lines, TRUE);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
read_part (MeritaSection *section, GPtrArray *parts)
{
  MeritaPaperPart *part = merita_paper_part_new ();
  g_autofree char *fault = NULL;

  part->document = merita_section_take_text (section, "document", TRUE);
  part->part = merita_section_take_text (section, "part", TRUE);
  part->text = read_text (section);
  merita_section_take_origin (section, &part->legal_source, &part->confidence);
  fault = merita_paper_find_fault (part->text);
  if (fault != NULL)
    merita_section_fault (section, "text",
                          "“%s” is no placeholder; the README beside the profiles lists them",
                          fault);
  if (part->document != NULL && part->part != NULL
      && merita_paper_part_find (parts, part->document, part->part) != NULL)
    merita_section_fault (section, "part", "“%s” of “%s” stands twice", part->part, part->document);
  g_ptr_array_add (parts, part);
}

void
merita_profile_read_papers (MeritaSection *section, GPtrArray *parts)
{
  JsonArray *list = merita_section_take_list (section, "items", section->object != NULL);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "items", list, i);

      read_part (element, parts);
    }
}

GPtrArray *
merita_profile_load_papers (const char *id_or_path, GError **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_paper_part_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MeritaSection) section = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (id_or_path != NULL, NULL);

  node = merita_profile_read_document (id_or_path, &folder, error);
  if (node == NULL)
    return NULL;
  section = merita_section_new (problems, "papers",
                                json_object_get_member (json_node_get_object (node), "papers"));
  merita_profile_read_papers (section, parts);
  if (problems->len == 0 && parts->len > 0)
    return g_steal_pointer (&parts);
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE,
               "Profile “%s” has no wording of papers that can be used: %s", id_or_path,
               problems->len > 0 ? (const char *) problems->pdata[0] : "the section is missing");
  return NULL;
}

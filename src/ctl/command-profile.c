/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

static int
list_profiles (MeritaCtl *ctl)
{
  g_autoptr (GPtrArray) ids = merita_profile_list_builtin ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "profiles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (MeritaProfile) profile = merita_profile_load (ids->pdata[i], NULL, NULL);
      const char *name =
        profile != NULL ? profile->name : merita_ctl_tr (ctl, "a part for other profiles");

      if (!ctl->json)
        {
          merita_ctl_print (ctl, "%-20s %s\n", (const char *) ids->pdata[i], name);
          continue;
        }
      json_builder_begin_object (builder);
      merita_json_string (builder, "id", ids->pdata[i]);
      merita_json_string (builder, "name", profile != NULL ? profile->name : NULL);
      merita_json_boolean (builder, "complete", profile != NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static int
show_profile (MeritaCtl *ctl, const char *id)
{
  g_autoptr (MeritaProfile) profile = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;

  profile = merita_profile_load (id, &document, &error);
  if (profile == NULL)
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl, "%s\n", document);
  return MERITA_EXIT_HOLDS;
}

static int
validate_profile (MeritaCtl *ctl, const char *id)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  problems = merita_profile_problems (id, &error);
  if (problems == NULL)
    return merita_ctl_fail (ctl, error);
  for (guint i = 0; i < problems->len; i++)
    merita_ctl_print (ctl, "✗ %s\n", (const char *) problems->pdata[i]);
  if (problems->len == 0)
    merita_ctl_print (ctl, "✓ %s\n", id);
  return problems->len == 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

static int
diff_profiles (MeritaCtl *ctl, const char *a, const char *b)
{
  g_autoptr (MeritaProfile) first = NULL;
  g_autoptr (MeritaProfile) second = NULL;
  g_autofree char *first_document = NULL;
  g_autofree char *second_document = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  first = merita_profile_load (a, &first_document, &error);
  second = first != NULL ? merita_profile_load (b, &second_document, &error) : NULL;
  lines = second != NULL ? merita_profile_diff (first_document, second_document, &error) : NULL;
  if (lines == NULL)
    return merita_ctl_fail (ctl, error);
  for (guint i = 0; i < lines->len; i++)
    merita_ctl_print (ctl, "%s\n", (const char *) lines->pdata[i]);
  return lines->len == 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

int
merita_command_profile (MeritaCtl *ctl, int argc, char **argv)
{
  const char *verb;
  const char *first;
  const char *second;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 0, 3))
    return MERITA_EXIT_USAGE;
  verb = merita_ctl_get_argument (ctl, 0);
  first = merita_ctl_get_argument (ctl, 1);
  second = merita_ctl_get_argument (ctl, 2);
  if (verb == NULL || g_str_equal (verb, "list"))
    return list_profiles (ctl);
  if (g_str_equal (verb, "show") && first != NULL)
    return show_profile (ctl, first);
  if (g_str_equal (verb, "validate") && first != NULL)
    return validate_profile (ctl, first);
  if (g_str_equal (verb, "diff") && second != NULL)
    return diff_profiles (ctl, first, second);
  return merita_ctl_usage (ctl,
                           merita_ctl_tr (ctl, "write list, show ID, validate ID or diff ID ID"));
}

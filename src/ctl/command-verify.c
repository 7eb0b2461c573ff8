/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

static gboolean
all_ok (const GPtrArray *checks)
{
  for (guint i = 0; i < checks->len; i++)
    if (!((const MeritaCheckResult *) checks->pdata[i])->ok)
      return FALSE;
  return TRUE;
}

static void
print_checks_json (MeritaCtl *ctl, const GPtrArray *checks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_boolean (builder, "ok", all_ok (checks));
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < checks->len; i++)
    {
      const MeritaCheckResult *check = checks->pdata[i];

      json_builder_begin_object (builder);
      merita_json_string (builder, "id", check->id);
      merita_json_boolean (builder, "ok", check->ok);
      merita_json_string (builder, "detail", check->detail);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

int
merita_command_verify (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 1, 1))
    return MERITA_EXIT_USAGE;
  checks = merita_store_verify (merita_ctl_get_argument (ctl, 0), &error);
  if (checks == NULL)
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_checks_json (ctl, checks);
  else
    for (guint i = 0; i < checks->len; i++)
      {
        const MeritaCheckResult *check = checks->pdata[i];

        merita_ctl_print (ctl, "%s %-18s %s\n", check->ok ? "✓" : "✗", check->id,
                          check->detail != NULL ? check->detail : "");
      }
  return all_ok (checks) ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

int
merita_command_backup (MeritaCtl *ctl, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "File to write", "OUT" },
    { NULL },
  };
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    return MERITA_EXIT_USAGE;
  if (output == NULL)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--output is missing"));
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_store_backup (store, output, &error))
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl, "%s\n", output);
  return MERITA_EXIT_HOLDS;
}

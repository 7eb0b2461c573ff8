/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-export.h"

static gboolean
is_table (const char *name)
{
  return g_strv_contains (merita_export_list_tables (), name);
}

static int
run_export (MeritaCtl *ctl, const char *output)
{
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (GError) error = NULL;
  const char *table = merita_ctl_get_argument (ctl, 1);

  if (!is_table (table))
    {
      g_autofree char *names = g_strjoinv (", ", (char **) merita_export_list_tables ());
      g_autofree char *message =
        g_strdup_printf (merita_ctl_tr (ctl, "there is no table “%s”; there are %s"), table, names);

      return merita_ctl_usage (ctl, message);
    }
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_export_table (merita_agency_get_reader (agency), merita_agency_get_profile (agency),
                            table, ctl->language, output, &error))
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl, "%s\n", output);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_export (MeritaCtl *ctl, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "File to write", "OUT.csv|OUT.xlsx" },
    { NULL },
  };

  if (!merita_ctl_parse (ctl, argc, argv, entries, 2, 2))
    return MERITA_EXIT_USAGE;
  if (output == NULL)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--output is missing"));
  return run_export (ctl, output);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

static int
close_store (MeritaCtl *ctl, MeritaStore *store)
{
  g_autoptr (GError) error = NULL;

  return merita_store_close (store, &error) ? MERITA_EXIT_HOLDS : merita_ctl_fail (ctl, error);
}

int
merita_command_undo (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64 entry = 0;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 1, 2))
    return MERITA_EXIT_USAGE;
  if (merita_ctl_get_argument (ctl, 1) != NULL
      && !g_ascii_string_to_signed (merita_ctl_get_argument (ctl, 1), 10, 1, G_MAXINT64, &entry,
                                    NULL))
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "the entry is a number of the journal"));
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_store_undo (store, entry, &label, &error))
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Undone: %s\n"), label);
  return close_store (ctl, store);
}

int
merita_command_redo (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 1, 1))
    return MERITA_EXIT_USAGE;
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_store_redo (store, &label, &error))
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Redone: %s\n"), label);
  return close_store (ctl, store);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"
#include "merita-plan-edit.h"

static int
verify (MeritaCtl *ctl, const GArray *nips)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_plan_verify_discipline (merita_agency_get_reader (agency), store, nips, ctl->today,
                                      &error))
    return merita_ctl_fail (ctl, error);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_discipline (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (GArray) nips = g_array_new (FALSE, FALSE, sizeof (MeritaNip));

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 3, G_MAXUINT))
    return MERITA_EXIT_USAGE;
  if (!g_str_equal (merita_ctl_get_argument (ctl, 1), "verify"))
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "there is no such command"));
  for (guint i = 2; i < ctl->arguments->len; i++)
    {
      MeritaNip nip;

      if (!merita_ctl_parse_nip (ctl, merita_ctl_get_argument (ctl, i), &nip))
        return MERITA_EXIT_USAGE;
      g_array_append_val (nips, nip);
    }
  return verify (ctl, nips);
}

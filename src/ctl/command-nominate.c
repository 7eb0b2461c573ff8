/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-nip.h"
#include "merita-plan-edit.h"

typedef struct
{
  int rank;
  gboolean decide, remove;
  char *reason;
} NominateOptions;

static int
nominate (MeritaCtl *ctl, const NominateOptions *options, MeritaNip nip)
{
  g_autoptr (MeritaStore) store = NULL; /* the last to close tidies the file */
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (GError) error = NULL;
  const char *name = merita_ctl_get_argument (ctl, 1);
  MeritaReader *reader;
  MeritaId position;
  gboolean ok;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  reader = merita_agency_get_reader (agency);
  position = merita_reader_find_position (reader, name, &error);
  if (position == MERITA_ID_NONE && error == NULL)
    g_set_error (&error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                 merita_ctl_tr (ctl, "no single position is called “%s”; give its code"), name);
  if (error != NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  ok = options->remove
         ? merita_plan_withdraw (reader, store, position, nip, &error)
         : merita_plan_nominate (reader, store, position, nip, (guint) options->rank,
                                 options->decide, options->reason, ctl->today, &error);
  return ok ? MERITA_EXIT_HOLDS : merita_ctl_fail (ctl, error);
}

int
merita_command_nominate (MeritaCtl *ctl, int argc, char **argv)
{
  NominateOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "rank", 0, 0, G_OPTION_ARG_INT, &options.rank, "Place on the list", "N" },
    { "decide", 0, 0, G_OPTION_ARG_NONE, &options.decide, "Decided, not only proposed", NULL },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &options.remove, "Take off the list", NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason,
      "Why the place differs from the computed one", "TEXT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 3, 3))
    {
      MeritaNip nip;

      if (options.rank < 0)
        status = merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--rank wants 1 or more"));
      else if (merita_ctl_parse_nip (ctl, merita_ctl_get_argument (ctl, 2), &nip))
        status = nominate (ctl, &options, nip);
    }
  g_free (options.reason);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-plan-edit.h"

typedef struct
{
  char *program, *competency, *kind, *due;
  int hours, progress;
} DevelopOptions;

static int
develop (MeritaCtl *ctl, const DevelopOptions *options, MeritaNip nip)
{
  g_autoptr (MeritaStore) store = NULL; /* the last to close tidies the file */
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (GError) error = NULL;
  MeritaDevelopment item = {
    .nip = nip,
    .program = options->program,
    .competency = options->competency,
    .kind = options->kind,
    .hours = options->hours,
    .progress = options->progress,
    .starts_on = ctl->today,
  };

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (options->due != NULL && !merita_ctl_parse_date (ctl, "--due", options->due, &item.due_on))
    return MERITA_EXIT_USAGE;
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_plan_develop (merita_agency_get_reader (agency), store, &item, &error))
    return merita_ctl_fail (ctl, error);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_develop (MeritaCtl *ctl, int argc, char **argv)
{
  DevelopOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "program", 0, 0, G_OPTION_ARG_STRING, &options.program, "What will be done", "TEXT" },
    { "competency", 0, 0, G_OPTION_ARG_STRING, &options.competency, "For which competency",
      "CODE" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, "Kind: training, coaching, rotation…",
      "TEXT" },
    { "hours", 0, 0, G_OPTION_ARG_INT, &options.hours, "Learning hours (JP)", "N" },
    { "progress", 0, 0, G_OPTION_ARG_INT, &options.progress, "Percent done", "N" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, "Last day", "DATE" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 2, 2))
    {
      MeritaNip nip;

      if (options.program == NULL)
        status = merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--program is missing"));
      else if (options.progress < 0 || options.progress > 100 || options.hours < 0)
        status =
          merita_ctl_usage (ctl,
                            merita_ctl_tr (ctl, "--progress wants 0 to 100, --hours 0 or more"));
      else if (merita_ctl_parse_nip (ctl, merita_ctl_get_argument (ctl, 1), &nip))
        status = develop (ctl, &options, nip);
    }
  g_free (options.program);
  g_free (options.competency);
  g_free (options.kind);
  g_free (options.due);
  return status;
}

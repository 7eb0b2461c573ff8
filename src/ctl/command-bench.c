/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-nip.h"

static void
print_json (MeritaCtl *ctl,
            const MeritaBench *bench,
            const MeritaTargets *targets,
            const MeritaTalentTable *table)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_integer (builder, "positions", bench->positions);
  merita_json_integer (builder, "covered", bench->covered);
  merita_json_integer (builder, "simultaneous", bench->matched);
  json_builder_set_member_name (builder, "slate");
  json_builder_begin_array (builder);
  for (guint i = 0; i < bench->positions; i++)
    {
      const MeritaPosition *position = targets->positions->pdata[i];
      gint person = bench->person_of[i];

      json_builder_begin_object (builder);
      merita_json_string (builder, "code", position->code);
      merita_json_string (builder, "position", position->name);
      merita_json_nip (builder, "nip", person >= 0 ? table->nip[person] : MERITA_NIP_NONE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_text (MeritaCtl *ctl,
            const MeritaBench *bench,
            const MeritaTargets *targets,
            const MeritaTalentTable *table)
{
  merita_ctl_print (
    ctl,
    merita_ctl_tr (
      ctl, "%u critical positions, %u with a successor, %u can be filled at the same time\n"),
    bench->positions, bench->covered, bench->matched);
  for (guint i = 0; ctl->explain && i < bench->positions; i++)
    {
      const MeritaPosition *position = targets->positions->pdata[i];
      gint person = bench->person_of[i];
      char nip[19] = "–";

      if (person >= 0)
        merita_nip_format (table->nip[person], nip);
      merita_ctl_print (ctl, "  %s  %s\n", nip, position->name);
    }
}

int
merita_command_bench (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaBench) bench = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaTargets *targets;
  const MeritaTalentTable *table;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 1, 1))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  bench = merita_agency_bench (agency, &error);
  targets = bench != NULL ? merita_agency_get_targets (agency, &error) : NULL;
  table = targets != NULL ? merita_agency_get_table (agency, &error) : NULL;
  if (table == NULL)
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_json (ctl, bench, targets, table);
  else
    print_text (ctl, bench, targets, table);
  return bench->matched == bench->positions ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

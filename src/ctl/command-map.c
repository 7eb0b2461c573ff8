/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

static const char *const tray_ids[MERITA_N_TRAY_REASONS] = {
  "none",       "no-performance", "no-assessment", "no-potential", "expired-assessment",
  "discipline", "no-job-level",   "other-missing",
};

typedef struct
{
  int period;
  char *what_if;
  gboolean people;
} MapOptions;

static void
print_boxes_json (JsonBuilder *builder, const MeritaMapping *mapping)
{
  json_builder_set_member_name (builder, "boxes");
  json_builder_begin_object (builder);
  for (guint box = 1; box <= 9; box++)
    {
      char name[2] = { (char) ('0' + box), '\0' };

      merita_json_integer (builder, name, mapping->counts[box]);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "tray");
  json_builder_begin_array (builder);
  for (guint reason = 1; reason < MERITA_N_TRAY_REASONS; reason++)
    {
      if (mapping->tray_counts[reason] == 0)
        continue;
      json_builder_begin_object (builder);
      merita_json_string (builder, "reason", tray_ids[reason]);
      merita_json_integer (builder, "count", mapping->tray_counts[reason]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_stacking_json (JsonBuilder *builder, const MeritaStacking *stacking)
{
  json_builder_set_member_name (builder, "stacking");
  json_builder_begin_object (builder);
  merita_json_integer (builder, "largest_box", stacking->largest_box);
  merita_json_hundredths (builder, "largest_share", stacking->largest_share);
  merita_json_hundredths (builder, "pool_share", stacking->pool_share);
  merita_json_hundredths (builder, "effective_boxes", stacking->effective_boxes);
  merita_json_string (builder, "status", merita_json_truth (stacking->sound));
  merita_json_string (builder, "limits", "advisory");
  json_builder_end_object (builder);
}

static void
print_people_json (JsonBuilder *builder, const MeritaMapping *mapping)
{
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mapping->n; i++)
    {
      json_builder_begin_object (builder);
      merita_json_nip (builder, "nip", mapping->nip[i]);
      json_builder_set_member_name (builder, "box");
      if (mapping->box[i] != 0)
        json_builder_add_int_value (builder, mapping->box[i]);
      else
        json_builder_add_null_value (builder);
      merita_json_score (builder, "performance", mapping->score[MERITA_AXIS_PERFORMANCE][i]);
      merita_json_score (builder, "potential", mapping->score[MERITA_AXIS_POTENTIAL][i]);
      if (mapping->box[i] == 0)
        merita_json_string (builder, "tray", tray_ids[mapping->tray[i]]);
      merita_json_boolean (builder, "borderline", mapping->border[i] != 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (MeritaCtl *ctl,
            const MeritaTalentRule *rule,
            const MeritaMapping *mapping,
            const MapOptions *options)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  MeritaStacking stacking;

  merita_stacking_compute (rule, mapping->counts, &stacking);
  json_builder_begin_object (builder);
  merita_json_string (builder, "run", options->what_if != NULL ? "what-if" : "stored");
  merita_json_string (builder, "profile", rule->id);
  print_boxes_json (builder, mapping);
  merita_json_integer (builder, "borderline", mapping->borderline);
  print_stacking_json (builder, &stacking);
  if (options->people)
    print_people_json (builder, mapping);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_box (MeritaCtl *ctl, const MeritaTalentRule *rule, const MeritaMapping *mapping, guint box)
{
  g_autofree char *place = merita_text_place (ctl->language, rule, box);

  merita_ctl_print (ctl, "  %u  %7u  %s%s\n", box, mapping->counts[box], place,
                    rule->boxes[box - 1].pool ? " · KRS" : "");
}

static void
print_text (MeritaCtl *ctl, const MeritaTalentRule *rule, const MeritaMapping *mapping)
{
  MeritaStacking stacking;
  g_autofree char *sentence = NULL;

  merita_stacking_compute (rule, mapping->counts, &stacking);
  sentence = merita_text_stacking (ctl->language, &stacking);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "%u employees, %u mapped by “%s”\n"), mapping->n,
                    stacking.mapped, rule->name);
  for (guint box = 9; box >= 1; box--)
    print_box (ctl, rule, mapping, box);
  for (guint reason = 1; reason < MERITA_N_TRAY_REASONS; reason++)
    if (mapping->tray_counts[reason] > 0)
      merita_ctl_print (ctl, "  –  %7u  %s\n", mapping->tray_counts[reason],
                        merita_text_tray (ctl->language, reason));
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Close to a cut: %u\n"), mapping->borderline);
  merita_ctl_print (ctl, "%s\n", sentence);
}

static int
run_map (MeritaCtl *ctl, const MapOptions *options)
{
  /* Closed in the opposite order: the last to close tidies the file, and a reader cannot. */
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaProfile) other = NULL;
  g_autoptr (MeritaMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaTalentRule *rule;

  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  rule = merita_agency_get_profile (agency)->talent;
  if (options->what_if != NULL)
    {
      other = merita_profile_load (options->what_if, NULL, &error);
      if (other == NULL)
        return merita_ctl_fail (ctl, error);
      rule = other->talent;
    }
  else
    {
      store = merita_ctl_open_store (ctl);
      if (store == NULL)
        return MERITA_EXIT_CANNOT;
    }
  mapping = merita_agency_map (agency, store, options->period, other != NULL ? rule : NULL, NULL,
                               NULL, &error);
  if (mapping == NULL)
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_json (ctl, rule, mapping, options);
  else
    print_text (ctl, rule, mapping);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_map (MeritaCtl *ctl, int argc, char **argv)
{
  MapOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Newest year of performance", "YEAR" },
    { "what-if", 0, 0, G_OPTION_ARG_STRING, &options.what_if, "Another profile; store nothing",
      "PROFILE" },
    { "people", 0, 0, G_OPTION_ARG_NONE, &options.people, "List everybody (with --json)", NULL },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    status = run_map (ctl, &options);
  g_free (options.what_if);
  return status;
}

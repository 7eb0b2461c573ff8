/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-grade.h"
#include "merita-nip.h"

static const char *const axis_ids[MERITA_N_AXES] = { "performance", "potential" };

static void
print_axis_json (JsonBuilder *builder, const MeritaAxisExplanation *axis)
{
  json_builder_set_member_name (builder, axis_ids[axis->axis]);
  json_builder_begin_object (builder);
  merita_json_score (builder, "score", axis->score);
  merita_json_score (builder, "lowest", axis->lowest);
  merita_json_score (builder, "highest", axis->highest);
  merita_json_score (builder, "distance", axis->distance);
  merita_json_contributions (builder, "contributions", axis->contributions);
  json_builder_end_object (builder);
}

static void
print_identity_json (JsonBuilder *builder, const MeritaEmployee *employee)
{
  merita_json_nip (builder, "nip", employee->nip);
  merita_json_string (builder, "name", employee->name);
  merita_json_string (builder, "grade",
                      employee->grade != 0 ? merita_grade_code (employee->grade) : NULL);
  merita_json_string (builder, "unit", employee->unit_name);
  merita_json_string (builder, "job_title", employee->job_title);
  merita_json_string (builder, "job_family", employee->job_family_name);
  merita_json_date (builder, "birth_date", employee->birth_date);
  merita_json_date (builder, "post_since", employee->post_since);
}

static void
print_json (MeritaCtl *ctl, const MeritaEmployee *employee, const MeritaExplanation *explanation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  print_identity_json (builder, employee);
  json_builder_set_member_name (builder, "box");
  if (explanation->box != 0)
    json_builder_add_int_value (builder, explanation->box);
  else
    json_builder_add_null_value (builder);
  merita_json_boolean (builder, "borderline", explanation->border != 0);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    print_axis_json (builder, &explanation->axes[axis]);
  json_builder_set_member_name (builder, "shifts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < explanation->shifts->len; i++)
    {
      const MeritaShift *shift = &g_array_index (explanation->shifts, MeritaShift, i);

      json_builder_begin_object (builder);
      merita_json_string (builder, "component", shift->component->id);
      merita_json_hundredths (builder, "shift", shift->shift);
      merita_json_integer (builder, "box", shift->box);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_identity (MeritaCtl *ctl, const MeritaEmployee *employee)
{
  char nip[22];
  g_autofree char *born = merita_text_date (ctl->language, employee->birth_date);
  g_autofree char *since = merita_text_date (ctl->language, employee->post_since);

  merita_ctl_print (ctl, "%s\nNIP %s\n", employee->name,
                    merita_nip_format_spaced (employee->nip, nip));
  merita_ctl_print (ctl, "%s · %s\n", employee->job_title != NULL ? employee->job_title : "–",
                    employee->unit_name != NULL ? employee->unit_name : "–");
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Grade %s, born %s, in the post since %s\n"),
                    employee->grade != 0 ? merita_grade_code (employee->grade) : "–", born, since);
}

static void
print_axis (MeritaCtl *ctl, const MeritaAxisExplanation *axis)
{
  g_autofree char *total = merita_text_score (ctl->language, axis->score);

  merita_ctl_print (ctl, "%s %s\n",
                    axis->axis == MERITA_AXIS_PERFORMANCE ? merita_ctl_tr (ctl, "Performance")
                                                          : merita_ctl_tr (ctl, "Potential"),
                    total);
  for (guint i = 0; i < axis->contributions->len; i++)
    {
      const MeritaContribution *item = &g_array_index (axis->contributions, MeritaContribution, i);
      g_autofree char *part =
        merita_text_score (ctl->language, item->known ? item->contribution : MERITA_SCORE_UNKNOWN);
      g_autofree char *weight = merita_text_percent (ctl->language, item->component->weight);

      merita_ctl_print (ctl, "  %10s  %s (%s, %s)\n", part,
                        merita_text_component (ctl->language, item->component), weight,
                        item->raw != NULL ? item->raw : merita_ctl_tr (ctl, "not known"));
      if (ctl->explain && item->component->legal_source != NULL)
        merita_ctl_print (ctl, "              %s [%s]\n", item->component->legal_source,
                          merita_text_confidence (ctl->language, item->component->confidence));
    }
}

static void
print_text (MeritaCtl *ctl,
            const MeritaTalentRule *rule,
            const MeritaEmployee *employee,
            const MeritaExplanation *explanation)
{
  print_identity (ctl, employee);
  if (explanation->box != 0)
    {
      g_autofree char *place = merita_text_place (ctl->language, rule, explanation->box);

      merita_ctl_print (ctl, merita_ctl_tr (ctl, "Box %u: %s\n"), explanation->box, place);
    }
  else
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "Not placed: %s\n"),
                      merita_text_tray (ctl->language, explanation->tray));
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    print_axis (ctl, &explanation->axes[axis]);
  for (guint i = 0; i < explanation->shifts->len; i++)
    {
      g_autofree char *text =
        merita_text_shift (ctl->language, &g_array_index (explanation->shifts, MeritaShift, i));

      merita_ctl_print (ctl, "  %s\n", text);
    }
}

static int
show_person (MeritaCtl *ctl, MeritaAgency *agency, MeritaNip nip)
{
  MeritaEmployee employee = { 0 };
  g_autoptr (MeritaExplanation) explanation = NULL;
  g_autoptr (GError) error = NULL;

  explanation = merita_agency_explain (agency, nip, &error);
  if (explanation == NULL
      || !merita_reader_get_employee (merita_agency_get_reader (agency), nip, &employee, &error))
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_json (ctl, &employee, explanation);
  else
    print_text (ctl, merita_agency_get_profile (agency)->talent, &employee, explanation);
  merita_employee_clear (&employee);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_person (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (MeritaAgency) agency = NULL;
  MeritaNip nip;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 2, 2)
      || !merita_ctl_parse_nip (ctl, merita_ctl_get_argument (ctl, 1), &nip))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  return agency != NULL ? show_person (ctl, agency, nip) : MERITA_EXIT_CANNOT;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#define SHOWN_ROWS 5

static char *
get_position_name (MeritaAgency *agency, MeritaId id)
{
  MeritaPosition position = { 0 };
  char *name = NULL;

  if (id != MERITA_ID_NONE
      && merita_reader_get_position (merita_agency_get_reader (agency), id, &position, NULL))
    name = g_steal_pointer (&position.name);
  merita_position_clear (&position);
  return name;
}

static char *
get_person_name (MeritaAgency *agency, MeritaNip nip)
{
  MeritaEmployee employee = { 0 };
  char *name = NULL;

  if (nip != MERITA_NIP_NONE
      && merita_reader_get_employee (merita_agency_get_reader (agency), nip, &employee, NULL))
    name = g_steal_pointer (&employee.name);
  merita_employee_clear (&employee);
  return name;
}

static void
print_rows_json (JsonBuilder *builder, MeritaAgency *agency, const MeritaFinding *finding)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->rows->len; i++)
    {
      const MeritaFindingRow *row = &g_array_index (finding->rows, MeritaFindingRow, i);
      g_autofree char *position = get_position_name (agency, row->position);
      g_autofree char *person = get_person_name (agency, row->nip);
      g_autofree char *reason = merita_text_finding_row (MERITA_LANGUAGE_ENGLISH, finding, row);

      json_builder_begin_object (builder);
      merita_json_nip (builder, "nip", row->nip);
      merita_json_string (builder, "person", person);
      merita_json_id (builder, "position_id", row->position);
      merita_json_string (builder, "position", position);
      merita_json_string (builder, "reason", reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_finding_json (JsonBuilder *builder, MeritaAgency *agency, const MeritaFinding *finding)
{
  g_autofree char *sentence = merita_text_finding (MERITA_LANGUAGE_ENGLISH, finding);

  json_builder_begin_object (builder);
  merita_json_string (builder, "id", finding->rule->id);
  merita_json_string (builder, "name", finding->rule->name);
  merita_json_string (builder, "status", merita_json_truth (finding->status));
  merita_json_string (builder, "finding", sentence);
  merita_json_string (builder, "source", finding->rule->legal_source);
  merita_json_string (builder, "confidence",
                      merita_text_confidence (MERITA_LANGUAGE_ENGLISH, finding->rule->confidence));
  print_rows_json (builder, agency, finding);
  json_builder_end_object (builder);
}

static void
print_finding (MeritaCtl *ctl, MeritaAgency *agency, const MeritaFinding *finding)
{
  static const char *const marks[] = { "✗", "?", "✓" };
  g_autofree char *sentence = merita_text_finding (ctl->language, finding);
  const MeritaPrerequisiteRule *rule = finding->rule;
  gboolean english = ctl->language == MERITA_LANGUAGE_ENGLISH && rule->name_en != NULL;
  guint limit = ctl->explain ? finding->rows->len : MIN (finding->rows->len, SHOWN_ROWS);

  merita_ctl_print (ctl, "%s %s\n    %s\n", marks[finding->status],
                    english ? rule->name_en : rule->name, sentence);
  if (ctl->explain)
    merita_ctl_print (ctl, "    [%s; %s]\n", rule->legal_source,
                      merita_text_confidence (ctl->language, rule->confidence));
  for (guint i = 0; i < limit; i++)
    {
      const MeritaFindingRow *row = &g_array_index (finding->rows, MeritaFindingRow, i);
      g_autofree char *position = get_position_name (agency, row->position);
      g_autofree char *person = get_person_name (agency, row->nip);
      g_autofree char *reason = merita_text_finding_row (ctl->language, finding, row);

      merita_ctl_print (ctl, "      %s%s%s: %s\n", person != NULL ? person : "",
                        person != NULL && position != NULL ? " · " : "",
                        position != NULL ? position : "", reason);
    }
  if (limit < finding->rows->len)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "      … and %u more (--explain)\n"),
                      finding->rows->len - limit);
}

static guint
count_met (const GPtrArray *findings)
{
  guint met = 0;

  for (guint i = 0; i < findings->len; i++)
    met += ((const MeritaFinding *) findings->pdata[i])->status == MERITA_TRUTH_YES ? 1 : 0;
  return met;
}

static void
print_all_json (MeritaCtl *ctl, MeritaAgency *agency, const GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_date (builder, "date", ctl->today);
  json_builder_set_member_name (builder, "prerequisites");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    print_finding_json (builder, agency, findings->pdata[i]);
  json_builder_end_array (builder);
  merita_json_integer (builder, "met", count_met (findings));
  merita_json_integer (builder, "total", findings->len);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

int
merita_command_check (MeritaCtl *ctl, int argc, char **argv)
{
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, NULL, 1, 1))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  findings = merita_agency_check (agency, &error);
  if (findings == NULL)
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_all_json (ctl, agency, findings);
  else
    {
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "%u of %u prerequisites are met\n"),
                        count_met (findings), findings->len);
      for (guint i = 0; i < findings->len; i++)
        print_finding (ctl, agency, findings->pdata[i]);
    }
  return count_met (findings) == findings->len ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

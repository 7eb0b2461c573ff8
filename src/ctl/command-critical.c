/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-position-edit.h"

typedef struct
{
  char *number, *date;
  int criteria[4];
} CriticalOptions;

static const char *const state_ids[] = { "no", "proposed", "decided" };

static void
print_position_json (JsonBuilder *builder, const MeritaPosition *position)
{
  static const char *const names[4] = { "impact", "scarcity", "difficulty", "vacancy_risk" };

  json_builder_begin_object (builder);
  merita_json_id (builder, "id", position->id);
  merita_json_string (builder, "code", position->code);
  merita_json_string (builder, "name", position->name);
  merita_json_string (builder, "unit", position->unit_name);
  merita_json_string (builder, "state", state_ids[position->critical]);
  merita_json_string (builder, "decree_number", position->decree_number);
  merita_json_date (builder, "decree_date", position->decree_date);
  merita_json_nip (builder, "incumbent", position->incumbent);
  for (guint i = 0; i < 4; i++)
    if (position->criteria[i] > 0)
      merita_json_integer (builder, names[i], position->criteria[i]);
  merita_json_hundredths (builder, "criticality", merita_position_criticality (position->criteria));
  json_builder_end_object (builder);
}

static void
print_position (MeritaCtl *ctl, const MeritaPosition *position)
{
  g_autofree char *score =
    merita_text_hundredths (ctl->language, merita_position_criticality (position->criteria));

  merita_ctl_print (ctl, "%c %-8s %-48s %s  %s\n",
                    position->critical == MERITA_CRITICAL_DECIDED ? '*' : '?',
                    position->code != NULL ? position->code : "–", position->name, score,
                    position->decree_number != NULL ? position->decree_number : "");
}

static int
list_critical (MeritaCtl *ctl)
{
  MeritaPositionQuery query = { .job_level = -1 };
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) positions = NULL;
  g_autoptr (GError) error = NULL;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  positions = merita_reader_list_positions (merita_agency_get_reader (agency), &query, &error);
  if (positions == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "positions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < positions->len; i++)
    {
      const MeritaPosition *position = positions->pdata[i];

      if (position->critical == MERITA_CRITICAL_NO && !ctl->explain)
        continue;
      if (ctl->json)
        print_position_json (builder, position);
      else
        print_position (ctl, position);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static gboolean
find_positions (MeritaCtl *ctl, MeritaReader *reader, GArray *ids, GError **error)
{
  for (guint i = 2; i < ctl->arguments->len; i++)
    {
      MeritaId id = merita_reader_find_position (reader, ctl->arguments->pdata[i], error);

      if (id == MERITA_ID_NONE)
        {
          if (error != NULL && *error == NULL)
            g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                         merita_ctl_tr (ctl, "no single position is called “%s”; give its code"),
                         (const char *) ctl->arguments->pdata[i]);
          return FALSE;
        }
      g_array_append_val (ids, id);
    }
  return TRUE;
}

static int
change_critical (MeritaCtl *ctl, MeritaCritical state, const CriticalOptions *options)
{
  g_autoptr (MeritaStore) store = NULL; /* the last to close tidies the file */
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));
  g_autoptr (GError) error = NULL;
  MeritaCriticalEdit edit = { .state = state, .decree_number = options->number };

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (options->date != NULL
      && !merita_ctl_parse_date (ctl, "--date", options->date, &edit.decree_date))
    return MERITA_EXIT_USAGE;
  memcpy (edit.criteria, options->criteria, sizeof edit.criteria);
  if (!find_positions (ctl, merita_agency_get_reader (agency), ids, &error))
    return merita_ctl_fail (ctl, error);
  if (ids->len == 0)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "which position?"));
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_position_set_critical (merita_agency_get_reader (agency), store, ids, &edit, &error))
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl,
                    merita_tr_n (ctl->language, "%u position changed.\n", "%u positions changed.\n",
                                 ids->len),
                    ids->len);
  return MERITA_EXIT_HOLDS;
}

static int
dispatch (MeritaCtl *ctl, const CriticalOptions *options)
{
  const char *verb = merita_ctl_get_argument (ctl, 1);

  if (verb == NULL || g_str_equal (verb, "list"))
    return list_critical (ctl);
  if (g_str_equal (verb, "propose"))
    return change_critical (ctl, MERITA_CRITICAL_PROPOSED, options);
  if (g_str_equal (verb, "clear"))
    return change_critical (ctl, MERITA_CRITICAL_NO, options);
  if (!g_str_equal (verb, "decide"))
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl, "the verb is list, propose, decide or clear"));
  if (options->number == NULL || options->date == NULL)
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl,
                                            "a decision needs --number and --date of the decree"));
  return change_critical (ctl, MERITA_CRITICAL_DECIDED, options);
}

int
merita_command_critical (MeritaCtl *ctl, int argc, char **argv)
{
  CriticalOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number of the decree", "N" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Date of the decree", "DATE" },
    { "impact", 0, 0, G_OPTION_ARG_INT, &options.criteria[0], "Strategic impact, 1 to 5", "N" },
    { "scarcity", 0, 0, G_OPTION_ARG_INT, &options.criteria[1], "Scarcity, 1 to 5", "N" },
    { "difficulty", 0, 0, G_OPTION_ARG_INT, &options.criteria[2], "Difficulty to replace, 1 to 5",
      "N" },
    { "risk", 0, 0, G_OPTION_ARG_INT, &options.criteria[3], "Risk of vacancy, 1 to 5", "N" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, G_MAXUINT))
    status = dispatch (ctl, &options);
  g_free (options.number);
  g_free (options.date);
  return status;
}

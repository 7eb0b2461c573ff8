/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-nip.h"
#include "merita-paper-facts.h"
#include "merita-team-edit.h"

typedef struct
{
  int period;
  char *role, *name, *nip, *job, *phone, *email, *aspects;
  gboolean account, no_account;
} TeamOptions;

/* ---- list ---- */

static void
print_member (MeritaCtl *ctl, const MeritaTeamMember *member, guint number)
{
  char nip[22];

  merita_ctl_print (ctl, "%2u  %-30s %-34s %-22s %s\n", number, member->role, member->name,
                    member->nip != MERITA_NIP_NONE ? merita_nip_format_spaced (member->nip, nip)
                                                   : "–",
                    member->job_title != NULL ? member->job_title : "–");
}

static void
print_member_json (JsonBuilder *builder, const MeritaTeamMember *member)
{
  g_autofree char *gap = merita_team_find_gap (member);

  json_builder_begin_object (builder);
  merita_json_id (builder, "id", member->id);
  merita_json_string (builder, "role", member->role);
  merita_json_string (builder, "name", member->name);
  merita_json_nip (builder, "nip", member->nip);
  merita_json_string (builder, "job_title", member->job_title);
  merita_json_string (builder, "phone", member->phone);
  merita_json_string (builder, "email", member->email);
  merita_json_string (builder, "aspects", member->aspects);
  merita_json_boolean (builder, "account", member->account);
  merita_json_string (builder, "gap", gap);
  json_builder_end_object (builder);
}

static void
print_gaps (MeritaCtl *ctl, const GPtrArray *team)
{
  for (guint i = 0; i < team->len; i++)
    {
      g_autofree char *gap = merita_team_find_gap (team->pdata[i]);

      if (gap != NULL)
        merita_ctl_print (ctl, "  %s\n", gap);
    }
}

static int
list_team (MeritaCtl *ctl, const GPtrArray *team, gint period)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", period);
  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < team->len; i++)
    {
      if (ctl->json)
        print_member_json (builder, team->pdata[i]);
      else
        print_member (ctl, team->pdata[i], i + 1);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (team->len == 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "No team is recorded for %d.\n"), period);
  else
    print_gaps (ctl, team);
  return team->len > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

static int
list_roles (MeritaCtl *ctl, MeritaAgency *agency)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) roles = merita_team_roles (agency, &error);

  if (roles == NULL)
    return merita_ctl_fail (ctl, error);
  for (guint i = 0; roles[i] != NULL; i++)
    merita_ctl_print (ctl, "%s\n", roles[i]);
  merita_ctl_print (ctl, "%s\n",
                    merita_ctl_tr (ctl, "These roles are reconstructed; the regulation that names "
                                        "them could not be read."));
  return MERITA_EXIT_HOLDS;
}

/* ---- change ---- */

static gboolean
apply_options (MeritaCtl *ctl, const TeamOptions *options, MeritaTeamMember *member)
{
  if (options->nip != NULL && !merita_ctl_parse_nip (ctl, options->nip, &member->nip))
    return FALSE;
  merita_ctl_replace_text (&member->role, options->role);
  merita_ctl_replace_text (&member->name, options->name);
  merita_ctl_replace_text (&member->job_title, options->job);
  merita_ctl_replace_text (&member->phone, options->phone);
  merita_ctl_replace_text (&member->email, options->email);
  merita_ctl_replace_text (&member->aspects, options->aspects);
  if (options->account || options->no_account)
    member->account = options->account;
  return TRUE;
}

static int
put_member (MeritaCtl *ctl,
            MeritaAgency *agency,
            const TeamOptions *options,
            MeritaTeamMember *member)
{
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!apply_options (ctl, options, member))
    return MERITA_EXIT_USAGE;
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_team_put (agency, store, member, &error) ? MERITA_EXIT_HOLDS
                                                         : merita_ctl_fail (ctl, error);
}

static int
add_member (MeritaCtl *ctl, MeritaAgency *agency, const TeamOptions *options, gint period)
{
  MeritaTeamMember member = { .period = period };
  int status = put_member (ctl, agency, options, &member);

  merita_team_member_clear (&member);
  return status;
}

static int
remove_member (MeritaCtl *ctl, MeritaAgency *agency, const MeritaTeamMember *member)
{
  g_autoptr (MeritaStore) store = merita_ctl_open_store (ctl);
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_team_remove (agency, store, member->period, member->id, &error)
           ? MERITA_EXIT_HOLDS
           : merita_ctl_fail (ctl, error);
}

static int
change_member (MeritaCtl *ctl,
               MeritaAgency *agency,
               const GPtrArray *team,
               const TeamOptions *options,
               gboolean remove)
{
  const char *argument = merita_ctl_get_argument (ctl, 2);
  guint64 number;

  if (argument == NULL
      || !g_ascii_string_to_unsigned (argument, 10, 1, MAX (team->len, 1), &number, NULL)
      || team->len == 0)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "give the number of a member as listed"));
  return remove ? remove_member (ctl, agency, team->pdata[number - 1])
                : put_member (ctl, agency, options, team->pdata[number - 1]);
}

static int
run_team (MeritaCtl *ctl, const TeamOptions *options)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (GPtrArray) team = NULL;
  g_autoptr (GError) error = NULL;
  gint period = options->period;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (period != 0 && !merita_agency_check_period (agency, period, &error))
    return merita_ctl_fail (ctl, error);
  if (period == 0)
    period = merita_paper_find_period (agency, &error);
  if (period > 0)
    team = merita_reader_list_team_members (merita_agency_get_reader (agency), period, &error);
  if (team == NULL)
    return merita_ctl_fail (ctl, error);
  if (action == NULL || g_str_equal (action, "list"))
    return list_team (ctl, team, period);
  if (g_str_equal (action, "roles"))
    return list_roles (ctl, agency);
  if (g_str_equal (action, "add"))
    return add_member (ctl, agency, options, period);
  if (g_str_equal (action, "set") || g_str_equal (action, "remove"))
    return change_member (ctl, agency, team, options, g_str_equal (action, "remove"));
  return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "there is no such command"));
}

int
merita_command_team (MeritaCtl *ctl, int argc, char **argv)
{
  TeamOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Year of the assessment", "YEAR" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options.role, "Role in the team", "TEXT" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, "Name with titles", "TEXT" },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, "NIP; fills in an employee of the file",
      "NIP" },
    { "job", 0, 0, G_OPTION_ARG_STRING, &options.job, "Job title", "TEXT" },
    { "phone", 0, 0, G_OPTION_ARG_STRING, &options.phone, "Phone number", "NUMBER" },
    { "email", 0, 0, G_OPTION_ARG_STRING, &options.email, "E-mail address", "ADDRESS" },
    { "aspects", 0, 0, G_OPTION_ARG_STRING, &options.aspects, "Aspects answered for: 1,3",
      "NUMBERS" },
    { "account", 0, 0, G_OPTION_ARG_NONE, &options.account, "Needs an account of SIPINTER", NULL },
    { "no-account", 0, 0, G_OPTION_ARG_NONE, &options.no_account, "Needs none", NULL },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    status = run_team (ctl, &options);
  g_free (options.role);
  g_free (options.name);
  g_free (options.nip);
  g_free (options.job);
  g_free (options.phone);
  g_free (options.email);
  g_free (options.aspects);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-plan-edit.h"

typedef struct
{
  char *number, *date, *title;
} PolicyOptions;

static void
print_policy (MeritaCtl *ctl, JsonBuilder *builder, const MeritaPolicy *policy)
{
  g_autofree char *date = NULL;

  if (ctl->json)
    {
      json_builder_begin_object (builder);
      merita_json_string (builder, "kind", policy->kind);
      merita_json_string (builder, "number", policy->number);
      merita_json_string (builder, "title", policy->title);
      merita_json_date (builder, "signed_on", policy->signed_on);
      json_builder_end_object (builder);
      return;
    }
  date = merita_text_date (ctl->language, policy->signed_on);
  merita_ctl_print (ctl, "%-16s %s (%s) %s\n", policy->kind, policy->number, date,
                    policy->title != NULL ? policy->title : "");
}

static int
list_policies (MeritaCtl *ctl)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) policies = NULL;
  g_autoptr (GError) error = NULL;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  policies = merita_reader_list_policies (merita_agency_get_reader (agency), &error);
  if (policies == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "policies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < policies->len; i++)
    print_policy (ctl, builder, policies->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static int
set_policy (MeritaCtl *ctl, const char *kind, const PolicyOptions *options, gboolean remove)
{
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  MeritaPolicy policy = { .kind = (char *) kind, .title = options->title };

  if (!remove && (options->number == NULL || options->date == NULL))
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "a policy needs --number and --date"));
  if (!remove)
    {
      policy.number = options->number;
      if (!merita_ctl_parse_date (ctl, "--date", options->date, &policy.signed_on))
        return MERITA_EXIT_USAGE;
    }
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_plan_set_policy (store, &policy, &error))
    return merita_ctl_fail (ctl, error);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_policy (MeritaCtl *ctl, int argc, char **argv)
{
  PolicyOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number", "N" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Date of signature", "DATE" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, "Title", "TEXT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    {
      const char *verb = merita_ctl_get_argument (ctl, 1);
      const char *kind = merita_ctl_get_argument (ctl, 2);

      if (verb == NULL || g_str_equal (verb, "list"))
        status = list_policies (ctl);
      else if (kind != NULL && g_str_equal (verb, "set"))
        status = set_policy (ctl, kind, &options, FALSE);
      else if (kind != NULL && g_str_equal (verb, "remove"))
        status = set_policy (ctl, kind, &options, TRUE);
      else
        status = merita_ctl_usage (ctl, merita_ctl_tr (ctl, "write list, set KIND or remove KIND"));
    }
  g_free (options.number);
  g_free (options.date);
  g_free (options.title);
  return status;
}

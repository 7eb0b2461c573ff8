/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-sample.h"

#define DEFAULT_PROFILE "kasn-2019"
#define DEFAULT_EMPLOYEES 5000
#define DEFAULT_SEED 2026

typedef struct
{
  char *name;
  char *profile;
  gboolean sample;
  int employees;
  gint64 seed;
} NewOptions;

static gboolean
create_empty (MeritaCtl *ctl,
              const NewOptions *options,
              const MeritaProfile *profile,
              const char *document,
              GError **error)
{
  g_autoptr (MeritaStore) store = NULL;

  store = merita_store_create (merita_ctl_get_argument (ctl, 0), options->name, profile, document,
                               NULL, ctl->today, error);
  return store != NULL && merita_store_close (store, error);
}

static gboolean
create_sample (MeritaCtl *ctl,
               const NewOptions *options,
               const MeritaProfile *profile,
               const char *document,
               GError **error)
{
  MeritaSampleOptions sample = {
    .agency_name = options->name,
    .employees = options->employees,
    .seed = (guint64) options->seed,
    .today = ctl->today,
    .evidence = TRUE,
  };

  return merita_sample_create (merita_ctl_get_argument (ctl, 0), &sample, profile, document, NULL,
                               error);
}

static void
report (MeritaCtl *ctl, const NewOptions *options, const MeritaProfile *profile)
{
  if (ctl->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      merita_json_string (builder, "file", merita_ctl_get_argument (ctl, 0));
      merita_json_string (builder, "profile", profile->id);
      merita_json_boolean (builder, "sample", options->sample);
      json_builder_end_object (builder);
      merita_ctl_print_json (ctl, builder);
      return;
    }
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Created %s with the profile %s.\n"),
                    merita_ctl_get_argument (ctl, 0), profile->name);
}

static int
create (MeritaCtl *ctl, NewOptions *options)
{
  g_autoptr (MeritaProfile) profile = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = options->profile != NULL ? options->profile : DEFAULT_PROFILE;
  gboolean ok;

  profile = merita_profile_load (id, &document, &error);
  if (profile == NULL)
    return merita_ctl_fail (ctl, error);
  ok = options->sample ? create_sample (ctl, options, profile, document, &error)
                       : create_empty (ctl, options, profile, document, &error);
  if (!ok)
    return merita_ctl_fail (ctl, error);
  report (ctl, options, profile);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_new (MeritaCtl *ctl, int argc, char **argv)
{
  NewOptions options = { .employees = DEFAULT_EMPLOYEES, .seed = DEFAULT_SEED };
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, "Name of the agency", "NAME" },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &options.profile, "Regulation profile", "ID|PATH" },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &options.sample, "Fill it with sample data", NULL },
    { "employees", 0, 0, G_OPTION_ARG_INT, &options.employees, "Number of sample employees", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed, "Seed of the sample data", "S" },
    { NULL },
  };
  int status;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    status = MERITA_EXIT_USAGE;
  else if (options.name == NULL && !options.sample)
    status = merita_ctl_usage (ctl, merita_ctl_tr (ctl, "the agency needs a --name"));
  else if (options.sample && (options.employees < 200 || options.employees > 100000))
    status = merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--employees wants 200 to 100000"));
  else
    status = create (ctl, &options);
  g_free (options.name);
  g_free (options.profile);
  return status;
}

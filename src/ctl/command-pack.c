/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include <unistd.h>

#include "merita-pack.h"

#define MOST_SHOWN 5

typedef struct
{
  char *output;
  int period;
  gboolean check, replace;
} PackOptions;

/* On the terminal only, over one line; the answer itself goes to standard output. */
static gboolean
show_progress_cb (guint64 done, guint64 total, gpointer data)
{
  guint *shown = data;
  const guint percent = total > 0 ? (guint) (done * 100 / total) : 100;

  if (percent != *shown && isatty (STDERR_FILENO))
    g_printerr ("\r%u%%%s", percent, percent == 100 ? "\n" : "");
  *shown = percent;
  return TRUE;
}

static void
add_warning_json (MeritaCtl *ctl, JsonBuilder *builder, const MeritaPackWarning *warning)
{
  g_autofree char *text = merita_pack_warning_describe (ctl->language, warning);

  json_builder_begin_object (builder);
  merita_json_string (builder, "kind", merita_pack_warning_name (warning->kind));
  merita_json_string (builder, "code", warning->code);
  merita_json_id (builder, "document", warning->document != NULL ? warning->document->id : 0);
  if (warning->kind == MERITA_PACK_UNPROVED)
    {
      merita_json_integer (builder, "claimed", warning->number);
      merita_json_integer (builder, "backed", warning->backed);
    }
  merita_json_string (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_folder_json (JsonBuilder *builder, const MeritaPackFolder *folder)
{
  json_builder_begin_object (builder);
  merita_json_string (builder, "code", folder->code);
  merita_json_string (builder, "path", folder->path);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < folder->files->len; i++)
    {
      const MeritaPackFile *file = folder->files->pdata[i];

      json_builder_begin_object (builder);
      merita_json_string (builder, "path", file->path);
      merita_json_id (builder, "document", file->document->id);
      merita_json_string (builder, "sha256", file->document->sha256);
      merita_json_integer (builder, "citations", file->citations->len);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (MeritaCtl *ctl, const MeritaPackPlan *plan, const char *target)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_string (builder, "target", target);
  merita_json_integer (builder, "period", plan->book->period);
  merita_json_string (builder, "instrument", plan->book->instrument->id);
  merita_json_integer (builder, "documents", plan->n_documents);
  merita_json_integer (builder, "citations", plan->book->citations->len);
  merita_json_integer (builder, "files", plan->n_files);
  merita_json_integer (builder, "size", plan->size);
  json_builder_set_member_name (builder, "folders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->folders->len; i++)
    add_folder_json (builder, plan->folders->pdata[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->warnings->len; i++)
    add_warning_json (ctl, builder, plan->warnings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

/* Warnings of one kind are many when little was cited; with --explain all of them are printed. */
static void
print_warnings (MeritaCtl *ctl, const MeritaPackPlan *plan)
{
  guint of_kind = 0;

  for (guint i = 0; i < plan->warnings->len; i++)
    {
      const MeritaPackWarning *warning = plan->warnings->pdata[i];
      const guint total = merita_pack_plan_count (plan, warning->kind);
      g_autofree char *text = merita_pack_warning_describe (ctl->language, warning);

      of_kind =
        i > 0 && ((const MeritaPackWarning *) plan->warnings->pdata[i - 1])->kind == warning->kind
          ? of_kind + 1
          : 0;
      if (ctl->explain || of_kind < MOST_SHOWN)
        merita_ctl_print (ctl, "  ! %s\n", text);
      else if (of_kind == MOST_SHOWN)
        merita_ctl_print (ctl,
                          merita_ctl_tr (ctl, "    … and %u more like it; --explain lists them\n"),
                          total - MOST_SHOWN);
    }
}

static void
print_plan (MeritaCtl *ctl, const MeritaPackPlan *plan, const char *target)
{
  g_autofree char *size = merita_text_size (ctl->language, plan->size);

  merita_ctl_print (
    ctl, merita_ctl_tr (ctl, "%d, %s: %u documents, cited %u times, %u files in %u folders, %s\n"),
    plan->book->period, plan->book->instrument->name, plan->n_documents, plan->book->citations->len,
    plan->n_files, plan->folders->len, size);
  print_warnings (ctl, plan);
  if (target != NULL)
    merita_ctl_print (
      ctl, merita_ctl_tr (ctl, "%s: everything that is cited is inside and matches its SHA-256\n"),
      target);
  else
    merita_ctl_print (
      ctl, merita_ctl_tr (ctl, "Everything that is cited is in the file and matches its SHA-256; "
                               "nothing was written.\n"));
}

/* A pack that was written holds; one that was only looked at holds if nothing is to be said of it.
 */
static int
make_pack (MeritaCtl *ctl, const PackOptions *options)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (MeritaPackPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  guint shown = G_MAXUINT;
  gboolean ok;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  plan = merita_pack_plan_new (agency, options->period, &error);
  if (plan == NULL)
    return merita_ctl_fail (ctl, error);
  ok = options->check ? merita_pack_check (agency, plan, show_progress_cb, &shown, NULL, &error)
                      : merita_pack_write (agency, plan, options->output, options->replace,
                                           show_progress_cb, &shown, NULL, &error);
  if (!ok)
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_json (ctl, plan, options->output);
  else
    print_plan (ctl, plan, options->output);
  return options->check && plan->warnings->len > 0 ? MERITA_EXIT_DOES_NOT_HOLD : MERITA_EXIT_HOLDS;
}

int
merita_command_pack (MeritaCtl *ctl, int argc, char **argv)
{
  PackOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Folder or ZIP file to write",
      "DIR|OUT.zip" },
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period,
      "Year of the assessment, otherwise the newest", "YEAR" },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options.check, "Only look at it, write nothing", NULL },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &options.replace, "Take the place of an older pack",
      NULL },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    ;
  else if ((options.output == NULL) != options.check)
    merita_ctl_usage (ctl, merita_ctl_tr (ctl, "say where to write it with -o, or --check"));
  else if (options.period != 0 && (options.period < 1900 || options.period > 2999))
    merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--period is a year"));
  else
    status = make_pack (ctl, &options);
  g_free (options.output);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-submission.h"

typedef struct
{
  int period;
  char *note;
  gboolean status;
} SubmitOptions;

/* ---- status ---- */

static void
print_change_json (JsonBuilder *builder, const MeritaSubmittedChange *change)
{
  json_builder_begin_object (builder);
  merita_json_string (builder, "kind", merita_submitted_kind_name (change->kind));
  merita_json_string (builder, "code", change->code);
  merita_json_string (builder, "title", change->title);
  merita_json_string (builder, "before", change->before);
  merita_json_string (builder, "after", change->after);
  json_builder_end_object (builder);
}

static void
print_change (MeritaCtl *ctl, const MeritaSubmittedChange *change)
{
  merita_ctl_print (ctl, "  %-5s ", change->code);
  switch (change->kind)
    {
    case MERITA_SUBMITTED_LEVEL:
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "level %s → %s"), change->before, change->after);
      break;
    case MERITA_SUBMITTED_JUSTIFICATION:
      merita_ctl_print (ctl, "%s", merita_ctl_tr (ctl, "justification changed"));
      break;
    case MERITA_SUBMITTED_CITED:
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "newly cited: %s"), change->after);
      break;
    case MERITA_SUBMITTED_UNCITED:
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "no longer cited: %s"), change->before);
      break;
    default:
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "instrument %s → %s"), change->before,
                        change->after);
    }
  merita_ctl_print (ctl, "  %s\n", change->title != NULL ? change->title : "");
}

static void
print_status_json (MeritaCtl *ctl, const MeritaSubmissionStatus *status)
{
  const MeritaSubmission *row = &status->submission;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_integer (builder, "submissions", status->count);
  if (status->count > 0)
    {
      merita_json_integer (builder, "period", row->period);
      merita_json_date (builder, "submitted_on", row->submitted_on);
      merita_json_hundredths (builder, "value", row->points);
      merita_json_string (builder, "digest", row->digest);
      merita_json_boolean (builder, "intact", status->intact);
      merita_json_string (builder, "note", row->note);
    }
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; status->changes != NULL && i < status->changes->len; i++)
    print_change_json (builder, status->changes->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

/* Holds while nothing changed since. */
static int
show_status (MeritaCtl *ctl, MeritaAgency *agency, gint period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaSubmissionStatus) status =
    merita_submission_status_load (agency, period, &error);
  guint changes;

  if (status == NULL)
    return merita_ctl_fail (ctl, error);
  changes = status->changes != NULL ? status->changes->len : 0;
  if (ctl->json)
    print_status_json (ctl, status);
  else if (status->count == 0)
    merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "Nothing has been submitted yet."));
  else
    {
      g_autofree char *day = merita_text_date (ctl->language, status->submission.submitted_on);
      g_autofree char *points = merita_text_plain (ctl->language, status->submission.points);

      merita_ctl_print (ctl,
                        merita_ctl_tr (ctl, "Submitted on %s with %s points; %u changes since\n"),
                        day, points, changes);
      merita_ctl_print (ctl, "  SHA-256 %s\n", status->submission.digest);
      if (!status->intact)
        merita_ctl_print (ctl, "  ! %s\n",
                          merita_ctl_tr (ctl, "The snapshot does not have this sum any more: "
                                              "somebody changed the file by other means"));
      for (guint i = 0; i < changes; i++)
        print_change (ctl, status->changes->pdata[i]);
    }
  return status->count > 0 && changes == 0 && status->intact ? MERITA_EXIT_HOLDS
                                                             : MERITA_EXIT_DOES_NOT_HOLD;
}

/* ---- submit ---- */

static void
print_submitted (MeritaCtl *ctl, const MeritaSubmission *row, const MeritaSubmissionCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *points = merita_text_plain (ctl->language, row->points);

  if (ctl->json)
    {
      json_builder_begin_object (builder);
      merita_json_integer (builder, "period", row->period);
      merita_json_date (builder, "submitted_on", row->submitted_on);
      merita_json_hundredths (builder, "value", row->points);
      merita_json_string (builder, "digest", row->digest);
      merita_json_strings (builder, "unproved", check->unproved);
      json_builder_end_object (builder);
      merita_ctl_print_json (ctl, builder);
      return;
    }
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "%s (%d) submitted with %s points\n"),
                    check->claim->round->name, row->period, points);
  merita_ctl_print (ctl, "  SHA-256 %s\n", row->digest);
  if (check->unproved->len == 0)
    return;
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "  claimed above what is proved: %u\n "),
                    check->unproved->len);
  for (guint i = 0; i < check->unproved->len; i++)
    merita_ctl_print (ctl, " %s", (const char *) check->unproved->pdata[i]);
  merita_ctl_print (ctl, "\n");
}

static int
submit (MeritaCtl *ctl, MeritaAgency *agency, const SubmitOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaSubmissionCheck) check =
    merita_submission_check_load (agency, options->period, &error);
  g_autoptr (MeritaSubmissionEdit) edit = NULL;
  g_autoptr (MeritaStore) store = NULL;

  if (check != NULL)
    edit = merita_submission_edit_new (agency, check, options->note, &error);
  if (edit == NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_submission_edit_apply (edit, store, &error) || !merita_store_close (store, &error))
    return merita_ctl_fail (ctl, error);
  print_submitted (ctl, merita_submission_edit_get_row (edit), check);
  return MERITA_EXIT_HOLDS;
}

int
merita_command_submit (MeritaCtl *ctl, int argc, char **argv)
{
  SubmitOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "status", 0, 0, G_OPTION_ARG_NONE, &options.status,
      "What was submitted, and what changed since", NULL },
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Not the newest period", "YEAR" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "Remark", "TEXT" },
    { NULL },
  };
  g_autoptr (MeritaAgency) agency = NULL;
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    {
      agency = merita_ctl_open_agency (ctl);
      status = agency == NULL   ? MERITA_EXIT_CANNOT
               : options.status ? show_status (ctl, agency, options.period)
                                : submit (ctl, agency, &options);
    }
  g_free (options.note);
  return status;
}

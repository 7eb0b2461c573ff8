/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-submission-dialog.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-dialog-shell.h"
#include "merita-dialog.h"
#include "merita-submission.h"

typedef struct
{
  MeritaContext *context;
  GtkWindow *window;
  MeritaSubmissionCheck *check;
  MeritaSubmissionStatus *status;
  AdwEntryRow *note;
} SubmissionDialog;

static void
dialog_free (gpointer data)
{
  SubmissionDialog *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->check, merita_submission_check_free);
  g_clear_pointer (&self->status, merita_submission_status_free);
  g_free (self);
}

static void
submit_cb (SubmissionDialog *self)
{
  g_autoptr (GError) error = NULL;
  MeritaSubmissionEdit *edit =
    merita_submission_edit_new (merita_context_get_agency (self->context), self->check,
                                gtk_editable_get_text (GTK_EDITABLE (self->note)), &error);

  if (edit == NULL)
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  merita_context_write (self->context, "submission", merita_submission_edit_get_label (edit),
                        merita_submission_edit_job, edit,
                        (GDestroyNotify) merita_submission_edit_free, NULL, NULL);
  gtk_window_close (self->window);
}

/* ---- what changed ---- */

static char *
describe_change (const MeritaSubmittedChange *change)
{
  switch (change->kind)
    {
    case MERITA_SUBMITTED_LEVEL:
      return g_strdup_printf (_ ("level %s → %s"), change->before, change->after);
    case MERITA_SUBMITTED_JUSTIFICATION:
      return g_strdup (_ ("justification changed"));
    case MERITA_SUBMITTED_CITED:
      return g_strdup_printf (_ ("newly cited: %s"), change->after);
    case MERITA_SUBMITTED_UNCITED:
      return g_strdup_printf (_ ("no longer cited: %s"), change->before);
    default:
      return g_strdup_printf (_ ("instrument %s → %s"), change->before, change->after);
    }
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *safe_title = g_markup_escape_text (title, -1);
  g_autofree char *safe_subtitle = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), safe_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), safe_subtitle);
  return row;
}

static AdwPreferencesGroup *
create_group (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return ADW_PREFERENCES_GROUP (group);
}

static AdwPreferencesGroup *
create_status (const MeritaSubmissionStatus *status)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaSubmission *row = &status->submission;
  g_autofree char *day = merita_text_date (language, row->submitted_on);
  g_autofree char *points = merita_text_plain (language, row->points);
  g_autofree char *digest = g_strdup_printf ("SHA-256 %.16s…", row->digest);
  g_autofree char *title = g_strdup_printf (_ ("Submitted on %s"), day);
  g_autofree char *figures = g_strdup_printf (_ ("%s points · %s"), points, digest);
  AdwPreferencesGroup *group = create_group (_ ("Last submission"), NULL);

  adw_preferences_group_add (group, create_row (title, figures));
  if (row->note != NULL)
    adw_preferences_group_add (group, create_row (_ ("Remark"), row->note));
  if (!status->intact)
    adw_preferences_group_add (
      group, create_row (_ ("Its snapshot was changed by other means"),
                         _ ("It does not have its sum any more; compare with a backup.")));
  return group;
}

static AdwPreferencesGroup *
create_changes (const GPtrArray *changes)
{
  g_autofree char *title = NULL;
  AdwPreferencesGroup *group;

  title = g_strdup_printf (g_dngettext (NULL, "%u change since the submission",
                                        "%u changes since the submission", changes->len),
                           changes->len);
  group = create_group (title, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      const MeritaSubmittedChange *change = changes->pdata[i];
      g_autofree char *what = describe_change (change);
      g_autofree char *name =
        g_strdup_printf ("%s  %s", change->code, change->title != NULL ? change->title : "");

      adw_preferences_group_add (group, create_row (name, what));
    }
  return group;
}

/* ---- before submitting ---- */

static char *
join_codes (const GPtrArray *codes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) codes->pdata[i]);
  return g_string_free (text, FALSE);
}

static AdwPreferencesGroup *
create_check (SubmissionDialog *self)
{
  const MeritaSubmissionCheck *check = self->check;
  AdwPreferencesGroup *group = create_group (
    self->status->count > 0 ? _ ("Submit again") : _ ("Submit"),
    _ ("Freezes levels, justifications and citations as they are now; work goes on freely."));
  g_autofree char *missing = join_codes (check->missing);
  g_autofree char *unproved = join_codes (check->unproved);

  if (check->claim == NULL)
    adw_preferences_group_add (group, create_row (_ ("There is no self-assessment"),
                                                  _ ("Begin one for this period first.")));
  else if (check->missing->len > 0)
    adw_preferences_group_add (group, create_row (_ ("Sub-aspects without a level"), missing));
  else
    adw_preferences_group_add (group, create_row (_ ("Every sub-aspect has a level"),
                                                  check->claim->round->name));
  if (check->unproved->len > 0)
    {
      g_autofree char *title =
        g_strdup_printf (_ ("Claimed above what is proved: %u"), check->unproved->len);

      adw_preferences_group_add (group, create_row (title, unproved));
    }
  self->note = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note), _ ("Remark (optional)"));
  adw_preferences_group_add (group, GTK_WIDGET (self->note));
  return group;
}

static GtkWidget *
build (SubmissionDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), create_check (self));
  if (self->status->count > 0)
    {
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), create_status (self->status));
      if (self->status->changes != NULL)
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                                  create_changes (self->status->changes));
    }
  return page;
}

void
merita_submission_dialog_present (GtkWidget *parent, MeritaContext *context, gint period)
{
  MeritaAgency *agency = merita_context_get_agency (context);
  SubmissionDialog *self = g_new0 (SubmissionDialog, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = g_strdup_printf (_ ("Submission %d"), period);
  GtkWidget *content, *submit;

  self->context = g_object_ref (context);
  self->check = merita_submission_check_load (agency, period, &error);
  if (self->check != NULL)
    self->status = merita_submission_status_load (agency, period, &error);
  if (self->status == NULL)
    {
      merita_context_toast_error (context, error);
      dialog_free (self);
      return;
    }
  content = build (self);
  self->window = merita_dialog_shell_new (parent, title, 560, 600, content, _ ("_Submit"));
  g_object_set_data_full (G_OBJECT (self->window), "merita-submission-dialog", self, dialog_free);
  submit = merita_dialog_shell_get_action (self->window);
  gtk_widget_set_sensitive (submit, self->check->claim != NULL && self->check->missing->len == 0);
  g_signal_connect_swapped (submit, "clicked", G_CALLBACK (submit_cb), self);
  merita_dialog_begin_at (self->window, GTK_WIDGET (self->note), submit);
  gtk_window_present (self->window);
}

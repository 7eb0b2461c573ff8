/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-follow-up-view.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-decision-dialog.h"
#include "merita-follow-up-cards.h"
#include "merita-follow-up-edit.h"
#include "merita-icalendar.h"
#include "merita-recommendation-dialog.h"

#define TEMPLATE "kasn-120-2021"
#define DATES_WIDTH 320

struct _MeritaFollowUpView
{
  GtkWidget parent_instance;

  MeritaContext *context;
  MeritaFollowUp *follow_up; /* NULL: no decision has been recorded */
  GPtrArray *decisions;      /* MeritaDecision*, newest first */
  MeritaId shown;            /* the decision that the user chose; NONE: the newest */
  GtkWidget *scrolled;
  GtkBox *columns, *main, *side;
};

G_DEFINE_FINAL_TYPE (MeritaFollowUpView, merita_follow_up_view, GTK_TYPE_WIDGET)

/* ---- showing ---- */

static GtkWidget *
create_nothing (void)
{
  GtkWidget *card = merita_card_new (_ ("Merit decision"), NULL);
  GtkWidget *text = merita_label_new (
    _ ("No decision has been recorded yet. Record it with its number, day and points; its "
       "recommendations and how long it is valid then stand here."),
    "dim", 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sheet = merita_follow_up_button (_ ("_Import a sheet"), "win.go-to");

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_NONE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (sheet), "(ss)", "import", "decisions");
  gtk_box_append (GTK_BOX (buttons),
                  merita_follow_up_button (_ ("_Record a decision…"), "follow-up.record"));
  gtk_box_append (GTK_BOX (buttons), sheet);
  gtk_box_append (GTK_BOX (card), text);
  gtk_box_append (GTK_BOX (card), buttons);
  return card;
}

static void
fill (MeritaFollowUpView *self, const MeritaAgencyCalendar *calendar)
{
  merita_clear_children (GTK_WIDGET (self->main));
  merita_clear_children (GTK_WIDGET (self->side));
  if (self->follow_up == NULL)
    gtk_box_append (self->main, create_nothing ());
  else
    {
      gtk_box_append (self->main,
                      merita_follow_up_decision_card (self->follow_up, self->decisions));
      gtk_box_append (self->main, merita_follow_up_list_card (self->follow_up));
    }
  gtk_box_append (self->side, merita_follow_up_dates_card (calendar));
}

static gboolean
load (MeritaFollowUpView *self, MeritaAgencyCalendar **calendar, GError **error)
{
  MeritaAgency *agency = merita_context_get_agency (self->context);

  g_clear_pointer (&self->follow_up, merita_follow_up_free);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  self->decisions = merita_reader_list_decisions (merita_agency_get_reader (agency), error);
  if (self->decisions == NULL)
    return FALSE;
  if (self->decisions->len > 0)
    {
      self->follow_up = merita_follow_up_load (agency, self->shown, NULL);
      /* The one that was chosen may be gone. */
      if (self->follow_up == NULL)
        self->follow_up = merita_follow_up_load (agency, MERITA_ID_NONE, error);
      if (self->follow_up == NULL)
        return FALSE;
    }
  *calendar = merita_agency_calendar_load (agency, merita_language_current (), error);
  return *calendar != NULL;
}

gboolean
merita_follow_up_view_show (MeritaFollowUpView *self, MeritaContext *context)
{
  g_autoptr (MeritaAgencyCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MERITA_IS_FOLLOW_UP_VIEW (self), FALSE);

  g_set_object (&self->context, context);
  if (!merita_context_is_open (context))
    return FALSE;
  if (load (self, &calendar, &error))
    fill (self, calendar);
  else
    merita_context_toast_error (context, error);
  return self->follow_up != NULL;
}

void
merita_follow_up_view_set_narrow (MeritaFollowUpView *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_FOLLOW_UP_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), narrow ? -1 : DATES_WIDTH, -1);
}

/* ---- actions ---- */

void
merita_follow_up_view_record (MeritaFollowUpView *self)
{
  g_return_if_fail (MERITA_IS_FOLLOW_UP_VIEW (self));

  merita_decision_dialog_present (GTK_WIDGET (self), self->context, NULL);
}

static void
record_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  merita_follow_up_view_record (MERITA_FOLLOW_UP_VIEW (widget));
}

static void
change_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (widget);

  if (self->follow_up != NULL)
    merita_decision_dialog_present (widget, self->context, self->follow_up->decision);
}

/* The next older decision; after the oldest the newest. */
static void
other_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (widget);
  guint next = 0;

  if (self->follow_up == NULL)
    return;
  for (guint i = 0; i < self->decisions->len; i++)
    if (((const MeritaDecision *) self->decisions->pdata[i])->id == self->follow_up->decision->id)
      next = (i + 1) % self->decisions->len;
  self->shown = ((const MeritaDecision *) self->decisions->pdata[next])->id;
  merita_follow_up_view_show (self, self->context);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (widget);

  if (self->follow_up != NULL)
    merita_recommendation_dialog_present (widget, self->context, self->follow_up->decision->id,
                                          MERITA_ID_NONE);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (widget);

  if (self->follow_up != NULL)
    merita_recommendation_dialog_present (widget, self->context, self->follow_up->decision->id,
                                          g_variant_get_int64 (target));
}

static void
template_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (widget);
  g_autoptr (MeritaRecommendationTemplate) template = NULL;
  g_autoptr (GError) error = NULL;
  MeritaFollowUpEdit *edit = NULL;

  if (self->follow_up == NULL)
    return;
  template = merita_recommendation_template_load (TEMPLATE, &error);
  if (template != NULL)
    edit = merita_follow_up_edit_template (self->follow_up->instrument, self->follow_up->decision,
                                           self->follow_up->rows, template, &error);
  if (edit == NULL)
    merita_context_toast_error (self->context, error);
  else
    merita_context_write (self->context, "edit", merita_follow_up_edit_get_label (edit),
                          merita_follow_up_edit_job, edit,
                          (GDestroyNotify) merita_follow_up_edit_free, NULL, NULL);
}

/* ---- the calendar as a file ---- */

/* In a worker: a calendar leaves the program in Indonesian, whatever the language of the screen. */
static gpointer
write_calendar (MeritaTask *task,
                MeritaAgency *agency,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  const char *path = data;
  g_autoptr (MeritaAgencyCalendar) calendar =
    merita_agency_calendar_load (agency, MERITA_LANGUAGE_INDONESIAN, error);

  if (calendar == NULL
      || !merita_icalendar_save (path, calendar->name, calendar->stamp, calendar->events, error))
    return NULL;
  return g_path_get_basename (path);
}

static void
response_cb (GtkFileChooserNative *dialog, int response, gpointer data)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (data);
  g_autoptr (GFile) file = NULL;
  char *path;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    merita_context_run_task (self->context, NULL, write_calendar, path, g_free, g_free, NULL,
                             merita_context_saved_cb, NULL);
  g_object_unref (dialog);
  g_object_unref (self);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Export calendar"),
                                 GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "kalender-merit.ics");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), g_object_ref (widget));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- class ---- */

static void
merita_follow_up_view_dispose (GObject *object)
{
  MeritaFollowUpView *self = MERITA_FOLLOW_UP_VIEW (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->follow_up, merita_follow_up_free);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_follow_up_view_parent_class)->dispose (object);
}

static void
merita_follow_up_view_class_init (MeritaFollowUpViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_follow_up_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "followupview");
  gtk_widget_class_install_action (widget_class, "follow-up.record", NULL, record_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.other", NULL, other_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.edit", "x", edit_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.template", NULL, template_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.export", NULL, export_cb);
}

static GtkBox *
append_column (MeritaFollowUpView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (self->columns, column);
  return GTK_BOX (column);
}

static void
merita_follow_up_view_init (MeritaFollowUpView *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  self->columns = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->columns), "page-body");
  self->main = append_column (self);
  self->side = append_column (self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->main), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), DATES_WIDTH, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->columns));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

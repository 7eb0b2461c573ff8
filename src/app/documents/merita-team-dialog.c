/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-team-dialog.h"

#include <glib/gi18n.h>

#include "merita-dialog.h"
#include "merita-entry.h"
#include "merita-nip.h"
#include "merita-paper-facts.h"
#include "merita-team-edit.h"

#define MOST_MATCHES 5

struct _MeritaTeamDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  gint period;
  GPtrArray *team;   /* MeritaTeamMember* */
  MeritaId selected; /* 0: a new member */
  gboolean setting;

  GtkListBox *members, *matches;
  AdwComboRow *preset;
  GtkEditable *search, *role, *name, *nip, *job, *phone, *email, *aspects;
  GtkSwitch *account;
  GtkLabel *problem;
  AdwLeaflet *panes;
  GtkWidget *back;
  GtkWidget *save, *remove;
};

G_DEFINE_FINAL_TYPE (MeritaTeamDialog, merita_team_dialog, ADW_TYPE_WINDOW)

static void
free_member (gpointer data)
{
  merita_team_member_clear (data);
  g_free (data);
}

static const MeritaTeamMember *
find_member (MeritaTeamDialog *self, MeritaId id)
{
  for (guint i = 0; self->team != NULL && i < self->team->len; i++)
    if (((const MeritaTeamMember *) self->team->pdata[i])->id == id)
      return self->team->pdata[i];
  return NULL;
}

/* ---- the form ---- */

/* NULL with error for a NIP that is none. */
static MeritaTeamMember *
read_form (MeritaTeamDialog *self, GError **error)
{
  const MeritaTeamMember *old = find_member (self, self->selected);
  MeritaTeamMember *member = g_new0 (MeritaTeamMember, 1);
  g_autofree char *nip = merita_entry_dup_text (self->nip);

  member->id = self->selected;
  member->period = self->period;
  member->sequence = old != NULL ? old->sequence : 0;
  member->role = merita_entry_dup_text (self->role);
  member->name = merita_entry_dup_text (self->name);
  member->job_title = merita_entry_dup_text (self->job);
  member->phone = merita_entry_dup_text (self->phone);
  member->email = merita_entry_dup_text (self->email);
  member->aspects = merita_entry_dup_text (self->aspects);
  member->account = gtk_switch_get_active (self->account);
  if (nip != NULL)
    {
      MeritaNipParts parts;
      MeritaNipProblem problem = merita_nip_parse (nip, -1, MERITA_EMPLOYMENT_PNS, &parts, NULL);

      if (problem != MERITA_NIP_OK
          && merita_nip_parse (nip, -1, MERITA_EMPLOYMENT_PPPK, &parts, NULL) == MERITA_NIP_OK)
        problem = MERITA_NIP_OK;
      member->nip = parts.nip;
      if (problem != MERITA_NIP_OK)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               merita_text_nip_problem (merita_language_current (), problem));
          free_member (member);
          return NULL;
        }
    }
  return member;
}

/* What is wrong with the form is told while it is filled in. */
static void
changed_cb (MeritaTeamDialog *self)
{
  g_autoptr (GError) error = NULL;
  MeritaTeamMember *member;
  g_autofree char *gap = NULL;
  gboolean sound;

  if (self->setting || self->context == NULL)
    return;
  member = read_form (self, &error);
  sound =
    member != NULL && merita_team_check (merita_context_get_agency (self->context), member, &error);
  if (sound)
    gap = merita_team_find_gap (member);
  gtk_label_set_text (self->problem, error != NULL ? error->message : (gap != NULL ? gap : ""));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL || gap != NULL);
  gtk_widget_set_sensitive (self->save, sound);
  if (member != NULL)
    free_member (member);
}

static void
show_member (MeritaTeamDialog *self, const MeritaTeamMember *member)
{
  char nip[19] = "";

  self->setting = TRUE;
  self->selected = member != NULL ? member->id : MERITA_ID_NONE;
  if (member != NULL && member->nip != MERITA_NIP_NONE)
    merita_nip_format (member->nip, nip);
  merita_entry_set_text (self->search, NULL);
  adw_combo_row_set_selected (self->preset, 0);
  merita_entry_set_text (self->role, member != NULL ? member->role : NULL);
  merita_entry_set_text (self->name, member != NULL ? member->name : NULL);
  merita_entry_set_text (self->nip, nip);
  merita_entry_set_text (self->job, member != NULL ? member->job_title : NULL);
  merita_entry_set_text (self->phone, member != NULL ? member->phone : NULL);
  merita_entry_set_text (self->email, member != NULL ? member->email : NULL);
  merita_entry_set_text (self->aspects, member != NULL ? member->aspects : NULL);
  gtk_switch_set_active (self->account, member != NULL && member->account);
  gtk_widget_set_visible (self->remove, member != NULL);
  self->setting = FALSE;
  changed_cb (self);
}

/* ---- the list ---- */

static void
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (list, row);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static gboolean
load_team (MeritaTeamDialog *self, GError **error)
{
  GPtrArray *team = merita_reader_list_team_members (merita_context_get_reader (self->context),
                                                     self->period, error);

  if (team == NULL)
    return FALSE;
  g_clear_pointer (&self->team, g_ptr_array_unref);
  self->team = team;
  self->setting = TRUE;
  clear_list (self->members);
  for (guint i = 0; i < team->len; i++)
    {
      const MeritaTeamMember *member = team->pdata[i];

      add_row (self->members, member->name, member->role);
    }
  add_row (self->members, _ ("New member"), "");
  self->setting = FALSE;
  return TRUE;
}

static void
select_index (MeritaTeamDialog *self, guint index)
{
  gtk_list_box_select_row (self->members,
                           gtk_list_box_get_row_at_index (self->members, (int) index));
}

static void
selected_cb (MeritaTeamDialog *self, GtkListBoxRow *row)
{
  guint index = row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0;

  if (row != NULL && !self->setting)
    show_member (self, index < self->team->len ? self->team->pdata[index] : NULL);
}

/* ---- an employee of the file ---- */

static void
search_cb (MeritaTeamDialog *self)
{
  g_autofree char *text = merita_entry_dup_text (self->search);
  MeritaEmployeeQuery query = { .search = text, .job_level = -1 };
  MeritaReader *reader = self->context != NULL ? merita_context_get_reader (self->context) : NULL;
  g_autoptr (GArray) found = NULL;

  clear_list (self->matches);
  if (reader != NULL && text != NULL && !self->setting)
    found = merita_reader_list_employees_limited (reader, &query, MOST_MATCHES, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      MeritaEmployee employee = { 0 };
      char nip[22];

      if (merita_reader_get_employee (reader, g_array_index (found, MeritaNip, i), &employee, NULL))
        {
          add_row (self->matches, employee.name, merita_nip_format_spaced (employee.nip, nip));
          g_object_set_data_full (G_OBJECT (gtk_list_box_get_row_at_index (self->matches, (int) i)),
                                  "nip", g_memdup2 (&employee.nip, sizeof employee.nip), g_free);
        }
      merita_employee_clear (&employee);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->matches), found != NULL && found->len > 0);
}

static void
match_cb (MeritaTeamDialog *self, GtkListBoxRow *row)
{
  const MeritaNip *found = g_object_get_data (G_OBJECT (row), "nip");
  MeritaTeamMember member = { 0 };
  char nip[19];

  if (found == NULL)
    return;
  member.nip = *found;
  if (merita_team_fill (merita_context_get_reader (self->context), &member, NULL))
    {
      merita_entry_set_text (self->nip, merita_nip_format (member.nip, nip));
      merita_entry_set_text (self->name, member.name);
      merita_entry_set_text (self->job, member.job_title);
    }
  merita_team_member_clear (&member);
  merita_entry_set_text (self->search, NULL);
}

static void
preset_cb (MeritaTeamDialog *self)
{
  GObject *item = adw_combo_row_get_selected_item (self->preset);

  if (!self->setting && item != NULL && adw_combo_row_get_selected (self->preset) > 0)
    merita_entry_set_text (self->role, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/* ---- writing ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaTeamDialog) self = data;

  if (merita_context_write_finish (MERITA_CONTEXT (source), result, NULL) && self->context != NULL
      && load_team (self, NULL))
    select_index (self, self->team->len);
}

static void
save_cb (MeritaTeamDialog *self)
{
  MeritaTeamMember *member = read_form (self, NULL);
  g_autofree char *label = NULL;

  if (member == NULL
      || !merita_team_check (merita_context_get_agency (self->context), member, NULL))
    {
      g_clear_pointer (&member, free_member);
      return;
    }
  label = g_strdup_printf (_ ("Team: %s"), member->name);
  merita_context_write (self->context, "edit", label, merita_team_put_job, member, free_member,
                        written_cb, g_object_ref (self));
}

static void
remove_cb (MeritaTeamDialog *self)
{
  const MeritaTeamMember *member = find_member (self, self->selected);
  g_autofree char *label = NULL;

  if (member == NULL)
    return;
  label = g_strdup_printf (_ ("Taken out of the team: %s"), member->name);
  merita_context_write (self->context, "edit", label, merita_team_remove_job,
                        g_memdup2 (&member->id, sizeof member->id), g_free, written_cb,
                        g_object_ref (self));
}

/* ---- class ---- */

static void
merita_team_dialog_dispose (GObject *object)
{
  MeritaTeamDialog *self = MERITA_TEAM_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->team, g_ptr_array_unref);
  G_OBJECT_CLASS (merita_team_dialog_parent_class)->dispose (object);
}

static void
merita_team_dialog_class_init (MeritaTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_team_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-team-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, members);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, matches);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, preset);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, role);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, name);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, nip);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, job);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, email);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, aspects);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, account);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, save);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, panes);
  gtk_widget_class_bind_template_child (widget_class, MeritaTeamDialog, back);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_team_dialog_init (MeritaTeamDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  merita_dialog_fold (self->panes, self->members, self->back);
}

static gboolean
fill (MeritaTeamDialog *self, GError **error)
{
  MeritaAgency *agency = merita_context_get_agency (self->context);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_auto (GStrv) roles = merita_team_roles (agency, error);

  if (roles == NULL)
    return FALSE;
  self->period = merita_paper_find_period (agency, error);
  if (self->period == 0)
    return FALSE;
  gtk_string_list_append (names, _ ("Choose one…"));
  for (guint i = 0; roles[i] != NULL; i++)
    gtk_string_list_append (names, roles[i]);
  self->setting = TRUE;
  adw_combo_row_set_model (self->preset, G_LIST_MODEL (names));
  self->setting = FALSE;
  return load_team (self, error);
}

MeritaTeamDialog *
merita_team_dialog_present (GtkWidget *parent, MeritaContext *context)
{
  MeritaTeamDialog *self = g_object_new (MERITA_TYPE_TEAM_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;

  self->context = g_object_ref (context);
  if (!fill (self, &error))
    {
      merita_context_toast_error (context, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  select_index (self, 0);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  merita_dialog_begin_at (GTK_WINDOW (self), GTK_WIDGET (self->members), self->save);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-position-editor.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-date.h"
#include "merita-grade.h"
#include "merita-nip.h"
#include "merita-position-edit.h"

#define CRITERIA 4
#define MARKS 5

struct _MeritaPositionEditor
{
  AdwBin parent_instance;

  MeritaContext *context;
  MeritaId position;
  gint criteria[CRITERIA];
  GtkWidget *score, *decree_number, *decree_date, *decide;
};

G_DEFINE_FINAL_TYPE (MeritaPositionEditor, merita_position_editor, ADW_TYPE_BIN)

/* ---- writing
 * -------------------------------------------------------------------------------------- */

typedef struct
{
  MeritaStore *store;
  MeritaId position;
  MeritaCriticalEdit edit;
  char *decree_number;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->store);
  g_free (change->decree_number);
  g_free (change);
}

static gpointer
write_change (MeritaTask *task,
              MeritaAgency *agency,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Change *change = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));

  g_array_append_val (ids, change->position);
  if (!merita_position_set_critical (merita_agency_get_reader (agency), change->store, ids,
                                     &change->edit, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  MeritaContext *context = MERITA_CONTEXT (object);
  g_autoptr (GError) error = NULL;

  if (merita_context_run_task_finish (context, result, &error) != NULL)
    merita_context_toast_undo (context, _ ("Position changed"));
  else
    merita_context_toast_error (context, error);
}

static void
set_state (MeritaPositionEditor *self, MeritaCritical state)
{
  Change *change = g_new0 (Change, 1);

  change->store = g_object_ref (merita_context_get_store (self->context));
  change->position = self->position;
  change->edit.state = state;
  for (guint i = 0; i < CRITERIA; i++)
    change->edit.criteria[i] = self->criteria[i];
  if (state == MERITA_CRITICAL_DECIDED)
    {
      change->decree_number =
        g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->decree_number))));
      change->edit.decree_number = change->decree_number;
      merita_text_parse_date (gtk_editable_get_text (GTK_EDITABLE (self->decree_date)), -1,
                              &change->edit.decree_date, NULL);
    }
  merita_context_run_task (self->context, NULL, write_change, change, change_free, NULL, NULL,
                           written_cb, NULL);
}

static void
propose_cb (MeritaPositionEditor *self)
{
  set_state (self, MERITA_CRITICAL_PROPOSED);
}

static void
decide_cb (MeritaPositionEditor *self)
{
  set_state (self, MERITA_CRITICAL_DECIDED);
}

static void
withdraw_cb (MeritaPositionEditor *self)
{
  set_state (self, MERITA_CRITICAL_NO);
}

/* ---- the form
 * ----------------------------------------------------------------------------------------- */

static void
update_score (MeritaPositionEditor *self)
{
  MeritaHundredths value = merita_position_criticality (self->criteria);
  g_autofree char *number = merita_text_hundredths (merita_language_current (), value);
  /* Translators: %s is a weighted mean between 1,00 and 5,00. */
  g_autofree char *text = value == MERITA_HUNDREDTHS_UNKNOWN
                            ? g_strdup (_ ("Give all four criteria"))
                            : g_strdup_printf (_ ("Criticality %s of 5"), number);

  gtk_label_set_label (GTK_LABEL (self->score), text);
}

static void
update_decide_cb (MeritaPositionEditor *self)
{
  MeritaDate date = MERITA_DATE_UNKNOWN;
  gboolean dated = merita_text_parse_date (gtk_editable_get_text (GTK_EDITABLE (self->decree_date)),
                                           -1, &date, NULL);

  gtk_widget_set_sensitive (
    self->decide, dated && *gtk_editable_get_text (GTK_EDITABLE (self->decree_number)) != '\0');
}

static void
mark_toggled_cb (GtkToggleButton *button, MeritaPositionEditor *self)
{
  gint packed = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "mark"));

  if (!gtk_toggle_button_get_active (button))
    return;
  self->criteria[packed / 10] = packed % 10;
  update_score (self);
}

static GtkWidget *
new_criterion_row (MeritaPositionEditor *self, gint criterion, const char *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = merita_label_new (name, "dense", 0);
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (marks, "linked");
  gtk_widget_add_css_class (marks, "marks");
  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (marks), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (gint mark = 1; mark <= MARKS; mark++)
    {
      g_autofree char *text = g_strdup_printf ("%d", mark);
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      if (first == NULL)
        first = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      gtk_widget_add_css_class (button, "compact");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), self->criteria[criterion] == mark);
      g_object_set_data (G_OBJECT (button), "mark", GINT_TO_POINTER (criterion * 10 + mark));
      g_signal_connect (button, "toggled", G_CALLBACK (mark_toggled_cb), self);
      gtk_box_append (GTK_BOX (marks), button);
    }
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), marks);
  return row;
}

static void
add_criteria (MeritaPositionEditor *self, GtkBox *box)
{
  static const char *const names[CRITERIA] = { N_ ("Impact"), N_ ("Scarcity"),
                                               N_ ("Hard to replace"), N_ ("Risk of vacancy") };

  gtk_box_append (box, merita_label_new (_ ("How critical"), "card-title", 0));
  for (gint i = 0; i < CRITERIA; i++)
    gtk_box_append (box, new_criterion_row (self, i, _ (names[i])));
  self->score = merita_label_new (NULL, "dim small", 0);
  gtk_box_append (box, self->score);
  update_score (self);
}

static GtkWidget *
new_decree_entry (MeritaPositionEditor *self, const char *label, const char *hint, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update_decide_cb), self);
  return entry;
}

static void
add_decision (MeritaPositionEditor *self, GtkBox *box, const MeritaPosition *position)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *other = gtk_button_new_with_label (
    position->critical == MERITA_CRITICAL_NO ? _ ("Propose as critical") : _ ("Not critical"));
  g_autofree char *date =
    position->decree_date != MERITA_DATE_UNKNOWN
      ? merita_text_date_short (merita_language_current (), position->decree_date)
      : NULL;

  self->decide = gtk_button_new_with_label (
    position->critical == MERITA_CRITICAL_DECIDED ? _ ("Save the decree") : _ ("Decide"));
  self->decree_number =
    new_decree_entry (self, _ ("Number of the decree"), NULL, position->decree_number);
  self->decree_date =
    new_decree_entry (self, _ ("Date of the decree"), _ ("such as 31-12-2026"), date);
  gtk_widget_add_css_class (self->decide, "suggested-action");
  g_signal_connect_swapped (self->decide, "clicked", G_CALLBACK (decide_cb), self);
  g_signal_connect_swapped (other, "clicked",
                            position->critical == MERITA_CRITICAL_NO ? G_CALLBACK (propose_cb)
                                                                     : G_CALLBACK (withdraw_cb),
                            self);
  gtk_box_append (GTK_BOX (buttons), self->decide);
  gtk_box_append (GTK_BOX (buttons), other);
  gtk_box_append (box, merita_label_new (_ ("Number of the decree"), "dim small", 0));
  gtk_box_append (box, self->decree_number);
  gtk_box_append (box, merita_label_new (_ ("Date of the decree"), "dim small", 0));
  gtk_box_append (box, self->decree_date);
  gtk_box_append (box, buttons);
  update_decide_cb (self);
}

static void
add_incumbent (GtkBox *box, MeritaContext *context, const MeritaPosition *position)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *since = merita_text_date (language, position->vacant_since);
  g_autofree char *vacant = g_strdup_printf (_ ("since %s"), since);
  GtkWidget *button;
  char nip[19];

  if (position->incumbent == MERITA_NIP_NONE)
    {
      gtk_box_append (box,
                      merita_fact_row_new (_ ("Vacant"),
                                           position->vacant_since != MERITA_DATE_UNKNOWN ? vacant
                                                                                         : "–"));
      return;
    }
  gtk_box_append (box, merita_fact_row_new (_ ("Incumbent"), position->incumbent_name));
  gtk_box_append (box,
                  merita_fact_row_new (_ ("Grade"), merita_grade_code (position->incumbent_grade)));
  button = gtk_button_new_with_label (_ ("Open the incumbent’s profile"));
  gtk_widget_set_margin_top (button, 6);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "profile",
                                    merita_nip_format (position->incumbent, nip));
  gtk_box_append (box, button);
}

static GtkWidget *
new_state_chip (const MeritaPosition *position)
{
  if (position->critical == MERITA_CRITICAL_DECIDED)
    return merita_chip_new (_ ("Critical, decided"), "ok");
  if (position->critical == MERITA_CRITICAL_PROPOSED)
    return merita_chip_new (_ ("Proposed as critical"), "warn");
  return merita_chip_new (_ ("Not critical"), NULL);
}

static void
merita_position_editor_dispose (GObject *object)
{
  g_clear_object (&MERITA_POSITION_EDITOR (object)->context);
  G_OBJECT_CLASS (merita_position_editor_parent_class)->dispose (object);
}

static void
merita_position_editor_class_init (MeritaPositionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_position_editor_dispose;
}

static void
merita_position_editor_init (MeritaPositionEditor *self)
{
  merita_position_editor_show (self, NULL, NULL);
}

void
merita_position_editor_show (MeritaPositionEditor *self,
                             MeritaContext *context,
                             const MeritaPosition *position)
{
  GtkWidget *box, *title;

  g_return_if_fail (MERITA_IS_POSITION_EDITOR (self));
  g_set_object (&self->context, context);
  if (position == NULL)
    {
      GtkWidget *hint = merita_label_new (_ ("Select a position."), "dim dense", 0.5f);

      gtk_widget_set_margin_top (hint, 40);
      gtk_widget_set_valign (hint, GTK_ALIGN_START);
      adw_bin_set_child (ADW_BIN (self), hint);
      return;
    }
  self->position = position->id;
  for (guint i = 0; i < CRITERIA; i++)
    self->criteria[i] = position->criteria[i];
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (box, "pane");
  title = merita_label_new (position->name, "pane-title", 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), new_state_chip (position));
  if (position->unit_name != NULL)
    gtk_box_append (GTK_BOX (box), merita_fact_row_new (_ ("Unit"), position->unit_name));
  if (position->code != NULL)
    gtk_box_append (GTK_BOX (box), merita_fact_row_new (_ ("Code"), position->code));
  add_incumbent (GTK_BOX (box), context, position);
  add_criteria (self, GTK_BOX (box));
  add_decision (self, GTK_BOX (box), position);
  adw_bin_set_child (ADW_BIN (self), box);
}

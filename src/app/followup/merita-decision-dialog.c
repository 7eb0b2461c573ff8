/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-decision-dialog.h"

#include <glib/gi18n.h>

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-dialog.h"
#include "merita-entry.h"
#include "merita-follow-up-edit.h"

struct _MeritaDecisionDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  MeritaId id; /* of the one that is changed; NONE: new */
  char *agency;
  GPtrArray *decisions; /* MeritaDecision* of the file */
  AdwEntryRow *number, *date, *points, *index, *minutes_number, *minutes_date, *note;
  AdwComboRow *category, *validity, *exemption;
  GtkLabel *outcome;
  GtkWidget *outcome_group;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (MeritaDecisionDialog, merita_decision_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
read_amount (AdwEntryRow *row, MeritaHundredths *value, GError **error)
{
  *value = MERITA_HUNDREDTHS_UNKNOWN;
  if (*get_text (row) == '\0' || merita_text_parse_decimal (get_text (row), -1, value))
    return TRUE;
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
               _ ("“%s” is not a number, such as 282,5"), get_text (row));
  return FALSE;
}

static const char *
get_category (MeritaDecisionDialog *self)
{
  const GPtrArray *categories = merita_context_get_profile (self->context)->instrument->categories;
  guint selected = adw_combo_row_get_selected (self->category);

  return selected > 0 && selected <= categories->len
           ? ((const MeritaCategory *) categories->pdata[selected - 1])->code
           : NULL;
}

static MeritaFollowUpEdit *
create_edit (MeritaDecisionDialog *self, GError **error)
{
  static const MeritaTruth exemptions[] = { MERITA_TRUTH_UNKNOWN, MERITA_TRUTH_YES,
                                            MERITA_TRUTH_NO };
  guint validity = adw_combo_row_get_selected (self->validity);
  guint exemption = adw_combo_row_get_selected (self->exemption);
  MeritaDecision decision = {
    .id = self->id,
    .agency = self->agency,
    .number = (char *) get_text (self->number),
    .minutes_number = (char *) get_text (self->minutes_number),
    .note = (char *) get_text (self->note),
    .category = (char *) get_category (self),
    .valid_months = validity < 3 ? (gint) validity * 12 : 0,
    .exemption =
      exemption < G_N_ELEMENTS (exemptions) ? exemptions[exemption] : MERITA_TRUTH_UNKNOWN,
  };
  const MeritaInstrument *instrument;

  if (!merita_entry_read_day (GTK_EDITABLE (self->date), &decision.decided_on, error)
      || !read_amount (self->points, &decision.points, error)
      || !read_amount (self->index, &decision.index, error)
      || !merita_entry_read_day (GTK_EDITABLE (self->minutes_date), &decision.minutes_date, error))
    return NULL;
  instrument =
    merita_agency_get_instrument (merita_context_get_agency (self->context),
                                  MAX (merita_date_year (decision.decided_on), 1), error);
  if (instrument == NULL)
    return NULL;
  return merita_follow_up_edit_decision (instrument, self->decisions, &decision,
                                         merita_context_get_today (self->context), error);
}

/* What will be recorded, in the words of the paper, so that a slip of the finger is seen. */
static char *
describe (const MeritaFollowUpEdit *edit)
{
  const MeritaDecision *decision = merita_follow_up_edit_get_decision (edit);
  MeritaLanguage language = merita_language_current ();
  g_autofree char *points = merita_decision_points_in_words (decision->points);
  g_autofree char *index = merita_decision_index_in_words (decision->index);
  MeritaDate end = merita_calendar_decision_end (decision->decided_on, decision->valid_months);
  g_autofree char *until = merita_text_date (language, end);
  /* Translators: points, index, category, last day */
  g_autofree char *text =
    g_strdup_printf (_ ("Points %s, index %s, category %s, valid to %s."), points, index,
                     decision->category != NULL ? decision->category : "–", until);

  if (!merita_follow_up_edit_index_differs (edit))
    return g_steal_pointer (&text);
  return g_strconcat (text, "\n", _ ("The index is not the points divided by the maximum."), NULL);
}

static void
changed_cb (MeritaDecisionDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaFollowUpEdit) edit = NULL;
  g_autofree char *text = NULL;
  gboolean begun;

  if (self->decisions == NULL)
    return;
  begun = *get_text (self->number) != '\0' && *get_text (self->date) != '\0';
  edit = create_edit (self, &error);
  text = edit != NULL ? describe (edit) : NULL;
  gtk_widget_set_sensitive (self->save, edit != NULL);
  if (edit != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), "problem");
  else if (begun)
    gtk_widget_add_css_class (GTK_WIDGET (self->outcome), "problem");
  gtk_label_set_text (self->outcome, edit != NULL ? text : begun ? error->message : "");
  gtk_widget_set_visible (self->outcome_group, edit != NULL || begun);
}

static void
save_cb (MeritaDecisionDialog *self)
{
  MeritaFollowUpEdit *edit = create_edit (self, NULL);

  if (edit == NULL)
    return;
  merita_context_write (self->context, "edit", merita_follow_up_edit_get_label (edit),
                        merita_follow_up_edit_job, edit,
                        (GDestroyNotify) merita_follow_up_edit_free, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- class ---- */

static void
merita_decision_dialog_dispose (GObject *object)
{
  MeritaDecisionDialog *self = MERITA_DECISION_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->agency, g_free);
  G_OBJECT_CLASS (merita_decision_dialog_parent_class)->dispose (object);
}

static void
merita_decision_dialog_class_init (MeritaDecisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_decision_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-decision-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaDecisionDialog, name)
  BIND (number);
  BIND (date);
  BIND (points);
  BIND (index);
  BIND (category);
  BIND (validity);
  BIND (exemption);
  BIND (minutes_number);
  BIND (minutes_date);
  BIND (note);
  BIND (outcome);
  BIND (outcome_group);
  BIND (save);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_decision_dialog_init (MeritaDecisionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_categories (MeritaDecisionDialog *self, const char *code)
{
  const GPtrArray *categories = merita_context_get_profile (self->context)->instrument->categories;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("By the points"));
  for (guint i = 0; i < categories->len; i++)
    {
      const MeritaCategory *category = categories->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s · %s", category->code, category->name);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (category->code, code) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->category, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->category, selected);
}

static void
show_decision (MeritaDecisionDialog *self, const MeritaDecision *decision)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *points = merita_text_plain (language, decision->points);
  g_autofree char *index = merita_text_hundredths (language, decision->index);

  self->id = decision->id;
  self->agency = g_strdup (decision->agency);
  merita_entry_set_text (GTK_EDITABLE (self->number), decision->number);
  merita_entry_set_day (GTK_EDITABLE (self->date), decision->decided_on);
  merita_entry_set_text (GTK_EDITABLE (self->points),
                         decision->points != MERITA_HUNDREDTHS_UNKNOWN ? points : NULL);
  merita_entry_set_text (GTK_EDITABLE (self->index),
                         decision->index != MERITA_HUNDREDTHS_UNKNOWN ? index : NULL);
  merita_entry_set_text (GTK_EDITABLE (self->minutes_number), decision->minutes_number);
  merita_entry_set_day (GTK_EDITABLE (self->minutes_date), decision->minutes_date);
  merita_entry_set_text (GTK_EDITABLE (self->note), decision->note);
  adw_combo_row_set_selected (self->validity, decision->valid_months == 12   ? 1
                                              : decision->valid_months == 24 ? 2
                                                                             : 0);
  adw_combo_row_set_selected (self->exemption, decision->exemption == MERITA_TRUTH_YES  ? 1
                                               : decision->exemption == MERITA_TRUTH_NO ? 2
                                                                                        : 0);
}

void
merita_decision_dialog_present (GtkWidget *parent,
                                MeritaContext *context,
                                const MeritaDecision *decision)
{
  MeritaDecisionDialog *self = g_object_new (MERITA_TYPE_DECISION_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = NULL;

  g_set_object (&self->context, context);
  decisions = merita_reader_list_decisions (merita_context_get_reader (context), &error);
  if (decisions == NULL)
    {
      merita_context_toast_error (context, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (decision != NULL)
    {
      show_decision (self, decision);
      gtk_window_set_title (GTK_WINDOW (self), _ ("Change the decision"));
    }
  fill_categories (self, decision != NULL ? decision->category : NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->decisions = g_steal_pointer (&decisions);
  changed_cb (self);
  merita_dialog_begin_at (GTK_WINDOW (self), GTK_WIDGET (self->number), NULL);
  gtk_window_present (GTK_WINDOW (self));
}

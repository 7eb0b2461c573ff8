/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-round-tools.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "merita-assessment-edit.h"
#include "merita-chip.h"
#include "merita-instrument-editor.h"
#include "merita-mock-dialog.h"
#include "merita-mock.h"
#include "merita-period-dialog.h"
#include "merita-period.h"
#include "merita-proof-strip.h"
#include "merita-round-views.h"
#include "merita-submission-dialog.h"
#include "merita-submission.h"

struct _MeritaRoundTools
{
  GtkBox parent_instance;

  MeritaContext *context;
  MeritaRound *round; /* the round shown; owned */
  gint period;
  GArray *ids; /* MeritaId of the rounds that the list shows; NONE: a year that has none */
  guint open;  /* corrections */
  gboolean folded;
  gboolean quiet; /* while code sets what the user sets otherwise */
  GtkDropDown *choice;
  MeritaProofStrip *proof;
  MeritaChip *state;
  GtkLabel *corrections;
  GtkWidget *changes;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (MeritaRoundTools, merita_round_tools, GTK_TYPE_BOX)

static guint round_signal, new_round_signal;

/* ---- what can be done ---- */

static void
begin_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MeritaRoundTools *self = user_data;

  merita_period_dialog_present (GTK_WIDGET (self), self->context);
}

static void
instrument_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MeritaRoundTools *self = user_data;

  merita_instrument_editor_present (GTK_WIDGET (self), self->context, self->period);
}

static void
submit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MeritaRoundTools *self = user_data;

  merita_submission_dialog_present (GTK_WIDGET (self), self->context, self->period);
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MeritaRoundTools *self = user_data;

  merita_mock_dialog_present (GTK_WIDGET (self), self->context, self->period);
}

static void
new_round_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, new_round_signal, 0);
}

static void
closing_cb (AdwMessageDialog *dialog, const char *response, MeritaRoundTools *self)
{
  g_autoptr (GError) error = NULL;
  MeritaAssessmentEdit *edit;

  if (!g_str_equal (response, "close-round") || self->round == NULL)
    return;
  edit =
    merita_assessment_edit_close (self->round, merita_context_get_today (self->context), &error);
  if (edit == NULL)
    merita_context_toast_error (self->context, error);
  else
    merita_context_write (self->context, "edit", merita_assessment_edit_get_label (edit),
                          merita_assessment_edit_job, edit,
                          (GDestroyNotify) merita_assessment_edit_free, NULL, NULL);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MeritaRoundTools *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  if (self->round == NULL)
    return;
  heading = g_strdup_printf (_ ("Close %s %d?"), self->round->name, self->round->period);
  dialog = adw_message_dialog_new (
    GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
    _ ("Its levels, notes and corrections do not change any more. Replies of the agency can still "
       "be entered. The journal can undo the closing."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"),
                                    "close-round", _ ("Close the _round"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (closing_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- state ---- */

static gboolean
has_round (const GPtrArray *rounds, gint year)
{
  for (guint i = 0; i < rounds->len; i++)
    if (((const MeritaScoredRound *) rounds->pdata[i])->round->period == year)
      return TRUE;
  return FALSE;
}

/* The rounds, newest first, then the years that were begun without one. */
static void
fill_choice (MeritaRoundTools *self, const MeritaAssessmentData *data)
{
  g_autoptr (GArray) years =
    merita_period_list_years (merita_context_get_agency (self->context), data->rounds, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const MeritaId none = MERITA_ID_NONE;
  guint selected = GTK_INVALID_LIST_POSITION;

  g_array_set_size (self->ids, 0);
  for (guint i = data->rounds->len; i > 0; i--)
    {
      const MeritaScoredRound *item = data->rounds->pdata[i - 1];
      g_autofree char *name = merita_assessment_name_round (item);

      if (item == data->record)
        selected = self->ids->len;
      g_array_append_val (self->ids, item->round->id);
      gtk_string_list_append (names, name);
    }
  for (guint i = years != NULL ? years->len : 0; i > 0; i--)
    {
      gint year = g_array_index (years, gint, i - 1);
      g_autofree char *name = g_strdup_printf (_ ("Period %d, no round yet"), year);

      if (has_round (data->rounds, year))
        continue;
      g_array_append_val (self->ids, none);
      gtk_string_list_append (names, name);
    }
  self->quiet = TRUE;
  merita_round_views_set_names (self->choice, names, selected);
  self->quiet = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->ids->len > 0);
}

static void
show_state (MeritaRoundTools *self)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->state), FALSE);
  if (self->round == NULL)
    return;
  if (merita_mock_is_open (self->round))
    merita_chip_set (self->state, _ ("Blind: the claim is hidden"), "selected");
  else if (self->round->closed_on != MERITA_DATE_UNKNOWN)
    {
      day = merita_text_date (merita_language_current (), self->round->closed_on);
      text = g_strdup_printf (_ ("Closed on %s"), day);
      merita_chip_set (self->state, text, NULL);
    }
  else
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->state), TRUE);
}

static void
show_corrections (MeritaRoundTools *self, const GPtrArray *rounds)
{
  g_autoptr (GArray) corrections =
    merita_assessment_list_corrections (rounds, self->period,
                                        merita_context_get_today (self->context));
  guint open = 0, late = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < corrections->len; i++)
    {
      const MeritaCorrection *item = &g_array_index (corrections, MeritaCorrection, i);

      open += !item->answered;
      late += !item->answered && item->days_left < 0;
    }
  if (late > 0)
    text = g_strdup_printf (_ ("%u corrections open, %u late"), open, late);
  else
    text =
      g_strdup_printf (g_dngettext (NULL, "%u correction open", "%u corrections open", open), open);
  gtk_label_set_text (self->corrections, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->corrections), text);
  self->open = open;
  gtk_widget_set_visible (GTK_WIDGET (self->corrections), open > 0 && !self->folded);
  if (late > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->corrections), "err");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->corrections), "err");
}

static void
show_submission (MeritaRoundTools *self)
{
  g_autoptr (MeritaSubmissionStatus) status =
    merita_submission_status_load (merita_context_get_agency (self->context), self->period, NULL);
  guint n = status != NULL && status->changes != NULL ? status->changes->len : 0;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->changes, status != NULL && status->count > 0);
  if (status == NULL || status->count == 0)
    return;
  if (n > 0)
    text = g_strdup_printf (g_dngettext (NULL, "%u change since the submission",
                                         "%u changes since the submission", n),
                            n);
  else
    {
      g_autofree char *day =
        merita_text_date (merita_language_current (), status->submission.submitted_on);

      text = g_strdup_printf (_ ("Submitted on %s"), day);
    }
  gtk_button_set_label (GTK_BUTTON (self->changes), text);
}

void
merita_round_tools_show (MeritaRoundTools *self, const MeritaAssessmentData *data)
{
  GAction *close;

  g_return_if_fail (MERITA_IS_ROUND_TOOLS (self) && data != NULL);

  g_clear_pointer (&self->round, merita_round_free);
  if (data->record != NULL)
    self->round = merita_round_copy (data->record->round);
  self->period =
    self->round != NULL
      ? self->round->period
      : merita_agency_get_newest_period (merita_context_get_agency (self->context), NULL);
  close = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "close");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (close),
                               self->round != NULL
                                 && self->round->closed_on == MERITA_DATE_UNKNOWN);
  fill_choice (self, data);
  gtk_widget_set_visible (GTK_WIDGET (self->proof), data->shown != NULL);
  if (data->shown != NULL)
    merita_proof_strip_show (self->proof, data);
  show_state (self);
  show_corrections (self, data->rounds);
  show_submission (self);
}

/* ---- building ---- */

/* A year that was begun without a round gets its first one. */
static void
choice_cb (MeritaRoundTools *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);
  MeritaId id;

  if (self->quiet || selected >= self->ids->len)
    return;
  id = g_array_index (self->ids, MeritaId, selected);
  if (id == MERITA_ID_NONE)
    g_signal_emit (self, new_round_signal, 0);
  else if (self->round == NULL || self->round->id != id)
    g_signal_emit (self, round_signal, 0, id);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) period = g_menu_new ();
  g_autoptr (GMenu) round = g_menu_new ();

  g_menu_append (period, _ ("Begin a period…"), "round.begin");
  g_menu_append (period, _ ("Instrument…"), "round.instrument");
  g_menu_append (period, _ ("Submit…"), "round.submit");
  g_menu_append (round, _ ("New round…"), "round.new");
  g_menu_append (round, _ ("Blind comparison…"), "round.compare");
  g_menu_append (round, _ ("Close the round…"), "round.close");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (period));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (round));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Manage"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What is done with a period"), -1);
  return button;
}

static void
create_children (MeritaRoundTools *self)
{
  GtkWidget *button = create_menu_button ();

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Round"), -1);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (choice_cb), self);
  self->state = MERITA_CHIP (merita_chip_new ("", NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->state), GTK_ALIGN_CENTER);
  self->proof = g_object_new (MERITA_TYPE_PROOF_STRIP, NULL);
  self->corrections = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->corrections, PANGO_ELLIPSIZE_END);
  self->changes = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->changes, "flat");
  gtk_widget_add_css_class (self->changes, "compact");
  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (self->changes, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->changes), "round.submit");
  gtk_widget_set_hexpand (GTK_WIDGET (self->proof), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->proof));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->corrections));
  gtk_box_append (GTK_BOX (self), self->changes);
  gtk_box_append (GTK_BOX (self), button);
}

static void
merita_round_tools_dispose (GObject *object)
{
  MeritaRoundTools *self = MERITA_ROUND_TOOLS (object);

  g_clear_object (&self->context);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->round, merita_round_free);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (merita_round_tools_parent_class)->dispose (object);
}

static void
merita_round_tools_class_init (MeritaRoundToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_round_tools_dispose;
  round_signal = g_signal_new ("round", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  new_round_signal = g_signal_new ("new-round", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
merita_round_tools_init (MeritaRoundTools *self)
{
  static const GActionEntry entries[] = {
    { "begin", begin_cb, NULL, NULL, NULL, { 0 } },
    { "instrument", instrument_cb, NULL, NULL, NULL, { 0 } },
    { "submit", submit_cb, NULL, NULL, NULL, { 0 } },
    { "new", new_round_cb, NULL, NULL, NULL, { 0 } },
    { "compare", compare_cb, NULL, NULL, NULL, { 0 } },
    { "close", close_cb, NULL, NULL, NULL, { 0 } },
  };

  self->ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "round", G_ACTION_GROUP (self->actions));
  gtk_box_set_spacing (GTK_BOX (self), 14);
  gtk_widget_add_css_class (GTK_WIDGET (self), "round-strip");
  create_children (self);
}

void
merita_round_tools_set_context (MeritaRoundTools *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_ROUND_TOOLS (self));
  g_set_object (&self->context, context);
}

void
merita_round_tools_set_narrow (MeritaRoundTools *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_ROUND_TOOLS (self));
  merita_proof_strip_set_narrow (self->proof, narrow);
}

void
merita_round_tools_set_folded (MeritaRoundTools *self, gboolean folded)
{
  g_return_if_fail (MERITA_IS_ROUND_TOOLS (self));
  self->folded = folded;
  gtk_widget_set_visible (GTK_WIDGET (self->corrections), self->open > 0 && !folded);
  merita_proof_strip_set_folded (self->proof, folded);
}

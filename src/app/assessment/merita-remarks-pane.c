/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-remarks-pane.h"

#include <glib/gi18n.h>

#include "merita-assessment-edit.h"
#include "merita-card.h"
#include "merita-date.h"
#include "merita-dialog-shell.h"
#include "merita-entry.h"

struct _MeritaRemarksPane
{
  GtkBox parent_instance;

  MeritaContext *context;
  MeritaInstrument *instrument; /* of the round shown; owned */
  MeritaRound *round;           /* the round shown, if corrections are asked for in it; owned */
  char *code;
  GtkWidget *card, *list;
  GtkWidget *form;
  GtkText *correction, *due;
  GtkWidget *ask;
};

G_DEFINE_FINAL_TYPE (MeritaRemarksPane, merita_remarks_pane, GTK_TYPE_BOX)

/* ---- writing ---- */

static void
write_edit (MeritaRemarksPane *self, MeritaAssessmentEdit *edit, const GError *error)
{
  if (edit == NULL)
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  merita_context_write (self->context, "edit", merita_assessment_edit_get_label (edit),
                        merita_assessment_edit_job, edit,
                        (GDestroyNotify) merita_assessment_edit_free, NULL, NULL);
}

static void
ask_cb (MeritaRemarksPane *self)
{
  g_autoptr (GError) error = NULL;
  MeritaAssessmentEdit *edit;
  MeritaDate due;

  if (self->round == NULL)
    return;
  if (!merita_entry_read_day (GTK_EDITABLE (self->due), &due, &error))
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  edit = merita_assessment_edit_correction (self->instrument, self->round, self->code,
                                            gtk_editable_get_text (GTK_EDITABLE (self->correction)),
                                            due, &error);
  write_edit (self, edit, error);
}

static void
reply_cb (GtkEntry *entry, MeritaRemarksPane *self)
{
  const MeritaRound *round = g_object_get_data (G_OBJECT (entry), "merita-round");
  g_autoptr (GError) error = NULL;
  MeritaAssessmentEdit *edit =
    merita_assessment_edit_reply (round, self->code, gtk_editable_get_text (GTK_EDITABLE (entry)),
                                  merita_context_get_today (self->context), &error);

  write_edit (self, edit, error);
}

/* ---- reading ---- */

static char *
describe_due (const MeritaRoundRow *row, MeritaDate today)
{
  g_autofree char *day = NULL;
  gint days;

  if (row->reply != NULL)
    {
      day = merita_text_date (merita_language_current (), row->replied_on);
      return g_strdup_printf (_ ("answered on %s"), day);
    }
  if (row->correction_due == MERITA_DATE_UNKNOWN)
    return g_strdup (_ ("no date"));
  day = merita_text_date (merita_language_current (), row->correction_due);
  days = merita_date_days_between (today, row->correction_due);
  if (days < 0)
    return g_strdup_printf (_ ("was due on %s, %d days late"), day, -days);
  return g_strdup_printf (_ ("due on %s, %d days left"), day, days);
}

static GtkWidget *
create_wrapped (const char *text, const char *classes)
{
  GtkWidget *label = merita_label_new (text, classes, 0);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

static void
add_request (MeritaRemarksPane *self, const MeritaRound *round, const MeritaRoundRow *row)
{
  MeritaDate today = merita_context_get_today (self->context);
  g_autofree char *due = describe_due (row, today);
  g_autofree char *head = g_strdup_printf ("%s · %s", round->name, due);
  gboolean late =
    row->reply == NULL && row->correction_due != MERITA_DATE_UNKNOWN && row->correction_due < today;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (box), create_wrapped (head, late ? "small err" : "small dim"));
  gtk_box_append (GTK_BOX (box), create_wrapped (row->correction, NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), row->reply != NULL ? row->reply : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Reply of the agency, then Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reply of the agency"), -1);
  g_object_set_data_full (G_OBJECT (entry), "merita-round", merita_round_copy (round),
                          (GDestroyNotify) merita_round_free);
  g_signal_connect (entry, "activate", G_CALLBACK (reply_cb), self);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (self->list), box);
}

static guint
fill_list (MeritaRemarksPane *self, const MeritaAssessmentData *data)
{
  const MeritaRound *shown = data->record->round;
  gboolean own = merita_round_is_self_assessment (shown);
  guint n = 0;

  merita_clear_children (self->list);
  for (guint i = 0; i < data->rounds->len; i++)
    {
      const MeritaRound *round = ((const MeritaScoredRound *) data->rounds->pdata[i])->round;
      const MeritaRoundRow *row = merita_round_find_row (round, self->code);

      if (round->period != shown->period || row == NULL || row->correction == NULL
          || (!own && round->id != shown->id))
        continue;
      add_request (self, round, row);
      n++;
    }
  return n;
}

static void
fill_form (MeritaRemarksPane *self, gboolean other)
{
  const MeritaRoundRow *row =
    self->round != NULL ? merita_round_find_row (self->round, self->code) : NULL;

  gtk_widget_set_visible (self->form,
                          self->round != NULL && self->round->closed_on == MERITA_DATE_UNKNOWN);
  if (!other && gtk_widget_has_focus (GTK_WIDGET (self->correction)))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->correction),
                         row != NULL && row->correction != NULL ? row->correction : "");
  merita_entry_set_day (GTK_EDITABLE (self->due),
                        row != NULL ? row->correction_due : MERITA_DATE_UNKNOWN);
  gtk_button_set_label (GTK_BUTTON (self->ask), row != NULL && row->correction != NULL
                                                  ? _ ("Change the request")
                                                  : _ ("Ask for it"));
}

/* ---- building ---- */

static GtkText *
add_text (GtkWidget *box, const char *label, int width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_hexpand (entry, width < 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_box_append (GTK_BOX (box), entry);
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry)));
}

static void
merita_remarks_pane_dispose (GObject *object)
{
  MeritaRemarksPane *self = MERITA_REMARKS_PANE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_clear_pointer (&self->round, merita_round_free);
  g_clear_pointer (&self->code, g_free);
  G_OBJECT_CLASS (merita_remarks_pane_parent_class)->dispose (object);
}

static void
merita_remarks_pane_class_init (MeritaRemarksPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_remarks_pane_dispose;
}

static void
merita_remarks_pane_init (MeritaRemarksPane *self)
{
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->card = merita_card_new (_ ("Corrections"), NULL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->correction = add_text (self->form, _ ("What has to be mended"), -1);
  self->due = add_text (fields, _ ("Until, 30-11-2026"), 18);
  self->ask = gtk_button_new ();
  gtk_widget_set_halign (self->ask, GTK_ALIGN_START);
  g_signal_connect_swapped (self->ask, "clicked", G_CALLBACK (ask_cb), self);
  gtk_box_append (GTK_BOX (fields), self->ask);
  gtk_box_append (GTK_BOX (self->form), fields);
  gtk_widget_set_margin_top (self->form, 8);
  gtk_box_append (GTK_BOX (self->card), self->list);
  gtk_box_append (GTK_BOX (self->card), self->form);
  gtk_box_append (GTK_BOX (self), self->card);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
merita_remarks_pane_new (MeritaContext *context)
{
  MeritaRemarksPane *self = g_object_new (MERITA_TYPE_REMARKS_PANE, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
merita_remarks_pane_show (MeritaRemarksPane *self,
                          const MeritaAssessmentData *data,
                          const MeritaSubAspect *sub)
{
  const MeritaRound *shown;
  gboolean other;
  guint n;

  g_return_if_fail (MERITA_IS_REMARKS_PANE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (data->record == NULL || sub == NULL)
    return;
  shown = data->record->round;
  other =
    g_strcmp0 (self->code, sub->code) != 0 || self->round == NULL || self->round->id != shown->id;
  g_free (self->code);
  self->code = g_strdup (sub->code);
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  self->instrument = merita_instrument_ref (data->instrument);
  g_clear_pointer (&self->round, merita_round_free);
  if (!merita_round_is_self_assessment (shown))
    self->round = merita_round_copy (shown);
  n = fill_list (self, data);
  fill_form (self, other);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || gtk_widget_get_visible (self->form));
}

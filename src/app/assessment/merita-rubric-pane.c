/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-rubric-pane.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-level-card.h"

struct _MeritaRubricPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title, *weight, *standing, *source;
  MeritaLevelCard *cards[MERITA_LEVELS_PER_SUB_ASPECT];
  GtkProgressBar *meter;
  GtkWidget *evidence_card, *note_card, *save;
  GtkBox *evidence;
  GtkTextView *note;
  char *place; /* round and sub-aspect that are shown */
};

G_DEFINE_FINAL_TYPE (MeritaRubricPane, merita_rubric_pane, GTK_TYPE_WIDGET)

static guint level_signal, note_signal, ask_signal;

/* ---- note ---- */

static char *
get_note (MeritaRubricPane *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->note), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (self->note), &start, &end, FALSE);
}

static void
save_note_cb (MeritaRubricPane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  g_autofree char *text = NULL;

  if (!gtk_text_buffer_get_modified (buffer))
    return;
  text = get_note (self);
  gtk_text_buffer_set_modified (buffer, FALSE);
  g_signal_emit (self, note_signal, 0, g_strstrip (text));
}

static void
modified_cb (MeritaRubricPane *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_sensitive (self->save, gtk_text_buffer_get_modified (buffer));
}

static void
show_note (MeritaRubricPane *self, const MeritaRoundRow *row, gboolean other)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);

  if (!other && gtk_text_buffer_get_modified (buffer))
    return;
  gtk_text_buffer_set_text (buffer, row != NULL && row->note != NULL ? row->note : "", -1);
  gtk_text_buffer_set_modified (buffer, FALSE);
}

/* ---- cards ---- */

static gint
find_level (MeritaRubricPane *self, MeritaLevelCard *card)
{
  gint level = 0;

  while (self->cards[level] != card)
    level++;
  return level;
}

static void
chosen_cb (MeritaRubricPane *self, MeritaLevelCard *card)
{
  g_signal_emit (self, level_signal, 0, find_level (self, card));
}

static void
ask_cb (MeritaRubricPane *self, gint line, MeritaLevelCard *card)
{
  g_signal_emit (self, ask_signal, 0, find_level (self, card), line);
}

static void
create_cards (MeritaRubricPane *self)
{
  for (guint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
    {
      GtkWidget *card = merita_level_card_new (level, self->cards[0]);

      self->cards[level] = MERITA_LEVEL_CARD (card);
      gtk_box_append (GTK_BOX (self->box), card);
      g_signal_connect_object (card, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (card, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
    }
}

/* Open are the claimed level and the next one, and those below as far as they are not proved. */
static void
show_cards (MeritaRubricPane *self, const MeritaAssessmentData *data, const MeritaSubAspect *sub)
{
  const MeritaSubProof *proof = merita_assessment_get_proof (data, sub);
  gint claimed = MAX (proof->claimed, 0);

  for (gint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
    merita_level_card_show (self->cards[level], data, sub,
                            level == claimed || level == claimed + 1
                              || (level < claimed
                                  && merita_sub_proof_count_open (proof, (guint) level) > 0));
}

static void
show_meter (MeritaRubricPane *self, const MeritaSubProof *proof)
{
  g_autofree char *text =
    merita_text_completeness (merita_language_current (), proof->satisfied, proof->required);

  gtk_progress_bar_set_fraction (self->meter, proof->required > 0
                                                ? (double) proof->satisfied / proof->required
                                                : 0);
  gtk_progress_bar_set_text (self->meter, text);
  gtk_widget_set_visible (GTK_WIDGET (self->meter), proof->required > 0);
}

static void
show_evidence (MeritaRubricPane *self, const MeritaSubAspect *sub)
{
  merita_clear_children (GTK_WIDGET (self->evidence));
  for (guint i = 0; i < sub->evidence->len; i++)
    {
      GtkWidget *label = merita_label_new (sub->evidence->pdata[i], "dense", 0);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "fact-row");
      gtk_box_append (self->evidence, label);
    }
  gtk_widget_set_visible (self->evidence_card, sub->evidence->len > 0);
}

/* ---- head ---- */

static char *
describe_standing (const MeritaAssessmentData *data, const MeritaSubAspect *sub)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaSubProof *proof = merita_assessment_get_proof (data, sub);
  MeritaHundredths claim = merita_assessment_get_points (data->claim, sub);
  MeritaHundredths verified = merita_assessment_get_points (data->verified, sub);
  g_autofree char *a = merita_text_points (language, claim);
  g_autofree char *b = merita_text_points (language, proof->backed_points);
  g_autofree char *c = merita_text_points (language, verified);
  g_autofree char *gap = NULL;

  if (claim == MERITA_HUNDREDTHS_UNKNOWN || proof->backed_points == MERITA_HUNDREDTHS_UNKNOWN
      || claim <= proof->backed_points)
    return g_strdup_printf (_ ("Claimed %s · proved %s · verified %s"), a, b, c);
  gap = merita_text_points (language, claim - proof->backed_points);
  return g_strdup_printf (_ ("Claimed %s · proved %s · verified %s · %s not proved yet"), a, b, c,
                          gap);
}

static void
show_head (MeritaRubricPane *self, const MeritaAssessmentData *data, const MeritaSubAspect *sub)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *title = g_strdup_printf ("%s  %s", sub->code, sub->title);
  g_autofree char *weight = merita_text_plain (language, sub->weight);
  g_autofree char *most =
    merita_text_points (language, sub->points[MERITA_LEVELS_PER_SUB_ASPECT - 1]);
  g_autofree char *weights = g_strdup_printf (_ ("weight %s · at most %s"), weight, most);
  g_autofree char *standing = describe_standing (data, sub);
  g_autofree char *source =
    g_strdup_printf (_ ("Source: %s (%s)"), sub->legal_source,
                     merita_text_confidence (language, data->instrument->confidence));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->weight, weights);
  gtk_label_set_text (self->standing, standing);
  gtk_label_set_text (self->source, source);
}

/* ---- class ---- */

static GtkWidget *
create_note_card (MeritaRubricPane *self)
{
  GtkWidget *card = merita_card_new (_ ("Why this level"), NULL);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->note = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->note, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->note, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->note), -1, 64);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "assessment-note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why this level"), -1);
  gtk_widget_add_controller (GTK_WIDGET (self->note), focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (save_note_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "modified-changed",
                           G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  gtk_frame_set_child (GTK_FRAME (frame), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (card), frame);
  self->save = gtk_button_new_with_label (_ ("Save note"));
  gtk_widget_add_css_class (self->save, "compact");
  gtk_widget_set_halign (self->save, GTK_ALIGN_END);
  gtk_widget_set_sensitive (self->save, FALSE);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_note_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), self->save);
  return card;
}

static GtkLabel *
append_label (MeritaRubricPane *self, const char *classes)
{
  GtkWidget *label = merita_label_new (NULL, classes, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->box), label);
  return GTK_LABEL (label);
}

static void
merita_rubric_pane_dispose (GObject *object)
{
  MeritaRubricPane *self = MERITA_RUBRIC_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (merita_rubric_pane_parent_class)->dispose (object);
}

static void
merita_rubric_pane_class_init (MeritaRubricPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_rubric_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rubricpane");
  level_signal = g_signal_new ("level", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  note_signal = g_signal_new ("note", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  ask_signal = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                             NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
merita_rubric_pane_init (MeritaRubricPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->title = append_label (self, "pane-title");
  self->weight = append_label (self, "small dim");
  self->standing = append_label (self, "small dim");
  self->meter = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_progress_bar_set_show_text (self->meter, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->meter), "meter");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->meter));
  create_cards (self);
  self->evidence_card = merita_card_new (_ ("Examples of proof"), _ ("from the instrument"));
  self->evidence = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self->evidence_card), GTK_WIDGET (self->evidence));
  gtk_box_append (GTK_BOX (self->box), self->evidence_card);
  self->note_card = create_note_card (self);
  gtk_box_append (GTK_BOX (self->box), self->note_card);
  self->source = append_label (self, "small dim");
}

void
merita_rubric_pane_show (MeritaRubricPane *self,
                         const MeritaAssessmentData *data,
                         const MeritaSubAspect *sub)
{
  g_autofree char *place = NULL;
  gboolean other;

  g_return_if_fail (MERITA_IS_RUBRIC_PANE (self) && data != NULL);

  gtk_widget_set_visible (self->box, sub != NULL && data->shown != NULL);
  if (sub == NULL || data->shown == NULL)
    return;
  place = g_strdup_printf ("%" G_GINT64_FORMAT ":%s", data->record->round->id, sub->code);
  other = g_strcmp0 (self->place, place) != 0;
  g_free (self->place);
  self->place = g_steal_pointer (&place);
  show_head (self, data, sub);
  show_meter (self, merita_assessment_get_proof (data, sub));
  show_cards (self, data, sub);
  show_evidence (self, sub);
  show_note (self, merita_round_find_row (data->shown->round, sub->code), other);
  gtk_widget_set_sensitive (self->note_card,
                            data->trial == NULL
                              && merita_round_get_level (data->record->round, sub) >= 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-way-pane.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-glyph.h"

struct _MeritaWayPane
{
  GtkWidget parent_instance;

  GtkWidget *box, *rounds_card, *trial_card, *try_steps;
  GtkListBox *rounds, *steps;
  GtkLabel *sentence, *effort;
  GtkSwitch *trying;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (MeritaWayPane, merita_way_pane, GTK_TYPE_WIDGET)

static guint chosen_signal, trying_signal, try_steps_signal;

/* ---- rounds ---- */

static void
add_round (MeritaWayPane *self, const MeritaScoredRound *item, const MeritaSubAspect *sub)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const MeritaRoundRow *entry = merita_round_find_row (item->round, sub->code);
  gint level = merita_round_get_level (item->round, sub);
  gboolean claim = merita_round_is_self_assessment (item->round);
  g_autofree char *name = merita_assessment_name_round (item);
  g_autofree char *points =
    merita_text_points (merita_language_current (), merita_assessment_get_points (item, sub));
  /* Translators: level and points of a sub-aspect in a round */
  g_autofree char *standing =
    level >= 0 ? g_strdup_printf (_ ("level %d · %s"), level, points) : g_strdup ("–");
  GtkWidget *title = merita_label_new (name, "dense", 0);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line),
                  merita_glyph_new (claim ? MERITA_GLYPH_CLAIM : MERITA_GLYPH_VERIFIED,
                                    claim ? _ ("Claim") : _ ("Verified")));
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), merita_label_new (standing, "dense strong", 1));
  gtk_box_append (GTK_BOX (row), line);
  if (entry != NULL && entry->note != NULL)
    {
      GtkWidget *note = merita_label_new (entry->note, "small dim", 0);

      gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (note), TRUE);
      gtk_box_append (GTK_BOX (row), note);
    }
  gtk_list_box_append (self->rounds, row);
}

static void
show_rounds (MeritaWayPane *self, const MeritaAssessmentData *data, const MeritaSubAspect *sub)
{
  merita_clear_children (GTK_WIDGET (self->rounds));
  gtk_widget_set_visible (self->rounds_card, sub != NULL);
  if (sub == NULL)
    return;
  for (guint i = data->rounds->len; i > 0; i--)
    add_round (self, data->rounds->pdata[i - 1], sub);
}

/* ---- way ---- */

static void
add_step (MeritaWayPane *self, const MeritaPathStep *step)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *points = merita_text_points (merita_language_current (), step->points);
  g_autofree char *title = g_strdup_printf ("%s  %s", step->sub->code, step->sub->title);
  /* Translators: levels before and after, points gained, effort */
  g_autofree char *detail = g_strdup_printf (_ ("level %u → %u · %s points more · effort %u"),
                                             step->from, step->to, points, step->cost);
  GtkWidget *label = merita_label_new (title, "dense", 0);

  gtk_widget_set_tooltip_text (label, title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), merita_label_new (detail, "small dim", 0));
  if (step->lines > 0)
    {
      g_autofree char *lines = g_strdup_printf (ngettext ("%u requirement to prove",
                                                          "%u requirements to prove", step->lines),
                                                step->lines);

      gtk_box_append (GTK_BOX (box), merita_label_new (lines, "small dim", 0));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (step->sub->code), g_free);
  gtk_list_box_append (self->steps, row);
}

static gboolean
has_effort (const MeritaInstrument *instrument)
{
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        if (((const MeritaSubAspect *) aspect->sub_aspects->pdata[k])->effort[1] > 0)
          return TRUE;
    }
  return FALSE;
}

static const char *
describe_effort (const MeritaAssessmentData *data)
{
  if (merita_assessment_data_goes_by_proof (data))
    return _ ("From what is proved: each requirement that is not proved counts the effort of its "
              "level. The way is exact: no cheaper one exists.");
  if (data->proof->cited > 0)
    return _ ("Each requirement that is not proved counts the effort of its level. The way is "
              "exact: no cheaper one exists.");
  if (has_effort (data->instrument))
    return _ ("Effort is that of the instrument's tags. The way is exact: no cheaper one exists.");
  return _ ("Each level counts as an effort of 1, because the instrument has no tags of effort. "
            "The way is exact: no cheaper one exists.");
}

static void
show_way (MeritaWayPane *self, const MeritaAssessmentData *data, const MeritaPath *path)
{
  g_autofree char *sentence = merita_text_path (merita_language_current (), data->instrument, path);

  gtk_label_set_text (self->sentence, sentence);
  merita_clear_children (GTK_WIDGET (self->steps));
  for (guint i = 0; i < path->steps->len; i++)
    add_step (self, &g_array_index (path->steps, MeritaPathStep, i));
  gtk_widget_set_visible (GTK_WIDGET (self->steps), path->steps->len > 0);
  gtk_widget_set_visible (self->try_steps,
                          path->steps->len > 0 && !merita_assessment_data_goes_by_proof (data));
  gtk_widget_set_visible (GTK_WIDGET (self->effort), path->steps->len > 0);
  gtk_label_set_text (self->effort, describe_effort (data));
}

/* ---- signals ---- */

static void
activated_cb (MeritaWayPane *self, GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "code"));
}

static void
trying_cb (MeritaWayPane *self)
{
  if (!self->quiet)
    g_signal_emit (self, trying_signal, 0, gtk_switch_get_active (self->trying));
}

static void
try_steps_cb (MeritaWayPane *self)
{
  g_signal_emit (self, try_steps_signal, 0);
}

/* ---- class ---- */

static GtkLabel *
append_text (GtkWidget *card, const char *text, const char *classes)
{
  GtkWidget *label = merita_label_new (text, classes, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (card), label);
  return GTK_LABEL (label);
}

static GtkListBox *
append_list (GtkWidget *card, const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "tight-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (card), list);
  return GTK_LIST_BOX (list);
}

static GtkWidget *
create_way_card (MeritaWayPane *self)
{
  GtkWidget *card = merita_card_new (_ ("Way to the next category"), NULL);

  self->sentence = append_text (card, NULL, "dense strong");
  self->steps = append_list (card, _ ("Way to the next category"));
  g_signal_connect_object (self->steps, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->try_steps = gtk_button_new_with_label (_ ("Try these steps"));
  gtk_widget_add_css_class (self->try_steps, "compact");
  g_signal_connect_object (self->try_steps, "clicked", G_CALLBACK (try_steps_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), self->try_steps);
  self->effort = append_text (card, NULL, "small dim");
  return card;
}

static GtkWidget *
create_trial_card (MeritaWayPane *self)
{
  GtkWidget *card = merita_card_new (NULL, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = merita_label_new (_ ("Try levels out"), "card-title", 0);

  self->trying = GTK_SWITCH (gtk_switch_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->trying), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Try levels out"), -1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->trying));
  gtk_box_append (GTK_BOX (card), row);
  append_text (card, _ ("While this is on, levels are shown and scored but not recorded."),
               "small dim");
  g_signal_connect_object (self->trying, "notify::active", G_CALLBACK (trying_cb), self,
                           G_CONNECT_SWAPPED);
  return card;
}

static void
merita_way_pane_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_WAY_PANE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_way_pane_parent_class)->dispose (object);
}

static void
merita_way_pane_class_init (MeritaWayPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_way_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "waypane");
  chosen_signal = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  trying_signal = g_signal_new ("trying", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_BOOLEAN);
  try_steps_signal =
    g_signal_new ("try-steps", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
merita_way_pane_init (MeritaWayPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), create_way_card (self));
  self->trial_card = create_trial_card (self);
  gtk_box_append (GTK_BOX (self->box), self->trial_card);
  self->rounds_card = merita_card_new (_ ("Rounds of this sub-aspect"), NULL);
  self->rounds = append_list (self->rounds_card, _ ("Rounds of this sub-aspect"));
  gtk_box_append (GTK_BOX (self->box), self->rounds_card);
}

void
merita_way_pane_show (MeritaWayPane *self,
                      const MeritaAssessmentData *data,
                      const MeritaSubAspect *sub,
                      const MeritaPath *path)
{
  g_return_if_fail (MERITA_IS_WAY_PANE (self) && data != NULL && path != NULL);

  show_way (self, data, path);
  show_rounds (self, data, sub);
  gtk_widget_set_visible (self->trial_card, sub != NULL);
  self->quiet = TRUE;
  gtk_switch_set_active (self->trying, data->trial != NULL);
  self->quiet = FALSE;
}

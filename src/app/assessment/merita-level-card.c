/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-level-card.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-glyph.h"

#define LEVEL_CHARS 2

struct _MeritaLevelCard
{
  GtkWidget parent_instance;

  guint level;
  GtkWidget *box;
  GtkCheckButton *button;
  GtkLabel *text, *points;
  GtkBox *tags, *lines;
  gboolean quiet; /* while code sets what the user sets otherwise */
};

G_DEFINE_FINAL_TYPE (MeritaLevelCard, merita_level_card, GTK_TYPE_WIDGET)

static guint chosen_signal, ask_signal;

/* ---- requirement lines ---- */

/* What proves the line, and what is to be said against it. */
static char *
describe_line (const MeritaAssessmentData *data, const MeritaLineProof *line)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaCitation *citation = merita_proof_book_find_citation (data->book, line);
  g_autofree char *why = merita_text_proof_reasons (language, line->reasons);
  g_autofree char *place = NULL;
  GString *text;

  if (citation == NULL)
    return g_steal_pointer (&why);
  place = merita_proof_book_name_passage (data->book, language, citation);
  text = g_string_new (place);
  if (line->cited > 1)
    g_string_append_printf (text, _ (" · %u passages"), line->cited);
  if (*why != '\0')
    g_string_append_printf (text, " · %s", why);
  return g_string_free (text, FALSE);
}

static char *
describe_request (const MeritaAssessmentData *data, const MeritaRequest *request)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *due = merita_text_date (language, request->due_on);

  if (request->due_on == MERITA_DATE_UNKNOWN)
    return g_strdup_printf (_ ("Asked of %s"), request->unit);
  if (merita_request_is_overdue (request, data->book->today))
    return g_strdup_printf (_ ("Asked of %s, overdue since %s"), request->unit, due);
  return g_strdup_printf (_ ("Asked of %s, due %s"), request->unit, due);
}

static GtkWidget *
wrap (const char *text, const char *classes)
{
  GtkWidget *label = merita_label_new (text, classes, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static void
ask_cb (MeritaLevelCard *self, GtkWidget *button)
{
  g_signal_emit (self, ask_signal, 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "line")));
}

static GtkWidget *
create_action (const char *label, const char *spoken)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "compact");
  gtk_widget_add_css_class (button, "line-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

static GtkWidget *
create_ask (MeritaLevelCard *self, const MeritaLineProof *line)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Ask for proof: %s"), line->text);
  GtkWidget *button = create_action (_ ("Ask for proof"), spoken);

  g_object_set_data (G_OBJECT (button), "line", GINT_TO_POINTER ((gint) line->line));
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_cite (const MeritaSubAspect *sub, const MeritaLineProof *line)
{
  g_autofree char *place = g_strdup_printf ("cite:%s:%u:%u", sub->code, line->level, line->line);
  g_autofree char *spoken = g_strdup_printf (_ ("Cite proof: %s"), line->text);
  GtkWidget *button = create_action (_ ("Cite…"), spoken);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "evidence", place);
  return button;
}

/* Under the words, which need the width. */
static GtkWidget *
create_actions (MeritaLevelCard *self,
                const MeritaSubAspect *sub,
                const MeritaLineProof *line,
                gboolean asked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_margin_top (box, 4);
  gtk_box_append (GTK_BOX (box), create_cite (sub, line));
  if (!asked)
    gtk_box_append (GTK_BOX (box), create_ask (self, line));
  return box;
}

/* The words of a line; a line that is cited is a button to its passage. */
static GtkWidget *
create_words (const MeritaAssessmentData *data,
              const MeritaLineProof *line,
              const MeritaRequest *request)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaCitation *citation = merita_proof_book_find_citation (data->book, line);
  const char *state = merita_text_line_state (language, line->state);
  g_autofree char *detail = describe_line (data, line);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *button;
  g_autofree char *id = NULL;
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (column), wrap (line->text, "dense"));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (column), wrap (detail, "small dim"));
  if (line->needed == MERITA_GRADE_SUPPORTING)
    gtk_box_append (GTK_BOX (column), wrap (_ ("supporting proof suffices"), "small dim"));
  if (request != NULL)
    {
      g_autofree char *asked = describe_request (data, request);

      gtk_box_append (GTK_BOX (column), wrap (asked, "small"));
    }
  if (citation == NULL)
    return column;
  button = gtk_button_new ();
  id = g_strdup_printf ("citation:%" G_GINT64_FORMAT, citation->id);
  /* Translators: a requirement, its state, what proves it */
  spoken = g_strdup_printf (_ ("%s: %s, %s. Open the passage"), line->text, state, detail);
  gtk_button_set_child (GTK_BUTTON (button), column);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "line-button");
  gtk_widget_set_tooltip_text (button, _ ("Open the passage"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "evidence", id);
  return button;
}

static void
add_line (MeritaLevelCard *self,
          const MeritaAssessmentData *data,
          const MeritaSubProof *proof,
          const MeritaLineProof *line)
{
  const MeritaRequest *request =
    merita_proof_book_find_request (data->book, proof->sub->code, line->level, line->line);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *glyph =
    merita_glyph_new (merita_glyph_of_line (line->state),
                      merita_text_line_state (merita_language_current (), line->state));
  GtkWidget *words = create_words (data, line, request);

  gtk_widget_add_css_class (row, "line-row");
  gtk_widget_set_valign (glyph, GTK_ALIGN_START);
  gtk_widget_set_margin_top (glyph, 2);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), words);
  gtk_box_append (GTK_BOX (row), glyph);
  gtk_box_append (GTK_BOX (row), column);
  if (line->state != MERITA_LINE_PROVED)
    gtk_box_append (GTK_BOX (column), create_actions (self, proof->sub, line, request != NULL));
  gtk_box_append (self->lines, row);
}

static void
show_lines (MeritaLevelCard *self,
            const MeritaAssessmentData *data,
            const MeritaSubProof *proof,
            gboolean open)
{
  merita_clear_children (GTK_WIDGET (self->lines));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), open && self->level > 0);
  for (guint i = 0; open && i < proof->lines->len; i++)
    {
      const MeritaLineProof *line = &g_array_index (proof->lines, MeritaLineProof, i);

      if (line->level == self->level)
        add_line (self, data, proof, line);
    }
}

/* ---- head of the card ---- */

static void
toggled_cb (MeritaLevelCard *self)
{
  if (!self->quiet && gtk_check_button_get_active (self->button))
    g_signal_emit (self, chosen_signal, 0);
}

static void
show_tags (MeritaLevelCard *self,
           const MeritaAssessmentData *data,
           const MeritaSubAspect *sub,
           const MeritaSubProof *proof)
{
  gint level = (gint) self->level;
  gint verified = data->verified != NULL ? merita_round_get_level (data->verified->round, sub) : -1;
  gboolean backed = level > 0 && proof->backed == self->level;

  merita_clear_children (GTK_WIDGET (self->tags));
  if (backed)
    gtk_box_append (self->tags, merita_chip_new (_ ("Proved"), "ok"));
  if (proof->claimed == level)
    gtk_box_append (self->tags, merita_chip_new (_ ("Claim"), "warn"));
  if (verified == level)
    gtk_box_append (self->tags, merita_chip_new (_ ("Verified"), "verified"));
  gtk_widget_set_visible (GTK_WIDGET (self->tags),
                          backed || proof->claimed == level || verified == level);
}

static GtkWidget *
create_head (MeritaLevelCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *digit = g_strdup_printf ("%u", self->level);
  GtkWidget *number = merita_label_new (digit, "level-number", 0);

  self->text = GTK_LABEL (wrap (NULL, NULL));
  self->tags = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->tags));
  self->points = GTK_LABEL (merita_label_new (NULL, NULL, 1));
  gtk_label_set_width_chars (self->points, 4);
  gtk_label_set_width_chars (GTK_LABEL (number), LEVEL_CHARS);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->points));
  return row;
}

/* ---- class ---- */

static void
merita_level_card_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_LEVEL_CARD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_level_card_parent_class)->dispose (object);
}

static void
merita_level_card_class_init (MeritaLevelCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_level_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "levelcard");
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  ask_signal = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                             NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
merita_level_card_init (MeritaLevelCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
merita_level_card_new (guint level, MeritaLevelCard *group)
{
  MeritaLevelCard *self = g_object_new (MERITA_TYPE_LEVEL_CARD, NULL);

  self->level = level;
  self->button = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_group (self->button, group != NULL ? group->button : NULL);
  gtk_check_button_set_child (self->button, create_head (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "level-head");
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->lines));
  return GTK_WIDGET (self);
}

void
merita_level_card_show (MeritaLevelCard *self,
                        const MeritaAssessmentData *data,
                        const MeritaSubAspect *sub,
                        gboolean open)
{
  const MeritaSubProof *proof;
  gboolean chosen;
  const char *text;
  g_autofree char *points = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (MERITA_IS_LEVEL_CARD (self) && data != NULL && sub != NULL);

  proof = merita_assessment_get_proof (data, sub);
  chosen = merita_round_get_level (data->shown->round, sub) == (gint) self->level;
  text = sub->level_text[self->level] != NULL ? sub->level_text[self->level]
                                              : _ ("The text of this level is not known");
  points = merita_text_points (merita_language_current (), sub->points[self->level]);
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->points, points);
  show_tags (self, data, sub, proof);
  show_lines (self, data, proof, open);
  self->quiet = TRUE;
  gtk_check_button_set_active (self->button, chosen);
  self->quiet = FALSE;
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  /* Translators: level, its text, its points */
  spoken = g_strdup_printf (_ ("Level %u: %s, %s points"), self->level, text, points);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

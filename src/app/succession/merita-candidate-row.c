/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-candidate-row.h"

#include <glib/gi18n.h>

#include "merita-box-badge.h"
#include "merita-card.h"
#include "merita-contribution-bar.h"
#include "merita-glyph.h"
#include "merita-grade.h"

#define BAR_WIDTH 240
#define GATE_SIZE 13
#define BAR_HEIGHT 17

struct _MeritaCandidateRow
{
  GtkWidget parent_instance;

  GtkWidget *body; /* words and figures */
  GtkWidget *rank, *name, *post, *badge, *ready_glyph, *ready, *plans_glyph, *plans, *state;
  GtkWidget *figures, *bar, *gates, *firmness, *score;
};

G_DEFINE_FINAL_TYPE (MeritaCandidateRow, merita_candidate_row, GTK_TYPE_WIDGET)

const char *
merita_succession_readiness_word (MeritaReadiness readiness)
{
  switch (readiness)
    {
    case MERITA_READINESS_NOW:
      return C_ ("readiness", "ready now");
    case MERITA_READINESS_SOON:
      return C_ ("readiness", "1–2 years");
    case MERITA_READINESS_LATER:
      return C_ ("readiness", "3–5 years");
    case MERITA_READINESS_UNKNOWN:
    default:
      return C_ ("readiness", "not known");
    }
}

static void
show_gates (MeritaCandidateRow *self, const MeritaSuccessor *successor)
{
  merita_clear_children (self->gates);
  for (guint i = 0; i < successor->gates->len; i++)
    {
      const MeritaGateAnswer *gate = successor->gates->pdata[i];
      const char *truth = merita_text_truth (merita_language_current (), gate->status);
      g_autofree char *label = g_strdup_printf ("%s: %s", gate->name, truth);
      g_autofree char *tooltip = g_strdup_printf ("%s: %s\n%s", gate->name, truth, gate->sentence);
      GtkWidget *glyph = merita_glyph_new (merita_glyph_of_truth (gate->status), label);

      merita_glyph_set_size (MERITA_GLYPH (glyph), GATE_SIZE);
      gtk_widget_set_tooltip_text (glyph, tooltip);
      gtk_box_append (GTK_BOX (self->gates), glyph);
    }
}

static void
show_firmness (MeritaCandidateRow *self,
               const MeritaSuccessorRanking *ranking,
               const MeritaSuccessor *successor)
{
  g_autofree char *first = NULL;
  g_autofree char *top = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (self->firmness, ranking->draws > 0 && successor->rank > 0);
  first = g_strdup_printf ("%d%%", (successor->first_share + 50) / 100);
  top = g_strdup_printf ("%d%%", (successor->top3_share + 50) / 100);
  /* Translators: shares of random weightings in which the person is first, and among the first
   * three; keep the tags */
  markup = g_strdup_printf (_ ("1st <b>%s</b>  top 3 <b>%s</b>"), first, top);
  tooltip = g_strdup_printf (_ ("Share of %u random weightings around the rule's own in which this "
                                "person ranks first, and among the first three"),
                             ranking->draws);
  gtk_label_set_markup (GTK_LABEL (self->firmness), markup);
  gtk_widget_set_tooltip_text (self->firmness, tooltip);
}

static void
show_bar (MeritaCandidateRow *self,
          const MeritaSuccessorRanking *ranking,
          const MeritaSuccessor *successor)
{
  g_autofree MeritaBarPart *parts = g_new0 (MeritaBarPart, MAX (ranking->parts->len, 1));
  g_autoptr (GString) tooltip = g_string_new (NULL);

  for (guint i = 0; i < ranking->parts->len; i++)
    {
      const MeritaScorePart *part = &g_array_index (ranking->parts, MeritaScorePart, i);
      g_autofree char *value =
        merita_text_hundredths (merita_language_current (), successor->parts[i]);
      g_autofree char *whole = merita_text_points (merita_language_current (), part->points);

      parts[i].name = part->name;
      parts[i].value = successor->parts[i];
      g_string_append_printf (tooltip, "%s%s %s / %s", i > 0 ? "\n" : "", part->name, value, whole);
    }
  merita_contribution_bar_set_parts (MERITA_CONTRIBUTION_BAR (self->bar), parts,
                                     ranking->parts->len, 10000);
  gtk_widget_set_tooltip_text (self->bar, tooltip->str);
}

static void
show_state (MeritaCandidateRow *self, const MeritaNomination *nomination)
{
  gtk_widget_set_visible (self->state, nomination != NULL);
  if (nomination == NULL)
    return;
  merita_glyph_set_label (MERITA_GLYPH (self->state),
                          nomination->decided ? _ ("decided") : _ ("nominated"));
  gtk_widget_set_tooltip_text (self->state, nomination->decided ? _ ("decided") : _ ("nominated"));
}

static void
show_words (MeritaCandidateRow *self,
            const MeritaSuccessor *successor,
            guint plans,
            const char *tooltip)
{
  g_autofree char *rank =
    successor->rank > 0 ? g_strdup_printf ("%u", successor->rank) : g_strdup ("–");
  g_autofree char *number = g_strdup_printf ("%u", plans);
  g_autofree char *post = NULL;
  const char *grade = merita_grade_code (successor->grade);

  post = successor->job_title != NULL && *grade != '\0'
           ? g_strdup_printf ("%s · %s", successor->job_title, grade)
           : g_strdup (successor->job_title != NULL ? successor->job_title : grade);
  gtk_label_set_text (GTK_LABEL (self->rank), rank);
  gtk_label_set_text (GTK_LABEL (self->name), successor->name);
  gtk_label_set_text (GTK_LABEL (self->post), post);
  gtk_widget_set_tooltip_text (self->post, successor->job_title);
  merita_box_badge_set_box (MERITA_BOX_BADGE (self->badge), successor->box);
  merita_glyph_set_kind (MERITA_GLYPH (self->ready_glyph),
                         merita_glyph_of_readiness (successor->readiness));
  gtk_label_set_text (GTK_LABEL (self->ready),
                      merita_succession_readiness_word (successor->readiness));
  gtk_widget_set_visible (self->plans_glyph, plans > 1);
  gtk_widget_set_visible (self->plans, plans > 1);
  gtk_label_set_text (GTK_LABEL (self->plans), number);
  gtk_widget_set_tooltip_text (self->plans, tooltip);
  gtk_widget_set_tooltip_text (self->plans_glyph, tooltip);
}

void
merita_candidate_row_show (MeritaCandidateRow *self,
                           const MeritaSuccessorRanking *ranking,
                           const MeritaSuccessor *successor,
                           guint plans,
                           const char *tooltip)
{
  g_autofree char *score = NULL;

  g_return_if_fail (MERITA_IS_CANDIDATE_ROW (self));
  score = merita_text_hundredths (merita_language_current (), successor->score);
  show_words (self, successor, plans, tooltip);
  show_bar (self, ranking, successor);
  show_gates (self, successor);
  show_firmness (self, ranking, successor);
  show_state (self, merita_successor_ranking_nomination (ranking, successor->nip));
  gtk_label_set_text (GTK_LABEL (self->score), score);
}

void
merita_candidate_row_set_compact (MeritaCandidateRow *self, gboolean compact)
{
  g_return_if_fail (MERITA_IS_CANDIDATE_ROW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->figures, compact ? -1 : BAR_WIDTH, -1);
}

static GtkWidget *
create_words (MeritaCandidateRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = merita_label_new (NULL, "strong", 0);
  self->post = merita_label_new (NULL, "dim small", 0);
  self->badge = merita_box_badge_new (0);
  self->ready_glyph = merita_glyph_new (MERITA_GLYPH_READY_UNKNOWN, NULL);
  self->ready = merita_label_new (NULL, "small", 0);
  self->plans_glyph = merita_glyph_new (MERITA_GLYPH_TWO_PLANS, _ ("plans"));
  self->plans = merita_label_new (NULL, "small warn strong", 0);
  self->state = merita_glyph_new (MERITA_GLYPH_DISCUSSED, NULL);
  gtk_widget_set_margin_start (self->plans_glyph, 4);
  gtk_box_append (GTK_BOX (line), self->badge);
  gtk_box_append (GTK_BOX (line), self->ready_glyph);
  gtk_box_append (GTK_BOX (line), self->ready);
  gtk_box_append (GTK_BOX (line), self->plans_glyph);
  gtk_box_append (GTK_BOX (line), self->plans);
  gtk_box_append (GTK_BOX (line), self->state);
  gtk_widget_set_margin_top (line, 3);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_size_request (words, 130, -1);
  gtk_label_set_ellipsize (GTK_LABEL (self->plans), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (words), self->name);
  gtk_box_append (GTK_BOX (words), self->post);
  gtk_box_append (GTK_BOX (words), line);
  return words;
}

static GtkWidget *
create_figures (MeritaCandidateRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  self->bar = merita_contribution_bar_new ();
  self->gates = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->firmness = merita_label_new (NULL, "firmness", 1);
  gtk_widget_set_size_request (self->bar, 120, BAR_HEIGHT);
  gtk_widget_add_css_class (self->bar, "small");
  gtk_widget_set_hexpand (self->firmness, TRUE);
  gtk_box_append (GTK_BOX (line), self->gates);
  gtk_box_append (GTK_BOX (line), self->firmness);
  gtk_box_append (GTK_BOX (self->figures), self->bar);
  gtk_box_append (GTK_BOX (self->figures), line);
  gtk_widget_set_size_request (self->figures, BAR_WIDTH, -1);
  gtk_widget_set_hexpand (self->figures, FALSE);
  gtk_widget_set_valign (self->figures, GTK_ALIGN_CENTER);
  return self->figures;
}

static void
merita_candidate_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (merita_candidate_row_parent_class)->dispose (object);
}

static void
merita_candidate_row_class_init (MeritaCandidateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_candidate_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "candidaterow");
}

static void
merita_candidate_row_init (MeritaCandidateRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->rank = merita_label_new (NULL, "candidate-rank", 0);
  self->score = merita_label_new (NULL, "candidate-rank", 1);
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_label_set_ellipsize (GTK_LABEL (self->rank), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (self->score), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (GTK_LABEL (self->rank), 2);
  gtk_label_set_width_chars (GTK_LABEL (self->score), 5);
  gtk_widget_set_hexpand (self->body, TRUE);
  gtk_box_append (GTK_BOX (self->body), create_words (self));
  gtk_box_append (GTK_BOX (self->body), create_figures (self));
  gtk_widget_set_parent (self->rank, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  gtk_widget_set_parent (self->score, GTK_WIDGET (self));
}

GtkWidget *
merita_candidate_row_new (void)
{
  return g_object_new (MERITA_TYPE_CANDIDATE_ROW, NULL);
}

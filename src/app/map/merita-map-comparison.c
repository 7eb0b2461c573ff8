/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-comparison.h"

#include <glib/gi18n.h>

#include "merita-avatar.h"
#include "merita-box-badge.h"
#include "merita-card.h"
#include "merita-contribution-bar.h"
#include "merita-score.h"

#define BAR 96
#define NAME_CHARS 24

struct _MeritaMapComparison
{
  AdwWindow parent_instance;

  GtkGrid *grid;
  GPtrArray *explanations; /* MeritaExplanation* */
  int row;
};

G_DEFINE_FINAL_TYPE (MeritaMapComparison, merita_map_comparison, ADW_TYPE_WINDOW)

static void
put (MeritaMapComparison *self, GtkWidget *child, guint column)
{
  gtk_grid_attach (self->grid, child, (int) column, self->row, 1, 1);
}

static const MeritaExplanation *
get (MeritaMapComparison *self, guint person)
{
  return g_ptr_array_index (self->explanations, person);
}

static const MeritaContribution *
get_part (MeritaMapComparison *self, guint person, guint axis, guint part)
{
  return &g_array_index (get (self, person)->axes[axis].contributions, MeritaContribution, part);
}

static void
put_person (MeritaMapComparison *self, const MeritaMapName *name, guint box, guint column)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *badge = merita_box_badge_new (box);
  GtkWidget *post = merita_label_new (name->post, "dim small", 0);

  gtk_widget_add_css_class (badge, "large");
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_label_set_max_width_chars (GTK_LABEL (post), 22);
  gtk_box_append (GTK_BOX (head), merita_avatar_new (40, name->full));
  gtk_box_append (GTK_BOX (head), merita_label_new (name->name, "card-title", 0));
  gtk_box_append (GTK_BOX (head), post);
  gtk_box_append (GTK_BOX (head), badge);
  gtk_widget_set_halign (gtk_widget_get_first_child (head), GTK_ALIGN_START);
  put (self, head, column);
}

static void
put_axis (MeritaMapComparison *self, guint axis)
{
  put (self,
       merita_label_new (axis == MERITA_AXIS_PERFORMANCE ? _ ("Performance") : _ ("Potential"),
                         "card-title", 0),
       0);
  for (guint i = 0; i < self->explanations->len; i++)
    {
      MeritaScore score = get (self, i)->axes[axis].score;
      g_autofree char *text = score != MERITA_SCORE_UNKNOWN
                                ? merita_text_score (merita_language_current (), score)
                                : g_strdup ("–");

      put (self, merita_label_new (text, "axis-score", 0), i + 1);
    }
  self->row++;
}

static gboolean
differs (MeritaMapComparison *self, guint axis, guint part)
{
  const MeritaContribution *first = get_part (self, 0, axis, part);

  for (guint i = 1; i < self->explanations->len; i++)
    {
      const MeritaContribution *other = get_part (self, i, axis, part);

      if (other->known != first->known
          || (first->known && other->contribution != first->contribution))
        return TRUE;
    }
  return FALSE;
}

static void
put_part (MeritaMapComparison *self, guint axis, guint part, int heaviest)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaComponent *component = get_part (self, 0, axis, part)->component;
  const char *name = merita_text_component (language, component);
  GtkWidget *label;

  label = merita_label_new (name, "dense dim", 0);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_set_tooltip_text (label, name);
  put (self, label, 0);
  for (guint i = 0; i < self->explanations->len; i++)
    {
      const MeritaContribution *line = get_part (self, i, axis, part);
      MeritaHundredths value =
        line->known ? merita_score_to_hundredths (line->contribution) : MERITA_HUNDREDTHS_UNKNOWN;
      MeritaBarPart drawn = { name, value };
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *bar = merita_contribution_bar_new ();
      g_autofree char *text = merita_text_hundredths (language, value);

      merita_contribution_bar_set_first_color (MERITA_CONTRIBUTION_BAR (bar), axis);
      merita_contribution_bar_set_figures (MERITA_CONTRIBUTION_BAR (bar), FALSE);
      merita_contribution_bar_set_parts (MERITA_CONTRIBUTION_BAR (bar), &drawn, 1, heaviest);
      gtk_widget_set_size_request (bar, BAR, 9);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (cell), bar);
      gtk_box_append (GTK_BOX (cell), merita_label_new (text, "dense", 1));
      put (self, cell, i + 1);
    }
  self->row++;
}

static void
put_parts (MeritaMapComparison *self, guint axis)
{
  const GArray *parts = get (self, 0)->axes[axis].contributions;
  int heaviest = 1;
  guint equal = 0;

  for (guint i = 0; i < parts->len; i++)
    heaviest = MAX (heaviest, get_part (self, 0, axis, i)->component->weight);
  for (guint i = 0; i < parts->len; i++)
    {
      if (differs (self, axis, i))
        put_part (self, axis, i, heaviest);
      else
        equal++;
    }
  if (equal > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u part is the same", "%u parts are the same", equal), equal);

      put (self, merita_label_new (text, "dense dim", 0), 0);
      self->row++;
    }
}

static void
merita_map_comparison_finalize (GObject *object)
{
  g_ptr_array_unref (MERITA_MAP_COMPARISON (object)->explanations);
  G_OBJECT_CLASS (merita_map_comparison_parent_class)->finalize (object);
}

static void
merita_map_comparison_class_init (MeritaMapComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_map_comparison_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
merita_map_comparison_init (MeritaMapComparison *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->explanations = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_explanation_free);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "map-comparison");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Side by side"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

GtkWidget *
merita_map_comparison_new (const MeritaMapView *view, const GArray *people)
{
  MeritaMapComparison *self = g_object_new (MERITA_TYPE_MAP_COMPARISON, NULL);
  const MeritaTalentTable *table = merita_map_model_get_table (view->model);

  put (self, merita_label_new ("", NULL, 0), 0);
  for (guint i = 0; i < people->len; i++)
    {
      MeritaNip nip = g_array_index (people, MeritaNip, i);
      gint row = merita_talent_table_find (table, nip);
      MeritaExplanation *explanation;

      if (row < 0)
        continue;
      explanation =
        merita_mapping_explain (view->rule, view->jobs, view->standards, table, (guint) row);
      g_ptr_array_add (self->explanations, explanation);
      put_person (self, merita_map_names_get (view->names, nip), explanation->box,
                  self->explanations->len);
    }
  self->row++;
  for (guint axis = 0; axis < MERITA_N_AXES && self->explanations->len > 0; axis++)
    {
      put_axis (self, axis);
      put_parts (self, axis);
    }
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (260 + 190 * (int) self->explanations->len, 1200), 620);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-round-views.h"

#include <glib/gi18n.h>

#include "merita-aspect-radar.h"
#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-round-tables.h"

#define RADAR_HEIGHT 380

struct _MeritaRoundViews
{
  GtkWidget parent_instance;

  const MeritaAssessmentData *data;
  GtkStack *stack;
  MeritaAspectRadar *radar;
  GtkGrid *radar_table, *table, *difference;
  GtkDropDown *older, *newer;
  GtkWidget *same;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (MeritaRoundViews, merita_round_views, GTK_TYPE_WIDGET)

/* ---- choosing rounds ---- */

static gboolean
has_names (GListModel *model, GtkStringList *names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (!GTK_IS_STRING_LIST (model) || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                      gtk_string_list_get_string (names, i)))
      return FALSE;
  return TRUE;
}

void
merita_round_views_set_names (GtkDropDown *choice, GtkStringList *names, guint selected)
{
  if (!has_names (gtk_drop_down_get_model (choice), names))
    gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, selected);
}

void
merita_round_views_fill_choice (GtkDropDown *choice,
                                const GPtrArray *rounds,
                                const MeritaScoredRound *selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  for (guint i = rounds->len; i > 0; i--)
    {
      g_autofree char *name = merita_assessment_name_round (rounds->pdata[i - 1]);

      gtk_string_list_append (names, name);
      if (rounds->pdata[i - 1] == selected)
        place = rounds->len - i;
    }
  merita_round_views_set_names (choice, names, place);
}

const MeritaScoredRound *
merita_round_views_get_choice (GtkDropDown *choice, const GPtrArray *rounds)
{
  guint selected = gtk_drop_down_get_selected (choice);

  return selected < rounds->len ? rounds->pdata[rounds->len - 1 - selected] : NULL;
}

/* ---- difference ---- */

static void
show_difference (MeritaRoundViews *self)
{
  const MeritaScoredRound *from, *to;
  gboolean differs;

  if (self->quiet || self->data == NULL)
    return;
  from = merita_round_views_get_choice (self->older, self->data->rounds);
  to = merita_round_views_get_choice (self->newer, self->data->rounds);
  if (from == NULL || to == NULL)
    return;
  differs = merita_round_tables_fill_difference (self->difference, self->data, from, to);
  gtk_widget_set_visible (GTK_WIDGET (self->difference), differs);
  gtk_widget_set_visible (self->same, !differs);
}

/* At first the claim beside its verification; without one, beside the round before. */
static const MeritaScoredRound *
find_other (const MeritaAssessmentData *data)
{
  if (data->verified != NULL && data->verified != data->shown)
    return data->verified;
  for (guint i = data->rounds->len; i > 0; i--)
    if (data->rounds->pdata[i - 1] != data->record)
      return data->rounds->pdata[i - 1];
  return data->record;
}

/* ---- building ---- */

static GtkWidget *
add_page (MeritaRoundViews *self, const char *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "page-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_stack_add_named (self->stack, scrolled, name);
  return box;
}

/* What may be wider than a narrow window scrolls by itself, so that the rest of the page fits. */
static void
append_wide (GtkWidget *box, GtkWidget *wide)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), wide);
  gtk_box_append (GTK_BOX (box), scrolled);
}

static GtkGrid *
append_grid (GtkWidget *box, const char *label)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_widget_add_css_class (grid, "merita-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  append_wide (box, grid);
  return GTK_GRID (grid);
}

static void
append_key (GtkWidget *box, MeritaGlyphKind glyph, const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (item), merita_glyph_new (glyph, NULL));
  gtk_box_append (GTK_BOX (item), merita_label_new (text, "small dim", 0));
  gtk_box_append (GTK_BOX (box), item);
}

static void
build_radar (MeritaRoundViews *self)
{
  GtkWidget *box = add_page (self, "radar");
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20);

  self->radar = g_object_new (MERITA_TYPE_ASPECT_RADAR, "height-request", RADAR_HEIGHT, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->radar));
  gtk_widget_set_halign (legend, GTK_ALIGN_CENTER);
  append_key (legend, MERITA_GLYPH_CLAIM, _ ("Claim (dashed)"));
  append_key (legend, MERITA_GLYPH_VERIFIED, _ ("Verified (filled)"));
  gtk_box_append (GTK_BOX (box), legend);
  self->radar_table = append_grid (box, _ ("Points of the aspects in the rounds of the period"));
}

static GtkDropDown *
append_choice (MeritaRoundViews *self, GtkWidget *box, const char *label)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (show_difference), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), choice);
  return GTK_DROP_DOWN (choice);
}

static void
build_difference (MeritaRoundViews *self)
{
  GtkWidget *box = add_page (self, "difference");
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->older = append_choice (self, choices, _ ("First round"));
  gtk_box_append (GTK_BOX (choices), merita_label_new ("→", "dim", 0));
  self->newer = append_choice (self, choices, _ ("Second round"));
  append_wide (box, choices);
  self->same = merita_label_new (_ ("The two rounds say the same."), NULL, 0);
  gtk_box_append (GTK_BOX (box), self->same);
  self->difference = append_grid (box, _ ("What differs between the two rounds"));
}

/* ---- class ---- */

static void
merita_round_views_dispose (GObject *object)
{
  MeritaRoundViews *self = MERITA_ROUND_VIEWS (object);

  self->data = NULL;
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (merita_round_views_parent_class)->dispose (object);
}

static void
merita_round_views_class_init (MeritaRoundViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_round_views_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "roundviews");
}

static void
merita_round_views_init (MeritaRoundViews *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  build_radar (self);
  self->table = append_grid (add_page (self, "table"),
                             _ ("Points of the sub-aspects in the rounds of the period"));
  build_difference (self);
}

void
merita_round_views_show (MeritaRoundViews *self, const MeritaAssessmentData *data)
{
  g_return_if_fail (MERITA_IS_ROUND_VIEWS (self) && data != NULL && data->shown != NULL);

  self->data = data;
  merita_aspect_radar_show (self->radar, data);
  merita_round_tables_fill_period (self->radar_table, data, FALSE);
  merita_round_tables_fill_period (self->table, data, TRUE);
  self->quiet = TRUE;
  merita_round_views_fill_choice (self->older, data->rounds, data->record);
  merita_round_views_fill_choice (self->newer, data->rounds, find_other (data));
  self->quiet = FALSE;
  show_difference (self);
}

void
merita_round_views_choose (MeritaRoundViews *self, const char *view)
{
  g_return_if_fail (MERITA_IS_ROUND_VIEWS (self));
  gtk_stack_set_visible_child_name (self->stack, view);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-details.h"

#include <glib/gi18n.h>

#include "merita-avatar.h"
#include "merita-box-badge.h"
#include "merita-card.h"
#include "merita-contribution-bar.h"
#include "merita-glyph.h"
#include "merita-grade.h"
#include "merita-map-row.h"
#include "merita-map-strip.h"
#include "merita-map-words.h"
#include "merita-score.h"

#define BAR_WIDTH 112
#define MOST_SHIFTS 3

struct _MeritaMapDetails
{
  GtkWidget parent_instance;

  GtkWidget *box;
  const MeritaMapView *view;
};

G_DEFINE_FINAL_TYPE (MeritaMapDetails, merita_map_details, GTK_TYPE_WIDGET)

static void
add (MeritaMapDetails *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

static GtkWidget *
wrapping (const char *text, const char *classes)
{
  GtkWidget *label = merita_label_new (text, classes, 0);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

static void
add_head (MeritaMapDetails *self, const MeritaMapName *name)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GString) second = g_string_new (merita_grade_code (name->grade));

  if (name->post_since != MERITA_DATE_UNKNOWN)
    {
      g_autofree char *since =
        merita_text_date_short (merita_language_current (), name->post_since);

      g_string_append_printf (second, "%sTMT %s", second->len > 0 ? " · " : "", since);
    }
  gtk_box_append (GTK_BOX (head), merita_avatar_new (44, name->full));
  gtk_box_append (GTK_BOX (lines), wrapping (name->full, "pane-title"));
  if (*name->post != '\0')
    gtk_box_append (GTK_BOX (lines), wrapping (name->post, "dim dense"));
  gtk_box_append (GTK_BOX (lines), wrapping (second->str, "dim dense"));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), lines);
  add (self, head);
}

static void
add_place (MeritaMapDetails *self, guint32 person)
{
  const MeritaMapModel *model = self->view->model;
  MeritaLanguage language = merita_language_current ();
  guint box = merita_map_model_get_box (model, person);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *badge = merita_box_badge_new (box);
  g_autofree char *place =
    box > 0
      ? merita_text_place (language, self->view->rule, box)
      : g_strdup (merita_text_tray (language, merita_map_model_get_mapping (model)->tray[person]));
  g_autoptr (GString) history = g_string_new (NULL);

  gtk_widget_add_css_class (badge, "large");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), badge);
  gtk_box_append (GTK_BOX (line), wrapping (place, NULL));
  add (self, line);
  for (guint past = 0; past < merita_map_model_get_n_past (model); past++)
    {
      guint before = merita_map_model_get_past_box (model, past, person);
      int year = merita_map_model_get_past_year (model, past);

      if (before == MERITA_MAP_ABSENT)
        continue;
      if (history->len > 0)
        g_string_append (history, ", ");
      if (before == 0)
        g_string_append_printf (history, _ ("no box in %d"), year);
      else
        g_string_append_printf (history, _ ("box %u in %d"), before, year);
    }
  if (history->len > 0)
    add (self, wrapping (history->str, "dim dense"));
}

/* A number is shown whole or not at all. */
static GtkWidget *
figure (const char *text, const char *classes)
{
  GtkWidget *label = merita_label_new (text, classes, 1);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

static int
heaviest (const MeritaExplanation *explanation)
{
  int weight = 1;

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    for (guint i = 0; i < explanation->axes[axis].contributions->len; i++)
      weight =
        MAX (weight, g_array_index (explanation->axes[axis].contributions, MeritaContribution, i)
                       .component->weight);
  return weight;
}

static GtkWidget *
create_bar (const MeritaContribution *part,
            const char *name,
            MeritaHundredths value,
            guint axis,
            int most)
{
  GtkWidget *bar = merita_contribution_bar_new ();
  GtkWidget *clamp = adw_clamp_new ();
  int width = MAX (BAR_WIDTH * part->component->weight / most, 3);
  MeritaBarPart drawn = { name, part->known ? value : MERITA_HUNDREDTHS_UNKNOWN };

  merita_contribution_bar_set_first_color (MERITA_CONTRIBUTION_BAR (bar), axis);
  merita_contribution_bar_set_figures (MERITA_CONTRIBUTION_BAR (bar), FALSE);
  merita_contribution_bar_set_parts (MERITA_CONTRIBUTION_BAR (bar), &drawn, 1,
                                     part->component->weight);
  /* As long as its weight, so that the bars of an axis share one scale. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), bar);
  gtk_widget_set_size_request (bar, -1, 9);
  gtk_widget_set_halign (clamp, GTK_ALIGN_START);
  gtk_widget_set_valign (clamp, GTK_ALIGN_CENTER);
  return clamp;
}

static void
add_part (GtkGrid *grid,
          int row,
          const MeritaContribution *part,
          MeritaHundredths value,
          guint axis,
          int most)
{
  MeritaLanguage language = merita_language_current ();
  const char *name = merita_text_component (language, part->component);
  g_autofree char *points =
    merita_text_hundredths (language, part->known ? value : MERITA_HUNDREDTHS_UNKNOWN);
  g_autofree char *weight = merita_map_format_limit (part->component->weight);
  g_autofree char *tip = part->known && part->raw != NULL
                           ? g_strdup_printf ("%s: %s", name, part->raw)
                           : g_strdup_printf ("%s: %s", name, part->known ? points : _ ("no data"));
  GtkWidget *label = merita_label_new (name, "dense", 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, tip);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, create_bar (part, name, value, axis, most), 1, row, 1, 1);
  gtk_grid_attach (grid, figure (points, part->known ? "dense" : "dense warn"), 2, row, 1, 1);
  gtk_grid_attach (grid, figure (weight, "dim small"), 3, row, 1, 1);
}

static void
add_axis (MeritaMapDetails *self, const MeritaAxisExplanation *axis, int most)
{
  MeritaLanguage language = merita_language_current ();
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *grid = gtk_grid_new ();
  guint n = axis->contributions->len;
  g_autofree MeritaScore *exact = g_new0 (MeritaScore, n + 1);
  g_autofree MeritaHundredths *rounded = g_new0 (MeritaHundredths, n + 1);
  g_autofree char *score = axis->score == MERITA_SCORE_UNKNOWN
                             ? g_strdup ("–")
                             : merita_text_score (language, axis->score);
  GtkWidget *title =
    merita_label_new (axis->axis == MERITA_AXIS_PERFORMANCE ? _ ("Performance") : _ ("Potential"),
                      "card-title", 0);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), figure (score, "axis-score"));
  gtk_widget_set_margin_top (head, 8);
  add (self, head);
  add (self, merita_map_strip_new (self->view->rule, axis->axis, axis->score));
  for (guint i = 0; i < n; i++)
    {
      const MeritaContribution *part = &g_array_index (axis->contributions, MeritaContribution, i);

      exact[i] = part->known ? part->contribution : MERITA_SCORE_UNKNOWN;
    }
  merita_score_round_parts (exact, n, rounded);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 1);
  for (guint i = 0; i < n; i++)
    add_part (GTK_GRID (grid), (int) i, &g_array_index (axis->contributions, MeritaContribution, i),
              rounded[i], axis->axis, most);
  add (self, grid);
}

/* How far the axis is from its nearest cut, where that is near. */
static void
say_distance (const MeritaAxisExplanation *axis, GString *text)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *distance = NULL;

  if (axis->score == MERITA_SCORE_UNKNOWN)
    return;
  distance = merita_text_score (language, ABS (axis->distance));
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (axis->axis == MERITA_AXIS_PERFORMANCE)
    g_string_append_printf (text,
                            axis->distance < 0 ? _ ("Performance lies %s below the nearest limit.")
                                               : _ ("Performance lies %s above the nearest limit."),
                            distance);
  else
    g_string_append_printf (text,
                            axis->distance < 0 ? _ ("Potential lies %s below the nearest limit.")
                                               : _ ("Potential lies %s above the nearest limit."),
                            distance);
}

static void
say_shifts (const MeritaExplanation *explanation, GString *text)
{
  guint n = explanation->shifts->len;
  guint kept = explanation->shifts_tried > n ? explanation->shifts_tried - n : 0;

  for (guint i = 0; i < MIN (n, MOST_SHIFTS); i++)
    {
      g_autofree char *shift =
        merita_text_shift (merita_language_current (),
                           &g_array_index (explanation->shifts, MeritaShift, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : text->len > 0 ? "\n" : "", shift);
    }
  if (n == 0)
    return;
  g_string_append (text, ". ");
  g_string_append_printf (
    text, ngettext ("%u other shift keeps the box.", "%u other shifts keep the box.", kept), kept);
}

static MeritaGlyphKind
get_near_glyph (guint border)
{
  if (border & MERITA_BORDER_POTENTIAL_LOW)
    return MERITA_GLYPH_NEAR_LEFT;
  if (border & MERITA_BORDER_POTENTIAL_HIGH)
    return MERITA_GLYPH_NEAR_RIGHT;
  if (border & MERITA_BORDER_PERFORMANCE_LOW)
    return MERITA_GLYPH_NEAR_DOWN;
  return border & MERITA_BORDER_PERFORMANCE_HIGH ? MERITA_GLYPH_NEAR_UP : MERITA_GLYPH_NONE;
}

static void
add_note (MeritaMapDetails *self, const MeritaExplanation *explanation)
{
  guint border = explanation->border;
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autoptr (GString) text = g_string_new (NULL);
  MeritaGlyphKind kind = get_near_glyph (border);

  if (border & (MERITA_BORDER_PERFORMANCE_LOW | MERITA_BORDER_PERFORMANCE_HIGH))
    say_distance (&explanation->axes[MERITA_AXIS_PERFORMANCE], text);
  if (border & (MERITA_BORDER_POTENTIAL_LOW | MERITA_BORDER_POTENTIAL_HIGH))
    say_distance (&explanation->axes[MERITA_AXIS_POTENTIAL], text);
  say_shifts (explanation, text);
  if (text->len == 0)
    return;
  if (kind != MERITA_GLYPH_NONE)
    {
      GtkWidget *glyph = merita_glyph_new (kind, NULL);

      gtk_widget_set_valign (glyph, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (note), glyph);
    }
  gtk_box_append (GTK_BOX (note), wrapping (text->str, "dense"));
  gtk_widget_add_css_class (note, "note");
  gtk_widget_set_margin_top (note, 10);
  add (self, note);
}

static void
add_follow_up (MeritaMapDetails *self, guint box)
{
  const GPtrArray *follow_up = self->view->rule->boxes[box - 1].follow_up;
  g_autofree char *title = g_strdup_printf (_ ("Follow-up of box %u"), box);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; follow_up != NULL && i < follow_up->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (char *) g_ptr_array_index (follow_up, i));
  if (text->len == 0)
    return;
  label = merita_label_new (title, "strong dense", 0);
  gtk_widget_set_margin_top (label, 10);
  add (self, label);
  add (self, wrapping (text->str, "dim dense"));
}

static void
add_explanation (MeritaMapDetails *self, guint32 person)
{
  const MeritaMapView *view = self->view;
  gint row = merita_map_model_get_table_row (view->model, person);
  guint box = merita_map_model_get_box (view->model, person);
  g_autoptr (MeritaExplanation) explanation = NULL;
  int most;

  if (row < 0)
    {
      add (self, wrapping (_ ("Is no longer among the employees."), "dim dense"));
      return;
    }
  explanation = merita_mapping_explain (view->rule, view->jobs, view->standards,
                                        merita_map_model_get_table (view->model), (guint) row);
  if (explanation == NULL)
    return;
  if (explanation->box != box)
    add (self,
         wrapping (_ ("Data or rule changed after this map was computed; the scores below are "
                      "today's. Map again to see the present box."),
                   "note dense"));
  most = heaviest (explanation);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    add_axis (self, &explanation->axes[axis], most);
  add_note (self, explanation);
}

void
merita_map_details_update (MeritaMapDetails *self)
{
  const MeritaMapView *view = self->view;
  guint32 person = view->selected;
  guint box;

  g_return_if_fail (MERITA_IS_MAP_DETAILS (self));

  merita_clear_children (self->box);
  if (view->model == NULL || person == MERITA_MAP_NOBODY)
    {
      GtkWidget *hint =
        wrapping (_ ("Choose a person to see the box, the scores behind it and what "
                     "would change it."),
                  "dim");

      gtk_label_set_justify (GTK_LABEL (hint), GTK_JUSTIFY_CENTER);
      gtk_widget_set_vexpand (hint, TRUE);
      add (self, hint);
      return;
    }
  add_head (self,
            merita_map_names_get (view->names, merita_map_model_get_nip (view->model, person)));
  add_place (self, person);
  add_explanation (self, person);
  box = merita_map_model_get_box (view->model, person);
  if (box > 0)
    add_follow_up (self, box);
}

static void
merita_map_details_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_MAP_DETAILS (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_map_details_parent_class)->dispose (object);
}

static void
merita_map_details_class_init (MeritaMapDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_details_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mapdetails");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
merita_map_details_init (MeritaMapDetails *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->box, "pane");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Details"), -1);
}

GtkWidget *
merita_map_details_new (const MeritaMapView *view)
{
  MeritaMapDetails *self = g_object_new (MERITA_TYPE_MAP_DETAILS, NULL);

  self->view = view;
  merita_map_details_update (self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-row.h"

#include <glib/gi18n.h>

#include "merita-colors.h"
#include "merita-date.h"
#include "merita-glyph.h"
#include "merita-grade.h"

#define PADDING 7
#define GAP 6
#define SIGN 13
#define AVATAR 32
#define SMALL 0.85
#define SOON_MONTHS 6

struct _MeritaMapRow
{
  GtkWidget parent_instance;

  const MeritaMapView *view;
  guint32 person;
  gboolean brief;
};

G_DEFINE_FINAL_TYPE (MeritaMapRow, merita_map_row, GTK_TYPE_WIDGET)

static const struct
{
  guint bit;
  MeritaGlyphKind glyph;
  const char *text;
} cuts[] = {
  { MERITA_BORDER_POTENTIAL_LOW, MERITA_GLYPH_NEAR_LEFT, N_ ("just above a potential limit") },
  { MERITA_BORDER_POTENTIAL_HIGH, MERITA_GLYPH_NEAR_RIGHT, N_ ("just below a potential limit") },
  { MERITA_BORDER_PERFORMANCE_LOW, MERITA_GLYPH_NEAR_DOWN, N_ ("just above a performance limit") },
  { MERITA_BORDER_PERFORMANCE_HIGH, MERITA_GLYPH_NEAR_UP, N_ ("just below a performance limit") },
};

/* The assessment still counts, but not for long. */
static gboolean
expires_soon (const MeritaMapView *view, guint32 person)
{
  const MeritaTalentTable *table = merita_map_model_get_table (view->model);
  gint row = merita_map_model_get_table_row (view->model, person);
  int months = view->rule->assessment_valid_months;

  if (row < 0 || months == 0 || table->assessed_on[row] == MERITA_DATE_UNKNOWN)
    return FALSE;
  return merita_date_add_months (table->assessed_on[row], MAX (months - SOON_MONTHS, 0))
         <= table->today;
}

char *
merita_map_describe_signs (const MeritaMapView *view, guint32 person)
{
  guint border = merita_map_model_get_mapping (view->model)->border[person];
  guint from = merita_map_view_moved_from (view, person);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    if (border & cuts[i].bit)
      g_ptr_array_add (parts, g_strdup (_ (cuts[i].text)));
  if (border == MERITA_BORDER_WEIGHTS)
    g_ptr_array_add (parts, g_strdup (_ ("a shift of weights changes the box")));
  if (from > 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("moved from box %u"), from));
  if (expires_soon (view, person))
    g_ptr_array_add (parts, g_strdup (_ ("the assessment expires within six months")));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static PangoLayout *
create_layout (MeritaMapRow *self, const char *text, double scale, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (scale < 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

/* Draws in the middle of a line of this height; returns the width that it took. */
static double
draw_text (MeritaMapRow *self,
           GtkSnapshot *snapshot,
           PangoLayout *layout,
           const char *color_name,
           double x,
           double y,
           double width,
           double height)
{
  int text_width, text_height;
  GdkRGBA color;

  if (width < 8)
    return 0;
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  merita_widget_get_color (GTK_WIDGET (self), color_name, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x,
                                                (float) (y + (height - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  return text_width;
}

/* Draws towards the left from right; returns the new right edge. */
static double
draw_signs (MeritaMapRow *self, GtkSnapshot *snapshot, double right, double y, double height)
{
  const MeritaMapView *view = self->view;
  guint border = merita_map_model_get_mapping (view->model)->border[self->person];
  GtkWidget *widget = GTK_WIDGET (self);
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot,
                               &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                    (float) gtk_widget_get_height (widget)));
  double top = y + (height - SIGN) / 2;

  if (expires_soon (view, self->person))
    merita_glyph_paint (MERITA_GLYPH_OLD, widget, cr, right -= SIGN + 1, top, SIGN);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    if (border & cuts[i].bit)
      merita_glyph_paint (cuts[i].glyph, widget, cr, right -= SIGN + 1, top, SIGN);
  cairo_destroy (cr);
  if (border == MERITA_BORDER_WEIGHTS)
    {
      g_autoptr (PangoLayout) layout = create_layout (self, "±", 1, TRUE);

      draw_text (self, snapshot, layout, "merita_warn", right -= SIGN, y, SIGN, height);
    }
  return right;
}

static double
draw_moved (MeritaMapRow *self, GtkSnapshot *snapshot, double right, double y, double height)
{
  guint from = merita_map_view_moved_from (self->view, self->person);
  g_autofree char *text = g_strdup_printf ("⟲%u", from);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;
  int width;

  if (from == 0)
    return right;
  layout = create_layout (self, text, SMALL, TRUE);
  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_text (self, snapshot, layout, "window_fg_color", right - width, y, width + 1, height);
  merita_widget_get_color (GTK_WIDGET (self), "window_fg_color", &color);
  gtk_snapshot_append_color (
    snapshot, &color,
    &GRAPHENE_RECT_INIT (0, 2, 3, (float) (gtk_widget_get_height (GTK_WIDGET (self)) - 4)));
  return right - width - 2;
}

static double
draw_grade (MeritaMapRow *self,
            GtkSnapshot *snapshot,
            const MeritaMapName *name,
            double right,
            double y,
            double height)
{
  g_autoptr (PangoLayout) layout =
    create_layout (self, merita_grade_code (name->grade), SMALL, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_text (self, snapshot, layout, "merita_dim", right - width, y, width + 1, height);
  return right - MAX (width, 26) - 2;
}

static void
draw_row (MeritaMapRow *self, GtkSnapshot *snapshot, const MeritaMapName *name, gboolean bold)
{
  g_autoptr (PangoLayout) layout = create_layout (self, name->name, 1, bold);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double right = gtk_widget_get_width (GTK_WIDGET (self)) - PADDING;
  double x = PADDING;

  if (!self->brief)
    right = draw_grade (self, snapshot, name, right, 0, height);
  right = draw_signs (self, snapshot, right, 0, height);
  right = draw_moved (self, snapshot, right, 0, height);
  x += draw_text (self, snapshot, layout, "window_fg_color", x, 0, right - x, height) + GAP;
  if (!self->brief && right - x > 24)
    {
      g_autoptr (PangoLayout) post = create_layout (self, name->post, SMALL, bold);

      draw_text (self, snapshot, post, "merita_dim", x, 0, right - x - 4, height);
    }
}

static void
draw_avatar (MeritaMapRow *self, GtkSnapshot *snapshot, const MeritaMapName *name)
{
  g_autofree char *initials = merita_text_initials (name->full);
  g_autoptr (PangoLayout) layout = create_layout (self, initials, SMALL, TRUE);
  double y = (gtk_widget_get_height (GTK_WIDGET (self)) - AVATAR) / 2.0;
  GskRoundedRect circle;
  GdkRGBA color;
  int width;

  gsk_rounded_rect_init_from_rect (&circle,
                                   &GRAPHENE_RECT_INIT (PADDING, (float) y, AVATAR, AVATAR),
                                   AVATAR / 2.0f);
  merita_widget_get_color (GTK_WIDGET (self), "merita_avatar", &color);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &color, &circle.bounds);
  gtk_snapshot_pop (snapshot);
  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_text (self, snapshot, layout, "merita_avatar_fg", PADDING + (AVATAR - width) / 2.0, y,
             width + 1, AVATAR);
}

static void
draw_card (MeritaMapRow *self, GtkSnapshot *snapshot, const MeritaMapName *name, gboolean bold)
{
  g_autoptr (PangoLayout) layout = create_layout (self, name->name, 1, bold);
  g_autoptr (PangoLayout) post = NULL;
  g_autofree char *second = NULL;
  double line = (gtk_widget_get_height (GTK_WIDGET (self)) - 16) / 2.0;
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - PADDING;
  double x = PADDING + AVATAR + 8;
  double right;

  draw_avatar (self, snapshot, name);
  right = draw_signs (self, snapshot, width, 8, line);
  right = draw_moved (self, snapshot, right, 8, line);
  draw_text (self, snapshot, layout, "window_fg_color", x, 8, right - x, line);
  second = name->grade == 0 ? g_strdup (name->post)
           : *name->post == '\0'
             ? g_strdup (merita_grade_code (name->grade))
             : g_strdup_printf ("%s · %s", merita_grade_code (name->grade), name->post);
  post = create_layout (self, second, SMALL, FALSE);
  draw_text (self, snapshot, post, "merita_dim", x, 8 + line, width - x, line);
}

static void
merita_map_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaMapRow *self = MERITA_MAP_ROW (widget);
  const MeritaMapName *name;
  gboolean bold = self->person == self->view->selected;

  if (self->person == MERITA_MAP_NOBODY || self->view->model == NULL)
    return;
  name = merita_map_names_get (self->view->names,
                               merita_map_model_get_nip (self->view->model, self->person));
  if (gtk_widget_get_height (widget) > 2 * MERITA_MAP_ROW_HEIGHT)
    draw_card (self, snapshot, name, bold);
  else
    draw_row (self, snapshot, name, bold);
}

static void
merita_map_row_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : MERITA_MAP_ROW_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : MERITA_MAP_ROW_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static gboolean
merita_map_row_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean keyboard,
                              GtkTooltip *tooltip)
{
  MeritaMapRow *self = MERITA_MAP_ROW (widget);
  const MeritaMapName *name;
  g_autofree char *signs = NULL;
  g_autofree char *text = NULL;

  if (self->person == MERITA_MAP_NOBODY || self->view->model == NULL)
    return FALSE;
  name = merita_map_names_get (self->view->names,
                               merita_map_model_get_nip (self->view->model, self->person));
  signs = merita_map_describe_signs (self->view, self->person);
  text = g_strjoin ("\n", name->full, *name->post != '\0' ? name->post : signs,
                    *name->post != '\0' ? signs : NULL, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, MeritaMapRow *self)
{
  if (self->person == MERITA_MAP_NOBODY)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), n_press > 1 ? "map.open" : "map.select", "u",
                              self->person);
}

static void
merita_map_row_class_init (MeritaMapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_map_row_snapshot;
  widget_class->measure = merita_map_row_measure;
  widget_class->query_tooltip = merita_map_row_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "maprow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
merita_map_row_init (MeritaMapRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->person = MERITA_MAP_NOBODY;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
merita_map_row_new (const MeritaMapView *view)
{
  MeritaMapRow *self = g_object_new (MERITA_TYPE_MAP_ROW, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

static void
tell (MeritaMapRow *self)
{
  const MeritaMapName *name =
    merita_map_names_get (self->view->names,
                          merita_map_model_get_nip (self->view->model, self->person));
  g_autofree char *signs = merita_map_describe_signs (self->view, self->person);
  g_autofree char *label = g_strjoin (", ", name->name, *name->post != '\0' ? name->post : signs,
                                      *name->post != '\0' ? signs : NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               self->person == self->view->selected, -1);
}

void
merita_map_row_show (MeritaMapRow *self, guint32 person, gboolean brief)
{
  g_return_if_fail (MERITA_IS_MAP_ROW (self));

  self->person = person;
  self->brief = brief;
  if (person != MERITA_MAP_NOBODY && person == self->view->selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  if (person != MERITA_MAP_NOBODY)
    tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint32
merita_map_row_get (MeritaMapRow *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_ROW (self), MERITA_MAP_NOBODY);
  return self->person;
}

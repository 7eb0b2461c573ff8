/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-dots.h"

#include "merita-colors.h"

#define DOT 10
#define PITCH 14

struct _MeritaMapDots
{
  GtkWidget parent_instance;

  const MeritaMapView *view;
  guint box;
};

G_DEFINE_FINAL_TYPE (MeritaMapDots, merita_map_dots, GTK_TYPE_WIDGET)

static guint
count_columns (int width)
{
  return (guint) MAX (width / PITCH, 1);
}

guint
merita_map_dots_capacity (int width, int height)
{
  return count_columns (width) * (guint) MAX (height / PITCH, 0);
}

static guint32
find_at (MeritaMapDots *self, double x, double y)
{
  guint columns = count_columns (gtk_widget_get_width (GTK_WIDGET (self)));
  guint column = (guint) MAX (x / PITCH, 0);

  if (self->view->model == NULL || column >= columns || x < 0 || y < 0)
    return MERITA_MAP_NOBODY;
  return merita_map_model_get_person (self->view->model, self->box,
                                      (guint) (y / PITCH) * columns + column);
}

static void
draw_dot (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + PITCH / 2.0, y + PITCH / 2.0, radius, 0, 2 * G_PI);
}

/* Filled; hollow for people near a limit; ringed for the selected one. */
static void
merita_map_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaMapDots *self = MERITA_MAP_DOTS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  guint columns = count_columns (width);
  const guint32 *people;
  cairo_t *cr;
  GdkRGBA color, accent;
  guint n;

  if (self->view->model == NULL)
    return;
  people = merita_map_model_get_people (self->view->model, self->box, &n);
  n = MIN (n, merita_map_dots_capacity (width, height));
  cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  merita_widget_get_color (widget, "merita_dim", &color);
  merita_widget_get_color (widget, "accent_bg_color", &accent);
  cairo_set_line_width (cr, 1.6);
  for (guint i = 0; i < n; i++)
    {
      double x = i % columns * PITCH;
      double y = i / columns * PITCH;

      gdk_cairo_set_source_rgba (cr, &color);
      if (merita_map_model_get_mapping (self->view->model)->border[people[i]] != 0)
        {
          draw_dot (cr, x, y, DOT / 2.0 - 0.8);
          cairo_stroke (cr);
        }
      else
        {
          draw_dot (cr, x, y, DOT / 2.0);
          cairo_fill (cr);
        }
      if (people[i] != self->view->selected)
        continue;
      gdk_cairo_set_source_rgba (cr, &accent);
      draw_dot (cr, x, y, PITCH / 2.0 - 0.8);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static gboolean
merita_map_dots_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean keyboard,
                               GtkTooltip *tooltip)
{
  MeritaMapDots *self = MERITA_MAP_DOTS (widget);
  guint32 person = keyboard ? MERITA_MAP_NOBODY : find_at (self, x, y);
  const MeritaMapName *name;
  g_autofree char *text = NULL;

  if (person == MERITA_MAP_NOBODY)
    return FALSE;
  name =
    merita_map_names_get (self->view->names, merita_map_model_get_nip (self->view->model, person));
  text = g_strjoin ("\n", name->full, *name->post != '\0' ? name->post : NULL, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, MeritaMapDots *self)
{
  guint32 person = find_at (self, x, y);

  if (person == MERITA_MAP_NOBODY)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), n_press > 1 ? "map.open" : "map.select", "u",
                              person);
}

static void
merita_map_dots_class_init (MeritaMapDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_map_dots_snapshot;
  widget_class->query_tooltip = merita_map_dots_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "mapdots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
merita_map_dots_init (MeritaMapDots *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
merita_map_dots_new (const MeritaMapView *view, guint box)
{
  MeritaMapDots *self = g_object_new (MERITA_TYPE_MAP_DOTS, NULL);

  self->view = view;
  self->box = box;
  return GTK_WIDGET (self);
}

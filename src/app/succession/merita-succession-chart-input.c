/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-chart-private.h"

#include <math.h>

#define STEP 1.2

/* ---- keys: up to the parent, down to the middle child, sideways along the level ---- */

static gint
find_child (MeritaSuccessionChart *self, guint parent)
{
  gint best = -1;
  double middle = merita_chart_get_place (self, parent)->x;

  for (guint i = parent + 1; i < self->layout->places->len; i++)
    if (merita_chart_get_place (self, i)->parent == (gint) parent
        && (best < 0
            || fabs (merita_chart_get_place (self, i)->x - middle)
                 < fabs (merita_chart_get_place (self, (guint) best)->x - middle)))
      best = (gint) i;
  return best;
}

/* The nearest card of the same level to that side; of cards above each other the nearest in height.
 */
static gint
find_beside (MeritaSuccessionChart *self, guint from, int side)
{
  const MeritaChartPlace *here = merita_chart_get_place (self, from);
  double best_distance = G_MAXDOUBLE;
  gint best = -1;

  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const MeritaChartPlace *place = merita_chart_get_place (self, i);
      double along = (place->x - here->x) * side;
      double distance = along + 4 * fabs (place->y - here->y);

      if (i == from || place->depth != here->depth || along <= 0 || distance >= best_distance)
        continue;
      best = (gint) i;
      best_distance = distance;
    }
  return best;
}

static gint
find_next (MeritaSuccessionChart *self, guint key)
{
  guint at = (guint) self->selected;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return merita_chart_get_place (self, at)->parent;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return find_child (self, at);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return find_beside (self, at, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return find_beside (self, at, 1);
    case GDK_KEY_Home:
      return 0;
    case GDK_KEY_End:
      return (gint) self->layout->places->len - 1;
    default:
      return -2;
    }
}

static gboolean
zoom_key (MeritaSuccessionChart *self, guint key)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      merita_chart_zoom_at (self, self->zoom * STEP, x, y);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      merita_chart_zoom_at (self, self->zoom / STEP, x, y);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      merita_chart_zoom_at (self, 1, x, y);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (MeritaSuccessionChart *self, guint key, guint code, GdkModifierType state)
{
  gint next;

  if (self->layout == NULL || self->layout->places->len == 0)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return zoom_key (self, key);
  if (self->selected < 0)
    merita_chart_select_place (self, 0, TRUE);
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      g_signal_emit_by_name (self, "opened", merita_succession_chart_get_selected (self));
      return TRUE;
    }
  if (key == GDK_KEY_space && self->shapes[self->selected].owner)
    {
      merita_succession_chart_toggle (self, merita_succession_chart_get_selected (self));
      return TRUE;
    }
  next = find_next (self, key);
  if (next >= 0)
    merita_chart_select_place (self, next, TRUE);
  return next >= -1;
}

/* ---- pointer ---- */

static void
press_pill (MeritaSuccessionChart *self, guint i)
{
  MeritaId id = merita_succession_chart_get_node (self, i)->id;

  if (self->shapes[i].owner)
    merita_succession_chart_toggle (self, id);
  else
    g_signal_emit_by_name (self, "hidden", id);
}

static void
click_cb (MeritaSuccessionChart *self, int n, double x, double y)
{
  graphene_rect_t visible, pill;
  graphene_point_t point;

  if (self->layout == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  merita_succession_chart_get_visible (self, &visible);
  point = GRAPHENE_POINT_INIT ((float) (visible.origin.x + x / self->zoom),
                               (float) (visible.origin.y + y / self->zoom));
  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const MeritaChartPlace *place = merita_chart_get_place (self, i);
      graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) place->x, (float) place->y,
                                                 (float) place->width, (float) place->height);

      if (self->zoom >= MERITA_CHART_TITLES_BELOW && merita_chart_get_pill (self, i, &pill)
          && graphene_rect_contains_point (&pill, &point))
        {
          press_pill (self, i);
          return;
        }
      if (!graphene_rect_contains_point (&rect, &point))
        continue;
      merita_chart_select_place (self, (gint) i, TRUE);
      if (n == 2)
        g_signal_emit_by_name (self, "opened", merita_succession_chart_get_node (self, i)->id);
      return;
    }
}

static void
drag_begin_cb (MeritaSuccessionChart *self, double x, double y)
{
  self->drag_x = self->adjustments[0] != NULL ? gtk_adjustment_get_value (self->adjustments[0]) : 0;
  self->drag_y = self->adjustments[1] != NULL ? gtk_adjustment_get_value (self->adjustments[1]) : 0;
}

static void
drag_update_cb (MeritaSuccessionChart *self, double x, double y)
{
  if (self->adjustments[0] != NULL)
    gtk_adjustment_set_value (self->adjustments[0], self->drag_x - x);
  if (self->adjustments[1] != NULL)
    gtk_adjustment_set_value (self->adjustments[1], self->drag_y - y);
}

static gboolean
scroll_cb (MeritaSuccessionChart *self, double dx, double dy, GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  if (event != NULL && gdk_event_get_position (event, &x, &y))
    {
      double offset_x, offset_y;
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

      gtk_native_get_surface_transform (native, &offset_x, &offset_y);
      gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - offset_x,
                                        y - offset_y, &x, &y);
    }
  merita_chart_zoom_at (self, self->zoom * pow (STEP, -dy), x, y);
  return TRUE;
}

void
merita_chart_add_input (MeritaSuccessionChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (click_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, scroll);
}

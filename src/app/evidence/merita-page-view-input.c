/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page-view-private.h"

#define WHEEL_STEP 1.15
#define KEY_STEP 1.25
#define LINE 48.0

/* ---- dragging ---- */

static MeritaRectangle
get_drag (MeritaPageView *self, double x, double y)
{
  guint page = self->drag_page;
  double page_x, page_y;

  merita_page_view_locate (self, x, y, &page, &page_x, &page_y);
  return (MeritaRectangle){ (gint) self->drag_x, (gint) self->drag_y,
                            (gint) (page_x - self->drag_x), (gint) (page_y - self->drag_y) };
}

static void
drag_begin_cb (MeritaPageView *self, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_page = 0;
  self->dragging =
    merita_page_view_locate (self, x, y, &self->drag_page, &self->drag_x, &self->drag_y);
  self->drag_frame = self->frames || (state & GDK_ALT_MASK) != 0;
  if (!self->dragging)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_to (MeritaPageView *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;
  MeritaRectangle drag;

  if (!self->dragging || self->source == NULL
      || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;
  drag = get_drag (self, x + dx, y + dy);
  merita_page_view_select_drag (self, self->drag_page, &drag, self->drag_frame);
}

static void
drag_update_cb (MeritaPageView *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->dragging && gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y)
      && (y + dy < 0 || y + dy > height))
    merita_page_view_scroll (self, 0, y + dy < 0 ? -LINE / 4 : LINE / 4);
  drag_to (self, dx, dy, gesture);
}

static void
drag_end_cb (MeritaPageView *self, double dx, double dy, GtkGesture *gesture)
{
  drag_to (self, dx, dy, gesture);
  self->dragging = FALSE;
}

/* ---- clicks ---- */

static void
select_word (MeritaPageView *self, guint page, double x, double y)
{
  const MeritaPageLayout *layout = merita_page_source_get_layout (self->source, page);
  g_autoptr (MeritaPassagePlace) place =
    layout != NULL ? merita_passage_word_at (layout, (gint) x, (gint) y) : NULL;

  if (place != NULL)
    merita_page_view_select_text (self, page, place->first, place->length);
}

static void
released_cb (MeritaPageView *self, int times, double x, double y)
{
  guint page = 0;
  double page_x, page_y;
  const MeritaPageMark *mark;

  if (!merita_page_view_locate (self, x, y, &page, &page_x, &page_y))
    return;
  if (times == 2)
    {
      select_word (self, page, page_x, page_y);
      return;
    }
  mark = merita_page_view_find_mark (self, page, page_x, page_y);
  if (times == 1 && mark != NULL && merita_page_view_get_selection (self) == NULL)
    g_signal_emit_by_name (self, "mark-activated", mark->id);
}

static void
motion_cb (MeritaPageView *self, double x, double y)
{
  guint page = 0;
  double page_x, page_y;
  const char *cursor = "default";

  if (merita_page_view_locate (self, x, y, &page, &page_x, &page_y))
    {
      const MeritaPageLayout *layout = merita_page_source_get_layout (self->source, page);

      if (self->frames || (layout != NULL && layout->n_characters == 0))
        cursor = "crosshair";
      else if (merita_page_view_find_mark (self, page, page_x, page_y) != NULL)
        cursor = "pointer";
      else if (layout != NULL)
        cursor = "text";
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* ---- zooming ---- */

static gboolean
scroll_cb (MeritaPageView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  graphene_point_t here;

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  if (event != NULL && gdk_event_get_position (event, &x, &y))
    {
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
      double surface_x, surface_y;

      gtk_native_get_surface_transform (native, &surface_x, &surface_y);
      if (gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) (x - surface_x),
                                                          (float) (y - surface_y)),
                                    &here))
        {
          x = here.x;
          y = here.y;
        }
    }
  merita_page_view_zoom_at (
    self, merita_page_view_get_zoom (self) * (dy < 0 ? WHEEL_STEP : 1 / WHEEL_STEP), x, y);
  return TRUE;
}

static void
pinch_begin_cb (MeritaPageView *self)
{
  self->pinch_zoom = merita_page_view_get_zoom (self);
}

static void
pinch_cb (MeritaPageView *self, double scale, GtkGesture *gesture)
{
  double x = 0;
  double y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  merita_page_view_zoom_at (self, self->pinch_zoom * scale, x, y);
}

/* ---- keys ---- */

static void
zoom_by (MeritaPageView *self, double factor)
{
  merita_page_view_zoom_at (self, merita_page_view_get_zoom (self) * factor,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static void
turn (MeritaPageView *self, int by)
{
  int n = (int) merita_page_source_get_n_pages (self->source);

  merita_page_view_set_page (self, (guint) CLAMP ((int) self->page + by, 1, n));
}

static gboolean
plain_key (MeritaPageView *self, guint keyval)
{
  double view = gtk_widget_get_height (GTK_WIDGET (self)) * 0.9;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      merita_page_view_scroll (self, 0, keyval == GDK_KEY_Up ? -LINE : LINE);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      merita_page_view_scroll (self, keyval == GDK_KEY_Left ? -LINE : LINE, 0);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      merita_page_view_scroll (self, 0, keyval == GDK_KEY_Page_Up ? -view : view);
      return TRUE;
    case GDK_KEY_Home:
      merita_page_view_set_page (self, 1);
      return TRUE;
    case GDK_KEY_End:
      merita_page_view_set_page (self, merita_page_source_get_n_pages (self->source));
      return TRUE;
    case GDK_KEY_Escape:
      if (merita_page_view_get_selection (self) == NULL)
        return FALSE;
      merita_page_view_clear_selection (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
copy (MeritaPageView *self)
{
  const MeritaPageSelection *selection = merita_page_view_get_selection (self);

  if (selection != NULL && selection->quote != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), selection->quote);
}

static gboolean
control_key (MeritaPageView *self, guint keyval)
{
  const MeritaPageLayout *layout = merita_page_source_get_layout (self->source, self->page);

  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      turn (self, keyval == GDK_KEY_Page_Up ? -1 : 1);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom_by (self, KEY_STEP);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_by (self, 1 / KEY_STEP);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      merita_page_view_set_fit (self, MERITA_PAGE_FIT_WIDTH);
      return TRUE;
    case GDK_KEY_a:
      if (layout != NULL && layout->n_characters > 0)
        merita_page_view_select_text (self, self->page, 0, layout->n_characters);
      else
        merita_page_view_select_page (self, self->page);
      return TRUE;
    case GDK_KEY_c:
      copy (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (MeritaPageView *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);

  if (self->source == NULL || self->page == 0)
    return FALSE;
  if (held == GDK_CONTROL_MASK || held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return control_key (self, keyval);
  return held == 0 && plain_key (self, keyval);
}

void
merita_page_view_init_input (MeritaPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_gesture_group (drag, click);
#define CONNECT(object, signal, handler)                                                           \
  g_signal_connect_object (object, signal, G_CALLBACK (handler), self, G_CONNECT_SWAPPED)
  CONNECT (drag, "drag-begin", drag_begin_cb);
  CONNECT (drag, "drag-update", drag_update_cb);
  CONNECT (drag, "drag-end", drag_end_cb);
  CONNECT (click, "released", released_cb);
  CONNECT (motion, "motion", motion_cb);
  CONNECT (scroll, "scroll", scroll_cb);
  CONNECT (pinch, "begin", pinch_begin_cb);
  CONNECT (pinch, "scale-changed", pinch_cb);
  CONNECT (keys, "key-pressed", key_cb);
#undef CONNECT
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, keys);
}

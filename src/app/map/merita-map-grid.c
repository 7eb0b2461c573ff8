/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-grid.h"

#include <glib/gi18n.h>

#include "merita-colors.h"
#include "merita-map-box.h"
#include "merita-map-row.h"
#include "merita-mini-boxes.h"

#define GAP 7
#define AXIS 22 /* room for the names of an axis */
#define RAIL_WIDTH 84
#define RAIL_HEIGHT 56

struct _MeritaMapGrid
{
  GtkWidget parent_instance;

  const MeritaMapView *view;
  GtkWidget *boxes[MERITA_MAP_BOXES]; /* [0] unused */
  guint expanded;
  int starts[2][3], sizes[2][3]; /* columns, rows */
};

G_DEFINE_FINAL_TYPE (MeritaMapGrid, merita_map_grid, GTK_TYPE_WIDGET)

static void
find_place (guint box, guint *column, guint *row)
{
  for (guint i = 0; i < 9; i++)
    if (merita_box_at (i % 3, i / 3) == box)
      {
        *column = i % 3;
        *row = i / 3;
      }
}

/* Thirds; or rails beside the expanded one. */
static void
divide (int start, int length, int rail, int wide, int *starts, int *sizes)
{
  int room = length - 2 * GAP;

  for (int i = 0; i < 3; i++)
    {
      if (wide < 0)
        sizes[i] = room * (i + 1) / 3 - room * i / 3;
      else
        sizes[i] = i == wide ? MAX (room - 2 * rail, rail) : rail;
      sizes[i] = MAX (sizes[i], 1);
      starts[i] = start;
      start += sizes[i] + GAP;
    }
}

static void
merita_map_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MeritaMapGrid *self = MERITA_MAP_GRID (widget);
  guint column = 0;
  guint row = 0;

  if (self->expanded > 0)
    find_place (self->expanded, &column, &row);
  divide (AXIS, width - AXIS, MIN (RAIL_WIDTH, width / 6), self->expanded > 0 ? (int) column : -1,
          self->starts[0], self->sizes[0]);
  divide (0, height - AXIS, RAIL_HEIGHT, self->expanded > 0 ? (int) row : -1, self->starts[1],
          self->sizes[1]);
  for (guint i = 0; i < 9; i++)
    {
      GtkAllocation where = { self->starts[0][i % 3], self->starts[1][i / 3], self->sizes[0][i % 3],
                              self->sizes[1][i / 3] };

      gtk_widget_size_allocate (self->boxes[merita_box_at (i % 3, i / 3)], &where, -1);
    }
}

static void
merita_map_grid_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  MeritaMapGrid *self = MERITA_MAP_GRID (widget);

  /* The boxes are measured so that they may be given space; all of them ask for the same. */
  for (guint box = 1; box < MERITA_MAP_BOXES; box++)
    gtk_widget_measure (self->boxes[box], orientation, -1, minimum, natural, NULL, NULL);
  *minimum = AXIS + 3 * *minimum + 2 * GAP;
  *natural = AXIS + 3 * *natural + 2 * GAP;
  *minimum_baseline = *natural_baseline = -1;
}

static const char *
get_third (MeritaMapGrid *self, MeritaAxis axis, guint third)
{
  const MeritaAxisRule *rule = &self->view->rule->axes[axis];
  const char *english = rule->labels_en[third];

  if (merita_language_current () == MERITA_LANGUAGE_ENGLISH && english != NULL)
    return english;
  return rule->labels[third] != NULL ? rule->labels[third] : "";
}

static void
draw_name (MeritaMapGrid *self,
           GtkSnapshot *snapshot,
           const char *text,
           MeritaAxis axis,
           guint slot)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  gboolean upright = axis == MERITA_AXIS_PERFORMANCE;
  int length = self->sizes[upright ? 1 : 0][slot];
  int middle = self->starts[upright ? 1 : 0][slot] + length / 2;
  int width, height;
  GdkRGBA color;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, length * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  merita_widget_get_color (GTK_WIDGET (self), "merita_dim", &color);
  gtk_snapshot_save (snapshot);
  if (upright)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (AXIS - GAP - height) / 2 + 1,
                                                              (float) middle + (float) width / 2));
      gtk_snapshot_rotate (snapshot, -90);
    }
  else
    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT ((float) middle - (float) width / 2,
                                                  (float) gtk_widget_get_height (GTK_WIDGET (self))
                                                    - AXIS + 3));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
merita_map_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaMapGrid *self = MERITA_MAP_GRID (widget);

  GTK_WIDGET_CLASS (merita_map_grid_parent_class)->snapshot (widget, snapshot);
  if (self->view->rule == NULL)
    return;
  for (guint slot = 0; slot < 3; slot++)
    {
      const char *potential = get_third (self, MERITA_AXIS_POTENTIAL, slot);

      draw_name (self, snapshot, get_third (self, MERITA_AXIS_PERFORMANCE, 2 - slot),
                 MERITA_AXIS_PERFORMANCE, slot);
      draw_name (self, snapshot, potential, MERITA_AXIS_POTENTIAL, slot);
    }
}

/* ---- keys --------------------------------------------------------------------------------- */

static MeritaMapBox *
get_focused (MeritaMapGrid *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return MERITA_IS_MAP_BOX (child) ? MERITA_MAP_BOX (child) : NULL;
}

static gboolean
go_beside (MeritaMapGrid *self, MeritaMapBox *box, int dx, int dy)
{
  guint column = 0;
  guint row = 0;

  find_place (merita_map_box_get_number (box), &column, &row);
  if ((int) column + dx < 0 || column + (guint) dx > 2 || (int) row + dy < 0
      || row + (guint) dy > 2)
    return FALSE;
  return gtk_widget_grab_focus (
    self->boxes[merita_box_at ((guint) ((int) column + dx), (guint) ((int) row + dy))]);
}

static gboolean
arrow (MeritaMapGrid *self, MeritaMapBox *box, int dx, int dy)
{
  if (gtk_widget_is_focus (GTK_WIDGET (box)))
    {
      go_beside (self, box, dx, dy);
      return TRUE;
    }
  return merita_map_box_step (box, dx, dy) || merita_map_box_get_number (box) != self->expanded;
}

static gboolean
escape (MeritaMapGrid *self, MeritaMapBox *box)
{
  if (self->expanded > 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "map.collapse", NULL);
      return TRUE;
    }
  if (gtk_widget_is_focus (GTK_WIDGET (box)))
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (box));
}

static gboolean
enter (MeritaMapGrid *self, MeritaMapBox *box)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (gtk_widget_is_focus (GTK_WIDGET (box)))
    return merita_map_box_enter (box);
  if (!MERITA_IS_MAP_ROW (focus))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "map.select", "u",
                              merita_map_row_get (MERITA_MAP_ROW (focus)));
  return TRUE;
}

static gboolean
key_cb (MeritaMapGrid *self, guint key, guint code, GdkModifierType state)
{
  MeritaMapBox *box = get_focused (self);
  gboolean listed = box != NULL && merita_map_box_get_number (box) == self->expanded
                    && !gtk_widget_is_focus (GTK_WIDGET (box));

  if (box == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Escape)
    return escape (self, box);
  if (listed)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return arrow (self, box, -1, 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return arrow (self, box, 1, 0);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return arrow (self, box, 0, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return arrow (self, box, 0, 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return enter (self, box);
    default:
      return FALSE;
    }
}

static void
merita_map_grid_dispose (GObject *object)
{
  MeritaMapGrid *self = MERITA_MAP_GRID (object);

  for (guint box = 1; box < MERITA_MAP_BOXES; box++)
    g_clear_pointer (&self->boxes[box], gtk_widget_unparent);
  G_OBJECT_CLASS (merita_map_grid_parent_class)->dispose (object);
}

static void
merita_map_grid_class_init (MeritaMapGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_grid_dispose;
  widget_class->size_allocate = merita_map_grid_size_allocate;
  widget_class->measure = merita_map_grid_measure;
  widget_class->snapshot = merita_map_grid_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mapgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
merita_map_grid_init (MeritaMapGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The nine boxes"), -1);
  /* Before the window takes the arrows for moving the focus. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
merita_map_grid_new (const MeritaMapView *view)
{
  MeritaMapGrid *self = g_object_new (MERITA_TYPE_MAP_GRID, NULL);

  self->view = view;
  /* In the order of the screen, which is that of Tab and of reading. */
  for (guint i = 0; i < 9; i++)
    {
      guint box = merita_box_at (i % 3, i / 3);

      self->boxes[box] = merita_map_box_new (view, box);
      gtk_widget_set_parent (self->boxes[box], GTK_WIDGET (self));
    }
  return GTK_WIDGET (self);
}

void
merita_map_grid_update (MeritaMapGrid *self)
{
  g_return_if_fail (MERITA_IS_MAP_GRID (self));
  for (guint box = 1; box < MERITA_MAP_BOXES; box++)
    merita_map_box_update (MERITA_MAP_BOX (self->boxes[box]));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_map_grid_set_expanded (MeritaMapGrid *self, guint expanded)
{
  guint before = self->expanded;

  g_return_if_fail (MERITA_IS_MAP_GRID (self));
  g_return_if_fail (expanded < MERITA_MAP_BOXES);

  if (before == expanded)
    return;
  self->expanded = expanded;
  for (guint box = 1; box < MERITA_MAP_BOXES; box++)
    {
      merita_map_box_set_rail (MERITA_MAP_BOX (self->boxes[box]), expanded > 0 && box != expanded);
      merita_map_box_set_expanded (MERITA_MAP_BOX (self->boxes[box]), box == expanded);
    }
  merita_map_grid_update (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (expanded > 0)
    merita_map_box_enter (MERITA_MAP_BOX (self->boxes[expanded]));
  else
    gtk_widget_grab_focus (self->boxes[before]);
}

guint
merita_map_grid_get_expanded (MeritaMapGrid *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_GRID (self), 0);
  return self->expanded;
}

void
merita_map_grid_focus_box (MeritaMapGrid *self, guint box)
{
  g_return_if_fail (MERITA_IS_MAP_GRID (self));
  g_return_if_fail (box >= 1 && box < MERITA_MAP_BOXES);
  gtk_widget_grab_focus (self->boxes[box]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-box.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-map-dots.h"
#include "merita-map-list.h"
#include "merita-map-row.h"

#define HEAD 30
#define EDGE 3
#define MOST_ROWS 30
#define TWO_COLUMNS_FROM 230 /* pixels */
#define ONE_COLUMN_UP_TO 5   /* people; more than that and the posts give way to a second column */
#define WORDY_FROM 190

struct _MeritaMapBox
{
  GtkWidget parent_instance;

  const MeritaMapView *view;
  guint number;
  gboolean expanded, rail;
  gboolean wordy; /* wide enough for the share and the signs in the head */

  GtkWidget *head, *numeral, *count, *pool, *ladder;
  GtkWidget *more, *dots, *heat, *list;
  GPtrArray *rows; /* MeritaMapRow */
  guint used, columns;
  guint bound_used, bound_columns; /* what the rows show now */
};

G_DEFINE_FINAL_TYPE (MeritaMapBox, merita_map_box, GTK_TYPE_WIDGET)

static const int ladders[MERITA_MAP_BOXES] = { 0, 1, 2, 2, 3, 3, 3, 4, 4, 5 };

static const char *
style_of (guint number)
{
  static const char *const styles[MERITA_MAP_BOXES] = { "step-3", "step-1", "step-2", "step-2",
                                                        "step-3", "step-3", "step-3", "step-4",
                                                        "step-4", "step-5" };

  return styles[number];
}

static gboolean
shows_people (MeritaMapBox *self)
{
  return !self->rail && !self->expanded && self->view->model != NULL
         && (self->view->density == MERITA_MAP_DENSITY_CARD
             || self->view->density == MERITA_MAP_DENSITY_ROW);
}

static int
row_height (MeritaMapBox *self)
{
  return self->view->density == MERITA_MAP_DENSITY_CARD ? MERITA_MAP_CARD_HEIGHT
                                                        : MERITA_MAP_ROW_HEIGHT;
}

/* ---- filling ------------------------------------------------------------------------------ */

static char *
describe_change (MeritaMapBox *self)
{
  int change;

  if (!merita_map_view_compares (self->view))
    return g_strdup ("");
  change = merita_map_model_get_change (self->view->model, self->number);
  if (change == 0)
    return g_strdup_printf ("   %s", _ ("unchanged"));
  return g_strdup_printf ("  %s%d", change > 0 ? "▲" : "▼", ABS (change));
}

static void
update_head (MeritaMapBox *self)
{
  MeritaLanguage language = merita_language_current ();
  guint n = merita_map_model_get_count (self->view->model, self->number);
  g_autofree char *number = merita_text_integer (language, n);
  g_autofree char *people = g_strdup_printf (ngettext ("%s person", "%s people", n), number);
  g_autofree char *share =
    merita_text_percent (language, merita_map_model_get_share (self->view->model, self->number));
  g_autofree char *change = describe_change (self);
  g_autofree char *markup = NULL;

  if (self->wordy)
    markup =
      g_strdup_printf ("<b>%s</b><span alpha=\"72%%\"> · %s%s</span>", people, share, change);
  else
    markup = g_strdup_printf ("<b>%s</b>", number);
  gtk_label_set_markup (GTK_LABEL (self->count), markup);
  gtk_widget_set_visible (self->ladder, self->wordy);
  gtk_widget_set_visible (self->pool,
                          self->wordy && self->view->rule->boxes[self->number - 1].pool);
}

static void
update_heat (MeritaMapBox *self)
{
  MeritaLanguage language = merita_language_current ();
  guint n = merita_map_model_get_count (self->view->model, self->number);
  g_autofree char *number = merita_text_integer (language, n);
  g_autofree char *share =
    merita_text_percent (language, merita_map_model_get_share (self->view->model, self->number));
  g_autofree char *markup = g_strdup_printf (
    "<span size=\"22pt\" weight=\"heavy\">%s</span>\n<span alpha=\"72%%\">%s</span>", number,
    share);

  gtk_label_set_markup (GTK_LABEL (self->heat), markup);
}

static void
tell (MeritaMapBox *self)
{
  guint n = merita_map_model_get_count (self->view->model, self->number);
  MeritaLanguage language = merita_language_current ();
  g_autofree char *number = merita_text_integer (language, n);
  g_autofree char *place = merita_text_place (language, self->view->rule, self->number);
  g_autofree char *people = g_strdup_printf (ngettext ("%s employee", "%s employees", n), number);
  /* Translators: number of the box, its place on both axes, "37 employees" */
  g_autofree char *label = g_strdup_printf (_ ("Box %u, %s, %s"), self->number, place, people);
  const MeritaBoxRule *rule = &self->view->rule->boxes[self->number - 1];
  g_autoptr (GString) tip = g_string_new (label);

  for (guint i = 0; rule->follow_up != NULL && i < rule->follow_up->len; i++)
    g_string_append_printf (tip, "\n• %s", (char *) g_ptr_array_index (rule->follow_up, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->head, tip->str);
}

/* Rows are made before they are laid out: widgets must not be born while space is given out. */
static void
prepare_rows (MeritaMapBox *self)
{
  guint n = shows_people (self) ? merita_map_model_get_count (self->view->model, self->number) : 0;
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;

  while (self->rows->len < MIN (n, MOST_ROWS))
    {
      GtkWidget *row = merita_map_row_new (self->view);

      gtk_widget_insert_before (row, GTK_WIDGET (self), self->more);
      g_ptr_array_add (self->rows, row);
    }
  n = self->view->model != NULL ? merita_map_model_get_count (self->view->model, self->number) : 0;
  number = merita_text_integer (merita_language_current (), n);
  label = g_strdup_printf (_ ("See all (%s)"), number);
  gtk_button_set_label (GTK_BUTTON (self->more), label);
}

void
merita_map_box_update (MeritaMapBox *self)
{
  const MeritaMapView *view = self->view;
  gboolean open = !self->expanded && !self->rail && view->model != NULL;

  g_return_if_fail (MERITA_IS_MAP_BOX (self));

  self->bound_used = G_MAXUINT;
  prepare_rows (self);
  gtk_widget_set_visible (self->dots, open && view->density == MERITA_MAP_DENSITY_DOT);
  gtk_widget_set_visible (self->heat, open && view->density == MERITA_MAP_DENSITY_HEAT);
  if (view->what_if)
    gtk_widget_add_css_class (GTK_WIDGET (self), "what-if");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "what-if");
  if (view->model != NULL)
    {
      update_head (self);
      update_heat (self);
      tell (self);
      if (self->list != NULL)
        merita_map_list_update (MERITA_MAP_LIST (self->list));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->dots);
}

/* ---- layout ------------------------------------------------------------------------------- */

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation where = { x, y, width, height };

  gtk_widget_size_allocate (child, &where, -1);
}

static void
bind_rows (MeritaMapBox *self)
{
  if (self->bound_used == self->used && self->bound_columns == self->columns)
    return;
  for (guint i = 0; i < self->used; i++)
    merita_map_row_show (g_ptr_array_index (self->rows, i),
                         merita_map_model_get_person (self->view->model, self->number, i),
                         self->columns > 1 || !self->wordy);
  self->bound_used = self->used;
  self->bound_columns = self->columns;
}

static void
place_rows (MeritaMapBox *self, int width, int height)
{
  guint n = shows_people (self) ? merita_map_model_get_count (self->view->model, self->number) : 0;
  int step = row_height (self);
  guint lines = (guint) MAX ((height - HEAD - EDGE) / step, 0);
  guint slots;
  int column_width;

  self->columns =
    width >= TWO_COLUMNS_FROM
        && (n > ONE_COLUMN_UP_TO || n > lines || self->view->density == MERITA_MAP_DENSITY_CARD)
      ? 2
      : 1;
  slots = lines * self->columns;
  self->used = MIN (MIN (n, slots), self->rows->len);
  gtk_widget_set_child_visible (self->more, n > self->used && slots > 0);
  if (n > self->used && slots > 0 && self->used == slots)
    self->used--;
  column_width = (width - 2 * EDGE) / (int) self->columns;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_child_visible (row, i < self->used);
      if (i < self->used)
        place (row, EDGE + (int) (i % self->columns) * column_width,
               HEAD + (int) (i / self->columns) * step, column_width, step);
    }
  bind_rows (self);
  if (gtk_widget_get_child_visible (self->more))
    place (self->more, EDGE + (int) (self->used % self->columns) * column_width,
           HEAD + (int) (self->used / self->columns) * step, column_width, MERITA_MAP_ROW_HEIGHT);
}

static void
place_dots (MeritaMapBox *self, int width, int height)
{
  guint n = merita_map_model_get_count (self->view->model, self->number);
  int room = height - HEAD - 2 * EDGE;
  gboolean all = n <= merita_map_dots_capacity (width - 16, room);

  if (!all)
    room -= MERITA_MAP_ROW_HEIGHT;
  gtk_widget_set_child_visible (self->dots, room > 0);
  gtk_widget_set_child_visible (self->more, !all);
  if (room > 0)
    place (self->dots, 8, HEAD, width - 16, room);
  if (!all)
    place (self->more, EDGE, HEAD + MAX (room, 0), width - 2 * EDGE, MERITA_MAP_ROW_HEIGHT);
}

static gboolean
wordy_cb (gpointer data)
{
  MeritaMapBox *self = data;

  if (self->rows != NULL && self->view->model != NULL)
    update_head (self);
  return G_SOURCE_REMOVE;
}

/* A label must not change while space is given out, so the head follows right after. */
static void
check_wordy (MeritaMapBox *self, int width)
{
  gboolean wordy = width >= WORDY_FROM && !self->rail;

  if (wordy == self->wordy)
    return;
  self->wordy = wordy;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, wordy_cb, g_object_ref (self), g_object_unref);
}

static void
merita_map_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MeritaMapBox *self = MERITA_MAP_BOX (widget);
  int minimum;

  gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  place (self->head, 0, 0, MAX (width, minimum), HEAD);
  if (self->list != NULL)
    place (self->list, EDGE, HEAD, MAX (width - 2 * EDGE, 60), MAX (height - HEAD - EDGE, 40));
  if (self->view->model == NULL)
    return;
  check_wordy (self, width);
  place_rows (self, width, height);
  if (gtk_widget_get_visible (self->dots))
    place_dots (self, width, height);
  if (gtk_widget_get_visible (self->heat))
    {
      gtk_widget_measure (self->heat, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      place (self->heat, 0, HEAD / 2, MAX (width, minimum), MAX (height - HEAD / 2, 60));
    }
}

static void
merita_map_box_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEAD + MERITA_MAP_ROW_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 250 : 178;
  *minimum_baseline = *natural_baseline = -1;
}

/* ---- moving inside ------------------------------------------------------------------------ */

/* Tab goes from box to box; the arrows go inside. */
static gboolean
merita_map_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (MERITA_MAP_BOX (widget)->list != NULL)
    return GTK_WIDGET_CLASS (merita_map_box_parent_class)->focus (widget, direction);
  if (gtk_widget_is_focus (widget) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

gboolean
merita_map_box_enter (MeritaMapBox *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_BOX (self), FALSE);

  if (self->list != NULL)
    return gtk_widget_grab_focus (self->list);
  if (self->used > 0 && shows_people (self))
    return gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
  gtk_widget_activate_action (GTK_WIDGET (self), "map.expand", "u", self->number);
  return TRUE;
}

gboolean
merita_map_box_step (MeritaMapBox *self, int dx, int dy)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gboolean more = gtk_widget_get_child_visible (self->more);
  guint index = 0;
  int target;

  g_return_val_if_fail (MERITA_IS_MAP_BOX (self), FALSE);

  if (child == NULL || child == self->list)
    return FALSE;
  if (child == self->more)
    index = self->used;
  else if (!g_ptr_array_find (self->rows, child, &index))
    return FALSE;
  if (dx != 0
      && (int) (index % self->columns) + dx
           != CLAMP ((int) (index % self->columns) + dx, 0, (int) self->columns - 1))
    return FALSE;
  target = (int) index + dx + dy * (int) self->columns;
  if (target < 0 || target > (int) self->used - (more ? 0 : 1))
    return FALSE;
  child = target == (int) self->used ? self->more : g_ptr_array_index (self->rows, (guint) target);
  gtk_widget_grab_focus (child);
  if (MERITA_IS_MAP_ROW (child))
    gtk_widget_activate_action (child, "map.select", "u",
                                merita_map_row_get (MERITA_MAP_ROW (child)));
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, MeritaMapBox *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2 || self->rail || self->view->density == MERITA_MAP_DENSITY_HEAT)
    gtk_widget_activate_action (GTK_WIDGET (self), "map.expand", "u", self->number);
}

static void
more_cb (MeritaMapBox *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "map.expand", "u", self->number);
}

static void
merita_map_box_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_pointer (&MERITA_MAP_BOX (object)->rows, g_ptr_array_unref);
  MERITA_MAP_BOX (object)->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (merita_map_box_parent_class)->dispose (object);
}

static void
merita_map_box_class_init (MeritaMapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_box_dispose;
  widget_class->size_allocate = merita_map_box_size_allocate;
  widget_class->measure = merita_map_box_measure;
  widget_class->focus = merita_map_box_focus;
  gtk_widget_class_set_css_name (widget_class, "mapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
merita_map_box_init (MeritaMapBox *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
build_head (MeritaMapBox *self)
{
  g_autofree char *numeral = g_strdup_printf ("%u", self->number);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  self->numeral = merita_label_new (numeral, "numeral", 0);
  self->count = merita_label_new (NULL, "count", 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->count), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->count, TRUE);
  /* Translators: succession pool (Kelompok Rencana Suksesi), a tag of few letters */
  self->pool = merita_label_new (_ ("Pool"), "pool-tag", 0.5);
  gtk_widget_set_valign (self->pool, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->pool, _ ("Succession plan group"));
  self->ladder =
    merita_glyph_new (MERITA_GLYPH_LADDER_1 + (MeritaGlyphKind) ladders[self->number] - 1, NULL);
  gtk_widget_set_valign (self->ladder, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->head), self->numeral);
  gtk_box_append (GTK_BOX (self->head), self->count);
  gtk_box_append (GTK_BOX (self->head), self->pool);
  gtk_box_append (GTK_BOX (self->head), self->ladder);
  gtk_widget_add_css_class (self->head, "map-head");
}

GtkWidget *
merita_map_box_new (const MeritaMapView *view, guint number)
{
  MeritaMapBox *self = g_object_new (MERITA_TYPE_MAP_BOX, NULL);

  g_return_val_if_fail (number >= 1 && number < MERITA_MAP_BOXES, NULL);
  self->view = view;
  self->number = number;
  gtk_widget_add_css_class (GTK_WIDGET (self), style_of (number));
  build_head (self);
  self->dots = merita_map_dots_new (view, number);
  self->heat = merita_label_new (NULL, "heat", 0.5);
  gtk_label_set_justify (GTK_LABEL (self->heat), GTK_JUSTIFY_CENTER);
  gtk_widget_set_can_target (self->heat, FALSE);
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "link-button");
  gtk_widget_add_css_class (self->more, "map-more");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->dots, GTK_WIDGET (self));
  gtk_widget_set_parent (self->heat, GTK_WIDGET (self));
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->more, FALSE);
  return GTK_WIDGET (self);
}

guint
merita_map_box_get_number (MeritaMapBox *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_BOX (self), 0);
  return self->number;
}

void
merita_map_box_set_expanded (MeritaMapBox *self, gboolean expanded)
{
  g_return_if_fail (MERITA_IS_MAP_BOX (self));

  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  if (expanded)
    {
      self->list = merita_map_list_new (self->view);
      gtk_widget_set_parent (self->list, GTK_WIDGET (self));
      merita_map_list_show (MERITA_MAP_LIST (self->list), self->number);
    }
  else
    g_clear_pointer (&self->list, gtk_widget_unparent);
}

void
merita_map_box_set_rail (MeritaMapBox *self, gboolean rail)
{
  g_return_if_fail (MERITA_IS_MAP_BOX (self));
  self->rail = rail;
}

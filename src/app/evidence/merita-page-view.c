/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "merita-page-view-private.h"

/* 100 % shows a point as large as 96 dots an inch do. */
#define UNZOOMED (96.0 / 72.0)
#define LEAST_FIT 0.08
#define NATURAL_WIDTH 320
#define NATURAL_HEIGHT 400

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (MeritaPageView,
                               merita_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* ---- where pages lie ---- */

static double
choose_scale (MeritaPageView *self, int width, int height)
{
  double page_width, page_height, scale;

  merita_page_source_get_size (self->source, 1, &page_width, &page_height);
  if (self->fit == MERITA_PAGE_FIT_NONE)
    return self->zoom * UNZOOMED;
  scale = (width - 2 * MERITA_PAGE_MARGIN) / page_width;
  if (self->fit == MERITA_PAGE_FIT_PAGE)
    scale = MIN (scale, (height - 2 * MERITA_PAGE_MARGIN) / page_height);
  return CLAMP (scale, LEAST_FIT, MERITA_PAGE_MOST_ZOOM * UNZOOMED);
}

static void
place_pages (MeritaPageView *self, int width, int height)
{
  guint n = merita_page_source_get_n_pages (self->source);
  double top = MERITA_PAGE_MARGIN;

  self->scale = choose_scale (self, width, height);
  self->tops = g_renew (double, self->tops, n + 1);
  self->widest = 0;
  for (guint page = 1; page <= n; page++)
    {
      double page_width, page_height;

      merita_page_source_get_size (self->source, page, &page_width, &page_height);
      self->tops[page - 1] = top;
      top += round (page_height * self->scale) + MERITA_PAGE_GAP;
      self->widest = MAX (self->widest, round (page_width * self->scale));
    }
  self->tops[n] = top - MERITA_PAGE_GAP + MERITA_PAGE_MARGIN;
}

/* The last page that begins at or above y. */
static guint
find_page (MeritaPageView *self, double y)
{
  guint low = 1;
  guint high = merita_page_source_get_n_pages (self->source);

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (self->tops[middle - 1] <= y)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

static double
get_value (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

void
merita_page_view_get_visible (MeritaPageView *self, guint *first, guint *last)
{
  double top = get_value (self->vertical);

  *first = find_page (self, top - MERITA_PAGE_GAP);
  *last = MAX (*first, find_page (self, top + gtk_widget_get_height (GTK_WIDGET (self))));
}

void
merita_page_view_get_paper (MeritaPageView *self, guint page, graphene_rect_t *paper)
{
  double width, height, left;

  merita_page_source_get_size (self->source, page, &width, &height);
  width = round (width * self->scale);
  left = MAX (self->widest + 2 * MERITA_PAGE_MARGIN, gtk_widget_get_width (GTK_WIDGET (self)));
  graphene_rect_init (paper, (float) floor ((left - width) / 2 - get_value (self->horizontal)),
                      (float) floor (self->tops[page - 1] - get_value (self->vertical)),
                      (float) width, (float) round (height * self->scale));
}

gboolean
merita_page_view_locate (MeritaPageView *self,
                         double x,
                         double y,
                         guint *page,
                         double *page_x,
                         double *page_y)
{
  graphene_rect_t paper;

  if (self->source == NULL || self->tops == NULL)
    return FALSE;
  if (*page == 0)
    *page = find_page (self, y + get_value (self->vertical));
  merita_page_view_get_paper (self, *page, &paper);
  *page_x = (x - paper.origin.x) / self->scale * 100;
  *page_y = (y - paper.origin.y) / self->scale * 100;
  return graphene_rect_contains_point (&paper, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/* ---- what is in view ---- */

static void
describe (MeritaPageView *self)
{
  const MeritaPageLayout *layout = NULL;
  g_autofree char *label = NULL;

  if (self->source != NULL && self->page > 0)
    {
      layout = merita_page_source_get_layout (self->source, self->page);
      label = g_strdup_printf (_ ("%s, page %u of %u"), self->name, self->page,
                               merita_page_source_get_n_pages (self->source));
    }
  /* GTK has no text interface for widgets of one's own yet: the page is read out as a description.
   */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  layout != NULL ? layout->text : "", -1);
}

/* Not while the view is laid out: who listens may change what stands around it. */
static gboolean
tell_cb (gpointer data)
{
  MeritaPageView *self = data;

  self->tell_source = 0;
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  return G_SOURCE_REMOVE;
}

static void
tell (MeritaPageView *self)
{
  if (self->tell_source == 0)
    self->tell_source = g_idle_add_full (G_PRIORITY_HIGH, tell_cb, self, NULL);
}

static void
look (MeritaPageView *self)
{
  guint first, last, page;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->source == NULL || self->tops == NULL || height <= 0)
    return;
  merita_page_view_get_visible (self, &first, &last);
  merita_page_source_want (self->source, first, last,
                           self->scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  page = find_page (self, get_value (self->vertical) + height / 3.0);
  if (page != self->page)
    {
      self->page = page;
      tell (self);
    }
}

static void
set_value (GtkAdjustment *adjustment, double value)
{
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, value);
}

/* Where a page, or a mark on it, was asked for before the view knew its own size. */
static void
reach_target (MeritaPageView *self)
{
  const MeritaPageMark *mark = merita_page_view_get_mark (self, self->target_mark);
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->target == 0 || self->target > merita_page_source_get_n_pages (self->source))
    return;
  if (mark != NULL && mark->page == self->target && !merita_rectangle_is_empty (&mark->bounds))
    set_value (self->vertical,
               self->tops[self->target - 1] + mark->bounds.y / 100.0 * self->scale - height / 4);
  else
    set_value (self->vertical, self->tops[self->target - 1] - MERITA_PAGE_MARGIN);
}

static void
configure (GtkAdjustment *adjustment, double value, double upper, double size)
{
  if (adjustment == NULL)
    return;
  upper = MAX (upper, size);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - size), 0, upper, 48, size * 0.9,
                            size);
}

/* Lays the pages out anew; what stood at the top stays there. */
static void
lay_out (MeritaPageView *self, int width, int height)
{
  guint n;
  guint anchor = 0;
  double within = 0;
  double old_scale = self->scale;

  if (self->source == NULL)
    {
      configure (self->horizontal, 0, width, width);
      configure (self->vertical, 0, height, height);
      return;
    }
  n = merita_page_source_get_n_pages (self->source);
  if (self->tops != NULL && self->scale > 0)
    {
      anchor = find_page (self, get_value (self->vertical) + MERITA_PAGE_GAP);
      within = (get_value (self->vertical) - self->tops[anchor - 1]) / self->scale;
    }
  self->placing = TRUE;
  place_pages (self, width, height);
  configure (self->horizontal,
             get_value (self->horizontal) * (old_scale > 0 ? self->scale / old_scale : 1),
             self->widest + 2 * MERITA_PAGE_MARGIN, width);
  configure (self->vertical, anchor > 0 ? self->tops[anchor - 1] + within * self->scale : 0,
             self->tops[n], height);
  reach_target (self);
  self->placing = FALSE;
  look (self);
  if (self->scale != old_scale)
    tell (self);
}

/* The room is the same: there is no need to ask GTK for it. */
void
merita_page_view_lay_out (MeritaPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width > 0)
    lay_out (self, width, gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What was asked for has been reached once the user goes elsewhere. */
static void
forget_target (MeritaPageView *self)
{
  self->target = 0;
  self->target_mark = 0;
}

static void
value_changed_cb (MeritaPageView *self)
{
  if (self->placing)
    return;
  forget_target (self);
  look (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
page_cb (MeritaPageView *self, guint page)
{
  merita_page_view_find_lines (self, page);
  if (page == self->page)
    describe (self);
  merita_page_view_lay_out (self);
}

void
merita_page_view_scroll (MeritaPageView *self, double dx, double dy)
{
  set_value (self->horizontal, get_value (self->horizontal) + dx);
  set_value (self->vertical, get_value (self->vertical) + dy);
}

/* The point under the pointer stays where it is. */
void
merita_page_view_zoom_at (MeritaPageView *self, double zoom, double x, double y)
{
  guint page = 0;
  double page_x, page_y;
  graphene_rect_t paper;

  if (self->source == NULL || self->tops == NULL)
    return;
  merita_page_view_locate (self, x, y, &page, &page_x, &page_y);
  forget_target (self);
  merita_page_view_set_zoom (self, zoom);
  merita_page_view_get_paper (self, page, &paper);
  set_value (self->horizontal,
             get_value (self->horizontal) + paper.origin.x + page_x / 100 * self->scale - x);
  set_value (self->vertical,
             get_value (self->vertical) + paper.origin.y + page_y / 100 * self->scale - y);
}

/* ---- class ---- */

static void
merita_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (MERITA_PAGE_VIEW (widget), width, height);
}

static void
merita_page_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
set_adjustment (MeritaPageView *self, GtkAdjustment **field, GtkAdjustment *adjustment)
{
  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, value_changed_cb, self);
  g_set_object (field, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
  merita_page_view_lay_out (self);
}

static void
merita_page_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MeritaPageView *self = MERITA_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->horizontal, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vertical, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->horizontal_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vertical_policy = g_value_get_enum (value);
      break;
    case PROP_PAGE:
      merita_page_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_ZOOM:
      merita_page_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
merita_page_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MeritaPageView *self = MERITA_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->horizontal);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vertical);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->horizontal_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vertical_policy);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, merita_page_view_get_zoom (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
merita_page_view_dispose (GObject *object)
{
  MeritaPageView *self = MERITA_PAGE_VIEW (object);

  g_clear_handle_id (&self->tell_source, g_source_remove);
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  set_adjustment (self, &self->horizontal, NULL);
  set_adjustment (self, &self->vertical, NULL);
  G_OBJECT_CLASS (merita_page_view_parent_class)->dispose (object);
}

static void
merita_page_view_finalize (GObject *object)
{
  MeritaPageView *self = MERITA_PAGE_VIEW (object);

  merita_page_view_free_selection (self);
  g_ptr_array_unref (self->marks);
  g_strfreev (self->terms);
  g_free (self->tops);
  g_free (self->name);
  G_OBJECT_CLASS (merita_page_view_parent_class)->finalize (object);
}

static void
merita_page_view_class_init (MeritaPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = merita_page_view_dispose;
  object_class->finalize = merita_page_view_finalize;
  object_class->set_property = merita_page_view_set_property;
  object_class->get_property = merita_page_view_get_property;
  widget_class->measure = merita_page_view_measure;
  widget_class->size_allocate = merita_page_view_size_allocate;
  widget_class->snapshot = merita_page_view_draw;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, MERITA_PAGE_MOST_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                NULL, G_TYPE_NONE, 0);
  g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_page_view_init (MeritaPageView *self)
{
  self->fit = MERITA_PAGE_FIT_WIDTH;
  self->zoom = 1;
  self->name = g_strdup ("");
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_page_mark_free);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  merita_page_view_init_input (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (look), NULL);
}

void
merita_page_view_set_source (MeritaPageView *self, MeritaPageSource *source, const char *name)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  merita_page_view_clear_selection (self);
  g_ptr_array_set_size (self->marks, 0);
  g_clear_pointer (&self->tops, g_free);
  g_set_object (&self->source, source);
  g_free (self->name);
  self->name = g_strdup (name != NULL ? name : "");
  self->scale = 0;
  self->shown_mark = 0;
  self->page = 0;
  self->target_mark = 0;
  self->target = 1;
  if (source != NULL)
    g_signal_connect_object (source, "page", G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
  describe (self);
  merita_page_view_lay_out (self);
}

MeritaPageSource *
merita_page_view_get_source (MeritaPageView *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE_VIEW (self), NULL);
  return self->source;
}

guint
merita_page_view_get_page (MeritaPageView *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE_VIEW (self), 0);
  return self->page;
}

void
merita_page_view_set_page (MeritaPageView *self, guint page)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  if (self->source == NULL)
    return;
  self->target = CLAMP (page, 1, merita_page_source_get_n_pages (self->source));
  self->target_mark = 0;
  merita_page_view_lay_out (self);
}

void
merita_page_view_set_fit (MeritaPageView *self, MeritaPageFit fit)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  self->fit = fit;
  merita_page_view_lay_out (self);
}

void
merita_page_view_set_zoom (MeritaPageView *self, double zoom)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  self->zoom = CLAMP (zoom, MERITA_PAGE_LEAST_ZOOM, MERITA_PAGE_MOST_ZOOM);
  merita_page_view_set_fit (self, MERITA_PAGE_FIT_NONE);
}

double
merita_page_view_get_zoom (MeritaPageView *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE_VIEW (self), 1);
  return self->scale > 0 ? self->scale / UNZOOMED : self->zoom;
}

void
merita_page_view_set_frames (MeritaPageView *self, gboolean frames)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  self->frames = frames;
}

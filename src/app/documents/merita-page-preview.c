/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page-preview.h"

#include <glib/gi18n.h>

struct _MeritaPagePreview
{
  GtkWidget parent_instance;

  MeritaReport *report;
  guint page;
  double zoom;
  double scale; /* that was told last */
  guint idle;
};

enum
{
  SCALED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MeritaPagePreview, merita_page_preview, GTK_TYPE_WIDGET)

#define MARGIN 16.0

static gboolean
get_size (MeritaPagePreview *self, double *width, double *height)
{
  if (self->report == NULL || self->page >= merita_report_get_n_pages (self->report))
    return FALSE;
  merita_report_get_page_size (self->report, self->page, width, height);
  return TRUE;
}

static double
get_scale (MeritaPagePreview *self, double width, double height)
{
  double space_x = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  double space_y = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;

  if (self->zoom > 0)
    return self->zoom;
  return MAX (MIN (space_x / width, space_y / height), 0.05);
}

static void
merita_page_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaPagePreview *self = MERITA_PAGE_PREVIEW (widget);
  double width, height, scale, x, y;
  graphene_rect_t paper;
  cairo_t *cr;

  if (!get_size (self, &width, &height))
    return;
  scale = get_scale (self, width, height);
  x = MAX ((gtk_widget_get_width (widget) - width * scale) / 2, MARGIN);
  y = MAX ((gtk_widget_get_height (widget) - height * scale) / 2, MARGIN);
  graphene_rect_init (&paper, (float) x, (float) y, (float) (width * scale),
                      (float) (height * scale));
  gtk_snapshot_append_outset_shadow (snapshot,
                                     &GSK_ROUNDED_RECT_INIT (paper.origin.x, paper.origin.y,
                                                             paper.size.width, paper.size.height),
                                     &(GdkRGBA){ 0, 0, 0, 0.25f }, 0, 1, 0, 4);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  merita_report_draw_page (self->report, cr, self->page);
  cairo_destroy (cr);
}

static void
merita_page_preview_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  MeritaPagePreview *self = MERITA_PAGE_PREVIEW (widget);
  double width, height;

  *minimum = *natural = 120;
  if (self->zoom <= 0 || !get_size (self, &width, &height))
    return;
  *minimum = *natural =
    (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) * self->zoom + 2 * MARGIN);
}

static void
describe (MeritaPagePreview *self)
{
  g_autofree char *label = NULL;

  if (self->report == NULL)
    return;
  label = g_strdup_printf (_ ("%s, page %u of %u"), merita_report_get_title (self->report),
                           self->page + 1, merita_report_get_n_pages (self->report));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
tell_scale_cb (gpointer data)
{
  MeritaPagePreview *self = data;
  double scale = merita_page_preview_get_zoom (self);

  self->idle = 0;
  if (scale != self->scale)
    {
      self->scale = scale;
      g_signal_emit (self, signals[SCALED], 0);
    }
  return G_SOURCE_REMOVE;
}

/* Who hears it changes labels, which must not happen while sizes are given out. */
static void
queue_scale (MeritaPagePreview *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (tell_scale_cb, self);
}

static void
merita_page_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  queue_scale (MERITA_PAGE_PREVIEW (widget));
}

static void
merita_page_preview_dispose (GObject *object)
{
  g_clear_handle_id (&MERITA_PAGE_PREVIEW (object)->idle, g_source_remove);
  G_OBJECT_CLASS (merita_page_preview_parent_class)->dispose (object);
}

static void
merita_page_preview_class_init (MeritaPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_page_preview_dispose;
  widget_class->size_allocate = merita_page_preview_size_allocate;
  widget_class->snapshot = merita_page_preview_snapshot;
  widget_class->measure = merita_page_preview_measure;
  signals[SCALED] = g_signal_new ("scaled", MERITA_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "pagepreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_page_preview_init (MeritaPagePreview *self)
{
}

void
merita_page_preview_set_report (MeritaPagePreview *self, MeritaReport *report)
{
  g_return_if_fail (MERITA_IS_PAGE_PREVIEW (self));

  self->report = report;
  self->page = 0;
  self->scale = 0;
  describe (self);
  queue_scale (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_page_preview_set_page (MeritaPagePreview *self, guint page)
{
  g_return_if_fail (MERITA_IS_PAGE_PREVIEW (self));

  self->page = page;
  describe (self);
  queue_scale (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
merita_page_preview_get_page (MeritaPagePreview *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE_PREVIEW (self), 0);
  return self->page;
}

void
merita_page_preview_set_zoom (MeritaPagePreview *self, double zoom)
{
  g_return_if_fail (MERITA_IS_PAGE_PREVIEW (self));

  self->zoom = zoom;
  queue_scale (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
merita_page_preview_get_zoom (MeritaPagePreview *self)
{
  double width, height;

  g_return_val_if_fail (MERITA_IS_PAGE_PREVIEW (self), 0);
  if (!get_size (self, &width, &height))
    return 1;
  return get_scale (self, width, height);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page-source.h"

#include <math.h>

/* Pages beside the wanted ones that are fetched ahead, and that keep their image. */
#define AHEAD 1
#define KEPT 3
/* A page larger than that is drawn from a coarser image. */
#define MOST_PIXELS 16e6
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89

typedef struct
{
  GdkTexture *image;
  double scale; /* of the image */
  MeritaPageLayout *layout;
  double width, height; /* 0: not known */
  char *problem;
  gboolean no_layout;
} Page;

/* A request under way: one image and one text at a time. */
typedef struct
{
  MeritaPageSource *source; /* NULL once it is gone */
  guint page;
  double scale;
  GCancellable *cancellable;
} Fetch;

struct _MeritaPageSource
{
  GObject parent_instance;

  GBytes *file;
  Page *pages;
  guint n_pages;
  guint first, last; /* wanted; 0: nothing yet */
  double scale;
  guint typical; /* a page whose size is known; 0: none */
  Fetch *image_fetch, *layout_fetch;
};

G_DEFINE_FINAL_TYPE (MeritaPageSource, merita_page_source, G_TYPE_OBJECT)

static guint page_signal;

static void pump (MeritaPageSource *self);

/* ---- one fetch ---- */

static void
fetch_free (Fetch *self)
{
  g_object_unref (self->cancellable);
  g_free (self);
}

static Fetch *
begin (MeritaPageSource *self,
       MeritaPdfRequestKind kind,
       guint page,
       double scale,
       GAsyncReadyCallback callback)
{
  const MeritaPdfRequest request = { kind, page, page, scale };
  Fetch *fetch = g_new0 (Fetch, 1);

  fetch->source = self;
  fetch->page = page;
  fetch->scale = scale;
  fetch->cancellable = g_cancellable_new ();
  merita_pdf_read_async (self->file, &request, NULL, fetch->cancellable, callback, fetch);
  return fetch;
}

static void
abandon (Fetch **fetch)
{
  if (*fetch == NULL)
    return;
  (*fetch)->source = NULL;
  g_cancellable_cancel ((*fetch)->cancellable);
  *fetch = NULL;
}

static Page *
get_page (MeritaPageSource *self, guint page)
{
  return &self->pages[page - 1];
}

static void
set_size (MeritaPageSource *self, guint number, double width, double height)
{
  Page *page = get_page (self, number);

  if (width < 1 || height < 1)
    return;
  page->width = width;
  page->height = height;
  if (self->typical == 0)
    self->typical = number;
}

static void
take_image (MeritaPageSource *self, const Fetch *fetch, MeritaPdfAnswer *answer)
{
  Page *page = get_page (self, fetch->page);

  g_clear_object (&page->image);
  page->image = gdk_memory_texture_new ((int) answer->width, (int) answer->height,
                                        GDK_MEMORY_DEFAULT, answer->pixels, answer->stride);
  page->scale = fetch->scale;
  /* Rounded to pixels: the text knows better. */
  if (page->width <= 0)
    set_size (self, fetch->page, answer->width / fetch->scale, answer->height / fetch->scale);
}

static void
image_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Fetch *fetch = data;
  MeritaPageSource *self = fetch->source;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read_finish (result, &error);

  if (self != NULL)
    {
      self->image_fetch = NULL;
      if (answer != NULL && answer->pixels != NULL)
        take_image (self, fetch, answer);
      else if (error != NULL && get_page (self, fetch->page)->problem == NULL)
        get_page (self, fetch->page)->problem = g_strdup (error->message);
      g_signal_emit (self, page_signal, 0, fetch->page);
      pump (self);
    }
  fetch_free (fetch);
}

static void
layout_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Fetch *fetch = data;
  MeritaPageSource *self = fetch->source;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read_finish (result, NULL);

  if (self != NULL)
    {
      Page *page = get_page (self, fetch->page);

      self->layout_fetch = NULL;
      /* A page without text is shown all the same; why it cannot be read is told by its image. */
      page->no_layout = answer == NULL || answer->layout == NULL;
      if (!page->no_layout)
        {
          page->layout = g_steal_pointer (&answer->layout);
          set_size (self, fetch->page, page->layout->width / 100.0, page->layout->height / 100.0);
        }
      g_signal_emit (self, page_signal, 0, fetch->page);
      pump (self);
    }
  fetch_free (fetch);
}

/* ---- what comes next ---- */

static double
choose_scale (MeritaPageSource *self, guint number)
{
  double width, height, most;

  merita_page_source_get_size (self, number, &width, &height);
  most = sqrt (MOST_PIXELS / MAX (width * height, 1));
  return CLAMP (self->scale, 0.01, most);
}

static gboolean
needs_image (MeritaPageSource *self, guint number)
{
  Page *page = get_page (self, number);

  if (page->problem != NULL)
    return FALSE;
  return page->image == NULL || fabs (page->scale / choose_scale (self, number) - 1) > 0.01;
}

static gboolean
needs_layout (MeritaPageSource *self, guint number)
{
  Page *page = get_page (self, number);

  return page->layout == NULL && !page->no_layout;
}

/* The wanted pages in their order, then those around them; 0: none. */
static guint
find_next (MeritaPageSource *self, gboolean (*needs) (MeritaPageSource *, guint))
{
  if (self->first == 0)
    return 0;
  for (guint page = self->first; page <= self->last; page++)
    if (needs (self, page))
      return page;
  for (guint i = 1; i <= AHEAD; i++)
    {
      if (self->last + i <= self->n_pages && needs (self, self->last + i))
        return self->last + i;
      if (self->first > i && needs (self, self->first - i))
        return self->first - i;
    }
  return 0;
}

static void
pump (MeritaPageSource *self)
{
  guint page;

  if (self->image_fetch == NULL && (page = find_next (self, needs_image)) > 0)
    self->image_fetch = begin (self, MERITA_PDF_RENDER, page, choose_scale (self, page), image_cb);
  if (self->layout_fetch == NULL && (page = find_next (self, needs_layout)) > 0)
    self->layout_fetch = begin (self, MERITA_PDF_LAYOUT, page, 1, layout_cb);
}

/* ---- class ---- */

static void
merita_page_source_dispose (GObject *object)
{
  MeritaPageSource *self = MERITA_PAGE_SOURCE (object);

  abandon (&self->image_fetch);
  abandon (&self->layout_fetch);
  G_OBJECT_CLASS (merita_page_source_parent_class)->dispose (object);
}

static void
merita_page_source_finalize (GObject *object)
{
  MeritaPageSource *self = MERITA_PAGE_SOURCE (object);

  for (guint i = 0; i < self->n_pages; i++)
    {
      g_clear_object (&self->pages[i].image);
      g_clear_pointer (&self->pages[i].layout, merita_page_layout_free);
      g_free (self->pages[i].problem);
    }
  g_free (self->pages);
  g_bytes_unref (self->file);
  G_OBJECT_CLASS (merita_page_source_parent_class)->finalize (object);
}

static void
merita_page_source_class_init (MeritaPageSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = merita_page_source_dispose;
  object_class->finalize = merita_page_source_finalize;
  page_signal = g_signal_new ("page", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
merita_page_source_init (MeritaPageSource *self)
{
}

MeritaPageSource *
merita_page_source_new (GBytes *file, guint pages)
{
  MeritaPageSource *self = g_object_new (MERITA_TYPE_PAGE_SOURCE, NULL);

  g_return_val_if_fail (file != NULL && pages > 0, self);
  self->file = g_bytes_ref (file);
  self->n_pages = pages;
  self->pages = g_new0 (Page, pages);
  return self;
}

guint
merita_page_source_get_n_pages (MeritaPageSource *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE_SOURCE (self), 0);
  return self->n_pages;
}

void
merita_page_source_want (MeritaPageSource *self, guint first, guint last, double scale)
{
  g_return_if_fail (MERITA_IS_PAGE_SOURCE (self));
  g_return_if_fail (first > 0 && first <= last && last <= self->n_pages);
  self->first = first;
  self->last = last;
  self->scale = scale;
  for (guint i = 1; i <= self->n_pages; i++)
    if (i + KEPT < first || i > last + KEPT)
      g_clear_object (&get_page (self, i)->image);
  if (self->image_fetch != NULL)
    {
      guint page = self->image_fetch->page;

      if (page + AHEAD < first || page > last + AHEAD
          || fabs (self->image_fetch->scale / choose_scale (self, page) - 1) > 0.01)
        abandon (&self->image_fetch);
    }
  pump (self);
}

gboolean
merita_page_source_get_size (MeritaPageSource *self, guint page, double *width, double *height)
{
  const Page *known;
  gboolean own;

  g_return_val_if_fail (MERITA_IS_PAGE_SOURCE (self), FALSE);
  g_return_val_if_fail (page > 0 && page <= self->n_pages, FALSE);
  own = get_page (self, page)->width > 0;
  known = own ? get_page (self, page) : self->typical > 0 ? get_page (self, self->typical) : NULL;
  *width = known != NULL ? known->width : A4_WIDTH;
  *height = known != NULL ? known->height : A4_HEIGHT;
  return own;
}

GdkTexture *
merita_page_source_get_image (MeritaPageSource *self, guint page)
{
  g_return_val_if_fail (MERITA_IS_PAGE_SOURCE (self), NULL);
  g_return_val_if_fail (page > 0 && page <= self->n_pages, NULL);
  return get_page (self, page)->image;
}

const MeritaPageLayout *
merita_page_source_get_layout (MeritaPageSource *self, guint page)
{
  g_return_val_if_fail (MERITA_IS_PAGE_SOURCE (self), NULL);
  g_return_val_if_fail (page > 0 && page <= self->n_pages, NULL);
  return get_page (self, page)->layout;
}

const char *
merita_page_source_get_problem (MeritaPageSource *self, guint page)
{
  g_return_val_if_fail (MERITA_IS_PAGE_SOURCE (self), NULL);
  g_return_val_if_fail (page > 0 && page <= self->n_pages, NULL);
  return get_page (self, page)->problem;
}

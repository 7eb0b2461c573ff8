/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-arms-row.h"

#include <glib/gi18n.h>

#include "merita-arms.h"

#define KEY "letterhead.arms"
#define MOST_PIXELS 480 /* 16 mm at 600 dots an inch, and some more */

struct _MeritaArmsRow
{
  AdwActionRow parent_instance;

  MeritaContext *context;
  GtkWidget *picture, *remove;
};

G_DEFINE_FINAL_TYPE (MeritaArmsRow, merita_arms_row, ADW_TYPE_ACTION_ROW)

/* ---- reading a file ---- */

/* Before anything is drawn: a small file can declare a huge picture. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height)
{
  const double scale = (double) MOST_PIXELS / MAX (MAX (width, height), 1);

  gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale), 1),
                              MAX ((int) (height * scale), 1));
}

static GBytes *
convert (const char *name, const guchar *data, gsize size, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (name, error);
  GdkPixbuf *pixbuf;
  char *png;
  gsize length;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), NULL);
  if (!gdk_pixbuf_loader_write (loader, data, size, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (!gdk_pixbuf_save_to_buffer (pixbuf, &png, &length, "png", error, NULL))
    return NULL;
  return g_bytes_new_take (png, length);
}

GBytes *
merita_arms_read (const char *path, GError **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *data = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) local = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &data, &size, error))
    return NULL;
  if (size > 0 && size <= MERITA_ARMS_MOST_BYTES)
    png = convert (g_str_has_suffix (folded, ".svg") ? "svg" : "png", (const guchar *) data, size,
                   &local);
  if (png != NULL && merita_arms_is_usable (png))
    return g_steal_pointer (&png);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ (
                 "“%s” cannot be used as coat of arms: choose a PNG or SVG image of at most 1 MB."),
               name);
  return NULL;
}

/* ---- showing and changing ---- */

static void
show_arms (MeritaArmsRow *self)
{
  g_autofree char *text =
    merita_reader_get_setting (merita_context_get_reader (self->context), KEY);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *data;
  gsize size;

  if (text != NULL)
    {
      data = g_base64_decode (text, &size);
      png = g_bytes_new_take (data, size);
    }
  if (merita_arms_is_usable (png))
    texture = gdk_texture_new_from_bytes (png, NULL);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, texture != NULL);
  gtk_widget_set_visible (self->remove, texture != NULL);
}

static gboolean
write_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *text = data;

  return merita_writer_put_setting (writer, KEY, *text != '\0' ? text : NULL, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaArmsRow) self = user_data;

  if (merita_context_write_finish (MERITA_CONTEXT (source), result, NULL) && self->context != NULL)
    show_arms (self);
}

static void
write_arms (MeritaArmsRow *self, char *text)
{
  merita_context_write (self->context, "edit", _ ("Change the coat of arms"), write_job, text,
                        g_free, written_cb, g_object_ref (self));
}

static gpointer
read_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GBytes) png = merita_arms_read (data, error);

  return png != NULL ? g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png))
                     : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaArmsRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = merita_context_run_task_finish (MERITA_CONTEXT (source), result, &error);

  if (text == NULL)
    merita_context_toast_error (MERITA_CONTEXT (source), error);
  else if (self->context != NULL)
    write_arms (self, g_steal_pointer (&text));
}

void
merita_arms_row_choose (MeritaArmsRow *self, const char *path)
{
  g_return_if_fail (MERITA_IS_ARMS_ROW (self) && path != NULL);

  merita_context_run_task (self->context, NULL, read_task, g_strdup (path), g_free, g_free, NULL,
                           read_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *native, int response, gpointer user_data)
{
  g_autoptr (MeritaArmsRow) self = user_data;
  g_autoptr (GFile) file =
    response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_object_unref (native);
  if (path != NULL && self->context != NULL)
    merita_arms_row_choose (self, path);
}

static void
choose_cb (MeritaArmsRow *self)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_ ("Coat of arms"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PNG and SVG images"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
remove_cb (MeritaArmsRow *self)
{
  write_arms (self, g_strdup (""));
}

/* ---- class ---- */

static void
merita_arms_row_dispose (GObject *object)
{
  MeritaArmsRow *self = MERITA_ARMS_ROW (object);

  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_arms_row_parent_class)->dispose (object);
}

static void
merita_arms_row_class_init (MeritaArmsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_arms_row_dispose;
}

static GtkWidget *
add_button (MeritaArmsRow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
merita_arms_row_init (MeritaArmsRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Coat of arms"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ ("PNG or SVG, at most 1 MB"));
  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, 40, 44);
  gtk_widget_set_margin_top (self->picture, 4);
  gtk_widget_set_margin_bottom (self->picture, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Coat of arms"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->picture);
  self->remove = add_button (self, _ ("_Remove"), G_CALLBACK (remove_cb));
  add_button (self, _ ("_Choose…"), G_CALLBACK (choose_cb));
}

GtkWidget *
merita_arms_row_new (MeritaContext *context)
{
  MeritaArmsRow *self = g_object_new (MERITA_TYPE_ARMS_ROW, NULL);

  self->context = g_object_ref (context);
  show_arms (self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-window.h"

#include <glib/gi18n.h>

#include "merita-pages.h"
#include "merita-window-private.h"

#define KEPT_PLACES 50

typedef struct
{
  char *page, *argument;
} Place;

G_DEFINE_FINAL_TYPE (MeritaWindow, merita_window, ADW_TYPE_APPLICATION_WINDOW)

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->page);
  g_free (place->argument);
  g_free (place);
}

/* ---- the shown page -------------------------------------------------------------------------- */

static void
update_title (MeritaWindow *self)
{
  g_autofree char *title = NULL;

  if (self->page == NULL)
    {
      adw_window_title_set_title (self->title, "Merita");
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), "Merita");
      return;
    }
  adw_window_title_set_title (self->title, merita_page_get_title (self->page));
  adw_window_title_set_subtitle (self->title, merita_page_get_subtitle (self->page));
  title = g_strdup_printf ("%s – Merita", merita_page_get_title (self->page));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
page_notify_cb (MeritaWindow *self, GParamSpec *pspec, MeritaPage *page)
{
  if (page == self->page)
    update_title (self);
}

static MeritaPage *
build_page (MeritaWindow *self, const MeritaPageInfo *info)
{
  MeritaPage *page = g_hash_table_lookup (self->pages, info->id);

  if (page != NULL)
    return page;
  page = g_object_new (info->get_type (), "context", self->context, "id", info->id, "title",
                       _ (info->title), NULL);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (page_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (page_notify_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), info->id);
  g_hash_table_insert (self->pages, (gpointer) info->id, page);
  return page;
}

static void
show_page (MeritaWindow *self, const char *id, const char *argument)
{
  const MeritaPageInfo *info = id != NULL ? merita_pages_find (id) : NULL;

  if (self->page != NULL)
    merita_page_leave (self->page);
  adw_bin_set_child (self->header_slot, NULL);
  adw_bin_set_child (self->bottom_slot, NULL);
  self->page = info != NULL ? build_page (self, info) : NULL;
  g_free (self->argument);
  self->argument = g_strdup (argument);
  if (self->page != NULL)
    merita_page_enter (self->page, argument);
  gtk_stack_set_visible_child_name (self->stack, info != NULL ? id : "start");
  merita_navigation_set_current (self->navigation,
                                 info == NULL ? NULL : (info->group < 0 ? info->parent : info->id));
  gtk_widget_set_visible (self->back, info != NULL && info->group < 0);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  update_title (self);
  merita_window_update_layout (self);
}

void
merita_window_go_to (MeritaWindow *self, const char *id, const char *argument)
{
  g_return_if_fail (MERITA_IS_WINDOW (self));
  if (!merita_context_is_open (self->context) || merita_pages_find (id) == NULL)
    return;
  if (self->page != NULL)
    {
      Place *place = g_new0 (Place, 1);

      place->page = g_strdup (merita_page_get_id (self->page));
      place->argument = g_strdup (self->argument);
      g_queue_push_head (&self->places, place);
      if (g_queue_get_length (&self->places) > KEPT_PLACES)
        place_free (g_queue_pop_tail (&self->places));
    }
  show_page (self, id, argument);
}

void
merita_window_go_back (MeritaWindow *self)
{
  Place *place = g_queue_pop_head (&self->places);

  if (place != NULL)
    {
      show_page (self, place->page, place->argument);
      place_free (place);
    }
  else if (self->narrow)
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

/* ---- the open file -----------------------------------------------------------------------------
 */

static void
update_footer (MeritaWindow *self)
{
  MeritaAgency *agency = merita_context_get_agency (self->context);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *profile = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *clock = NULL;

  gtk_widget_set_visible (self->footer, agency != NULL);
  if (agency == NULL)
    return;
  gtk_label_set_label (self->agency_label, merita_agency_get_name (agency));
  /* Translators: %s is the name of a regulation profile. */
  profile = g_strdup_printf (_ ("Rule profile: %s"), merita_agency_get_profile (agency)->name);
  gtk_label_set_label (self->profile_label, profile);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->profile_label), profile);
  clock = g_date_time_format (now, "%H.%M");
  if (merita_store_is_read_only (merita_context_get_store (self->context)))
    saved = g_strdup (_ ("Read only"));
  else
    /* Translators: %s is a time of day. */
    saved = g_strdup_printf (_ ("Saved %s"), clock);
  gtk_label_set_label (self->saved_label, saved);
}

static void
forget_pages (MeritaWindow *self)
{
  GHashTableIter iter;
  gpointer page;

  adw_bin_set_child (self->header_slot, NULL);
  adw_bin_set_child (self->bottom_slot, NULL);
  self->page = NULL;
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    gtk_stack_remove (self->stack, page);
  g_hash_table_remove_all (self->pages);
  g_queue_clear_full (&self->places, place_free);
}

static void
changed_cb (MeritaWindow *self, const char *tables)
{
  GHashTableIter iter;
  gpointer page;

  update_footer (self);
  merita_window_update_actions (self);
  if (g_str_equal (tables, "*"))
    {
      const MeritaPageInfo *pages;
      guint n;

      forget_pages (self);
      pages = merita_pages_get (&n);
      show_page (self, merita_context_is_open (self->context) && n > 0 ? pages[0].id : NULL, "");
      return;
    }
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    merita_page_touch (page, tables);
}

static void
toast_cb (MeritaWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

static void
task_cb (MeritaWindow *self)
{
  g_autofree char *title = NULL;
  double fraction;

  g_object_get (self->context, "task-title", &title, "task-fraction", &fraction, NULL);
  if (title != NULL)
    gtk_label_set_label (self->task_label, title);
  if (fraction < 0)
    gtk_progress_bar_pulse (self->task_progress);
  else
    gtk_progress_bar_set_fraction (self->task_progress, fraction);
  gtk_revealer_set_reveal_child (self->task_revealer, title != NULL);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  merita_start_page_set_busy (self->start, FALSE);
  if (!merita_context_open_finish (self->context, result, &error))
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  file = g_file_new_for_path (merita_context_get_path (self->context));
  uri = g_file_get_uri (file);
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

void
merita_window_set_busy (MeritaWindow *self, gboolean busy)
{
  g_return_if_fail (MERITA_IS_WINDOW (self));
  merita_start_page_set_busy (self->start, busy);
}

void
merita_window_open (MeritaWindow *self, const char *path)
{
  g_return_if_fail (MERITA_IS_WINDOW (self));
  merita_start_page_set_busy (self->start, TRUE);
  merita_context_open_async (self->context, path, NULL, opened_cb, g_object_ref (self));
}

/* ---- life
 * ------------------------------------------------------------------------------------------ */

static gboolean
merita_window_close_request (GtkWindow *window)
{
  MeritaWindow *self = MERITA_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  if (width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  g_settings_set_boolean (self->settings, "sidebar", self->want_sidebar);
  merita_context_cancel_tasks (self->context);
  return GTK_WINDOW_CLASS (merita_window_parent_class)->close_request (window);
}

static void
merita_window_dispose (GObject *object)
{
  MeritaWindow *self = MERITA_WINDOW (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  if (self->pages != NULL)
    forget_pages (self);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->argument, g_free);
  G_OBJECT_CLASS (merita_window_parent_class)->dispose (object);
}

static void
merita_window_class_init (MeritaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = merita_window_close_request;
  g_type_ensure (MERITA_TYPE_NAVIGATION);
  g_type_ensure (MERITA_TYPE_SEARCH);
  g_type_ensure (MERITA_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/merita/Merita/merita-window.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaWindow, name)
  BIND (toasts);
  BIND (leaflet);
  BIND (sidebar);
  BIND (separator);
  BIND (content);
  BIND (footer);
  BIND (sidebar_header);
  BIND (header);
  BIND (navigation);
  BIND (agency_label);
  BIND (profile_label);
  BIND (saved_label);
  BIND (title);
  BIND (show_sidebar);
  BIND (hide_sidebar);
  BIND (back);
  BIND (history_buttons);
  BIND (search_button);
  BIND (search);
  BIND (narrow_search);
  BIND (search_bar);
  BIND (header_slot);
  BIND (bottom_slot);
  BIND (notice_slot);
  BIND (stack);
  BIND (start);
  BIND (task_revealer);
  BIND (task_label);
  BIND (task_progress);
#undef BIND
  merita_window_install_actions (widget_class);
}

static void
merita_window_init (MeritaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (MERITA_APP_ID);
  self->pages = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->places);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->want_sidebar = g_settings_get_boolean (self->settings, "sidebar");
  merita_window_init_layout (self);
}

MeritaWindow *
merita_window_new (AdwApplication *application, MeritaContext *context)
{
  MeritaWindow *self = g_object_new (MERITA_TYPE_WINDOW, "application", application, NULL);

  self->context = g_object_ref (context);
  merita_navigation_set_context (self->navigation, context);
  merita_search_set_context (self->search, context);
  merita_search_set_context (self->narrow_search, context);
  merita_start_page_set_context (self->start, context);
  g_signal_connect_object (context, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::task-title", G_CALLBACK (task_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::task-fraction", G_CALLBACK (task_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self, "*");
  return self;
}

MeritaContext *
merita_window_get_context (MeritaWindow *self)
{
  g_return_val_if_fail (MERITA_IS_WINDOW (self), NULL);
  return self->context;
}

MeritaPage *
merita_window_get_page (MeritaWindow *self)
{
  g_return_val_if_fail (MERITA_IS_WINDOW (self), NULL);
  return self->page;
}

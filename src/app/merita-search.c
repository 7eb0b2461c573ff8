/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-search.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-nip.h"
#include "merita-pages.h"
#include "merita-reader-evidence.h"

#define MOST_RESULTS 6

struct _MeritaSearch
{
  GtkWidget parent_instance;

  MeritaContext *context;
  GtkWidget *entry, *hint, *overlay, *popover, *list, *nothing;
};

G_DEFINE_FINAL_TYPE (MeritaSearch, merita_search, GTK_TYPE_WIDGET)

static void
add_result (MeritaSearch *self,
            const char *icon,
            const char *title,
            const char *detail,
            const char *page,
            const char *argument)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *detail_markup = g_markup_escape_text (detail != NULL ? detail : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "page", g_strdup (page), g_free);
  g_object_set_data_full (G_OBJECT (row), "argument", g_strdup (argument), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
find_pages (MeritaSearch *self, const char *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  const MeritaPageInfo *pages;
  guint n;

  pages = merita_pages_get (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_utf8_casefold (_ (pages[i].title), -1);

      if (pages[i].group >= 0 && strstr (title, wanted) != NULL)
        add_result (self, pages[i].icon_name, _ (pages[i].title), _ ("Page"), pages[i].id, "");
    }
}

static void
find_people (MeritaSearch *self, MeritaReader *reader, const char *text)
{
  MeritaEmployeeQuery query = { .search = text, .job_level = -1 };
  g_autoptr (GArray) keys =
    merita_reader_list_employees_limited (reader, &query, MOST_RESULTS, NULL);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      MeritaEmployee row = { 0 };
      char nip[19];

      if (merita_reader_get_employee (reader, g_array_index (keys, MeritaNip, i), &row, NULL))
        add_result (self, "system-users-symbolic", row.name, row.job_title, "profile",
                    merita_nip_format (row.nip, nip));
      merita_employee_clear (&row);
    }
}

static void
find_positions (MeritaSearch *self, MeritaReader *reader, const char *text)
{
  MeritaPositionQuery query = { .search = text, .job_level = -1 };
  g_autoptr (GPtrArray) rows = merita_reader_list_positions (reader, &query, NULL);

  for (guint i = 0; rows != NULL && i < MIN (rows->len, MOST_RESULTS); i++)
    {
      MeritaPosition *row = g_ptr_array_index (rows, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);

      add_result (self, "merita-positions-symbolic", row->name, row->unit_name, "positions", id);
    }
}

static void
find_documents (MeritaSearch *self, MeritaReader *reader, const char *text)
{
  g_autoptr (GPtrArray) rows = merita_reader_search_pages (reader, text, MOST_RESULTS / 2, NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MeritaPassage *row = g_ptr_array_index (rows, i);
      g_autofree char *place = g_strdup_printf (_ ("Evidence, page %d"), row->page);
      g_autofree char *argument =
        g_strdup_printf ("document:%" G_GINT64_FORMAT ":%d", row->document, row->page);

      add_result (self, "mail-attachment-symbolic", row->title, place, "evidence", argument);
    }
}

static void
search_changed_cb (MeritaSearch *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  MeritaReader *reader = merita_context_get_reader (self->context);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (*text == '\0' || reader == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }
  find_pages (self, text);
  if (g_utf8_strlen (text, -1) >= 2)
    {
      find_people (self, reader, text);
      find_positions (self, reader, text);
      find_documents (self, reader, text);
    }
  gtk_widget_set_visible (self->nothing, gtk_widget_get_first_child (self->list) == NULL);
  gtk_widget_set_visible (self->list, gtk_widget_get_first_child (self->list) != NULL);
  gtk_widget_set_size_request (self->popover, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 300),
                               -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
row_activated_cb (MeritaSearch *self, GtkListBoxRow *row)
{
  g_autofree char *page = g_strdup (g_object_get_data (G_OBJECT (row), "page"));
  g_autofree char *argument = g_strdup (g_object_get_data (G_OBJECT (row), "argument"));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", page, argument);
}

static void
activate_cb (MeritaSearch *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (row != NULL)
    row_activated_cb (self, row);
}

static gboolean
key_pressed_cb (MeritaSearch *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Down || !gtk_widget_get_mapped (self->popover))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
update_hint_cb (MeritaSearch *self)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
  gboolean inside = (gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_widget_set_visible (self->hint, empty && !inside);
}

static gboolean
merita_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MERITA_SEARCH (widget)->entry);
}

static void
merita_search_dispose (GObject *object)
{
  MeritaSearch *self = MERITA_SEARCH (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_search_parent_class)->dispose (object);
}

static void
merita_search_class_init (MeritaSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_search_dispose;
  widget_class->grab_focus = merita_search_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "meritasearch");
}

static void
build_popover (MeritaSearch *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  self->nothing = gtk_label_new (_ ("Nothing found"));
  self->popover = gtk_popover_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search results"), -1);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_margin_top (self->nothing, 12);
  gtk_widget_set_margin_bottom (self->nothing, 12);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->nothing);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_add_css_class (self->popover, "search-results");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

static void
stop_search_cb (MeritaSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
merita_search_init (MeritaSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->overlay = gtk_overlay_new ();
  self->entry = gtk_search_entry_new ();
  self->hint = gtk_label_new ("Ctrl K");
  gtk_widget_add_css_class (self->hint, "key-hint");
  gtk_widget_set_halign (self->hint, GTK_ALIGN_END);
  gtk_widget_set_valign (self->hint, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (self->hint, FALSE);
  g_object_set (self->entry, "placeholder-text", _ ("Search people, positions"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search people, positions and pages"), -1);
  gtk_widget_set_size_request (self->entry, 250, -1);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->entry);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->hint);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  build_popover (self);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "state-flags-changed", G_CALLBACK (update_hint_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (update_hint_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

void
merita_search_set_context (MeritaSearch *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_SEARCH (self));
  g_set_object (&self->context, context);
}

GtkWidget *
merita_search_get_entry (MeritaSearch *self)
{
  g_return_val_if_fail (MERITA_IS_SEARCH (self), NULL);
  return self->entry;
}

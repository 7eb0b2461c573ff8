/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-map-page-private.h"

/* ---- computing ---------------------------------------------------------------------------- */

static void
ran_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaMapPage) self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.run", TRUE);
  if (!merita_map_run_finish (MERITA_CONTEXT (object), result, &error))
    merita_context_toast_error (MERITA_CONTEXT (object), error);
  else
    merita_context_toast_undo (MERITA_CONTEXT (object), _ ("The map was computed and kept"));
}

static void
run_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);

  gtk_widget_action_set_enabled (widget, "map.run", FALSE);
  g_clear_pointer (&self->what_if, g_free);
  merita_map_run_async (merita_page_get_context (MERITA_PAGE (self)), self->year, ran_cb,
                        g_object_ref (self));
}

static void
year_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);

  self->year = g_variant_get_int32 (parameter);
  merita_map_page_reload (self);
}

/* "" ends the trial. */
static void
what_if_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  g_free (self->what_if);
  self->what_if = *id != '\0' ? g_strdup (id) : NULL;
  merita_map_page_reload (self);
}

void
merita_map_page_install_header (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "map.year", "i", year_action);
  gtk_widget_class_install_action (widget_class, "map.what-if", "s", what_if_action);
}

/* ---- choosers ----------------------------------------------------------------------------- */

/* The header lies outside the page, so the page's actions have to be named to the page. */
static void
activate_cb (GtkButton *button, gpointer data)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (data);
  const char *action = g_object_get_data (G_OBJECT (button), "action");
  GVariant *target = g_object_get_data (G_OBJECT (button), "target");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), action, target);
}

static GtkWidget *
create_choice (MeritaMapPage *self, const char *text, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  if (target != NULL)
    g_object_set_data_full (G_OBJECT (button), "target", g_variant_ref_sink (target),
                            (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (activate_cb), self, 0);
  return button;
}

static void
set_choices (GtkWidget *menu_button, GtkWidget *box)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu_button), popover);
}

static void
add_years (MeritaMapPage *self, GtkBox *box)
{
  for (guint i = 0; self->load != NULL && i < self->load->years->len; i++)
    {
      int year = g_array_index (self->load->years, int, i);
      g_autofree char *text = g_strdup_printf (_ ("Performance of %d"), year);

      gtk_box_append (box, create_choice (self, text, "map.year", g_variant_new_int32 (year)));
    }
}

/* Other rules to try; reading the profiles takes a while, so it is done when the menu is asked for.
 */
static void
add_rules (MeritaMapPage *self, GtkBox *box)
{
  g_autoptr (GPtrArray) ids = merita_profile_list_builtin ();
  GtkWidget *title = merita_label_new (_ ("What if (not kept)"), "dim small", 0);

  gtk_widget_set_margin_top (title, 8);
  gtk_widget_set_margin_start (title, 10);
  gtk_box_append (box, title);
  gtk_box_append (box, create_choice (self, _ ("The agency's own rule"), "map.what-if",
                                      g_variant_new_string ("")));
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr (MeritaProfile) profile = merita_profile_load (id, NULL, NULL);

      if (profile == NULL || profile->talent == NULL || profile->talent->name == NULL
          || g_strcmp0 (profile->talent->id, self->load->agency_profile->talent->id) == 0)
        continue;
      gtk_box_append (box, create_choice (self, profile->talent->name, "map.what-if",
                                          g_variant_new_string (id)));
    }
}

static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (data);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_years (self, GTK_BOX (box));
  if (self->load != NULL && self->load->employees > 0)
    add_rules (self, GTK_BOX (box));
  set_choices (GTK_WIDGET (button), box);
}

void
merita_map_page_update_header (MeritaMapPage *self)
{
  g_autofree char *label = self->load != NULL && self->load->year > 0
                             ? g_strdup_printf ("%d", self->load->year)
                             : g_strdup (_ ("Year"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->year_button), label);
  gtk_widget_set_sensitive (self->run_button, self->load != NULL && self->load->employees > 0);
}

void
merita_map_page_build_header (MeritaMapPage *self)
{
  self->header = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->year_button = gtk_menu_button_new ();
  self->run_button = create_choice (self, _ ("Map now"), "map.run", NULL);
  gtk_widget_remove_css_class (self->run_button, "flat");
  gtk_widget_add_css_class (self->run_button, "suggested-action");
  gtk_widget_set_tooltip_text (self->year_button, _ ("Year of the map, and other rules to try"));
  gtk_box_append (GTK_BOX (self->header), self->year_button);
  gtk_box_append (GTK_BOX (self->header), self->run_button);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->year_button), popup_cb, self, NULL);
  merita_map_page_update_header (self);
}

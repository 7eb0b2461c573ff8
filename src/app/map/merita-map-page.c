/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-page.h"

#include <glib/gi18n.h>

#include "merita-map-comparison.h"
#include "merita-map-page-private.h"
#include "merita-nip.h"

G_DEFINE_FINAL_TYPE (MeritaMapPage, merita_map_page, MERITA_TYPE_PAGE)

/* ---- actions ------------------------------------------------------------------------------ */

static void
go_to_profile (MeritaMapPage *self, guint32 person)
{
  char nip[19];

  if (self->view.model == NULL || person == MERITA_MAP_NOBODY)
    return;
  merita_nip_format (merita_map_model_get_nip (self->view.model, person), nip);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", "profile", nip);
}

static void
select_person (MeritaMapPage *self, guint32 person)
{
  if (self->view.model == NULL || person >= merita_map_model_get_total (self->view.model))
    return;
  self->view.selected = person;
  self->selected = merita_map_model_get_nip (self->view.model, person);
  merita_context_set_employee (merita_page_get_context (MERITA_PAGE (self)), self->selected);
  merita_map_grid_update (self->grid);
  merita_map_page_update_details (self);
}

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);

  select_person (self, g_variant_get_uint32 (parameter));
  if (self->view.narrow)
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_to_profile (MERITA_MAP_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
profile_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_to_profile (MERITA_MAP_PAGE (widget), MERITA_MAP_PAGE (widget)->view.selected);
}

/* Gathers people; from the second on they are shown beside each other. */
static void
compare_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);
  GtkWidget *window;

  if (self->view.model == NULL || self->view.selected == MERITA_MAP_NOBODY)
    return;
  merita_map_page_add_compared (self,
                                merita_map_model_get_nip (self->view.model, self->view.selected));
  merita_map_page_update_details (self);
  if (self->compared->len < 2)
    return;
  window = merita_map_comparison_new (&self->view, self->compared);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
forget_compared_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_array_set_size (MERITA_MAP_PAGE (widget)->compared, 0);
  merita_map_page_update_details (MERITA_MAP_PAGE (widget));
}

static void
expand_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);
  guint box = g_variant_get_uint32 (parameter);

  if (box == 0)
    {
      merita_map_list_show (self->tray_list, 0);
      gtk_stack_set_visible_child_name (self->center, "tray");
      gtk_widget_grab_focus (GTK_WIDGET (self->tray_list));
    }
  else
    merita_map_grid_set_expanded (self->grid,
                                  box == merita_map_grid_get_expanded (self->grid) ? 0 : box);
}

static void
collapse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->center), "tray") == 0)
    {
      gtk_stack_set_visible_child_name (self->center, "boxes");
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
    }
  else
    merita_map_grid_set_expanded (self->grid, 0);
}

static void
clear_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_map_filters_clear (MERITA_MAP_PAGE (widget)->filters);
}

/* The density that is in force, asked for once more, gives the choice back to the page. */
static void
density_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (widget);
  MeritaMapDensity density = (MeritaMapDensity) g_variant_get_int32 (parameter);

  self->wanted = density == self->wanted ? MERITA_MAP_DENSITY_AUTOMATIC : density;
  merita_map_page_update (self);
}

static void
close_details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_flap_set_reveal_flap (MERITA_MAP_PAGE (widget)->flap, FALSE);
}

static void
toggle_details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = MERITA_MAP_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_map_filters_search (MERITA_MAP_PAGE (widget)->filters);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4 };

  gtk_widget_class_install_action (widget_class, "map.select", "u", select_action);
  gtk_widget_class_install_action (widget_class, "map.open", "u", open_action);
  gtk_widget_class_install_action (widget_class, "map.profile", NULL, profile_action);
  gtk_widget_class_install_action (widget_class, "map.compare-person", NULL, compare_person_action);
  gtk_widget_class_install_action (widget_class, "map.forget-compared", NULL,
                                   forget_compared_action);
  gtk_widget_class_install_action (widget_class, "map.expand", "u", expand_action);
  gtk_widget_class_install_action (widget_class, "map.collapse", NULL, collapse_action);
  gtk_widget_class_install_action (widget_class, "map.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "map.density", "i", density_action);
  gtk_widget_class_install_action (widget_class, "map.close-details", NULL, close_details_action);
  gtk_widget_class_install_action (widget_class, "map.toggle-details", NULL, toggle_details_action);
  gtk_widget_class_install_action (widget_class, "map.search", NULL, search_action);
  merita_map_page_install_header (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, "map.density",
                                         "i", (gint32) i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "map.toggle-details", NULL);
}

/* ---- callbacks ---------------------------------------------------------------------------- */

/* Plain keys, wherever on the page the focus is, except in a text. */
static gboolean
key_cb (MeritaMapPage *self, guint key, guint code, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *center = gtk_stack_get_visible_child_name (self->center);

  if (GTK_IS_EDITABLE (focus) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || self->view.model == NULL)
    return FALSE;
  if (key == GDK_KEY_slash)
    {
      merita_map_filters_search (self->filters);
      return TRUE;
    }
  if (key == GDK_KEY_Escape && g_strcmp0 (center, "tray") == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "map.collapse", NULL);
      return TRUE;
    }
  if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9)
    key = key - GDK_KEY_KP_1 + GDK_KEY_1;
  if (key < GDK_KEY_1 || key > GDK_KEY_9 || g_strcmp0 (center, "boxes") != 0)
    return FALSE;
  merita_map_grid_focus_box (self->grid, key - GDK_KEY_0);
  return TRUE;
}

static void
density_cb (GtkButton *button, gpointer density)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (button), MERITA_TYPE_MAP_PAGE);

  gtk_widget_activate_action (page, "map.density", "i", GPOINTER_TO_INT (density));
  merita_map_page_update (MERITA_MAP_PAGE (page));
}

static void
compare_cb (MeritaMapPage *self)
{
  self->view.compare = gtk_toggle_button_get_active (self->compare);
  if (self->grid != NULL)
    merita_map_page_update (self);
}

static void
narrow_cb (MeritaMapPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

  self->view.narrow = narrow;
  adw_flap_set_fold_policy (self->flap,
                            narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->close_side), narrow);
  gtk_scrolled_window_set_policy (self->tool_slot, narrow ? GTK_POLICY_EXTERNAL : GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->toolbar),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (self->grid != NULL)
    merita_map_page_update (self);
}

/* ---- the page ----------------------------------------------------------------------------- */

static void
merita_map_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (page);

  if (!merita_tables_touch (tables, "mapping_run", "employee", "assessment", "performance", "fact",
                            "discipline", "unit", "job_family", "profile", "standard", NULL))
    return;
  if (g_strcmp0 (tables, "*") == 0)
    {
      self->year = 0;
      g_clear_pointer (&self->what_if, g_free);
      gtk_stack_set_visible_child_name (self->stack, "wait");
    }
  merita_map_page_reload (self);
}

static void
merita_map_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (page);
  MeritaNipParts parts;
  guint32 person;

  if (merita_nip_parse (argument, -1, MERITA_EMPLOYMENT_PNS, &parts, NULL) != MERITA_NIP_OK)
    return;
  self->selected = parts.nip;
  if (self->view.model == NULL)
    return;
  person = merita_map_model_find (self->view.model, parts.nip);
  if (person != MERITA_MAP_NOBODY)
    select_person (self, person);
}

static GtkWidget *
merita_map_page_get_header_widget (MeritaPage *page)
{
  return MERITA_MAP_PAGE (page)->header;
}

static void
build_densities (MeritaMapPage *self)
{
  static const struct
  {
    const char *name, *tip;
  } densities[] = {
    { N_ ("Card"), N_ ("Cards (Ctrl+1); again: choose by itself") },
    { N_ ("Row"), N_ ("Rows (Ctrl+2); again: choose by itself") },
    { N_ ("Dot"), N_ ("Dots (Ctrl+3); again: choose by itself") },
    { N_ ("Heat"), N_ ("Counts only (Ctrl+4); again: choose by itself") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_ (densities[i].name));

      gtk_widget_set_tooltip_text (button, _ (densities[i].tip));
      gtk_widget_add_css_class (button, "compact");
      g_signal_connect (button, "clicked", G_CALLBACK (density_cb), GUINT_TO_POINTER (i));
      gtk_box_append (self->densities, button);
      self->density_buttons[i] = button;
    }
}

static void
build_parts (MeritaMapPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  GtkWidget *popover = gtk_popover_new ();

  self->view.names = merita_map_names_new (context);
  self->filters = MERITA_MAP_FILTERS (merita_map_filters_new (&self->view, context));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (merita_map_page_update), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (self->filter_slot, GTK_WIDGET (self->filters));
  self->grid = MERITA_MAP_GRID (merita_map_grid_new (&self->view));
  gtk_stack_add_named (self->center, GTK_WIDGET (self->grid), "boxes");
  gtk_stack_set_visible_child_name (self->center, "boxes");
  self->footer = MERITA_MAP_FOOTER (merita_map_footer_new (&self->view));
  gtk_box_append (self->main, GTK_WIDGET (self->footer));
  self->details = MERITA_MAP_DETAILS (merita_map_details_new (&self->view));
  gtk_scrolled_window_set_child (self->side_slot, GTK_WIDGET (self->details));
  self->tray_list = MERITA_MAP_LIST (merita_map_list_new (&self->view));
  gtk_box_append (self->tray, GTK_WIDGET (self->tray_list));
  self->changes = MERITA_MAP_CHANGES (merita_map_changes_new (&self->view));
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->changes));
  gtk_menu_button_set_popover (self->changes_button, popover);
}

static void
merita_map_page_constructed (GObject *object)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (object);

  G_OBJECT_CLASS (merita_map_page_parent_class)->constructed (object);
  if (merita_page_get_context (MERITA_PAGE (self)) == NULL)
    return;
  build_parts (self);
  merita_map_page_build_header (self);
  narrow_cb (self);
}

static void
merita_map_page_dispose (GObject *object)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->grid = NULL;
  self->view.model = NULL;
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_map_page_parent_class)->dispose (object);
}

static void
merita_map_page_finalize (GObject *object)
{
  MeritaMapPage *self = MERITA_MAP_PAGE (object);

  g_clear_pointer (&self->load, merita_map_load_free);
  g_clear_pointer (&self->view.names, merita_map_names_free);
  g_clear_pointer (&self->compared, g_array_unref);
  g_free (self->what_if);
  G_OBJECT_CLASS (merita_map_page_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, MeritaMapPage, child)

static void
merita_map_page_class_init (MeritaMapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = merita_map_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = merita_map_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = merita_map_page_finalize;
  page_class->context_changed = merita_map_page_context_changed;
  page_class->show_argument = merita_map_page_show_argument;
  page_class->get_header_widget = merita_map_page_get_header_widget;
  page_class->narrow_below = 1060;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-map-page.ui");
  BIND (stack);
  BIND (center);
  BIND (unmapped);
  BIND (nobody);
  BIND (notice);
  BIND (notice_text);
  BIND (notice_button);
  BIND (count);
  BIND (clear);
  BIND (compare_person);
  BIND (forget_compared);
  BIND (close_side);
  BIND (toolbar);
  BIND (densities);
  BIND (comparing);
  BIND (main);
  BIND (tray);
  BIND (side);
  BIND (side_buttons);
  BIND (filter_slot);
  BIND (tool_slot);
  BIND (side_slot);
  BIND (compare);
  BIND (changes_button);
  BIND (flap);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
merita_map_page_init (MeritaMapPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view.selected = MERITA_MAP_NOBODY;
  self->view.compare = TRUE;
  self->wanted = MERITA_MAP_DENSITY_AUTOMATIC;
  self->compared = g_array_new (FALSE, FALSE, sizeof (MeritaNip));
  gtk_widget_init_template (GTK_WIDGET (self));
  build_densities (self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

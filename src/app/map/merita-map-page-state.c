/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-map-page-private.h"

#include "merita-date.h"
#include "merita-map-words.h"

/* ---- density ------------------------------------------------------------------------------ */

static void
update_density (MeritaMapPage *self)
{
  MeritaMapModel *model = self->view.model;

  self->view.density = self->wanted != MERITA_MAP_DENSITY_AUTOMATIC
                         ? self->wanted
                         : merita_map_density_choose (merita_map_model_get_shown (model),
                                                      merita_map_model_get_fullest (model));
  for (guint i = 0; i < MERITA_MAP_DENSITY_AUTOMATIC; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->density_buttons[i]),
                                  i == self->view.density);
}

/* ---- words -------------------------------------------------------------------------------- */

static void
update_count (MeritaMapPage *self)
{
  MeritaLanguage language = merita_language_current ();
  guint shown = merita_map_model_get_shown (self->view.model);
  g_autofree char *some = merita_text_integer (language, shown);
  g_autofree char *all =
    merita_text_integer (language, merita_map_model_get_total (self->view.model));
  /* Translators: "61 of 412 employees" */
  g_autofree char *text = g_strdup_printf (_ ("%s of %s employees"), some, all);
  g_autofree char *nobody = g_strdup_printf (_ ("0 of %s"), all);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->clear), merita_map_filters_active (self->filters));
  adw_status_page_set_title (self->nobody, nobody);
  adw_status_page_set_description (self->nobody, _ ("The filters hide everyone."));
}

static char *
describe_day (const MeritaMappingRun *run)
{
  MeritaDate day = run->today;

  if (run->computed_at != NULL)
    {
      g_autofree char *iso = g_strndup (run->computed_at, 10);

      merita_date_parse_iso (iso, -1, &day);
    }
  return merita_text_date_short (merita_language_current (), day);
}

static void
update_subtitle (MeritaMapPage *self)
{
  const MeritaAxisRule *axis;
  g_autofree char *day = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *text = NULL;

  if (self->view.model == NULL)
    {
      merita_page_set_subtitle (MERITA_PAGE (self), NULL);
      return;
    }
  axis = &self->view.rule->axes[MERITA_AXIS_PERFORMANCE];
  low = merita_map_format_limit (axis->cuts[0]);
  high = merita_map_format_limit (axis->cuts[1]);
  day = describe_day (&self->load->run);
  if (self->load->what_if)
    text =
      g_strdup_printf (_ ("Trial %d · limits %s and %s · not kept"), self->load->year, low, high);
  else
    text = g_strdup_printf (_ ("Map of %d · limits %s and %s · computed %s"), self->load->year, low,
                            high, day);
  merita_page_set_subtitle (MERITA_PAGE (self), text);
}

static void
set_notice (MeritaMapPage *self, const char *text, const char *button, const char *action)
{
  gtk_revealer_set_reveal_child (self->notice, text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (self->notice_text, text);
  gtk_button_set_label (self->notice_button, button);
  if (g_str_equal (action, "map.what-if"))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->notice_button), "s", "");
  else
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->notice_button), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->notice_button), action);
}

static void
update_notice (MeritaMapPage *self)
{
  if (self->load->what_if)
    {
      g_autofree char *text = g_strdup_printf (
        _ ("A trial with the rule “%s”: nothing of it is kept, and no document uses it."),
        self->view.rule->name);

      set_notice (self, text, _ ("End the trial"), "map.what-if");
    }
  else if (self->load->stale)
    set_notice (self, _ ("People or rules changed after this map was computed."), _ ("Map now"),
                "map.run");
  else
    set_notice (self, NULL, NULL, NULL);
}

static void
update_compare (MeritaMapPage *self)
{
  gboolean past = merita_map_model_get_n_past (self->view.model) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->comparing), past);
  if (!past)
    return;
  if (self->load->what_if && self->load->run.id != MERITA_ID_NONE)
    gtk_button_set_label (GTK_BUTTON (self->compare), _ ("Compare stored"));
  else
    {
      g_autofree char *label =
        g_strdup_printf (_ ("Compare %d"), merita_map_model_get_past_year (self->view.model, 0));

      gtk_button_set_label (GTK_BUTTON (self->compare), label);
    }
  merita_map_changes_update (self->changes);
}

/* The one that was added first makes room for a sixth. */
void
merita_map_page_add_compared (MeritaMapPage *self, MeritaNip nip)
{
  for (guint i = 0; i < self->compared->len; i++)
    if (g_array_index (self->compared, MeritaNip, i) == nip)
      return;
  if (self->compared->len == MERITA_MAP_MOST_COMPARED)
    g_array_remove_index (self->compared, 0);
  g_array_append_val (self->compared, nip);
}

static void
update_compared (MeritaMapPage *self)
{
  guint n = self->compared->len;
  g_autoptr (GString) tip = g_string_new (NULL);
  g_autofree char *label =
    n > 0 ? g_strdup_printf (_ ("Compare (%u)"), n) : g_strdup (_ ("Compare"));

  gtk_button_set_label (self->compare_person, label);
  gtk_widget_set_visible (GTK_WIDGET (self->forget_compared), n > 0);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
      tip, "%s%s", i > 0 ? ", " : "",
      merita_map_names_get (self->view.names, g_array_index (self->compared, MeritaNip, i))->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->compare_person),
                               n > 0 ? tip->str
                                     : _ ("Keep this person for a comparison of up to five"));
}

void
merita_map_page_update_details (MeritaMapPage *self)
{
  gboolean person = self->view.model != NULL && self->view.selected != MERITA_MAP_NOBODY;

  merita_map_details_update (self->details);
  update_compared (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.profile", person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.compare-person", person);
}

void
merita_map_page_update (MeritaMapPage *self)
{
  gboolean anybody;

  if (self->view.model == NULL)
    return;
  merita_map_filters_apply (self->filters);
  anybody = merita_map_model_get_shown (self->view.model) > 0;
  update_density (self);
  update_count (self);
  update_compare (self);
  merita_map_grid_update (self->grid);
  merita_map_footer_update (self->footer);
  merita_map_list_update (self->tray_list);
  if (!anybody)
    gtk_stack_set_visible_child_name (self->center, "nobody");
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->center), "nobody") == 0)
    gtk_stack_set_visible_child_name (self->center, "boxes");
}

/* ---- loading ------------------------------------------------------------------------------ */

static void
take_load (MeritaMapPage *self, MeritaMapLoad *load)
{
  g_clear_pointer (&self->load, merita_map_load_free);
  self->load = load;
  merita_map_names_forget (self->view.names);
  self->view.model = load->model;
  self->view.rule = load->profile->talent;
  self->view.jobs = load->jobs;
  self->view.standards = load->standards;
  self->view.what_if = load->what_if;
  self->view.selected = load->model != NULL && self->selected != MERITA_NIP_NONE
                          ? merita_map_model_find (load->model, self->selected)
                          : MERITA_MAP_NOBODY;
}

/* The one that leads the best box is where a reader begins. */
static void
choose_first (MeritaMapPage *self)
{
  for (guint box = 9; box > 0 && self->view.selected == MERITA_MAP_NOBODY; box--)
    self->view.selected = merita_map_model_get_person (self->view.model, box, 0);
}

static void
show_load (MeritaMapPage *self)
{
  merita_map_page_update_header (self);
  update_subtitle (self);
  if (self->load->employees == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (self->view.model == NULL)
    {
      g_autofree char *title = self->load->year > 0
                                 ? g_strdup_printf (_ ("No map of %d yet"), self->load->year)
                                 : g_strdup (_ ("Nobody has been mapped yet"));

      adw_status_page_set_title (self->unmapped, title);
      gtk_stack_set_visible_child_name (self->stack, "unmapped");
    }
  else
    {
      update_notice (self);
      merita_map_filters_fill (self->filters);
      merita_map_filters_apply (self->filters);
      if (!self->view.narrow)
        choose_first (self);
      merita_map_page_update (self);
      gtk_stack_set_visible_child_name (self->stack, "map");
    }
  merita_map_page_update_details (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaMapPage) self = data;
  g_autoptr (GError) error = NULL;
  MeritaMapLoad *load = merita_map_load_finish (MERITA_CONTEXT (object), result, &error);

  if (load == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        merita_context_toast_error (MERITA_CONTEXT (object), error);
      return;
    }
  if (self->grid == NULL || !merita_context_is_open (MERITA_CONTEXT (object)))
    {
      merita_map_load_free (load);
      return;
    }
  take_load (self, load);
  show_load (self);
}

void
merita_map_page_reload (MeritaMapPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  merita_map_load_async (context, self->year, self->what_if, self->cancellable, loaded_cb,
                         g_object_ref (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-instrument-editor.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-dialog-shell.h"
#include "merita-dialog.h"
#include "merita-instrument-document.h"
#include "merita-instrument-form.h"
#include "merita-period.h"
#include "merita-reader-merit.h"
#include "merita-stored-instrument.h"

typedef struct
{
  MeritaContext *context;
  GtkWindow *window;
  MeritaInstrument *instrument; /* the copy that is edited */
  char *original;               /* checksum of what it was copied from */
  MeritaId based_on;
  GPtrArray
    *parts; /* what each row of the list is: the instrument, MeritaAspect*, MeritaSubAspect* */
  GtkListBox *list, *problems;
  AdwLeaflet *panes;
  GtkWidget *pane, *problem_box;
  GtkWidget *add, *remove;
  GtkWidget *use; /* whether the period is pinned to the variant */
  gint period;    /* 0: none */
} Editor;

static void
editor_free (gpointer data)
{
  Editor *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self->original);
  g_free (self);
}

/* ---- what a row stands for ---- */

static MeritaAspect *
find_aspect (Editor *self, gconstpointer part)
{
  for (guint i = 0; i < self->instrument->aspects->len; i++)
    {
      MeritaAspect *aspect = self->instrument->aspects->pdata[i];

      if (aspect == part || g_ptr_array_find (aspect->sub_aspects, part, NULL))
        return aspect;
    }
  return NULL;
}

static gpointer
get_part (Editor *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? self->parts->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

static char *
name_part (Editor *self, gpointer part)
{
  MeritaAspect *aspect = find_aspect (self, part);

  if (part == self->instrument)
    return g_strdup (_ ("Instrument and categories"));
  if (part == aspect)
    return g_strdup_printf ("%u  %s", aspect->number, aspect->name != NULL ? aspect->name : "");
  return g_strdup_printf (
    "%s  %s", ((MeritaSubAspect *) part)->code != NULL ? ((MeritaSubAspect *) part)->code : "?",
    ((MeritaSubAspect *) part)->title != NULL ? ((MeritaSubAspect *) part)->title : "");
}

/* ---- validation ---- */

static void
show_problems (Editor *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *checksum = merita_instrument_checksum (self->instrument);
  gboolean valid = merita_instrument_validate (self->instrument, problems);

  if (valid && g_str_equal (checksum, self->original))
    g_ptr_array_add (problems, g_strdup (_ ("Nothing was changed yet.")));
  merita_clear_children (GTK_WIDGET (self->problems));
  for (guint i = 0; i < problems->len; i++)
    {
      GtkWidget *label = merita_label_new (problems->pdata[i], valid ? "dim" : "err", 0);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_widget_add_css_class (label, "dialog-row");
      gtk_list_box_append (self->problems, label);
    }
  if (problems->len == 0)
    {
      GtkWidget *label =
        merita_label_new (_ ("Weights, maxima and categories fit together: it can be saved."), "ok",
                          0);

      gtk_widget_add_css_class (label, "dialog-row");
      gtk_list_box_append (self->problems, label);
    }
  gtk_widget_set_sensitive (merita_dialog_shell_get_action (self->window), problems->len == 0);
}

static void
changed_cb (gpointer data)
{
  Editor *self = data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  g_autofree char *name = row != NULL ? name_part (self, get_part (self)) : NULL;

  if (row != NULL)
    gtk_label_set_text (GTK_LABEL (gtk_list_box_row_get_child (row)), name);
  show_problems (self);
}

/* ---- the tree ---- */

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, Editor *self)
{
  gpointer part = get_part (self);
  MeritaAspect *aspect;
  GtkWidget *form;

  if (part == NULL)
    return;
  aspect = find_aspect (self, part);
  if (part == self->instrument)
    form = merita_instrument_form_new_instrument (self->instrument, changed_cb, self);
  else if (part == aspect)
    form = merita_instrument_form_new_aspect (aspect, changed_cb, self);
  else
    form = merita_instrument_form_new_sub_aspect (part, changed_cb, self);
  merita_clear_children (self->pane);
  gtk_widget_set_hexpand (form, TRUE);
  gtk_widget_set_vexpand (form, TRUE);
  gtk_box_append (GTK_BOX (self->pane), form);
  gtk_widget_set_sensitive (self->add, aspect != NULL);
  gtk_widget_set_sensitive (self->remove, aspect != NULL && part != aspect);
}

static void
add_row (Editor *self, gpointer part, gboolean sub)
{
  g_autofree char *name = NULL;
  GtkWidget *label;

  g_ptr_array_add (self->parts, part);
  name = name_part (self, part);
  label = merita_label_new (name, sub ? "dense" : "strong", 0);
  gtk_widget_set_margin_start (label, sub ? 14 : 0);
  gtk_widget_set_tooltip_text (label, name);
  gtk_list_box_append (self->list, label);
}

static void
fill_list (Editor *self, gpointer selected)
{
  guint index = 0;

  g_ptr_array_set_size (self->parts, 0);
  merita_clear_children (GTK_WIDGET (self->list));
  add_row (self, self->instrument, FALSE);
  for (guint i = 0; i < self->instrument->aspects->len; i++)
    {
      MeritaAspect *aspect = self->instrument->aspects->pdata[i];

      add_row (self, aspect, FALSE);
      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        add_row (self, aspect->sub_aspects->pdata[k], TRUE);
    }
  g_ptr_array_find (self->parts, selected, &index);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
}

static void
add_cb (Editor *self)
{
  MeritaAspect *aspect = find_aspect (self, get_part (self));
  MeritaSubAspect *sub;

  if (aspect == NULL)
    return;
  sub = merita_sub_aspect_new ();
  sub->code = g_strdup_printf ("%u.%u", aspect->number, aspect->sub_aspects->len + 1);
  sub->title = g_strdup (_ ("New sub-aspect"));
  sub->legal_source = g_strdup (merita_agency_get_name (merita_context_get_agency (self->context)));
  g_ptr_array_add (aspect->sub_aspects, sub);
  fill_list (self, sub);
  show_problems (self);
}

static void
remove_cb (Editor *self)
{
  gpointer part = get_part (self);
  MeritaAspect *aspect = find_aspect (self, part);

  if (aspect == NULL || part == aspect)
    return;
  merita_clear_children (self->pane); /* its fields point into the part */
  g_ptr_array_remove (aspect->sub_aspects, part);
  fill_list (self, aspect);
  show_problems (self);
}

/* ---- saving ---- */

static void
show_refusal (Editor *self, const GError *error)
{
  GtkWidget *problem = merita_label_new (error->message, "err", 0);

  gtk_label_set_wrap (GTK_LABEL (problem), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (problem), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (problem, "dialog-row");
  merita_clear_children (GTK_WIDGET (self->problems));
  gtk_list_box_append (self->problems, problem);
}

/* Stored and used in one step, so that one undo takes both back. */
static void
adopt (Editor *self, MeritaStoredInstrument *row)
{
  g_autoptr (GError) error = NULL;
  MeritaPeriodEdit *edit =
    merita_period_edit_adopt (merita_context_get_agency (self->context), self->period, row, &error);

  if (edit == NULL)
    {
      show_refusal (self, error);
      return;
    }
  merita_context_write (self->context, "edit", merita_period_edit_get_label (edit),
                        merita_period_edit_job, edit, (GDestroyNotify) merita_period_edit_free,
                        NULL, NULL);
  gtk_window_close (self->window);
}

static void
save_cb (Editor *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  MeritaStoredInstrument *row =
    merita_stored_instrument_prepare (merita_context_get_agency (self->context), self->instrument,
                                      self->based_on, &error);

  if (row == NULL)
    {
      show_refusal (self, error);
      return;
    }
  if (self->period > 0 && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->use)))
    {
      adopt (self, row);
      return;
    }
  label = merita_stored_instrument_describe (row);
  merita_context_write (self->context, "edit", label, merita_stored_instrument_job, row,
                        (GDestroyNotify) merita_stored_instrument_free, NULL, NULL);
  gtk_window_close (self->window);
}

/* ---- building ---- */

static GtkWidget *
create_side (Editor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled;
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *use = NULL;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Parts of the instrument"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  scrolled = merita_dialog_shell_scroll (GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  self->add = gtk_button_new_with_label (_ ("Add sub-aspect"));
  self->remove = gtk_button_new_with_label (_ ("Remove"));
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->remove, "flat");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (buttons), self->add);
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_widget_add_css_class (buttons, "dialog-row");
  use = g_strdup_printf (_ ("Use it for period %d"), self->period);
  self->use = gtk_check_button_new_with_label (use);
  gtk_widget_set_visible (self->use, self->period > 0);
  gtk_widget_add_css_class (self->use, "dialog-row");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->use);
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (box, "pane-list");
  return box;
}

static GtkWidget *
build (Editor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = adw_leaflet_new ();
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *problems;

  self->pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->problems = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->problems, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What has to be mended"), -1);
  problems = merita_dialog_shell_scroll (GTK_WIDGET (self->problems));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (problems), 130);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (problems), TRUE);
  self->panes = ADW_LEAFLET (columns);
  adw_leaflet_append (self->panes, create_side (self));
  adw_leaflet_page_set_navigatable (adw_leaflet_append (self->panes, line), FALSE);
  adw_leaflet_append (self->panes, self->pane);
  gtk_widget_set_hexpand (self->pane, TRUE);
  gtk_widget_set_size_request (self->pane, 340, -1);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), problems);
  return box;
}

static gboolean
load (Editor *self, gint period, GError **error)
{
  MeritaAgency *agency = merita_context_get_agency (self->context);
  const MeritaInstrument *instrument = merita_agency_get_instrument (agency, period, error);
  const MeritaPeriod *row = merita_agency_find_period (agency, period, NULL);
  g_autofree char *version = NULL;

  if (instrument == NULL)
    return FALSE;
  version = merita_stored_instrument_propose_version (agency, instrument->id, error);
  if (version == NULL)
    return FALSE;
  self->instrument = merita_instrument_copy (instrument);
  g_free (self->instrument->version);
  self->instrument->version = g_steal_pointer (&version);
  self->original = merita_instrument_checksum (self->instrument);
  self->based_on = row != NULL ? row->instrument : MERITA_ID_NONE;
  self->parts = g_ptr_array_new ();
  return TRUE;
}

void
merita_instrument_editor_present (GtkWidget *parent, MeritaContext *context, gint period)
{
  Editor *self = g_new0 (Editor, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *content;

  self->context = g_object_ref (context);
  self->period = MAX (period, 0);
  if (!load (self, MAX (period, 0), &error))
    {
      merita_context_toast_error (context, error);
      editor_free (self);
      return;
    }
  title = g_strdup_printf (_ ("Instrument %s"), self->instrument->id);
  content = build (self);
  self->window = merita_dialog_shell_new (parent, title, 960, 680, content, _ ("_Save as variant"));
  g_object_set_data_full (G_OBJECT (self->window), "merita-instrument-editor", self, editor_free);
  g_signal_connect_swapped (merita_dialog_shell_get_action (self->window), "clicked",
                            G_CALLBACK (save_cb), self);
  merita_dialog_fold (self->panes, self->list, merita_dialog_shell_add_back (self->window));
  fill_list (self, self->instrument);
  show_problems (self);
  merita_dialog_begin_at (self->window, GTK_WIDGET (self->list), NULL);
  gtk_window_present (self->window);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-period-dialog.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-date.h"
#include "merita-dialog-shell.h"
#include "merita-dialog.h"
#include "merita-entry.h"
#include "merita-period.h"
#include "merita-reader-merit.h"

/* What stays behind is listed up to here; the terminal lists all. */
#define SHOWN_ITEMS 40

typedef struct
{
  MeritaContext *context;
  GtkWindow *window;
  AdwEntryRow *year, *starts, *ends;
  AdwComboRow *carry, *instrument, *wave;
  GtkLabel *outcome;
  GtkListBox *items;
  GArray *years;     /* gint, ascending; the list shows "nothing" before them, newest first */
  GPtrArray *stored; /* MeritaStoredInstrument*; the list shows that of the profile before them */
} PeriodDialog;

static void
dialog_free (gpointer data)
{
  PeriodDialog *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->stored, g_ptr_array_unref);
  g_free (self);
}

static gint
get_carry (PeriodDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->carry);

  if (selected == 0 || selected > self->years->len)
    return 0;
  return g_array_index (self->years, gint, self->years->len - selected);
}

static MeritaPeriodEdit *
create_edit (PeriodDialog *self, GError **error)
{
  guint instrument = adw_combo_row_get_selected (self->instrument);
  MeritaPeriod wanted = {
    .year = (gint) g_ascii_strtoull (gtk_editable_get_text (GTK_EDITABLE (self->year)), NULL, 10),
    .wave = (gint) adw_combo_row_get_selected (self->wave),
    .carried_from = get_carry (self),
  };

  if (!merita_entry_read_day (GTK_EDITABLE (self->starts), &wanted.starts_on, error)
      || !merita_entry_read_day (GTK_EDITABLE (self->ends), &wanted.ends_on, error))
    return NULL;
  if (instrument > 0 && instrument <= self->stored->len)
    wanted.instrument = ((const MeritaStoredInstrument *) self->stored->pdata[instrument - 1])->id;
  return merita_period_edit_begin (merita_context_get_agency (self->context), &wanted, error);
}

/* ---- what is carried forward ---- */

/* times: so many citations of the document stay behind for the same reason. */
static void
add_item (PeriodDialog *self, const MeritaCarryItem *item, guint times)
{
  g_autofree char *name = times > 1 ? g_strdup_printf ("%s  × %u", item->what, times) : NULL;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *code = merita_label_new (item->code, "dim", 0);
  GtkWidget *what = merita_label_new (name != NULL ? name : item->what, NULL, 0);
  GtkWidget *why = merita_label_new (_ (merita_carry_reason_text (item->reason)), "dim", 0);

  gtk_widget_set_size_request (code, 42, -1);
  gtk_widget_set_valign (code, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (why), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (column), what);
  gtk_box_append (GTK_BOX (column), why);
  gtk_box_append (GTK_BOX (row), code);
  gtk_box_append (GTK_BOX (row), column);
  gtk_widget_add_css_class (row, "dialog-row");
  gtk_list_box_append (self->items, row);
}

static gboolean
are_same (const MeritaCarryItem *one, const MeritaCarryItem *other)
{
  return one->reason == other->reason && g_strcmp0 (one->code, other->code) == 0
         && g_strcmp0 (one->what, other->what) == 0;
}

static void
add_items (PeriodDialog *self, const GPtrArray *items)
{
  for (guint i = 0, shown = 0, times; i < items->len && shown < SHOWN_ITEMS; i += times, shown++)
    {
      for (times = 1; i + times < items->len && are_same (items->pdata[i], items->pdata[i + times]);
           times++)
        continue;
      add_item (self, items->pdata[i], times);
    }
}

static void
show_carry (PeriodDialog *self, const MeritaCarry *carry)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (carry == NULL)
    {
      gtk_label_set_text (self->outcome,
                          _ ("Nothing is carried forward: every sub-aspect begins empty."));
      return;
    }
  g_string_printf (text,
                   _ ("%u levels with their justification, %u tasks and %u citations that "
                      "still hold are carried forward."),
                   carry->levels, carry->tasks, carry->citations);
  if (carry->items->len > 0)
    g_string_append_printf (text, _ ("\nStays behind or has to be looked at: %u"),
                            carry->items->len);
  gtk_label_set_text (self->outcome, text->str);
  add_items (self, carry->items);
  gtk_widget_set_visible (GTK_WIDGET (self->items), carry->items->len > 0);
}

static void
changed_cb (PeriodDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPeriodEdit) edit = create_edit (self, &error);

  merita_clear_children (GTK_WIDGET (self->items));
  gtk_widget_set_visible (GTK_WIDGET (self->items), FALSE);
  gtk_widget_set_sensitive (merita_dialog_shell_get_action (self->window), edit != NULL);
  if (edit == NULL)
    gtk_label_set_text (self->outcome, error->message);
  else
    show_carry (self, merita_period_edit_get_carry (edit));
}

static void
begin_cb (PeriodDialog *self)
{
  MeritaPeriodEdit *edit = create_edit (self, NULL);

  if (edit == NULL)
    return;
  merita_context_write (self->context, "edit", merita_period_edit_get_label (edit),
                        merita_period_edit_job, edit, (GDestroyNotify) merita_period_edit_free,
                        NULL, NULL);
  gtk_window_close (self->window);
}

/* ---- building ---- */

static AdwEntryRow *
add_entry (AdwPreferencesGroup *group, const char *title, PeriodDialog *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
  return ADW_ENTRY_ROW (row);
}

static AdwComboRow *
add_combo (AdwPreferencesGroup *group, const char *title, GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static GtkStringList *
list_carry (PeriodDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Nothing: begin empty"));
  for (guint i = self->years->len; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("%d", g_array_index (self->years, gint, i - 1));

      gtk_string_list_append (names, name);
    }
  return names;
}

static GtkStringList *
list_instruments (PeriodDialog *self)
{
  const MeritaInstrument *own = merita_context_get_profile (self->context)->instrument;
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autofree char *first = g_strdup_printf (_ ("%s %s (of the profile)"), own->id, own->version);

  gtk_string_list_append (names, first);
  for (guint i = 0; i < self->stored->len; i++)
    {
      const MeritaStoredInstrument *row = self->stored->pdata[i];
      g_autofree char *name =
        g_strdup_printf (row->agency ? _ ("%s %s (variant of the agency)") : "%s %s",
                         row->instrument, row->version);

      gtk_string_list_append (names, name);
    }
  return names;
}

static GtkStringList *
list_waves (PeriodDialog *self)
{
  const GArray *waves = merita_context_get_profile (self->context)->calendar->waves;
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("not known yet"));
  for (guint i = 0; i < waves->len; i++)
    gtk_string_list_append (names, g_array_index (waves, MeritaWave, i).name);
  return names;
}

static GtkWidget *
build (PeriodDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *facts = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *window = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *outcome = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->year = add_entry (facts, _ ("Period (year)"), self);
  self->carry = add_combo (facts, _ ("Carry forward from"), list_carry (self));
  self->instrument = add_combo (facts, _ ("Instrument"), list_instruments (self));
  self->wave = add_combo (facts, _ ("Wave"), list_waves (self));
  adw_preferences_group_set_title (window, _ ("Evidence has to be in force"));
  adw_preferences_group_set_description (
    window, _ ("On some day between the two. Empty: the calendar year."));
  self->starts = add_entry (window, _ ("From"), self);
  self->ends = add_entry (window, _ ("Until"), self);
  self->outcome = GTK_LABEL (merita_label_new (NULL, NULL, 0));
  gtk_label_set_wrap (self->outcome, TRUE);
  gtk_label_set_ellipsize (self->outcome, PANGO_ELLIPSIZE_NONE);
  self->items = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->items, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->items), "boxed-list");
  gtk_widget_set_margin_top (GTK_WIDGET (self->items), 12);
  adw_preferences_group_add (outcome, GTK_WIDGET (self->outcome));
  adw_preferences_group_add (outcome, GTK_WIDGET (self->items));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), facts);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), window);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), outcome);
  return page;
}

/* The year after the last one, with what still holds of it. */
static void
propose (PeriodDialog *self)
{
  gint year = merita_date_year (merita_context_get_today (self->context));
  g_autofree char *text = NULL;

  if (self->years->len > 0)
    year = MAX (year, g_array_index (self->years, gint, self->years->len - 1) + 1);
  text = g_strdup_printf ("%d", year);
  adw_combo_row_set_selected (self->carry, self->years->len > 0 ? 1 : 0);
  gtk_editable_set_text (GTK_EDITABLE (self->year), text);
  g_signal_connect_swapped (self->carry, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->instrument, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->wave, "notify::selected", G_CALLBACK (changed_cb), self);
}

void
merita_period_dialog_present (GtkWidget *parent, MeritaContext *context)
{
  MeritaAgency *agency = merita_context_get_agency (context);
  PeriodDialog *self = g_new0 (PeriodDialog, 1);
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *content;

  self->context = g_object_ref (context);
  rounds = merita_agency_score (agency, &error);
  if (rounds != NULL)
    self->years = merita_period_list_years (agency, rounds, &error);
  if (self->years != NULL)
    self->stored =
      merita_reader_list_stored_instruments (merita_agency_get_reader (agency), &error);
  if (self->stored == NULL)
    {
      merita_context_toast_error (context, error);
      dialog_free (self);
      return;
    }
  content = build (self);
  self->window =
    merita_dialog_shell_new (parent, _ ("Begin a period"), 520, 640, content, _ ("_Begin"));
  g_object_set_data_full (G_OBJECT (self->window), "merita-period-dialog", self, dialog_free);
  g_signal_connect_swapped (merita_dialog_shell_get_action (self->window), "clicked",
                            G_CALLBACK (begin_cb), self);
  propose (self);
  changed_cb (self);
  merita_dialog_begin_at (self->window, GTK_WIDGET (self->year),
                          merita_dialog_shell_get_action (self->window));
  gtk_window_present (self->window);
}

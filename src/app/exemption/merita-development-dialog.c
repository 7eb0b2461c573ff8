/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-development-dialog.h"

#include <glib/gi18n.h>

#include "merita-entry.h"
#include "merita-text.h"

struct _MeritaDevelopmentDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  GArray *nips;
  AdwEntryRow *program, *hours, *due;
  GtkLabel *problem;
  AdwPreferencesGroup *group;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (MeritaDevelopmentDialog, merita_development_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
parse_hours (MeritaDevelopmentDialog *self, guint64 *hours)
{
  *hours = 0;
  return get_text (self->hours)[0] == '\0'
         || g_ascii_string_to_unsigned (get_text (self->hours), 10, 0, 10000, hours, NULL);
}

static gboolean
parse_due (MeritaDevelopmentDialog *self, MeritaDate *due)
{
  return merita_entry_read_day (GTK_EDITABLE (self->due), due, NULL);
}

static void
changed_cb (MeritaDevelopmentDialog *self)
{
  const char *problem = NULL;
  guint64 hours;
  MeritaDate due;

  if (!parse_hours (self, &hours))
    problem = _ ("Learning hours are a whole number.");
  else if (!parse_due (self, &due))
    problem = _ ("The date is not a day, such as 30-11-2026.");
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->save, problem == NULL && get_text (self->program)[0] != '\0');
}

static void
clear_item (gpointer data)
{
  merita_development_clear (data);
}

static gboolean
put_items_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *items = data;

  for (guint i = 0; i < items->len; i++)
    if (!merita_writer_put_development (writer, &g_array_index (items, MeritaDevelopment, i),
                                        error))
      return FALSE;
  return TRUE;
}

static void
save_cb (MeritaDevelopmentDialog *self)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (MeritaDevelopment));
  g_autofree char *label = NULL;
  guint64 hours;
  MeritaDate due;

  g_array_set_clear_func (items, clear_item);
  parse_hours (self, &hours);
  parse_due (self, &due);
  for (guint i = 0; i < self->nips->len; i++)
    {
      MeritaDevelopment item = {
        .nip = g_array_index (self->nips, MeritaNip, i),
        .program = g_strdup (get_text (self->program)),
        .hours = (gint) hours,
        .starts_on = merita_context_get_today (self->context),
        .due_on = due,
      };

      g_array_append_val (items, item);
    }
  label =
    g_strdup_printf (ngettext ("%s planned for %u person", "%s planned for %u people", items->len),
                     get_text (self->program), items->len);
  merita_context_write (self->context, "edit", label, put_items_job, items,
                        (GDestroyNotify) g_array_unref, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
merita_development_dialog_dispose (GObject *object)
{
  MeritaDevelopmentDialog *self = MERITA_DEVELOPMENT_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->nips, g_array_unref);
  G_OBJECT_CLASS (merita_development_dialog_parent_class)->dispose (object);
}

static void
merita_development_dialog_class_init (MeritaDevelopmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_development_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-development-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaDevelopmentDialog, program);
  gtk_widget_class_bind_template_child (widget_class, MeritaDevelopmentDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, MeritaDevelopmentDialog, due);
  gtk_widget_class_bind_template_child (widget_class, MeritaDevelopmentDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MeritaDevelopmentDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MeritaDevelopmentDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_development_dialog_init (MeritaDevelopmentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_development_dialog_present (GtkWidget *parent, MeritaContext *context, const GArray *nips)
{
  MeritaDevelopmentDialog *self = g_object_new (MERITA_TYPE_DEVELOPMENT_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *text =
    g_strdup_printf (ngettext ("The item is added to the plan of %u person.",
                               "The item is added to the plans of %u people.", nips->len),
                     nips->len);

  self->context = g_object_ref (context);
  self->nips = g_array_copy ((GArray *) nips);
  adw_preferences_group_set_description (self->group, text);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}

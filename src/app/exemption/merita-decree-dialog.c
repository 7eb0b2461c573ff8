/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-decree-dialog.h"

#include <glib/gi18n.h>

#include "merita-text.h"

struct _MeritaDecreeDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  char *kind;
  AdwEntryRow *number, *date, *title;
  GtkLabel *heading, *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (MeritaDecreeDialog, merita_decree_dialog, ADW_TYPE_WINDOW)

const char *
merita_decree_title (const char *kind)
{
  if (g_strcmp0 (kind, "career-policy") == 0)
    return _ ("Career-pattern policy");
  if (g_strcmp0 (kind, "committee") == 0)
    return _ ("Talent committee");
  if (g_strcmp0 (kind, "critical-decree") == 0)
    return _ ("Decree on critical positions");
  if (g_strcmp0 (kind, "talent-policy") == 0)
    return _ ("Talent management policy");
  return _ ("Merit decision");
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* The first thing that is wrong, NULL if nothing is. */
static const char *
find_problem (MeritaDecreeDialog *self)
{
  MeritaDate date;

  if (get_text (self->number)[0] == '\0')
    return _ ("The number is missing.");
  if (!merita_text_parse_date (get_text (self->date), -1, &date, NULL))
    return _ ("The date is not a day, such as 30-11-2026.");
  if (date > merita_context_get_today (self->context))
    return _ ("The date lies in the future.");
  return NULL;
}

static void
changed_cb (MeritaDecreeDialog *self)
{
  gboolean begun = get_text (self->number)[0] != '\0' && get_text (self->date)[0] != '\0';
  const char *problem = begun ? find_problem (self) : NULL;

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->save, begun && problem == NULL);
}

static gboolean
put_policy_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_policy (writer, data, error);
}

static void
free_policy (gpointer data)
{
  merita_policy_clear (data);
  g_free (data);
}

static void
save_policy (MeritaDecreeDialog *self, MeritaDate date)
{
  MeritaPolicy *policy = g_new0 (MeritaPolicy, 1);
  g_autofree char *label =
    g_strdup_printf ("%s: %s", merita_decree_title (self->kind), get_text (self->number));

  policy->kind = g_strdup (self->kind);
  policy->number = g_strdup (get_text (self->number));
  policy->title = get_text (self->title)[0] != '\0' ? g_strdup (get_text (self->title)) : NULL;
  policy->signed_on = date;
  merita_context_write (self->context, "edit", label, put_policy_job, policy, free_policy, NULL,
                        NULL);
}

static void
save_cb (MeritaDecreeDialog *self)
{
  MeritaDate date;

  if (find_problem (self) != NULL
      || !merita_text_parse_date (get_text (self->date), -1, &date, NULL))
    return;
  save_policy (self, date);
  gtk_window_close (GTK_WINDOW (self));
}

static void
merita_decree_dialog_dispose (GObject *object)
{
  MeritaDecreeDialog *self = MERITA_DECREE_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->kind, g_free);
  G_OBJECT_CLASS (merita_decree_dialog_parent_class)->dispose (object);
}

static void
merita_decree_dialog_class_init (MeritaDecreeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_decree_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-decree-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaDecreeDialog, number);
  gtk_widget_class_bind_template_child (widget_class, MeritaDecreeDialog, date);
  gtk_widget_class_bind_template_child (widget_class, MeritaDecreeDialog, title);
  gtk_widget_class_bind_template_child (widget_class, MeritaDecreeDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, MeritaDecreeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MeritaDecreeDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_decree_dialog_init (MeritaDecreeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_decree_dialog_present (GtkWidget *parent, MeritaContext *context, const char *kind)
{
  MeritaDecreeDialog *self = g_object_new (MERITA_TYPE_DECREE_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  self->context = g_object_ref (context);
  self->kind = g_strdup (kind);
  gtk_label_set_text (self->heading, merita_decree_title (kind));
  gtk_window_set_title (GTK_WINDOW (self), merita_decree_title (kind));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}

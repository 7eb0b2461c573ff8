/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-facts-dialog.h"

#include <glib/gi18n.h>

#include "merita-dialog.h"
#include "merita-entry.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-type.h"

struct _MeritaFactsDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  MeritaDocument document;
  AdwEntryRow *title, *number, *issuer, *signed_on, *in_force_from, *in_force_until, *received_on,
    *note;
  AdwComboRow *type;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (MeritaFactsDialog, merita_facts_dialog, ADW_TYPE_WINDOW)

static char *
get_text (AdwEntryRow *row)
{
  return (char *) gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
read_day (AdwEntryRow *row, MeritaDate *day, GError **error)
{
  if (merita_entry_read_day (GTK_EDITABLE (row), day, error))
    return TRUE;
  g_prefix_error (error, "%s: ", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  return FALSE;
}

/* The first entry of the list is "not known". */
static char *
get_type_id (MeritaFactsDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->type);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return (char *) merita_evidence_types ()[selected - 1];
}

static MeritaEvidenceEdit *
create_edit (MeritaFactsDialog *self, GError **error)
{
  MeritaDocument facts = { .title = get_text (self->title),
                           .number = get_text (self->number),
                           .type = get_type_id (self),
                           .issuer = get_text (self->issuer),
                           .note = get_text (self->note) };

  if (!read_day (self->signed_on, &facts.signed_on, error)
      || !read_day (self->in_force_from, &facts.in_force_from, error)
      || !read_day (self->in_force_until, &facts.in_force_until, error)
      || !read_day (self->received_on, &facts.received_on, error))
    return NULL;
  return merita_evidence_edit_facts (&self->document, &facts,
                                     merita_context_get_today (self->context), error);
}

static void
changed_cb (MeritaFactsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaEvidenceEdit) edit = NULL;

  if (self->context == NULL)
    return;
  edit = create_edit (self, &error);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_sensitive (self->save, edit != NULL);
}

static void
save_cb (MeritaFactsDialog *self)
{
  MeritaEvidenceEdit *edit = create_edit (self, NULL);

  if (edit == NULL)
    return;
  merita_context_write (self->context, MERITA_EVIDENCE_JOURNAL_KIND,
                        merita_evidence_edit_get_label (edit), merita_evidence_edit_job, edit,
                        (GDestroyNotify) merita_evidence_edit_free, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
merita_facts_dialog_dispose (GObject *object)
{
  MeritaFactsDialog *self = MERITA_FACTS_DIALOG (object);

  g_clear_object (&self->context);
  merita_document_clear (&self->document);
  self->document = (MeritaDocument){ 0 };
  G_OBJECT_CLASS (merita_facts_dialog_parent_class)->dispose (object);
}

static void
merita_facts_dialog_class_init (MeritaFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_facts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-facts-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaFactsDialog, name)
  BIND (title);
  BIND (number);
  BIND (type);
  BIND (issuer);
  BIND (signed_on);
  BIND (in_force_from);
  BIND (in_force_until);
  BIND (received_on);
  BIND (note);
  BIND (problem);
  BIND (save);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_facts_dialog_init (MeritaFactsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_types (MeritaFactsDialog *self)
{
  const char *const *types = merita_evidence_types ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("Not known"));
  for (guint i = 0; types[i] != NULL; i++)
    {
      gtk_string_list_append (names,
                              merita_evidence_type_label (merita_language_current (), types[i]));
      if (g_strcmp0 (types[i], self->document.type) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->type, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->type, selected);
}

void
merita_facts_dialog_present (GtkWidget *parent,
                             MeritaContext *context,
                             const MeritaDocument *document)
{
  MeritaFactsDialog *self = g_object_new (MERITA_TYPE_FACTS_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  merita_document_copy (document, &self->document);
  merita_entry_set_text (GTK_EDITABLE (self->title), document->title);
  merita_entry_set_text (GTK_EDITABLE (self->number), document->number);
  merita_entry_set_text (GTK_EDITABLE (self->issuer), document->issuer);
  merita_entry_set_text (GTK_EDITABLE (self->note), document->note);
  merita_entry_set_day (GTK_EDITABLE (self->signed_on), document->signed_on);
  merita_entry_set_day (GTK_EDITABLE (self->in_force_from), document->in_force_from);
  merita_entry_set_day (GTK_EDITABLE (self->in_force_until), document->in_force_until);
  merita_entry_set_day (GTK_EDITABLE (self->received_on), document->received_on);
  fill_types (self);
  self->context = g_object_ref (context);
  changed_cb (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  merita_dialog_begin_at (GTK_WINDOW (self), GTK_WIDGET (self->title), self->save);
  gtk_window_present (GTK_WINDOW (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-template-dialog.h"

#include <glib/gi18n.h>

#include "merita-dialog.h"
#include "merita-paper-facts.h"
#include "merita-paper-template.h"

struct _MeritaTemplateDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  const char *document;
  GPtrArray *parts; /* MeritaPaperTemplate* */

  GtkDropDown *part;
  GtkTextView *text;
  GtkLabel *source, *problem, *placeholders;
  GtkWidget *save, *reset;
};

G_DEFINE_FINAL_TYPE (MeritaTemplateDialog, merita_template_dialog, ADW_TYPE_WINDOW)

static MeritaPaperTemplate *
get_part (MeritaTemplateDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->part);

  return self->parts != NULL && selected < self->parts->len ? self->parts->pdata[selected] : NULL;
}

static char *
read_text (MeritaTemplateDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* A slip is told while it is typed; only a sound text can be saved. */
static void
changed_cb (MeritaTemplateDialog *self)
{
  const MeritaPaperTemplate *item = get_part (self);
  g_autofree char *text = read_text (self);
  g_autofree char *fault = merita_paper_find_fault (text);
  g_autofree char *message = NULL;

  if (item == NULL)
    return;
  if (fault != NULL)
    message = g_strdup_printf (_ ("“%s” is no placeholder of the list below"), fault);
  gtk_label_set_text (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  gtk_widget_set_sensitive (self->save, fault == NULL && g_strcmp0 (text, item->part->text) != 0);
  gtk_widget_set_sensitive (self->reset, item->own);
}

static void
show_part (MeritaTemplateDialog *self)
{
  const MeritaPaperTemplate *item = get_part (self);
  g_autofree char *source = NULL;

  if (item == NULL)
    return;
  source =
    g_strdup_printf ("%s · %s",
                     merita_text_confidence (merita_language_current (), item->part->confidence),
                     item->own ? _ ("worded by the agency") : item->part->legal_source);
  gtk_label_set_text (self->source, source);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), item->part->text, -1);
  changed_cb (self);
}

static gboolean
load_parts (MeritaTemplateDialog *self, GError **error)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  self->parts =
    merita_paper_template_list (merita_context_get_agency (self->context), self->document, error);
  return self->parts != NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaTemplateDialog) self = data;

  if (merita_context_write_finish (MERITA_CONTEXT (source), result, NULL) && self->context != NULL
      && load_parts (self, NULL))
    show_part (self);
}

static void
write_text (MeritaTemplateDialog *self, const char *text)
{
  const MeritaPaperTemplate *item = get_part (self);
  g_autofree char *key = NULL;
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  key = merita_paper_template_get_key (self->document, item->part->part);
  label = g_strdup_printf (text != NULL ? _ ("Wording changed: %s") : _ ("Wording set back: %s"),
                           item->part->part);
  merita_context_write (self->context, "edit", label, merita_setting_change_job,
                        merita_setting_change_new (key, text),
                        (GDestroyNotify) merita_setting_change_free, written_cb,
                        g_object_ref (self));
}

static void
save_cb (MeritaTemplateDialog *self)
{
  g_autofree char *text = read_text (self);

  write_text (self, text);
}

static void
reset_cb (MeritaTemplateDialog *self)
{
  write_text (self, NULL);
}

static void
merita_template_dialog_dispose (GObject *object)
{
  MeritaTemplateDialog *self = MERITA_TEMPLATE_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  G_OBJECT_CLASS (merita_template_dialog_parent_class)->dispose (object);
}

static void
merita_template_dialog_class_init (MeritaTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_template_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, part);
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, source);
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, placeholders);
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, save);
  gtk_widget_class_bind_template_child (widget_class, MeritaTemplateDialog, reset);
  gtk_widget_class_bind_template_callback (widget_class, show_part);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_template_dialog_init (MeritaTemplateDialog *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const char *const *all = merita_paper_placeholders ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; all[i] != NULL; i++)
    g_string_append_printf (names, "%s{%s}", i > 0 ? "  " : "", all[i]);
  gtk_label_set_text (self->placeholders, names->str);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Names of parts as people know them; the file keeps the short ones. */
static const char *
name_part (const char *part)
{
  static const char *const names[][2] = {
    { "subject", N_ ("Subject") },
    { "considering", N_ ("Considering (menimbang)") },
    { "recalling", N_ ("Recalling (mengingat)") },
    { "decisions", N_ ("Decisions (diktum)") },
    { "cc", N_ ("Copies to") },
    { "recipient", N_ ("Recipient") },
    { "recipient-place", N_ ("Where the recipient is") },
    { "nature", N_ ("Nature of the letter") },
    { "opening", N_ ("Opening") },
    { "closing", N_ ("Closing") },
    { "scope", N_ ("What was done") },
    { "result", N_ ("Result") },
    { "statement", N_ ("Statement") },
    { "enclosures", N_ ("Enclosures") },
    { "review", N_ ("Review of the decision") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], part))
      return _ (names[i][1]);
  return part;
}

void
merita_template_dialog_present (GtkWidget *parent, MeritaContext *context, MeritaDocumentKind kind)
{
  MeritaTemplateDialog *self = g_object_new (MERITA_TYPE_TEMPLATE_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GError) error = NULL;

  self->context = g_object_ref (context);
  self->document = merita_document_id (kind);
  if (!load_parts (self, &error))
    {
      merita_context_toast_error (context, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  for (guint i = 0; i < self->parts->len; i++)
    gtk_string_list_append (names,
                            name_part (
                              ((const MeritaPaperTemplate *) self->parts->pdata[i])->part->part));
  gtk_drop_down_set_model (self->part, G_LIST_MODEL (names));
  show_part (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  merita_dialog_begin_at (GTK_WINDOW (self), GTK_WIDGET (self->text), NULL);
  gtk_window_present (GTK_WINDOW (self));
}

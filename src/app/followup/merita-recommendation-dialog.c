/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-recommendation-dialog.h"

#include <glib/gi18n.h>

#include "merita-core-error.h"
#include "merita-dialog.h"
#include "merita-entry.h"
#include "merita-follow-up-edit.h"
#include "merita-reader-evidence.h"

#define LINE_CHARACTERS 55

struct _MeritaRecommendationDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  MeritaFollowUp *follow_up;
  const MeritaFollowUpItem *item; /* of follow_up; NULL: a new one */
  GPtrArray *subs;                /* MeritaSubAspect* of the instrument */
  GPtrArray *documents;           /* MeritaDocument* */
  AdwComboRow *aspect, *sub, *target, *status, *document;
  AdwEntryRow *text, *plan, *unit, *person, *due;
  GtkLabel *whole, *outcome;
  GtkWidget *whole_group;
  GtkWidget *save, *remove;
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (MeritaRecommendationDialog, merita_recommendation_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* The place in a list whose first entry stands for none; 0 for that. */
static guint
get_choice (AdwComboRow *row, guint n)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected <= n ? selected : 0;
}

static MeritaFollowUpEdit *
create_edit (MeritaRecommendationDialog *self, GError **error)
{
  MeritaRecommendation row = { .target_level = -1 };
  guint sub = get_choice (self->sub, self->subs->len);
  guint document = get_choice (self->document, self->documents->len);
  guint status = adw_combo_row_get_selected (self->status);

  if (self->item != NULL)
    row = *self->item->row;
  else
    row.aspect = (gint) adw_combo_row_get_selected (self->aspect) + 1;
  row.text = (char *) get_text (self->text);
  row.plan = (char *) get_text (self->plan);
  row.unit = (char *) get_text (self->unit);
  row.person = (char *) get_text (self->person);
  row.code = sub > 0 ? ((const MeritaSubAspect *) self->subs->pdata[sub - 1])->code : NULL;
  row.target_level = (gint) get_choice (self->target, MERITA_LEVELS_PER_SUB_ASPECT) - 1;
  row.status = status <= MERITA_TASK_DONE ? (MeritaTaskStatus) status : MERITA_TASK_NOT_STARTED;
  row.document = document > 0 ? ((const MeritaDocument *) self->documents->pdata[document - 1])->id
                              : MERITA_ID_NONE;
  if (!merita_entry_read_day (GTK_EDITABLE (self->due), &row.due_on, error))
    return NULL;
  return merita_follow_up_edit_recommendation (self->follow_up->instrument,
                                               self->follow_up->decision, self->follow_up->rows,
                                               &row, merita_context_get_today (self->context),
                                               error);
}

static void
changed_cb (MeritaRecommendationDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaFollowUpEdit) edit = NULL;
  gboolean begun;

  if (!self->ready)
    return;
  begun = *get_text (self->text) != '\0';
  edit = create_edit (self, &error);
  gtk_widget_set_sensitive (self->save, edit != NULL);
  gtk_label_set_text (self->outcome, edit == NULL && begun ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), edit == NULL && begun);
  gtk_label_set_text (self->whole, get_text (self->text));
  /* A row shows one line; what is longer is read above it. */
  gtk_widget_set_visible (self->whole_group,
                          g_utf8_strlen (get_text (self->text), -1) > LINE_CHARACTERS);
}

static void
write_edit (MeritaRecommendationDialog *self, MeritaFollowUpEdit *edit)
{
  merita_context_write (self->context, "edit", merita_follow_up_edit_get_label (edit),
                        merita_follow_up_edit_job, edit,
                        (GDestroyNotify) merita_follow_up_edit_free, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (MeritaRecommendationDialog *self)
{
  MeritaFollowUpEdit *edit = create_edit (self, NULL);

  if (edit != NULL)
    write_edit (self, edit);
}

/* Not asked about: the toast that follows offers to undo it. */
static void
remove_cb (MeritaRecommendationDialog *self)
{
  if (self->item != NULL)
    write_edit (self, merita_follow_up_edit_remove (self->item->row));
}

/* ---- class ---- */

static void
merita_recommendation_dialog_dispose (GObject *object)
{
  MeritaRecommendationDialog *self = MERITA_RECOMMENDATION_DIALOG (object);

  self->ready = FALSE;
  self->item = NULL;
  g_clear_object (&self->context);
  g_clear_pointer (&self->follow_up, merita_follow_up_free);
  g_clear_pointer (&self->subs, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  G_OBJECT_CLASS (merita_recommendation_dialog_parent_class)->dispose (object);
}

static void
merita_recommendation_dialog_class_init (MeritaRecommendationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_recommendation_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-recommendation-dialog.ui");
#define BIND(name)                                                                                 \
  gtk_widget_class_bind_template_child (widget_class, MeritaRecommendationDialog, name)
  BIND (aspect);
  BIND (sub);
  BIND (target);
  BIND (status);
  BIND (document);
  BIND (text);
  BIND (plan);
  BIND (unit);
  BIND (person);
  BIND (due);
  BIND (whole);
  BIND (whole_group);
  BIND (outcome);
  BIND (save);
  BIND (remove);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_recommendation_dialog_init (MeritaRecommendationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ---- filling ---- */

static void
fill_aspects (MeritaRecommendationDialog *self)
{
  const GPtrArray *aspects = self->follow_up->instrument->aspects;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < aspects->len; i++)
    {
      const MeritaAspect *aspect = aspects->pdata[i];
      g_autofree char *name = g_strdup_printf ("%c. %s", 'a' + (int) i, aspect->name);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->aspect, G_LIST_MODEL (names));
}

static void
fill_subs (MeritaRecommendationDialog *self, const char *code)
{
  const GPtrArray *aspects = self->follow_up->instrument->aspects;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->subs = g_ptr_array_new ();
  gtk_string_list_append (names, _ ("Not known"));
  for (guint i = 0; i < aspects->len; i++)
    {
      const MeritaAspect *aspect = aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          g_autofree char *name = g_strdup_printf ("%s %s", sub->code, sub->title);

          gtk_string_list_append (names, name);
          g_ptr_array_add (self->subs, sub);
          if (g_strcmp0 (sub->code, code) == 0)
            selected = self->subs->len;
        }
    }
  adw_combo_row_set_model (self->sub, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->sub, selected);
}

static void
fill_documents (MeritaRecommendationDialog *self, MeritaId document)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("None"));
  for (guint i = 0; i < self->documents->len; i++)
    {
      const MeritaDocument *row = self->documents->pdata[i];

      gtk_string_list_append (names, row->title != NULL ? row->title : row->file_name);
      if (row->id == document)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->document, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->document, selected);
}

static void
fill (MeritaRecommendationDialog *self)
{
  static const MeritaRecommendation empty = { .target_level = -1 };
  const MeritaRecommendation *row = self->item != NULL ? self->item->row : &empty;
  g_autofree char *mark = merita_text_recommendation (row->aspect, row->number);
  g_autofree char *title = g_strdup_printf (_ ("Recommendation %s"), mark);

  fill_aspects (self);
  fill_subs (self, row->code);
  fill_documents (self, row->document);
  merita_entry_set_text (GTK_EDITABLE (self->text), row->text);
  merita_entry_set_text (GTK_EDITABLE (self->plan), row->plan);
  merita_entry_set_text (GTK_EDITABLE (self->unit), row->unit);
  merita_entry_set_text (GTK_EDITABLE (self->person), row->person);
  merita_entry_set_day (GTK_EDITABLE (self->due), row->due_on);
  adw_combo_row_set_selected (self->target, (guint) (row->target_level + 1));
  adw_combo_row_set_selected (self->status, (guint) row->status);
  gtk_widget_set_visible (GTK_WIDGET (self->aspect), self->item == NULL);
  gtk_widget_set_visible (self->remove, self->item != NULL);
  if (self->item != NULL)
    gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
load (MeritaRecommendationDialog *self, MeritaId decision, MeritaId id, GError **error)
{
  self->follow_up =
    merita_follow_up_load (merita_context_get_agency (self->context), decision, error);
  if (self->follow_up == NULL)
    return FALSE;
  self->documents = merita_reader_list_documents (merita_context_get_reader (self->context), error);
  for (guint i = 0; id != MERITA_ID_NONE && i < self->follow_up->items->len; i++)
    {
      const MeritaFollowUpItem *item =
        &g_array_index (self->follow_up->items, MeritaFollowUpItem, i);

      if (item->row->id == id)
        self->item = item;
    }
  return self->documents != NULL;
}

void
merita_recommendation_dialog_present (GtkWidget *parent,
                                      MeritaContext *context,
                                      MeritaId decision,
                                      MeritaId recommendation)
{
  MeritaRecommendationDialog *self = g_object_new (MERITA_TYPE_RECOMMENDATION_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;

  g_set_object (&self->context, context);
  if (!load (self, decision, recommendation, &error))
    {
      if (error != NULL)
        merita_context_toast_error (context, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  fill (self);
  self->ready = TRUE;
  changed_cb (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  merita_dialog_begin_at (GTK_WINDOW (self),
                          GTK_WIDGET (recommendation == MERITA_ID_NONE ? self->text : self->plan),
                          NULL);
  gtk_window_present (GTK_WINDOW (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-request-dialog.h"

#include <glib/gi18n.h>

#include "merita-date.h"
#include "merita-dialog.h"
#include "merita-entry.h"
#include "merita-work-edit.h"

/* What is proposed, before the user says otherwise. */
#define DAYS_TO_ANSWER 14

struct _MeritaRequestDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  MeritaProofBook *book;
  char *code;
  gint level, line;
  AdwEntryRow *unit, *person, *what, *due, *number;
  GtkLabel *requirement, *outcome;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (MeritaRequestDialog, merita_request_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static MeritaWorkEdit *
create_edit (MeritaRequestDialog *self, GError **error)
{
  MeritaRequest request = { .code = self->code,
                            .level = self->level,
                            .line = self->line,
                            .unit = (char *) get_text (self->unit),
                            .person = (char *) get_text (self->person),
                            .what = (char *) get_text (self->what),
                            .number = (char *) get_text (self->number) };

  if (!merita_entry_read_day (GTK_EDITABLE (self->due), &request.due_on, error))
    return NULL;
  return merita_work_edit_ask (self->book, &request, error);
}

/* Why the request cannot be made, before anything is written. */
static void
changed_cb (MeritaRequestDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaWorkEdit) edit = NULL;

  if (self->book == NULL)
    return;
  edit = create_edit (self, &error);
  gtk_widget_set_sensitive (self->save, edit != NULL);
  gtk_label_set_text (self->outcome,
                      edit != NULL
                        ? _ ("The request stays listed under the sub-aspect until it is answered.")
                        : error->message);
}

static void
save_cb (MeritaRequestDialog *self)
{
  MeritaWorkEdit *edit = create_edit (self, NULL);

  if (edit == NULL)
    return;
  merita_context_write (self->context, "edit", merita_work_edit_get_label (edit),
                        merita_work_edit_job, edit, (GDestroyNotify) merita_work_edit_free, NULL,
                        NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
merita_request_dialog_dispose (GObject *object)
{
  MeritaRequestDialog *self = MERITA_REQUEST_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->book, merita_proof_book_free);
  g_clear_pointer (&self->code, g_free);
  G_OBJECT_CLASS (merita_request_dialog_parent_class)->dispose (object);
}

static void
merita_request_dialog_class_init (MeritaRequestDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_request_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-request-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaRequestDialog, name)
  BIND (unit);
  BIND (person);
  BIND (what);
  BIND (due);
  BIND (number);
  BIND (requirement);
  BIND (outcome);
  BIND (save);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_request_dialog_init (MeritaRequestDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
propose (MeritaRequestDialog *self)
{
  const MeritaSubAspect *sub = merita_instrument_find (self->book->instrument, self->code);
  const char *text =
    merita_sub_aspect_get_line (sub, (guint) self->level, (guint) self->line, NULL);
  MeritaDate due = merita_date_add_days (self->book->today, DAYS_TO_ANSWER);
  /* Translators: code and title of a sub-aspect, level, requirement */
  g_autofree char *place =
    g_strdup_printf (_ ("%s %s, level %d: %s"), sub->code, sub->title, self->level, text);

  gtk_label_set_text (self->requirement, place);
  gtk_editable_set_text (GTK_EDITABLE (self->what), text);
  merita_entry_set_day (GTK_EDITABLE (self->due), due);
}

static MeritaProofBook *
load_book (MeritaContext *context, gint period, GError **error)
{
  MeritaAgency *agency = merita_context_get_agency (context);
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, error);

  return rounds != NULL ? merita_proof_book_load (agency, period, rounds, error) : NULL;
}

void
merita_request_dialog_present (GtkWidget *parent,
                               MeritaContext *context,
                               gint period,
                               const char *code,
                               gint level,
                               gint line)
{
  g_autoptr (GError) error = NULL;
  MeritaProofBook *book = load_book (context, period, &error);
  GtkRoot *root = gtk_widget_get_root (parent);
  MeritaRequestDialog *self;

  if (book == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  self = g_object_new (MERITA_TYPE_REQUEST_DIALOG, NULL);
  self->context = g_object_ref (context);
  self->book = book;
  self->code = g_strdup (code);
  self->level = level;
  self->line = line;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  propose (self);
  changed_cb (self);
  merita_dialog_begin_at (GTK_WINDOW (self), GTK_WIDGET (self->unit), self->save);
  gtk_window_present (GTK_WINDOW (self));
}

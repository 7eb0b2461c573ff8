/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-work-card.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-entry.h"
#include "merita-work-edit.h"

#define LABEL_CHARS 16

struct _MeritaWorkCard
{
  GtkWidget parent_instance;

  MeritaContext *context;
  const MeritaProofBook *book;
  GtkWidget *card, *save, *requests_title;
  GtkEditable *unit, *person, *due;
  GtkDropDown *status;
  GtkBox *requests;
  char *place; /* period and sub-aspect that are shown */
  char *code;
  char *note;     /* of the task, kept as it is */
  gboolean dirty; /* the user has written */
  gboolean quiet; /* while code sets what the user sets otherwise */
};

G_DEFINE_FINAL_TYPE (MeritaWorkCard, merita_work_card, GTK_TYPE_WIDGET)

/* ---- the task ---- */

static void
changed_cb (MeritaWorkCard *self)
{
  if (self->quiet)
    return;
  self->dirty = TRUE;
  gtk_widget_set_sensitive (self->save, TRUE);
}

/* FALSE with error if the day cannot be read. */
static gboolean
read_task (MeritaWorkCard *self, MeritaSubAspectTask *task, GError **error)
{
  *task = (MeritaSubAspectTask){ .code = self->code,
                                 .unit = (char *) gtk_editable_get_text (self->unit),
                                 .person = (char *) gtk_editable_get_text (self->person),
                                 .note = self->note,
                                 .status = gtk_drop_down_get_selected (self->status) };
  return merita_entry_read_day (self->due, &task->due_on, error);
}

/* Takes both. */
static gboolean
write_edit (MeritaWorkCard *self, MeritaWorkEdit *edit, GError *error)
{
  g_autoptr (GError) own = error;

  if (edit == NULL)
    {
      merita_context_toast_error (self->context, own);
      return FALSE;
    }
  merita_context_write (self->context, "edit", merita_work_edit_get_label (edit),
                        merita_work_edit_job, edit, (GDestroyNotify) merita_work_edit_free, NULL,
                        NULL);
  return TRUE;
}

static void
save_cb (MeritaWorkCard *self)
{
  MeritaSubAspectTask task;
  MeritaWorkEdit *edit = NULL;
  GError *error = NULL;

  if (!self->dirty || self->book == NULL)
    return;
  if (read_task (self, &task, &error))
    edit = merita_work_edit_task (self->book, &task, &error);
  self->dirty = !write_edit (self, edit, error);
  gtk_widget_set_sensitive (self->save, self->dirty);
}

static void
show_task (MeritaWorkCard *self, const MeritaSubAspectTask *task)
{
  self->quiet = TRUE;
  merita_entry_set_text (self->unit, task != NULL ? task->unit : NULL);
  merita_entry_set_text (self->person, task != NULL ? task->person : NULL);
  merita_entry_set_day (self->due, task != NULL ? task->due_on : MERITA_DATE_UNKNOWN);
  gtk_drop_down_set_selected (self->status, task != NULL ? task->status : MERITA_TASK_NOT_STARTED);
  self->quiet = FALSE;
  g_free (self->note);
  self->note = task != NULL ? g_strdup (task->note) : NULL;
  self->dirty = FALSE;
  gtk_widget_set_sensitive (self->save, FALSE);
}

/* ---- requests ---- */

static MeritaId *
copy_id (MeritaId id)
{
  MeritaId *copy = g_new (MeritaId, 1);

  *copy = id;
  return copy;
}

static MeritaId
get_request (GtkWidget *button)
{
  return *(MeritaId *) g_object_get_data (G_OBJECT (button), "request");
}

static void
answer_cb (MeritaWorkCard *self, GtkWidget *button)
{
  GError *error = NULL;
  MeritaWorkEdit *edit =
    merita_work_edit_answer (self->book, get_request (button), MERITA_ID_NONE, &error);

  write_edit (self, edit, error);
}

static void
withdraw_cb (MeritaWorkCard *self, GtkWidget *button)
{
  GError *error = NULL;
  MeritaWorkEdit *edit = merita_work_edit_withdraw (self->book, get_request (button), &error);

  write_edit (self, edit, error);
}

static void
append_button (MeritaWorkCard *self,
               GtkWidget *row,
               const char *label,
               const MeritaRequest *request,
               GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, request->what);

  gtk_widget_add_css_class (button, "compact");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "request", copy_id (request->id), g_free);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static const char *
get_style (const MeritaRequest *request, MeritaDate today)
{
  if (merita_request_is_overdue (request, today))
    return "err";
  return request->status == MERITA_REQUEST_ANSWERED ? "ok" : NULL;
}

static char *
describe_request (const MeritaRequest *request)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *asked = merita_text_date_short (language, request->asked_on);
  g_autofree char *due = merita_text_date_short (language, request->due_on);

  if (request->due_on == MERITA_DATE_UNKNOWN)
    return g_strdup_printf (_ ("%s · level %d · asked %s"), request->unit, request->level, asked);
  return g_strdup_printf (_ ("%s · level %d · asked %s, due %s"), request->unit, request->level,
                          asked, due);
}

static void
add_request (MeritaWorkCard *self, const MeritaRequest *request, MeritaDate today)
{
  const char *status = merita_request_status_word (merita_language_current (), request, today);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *what = merita_label_new (request->what, "dense", 0);
  g_autofree char *detail = describe_request (request);

  gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_widget_set_hexpand (what, TRUE);
  gtk_widget_add_css_class (box, "fact-row");
  gtk_box_append (GTK_BOX (head), what);
  gtk_box_append (GTK_BOX (head), merita_chip_new (status, get_style (request, today)));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), merita_label_new (detail, "small dim", 0));
  if (request->status == MERITA_REQUEST_OPEN)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      append_button (self, row, _ ("Mark answered"), request, G_CALLBACK (answer_cb));
      append_button (self, row, _ ("Withdraw"), request, G_CALLBACK (withdraw_cb));
      gtk_box_append (GTK_BOX (box), row);
    }
  gtk_box_append (self->requests, box);
}

static void
show_requests (MeritaWorkCard *self, const MeritaProofBook *book, const MeritaSubAspect *sub)
{
  guint shown = 0;

  merita_clear_children (GTK_WIDGET (self->requests));
  for (guint i = 0; i < book->requests->len; i++)
    {
      const MeritaRequest *request = book->requests->pdata[i];

      if (!g_str_equal (request->code, sub->code))
        continue;
      add_request (self, request, book->today);
      shown++;
    }
  gtk_widget_set_visible (self->requests_title, shown > 0);
}

/* ---- class ---- */

static void
append_row (GtkGrid *grid, int row, const char *text, GtkWidget *widget)
{
  GtkWidget *label = merita_label_new (text, "dense dim", 0);

  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_add_css_class (widget, "compact");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
}

static GtkEditable *
append_entry (MeritaWorkCard *self, GtkGrid *grid, int row, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  append_row (grid, row, text, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  return GTK_EDITABLE (entry);
}

static GtkDropDown *
create_status (void)
{
  MeritaLanguage language = merita_language_current ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = MERITA_TASK_NOT_STARTED; i <= MERITA_TASK_DONE; i++)
    gtk_string_list_append (words, merita_work_status_word (language, i));
  return GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL));
}

static void
merita_work_card_dispose (GObject *object)
{
  MeritaWorkCard *self = MERITA_WORK_CARD (object);

  self->quiet = TRUE;
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->note, g_free);
  G_OBJECT_CLASS (merita_work_card_parent_class)->dispose (object);
}

static void
merita_work_card_class_init (MeritaWorkCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_work_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "workcard");
}

static void
merita_work_card_init (MeritaWorkCard *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  self->card = merita_card_new (_ ("Work"), NULL);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_grid_set_column_spacing (grid, 10);
  gtk_grid_set_row_spacing (grid, 6);
  self->unit = append_entry (self, grid, 0, _ ("Responsible unit"));
  self->person = append_entry (self, grid, 1, _ ("Person"));
  self->due = append_entry (self, grid, 2, _ ("Due date"));
  self->status = create_status ();
  append_row (grid, 3, _ ("Status"), GTK_WIDGET (self->status));
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (grid));
  self->save = gtk_button_new_with_label (_ ("Save work"));
  gtk_widget_add_css_class (self->save, "compact");
  gtk_widget_set_halign (self->save, GTK_ALIGN_END);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->card), self->save);
  self->requests_title = merita_label_new (_ ("Asked of other units"), "card-title", 0);
  self->requests = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self->card), self->requests_title);
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (self->requests));
}

void
merita_work_card_show (MeritaWorkCard *self,
                       MeritaContext *context,
                       const MeritaAssessmentData *data,
                       const MeritaSubAspect *sub)
{
  g_autofree char *place = NULL;

  g_return_if_fail (MERITA_IS_WORK_CARD (self) && data != NULL);

  g_set_object (&self->context, context);
  self->book = data->book;
  gtk_widget_set_visible (GTK_WIDGET (self), sub != NULL && data->book != NULL);
  if (sub == NULL || data->book == NULL)
    return;
  place = g_strdup_printf ("%d:%s", data->book->period, sub->code);
  if (g_strcmp0 (place, self->place) != 0 || !self->dirty)
    show_task (self, merita_proof_book_find_task (data->book, sub->code));
  g_free (self->place);
  self->place = g_steal_pointer (&place);
  g_free (self->code);
  self->code = g_strdup (sub->code);
  show_requests (self, data->book, sub);
}

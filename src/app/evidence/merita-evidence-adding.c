/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-adding.h"

#include <glib/gi18n.h>

#include "merita-add-outcome.h"
#include "merita-evidence-add.h"

/* ---- the task ---- */

typedef struct
{
  MeritaStore *store;
  GStrv paths;
} Addition;

/* Who asked for it, and the sub-aspect that it shall prove. */
typedef struct
{
  GtkWidget *parent;
  char *code; /* NULL: none */
} Sender;

static void
sender_free (Sender *sender)
{
  g_object_unref (sender->parent);
  g_free (sender->code);
  g_free (sender);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sender, sender_free)

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  g_clear_object (&addition->store);
  g_strfreev (addition->paths);
  g_free (addition);
}

static gpointer
add_task (MeritaTask *task,
          MeritaAgency *agency,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  Addition *addition = data;

  return merita_evidence_add (addition->store, (const char *const *) addition->paths,
                              merita_agency_get_today (agency), merita_task_progress, task,
                              cancellable, error);
}

static void
open_first (const Sender *sender, const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const MeritaEvidenceItem *item = items->pdata[i];
      g_autofree char *argument = NULL;
      g_autofree char *target = NULL;

      if (item->outcome == MERITA_EVIDENCE_FAILED || item->document.id == MERITA_ID_NONE)
        continue;
      argument = g_strdup_printf ("document:%" G_GINT64_FORMAT, item->document.id);
      gtk_widget_activate_action (sender->parent, "win.go-to", "(ss)", "evidence", argument);
      if (sender->code == NULL)
        return;
      target = g_strdup_printf ("cite:%s", sender->code);
      gtk_widget_activate_action (sender->parent, "win.go-to", "(ss)", "evidence", target);
      return;
    }
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sender) sender = data;
  MeritaContext *context = MERITA_CONTEXT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = merita_context_run_task_finish (context, result, &error);

  if (items == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  if (items->len == 0)
    {
      merita_context_toast (context, _ ("There is no PDF file in it"));
      return;
    }
  open_first (sender, items);
  merita_add_outcome_present (sender->parent, context, items);
}

static void
run (GtkWidget *parent, MeritaContext *context, const char *const *paths, const char *code)
{
  Addition *addition = g_new0 (Addition, 1);
  Sender *sender = g_new0 (Sender, 1);

  sender->parent = g_object_ref (parent);
  sender->code = g_strdup (code);
  addition->store = g_object_ref (merita_context_get_store (context));
  addition->paths = g_strdupv ((GStrv) paths);
  merita_context_run_task (context, _ ("Documents are being added"), add_task, addition,
                           addition_free, (GDestroyNotify) g_ptr_array_unref, NULL, added_cb,
                           sender);
}

void
merita_evidence_adding_run (GtkWidget *parent, MeritaContext *context, const char *const *paths)
{
  g_return_if_fail (merita_context_is_open (context));
  run (parent, context, paths, NULL);
}

/* ---- choosing ---- */

typedef struct
{
  GtkWidget *parent;
  MeritaContext *context;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->parent);
  g_object_unref (asking->context);
  g_free (asking);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GListModel) files = NULL;
  g_auto (GStrv) list = NULL;

  if (response == GTK_RESPONSE_ACCEPT && merita_context_is_open (asking->context))
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          if (g_file_peek_path (file) != NULL)
            g_strv_builder_add (paths, g_file_peek_path (file));
        }
      list = g_strv_builder_end (paths);
      if (list[0] != NULL)
        merita_evidence_adding_run (asking->parent, asking->context, (const char *const *) list);
    }
  g_object_unref (dialog);
}

void
merita_evidence_adding_ask (GtkWidget *parent, MeritaContext *context, gboolean folder)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (folder ? _ ("Add the PDF files of a folder") : _ ("Add PDF files"),
                                 GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                        : GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("_Add"), _ ("_Cancel"));
  Asking *asking = g_new0 (Asking, 1);

  asking->parent = g_object_ref (parent);
  asking->context = g_object_ref (context);
  if (!folder)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ ("PDF files"));
      gtk_file_filter_add_suffix (filter, "pdf");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), !folder);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

gboolean
merita_evidence_adding_drop_for (GtkWidget *parent,
                                 MeritaContext *context,
                                 GSList *files,
                                 const char *code)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (!merita_context_is_open (context))
    return FALSE;
  for (GSList *l = files; l != NULL; l = l->next)
    if (g_file_peek_path (l->data) != NULL)
      g_strv_builder_add (paths, g_file_peek_path (l->data));
  list = g_strv_builder_end (paths);
  if (list[0] == NULL)
    return FALSE;
  run (parent, context, (const char *const *) list, code);
  return TRUE;
}

gboolean
merita_evidence_adding_drop (GtkWidget *parent, MeritaContext *context, const GValue *value)
{
  return G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST)
         && merita_evidence_adding_drop_for (parent, context, g_value_get_boxed (value), NULL);
}

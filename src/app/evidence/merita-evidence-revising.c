/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-revising.h"

#include <glib/gi18n.h>

#include "merita-evidence-revise.h"

typedef struct
{
  MeritaStore *store;
  MeritaId older;
  char *path;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->store);
  g_free (order->path);
  g_free (order);
}

static gpointer
revise_task (MeritaTask *task,
             MeritaAgency *agency,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  const Order *order = data;

  return merita_evidence_revise (order->store, order->older, order->path, MERITA_ID_NONE,
                                 merita_agency_get_today (agency), cancellable, error);
}

static char *
describe (const MeritaRevision *revision)
{
  static const char *const words[MERITA_REVISED_N_STATES] = {
    [MERITA_REVISED_MOVED] = N_ ("%u citations moved"),
    [MERITA_REVISED_GONE] = N_ ("%u passages are gone"),
    [MERITA_REVISED_UNSURE] = N_ ("%u to be looked at"),
    [MERITA_REVISED_KEPT] = N_ ("%u stay with the older edition"),
  };
  GString *text = g_string_new (_ ("The newer edition is there"));

  for (guint i = 0; i < MERITA_REVISED_N_STATES; i++)
    if (revision->counts[i] > 0)
      {
        g_autofree char *number = g_strdup_printf ("%u", revision->counts[i]);
        g_auto (GStrv) parts = g_strsplit (_ (words[i]), "%u", 2);

        g_string_append (text, i == 0 ? ": " : " · ");
        g_string_append (text, parts[0]);
        g_string_append (text, number);
        g_string_append (text, parts[1] != NULL ? parts[1] : "");
      }
  return g_string_free (text, FALSE);
}

static void
revised_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  MeritaContext *context = MERITA_CONTEXT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaRevision) revision = merita_context_run_task_finish (context, result, &error);
  g_autofree char *text = NULL;
  g_autofree char *argument = NULL;

  if (revision == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  text = describe (revision);
  argument = g_strdup_printf ("document:%" G_GINT64_FORMAT, revision->document.id);
  gtk_widget_activate_action (parent, "win.go-to", "(ss)", "evidence", argument);
  merita_context_toast_undo (context, text);
}

void
merita_evidence_revising_run (GtkWidget *parent,
                              MeritaContext *context,
                              MeritaId older,
                              const char *path)
{
  Order *order = g_new0 (Order, 1);

  g_return_if_fail (merita_context_is_open (context));
  order->store = g_object_ref (merita_context_get_store (context));
  order->older = older;
  order->path = g_strdup (path);
  merita_context_run_task (context, _ ("Citations are looked for in the newer edition"),
                           revise_task, order, order_free, (GDestroyNotify) merita_revision_free,
                           NULL, revised_cb, g_object_ref (parent));
}

/* ---- choosing ---- */

typedef struct
{
  GtkWidget *parent;
  MeritaContext *context;
  MeritaId older;
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
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && merita_context_is_open (asking->context))
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      if (file != NULL && g_file_peek_path (file) != NULL)
        merita_evidence_revising_run (asking->parent, asking->context, asking->older,
                                      g_file_peek_path (file));
    }
  g_object_unref (dialog);
}

void
merita_evidence_revising_ask (GtkWidget *parent, MeritaContext *context, MeritaId older)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Add the newer edition"),
                                 GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Asking *asking = g_new0 (Asking, 1);

  asking->parent = g_object_ref (parent);
  asking->context = g_object_ref (context);
  asking->older = older;
  gtk_file_filter_set_name (filter, _ ("PDF files"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

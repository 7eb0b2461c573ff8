/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-recognizing.h"

#include <glib/gi18n.h>

#include "merita-evidence-recognize.h"

typedef struct
{
  MeritaStore *store;
  MeritaId document;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->store);
  g_free (order);
}

static gpointer
recognize_task (MeritaTask *task,
                MeritaAgency *agency,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  const Order *order = data;

  return merita_evidence_recognize (order->store, &order->document,
                                    order->document != MERITA_ID_NONE ? 1 : 0, merita_task_progress,
                                    task, cancellable, error);
}

static void
recognized_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  MeritaContext *context = MERITA_CONTEXT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = merita_context_run_task_finish (context, result, &error);
  guint recognized = 0;
  g_autofree char *text = NULL;

  if (rows == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaRecognizedDocument *row = rows->pdata[i];

      recognized += row->recognized;
      if (row->error != NULL)
        merita_context_toast_error (context, row->error);
    }
  text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u page recognised by a machine: look before you cite it",
                 "%u pages recognised by a machine: look before you cite them", recognized),
    recognized);
  merita_context_toast (context, text);
}

void
merita_evidence_recognizing_run (MeritaContext *context, MeritaId document)
{
  Order *order = g_new0 (Order, 1);

  g_return_if_fail (merita_context_is_open (context));
  order->store = g_object_ref (merita_context_get_store (context));
  order->document = document;
  merita_context_run_task (context, _ ("Text is being recognised"), recognize_task, order,
                           order_free, (GDestroyNotify) g_ptr_array_unref, NULL, recognized_cb,
                           NULL);
}

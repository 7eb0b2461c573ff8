/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-pack-job.h"

typedef struct
{
  gint period;
  char *target;
  gboolean replace;
  MeritaPackFraction *fraction;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_free (request->target);
  g_clear_pointer (&request->fraction, g_atomic_rc_box_release);
  g_free (request);
}

static gpointer
plan_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const Request *request = data;

  return merita_pack_plan_new (agency, request->period, error);
}

void
merita_pack_job_plan (MeritaContext *context,
                      gint period,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->period = period;
  merita_context_run_task (context, NULL, plan_task, request, free_request,
                           (GDestroyNotify) merita_pack_plan_free, cancellable, callback,
                           user_data);
}

MeritaPackPlan *
merita_pack_job_plan_finish (MeritaContext *context, GAsyncResult *result, GError **error)
{
  return merita_context_run_task_finish (context, result, error);
}

static gboolean
report_cb (guint64 done, guint64 total, gpointer data)
{
  MeritaPackFraction *fraction = data;

  g_atomic_int_set (&fraction->permille, total > 0 ? (gint) (done * 1000 / total) : 1000);
  return TRUE;
}

/* Planned anew: what was shown may have changed since. */
static gpointer
write_task (MeritaTask *task,
            MeritaAgency *agency,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  const Request *request = data;
  g_autoptr (MeritaPackPlan) plan = merita_pack_plan_new (agency, request->period, error);

  if (plan == NULL
      || !merita_pack_write (agency, plan, request->target, request->replace, report_cb,
                             request->fraction, cancellable, error))
    return NULL;
  return g_strdup (request->target);
}

void
merita_pack_job_write (MeritaContext *context,
                       gint period,
                       const char *target,
                       gboolean replace,
                       MeritaPackFraction *fraction,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->period = period;
  request->target = g_strdup (target);
  request->replace = replace;
  request->fraction = g_atomic_rc_box_acquire (fraction);
  merita_context_run_task (context, NULL, write_task, request, free_request, g_free, cancellable,
                           callback, user_data);
}

gboolean
merita_pack_job_write_finish (MeritaContext *context, GAsyncResult *result, GError **error)
{
  g_autofree char *target = merita_context_run_task_finish (context, result, error);

  return target != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-pack.h"

G_BEGIN_DECLS

/* The two tasks of the pack's dialog. */

/* What goes in. period 0: the newest. */
void            merita_pack_job_plan        (MeritaContext *context, gint period, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
MeritaPackPlan *merita_pack_job_plan_finish (MeritaContext *context, GAsyncResult *result, GError **error);

/* Bytes in thousandths, written by the task and read by the dialog; g_atomic_rc_box. */
typedef struct
{
  gint permille;              /* atomic */
} MeritaPackFraction;

void            merita_pack_job_write        (MeritaContext *context, gint period, const char *target, gboolean replace,
                                              MeritaPackFraction *fraction, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
gboolean        merita_pack_job_write_finish (MeritaContext *context, GAsyncResult *result, GError **error);

G_END_DECLS

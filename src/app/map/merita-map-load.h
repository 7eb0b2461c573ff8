/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-map-model.h"

G_BEGIN_DECLS

/* Reading or computing what the map shows, in a worker thread. */
typedef struct
{
  int year;                /* reference year; 0: that of the newest run */
  char *what_if;           /* id of a profile whose rule is tried; NULL: the stored run */
} MeritaMapRequest;

typedef struct
{
  MeritaMapModel *model;   /* NULL: no run for this year */
  int year;
  MeritaMappingRun run;    /* the stored one, also behind a what-if */
  MeritaProfile *profile;  /* whose talent rule holds here */
  const MeritaJobRule *jobs; /* of agency_profile */
  MeritaProfile *agency_profile;
  MeritaLevels *standards;
  GArray *years;           /* int, newest first: what may be mapped or shown */
  gint64 employees;
  gboolean stale;          /* people or rules changed after the run */
  gboolean what_if;
} MeritaMapLoad;

void     merita_map_load_free (MeritaMapLoad *self);

/* Callback: merita_map_load_finish. */
void           merita_map_load_async  (MeritaContext *context, int year, const char *what_if,
                                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
MeritaMapLoad *merita_map_load_finish (MeritaContext *context, GAsyncResult *result, GError **error);

/* Computes and stores a run of the year (0: the newest with appraisals), with progress and Cancel. */
void           merita_map_run_async   (MeritaContext *context, int year, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean       merita_map_run_finish  (MeritaContext *context, GAsyncResult *result, GError **error);

G_END_DECLS

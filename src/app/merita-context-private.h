/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

struct _MeritaContext
{
  GObject parent_instance;

  char *path;
  MeritaStore *store;
  MeritaAgency *agency;
  MeritaDate today;           /* 0: the clock's */
  MeritaNip employee;
  MeritaId position;

  GMutex lock;                /* guards idle and age; workers take and give back agencies */
  GPtrArray *idle;            /* MeritaAgency* that no task uses */
  guint age;                  /* grows with every change */
  GPtrArray *tasks;           /* MeritaTask* with a title, running; the last one is shown */
};

/* Worker agencies made before now hold old tables. */
void   merita_context_age_agencies     (MeritaContext *self);
void   merita_context_notify_task      (MeritaContext *self);
char  *merita_context_dup_task_title   (MeritaContext *self);
double merita_context_get_task_fraction (MeritaContext *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-agency.h"

G_BEGIN_DECLS

/* One line of the table of pages. */
typedef struct
{
  const char *id;             /* "employees": stable, for win.go-to */
  const char *title;          /* msgid */
  const char *icon_name;
  GType (*get_type) (void);   /* of a MeritaPage class */
  int group;                  /* a separator stands between groups; -1: not in the navigation */
  const char *parent;         /* of a page outside the navigation: whose row it lights */
  gint64 (*count) (MeritaAgency *agency); /* number at the end of the row; may be NULL; quick */
} MeritaPageInfo;

const MeritaPageInfo *merita_pages_get  (guint *n);
const MeritaPageInfo *merita_pages_find (const char *id);

G_END_DECLS

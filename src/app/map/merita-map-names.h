/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Names of the people that are on screen, read when they are first drawn and kept. */
typedef struct _MeritaMapNames MeritaMapNames;

typedef struct
{
  char *name;  /* without titles */
  char *full;  /* with titles */
  char *post;  /* may be "" */
  guint grade;
  MeritaDate post_since;
} MeritaMapName;

MeritaMapNames      *merita_map_names_new   (MeritaContext *context);
void                 merita_map_names_free  (MeritaMapNames *self);
/* Never NULL; who has left the agency is named by the NIP.  Valid until forget. */
const MeritaMapName *merita_map_names_get   (MeritaMapNames *self, MeritaNip nip);
void                 merita_map_names_forget (MeritaMapNames *self);

G_END_DECLS

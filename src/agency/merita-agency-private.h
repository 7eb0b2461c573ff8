/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

struct _MeritaAgency
{
  char *path;
  char *name;
  MeritaDate today;
  MeritaReader *reader;
  MeritaProfile *profile;

  /* Caches, forgotten by merita_agency_refresh (). */
  MeritaTalentTable *table;
  MeritaLevels *standards;
  MeritaMapping *mapping;
  MeritaMappingRun run;
  gboolean mapping_loaded;
  MeritaTargets *targets;
  MeritaRanker *ranker;
  GPtrArray *periods;     /* MeritaPeriod* */
  GHashTable *instruments; /* year -> MeritaInstrument*, of those that are pinned to one */
};

/* The run that merita_agency_get_mapping () gave; zeroed if there is none. */
const MeritaMappingRun *merita_agency_get_run (MeritaAgency *self, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

#define FIXTURE_TODAY 20260618

/* A small sample agency in a folder of its own. */
typedef struct
{
  char *folder, *path;
  MeritaAgency *agency;
  MeritaStore *store;
} Fixture;

void fixture_set_up    (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);
/* The critical position with this name. */
MeritaId fixture_find_position (Fixture *self, const char *name);
/* The finding of a rule, from a fresh check. Free with merita_finding_free (). */
MeritaFinding *fixture_check (Fixture *self, MeritaPrerequisiteKind kind);

G_END_DECLS

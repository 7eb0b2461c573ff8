/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-calendar.h"
#include "merita-instrument.h"
#include "merita-job-level.h"
#include "merita-paper-part.h"
#include "merita-prerequisite.h"
#include "merita-talent-rule.h"

G_BEGIN_DECLS

/*
 * A regulation profile, complete: everything that a minister can change.  Read-only once loaded
 * (see profile/merita-profile-loader.h), copied into the instance file when chosen.
 */
typedef struct
{
  char *id;                       /* "kasn-2019" */
  char *version;                  /* "1" */
  char *name;                     /* "Legasi 410 (KASN 2019)" */
  char *sha256;                   /* of the resolved document */
  MeritaInstrument *instrument;
  MeritaTalentRule *talent;
  MeritaJobRule *jobs;
  MeritaCalendarRule *calendar;
  GPtrArray *prerequisites;       /* MeritaPrerequisiteRule* */
  GPtrArray *papers;              /* MeritaPaperPart*; empty: the built-in wording holds */
} MeritaProfile;

MeritaProfile *merita_profile_new   (void);
MeritaProfile *merita_profile_ref   (MeritaProfile *self);
void           merita_profile_unref (MeritaProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaProfile, merita_profile_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Language and actor of this user; rules, letterhead and signatories of the open agency. */
#define MERITA_TYPE_PREFERENCES (merita_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPreferences, merita_preferences, MERITA, PREFERENCES, AdwPreferencesWindow)

MeritaPreferences *merita_preferences_new (GtkWindow *parent, MeritaContext *context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-pack-plan.h"

G_BEGIN_DECLS

/*
 * Reads the bytes of everything that is cited and compares them with their hashes.  Blocking.
 * progress counts bytes.  FALSE with error names the document that is missing or does not match.
 */
gboolean merita_pack_check (MeritaAgency *agency, const MeritaPackPlan *plan, MeritaProgress progress, gpointer data,
                            GCancellable *cancellable, GError **error);
/*
 * Writes the pack: a ZIP file if target ends so, else a folder.  What is cited is compared with its
 * hash on the way; a pack with something wrong or missing is never left behind.  replace: an older
 * pack at target makes room, nothing else does.
 */
gboolean merita_pack_write (MeritaAgency *agency, const MeritaPackPlan *plan, const char *target, gboolean replace,
                            MeritaProgress progress, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS

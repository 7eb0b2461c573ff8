/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Initials of a name without its titles, on one colour: the colour must not seem to mean anything. */
#define MERITA_TYPE_AVATAR (merita_avatar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaAvatar, merita_avatar, MERITA, AVATAR, AdwBin)

GtkWidget *merita_avatar_new      (int size, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void       merita_avatar_set_name (MeritaAvatar *self, const char *name);
void       merita_avatar_set_size (MeritaAvatar *self, int size);

G_END_DECLS

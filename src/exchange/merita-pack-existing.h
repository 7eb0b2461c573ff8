/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MERITA_PACK_MANIFEST "MANIFEST.sha256"
#define MERITA_PACK_README "README.txt"
/* The first line of the README: how a pack is known again. */
#define MERITA_PACK_MARK "PAKET PENGAJUAN PENILAIAN MANDIRI (MERITA)"

typedef enum
{
  MERITA_PACK_NOTHING,  /* the name is free, or an empty folder's */
  MERITA_PACK_OURS,     /* an older pack, and nothing besides */
  MERITA_PACK_FOREIGN,
} MeritaPackExisting;

/* What stands at a path; extra receives a file that no manifest of ours names, may be NULL. */
MeritaPackExisting merita_pack_look_at     (const char *path, char **extra);
/* Links are removed, not followed. */
void               merita_pack_remove_tree (const char *path);

G_END_DECLS

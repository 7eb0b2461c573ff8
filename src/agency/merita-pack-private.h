/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-pack-plan.h"

G_BEGIN_DECLS

/* The parts of a pack, one file each. */

#define MERITA_PACK_LIST_NAME "00 Halaman yang dikutip.txt"
#define MERITA_PACK_INDEX_NAME "00 Indeks bukti dukung.xlsx"

/* Folders and files with their names, from the citations. */
void  merita_pack_fill_folders  (MeritaPackPlan *self);
void  merita_pack_fill_warnings (MeritaPackPlan *self, const GPtrArray *rounds);
/* After them: a paper that cannot be printed is one more. */
void  merita_pack_fill_papers   (MeritaPackPlan *self, MeritaAgency *agency);
MeritaPackWarning *merita_pack_warn (MeritaPackPlan *self, MeritaPackWarningKind kind, const char *code,
                                     const MeritaDocument *document);

/* Indonesian; lines end as Windows ends them. */
char *merita_pack_format_list   (const MeritaPackPlan *self, const MeritaPackFolder *folder);
char *merita_pack_format_readme (const MeritaPackPlan *self);
gboolean merita_pack_write_index (const MeritaPackPlan *self, const char *path, GError **error);

G_END_DECLS

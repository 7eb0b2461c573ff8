/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/*
 * The import assistant.  Argument: a kind ("people", "positions" ...), maybe with a file behind a
 * colon ("people:/home/dewi/pegawai.xlsx").
 */
#define MERITA_TYPE_IMPORT_PAGE (merita_import_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportPage, merita_import_page, MERITA, IMPORT_PAGE, MeritaPage)

G_END_DECLS

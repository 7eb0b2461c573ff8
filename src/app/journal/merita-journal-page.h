/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

#define MERITA_TYPE_JOURNAL_PAGE (merita_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaJournalPage, merita_journal_page, MERITA, JOURNAL_PAGE, MeritaPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-citation-states.h"
#include "merita-context.h"
#include "merita-evidence-records.h"

G_BEGIN_DECLS

/*
 * The cited passages of one document, each with what it proves.  Enter or a click opens one, Delete takes
 * it back, with Undo.  Signal "citation" (gint64 id): open it.
 */
#define MERITA_TYPE_CITATION_LIST (merita_citation_list_get_type ())
G_DECLARE_FINAL_TYPE (MeritaCitationList, merita_citation_list, MERITA, CITATION_LIST, GtkWidget)

GtkWidget *merita_citation_list_new    (MeritaContext *context) G_GNUC_WARN_UNUSED_RESULT;
/* Reads them; how many there are. */
guint      merita_citation_list_show   (MeritaCitationList *self, const MeritaDocument *document);
void       merita_citation_list_choose (MeritaCitationList *self, MeritaId citation); /* without a signal; 0: none */

/* Borrowed until the next call; NULL: not known. */
void       merita_citation_list_set_states (MeritaCitationList *self, const MeritaCitationStates *states);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agency-fixture.h"
#include "merita-reader-evidence.h"

G_BEGIN_DECLS

/* A PDF in the folder of the fixture. pages: NULL-terminated; lines of a page are divided by '\n'. */
char    *evidence_draw  (Fixture *self, const char *name, const char *const *pages);
/* One page that is a picture of its text. */
char    *evidence_draw_scan (Fixture *self, const char *name, const char *text);
/* Adds it; its id. */
MeritaId evidence_add   (Fixture *self, const char *path);
/* Cites a quote where it stands. period 2026; level and line 1. */
MeritaId evidence_cite  (Fixture *self, MeritaId document, const char *code, const char *quote, gint period);
void     evidence_get   (Fixture *self, MeritaId id, MeritaDocument *row);
/* Of a document of the fixture; fails if it is not there. */
void     evidence_get_citation (Fixture *self, MeritaId id, MeritaCitation *row);

G_END_DECLS

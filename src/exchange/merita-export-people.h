/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-export.h"
#include "merita-table-writer.h"

G_BEGIN_DECLS

/* A table being exported. */
typedef struct
{
  MeritaReader *reader;
  const MeritaProfile *profile;
  MeritaLanguage language;
  MeritaTableWriter *writer;
} MeritaExport;

void     merita_export_header            (MeritaExport *self, const char *const *names); /* NULL ends */
void     merita_export_date              (MeritaExport *self, MeritaDate date);
void     merita_export_nip               (MeritaExport *self, MeritaNip nip);
void     merita_export_integer           (MeritaExport *self, gint64 value);
void     merita_export_level             (MeritaExport *self, gint level);
void     merita_export_competency_header (MeritaExport *self, const char *prefix);
void     merita_export_levels            (MeritaExport *self, MeritaLevels levels);

gboolean merita_export_people            (MeritaExport *self, GError **error);

G_END_DECLS

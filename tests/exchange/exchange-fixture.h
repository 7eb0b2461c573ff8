/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import.h"

/* A store in a folder of its own, and a profile with the twelve job levels and nine competencies. */
typedef struct
{
  char *folder, *path;
  MeritaProfile *profile;
  MeritaStore *store;
} Fixture;

#define FIXTURE_TODAY 20261122

MeritaProfile *fixture_profile   (void);
void           fixture_set_up    (Fixture *fixture, gconstpointer data);
void           fixture_tear_down (Fixture *fixture, gconstpointer data);
/* Writes a file into the folder; the path is to be freed. length -1: a text. */
char          *fixture_file      (Fixture *fixture, const char *name, const char *content, gssize length);
MeritaReader  *fixture_reader    (Fixture *fixture);

/* ';' separates cells, '\n' rows; a cell that begins with '#' is a number, with '@' an ISO day. */
char          *fixture_xlsx      (Fixture *fixture, const char *name, const char *table);
char          *fixture_ods       (Fixture *fixture, const char *name, const char *table, gboolean encrypted);
/* A ZIP file of one member a pair (name, content); NULL ends. */
char          *fixture_zip       (Fixture *fixture, const char *name, const char *member, ...) G_GNUC_NULL_TERMINATED;

/* Opened and checked; fails the test if it cannot be. */
MeritaImport  *fixture_check     (Fixture *fixture, MeritaImportKind kind, const char *path);
void           fixture_apply     (Fixture *fixture, MeritaImport *import);
/* Opens, checks and applies, and compares the four counts. */
void           fixture_import    (Fixture *fixture, MeritaImportKind kind, const char *path, guint added,
                                  guint changed, guint unchanged, guint rejected);

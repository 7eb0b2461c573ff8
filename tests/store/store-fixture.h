/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-reader.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* A folder of its own with an instance file that holds nothing but the agency and its profile. */
typedef struct
{
  char *folder, *path;
  MeritaProfile *profile;
  MeritaStore *store;
} Fixture;

#define FIXTURE_TODAY ((MeritaDate) 20260630)

MeritaProfile *fixture_profile    (const char *first_level, ...) G_GNUC_NULL_TERMINATED;
void           fixture_set_up     (Fixture *fixture, gconstpointer data);
void           fixture_tear_down  (Fixture *fixture, gconstpointer data);
void           fixture_reopen     (Fixture *fixture);
/* One job, which must succeed. */
void           fixture_write      (Fixture *fixture, const char *label, MeritaStoreJob job, gpointer data);
/* Every row of every table but the journal, column by column with its type. */
char          *fixture_dump       (const char *path);
guint          fixture_journal_length (const char *path);
void           fixture_assert_sound (const char *path);

MeritaNip      fixture_nip        (guint n);
/* n employees with one assessment and two appraisals each; data: guint* */
gboolean       fixture_put_people (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);
gboolean       fixture_put_people_bulk (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);
void           fixture_employee   (guint n, MeritaEmployee *row);

G_END_DECLS

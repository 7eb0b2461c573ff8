/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agency-fixture.h"

#include <glib/gstdio.h>

#include "merita-sample.h"

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  MeritaSampleOptions options = { .employees = 900, .seed = 11, .today = FIXTURE_TODAY };
  g_autoptr (MeritaProfile) profile = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("merita-agency-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "contoh.merita", NULL);
  profile = merita_profile_load ("kasn-2019", &document, &error);
  g_assert_no_error (error);
  merita_sample_create (self->path, &options, profile, document, NULL, &error);
  g_assert_no_error (error);
  self->agency = merita_agency_open (self->path, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  self->store = merita_store_open (self->path, MERITA_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  merita_agency_free (self->agency);
  merita_store_close (self->store, &error);
  g_assert_no_error (error);
  g_object_unref (self->store);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

MeritaId
fixture_find_position (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  MeritaId id = merita_reader_find_position (merita_agency_get_reader (self->agency), name, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, MERITA_ID_NONE);
  return id;
}

MeritaFinding *
fixture_check (Fixture *self, MeritaPrerequisiteKind kind)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  merita_agency_refresh (self->agency);
  findings = merita_agency_check (self->agency, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    if (((MeritaFinding *) findings->pdata[i])->rule->kind == kind)
      return g_ptr_array_steal_index (findings, i);
  g_assert_not_reached ();
}

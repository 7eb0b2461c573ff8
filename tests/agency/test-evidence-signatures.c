/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program keeps of a signature is never better than what was checked. */
#include <glib/gstdio.h>

#include "agency-fixture.h"
#include "merita-evidence-add.h"
#include "merita-evidence-lists.h"

typedef struct
{
  const char *name;
  const char *signature; /* NULL: none is kept */
  const char *certificate;
  gboolean broken;
} Case;

static const Case cases[] = {
  { "valid", "valid", "unknown-issuer", FALSE },
  { "expired", "valid", "expired", FALSE },
  { "changed", "changed", "not-verified", TRUE },
  { "forged", "invalid", "not-verified", TRUE },
  { "extended", "extended", "unknown-issuer", TRUE },
  { "decoy", "extended", "unknown-issuer", TRUE },
  { "broken", "not-verified", "not-verified", FALSE },
  { "empty", NULL, NULL, FALSE },
  { "none", NULL, NULL, FALSE },
};

static const char *python, *script;

static void
add_files (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "bertanda", NULL);
  const char *const command[] = { python, "-B", script, folder, NULL };
  const char *const paths[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  int status;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  items = merita_evidence_add (fixture->store, paths, FIXTURE_TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (items);
}

static const MeritaShelfItem *
find_item (const MeritaShelf *shelf, const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".pdf", NULL);

  for (guint i = 0; i < shelf->items->len; i++)
    {
      const MeritaShelfItem *item = shelf->items->pdata[i];

      if (g_str_equal (item->document.file_name, file_name))
        return item;
    }
  g_error ("%s was not added", name);
}

static void
check_case (MeritaReader *reader, const MeritaShelf *shelf, const Case *c)
{
  const MeritaShelfItem *item = find_item (shelf, c->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
    merita_reader_list_signatures (reader, item->document.sha256, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, c->signature != NULL ? 1 : 0);
  g_assert_cmpint ((item->states & MERITA_SHELF_BROKEN_SIGNATURE) != 0, ==, c->broken);
  g_assert_cmpint ((item->states & MERITA_SHELF_UNSIGNED) != 0, ==, c->signature == NULL);
  if (c->signature != NULL)
    {
      const MeritaDocumentSignature *row = rows->pdata[0];

      g_assert_cmpstr (row->signature, ==, c->signature);
      g_assert_cmpstr (row->certificate, ==, c->certificate);
    }
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (MeritaShelf) shelf = NULL;

  add_files (fixture);
  reader = merita_reader_new (fixture->path, &error);
  g_assert_no_error (error);
  shelf = merita_evidence_load_shelf (reader, 2026, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      check_case (reader, shelf, &cases[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  python = argv[1];
  script = argv[2];
  g_test_add ("/agency/evidence/signatures", Fixture, NULL, fixture_set_up, test_kept,
              fixture_tear_down);
  return g_test_run ();
}

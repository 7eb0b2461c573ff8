/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that every system takes, and packs that are whole or not there. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "merita-pack-existing.h"
#include "merita-pack-name.h"
#include "merita-pack-writer.h"

#define DAY 20260618

static const struct
{
  const char *text, *name;
  guint most;
} names[] = {
  { "SK 800/112/2026 Penetapan KRS", "SK 800-112-2026 Penetapan KRS", 80 },
  { "a<b>c:d\"e\\f|g?h*i", "a-b-c-d-e-f-g-h-i", 80 },
  { "  dua   spasi\tdan\nbaris ", "dua spasi dan baris", 80 },
  { "titik di akhir. . .", "titik di akhir", 80 },
  { "Café Pañca – 日本 ✓", "Café Pañca – 日本 ✓", 80 },
  { "Cafe\xcc\x81", "Café", 80 },
  { "laporan\xe2\x80\xae"
    "fdp.exe",
    "laporanfdp.exe", 80 },
  { "bel\x07 dan \x7f hapus", "bel dan hapus", 80 },
  { "con", "_con", 80 },
  { "LPT1.pdf", "_LPT1.pdf", 80 },
  { "Konsep", "Konsep", 80 },
  { "...", "_", 80 },
  { "", "_", 80 },
  { "Rencana pemenuhan kebutuhan", "Rencana pemenuhan", 20 },
  { "Rencana jangka menengah (5 tahun)", "Rencana jangka menengah", 28 },
  { "Rencanapemenuhankebutuhan", "Rencanapem", 10 },
  { "\xff rusak", "\xef\xbf\xbd rusak", 80 },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = merita_pack_name_clean (names[i].text, names[i].most);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

/* Four bytes each: the bytes are the limit before the characters are. */
static void
test_long_names (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "🗂");
  name = merita_pack_name_clean (text->str, 200);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpuint (strlen (name), ==, MERITA_PACK_NAME_MAX_BYTES);
}

static void
test_codes (void)
{
  static const char *const codes[][2] = {
    { "3.9", "3.09" }, { "3.10", "3.10" }, { "3", "3" }, { "3.4.1", "3.04.01" }, { "x.y", "x.y" }
  };
  g_autofree char *wide = merita_pack_name_code ("3.9", 2, 3);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *code = merita_pack_name_code (codes[i][0], 1, 2);

      g_assert_cmpstr (code, ==, codes[i][1]);
    }
  g_assert_cmpstr (wide, ==, "03.009");
}

static void
test_duplicates (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const char *const stems[][2] = {
    { "SK", "SK.pdf" }, { "sk", "sk (2).pdf" }, { "SK", "SK (3).pdf" }, { "SOP", "SOP.pdf" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      g_autofree char *name = merita_pack_name_claim (taken, stems[i][0], ".pdf");

      g_assert_cmpstr (name, ==, stems[i][1]);
    }
}

/* ---- writer ---- */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("merita-pack-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  merita_pack_remove_tree (fixture->folder);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  g_free (fixture->folder);
}

static guint
count_children (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
write_pack (const char *target, const char *text, gboolean replace, GError **error)
{
  g_autoptr (MeritaPackWriter) writer = merita_pack_writer_new (target, DAY, replace, error);

  return writer != NULL
         && merita_pack_writer_text (writer, "01 Aspek/1.01 Naskah/Isi – é.txt", text, error)
         && merita_pack_writer_text (writer, MERITA_PACK_README, MERITA_PACK_MARK "\r\n", error)
         && merita_pack_writer_close (writer, error);
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, data, NULL);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (merita_pack_look_at (target, NULL), ==, MERITA_PACK_NOTHING);
  write_pack (target, "satu", FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (merita_pack_look_at (target, NULL), ==, MERITA_PACK_OURS);
  g_assert_false (write_pack (target, "dua", FALSE, &error));
  g_assert_nonnull (strstr (error->message, target));
  g_clear_error (&error);
  write_pack (target, "dua", TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_children (fixture->folder), ==, 1);
}

/* Nothing that is not a pack makes room, asked or not. */
static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, data, NULL);
  g_autofree char *inner = NULL;
  g_autofree char *extra = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (data, ".zip"))
    {
      g_assert_true (g_file_set_contents (target, "PK bukan", -1, &error));
      g_assert_cmpint (merita_pack_look_at (target, NULL), ==, MERITA_PACK_FOREIGN);
      g_assert_false (write_pack (target, "satu", TRUE, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (count_children (fixture->folder), ==, 1);
      return;
    }
  g_assert_cmpint (g_mkdir (target, 0755), ==, 0);
  write_pack (target, "satu", FALSE, &error);
  g_assert_no_error (error);
  inner = g_build_filename (target, "catatan saya.txt", NULL);
  g_assert_true (g_file_set_contents (inner, "penting", -1, &error));
  g_assert_cmpint (merita_pack_look_at (target, &extra), ==, MERITA_PACK_FOREIGN);
  g_assert_cmpstr (extra, ==, "catatan saya.txt");
  g_assert_false (write_pack (target, "dua", TRUE, &error));
  g_assert_nonnull (strstr (error->message, extra));
  g_assert_true (g_file_test (inner, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_children (fixture->folder), ==, 1);
}

static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, data, NULL);
  g_autoptr (GError) error = NULL;
  MeritaPackWriter *writer = merita_pack_writer_new (target, DAY, FALSE, &error);

  g_assert_no_error (error);
  g_assert_true (merita_pack_writer_text (writer, "a.txt", "satu", &error));
  g_assert_true (merita_pack_writer_begin (writer, "b.txt", 100, &error));
  g_assert_true (merita_pack_writer_write (writer, "setengah", 8, &error));
  g_assert_cmpuint (count_children (fixture->folder), ==, 1);
  merita_pack_writer_free (writer);
  g_assert_cmpuint (count_children (fixture->folder), ==, 0);
}

/* A limit of the process stands in for a full disk: the same call fails. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, data, NULL);
  g_autofree char *noise = g_malloc (1 << 20);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  MeritaPackWriter *writer = merita_pack_writer_new (target, DAY, FALSE, &error);
  struct rlimit before, low;

  g_assert_no_error (error);
  for (guint i = 0; i < 1 << 20; i++)
    noise[i] = (char) g_rand_int (random);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  low = (struct rlimit){ .rlim_cur = 65536, .rlim_max = before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &low), ==, 0);
  g_assert_false (merita_pack_writer_begin (writer, "a.bin", 1 << 20, &error)
                  && merita_pack_writer_write (writer, noise, 1 << 20, &error)
                  && merita_pack_writer_end (writer, NULL, &error)
                  && merita_pack_writer_close (writer, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, target));
  g_assert_nonnull (strstr (error->message, "so large"));
  merita_pack_writer_free (writer);
  g_assert_cmpuint (count_children (fixture->folder), ==, 0);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "tidak", "ada", data, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (merita_pack_writer_new (target, DAY, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/exchange/pack/" name "/folder", Fixture, "paket", set_up, function, tear_down);    \
  g_test_add ("/exchange/pack/" name "/zip", Fixture, "paket.zip", set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/pack/names", test_names);
  g_test_add_func ("/exchange/pack/long-names", test_long_names);
  g_test_add_func ("/exchange/pack/codes", test_codes);
  g_test_add_func ("/exchange/pack/duplicates", test_duplicates);
  ADD ("existing", test_existing);
  ADD ("foreign", test_foreign);
  ADD ("given-up", test_given_up);
  ADD ("full", test_full);
  ADD ("no-folder", test_no_folder);
  return g_test_run ();
}

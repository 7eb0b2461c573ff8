/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-catalogue.h"
#include "merita-text.h"

static void
test_lookup (void)
{
  const MeritaCatalogue *catalogue = merita_catalogue_get_indonesian ();

  g_assert_cmpuint (merita_catalogue_size (catalogue), >, 100);
  g_assert_cmpstr (merita_catalogue_lookup (catalogue, "February"), ==, "Februari");
  g_assert_null (merita_catalogue_lookup (catalogue, "no such message"));
  g_assert_null (merita_catalogue_lookup (catalogue, ""));

  g_assert_cmpstr (merita_tr (MERITA_LANGUAGE_INDONESIAN, "Very good"), ==, "Sangat Baik");
  g_assert_cmpstr (merita_tr (MERITA_LANGUAGE_ENGLISH, "Very good"), ==, "Very good");
  g_assert_cmpstr (merita_tr (MERITA_LANGUAGE_INDONESIAN, "no such message"), ==,
                   "no such message");
  g_assert_cmpstr (merita_tr_n (MERITA_LANGUAGE_INDONESIAN, "{1} month", "{1} months", 2), ==,
                   "{1} bulan");
  g_assert_cmpstr (merita_tr_n (MERITA_LANGUAGE_ENGLISH, "{1} month", "{1} months", 1), ==,
                   "{1} month");
  g_assert_cmpstr (merita_tr_n (MERITA_LANGUAGE_ENGLISH, "{1} month", "{1} months", 0), ==,
                   "{1} months");
}

/* Two messages as msgfmt lays them out, in either byte order. */
static GBytes *
build_catalogue (gboolean swapped)
{
  guint32 numbers[] = {
    0x950412de, 0, 2, 28, 44, 0, 0, 0, 60, 3, 61, 0, 65, 5, 66,
  };
  const char strings[] = "\0one\0\0satu!";
  GByteArray *bytes = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint32 number = swapped ? GUINT32_SWAP_LE_BE (numbers[i]) : numbers[i];

      g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
    }
  g_byte_array_append (bytes, (const guint8 *) strings, sizeof strings);

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_byte_order (void)
{
  for (guint swapped = 0; swapped < 2; swapped++)
    {
      g_autoptr (GBytes) bytes = build_catalogue (swapped == 1);
      g_autoptr (MeritaCatalogue) catalogue = merita_catalogue_new (bytes);

      g_assert_nonnull (catalogue);
      g_assert_cmpuint (merita_catalogue_size (catalogue), ==, 2);
      g_assert_cmpstr (merita_catalogue_lookup (catalogue, "one"), ==, "satu!");
    }
}

/* No damaged catalogue may be read past its end. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) sound = build_catalogue (FALSE);
  gsize size;
  const guint8 *data = g_bytes_get_data (sound, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, length);

      g_assert_null (merita_catalogue_new (cut));
    }
  for (gsize i = 0; i < 60; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (MeritaCatalogue) catalogue = NULL;

      copy[i] ^= 0xff;
      bytes = g_bytes_new (copy, size);
      catalogue = merita_catalogue_new (bytes);
      if (catalogue != NULL)
        merita_catalogue_lookup (catalogue, "one");
      /* The upper bytes of counts and offsets lead out of the file. */
      if (i >= 8 && i % 4 != 0 && (i < 20 || i >= 28))
        g_assert_null (catalogue);
    }
}

static void
test_language (void)
{
  /* LANGUAGE=id by the environment of the tests. */
  g_assert_cmpint (merita_language_current (), ==, MERITA_LANGUAGE_INDONESIAN);
  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  g_assert_cmpint (merita_language_current (), ==, MERITA_LANGUAGE_ENGLISH);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "en");
  merita_language_set (MERITA_LANGUAGE_INDONESIAN);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "id");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/catalogue/lookup", test_lookup);
  g_test_add_func ("/text/catalogue/byte-order", test_byte_order);
  g_test_add_func ("/text/catalogue/damaged", test_damaged);
  g_test_add_func ("/text/catalogue/language", test_language);

  return g_test_run ();
}

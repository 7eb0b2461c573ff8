/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-part.h"

static const struct
{
  const char *text, *fault;
} faults[] = {
  { "", NULL },
  { "Tahun {tahun} di {instansi}", NULL },
  { "Tahun {tahn}", "{tahn}" },
  { "Tahun {}", "{}" },
  { "Tahun {tahun", "{tahun" },
  { "baris {tahun\n} dua", "{tahun" },
  { "{tahun}{ppk}{salah}", "{salah}" },
  { "tanpa } buka", NULL },
};

static void
test_fault (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *fault = merita_paper_find_fault (faults[i].text);

      g_assert_cmpstr (fault, ==, faults[i].fault);
    }
}

static const char *
look_up_cb (const char *name, gpointer data)
{
  return g_str_equal (name, "tahun") ? "2026" : NULL;
}

static void
test_fill (void)
{
  g_autofree char *filled = merita_paper_fill ("Tahun {tahun},\nnomor {nomor}.", look_up_cb, NULL);
  g_autofree char *open = merita_paper_fill ("{tahun} { b", look_up_cb, NULL);

  g_assert_cmpstr (filled, ==, "Tahun 2026,\nnomor " MERITA_PAPER_BLANK ".");
  g_assert_cmpstr (open, ==, "2026 { b");
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_paper_part_free);
  MeritaPaperPart *part = merita_paper_part_new ();

  part->document = g_strdup ("cover-letter");
  part->part = g_strdup ("opening");
  g_ptr_array_add (parts, part);
  g_ptr_array_add (parts, merita_paper_part_copy (part));
  g_assert_true (merita_paper_part_find (parts, "cover-letter", "opening") == part);
  g_assert_null (merita_paper_part_find (parts, "cover-letter", "closing"));
  g_assert_null (merita_paper_part_find (parts, "letter", "opening"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-part/fault", test_fault);
  g_test_add_func ("/paper-part/fill", test_fill);
  g_test_add_func ("/paper-part/find", test_find);

  return g_test_run ();
}

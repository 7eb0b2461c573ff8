/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text-private.h"

static const char *const units[] = {
  "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
};

static void
append_word (GString *string, const char *word)
{
  if (string->len > 0)
    g_string_append_c (string, ' ');
  g_string_append (string, word);
}

/* 1..999 */
static void
append_hundreds (GString *string, guint value)
{
  if (value >= 200)
    append_word (string, units[value / 100]);
  if (value >= 100)
    append_word (string, value >= 200 ? "ratus" : "seratus");
  value %= 100;

  if (value >= 20)
    {
      append_word (string, units[value / 10]);
      append_word (string, "puluh");
      value %= 10;
    }
  if (value >= 12)
    {
      append_word (string, units[value % 10]);
      append_word (string, "belas");
    }
  else if (value >= 10)
    append_word (string, value == 10 ? "sepuluh" : "sebelas");
  else if (value > 0)
    append_word (string, units[value]);
}

static void
append_number (GString *string, guint64 value)
{
  static const struct
  {
    guint64 size;
    const char *name;
  } groups[] = {
    { G_GUINT64_CONSTANT (1000000000000000000), "kuintiliun" },
    { G_GUINT64_CONSTANT (1000000000000000), "kuadriliun" },
    { G_GUINT64_CONSTANT (1000000000000), "triliun" },
    { G_GUINT64_CONSTANT (1000000000), "miliar" },
    { G_GUINT64_CONSTANT (1000000), "juta" },
    { G_GUINT64_CONSTANT (1000), "ribu" },
    { 1, NULL },
  };

  if (value == 0)
    append_word (string, units[0]);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint count = (guint) (value / groups[i].size);

      value %= groups[i].size;
      if (count == 0)
        continue;
      /* "seribu", but "satu juta". */
      if (count == 1 && groups[i].size == 1000)
        append_word (string, "seribu");
      else
        {
          append_hundreds (string, count);
          if (groups[i].name != NULL)
            append_word (string, groups[i].name);
        }
    }
}

char *
merita_text_spell (gint64 value)
{
  g_autoptr (GString) string = g_string_new (value < 0 ? "minus" : NULL);

  append_number (string, value < 0 ? -(guint64) value : (guint64) value);

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* Decimals are read digit by digit: 0,62 is "nol koma enam dua". */
char *
merita_text_spell_hundredths (MeritaHundredths value)
{
  g_autoptr (GString) string = NULL;
  guint magnitude;

  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup (MERITA_TEXT_UNKNOWN);

  magnitude = (guint) ABS (value);
  string = g_string_new (value < 0 ? "minus" : NULL);
  append_number (string, magnitude / 100);
  if (magnitude % 100 != 0)
    {
      append_word (string, "koma");
      append_word (string, units[magnitude / 10 % 10]);
      if (magnitude % 10 != 0)
        append_word (string, units[magnitude % 10]);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

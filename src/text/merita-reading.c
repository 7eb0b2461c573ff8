/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-date.h"
#include "merita-score.h"
#include "merita-text-private.h"

/* What people write for "nothing", also from spreadsheets, around a value. */
static char *
trim (const char *text, gssize length)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_autoptr (GString) string = g_string_new (NULL);

  if (!g_utf8_validate (copy, -1, NULL))
    return g_strdup ("");
  for (const char *p = copy; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (string, g_unichar_isspace (c) ? ' ' : c);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&string), FALSE));
}

/* Groups of three digits after the first, as in "1.234.567". */
static gboolean
is_grouped (const char *text, const char *end, char mark)
{
  gsize run = 0;
  gboolean first = TRUE;

  for (const char *p = text;; p++)
    {
      if (p < end && g_ascii_isdigit (*p))
        {
          run++;
          continue;
        }
      if (p < end && *p != mark)
        return FALSE;
      if (first ? run < 1 || run > 3 : run != 3)
        return FALSE;
      if (p == end)
        return TRUE;
      first = FALSE;
      run = 0;
    }
}

static gsize
count_marks (const char *text, char mark)
{
  gsize n = 0;

  for (; *text != '\0'; text++)
    n += *text == mark;

  return n;
}

/* Which of the two marks is the decimal one: the last of both, else the single one. */
static const char *
find_decimal_mark (const char *text)
{
  const char *comma = strrchr (text, ',');
  const char *point = strrchr (text, '.');

  if (comma != NULL && point != NULL)
    return comma > point ? comma : point;
  if (comma != NULL)
    return count_marks (text, ',') == 1 ? comma : NULL;
  if (point != NULL)
    return count_marks (text, '.') == 1 ? point : NULL;

  return NULL;
}

gboolean
merita_text_parse_decimal (const char *text, gssize length, MeritaHundredths *value)
{
  g_autofree char *number = NULL;
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *digits, *mark, *end;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  *value = MERITA_HUNDREDTHS_UNKNOWN;
  number = trim (text != NULL ? text : "", length);
  digits = number;
  if (*digits == '-')
    g_string_append_c (plain, *digits++);

  mark = find_decimal_mark (digits);
  end = mark != NULL ? mark : digits + strlen (digits);
  if (strpbrk (digits, ",.") != NULL && strpbrk (digits, ",.") < end
      && !is_grouped (digits, end, *strpbrk (digits, ",.")))
    return FALSE;

  for (const char *p = digits; p < end; p++)
    if (*p != ',' && *p != '.')
      g_string_append_c (plain, *p);
  if (mark != NULL)
    g_string_append_printf (plain, ".%s", mark + 1);

  return merita_hundredths_parse (plain->str, (gssize) plain->len, value);
}

/* Letters and digits in lower case: "S-1 / D.IV" -> "s1div". */
static char *
fold (const char *text, gssize length)
{
  g_autofree char *trimmed = trim (text != NULL ? text : "", length);
  g_autoptr (GString) string = g_string_new (NULL);

  for (const char *p = trimmed; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (string, g_ascii_tolower (*p));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

typedef struct
{
  const char *word;
  int value;
} Word;

static int
find_word (const char *text, gssize length, const Word *words, guint n)
{
  g_autofree char *folded = fold (text, length);

  for (guint i = 0; i < n; i++)
    if (strcmp (folded, words[i].word) == 0)
      return words[i].value;

  return 0;
}

MeritaPredicate
merita_text_parse_predicate (const char *text, gssize length)
{
  static const Word words[] = {
    { "sangatbaik", MERITA_PREDICATE_VERY_GOOD },
    { "istimewa", MERITA_PREDICATE_VERY_GOOD },
    { "sb", MERITA_PREDICATE_VERY_GOOD },
    { "verygood", MERITA_PREDICATE_VERY_GOOD },
    { "baik", MERITA_PREDICATE_GOOD },
    { "b", MERITA_PREDICATE_GOOD },
    { "good", MERITA_PREDICATE_GOOD },
    { "butuhperbaikan", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "perluperbaikan", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "bp", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "cukup", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "c", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "needsimprovement", MERITA_PREDICATE_NEEDS_IMPROVEMENT },
    { "kurang", MERITA_PREDICATE_POOR },
    { "kurangmisconduct", MERITA_PREDICATE_POOR },
    { "misconduct", MERITA_PREDICATE_POOR },
    { "k", MERITA_PREDICATE_POOR },
    { "poor", MERITA_PREDICATE_POOR },
    { "sangatkurang", MERITA_PREDICATE_VERY_POOR },
    { "buruk", MERITA_PREDICATE_VERY_POOR },
    { "sk", MERITA_PREDICATE_VERY_POOR },
    { "verypoor", MERITA_PREDICATE_VERY_POOR },
  };

  g_return_val_if_fail (text != NULL || length == 0, MERITA_PREDICATE_UNKNOWN);

  return (MeritaPredicate) find_word (text, length, words, G_N_ELEMENTS (words));
}

MeritaSex
merita_text_parse_sex (const char *text, gssize length)
{
  static const Word words[] = {
    { "l", MERITA_SEX_MALE },        { "lk", MERITA_SEX_MALE },
    { "lakilaki", MERITA_SEX_MALE }, { "pria", MERITA_SEX_MALE },
    { "m", MERITA_SEX_MALE },        { "male", MERITA_SEX_MALE },
    { "1", MERITA_SEX_MALE },        { "p", MERITA_SEX_FEMALE },
    { "pr", MERITA_SEX_FEMALE },     { "perempuan", MERITA_SEX_FEMALE },
    { "wanita", MERITA_SEX_FEMALE }, { "f", MERITA_SEX_FEMALE },
    { "female", MERITA_SEX_FEMALE }, { "2", MERITA_SEX_FEMALE },
  };

  g_return_val_if_fail (text != NULL || length == 0, MERITA_SEX_UNKNOWN);

  return (MeritaSex) find_word (text, length, words, G_N_ELEMENTS (words));
}

static const Word education_names[] = {
  { "sd", MERITA_EDUCATION_PRIMARY },           { "mi", MERITA_EDUCATION_PRIMARY },
  { "smp", MERITA_EDUCATION_JUNIOR },           { "mts", MERITA_EDUCATION_JUNIOR },
  { "sltp", MERITA_EDUCATION_JUNIOR },          { "ma", MERITA_EDUCATION_SENIOR },
  { "sma", MERITA_EDUCATION_SENIOR },           { "smk", MERITA_EDUCATION_SENIOR },
  { "slta", MERITA_EDUCATION_SENIOR },          { "smu", MERITA_EDUCATION_SENIOR },
  { "stm", MERITA_EDUCATION_SENIOR },           { "spg", MERITA_EDUCATION_SENIOR },
  { "s1d4", MERITA_EDUCATION_BACHELOR },        { "d4s1", MERITA_EDUCATION_BACHELOR },
  { "s1div", MERITA_EDUCATION_BACHELOR },       { "divs1", MERITA_EDUCATION_BACHELOR },
  { "sekolahdasar", MERITA_EDUCATION_PRIMARY },
};
/* Longest first where one begins with another: a field of study may follow ("S-1 Hukum"). */
static const Word education_prefixes[] = {
  { "magister", MERITA_EDUCATION_MASTER },
  { "master", MERITA_EDUCATION_MASTER },
  { "doktor", MERITA_EDUCATION_DOCTORATE },
  { "doctorate", MERITA_EDUCATION_DOCTORATE },
  { "sarjanaterapan", MERITA_EDUCATION_BACHELOR },
  { "sarjana", MERITA_EDUCATION_BACHELOR },
  { "bachelor", MERITA_EDUCATION_BACHELOR },
  { "diplomaiv", MERITA_EDUCATION_BACHELOR },
  { "diploma4", MERITA_EDUCATION_BACHELOR },
  { "diplomaiii", MERITA_EDUCATION_D3 },
  { "diploma3", MERITA_EDUCATION_D3 },
  { "diplomaii", MERITA_EDUCATION_D2 },
  { "diploma2", MERITA_EDUCATION_D2 },
  { "diplomai", MERITA_EDUCATION_D1 },
  { "diploma1", MERITA_EDUCATION_D1 },
  { "slta", MERITA_EDUCATION_SENIOR },
  { "sltp", MERITA_EDUCATION_JUNIOR },
  { "seniorhigh", MERITA_EDUCATION_SENIOR },
  { "juniorhigh", MERITA_EDUCATION_JUNIOR },
  { "primary", MERITA_EDUCATION_PRIMARY },
  { "s1", MERITA_EDUCATION_BACHELOR },
  { "s2", MERITA_EDUCATION_MASTER },
  { "s3", MERITA_EDUCATION_DOCTORATE },
  { "d1", MERITA_EDUCATION_D1 },
  { "d2", MERITA_EDUCATION_D2 },
  { "d3", MERITA_EDUCATION_D3 },
  { "d4", MERITA_EDUCATION_BACHELOR },
  { "div", MERITA_EDUCATION_BACHELOR },
  { "diii", MERITA_EDUCATION_D3 },
  { "dii", MERITA_EDUCATION_D2 },
  { "di", MERITA_EDUCATION_D1 },
  { "siii", MERITA_EDUCATION_DOCTORATE },
  { "sii", MERITA_EDUCATION_MASTER },
  { "si", MERITA_EDUCATION_BACHELOR },
  { "sma", MERITA_EDUCATION_SENIOR },
  { "smk", MERITA_EDUCATION_SENIOR },
  { "smp", MERITA_EDUCATION_JUNIOR },
};

MeritaEducation
merita_text_parse_education (const char *text, gssize length)
{
  g_autofree char *folded = NULL;
  int found;

  g_return_val_if_fail (text != NULL || length == 0, MERITA_EDUCATION_UNKNOWN);

  found = find_word (text, length, education_names, G_N_ELEMENTS (education_names));
  if (found != 0)
    return (MeritaEducation) found;

  folded = fold (text, length);
  for (guint i = 0; i < G_N_ELEMENTS (education_prefixes); i++)
    if (g_str_has_prefix (folded, education_prefixes[i].word))
      return (MeritaEducation) education_prefixes[i].value;

  return MERITA_EDUCATION_UNKNOWN;
}

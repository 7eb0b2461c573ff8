/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-grade.h"

#include <string.h>

#define FIRST_CONTRACT_GRADE 101
#define LAST_CONTRACT_GRADE 117

static const struct
{
  const char *code;
  const char *rank;
} grades[] = {
  { "", "" },
  { "I/a", "Juru Muda" },
  { "I/b", "Juru Muda Tingkat I" },
  { "I/c", "Juru" },
  { "I/d", "Juru Tingkat I" },
  { "II/a", "Pengatur Muda" },
  { "II/b", "Pengatur Muda Tingkat I" },
  { "II/c", "Pengatur" },
  { "II/d", "Pengatur Tingkat I" },
  { "III/a", "Penata Muda" },
  { "III/b", "Penata Muda Tingkat I" },
  { "III/c", "Penata" },
  { "III/d", "Penata Tingkat I" },
  { "IV/a", "Pembina" },
  { "IV/b", "Pembina Tingkat I" },
  { "IV/c", "Pembina Utama Muda" },
  { "IV/d", "Pembina Utama Madya" },
  { "IV/e", "Pembina Utama" },
};

static const char *const romans[] = {
  "I", "II", "III", "IV",   "V",   "VI", "VII", "VIII", "IX",
  "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
};

/* Upper-case letters and digits only, "TINGKAT" as "TK": "Pembina Tk. I" -> "PEMBINATKI". */
static void
make_key (const char *text, gsize length, char *key, gsize size)
{
  gsize n = 0;
  char *word;

  for (gsize i = 0; i < length && n + 1 < size; i++)
    if (g_ascii_isalnum (text[i]))
      key[n++] = g_ascii_toupper (text[i]);
  key[n] = '\0';

  word = strstr (key, "TINGKAT");
  if (word != NULL)
    {
      memcpy (word, "TK", 2);
      memmove (word + 2, word + 7, strlen (word + 7) + 1);
    }
}

static const char *
skip_word (const char *key, const char *word)
{
  return g_str_has_prefix (key, word) ? key + strlen (word) : key;
}

/* "IVB" and "4B" are IV/b; "IX" and "9" are contract grades. */
static guint
read_code (const char *text, gsize length)
{
  char buffer[32];
  const char *key = buffer;
  gsize digits;
  guint number = 0;

  make_key (text, length, buffer, sizeof buffer);
  key = skip_word (key, "GOLONGAN");
  key = skip_word (key, "GOL");
  key = skip_word (key, "RUANG");

  digits = strspn (key, "IVX");
  if (digits > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
        if (strlen (romans[i]) == digits && strncmp (romans[i], key, digits) == 0)
          number = i + 1;
    }
  else
    {
      digits = strspn (key, "0123456789");
      if (digits < 1 || digits > 2)
        return 0;
      number = (guint) g_ascii_strtoull (key, NULL, 10);
    }

  if (key[digits] == '\0')
    return number >= 1 && number <= G_N_ELEMENTS (romans) ? FIRST_CONTRACT_GRADE + number - 1 : 0;
  if (key[digits + 1] != '\0' || number < 1 || number > 4)
    return 0;
  if (key[digits] < 'A' || key[digits] > (number == 4 ? 'E' : 'D'))
    return 0;

  return (number - 1) * 4 + (guint) (key[digits] - 'A') + 1;
}

static guint
read_rank (const char *text, gsize length)
{
  char wanted[64], key[64];

  make_key (text, length, wanted, sizeof wanted);
  for (guint i = 1; i < G_N_ELEMENTS (grades); i++)
    {
      make_key (grades[i].rank, strlen (grades[i].rank), key, sizeof key);
      if (strcmp (key, wanted) == 0)
        return i;
    }

  return 0;
}

/* A rank and a code together: "Pembina Tk. I (IV/b)", "IV/b - Pembina Tk. I". */
static guint
read_mixed (const char *text, gsize length)
{
  gsize start = 0;

  while (start < length)
    {
      gsize end = start;
      guint grade;

      while (end < length && strchr (" ,()-\t", text[end]) == NULL)
        end++;
      grade = read_code (text + start, end - start);
      /* The "I" of "Tingkat I" must not pass for a contract grade. */
      if (grade != 0 && grade < FIRST_CONTRACT_GRADE)
        return grade;
      start = end + 1;
    }

  return 0;
}

guint
merita_grade_parse (const char *text, gssize length)
{
  gsize n;
  guint grade;

  g_return_val_if_fail (text != NULL || length == 0, 0);

  n = length < 0 ? strlen (text) : (gsize) length;
  grade = read_code (text, n);
  if (grade == 0)
    grade = read_rank (text, n);
  if (grade == 0)
    grade = read_mixed (text, n);

  return grade;
}

const char *
merita_grade_code (guint grade)
{
  if (grade < G_N_ELEMENTS (grades))
    return grades[grade].code;
  if (grade >= FIRST_CONTRACT_GRADE && grade <= LAST_CONTRACT_GRADE)
    return romans[grade - FIRST_CONTRACT_GRADE];

  return "";
}

const char *
merita_grade_rank (guint grade)
{
  return grade < G_N_ELEMENTS (grades) ? grades[grade].rank : "";
}

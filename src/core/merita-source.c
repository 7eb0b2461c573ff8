/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-source.h"

/* Numbers that a scale by code may name: grades go up to 117 (PPPK), counts are small. */
#define NUMBERS 128

typedef struct
{
  const char *code;
  const char *word;
} Code;

static const Code predicates[MERITA_N_PREDICATES] = {
  { NULL, NULL },       { "very-poor", "Sangat Kurang" },
  { "poor", "Kurang" }, { "needs-improvement", "Butuh Perbaikan" },
  { "good", "Baik" },   { "very-good", "Sangat Baik" },
};
static const Code educations[MERITA_N_EDUCATIONS] = {
  { NULL, NULL },      { "primary", "SD" },    { "junior", "SMP" }, { "senior", "SMA/SMK" },
  { "d1", "D-I" },     { "d2", "D-II" },       { "d3", "D-III" },   { "bachelor", "S-1/D-IV" },
  { "master", "S-2" }, { "doctorate", "S-3" },
};
static const Code disciplines[MERITA_DISCIPLINE_SERVING + 1] = {
  { "none", "tidak pernah" },        { "light", "ringan" },
  { "moderate", "sedang" },          { "severe", "berat" },
  { "serving", "sedang menjalani" },
};
static const Code fits[] = {
  { NULL, NULL },
  { "fit", "sesuai" },
  { "other", "tidak sesuai" },
};

static const Code *
find_codes (MeritaSource source, guint *n)
{
  switch (source)
    {
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
      *n = G_N_ELEMENTS (predicates);
      return predicates;
    case MERITA_SOURCE_EDUCATION:
      *n = G_N_ELEMENTS (educations);
      return educations;
    case MERITA_SOURCE_DISCIPLINE:
      *n = G_N_ELEMENTS (disciplines);
      return disciplines;
    case MERITA_SOURCE_EDUCATION_FIT:
      *n = G_N_ELEMENTS (fits);
      return fits;
    default:
      *n = 0;
      return NULL;
    }
}

gboolean
merita_source_has_codes (MeritaSource source)
{
  guint n;

  return find_codes (source, &n) != NULL;
}

guint
merita_source_count_codes (MeritaSource source, const MeritaTalentTable *table)
{
  guint n;

  if (source == MERITA_SOURCE_FACT_CODE)
    return table->codes->len;
  return find_codes (source, &n) != NULL ? n : NUMBERS;
}

const char *
merita_source_get_code (MeritaSource source, const MeritaTalentTable *table, guint index)
{
  guint n;
  const Code *codes = find_codes (source, &n);

  if (source == MERITA_SOURCE_FACT_CODE)
    return index > 0 && index < table->codes->len ? table->codes->pdata[index] : NULL;
  return index < n ? codes[index].code : NULL;
}

const char *
merita_source_get_word (MeritaSource source, const MeritaTalentTable *table, guint index)
{
  guint n;
  const Code *codes = find_codes (source, &n);

  if (source == MERITA_SOURCE_FACT_CODE)
    return merita_source_get_code (source, table, index);
  return index < n ? codes[index].word : NULL;
}

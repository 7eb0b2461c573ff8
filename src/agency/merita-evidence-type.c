/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-type.h"

#include <string.h>

#define N_(text) text

typedef struct
{
  const char *id, *label;
  const char *words; /* other names, between bars */
} Type;

static const Type types[] = {
  { "regulation", N_ ("Regulation"), "|perkada|perbup|perwali|perwal|pergub|perda|peraturan|" },
  { "decree", N_ ("Decree (SK)"), "|sk|keputusan|surat keputusan|" },
  { "procedure", N_ ("Procedure (SOP)"), "|sop|prosedur|standar operasional prosedur|" },
  { "report", N_ ("Report"), "|laporan|" },
  { "minutes", N_ ("Minutes"), "|notula|notulen|risalah|" },
  { "screenshot", N_ ("Screenshot"), "|tangkapan layar|" },
  { "letter", N_ ("Letter"), "|surat|surat edaran|nota dinas|" },
  { "certificate", N_ ("Certificate"), "|sertifikat|piagam|" },
  { "other", N_ ("Other document"), "|lainnya|lain|dokumen lain|" },
};

static const char *const ids[] = { "regulation", "decree", "procedure",   "report", "minutes",
                                   "screenshot", "letter", "certificate", "other",  NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == G_N_ELEMENTS (types) + 1);

const char *const *
merita_evidence_types (void)
{
  return ids;
}

static const Type *
find_type (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].id, id))
      return &types[i];
  return NULL;
}

gboolean
merita_evidence_type_is_known (const char *type)
{
  return find_type (type) != NULL;
}

const char *
merita_evidence_type_label (MeritaLanguage language, const char *type)
{
  const Type *found = find_type (type);

  if (found != NULL)
    return merita_tr (language, found->label);
  return type != NULL ? type : "–";
}

static gboolean
is_named (const Type *type, const char *folded)
{
  g_autofree char *word = g_strdup_printf ("|%s|", folded);

  if (g_str_equal (type->id, folded) || strstr (type->words, word) != NULL)
    return TRUE;
  for (MeritaLanguage language = MERITA_LANGUAGE_INDONESIAN; language <= MERITA_LANGUAGE_ENGLISH;
       language++)
    {
      g_autofree char *label = g_utf8_casefold (merita_tr (language, type->label), -1);

      if (g_str_equal (label, folded))
        return TRUE;
    }
  return FALSE;
}

const char *
merita_evidence_type_parse (const char *text)
{
  g_autofree char *clean = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  clean = g_strstrip (g_utf8_make_valid (text, -1));
  folded = g_utf8_casefold (clean, -1);
  for (guint i = 0; *folded != '\0' && i < G_N_ELEMENTS (types); i++)
    if (is_named (&types[i], folded))
      return types[i].id;
  return NULL;
}

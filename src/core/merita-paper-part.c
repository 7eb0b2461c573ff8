/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-part.h"

#include <string.h>

static const char *const placeholders[] = {
  "instansi",
  "ppk",
  "pyb",
  "kepala_unit",
  "tahun",
  "gelombang",
  "batas_gelombang",
  "instrumen",
  "babak",
  "nomor",
  "tempat",
  "tanggal",
  "hari",
  "tanggal_huruf",
  "bulan",
  "tahun_huruf",
  "nilai",
  "nilai_maksimum",
  "indeks",
  "kategori",
  "jumlah_akun",
  "sk_tim_nomor",
  "sk_tim_tanggal",
  "berita_acara_nomor",
  "berita_acara_tanggal",
  "keputusan_nomor",
  "keputusan_tanggal",
  "keputusan_instansi",
  NULL,
};

MeritaPaperPart *
merita_paper_part_new (void)
{
  return g_new0 (MeritaPaperPart, 1);
}

MeritaPaperPart *
merita_paper_part_copy (const MeritaPaperPart *self)
{
  MeritaPaperPart *copy = merita_paper_part_new ();

  copy->document = g_strdup (self->document);
  copy->part = g_strdup (self->part);
  copy->text = g_strdup (self->text);
  copy->legal_source = g_strdup (self->legal_source);
  copy->confidence = self->confidence;

  return copy;
}

void
merita_paper_part_free (MeritaPaperPart *self)
{
  if (self == NULL)
    return;

  g_free (self->document);
  g_free (self->part);
  g_free (self->text);
  g_free (self->legal_source);
  g_free (self);
}

const MeritaPaperPart *
merita_paper_part_find (const GPtrArray *parts, const char *document, const char *part)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const MeritaPaperPart *found = parts->pdata[i];

      if (g_strcmp0 (found->document, document) == 0 && g_strcmp0 (found->part, part) == 0)
        return found;
    }

  return NULL;
}

const char *const *
merita_paper_placeholders (void)
{
  return placeholders;
}

char *
merita_paper_find_fault (const char *text)
{
  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      gsize length = strcspn (open, "}\n");
      g_autofree char *name = NULL;

      if (open[length] != '}')
        return g_strndup (open, MIN (length, 24));
      name = g_strndup (open + 1, length - 1);
      if (!g_strv_contains (placeholders, name))
        return g_strndup (open, length + 1);
    }

  return NULL;
}

char *
merita_paper_fill (const char *text, MeritaPaperLookup lookup, gpointer data)
{
  GString *filled = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "{");
      gsize length;
      g_autofree char *name = NULL;
      const char *value;

      g_string_append_len (filled, text, (gssize) plain);
      text += plain;
      length = strcspn (text, "}\n");
      if (text[0] != '{' || text[length] != '}')
        {
          if (*text != '\0')
            g_string_append_c (filled, *text++);
          continue;
        }
      name = g_strndup (text + 1, length - 1);
      value = lookup (name, data);
      g_string_append (filled, value != NULL ? value : MERITA_PAPER_BLANK);
      text += length + 1;
    }

  return g_string_free (filled, FALSE);
}

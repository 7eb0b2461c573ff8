/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-private.h"

#include <stdlib.h>
#include <string.h>

#include "merita-pack-name.h"

/* Characters: what is left of the 260 of a Windows path is for the folder that it is unpacked in.
 */
#define MOST_OF_ASPECT 44
#define MOST_OF_SUB 64
#define MOST_OF_FILE 80
#define MOST_PLACES 3
#define OUTSIDE "99 Di luar instrumen"

/* Before the number of a document, as offices say it. */
static const struct
{
  const char *type, *word;
} words[] = {
  { "regulation", "Peraturan" }, { "decree", "SK" },
  { "procedure", "SOP" },        { "report", "Laporan" },
  { "minutes", "Notula" },       { "screenshot", "Tangkapan layar" },
  { "letter", "Surat" },         { "certificate", "Sertifikat" },
};

static void
free_file (gpointer data)
{
  MeritaPackFile *file = data;

  g_free (file->path);
  g_ptr_array_unref (file->citations);
  g_free (file);
}

static void
free_folder (gpointer data)
{
  MeritaPackFolder *folder = data;

  g_free (folder->path);
  g_free (folder->code);
  g_ptr_array_unref (folder->files);
  g_free (folder);
}

/* ---- digits: as many as the longest number needs, so that bytes sort as numbers do ---- */

typedef struct
{
  guint aspect, sub; /* sub: at least two */
} Digits;

static guint
count_digits (guint number)
{
  guint digits = 1;

  for (; number >= 10; number /= 10)
    digits++;
  return digits;
}

static Digits
find_digits (const MeritaInstrument *instrument)
{
  Digits digits = { 1, 2 };

  for (guint a = 0; a < instrument->aspects->len; a++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[a];

      digits.aspect = MAX (digits.aspect, count_digits (aspect->number));
      for (guint s = 0; s < aspect->sub_aspects->len; s++)
        {
          const char *code = ((const MeritaSubAspect *) aspect->sub_aspects->pdata[s])->code;
          const char *dot = strchr (code, '.');

          if (dot != NULL)
            digits.sub = MAX (digits.sub, count_digits ((guint) strtoul (dot + 1, NULL, 10)));
        }
    }
  return digits;
}

/* ---- folders ---- */

static MeritaPackFolder *
add_folder (MeritaPackPlan *self, const char *code)
{
  MeritaPackFolder *folder = g_new0 (MeritaPackFolder, 1);

  folder->code = g_strdup (code);
  folder->claimed = -1;
  folder->files = g_ptr_array_new_with_free_func (free_file);
  g_ptr_array_add (self->folders, folder);
  return folder;
}

static char *
join_name (const char *before, const char *title, guint most)
{
  g_autofree char *whole = g_strconcat (before, " ", title, NULL);

  return merita_pack_name_clean (whole, most);
}

static void
add_aspect (MeritaPackPlan *self, const MeritaAspect *aspect, Digits digits)
{
  g_autofree char *number = g_strdup_printf ("%0*u", (int) MAX (digits.aspect, 2), aspect->number);
  g_autofree char *name = join_name (number, aspect->name, MOST_OF_ASPECT);

  for (guint i = 0; i < aspect->sub_aspects->len; i++)
    {
      const MeritaSubAspect *sub = aspect->sub_aspects->pdata[i];
      MeritaPackFolder *folder = add_folder (self, sub->code);
      g_autofree char *code = merita_pack_name_code (sub->code, digits.aspect, digits.sub);
      g_autofree char *inner = join_name (code, sub->title, MOST_OF_SUB);

      folder->aspect = aspect;
      folder->sub = sub;
      folder->path = g_strjoin ("/", name, inner, NULL);
    }
}

static MeritaPackFolder *
find_folder (MeritaPackPlan *self, const char *code)
{
  for (guint i = 0; i < self->folders->len; i++)
    {
      MeritaPackFolder *folder = self->folders->pdata[i];

      if (g_str_equal (folder->code, code))
        return folder;
    }
  return NULL;
}

/* Everything that is cited goes in, also what another instrument asked for. */
static MeritaPackFolder *
ensure_folder (MeritaPackPlan *self, const char *code, Digits digits)
{
  MeritaPackFolder *folder = find_folder (self, code);
  g_autofree char *padded = NULL;
  g_autofree char *name = NULL;

  if (folder != NULL)
    return folder;
  folder = add_folder (self, code);
  padded = merita_pack_name_code (code, digits.aspect, digits.sub);
  name = merita_pack_name_clean (padded, MOST_OF_SUB);
  folder->path = g_strjoin ("/", OUTSIDE, name, NULL);
  return folder;
}

/* ---- files ---- */

static void
add_citation (MeritaPackPlan *self, MeritaPackFolder *folder, const MeritaCitation *citation)
{
  const MeritaDocument *document = merita_proof_book_find_document (self->book, citation->document);
  MeritaPackFile *file;

  g_assert (document != NULL);

  for (guint i = 0; i < folder->files->len; i++)
    {
      file = folder->files->pdata[i];
      if (file->document == document)
        {
          g_ptr_array_add (file->citations, (gpointer) citation);
          return;
        }
    }
  file = g_new0 (MeritaPackFile, 1);
  file->document = document;
  file->citations = g_ptr_array_new ();
  g_ptr_array_add (file->citations, (gpointer) citation);
  g_ptr_array_add (folder->files, file);
}

static int
compare_citations_cb (gconstpointer a, gconstpointer b)
{
  const MeritaCitation *first = *(const MeritaCitation *const *) a;
  const MeritaCitation *second = *(const MeritaCitation *const *) b;

  if (first->level != second->level)
    return first->level - second->level;
  if (first->line != second->line)
    return first->line - second->line;
  if (first->page != second->page)
    return first->page - second->page;
  return first->id < second->id ? -1 : first->id > second->id;
}

/* "-L2-S1+L3-S2"; of many only the levels, "-L1-L4". */
static char *
join_places (const GArray *places)
{
  GString *text = g_string_new (NULL);
  const gint *first = &g_array_index (places, gint, 0);
  const gint *last = &g_array_index (places, gint, places->len - 2);

  if (places->len / 2 > MOST_PLACES)
    {
      g_string_printf (text, "-L%d", first[0]);
      if (last[0] > first[0])
        g_string_append_printf (text, "-L%d", last[0]);
      return g_string_free (text, FALSE);
    }
  for (const gint *place = first; place <= last; place += 2)
    {
      g_string_append_printf (text, "%cL%d", place == first ? '-' : '+', place[0]);
      if (place[1] > 0)
        g_string_append_printf (text, "-S%d", place[1]);
    }
  return g_string_free (text, FALSE);
}

/* "3.03-L2-S1+L3-S2": the code, then the levels and their requirements. */
static char *
format_places (const MeritaPackFile *file, const char *code)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint)); /* level, line by turns */
  g_autofree char *joined = NULL;

  for (guint i = 0; i < file->citations->len; i++)
    {
      const MeritaCitation *citation = file->citations->pdata[i];
      const gint *before = places->len > 0 ? &g_array_index (places, gint, places->len - 2) : NULL;

      if (citation->level < 0
          || (before != NULL && before[0] == citation->level && before[1] == citation->line))
        continue;
      g_array_append_val (places, citation->level);
      g_array_append_val (places, citation->line);
    }
  if (places->len == 0)
    return g_strdup (code);
  joined = join_places (places);
  return g_strconcat (code, joined, NULL);
}

const char *
merita_pack_name_document (const MeritaDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->title != NULL ? document->title : document->file_name;
}

static char *
get_stem (const MeritaDocument *document)
{
  const gsize length = strlen (document->file_name);

  if (document->title != NULL)
    return g_strdup (document->title);
  return g_strndup (document->file_name,
                    length > 4 && g_ascii_strcasecmp (document->file_name + length - 4, ".pdf") == 0
                      ? length - 4
                      : length);
}

/* "SK 800-112-2026 Penetapan KRS": number and kind only where the title does not say them. */
static char *
describe (const MeritaDocument *document)
{
  g_autofree char *stem = get_stem (document);
  const char *word = NULL;

  if (document->number == NULL || strstr (stem, document->number) != NULL)
    return g_steal_pointer (&stem);
  for (guint i = 0; document->type != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].type, document->type) && !g_str_has_prefix (stem, words[i].word))
      word = words[i].word;
  return word != NULL ? g_strjoin (" ", word, document->number, stem, NULL)
                      : g_strjoin (" ", document->number, stem, NULL);
}

static int
compare_files_cb (gconstpointer a, gconstpointer b)
{
  const MeritaPackFile *first = *(const MeritaPackFile *const *) a;
  const MeritaPackFile *second = *(const MeritaPackFile *const *) b;

  return strcmp (first->path, second->path);
}

/* By the order of the documents before, so that duplicates have the same number each time. */
static int
compare_documents_cb (gconstpointer a, gconstpointer b)
{
  const MeritaPackFile *first = *(const MeritaPackFile *const *) a;
  const MeritaPackFile *second = *(const MeritaPackFile *const *) b;

  return first->document->id < second->document->id ? -1
                                                    : first->document->id > second->document->id;
}

static void
name_files (MeritaPackFolder *folder, Digits digits)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *code = merita_pack_name_code (folder->code, digits.aspect, digits.sub);

  g_ptr_array_sort (folder->files, compare_documents_cb);
  for (guint i = 0; i < folder->files->len; i++)
    {
      MeritaPackFile *file = folder->files->pdata[i];
      g_autofree char *places = NULL;
      g_autofree char *title = NULL;
      g_autofree char *stem = NULL;
      g_autofree char *name = NULL;

      g_ptr_array_sort (file->citations, compare_citations_cb);
      places = format_places (file, code);
      title = describe (file->document);
      stem = join_name (places, title, MOST_OF_FILE);
      name = merita_pack_name_claim (taken, stem, ".pdf");
      file->path = g_strjoin ("/", folder->path, name, NULL);
    }
  g_ptr_array_sort (folder->files, compare_files_cb);
}

static void
count (MeritaPackPlan *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->folders->len; i++)
    {
      const MeritaPackFolder *folder = self->folders->pdata[i];

      self->n_files += folder->files->len;
      self->n_empty += folder->files->len == 0;
      for (guint f = 0; f < folder->files->len; f++)
        {
          const MeritaPackFile *file = folder->files->pdata[f];

          self->size += file->document->size;
          g_hash_table_add (seen, (gpointer) file->document);
        }
    }
  self->n_documents = g_hash_table_size (seen);
}

/*
 * A document lies in the folder of every sub-aspect that cites it: a verifier takes the folders one
 * by one, and so does the upload, so that a pointer into another folder would lead nowhere.
 */
void
merita_pack_fill_folders (MeritaPackPlan *self)
{
  const Digits digits = find_digits (self->book->instrument);

  self->folders = g_ptr_array_new_with_free_func (free_folder);
  for (guint i = 0; i < self->book->instrument->aspects->len; i++)
    add_aspect (self, self->book->instrument->aspects->pdata[i], digits);
  for (guint i = 0; i < self->book->citations->len; i++)
    {
      const MeritaCitation *citation = self->book->citations->pdata[i];

      add_citation (self, ensure_folder (self, citation->code, digits), citation);
    }
  for (guint i = 0; i < self->folders->len; i++)
    name_files (self->folders->pdata[i], digits);
  count (self);
}

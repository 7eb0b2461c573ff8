/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-private.h"

#include "merita-table-writer.h"

#define ID MERITA_LANGUAGE_INDONESIAN
#define N_(text) text

/* Heading and width in characters. */
static const struct
{
  const char *label;
  guint width;
} columns[] = {
  { N_ ("Aspect"), 24 },         { N_ ("Code"), 7 },    { N_ ("Sub-aspect"), 34 },
  { N_ ("Claimed"), 9 },         { N_ ("Level"), 7 },   { N_ ("Requirement"), 9 },
  { N_ ("Document"), 40 },       { N_ ("Number"), 18 }, { N_ ("Date"), 12 },
  { N_ ("Issuer"), 22 },         { N_ ("Page"), 9 },    { N_ ("Quote"), 48 },
  { N_ ("Grade of proof"), 18 }, { N_ ("File"), 60 },   { N_ ("SHA-256"), 66 },
};

static void
put_integer (MeritaTableWriter *writer, gint value, gint least)
{
  g_autofree char *text = value >= least ? g_strdup_printf ("%d", value) : NULL;

  merita_table_writer_text (writer, text);
}

static void
put_folder (MeritaTableWriter *writer, const MeritaPackFolder *folder)
{
  merita_table_writer_text (writer, folder->aspect != NULL ? folder->aspect->name : NULL);
  merita_table_writer_text (writer, folder->code);
  merita_table_writer_text (writer, folder->sub != NULL ? folder->sub->title : NULL);
  put_integer (writer, folder->claimed, 0);
}

static void
put_citation (MeritaTableWriter *writer,
              const MeritaPackFolder *folder,
              const MeritaPackFile *file,
              const MeritaCitation *citation)
{
  const MeritaDocument *document = file->document;
  g_autofree char *day = document->signed_on != MERITA_DATE_UNKNOWN
                           ? merita_text_date_short (ID, document->signed_on)
                           : NULL;

  put_folder (writer, folder);
  put_integer (writer, citation->level, 0);
  put_integer (writer, citation->line, 1);
  merita_table_writer_text (writer, merita_pack_name_document (document));
  merita_table_writer_text (writer, document->number);
  merita_table_writer_text (writer, day);
  merita_table_writer_text (writer, document->issuer);
  put_integer (writer, citation->page, 1);
  merita_table_writer_text (writer, citation->quote);
  merita_table_writer_text (writer, merita_text_proof_grade (ID, citation->grade));
  merita_table_writer_text (writer, file->path);
  merita_table_writer_text (writer, document->sha256);
  merita_table_writer_end_row (writer);
}

/* A row for each citation, in the order of the folders; a sub-aspect without one has a row too. */
gboolean
merita_pack_write_index (const MeritaPackPlan *self, const char *path, GError **error)
{
  g_autoptr (MeritaTableWriter) writer =
    merita_table_writer_new (path, merita_tr (ID, "Evidence index"));

  merita_table_writer_set_day (writer, self->book->today);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    merita_table_writer_set_width (writer, i, columns[i].width);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    merita_table_writer_text (writer, merita_tr (ID, columns[i].label));
  merita_table_writer_end_row (writer);
  for (guint i = 0; i < self->folders->len; i++)
    {
      const MeritaPackFolder *folder = self->folders->pdata[i];

      for (guint f = 0; f < folder->files->len; f++)
        {
          const MeritaPackFile *file = folder->files->pdata[f];

          for (guint c = 0; c < file->citations->len; c++)
            put_citation (writer, folder, file, file->citations->pdata[c]);
        }
      if (folder->files->len == 0)
        {
          put_folder (writer, folder);
          merita_table_writer_end_row (writer);
        }
    }
  return merita_table_writer_close (writer, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-private.h"

/* Of a submission, in their order in the pack. */
static const struct
{
  const char *id, *name;
} papers[] = {
  { "berita-acara", "00 Berita acara penilaian mandiri.pdf" },
  { "evidence-index", "00 Indeks bukti dukung.pdf" },
  { "score-radar", "00 Laporan nilai.pdf" },
  { "cover-letter", "00 Surat pengantar.pdf" },
};

static void
free_paper (gpointer data)
{
  MeritaPackPaper *paper = data;

  g_free (paper->path);
  g_free (paper);
}

static void
miss (MeritaPackPlan *self, const char *name, const char *reason)
{
  merita_pack_warn (self, MERITA_PACK_NO_PAPER, NULL, NULL)->text =
    g_strdup_printf ("“%s”: %s", name, reason);
}

static void
add_paper (MeritaPackPlan *self, MeritaAgency *agency, MeritaDocumentKind kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReportData) data =
    merita_agency_document (agency, kind, self->book->period, NULL, &error);
  MeritaPackPaper *paper;

  if (data == NULL)
    {
      miss (self, name, error->message);
      return;
    }
  paper = g_new0 (MeritaPackPaper, 1);
  paper->path = g_strdup (name);
  paper->kind = kind;
  g_ptr_array_add (self->papers, paper);
}

void
merita_pack_fill_papers (MeritaPackPlan *self, MeritaAgency *agency)
{
  self->papers = g_ptr_array_new_with_free_func (free_paper);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const gint kind = merita_document_parse (papers[i].id);

      if (kind >= 0)
        add_paper (self, agency, (MeritaDocumentKind) kind, papers[i].name);
    }
}

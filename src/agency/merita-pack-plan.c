/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-plan.h"

#include "merita-core-error.h"
#include "merita-pack-private.h"

/* Of the documents that exist, those of a submission, in their order in the pack. */
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

void
merita_pack_plan_free (MeritaPackPlan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->folders, g_ptr_array_unref);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->book, merita_proof_book_free);
  g_free (self->agency_name);
  g_free (self->profile_name);
  g_free (self->state);
  g_free (self);
}

static gboolean
fill_book (MeritaPackPlan *self,
           MeritaAgency *agency,
           gint period,
           const GPtrArray *rounds,
           GError **error)
{
  g_autoptr (GError) local = NULL;
  const gint year = period != 0 ? period : merita_proof_find_newest_period (agency, rounds, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (year == 0)
    g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                         merita_tr (merita_language_current (),
                                    "There is no assessment period yet: fill in the "
                                    "self-assessment first."));
  else
    self->book = merita_proof_book_load (agency, year, rounds, error);
  return self->book != NULL;
}

static void
fill_papers (MeritaPackPlan *self)
{
  self->papers = g_ptr_array_new_with_free_func (free_paper);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const gint kind = merita_document_parse (papers[i].id);
      MeritaPackPaper *paper;

      if (kind < 0)
        continue;
      paper = g_new0 (MeritaPackPaper, 1);
      paper->path = g_strdup (papers[i].name);
      paper->kind = (MeritaDocumentKind) kind;
      g_ptr_array_add (self->papers, paper);
    }
}

static gboolean
fill_state (MeritaPackPlan *self, MeritaReader *reader, GError **error)
{
  g_autoptr (GPtrArray) journal = merita_reader_list_journal (reader, 1, error);

  if (journal == NULL)
    return FALSE;
  self->state =
    g_strdup_printf ("riwayat nomor %" G_GINT64_FORMAT,
                     journal->len > 0 ? ((const MeritaJournalEntry *) journal->pdata[0])->id : 0);
  return TRUE;
}

static gboolean
fill (MeritaPackPlan *self, MeritaAgency *agency, gint period, GError **error)
{
  const MeritaProfile *profile = merita_agency_get_profile (agency);
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, error);

  if (rounds == NULL || !fill_book (self, agency, period, rounds, error)
      || !fill_state (self, merita_agency_get_reader (agency), error))
    return FALSE;
  self->agency_name = g_strdup (merita_agency_get_name (agency));
  self->profile_name = g_strdup_printf ("%s, versi %s", profile->name, profile->version);
  merita_pack_fill_folders (self);
  fill_papers (self);
  merita_pack_fill_warnings (self, rounds);
  return TRUE;
}

MeritaPackPlan *
merita_pack_plan_new (MeritaAgency *agency, gint period, GError **error)
{
  g_autoptr (MeritaPackPlan) self = NULL;
  MeritaReader *reader;
  gboolean ok;

  g_return_val_if_fail (agency != NULL && period >= 0, NULL);

  reader = merita_agency_get_reader (agency);
  self = g_new0 (MeritaPackPlan, 1);
  if (!merita_reader_begin (reader, error))
    return NULL;
  ok = fill (self, agency, period, error);
  merita_reader_end (reader);
  return ok ? g_steal_pointer (&self) : NULL;
}

char *
merita_pack_plan_suggest_name (const MeritaPackPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("paket-pengajuan-%d", self->book->period);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-plan.h"

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-pack-private.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"

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
  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_free (self->agency_name);
  g_free (self->profile_name);
  g_free (self->state);
  g_free (self);
}

static gint
find_newest_period (MeritaReader *reader, const GPtrArray *periods, GError **error)
{
  g_autoptr (GPtrArray) rounds = merita_reader_list_rounds (reader, error);
  g_autoptr (GPtrArray) citations =
    rounds != NULL ? merita_reader_list_citations (reader, 0, error) : NULL;
  gint newest = 0;

  if (citations == NULL)
    return -1;
  for (guint i = 0; i < periods->len; i++)
    newest = MAX (newest, ((const MeritaPeriod *) periods->pdata[i])->year);
  for (guint i = 0; i < rounds->len; i++)
    newest = MAX (newest, ((const MeritaRound *) rounds->pdata[i])->period);
  for (guint i = 0; i < citations->len; i++)
    newest = MAX (newest, ((const MeritaCitation *) citations->pdata[i])->period);
  if (newest == 0)
    g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                         merita_tr (merita_language_current (),
                                    "There is no assessment period yet: fill in the "
                                    "self-assessment first."));
  return newest > 0 ? newest : -1;
}

static gboolean
fill_period (MeritaPackPlan *self, MeritaReader *reader, gint period, GError **error)
{
  g_autoptr (GPtrArray) periods = merita_reader_list_periods (reader, error);

  if (periods == NULL)
    return FALSE;
  self->period = period != 0 ? period : find_newest_period (reader, periods, error);
  if (self->period < 0)
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    {
      const MeritaPeriod *row = periods->pdata[i];

      if (row->year == self->period)
        {
          self->starts_on = row->starts_on;
          self->ends_on = row->ends_on;
        }
    }
  if (self->starts_on == MERITA_DATE_UNKNOWN)
    self->starts_on = merita_date_new (self->period, 1, 1);
  if (self->ends_on == MERITA_DATE_UNKNOWN)
    self->ends_on = merita_date_new (self->period, 12, 31);
  return TRUE;
}

static gboolean
fill_evidence (MeritaPackPlan *self, MeritaReader *reader, GError **error)
{
  self->documents = merita_reader_list_documents (reader, error);
  self->citations =
    self->documents != NULL ? merita_reader_list_citations (reader, 0, error) : NULL;
  if (self->citations == NULL)
    return FALSE;
  for (guint i = self->citations->len; i > 0; i--)
    if (((const MeritaCitation *) self->citations->pdata[i - 1])->period != self->period)
      g_ptr_array_remove_index (self->citations, i - 1);
  return TRUE;
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
  MeritaReader *reader = merita_agency_get_reader (agency);

  self->today = merita_agency_get_today (agency);
  self->agency_name = g_strdup (merita_agency_get_name (agency));
  self->profile_name = g_strdup_printf ("%s, versi %s", profile->name, profile->version);
  self->instrument = profile->instrument;
  if (!fill_period (self, reader, period, error) || !fill_evidence (self, reader, error)
      || !fill_state (self, reader, error))
    return FALSE;
  merita_pack_fill_folders (self);
  fill_papers (self);
  return merita_pack_fill_warnings (self, agency, error);
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

  return g_strdup_printf ("paket-pengajuan-%d", self->period);
}

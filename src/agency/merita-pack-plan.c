/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-plan.h"

#include "merita-core-error.h"
#include "merita-pack-private.h"

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
  else if (period == 0 || merita_agency_check_period (agency, period, error))
    self->book = merita_proof_book_load (agency, year, rounds, error);
  return self->book != NULL;
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
  if (!ok)
    return NULL;
  merita_pack_fill_papers (self, agency);
  return g_steal_pointer (&self);
}

char *
merita_pack_plan_suggest_name (const MeritaPackPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("paket-pengajuan-%d", self->book->period);
}

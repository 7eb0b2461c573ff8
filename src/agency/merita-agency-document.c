/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

#include "merita-date.h"
#include "merita-document-data.h"

static char *
get_setting_or (MeritaReader *reader, const char *key, const char *fallback)
{
  char *value = merita_reader_get_setting (reader, key);

  return value != NULL ? value : g_strdup (fallback);
}

/* Base64, as settings are text. */
static GBytes *
load_arms (MeritaReader *reader)
{
  g_autofree char *text = merita_reader_get_setting (reader, "letterhead.arms");
  guchar *data;
  gsize size;

  if (text == NULL || *text == '\0')
    return NULL;
  data = g_base64_decode (text, &size);
  return g_bytes_new_take (data, size);
}

static void
fill_letterhead (MeritaAgency *self, MeritaLetterhead *head)
{
  g_autofree char *upper = g_utf8_strup (merita_agency_get_name (self), -1);

  head->government = get_setting_or (self->reader, "letterhead.government", upper);
  head->office = get_setting_or (self->reader, "letterhead.office", "");
  head->address = get_setting_or (self->reader, "letterhead.address", "");
  head->place = get_setting_or (self->reader, "letterhead.place", "");
  head->arms = load_arms (self->reader);
}

static MeritaSignatory *
load_signatory (MeritaReader *reader, int number)
{
  g_autofree char *prefix = g_strdup_printf ("signatory.%d", number);
  g_autofree char *name_key = g_strconcat (prefix, ".name", NULL);
  g_autofree char *role_key = g_strconcat (prefix, ".role", NULL);
  g_autofree char *title_key = g_strconcat (prefix, ".title", NULL);
  g_autofree char *rank_key = g_strconcat (prefix, ".rank", NULL);
  g_autofree char *nip_key = g_strconcat (prefix, ".nip", NULL);
  g_autofree char *name = merita_reader_get_setting (reader, name_key);
  g_autofree char *nip = merita_reader_get_setting (reader, nip_key);
  MeritaSignatory *self;

  if (name == NULL || name[0] == '\0')
    return NULL;
  self = g_new0 (MeritaSignatory, 1);
  self->name = g_steal_pointer (&name);
  self->role = get_setting_or (reader, role_key, "");
  self->title = get_setting_or (reader, title_key, "");
  self->rank = get_setting_or (reader, rank_key, "");
  self->nip = nip != NULL ? g_ascii_strtoll (nip, NULL, 10) : MERITA_NIP_NONE;
  return self;
}

/* Without signatories in the settings, lines are left to be filled in by hand. */
static void
fill_signatories (MeritaAgency *self, MeritaReportData *data)
{
  for (int number = 1; number <= 3; number++)
    {
      MeritaSignatory *signatory = load_signatory (self->reader, number);

      if (signatory != NULL)
        g_ptr_array_add (data->signatories, signatory);
    }
}

/* The moment of the newest journal entry: the state that is printed, not the clock. */
static char *
describe_state (MeritaAgency *self)
{
  g_autoptr (GPtrArray) journal = merita_reader_list_journal (self->reader, 1, NULL);
  g_autofree char *date = merita_text_date (MERITA_LANGUAGE_INDONESIAN, self->today);
  const MeritaJournalEntry *entry;

  if (journal == NULL || journal->len == 0)
    return g_strdup (date);
  entry = journal->pdata[0];
  return g_strdup_printf ("%s, riwayat nomor %" G_GINT64_FORMAT, date, entry->id);
}

static gboolean
rests_on_reconstruction (const MeritaProfile *profile, MeritaDocumentKind kind)
{
  if (merita_document_is_paper (kind))
    return profile->instrument->confidence == MERITA_CONFIDENCE_RECONSTRUCTED;
  if (kind == MERITA_DOCUMENT_EXEMPTION_CHECK
      && profile->instrument->confidence == MERITA_CONFIDENCE_RECONSTRUCTED)
    return TRUE;
  return profile->talent->confidence == MERITA_CONFIDENCE_RECONSTRUCTED;
}

static void
fill_frame (MeritaAgency *self, MeritaReportData *data, MeritaDocumentKind kind)
{
  const MeritaProfile *profile = self->profile;

  fill_letterhead (self, &data->letterhead);
  fill_signatories (self, data);
  data->classification = get_setting_or (self->reader, "print.classification", "RAHASIA");
  data->today = self->today;
  data->year = merita_date_year (self->today);
  data->printed_at = describe_state (self);
  data->profile_name =
    g_strdup_printf ("%s, versi %s",
                     merita_document_is_paper (kind) ? profile->name : profile->talent->name,
                     profile->version);
  data->reconstructed = rests_on_reconstruction (profile, kind);
  data->profile = merita_profile_ref (self->profile);
  data->talent = profile->talent;
}

static gboolean
fill_content (MeritaAgency *self,
              MeritaReportData *data,
              MeritaDocumentKind kind,
              const GArray *positions,
              GError **error)
{
  switch (kind)
    {
    case MERITA_DOCUMENT_SUCCESSION_CHART:
    case MERITA_DOCUMENT_SUCCESSOR_LIST:
      return merita_document_fill_chart (self, data, positions, error);
    case MERITA_DOCUMENT_NINE_BOX:
      return merita_document_fill_map (self, data, error);
    case MERITA_DOCUMENT_EXEMPTION_CHECK:
      return merita_document_fill_check (self, data, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

MeritaReportData *
merita_agency_document (MeritaAgency *self,
                        MeritaDocumentKind kind,
                        gint period,
                        const GArray *positions,
                        GError **error)
{
  g_autoptr (MeritaReportData) data = NULL;
  gboolean ok = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (period == 0 || merita_document_is_paper (kind), NULL);

  data = merita_report_data_new ();
  fill_frame (self, data, kind);
  if (merita_document_is_paper (kind))
    ok = merita_document_fill_paper (self, data, kind, period, error);
  else
    ok = fill_content (self, data, kind, positions, error);
  if (!ok)
    return NULL;
  merita_report_data_seal (data);
  return g_steal_pointer (&data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-facts.h"

#include "merita-date.h"
#include "merita-nip.h"

static const char *const officials[MERITA_N_OFFICIALS] = {
  [MERITA_OFFICIAL_PPK] = "ppk",
  [MERITA_OFFICIAL_PYB] = "pyb",
};

/* ---- period ---- */

static void
add_year (GArray *years, gint year)
{
  guint i = 0;

  while (i < years->len && g_array_index (years, gint, i) > year)
    i++;
  if (i == years->len || g_array_index (years, gint, i) != year)
    g_array_insert_val (years, i, year);
}

GArray *
merita_paper_list_periods (MeritaAgency *agency, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (GPtrArray) periods = merita_reader_list_periods (reader, error);
  g_autoptr (GPtrArray) rounds = periods != NULL ? merita_reader_list_rounds (reader, error) : NULL;
  g_autoptr (GPtrArray) members =
    rounds != NULL ? merita_reader_list_team_members (reader, 0, error) : NULL;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (gint));

  if (members == NULL)
    return NULL;
  for (guint i = 0; i < periods->len; i++)
    add_year (years, ((const MeritaPeriod *) periods->pdata[i])->year);
  for (guint i = 0; i < rounds->len; i++)
    add_year (years, ((const MeritaRound *) rounds->pdata[i])->period);
  for (guint i = 0; i < members->len; i++)
    add_year (years, ((const MeritaTeamMember *) members->pdata[i])->period);
  if (years->len == 0)
    add_year (years, merita_date_year (merita_agency_get_today (agency)));
  return g_steal_pointer (&years);
}

gint
merita_paper_find_period (MeritaAgency *agency, GError **error)
{
  g_autoptr (GArray) years = merita_paper_list_periods (agency, error);

  return years != NULL ? g_array_index (years, gint, 0) : 0;
}

/* ---- facts ---- */

gboolean
merita_paper_get_facts (MeritaReader *reader,
                        gint period,
                        MeritaDocumentKind kind,
                        MeritaPaperFacts *facts,
                        GError **error)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_paper_facts (reader, period, error);
  const char *id = merita_document_id (kind);

  *facts = (MeritaPaperFacts){ 0 };
  if (rows == NULL)
    return FALSE;
  facts->period = period;
  facts->kind = g_strdup (id);
  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaPaperFacts *row = rows->pdata[i];

      if (!g_str_equal (row->kind, id))
        continue;
      facts->number = g_strdup (row->number);
      facts->issued_on = row->issued_on;
      facts->place = g_strdup (row->place);
      facts->recipient = g_strdup (row->recipient);
      facts->note = g_strdup (row->note);
    }
  return TRUE;
}

static gboolean
is_empty (const MeritaPaperFacts *facts)
{
  return facts->number == NULL && facts->place == NULL && facts->recipient == NULL
         && facts->note == NULL && facts->issued_on == MERITA_DATE_UNKNOWN;
}

gboolean
merita_paper_facts_job (MeritaWriter *writer,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  const MeritaPaperFacts *facts = data;

  if (is_empty (facts))
    return merita_writer_delete_paper_facts (writer, facts->period, facts->kind, error);
  return merita_writer_put_paper_facts (writer, facts, error);
}

gboolean
merita_paper_put_facts (MeritaStore *store, const MeritaPaperFacts *facts, GError **error)
{
  g_autofree char *label = g_strdup_printf ("Data surat: %s %d", facts->kind, facts->period);

  return merita_store_write (store, "edit", label, merita_paper_facts_job, (gpointer) facts, NULL,
                             error);
}

MeritaSettingChange *
merita_setting_change_new (const char *key, const char *value)
{
  MeritaSettingChange *self = g_new0 (MeritaSettingChange, 1);

  self->key = g_strdup (key);
  self->value = g_strdup (value);
  return self;
}

void
merita_setting_change_free (MeritaSettingChange *self)
{
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

gboolean
merita_setting_change_job (MeritaWriter *writer,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  const MeritaSettingChange *self = data;

  return merita_writer_put_setting (writer, self->key, self->value, error);
}

/* ---- officials ---- */

const char *
merita_official_id (MeritaOfficial official)
{
  return officials[official];
}

gint
merita_official_parse (const char *id)
{
  for (guint i = 0; i < MERITA_N_OFFICIALS; i++)
    if (g_strcmp0 (officials[i], id) == 0)
      return (gint) i;
  return -1;
}

static char *
make_key (MeritaOfficial official, const char *field)
{
  return g_strdup_printf ("official.%s.%s", officials[official], field);
}

static char *
load_field (MeritaReader *reader, MeritaOfficial official, const char *field)
{
  g_autofree char *key = make_key (official, field);

  return merita_reader_get_setting (reader, key);
}

void
merita_official_load (MeritaReader *reader, MeritaOfficial official, MeritaPaperOfficial *row)
{
  g_autofree char *nip = load_field (reader, official, "nip");

  row->title = load_field (reader, official, "title");
  row->name = load_field (reader, official, "name");
  row->rank = load_field (reader, official, "rank");
  row->nip = nip != NULL ? g_ascii_strtoll (nip, NULL, 10) : MERITA_NIP_NONE;
}

typedef struct
{
  MeritaOfficial official;
  const MeritaPaperOfficial *row;
} OfficialChange;

static gboolean
put_field (MeritaWriter *writer,
           MeritaOfficial official,
           const char *field,
           const char *value,
           GError **error)
{
  g_autofree char *key = make_key (official, field);

  if (value == NULL)
    return TRUE;
  return merita_writer_put_setting (writer, key, *value != '\0' ? value : NULL, error);
}

static gboolean
put_official_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const OfficialChange *change = data;
  const MeritaPaperOfficial *row = change->row;
  char nip[19];

  return put_field (writer, change->official, "title", row->title, error)
         && put_field (writer, change->official, "name", row->name, error)
         && put_field (writer, change->official, "rank", row->rank, error)
         && (row->nip == MERITA_NIP_NONE
             || put_field (writer, change->official, "nip", merita_nip_format (row->nip, nip),
                           error));
}

gboolean
merita_official_put (MeritaStore *store,
                     MeritaOfficial official,
                     const MeritaPaperOfficial *row,
                     GError **error)
{
  OfficialChange change = { official, row };

  return merita_store_write (store, "edit", "Pejabat penanda tangan diubah", put_official_job,
                             &change, NULL, error);
}

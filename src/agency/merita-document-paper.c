/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-paper-data.h"

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-paper-facts.h"
#include "merita-paper-template.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN

/* What stands for the placeholders: name -> text; a name without a text is not known. */
typedef struct
{
  MeritaAgency *agency;
  const MeritaReportData *data;
  MeritaPaperData *paper;
  gint period;
  gint until; /* last year of the decisions that it may name; 0 all */
  GHashTable *values;
} PaperBuilder;

static void
take_value (PaperBuilder *self, const char *name, char *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_insert (self->values, (gpointer) name, text);
  else
    g_free (text);
}

static void
set_value (PaperBuilder *self, const char *name, const char *text)
{
  take_value (self, name, g_strdup (text));
}

static void
take_date (PaperBuilder *self, const char *name, MeritaDate date)
{
  if (date != MERITA_DATE_UNKNOWN)
    take_value (self, name, merita_text_date (LANGUAGE, date));
}

/* "256 (dua ratus lima puluh enam)" */
static void
take_amount (PaperBuilder *self, const char *name, MeritaHundredths value)
{
  g_autofree char *digits = merita_text_plain (LANGUAGE, value);
  g_autofree char *words = merita_text_spell_hundredths (value);

  if (value != MERITA_HUNDREDTHS_UNKNOWN)
    take_value (self, name, g_strdup_printf ("%s (%s)", digits, words));
}

/* ---- facts ---- */

static void
set_day (PaperBuilder *self, MeritaDate day)
{
  static const char *const months[] = { "Januari",   "Februari", "Maret",    "April",
                                        "Mei",       "Juni",     "Juli",     "Agustus",
                                        "September", "Oktober",  "November", "Desember" };

  if (day == MERITA_DATE_UNKNOWN)
    return;
  take_date (self, "tanggal", day);
  set_value (self, "hari", merita_text_weekday (LANGUAGE, day));
  take_value (self, "tanggal_huruf", merita_text_spell (merita_date_day (day)));
  set_value (self, "bulan", months[merita_date_month (day) - 1]);
  take_value (self, "tahun_huruf", merita_text_spell (merita_date_year (day)));
}

static gboolean
load_facts (PaperBuilder *self, MeritaDocumentKind kind, GError **error)
{
  MeritaPaperData *paper = self->paper;
  MeritaPaperFacts facts;

  if (!merita_paper_get_facts (self->agency->reader, self->period, kind, &facts, error))
    return FALSE;
  paper->number = g_steal_pointer (&facts.number);
  paper->place = g_steal_pointer (&facts.place);
  paper->recipient = g_steal_pointer (&facts.recipient);
  paper->note = g_steal_pointer (&facts.note);
  paper->issued_on = facts.issued_on;
  merita_paper_facts_clear (&facts);
  set_value (self, "nomor", paper->number);
  set_value (self, "tempat", paper->place != NULL ? paper->place : self->data->letterhead.place);
  set_day (self, paper->issued_on);
  return TRUE;
}

/* Number and day of another paper that this one names. */
static gboolean
load_reference (PaperBuilder *self,
                MeritaDocumentKind kind,
                const char *number,
                const char *day,
                GError **error)
{
  MeritaPaperFacts facts;

  if (!merita_paper_get_facts (self->agency->reader, self->period, kind, &facts, error))
    return FALSE;
  set_value (self, number, facts.number);
  take_date (self, day, facts.issued_on);
  merita_paper_facts_clear (&facts);
  return TRUE;
}

static void
load_officials (PaperBuilder *self)
{
  const GPtrArray *signatories = self->data->signatories;

  merita_official_load (self->agency->reader, MERITA_OFFICIAL_PPK, &self->paper->ppk);
  merita_official_load (self->agency->reader, MERITA_OFFICIAL_PYB, &self->paper->pyb);
  set_value (self, "ppk", self->paper->ppk.title);
  set_value (self, "pyb", self->paper->pyb.title);
  if (signatories->len > 0)
    {
      const MeritaSignatory *last = signatories->pdata[signatories->len - 1];
      g_autofree char *title = g_strdup (last->title);

      if (title != NULL && g_str_has_suffix (title, ","))
        title[strlen (title) - 1] = '\0';
      set_value (self, "kepala_unit", title);
    }
}

static gboolean
load_period (PaperBuilder *self, GError **error)
{
  g_autoptr (GPtrArray) periods = merita_reader_list_periods (self->agency->reader, error);
  const GArray *waves = self->agency->profile->calendar->waves;

  if (periods == NULL)
    return FALSE;
  take_value (self, "tahun", g_strdup_printf ("%d", self->period));
  for (guint i = 0; i < periods->len; i++)
    {
      const MeritaPeriod *period = periods->pdata[i];
      const MeritaWave *wave;

      if (period->year != self->period || period->wave < 1 || period->wave > (gint) waves->len)
        continue;
      wave = &g_array_index (waves, MeritaWave, period->wave - 1);
      set_value (self, "gelombang", wave->name);
      take_date (self, "batas_gelombang",
                 merita_date_new (period->year, wave->closing_month, wave->closing_day));
    }
  return TRUE;
}

/* "1,3" -> "1, 3" */
static char *
space_aspects (const char *aspects)
{
  g_auto (GStrv) numbers = aspects != NULL ? g_strsplit (aspects, ",", -1) : NULL;

  for (guint i = 0; numbers != NULL && numbers[i] != NULL; i++)
    g_strstrip (numbers[i]);
  return numbers != NULL ? g_strjoinv (", ", numbers) : NULL;
}

static gboolean
load_team (PaperBuilder *self, GError **error)
{
  g_autoptr (GPtrArray) team =
    merita_reader_list_team_members (self->agency->reader, self->period, error);
  guint accounts = 0;

  if (team == NULL)
    return FALSE;
  for (guint i = 0; i < team->len; i++)
    {
      const MeritaTeamMember *row = team->pdata[i];
      MeritaPaperMember *member = g_new0 (MeritaPaperMember, 1);

      member->role = g_strdup (row->role);
      member->name = g_strdup (row->name);
      member->job_title = g_strdup (row->job_title);
      member->phone = g_strdup (row->phone);
      member->email = g_strdup (row->email);
      member->aspects = space_aspects (row->aspects);
      member->nip = row->nip;
      member->account = row->account;
      accounts += row->account ? 1 : 0;
      g_ptr_array_add (self->paper->members, member);
    }
  if (accounts > 0)
    take_amount (self, "jumlah_akun", (MeritaHundredths) accounts * 100);
  return TRUE;
}

/* ---- wording ---- */

static const char *
look_up_cb (const char *name, gpointer data)
{
  return g_hash_table_lookup (data, name);
}

static gboolean
fill_parts (PaperBuilder *self, MeritaDocumentKind kind, GError **error)
{
  g_autoptr (GPtrArray) list =
    merita_paper_template_list (self->agency, merita_document_id (kind), error);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaPaperPart *part = ((const MeritaPaperTemplate *) list->pdata[i])->part;

      g_hash_table_insert (self->paper->parts, g_strdup (part->part),
                           merita_paper_fill (part->text, look_up_cb, self->values));
    }
  return TRUE;
}

static void
set_results (PaperBuilder *self)
{
  const MeritaPaperRound *round = merita_paper_data_get_round (self->paper);
  const MeritaPaperDecision *decision = self->paper->decision;

  set_value (self, "instansi", self->paper->agency);
  set_value (self, "instrumen", self->paper->instrument);
  if (round != NULL)
    {
      set_value (self, "babak", round->name);
      take_amount (self, "nilai", round->points);
      take_amount (self, "nilai_maksimum", round->maximum);
      take_amount (self, "indeks", round->index);
      set_value (self, "kategori", round->category);
    }
  if (decision != NULL)
    {
      set_value (self, "keputusan_nomor", decision->number);
      set_value (self, "keputusan_instansi", decision->agency);
      take_date (self, "keputusan_tanggal", decision->decided_on);
    }
}

static gboolean
build (PaperBuilder *self, MeritaDocumentKind kind, GError **error)
{
  load_officials (self);
  if (!load_facts (self, kind, error) || !load_period (self, error) || !load_team (self, error)
      || !load_reference (self, MERITA_DOCUMENT_TEAM_DECREE, "sk_tim_nomor", "sk_tim_tanggal",
                          error)
      || !load_reference (self, MERITA_DOCUMENT_BERITA_ACARA, "berita_acara_nomor",
                          "berita_acara_tanggal", error)
      || !merita_document_fill_paper_score (self->agency, self->paper, self->period, error)
      || !merita_document_fill_paper_follow (self->agency, self->paper, self->until, error)
      || !merita_document_fill_paper_requests (self->agency, self->paper, self->period, error))
    return FALSE;
  set_results (self);
  return fill_parts (self, kind, error);
}

static gboolean
check_period (const GArray *years, gint period, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < years->len; i++)
    {
      if (period == 0 || g_array_index (years, gint, i) == period)
        return TRUE;
      g_string_append_printf (list, "%s%d", i > 0 ? ", " : "", g_array_index (years, gint, i));
    }
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
               merita_tr (merita_language_current (),
                          "There is nothing of the period %d to print; the file has %s"),
               period, list->str);
  return FALSE;
}

gboolean
merita_document_fill_paper (MeritaAgency *self,
                            MeritaReportData *data,
                            MeritaDocumentKind kind,
                            gint period,
                            GError **error)
{
  g_autoptr (GArray) years = merita_paper_list_periods (self, error);
  PaperBuilder builder = { .agency = self, .data = data };
  gboolean ok;

  if (years == NULL || !check_period (years, period, error))
    return FALSE;
  builder.period = period != 0 ? period : g_array_index (years, gint, 0);
  /* What was decided later did not exist for the papers of an older period. */
  if (builder.period != g_array_index (years, gint, 0))
    builder.until = builder.period;
  data->paper = builder.paper = merita_paper_data_new ();
  data->year = builder.period;
  builder.paper->agency = g_strdup (merita_agency_get_name (self));
  builder.values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  ok = build (&builder, kind, error);
  g_hash_table_unref (builder.values);
  return ok;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-paper-data.h"

#include <string.h>

#include "merita-date.h"
#include "merita-follow-up.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"

static const char *const statuses[] = {
  [MERITA_TASK_NOT_STARTED] = "belum",
  [MERITA_TASK_IN_PROGRESS] = "sedang",
  [MERITA_TASK_DONE] = "selesai",
};

/* Who decided: the row names the agency that was assessed, but 120/KEP.KASN/C/XI/2021 says it. */
static char *
find_issuer (const char *number)
{
  g_autofree char *folded = g_ascii_strup (number != NULL ? number : "", -1);

  return strstr (folded, "KASN") != NULL ? g_strdup ("Komisi Aparatur Sipil Negara") : NULL;
}

static MeritaPaperDecision *
make_decision (const MeritaFollowUp *follow)
{
  const MeritaDecision *row = follow->decision;
  MeritaPaperDecision *decision = g_new0 (MeritaPaperDecision, 1);

  decision->agency = find_issuer (row->number);
  decision->number = g_strdup (row->number);
  decision->minutes_number = g_strdup (row->minutes_number);
  decision->minutes_date = row->minutes_date;
  decision->decided_on = row->decided_on;
  decision->valid_until = follow->valid_until;
  decision->valid_months = row->valid_months;
  decision->points = row->points;
  decision->index = row->index;
  decision->exemption = row->exemption;
  decision->note = g_strdup (row->note);
  decision->category =
    follow->category != NULL
      ? g_strdup_printf ("%s (%s)", follow->category->code, follow->category->name)
      : g_strdup (row->category);
  return decision;
}

/* "Peraturan Bupati 12/2026 (800/12)": NULL without a document. */
static gboolean
name_document (MeritaReader *reader, MeritaId id, char **name, GError **error)
{
  g_autoptr (GError) cause = NULL;
  MeritaDocument document = { 0 };

  if (id == MERITA_ID_NONE)
    return TRUE;
  if (merita_reader_get_document (reader, id, &document, &cause))
    {
      const char *title = document.title != NULL ? document.title : document.file_name;

      *name = document.number != NULL ? g_strdup_printf ("%s, nomor %s", title, document.number)
                                      : g_strdup (title);
      merita_document_clear (&document);
      return TRUE;
    }
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
add_recommendation (MeritaAgency *self,
                    MeritaPaperData *paper,
                    const MeritaFollowUpItem *item,
                    GError **error)
{
  const MeritaRecommendation *row = item->row;
  MeritaPaperRecommendation *copy = g_new0 (MeritaPaperRecommendation, 1);

  g_ptr_array_add (paper->recommendations, copy);
  copy->aspect = (guint) MAX (row->aspect, 0);
  copy->number = (guint) MAX (row->number, 0);
  copy->aspect_name = g_strdup (item->aspect != NULL ? item->aspect->name : NULL);
  copy->text = g_strdup (row->text);
  copy->code = g_strdup (row->code);
  copy->plan = g_strdup (row->plan);
  copy->unit = g_strdup (row->unit);
  copy->person = g_strdup (row->person);
  copy->status = g_strdup (statuses[row->status]);
  copy->level = item->level;
  copy->target_level = row->target_level;
  copy->effect = item->effect;
  copy->due_on = row->due_on;
  copy->done_on = row->done_on;
  return name_document (self->reader, row->document, &copy->proof, error);
}

/* id stays NONE where no decision is that old. */
static gboolean
find_decision (MeritaReader *reader, gint until, MeritaId *id, GError **error)
{
  g_autoptr (GPtrArray) decisions = merita_reader_list_decisions (reader, error);
  const MeritaDecision *newest = NULL;

  if (decisions == NULL)
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    {
      const MeritaDecision *row = decisions->pdata[i];

      if ((until == 0 || merita_date_year (row->decided_on) <= until)
          && (newest == NULL || row->decided_on > newest->decided_on))
        newest = row;
    }
  *id = newest != NULL ? newest->id : MERITA_ID_NONE;
  return TRUE;
}

gboolean
merita_document_fill_paper_follow (MeritaAgency *self,
                                   MeritaPaperData *paper,
                                   gint until,
                                   GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (MeritaFollowUp) follow = NULL;
  MeritaId id = MERITA_ID_NONE;

  if (!find_decision (self->reader, until, &id, error))
    return FALSE;
  if (id == MERITA_ID_NONE)
    return TRUE;
  follow = merita_follow_up_load (self, id, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (follow == NULL)
    return TRUE;
  paper->decision = make_decision (follow);
  for (guint i = 0; i < follow->items->len; i++)
    if (!add_recommendation (self, paper, &g_array_index (follow->items, MeritaFollowUpItem, i),
                             error))
      return FALSE;
  return TRUE;
}

static char *
find_requirement (const MeritaSubAspect *sub, const MeritaRequest *row)
{
  if (sub == NULL || row->level < 0 || row->level >= MERITA_LEVELS_PER_SUB_ASPECT)
    return NULL;
  return g_strdup (sub->level_text[row->level]);
}

gboolean
merita_document_fill_paper_requests (MeritaAgency *self,
                                     MeritaPaperData *paper,
                                     gint period,
                                     GError **error)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_requests (self->reader, period, error);
  const MeritaInstrument *instrument =
    rows != NULL ? merita_agency_get_instrument (self, period, error) : NULL;

  if (instrument == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaRequest *row = rows->pdata[i];
      const MeritaSubAspect *sub = merita_instrument_find (instrument, row->code);
      MeritaPaperRequest *copy;

      if (row->status != MERITA_REQUEST_OPEN)
        continue;
      copy = g_new0 (MeritaPaperRequest, 1);
      copy->code = g_strdup (row->code);
      copy->title = g_strdup (sub != NULL ? sub->title : NULL);
      copy->requirement = find_requirement (sub, row);
      copy->number = g_strdup (row->number);
      copy->unit = g_strdup (row->unit);
      copy->person = g_strdup (row->person);
      copy->what = g_strdup (row->what);
      copy->level = row->level;
      copy->asked_on = row->asked_on;
      copy->due_on = row->due_on;
      g_ptr_array_add (paper->requests, copy);
    }
  return TRUE;
}

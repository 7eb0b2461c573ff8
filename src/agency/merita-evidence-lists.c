/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-lists.h"

#include "merita-date.h"
#include "merita-evidence-open.h"
#include "merita-evidence-private.h"
#include "merita-evidence-similar.h"
#include "merita-pdf-error.h"
#include "merita-period.h"
#include "merita-reader-merit.h"

#define ALWAYS_FAULTS (MERITA_SHELF_UNREADABLE | MERITA_SHELF_WITHOUT_TEXT)
#define CITED_FAULTS                                                                               \
  (ALWAYS_FAULTS | MERITA_SHELF_LAPSED | MERITA_SHELF_NOT_YET | MERITA_SHELF_SUPERSEDED            \
   | MERITA_SHELF_BROKEN_SIGNATURE)

static const struct
{
  MeritaShelfState state;
  const char *name;
} names[MERITA_SHELF_N_STATES] = {
  { MERITA_SHELF_UNCITED, "uncited" },
  { MERITA_SHELF_UNREADABLE, "unreadable" },
  { MERITA_SHELF_WITHOUT_TEXT, "without-text" },
  { MERITA_SHELF_LAPSED, "lapsed" },
  { MERITA_SHELF_NOT_YET, "not-yet" },
  { MERITA_SHELF_SUPERSEDED, "superseded" },
  { MERITA_SHELF_SIMILAR, "similar" },
  { MERITA_SHELF_UNSIGNED, "unsigned" },
  { MERITA_SHELF_BROKEN_SIGNATURE, "broken-signature" },
  { MERITA_SHELF_UNDATED, "undated" },
};

const char *
merita_shelf_state_name (MeritaShelfState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].state == state)
      return names[i].name;
  g_return_val_if_reached (NULL);
}

static void
free_item (gpointer data)
{
  MeritaShelfItem *item = data;

  merita_document_clear (&item->document);
  g_free (item);
}

void
merita_shelf_free (MeritaShelf *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_free (self);
}

gboolean
merita_evidence_get_days (MeritaReader *reader,
                          gint period,
                          MeritaDate *starts_on,
                          MeritaDate *ends_on,
                          GError **error)
{
  g_autoptr (GPtrArray) periods = NULL;

  g_return_val_if_fail (reader != NULL && starts_on != NULL && ends_on != NULL, FALSE);

  periods = merita_reader_list_periods (reader, error);
  if (periods != NULL)
    merita_period_find_days (periods, period, starts_on, ends_on);
  return periods != NULL;
}

/* ---- what is to be said of a document ---- */

static guint
judge_days (const MeritaShelf *shelf, const MeritaDocument *document)
{
  MeritaDate begins =
    document->in_force_from != MERITA_DATE_UNKNOWN ? document->in_force_from : document->signed_on;

  if (document->in_force_until != MERITA_DATE_UNKNOWN
      && document->in_force_until < shelf->starts_on)
    return MERITA_SHELF_LAPSED;
  return begins != MERITA_DATE_UNKNOWN && begins > shelf->ends_on ? MERITA_SHELF_NOT_YET : 0;
}

static guint
judge_content (const MeritaShelfItem *item)
{
  switch (item->document.status)
    {
    case MERITA_DOCUMENT_UNREADABLE:
      return MERITA_SHELF_UNREADABLE;
    case MERITA_DOCUMENT_SCANNED:
      return (gint) item->recognized < item->document.pages || item->document.pages == 0
               ? MERITA_SHELF_WITHOUT_TEXT
               : 0;
    default:
      return 0;
    }
}

/* Also one after which pages were added: nobody signed those. */
gboolean
merita_document_signature_is_broken (const MeritaDocumentSignature *signature)
{
  static const char *const states[] = { "invalid", "changed", "extended", NULL };

  return g_strv_contains (states, signature->signature);
}

static gboolean
is_dated (const MeritaDocument *document)
{
  return document->signed_on != MERITA_DATE_UNKNOWN
         || document->in_force_from != MERITA_DATE_UNKNOWN
         || document->in_force_until != MERITA_DATE_UNKNOWN;
}

static void
judge (const MeritaShelf *shelf, MeritaShelfItem *item, gboolean broken, gboolean replaced)
{
  const MeritaDocument *document = &item->document;

  item->states = judge_days (shelf, document) | judge_content (item);
  if (item->cited == 0)
    item->states |= MERITA_SHELF_UNCITED;
  if (item->cited > 0 && replaced)
    item->states |= MERITA_SHELF_SUPERSEDED;
  if (item->cited > 0 && !is_dated (document))
    item->states |= MERITA_SHELF_UNDATED;
  if (item->signatures == 0)
    item->states |= MERITA_SHELF_UNSIGNED;
  if (broken)
    item->states |= MERITA_SHELF_BROKEN_SIGNATURE;
  item->faults = item->states & (item->cited > 0 ? CITED_FAULTS : ALWAYS_FAULTS);
}

static void
count_citations (const MeritaShelf *shelf, MeritaShelfItem *item, const GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const MeritaCitation *citation = citations->pdata[i];

      if (citation->document != item->document.id)
        continue;
      item->cited_ever++;
      item->cited += citation->period == shelf->period;
    }
}

static gboolean
take_document (MeritaShelf *shelf,
               MeritaReader *reader,
               const GPtrArray *documents,
               const MeritaDocument *document,
               const GPtrArray *citations,
               const GPtrArray *submissions,
               GError **error)
{
  g_autoptr (GPtrArray) signatures =
    merita_reader_list_signatures (reader, document->sha256, error);
  gint64 recognized =
    signatures != NULL ? merita_reader_count_recognized (reader, document->sha256, error) : -1;
  gboolean broken = FALSE;
  const MeritaDocument *newest;
  MeritaShelfItem *item;

  if (recognized < 0)
    return FALSE;
  item = g_new0 (MeritaShelfItem, 1);
  merita_document_copy (document, &item->document);
  item->recognized = (guint) recognized;
  item->signatures = signatures->len;
  item->newest = merita_evidence_newest (documents, document->id);
  count_citations (shelf, item, citations);
  for (guint i = 0; i < signatures->len; i++)
    broken = broken || merita_document_signature_is_broken (signatures->pdata[i]);
  newest = merita_evidence_find_row (documents, item->newest);
  judge (shelf, item, broken,
         newest != NULL && newest->id != document->id
           && !merita_evidence_keeps (reader, submissions, shelf->period, newest));
  g_ptr_array_add (shelf->items, item);
  return TRUE;
}

static void
compare_text (MeritaShelfItem *item, const MeritaEvidenceSimilar *similar)
{
  item->similar = merita_evidence_similar_find (similar, item->document.id, &item->percent);
  if (item->similar != MERITA_ID_NONE)
    item->states |= MERITA_SHELF_SIMILAR;
}

MeritaShelf *
merita_evidence_load_shelf (MeritaReader *reader, gint period, GError **error)
{
  g_autoptr (MeritaShelf) self = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GPtrArray) submissions = NULL;
  g_autoptr (MeritaEvidenceSimilar) similar = NULL;

  g_return_val_if_fail (reader != NULL, NULL);

  self = g_new0 (MeritaShelf, 1);
  self->period = period;
  self->items = g_ptr_array_new_with_free_func (free_item);
  if (!merita_evidence_get_days (reader, period, &self->starts_on, &self->ends_on, error))
    return NULL;
  documents = merita_reader_list_documents (reader, error);
  citations = documents != NULL ? merita_reader_list_citations (reader, 0, error) : NULL;
  similar = citations != NULL ? merita_evidence_similar_load (reader, documents, error) : NULL;
  submissions = similar != NULL ? merita_reader_list_submissions (reader, error) : NULL;
  if (submissions == NULL)
    return NULL;
  for (guint i = 0; i < documents->len; i++)
    if (!take_document (self, reader, documents, documents->pdata[i], citations, submissions,
                        error))
      return NULL;
  for (guint i = 0; i < self->items->len; i++)
    compare_text (self->items->pdata[i], similar);
  return g_steal_pointer (&self);
}

/* ---- words ---- */

static const char *
name_item (const MeritaShelf *shelf, MeritaId id)
{
  for (guint i = 0; i < shelf->items->len; i++)
    {
      const MeritaDocument *document =
        &((const MeritaShelfItem *) shelf->items->pdata[i])->document;

      if (document->id == id)
        return document->title != NULL ? document->title : document->file_name;
    }
  return "–";
}

static char *
describe_days (MeritaLanguage language, const MeritaShelf *shelf, const MeritaShelfItem *item)
{
  const MeritaDocument *document = &item->document;
  MeritaDate begins =
    document->in_force_from != MERITA_DATE_UNKNOWN ? document->in_force_from : document->signed_on;
  gboolean lapsed = (item->states & MERITA_SHELF_LAPSED) != 0;
  g_autofree char *own = merita_text_date (language, lapsed ? document->in_force_until : begins);
  g_autofree char *other = merita_text_date (language, lapsed ? shelf->starts_on : shelf->ends_on);

  if (lapsed)
    return g_strdup_printf (merita_tr (language, "in force until %s only, the period begins on %s"),
                            own, other);
  return g_strdup_printf (merita_tr (language, "in force from %s on, the period ends on %s"), own,
                          other);
}

char *
merita_shelf_state_describe (MeritaLanguage language,
                             const MeritaShelf *shelf,
                             const MeritaShelfItem *item,
                             MeritaShelfState state)
{
  g_return_val_if_fail (shelf != NULL && item != NULL, NULL);

  switch (state)
    {
    case MERITA_SHELF_UNCITED:
      return g_strdup_printf (merita_tr (language, "not cited in period %d"), shelf->period);
    case MERITA_SHELF_UNREADABLE:
      return g_strdup (
        merita_pdf_error_describe (language, merita_pdf_error_from_key (item->document.reason)));
    case MERITA_SHELF_WITHOUT_TEXT:
      return g_strdup (merita_tr (language, "a scan without text"));
    case MERITA_SHELF_LAPSED:
    case MERITA_SHELF_NOT_YET:
      return describe_days (language, shelf, item);
    case MERITA_SHELF_SUPERSEDED:
      return g_strdup_printf (merita_tr (language, "cited, but “%s” has replaced it"),
                              name_item (shelf, item->newest));
    case MERITA_SHELF_SIMILAR:
      return g_strdup_printf (merita_tr (language, "%u%% the same text as “%s”"), item->percent,
                              name_item (shelf, item->similar));
    case MERITA_SHELF_UNSIGNED:
      return g_strdup (merita_tr (language, "no digital signature"));
    case MERITA_SHELF_BROKEN_SIGNATURE:
      return g_strdup (merita_tr (language, "its digital signature is not valid"));
    case MERITA_SHELF_UNDATED:
      return g_strdup (merita_tr (language, "cited, but no day tells when it is in force"));
    }
  g_return_val_if_reached (NULL);
}

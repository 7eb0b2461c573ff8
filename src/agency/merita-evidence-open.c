/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-open.h"

#include "merita-evidence-lists.h"
#include "merita-evidence-private.h"
#include "merita-reader-merit.h"

static const char *const names[] = {
  [MERITA_OPENED_HERE] = "here",
  [MERITA_OPENED_MOVED] = "moved",
  [MERITA_OPENED_GONE] = "gone",
  [MERITA_OPENED_UNSURE] = "unsure",
};

const char *
merita_opened_state_name (MeritaOpenedState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);

  return names[state];
}

static MeritaId
find_successor (const GPtrArray *documents, MeritaId document)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const MeritaDocument *row = documents->pdata[i];

      if (row->replaces == document)
        return row->id;
    }
  return MERITA_ID_NONE;
}

/* No more steps than documents, should a file hold a ring. */
MeritaId
merita_evidence_newest (const GPtrArray *documents, MeritaId document)
{
  g_return_val_if_fail (documents != NULL, document);

  for (guint i = 0; i < documents->len; i++)
    {
      MeritaId next = find_successor (documents, document);

      if (next == MERITA_ID_NONE)
        break;
      document = next;
    }
  return document;
}

/* What was handed in cites what it cited, and a past period what was in force then. */
gboolean
merita_evidence_keeps (MeritaReader *reader,
                       const GPtrArray *submissions,
                       gint period,
                       const MeritaDocument *newer)
{
  MeritaDate begins =
    newer->in_force_from != MERITA_DATE_UNKNOWN ? newer->in_force_from : newer->signed_on;
  MeritaDate starts_on, ends_on;

  for (guint i = 0; i < submissions->len; i++)
    if (((const MeritaSubmission *) submissions->pdata[i])->period == period)
      return TRUE;
  return begins != MERITA_DATE_UNKNOWN
         && merita_evidence_get_days (reader, period, &starts_on, &ends_on, NULL)
         && begins > ends_on;
}

static void
take_place (MeritaOpenedCitation *opened, const MeritaEvidencePlace *place)
{
  opened->state = MERITA_OPENED_MOVED;
  opened->document = opened->newest;
  opened->page = place->page;
  opened->bounds = place->bounds;
}

/* Looks for the quote in the newest edition. */
static gboolean
look (MeritaReader *reader,
      const MeritaCitation *citation,
      MeritaOpenedCitation *opened,
      GCancellable *cancellable,
      GError **error)
{
  const MeritaEvidenceSought sought = { .quote = citation->quote,
                                        .near_page = citation->page,
                                        .near = &opened->bounds };
  g_autoptr (MeritaEvidenceFinder) finder = NULL;
  g_autoptr (MeritaEvidencePlace) place = NULL;
  g_autoptr (GError) local = NULL;

  opened->state = MERITA_OPENED_UNSURE;
  if (citation->quote == NULL)
    return TRUE;
  finder = merita_evidence_finder_open (reader, opened->newest, error);
  if (finder == NULL)
    return FALSE;
  if (!merita_evidence_finder_has_text (finder))
    return TRUE;
  place = merita_evidence_finder_find (finder, &sought, cancellable, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  opened->state = MERITA_OPENED_GONE;
  if (place != NULL)
    take_place (opened, place);
  return TRUE;
}

gboolean
merita_evidence_open (MeritaReader *reader,
                      const MeritaCitation *citation,
                      MeritaOpenedCitation *opened,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) submissions = NULL;
  const MeritaDocument *newest;

  g_return_val_if_fail (reader != NULL && citation != NULL && opened != NULL, FALSE);

  documents = merita_reader_list_documents (reader, error);
  submissions = documents != NULL ? merita_reader_list_submissions (reader, error) : NULL;
  if (submissions == NULL)
    return FALSE;
  *opened = (MeritaOpenedCitation){
    .state = MERITA_OPENED_HERE,
    .document = citation->document,
    .page = citation->page,
    .newest = merita_evidence_newest (documents, citation->document),
  };
  if (citation->width > 0)
    opened->bounds =
      (MeritaRectangle){ citation->x, citation->y, citation->width, citation->height };
  newest = merita_evidence_find_row (documents, opened->newest);
  if (opened->newest == citation->document || newest == NULL
      || merita_evidence_keeps (reader, submissions, citation->period, newest))
    return TRUE;
  return look (reader, citation, opened, cancellable, error);
}

static char *
name_document (MeritaReader *reader, MeritaId id)
{
  g_auto (MeritaDocument) document = { 0 };

  if (!merita_reader_get_document (reader, id, &document, NULL))
    return g_strdup ("–");
  return g_strdup (merita_evidence_name (&document));
}

char *
merita_evidence_describe_opened (MeritaReader *reader,
                                 MeritaLanguage language,
                                 const MeritaCitation *citation,
                                 const MeritaOpenedCitation *opened)
{
  g_autofree char *cited = NULL;
  g_autofree char *newest = NULL;

  g_return_val_if_fail (reader != NULL && citation != NULL && opened != NULL, NULL);

  cited = name_document (reader, citation->document);
  newest = name_document (reader, opened->newest);
  switch (opened->state)
    {
    case MERITA_OPENED_MOVED:
      return g_strdup_printf (merita_tr (language,
                                         "The passage is on page %d of the newer edition “%s”"),
                              opened->page, newest);
    case MERITA_OPENED_GONE:
      return g_strdup_printf (
        merita_tr (language, "The passage is gone from the newer edition “%s”; this is page %d of "
                             "“%s”, as it was cited"),
        newest, opened->page, cited);
    case MERITA_OPENED_UNSURE:
      return g_strdup_printf (
        merita_tr (language, "“%s” has replaced “%s”; without a quote and its text nobody can tell "
                             "whether page %d still stands there: look at the newer edition"),
        newest, cited, opened->page);
    default:
      if (opened->newest == citation->document)
        return g_strdup_printf (merita_tr (language, "“%s”, page %d"), cited, opened->page);
      return g_strdup_printf (
        merita_tr (language, "“%s”, page %d, as this period cites it; “%s” has replaced it since"),
        cited, opened->page, newest);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-edit.h"

#include "merita-evidence-edit-private.h"
#include "merita-evidence-private.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"

/* ---- removing a document ---- */

static char *
list_citations (const GPtrArray *citations)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < citations->len && i < 5; i++)
    {
      const MeritaCitation *citation = citations->pdata[i];

      g_string_append_printf (text, "%s%s (%d)", i > 0 ? ", " : "", citation->code,
                              citation->period);
    }
  if (citations->len > 5)
    g_string_append (text, " …");
  return g_string_free (text, FALSE);
}

static gboolean
check_papers (MeritaReader *reader, const MeritaDocument *document, GError **error)
{
  g_autoptr (GPtrArray) requests = merita_reader_list_requests (reader, 0, error);
  g_autoptr (GPtrArray) recommendations =
    requests != NULL ? merita_reader_list_recommendations (reader, 0, error) : NULL;

  for (guint i = 0; recommendations != NULL && i < requests->len; i++)
    {
      const MeritaRequest *request = requests->pdata[i];

      if (request->document != document->id)
        continue;
      merita_evidence_fail (
        error,
        merita_tr (merita_language_current (),
                   "“%s” answers a request to %s for %s; take it off there first"),
        merita_evidence_name (document), request->unit, request->code);
      return FALSE;
    }
  for (guint i = 0; recommendations != NULL && i < recommendations->len; i++)
    {
      const MeritaRecommendation *row = recommendations->pdata[i];

      if (row->document != document->id)
        continue;
      merita_evidence_fail (
        error,
        merita_tr (
          merita_language_current (),
          "“%s” proves that recommendation %d of aspect %d was followed; take it off there "
          "first"),
        merita_evidence_name (document), row->number, row->aspect);
      return FALSE;
    }
  return recommendations != NULL;
}

static gboolean
check_editions (MeritaReader *reader, const MeritaDocument *document, GError **error)
{
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (reader, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const MeritaDocument *other = documents->pdata[i];

      if (other->replaces != document->id)
        continue;
      merita_evidence_fail (
        error,
        merita_tr (
          merita_language_current (),
          "“%s” is the edition that “%s” replaces; say first that it replaces no document"),
        merita_evidence_name (document), merita_evidence_name (other));
      return FALSE;
    }
  return documents != NULL;
}

MeritaEvidenceEdit *
merita_evidence_edit_remove (MeritaReader *reader, const MeritaDocument *document, GError **error)
{
  g_autoptr (GPtrArray) citations = NULL;
  MeritaEvidenceEdit *self;

  g_return_val_if_fail (reader != NULL && document != NULL, NULL);

  citations = merita_reader_list_citations (reader, document->id, error);
  if (citations == NULL)
    return NULL;
  if (citations->len > 0)
    {
      g_autofree char *places = list_citations (citations);

      merita_evidence_fail (error,
                            merita_tr (merita_language_current (),
                                       "“%s” is cited for %s; delete these citations first"),
                            merita_evidence_name (document), places);
      return NULL;
    }
  if (!check_papers (reader, document, error) || !check_editions (reader, document, error))
    return NULL;
  self = merita_evidence_edit_new (MERITA_EVIDENCE_EDIT_REMOVE, document, NULL);
  self->label = g_strdup_printf ("Dokumen bukti dihapus: %s", merita_evidence_name (document));
  return self;
}

/* ---- editions ---- */

const MeritaDocument *
merita_evidence_find_row (const GPtrArray *documents, MeritaId id)
{
  for (guint i = 0; i < documents->len; i++)
    if (((const MeritaDocument *) documents->pdata[i])->id == id)
      return documents->pdata[i];
  return NULL;
}

static char *
refuse_chain (const GPtrArray *documents, const MeritaDocument *newer, const MeritaDocument *older)
{
  const MeritaDocument *step = older;

  for (guint i = 0; step != NULL && i <= documents->len; i++)
    {
      if (step->id == newer->id)
        return g_strdup_printf (
          merita_tr (
            merita_language_current (),
            "“%s” is itself an older edition of “%s”; an edition cannot replace a newer one"),
          merita_evidence_name (newer), merita_evidence_name (older));
      step = step->replaces != MERITA_ID_NONE ? merita_evidence_find_row (documents, step->replaces)
                                              : NULL;
    }
  for (guint i = 0; i < documents->len; i++)
    {
      const MeritaDocument *other = documents->pdata[i];

      if (other->replaces == older->id && other->id != newer->id)
        return g_strdup_printf (
          merita_tr (merita_language_current (),
                     "“%s” has a newer edition already, “%s”; make this one an edition of that"),
          merita_evidence_name (older), merita_evidence_name (other));
    }
  return NULL;
}

char *
merita_evidence_refuse_edition (const GPtrArray *documents, MeritaId newer, MeritaId older)
{
  const MeritaDocument *first, *second;

  g_return_val_if_fail (documents != NULL, NULL);

  first = merita_evidence_find_row (documents, newer);
  second = merita_evidence_find_row (documents, older);
  if (first == NULL || second == NULL)
    return g_strdup (merita_tr (
      merita_language_current (),
      "The file has no such document; open the list of documents again and choose another"));
  if (newer == older)
    return g_strdup_printf (
      merita_tr (merita_language_current (),
                 "“%s” cannot be an edition of itself; choose the older document"),
      merita_evidence_name (first));
  return refuse_chain (documents, first, second);
}

MeritaEvidenceEdit *
merita_evidence_edit_replaces (MeritaReader *reader,
                               const MeritaDocument *document,
                               MeritaId older,
                               GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *refusal = NULL;
  MeritaEvidenceEdit *self;

  g_return_val_if_fail (reader != NULL && document != NULL, NULL);

  documents = merita_reader_list_documents (reader, error);
  if (documents == NULL)
    return NULL;
  if (older != MERITA_ID_NONE)
    refusal = merita_evidence_refuse_edition (documents, document->id, older);
  if (refusal != NULL)
    {
      merita_evidence_fail (error, "%s", refusal);
      return NULL;
    }
  self = merita_evidence_edit_new (MERITA_EVIDENCE_EDIT_DOCUMENT, document, NULL);
  self->document.replaces = older;
  if (older == MERITA_ID_NONE)
    self->label =
      g_strdup_printf ("%s tidak menggantikan dokumen lain", merita_evidence_name (document));
  else
    self->label =
      g_strdup_printf ("%s menggantikan %s", merita_evidence_name (document),
                       merita_evidence_name (merita_evidence_find_row (documents, older)));
  return self;
}

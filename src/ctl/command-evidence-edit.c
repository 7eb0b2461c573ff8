/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl-evidence.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-find.h"
#include "merita-evidence-recognize.h"
#include "merita-evidence-revise.h"
#include "merita-evidence-type.h"

static gboolean
find_named (MeritaEvidenceCall *call, guint argument, MeritaDocument *document, GError **error)
{
  return merita_ctl_find_document (call->reader, merita_ctl_get_argument (call->ctl, argument),
                                   document, error);
}

static int
answer_document (MeritaEvidenceCall *call, const MeritaDocument *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_ctl_add_document (builder, document);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    merita_ctl_print (call->ctl, "%s: %s\n", document->file_name,
                      document->title != NULL ? document->title : "–");
  return MERITA_EXIT_HOLDS;
}

/* ---- facts ---- */

static void
take_text (char **field, const char *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = g_strdup (text);
}

/* "" forgets the day. FALSE after a usage message. */
static gboolean
take_day (MeritaCtl *ctl, const char *option, const char *text, MeritaDate *day)
{
  if (text == NULL)
    return TRUE;
  *day = MERITA_DATE_UNKNOWN;
  return *text == '\0' || merita_ctl_parse_date (ctl, option, text, day);
}

static gboolean
take_facts (MeritaEvidenceCall *call, MeritaDocument *facts)
{
  const MeritaEvidenceOptions *options = call->options;
  const char *type = options->type != NULL ? merita_evidence_type_parse (options->type) : NULL;

  take_text (&facts->title, options->title);
  take_text (&facts->number, options->number);
  take_text (&facts->type, type != NULL ? type : options->type);
  take_text (&facts->issuer, options->issuer);
  take_text (&facts->note, options->note);
  return take_day (call->ctl, "--signed", options->signed_on, &facts->signed_on)
         && take_day (call->ctl, "--from", options->from, &facts->in_force_from)
         && take_day (call->ctl, "--until", options->until, &facts->in_force_until)
         && take_day (call->ctl, "--received", options->received, &facts->received_on);
}

int
merita_evidence_command_edit (MeritaEvidenceCall *call)
{
  g_auto (MeritaDocument) document = { 0 };
  g_auto (MeritaDocument) facts = { 0 };
  g_auto (MeritaDocument) written = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (!find_named (call, 2, &document, &error))
    return merita_ctl_fail (call->ctl, error);
  merita_document_copy (&document, &facts);
  if (!take_facts (call, &facts))
    return MERITA_EXIT_USAGE;
  edit = merita_evidence_edit_facts (&document, &facts, call->ctl->today, &error);
  if (edit == NULL || !merita_evidence_edit_apply (edit, call->store, &error)
      || !merita_evidence_get_document (call->reader, document.id, &written, &error)
      || !merita_store_close (call->store, &error))
    return merita_ctl_fail (call->ctl, error);
  return answer_document (call, &written);
}

int
merita_evidence_command_remove (MeritaEvidenceCall *call)
{
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (find_named (call, 2, &document, &error))
    edit = merita_evidence_edit_remove (call->reader, &document, &error);
  if (edit == NULL || !merita_evidence_edit_apply (edit, call->store, &error)
      || !merita_store_close (call->store, &error))
    return merita_ctl_fail (call->ctl, error);
  return answer_document (call, &document);
}

/* ---- a newer edition ---- */

static void
print_revision (MeritaCtl *ctl, const MeritaRevision *revision)
{
  const guint *counts = revision->counts;

  merita_ctl_print (
    ctl, merita_ctl_tr (ctl, "%s: %u citations moved, %u gone, %u to be looked at, %u kept\n"),
    revision->document.file_name, counts[MERITA_REVISED_MOVED], counts[MERITA_REVISED_GONE],
    counts[MERITA_REVISED_UNSURE], counts[MERITA_REVISED_KEPT]);
  for (guint i = 0; i < revision->citations->len; i++)
    {
      const MeritaRevisedCitation *one = revision->citations->pdata[i];

      if (one->state == MERITA_REVISED_GONE)
        merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "gone from the new edition:"));
      else if (one->state == MERITA_REVISED_UNSURE)
        merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "without words to look for:"));
      if (one->state == MERITA_REVISED_GONE || one->state == MERITA_REVISED_UNSURE)
        merita_ctl_print_citation (ctl, &one->before);
    }
}

static void
add_revision (JsonBuilder *builder, const MeritaRevision *revision)
{
  json_builder_begin_object (builder);
  merita_ctl_add_document (builder, &revision->document);
  merita_json_boolean (builder, "added", revision->added);
  merita_ctl_begin_list (builder, "citations");
  for (guint i = 0; i < revision->citations->len; i++)
    {
      const MeritaRevisedCitation *one = revision->citations->pdata[i];

      json_builder_begin_object (builder);
      merita_json_string (builder, "state", merita_revised_state_name (one->state));
      merita_json_integer (builder, "old_page", one->before.page);
      merita_ctl_add_citation (builder, &one->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  for (guint i = 0; i < MERITA_REVISED_N_STATES; i++)
    merita_json_integer (builder, merita_revised_state_name (i), revision->counts[i]);
  json_builder_end_object (builder);
}

/* Holds when every passage is still there. */
int
merita_evidence_command_revise (MeritaEvidenceCall *call)
{
  const char *path = merita_ctl_get_argument (call->ctl, 3);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (MeritaRevision) revision = NULL;
  g_auto (MeritaDocument) older = { 0 };
  g_auto (MeritaDocument) newer = { 0 };
  g_autoptr (GError) error = NULL;

  if ((path == NULL) == (call->options->newer == NULL))
    return merita_ctl_usage (
      call->ctl,
      merita_ctl_tr (call->ctl, "say evidence FILE revise DOCUMENT PATH, or --newer DOCUMENT"));
  if (find_named (call, 2, &older, &error)
      && (path != NULL
          || merita_ctl_find_document (call->reader, call->options->newer, &newer, &error)))
    revision = merita_evidence_revise (call->store, older.id, path, newer.id, call->ctl->today,
                                       NULL, &error);
  if (revision == NULL || !merita_store_close (call->store, &error))
    return merita_ctl_fail (call->ctl, error);
  add_revision (builder, revision);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    print_revision (call->ctl, revision);
  return revision->counts[MERITA_REVISED_GONE] + revision->counts[MERITA_REVISED_UNSURE] == 0
           ? MERITA_EXIT_HOLDS
           : MERITA_EXIT_DOES_NOT_HOLD;
}

/* ---- recognition ---- */

static gboolean
list_ids (MeritaEvidenceCall *call, GArray *ids, GError **error)
{
  for (guint i = 2; merita_ctl_get_argument (call->ctl, i) != NULL; i++)
    {
      g_auto (MeritaDocument) document = { 0 };

      if (!find_named (call, i, &document, error))
        return FALSE;
      g_array_append_val (ids, document.id);
    }
  return TRUE;
}

static gboolean
print_recognized (MeritaCtl *ctl, JsonBuilder *builder, const MeritaRecognizedDocument *result)
{
  json_builder_begin_object (builder);
  merita_ctl_add_document (builder, &result->document);
  merita_json_integer (builder, "recognized", result->recognized);
  merita_json_integer (builder, "failed", result->failed);
  merita_json_string (builder, "error", result->error != NULL ? result->error->message : NULL);
  json_builder_end_object (builder);
  if (ctl->json)
    return result->failed == 0;
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "%s: %u pages recognised, %u not\n"),
                    result->document.file_name, result->recognized, result->failed);
  if (result->error != NULL)
    merita_ctl_print (ctl, "    %s\n", result->error->message);
  return result->failed == 0;
}

int
merita_evidence_command_recognize (MeritaEvidenceCall *call)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  gboolean holds = TRUE;

  if (list_ids (call, ids, &error))
    results = merita_evidence_recognize (call->store, (const MeritaId *) (gpointer) ids->data,
                                         ids->len, merita_ctl_show_progress, NULL, NULL, &error);
  if (results == NULL || !merita_store_close (call->store, &error))
    return merita_ctl_fail (call->ctl, error);
  json_builder_begin_object (builder);
  merita_ctl_begin_list (builder, "documents");
  for (guint i = 0; i < results->len; i++)
    holds = print_recognized (call->ctl, builder, results->pdata[i]) && holds;
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else if (results->len == 0)
    merita_ctl_print (call->ctl, "%s\n",
                      merita_ctl_tr (call->ctl, "No document has pages without text."));
  return holds ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

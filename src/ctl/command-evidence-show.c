/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-assessment.h"
#include "merita-ctl-evidence.h"
#include "merita-evidence-lists.h"
#include "merita-evidence-type.h"
#include "merita-pdf-signature.h"
#include "merita-proof-book.h"

/* ---- signatures ---- */

/* What is kept as keys, as it was read. */
static void
read_keys (const MeritaDocumentSignature *row, MeritaPdfSignature *found)
{
  for (guint i = 0; i < MERITA_PDF_N_SIGNATURES * 2; i++)
    {
      const MeritaPdfSignature tried = { .state = i / 2, .covered = i % 2 == 0 };

      if (g_strcmp0 (merita_pdf_signature_get_key (&tried), row->signature) == 0)
        {
          found->state = tried.state;
          found->covered = tried.covered;
          break;
        }
    }
  for (guint i = 0; i < MERITA_PDF_N_CERTIFICATES; i++)
    if (g_strcmp0 (merita_pdf_certificate_state_get_key (i), row->certificate) == 0)
      found->certificate = i;
  for (guint i = 0; i < MERITA_PDF_N_OBSTACLES; i++)
    if (g_strcmp0 (merita_pdf_obstacle_get_key (i), row->reason) == 0)
      found->obstacle = i;
}

/* "18 June 2026, 07.30 UTC"; "–" if it is not known. */
static char *
describe_time (MeritaCtl *ctl, const char *stamp)
{
  g_autoptr (GDateTime) time = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup ("–");
  day = merita_text_date (ctl->language, g_date_time_get_year (time) * 10000
                                           + g_date_time_get_month (time) * 100
                                           + g_date_time_get_day_of_month (time));
  return g_strdup_printf ("%s, %02d.%02d UTC", day, g_date_time_get_hour (time),
                          g_date_time_get_minute (time));
}

static void
say_signature (MeritaCtl *ctl, const MeritaDocumentSignature *signature)
{
  MeritaPdfSignature found = { 0 };
  g_autofree char *when = describe_time (ctl, signature->signed_at);
  g_autofree char *sentence = NULL;

  read_keys (signature, &found);
  sentence = merita_pdf_signature_describe (ctl->language, &found);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "  signed by %s, %s: %s\n"),
                    signature->signer != NULL ? signature->signer : "–", when, sentence);
}

/* Nobody says more than was checked. */
static void
print_signature (MeritaCtl *ctl, JsonBuilder *builder, const MeritaDocumentSignature *signature)
{
  json_builder_begin_object (builder);
  merita_json_integer (builder, "number", signature->number);
  merita_json_string (builder, "signer", signature->signer);
  merita_json_string (builder, "signed_at", signature->signed_at);
  merita_json_string (builder, "signature", signature->signature);
  merita_json_string (builder, "certificate", signature->certificate);
  merita_json_string (builder, "reason", signature->reason);
  json_builder_end_object (builder);
  if (!ctl->json)
    say_signature (ctl, signature);
}

/* FALSE with error. broken counts those that are not valid. */
static gboolean
print_signatures (MeritaEvidenceCall *call,
                  JsonBuilder *builder,
                  const MeritaDocument *document,
                  guint *n,
                  guint *broken,
                  GError **error)
{
  g_autoptr (GPtrArray) signatures =
    merita_reader_list_signatures (call->reader, document->sha256, error);

  if (signatures == NULL)
    return FALSE;
  merita_ctl_begin_list (builder, "signatures");
  for (guint i = 0; i < signatures->len; i++)
    {
      const MeritaDocumentSignature *signature = signatures->pdata[i];

      print_signature (call->ctl, builder, signature);
      *broken += merita_document_signature_is_broken (signature);
    }
  *n += signatures->len;
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
print_signed (MeritaEvidenceCall *call,
              JsonBuilder *builder,
              const MeritaDocument *document,
              guint *n,
              guint *broken,
              GError **error)
{
  gboolean ok;

  json_builder_begin_object (builder);
  merita_ctl_add_document (builder, document);
  if (!call->ctl->json)
    merita_ctl_print (call->ctl, "%s\n", document->file_name);
  ok = print_signatures (call, builder, document, n, broken, error);
  json_builder_end_object (builder);
  return ok;
}

/* Holds while no signature is broken. */
int
merita_evidence_command_signatures (MeritaEvidenceCall *call)
{
  const char *name = merita_ctl_get_argument (call->ctl, 2);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) documents = NULL;
  g_auto (MeritaDocument) wanted = { 0 };
  g_autoptr (GError) error = NULL;
  guint n = 0;
  guint broken = 0;
  gboolean ok = TRUE;

  if (name != NULL && !merita_ctl_find_document (call->reader, name, &wanted, &error))
    return merita_ctl_fail (call->ctl, error);
  documents = merita_reader_list_documents (call->reader, &error);
  json_builder_begin_object (builder);
  merita_ctl_begin_list (builder, "documents");
  for (guint i = 0; documents != NULL && ok && i < documents->len; i++)
    if (name == NULL || ((const MeritaDocument *) documents->pdata[i])->id == wanted.id)
      ok = print_signed (call, builder, documents->pdata[i], &n, &broken, &error);
  if (documents == NULL || !ok)
    return merita_ctl_fail (call->ctl, error);
  json_builder_end_array (builder);
  merita_json_integer (builder, "signatures", n);
  merita_json_integer (builder, "broken", broken);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    merita_ctl_print (call->ctl, merita_ctl_tr (call->ctl, "%u signatures, %u of them not valid\n"),
                      n, broken);
  return broken == 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

/* ---- one document ---- */

static void
print_fact (MeritaCtl *ctl, const char *label, const char *value)
{
  if (value != NULL)
    merita_ctl_print (ctl, "  %-14s %s\n", label, value);
}

static void
print_day (MeritaCtl *ctl, const char *label, MeritaDate day)
{
  g_autofree char *text = day != MERITA_DATE_UNKNOWN ? merita_text_date (ctl->language, day) : NULL;

  print_fact (ctl, label, text);
}

static void
print_facts (MeritaCtl *ctl, const MeritaDocument *document)
{
  g_autofree char *pages = g_strdup_printf ("%d", document->pages);

  merita_ctl_print (ctl, "%s: %s\n", document->file_name,
                    merita_ctl_describe_document (ctl, document));
  print_fact (ctl, merita_ctl_tr (ctl, "Title"), document->title);
  print_fact (ctl, merita_ctl_tr (ctl, "Number"), document->number);
  print_fact (ctl, merita_ctl_tr (ctl, "Type"),
              merita_evidence_type_label (ctl->language, document->type));
  print_fact (ctl, merita_ctl_tr (ctl, "Issuer"), document->issuer);
  print_day (ctl, merita_ctl_tr (ctl, "Signed"), document->signed_on);
  print_day (ctl, merita_ctl_tr (ctl, "In force from"), document->in_force_from);
  print_day (ctl, merita_ctl_tr (ctl, "In force until"), document->in_force_until);
  print_day (ctl, merita_ctl_tr (ctl, "Received"), document->received_on);
  print_fact (ctl, merita_ctl_tr (ctl, "Pages"), document->pages >= 0 ? pages : NULL);
  print_fact (ctl, merita_ctl_tr (ctl, "Note"), document->note);
}

/* Of what a machine has read, people have to know it before they cite. */
static gboolean
print_recognized (MeritaEvidenceCall *call,
                  JsonBuilder *builder,
                  const MeritaDocument *document,
                  GError **error)
{
  gint64 pages = merita_reader_count_recognized (call->reader, document->sha256, error);
  g_autofree char *text = NULL;

  if (pages < 0)
    return FALSE;
  merita_json_integer (builder, "recognized", pages);
  text = g_strdup_printf (merita_ctl_tr (call->ctl, "recognised by a machine on %u of %d pages"),
                          (guint) pages, document->pages);
  if (!call->ctl->json && pages > 0)
    print_fact (call->ctl, merita_ctl_tr (call->ctl, "Text"), text);
  return TRUE;
}

int
merita_evidence_command_show (MeritaEvidenceCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) citations = NULL;
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (GError) error = NULL;
  guint counts[2] = { 0 };

  if (!merita_ctl_find_document (call->reader, merita_ctl_get_argument (call->ctl, 2), &document,
                                 &error))
    return merita_ctl_fail (call->ctl, error);
  citations = merita_reader_list_citations (call->reader, document.id, &error);
  if (citations == NULL)
    return merita_ctl_fail (call->ctl, error);
  json_builder_begin_object (builder);
  merita_ctl_add_document (builder, &document);
  if (!call->ctl->json)
    print_facts (call->ctl, &document);
  if (!print_recognized (call, builder, &document, &error)
      || !print_signatures (call, builder, &document, &counts[0], &counts[1], &error))
    return merita_ctl_fail (call->ctl, error);
  merita_ctl_begin_list (builder, "citations");
  for (guint i = 0; i < citations->len; i++)
    {
      json_builder_begin_object (builder);
      merita_ctl_add_citation (builder, citations->pdata[i]);
      json_builder_end_object (builder);
      if (!call->ctl->json)
        merita_ctl_print_citation (call->ctl, citations->pdata[i]);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  return MERITA_EXIT_HOLDS;
}

/* ---- the shelf ---- */

/* mask: states to be shown. */
static void
print_item (MeritaCtl *ctl,
            JsonBuilder *builder,
            const MeritaShelf *shelf,
            const MeritaShelfItem *item,
            guint mask)
{
  json_builder_begin_object (builder);
  merita_ctl_add_document (builder, &item->document);
  merita_json_integer (builder, "cited", item->cited);
  merita_json_id (builder, "similar", item->similar);
  merita_json_integer (builder, "percent", item->percent);
  merita_ctl_begin_list (builder, "states");
  if (!ctl->json)
    merita_ctl_print (ctl, "%s\n", item->document.file_name);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    {
      MeritaShelfState state = (MeritaShelfState) (1u << i);
      g_autofree char *clause = NULL;

      if ((item->states & state) == 0)
        continue;
      json_builder_add_string_value (builder, merita_shelf_state_name (state));
      clause = merita_shelf_state_describe (ctl->language, shelf, item, state);
      if (!ctl->json && (state & mask) != 0)
        merita_ctl_print (ctl, "    %s\n", clause);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

int
merita_evidence_command_uncited (MeritaEvidenceCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (MeritaShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  gint period = merita_ctl_evidence_period (call, &error);
  guint n = 0;

  if (period != 0)
    shelf = merita_evidence_load_shelf (call->reader, period, &error);
  if (shelf == NULL)
    return merita_ctl_fail (call->ctl, error);
  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", period);
  merita_ctl_begin_list (builder, "documents");
  for (guint i = 0; i < shelf->items->len; i++)
    {
      const MeritaShelfItem *item = shelf->items->pdata[i];

      if (item->cited > 0)
        continue;
      print_item (call->ctl, builder, shelf, item, MERITA_SHELF_UNCITED);
      n++;
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "total", shelf->items->len);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    merita_ctl_print (call->ctl,
                      merita_ctl_tr (call->ctl, "%u of %u documents are not cited in period %d\n"),
                      n, shelf->items->len, period);
  return n == 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

/* ---- check ---- */

static void
print_line (MeritaCtl *ctl,
            JsonBuilder *builder,
            const MeritaSubAspect *sub,
            const MeritaLineProof *line)
{
  g_autofree char *reasons = merita_text_proof_reasons (ctl->language, line->reasons);

  json_builder_begin_object (builder);
  merita_json_string (builder, "code", sub->code);
  merita_json_integer (builder, "level", line->level);
  merita_json_integer (builder, "line", line->line);
  merita_json_string (builder, "text", line->text);
  merita_json_string (builder, "why", reasons);
  json_builder_end_object (builder);
  if (!ctl->json)
    merita_ctl_print (ctl, "%-5s %u.%u  %s\n             %s: %s\n", sub->code, line->level,
                      line->line, line->text, merita_text_line_state (ctl->language, line->state),
                      reasons);
}

static guint
print_lines (MeritaCtl *ctl, JsonBuilder *builder, const MeritaProofScore *score)
{
  guint n = 0;

  for (guint i = 0; i < score->subs->len; i++)
    {
      const MeritaSubProof *sub = score->subs->pdata[i];

      for (guint k = 0; k < sub->lines->len; k++)
        {
          const MeritaLineProof *line = &g_array_index (sub->lines, MeritaLineProof, k);

          if ((gint) line->level > sub->claimed || line->state == MERITA_LINE_PROVED)
            continue;
          print_line (ctl, builder, sub->sub, line);
          n++;
        }
    }
  return n;
}

static guint
print_faults (MeritaCtl *ctl, JsonBuilder *builder, const MeritaShelf *shelf)
{
  guint n = 0;

  for (guint i = 0; i < shelf->items->len; i++)
    {
      const MeritaShelfItem *item = shelf->items->pdata[i];

      if (item->faults == 0)
        continue;
      print_item (ctl, builder, shelf, item, item->faults);
      n++;
    }
  return n;
}

/* Holds when every document can be used and every claimed line is proved. */
int
merita_evidence_command_check (MeritaEvidenceCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (MeritaShelf) shelf = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (MeritaProofScore) score = NULL;
  g_autoptr (GError) error = NULL;
  gint period = merita_ctl_evidence_period (call, &error);
  guint faults, lines;

  if (period != 0)
    shelf = merita_evidence_load_shelf (call->reader, period, &error);
  rounds = shelf != NULL ? merita_agency_score (call->agency, &error) : NULL;
  book = rounds != NULL ? merita_proof_book_load (call->agency, period, rounds, &error) : NULL;
  if (book == NULL)
    return merita_ctl_fail (call->ctl, error);
  score = merita_proof_book_score (book, merita_assessment_find_claim (rounds, period), NULL);
  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", period);
  merita_ctl_begin_list (builder, "documents");
  faults = print_faults (call->ctl, builder, shelf);
  json_builder_end_array (builder);
  merita_ctl_begin_list (builder, "lines");
  lines = print_lines (call->ctl, builder, score);
  json_builder_end_array (builder);
  merita_json_integer (builder, "total", shelf->items->len);
  merita_json_integer (builder, "required", score->required);
  merita_json_integer (builder, "satisfied", score->satisfied);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    merita_ctl_print (call->ctl,
                      merita_ctl_tr (call->ctl,
                                     "%u of %u documents need a look, %u of %u claimed lines are "
                                     "not proved (%d)\n"),
                      faults, shelf->items->len, lines, score->required, period);
  return faults + lines == 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

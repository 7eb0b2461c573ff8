/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl-evidence.h"

#include <stdio.h>

#include "merita-core-error.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-open.h"
#include "merita-pdf-client.h"

/* What a citation answers to in both forms. */
static int
answer_citation (MeritaEvidenceCall *call, const MeritaCitation *citation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_ctl_add_citation (builder, citation);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    merita_ctl_print_citation (call->ctl, citation);
  return MERITA_EXIT_HOLDS;
}

static gboolean
write_edit (MeritaEvidenceCall *call, MeritaEvidenceEdit *edit, GError **error)
{
  return edit != NULL && merita_evidence_edit_apply (edit, call->store, error)
         && merita_store_close (call->store, error);
}

/* --grade; FALSE after a usage message. */
static gboolean
read_grade (MeritaEvidenceCall *call, MeritaProofGrade *grade)
{
  /* As the Indonesian screens call them. */
  static const char *const words[MERITA_N_GRADES] = {
    [MERITA_GRADE_DIRECT] = "langsung",
    [MERITA_GRADE_SUPPORTING] = "pendukung",
    [MERITA_GRADE_STATEMENT] = "pernyataan",
  };
  const char *text = call->options->grade;

  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      {
        *grade = (MeritaProofGrade) i;
        return TRUE;
      }
  *grade = merita_proof_grade_find (text);
  if (g_str_equal (merita_proof_grade_name (*grade), text))
    return TRUE;
  merita_ctl_usage (call->ctl,
                    merita_ctl_tr (call->ctl, "--grade is direct, supporting or statement"));
  return FALSE;
}

/* ---- the place ---- */

static gboolean
find_quote (MeritaEvidenceCall *call,
            const MeritaDocument *document,
            MeritaCitation *citation,
            GError **error)
{
  const MeritaEvidenceSought sought = { .quote = call->options->quote,
                                        .near_page = call->options->page };
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaEvidencePlace) place =
    merita_evidence_find (call->reader, document->id, &sought, NULL, &local);

  if (place == NULL)
    {
      if (local == NULL)
        g_set_error (&local, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                     merita_ctl_tr (call->ctl, "“%s” does not say “%s” on any page; copy the words "
                                               "from the document, or cite a page"),
                     document->file_name, sought.quote);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  citation->page = place->page;
  citation->x = place->bounds.x;
  citation->y = place->bounds.y;
  citation->width = merita_rectangle_is_empty (&place->bounds) ? -1 : place->bounds.width;
  citation->height = place->bounds.height;
  citation->quote = g_strdup (place->quote);
  return TRUE;
}

/* "x,y,width,height" in hundredths of a point. */
static gboolean
read_rectangle (const char *text, MeritaCitation *citation)
{
  char rest;

  return sscanf (text, "%d,%d,%d,%d%c", &citation->x, &citation->y, &citation->width,
                 &citation->height, &rest)
           == 4
         && citation->width > 0;
}

static gboolean
check_rectangle (MeritaEvidenceCall *call,
                 const MeritaDocument *document,
                 const MeritaCitation *citation,
                 GError **error)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_LAYOUT, .first = (guint) citation->page };
  g_autoptr (GBytes) bytes = merita_reader_load_document (call->reader, document->id, error);
  g_autoptr (MeritaPdfAnswer) answer =
    bytes != NULL ? merita_pdf_read (bytes, &request, NULL, NULL, error) : NULL;
  const MeritaPageLayout *page = answer != NULL ? answer->layout : NULL;

  if (page == NULL)
    return FALSE;
  if (citation->x >= 0 && citation->y >= 0 && citation->height > 0
      && (gint64) citation->x + citation->width <= page->width
      && (gint64) citation->y + citation->height <= page->height)
    return TRUE;
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
               merita_ctl_tr (call->ctl, "--rect %s does not lie on page %d, which is %d wide and "
                                         "%d high in hundredths of a point"),
               call->options->rectangle, citation->page, page->width, page->height);
  return FALSE;
}

static gboolean
find_place (MeritaEvidenceCall *call,
            const MeritaDocument *document,
            MeritaCitation *citation,
            GError **error)
{
  const MeritaEvidenceOptions *options = call->options;

  if (options->quote != NULL)
    return find_quote (call, document, citation, error);
  citation->page = options->page;
  citation->width = -1;
  if (options->rectangle == NULL)
    return TRUE;
  if (read_rectangle (options->rectangle, citation))
    return citation->page < 1 || check_rectangle (call, document, citation, error);
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
               merita_ctl_tr (call->ctl,
                              "--rect %s: say X,Y,WIDTH,HEIGHT in hundredths of a point"),
               options->rectangle);
  return FALSE;
}

/* ---- actions ---- */

static gboolean
take_target (MeritaEvidenceCall *call, MeritaCitation *citation)
{
  const char *code = merita_ctl_get_argument (call->ctl, 3);
  const char *level = merita_ctl_get_argument (call->ctl, 4);
  const char *line = merita_ctl_get_argument (call->ctl, 5);

  if (code == NULL || (call->options->quote == NULL && call->options->page == 0))
    {
      merita_ctl_usage (call->ctl,
                        merita_ctl_tr (call->ctl,
                                       "say evidence FILE cite DOCUMENT CODE [LEVEL [LINE]] with "
                                       "--quote TEXT or --page N"));
      return FALSE;
    }
  citation->code = g_strdup (code);
  citation->level = level != NULL ? (gint) g_ascii_strtoll (level, NULL, 10) : -1;
  citation->line = line != NULL ? (gint) g_ascii_strtoll (line, NULL, 10) : 0;
  citation->note = g_strdup (call->options->note);
  return read_grade (call, &citation->grade);
}

int
merita_evidence_command_cite (MeritaEvidenceCall *call)
{
  g_auto (MeritaDocument) document = { 0 };
  g_auto (MeritaCitation) citation = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GPtrArray) existing = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument = NULL;

  if (!take_target (call, &citation))
    return MERITA_EXIT_USAGE;
  citation.period = merita_ctl_evidence_period (call, &error);
  if (citation.period != 0)
    instrument = merita_agency_get_instrument (call->agency, citation.period, &error);
  if (instrument == NULL
      || !merita_ctl_find_document (call->reader, merita_ctl_get_argument (call->ctl, 2), &document,
                                    &error)
      || !find_place (call, &document, &citation, &error))
    return merita_ctl_fail (call->ctl, error);
  existing = merita_reader_list_citations (call->reader, document.id, &error);
  if (existing != NULL)
    edit = merita_evidence_edit_cite (instrument, &document, &citation, existing, call->ctl->today,
                                      &error);
  if (!write_edit (call, edit, &error))
    return merita_ctl_fail (call->ctl, error);
  return answer_citation (call, merita_evidence_edit_get_citation (edit));
}

static void
take_changes (const MeritaEvidenceOptions *options, MeritaCitation *citation)
{
  if (options->code != NULL)
    {
      g_free (citation->code);
      citation->code = g_strdup (options->code);
    }
  if (options->level != G_MININT)
    citation->level = options->level;
  if (options->line != G_MININT)
    citation->line = options->line;
  if (options->note != NULL)
    {
      g_free (citation->note);
      citation->note = g_strdup (options->note);
    }
}

int
merita_evidence_command_change (MeritaEvidenceCall *call)
{
  g_auto (MeritaCitation) before = { 0 };
  g_auto (MeritaCitation) after = { 0 };
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GPtrArray) existing = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument = NULL;

  if (!merita_ctl_find_citation (call->reader, merita_ctl_get_argument (call->ctl, 2), &before,
                                 &error))
    return merita_ctl_fail (call->ctl, error);
  merita_citation_copy (&before, &after);
  take_changes (call->options, &after);
  if (!read_grade (call, &after.grade))
    return MERITA_EXIT_USAGE;
  instrument = merita_agency_get_instrument (call->agency, before.period, &error);
  if (instrument == NULL
      || !merita_evidence_get_document (call->reader, before.document, &document, &error))
    return merita_ctl_fail (call->ctl, error);
  existing = merita_reader_list_citations (call->reader, document.id, &error);
  if (existing != NULL)
    edit = merita_evidence_edit_change (instrument, &document, &before, &after, existing, &error);
  if (!write_edit (call, edit, &error))
    return merita_ctl_fail (call->ctl, error);
  return answer_citation (call, merita_evidence_edit_get_citation (edit));
}

int
merita_evidence_command_uncite (MeritaEvidenceCall *call)
{
  g_auto (MeritaCitation) citation = { 0 };
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_find_citation (call->reader, merita_ctl_get_argument (call->ctl, 2), &citation,
                                 &error)
      || !merita_evidence_get_document (call->reader, citation.document, &document, &error))
    return merita_ctl_fail (call->ctl, error);
  edit = merita_evidence_edit_uncite (&document, &citation);
  if (!write_edit (call, edit, &error))
    return merita_ctl_fail (call->ctl, error);
  return answer_citation (call, &citation);
}

static void
add_opened (JsonBuilder *builder, const MeritaOpenedCitation *opened)
{
  json_builder_begin_object (builder);
  merita_json_string (builder, "state", merita_opened_state_name (opened->state));
  merita_json_id (builder, "document", opened->document);
  merita_json_id (builder, "newest", opened->newest);
  merita_json_integer (builder, "page", opened->page);
  json_builder_set_member_name (builder, "rectangle");
  if (merita_rectangle_is_empty (&opened->bounds))
    json_builder_add_null_value (builder);
  else
    {
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, opened->bounds.x);
      json_builder_add_int_value (builder, opened->bounds.y);
      json_builder_add_int_value (builder, opened->bounds.width);
      json_builder_add_int_value (builder, opened->bounds.height);
      json_builder_end_array (builder);
    }
}

/* Holds while the passage is there: where it was cited, or in the newest edition. */
int
merita_evidence_command_open (MeritaEvidenceCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (MeritaCitation) citation = { 0 };
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  MeritaOpenedCitation opened;

  if (!merita_ctl_find_citation (call->reader, merita_ctl_get_argument (call->ctl, 2), &citation,
                                 &error)
      || !merita_evidence_open (call->reader, &citation, &opened, NULL, &error))
    return merita_ctl_fail (call->ctl, error);
  sentence =
    merita_evidence_describe_opened (call->reader, call->ctl->language, &citation, &opened);
  add_opened (builder, &opened);
  merita_json_string (builder, "quote", citation.quote);
  merita_json_string (builder, "sentence", sentence);
  json_builder_end_object (builder);
  if (call->ctl->json)
    merita_ctl_print_json (call->ctl, builder);
  else
    merita_ctl_print (call->ctl, "%s\n", sentence);
  if (!call->ctl->json && citation.quote != NULL)
    merita_ctl_print (call->ctl, "    “%s”\n", citation.quote);
  return opened.state == MERITA_OPENED_HERE || opened.state == MERITA_OPENED_MOVED
           ? MERITA_EXIT_HOLDS
           : MERITA_EXIT_DOES_NOT_HOLD;
}

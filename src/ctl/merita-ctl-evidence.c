/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl-evidence.h"

#include <unistd.h>

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-pdf-error.h"
#include "merita-proof-book.h"

#define LEAST_DIGITS 6

static gboolean
is_same (const char *text, const char *folded)
{
  g_autofree char *own = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return g_strcmp0 (own, folded) == 0;
}

static gboolean
is_named (const MeritaDocument *document, const char *name, const char *folded)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, document->id);

  return g_str_equal (id, name) || is_same (document->number, folded)
         || is_same (document->file_name, folded) || is_same (document->title, folded)
         || (strlen (name) >= LEAST_DIGITS && g_str_has_prefix (document->sha256, folded));
}

gboolean
merita_ctl_find_document (MeritaReader *reader,
                          const char *name,
                          MeritaDocument *row,
                          GError **error)
{
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (reader, error);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const MeritaDocument *found = NULL;
  guint n = 0;

  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (is_named (documents->pdata[i], name, folded))
      {
        found = documents->pdata[i];
        n++;
      }
  if (n == 1)
    {
      merita_document_copy (found, row);
      return TRUE;
    }
  if (n == 0)
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                 merita_tr (merita_language_current (),
                            "No document is called “%s”; name it by its id, number, file name or "
                            "title as evidence list shows them"),
                 name);
  else
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                 merita_tr (merita_language_current (),
                            "%u documents are called “%s”; say which by its id"),
                 n, name);
  return FALSE;
}

gboolean
merita_ctl_find_citation (MeritaReader *reader, const char *id, MeritaCitation *row, GError **error)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (reader, 0, error);
  gint64 wanted = g_ascii_strtoll (id, NULL, 10);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (((const MeritaCitation *) rows->pdata[i])->id == wanted)
      {
        merita_citation_copy (rows->pdata[i], row);
        return TRUE;
      }
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
               merita_tr (merita_language_current (),
                          "No citation has the id %s; evidence show lists those of a document"),
               id);
  return FALSE;
}

gint
merita_ctl_evidence_period (MeritaEvidenceCall *call, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) local = NULL;
  gint period;

  if (call->options->period != 0)
    return merita_agency_check_period (call->agency, call->options->period, error)
             ? call->options->period
             : 0;
  rounds = merita_agency_score (call->agency, error);
  if (rounds == NULL)
    return 0;
  period = merita_proof_find_newest_period (call->agency, rounds, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return 0;
    }
  return period != 0 ? period : merita_date_year (call->ctl->today);
}

const char *
merita_ctl_describe_document (MeritaCtl *ctl, const MeritaDocument *document)
{
  switch (document->status)
    {
    case MERITA_DOCUMENT_READABLE:
      return merita_ctl_tr (ctl, "readable");
    case MERITA_DOCUMENT_SCANNED:
      return merita_ctl_tr (ctl, "a scan without text");
    default:
      return merita_pdf_error_describe (ctl->language,
                                        merita_pdf_error_from_key (document->reason));
    }
}

void
merita_ctl_add_document (JsonBuilder *builder, const MeritaDocument *document)
{
  merita_json_id (builder, "id", document->id);
  merita_json_string (builder, "file", document->file_name);
  merita_json_string (builder, "title", document->title);
  merita_json_string (builder, "number", document->number);
  merita_json_string (builder, "type", document->type);
  merita_json_string (builder, "issuer", document->issuer);
  merita_json_date (builder, "signed_on", document->signed_on);
  merita_json_date (builder, "in_force_from", document->in_force_from);
  merita_json_date (builder, "in_force_until", document->in_force_until);
  merita_json_date (builder, "received_on", document->received_on);
  merita_json_id (builder, "replaces", document->replaces);
  merita_json_string (builder, "note", document->note);
  merita_json_string (builder, "sha256", document->sha256);
  merita_json_integer (builder, "size", document->size);
  merita_json_level (builder, "pages", document->pages);
  merita_json_string (builder, "status", merita_document_status_name (document->status));
  merita_json_string (builder, "reason", document->reason);
  merita_json_date (builder, "added_on", document->added_on);
}

void
merita_ctl_add_citation (JsonBuilder *builder, const MeritaCitation *citation)
{
  merita_json_id (builder, "id", citation->id);
  merita_json_id (builder, "document", citation->document);
  merita_json_integer (builder, "period", citation->period);
  merita_json_string (builder, "code", citation->code);
  merita_json_level (builder, "level", citation->level);
  merita_json_integer (builder, "line", citation->line);
  merita_json_string (builder, "grade", merita_proof_grade_name (citation->grade));
  merita_json_integer (builder, "page", citation->page);
  json_builder_set_member_name (builder, "rectangle");
  if (citation->width < 0)
    json_builder_add_null_value (builder);
  else
    {
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, citation->x);
      json_builder_add_int_value (builder, citation->y);
      json_builder_add_int_value (builder, citation->width);
      json_builder_add_int_value (builder, citation->height);
      json_builder_end_array (builder);
    }
  merita_json_string (builder, "quote", citation->quote);
  merita_json_string (builder, "note", citation->note);
  merita_json_date (builder, "cited_on", citation->cited_on);
}

void
merita_ctl_begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

void
merita_ctl_print_citation (MeritaCtl *ctl, const MeritaCitation *citation)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, citation->id);
  g_autofree char *level =
    citation->level >= 0 ? g_strdup_printf ("%d", citation->level) : g_strdup ("–");
  g_autofree char *line =
    citation->line > 0 ? g_strdup_printf ("%d", citation->line) : g_strdup ("–");

  merita_ctl_print (ctl, merita_ctl_tr (ctl, "%d  %-5s level %s, line %s, page %d: %s  [%s]\n"),
                    citation->period, citation->code, level, line, citation->page,
                    merita_text_proof_grade (ctl->language, citation->grade), id);
  if (citation->quote != NULL)
    merita_ctl_print (ctl, "      “%s”\n", citation->quote);
}

/* On the terminal only, over one line; the answer itself goes to standard output. */
gboolean
merita_ctl_show_progress (guint64 done, guint64 total, gpointer data)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT "%s", done, total,
                done == total ? "\n" : "");
  return TRUE;
}

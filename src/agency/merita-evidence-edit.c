/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-edit.h"

#include "merita-core-error.h"
#include "merita-evidence-edit-private.h"
#include "merita-evidence-private.h"
#include "merita-evidence-type.h"
#include "merita-table-evidence.h"

void
merita_evidence_fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID, message);
}

MeritaEvidenceEdit *
merita_evidence_edit_new (MeritaEvidenceEditKind kind,
                          const MeritaDocument *document,
                          const MeritaCitation *citation)
{
  MeritaEvidenceEdit *self = g_new0 (MeritaEvidenceEdit, 1);

  self->kind = kind;
  merita_document_copy (document, &self->document);
  if (citation != NULL)
    merita_citation_copy (citation, &self->citation);
  return self;
}

const char *
merita_evidence_name (const MeritaDocument *document)
{
  return document->title != NULL ? document->title : document->file_name;
}

/* ---- facts of a document ---- */

/* One line without blanks at the ends; NULL for nothing. */
static void
set_text (char **field, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) clean = g_string_new (NULL);

  g_strdelimit (valid, "\r\n\t\f\v", ' ');
  words = g_strsplit (valid, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (clean, "%s%s", clean->len > 0 ? " " : "", words[i]);
  g_free (*field);
  *field = clean->len > 0 ? g_strdup (clean->str) : NULL;
}

static gboolean
is_reversed (MeritaDate first, MeritaDate second)
{
  return first != MERITA_DATE_UNKNOWN && second != MERITA_DATE_UNKNOWN && first > second;
}

static gboolean
check_days (const MeritaDocument *facts, MeritaDate today, GError **error)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *from = merita_text_date (language, facts->in_force_from);
  g_autofree char *until = merita_text_date (language, facts->in_force_until);
  g_autofree char *signed_on = merita_text_date (language, facts->signed_on);
  g_autofree char *received_on = merita_text_date (language, facts->received_on);

  if (is_reversed (facts->in_force_from, facts->in_force_until))
    merita_evidence_fail (error,
                          merita_tr (language, "It ends to be in force on %s, before it begins on "
                                               "%s; mend one of the two days"),
                          until, from);
  else if (is_reversed (facts->signed_on, facts->received_on))
    merita_evidence_fail (error,
                          merita_tr (language, "It was received on %s, before it was signed on "
                                               "%s; mend one of the two days"),
                          received_on, signed_on);
  else if (is_reversed (facts->signed_on, today))
    merita_evidence_fail (
      error,
      merita_tr (language, "It cannot be signed on %s: that day is still to come; mend the day"),
      signed_on);
  else if (is_reversed (facts->received_on, today))
    merita_evidence_fail (
      error,
      merita_tr (language, "It cannot be received on %s: that day is still to come; mend the day"),
      received_on);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_facts (const MeritaDocument *facts, MeritaDate today, GError **error)
{
  g_autofree char *known = NULL;

  if (facts->type == NULL || merita_evidence_type_is_known (facts->type))
    return check_days (facts, today, error);
  known = g_strjoinv (", ", (char **) merita_evidence_types ());
  merita_evidence_fail (error,
                        merita_tr (merita_language_current (),
                                   "There is no type “%s” of documents; choose one of: %s"),
                        facts->type, known);
  return FALSE;
}

MeritaEvidenceEdit *
merita_evidence_edit_facts (const MeritaDocument *document,
                            const MeritaDocument *facts,
                            MeritaDate today,
                            GError **error)
{
  g_autoptr (MeritaEvidenceEdit) self = NULL;

  g_return_val_if_fail (document != NULL && facts != NULL, NULL);

  self = merita_evidence_edit_new (MERITA_EVIDENCE_EDIT_DOCUMENT, document, NULL);
  set_text (&self->document.title, facts->title);
  set_text (&self->document.number, facts->number);
  set_text (&self->document.type, facts->type);
  set_text (&self->document.issuer, facts->issuer);
  set_text (&self->document.note, facts->note);
  self->document.signed_on = facts->signed_on;
  self->document.in_force_from = facts->in_force_from;
  self->document.in_force_until = facts->in_force_until;
  self->document.received_on = facts->received_on;
  if (!check_facts (&self->document, today, error))
    return NULL;
  self->label = g_strdup_printf ("Data dokumen bukti: %s", merita_evidence_name (&self->document));
  return g_steal_pointer (&self);
}

/* ---- citations ---- */

static gboolean
check_line (const MeritaSubAspect *sub, const MeritaCitation *citation, GError **error)
{
  const GPtrArray *lines;
  guint n;

  if (citation->level < -1 || citation->level >= MERITA_LEVELS_PER_SUB_ASPECT)
    merita_evidence_fail (error,
                          merita_tr (merita_language_current (),
                                     "%s: there is no level %d; choose one from 0 to %d"),
                          sub->code, citation->level, MERITA_LEVELS_PER_SUB_ASPECT - 1);
  else if (citation->line < 0 || (citation->level < 0 && citation->line > 0))
    merita_evidence_fail (error,
                          merita_tr (merita_language_current (),
                                     "%s: line %d belongs to a level; say which"),
                          sub->code, citation->line);
  else
    {
      lines = citation->level >= 0 ? sub->requirements[citation->level] : NULL;
      n = lines != NULL ? lines->len : 0;
      if ((guint) citation->line <= n)
        return TRUE;
      if (n == 0)
        merita_evidence_fail (
          error,
          merita_tr (merita_language_current (),
                     "%s: level %d has no lines to be proved; cite for the whole level"),
          sub->code, citation->level);
      else
        merita_evidence_fail (
          error,
          merita_tr (merita_language_current (),
                     "%s: level %d has no line %d; its lines are numbered from 1 to %u, 0 is the "
                     "whole level"),
          sub->code, citation->level, citation->line, n);
    }
  return FALSE;
}

static gboolean
check_place (const MeritaDocument *document, const MeritaCitation *citation, GError **error)
{
  gboolean whole = citation->width < 0;

  if (citation->page < 1 || (document->pages >= 0 && citation->page > document->pages))
    {
      if (document->pages > 0)
        merita_evidence_fail (
          error,
          merita_tr (merita_language_current (),
                     "“%s” has no page %d; its pages are numbered from 1 to %d"),
          merita_evidence_name (document), citation->page, document->pages);
      else
        merita_evidence_fail (error, merita_tr (merita_language_current (), "“%s” has no page %d"),
                              merita_evidence_name (document), citation->page);
      return FALSE;
    }
  if (whole
      || (citation->x >= 0 && citation->y >= 0 && citation->width > 0 && citation->height > 0))
    return TRUE;
  merita_evidence_fail (
    error,
    merita_tr (merita_language_current (),
               "“%s”, page %d: the rectangle is empty or lies beside the page; draw it again"),
    merita_evidence_name (document), citation->page);
  return FALSE;
}

static gboolean
is_same_citation (const MeritaCitation *a, const MeritaCitation *b)
{
  gboolean whole = a->width < 0 && b->width < 0;

  return a->document == b->document && a->page == b->page && a->period == b->period
         && a->level == b->level && a->line == b->line && g_strcmp0 (a->code, b->code) == 0
         && (whole
             || (a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height));
}

static gboolean
check_existing (const GPtrArray *existing, const MeritaCitation *citation, GError **error)
{
  for (guint i = 0; existing != NULL && i < existing->len; i++)
    {
      const MeritaCitation *other = existing->pdata[i];

      if (other->id == citation->id || !is_same_citation (other, citation))
        continue;
      merita_evidence_fail (
        error,
        merita_tr (merita_language_current (),
                   "This passage is cited for the same line already (page %d, %s)"),
        citation->page, citation->code);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_citation (const MeritaInstrument *instrument,
                const MeritaDocument *document,
                const MeritaCitation *citation,
                const GPtrArray *existing,
                GError **error)
{
  const MeritaSubAspect *sub = merita_instrument_find (instrument, citation->code);

  if (sub == NULL)
    {
      merita_evidence_fail (
        error,
        merita_tr (merita_language_current (),
                   "The instrument has no sub-aspect “%s”; its codes look like 3.4"),
        citation->code);
      return FALSE;
    }
  if (citation->period < MERITA_EVIDENCE_FIRST_PERIOD
      || citation->period > MERITA_EVIDENCE_LAST_PERIOD)
    {
      merita_evidence_fail (
        error, merita_tr (merita_language_current (), "A period is a year from %d to %d, not %d"),
        MERITA_EVIDENCE_FIRST_PERIOD, MERITA_EVIDENCE_LAST_PERIOD, citation->period);
      return FALSE;
    }
  return check_line (sub, citation, error) && check_place (document, citation, error)
         && check_existing (existing, citation, error);
}

static char *
describe_place (const MeritaDocument *document, const MeritaCitation *citation)
{
  GString *text = g_string_new (citation->code);

  if (citation->level >= 0)
    g_string_append_printf (text, " level %d", citation->level);
  if (citation->line > 0)
    g_string_append_printf (text, " syarat %d", citation->line);
  g_string_append_printf (text, ": %s hlm. %d", merita_evidence_name (document), citation->page);
  return g_string_free (text, FALSE);
}

static void
tidy_citation (MeritaEvidenceEdit *self)
{
  set_text (&self->citation.quote, self->citation.quote);
  set_text (&self->citation.note, self->citation.note);
  self->citation.document = self->document.id;
}

MeritaEvidenceEdit *
merita_evidence_edit_cite (const MeritaInstrument *instrument,
                           const MeritaDocument *document,
                           const MeritaCitation *citation,
                           const GPtrArray *existing,
                           MeritaDate today,
                           GError **error)
{
  g_autoptr (MeritaEvidenceEdit) self = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (instrument != NULL && document != NULL && citation != NULL, NULL);
  g_return_val_if_fail (citation->code != NULL, NULL);

  self = merita_evidence_edit_new (MERITA_EVIDENCE_EDIT_CITATION, document, citation);
  self->citation.id = MERITA_ID_NONE;
  tidy_citation (self);
  if (self->citation.cited_on == MERITA_DATE_UNKNOWN)
    self->citation.cited_on = today;
  if (!check_citation (instrument, document, &self->citation, existing, error))
    return NULL;
  place = describe_place (document, &self->citation);
  self->label = g_strdup_printf ("Kutipan %s (%d)", place, citation->period);
  return g_steal_pointer (&self);
}

static const char *
label_grade (MeritaProofGrade grade)
{
  switch (grade)
    {
    case MERITA_GRADE_DIRECT:
      return merita_tr (MERITA_LANGUAGE_INDONESIAN, "direct proof");
    case MERITA_GRADE_SUPPORTING:
      return merita_tr (MERITA_LANGUAGE_INDONESIAN, "supporting proof");
    default:
      return merita_tr (MERITA_LANGUAGE_INDONESIAN, "statement");
    }
}

MeritaEvidenceEdit *
merita_evidence_edit_change (const MeritaInstrument *instrument,
                             const MeritaDocument *document,
                             const MeritaCitation *before,
                             const MeritaCitation *after,
                             const GPtrArray *existing,
                             GError **error)
{
  g_autoptr (MeritaEvidenceEdit) self = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (instrument != NULL && document != NULL, NULL);
  g_return_val_if_fail (before != NULL && after != NULL && after->code != NULL, NULL);

  self = merita_evidence_edit_new (MERITA_EVIDENCE_EDIT_CITATION, document, after);
  self->citation.id = before->id;
  tidy_citation (self);
  if (!check_citation (instrument, document, &self->citation, existing, error))
    return NULL;
  place = describe_place (document, &self->citation);
  if (before->grade != after->grade)
    self->label = g_strdup_printf ("Derajat kutipan %s: %s → %s", place,
                                   label_grade (before->grade), label_grade (after->grade));
  else
    self->label = g_strdup_printf ("Kutipan diubah: %s", place);
  return g_steal_pointer (&self);
}

MeritaEvidenceEdit *
merita_evidence_edit_uncite (const MeritaDocument *document, const MeritaCitation *citation)
{
  MeritaEvidenceEdit *self;
  g_autofree char *place = NULL;

  g_return_val_if_fail (document != NULL && citation != NULL, NULL);

  self = merita_evidence_edit_new (MERITA_EVIDENCE_EDIT_UNCITE, document, citation);
  place = describe_place (document, citation);
  self->label = g_strdup_printf ("Kutipan dihapus: %s", place);
  return self;
}

/* ---- using an edit ---- */

void
merita_evidence_edit_free (MeritaEvidenceEdit *self)
{
  if (self == NULL)
    return;
  merita_document_clear (&self->document);
  merita_citation_clear (&self->citation);
  g_free (self->label);
  g_free (self);
}

const char *
merita_evidence_edit_get_label (const MeritaEvidenceEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

const MeritaCitation *
merita_evidence_edit_get_citation (const MeritaEvidenceEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->kind == MERITA_EVIDENCE_EDIT_CITATION ? &self->citation : NULL;
}

gboolean
merita_evidence_edit_job (MeritaWriter *writer,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  MeritaEvidenceEdit *self = data;

  switch (self->kind)
    {
    case MERITA_EVIDENCE_EDIT_DOCUMENT:
      return merita_writer_put_document (writer, &self->document, error);
    case MERITA_EVIDENCE_EDIT_CITATION:
      return merita_writer_put_citation (writer, &self->citation, error);
    case MERITA_EVIDENCE_EDIT_UNCITE:
      return merita_writer_delete_citation (writer, self->citation.id, error);
    case MERITA_EVIDENCE_EDIT_REMOVE:
      return merita_writer_delete_document (writer, self->document.id, error);
    }
  g_return_val_if_reached (FALSE);
}

gboolean
merita_evidence_edit_apply (MeritaEvidenceEdit *self, MeritaStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && store != NULL, FALSE);

  return merita_store_write (store, MERITA_EVIDENCE_JOURNAL_KIND, self->label,
                             merita_evidence_edit_job, self, NULL, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-work-edit.h"

#include "merita-core-error.h"
#include "merita-edit.h"
#include "merita-date.h"
#include "merita-table-merit.h"

struct _MeritaWorkEdit
{
  char *label;
  MeritaSubAspectTask *task; /* or */
  MeritaRequest *request;
};

static const MeritaSubAspect *
find_sub (const MeritaProofBook *book, const char *code, GError **error)
{
  const MeritaSubAspect *sub =
    code != NULL ? merita_instrument_find (book->instrument, code) : NULL;

  if (sub == NULL)
    merita_edit_set_invalid (
      error,
      merita_tr (merita_language_current (),
                 "The instrument has no sub-aspect “%s”; its codes look like 3.4"),
      code != NULL ? code : "");
  return sub;
}

static gboolean
check_period (const MeritaProofBook *book, GError **error)
{
  if (!book->exists)
    merita_edit_set_invalid (error,
                             merita_tr (merita_language_current (),
                                        "There is no period %d; begin it first"),
                             book->period);
  return book->exists;
}

static gboolean
check_day (MeritaDate day, GError **error)
{
  if (day == MERITA_DATE_UNKNOWN || merita_date_is_valid (day))
    return TRUE;
  merita_edit_set_invalid (
    error, merita_tr (merita_language_current (), "There is no day %d; write the date again"), day);
  return FALSE;
}

/* ---- tasks ---- */

static char *
describe_task (const MeritaSubAspectTask *task, const MeritaSubAspect *sub)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "Penugasan %s %s (%d)", sub->code, sub->title, task->period);
  if (task->unit != NULL)
    g_string_append_printf (text, ": %s", task->unit);
  g_string_append_printf (text, ", %s",
                          merita_work_status_word (MERITA_LANGUAGE_INDONESIAN, task->status));
  return g_string_free (text, FALSE);
}

MeritaWorkEdit *
merita_work_edit_task (const MeritaProofBook *book, const MeritaSubAspectTask *task, GError **error)
{
  const MeritaSubAspect *sub;
  MeritaWorkEdit *self;

  g_return_val_if_fail (book != NULL && task != NULL, NULL);

  if (!check_period (book, error))
    return NULL;
  sub = find_sub (book, task->code, error);
  if (sub == NULL || !check_day (task->due_on, error))
    return NULL;
  self = g_new0 (MeritaWorkEdit, 1);
  self->task = g_new0 (MeritaSubAspectTask, 1);
  *self->task = (MeritaSubAspectTask){ .period = book->period,
                                       .code = g_strdup (sub->code),
                                       .unit = merita_edit_clean (task->unit),
                                       .person = merita_edit_clean (task->person),
                                       .due_on = task->due_on,
                                       .status = task->status,
                                       .note = merita_edit_clean (task->note) };
  self->label = describe_task (self->task, sub);
  return self;
}

static gboolean
is_empty (const MeritaSubAspectTask *task)
{
  return task->unit == NULL && task->person == NULL && task->note == NULL
         && task->due_on == MERITA_DATE_UNKNOWN && task->status == MERITA_TASK_NOT_STARTED;
}

/* ---- requests ---- */

static gboolean
check_line (const MeritaProofBook *book,
            const MeritaSubAspect *sub,
            const MeritaRequest *request,
            GError **error)
{
  const MeritaRequest *open;

  if (request->level < 1 || request->level >= MERITA_LEVELS_PER_SUB_ASPECT)
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "%s: proof is asked for a level from 1 to %d, not for %d"),
        sub->code, MERITA_LEVELS_PER_SUB_ASPECT - 1, request->level);
      return FALSE;
    }
  if (request->line < 0
      || (guint) request->line > merita_sub_aspect_count_lines (sub, (guint) request->level))
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "%s: level %d has %u requirements; there is no number %d"),
        sub->code, request->level, merita_sub_aspect_count_lines (sub, (guint) request->level),
        request->line);
      return FALSE;
    }
  open =
    merita_proof_book_find_request (book, sub->code, (guint) request->level, (guint) request->line);
  if (open == NULL)
    return TRUE;
  merita_edit_set_invalid (
    error,
    merita_tr (merita_language_current (),
               "%s level %d: “%s” was asked of %s already; withdraw that request first"),
    sub->code, request->level, open->what, open->unit);
  return FALSE;
}

static gboolean
check_words (const MeritaProofBook *book, const MeritaRequest *request, GError **error)
{
  if (request->unit == NULL)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (merita_language_current (),
                                        "Name the unit that is asked for proof"));
  else if (request->what == NULL)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (merita_language_current (),
                                        "Say which proof the unit shall send"));
  else if (request->due_on != MERITA_DATE_UNKNOWN && request->due_on < book->today)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (merita_language_current (),
                                        "The due date lies before today; choose a later one"));
  else
    return TRUE;
  return FALSE;
}

static MeritaRequest *
copy_request (const MeritaRequest *request)
{
  MeritaRequest *copy = g_new0 (MeritaRequest, 1);

  *copy = *request;
  copy->code = g_strdup (request->code);
  copy->number = merita_edit_clean (request->number);
  copy->unit = merita_edit_clean (request->unit);
  copy->person = merita_edit_clean (request->person);
  copy->what = merita_edit_clean (request->what);
  return copy;
}

static MeritaWorkEdit *
new_request_edit (const MeritaRequest *request)
{
  MeritaWorkEdit *self = g_new0 (MeritaWorkEdit, 1);

  self->request = copy_request (request);
  return self;
}

MeritaWorkEdit *
merita_work_edit_ask (const MeritaProofBook *book, const MeritaRequest *request, GError **error)
{
  const MeritaSubAspect *sub;
  g_autoptr (MeritaWorkEdit) self = NULL;

  g_return_val_if_fail (book != NULL && request != NULL, NULL);

  if (!check_period (book, error))
    return NULL;
  sub = find_sub (book, request->code, error);
  if (sub == NULL || !check_day (request->due_on, error) || !check_line (book, sub, request, error))
    return NULL;
  self = new_request_edit (request);
  if (!check_words (book, self->request, error))
    return NULL;
  self->request->id = MERITA_ID_NONE;
  self->request->period = book->period;
  self->request->asked_on = book->today;
  self->request->answered_on = MERITA_DATE_UNKNOWN;
  self->request->status = MERITA_REQUEST_OPEN;
  self->request->document = MERITA_ID_NONE;
  self->label = g_strdup_printf ("Permintaan bukti %s level %d kepada %s: %s", sub->code,
                                 request->level, self->request->unit, self->request->what);
  return g_steal_pointer (&self);
}

static const MeritaRequest *
find_open (const MeritaProofBook *book, MeritaId id, GError **error)
{
  for (guint i = 0; i < book->requests->len; i++)
    {
      const MeritaRequest *request = book->requests->pdata[i];

      if (request->id != id)
        continue;
      if (request->status == MERITA_REQUEST_OPEN)
        return request;
      merita_edit_set_invalid (
        error, merita_tr (merita_language_current (), "The request “%s” is closed already: %s"),
        request->what,
        merita_request_status_word (merita_language_current (), request, book->today));
      return NULL;
    }
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
               merita_tr (merita_language_current (),
                          "Period %d has no such request; list the requests again"),
               book->period);
  return NULL;
}

/* The document of the best passage for what was asked for; of a whole level, of its first line that
 * has one. */
static MeritaId
find_cited (const MeritaProofBook *book, const MeritaRequest *request)
{
  const MeritaSubAspect *sub = merita_instrument_find (book->instrument, request->code);
  g_autoptr (MeritaSubProof) proof = NULL;

  if (sub == NULL)
    return MERITA_ID_NONE;
  proof = merita_sub_proof_new (sub, -1, (const MeritaProof *) (gpointer) book->proofs->data,
                                book->proofs->len, book->starts_on, book->ends_on);
  for (guint i = 0; i < proof->lines->len; i++)
    {
      const MeritaLineProof *line = &g_array_index (proof->lines, MeritaLineProof, i);
      const MeritaCitation *citation = merita_proof_book_find_citation (book, line);

      if (citation != NULL && (gint) line->level == request->level
          && (request->line == 0 || request->line == (gint) line->line))
        return citation->document;
    }
  return MERITA_ID_NONE;
}

MeritaWorkEdit *
merita_work_edit_answer (const MeritaProofBook *book,
                         MeritaId request,
                         MeritaId document,
                         GError **error)
{
  const MeritaRequest *before;
  MeritaWorkEdit *self;

  g_return_val_if_fail (book != NULL, NULL);

  before = find_open (book, request, error);
  if (before == NULL)
    return NULL;
  if (document == MERITA_ID_NONE)
    document = find_cited (book, before);
  if (merita_proof_book_find_document (book, document) == NULL)
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "Nothing answers “%s” yet: add the document and cite it for %s "
                   "level %d, or name the document"),
        before->what, before->code, before->level);
      return NULL;
    }
  self = new_request_edit (before);
  self->request->status = MERITA_REQUEST_ANSWERED;
  self->request->answered_on = book->today;
  self->request->document = document;
  self->label =
    g_strdup_printf ("Permintaan bukti %s kepada %s dijawab", before->code, before->unit);
  return self;
}

MeritaWorkEdit *
merita_work_edit_withdraw (const MeritaProofBook *book, MeritaId request, GError **error)
{
  const MeritaRequest *before;
  MeritaWorkEdit *self;

  g_return_val_if_fail (book != NULL, NULL);

  before = find_open (book, request, error);
  if (before == NULL)
    return NULL;
  self = new_request_edit (before);
  self->request->status = MERITA_REQUEST_WITHDRAWN;
  self->label =
    g_strdup_printf ("Permintaan bukti %s kepada %s ditarik", before->code, before->unit);
  return self;
}

/* ---- using an edit ---- */

void
merita_work_edit_free (MeritaWorkEdit *self)
{
  if (self == NULL)
    return;
  if (self->task != NULL)
    merita_sub_aspect_task_clear (self->task);
  if (self->request != NULL)
    merita_request_clear (self->request);
  g_free (self->task);
  g_free (self->request);
  g_free (self->label);
  g_free (self);
}

const char *
merita_work_edit_get_label (const MeritaWorkEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

MeritaId
merita_work_edit_get_id (const MeritaWorkEdit *self)
{
  g_return_val_if_fail (self != NULL, MERITA_ID_NONE);
  return self->request != NULL ? self->request->id : MERITA_ID_NONE;
}

gboolean
merita_work_edit_job (MeritaWriter *writer,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  MeritaWorkEdit *self = data;

  if (self->request != NULL)
    return merita_writer_put_request (writer, self->request, error);
  if (is_empty (self->task))
    return merita_writer_delete_sub_aspect_task (writer, self->task->period, self->task->code,
                                                 error);
  return merita_writer_put_sub_aspect_task (writer, self->task, error);
}

gboolean
merita_work_edit_apply (MeritaWorkEdit *self, MeritaStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && store != NULL, FALSE);

  return merita_store_write (store, "edit", self->label, merita_work_edit_job, self, NULL, error);
}

/* ---- words ---- */

const char *
merita_work_status_word (MeritaLanguage language, MeritaTaskStatus status)
{
  switch (status)
    {
    case MERITA_TASK_IN_PROGRESS:
      return merita_tr (language, "in progress");
    case MERITA_TASK_DONE:
      return merita_tr (language, "done");
    case MERITA_TASK_NOT_STARTED:
    default:
      return merita_tr (language, "not started");
    }
}

const char *
merita_request_status_word (MeritaLanguage language, const MeritaRequest *request, MeritaDate today)
{
  g_return_val_if_fail (request != NULL, "");

  if (merita_request_is_overdue (request, today))
    return merita_tr (language, "overdue");
  switch (request->status)
    {
    case MERITA_REQUEST_ANSWERED:
      return merita_tr (language, "answered");
    case MERITA_REQUEST_WITHDRAWN:
      return merita_tr (language, "withdrawn");
    case MERITA_REQUEST_OPEN:
    default:
      return merita_tr (language, "not answered yet");
    }
}

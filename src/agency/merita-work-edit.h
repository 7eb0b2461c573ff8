/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-proof-book.h"
#include "merita-store.h"

G_BEGIN_DECLS

/*
 * A change to who works on a sub-aspect, or to a request of proof from another unit: checked when it is
 * made, written as one journal entry, as merita-assessment-edit.h.
 */
typedef struct _MeritaWorkEdit MeritaWorkEdit;

/* Replaces the task of its period and code; a task that says nothing is taken away. Texts may have blanks around them. */
MeritaWorkEdit *merita_work_edit_task     (const MeritaProofBook *book, const MeritaSubAspectTask *task,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * A new request: unit and what are needed, the line must exist and not be asked for already; due_on, if known, may not
 * lie before today. line 0: the whole level.
 */
MeritaWorkEdit *merita_work_edit_ask      (const MeritaProofBook *book, const MeritaRequest *request,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* document NONE: the one of the passage that decides the line; refused while nothing is cited for it. */
MeritaWorkEdit *merita_work_edit_answer   (const MeritaProofBook *book, MeritaId request, MeritaId document,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
MeritaWorkEdit *merita_work_edit_withdraw (const MeritaProofBook *book, MeritaId request,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            merita_work_edit_free     (MeritaWorkEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaWorkEdit, merita_work_edit_free)

const char *merita_work_edit_get_label (const MeritaWorkEdit *self); /* for the journal; Indonesian */
MeritaId    merita_work_edit_get_id    (const MeritaWorkEdit *self); /* of the request, once it was written */
gboolean    merita_work_edit_job   (MeritaWriter *writer, gpointer self, GCancellable *cancellable, GError **error);
gboolean    merita_work_edit_apply (MeritaWorkEdit *self, MeritaStore *store, GError **error);

/* "not started", "in progress", "done"; "not answered yet", "overdue", "answered", "withdrawn". */
const char *merita_work_status_word    (MeritaLanguage language, MeritaTaskStatus status);
const char *merita_request_status_word (MeritaLanguage language, const MeritaRequest *request, MeritaDate today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-ctl.h"
#include "merita-reader-evidence.h"

G_BEGIN_DECLS

/* What the actions of `meritactl evidence` share. */

typedef struct
{
  int limit, period, page, level, line;
  char *quote, *rectangle, *grade, *note, *code;
  char *title, *number, *type, *issuer, *signed_on, *from, *until, *received;
  char *newer;
} MeritaEvidenceOptions;

/* A reader, and a store for what writes; NULL after a message. */
typedef struct
{
  MeritaCtl *ctl;
  const MeritaEvidenceOptions *options;
  MeritaAgency *agency;
  MeritaReader *reader;
  MeritaStore *store;         /* NULL unless the action writes */
} MeritaEvidenceCall;

/* An id, number, file name, title or the first digits of the checksum. FALSE with error: none, or several. */
gboolean merita_ctl_find_document (MeritaReader *reader, const char *name, MeritaDocument *row, GError **error);
gboolean merita_ctl_find_citation (MeritaReader *reader, const char *id, MeritaCitation *row, GError **error);
/* --period, else the newest with rounds or citations, else this year. 0 with error. */
gint     merita_ctl_evidence_period (MeritaEvidenceCall *call, GError **error);
const char *merita_ctl_describe_document (MeritaCtl *ctl, const MeritaDocument *document);
void     merita_ctl_add_document  (JsonBuilder *builder, const MeritaDocument *document);
void     merita_ctl_add_citation  (JsonBuilder *builder, const MeritaCitation *citation);
void     merita_ctl_begin_list    (JsonBuilder *builder, const char *name);
void     merita_ctl_print_citation (MeritaCtl *ctl, const MeritaCitation *citation);
gboolean merita_ctl_show_progress (guint64 done, guint64 total, gpointer data);

/* Actions; the exit status. */
int merita_evidence_command_cite       (MeritaEvidenceCall *call);
int merita_evidence_command_change     (MeritaEvidenceCall *call);
int merita_evidence_command_uncite     (MeritaEvidenceCall *call);
int merita_evidence_command_open       (MeritaEvidenceCall *call);
int merita_evidence_command_edit       (MeritaEvidenceCall *call);
int merita_evidence_command_remove     (MeritaEvidenceCall *call);
int merita_evidence_command_revise     (MeritaEvidenceCall *call);
int merita_evidence_command_recognize  (MeritaEvidenceCall *call);
int merita_evidence_command_show       (MeritaEvidenceCall *call);
int merita_evidence_command_signatures (MeritaEvidenceCall *call);
int merita_evidence_command_uncited    (MeritaEvidenceCall *call);
int merita_evidence_command_check      (MeritaEvidenceCall *call);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-reader-evidence.h"
#include "merita-text.h"

G_BEGIN_DECLS

/* What can be wrong with a document against a period. */
typedef enum
{
  MERITA_SHELF_UNCITED = 1 << 0,        /* not cited in the period */
  MERITA_SHELF_UNREADABLE = 1 << 1,
  MERITA_SHELF_WITHOUT_TEXT = 1 << 2,   /* a scan with pages that nobody recognised */
  MERITA_SHELF_LAPSED = 1 << 3,         /* no longer in force when the period begins */
  MERITA_SHELF_NOT_YET = 1 << 4,        /* in force only after the period ends */
  MERITA_SHELF_SUPERSEDED = 1 << 5,     /* cited, but a newer edition has replaced it */
  MERITA_SHELF_SIMILAR = 1 << 6,        /* nearly the same text as another one */
  MERITA_SHELF_UNSIGNED = 1 << 7,       /* no digital signature in it */
  MERITA_SHELF_BROKEN_SIGNATURE = 1 << 8, /* a signature that does not belong to the content */
  MERITA_SHELF_UNDATED = 1 << 9,        /* cited, but neither its signing nor its force is dated */
} MeritaShelfState;
#define MERITA_SHELF_N_STATES 10
typedef struct
{
  MeritaDocument document;
  guint states;               /* MeritaShelfState */
  guint faults;               /* of which somebody should mend; of what is not cited only whether it can be read */
  guint cited;                /* in the period */
  guint cited_ever;
  guint signatures;
  guint recognized;           /* pages */
  MeritaId newest;            /* edition */
  MeritaId similar;           /* the most similar other document that is no edition of it; 0 none */
  guint percent;              /* how similar */
} MeritaShelfItem;

typedef struct
{
  gint period;
  MeritaDate starts_on, ends_on;
  GPtrArray *items;           /* MeritaShelfItem*, by title or file name */
} MeritaShelf;

void         merita_shelf_free  (MeritaShelf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaShelf, merita_shelf_free)

/* All documents with what is to be said of them in a period. */
MeritaShelf *merita_evidence_load_shelf  (MeritaReader *reader, gint period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The days between which evidence of a period has to be in force: those of the period, or the calendar year. */
gboolean     merita_evidence_get_days    (MeritaReader *reader, gint period, MeritaDate *starts_on, MeritaDate *ends_on, GError **error);
/* What it covers is not all that is there, or not what was signed. */
gboolean     merita_document_signature_is_broken (const MeritaDocumentSignature *signature);
/* "uncited": for programs; and for people, as one short clause. */
const char  *merita_shelf_state_name     (MeritaShelfState state);
char        *merita_shelf_state_describe (MeritaLanguage language, const MeritaShelf *shelf, const MeritaShelfItem *item, MeritaShelfState state);

G_END_DECLS

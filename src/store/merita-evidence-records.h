/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-requirement.h"

G_BEGIN_DECLS

/* Rows of the evidence tables; the rules of merita-records.h apply. */

typedef enum
{
  MERITA_DOCUMENT_READABLE,
  MERITA_DOCUMENT_SCANNED,    /* pages without text */
  MERITA_DOCUMENT_UNREADABLE,
} MeritaDocumentStatus;

typedef struct
{
  MeritaId id;
  char *sha256;               /* hexadecimal */
  char *file_name;
  char *title, *number, *type, *issuer;
  MeritaDate signed_on, in_force_from, in_force_until, received_on, added_on;
  gint pages;                 /* -1 unknown */
  gint64 size;
  MeritaDocumentStatus status;
  char *reason;               /* key of a MeritaPdfError, when unreadable */
  MeritaId replaces;          /* the older revision; 0 none */
  char *note;
} MeritaDocument;

typedef struct
{
  MeritaId id, document;
  gint page;                  /* from 1 */
  gint x, y, width, height;   /* hundredths of a point; width -1: the whole page */
  char *quote;
  char *code;                 /* of the sub-aspect */
  gint level;                 /* -1 none */
  gint line;                  /* of the level's requirements, from 1; 0: the level as a whole */
  gint period;                /* year of the assessment */
  MeritaProofGrade grade;
  char *note;
  MeritaDate cited_on;
} MeritaCitation;

/* A digital signature inside a document, as poppler found it. Follows from the content. */
typedef struct
{
  gint number;                /* from 1 */
  char *signer, *signed_at;   /* ISO 8601, UTC; NULL not known */
  char *signature;            /* "valid", "extended" (valid, but more was added later), "changed", "invalid", "not-verified" */
  char *certificate;          /* "trusted", "untrusted", "unknown-issuer", "revoked", "expired", "not-verified" */
  char *reason;               /* of the signer, or why it was not verified */
} MeritaDocumentSignature;

/* A page that a search found. */
#define MERITA_PASSAGE_BEGIN "[["
#define MERITA_PASSAGE_END "]]"
typedef struct
{
  MeritaId document;
  char *title;                /* its file name if it has none */
  gint page;
  char *excerpt;              /* on one line; what was found stands between the marks */
} MeritaPassage;

/* Into a zeroed struct, with strings of its own. */
void merita_document_copy  (const MeritaDocument *self, MeritaDocument *copy);
void merita_citation_copy  (const MeritaCitation *self, MeritaCitation *copy);
void merita_document_clear (MeritaDocument *self);
void merita_citation_clear (MeritaCitation *self);
void merita_passage_clear  (MeritaPassage *self);
void merita_document_signature_clear (MeritaDocumentSignature *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MeritaDocument, merita_document_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MeritaCitation, merita_citation_clear)

/* "readable": as in the file. */
const char          *merita_document_status_name (MeritaDocumentStatus status);
MeritaDocumentStatus merita_document_status_find (const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-proof-book.h"

G_BEGIN_DECLS

/* What goes into the submission pack of a period, and what is to be said of it before it is handed in. */

/* A copy of a document in the folder of a sub-aspect. */
typedef struct
{
  char *path;                 /* inside the pack, with slashes */
  const MeritaDocument *document;
  GPtrArray *citations;       /* const MeritaCitation*: why it lies here, by level, line and page */
} MeritaPackFile;

typedef struct
{
  char *path;                 /* "01 Perencanaan Kebutuhan/1.03 Data pegawai yang akan pensiun" */
  const MeritaAspect *aspect; /* NULL: codes that the instrument does not have */
  const MeritaSubAspect *sub;
  char *code;
  gint claimed;               /* level; -1 not entered */
  GPtrArray *files;           /* MeritaPackFile*, by path */
} MeritaPackFolder;

/* A printed document of the period. */
typedef struct
{
  char *path;
  MeritaDocumentKind kind;
} MeritaPackPaper;

/* None of them keeps a pack from being written. */
typedef enum
{
  MERITA_PACK_NOTHING_CITED,
  MERITA_PACK_UNPROVED,       /* the proof carries less than is claimed */
  MERITA_PACK_NOT_CLAIMED,    /* the sub-aspect has no level */
  MERITA_PACK_CORRECTION,     /* the verifier asked for it, and nobody replied */
  MERITA_PACK_EXPIRED,        /* not in force any more in the period */
  MERITA_PACK_NOT_YET,        /* not in force yet in the period */
  MERITA_PACK_REPLACED,       /* a newer revision is in the file */
  MERITA_PACK_UNREADABLE,
  MERITA_PACK_NO_SUCH_PAGE,
  MERITA_PACK_UNKNOWN_CODE,   /* the instrument has no such sub-aspect */
  MERITA_PACK_NO_PAPER,       /* a printed document of the period cannot be made */
  MERITA_N_PACK_WARNINGS,
} MeritaPackWarningKind;

typedef struct
{
  MeritaPackWarningKind kind;
  char *code;                 /* of a sub-aspect; NULL: of the document or the whole */
  const MeritaDocument *document; /* may be NULL */
  gint number;                /* claimed level, page */
  guint backed;               /* level that the proof carries */
  MeritaDate date;            /* end of force, deadline of a correction */
  char *text;                 /* what the verifier asked for; why a paper is missing */
} MeritaPackWarning;

typedef struct
{
  MeritaProofBook *book;      /* period, instrument, documents, citations */
  char *agency_name, *profile_name, *state; /* state: of the file, "riwayat nomor 12" */
  GPtrArray *folders;         /* MeritaPackFolder*, in the order of the instrument */
  GPtrArray *papers;          /* MeritaPackPaper* */
  GPtrArray *warnings;        /* MeritaPackWarning*, in the order of their kinds */
  guint n_documents;          /* that are cited */
  guint n_files;              /* copies of them */
  guint n_empty;              /* folders without a file */
  gint64 size;                /* of the copies */
} MeritaPackPlan;

/* period 0: the newest that has a round, a citation, a task or a request. */
MeritaPackPlan *merita_pack_plan_new  (MeritaAgency *agency, gint period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            merita_pack_plan_free (MeritaPackPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPackPlan, merita_pack_plan_free)

/* "paket-pengajuan-2026": what to call the pack. */
char           *merita_pack_plan_suggest_name (const MeritaPackPlan *self) G_GNUC_WARN_UNUSED_RESULT;
guint           merita_pack_plan_count  (const MeritaPackPlan *self, MeritaPackWarningKind kind);
/* "not-cited": for programs. */
const char     *merita_pack_warning_name (MeritaPackWarningKind kind);
/* One sentence. */
char           *merita_pack_warning_describe (MeritaLanguage language, const MeritaPackWarning *self) G_GNUC_WARN_UNUSED_RESULT;
/* How a document is called: its title, or the name of its file. */
const char     *merita_pack_name_document (const MeritaDocument *document);

G_END_DECLS

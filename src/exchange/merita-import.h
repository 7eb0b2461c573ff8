/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-exchange-error.h"
#include "merita-profile.h"
#include "merita-reader.h"
#include "merita-text.h"

G_BEGIN_DECLS

/*
 * An import in four steps: open (read the sheet, recognise its header), map (the user may correct),
 * check (validate every row, compare with the file; nothing is written), apply (one transaction).
 * Not thread-safe: use it from one thread at a time; open, check and apply may run in a worker.
 */
typedef enum
{
  MERITA_IMPORT_PEOPLE,
  MERITA_IMPORT_POSITIONS,
  MERITA_IMPORT_UNITS,
  MERITA_IMPORT_STANDARDS,
  MERITA_IMPORT_ROUNDS,
  MERITA_IMPORT_DECISIONS,
  MERITA_IMPORT_RECOMMENDATIONS,
  MERITA_N_IMPORTS,
} MeritaImportKind;

/* "people", "employees", "pegawai" ...; -1 if none. */
gint        merita_import_kind_parse (const char *text);
const char *merita_import_kind_id    (MeritaImportKind kind);

/* A field that a column can mean. ids are stable: "nip", "name", "performance-value:2024". */
typedef struct
{
  char *id;
  char *label;                      /* in the language given at open */
  gboolean required;
} MeritaImportField;

typedef struct
{
  char *header;                     /* as written */
  char *field;                      /* field id; NULL: not imported */
  gboolean automatic;               /* recognised, not chosen by the user */
  char *sample;                     /* first value that is not empty; may be NULL */
} MeritaImportColumn;

typedef enum
{
  MERITA_ROW_ADDED,
  MERITA_ROW_CHANGED,
  MERITA_ROW_UNCHANGED,
  MERITA_ROW_REJECTED,
} MeritaRowStatus;

typedef struct
{
  guint column;                     /* index into the columns; G_MAXUINT: the row as a whole */
  gboolean fatal;                   /* the row is rejected; else "please check" */
  char *value;                      /* as written, may be NULL */
  char *reason;                     /* sentence in the language given at open */
} MeritaRowIssue;

typedef struct _MeritaImport MeritaImport;

MeritaImport *merita_import_new       (MeritaImportKind kind, const MeritaProfile *profile, MeritaLanguage language,
                                       MeritaDate today);
/* Rounds of these years are read by their own instrument: year -> MeritaInstrument*. */
void          merita_import_set_instruments (MeritaImport *self, GHashTable *instruments);
void          merita_import_free      (MeritaImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaImport, merita_import_free)

/* sheet may be NULL: the first that has a header of this kind. CSV, XLSX, ODS, XLS by content, not by name. */
gboolean      merita_import_open      (MeritaImport *self, const char *path, const char *sheet, GCancellable *cancellable,
                                       GError **error);
const char   *merita_import_get_path  (MeritaImport *self);
const char   *merita_import_get_sheet (MeritaImport *self);          /* NULL for CSV */
GPtrArray    *merita_import_list_sheets (MeritaImport *self);        /* char*; borrowed */
/* What was found out about a text file: "UTF-8, titik koma, koma desimal"; borrowed. */
const char   *merita_import_get_dialect (MeritaImport *self);
guint         merita_import_get_n_rows (MeritaImport *self);         /* data rows */
const GPtrArray *merita_import_get_columns (MeritaImport *self);     /* MeritaImportColumn* */
const GPtrArray *merita_import_get_fields  (MeritaImport *self);     /* MeritaImportField* that may be chosen */
/* Chooses a field for a column (NULL: none). Takes effect at the next check. */
gboolean      merita_import_set_field (MeritaImport *self, guint column, const char *field, GError **error);
/* Applies what the user said about these headers last time, if anything. */
gboolean      merita_import_recall    (MeritaImport *self, MeritaReader *reader, GError **error);

/* Validates everything and compares with the file. FALSE only if it cannot be done at all. */
gboolean      merita_import_check     (MeritaImport *self, MeritaReader *reader, MeritaProgress progress, gpointer data,
                                       GCancellable *cancellable, GError **error);
typedef struct
{
  guint added, changed, unchanged, rejected, warnings;
} MeritaImportCounts;
void          merita_import_get_counts (MeritaImport *self, MeritaImportCounts *counts);

/* Rows after a check. row is 0-based among the data rows. */
guint         merita_import_get_row_number (MeritaImport *self, guint row);  /* 1-based line or row in the source */
MeritaRowStatus merita_import_get_row_status (MeritaImport *self, guint row);
char         *merita_import_get_cell   (MeritaImport *self, guint row, guint column); /* as written */
const GPtrArray *merita_import_get_row_issues (MeritaImport *self, guint row); /* MeritaRowIssue*; NULL if none */
/* "Golongan: IV/a -> IV/b; Unit kerja: ...": what would change; NULL if nothing. */
char         *merita_import_get_row_changes (MeritaImport *self, guint row);
/* Reasons with their counts, most frequent first: "NIP ganda dalam berkas" 3. */
typedef struct
{
  char *reason;
  guint count;
} MeritaReasonCount;
GPtrArray    *merita_import_count_reasons (MeritaImport *self);      /* MeritaReasonCount*, free function set */

/* Writes what the check found: one transaction, one journal entry, mapping remembered. */
gboolean      merita_import_apply     (MeritaImport *self, MeritaStore *store, MeritaProgress progress, gpointer data,
                                       GCancellable *cancellable, GError **error);
/* Rejected rows as CSV (UTF-8 with BOM, semicolons): all columns as written, then row number and reason. */
gboolean      merita_import_write_rejects (MeritaImport *self, const char *path, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-book-private.h"
#include "merita-header.h"
#include "merita-import.h"
#include "merita-intern.h"
#include "merita-nip.h"

G_BEGIN_DECLS

/* Part of a cell: without blanks around it, "-" and its kin read as nothing. */
typedef struct
{
  const char *text;
  guint32 length;
  guint32 type;                   /* MeritaCellType */
} MeritaSlice;

/* What is particular to a kind of table. */
typedef struct
{
  /* Validates and compares all rows, sets their status and keeps a plan of what to write. */
  gboolean (*check) (MeritaImport *self, MeritaReader *reader, GError **error);
  /* Writes the plan, inside the store's transaction. */
  gboolean (*apply) (MeritaImport *self, MeritaWriter *writer, GError **error);
  void (*free_plan) (gpointer plan);
} MeritaImportClass;

extern const MeritaImportClass merita_import_people_class;
extern const MeritaImportClass merita_import_positions_class;
extern const MeritaImportClass merita_import_units_class;
extern const MeritaImportClass merita_import_standards_class;
extern const MeritaImportClass merita_import_rounds_class;
extern const MeritaImportClass merita_import_decisions_class;
extern const MeritaImportClass merita_import_recommendations_class;

struct _MeritaImport
{
  MeritaImportKind kind;
  const MeritaImportClass *class;
  MeritaProfile *profile;
  GHashTable *instruments;        /* year -> MeritaInstrument*; NULL: all by that of the profile */
  MeritaLanguage language;
  MeritaDate today;
  MeritaHeader *header;

  char *path, *basename, *dialect;
  MeritaBook *book;
  MeritaSheet *sheet;
  guint sheet_index, header_row;
  GArray *rows;                   /* guint: row of the sheet of each data row */
  GPtrArray *columns;             /* MeritaImportColumn* */
  GPtrArray *fields;              /* MeritaImportField* */

  gboolean checked;
  gint64 data_version;
  guint8 *status;                 /* MeritaRowStatus */
  GHashTable *issues;             /* row + 1 -> GPtrArray of Issue* */
  GHashTable *changes;            /* row + 1 -> GString* */
  MeritaImportCounts counts;
  gpointer plan;

  /* While check or apply runs. */
  MeritaProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
};

/* ---- reading ---- */

gint        merita_import_find_column (MeritaImport *self, const char *field); /* -1 */
MeritaSlice merita_import_read        (MeritaImport *self, guint row, gint column);
char       *merita_import_dup         (MeritaSlice slice);                     /* NULL if empty */
gboolean    merita_slice_equal        (MeritaSlice slice, const char *text);   /* case and spaces count */
gboolean    merita_slice_is           (MeritaSlice slice, const char *words);  /* one of "ya|yes|1", folded */
gboolean    merita_text_same          (const char *a, const char *b);          /* case and spaces do not matter */
/* The columns "competency:..." of a file by competency; -1. */
void        merita_import_find_competencies (MeritaImport *self, gint columns[MERITA_MAX_COMPETENCIES]);

/* Each reads a cell. FALSE: it was rejected. Empty cells give the type's unknown and TRUE. */
gboolean    merita_import_take_date       (MeritaImport *self, guint row, gint column, MeritaDate *date);
gboolean    merita_import_take_hundredths (MeritaImport *self, guint row, gint column, MeritaHundredths minimum,
                                           MeritaHundredths maximum, MeritaHundredths *value);
gboolean    merita_import_take_integer    (MeritaImport *self, guint row, gint column, gint minimum, gint maximum,
                                           gint *value, gint if_empty);
gboolean    merita_import_take_levels     (MeritaImport *self, guint row, const gint *columns, MeritaLevels *levels);
gboolean    merita_import_take_nip        (MeritaImport *self, guint row, gint column, MeritaEmployment employment,
                                           MeritaNipParts *parts);
gboolean    merita_import_take_job_level  (MeritaImport *self, guint row, gint column, gint *level);

/* ---- results ---- */

/* group: the reason without its particulars, for the count; reason is taken, NULL: the group. */
void     merita_import_reject (MeritaImport *self, guint row, gint column, const char *group, char *reason);
void     merita_import_warn   (MeritaImport *self, guint row, gint column, const char *group, char *reason);
/* A difference with the file: "Grade: IV/a → IV/b".  Does not set the status. */
void     merita_import_note   (MeritaImport *self, guint row, const char *field, const char *before, const char *after);
/* What the table does not say stays as it was; what it says otherwise is noted. */
void     merita_import_merge_text (MeritaImport *self, guint row, const char *field, char **value, const char *before);
void     merita_import_merge_date (MeritaImport *self, guint row, const char *field, MeritaDate *value, MeritaDate before);
gboolean merita_import_is_rejected (MeritaImport *self, guint row);
/* FALSE, with the error set, when the user cancels. Cheap: asks now and then. */
gboolean merita_import_step   (MeritaImport *self, guint64 done, guint64 total, GError **error);
gboolean merita_import_require (MeritaImport *self, const char *field, GError **error);
/* Status from "is it there" and "was something noted". */
void     merita_import_settle (MeritaImport *self, guint row, gboolean exists);

G_END_DECLS

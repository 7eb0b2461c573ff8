/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "merita-proof-book.h"

G_BEGIN_DECLS

/* Exit statuses: documented in `meritactl help`, relied upon by scripts. */
enum
{
  MERITA_EXIT_HOLDS = 0,
  MERITA_EXIT_DOES_NOT_HOLD = 1,
  MERITA_EXIT_USAGE = 2,
  MERITA_EXIT_CANNOT = 3,
};

/*
 * One invocation.  A command parses its own options with merita_ctl_parse (), which adds the common
 * ones and fills the fields below; positional arguments stay in `arguments`.
 */
typedef struct
{
  const char *command;
  gboolean json;
  gboolean explain;
  MeritaDate today;
  MeritaLanguage language;
  GPtrArray *arguments;       /* char*, owned */
  GString *out;               /* printed at the end, so that a failure prints no half answer */
} MeritaCtl;

typedef int (*MeritaCommandFunc) (MeritaCtl *ctl, int argc, char **argv);

typedef struct
{
  const char *name;
  const char *arguments;      /* "FILE [POSITION]" */
  const char *summary;        /* msgid */
  MeritaCommandFunc run;
} MeritaCommand;

/* Ends with an entry without a name. */
const MeritaCommand *merita_ctl_get_commands (void);
int                  merita_ctl_run          (int argc, char **argv);

/* FALSE after a usage message: return MERITA_EXIT_USAGE.  least/most: positional arguments after the command. */
gboolean     merita_ctl_parse        (MeritaCtl *self, int argc, char **argv, const GOptionEntry *entries,
                                      guint least, guint most);
const char  *merita_ctl_get_argument (MeritaCtl *self, guint index); /* NULL if not given */
/* Prints the message on standard error and gives MERITA_EXIT_CANNOT. */
int          merita_ctl_fail         (MeritaCtl *self, GError *error);
int          merita_ctl_usage        (MeritaCtl *self, const char *message);
void         merita_ctl_print        (MeritaCtl *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Appends the builder's document to the output. */
void         merita_ctl_print_json   (MeritaCtl *self, JsonBuilder *builder);
/* The first argument as an agency; NULL after a message (return MERITA_EXIT_CANNOT). */
MeritaAgency *merita_ctl_open_agency (MeritaCtl *self);
MeritaStore  *merita_ctl_open_store  (MeritaCtl *self);
/* The assessment's period (0: the newest, or this year); NULL with error. */
MeritaProofBook *merita_ctl_open_book (MeritaCtl *self, MeritaAgency *agency, int period, GError **error);
/* The three scores of a period (0: the newest) as member "proof" or as text; nothing without a period. */
gboolean     merita_ctl_add_proof    (MeritaCtl *self, MeritaAgency *agency, JsonBuilder *builder, const GPtrArray *rounds,
                                      int period, GError **error);
/* A translated msgid in the language of the invocation. */
const char  *merita_ctl_tr           (MeritaCtl *self, const char *msgid) G_GNUC_FORMAT (2);
/* What an option says: NULL leaves the field, "" empties it. */
void         merita_ctl_replace_text (char **field, const char *text);
/* 18 digits, spaces allowed; FALSE after a usage message. */
gboolean     merita_ctl_parse_nip    (MeritaCtl *self, const char *text, MeritaNip *nip);
/* "2026-06-30"; FALSE after a usage message. */
gboolean     merita_ctl_parse_date   (MeritaCtl *self, const char *option, const char *text, MeritaDate *date);

/* JSON helpers: amounts are decimal strings, dates ISO 8601, NIPs strings; unknown is null. */
void merita_json_string     (JsonBuilder *builder, const char *name, const char *value);
void merita_json_integer    (JsonBuilder *builder, const char *name, gint64 value);
void merita_json_boolean    (JsonBuilder *builder, const char *name, gboolean value);
/* A level; -1 is null. */
void merita_json_level      (JsonBuilder *builder, const char *name, gint value);
/* element-type char* */
void merita_json_strings    (JsonBuilder *builder, const char *name, const GPtrArray *values);
void merita_json_hundredths (JsonBuilder *builder, const char *name, MeritaHundredths value);
void merita_json_score      (JsonBuilder *builder, const char *name, MeritaScore value);
void merita_json_nip        (JsonBuilder *builder, const char *name, MeritaNip value);
void merita_json_date       (JsonBuilder *builder, const char *name, MeritaDate value);
void merita_json_id         (JsonBuilder *builder, const char *name, MeritaId value);
/* "met", "not-met", "unknown". */
const char *merita_json_truth (MeritaTruth truth);
void merita_json_contributions (JsonBuilder *builder, const char *name, const GArray *contributions);

/* Imports a sheet of a kind (MeritaImportKind) and prints what came of it. */
int          merita_ctl_import       (MeritaCtl *self, int kind, const char *path);

/* Commands, one file each. */
int merita_command_new        (MeritaCtl *ctl, int argc, char **argv);
int merita_command_import     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_export     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_rounds     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_period     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_instrument (MeritaCtl *ctl, int argc, char **argv);
int merita_command_submit     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_mock       (MeritaCtl *ctl, int argc, char **argv);
int merita_command_score      (MeritaCtl *ctl, int argc, char **argv);
int merita_command_task       (MeritaCtl *ctl, int argc, char **argv);
int merita_command_request    (MeritaCtl *ctl, int argc, char **argv);
int merita_command_decision   (MeritaCtl *ctl, int argc, char **argv);
int merita_command_recommendation (MeritaCtl *ctl, int argc, char **argv);
int merita_command_calendar   (MeritaCtl *ctl, int argc, char **argv);
int merita_command_map        (MeritaCtl *ctl, int argc, char **argv);
int merita_command_person     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_evidence   (MeritaCtl *ctl, int argc, char **argv);
int merita_command_pack       (MeritaCtl *ctl, int argc, char **argv);
int merita_command_critical   (MeritaCtl *ctl, int argc, char **argv);
int merita_command_successors (MeritaCtl *ctl, int argc, char **argv);
int merita_command_nominate   (MeritaCtl *ctl, int argc, char **argv);
int merita_command_develop    (MeritaCtl *ctl, int argc, char **argv);
int merita_command_discipline (MeritaCtl *ctl, int argc, char **argv);
int merita_command_policy     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_bench      (MeritaCtl *ctl, int argc, char **argv);
int merita_command_check      (MeritaCtl *ctl, int argc, char **argv);
int merita_command_team       (MeritaCtl *ctl, int argc, char **argv);
int merita_command_paper      (MeritaCtl *ctl, int argc, char **argv);
int merita_command_template   (MeritaCtl *ctl, int argc, char **argv);
int merita_command_print      (MeritaCtl *ctl, int argc, char **argv);
int merita_command_journal    (MeritaCtl *ctl, int argc, char **argv);
int merita_command_undo       (MeritaCtl *ctl, int argc, char **argv);
int merita_command_redo       (MeritaCtl *ctl, int argc, char **argv);
int merita_command_verify     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_backup     (MeritaCtl *ctl, int argc, char **argv);
int merita_command_profile    (MeritaCtl *ctl, int argc, char **argv);
int merita_command_help       (MeritaCtl *ctl, int argc, char **argv);

G_END_DECLS

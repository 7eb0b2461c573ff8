/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * A fixed piece of an official paper, as the profile or the agency words it: "considering" of
 * "team-decree".  Each line is a paragraph or an item of a list; facts stand in braces: {instansi}.
 */
typedef struct
{
  char *document;                 /* id of the document */
  char *part;
  char *text;
  char *legal_source;
  MeritaConfidence confidence;
} MeritaPaperPart;

/* What stands for a fact that is not known: a line to fill in by hand. */
#define MERITA_PAPER_BLANK "........................"

typedef const char *(*MeritaPaperLookup) (const char *name, gpointer data);

MeritaPaperPart *merita_paper_part_new  (void);
MeritaPaperPart *merita_paper_part_copy (const MeritaPaperPart *self) G_GNUC_WARN_UNUSED_RESULT;
void             merita_paper_part_free (MeritaPaperPart *self);
/* NULL if no part is of that document and name. parts: MeritaPaperPart*. */
const MeritaPaperPart *merita_paper_part_find (const GPtrArray *parts, const char *document, const char *part);

/* Names that may stand in braces, in the order in which they are offered. NULL-terminated. */
const char *const *merita_paper_placeholders (void);
/* What is wrong with a text: "{nama}" that no paper knows, or "{" that is not closed. NULL if nothing is. */
char *merita_paper_find_fault (const char *text);
/* Fills in what lookup gives; NULL from it prints a line to fill in. */
char *merita_paper_fill       (const char *text, MeritaPaperLookup lookup, gpointer data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

/*
 * The wording of papers: what the agency wrote, else what its profile says, else what the program
 * brings.  An agency's own wording is a setting of the file, "template.<document>.<part>".
 */
typedef struct
{
  MeritaPaperPart *part;     /* as it holds now; an agency's own has its confidence */
  char *standard;            /* the text without the agency's */
  gboolean own;              /* the agency wrote it */
} MeritaPaperTemplate;

void merita_paper_template_free (MeritaPaperTemplate *self);

/* In the order of the papers and their parts; document NULL: all. MeritaPaperTemplate*. */
GPtrArray *merita_paper_template_list (MeritaAgency *agency, const char *document, GError **error);
/* The setting that keeps the agency's wording of a part. */
char      *merita_paper_template_get_key (const char *document, const char *part);
/* text NULL goes back to the standard. An unknown part or placeholder is refused. */
gboolean   merita_paper_template_set  (MeritaAgency *agency, MeritaStore *store, const char *document, const char *part,
                                       const char *text, GError **error);

G_END_DECLS

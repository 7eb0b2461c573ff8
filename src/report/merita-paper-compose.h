/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-paper-flow.h"

G_BEGIN_DECLS

#define MERITA_PAPER_GAP 6.0       /* between paragraphs */
#define MERITA_PAPER_WIDE_GAP 14.0

/* What official papers are made of.  text may have lines: each is a paragraph, or an item. */

/* text, or a line to fill in by hand. */
const char *merita_paper_known   (const char *text);
char       *merita_paper_date    (MeritaDate date);
/* "256 (dua ratus lima puluh enam)"; a line to fill in if it is not known. */
char       *merita_paper_amount  (MeritaHundredths value);
/* A person as the redaction allows; never NULL. */
char       *merita_paper_person  (MeritaPaperFlow *flow, const char *name, MeritaNip nip);
char       *merita_paper_nip     (MeritaPaperFlow *flow, MeritaNip nip); /* NULL where none may stand */
char       *merita_paper_upper   (const char *text);

void merita_paper_add_text     (MeritaPaperFlow *flow, double gap, const char *text);
/* What is to be known of the figures, in small type; nothing for NULL. */
void merita_paper_add_notice   (MeritaPaperFlow *flow, double gap, const char *text);
void merita_paper_add_centred  (MeritaPaperFlow *flow, double gap, MeritaType type, const char *text);
void merita_paper_add_heading  (MeritaPaperFlow *flow, double gap, const char *text); /* also in the outline */
/* "Menimbang : a. bahwa …": head and marker may be NULL. */
void merita_paper_add_clause   (MeritaPaperFlow *flow, double gap, const char *head, const char *marker, const char *text);
/* Lines as "1.", "2." … under one another. */
void merita_paper_add_list     (MeritaPaperFlow *flow, const char *text);
/* "Nilai : 256 (…)": label and value beside each other. */
void merita_paper_add_field    (MeritaPaperFlow *flow, const char *label, const char *value);
/* A marker and its text, so many steps in from the left. */
void merita_paper_add_item     (MeritaPaperFlow *flow, double gap, guint depth, const char *marker, const char *text);
/* "Tembusan:" and its list; nothing if it is empty. */
void merita_paper_add_copies   (MeritaPaperFlow *flow, const char *heading, const char *text);
/* Number, nature, enclosure, subject; place and day; recipient. enclosure NULL: "-". */
void merita_paper_add_letter_head (MeritaPaperFlow *flow, const char *enclosure);
/* "LAMPIRAN", with what it belongs to, at the top of a new page. title: of the paper. */
void merita_paper_add_annex    (MeritaPaperFlow *flow, const char *title, const char *subject);

/* One hand: lines above it, name, rank and NIP below. */
typedef struct
{
  const char *opening;       /* "Ditetapkan di …\npada tanggal …"; may be NULL */
  const char *title, *name, *rank;
  MeritaNip nip;
} MeritaPaperHand;
void merita_paper_add_hand     (MeritaPaperFlow *flow, const MeritaPaperHand *hand);
/* Of the office that writes: the last signatory of the data. */
void merita_paper_add_office_hand (MeritaPaperFlow *flow);
/* The same under place and day, where these do not stand at the top. */
void merita_paper_add_dated_hand  (MeritaPaperFlow *flow);
/* Official columns; columns is borrowed. */
MeritaPrintTable *merita_paper_table_new (MeritaPaperFlow *flow, const MeritaPrintColumn *columns, guint n);

G_END_DECLS

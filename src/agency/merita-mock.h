/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agreement.h"
#include "merita-assessment.h"

G_BEGIN_DECLS

/*
 * A mock verification: a second person of the agency scores without knowing the claim; then the two
 * are compared.  While the round is open, what the claim says of a sub-aspect is hidden until that
 * sub-aspect was scored.
 */
gboolean merita_mock_is_open (const MeritaRound *round);
/* TRUE: the claim for this code must not be shown beside this round. */
gboolean merita_mock_hides   (const MeritaRound *round, const char *code);
/* TRUE: totals of the claim must not be shown: something is hidden still. */
gboolean merita_mock_hides_totals (const MeritaScoredRound *mock);

/* What the people who scored one sub-aspect say. */
typedef struct
{
  const MeritaAspect *aspect;     /* borrowed from the instrument */
  const MeritaSubAspect *sub;
  gint spread;                    /* greatest distance in levels; -1: fewer than two scored it */
  gboolean hidden;                /* of an open mock round: not scored yet */
} MeritaMockLine;

typedef struct
{
  MeritaInstrument *instrument;   /* owned */
  GPtrArray *rounds;              /* MeritaScoredRound*, borrowed: the raters, the first is the reference */
  GArray *lines;                  /* MeritaMockLine */
  gint8 *levels;                  /* [round * lines->len + line]; -1 */
  MeritaAgreement agreement;      /* ordinal, over sub-aspects */
  gint severity_lines;            /* sub-aspects that the first and the last both scored */
  gint stricter, milder;          /* of which the last is below, above the first */
} MeritaMockReport;

#define MERITA_MOCK_SEED 20220303

/* rounds: two or more of one period, in the order of the columns.  What is hidden counts as not scored. */
MeritaMockReport *merita_mock_report_new  (const GPtrArray *rounds) G_GNUC_WARN_UNUSED_RESULT;
void              merita_mock_report_free (MeritaMockReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaMockReport, merita_mock_report_free)
gint              merita_mock_report_get_level (const MeritaMockReport *self, guint round, guint line);
/* The newest self-assessment and the mock rounds of a period; element-type MeritaScoredRound, borrowed. */
GPtrArray        *merita_mock_list_rounds (const GPtrArray *rounds, gint period) G_GNUC_WARN_UNUSED_RESULT;
/* "0.82 (0.61 to 0.95): good; …" or why it cannot be told. */
char             *merita_mock_describe_agreement (MeritaLanguage language, const MeritaAgreement *agreement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-report.h"

static const char *const ids[MERITA_N_DOCUMENTS] = {
  [MERITA_DOCUMENT_SUCCESSION_CHART] = "succession-chart",
  [MERITA_DOCUMENT_SUCCESSOR_LIST] = "successor-list",
  [MERITA_DOCUMENT_NINE_BOX] = "nine-box",
  [MERITA_DOCUMENT_EXEMPTION_CHECK] = "exemption-check",
  [MERITA_DOCUMENT_TEAM_DECREE] = "team-decree",
  [MERITA_DOCUMENT_ACCOUNT_LETTER] = "account-letter",
  [MERITA_DOCUMENT_BERITA_ACARA] = "berita-acara",
  [MERITA_DOCUMENT_COVER_LETTER] = "cover-letter",
  [MERITA_DOCUMENT_EVIDENCE_INDEX] = "evidence-index",
  [MERITA_DOCUMENT_SCORE_RADAR] = "score-radar",
  [MERITA_DOCUMENT_FOLLOW_UP_MATRIX] = "follow-up-matrix",
  [MERITA_DOCUMENT_REQUEST_SLIP] = "request-slip",
  [MERITA_DOCUMENT_DECISION_SUMMARY] = "decision-summary",
};

static const char *const papers[] = {
  [MERITA_PAPER_A4] = "a4",
  [MERITA_PAPER_F4] = "f4",
  [MERITA_PAPER_A3] = "a3",
};

static const char *const redactions[] = {
  [MERITA_REDACT_FULL] = "full",
  [MERITA_REDACT_INITIALS] = "initials",
  [MERITA_REDACT_COUNTS] = "counts",
};

static gint
find_word (const char *const *words, guint n, const char *text)
{
  for (guint i = 0; text != NULL && i < n; i++)
    if (g_ascii_strcasecmp (words[i], text) == 0)
      return (gint) i;

  return -1;
}

const char *
merita_document_id (MeritaDocumentKind kind)
{
  g_return_val_if_fail (kind < MERITA_N_DOCUMENTS, NULL);

  return ids[kind];
}

gint
merita_document_parse (const char *id)
{
  return find_word (ids, G_N_ELEMENTS (ids), id);
}

gboolean
merita_document_is_paper (MeritaDocumentKind kind)
{
  return kind >= MERITA_DOCUMENT_TEAM_DECREE;
}

gint
merita_paper_parse (const char *text)
{
  return find_word (papers, G_N_ELEMENTS (papers), text);
}

gint
merita_redaction_parse (const char *text)
{
  return find_word (redactions, G_N_ELEMENTS (redactions), text);
}

void
merita_report_options_default (MeritaReportOptions *options, MeritaDocumentKind kind)
{
  g_return_if_fail (options != NULL);

  options->paper = kind == MERITA_DOCUMENT_SUCCESSION_CHART ? MERITA_PAPER_A3 : MERITA_PAPER_F4;
  options->landscape =
    kind < MERITA_DOCUMENT_EXEMPTION_CHECK || kind == MERITA_DOCUMENT_FOLLOW_UP_MATRIX;
  options->redaction = MERITA_REDACT_FULL;
  options->signatures = TRUE;
}

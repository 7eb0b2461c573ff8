/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-paper-result.h"
#include "merita-text.h"

/* "3 (tiga) berkas": as many as are listed. */
static char *
count_enclosures (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  g_autofree char *words = merita_text_spell (n);

  return *text != '\0' ? g_strdup_printf ("%u (%s) berkas", n, words) : NULL;
}

static void
add_results (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  const MeritaPaperRound *round = merita_paper_data_get_round (paper);
  g_autofree char *points = NULL;
  g_autofree char *index = NULL;
  g_autofree char *text = NULL;

  if (round == NULL || round->category == NULL)
    {
      merita_paper_add_result_text (flow);
      return;
    }
  points = merita_paper_amount (round->points);
  index = merita_paper_amount (round->index);
  text = g_strdup_printf ("Nilai: %s;\nIndeks: %s;\nKategori: %s;\nInstrumen: %s.", points, index,
                          round->category, merita_paper_known (paper->instrument));
  merita_paper_add_list (flow, text);
  merita_paper_add_notice (flow, MERITA_PAPER_GAP, paper->notice);
}

static gpointer
plan_cover_letter (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);
  const char *enclosures = merita_paper_data_get_part (paper, "enclosures");
  g_autofree char *count = count_enclosures (enclosures);

  merita_paper_add_letter_head (flow, count);
  merita_paper_add_text (flow, 24, merita_paper_data_get_part (paper, "opening"));
  add_results (flow);
  if (*enclosures != '\0')
    {
      merita_paper_add_text (flow, MERITA_PAPER_WIDE_GAP - 4, "Bersama surat ini kami lampirkan:");
      merita_paper_flow_keep_next (flow);
      merita_paper_add_list (flow, enclosures);
    }
  merita_paper_add_text (flow, MERITA_PAPER_WIDE_GAP - 4,
                         merita_paper_data_get_part (paper, "closing"));
  merita_paper_flow_keep_next (flow);
  merita_paper_add_office_hand (flow);
  merita_paper_add_copies (flow, "Tembusan:", merita_paper_data_get_part (paper, "cc"));
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_cover_letter_document =
  MERITA_PAPER_DOCUMENT ("SURAT PENGANTAR HASIL PENILAIAN MANDIRI", plan_cover_letter);

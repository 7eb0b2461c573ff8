/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN

static void
add_numbered_day (MeritaPaperFlow *flow, const char *label, const char *number, MeritaDate date)
{
  g_autofree char *day = merita_paper_date (date);
  g_autofree char *text = g_strdup_printf ("%s, tanggal %s", merita_paper_known (number), day);

  merita_paper_add_field (flow, label, text);
}

static void
add_validity (MeritaPaperFlow *flow, const MeritaPaperDecision *decision)
{
  g_autofree char *end = merita_paper_date (decision->valid_until);
  g_autofree char *words = merita_text_spell (decision->valid_months);
  g_autofree char *text = NULL;

  if (decision->valid_months <= 0)
    {
      merita_paper_add_field (flow, "Masa berlaku", MERITA_PAPER_BLANK);
      return;
    }
  text = g_strdup_printf ("%d (%s) bulan, sampai dengan %s", decision->valid_months, words, end);
  merita_paper_add_field (flow, "Masa berlaku", text);
}

static void
add_facts (MeritaPaperFlow *flow, const MeritaPaperDecision *decision)
{
  static const char *const exemptions[] = {
    [MERITA_TRUTH_NO] = "tidak memuat ketentuan pengecualian seleksi terbuka",
    [MERITA_TRUTH_UNKNOWN] = MERITA_PAPER_BLANK,
    [MERITA_TRUTH_YES] = "memuat ketentuan pengecualian seleksi terbuka",
  };
  g_autofree char *points = merita_paper_amount (decision->points);
  g_autofree char *index = merita_paper_amount (decision->index);

  merita_paper_add_field (flow, "Ditetapkan oleh", merita_paper_known (decision->agency));
  add_numbered_day (flow, "Keputusan nomor", decision->number, decision->decided_on);
  add_numbered_day (flow, "Berita acara nomor", decision->minutes_number, decision->minutes_date);
  merita_paper_add_field (flow, "Kategori", merita_paper_known (decision->category));
  merita_paper_add_field (flow, "Nilai", points);
  merita_paper_add_field (flow, "Indeks", index);
  add_validity (flow, decision);
  merita_paper_add_field (flow, "Pengisian JPT", exemptions[decision->exemption]);
  if (decision->note != NULL)
    merita_paper_add_field (flow, "Catatan", decision->note);
}

static void
add_recommendations (MeritaPaperFlow *flow, const MeritaPaperData *paper)
{
  guint aspect = 0;

  merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP, "Rekomendasi penyempurnaan");
  for (guint i = 0; i < paper->recommendations->len; i++)
    {
      const MeritaPaperRecommendation *row = paper->recommendations->pdata[i];
      g_autofree char *marker = g_strdup_printf ("%u)", row->number);

      if (row->aspect != aspect)
        {
          g_autofree char *letter = g_strdup_printf ("%c.", (char) ('a' + (row->aspect - 1) % 26));

          merita_paper_add_item (flow, MERITA_PAPER_GAP, 0, letter,
                                 row->aspect_name != NULL ? row->aspect_name : "Aspek lain");
          merita_paper_flow_keep_next (flow);
          aspect = row->aspect;
        }
      merita_paper_add_item (flow, 2, 1, marker, row->text);
    }
  if (paper->recommendations->len == 0)
    merita_paper_add_text (flow, MERITA_PAPER_GAP, "Belum ada rekomendasi yang dicatat.");
}

static gpointer
plan_decision_summary (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD,
                            "RINGKASAN KEPUTUSAN PENERAPAN SISTEM MERIT");
  merita_paper_add_text (flow, MERITA_PAPER_GAP + 4,
                         paper->decision != NULL ? merita_paper_data_get_part (paper, "opening")
                                                 : "Belum ada keputusan yang dicatat.");
  if (paper->decision != NULL)
    {
      add_facts (flow, paper->decision);
      add_recommendations (flow, paper);
      merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP, "Peninjauan kembali");
      merita_paper_add_text (flow, 3, merita_paper_data_get_part (paper, "review"));
      merita_paper_flow_keep_next (flow);
    }
  merita_paper_add_dated_hand (flow);
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_decision_summary_document =
  MERITA_PAPER_DOCUMENT ("RINGKASAN KEPUTUSAN", plan_decision_summary);

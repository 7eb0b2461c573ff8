/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-result.h"

#include "merita-paper-compose.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN

enum
{
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_MAXIMUM,
  COLUMN_POINTS,
  COLUMN_INDEX,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { "No.", 30, MERITA_ALIGN_CENTRE },
  [COLUMN_NAME] = { "Aspek", 240, MERITA_ALIGN_LEFT },
  [COLUMN_MAXIMUM] = { "Nilai maksimum", 64, MERITA_ALIGN_RIGHT },
  [COLUMN_POINTS] = { "Nilai", 60, MERITA_ALIGN_RIGHT },
  [COLUMN_INDEX] = { "Indeks", 60, MERITA_ALIGN_RIGHT },
};

static void
set_figures (MeritaPrintTable *table,
             MeritaHundredths maximum,
             MeritaHundredths points,
             MeritaHundredths index)
{
  merita_print_table_take (table, COLUMN_MAXIMUM, merita_text_plain (LANGUAGE, maximum));
  merita_print_table_take (table, COLUMN_POINTS, merita_text_plain (LANGUAGE, points));
  merita_print_table_take (table, COLUMN_INDEX, merita_text_hundredths (LANGUAGE, index));
}

static void
add_total (MeritaPrintTable *table, const MeritaPaperRound *round)
{
  merita_print_table_add_row (table);
  merita_print_table_set (table, COLUMN_NAME, "Jumlah");
  set_figures (table, round->maximum, round->points, round->index);
  for (guint i = 0; i < N_COLUMNS; i++)
    merita_print_table_set_bold (table, i);
}

void
merita_paper_add_result_table (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  const MeritaPaperRound *round = merita_paper_data_get_round (paper);
  MeritaPrintTable *table = merita_paper_table_new (flow, columns, N_COLUMNS);

  for (guint i = 0; i < paper->aspects->len; i++)
    {
      const MeritaPaperAspect *aspect = paper->aspects->pdata[i];

      merita_print_table_add_row (table);
      merita_print_table_take (table, COLUMN_NUMBER, g_strdup_printf ("%u", aspect->number));
      merita_print_table_set (table, COLUMN_NAME, aspect->name);
      set_figures (table, aspect->maximum, aspect->points, aspect->index);
    }
  if (round != NULL)
    add_total (table, round);
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_GAP + 2);
}

static char *
describe_missing (const MeritaPaperData *paper, const MeritaPaperRound *round)
{
  if (round == NULL)
    return g_strdup ("Penilaian mandiri tahun ini belum diisi; nilai, indeks, dan kategori belum "
                     "ada.");
  if (round->maximum == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("Bobot instrumen ini belum diketahui; nilai, indeks, dan kategori belum dapat "
                     "dihitung.");
  if (paper->missing == NULL)
    return g_strdup ("Penilaian belum lengkap; kategori belum dapat ditetapkan.");

  return g_strdup_printf ("Penilaian belum lengkap: %u dari %u subaspek telah dinilai. Subaspek "
                          "yang belum dinilai: %s. Kategori belum dapat ditetapkan.",
                          round->entered, round->expected, paper->missing);
}

void
merita_paper_add_result_text (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  const MeritaPaperRound *round = merita_paper_data_get_round (paper);

  if (round != NULL && round->category != NULL)
    merita_paper_add_text (flow, MERITA_PAPER_WIDE_GAP,
                           merita_paper_data_get_part (paper, "result"));
  else
    {
      g_autofree char *text = describe_missing (paper, round);

      merita_paper_add_text (flow, MERITA_PAPER_WIDE_GAP, text);
    }
  if (paper->conflict != NULL)
    {
      g_autofree char *text =
        g_strdup_printf ("Kategori ditetapkan dari nilai. Indeks yang dibulatkan berada pada "
                         "Kategori %s.",
                         paper->conflict);

      merita_paper_add_text (flow, MERITA_PAPER_GAP, text);
    }
  merita_paper_add_notice (flow, MERITA_PAPER_GAP, paper->notice);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-paper-radar.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define MOST_ROUNDS 6 /* that have room beside each other */

/* ---- over the rounds ---- */

enum
{
  COLUMN_NAME,
  COLUMN_MAXIMUM,
  N_FIXED,
};

static guint
get_first_round (const MeritaPaperData *paper)
{
  return paper->rounds->len > MOST_ROUNDS ? paper->rounds->len - MOST_ROUNDS : 0;
}

/* The columns belong to the flow, as the table borrows them. */
static MeritaPrintColumn *
make_columns (MeritaPaperFlow *flow, const MeritaPaperData *paper, guint *n)
{
  guint first = get_first_round (paper);
  MeritaPrintColumn *columns = g_new0 (MeritaPrintColumn, N_FIXED + paper->rounds->len + 1);

  merita_paper_flow_own (flow, columns, g_free);
  columns[COLUMN_NAME] = (MeritaPrintColumn){ "Aspek", 150, MERITA_ALIGN_LEFT };
  columns[COLUMN_MAXIMUM] = (MeritaPrintColumn){ "Maks.", 44, MERITA_ALIGN_RIGHT };
  *n = N_FIXED;
  for (guint i = first; i < paper->rounds->len; i++)
    columns[(*n)++] =
      (MeritaPrintColumn){ ((const MeritaPaperRound *) paper->rounds->pdata[i])->name, 56,
                           MERITA_ALIGN_RIGHT };
  if (paper->rounds->len - first > 1)
    columns[(*n)++] = (MeritaPrintColumn){ "Selisih akhir − awal", 52, MERITA_ALIGN_RIGHT };

  return columns;
}

static MeritaHundredths
get_points (const MeritaPaperRound *round, guint aspect)
{
  return aspect < round->aspects->len ? g_array_index (round->aspects, MeritaHundredths, aspect)
                                      : MERITA_HUNDREDTHS_UNKNOWN;
}

/* "+12,5", "-10", "0"; a dash if one of the two is not known. */
static char *
describe_change (MeritaHundredths from, MeritaHundredths to)
{
  g_autofree char *digits = NULL;

  if (from == MERITA_HUNDREDTHS_UNKNOWN || to == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("–");
  digits = merita_text_plain (LANGUAGE, to - from);

  return g_strdup_printf ("%s%s", to > from ? "+" : "", digits);
}

typedef MeritaHundredths (*GetFunc) (const MeritaPaperRound *round, guint aspect);

static MeritaHundredths
get_total (const MeritaPaperRound *round, guint aspect)
{
  return round->points;
}

static MeritaHundredths
get_index (const MeritaPaperRound *round, guint aspect)
{
  return round->index;
}

static void
add_figures (MeritaPrintTable *table,
             const MeritaPaperData *paper,
             guint n_columns,
             GetFunc get,
             guint aspect)
{
  guint first = get_first_round (paper);
  guint column = N_FIXED;

  for (guint i = first; i < paper->rounds->len; i++)
    {
      MeritaHundredths value = get (paper->rounds->pdata[i], aspect);

      merita_print_table_take (table, column++,
                               get == get_index ? merita_text_hundredths (LANGUAGE, value)
                                                : merita_text_plain (LANGUAGE, value));
    }
  if (column < n_columns)
    merita_print_table_take (table, column,
                             describe_change (get (paper->rounds->pdata[first], aspect),
                                              get (paper->rounds->pdata[paper->rounds->len - 1],
                                                   aspect)));
}

static void
add_rounds_table (MeritaPaperFlow *flow, const MeritaPaperData *paper)
{
  guint n = 0;
  const MeritaPrintColumn *columns = make_columns (flow, paper, &n);
  MeritaPrintTable *table = merita_paper_table_new (flow, columns, n);
  const MeritaPaperRound *last = paper->rounds->pdata[paper->rounds->len - 1];

  for (guint i = 0; i < paper->aspects->len; i++)
    {
      const MeritaPaperAspect *aspect = paper->aspects->pdata[i];

      merita_print_table_add_row (table);
      merita_print_table_take (table, COLUMN_NAME,
                               g_strdup_printf ("%u. %s", aspect->number, aspect->name));
      merita_print_table_take (table, COLUMN_MAXIMUM,
                               merita_text_plain (LANGUAGE, aspect->maximum));
      add_figures (table, paper, n, get_points, i);
    }
  merita_print_table_add_row (table);
  merita_print_table_set (table, COLUMN_NAME, "Jumlah");
  merita_print_table_take (table, COLUMN_MAXIMUM, merita_text_plain (LANGUAGE, last->maximum));
  add_figures (table, paper, n, get_total, 0);
  for (guint i = 0; i < n; i++)
    merita_print_table_set_bold (table, i);
  merita_print_table_add_row (table);
  merita_print_table_set (table, COLUMN_NAME, "Indeks");
  add_figures (table, paper, n, get_index, 0);
  merita_print_table_add_row (table);
  merita_print_table_set (table, COLUMN_NAME, "Kategori");
  for (guint i = get_first_round (paper), k = N_FIXED; i < paper->rounds->len; i++, k++)
    {
      const MeritaPaperRound *round = paper->rounds->pdata[i];

      merita_print_table_set (table, k,
                              round->category != NULL ? round->category : "belum lengkap");
    }
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_GAP);
}

/* ---- claimed, backed, verified ---- */

enum
{
  CLAIM_NAME,
  CLAIM_CLAIMED,
  CLAIM_BACKED,
  CLAIM_VERIFIED,
  N_CLAIM,
};

static const MeritaPrintColumn claim_columns[N_CLAIM] = {
  [CLAIM_NAME] = { "Aspek", 220, MERITA_ALIGN_LEFT },
  [CLAIM_CLAIMED] = { "Diklaim", 80, MERITA_ALIGN_RIGHT },
  [CLAIM_BACKED] = { "Terbukti", 80, MERITA_ALIGN_RIGHT },
  [CLAIM_VERIFIED] = { "Diverifikasi", 80, MERITA_ALIGN_RIGHT },
};

static const MeritaPaperRound *
find_verified (const MeritaPaperData *paper)
{
  for (guint i = paper->rounds->len; i > 0; i--)
    if (!((const MeritaPaperRound *) paper->rounds->pdata[i - 1])->self_assessment)
      return paper->rounds->pdata[i - 1];

  return NULL;
}

/* What is claimed, backed and verified, in one row. */
static void
add_claim_values (MeritaPrintTable *table, const char *name, const MeritaHundredths values[3])
{
  merita_print_table_add_row (table);
  merita_print_table_set (table, CLAIM_NAME, name);
  for (guint i = 0; i < 3; i++)
    merita_print_table_take (table, CLAIM_CLAIMED + i,
                             values[i] == MERITA_HUNDREDTHS_UNKNOWN
                               ? g_strdup ("–")
                               : merita_text_plain (LANGUAGE, values[i]));
}

static void
add_claim_totals (MeritaPrintTable *table,
                  const MeritaPaperData *paper,
                  const MeritaPaperRound *verified)
{
  const MeritaPaperRound *claimed =
    paper->reported >= 0 ? paper->rounds->pdata[paper->reported] : NULL;
  const MeritaHundredths unknown = MERITA_HUNDREDTHS_UNKNOWN;
  const MeritaHundredths totals[] = { claimed != NULL ? claimed->points : unknown,
                                      paper->backed_points,
                                      verified != NULL ? verified->points : unknown };
  const MeritaHundredths indexes[] = { claimed != NULL ? claimed->index : unknown,
                                       paper->backed_index,
                                       verified != NULL ? verified->index : unknown };
  const char *const categories[] = { claimed != NULL ? claimed->category : NULL,
                                     paper->backed_category,
                                     verified != NULL ? verified->category : NULL };

  add_claim_values (table, "Jumlah", totals);
  for (guint i = 0; i < N_CLAIM; i++)
    merita_print_table_set_bold (table, i);
  add_claim_values (table, "Indeks", indexes);
  merita_print_table_add_row (table);
  merita_print_table_set (table, CLAIM_NAME, "Kategori");
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    merita_print_table_set (table, CLAIM_CLAIMED + i, categories[i] != NULL ? categories[i] : "–");
}

/* What the verification is likely to grant: a range, and the categories of its ends. */
static void
add_forecast (MeritaPaperFlow *flow, const MeritaPaperData *paper)
{
  const char *low = paper->forecast_category[0];
  const char *high = paper->forecast_category[1];
  g_autofree char *middle = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GString) text = NULL;

  if (paper->forecast[1] == MERITA_HUNDREDTHS_UNKNOWN)
    return;
  from = merita_text_plain (LANGUAGE, paper->forecast[0]);
  middle = merita_text_plain (LANGUAGE, paper->forecast[1]);
  to = merita_text_plain (LANGUAGE, paper->forecast[2]);
  text = g_string_new (NULL);
  g_string_printf (text, "Prakiraan hasil verifikasi: %s (antara %s dan %s)", middle, from, to);
  if (low != NULL && high != NULL && !g_str_equal (low, high))
    g_string_append_printf (text, "; kategori %s sampai dengan %s", low, high);
  else if (low != NULL)
    g_string_append_printf (text, "; kategori %s", low);
  g_string_append_c (text, '.');
  merita_paper_add_text (flow, MERITA_PAPER_GAP, text->str);
}

static void
add_claims (MeritaPaperFlow *flow, const MeritaPaperData *paper)
{
  MeritaPrintTable *table = merita_paper_table_new (flow, claim_columns, N_CLAIM);
  const MeritaPaperRound *verified = find_verified (paper);

  merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP,
                            "Nilai yang diklaim, terbukti, dan diverifikasi");
  for (guint i = 0; i < paper->aspects->len; i++)
    {
      const MeritaPaperAspect *aspect = paper->aspects->pdata[i];

      merita_print_table_add_row (table);
      merita_print_table_take (table, CLAIM_NAME,
                               g_strdup_printf ("%u. %s", aspect->number, aspect->name));
      merita_print_table_take (table, CLAIM_CLAIMED, merita_text_plain (LANGUAGE, aspect->points));
      merita_print_table_take (table, CLAIM_BACKED, merita_text_plain (LANGUAGE, aspect->backed));
      merita_print_table_take (table, CLAIM_VERIFIED,
                               verified != NULL
                                 ? merita_text_plain (LANGUAGE, get_points (verified, i))
                                 : g_strdup ("–"));
    }
  add_claim_totals (table, paper, verified);
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_GAP);
  merita_paper_flow_keep_whole (flow);
  add_forecast (flow, paper);
}

static gpointer
plan_score_radar (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);
  g_autofree char *year =
    g_strdup_printf ("NILAI PENERAPAN SISTEM MERIT TAHUN %d", report->data->year);

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, year);
  merita_paper_add_text (flow, MERITA_PAPER_GAP + 2, merita_paper_data_get_part (paper, "opening"));
  if (paper->rounds->len == 0)
    merita_paper_add_text (flow, MERITA_PAPER_GAP, "Belum ada putaran penilaian pada tahun ini.");
  else
    {
      merita_paper_flow_add_drawing (flow, MERITA_PAPER_GAP, merita_paper_radar_measure (paper),
                                     merita_paper_radar_draw, (gpointer) paper);
      merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP, "Nilai menurut aspek dan putaran");
      add_rounds_table (flow, paper);
      if (paper->has_backed)
        add_claims (flow, paper);
    }
  if (paper->notice != NULL)
    {
      merita_paper_add_notice (flow, MERITA_PAPER_GAP, paper->notice);
      merita_paper_flow_keep_next (flow);
    }
  merita_paper_add_dated_hand (flow);
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_score_radar_document =
  MERITA_PAPER_DOCUMENT ("LAPORAN NILAI SISTEM MERIT", plan_score_radar);

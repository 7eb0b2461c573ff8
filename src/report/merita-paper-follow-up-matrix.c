/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN

enum
{
  COLUMN_CODE,
  COLUMN_TEXT,
  COLUMN_PLAN,
  COLUMN_PERSON,
  COLUMN_DUE,
  COLUMN_PROOF,
  COLUMN_STATUS,
  COLUMN_EFFECT,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_CODE] = { "Kode", 40, MERITA_ALIGN_LEFT },
  [COLUMN_TEXT] = { "Rekomendasi", 160, MERITA_ALIGN_LEFT },
  [COLUMN_PLAN] = { "Rencana tindak lanjut", 130, MERITA_ALIGN_LEFT },
  [COLUMN_PERSON] = { "Penanggung jawab", 110, MERITA_ALIGN_LEFT },
  [COLUMN_DUE] = { "Tenggat", 68, MERITA_ALIGN_LEFT },
  [COLUMN_PROOF] = { "Bukti", 110, MERITA_ALIGN_LEFT },
  [COLUMN_STATUS] = { "Status", 62, MERITA_ALIGN_LEFT },
  [COLUMN_EFFECT] = { "Dampak pada nilai", 82, MERITA_ALIGN_LEFT },
};

/* "2 → 4", and what that is worth. */
static void
set_effect (MeritaPrintTable *table, const MeritaPaperRecommendation *row)
{
  g_autofree char *points = merita_text_plain (LANGUAGE, row->effect);
  g_autofree char *note = row->effect != MERITA_HUNDREDTHS_UNKNOWN
                            ? g_strdup_printf ("%s%s nilai", row->effect > 0 ? "+" : "", points)
                            : NULL;

  if (row->code == NULL || row->target_level < 0)
    {
      merita_print_table_set (table, COLUMN_EFFECT, "belum diketahui");
      merita_print_table_set_note (table, COLUMN_EFFECT, row->code);
      return;
    }
  merita_print_table_take (table, COLUMN_EFFECT,
                           row->level >= 0
                             ? g_strdup_printf ("%s: level %d ke %d", row->code, row->level,
                                                row->target_level)
                             : g_strdup_printf ("%s: ke level %d", row->code, row->target_level));
  merita_print_table_set_note (table, COLUMN_EFFECT, note);
}

static void
add_row (MeritaPaperFlow *flow, MeritaPrintTable *table, const MeritaPaperRecommendation *row)
{
  const char *who = row->unit != NULL ? row->unit : row->person;
  g_autofree char *person = row->person != NULL && row->unit != NULL
                              ? merita_paper_person (flow, row->person, MERITA_NIP_NONE)
                              : NULL;
  g_autofree char *done =
    row->done_on != MERITA_DATE_UNKNOWN ? merita_text_date_short (LANGUAGE, row->done_on) : NULL;

  merita_print_table_add_row (table);
  merita_print_table_take (
    table, COLUMN_CODE,
    g_strdup_printf ("%c.%u", (char) ('a' + (row->aspect > 0 ? row->aspect - 1 : 0) % 26),
                     row->number));
  merita_print_table_set (table, COLUMN_TEXT, row->text);
  merita_print_table_set (table, COLUMN_PLAN, merita_paper_known (row->plan));
  merita_print_table_set (table, COLUMN_PERSON, merita_paper_known (who));
  merita_print_table_set_note (table, COLUMN_PERSON, person);
  merita_print_table_take (table, COLUMN_DUE,
                           row->due_on != MERITA_DATE_UNKNOWN
                             ? merita_text_date_short (LANGUAGE, row->due_on)
                             : g_strdup ("............"));
  merita_print_table_set (table, COLUMN_PROOF, row->proof != NULL ? row->proof : "–");
  merita_print_table_set (table, COLUMN_STATUS, row->status);
  merita_print_table_set_note (table, COLUMN_STATUS, done);
  set_effect (table, row);
}

static MeritaPrintTable *
make_matrix (MeritaPaperFlow *flow, const MeritaPaperData *paper)
{
  MeritaPrintTable *table = merita_paper_table_new (flow, columns, N_COLUMNS);
  guint aspect = 0;

  for (guint i = 0; i < paper->recommendations->len; i++)
    {
      const MeritaPaperRecommendation *row = paper->recommendations->pdata[i];

      if (row->aspect != aspect)
        {
          g_autofree char *name =
            g_strdup_printf ("%c. %s", (char) ('a' + (row->aspect - 1) % 26),
                             row->aspect_name != NULL ? row->aspect_name : "Aspek lain");

          merita_print_table_add_group (table, name, NULL);
          aspect = row->aspect;
        }
      add_row (flow, table, row);
    }
  if (paper->recommendations->len == 0)
    merita_print_table_add_text (table, "Belum ada rekomendasi yang dicatat.");

  return table;
}

static char *
summarise (const MeritaPaperData *paper)
{
  guint done = 0, busy = 0;
  guint n = paper->recommendations->len;

  for (guint i = 0; i < n; i++)
    {
      const char *status =
        ((const MeritaPaperRecommendation *) paper->recommendations->pdata[i])->status;

      done += g_strcmp0 (status, "selesai") == 0 ? 1 : 0;
      busy += g_strcmp0 (status, "sedang") == 0 ? 1 : 0;
    }

  return g_strdup_printf ("%u rekomendasi: %u selesai, %u sedang dikerjakan, %u belum dimulai.", n,
                          done, busy, n - done - busy);
}

static gpointer
plan_follow_up_matrix (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);
  g_autofree char *summary = summarise (paper);

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, "MATRIKS TINDAK LANJUT REKOMENDASI");
  merita_paper_add_text (flow, MERITA_PAPER_GAP,
                         paper->decision != NULL ? merita_paper_data_get_part (paper, "opening")
                                                 : "Belum ada keputusan yang dicatat.");
  if (paper->recommendations->len > 0)
    merita_paper_add_text (flow, 2, summary);
  merita_paper_flow_take_table (flow, make_matrix (flow, paper), MERITA_PAPER_GAP + 2);
  merita_paper_add_dated_hand (flow);
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_follow_up_matrix_document =
  MERITA_PAPER_DOCUMENT ("MATRIKS TINDAK LANJUT REKOMENDASI", plan_follow_up_matrix);

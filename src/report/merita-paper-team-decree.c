/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"

static const char *const ordinals[] = {
  "KESATU", "KEDUA",   "KETIGA",    "KEEMPAT",    "KELIMA",
  "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH"
};

enum
{
  COLUMN_NUMBER,
  COLUMN_ROLE,
  COLUMN_NAME,
  COLUMN_JOB,
  COLUMN_ASPECTS,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { "No.", 28, MERITA_ALIGN_CENTRE },
  [COLUMN_ROLE] = { "Kedudukan dalam Tim", 100, MERITA_ALIGN_LEFT },
  [COLUMN_NAME] = { "Nama / NIP", 140, MERITA_ALIGN_LEFT },
  [COLUMN_JOB] = { "Jabatan kedinasan", 140, MERITA_ALIGN_LEFT },
  [COLUMN_ASPECTS] = { "Aspek", 48, MERITA_ALIGN_CENTRE },
};

static void
add_lettered (MeritaPaperFlow *flow, const char *head, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *marker = g_strdup_printf ("%c.", (char) ('a' + i % 26));

      merita_paper_add_clause (flow, i == 0 ? MERITA_PAPER_WIDE_GAP : 3, i == 0 ? head : NULL,
                               lines[1] != NULL ? marker : NULL, lines[i]);
    }
}

static void
add_numbered (MeritaPaperFlow *flow, const char *head, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *marker = g_strdup_printf ("%u.", i + 1);

      merita_paper_add_clause (flow, i == 0 ? MERITA_PAPER_WIDE_GAP : 3, i == 0 ? head : NULL,
                               marker, lines[i]);
    }
}

static void
add_decisions (MeritaPaperFlow *flow, const char *title, const char *subject, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *what = g_strdup_printf ("%s TENTANG %s.", title, subject);

  merita_paper_add_centred (flow, MERITA_PAPER_WIDE_GAP, MERITA_TYPE_PROSE_BOLD, "MEMUTUSKAN:");
  merita_paper_add_clause (flow, MERITA_PAPER_WIDE_GAP, "Menetapkan", NULL, what);
  for (guint i = 0; lines[i] != NULL; i++)
    merita_paper_add_clause (flow, MERITA_PAPER_GAP,
                             i < G_N_ELEMENTS (ordinals) ? ordinals[i] : NULL, NULL, lines[i]);
}

static void
add_hand (MeritaPaperFlow *flow)
{
  const MeritaReportData *data = merita_paper_flow_get_report (flow)->data;
  const MeritaPaperData *paper = data->paper;
  const char *place = paper->place != NULL ? paper->place : data->letterhead.place;
  g_autofree char *day = merita_paper_date (paper->issued_on);
  g_autofree char *opening =
    g_strdup_printf ("Ditetapkan di %s\npada tanggal %s", merita_paper_known (place), day);
  g_autofree char *upper = merita_paper_upper (merita_paper_known (paper->ppk.title));
  g_autofree char *title = g_strconcat (upper, ",", NULL);
  MeritaPaperHand hand = { opening, title, paper->ppk.name, paper->ppk.rank, paper->ppk.nip };

  merita_paper_add_hand (flow, &hand);
}

static void
add_member (MeritaPaperFlow *flow,
            MeritaPrintTable *table,
            const MeritaPaperMember *member,
            guint number)
{
  g_autofree char *nip = merita_paper_nip (flow, member->nip);

  merita_print_table_add_row (table);
  merita_print_table_take (table, COLUMN_NUMBER, g_strdup_printf ("%u", number));
  merita_print_table_set (table, COLUMN_ROLE, member->role);
  merita_print_table_take (table, COLUMN_NAME,
                           merita_paper_person (flow, member->name, member->nip));
  merita_print_table_set_note (table, COLUMN_NAME, nip);
  merita_print_table_set (table, COLUMN_JOB, merita_paper_known (member->job_title));
  merita_print_table_set (table, COLUMN_ASPECTS,
                          member->aspects != NULL && *member->aspects != '\0' ? member->aspects
                                                                              : "–");
}

static void
add_team (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  MeritaPrintTable *table = merita_paper_table_new (flow, columns, N_COLUMNS);

  merita_paper_add_centred (flow, MERITA_PAPER_WIDE_GAP, MERITA_TYPE_PROSE_BOLD,
                            "SUSUNAN KEANGGOTAAN\nTIM PENILAIAN MANDIRI PENERAPAN SISTEM MERIT");
  for (guint i = 0; i < paper->members->len; i++)
    add_member (flow, table, paper->members->pdata[i], i + 1);
  if (paper->members->len == 0)
    merita_print_table_add_text (table, "Susunan tim belum diisi.");
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_WIDE_GAP);
}

static gpointer
plan_team_decree (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_DECREE);
  g_autofree char *plain = g_strdup_printf ("Keputusan %s", merita_paper_known (paper->ppk.title));
  g_autofree char *title = merita_paper_upper (plain);
  g_autofree char *subject = merita_paper_upper (merita_paper_data_get_part (paper, "subject"));
  g_autofree char *number = g_strdup_printf ("NOMOR %s", merita_paper_known (paper->number));
  g_autofree char *ppk = merita_paper_upper (merita_paper_known (paper->ppk.title));
  g_autofree char *who = g_strconcat (ppk, ",", NULL);

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, title);
  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, number);
  merita_paper_add_centred (flow, MERITA_PAPER_GAP, MERITA_TYPE_PROSE_BOLD, "TENTANG");
  merita_paper_add_centred (flow, MERITA_PAPER_GAP, MERITA_TYPE_PROSE_BOLD, subject);
  merita_paper_add_centred (flow, MERITA_PAPER_WIDE_GAP, MERITA_TYPE_PROSE_BOLD, who);
  add_lettered (flow, "Menimbang", merita_paper_data_get_part (paper, "considering"));
  add_numbered (flow, "Mengingat", merita_paper_data_get_part (paper, "recalling"));
  add_decisions (flow, title, subject, merita_paper_data_get_part (paper, "decisions"));
  add_hand (flow);
  merita_paper_add_copies (flow, "Salinan Keputusan ini disampaikan kepada Yth.:",
                           merita_paper_data_get_part (paper, "cc"));
  merita_paper_add_annex (flow, title, subject);
  add_team (flow);
  add_hand (flow);
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_team_decree_document =
  MERITA_PAPER_DOCUMENT ("KEPUTUSAN TIM PENILAIAN MANDIRI", plan_team_decree);

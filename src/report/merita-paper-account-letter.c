/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_NIP,
  COLUMN_NAME,
  COLUMN_PHONE,
  COLUMN_EMAIL,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { "No.", 26, MERITA_ALIGN_CENTRE },
  [COLUMN_NIP] = { "NIP", 120, MERITA_ALIGN_LEFT },
  [COLUMN_NAME] = { "Nama lengkap", 112, MERITA_ALIGN_LEFT },
  [COLUMN_PHONE] = { "Nomor ponsel", 84, MERITA_ALIGN_LEFT },
  [COLUMN_EMAIL] = { "Alamat e-mail", 138, MERITA_ALIGN_LEFT },
};

static void
add_user (MeritaPaperFlow *flow,
          MeritaPrintTable *table,
          const MeritaPaperMember *member,
          guint number)
{
  gboolean full = merita_paper_flow_get_report (flow)->options.redaction == MERITA_REDACT_FULL;
  g_autofree char *nip = merita_paper_nip (flow, member->nip);

  merita_print_table_add_row (table);
  merita_print_table_take (table, COLUMN_NUMBER, g_strdup_printf ("%u", number));
  merita_print_table_set (table, COLUMN_NIP, full ? merita_paper_known (nip) : "–");
  merita_print_table_take (table, COLUMN_NAME,
                           merita_paper_person (flow, member->name, member->nip));
  merita_print_table_set (table, COLUMN_PHONE, full ? merita_paper_known (member->phone) : "–");
  merita_print_table_set (table, COLUMN_EMAIL, full ? merita_paper_known (member->email) : "–");
}

static MeritaPrintTable *
make_users (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  MeritaPrintTable *table = merita_paper_table_new (flow, columns, N_COLUMNS);
  guint number = 0;

  for (guint i = 0; i < paper->members->len; i++)
    if (((const MeritaPaperMember *) paper->members->pdata[i])->account)
      add_user (flow, table, paper->members->pdata[i], ++number);
  if (number == 0)
    merita_print_table_add_text (table, "Belum ada anggota tim yang ditandai sebagai pengguna.");

  return table;
}

static gpointer
plan_account_letter (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);

  merita_paper_add_letter_head (flow, NULL);
  merita_paper_add_text (flow, 24, merita_paper_data_get_part (paper, "opening"));
  merita_paper_flow_keep_next (flow);
  merita_paper_flow_take_table (flow, make_users (flow), MERITA_PAPER_GAP + 2);
  merita_paper_add_text (flow, MERITA_PAPER_GAP + 4, merita_paper_data_get_part (paper, "closing"));
  merita_paper_flow_keep_next (flow);
  merita_paper_add_office_hand (flow);
  merita_paper_add_copies (flow, "Tembusan:", merita_paper_data_get_part (paper, "cc"));
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_account_letter_document =
  MERITA_PAPER_DOCUMENT ("SURAT PERMOHONAN AKUN SIPINTER", plan_account_letter);

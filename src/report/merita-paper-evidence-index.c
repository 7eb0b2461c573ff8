/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-report-private.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define QUOTE_LETTERS 160

enum
{
  COLUMN_LINE,
  COLUMN_DOCUMENT,
  COLUMN_PAGES,
  COLUMN_GRADE,
  COLUMN_DIGEST,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_LINE] = { "Level, butir", 58, MERITA_ALIGN_LEFT },
  [COLUMN_DOCUMENT] = { "Dokumen dan kutipan", 214, MERITA_ALIGN_LEFT },
  [COLUMN_PAGES] = { "Halaman", 52, MERITA_ALIGN_LEFT },
  [COLUMN_GRADE] = { "Tingkat bukti", 68, MERITA_ALIGN_LEFT },
  [COLUMN_DIGEST] = { "Sidik berkas", 84, MERITA_ALIGN_LEFT },
};

/* On one line, cut after a word. */
static char *
shorten (const char *quote)
{
  g_auto (GStrv) words = g_strsplit_set (quote, " \t\r\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (g_utf8_strlen (text->str, -1) + g_utf8_strlen (words[i], -1) > QUOTE_LETTERS)
        {
          g_string_append (text, " …");
          break;
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
    }

  return g_strdup_printf ("“%s”", text->str);
}

static char *
describe_document (const MeritaPaperProof *proof)
{
  g_autofree char *day = merita_text_date (LANGUAGE, proof->signed_on);
  g_autofree char *quote =
    proof->quote != NULL && *proof->quote != '\0' ? shorten (proof->quote) : NULL;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Nomor %s, tanggal %s", proof->number != NULL ? proof->number : "–",
                          day);
  if (quote != NULL)
    g_string_append_printf (text, "\n%s", quote);

  return g_string_free (text, FALSE);
}

static char *
describe_line (const MeritaPaperProof *proof)
{
  if (proof->level < 0)
    return g_strdup ("subaspek");
  if (proof->line <= 0)
    return g_strdup_printf ("%d, semua", proof->level);

  return g_strdup_printf ("%d, %d", proof->level, proof->line);
}

static void
add_proof (MeritaPrintTable *table, const MeritaPaperProof *proof)
{
  g_autofree char *detail = describe_document (proof);

  merita_print_table_add_row (table);
  merita_print_table_take (table, COLUMN_LINE, describe_line (proof));
  merita_print_table_set (table, COLUMN_DOCUMENT, merita_paper_known (proof->title));
  merita_print_table_set_note (table, COLUMN_DOCUMENT, detail);
  merita_print_table_set (table, COLUMN_PAGES, proof->pages);
  merita_print_table_set (table, COLUMN_GRADE, proof->grade);
  merita_print_table_take (table, COLUMN_DIGEST, merita_report_group_digest (proof->sha256));
}

static void
add_aspect (MeritaPaperFlow *flow, const MeritaPaperAspect *aspect)
{
  MeritaPrintTable *table = merita_paper_table_new (flow, columns, N_COLUMNS);
  g_autofree char *heading = g_strdup_printf ("Aspek %u. %s", aspect->number, aspect->name);

  merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP, heading);
  for (guint i = 0; i < aspect->items->len; i++)
    {
      const MeritaPaperItem *item = aspect->items->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s  %s", item->code, item->title);
      g_autofree char *level = item->level >= 0 ? g_strdup_printf ("level %d", item->level) : NULL;

      merita_print_table_add_group (table, name, level);
      for (guint k = 0; k < item->proofs->len; k++)
        add_proof (table, item->proofs->pdata[k]);
      if (item->proofs->len == 0)
        merita_print_table_add_text (table, "Belum ada bukti dukung.");
    }
  if (aspect->items->len == 0)
    merita_print_table_add_text (table, "Instrumen ini belum memuat subaspek.");
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_GAP);
}

static gpointer
plan_evidence_index (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, "DAFTAR BUKTI DUKUNG");
  merita_paper_add_text (flow, MERITA_PAPER_GAP + 4, merita_paper_data_get_part (paper, "opening"));
  for (guint i = 0; i < paper->aspects->len; i++)
    add_aspect (flow, paper->aspects->pdata[i]);
  merita_paper_add_dated_hand (flow);
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_evidence_index_document =
  MERITA_PAPER_DOCUMENT ("DAFTAR BUKTI DUKUNG", plan_evidence_index);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-print-flow.h"
#include "merita-redact.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define SUMMARY 46.0

enum
{
  COLUMN_STATUS,
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_FINDING,
  COLUMN_SOURCE,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_STATUS] = { "Status", 92, MERITA_ALIGN_LEFT },
  [COLUMN_NUMBER] = { "No.", 24, MERITA_ALIGN_RIGHT },
  [COLUMN_NAME] = { "Prasyarat", 140, MERITA_ALIGN_LEFT },
  [COLUMN_FINDING] = { "Temuan", 156, MERITA_ALIGN_LEFT },
  [COLUMN_SOURCE] = { "Dasar dan keyakinan", 130, MERITA_ALIGN_LEFT },
};

enum
{
  ROW_NUMBER,
  ROW_PERSON,
  ROW_POSITION,
  ROW_BOX,
  ROW_RANK,
  ROW_REASON,
  N_ROW_COLUMNS,
};

static const MeritaPrintColumn row_columns[N_ROW_COLUMNS] = {
  [ROW_NUMBER] = { "No.", 24, MERITA_ALIGN_RIGHT },
  [ROW_PERSON] = { "Suksesor", 140, MERITA_ALIGN_LEFT },
  [ROW_POSITION] = { "Jabatan kritikal", 170, MERITA_ALIGN_LEFT },
  [ROW_BOX] = { "Kotak", 34, MERITA_ALIGN_CENTRE },
  [ROW_RANK] = { "Urutan", 38, MERITA_ALIGN_LEFT },
  [ROW_REASON] = { "Sebab", 136, MERITA_ALIGN_LEFT },
};

static const MeritaMark glyphs[] = {
  [MERITA_TRUTH_NO] = MERITA_MARK_NOT_MET,
  [MERITA_TRUTH_UNKNOWN] = MERITA_MARK_UNKNOWN,
  [MERITA_TRUTH_YES] = MERITA_MARK_MET,
};

static guint
count_status (const MeritaReportData *data, MeritaTruth status)
{
  guint count = 0;

  for (guint i = 0; i < data->findings->len; i++)
    count += ((const MeritaFinding *) data->findings->pdata[i])->status == status ? 1 : 0;

  return count;
}

static void
add_finding (MeritaPrintTable *table, const MeritaFinding *finding, guint number)
{
  const MeritaPrerequisiteRule *rule = finding->rule;
  g_autofree char *sentence = merita_text_finding (LANGUAGE, finding);

  merita_print_table_add_row (table);
  merita_print_table_set_glyph (table, COLUMN_STATUS, glyphs[finding->status]);
  merita_print_table_set (table, COLUMN_STATUS, merita_text_truth (LANGUAGE, finding->status));
  merita_print_table_take (table, COLUMN_NUMBER, g_strdup_printf ("%u", number));
  merita_print_table_set (table, COLUMN_NAME, rule->name);
  if (finding->status != MERITA_TRUTH_YES)
    merita_print_table_set_bold (table, COLUMN_NAME);
  merita_print_table_set (table, COLUMN_FINDING, sentence);
  merita_print_table_set (table, COLUMN_SOURCE,
                          rule->legal_source != NULL ? rule->legal_source : "–");
  merita_print_table_set_note (table, COLUMN_SOURCE,
                               merita_text_confidence (LANGUAGE, rule->confidence));
}

static const char *
look_up_name (const MeritaReportData *data, gint64 key)
{
  return key != 0 ? g_hash_table_lookup (data->names, &key) : NULL;
}

static void
add_row (MeritaReport *report,
         MeritaPrintTable *table,
         const MeritaFinding *finding,
         const MeritaFindingRow *row,
         guint number)
{
  const char *position = look_up_name (report->data, row->position);
  g_autofree char *person =
    merita_redact_full_name (report->options.redaction, look_up_name (report->data, row->nip),
                             row->nip);
  g_autofree char *nip = merita_redact_nip (report->options.redaction, row->nip);

  merita_print_table_add_row (table);
  merita_print_table_take (table, ROW_NUMBER, g_strdup_printf ("%u", number));
  merita_print_table_set (table, ROW_PERSON, person != NULL ? person : "–");
  merita_print_table_set_note (table, ROW_PERSON, nip);
  merita_print_table_set (table, ROW_POSITION, position != NULL ? position : "–");
  merita_print_table_take (table, ROW_BOX,
                           row->box > 0 ? g_strdup_printf ("%u", row->box) : g_strdup ("–"));
  merita_print_table_take (table, ROW_RANK,
                           row->rank > 0 ? g_strdup_printf ("ke-%u", row->rank) : g_strdup ("–"));
  merita_print_table_take (table, ROW_REASON, merita_text_finding_row (LANGUAGE, finding, row));
}

static MeritaPrintTable *
make_summary (MeritaReport *report, double width)
{
  MeritaPrintTable *table = merita_print_table_new (report->ink, columns, N_COLUMNS, width);

  for (guint i = 0; i < report->data->findings->len; i++)
    add_finding (table, report->data->findings->pdata[i], i + 1);

  return table;
}

static MeritaPrintTable *
make_rows (MeritaReport *report, double width)
{
  MeritaPrintTable *table = merita_print_table_new (report->ink, row_columns, N_ROW_COLUMNS, width);

  for (guint i = 0; i < report->data->findings->len; i++)
    {
      const MeritaFinding *finding = report->data->findings->pdata[i];
      g_autofree char *sentence = merita_text_finding (LANGUAGE, finding);
      g_autofree char *name = g_strdup_printf ("%u. %s", i + 1, finding->rule->name);

      if (finding->rows == NULL || finding->rows->len == 0)
        continue;
      merita_print_table_add_group (table, name, sentence);
      for (guint k = 0; k < finding->rows->len; k++)
        add_row (report, table, finding, &g_array_index (finding->rows, MeritaFindingRow, k),
                 k + 1);
    }

  return table;
}

static gpointer
plan_check (MeritaReport *report, guint *n_pages)
{
  MeritaPrintFlow *flow = merita_print_flow_new (&report->frame, 0, SUMMARY);
  double width = merita_frame_get_content (&report->frame, 0).width;

  merita_print_flow_take_table (flow, make_summary (report, width), NULL);
  if (report->options.redaction != MERITA_REDACT_COUNTS)
    merita_print_flow_take_table (flow, make_rows (report, width), "Rincian temuan");
  *n_pages = merita_print_flow_finish (flow, report->options.signatures);

  return flow;
}

/* "7 / 11", and in words what that means. */
static void
draw_summary (MeritaReport *report, cairo_t *cr)
{
  const MeritaReportData *data = report->data;
  MeritaArea area = merita_frame_get_content (&report->frame, 0);
  guint met = count_status (data, MERITA_TRUTH_YES);
  guint unmet = count_status (data, MERITA_TRUTH_NO);
  guint unknown = count_status (data, MERITA_TRUTH_UNKNOWN);
  gboolean ready = data->findings->len > 0 && met == data->findings->len;
  g_autofree char *day = merita_text_date (LANGUAGE, data->today);
  g_autofree char *figure = g_strdup_printf ("%u", met);
  g_autofree char *total = g_strdup_printf ("dari %u prasyarat terpenuhi", data->findings->len);
  g_autofree char *detail =
    g_strdup_printf ("%u belum terpenuhi, %u belum dapat ditentukan · keadaan %s", unmet, unknown,
                     day);
  double x = area.x;

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  x += merita_ink_line (report->ink, cr, MERITA_TYPE_FIGURE, MERITA_ALIGN_LEFT, x, area.y + 24,
                        figure);
  x += 6
       + merita_ink_line (report->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x + 6, area.y + 24,
                          total);
  x += 24;
  merita_ink_line (report->ink, cr, MERITA_TYPE_CARD, MERITA_ALIGN_LEFT, x, area.y + 11,
                   ready ? "Siap diajukan" : "Belum siap diajukan");
  merita_ink_line (report->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x, area.y + 24, detail);
}

static void
draw_check (MeritaReport *report, gpointer plan, cairo_t *cr, guint page)
{
  if (page == 0)
    draw_summary (report, cr);
  merita_print_flow_draw (plan, cr, page);
}

static void
outline_check (MeritaReport *report, gpointer plan, MeritaOutlineFunc add, gpointer data)
{
  merita_print_flow_outline (plan, add, data);
}

static void
free_check (gpointer plan)
{
  merita_print_flow_free (plan);
}

const MeritaDocumentClass merita_exemption_check_document = {
  .title = "PEMERIKSAAN PRASYARAT PENGECUALIAN",
  .plan = plan_check,
  .draw = draw_check,
  .outline = outline_check,
  .free = free_check,
};

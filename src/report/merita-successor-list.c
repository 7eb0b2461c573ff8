/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-rows.h"
#include "merita-date.h"
#include "merita-grade.h"
#include "merita-print-flow.h"
#include "merita-redact.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define STATE 24.0

enum
{
  COLUMN_RANK,
  COLUMN_NAME,
  COLUMN_GRADE,
  COLUMN_JOB,
  COLUMN_EDUCATION,
  COLUMN_TENURE,
  COLUMN_AGE,
  COLUMN_PREDICATES,
  COLUMN_FIT,
  COLUMN_BOX,
  COLUMN_SCORE,
  COLUMN_GAP,
  COLUMN_READINESS,
  COLUMN_STATUS,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_RANK] = { "Urut", 30, MERITA_ALIGN_CENTRE },
  [COLUMN_NAME] = { "Nama dan NIP", 138, MERITA_ALIGN_LEFT },
  [COLUMN_GRADE] = { "Pangkat dan golongan", 84, MERITA_ALIGN_LEFT },
  [COLUMN_JOB] = { "Jabatan", 122, MERITA_ALIGN_LEFT },
  [COLUMN_EDUCATION] = { "Pen-\ndidikan", 46, MERITA_ALIGN_LEFT },
  [COLUMN_TENURE] = { "Masa jabatan", 50, MERITA_ALIGN_LEFT },
  [COLUMN_AGE] = { "Usia saat mengisi", 54, MERITA_ALIGN_LEFT },
  [COLUMN_PREDICATES] = { "Predikat kinerja\n2 tahun", 72, MERITA_ALIGN_LEFT },
  [COLUMN_FIT] = { "JPM", 42, MERITA_ALIGN_RIGHT },
  [COLUMN_BOX] = { "Kotak", 34, MERITA_ALIGN_CENTRE },
  [COLUMN_SCORE] = { "Nilai talenta", 42, MERITA_ALIGN_RIGHT },
  [COLUMN_GAP] = { "Kesen-\njangan", 42, MERITA_ALIGN_RIGHT },
  [COLUMN_READINESS] = { "Kesiapan", 86, MERITA_ALIGN_LEFT },
  [COLUMN_STATUS] = { "Keputusan dan syarat", 92, MERITA_ALIGN_LEFT },
};

enum
{
  COUNT_POSITION,
  COUNT_HOLDER,
  COUNT_DECIDED,
  COUNT_NOW,
  COUNT_SOON,
  COUNT_LATER,
  COUNT_PENDING,
  COUNT_BENCH,
  N_COUNTS,
};

static const MeritaPrintColumn count_columns[N_COUNTS] = {
  [COUNT_POSITION] = { "Jabatan", 300, MERITA_ALIGN_LEFT },
  [COUNT_HOLDER] = { "Keadaan jabatan", 110, MERITA_ALIGN_LEFT },
  [COUNT_DECIDED] = { "Suksesor ditetapkan", 66, MERITA_ALIGN_RIGHT },
  [COUNT_NOW] = { "Siap sekarang", 60, MERITA_ALIGN_RIGHT },
  [COUNT_SOON] = { "1–2 tahun", 60, MERITA_ALIGN_RIGHT },
  [COUNT_LATER] = { "3–5 tahun", 60, MERITA_ALIGN_RIGHT },
  [COUNT_PENDING] = { "Usulan menunggu", 66, MERITA_ALIGN_RIGHT },
  [COUNT_BENCH] = { "Kekuatan cadangan 0–3", 76, MERITA_ALIGN_RIGHT },
};

/* The day on which the successor would take the post. */
static MeritaDate
get_target_day (const MeritaReportData *data, const MeritaChartNode *node)
{
  return node->incumbent != NULL && node->retires_on > data->today ? node->retires_on : data->today;
}

static char *
describe_position (MeritaReport *report, const MeritaChartNode *node)
{
  g_autofree char *holder = NULL;
  g_autofree char *day = NULL;

  if (node->incumbent == NULL)
    {
      day = merita_text_date (LANGUAGE, node->vacant_since);
      return g_strdup_printf ("LOWONG sejak %s", day);
    }
  if (report->options.redaction == MERITA_REDACT_COUNTS)
    return g_strdup ("Terisi");

  holder =
    merita_redact_full_name (report->options.redaction, node->incumbent, node->incumbent_nip);
  day = merita_text_month_year (LANGUAGE, node->retires_on);

  return g_strdup_printf ("Pejabat: %s, BUP %s", holder, day);
}

static char *
describe_years (MeritaDate from, MeritaDate to)
{
  int months;

  if (from == MERITA_DATE_UNKNOWN || to == MERITA_DATE_UNKNOWN || from > to)
    return g_strdup ("–");
  months = merita_date_months_between (from, to);

  return g_strdup_printf ("%d th %d bl", months / 12, months % 12);
}

static const char *
describe_predicate (MeritaPredicate predicate)
{
  return predicate == MERITA_PREDICATE_UNKNOWN ? "–" : merita_text_predicate (LANGUAGE, predicate);
}

static void
set_figures (MeritaPrintTable *table, const MeritaChartSuccessor *row)
{
  merita_print_table_take (table, COLUMN_FIT, merita_text_hundredths (LANGUAGE, row->fit));
  merita_print_table_take (table, COLUMN_SCORE, merita_text_hundredths (LANGUAGE, row->score));
  merita_print_table_take (table, COLUMN_GAP, merita_chart_format_gap (row->gap));
  merita_print_table_take (table, COLUMN_BOX,
                           row->box > 0 ? g_strdup_printf ("%u", row->box) : g_strdup ("–"));
  if (row->box > 0)
    merita_print_table_set_bold (table, COLUMN_BOX);
}

static void
set_status (MeritaPrintTable *table, const MeritaChartSuccessor *row)
{
  static const char *const gates[] = {
    [MERITA_TRUTH_NO] = "syarat tidak terpenuhi",
    [MERITA_TRUTH_UNKNOWN] = "syarat belum pasti",
    [MERITA_TRUTH_YES] = "syarat terpenuhi",
  };

  merita_print_table_set (table, COLUMN_STATUS, row->rank > 0 ? "Ditetapkan" : "Usulan menunggu *");
  merita_print_table_set_note (table, COLUMN_STATUS, gates[row->eligible]);
  if (row->readiness == MERITA_READINESS_UNKNOWN)
    {
      merita_print_table_set (table, COLUMN_READINESS, "–");
      return;
    }
  merita_print_table_set_glyph (table, COLUMN_READINESS,
                                merita_chart_get_readiness_glyph (row->readiness));
  merita_print_table_set (table, COLUMN_READINESS,
                          merita_text_readiness (LANGUAGE, row->readiness));
}

static void
add_successor (MeritaReport *report,
               MeritaPrintTable *table,
               const MeritaChartNode *node,
               const MeritaChartSuccessor *row)
{
  MeritaRedaction redaction = report->options.redaction;
  g_autofree char *nip = merita_redact_nip (redaction, row->nip);

  merita_print_table_add_row (table);
  merita_print_table_take (table, COLUMN_RANK,
                           row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("–"));
  merita_print_table_take (table, COLUMN_NAME,
                           merita_redact_full_name (redaction, row->name, row->nip));
  merita_print_table_set_note (table, COLUMN_NAME, nip);
  merita_print_table_set (table, COLUMN_GRADE,
                          row->grade > 0 ? merita_grade_rank (row->grade) : "–");
  merita_print_table_set_note (table, COLUMN_GRADE, merita_grade_code (row->grade));
  merita_print_table_set (table, COLUMN_JOB, row->job_title != NULL ? row->job_title : "–");
  merita_print_table_set (table, COLUMN_EDUCATION,
                          row->education == MERITA_EDUCATION_UNKNOWN
                            ? "–"
                            : merita_text_education (LANGUAGE, row->education));
  merita_print_table_take (table, COLUMN_TENURE,
                           describe_years (row->post_since, report->data->today));
  merita_print_table_take (table, COLUMN_AGE,
                           describe_years (row->birth_date, get_target_day (report->data, node)));
  merita_print_table_take (table, COLUMN_PREDICATES,
                           g_strdup_printf ("%s,\n%s", describe_predicate (row->predicates[0]),
                                            describe_predicate (row->predicates[1])));
  set_figures (table, row);
  set_status (table, row);
}

static MeritaPrintTable *
make_names (MeritaReport *report, double width)
{
  MeritaPrintTable *table = merita_print_table_new (report->ink, columns, N_COLUMNS, width);

  for (guint i = 0; i < report->data->nodes->len; i++)
    {
      const MeritaChartNode *node = report->data->nodes->pdata[i];
      g_autofree char *note = describe_position (report, node);
      g_autofree char *name = g_strdup_printf ("%u. %s", i + 1, node->title);
      guint n = node->successors != NULL ? node->successors->len : 0;
      gboolean decided = FALSE;

      merita_print_table_add_group (table, name, note);
      for (guint k = 0; k < n; k++)
        decided |= ((MeritaChartSuccessor *) node->successors->pdata[k])->rank > 0;
      if (!decided)
        merita_print_table_add_text (table, "Belum ada suksesor ditetapkan");
      for (guint k = 0; k < n; k++)
        add_successor (report, table, node, node->successors->pdata[k]);
    }

  return table;
}

static void
add_counts (MeritaReport *report,
            MeritaPrintTable *table,
            const MeritaChartNode *node,
            guint number)
{
  guint counts[N_COUNTS] = { 0 };

  for (guint k = 0; node->successors != NULL && k < node->successors->len; k++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[k];

      counts[row->rank > 0 ? COUNT_DECIDED : COUNT_PENDING]++;
      if (row->rank > 0 && row->readiness != MERITA_READINESS_UNKNOWN)
        counts[COUNT_NOW + row->readiness - MERITA_READINESS_NOW]++;
    }
  counts[COUNT_BENCH] = node->bench;

  merita_print_table_add_row (table);
  merita_print_table_take (table, COUNT_POSITION, g_strdup_printf ("%u. %s", number, node->title));
  merita_print_table_take (table, COUNT_HOLDER, describe_position (report, node));
  for (guint i = COUNT_DECIDED; i < N_COUNTS; i++)
    merita_print_table_take (table, i, g_strdup_printf ("%u", counts[i]));
}

static MeritaPrintTable *
make_counts (MeritaReport *report, double width)
{
  MeritaPrintTable *table = merita_print_table_new (report->ink, count_columns, N_COUNTS, width);

  for (guint i = 0; i < report->data->nodes->len; i++)
    add_counts (report, table, report->data->nodes->pdata[i], i + 1);

  return table;
}

static gpointer
plan_list (MeritaReport *report, guint *n_pages)
{
  MeritaPrintFlow *flow = merita_print_flow_new (&report->frame, 0, STATE);
  double width = merita_frame_get_content (&report->frame, 0).width;

  merita_print_flow_take_table (flow,
                                report->options.redaction == MERITA_REDACT_COUNTS
                                  ? make_counts (report, width)
                                  : make_names (report, width),
                                NULL);
  *n_pages = merita_print_flow_finish (flow, report->options.signatures);

  return flow;
}

static void
draw_list (MeritaReport *report, gpointer plan, cairo_t *cr, guint page)
{
  if (page == 0)
    {
      const MeritaReportData *data = report->data;
      MeritaArea area = merita_frame_get_content (&report->frame, 0);
      g_autofree char *day = merita_text_date (LANGUAGE, data->today);
      g_autofree char *text = g_strdup_printf ("Keadaan %s: %u jabatan kritikal, %u lowong, %u "
                                               "tanpa suksesor siap; %u dapat diisi serentak",
                                               day, data->critical, data->vacant,
                                               data->without_ready, data->simultaneous);

      merita_ink_set_tone (cr, MERITA_TONE_BLACK);
      merita_ink_box (report->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, area.x, area.y - 4,
                      area.width, text);
    }
  merita_print_flow_draw (plan, cr, page);
}

static void
outline_list (MeritaReport *report, gpointer plan, MeritaOutlineFunc add, gpointer data)
{
  merita_print_flow_outline (plan, add, data);
}

static void
free_list (gpointer plan)
{
  merita_print_flow_free (plan);
}

const MeritaDocumentClass merita_successor_list_document = {
  .title = "DAFTAR SUKSESOR",
  .plan = plan_list,
  .draw = draw_list,
  .outline = outline_list,
  .free = free_list,
};

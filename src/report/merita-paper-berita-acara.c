/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-paper-result.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define HAND_ROW 58.0
#define HAND_GAP 20.0

enum
{
  TEAM_NUMBER,
  TEAM_NAME,
  TEAM_JOB,
  TEAM_ROLE,
  N_TEAM,
};

static const MeritaPrintColumn team_columns[N_TEAM] = {
  [TEAM_NUMBER] = { "No.", 28, MERITA_ALIGN_CENTRE },
  [TEAM_NAME] = { "Nama / NIP", 150, MERITA_ALIGN_LEFT },
  [TEAM_JOB] = { "Jabatan kedinasan", 160, MERITA_ALIGN_LEFT },
  [TEAM_ROLE] = { "Kedudukan dalam Tim", 118, MERITA_ALIGN_LEFT },
};

static void
add_team (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  MeritaPrintTable *table = merita_paper_table_new (flow, team_columns, N_TEAM);

  for (guint i = 0; i < paper->members->len; i++)
    {
      const MeritaPaperMember *member = paper->members->pdata[i];
      g_autofree char *nip = merita_paper_nip (flow, member->nip);

      merita_print_table_add_row (table);
      merita_print_table_take (table, TEAM_NUMBER, g_strdup_printf ("%u", i + 1));
      merita_print_table_take (table, TEAM_NAME,
                               merita_paper_person (flow, member->name, member->nip));
      merita_print_table_set_note (table, TEAM_NAME, nip);
      merita_print_table_set (table, TEAM_JOB, merita_paper_known (member->job_title));
      merita_print_table_set (table, TEAM_ROLE, member->role);
    }
  if (paper->members->len == 0)
    merita_print_table_add_text (table, "Susunan tim belum diisi.");
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_GAP + 2);
}

/* Where two hands of the agency see a level otherwise, and what the author noted. */
static void
add_differences (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  g_autoptr (GString) lines = g_string_new (paper->note);

  for (guint i = 0; paper->mock != NULL && i < paper->aspects->len; i++)
    {
      const MeritaPaperAspect *aspect = paper->aspects->pdata[i];

      for (guint k = 0; k < aspect->items->len; k++)
        {
          const MeritaPaperItem *item = aspect->items->pdata[k];

          if (item->level < 0 || item->other_level < 0 || item->level == item->other_level)
            continue;
          g_string_append_printf (lines, "%sSubaspek %s: penilaian mandiri level %d, %s level %d.",
                                  lines->len > 0 ? "\n" : "", item->code, item->level, paper->mock,
                                  item->other_level);
        }
    }
  merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP, "Catatan perbedaan");
  if (lines->len > 0)
    merita_paper_add_list (flow, lines->str);
  else
    merita_paper_add_text (flow, 3, "Tidak ada catatan perbedaan.");
}

/* ---- signatures: two columns, a row of two hands stays whole ---- */

static void
put_member (MeritaPaperFlow *flow, guint index, double x, double width)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  const MeritaPaperMember *member = paper->members->pdata[index];
  g_autofree char *name = merita_paper_person (flow, member->name, member->nip);
  g_autofree char *first = g_strdup_printf ("%u. %s", index + 1, name);
  g_autofree char *digits = merita_paper_nip (flow, member->nip);
  g_autofree char *nip = g_strdup_printf ("NIP %s", digits != NULL ? digits : MERITA_PAPER_BLANK);
  const MeritaPaperBox role = {
    MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x, 0, width, member->role, FALSE
  };
  const MeritaPaperBox hand = {
    MERITA_TYPE_BODY_BOLD, MERITA_ALIGN_LEFT, x, HAND_ROW, width, first, FALSE
  };
  MeritaPaperBox below = {
    MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x + 14, HAND_ROW, width - 14, nip, FALSE
  };

  below.y += merita_ink_measure_box (merita_paper_flow_get_ink (flow), hand.type, width, first);
  merita_paper_flow_add_box (flow, &role);
  merita_paper_flow_add_box (flow, &hand);
  merita_paper_flow_add_box (flow, &below);
}

static void
add_members_hands (MeritaPaperFlow *flow)
{
  MeritaReport *report = merita_paper_flow_get_report (flow);
  guint n = report->data->paper->members->len;
  double width = (merita_paper_flow_get_width (flow) - HAND_GAP) / 2;

  if (!report->options.signatures || n == 0)
    return;
  merita_paper_add_centred (flow, MERITA_PAPER_WIDE_GAP, MERITA_TYPE_PROSE_BOLD,
                            "TIM PENILAIAN MANDIRI");
  for (guint i = 0; i < n; i += 2)
    {
      merita_paper_flow_begin (flow, i == 0 ? MERITA_PAPER_GAP : 10);
      put_member (flow, i, 0, width);
      if (i + 1 < n)
        put_member (flow, i + 1, width + HAND_GAP, width);
    }
}

static void
add_official_hand (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  const MeritaPaperOfficial *official = paper->pyb.title != NULL ? &paper->pyb : &paper->ppk;
  g_autofree char *title = g_strconcat (merita_paper_known (official->title), ",", NULL);
  MeritaPaperHand hand = { "Mengetahui,", title, official->name, official->rank, official->nip };

  merita_paper_add_hand (flow, &hand);
}

/* ---- annex ---- */

enum
{
  ITEM_CODE,
  ITEM_TITLE,
  ITEM_LEVEL,
  ITEM_POINTS,
  ITEM_REASON,
  ITEM_PROOF,
  N_ITEM,
};

static const MeritaPrintColumn item_columns[N_ITEM] = {
  [ITEM_CODE] = { "Kode", 34, MERITA_ALIGN_LEFT },
  [ITEM_TITLE] = { "Subaspek", 96, MERITA_ALIGN_LEFT },
  [ITEM_LEVEL] = { "Level", 36, MERITA_ALIGN_CENTRE },
  [ITEM_POINTS] = { "Nilai", 36, MERITA_ALIGN_RIGHT },
  [ITEM_REASON] = { "Uraian level dan alasan", 128, MERITA_ALIGN_LEFT },
  [ITEM_PROOF] = { "Bukti dukung (dokumen, halaman)", 128, MERITA_ALIGN_LEFT },
};

static char *
describe_sources (const MeritaPaperItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < item->sources->len; i++)
    g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1,
                            (const char *) item->sources->pdata[i]);

  return g_string_free (g_steal_pointer (&text), item->sources->len == 0);
}

static void
add_item (MeritaPrintTable *table, const MeritaPaperItem *item)
{
  g_autofree char *sources = describe_sources (item);
  g_autofree char *reason = item->note != NULL ? g_strdup_printf ("Alasan: %s", item->note) : NULL;

  merita_print_table_add_row (table);
  merita_print_table_set (table, ITEM_CODE, item->code);
  merita_print_table_set (table, ITEM_TITLE, item->title);
  merita_print_table_take (table, ITEM_LEVEL,
                           item->level >= 0 ? g_strdup_printf ("%d", item->level)
                                            : g_strdup ("belum dinilai"));
  merita_print_table_take (table, ITEM_POINTS, merita_text_plain (LANGUAGE, item->points));
  merita_print_table_set (table, ITEM_REASON, item->level_text);
  merita_print_table_set_note (table, ITEM_REASON, reason);
  merita_print_table_set (table, ITEM_PROOF, sources != NULL ? sources : "belum ada");
}

static void
add_annex (MeritaPaperFlow *flow)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  MeritaPrintTable *table = merita_paper_table_new (flow, item_columns, N_ITEM);
  g_autofree char *subject = merita_paper_upper (merita_paper_data_get_part (paper, "subject"));

  merita_paper_add_annex (flow, "Berita Acara", subject);
  merita_paper_add_centred (flow, MERITA_PAPER_WIDE_GAP, MERITA_TYPE_PROSE_BOLD,
                            "RINCIAN PENILAIAN SETIAP SUBASPEK");
  for (guint i = 0; i < paper->aspects->len; i++)
    {
      const MeritaPaperAspect *aspect = paper->aspects->pdata[i];
      g_autofree char *name = g_strdup_printf ("%u. %s", aspect->number, aspect->name);

      merita_print_table_add_group (table, name, NULL);
      for (guint k = 0; k < aspect->items->len; k++)
        add_item (table, aspect->items->pdata[k]);
      if (aspect->items->len == 0)
        merita_print_table_add_text (table, "Instrumen ini belum memuat subaspek.");
    }
  merita_paper_flow_take_table (flow, table, MERITA_PAPER_WIDE_GAP);
}

static gpointer
plan_berita_acara (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);
  g_autofree char *subject = merita_paper_upper (merita_paper_data_get_part (paper, "subject"));
  g_autofree char *number = g_strdup_printf ("NOMOR %s", merita_paper_known (paper->number));

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, "BERITA ACARA");
  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, subject);
  merita_paper_add_centred (flow, 2, MERITA_TYPE_PROSE_BOLD, number);
  merita_paper_add_text (flow, 18, merita_paper_data_get_part (paper, "opening"));
  add_team (flow);
  merita_paper_add_text (flow, MERITA_PAPER_GAP + 4, merita_paper_data_get_part (paper, "scope"));
  merita_paper_flow_keep_next (flow);
  merita_paper_add_result_table (flow);
  merita_paper_add_result_text (flow);
  add_differences (flow);
  merita_paper_add_text (flow, MERITA_PAPER_WIDE_GAP,
                         merita_paper_data_get_part (paper, "statement"));
  merita_paper_add_text (flow, MERITA_PAPER_GAP, merita_paper_data_get_part (paper, "closing"));
  merita_paper_flow_keep_next (flow);
  add_members_hands (flow);
  add_official_hand (flow);
  add_annex (flow);
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_berita_acara_document =
  MERITA_PAPER_DOCUMENT ("BERITA ACARA PENILAIAN MANDIRI", plan_berita_acara);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-grade.h"
#include "merita-nine-box-grid.h"
#include "merita-print-flow.h"
#include "merita-redact.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN

typedef struct
{
  MeritaPrintFlow *flow;
  MeritaBoxSlot slots[10];
} MapPlan;

enum
{
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_JOB,
  COLUMN_UNIT,
  COLUMN_GRADE,
  COLUMN_PERFORMANCE,
  COLUMN_POTENTIAL,
  COLUMN_NOTE,
  N_COLUMNS,
};

static const MeritaPrintColumn columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { "No.", 30, MERITA_ALIGN_RIGHT },
  [COLUMN_NAME] = { "Nama dan NIP", 170, MERITA_ALIGN_LEFT },
  [COLUMN_JOB] = { "Jabatan", 180, MERITA_ALIGN_LEFT },
  [COLUMN_UNIT] = { "Unit kerja", 180, MERITA_ALIGN_LEFT },
  [COLUMN_GRADE] = { "Gol.", 34, MERITA_ALIGN_LEFT },
  [COLUMN_PERFORMANCE] = { "Kinerja", 48, MERITA_ALIGN_RIGHT },
  [COLUMN_POTENTIAL] = { "Potensial", 48, MERITA_ALIGN_RIGHT },
  [COLUMN_NOTE] = { "Catatan", 130, MERITA_ALIGN_LEFT },
};

static const MeritaPrintColumn follow_columns[] = {
  { "Kotak", 36, MERITA_ALIGN_CENTRE },
  { "Arti", 200, MERITA_ALIGN_LEFT },
  { "Isi", 90, MERITA_ALIGN_LEFT },
  { "Tindak lanjut", 500, MERITA_ALIGN_LEFT },
};

/* Near a cut, or moved by a shift of the weights. */
static char *
describe_note (const MeritaMapPerson *person)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint border = person->border;

  if (person->box == 0)
    return g_strdup (merita_text_tray (LANGUAGE, person->tray));
  if ((border & (MERITA_BORDER_PERFORMANCE_LOW | MERITA_BORDER_PERFORMANCE_HIGH)) != 0)
    g_ptr_array_add (words, (char *) "dekat batas kinerja");
  if ((border & (MERITA_BORDER_POTENTIAL_LOW | MERITA_BORDER_POTENTIAL_HIGH)) != 0)
    g_ptr_array_add (words, (char *) "dekat batas potensial");
  if ((border & MERITA_BORDER_WEIGHTS) != 0)
    g_ptr_array_add (words, (char *) "peka terhadap bobot");
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static void
add_person (MeritaReport *report,
            MeritaPrintTable *table,
            const MeritaMapPerson *person,
            guint number)
{
  MeritaRedaction redaction = report->options.redaction;
  const char *grade = merita_grade_code (person->grade);
  g_autofree char *nip = merita_redact_nip (redaction, person->nip);

  merita_print_table_add_row (table);
  merita_print_table_take (table, COLUMN_NUMBER, g_strdup_printf ("%u", number));
  merita_print_table_take (table, COLUMN_NAME,
                           merita_redact_full_name (redaction, person->name, person->nip));
  merita_print_table_set_note (table, COLUMN_NAME, nip);
  merita_print_table_set (table, COLUMN_JOB, person->job_title != NULL ? person->job_title : "–");
  merita_print_table_set (table, COLUMN_UNIT, person->unit != NULL ? person->unit : "–");
  merita_print_table_set (table, COLUMN_GRADE, *grade != '\0' ? grade : "–");
  merita_print_table_take (table, COLUMN_PERFORMANCE,
                           merita_text_hundredths (LANGUAGE, person->performance));
  merita_print_table_take (table, COLUMN_POTENTIAL,
                           merita_text_hundredths (LANGUAGE, person->potential));
  merita_print_table_take (table, COLUMN_NOTE, describe_note (person));
}

static char *
describe_box (const MeritaReportData *data, guint box)
{
  const char *name = box > 0 && data->talent != NULL ? data->talent->boxes[box - 1].name : NULL;

  if (box == 0)
    return g_strdup ("Belum dapat dipetakan");
  if (name == NULL)
    return g_strdup_printf ("Kotak %u", box);

  return g_strdup_printf ("Kotak %u – %s", box, name);
}

static void
add_box (MeritaReport *report, MeritaPrintTable *table, guint box, const MeritaBoxSlot *slot)
{
  const MeritaReportData *data = report->data;
  g_autofree char *name = describe_box (data, box);
  g_autofree char *note = box > 0 ? merita_nine_box_describe_count (data, box)
                                  : g_strdup_printf ("%u orang", data->counts[0]);

  if (slot->n == 0)
    return;
  merita_print_table_add_group (table, name, note);
  for (guint i = 0; i < slot->n; i++)
    add_person (report, table, data->people->pdata[slot->first + i], i + 1);
}

static gboolean
has_follow_up (const MeritaReportData *data)
{
  for (guint i = 0; data->talent != NULL && i < 9; i++)
    if (data->talent->boxes[i].follow_up->len > 0)
      return TRUE;

  return FALSE;
}

static MeritaPrintTable *
make_follow_up (MeritaReport *report, double width)
{
  const MeritaReportData *data = report->data;
  MeritaPrintTable *table =
    merita_print_table_new (report->ink, follow_columns, G_N_ELEMENTS (follow_columns), width);

  for (guint box = 9; box >= 1; box--)
    {
      const MeritaBoxRule *rule = &data->talent->boxes[box - 1];
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < rule->follow_up->len; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                                (const char *) rule->follow_up->pdata[i]);
      merita_print_table_add_row (table);
      merita_print_table_take (table, 0, g_strdup_printf ("%u", box));
      merita_print_table_set_bold (table, 0);
      merita_print_table_set (table, 1, rule->name);
      merita_print_table_take (table, 2, merita_nine_box_describe_count (data, box));
      merita_print_table_take (table, 3, g_string_free (text, FALSE));
    }

  return table;
}

/* people are ordered by box. */
static void
find_slots (const MeritaReportData *data, MeritaBoxSlot slots[10])
{
  for (guint i = 0; i < data->people->len; i++)
    {
      const MeritaMapPerson *person = data->people->pdata[i];
      MeritaBoxSlot *slot = &slots[MIN (person->box, 9)];

      if (slot->n == 0)
        slot->first = i;
      slot->n++;
    }
}

static void
plan_names (MeritaReport *report, MapPlan *self, double width)
{
  MeritaPrintTable *table = merita_print_table_new (report->ink, columns, N_COLUMNS, width);
  const char *scope = report->data->people_scope;
  g_autofree char *title = scope != NULL ? g_strdup_printf ("Daftar nama per kotak: %s", scope)
                                         : g_strdup ("Daftar nama per kotak");
  guint rows[10];

  for (guint box = 9; box >= 1; box--)
    {
      rows[box] = merita_print_table_get_n_rows (table);
      add_box (report, table, box, &self->slots[box]);
    }
  add_box (report, table, 0, &self->slots[0]);
  merita_print_flow_take_table (self->flow, table, title);
  for (guint box = 1; box <= 9; box++)
    if (self->slots[box].n > 0)
      self->slots[box].page = merita_print_flow_find (self->flow, table, rows[box]);
}

static gpointer
plan_map (MeritaReport *report, guint *n_pages)
{
  MapPlan *self = g_new0 (MapPlan, 1);
  MeritaArea area = merita_frame_get_content (&report->frame, 0);

  find_slots (report->data, self->slots);
  self->flow = merita_print_flow_new (&report->frame, 0, area.height);
  if (has_follow_up (report->data))
    merita_print_flow_take_table (self->flow, make_follow_up (report, area.width),
                                  "Tindak lanjut per kotak");
  if (report->options.redaction != MERITA_REDACT_COUNTS)
    plan_names (report, self, area.width);
  *n_pages = merita_print_flow_finish (self->flow, report->options.signatures);

  return self;
}

static void
draw_map (MeritaReport *report, gpointer plan, cairo_t *cr, guint page)
{
  MapPlan *self = plan;

  if (page == 0)
    merita_nine_box_draw_grid (report, cr, self->slots);
  merita_print_flow_draw (self->flow, cr, page);
}

static void
outline_map (MeritaReport *report, gpointer plan, MeritaOutlineFunc add, gpointer data)
{
  MapPlan *self = plan;

  add ("Peta sembilan kotak", 0, 0, 0, 0, data);
  merita_print_flow_outline (self->flow, add, data);
}

static void
free_map (gpointer plan)
{
  MapPlan *self = plan;

  merita_print_flow_free (self->flow);
  g_free (self);
}

const MeritaDocumentClass merita_nine_box_document = {
  .title = "PETA TALENTA SEMBILAN KOTAK",
  .plan = plan_map,
  .draw = draw_map,
  .outline = outline_map,
  .free = free_map,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recommendations of the sample's decision, in different states, in the words of a published one.
 */
#include "merita-sample-private.h"

#include "merita-date.h"
#include "merita-reader.h"
#include "merita-recommendation-template.h"
#include "merita-table-merit.h"

#define TEMPLATE "kasn-120-2021"

typedef struct
{
  gint aspect, number; /* in the template */
  gint target_level;   /* -1 not known */
  MeritaTaskStatus status;
  gint due_days; /* from today; G_MAXINT none */
  const char *plan, *unit, *person;
} Shape;

static const Shape shapes[] = {
  { 1, 1, 4, MERITA_TASK_DONE, -40, "Tetapkan rencana kebutuhan lima tahun dengan keputusan bupati",
    "BKPSDM", "Kepala Bidang Formasi" },
  { 1, 2, 4, MERITA_TASK_IN_PROGRESS, 21, "Buka pembaruan mandiri di SIMPEG", "BKPSDM",
    "Kepala Bidang Data" },
  { 3, 1, 3, MERITA_TASK_IN_PROGRESS, -9, "Selesaikan SKJ administrator per perangkat daerah",
    "Bagian Organisasi", NULL },
  { 3, 3, -1, MERITA_TASK_IN_PROGRESS, 75, "Ajukan kelompok rencana suksesi ke komite talenta",
    "BKPSDM", "Kepala Bidang Mutasi" },
  { 3, 5, 4, MERITA_TASK_NOT_STARTED, 5, NULL, "BKPSDM", NULL },
  { 4, 1, 4, MERITA_TASK_DONE, -70, "Tetapkan peraturan pola karier", "Bagian Hukum", NULL },
  { 5, 2, 4, MERITA_TASK_NOT_STARTED, G_MAXINT, NULL, NULL, NULL },
  { 8, 1, 4, MERITA_TASK_NOT_STARTED, 120, NULL, "Diskominfo", NULL },
};

typedef struct
{
  MeritaSample *sample;
  MeritaDecision *decision;
  const MeritaRecommendationTemplate *template;
} Work;

static const MeritaTemplateItem *
find_item (const MeritaRecommendationTemplate *template, const Shape *shape)
{
  for (guint i = 0; i < template->items->len; i++)
    {
      const MeritaTemplateItem *item = template->items->pdata[i];

      if (item->aspect == shape->aspect && item->number == shape->number)
        return item;
    }
  return NULL;
}

static gboolean
write_row (const Work *work, MeritaWriter *writer, const Shape *shape, gint number, GError **error)
{
  const MeritaTemplateItem *item = find_item (work->template, shape);
  MeritaDate today = work->sample->options->today;
  MeritaRecommendation row = { .decision = work->decision->id,
                               .aspect = shape->aspect,
                               .number = number,
                               .target_level = -1,
                               .plan = (char *) shape->plan,
                               .unit = (char *) shape->unit,
                               .person = (char *) shape->person,
                               .status = shape->status };

  if (item == NULL)
    return TRUE;
  row.text = item->text;
  row.code = item->code;
  if (row.code != NULL)
    row.target_level = shape->target_level;
  if (shape->due_days != G_MAXINT)
    row.due_on = merita_date_add_days (today, shape->due_days);
  if (shape->status == MERITA_TASK_DONE)
    row.done_on = merita_date_add_days (row.due_on, -3);
  return merita_writer_put_recommendation (writer, &row, error);
}

static gboolean
write_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  gint number = 0;

  if (!merita_writer_put_decision (writer, work->decision, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      /* Numbered without gaps, as a decision numbers them. */
      number = i > 0 && shapes[i].aspect == shapes[i - 1].aspect ? number + 1 : 1;
      if (!write_row (work, writer, &shapes[i], number, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
merita_sample_write_follow_up (MeritaSample *self,
                               MeritaStore *store,
                               const char *path,
                               GError **error)
{
  g_autoptr (MeritaRecommendationTemplate) template = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  MeritaDecision *decision;
  Work work = { .sample = self };

  reader = merita_reader_new (path, error);
  if (reader == NULL)
    return FALSE;
  decisions = merita_reader_list_decisions (reader, error);
  /* Without weights there are no points, and so no decision. */
  if (decisions == NULL || decisions->len == 0)
    return decisions != NULL;
  template = merita_recommendation_template_load (TEMPLATE, error);
  if (template == NULL)
    return FALSE;
  decision = decisions->pdata[0];
  decision->exemption = MERITA_TRUTH_YES;
  g_free (decision->minutes_number);
  decision->minutes_number = g_strdup ("BA. 1/CONTOH/PMPSM");
  decision->minutes_date = merita_date_add_days (decision->decided_on, -5);
  g_free (decision->note);
  decision->note =
    g_strdup_printf ("Contoh; kalimat rekomendasi diambil dari keputusan %s", template->number);
  work.decision = decision;
  work.template = template;
  return merita_store_write (store, "import", "Data contoh: tindak lanjut rekomendasi", write_job,
                             &work, NULL, error);
}

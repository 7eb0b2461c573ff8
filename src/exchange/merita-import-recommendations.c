/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "merita-import-private.h"
#include "merita-reader-merit.h"
#include "merita-table-merit.h"

typedef struct
{
  guint row;
  MeritaRecommendation recommendation;
} RecommendationRow;

typedef struct
{
  GArray *rows;         /* RecommendationRow */
  GPtrArray *decisions; /* MeritaDecision*, newest first */
  GPtrArray *known;     /* MeritaRecommendation* of all of them */
} RecommendationPlan;

static void
clear_row (gpointer data)
{
  merita_recommendation_clear (&((RecommendationRow *) data)->recommendation);
}

static void
free_plan (gpointer data)
{
  RecommendationPlan *plan = data;

  g_array_unref (plan->rows);
  g_clear_pointer (&plan->decisions, g_ptr_array_unref);
  g_clear_pointer (&plan->known, g_ptr_array_unref);
  g_free (plan);
}

/* ---- reading a row ---- */

static const MeritaAspect *
find_numbered (MeritaImport *self, guint64 number)
{
  const GPtrArray *aspects = self->profile->instrument->aspects;

  for (guint i = 0; i < aspects->len; i++)
    if (((const MeritaAspect *) aspects->pdata[i])->number == number)
      return aspects->pdata[i];
  return NULL;
}

/* "c", "c. Pengembangan Karier", "3", "Pengembangan Karier". */
static const MeritaAspect *
find_aspect (MeritaImport *self, const char *text)
{
  const GPtrArray *aspects = self->profile->instrument->aspects;

  for (guint i = 0; i < aspects->len; i++)
    if (merita_text_same (((const MeritaAspect *) aspects->pdata[i])->name, text))
      return aspects->pdata[i];
  if (g_ascii_isdigit (*text))
    return find_numbered (self, g_ascii_strtoull (text, NULL, 10));
  if (g_ascii_isalpha (text[0]) && !g_ascii_isalnum (text[1]))
    return find_numbered (self, (guint64) (g_ascii_tolower (text[0]) - 'a') + 1);
  return NULL;
}

static void
read_aspect (MeritaImport *self, guint row, MeritaRecommendation *recommendation)
{
  gint column = merita_import_find_column (self, "aspect");
  g_autofree char *text = merita_import_dup (merita_import_read (self, row, column));
  const MeritaAspect *aspect = text != NULL ? find_aspect (self, text) : NULL;

  if (aspect == NULL)
    merita_import_reject (self, row, column,
                          merita_tr (self->language, "Aspect not in the instrument"), NULL);
  else
    recommendation->aspect = (gint) aspect->number;
}

/* "3", or with its aspect: "c.3". */
static void
read_number (MeritaImport *self, guint row, MeritaRecommendation *recommendation)
{
  gint column = merita_import_find_column (self, "number");
  g_autofree char *text = merita_import_dup (merita_import_read (self, row, column));
  gint aspect, number;

  if (text != NULL && merita_text_parse_recommendation (text, &aspect, &number)
      && (recommendation->aspect == 0 || recommendation->aspect == aspect))
    recommendation->number = number;
  else if (!merita_import_take_integer (self, row, column, 1, 999, &recommendation->number, 0))
    return;
  if (recommendation->number == 0)
    merita_import_reject (self, row, column,
                          merita_tr (self->language, "Number of the recommendation is missing"),
                          NULL);
}

static void
read_code (MeritaImport *self, guint row, MeritaRecommendation *recommendation)
{
  gint column = merita_import_find_column (self, "code");
  gint target = merita_import_find_column (self, "target");

  recommendation->code = merita_import_dup (merita_import_read (self, row, column));
  if (recommendation->code != NULL
      && merita_instrument_find (self->profile->instrument, recommendation->code) == NULL)
    merita_import_reject (self, row, column,
                          merita_tr (self->language, "Sub-aspect not in the instrument"), NULL);
  merita_import_take_integer (self, row, target, 0, MERITA_LEVELS_PER_SUB_ASPECT - 1,
                              &recommendation->target_level, -1);
}

/* FALSE if the cell is empty. */
static gboolean
read_status (MeritaImport *self, guint row, MeritaTaskStatus *status)
{
  gint column = merita_import_find_column (self, "status");
  MeritaSlice slice = merita_import_read (self, row, column);

  *status = MERITA_TASK_NOT_STARTED;
  if (slice.length == 0)
    return FALSE;
  if (merita_slice_is (slice, "selesai|sudah|tuntas|done|100"))
    *status = MERITA_TASK_DONE;
  else if (merita_slice_is (slice, "sedang|proses|dalamproses|berjalan|sedangberjalan|inprogress"))
    *status = MERITA_TASK_IN_PROGRESS;
  else if (!merita_slice_is (slice, "belum|belumdimulai|belummulai|notstarted|0"))
    merita_import_reject (self, row, column,
                          merita_tr (self->language, "Status is none of belum, sedang and selesai"),
                          NULL);
  return TRUE;
}

static void
read_decision (MeritaImport *self,
               const RecommendationPlan *plan,
               guint row,
               MeritaRecommendation *recommendation)
{
  gint column = merita_import_find_column (self, "decision");
  g_autofree char *number = merita_import_dup (merita_import_read (self, row, column));

  for (guint i = 0; i < plan->decisions->len && recommendation->decision == 0; i++)
    {
      const MeritaDecision *decision = plan->decisions->pdata[i];

      if (number == NULL || merita_text_same (decision->number, number))
        recommendation->decision = decision->id;
    }
  if (recommendation->decision == 0)
    merita_import_reject (self, row, column,
                          merita_tr (self->language,
                                     "The decision has not been recorded; import it first"),
                          NULL);
}

static char *
read_text (MeritaImport *self, guint row, const char *field)
{
  return merita_import_dup (
    merita_import_read (self, row, merita_import_find_column (self, field)));
}

/* ---- comparing with the file ---- */

static const MeritaRecommendation *
find_known (const GPtrArray *known, const MeritaRecommendation *wanted)
{
  for (guint i = 0; i < known->len; i++)
    {
      const MeritaRecommendation *row = known->pdata[i];

      if (row->decision == wanted->decision && row->aspect == wanted->aspect
          && row->number == wanted->number)
        return row;
    }
  return NULL;
}

static gboolean
is_twice (const RecommendationPlan *plan, const MeritaRecommendation *wanted)
{
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const MeritaRecommendation *row =
        &g_array_index (plan->rows, RecommendationRow, i).recommendation;

      if (row->decision == wanted->decision && row->aspect == wanted->aspect
          && row->number == wanted->number)
        return TRUE;
    }
  return FALSE;
}

/* An empty cell says nothing, so what is there stays. */
static void
merge_target (MeritaImport *self, guint row, gint *value, gint before)
{
  g_autofree char *old = g_strdup_printf ("%d", before);
  g_autofree char *new = g_strdup_printf ("%d", *value);

  if (*value < 0)
    *value = before;
  else if (*value != before)
    merita_import_note (self, row, "target", before >= 0 ? old : NULL, new);
}

static void
merge_due (MeritaImport *self, guint row, MeritaDate *value, MeritaDate before)
{
  g_autofree char *old = merita_text_date_short (self->language, before);
  g_autofree char *new = merita_text_date_short (self->language, *value);

  if (*value == MERITA_DATE_UNKNOWN)
    *value = before;
  else if (*value != before)
    merita_import_note (self, row, "due-on", old, new);
}

static void
merge (MeritaImport *self,
       RecommendationRow *row,
       const MeritaRecommendation *before,
       gboolean has_status)
{
  MeritaRecommendation *recommendation = &row->recommendation;

  recommendation->id = before->id;
  recommendation->document = before->document;
  merita_import_merge_text (self, row->row, "text", &recommendation->text, before->text);
  merita_import_merge_text (self, row->row, "code", &recommendation->code, before->code);
  merita_import_merge_text (self, row->row, "plan", &recommendation->plan, before->plan);
  merita_import_merge_text (self, row->row, "unit", &recommendation->unit, before->unit);
  merita_import_merge_text (self, row->row, "person", &recommendation->person, before->person);
  merge_target (self, row->row, &recommendation->target_level, before->target_level);
  merge_due (self, row->row, &recommendation->due_on, before->due_on);
  if (!has_status)
    recommendation->status = before->status;
  else if (recommendation->status != before->status)
    merita_import_note (self, row->row, "status", merita_task_status_name (before->status),
                        merita_task_status_name (recommendation->status));
  if (recommendation->status == MERITA_TASK_DONE && before->status == MERITA_TASK_DONE)
    recommendation->done_on = before->done_on;
}

static void
check_row (MeritaImport *self, RecommendationPlan *plan, guint index)
{
  RecommendationRow row = { .row = index, .recommendation = { .target_level = -1 } };
  MeritaRecommendation *recommendation = &row.recommendation;
  const MeritaRecommendation *before;
  gboolean has_status;

  read_aspect (self, index, recommendation);
  read_number (self, index, recommendation);
  read_code (self, index, recommendation);
  read_decision (self, plan, index, recommendation);
  has_status = read_status (self, index, &recommendation->status);
  recommendation->text = read_text (self, index, "text");
  recommendation->plan = read_text (self, index, "plan");
  recommendation->unit = read_text (self, index, "unit");
  recommendation->person = read_text (self, index, "person");
  merita_import_take_date (self, index, merita_import_find_column (self, "due-on"),
                           &recommendation->due_on);
  if (!merita_import_is_rejected (self, index) && is_twice (plan, recommendation))
    merita_import_reject (self, index, -1,
                          merita_tr (self->language, "Recommendation twice in the file"), NULL);
  before = find_known (plan->known, recommendation);
  if (before == NULL && recommendation->text == NULL)
    merita_import_reject (self, index, merita_import_find_column (self, "text"),
                          merita_tr (self->language, "Text of the recommendation is missing"),
                          NULL);
  if (merita_import_is_rejected (self, index))
    {
      clear_row (&row);
      return;
    }
  if (before != NULL)
    merge (self, &row, before, has_status);
  if (recommendation->status == MERITA_TASK_DONE && recommendation->done_on == MERITA_DATE_UNKNOWN)
    recommendation->done_on = self->today;
  /* A target without a sub-aspect is a target of nothing. */
  if (recommendation->target_level >= 0 && recommendation->code == NULL)
    {
      merita_import_warn (self, index, merita_import_find_column (self, "target"),
                          merita_tr (self->language, "Target level without a sub-aspect: left out"),
                          NULL);
      recommendation->target_level = -1;
    }
  merita_import_settle (self, index, before != NULL);
  g_array_append_val (plan->rows, row);
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  RecommendationPlan *plan = g_new0 (RecommendationPlan, 1);

  plan->rows = g_array_new (FALSE, TRUE, sizeof (RecommendationRow));
  g_array_set_clear_func (plan->rows, clear_row);
  self->plan = plan;
  plan->decisions = merita_reader_list_decisions (reader, error);
  if (plan->decisions == NULL)
    return FALSE;
  plan->known = merita_reader_list_recommendations (reader, MERITA_ID_NONE, error);
  if (plan->known == NULL || !merita_import_require (self, "aspect", error)
      || !merita_import_require (self, "number", error)
      || !merita_import_require (self, "text", error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    check_row (self, plan, i);
  return TRUE;
}

static gboolean
apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  RecommendationPlan *plan = self->plan;

  for (guint i = 0; i < plan->rows->len; i++)
    {
      RecommendationRow *row = &g_array_index (plan->rows, RecommendationRow, i);
      MeritaRowStatus status = self->status[row->row];

      if ((status == MERITA_ROW_ADDED || status == MERITA_ROW_CHANGED)
          && !merita_writer_put_recommendation (writer, &row->recommendation, error))
        return FALSE;
    }
  return TRUE;
}

const MeritaImportClass merita_import_recommendations_class = { check, apply, free_plan };

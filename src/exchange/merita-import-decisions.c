/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "merita-date.h"
#include "merita-import-private.h"

typedef struct
{
  guint row;
  MeritaDecision decision;
} DecisionRow;

static void
clear_row (gpointer data)
{
  merita_decision_clear (&((DecisionRow *) data)->decision);
}

static void
free_plan (gpointer plan)
{
  g_array_unref (plan);
}

static const MeritaDecision *
find_decision (const GPtrArray *decisions, const char *number)
{
  for (guint i = 0; i < decisions->len; i++)
    {
      const MeritaDecision *decision = decisions->pdata[i];

      if (merita_text_same (decision->number, number))
        return decision;
    }
  return NULL;
}

static const MeritaCategory *
find_category (MeritaImport *self, const char *text)
{
  const GPtrArray *categories = self->profile->instrument->categories;

  for (guint i = 0; text != NULL && i < categories->len; i++)
    {
      const MeritaCategory *category = categories->pdata[i];

      if (merita_text_same (category->code, text) || merita_text_same (category->name, text))
        return category;
    }
  return NULL;
}

static void
read_category (MeritaImport *self, guint row, MeritaDecision *decision)
{
  gint code = merita_import_find_column (self, "category");
  gint column = code >= 0 ? code : merita_import_find_column (self, "category-name");
  g_autofree char *text = merita_import_dup (merita_import_read (self, row, column));
  const MeritaCategory *category = find_category (self, text);
  gint years;

  if (text != NULL && category == NULL)
    merita_import_reject (self, row, column,
                          merita_tr (self->language, "Category not in the instrument"), NULL);
  if (category != NULL)
    decision->category = g_strdup (category->code);
  merita_import_take_integer (self, row, merita_import_find_column (self, "valid-years"), 0, 10,
                              &years, -1);
  decision->valid_months = years >= 0 ? years * 12 : category != NULL ? category->valid_months : 0;
}

/* The most that the instrument of the year gives. */
static MeritaHundredths
get_maximum (MeritaImport *self, MeritaDate decided_on)
{
  const MeritaInstrument *instrument = NULL;

  if (self->instruments != NULL && decided_on != MERITA_DATE_UNKNOWN)
    instrument =
      g_hash_table_lookup (self->instruments, GINT_TO_POINTER (merita_date_year (decided_on)));
  if (instrument == NULL)
    instrument = self->profile->instrument;
  return instrument->maximum != MERITA_HUNDREDTHS_UNKNOWN ? instrument->maximum : 1000000;
}

/* A list of all agencies is a common source; this file is about one of them. */
static void
compare_agency (MeritaImport *self, const DecisionRow *row, const char *own)
{
  if (row->decision.agency == NULL || own == NULL || merita_text_same (row->decision.agency, own))
    return;
  merita_import_warn (self, row->row, merita_import_find_column (self, "agency"),
                      merita_tr (self->language, "Decision of another agency"),
                      g_strdup_printf (merita_tr (self->language,
                                                  "The decision is about %s, this file about %s"),
                                       row->decision.agency, own));
}

static void
read_row (MeritaImport *self, DecisionRow *row)
{
  MeritaDecision *decision = &row->decision;
  gint decided_on = merita_import_find_column (self, "decided-on");
  gint number = merita_import_find_column (self, "number");

  decision->exemption = MERITA_TRUTH_UNKNOWN;
  decision->agency = merita_import_dup (
    merita_import_read (self, row->row, merita_import_find_column (self, "agency")));
  decision->number = merita_import_dup (merita_import_read (self, row->row, number));
  decision->minutes_number = merita_import_dup (
    merita_import_read (self, row->row, merita_import_find_column (self, "minutes-number")));
  merita_import_take_date (self, row->row, merita_import_find_column (self, "minutes-date"),
                           &decision->minutes_date);
  if (merita_import_take_date (self, row->row, decided_on, &decision->decided_on)
      && decision->decided_on == MERITA_DATE_UNKNOWN)
    merita_import_reject (self, row->row, decided_on,
                          merita_tr (self->language, "Day of the decision is missing"), NULL);
  merita_import_take_hundredths (self, row->row, merita_import_find_column (self, "points"), 0,
                                 get_maximum (self, decision->decided_on), &decision->points);
  merita_import_take_hundredths (self, row->row, merita_import_find_column (self, "index"), 0, 500,
                                 &decision->index);
  read_category (self, row->row, decision);
  if (decision->number == NULL)
    merita_import_reject (self, row->row, number,
                          merita_tr (self->language, "Decision number is missing"), NULL);
}

static void
merge_number (MeritaImport *self,
              guint row,
              const char *field,
              MeritaHundredths *value,
              MeritaHundredths before)
{
  g_autofree char *old = merita_text_hundredths (self->language, before);
  g_autofree char *new = NULL;

  if (*value == MERITA_HUNDREDTHS_UNKNOWN)
    *value = before;
  new = merita_text_hundredths (self->language, *value);
  if (*value != before)
    merita_import_note (self, row, field, old, new);
}

static void
merge (MeritaImport *self, DecisionRow *row, const MeritaDecision *before)
{
  MeritaDecision *decision = &row->decision;
  g_autofree char *old = g_strdup_printf ("%d", before->valid_months / 12);
  g_autofree char *new = g_strdup_printf ("%d", decision->valid_months / 12);

  decision->id = before->id;
  decision->exemption = before->exemption;
  decision->note = g_strdup (before->note);
  merita_import_merge_text (self, row->row, "agency", &decision->agency, before->agency);
  merita_import_merge_text (self, row->row, "minutes-number", &decision->minutes_number,
                            before->minutes_number);
  merita_import_merge_text (self, row->row, "category", &decision->category, before->category);
  merita_import_merge_date (self, row->row, "minutes-date", &decision->minutes_date,
                            before->minutes_date);
  merita_import_merge_date (self, row->row, "decided-on", &decision->decided_on,
                            before->decided_on);
  merge_number (self, row->row, "points", &decision->points, before->points);
  merge_number (self, row->row, "index", &decision->index, before->index);
  if (decision->valid_months != before->valid_months)
    merita_import_note (self, row->row, "valid-years", old, new);
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  g_autoptr (GPtrArray) known = merita_reader_list_decisions (reader, error);
  g_autofree char *own = merita_reader_get_setting (reader, "agency.name");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (DecisionRow));

  g_array_set_clear_func (plan, clear_row);
  self->plan = plan;
  if (known == NULL || !merita_import_require (self, "number", error)
      || !merita_import_require (self, "decided-on", error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      DecisionRow row = { .row = i };
      const MeritaDecision *before = NULL;

      read_row (self, &row);
      if (!merita_import_is_rejected (self, i)
          && !g_hash_table_add (seen, g_strdup (row.decision.number)))
        merita_import_reject (self, i, -1, merita_tr (self->language, "Decision twice in the file"),
                              NULL);
      if (merita_import_is_rejected (self, i))
        {
          clear_row (&row);
          continue;
        }
      compare_agency (self, &row, own);
      before = find_decision (known, row.decision.number);
      if (before != NULL)
        merge (self, &row, before);
      merita_import_settle (self, i, before != NULL);
      g_array_append_val (plan, row);
    }
  return TRUE;
}

static gboolean
apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  GArray *plan = self->plan;

  for (guint i = 0; i < plan->len; i++)
    {
      DecisionRow *row = &g_array_index (plan, DecisionRow, i);
      MeritaRowStatus status = self->status[row->row];

      if ((status == MERITA_ROW_ADDED || status == MERITA_ROW_CHANGED)
          && !merita_writer_put_decision (writer, &row->decision, error))
        return FALSE;
    }
  return TRUE;
}

const MeritaImportClass merita_import_decisions_class = { check, apply, free_plan };

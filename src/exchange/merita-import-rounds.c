/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "merita-date.h"
#include "merita-import-private.h"

#define MAX_LEVEL (MERITA_LEVELS_PER_SUB_ASPECT - 1)

typedef struct
{
  guint row;
  guint round; /* index into rounds */
  MeritaRoundRow entry;
} EntryRow;

typedef struct
{
  GPtrArray *rounds; /* MeritaRound*, with entries merged */
  GArray *entries;   /* EntryRow */
  GPtrArray *known;  /* MeritaRound* of the file */
} RoundsPlan;

typedef struct
{
  gint round, code, maximum, points, level, period, held_on, note;
} Columns;

static void
clear_entry (gpointer data)
{
  EntryRow *row = data;

  merita_round_row_clear (&row->entry);
}

static void
free_plan (gpointer data)
{
  RoundsPlan *plan = data;

  g_ptr_array_unref (plan->rounds);
  g_array_unref (plan->entries);
  g_clear_pointer (&plan->known, g_ptr_array_unref);
  g_free (plan);
}

/* "ntt-2022-aspects.csv" is about 2022; otherwise it is about this year. */
static gint
guess_period (MeritaImport *self)
{
  const char *p = self->basename;

  for (; strlen (p) >= 4; p++)
    {
      gboolean alone = (p == self->basename || !g_ascii_isdigit (p[-1])) && !g_ascii_isdigit (p[4]);

      if (alone && p[0] == '2' && p[1] == '0' && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]))
        return 2000 + (p[2] - '0') * 10 + (p[3] - '0');
    }
  return merita_date_year (self->today);
}

static MeritaRoundRow *
find_entry (const MeritaRound *round, const char *code)
{
  for (guint i = 0; round->entries != NULL && i < round->entries->len; i++)
    {
      MeritaRoundRow *entry = round->entries->pdata[i];

      if (strcmp (entry->code, code) == 0)
        return entry;
    }
  return NULL;
}

static MeritaRound *
find_round (const GPtrArray *rounds, gint period, const char *name, guint *index)
{
  for (guint i = 0; i < rounds->len; i++)
    {
      MeritaRound *round = rounds->pdata[i];

      if (round->period == period && merita_text_same (round->name, name))
        {
          *index = i;
          return round;
        }
    }
  return NULL;
}

/* The order in which rounds follow one another in a period. */
static gint
next_sequence (const RoundsPlan *plan, gint period)
{
  const GPtrArray *lists[] = { plan->known, plan->rounds };
  gint sequence = 0;

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      for (guint i = 0; i < lists[k]->len; i++)
        {
          const MeritaRound *round = lists[k]->pdata[i];

          if (round->period == period)
            sequence = MAX (sequence, round->sequence);
        }
    }
  return sequence + 1;
}

static guint
ensure_round (RoundsPlan *plan, gint period, const char *name)
{
  guint index;
  const MeritaRound *known;
  MeritaRound *round;

  if (find_round (plan->rounds, period, name, &index) != NULL)
    return index;
  known = find_round (plan->known, period, name, &index);
  if (known != NULL)
    round = merita_round_copy (known);
  else
    {
      round = g_new0 (MeritaRound, 1);
      round->period = period;
      round->name = g_strdup (name);
      round->sequence = next_sequence (plan, period);
      round->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_row_free);
    }
  g_ptr_array_add (plan->rounds, round);
  return plan->rounds->len - 1;
}

static const MeritaInstrument *
get_instrument (MeritaImport *self, gint period)
{
  const MeritaInstrument *pinned = NULL;

  if (self->instruments != NULL)
    pinned = g_hash_table_lookup (self->instruments, GINT_TO_POINTER (period));
  return pinned != NULL ? pinned : self->profile->instrument;
}

void
merita_import_set_instruments (MeritaImport *self, GHashTable *instruments)
{
  g_return_if_fail (self != NULL && instruments != NULL);

  g_hash_table_ref (instruments);
  g_clear_pointer (&self->instruments, g_hash_table_unref);
  self->instruments = instruments;
}

/* The highest points an aspect or sub-aspect can have; FALSE if the instrument has no such code. */
static gboolean
find_maximum (MeritaImport *self,
              gint period,
              const char *code,
              gboolean *aspect,
              MeritaHundredths *maximum)
{
  const MeritaInstrument *instrument = get_instrument (self, period);
  const MeritaSubAspect *sub = merita_instrument_find (instrument, code);

  *aspect = FALSE;
  *maximum = MERITA_HUNDREDTHS_UNKNOWN;
  if (sub != NULL)
    {
      if (sub->points[MAX_LEVEL] > 0)
        *maximum = sub->points[MAX_LEVEL];
      return TRUE;
    }
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *candidate = instrument->aspects->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", candidate->number);

      if (strcmp (number, code) != 0)
        continue;
      *aspect = TRUE;
      *maximum = candidate->maximum;
      return TRUE;
    }
  return FALSE;
}

static void
read_entry (MeritaImport *self, const Columns *columns, gint period, EntryRow *row)
{
  MeritaHundredths maximum, stated;
  gboolean aspect;

  row->entry.code = merita_import_dup (merita_import_read (self, row->row, columns->code));
  row->entry.note = merita_import_dup (merita_import_read (self, row->row, columns->note));
  if (row->entry.code == NULL || !find_maximum (self, period, row->entry.code, &aspect, &maximum))
    {
      merita_import_reject (self, row->row, columns->code,
                            merita_tr (self->language, "Aspect not in the instrument"), NULL);
      return;
    }
  merita_import_take_hundredths (self, row->row, columns->points, 0,
                                 maximum != MERITA_HUNDREDTHS_UNKNOWN ? maximum : 1000000,
                                 &row->entry.points);
  merita_import_take_integer (self, row->row, columns->level, 0, MAX_LEVEL, &row->entry.level, -1);
  if (aspect && row->entry.level >= 0)
    merita_import_reject (self, row->row, columns->level,
                          merita_tr (self->language, "A whole aspect has points, not a level"),
                          NULL);
  if (merita_import_take_hundredths (self, row->row, columns->maximum, 0, 1000000, &stated)
      && stated != MERITA_HUNDREDTHS_UNKNOWN && maximum != MERITA_HUNDREDTHS_UNKNOWN
      && stated != maximum)
    merita_import_warn (self, row->row, columns->maximum,
                        merita_tr (self->language,
                                   "Maximum differs from the instrument, which counts"),
                        NULL);
}

static void
merge (MeritaImport *self, RoundsPlan *plan, EntryRow *row)
{
  MeritaRound *round = plan->rounds->pdata[row->round];
  MeritaRoundRow *before = find_entry (round, row->entry.code);

  if (before == NULL)
    {
      merita_import_settle (self, row->row, FALSE);
      if (row->entry.points == MERITA_HUNDREDTHS_UNKNOWN && row->entry.level < 0)
        {
          /* Unreadable or not given in the source: there is nothing to keep. */
          self->status[row->row] = MERITA_ROW_UNCHANGED;
          return;
        }
      g_ptr_array_add (round->entries, merita_round_row_copy (&row->entry));
      return;
    }
  if (row->entry.points != MERITA_HUNDREDTHS_UNKNOWN && row->entry.points != before->points)
    {
      g_autofree char *old = merita_text_points (self->language, before->points);
      g_autofree char *new = merita_text_points (self->language, row->entry.points);

      merita_import_note (self, row->row, "points", old, new);
      before->points = row->entry.points;
    }
  if (row->entry.level >= 0 && row->entry.level != before->level)
    {
      g_autofree char *old = g_strdup_printf ("%d", before->level);
      g_autofree char *new = g_strdup_printf ("%d", row->entry.level);

      merita_import_note (self, row->row, "level", before->level >= 0 ? old : NULL, new);
      before->level = row->entry.level;
    }
  if (row->entry.note != NULL && g_strcmp0 (row->entry.note, before->note) != 0)
    {
      merita_import_note (self, row->row, "note", before->note, row->entry.note);
      g_free (before->note);
      before->note = g_strdup (row->entry.note);
    }
  merita_import_settle (self, row->row, TRUE);
}

static gboolean
is_twice (const RoundsPlan *plan, const EntryRow *row)
{
  for (guint i = 0; i < plan->entries->len; i++)
    {
      const EntryRow *other = &g_array_index (plan->entries, EntryRow, i);

      if (other->round == row->round && strcmp (other->entry.code, row->entry.code) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_row (MeritaImport *self, RoundsPlan *plan, const Columns *columns, guint row_index)
{
  EntryRow row = { .row = row_index,
                   .entry = { .level = -1, .points = MERITA_HUNDREDTHS_UNKNOWN } };
  g_autofree char *name = merita_import_dup (merita_import_read (self, row_index, columns->round));
  MeritaDate held_on;
  gint period;

  merita_import_take_integer (self, row_index, columns->period, 2000, 2199, &period,
                              guess_period (self));
  merita_import_take_date (self, row_index, columns->held_on, &held_on);
  read_entry (self, columns, period, &row);
  if (!merita_import_is_rejected (self, row_index))
    {
      row.round = ensure_round (plan, period, name != NULL ? name : "Penilaian Mandiri");
      if (((MeritaRound *) plan->rounds->pdata[row.round])->closed_on != MERITA_DATE_UNKNOWN)
        merita_import_reject (self, row_index, columns->round,
                              merita_tr (self->language, "The round is closed"), NULL);
      else if (is_twice (plan, &row))
        merita_import_reject (self, row_index, columns->code,
                              merita_tr (self->language, "Aspect twice in the round"), NULL);
    }
  if (merita_import_is_rejected (self, row_index))
    {
      clear_entry (&row);
      return;
    }
  if (held_on != MERITA_DATE_UNKNOWN)
    ((MeritaRound *) plan->rounds->pdata[row.round])->held_on = held_on;
  merge (self, plan, &row);
  g_array_append_val (plan->entries, row);
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  RoundsPlan *plan = g_new0 (RoundsPlan, 1);
  Columns columns = {
    .round = merita_import_find_column (self, "round"),
    .code = merita_import_find_column (self, "code"),
    .maximum = merita_import_find_column (self, "maximum"),
    .points = merita_import_find_column (self, "points"),
    .level = merita_import_find_column (self, "level"),
    .period = merita_import_find_column (self, "period"),
    .held_on = merita_import_find_column (self, "held-on"),
    .note = merita_import_find_column (self, "note"),
  };

  plan->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_free);
  plan->entries = g_array_new (FALSE, TRUE, sizeof (EntryRow));
  g_array_set_clear_func (plan->entries, clear_entry);
  self->plan = plan;
  plan->known = merita_reader_list_rounds (reader, error);
  if (plan->known == NULL || !merita_import_require (self, "code", error))
    return FALSE;
  if (columns.points < 0 && columns.level < 0)
    return merita_import_require (self, "points", error);
  for (guint i = 0; i < self->rows->len; i++)
    read_row (self, plan, &columns, i);
  return TRUE;
}

static gboolean
apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  const RoundsPlan *plan = self->plan;

  for (guint i = 0; i < plan->rounds->len; i++)
    {
      if (!merita_writer_put_round (writer, plan->rounds->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

const MeritaImportClass merita_import_rounds_class = { check, apply, free_plan };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-export.h"

#include <string.h>

#include "merita-date.h"
#include "merita-exchange-error.h"
#include "merita-export-people.h"
#include "merita-grade.h"
#include "merita-nip.h"
#include "merita-score.h"

typedef gboolean (*WriteFunc) (MeritaExport *self, GError **error);

void
merita_export_header (MeritaExport *self, const char *const *names)
{
  for (; *names != NULL; names++)
    merita_table_writer_text (self->writer, *names);
}

void
merita_export_date (MeritaExport *self, MeritaDate date)
{
  char buffer[11];

  merita_table_writer_text (self->writer, date != MERITA_DATE_UNKNOWN
                                            ? merita_date_format_iso (date, buffer)
                                            : NULL);
}

void
merita_export_nip (MeritaExport *self, MeritaNip nip)
{
  char buffer[19];

  merita_table_writer_text (self->writer,
                            nip != MERITA_NIP_NONE ? merita_nip_format (nip, buffer) : NULL);
}

void
merita_export_integer (MeritaExport *self, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  merita_table_writer_text (self->writer, text);
}

void
merita_export_level (MeritaExport *self, gint level)
{
  const GPtrArray *levels = self->profile->jobs->levels;

  merita_table_writer_text (self->writer, level >= 0 && (guint) level < levels->len
                                            ? ((MeritaJobLevel *) levels->pdata[level])->name
                                            : NULL);
}

void
merita_export_competency_header (MeritaExport *self, const char *prefix)
{
  const GPtrArray *competencies = self->profile->jobs->competencies;

  for (guint i = 0; i < competencies->len; i++)
    {
      g_autofree char *name =
        g_strconcat (prefix, ((MeritaCompetency *) competencies->pdata[i])->code, NULL);

      merita_table_writer_text (self->writer, g_strdelimit (name, "-", '_'));
    }
}

void
merita_export_levels (MeritaExport *self, MeritaLevels levels)
{
  for (guint i = 0; i < self->profile->jobs->competencies->len; i++)
    {
      guint level = merita_levels_get (levels, i);

      merita_table_writer_number (self->writer,
                                  level > 0 ? (gint32) level * 100 : MERITA_HUNDREDTHS_UNKNOWN);
    }
}

/* ---- tables --------------------------------------------------------------------------------- */

/* What another row can refer to: the agency's code, else the key of the file. */
static char *
position_code (const MeritaPosition *position)
{
  return position->code != NULL ? g_strdup (position->code)
                                : g_strdup_printf ("%" G_GINT64_FORMAT, position->id);
}

static gboolean
write_positions (MeritaExport *self, GError **error)
{
  static const char *const names[] = {
    "id",       "nama_jabatan", "unit_kerja", "jenjang_jabatan", "rumpun_jabatan", "nip_pejabat",
    "kritikal", "id_atasan",    "nomor_sk",   "tanggal_sk",      "lowong_sejak",   NULL
  };
  static const char *const critical[] = { "tidak", "usulan", "ya" };
  g_autoptr (GPtrArray) list = merita_reader_list_positions (self->reader, NULL, error);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  if (list == NULL)
    return FALSE;
  merita_export_header (self, names);
  merita_export_competency_header (self, "req_");
  merita_table_writer_end_row (self->writer);
  for (guint i = 0; i < list->len; i++)
    g_hash_table_insert (codes, &((MeritaPosition *) list->pdata[i])->id,
                         position_code (list->pdata[i]));
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaPosition *row = list->pdata[i];

      merita_table_writer_text (self->writer, g_hash_table_lookup (codes, &row->id));
      merita_table_writer_text (self->writer, row->name);
      merita_table_writer_text (self->writer, row->unit_name);
      merita_export_level (self, row->job_level);
      merita_table_writer_text (self->writer, row->job_family_name);
      merita_export_nip (self, row->incumbent);
      merita_table_writer_text (self->writer, critical[CLAMP ((int) row->critical, 0, 2)]);
      merita_table_writer_text (self->writer, g_hash_table_lookup (codes, &row->parent));
      merita_table_writer_text (self->writer, row->decree_number);
      merita_export_date (self, row->decree_date);
      merita_export_date (self, row->vacant_since);
      merita_export_levels (self, row->required);
      merita_table_writer_end_row (self->writer);
    }
  return TRUE;
}

static gboolean
write_units (MeritaExport *self, GError **error)
{
  static const char *const names[] = { "nama_unit", "kode", "induk", "jenis", NULL };
  g_autoptr (GPtrArray) list = merita_reader_list_units (self->reader, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (list == NULL)
    return FALSE;
  merita_export_header (self, names);
  merita_table_writer_end_row (self->writer);
  for (guint i = 0; i < list->len; i++)
    g_hash_table_insert (by_id, &((MeritaUnit *) list->pdata[i])->id,
                         ((MeritaUnit *) list->pdata[i])->name);
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaUnit *row = list->pdata[i];

      merita_table_writer_text (self->writer, row->name);
      merita_table_writer_text (self->writer, row->code);
      merita_table_writer_text (self->writer, g_hash_table_lookup (by_id, &row->parent));
      merita_table_writer_text (self->writer, row->kind);
      merita_table_writer_end_row (self->writer);
    }
  return TRUE;
}

static gboolean
write_mapping (MeritaExport *self, GError **error)
{
  static const char *const names[] = { "nip",   "nama",       "kinerja", "potensial",
                                       "kotak", "keterangan", NULL };
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaMapping) mapping =
    merita_reader_load_mapping (self->reader, MERITA_ID_NONE, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  merita_export_header (self, names);
  merita_table_writer_end_row (self->writer);
  for (guint i = 0; mapping != NULL && i < mapping->n; i++)
    {
      MeritaEmployee person;

      if (!merita_reader_get_employee (self->reader, mapping->nip[i], &person, &local)
          && local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      merita_export_nip (self, mapping->nip[i]);
      merita_table_writer_text (self->writer, person.name);
      merita_table_writer_number (self->writer, merita_score_to_hundredths (
                                                  mapping->score[MERITA_AXIS_PERFORMANCE][i]));
      merita_table_writer_number (self->writer, merita_score_to_hundredths (
                                                  mapping->score[MERITA_AXIS_POTENTIAL][i]));
      if (mapping->box[i] > 0)
        merita_export_integer (self, mapping->box[i]);
      else
        merita_table_writer_text (self->writer, NULL);
      merita_table_writer_text (self->writer,
                                mapping->box[i] > 0
                                  ? NULL
                                  : merita_text_tray (self->language, mapping->tray[i]));
      merita_table_writer_end_row (self->writer);
      merita_employee_clear (&person);
    }
  return TRUE;
}

/* Successors are the nominations in their order; nominations carry the agency's reasons as well. */
static gboolean
write_nominations (MeritaExport *self, gboolean decided_only, GError **error)
{
  static const char *const names[] = { "id_jabatan", "nama_jabatan", "urutan", "nip",     "nama",
                                       "status",     "kesiapan",     "alasan", "tanggal", NULL };
  g_autoptr (GPtrArray) list = merita_reader_list_nominations (self->reader, MERITA_ID_NONE, error);

  if (list == NULL)
    return FALSE;
  merita_export_header (self, names);
  merita_table_writer_end_row (self->writer);
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaNomination *row = list->pdata[i];

      if (decided_only && !row->decided)
        continue;
      merita_export_integer (self, row->position);
      merita_table_writer_text (self->writer, row->position_name);
      merita_export_integer (self, row->rank);
      merita_export_nip (self, row->nip);
      merita_table_writer_text (self->writer, row->person_name);
      merita_table_writer_text (self->writer, row->decided ? "ditetapkan" : "diusulkan");
      merita_table_writer_text (self->writer, row->readiness >= 0 ? merita_text_readiness (
                                                self->language, (MeritaReadiness) row->readiness)
                                                                  : NULL);
      merita_table_writer_text (self->writer, row->reason);
      merita_export_date (self, row->nominated_on);
      merita_table_writer_end_row (self->writer);
    }
  return TRUE;
}

static gboolean
write_successors (MeritaExport *self, GError **error)
{
  return write_nominations (self, TRUE, error);
}

static gboolean
write_all_nominations (MeritaExport *self, GError **error)
{
  return write_nominations (self, FALSE, error);
}

static gboolean
write_journal (MeritaExport *self, GError **error)
{
  static const char *const names[] = { "nomor", "waktu", "pelaku",      "jenis", "uraian",
                                       "tabel", "baris", "membatalkan", "sidik", NULL };
  g_autoptr (GPtrArray) list = merita_reader_list_journal (self->reader, 0, error);

  if (list == NULL)
    return FALSE;
  merita_export_header (self, names);
  merita_table_writer_end_row (self->writer);
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaJournalEntry *row = list->pdata[i];

      merita_export_integer (self, row->id);
      merita_table_writer_text (self->writer, row->at);
      merita_table_writer_text (self->writer, row->actor);
      merita_table_writer_text (self->writer, row->kind);
      merita_table_writer_text (self->writer, row->label);
      merita_table_writer_text (self->writer, row->tables);
      merita_export_integer (self, row->rows);
      if (row->reverts != 0)
        merita_export_integer (self, row->reverts);
      else
        merita_table_writer_text (self->writer, NULL);
      merita_table_writer_text (self->writer, row->hash);
      merita_table_writer_end_row (self->writer);
    }
  return TRUE;
}

static const char *const table_names[] = { "people",     "positions",   "units",   "mapping",
                                           "successors", "nominations", "journal", NULL };

const char *const *
merita_export_list_tables (void)
{
  return table_names;
}

gboolean
merita_export_table (MeritaReader *reader,
                     const MeritaProfile *profile,
                     const char *table,
                     MeritaLanguage language,
                     const char *path,
                     GError **error)
{
  static const WriteFunc functions[] = { merita_export_people, write_positions,
                                         write_units,          write_mapping,
                                         write_successors,     write_all_nominations,
                                         write_journal };
  g_autoptr (MeritaTableWriter) writer = NULL;
  MeritaExport self = { reader, profile, language, NULL };
  gboolean ok;
  guint index = 0;

  g_return_val_if_fail (reader != NULL && profile != NULL && path != NULL, FALSE);

  while (table_names[index] != NULL && strcmp (table_names[index], table) != 0)
    index++;
  if (table_names[index] == NULL)
    {
      g_autofree char *all = g_strjoinv (", ", (char **) table_names);

      g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FAILED,
                   merita_tr (language, "There is no table “%s”. Choose one of: %s."), table, all);
      return FALSE;
    }
  writer = merita_table_writer_new (path, table);
  self.writer = writer;
  if (!merita_reader_begin (reader, error))
    return FALSE;
  ok = functions[index](&self, error);
  merita_reader_end (reader);
  return ok && merita_table_writer_close (writer, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-date.h"
#include "merita-sample-private.h"
#include "merita-table-merit.h"

typedef struct
{
  const char *code, *unit, *person;
  int due; /* days from today */
  MeritaTaskStatus status;
} TaskShape;

typedef struct
{
  const char *code, *unit, *number;
  gint level, line;
  int asked, due; /* days from today */
} RequestShape;

static const TaskShape tasks[] = {
  { "1.1", "Bagian Organisasi Sekretariat Daerah", "Analis Jabatan", 7, MERITA_TASK_IN_PROGRESS },
  { "1.2", "Bidang Informasi Kepegawaian", "Pranata Komputer", -20, MERITA_TASK_DONE },
  { "1.3", "Bidang Informasi Kepegawaian", "Pranata Komputer", -20, MERITA_TASK_DONE },
  { "2.2", "Bidang Pengadaan dan Mutasi", NULL, 5, MERITA_TASK_IN_PROGRESS },
  { "2.4", "Bidang Pengembangan Kompetensi", NULL, 9, MERITA_TASK_NOT_STARTED },
  { "3.1", "Bagian Organisasi Sekretariat Daerah", "Analis Jabatan", -14, MERITA_TASK_DONE },
  { "3.3", "Bidang Pengembangan Kompetensi", "Assessor SDM Aparatur", 7, MERITA_TASK_IN_PROGRESS },
  { "3.4", "Bidang Pengembangan Kompetensi", "Assessor SDM Aparatur", 7, MERITA_TASK_IN_PROGRESS },
  { "3.10", "Bidang Pengembangan Kompetensi", NULL, 9, MERITA_TASK_NOT_STARTED },
  { "6.3", "Inspektorat", NULL, -3, MERITA_TASK_IN_PROGRESS },
  { "8.1", "Bidang Informasi Kepegawaian", "Pranata Komputer", -10, MERITA_TASK_DONE },
};

/* One of them is overdue, so that the pages show what that looks like. */
static const RequestShape requests[] = {
  { "2.4", "Badan Pengembangan Sumber Daya Manusia Provinsi", "800/410/2026", 4, 2, -10, 6 },
  { "3.3", "Bagian Hukum Sekretariat Daerah", "800/411/2026", 3, 4, -10, 4 },
  { "6.3", "Inspektorat", "800/402/2026", 4, 2, -24, -3 },
};

static gboolean
write_tasks (MeritaWriter *writer, MeritaSample *self, gint period, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      const TaskShape *shape = &tasks[i];
      MeritaSubAspectTask task = { .period = period,
                                   .code = (char *) shape->code,
                                   .unit = (char *) shape->unit,
                                   .person = (char *) shape->person,
                                   .due_on =
                                     merita_date_add_days (self->options->today, shape->due),
                                   .status = shape->status };

      if (merita_instrument_find (self->profile->instrument, shape->code) != NULL
          && !merita_writer_put_sub_aspect_task (writer, &task, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_requests (MeritaWriter *writer, MeritaSample *self, gint period, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      const RequestShape *shape = &requests[i];
      const MeritaSubAspect *sub = merita_instrument_find (self->profile->instrument, shape->code);
      MeritaRequest request = { .period = period,
                                .code = (char *) shape->code,
                                .level = shape->level,
                                .line = shape->line,
                                .number = (char *) shape->number,
                                .unit = (char *) shape->unit,
                                .asked_on =
                                  merita_date_add_days (self->options->today, shape->asked),
                                .due_on = merita_date_add_days (self->options->today, shape->due) };

      if (sub == NULL
          || (guint) shape->line > merita_sub_aspect_count_lines (sub, (guint) shape->level))
        continue;
      request.what =
        (char *) merita_sub_aspect_get_line (sub, (guint) shape->level, (guint) shape->line, NULL);
      if (!merita_writer_put_request (writer, &request, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_work_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaSample *self = data;
  gint period = merita_date_year (self->options->today);

  return write_tasks (writer, self, period, error) && write_requests (writer, self, period, error);
}

gboolean
merita_sample_write_work (MeritaSample *self, MeritaStore *store, GError **error)
{
  return merita_store_write (store, "import", "Data contoh: penugasan dan permintaan bukti",
                             write_work_job, self, NULL, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-date.h"

/* What is planted: every fault fails one prerequisite that the user can then mend. */
#define POSITIONS_WITH_TWO 6      /* fewer than three successors */
#define SUCCESSORS_OUTSIDE_POOL 4 /* not in box 7, 8, 9 */
#define PLANS_A_PERSON 2          /* a committee spreads its people */
#define CANDIDATES 80
#define PUPR "Kepala Dinas PUPR" /* vacant, proposals only */

typedef struct
{
  MeritaSample *sample;
  GPtrArray *positions; /* MeritaPosition* that become critical */
  GArray *nominations;  /* MeritaNomination */
  GArray *developments; /* MeritaDevelopment */
} Plans;

static void
free_position (gpointer data)
{
  merita_position_clear (data);
  g_free (data);
}

static gboolean
decide_critical_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Plans *plans = data;
  int year = merita_date_year (plans->sample->options->today);
  g_autofree char *decree = g_strdup_printf ("SK 800/112/%d", year);

  for (guint i = 0; i < plans->positions->len; i++)
    {
      MeritaPosition *position = plans->positions->pdata[i];

      position->critical = MERITA_CRITICAL_DECIDED;
      g_free (position->decree_number);
      position->decree_number = g_strdup (decree);
      position->decree_date = merita_date_add_months (plans->sample->options->today, -4);
      for (guint k = 0; k < 4; k++)
        position->criteria[k] = merita_sample_between (plans->sample, 3, 5);
      if (!merita_writer_put_position (writer, position, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_heads (Plans *plans, MeritaAgency *agency, GError **error)
{
  MeritaPositionQuery query = { .job_level = -1 };
  g_autoptr (GPtrArray) all =
    merita_reader_list_positions (merita_agency_get_reader (agency), &query, error);

  if (all == NULL)
    return FALSE;
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      MeritaPosition *position = all->pdata[i];
      const MeritaJobLevel *level =
        position->job_level >= 0 ? plans->sample->profile->jobs->levels->pdata[position->job_level]
                                 : NULL;

      if (level != NULL && level->group <= MERITA_JOB_JPT_JUNIOR)
        g_ptr_array_add (plans->positions, position);
      else
        free_position (position);
    }
  return TRUE;
}

static MeritaNip
pick_outside_pool (Plans *plans, const MeritaMapping *mapping, guint nth)
{
  guint start = mapping->n / 7 * (nth + 1);

  for (guint step = 0; step < mapping->n; step++)
    {
      guint i = (start + step) % mapping->n;

      if (mapping->box[i] == 5)
        return mapping->nip[i];
    }
  return MERITA_NIP_NONE;
}

static void
add_nomination (Plans *plans, const MeritaPosition *position, MeritaNip nip, guint rank)
{
  gboolean pending = g_str_equal (position->name, PUPR);
  MeritaNomination nomination = {
    .position = position->id,
    .nip = nip,
    .rank = rank,
    .decided = !pending,
    .readiness = -1,
    .nominated_on = merita_date_add_months (plans->sample->options->today, -1),
  };

  g_array_append_val (plans->nominations, nomination);
}

static guint
count_plans (const Plans *plans, MeritaNip nip)
{
  guint n = 0;

  for (guint i = 0; i < plans->nominations->len; i++)
    n += g_array_index (plans->nominations, MeritaNomination, i).nip == nip ? 1 : 0;
  return n;
}

static void
nominate_for (Plans *plans,
              const MeritaPosition *position,
              const MeritaRanking *ranking,
              MeritaNip outsider,
              guint wanted)
{
  guint rank = 1;

  for (guint i = 0; i < ranking->candidates->len && rank <= wanted; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);

      if (candidate->nip == outsider || count_plans (plans, candidate->nip) >= PLANS_A_PERSON)
        continue;
      if (rank == wanted && outsider != MERITA_NIP_NONE)
        break;
      add_nomination (plans, position, candidate->nip, rank++);
    }
  if (outsider != MERITA_NIP_NONE)
    add_nomination (plans, position, outsider, rank);
}

static gboolean
compose_nominations (Plans *plans, MeritaAgency *agency, GError **error)
{
  const MeritaMapping *mapping = merita_agency_get_mapping (agency, error);
  guint outsiders = 0;

  if (mapping == NULL)
    return FALSE;
  for (guint i = 0; i < plans->positions->len; i++)
    {
      const MeritaPosition *position = plans->positions->pdata[i];
      g_autoptr (MeritaRanking) ranking =
        merita_agency_rank (agency, position->id, CANDIDATES, FALSE, error);
      gboolean vacant = g_str_equal (position->name, PUPR);
      gboolean few = !vacant && i % 5 == 3 && i / 5 < POSITIONS_WITH_TWO;
      MeritaNip outsider = MERITA_NIP_NONE;

      if (ranking == NULL)
        return FALSE;
      if (!vacant && !few && i % 6 == 2 && outsiders < SUCCESSORS_OUTSIDE_POOL)
        outsider = pick_outside_pool (plans, mapping, outsiders++);
      nominate_for (plans, position, ranking, outsider, vacant || few ? 2 : 3);
    }
  return TRUE;
}

static gboolean
is_planned (const Plans *plans, MeritaNip nip)
{
  for (guint i = 0; i < plans->developments->len; i++)
    if (g_array_index (plans->developments, MeritaDevelopment, i).nip == nip)
      return TRUE;
  return FALSE;
}

static void
compose_developments (Plans *plans)
{
  static const struct
  {
    const char *program, *kind;
    int hours;
  } programs[] = {
    { "Pelatihan Kepemimpinan Administrator", "klasikal", 90 },
    { "Bimbingan oleh pejabat pendahulu", "nonklasikal", 24 },
    { "Magang di perangkat daerah lain", "nonklasikal", 60 },
    { "Pelayanan publik digital", "klasikal", 30 },
  };
  MeritaDate today = plans->sample->options->today;

  for (guint i = 0; i < plans->nominations->len; i++)
    {
      MeritaNip nip = g_array_index (plans->nominations, MeritaNomination, i).nip;
      guint which = i % G_N_ELEMENTS (programs);
      MeritaDevelopment item = {
        .nip = nip,
        .program = (char *) programs[which].program,
        .kind = (char *) programs[which].kind,
        .hours = programs[which].hours,
        .starts_on = merita_date_add_months (today, -2),
        .due_on = merita_date_add_months (today, 2 + (int) which),
        .progress = (gint) (i * 17 % 100),
      };

      /* By person, not by place: some stand on several lists. */
      if (nip / 1000 % 7 != 2 && !is_planned (plans, nip))
        g_array_append_val (plans->developments, item);
    }
}

static gboolean
write_policies (Plans *plans, MeritaWriter *writer, GError **error)
{
  MeritaDate today = plans->sample->options->today;
  int year = merita_date_year (today);
  g_autofree char *career = g_strdup_printf ("Perbup 21/%d", year - 1);
  g_autofree char *committee = g_strdup_printf ("SK 800/96/%d", year);
  g_autofree char *critical = g_strdup_printf ("SK 800/112/%d", year);
  const MeritaPolicy policies[] = {
    { .kind = (char *) "career-policy",
      .number = career,
      .title = (char *) "Pola Karier dan Manajemen Talenta",
      .signed_on = merita_date_add_months (today, -14) },
    { .kind = (char *) "committee",
      .number = committee,
      .title = (char *) "Komite Talenta",
      .signed_on = merita_date_add_months (today, -5) },
    { .kind = (char *) "critical-decree",
      .number = critical,
      .title = (char *) "Penetapan Jabatan Kritikal",
      .signed_on = merita_date_add_months (today, -4) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (policies); i++)
    if (!merita_writer_put_policy (writer, &policies[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_letterhead (MeritaWriter *writer, GError **error)
{
  static const char *const settings[][2] = {
    { "letterhead.government", "PEMERINTAH KABUPATEN LEMBAH ARUM" },
    { "letterhead.office", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA" },
    { "letterhead.address", "Jalan Alun-Alun Timur Nomor 4, Arumsari 45999" },
    { "letterhead.place", "Arumsari" },
    { "print.classification", "RAHASIA" },
    { "signatory.1.role", "Mengetahui," },
    { "signatory.1.title", "Sekretaris Daerah selaku Ketua Komite Talenta," },
    { "signatory.1.name", "Drs. H. Suryana Atmaja, M.Si." },
    { "signatory.1.rank", "Pembina Utama Madya (IV/d)" },
    { "signatory.2.title", "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia," },
    { "signatory.2.name", "Dra. Endang Kusumawati, M.AP." },
    { "signatory.2.rank", "Pembina Utama Muda (IV/c)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!merita_writer_put_setting (writer, settings[i][0], settings[i][1], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_plans_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Plans *plans = data;

  for (guint i = 0; i < plans->nominations->len; i++)
    if (!merita_writer_put_nomination (writer,
                                       &g_array_index (plans->nominations, MeritaNomination, i),
                                       error))
      return FALSE;
  for (guint i = 0; i < plans->developments->len; i++)
    if (!merita_writer_put_development (writer,
                                        &g_array_index (plans->developments, MeritaDevelopment, i),
                                        error))
      return FALSE;
  return write_policies (plans, writer, error) && write_letterhead (writer, error);
}

/* Last year's run first, so that the boxes have a history to be compared with. */
static gboolean
map_twice (MeritaSample *self, MeritaStore *store, MeritaAgency *agency, GError **error)
{
  g_autoptr (MeritaMapping) before = NULL;
  g_autoptr (MeritaMapping) now = NULL;

  before = merita_agency_map (agency, store, self->year - 1, NULL, NULL, NULL, error);
  if (before == NULL)
    return FALSE;
  now = merita_agency_map (agency, store, self->year, NULL, NULL, NULL, error);
  return now != NULL;
}

static gboolean
build_plans (Plans *plans, MeritaStore *store, MeritaAgency *agency, GError **error)
{
  if (!load_heads (plans, agency, error)
      || !merita_store_write (store, "edit", "Data contoh: jabatan kritikal", decide_critical_job,
                              plans, NULL, error)
      || !map_twice (plans->sample, store, agency, error)
      || !compose_nominations (plans, agency, error))
    return FALSE;
  compose_developments (plans);
  return merita_store_write (store, "edit", "Data contoh: suksesor, pengembangan, kebijakan",
                             write_plans_job, plans, NULL, error);
}

gboolean
merita_sample_write_plans (MeritaSample *self, MeritaStore *store, const char *path, GError **error)
{
  g_autoptr (MeritaAgency) agency = merita_agency_open (path, self->options->today, error);
  Plans plans = { .sample = self };
  gboolean ok;

  if (agency == NULL)
    return FALSE;
  plans.positions = g_ptr_array_new_with_free_func (free_position);
  plans.nominations = g_array_new (FALSE, TRUE, sizeof (MeritaNomination));
  plans.developments = g_array_new (FALSE, TRUE, sizeof (MeritaDevelopment));
  ok = build_plans (&plans, store, agency, error);
  g_array_unref (plans.developments);
  g_array_unref (plans.nominations);
  g_ptr_array_unref (plans.positions);
  return ok;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-agency.h"
#include "merita-date.h"
#include "merita-reader-merit.h"
#include "merita-table-merit.h"
#include "merita-team-edit.h"

#define MEMBERS 7

/* The aspects for which the members answer, and who of them needs an account. */
static const char *const aspects[MEMBERS] = { NULL, NULL, "1, 2, 3", "4, 5", "6", "7", "8" };
static const gboolean accounts[MEMBERS] = { FALSE, FALSE, TRUE, TRUE, FALSE, FALSE, TRUE };

typedef struct
{
  GPtrArray *members; /* MeritaTeamMember* */
  gint year;
} SampleTeam;

static void
free_member (gpointer data)
{
  merita_team_member_clear (data);
  g_free (data);
}

/* Numbers and addresses that belong to nobody. */
static MeritaTeamMember *
make_member (const MeritaPosition *position, const char *role, guint i, gint year)
{
  MeritaTeamMember *member = g_new0 (MeritaTeamMember, 1);

  member->period = year;
  member->sequence = (gint) i + 1;
  member->role = g_strdup (role);
  member->name = g_strdup (position->incumbent_name);
  member->nip = position->incumbent;
  member->job_title = g_strdup (position->name);
  member->aspects = g_strdup (aspects[i]);
  member->account = accounts[i];
  if (accounts[i])
    {
      member->phone = g_strdup_printf ("0800 0000 %04u", i + 1);
      member->email = g_strdup_printf ("anggota.%u@lembaharum.example", i + 1);
    }
  return member;
}

static gboolean
choose_team (SampleTeam *team, MeritaAgency *agency, GError **error)
{
  MeritaPositionQuery all = { .job_level = -1 };
  g_auto (GStrv) roles = merita_team_roles (agency, error);
  g_autoptr (GPtrArray) positions =
    roles != NULL ? merita_reader_list_positions (merita_agency_get_reader (agency), &all, error)
                  : NULL;

  if (positions == NULL)
    return FALSE;
  for (guint i = 0; i < positions->len && team->members->len < MEMBERS; i++)
    {
      const MeritaPosition *position = positions->pdata[i];
      guint next = team->members->len + 1; /* the first role stays with the regent */

      if (position->incumbent != MERITA_NIP_NONE && roles[next] != NULL)
        g_ptr_array_add (team->members, make_member (position, roles[next], next - 1, team->year));
    }
  return TRUE;
}

static gboolean
write_facts (MeritaWriter *writer, gint year, GError **error)
{
  const MeritaPaperFacts papers[] = {
    { .period = year,
      .kind = (char *) "team-decree",
      .number = (char *) "800/CONTOH/1",
      .issued_on = merita_date_new (year, 2, 2) },
    { .period = year,
      .kind = (char *) "berita-acara",
      .number = (char *) "800/CONTOH/2",
      .issued_on = merita_date_new (year, 5, 18) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (!merita_writer_put_paper_facts (writer, &papers[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_officials (MeritaWriter *writer, GError **error)
{
  static const char *const settings[][2] = {
    { "official.ppk.title", "Bupati Lembah Arum" },
    { "official.ppk.name", "H. Ridwan Suhendar, S.E., M.M." },
    { "official.pyb.title", "Sekretaris Daerah Kabupaten Lembah Arum" },
    { "official.pyb.name", "Drs. H. Suryana Atmaja, M.Si." },
    { "official.pyb.rank", "Pembina Utama Madya (IV/d)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!merita_writer_put_setting (writer, settings[i][0], settings[i][1], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_papers_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const SampleTeam *team = data;

  for (guint i = 0; i < team->members->len; i++)
    if (!merita_writer_put_team_member (writer, team->members->pdata[i], error))
      return FALSE;
  return write_facts (writer, team->year, error) && write_officials (writer, error);
}

gboolean
merita_sample_write_papers (MeritaSample *self,
                            MeritaStore *store,
                            const char *path,
                            GError **error)
{
  g_autoptr (MeritaAgency) agency = merita_agency_open (path, self->options->today, error);
  SampleTeam team = { g_ptr_array_new_with_free_func (free_member),
                      merita_date_year (self->options->today) };
  gboolean ok = agency != NULL && choose_team (&team, agency, error)
                && merita_store_write (store, "edit", "Data contoh: tim penilaian mandiri",
                                       write_papers_job, &team, NULL, error);

  g_ptr_array_unref (team.members);
  return ok;
}

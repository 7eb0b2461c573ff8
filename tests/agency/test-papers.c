/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "agency-fixture.h"
#include "merita-assessment.h"
#include "merita-core-error.h"
#include "merita-paper-facts.h"
#include "merita-paper-template.h"
#include "merita-team-edit.h"

static MeritaReportData *
load (Fixture *self, MeritaDocumentKind kind)
{
  g_autoptr (GError) error = NULL;
  MeritaReportData *data;

  merita_agency_refresh (self->agency);
  data = merita_agency_document (self->agency, kind, 0, NULL, &error);
  g_assert_no_error (error);
  return data;
}

/* The file's own wording goes before the profile's; a slip of the pen is refused. */
static void
test_template (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReportData) before = load (self, MERITA_DOCUMENT_ACCOUNT_LETTER);
  g_autoptr (MeritaReportData) after = NULL;
  g_autoptr (MeritaReportData) again = NULL;

  g_assert_cmpstr (merita_paper_data_get_part (before->paper, "subject"), ==,
                   "Permohonan Akun Aplikasi SIPINTER");
  g_assert_true (merita_paper_template_set (self->agency, self->store, "account-letter", "subject",
                                            "Akun {tahun}", &error));
  after = load (self, MERITA_DOCUMENT_ACCOUNT_LETTER);
  g_assert_cmpstr (merita_paper_data_get_part (after->paper, "subject"), ==, "Akun 2026");
  g_assert_cmpstr (before->digest, !=, after->digest);
  g_assert_false (merita_paper_template_set (self->agency, self->store, "account-letter", "subject",
                                             "Akun {thn}", &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "{thn}"));
  g_clear_error (&error);
  g_assert_false (
    merita_paper_template_set (self->agency, self->store, "account-letter", "tail", "x", &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (merita_paper_template_set (self->agency, self->store, "account-letter", "subject",
                                            NULL, &error));
  again = load (self, MERITA_DOCUMENT_ACCOUNT_LETTER);
  g_assert_cmpstr (merita_paper_data_get_part (again->paper, "subject"), ==,
                   "Permohonan Akun Aplikasi SIPINTER");
}

static MeritaTeamMember
make_member (const char *name, const char *role)
{
  return (MeritaTeamMember){ .period = 2026, .name = g_strdup (name), .role = g_strdup (role) };
}

static void
test_team (Fixture *self, gconstpointer data)
{
  MeritaReader *reader = merita_agency_get_reader (self->agency);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = merita_reader_list_employees (reader, NULL, &error);
  g_autoptr (GPtrArray) team = NULL;
  MeritaEmployee employee = { 0 };
  MeritaTeamMember member = make_member (NULL, "Ketua");
  MeritaTeamMember *stored;

  g_assert_true (
    merita_reader_get_employee (reader, g_array_index (people, MeritaNip, 0), &employee, &error));
  member.nip = employee.nip;
  g_assert_true (merita_team_put (self->agency, self->store, &member, &error));
  g_assert_cmpstr (member.name, ==, employee.name);
  g_assert_cmpstr (member.job_title, ==, employee.job_title);
  merita_employee_clear (&employee);
  merita_team_member_clear (&member);
  member = make_member ("Orang Luar", "Anggota");
  member.account = TRUE;
  member.aspects = g_strdup ("1, 8");
  g_assert_true (merita_team_put (self->agency, self->store, &member, &error));
  merita_team_member_clear (&member);
  team = merita_reader_list_team_members (reader, 2026, &error);
  stored = team->pdata[team->len - 1];
  g_assert_cmpstr (stored->name, ==, "Orang Luar");
  g_assert_cmpint (stored->sequence, >, 0);
  {
    g_autofree char *gap = merita_team_find_gap (stored);

    g_assert_nonnull (strstr (gap, "NIP"));
  }
  g_assert_true (merita_team_remove (self->agency, self->store, 2026, stored->id, &error));
  g_assert_false (merita_team_remove (self->agency, self->store, 2026, stored->id, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
}

static const struct
{
  const char *name, *role, *phone, *email, *aspects, *fault;
} faults[] = {
  { "", "Ketua", NULL, NULL, NULL, "no name" },
  { "A", "", NULL, NULL, NULL, "no role" },
  { "A", "Ketua", "0812", NULL, NULL, "0812" },
  { "A", "Ketua", "0812 3456 789x", NULL, NULL, "789x" },
  { "A", "Ketua", NULL, "a@b", NULL, "a@b" },
  { "A", "Ketua", NULL, "a b@c.id", NULL, "a b@c.id" },
  { "A", "Ketua", NULL, "a@@c.id", NULL, "a@@c.id" },
  { "A", "Ketua", NULL, NULL, "9", "9" },
  { "A", "Ketua", NULL, NULL, "1,,3", "aspect" },
  { "A", "Ketua", "+62 812-3456-7890", "a.b@c.go.id", "1,3", NULL },
};

static void
test_team_faults (Fixture *self, gconstpointer data)
{
  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      MeritaTeamMember member = make_member (faults[i].name, faults[i].role);
      g_autoptr (GError) error = NULL;
      gboolean ok;

      member.phone = g_strdup (faults[i].phone);
      member.email = g_strdup (faults[i].email);
      member.aspects = g_strdup (faults[i].aspects);
      ok = merita_team_put (self->agency, self->store, &member, &error);
      g_assert_cmpint (ok, ==, faults[i].fault == NULL);
      if (faults[i].fault != NULL)
        g_assert_nonnull (strstr (error->message, faults[i].fault));
      merita_team_member_clear (&member);
    }
}

static void
test_facts (Fixture *self, gconstpointer data)
{
  MeritaReader *reader = merita_agency_get_reader (self->agency);
  MeritaPaperOfficial ppk = { (char *) "Bupati Uji", (char *) "H. Contoh", NULL, 0 };
  MeritaPaperFacts facts = { .period = 2026,
                             .kind = (char *) "team-decree",
                             .number = (char *) "800/1/2026",
                             .issued_on = 20260302 };
  g_autoptr (MeritaReportData) decree = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (merita_paper_put_facts (self->store, &facts, &error));
  g_assert_true (merita_official_put (self->store, MERITA_OFFICIAL_PPK, &ppk, &error));
  decree = load (self, MERITA_DOCUMENT_TEAM_DECREE);
  g_assert_cmpstr (decree->paper->number, ==, "800/1/2026");
  g_assert_cmpstr (decree->paper->ppk.title, ==, "Bupati Uji");
  g_assert_nonnull (strstr (merita_paper_data_get_part (decree->paper, "decisions"), "Bupati Uji"));
  facts.number = NULL;
  facts.issued_on = MERITA_DATE_UNKNOWN;
  g_assert_true (merita_paper_put_facts (self->store, &facts, &error));
  rows = merita_reader_list_paper_facts (reader, 2026, &error);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (((const MeritaPaperFacts *) rows->pdata[i])->kind, !=, "team-decree");
}

/* The minutes say what the file says: parts make the total, and words repeat the figures. */
static void
test_minutes (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaReportData) minutes = load (self, MERITA_DOCUMENT_BERITA_ACARA);
  const MeritaPaperData *paper = minutes->paper;
  const MeritaPaperRound *round = merita_paper_data_get_round (paper);
  g_autofree char *points = NULL;
  MeritaHundredths sum = 0;

  g_assert_nonnull (round);
  g_assert_true (round->self_assessment);
  g_assert_nonnull (round->category);
  g_assert_null (paper->missing);
  for (guint i = 0; i < paper->aspects->len; i++)
    {
      const MeritaPaperAspect *aspect = paper->aspects->pdata[i];
      MeritaHundredths items = 0;

      for (guint k = 0; k < aspect->items->len; k++)
        items += ((const MeritaPaperItem *) aspect->items->pdata[k])->points;
      g_assert_cmpint (items, ==, aspect->points);
      sum += aspect->points;
    }
  g_assert_cmpint (sum, ==, round->points);
  points = merita_text_spell_hundredths (round->points);
  g_assert_nonnull (strstr (merita_paper_data_get_part (paper, "result"), points));
  g_assert_cmpuint (paper->members->len, >, 0);
}

static gboolean
drop_entry_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaRound *round = data;

  g_ptr_array_set_size (round->entries, (gint) round->entries->len - 1);
  return merita_writer_put_round (writer, round, error);
}

/* With one sub-aspect left open there is no category, and the open one is named. */
static void
test_incomplete (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds =
    merita_reader_list_rounds (merita_agency_get_reader (self->agency), &error);
  g_autoptr (MeritaReportData) minutes = NULL;
  const MeritaPaperRound *reported;
  MeritaRound *claim = NULL;
  g_autofree char *code = NULL;

  for (guint i = 0; i < rounds->len; i++)
    if (merita_round_is_self_assessment (rounds->pdata[i]))
      claim = rounds->pdata[i];
  g_assert_nonnull (claim);
  code = g_strdup (((const MeritaRoundRow *) claim->entries->pdata[claim->entries->len - 1])->code);
  g_assert_true (
    merita_store_write (self->store, "edit", "x", drop_entry_job, claim, NULL, &error));
  minutes = load (self, MERITA_DOCUMENT_BERITA_ACARA);
  reported = merita_paper_data_get_round (minutes->paper);
  g_assert_null (reported->category);
  g_assert_cmpstr (minutes->paper->missing, ==, code);
  g_assert_nonnull (
    strstr (merita_paper_data_get_part (minutes->paper, "result"), "Kategori " MERITA_PAPER_BLANK));
}

static gboolean
add_year_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_period (writer, data, error);
}

/* A paper of another year has the facts, rounds and decisions of that year; a year without any is
 * refused. */
static void
test_period (Fixture *self, gconstpointer data)
{
  const MeritaPaperFacts facts = { .period = 2025,
                                   .kind = (char *) "berita-acara",
                                   .number = (char *) "800/9/2025" };
  MeritaPeriod coming = { .year = 2027 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReportData) newest = load (self, MERITA_DOCUMENT_BERITA_ACARA);
  g_autoptr (MeritaReportData) older = NULL;
  g_autoptr (MeritaReportData) later = NULL;
  g_autoptr (MeritaReportData) none = NULL;
  g_autoptr (GArray) years = NULL;

  g_assert_true (merita_paper_put_facts (self->store, &facts, &error));
  g_assert_true (
    merita_store_write (self->store, "edit", "x", add_year_job, &coming, NULL, &error));
  merita_agency_refresh (self->agency);
  years = merita_paper_list_periods (self->agency, &error);
  g_assert_cmpint (g_array_index (years, gint, 0), ==, 2027);
  for (guint i = 1; i < years->len; i++)
    g_assert_cmpint (g_array_index (years, gint, i), <, g_array_index (years, gint, i - 1));
  older = merita_agency_document (self->agency, MERITA_DOCUMENT_BERITA_ACARA, 2025, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (older->year, ==, 2025);
  g_assert_cmpstr (older->paper->number, ==, "800/9/2025");
  g_assert_cmpstr (older->digest, !=, newest->digest);
  /* What 2026 said is said again when a newer period has begun. */
  later = merita_agency_document (self->agency, MERITA_DOCUMENT_BERITA_ACARA, 2026, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (merita_paper_data_get_round (later->paper)->points, ==,
                   merita_paper_data_get_round (newest->paper)->points);
  none = merita_agency_document (self->agency, MERITA_DOCUMENT_BERITA_ACARA, 1999, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "1999"));
  g_assert_nonnull (strstr (error->message, "2027, 2026"));
}

/* Only what was decided by the end of an older period is in its papers. */
static void
test_older_decision (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions =
    merita_reader_list_decisions (merita_agency_get_reader (self->agency), &error);
  MeritaPeriod older = { .year = 0 };
  g_autoptr (MeritaReportData) newest = load (self, MERITA_DOCUMENT_FOLLOW_UP_MATRIX);
  g_autoptr (MeritaReportData) before = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (newest->paper->decision);
  g_assert_cmpuint (decisions->len, >, 0);
  older.year =
    ((const MeritaDecision *) decisions->pdata[decisions->len - 1])->decided_on / 10000 - 1;
  g_assert_true (merita_store_write (self->store, "edit", "x", add_year_job, &older, NULL, &error));
  merita_agency_refresh (self->agency);
  before = merita_agency_document (self->agency, MERITA_DOCUMENT_FOLLOW_UP_MATRIX, older.year, NULL,
                                   &error);
  g_assert_no_error (error);
  g_assert_null (before->paper->decision);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/papers/template", test_template);
  add_test ("/papers/team", test_team);
  add_test ("/papers/period", test_period);
  add_test ("/papers/older-decision", test_older_decision);
  add_test ("/papers/team-faults", test_team_faults);
  add_test ("/papers/facts", test_facts);
  add_test ("/papers/minutes", test_minutes);
  add_test ("/papers/incomplete", test_incomplete);

  return g_test_run ();
}

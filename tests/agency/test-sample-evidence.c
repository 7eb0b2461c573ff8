/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of the sample agency: the same bytes each time, cited so that not everything is
 * proved. */
#include <glib/gstdio.h>

#include "evidence-fixture.h"
#include "merita-assessment.h"
#include "merita-date.h"
#include "merita-evidence-lists.h"
#include "merita-evidence-open.h"
#include "merita-proof-book.h"
#include "merita-sample.h"

static MeritaAgency *
create (Fixture *fixture, const char *name)
{
  const MeritaSampleOptions options = {
    .employees = 300, .seed = 5, .today = FIXTURE_TODAY, .evidence = TRUE
  };
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load ("kasn-2019", &document, &error);
  MeritaAgency *agency;

  g_assert_no_error (error);
  merita_sample_create (path, &options, profile, document, NULL, &error);
  g_assert_no_error (error);
  agency = merita_agency_open (path, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  return agency;
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaAgency) first = create (fixture, "a.merita");
  g_autoptr (MeritaAgency) second = create (fixture, "b.merita");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents =
    merita_reader_list_documents (merita_agency_get_reader (first), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, >=, 12);
  for (guint i = 0; i < documents->len; i++)
    {
      const MeritaDocument *document = documents->pdata[i];

      g_assert_cmpint (merita_reader_find_document (merita_agency_get_reader (second),
                                                    document->sha256, &error),
                       !=, 0);
      g_assert_cmpint (document->status, !=, MERITA_DOCUMENT_UNREADABLE);
      g_assert_nonnull (document->title);
      g_assert_nonnull (document->type);
    }
}

/* Work on sub-aspects, and a request that is overdue. */
static void
test_work (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaAgency) agency = create (fixture, "a.merita");
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  g_autoptr (MeritaProofBook) book =
    merita_proof_book_load (agency, merita_date_year (FIXTURE_TODAY), rounds, NULL);
  guint overdue = 0;

  for (guint i = 0; i < book->requests->len; i++)
    overdue += merita_request_is_overdue (book->requests->pdata[i], FIXTURE_TODAY) ? 1 : 0;
  g_assert_cmpuint (overdue, ==, 1);
  g_assert_cmpuint (book->requests->len, >, 1);
  g_assert_cmpint (merita_proof_book_find_task (book, "3.3")->status, ==, MERITA_TASK_IN_PROGRESS);
}

static void
count_states (const MeritaShelf *shelf, guint *counts)
{
  for (guint i = 0; i < shelf->items->len; i++)
    for (guint k = 0; k < MERITA_SHELF_N_STATES; k++)
      counts[k] += (((const MeritaShelfItem *) shelf->items->pdata[i])->states >> k) & 1;
}

/* Something of everything that a user has to deal with. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaAgency) agency = create (fixture, "a.merita");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, &error);
  g_autoptr (MeritaProofBook) book = merita_proof_book_load (agency, 2026, rounds, &error);
  g_autoptr (MeritaProofScore) score =
    merita_proof_book_score (book, merita_assessment_find_claim (rounds, 2026), NULL);
  g_autoptr (MeritaShelf) shelf =
    merita_evidence_load_shelf (merita_agency_get_reader (agency), 2026, &error);
  guint lines[MERITA_N_LINE_STATES] = { 0 };
  guint counts[MERITA_SHELF_N_STATES] = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < score->subs->len; i++)
    {
      const MeritaSubProof *sub = score->subs->pdata[i];

      for (guint k = 0; k < sub->lines->len; k++)
        {
          const MeritaLineProof *line = &g_array_index (sub->lines, MeritaLineProof, k);

          if ((gint) line->level <= sub->claimed)
            lines[line->state]++;
        }
    }
  g_assert_cmpuint (lines[MERITA_LINE_PROVED], >, 100);
  g_assert_cmpuint (lines[MERITA_LINE_WEAK], >, 2);
  g_assert_cmpuint (lines[MERITA_LINE_EXPIRED], >, 2);
  g_assert_cmpuint (lines[MERITA_LINE_MISSING], >, 2);
  count_states (shelf, counts);
  g_assert_cmpuint (counts[0], ==, 1); /* uncited */
  g_assert_cmpuint (counts[2], ==, 1); /* a scan without text */
  g_assert_cmpuint (counts[3], ==, 1); /* no longer in force */
  g_assert_cmpuint (counts[5], ==, 1); /* replaced, with one passage gone */
}

/* Each citation of this year opens; one passage is gone from the newer edition. */
static void
test_opens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaAgency) agency = create (fixture, "a.merita");
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) citations = merita_reader_list_citations (reader, 0, &error);
  guint counts[4] = { 0 };
  guint years[2] = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < citations->len; i++)
    {
      const MeritaCitation *citation = citations->pdata[i];
      MeritaOpenedCitation opened;

      merita_evidence_open (reader, citation, &opened, NULL, &error);
      g_assert_no_error (error);
      counts[opened.state]++;
      years[citation->period - 2025]++;
      g_assert_cmpint (citation->cited_on, <=, FIXTURE_TODAY);
    }
  g_assert_cmpuint (counts[MERITA_OPENED_GONE], ==, 1);
  g_assert_cmpuint (counts[MERITA_OPENED_HERE], ==, citations->len - 1);
  g_assert_cmpuint (years[0], >, 50);
  g_assert_cmpuint (years[1], >, years[0]);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/agency/sample-evidence/" path, Fixture, NULL, fixture_set_up, function,            \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-bytes", test_same_bytes);
  ADD ("work", test_work);
  ADD ("states", test_states);
  ADD ("opens", test_opens);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assessment periods: which instrument scores which round. */
#include "agency-fixture.h"

#include <string.h>

#include "merita-assessment-edit.h"
#include "merita-assessment.h"
#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-instrument-document.h"
#include "merita-period.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"
#include "merita-stored-instrument.h"
#include "merita-submission.h"
#include "merita-table-evidence.h"
#include "merita-table-merit.h"

typedef struct
{
  MeritaStoredInstrument instrument;
  MeritaPeriod period;
} Pin;

static gboolean
pin_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Pin *pin = data;

  if (!merita_writer_put_stored_instrument (writer, &pin->instrument, error))
    return FALSE;
  pin->period.instrument = pin->instrument.id;
  return merita_writer_put_period (writer, &pin->period, error);
}

/* A variant in which the first sub-aspect weighs twice as much and its aspect 10 more. */
static MeritaInstrument *
create_variant (Fixture *self)
{
  MeritaInstrument *variant =
    merita_instrument_copy (merita_agency_get_profile (self->agency)->instrument);
  MeritaAspect *aspect = variant->aspects->pdata[0];
  MeritaSubAspect *sub = aspect->sub_aspects->pdata[0];

  sub->weight = 2 * sub->weight;
  for (gint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    sub->points[i] = i * sub->weight;
  aspect->maximum += 1000;
  variant->maximum += 1000;
  return variant;
}

static void
pin_period (Fixture *self, gint year, const MeritaInstrument *instrument)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = merita_instrument_write (instrument);
  g_autofree char *checksum = merita_instrument_checksum (instrument);
  Pin pin = { .instrument = { .sha256 = checksum,
                              .instrument = instrument->id,
                              .version = instrument->version,
                              .name = instrument->name,
                              .document = document,
                              .agency = TRUE,
                              .added_on = FIXTURE_TODAY },
              .period = { .year = year } };

  merita_store_write (self->store, "edit", "Periode", pin_job, &pin, NULL, &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
}

static MeritaHundredths
get_points (Fixture *self, const char *round, MeritaHundredths *maximum)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = merita_agency_score (self->agency, &error);
  const MeritaScoredRound *item;

  g_assert_no_error (error);
  item = merita_assessment_find_round (rounds, round, &error);
  g_assert_no_error (error);
  *maximum = item->score->maximum;
  return item->score->points;
}

static void
test_instrument_of_period (Fixture *self, gconstpointer data)
{
  const MeritaInstrument *own = merita_agency_get_profile (self->agency)->instrument;
  g_autoptr (MeritaInstrument) variant = create_variant (self);
  g_autoptr (GError) error = NULL;
  MeritaHundredths before, after, other, maximum;

  before = get_points (self, "2025:Penilaian Mandiri", &maximum);
  g_assert_cmpint (maximum, ==, 41000);
  other = get_points (self, "2026:Penilaian Mandiri", &maximum);
  pin_period (self, 2025, variant);
  after = get_points (self, "2025:Penilaian Mandiri", &maximum);
  g_assert_cmpint (maximum, ==, 42000);
  g_assert_cmpint (after, >, before);
  g_assert_cmpint (get_points (self, "2026:Penilaian Mandiri", &maximum), ==, other);
  g_assert_cmpint (maximum, ==, 41000);
  g_assert_cmpint (merita_agency_get_instrument (self->agency, 2025, &error)->maximum, ==, 42000);
  g_assert_cmpint (merita_agency_get_instrument (self->agency, 2026, &error)->maximum, ==,
                   own->maximum);
  g_assert_cmpint (merita_agency_get_instrument (self->agency, 1999, &error)->maximum, ==,
                   own->maximum);
  /* The newest is the newest that has a round, unless a later one was begun. */
  g_assert_cmpint (merita_agency_get_instrument (self->agency, 0, &error)->maximum, ==,
                   own->maximum);
  pin_period (self, 2027, variant);
  g_assert_cmpint (merita_agency_get_newest_period (self->agency, &error), ==, 2027);
  g_assert_cmpint (merita_agency_get_instrument (self->agency, 0, &error)->maximum, ==, 42000);
  g_assert_true (merita_agency_get_instrument (self->agency, 0, &error)
                 == merita_agency_get_instrument (self->agency, 2025, &error));
  g_assert_no_error (error);
}

/* A round keeps the instrument that scored it when the agency forgets its own. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaInstrument) variant = create_variant (self);
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *from, *to;
  const MeritaRoundChange *change;
  const MeritaRoundRow *row;

  pin_period (self, 2025, variant);
  rounds = merita_agency_score (self->agency, &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
  from = merita_assessment_find_round (rounds, "2025:Penilaian Mandiri", &error);
  to = merita_assessment_find_round (rounds, "2026:Penilaian Mandiri", &error);
  g_assert_no_error (error);
  g_assert_cmpint (from->instrument->maximum, ==, 42000);
  changes = merita_assessment_compare (to->instrument, from, to);
  change = &g_array_index (changes, MeritaRoundChange, 1);
  g_assert_cmpstr (change->sub->code, ==, "1.1");
  row = merita_round_find_row (from->round, "1.1");
  g_assert_cmpint (change->from_points, ==, row->level * 500);
}

/* ---- beginning and changing ---- */

static void
apply (Fixture *self, MeritaPeriodEdit *edit)
{
  g_autoptr (GError) error = NULL;

  merita_period_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    MeritaPeriod wanted;
    const char *told;
  } cases[] = {
    { { .year = 1950 }, "from 2000 to 2099" },
    { { .year = 2026 }, "begun already" },
    { { .year = 2027, .wave = 9 }, "no wave 9" },
    { { .year = 2027, .carried_from = 2027 }, "into itself" },
    { { .year = 2027, .carried_from = 2011 }, "no period 2011" },
    { { .year = 2027, .instrument = 99 }, "does not keep that instrument" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MeritaPeriodEdit) edit =
        merita_period_edit_begin (self->agency, &cases[i].wanted, &error);

      g_assert_null (edit);
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
      if (strstr (error->message, cases[i].told) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].told, error->message);
    }
  {
    g_autoptr (GError) error = NULL;
    MeritaPeriod backwards = { .year = 2027,
                               .starts_on = merita_date_new (2027, 6, 1),
                               .ends_on = merita_date_new (2027, 5, 1) };
    g_autoptr (MeritaPeriodEdit) edit = merita_period_edit_begin (self->agency, &backwards, &error);

    g_assert_null (edit);
    g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  }
}

typedef struct
{
  MeritaDocument holds, lapsed, old, newer;
} Papers;

static gboolean
papers_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Papers *papers = data;
  MeritaDocument *documents[] = { &papers->holds, &papers->lapsed, &papers->old, &papers->newer };
  MeritaSubAspectTask task = { .period = 2026,
                               .code = (char *) "1.2",
                               .unit = (char *) "BKPSDM",
                               .due_on = FIXTURE_TODAY,
                               .status = MERITA_TASK_DONE };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *sum =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, (const char *) &i, sizeof i);

      documents[i]->sha256 = sum;
      documents[i]->pages = 1;
      documents[i]->added_on = FIXTURE_TODAY;
      if (i == 3)
        documents[i]->replaces = papers->old.id;
      if (!merita_writer_put_document (writer, documents[i], error))
        return FALSE;
      documents[i]->sha256 = NULL;
    }
  for (guint i = 0; i < 3; i++)
    {
      MeritaCitation citation = { .document = documents[i]->id,
                                  .page = 1,
                                  .width = -1,
                                  .code = (char *) "1.1",
                                  .level = 1,
                                  .line = 1,
                                  .period = 2026 };

      if (!merita_writer_put_citation (writer, &citation, error))
        return FALSE;
    }
  return merita_writer_put_sub_aspect_task (writer, &task, error);
}

static void
add_papers (Fixture *self)
{
  Papers papers = {
    .holds = { .file_name = (char *) "berlaku.pdf", .in_force_from = merita_date_new (2024, 1, 1) },
    .lapsed = { .file_name = (char *) "habis.pdf",
                .in_force_from = merita_date_new (2024, 1, 1),
                .in_force_until = merita_date_new (2026, 12, 30) },
    .old = { .file_name = (char *) "lama.pdf", .signed_on = merita_date_new (2025, 1, 1) },
    .newer = { .file_name = (char *) "baru.pdf", .signed_on = merita_date_new (2026, 1, 1) },
  };
  g_autoptr (GError) error = NULL;

  merita_store_write (self->store, "edit", "Bukti", papers_job, &papers, NULL, &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
}

static guint
count_items (const MeritaCarry *carry, MeritaCarryReason reason)
{
  guint n = 0;

  for (guint i = 0; i < carry->items->len; i++)
    n += ((const MeritaCarryItem *) carry->items->pdata[i])->reason == reason;
  return n;
}

static void
test_carrying (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPeriodEdit) edit = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GArray) years = NULL;
  const MeritaScoredRound *claim;
  const MeritaCarry *carry;
  guint own = 0;

  add_papers (self);
  edit = merita_period_edit_begin (self->agency,
                                   &(MeritaPeriod){ .year = 2027, .carried_from = 2026 }, &error);
  g_assert_no_error (error);
  carry = merita_period_edit_get_carry (edit);
  g_assert_cmpuint (carry->levels, ==, 37);
  g_assert_cmpuint (carry->tasks, ==, 1);
  g_assert_cmpuint (carry->citations, ==, 1);
  g_assert_cmpuint (count_items (carry, MERITA_CARRY_NOT_IN_FORCE), ==, 1);
  g_assert_cmpuint (count_items (carry, MERITA_CARRY_REPLACED), ==, 1);
  g_assert_cmpuint (carry->items->len, ==, 2);
  apply (self, edit);

  rounds = merita_agency_score (self->agency, &error);
  claim = merita_assessment_find_newest (rounds, TRUE);
  g_assert_cmpint (claim->round->period, ==, 2027);
  g_assert_true (claim->score->complete);
  tasks =
    merita_reader_list_sub_aspect_tasks (merita_agency_get_reader (self->agency), 2027, &error);
  g_assert_cmpuint (tasks->len, ==, 1);
  g_assert_cmpint (((MeritaSubAspectTask *) tasks->pdata[0])->status, ==, MERITA_TASK_NOT_STARTED);
  g_assert_cmpint (((MeritaSubAspectTask *) tasks->pdata[0])->due_on, ==, MERITA_DATE_UNKNOWN);
  citations = merita_reader_list_citations (merita_agency_get_reader (self->agency), 0, &error);
  for (guint i = 0; i < citations->len; i++)
    own += ((MeritaCitation *) citations->pdata[i])->period == 2027;
  g_assert_cmpuint (own, ==, 1);
  years = merita_period_list_years (self->agency, rounds, &error);
  g_assert_cmpuint (years->len, ==, 3);
  g_assert_cmpint (g_array_index (years, gint, 2), ==, 2027);
  g_assert_no_error (error);
  /* It is one entry of the journal, and comes off as one. */
  merita_store_undo (self->store, 0, NULL, &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
  g_assert_cmpint (merita_agency_get_newest_period (self->agency, &error), ==, 2026);
}

/* With another instrument: what is new, what is gone, what reads differently. */
static void
test_carrying_over (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaInstrument) variant =
    merita_instrument_copy (merita_agency_get_profile (self->agency)->instrument);
  MeritaAspect *aspect = variant->aspects->pdata[0];
  MeritaSubAspect *first = aspect->sub_aspects->pdata[0];
  MeritaSubAspect *last = aspect->sub_aspects->pdata[3];
  g_autoptr (MeritaPeriodEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaCarry *carry;

  g_free (last->code);
  last->code = g_strdup ("1.5");
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      g_free (first->level_text[i]);
      first->level_text[i] = g_strdup_printf ("Baru %u", i);
    }
  g_free (variant->version);
  variant->version = g_strdup ("9");
  pin_period (self, 2028, variant);
  {
    g_autoptr (GPtrArray) stored =
      merita_reader_list_stored_instruments (merita_agency_get_reader (self->agency), &error);
    const MeritaStoredInstrument *row =
      merita_stored_instrument_find (stored, "kasn-410@9", &error);

    g_assert_no_error (error);
    edit = merita_period_edit_begin (self->agency,
                                     &(MeritaPeriod){
                                       .year = 2027, .carried_from = 2026, .instrument = row->id },
                                     &error);
  }
  g_assert_no_error (error);
  carry = merita_period_edit_get_carry (edit);
  g_assert_cmpuint (carry->levels, ==, 36);
  g_assert_cmpuint (count_items (carry, MERITA_CARRY_NO_SUB_ASPECT), ==, 1);
  g_assert_cmpuint (count_items (carry, MERITA_CARRY_NEW), ==, 1);
  g_assert_cmpuint (count_items (carry, MERITA_CARRY_LEVEL_CHANGED), ==, 1);
}

/* ---- submitting ---- */

static void
submit (Fixture *self, gint period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaSubmissionCheck) check =
    merita_submission_check_load (self->agency, period, &error);
  g_autoptr (MeritaSubmissionEdit) edit = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (check->missing->len, ==, 0);
  edit = merita_submission_edit_new (self->agency, check, "Gelombang I", &error);
  g_assert_no_error (error);
  merita_submission_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
}

static MeritaSubmissionStatus *
load_status (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  MeritaSubmissionStatus *status;

  merita_agency_refresh (self->agency);
  status = merita_submission_status_load (self->agency, 2026, &error);
  g_assert_no_error (error);
  return status;
}

static void
set_level (Fixture *self, const char *code, gint level, const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = merita_agency_score (self->agency, &error);
  const MeritaScoredRound *item =
    merita_assessment_find_round (rounds, "2026:Penilaian Mandiri", &error);
  g_autoptr (MeritaAssessmentEdit) edit = NULL;

  g_assert_no_error (error);
  edit = merita_assessment_edit_level (item->instrument, item->round, code, level, note, &error);
  g_assert_no_error (error);
  merita_assessment_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
}

static void
test_submitting (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaSubmissionStatus) before = load_status (self);
  g_autoptr (MeritaSubmissionStatus) same = NULL;
  g_autoptr (MeritaSubmissionStatus) after = NULL;
  const MeritaSubmittedChange *change;

  g_assert_cmpint (before->submission.id, ==, MERITA_ID_NONE);
  submit (self, 2026);
  same = load_status (self);
  g_assert_cmpint (same->submission.submitted_on, ==, FIXTURE_TODAY);
  g_assert_cmpuint (same->changes->len, ==, 0);
  g_assert_true (same->intact);
  g_assert_cmpuint (same->count, ==, 1);

  set_level (self, "3.10", 0, NULL);
  set_level (self, "3.9", 1, "Baru");
  add_papers (self);
  after = load_status (self);
  /* A level, a level with its reason, three passages; 1.1 before 3.9 before 3.10. */
  g_assert_cmpuint (after->changes->len, ==, 6);
  change = after->changes->pdata[0];
  g_assert_cmpint (change->kind, ==, MERITA_SUBMITTED_CITED);
  g_assert_cmpstr (change->code, ==, "1.1");
  change = after->changes->pdata[3];
  g_assert_cmpstr (change->code, ==, "3.9");
  g_assert_cmpint (change->kind, ==, MERITA_SUBMITTED_LEVEL);
  g_assert_cmpstr (change->after, ==, "1");
  change = after->changes->pdata[4];
  g_assert_cmpint (change->kind, ==, MERITA_SUBMITTED_JUSTIFICATION);
  g_assert_cmpstr (change->after, ==, "Baru");
  change = after->changes->pdata[5];
  g_assert_cmpstr (change->code, ==, "3.10");
  g_assert_cmpstr (after->submission.digest, ==, same->submission.digest);
}

static void
test_incomplete (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaSubmissionCheck) check = NULL;
  g_autoptr (MeritaSubmissionEdit) edit = NULL;

  set_level (self, "2.3", -1, NULL);
  merita_agency_refresh (self->agency);
  check = merita_submission_check_load (self->agency, 2026, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->missing->len, ==, 1);
  g_assert_cmpuint (check->unproved->len, >, 0);
  edit = merita_submission_edit_new (self->agency, check, NULL, &error);
  g_assert_null (edit);
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "2.3"));
}

/* The instrument of what was handed in is not exchanged; other facts may change. */
static void
test_submitted_instrument (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaInstrument) variant = create_variant (self);
  g_autoptr (MeritaPeriodEdit) refused = NULL;
  g_autoptr (MeritaPeriodEdit) window = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaStoredInstrument *other;
  MeritaPeriod wanted;

  pin_period (self, 2027, variant);
  stored = merita_reader_list_stored_instruments (merita_agency_get_reader (self->agency), &error);
  other = stored->pdata[stored->len - 1];
  wanted = *merita_agency_find_period (self->agency, 2026, &error);
  submit (self, 2026);
  wanted.wave = 2;
  window = merita_period_edit_change (self->agency, &wanted, &error);
  g_assert_no_error (error);
  wanted.instrument = other->id;
  refused = merita_period_edit_change (self->agency, &wanted, &error);
  g_assert_null (refused);
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "submitted"));
  g_clear_error (&error);
  apply (self, window);
  g_assert_cmpint (merita_agency_find_period (self->agency, 2026, &error)->wave, ==, 2);
  wanted = *merita_agency_find_period (self->agency, 2025, &error);
  wanted.instrument = other->id;
  refused = merita_period_edit_change (self->agency, &wanted, &error);
  g_assert_null (refused);
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Verifikasi"));
  g_clear_error (&error);
  g_assert_cmpint (merita_agency_get_instrument (self->agency, 2025, &error)->maximum, ==, 41000);
}

/* ---- variants ---- */

static void
test_variants (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaInstrument) variant = create_variant (self);
  g_autoptr (MeritaStoredInstrument) row = NULL;
  g_autoptr (MeritaStoredInstrument) again = NULL;
  g_autofree char *version = NULL;

  row = merita_stored_instrument_prepare (self->agency, variant, MERITA_ID_NONE, &error);
  g_assert_null (row);
  g_assert_nonnull (strstr (error->message, "another version"));
  g_clear_error (&error);
  version = merita_stored_instrument_propose_version (self->agency, variant->id, &error);
  g_assert_cmpint (g_ascii_strtoll (version, NULL, 10), ==,
                   g_ascii_strtoll (variant->version, NULL, 10) + 1);
  g_free (variant->version);
  variant->version = g_strdup (version);
  row = merita_stored_instrument_prepare (self->agency, variant, MERITA_ID_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (row->agency);
  merita_store_write (self->store, "edit", "Varian", merita_stored_instrument_job, row, NULL,
                      &error);
  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
  again = merita_stored_instrument_prepare (self->agency, variant, MERITA_ID_NONE, &error);
  g_assert_null (again);
  g_assert_nonnull (strstr (error->message, "already keeps"));
  g_clear_error (&error);
  variant->maximum += 100;
  again = merita_stored_instrument_prepare (self->agency, variant, MERITA_ID_NONE, &error);
  g_assert_null (again);
  g_assert_nonnull (strstr (error->message, "add up to 420.00"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/periods/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  ADD ("instrument", test_instrument_of_period);
  ADD ("kept", test_kept);
  ADD ("refused", test_refused);
  ADD ("carrying", test_carrying);
  ADD ("carrying-over", test_carrying_over);
  ADD ("submitting", test_submitting);
  ADD ("incomplete", test_incomplete);
  ADD ("submitted-instrument", test_submitted_instrument);
  ADD ("variants", test_variants);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assessment periods: which instrument scores which round. */
#include "agency-fixture.h"
#include "merita-assessment.h"
#include "merita-instrument-document.h"
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

#define ADD(name, function)                                                                        \
  g_test_add ("/periods/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("instrument", test_instrument_of_period);
  ADD ("kept", test_kept);
  return g_test_run ();
}

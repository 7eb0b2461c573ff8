/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A decision and its recommendations: recorded, followed up, done, undone. */
#include "agency-fixture.h"
#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-follow-up-edit.h"

#define NUMBER "120/KEP.KASN/C/XI/2021"

static const MeritaInstrument *
get_instrument (Fixture *self)
{
  return merita_agency_get_profile (self->agency)->instrument;
}

static GPtrArray *
list_decisions (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *decisions =
    merita_reader_list_decisions (merita_agency_get_reader (self->agency), &error);

  g_assert_no_error (error);
  return decisions;
}

static MeritaFollowUp *
load (Fixture *self, const char *number)
{
  g_autoptr (GPtrArray) decisions = list_decisions (self);
  g_autoptr (GError) error = NULL;
  const MeritaDecision *decision = merita_follow_up_find_decision (decisions, number, &error);
  MeritaFollowUp *follow_up;

  g_assert_no_error (error);
  merita_agency_refresh (self->agency);
  follow_up = merita_follow_up_load (self->agency, decision->id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (follow_up);
  return follow_up;
}

static void
apply (Fixture *self, MeritaFollowUpEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  merita_follow_up_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
}

/* The decision of Balikpapan with its recommendations, by way of the published text. */
static void
record (Fixture *self)
{
  g_autoptr (GPtrArray) decisions = list_decisions (self);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaRecommendationTemplate) template =
    merita_recommendation_template_load ("kasn-120-2021", &error);
  const MeritaDecision decision = { .agency = template->agency,
                                    .number = template->number,
                                    .minutes_number = template->minutes_number,
                                    .minutes_date = template->minutes_date,
                                    .decided_on = template->decided_on,
                                    .points = template->points,
                                    .index = MERITA_HUNDREDTHS_UNKNOWN,
                                    .exemption = MERITA_TRUTH_YES };
  g_autoptr (MeritaFollowUpEdit) put = NULL;
  g_autoptr (MeritaFollowUpEdit) rows = NULL;

  put = merita_follow_up_edit_decision (get_instrument (self), decisions, &decision, FIXTURE_TODAY,
                                        &error);
  g_assert_no_error (error);
  apply (self, put);
  rows =
    merita_follow_up_edit_template (get_instrument (self), merita_follow_up_edit_get_decision (put),
                                    none, template, &error);
  g_assert_no_error (error);
  apply (self, rows);
}

static void
test_template (void)
{
  static const guint expected[] = { 2, 2, 6, 3, 4, 4, 2, 4 };
  g_autoptr (GPtrArray) ids = merita_recommendation_template_list ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaRecommendationTemplate) template = NULL;
  MeritaRecommendationTemplate *absent;
  guint counts[8] = { 0 };

  g_assert_cmpuint (ids->len, ==, 1);
  template = merita_recommendation_template_load (ids->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (template->items->len, ==, 27);
  for (guint i = 0; i < template->items->len; i++)
    counts[((const MeritaTemplateItem *) template->items->pdata[i])->aspect - 1]++;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (counts[i], ==, expected[i]);
  g_assert_cmpint (template->confidence, ==, MERITA_CONFIDENCE_OFFICIAL);
  g_assert_cmpint (template->codes_confidence, ==, MERITA_CONFIDENCE_RECONSTRUCTED);
  absent = merita_recommendation_template_load ("absent", &error);
  g_assert_null (absent);
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
}

static void
test_balikpapan (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaFollowUp) follow_up = NULL;
  g_autofree char *points = NULL;
  g_autofree char *index = NULL;

  record (self);
  follow_up = load (self, NUMBER);
  points = merita_decision_points_in_words (follow_up->decision->points);
  index = merita_decision_index_in_words (follow_up->decision->index);
  g_assert_cmpstr (points, ==, "256 (dua ratus lima puluh enam)");
  g_assert_cmpstr (index, ==, "0,62 (nol koma enam dua)");
  g_assert_cmpstr (follow_up->decision->category, ==, "III");
  g_assert_cmpstr (follow_up->category->name, ==, "Baik");
  g_assert_cmpint (follow_up->decision->valid_months, ==, 12);
  g_assert_cmpint (follow_up->valid_until, ==, 20221129);
  g_assert_cmpint (follow_up->validity, ==, MERITA_VALIDITY_EXPIRED);
  g_assert_cmpuint (follow_up->items->len, ==, 27);
  g_assert_false (follow_up->all_done);
  for (guint i = 0; i < follow_up->items->len; i++)
    {
      const MeritaFollowUpItem *item = &g_array_index (follow_up->items, MeritaFollowUpItem, i);

      /* No target is known yet, so no effect is. */
      g_assert_nonnull (item->aspect);
      g_assert_cmpint (item->effect, ==, MERITA_HUNDREDTHS_UNKNOWN);
    }
  g_assert_cmpint (follow_up->effect, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpuint (follow_up->effect_unknown, ==, 27);
}

static void
test_validity (Fixture *self, gconstpointer data)
{
  static const struct
  {
    MeritaDate today;
    MeritaValidity validity;
    gint days_left;
  } cases[] = {
    { 20211129, MERITA_VALIDITY_COMING, 365 }, { 20211130, MERITA_VALIDITY_VALID, 364 },
    { 20221128, MERITA_VALIDITY_VALID, 1 },    { 20221129, MERITA_VALIDITY_VALID, 0 },
    { 20221130, MERITA_VALIDITY_EXPIRED, -1 },
  };

  record (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MeritaAgency) agency = merita_agency_open (self->path, cases[i].today, &error);
      g_autoptr (MeritaFollowUp) known = load (self, NUMBER);
      g_autoptr (MeritaFollowUp) follow_up = NULL;

      g_assert_no_error (error);
      follow_up = merita_follow_up_load (agency, known->decision->id, &error);
      g_assert_no_error (error);
      g_assert_cmpint (follow_up->validity, ==, cases[i].validity);
      g_assert_cmpint (follow_up->days_left, ==, cases[i].days_left);
    }
}

static MeritaRecommendation *
copy_mark (const MeritaFollowUp *follow_up, const char *mark)
{
  gint aspect, number;

  g_assert_true (merita_text_parse_recommendation (mark, &aspect, &number));
  for (guint i = 0; i < follow_up->rows->len; i++)
    {
      const MeritaRecommendation *row = follow_up->rows->pdata[i];

      if (row->aspect == aspect && row->number == number)
        return merita_recommendation_copy (row);
    }
  g_assert_not_reached ();
}

static void
change (Fixture *self, const MeritaRecommendation *row, const char *label)
{
  g_autoptr (MeritaFollowUp) follow_up = load (self, NUMBER);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaFollowUpEdit) edit = NULL;

  edit = merita_follow_up_edit_recommendation (get_instrument (self), follow_up->decision,
                                               follow_up->rows, row, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (merita_follow_up_edit_get_label (edit), label));
  apply (self, edit);
}

static const MeritaFollowUpItem *
find_item (const MeritaFollowUp *follow_up, gint aspect, gint number)
{
  for (guint i = 0; i < follow_up->items->len; i++)
    {
      const MeritaFollowUpItem *item = &g_array_index (follow_up->items, MeritaFollowUpItem, i);

      if (item->row->aspect == aspect && item->row->number == number)
        return item;
    }
  g_assert_not_reached ();
}

static void
test_action (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaFollowUp) before = NULL;
  g_autoptr (MeritaFollowUp) after = NULL;
  g_autoptr (MeritaFollowUp) undone = NULL;
  g_autoptr (MeritaRecommendation) row = NULL;
  g_autoptr (MeritaRecommendation) twin = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaFollowUpItem *item;
  const MeritaSubAspect *sub = merita_instrument_find (get_instrument (self), "3.8");

  record (self);
  before = load (self, NUMBER);
  row = copy_mark (before, "c.5");
  row->target_level = 4;
  row->plan = g_strdup ("  Susun rencana diklat  ");
  row->due_on = 20260601;
  row->status = MERITA_TASK_IN_PROGRESS;
  change (self, row, "Rekomendasi c.5: belum → sedang");
  /* Another recommendation on the same sub-aspect does not count twice. */
  twin = copy_mark (before, "c.6");
  twin->code = g_strdup ("3.8");
  twin->target_level = 4;
  change (self, twin, "Tindak lanjut rekomendasi c.6");
  after = load (self, NUMBER);
  item = find_item (after, 3, 5);
  g_assert_cmpstr (item->row->plan, ==, "Susun rencana diklat");
  g_assert_true (item->overdue);
  g_assert_cmpint (item->days_left, ==, -17);
  g_assert_cmpint (item->level, >=, 0);
  g_assert_cmpint (item->effect, ==, sub->points[4] - sub->points[item->level]);
  g_assert_cmpint (after->effect, ==, item->effect);
  g_assert_cmpuint (after->effect_unknown, ==, 25);
  g_assert_cmpuint (after->overdue, ==, 1);
  g_assert_cmpuint (after->in_progress, ==, 1);
  merita_store_undo (self->store, 0, NULL, &error);
  g_assert_no_error (error);
  merita_store_undo (self->store, 0, NULL, &error);
  g_assert_no_error (error);
  undone = load (self, NUMBER);
  g_assert_null (find_item (undone, 3, 5)->row->plan);
  g_assert_cmpint (find_item (undone, 3, 5)->row->status, ==, MERITA_TASK_NOT_STARTED);
}

static void
test_all_done (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaFollowUp) before = NULL;
  g_autoptr (MeritaFollowUp) after = NULL;

  record (self);
  before = load (self, NUMBER);
  for (guint i = 0; i < before->rows->len; i++)
    {
      g_autoptr (MeritaFollowUp) now = load (self, NUMBER);
      g_autoptr (MeritaRecommendation) row = merita_recommendation_copy (before->rows->pdata[i]);

      g_assert_false (now->all_done);
      row->status = MERITA_TASK_DONE;
      change (self, row, "Rekomendasi ");
    }
  after = load (self, NUMBER);
  g_assert_true (after->all_done);
  g_assert_cmpuint (after->done, ==, 27);
  g_assert_cmpint (find_item (after, 1, 1)->row->done_on, ==, FIXTURE_TODAY);
}

static void
test_refusals (Fixture *self, gconstpointer data)
{
  const MeritaDecision bad[] = {
    { .decided_on = 20260101, .points = 25600 },
    { .number = (char *) "1", .points = 25600 },
    { .number = (char *) "1", .decided_on = FIXTURE_TODAY + 1, .points = 25600 },
    { .number = (char *) "1", .decided_on = 20260101, .points = 41050 },
    { .number = (char *) "1", .decided_on = 20260101, .points = -50 },
    { .number = (char *) NUMBER, .decided_on = 20260101, .points = 25600 },
    { .number = (char *) "1", .decided_on = 20260101, .points = 25600, .category = (char *) "IX" },
    { .number = (char *) "1", .decided_on = 20260101, .minutes_date = 20260102, .points = 25600 },
  };
  const MeritaRecommendation wrong[] = {
    { .aspect = 1, .target_level = -1 },
    { .aspect = 9, .text = (char *) "x", .target_level = -1 },
    { .aspect = 1, .number = 1, .text = (char *) "x", .target_level = -1 },
    { .aspect = 1, .text = (char *) "x", .code = (char *) "1.99", .target_level = -1 },
    { .aspect = 1, .text = (char *) "x", .code = (char *) "1.1", .target_level = 5 },
    { .aspect = 1, .text = (char *) "x", .target_level = 3 },
    { .aspect = 1,
      .text = (char *) "x",
      .target_level = -1,
      .status = MERITA_TASK_DONE,
      .done_on = FIXTURE_TODAY + 1 },
  };
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (MeritaFollowUp) follow_up = NULL;

  record (self);
  decisions = list_decisions (self);
  follow_up = load (self, NUMBER);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      MeritaFollowUpEdit *edit = merita_follow_up_edit_decision (get_instrument (self), decisions,
                                                                 &bad[i], FIXTURE_TODAY, &error);

      g_assert_null (edit);
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      MeritaFollowUpEdit *edit =
        merita_follow_up_edit_recommendation (get_instrument (self), follow_up->decision,
                                              follow_up->rows, &wrong[i], FIXTURE_TODAY, &error);

      g_assert_null (edit);
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
    }
}

static void
test_marks (void)
{
  static const struct
  {
    const char *text;
    gint aspect, number;
  } cases[] = {
    { "c.3", 3, 3 }, { "C3", 3, 3 }, { "h.4)", 8, 4 }, { "a.12", 1, 12 }, { "3.3", 0, 0 },
    { "c", 0, 0 },   { "c.", 0, 0 }, { "c.0", 0, 0 },  { "c.3x", 0, 0 },  { "", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint aspect = 0, number = 0;

      g_assert_cmpint (merita_text_parse_recommendation (cases[i].text, &aspect, &number), ==,
                       cases[i].aspect != 0);
      g_assert_cmpint (aspect, ==, cases[i].aspect);
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "balikpapan", test_balikpapan }, { "validity", test_validity }, { "action", test_action },
    { "all-done", test_all_done },     { "refusals", test_refusals },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agency/follow-up/template", test_template);
  g_test_add_func ("/agency/follow-up/marks", test_marks);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/agency/follow-up/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, fixture_set_up, tests[i].func, fixture_tear_down);
    }
  return g_test_run ();
}

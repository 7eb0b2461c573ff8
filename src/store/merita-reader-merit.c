/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-merit.h"

#include "merita-reader-private.h"

MERITA_DEFINE_RECORD_FREE (free_stored_instrument,
                           MeritaStoredInstrument,
                           merita_stored_instrument_clear)

static void
stored_instrument_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaStoredInstrument *) record =
    (MeritaStoredInstrument){ .id = sqlite3_column_int64 (s, 0),
                              .sha256 = merita_column_text (s, 1),
                              .instrument = merita_column_text (s, 2),
                              .version = merita_column_text (s, 3),
                              .name = merita_column_text (s, 4),
                              .document = merita_column_text (s, 5),
                              .based_on = sqlite3_column_int64 (s, 6),
                              .agency = sqlite3_column_int (s, 7) != 0,
                              .added_on = sqlite3_column_int (s, 8) };
}

GPtrArray *
merita_reader_list_stored_instruments (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaStoredInstrument), stored_instrument_from_row,
                             free_stored_instrument, error,
                             "SELECT id, sha256, instrument, version, name, document, based_on, "
                             "agency, added_on FROM instrument ORDER BY added_on, id",
                             "");
}

MERITA_DEFINE_RECORD_FREE (free_period, MeritaPeriod, merita_period_clear)

static void
period_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaPeriod *) record = (MeritaPeriod){ .year = sqlite3_column_int (s, 0),
                                             .name = merita_column_text (s, 1),
                                             .wave = sqlite3_column_int (s, 2),
                                             .starts_on = sqlite3_column_int (s, 3),
                                             .ends_on = sqlite3_column_int (s, 4),
                                             .instrument = sqlite3_column_int64 (s, 5),
                                             .carried_from = sqlite3_column_int (s, 6),
                                             .note = merita_column_text (s, 7) };
}

GPtrArray *
merita_reader_list_periods (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaPeriod), period_from_row, free_period, error,
                             "SELECT year, name, wave, starts_on, ends_on, instrument_id, "
                             "carried_from, note FROM period ORDER BY year",
                             "");
}

MERITA_DEFINE_RECORD_FREE (free_submission, MeritaSubmission, merita_submission_clear)

static void
submission_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaSubmission *) record = (MeritaSubmission){ .id = sqlite3_column_int64 (s, 0),
                                                     .period = sqlite3_column_int (s, 1),
                                                     .round = sqlite3_column_int64 (s, 2),
                                                     .submitted_on = sqlite3_column_int (s, 3),
                                                     .points = merita_column_hundredths (s, 4),
                                                     .digest = merita_column_text (s, 5),
                                                     .snapshot = merita_column_text (s, 6),
                                                     .note = merita_column_text (s, 7) };
}

GPtrArray *
merita_reader_list_submissions (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaSubmission), submission_from_row, free_submission,
                             error,
                             "SELECT id, period, round_id, submitted_on, points, digest, snapshot, "
                             "note FROM submission ORDER BY period, submitted_on, id",
                             "");
}

MERITA_DEFINE_RECORD_FREE (free_sub_aspect_task, MeritaSubAspectTask, merita_sub_aspect_task_clear)

static void
sub_aspect_task_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaSubAspectTask *) record =
    (MeritaSubAspectTask){ .period = sqlite3_column_int (s, 0),
                           .code = merita_column_text (s, 1),
                           .unit = merita_column_text (s, 2),
                           .person = merita_column_text (s, 3),
                           .due_on = sqlite3_column_int (s, 4),
                           .status =
                             merita_task_status_find ((const char *) sqlite3_column_text (s, 5)),
                           .note = merita_column_text (s, 6) };
}

GPtrArray *
merita_reader_list_sub_aspect_tasks (MeritaReader *self, gint period, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaSubAspectTask), sub_aspect_task_from_row,
                             free_sub_aspect_task, error,
                             "SELECT period, code, unit, person, due_on, status, note FROM "
                             "sub_aspect_task WHERE ?1 = 0 OR period = ?1 ORDER BY period, code",
                             "i", period);
}

MERITA_DEFINE_RECORD_FREE (free_request, MeritaRequest, merita_request_clear)

static void
request_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaRequest *) record = (MeritaRequest){ .id = sqlite3_column_int64 (s, 0),
                                               .period = sqlite3_column_int (s, 1),
                                               .code = merita_column_text (s, 2),
                                               .level = sqlite3_column_int (s, 3),
                                               .line = sqlite3_column_int (s, 4),
                                               .number = merita_column_text (s, 5),
                                               .unit = merita_column_text (s, 6),
                                               .person = merita_column_text (s, 7),
                                               .what = merita_column_text (s, 8),
                                               .asked_on = sqlite3_column_int (s, 9),
                                               .due_on = sqlite3_column_int (s, 10),
                                               .status = merita_request_status_find (
                                                 (const char *) sqlite3_column_text (s, 11)),
                                               .answered_on = sqlite3_column_int (s, 12),
                                               .document = sqlite3_column_int64 (s, 13) };
}

GPtrArray *
merita_reader_list_requests (MeritaReader *self, gint period, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (
    self, sizeof (MeritaRequest), request_from_row, free_request, error,
    "SELECT id, period, code, level, line, number, unit, person, what, asked_on, due_on, status, "
    "answered_on, document_id FROM request WHERE ?1 = 0 OR period = ?1 ORDER BY period, due_on IS "
    "NULL, due_on, id",
    "i", period);
}

MERITA_DEFINE_RECORD_FREE (free_team_member, MeritaTeamMember, merita_team_member_clear)

static void
team_member_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaTeamMember *) record = (MeritaTeamMember){ .id = sqlite3_column_int64 (s, 0),
                                                     .period = sqlite3_column_int (s, 1),
                                                     .sequence = sqlite3_column_int (s, 2),
                                                     .role = merita_column_text (s, 3),
                                                     .name = merita_column_text (s, 4),
                                                     .nip = sqlite3_column_int64 (s, 5),
                                                     .job_title = merita_column_text (s, 6),
                                                     .phone = merita_column_text (s, 7),
                                                     .email = merita_column_text (s, 8),
                                                     .aspects = merita_column_text (s, 9),
                                                     .account = sqlite3_column_int (s, 10) != 0 };
}

GPtrArray *
merita_reader_list_team_members (MeritaReader *self, gint period, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (
    self, sizeof (MeritaTeamMember), team_member_from_row, free_team_member, error,
    "SELECT id, period, sequence, role, name, nip, job_title, phone, email, aspects, account FROM "
    "team_member WHERE ?1 = 0 OR period = ?1 ORDER BY period, sequence, id",
    "i", period);
}

MERITA_DEFINE_RECORD_FREE (free_paper_facts, MeritaPaperFacts, merita_paper_facts_clear)

static void
paper_facts_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaPaperFacts *) record = (MeritaPaperFacts){ .period = sqlite3_column_int (s, 0),
                                                     .kind = merita_column_text (s, 1),
                                                     .number = merita_column_text (s, 2),
                                                     .issued_on = sqlite3_column_int (s, 3),
                                                     .place = merita_column_text (s, 4),
                                                     .recipient = merita_column_text (s, 5),
                                                     .note = merita_column_text (s, 6) };
}

GPtrArray *
merita_reader_list_paper_facts (MeritaReader *self, gint period, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaPaperFacts), paper_facts_from_row,
                             free_paper_facts, error,
                             "SELECT period, kind, number, issued_on, place, recipient, note FROM "
                             "paper WHERE ?1 = 0 OR period = ?1 ORDER BY period, kind",
                             "i", period);
}

MERITA_DEFINE_RECORD_FREE (free_recommendation, MeritaRecommendation, merita_recommendation_clear)

static void
recommendation_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaRecommendation *) record =
    (MeritaRecommendation){ .id = sqlite3_column_int64 (s, 0),
                            .decision = sqlite3_column_int64 (s, 1),
                            .aspect = sqlite3_column_int (s, 2),
                            .number = sqlite3_column_int (s, 3),
                            .text = merita_column_text (s, 4),
                            .code = merita_column_text (s, 5),
                            .target_level = merita_column_int (s, 6, -1),
                            .plan = merita_column_text (s, 7),
                            .unit = merita_column_text (s, 8),
                            .person = merita_column_text (s, 9),
                            .due_on = sqlite3_column_int (s, 10),
                            .status =
                              merita_task_status_find ((const char *) sqlite3_column_text (s, 11)),
                            .done_on = sqlite3_column_int (s, 12),
                            .document = sqlite3_column_int64 (s, 13) };
}

GPtrArray *
merita_reader_list_recommendations (MeritaReader *self, MeritaId decision, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (
    self, sizeof (MeritaRecommendation), recommendation_from_row, free_recommendation, error,
    "SELECT id, decision_id, aspect, number, text, code, target_level, plan, unit, person, due_on, "
    "status, done_on, document_id FROM recommendation WHERE ?1 = 0 OR decision_id = ?1 ORDER BY "
    "decision_id, aspect, number",
    "I", decision);
}

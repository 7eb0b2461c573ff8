/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-merit-records.h"

static const char *const task_statuses[] = {
  [MERITA_TASK_NOT_STARTED] = "not-started",
  [MERITA_TASK_IN_PROGRESS] = "in-progress",
  [MERITA_TASK_DONE] = "done",
};

static const char *const request_statuses[] = {
  [MERITA_REQUEST_OPEN] = "open",
  [MERITA_REQUEST_ANSWERED] = "answered",
  [MERITA_REQUEST_WITHDRAWN] = "withdrawn",
};

void
merita_stored_instrument_clear (MeritaStoredInstrument *self)
{
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->instrument, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->document, g_free);
}

void
merita_period_clear (MeritaPeriod *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_submission_clear (MeritaSubmission *self)
{
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->snapshot, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_sub_aspect_task_clear (MeritaSubAspectTask *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_request_clear (MeritaRequest *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->what, g_free);
}

void
merita_team_member_clear (MeritaTeamMember *self)
{
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->job_title, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->aspects, g_free);
}

void
merita_paper_facts_clear (MeritaPaperFacts *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->recipient, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_recommendation_clear (MeritaRecommendation *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->plan, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->person, g_free);
}

void
merita_recommendation_free (MeritaRecommendation *self)
{
  if (self == NULL)
    return;
  merita_recommendation_clear (self);
  g_free (self);
}

MeritaRecommendation *
merita_recommendation_copy (const MeritaRecommendation *self)
{
  MeritaRecommendation *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (MeritaRecommendation, 1);
  *copy = *self;
  copy->text = g_strdup (self->text);
  copy->code = g_strdup (self->code);
  copy->plan = g_strdup (self->plan);
  copy->unit = g_strdup (self->unit);
  copy->person = g_strdup (self->person);
  return copy;
}

static guint
find_name (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  return 0;
}

const char *
merita_task_status_name (MeritaTaskStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (task_statuses), NULL);

  return task_statuses[status];
}

MeritaTaskStatus
merita_task_status_find (const char *name)
{
  return find_name (task_statuses, G_N_ELEMENTS (task_statuses), name);
}

const char *
merita_request_status_name (MeritaRequestStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (request_statuses), NULL);

  return request_statuses[status];
}

MeritaRequestStatus
merita_request_status_find (const char *name)
{
  return find_name (request_statuses, G_N_ELEMENTS (request_statuses), name);
}

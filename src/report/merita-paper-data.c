/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-data.h"

static void
free_member (gpointer data)
{
  MeritaPaperMember *self = data;

  g_free (self->role);
  g_free (self->name);
  g_free (self->job_title);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->aspects);
  g_free (self);
}

static void
free_proof (gpointer data)
{
  MeritaPaperProof *self = data;

  g_free (self->title);
  g_free (self->number);
  g_free (self->pages);
  g_free (self->quote);
  g_free (self->grade);
  g_free (self->sha256);
  g_free (self);
}

static void
free_item (gpointer data)
{
  MeritaPaperItem *self = data;

  g_free (self->code);
  g_free (self->title);
  g_free (self->level_text);
  g_free (self->note);
  g_ptr_array_unref (self->proofs);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static void
free_aspect (gpointer data)
{
  MeritaPaperAspect *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
free_round (gpointer data)
{
  MeritaPaperRound *self = data;

  g_free (self->name);
  g_free (self->category);
  g_array_unref (self->aspects);
  g_free (self);
}

static void
free_recommendation (gpointer data)
{
  MeritaPaperRecommendation *self = data;

  g_free (self->aspect_name);
  g_free (self->text);
  g_free (self->code);
  g_free (self->plan);
  g_free (self->unit);
  g_free (self->person);
  g_free (self->status);
  g_free (self->proof);
  g_free (self);
}

static void
free_request (gpointer data)
{
  MeritaPaperRequest *self = data;

  g_free (self->code);
  g_free (self->title);
  g_free (self->requirement);
  g_free (self->number);
  g_free (self->unit);
  g_free (self->person);
  g_free (self->what);
  g_free (self);
}

static void
clear_official (MeritaPaperOfficial *self)
{
  g_free (self->title);
  g_free (self->name);
  g_free (self->rank);
}

void
merita_paper_decision_free (MeritaPaperDecision *self)
{
  if (self == NULL)
    return;

  g_free (self->agency);
  g_free (self->number);
  g_free (self->minutes_number);
  g_free (self->category);
  g_free (self->note);
  g_free (self);
}

MeritaPaperAspect *
merita_paper_aspect_new (void)
{
  MeritaPaperAspect *self = g_new0 (MeritaPaperAspect, 1);

  self->items = g_ptr_array_new_with_free_func (free_item);
  self->maximum = self->points = self->index = self->backed = MERITA_HUNDREDTHS_UNKNOWN;

  return self;
}

MeritaPaperItem *
merita_paper_item_new (void)
{
  MeritaPaperItem *self = g_new0 (MeritaPaperItem, 1);

  self->proofs = g_ptr_array_new_with_free_func (free_proof);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->level = self->other_level = -1;
  self->points = MERITA_HUNDREDTHS_UNKNOWN;

  return self;
}

MeritaPaperRound *
merita_paper_round_new (void)
{
  MeritaPaperRound *self = g_new0 (MeritaPaperRound, 1);

  self->aspects = g_array_new (FALSE, FALSE, sizeof (MeritaHundredths));
  self->points = self->maximum = self->index = MERITA_HUNDREDTHS_UNKNOWN;

  return self;
}

MeritaPaperData *
merita_paper_data_new (void)
{
  MeritaPaperData *self = g_new0 (MeritaPaperData, 1);

  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->members = g_ptr_array_new_with_free_func (free_member);
  self->aspects = g_ptr_array_new_with_free_func (free_aspect);
  self->rounds = g_ptr_array_new_with_free_func (free_round);
  self->recommendations = g_ptr_array_new_with_free_func (free_recommendation);
  self->reported = -1;
  self->requests = g_ptr_array_new_with_free_func (free_request);

  return self;
}

void
merita_paper_data_free (MeritaPaperData *self)
{
  if (self == NULL)
    return;

  g_free (self->agency);
  g_free (self->number);
  g_free (self->place);
  g_free (self->recipient);
  g_free (self->note);
  g_hash_table_unref (self->parts);
  clear_official (&self->ppk);
  clear_official (&self->pyb);
  g_ptr_array_unref (self->members);
  g_free (self->instrument);
  g_free (self->notice);
  g_free (self->missing);
  g_free (self->conflict);
  g_free (self->backed_category);
  g_free (self->forecast_category[0]);
  g_free (self->forecast_category[1]);
  g_free (self->mock);
  g_ptr_array_unref (self->aspects);
  g_ptr_array_unref (self->rounds);
  merita_paper_decision_free (self->decision);
  g_ptr_array_unref (self->recommendations);
  g_ptr_array_unref (self->requests);
  g_free (self);
}

const char *
merita_paper_data_get_part (const MeritaPaperData *self, const char *part)
{
  const char *text = g_hash_table_lookup (self->parts, part);

  return text != NULL ? text : "";
}

const MeritaPaperRound *
merita_paper_data_get_round (const MeritaPaperData *self)
{
  return self->reported >= 0 ? self->rounds->pdata[self->reported] : NULL;
}

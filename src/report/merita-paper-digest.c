/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-data.h"
#include "merita-report-private.h"

#define add_text merita_report_sum_text
#define add_number merita_report_sum_number

static void
add_official (GChecksum *sum, const MeritaPaperOfficial *official)
{
  add_text (sum, official->title);
  add_text (sum, official->name);
  add_text (sum, official->rank);
  add_number (sum, official->nip);
}

static void
add_parts (GChecksum *sum, GHashTable *parts)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (parts), (GCompareFunc) g_strcmp0);

  for (GList *link = names; link != NULL; link = link->next)
    {
      add_text (sum, link->data);
      add_text (sum, g_hash_table_lookup (parts, link->data));
    }
}

static void
add_member (GChecksum *sum, const MeritaPaperMember *member)
{
  add_text (sum, member->role);
  add_text (sum, member->name);
  add_text (sum, member->job_title);
  add_text (sum, member->phone);
  add_text (sum, member->email);
  add_text (sum, member->aspects);
  add_number (sum, member->nip);
  add_number (sum, member->account);
}

static void
add_proof (GChecksum *sum, const MeritaPaperProof *proof)
{
  add_text (sum, proof->title);
  add_text (sum, proof->number);
  add_text (sum, proof->pages);
  add_text (sum, proof->quote);
  add_text (sum, proof->grade);
  add_text (sum, proof->sha256);
  add_number (sum, proof->signed_on);
  add_number (sum, proof->level);
  add_number (sum, proof->line);
}

static void
add_item (GChecksum *sum, const MeritaPaperItem *item)
{
  add_text (sum, item->code);
  add_text (sum, item->title);
  add_text (sum, item->level_text);
  add_text (sum, item->note);
  add_number (sum, item->level);
  add_number (sum, item->other_level);
  add_number (sum, item->points);
  add_number (sum, item->proofs->len);
  for (guint i = 0; i < item->proofs->len; i++)
    add_proof (sum, item->proofs->pdata[i]);
  for (guint i = 0; i < item->sources->len; i++)
    add_text (sum, item->sources->pdata[i]);
}

static void
add_aspect (GChecksum *sum, const MeritaPaperAspect *aspect)
{
  add_number (sum, aspect->number);
  add_text (sum, aspect->name);
  add_number (sum, aspect->maximum);
  add_number (sum, aspect->points);
  add_number (sum, aspect->index);
  add_number (sum, aspect->backed);
  add_number (sum, aspect->items->len);
  for (guint i = 0; i < aspect->items->len; i++)
    add_item (sum, aspect->items->pdata[i]);
}

static void
add_round (GChecksum *sum, const MeritaPaperRound *round)
{
  add_text (sum, round->name);
  add_text (sum, round->category);
  add_number (sum, round->self_assessment);
  add_number (sum, round->held_on);
  add_number (sum, round->points);
  add_number (sum, round->maximum);
  add_number (sum, round->index);
  add_number (sum, round->entered);
  add_number (sum, round->expected);
  for (guint i = 0; i < round->aspects->len; i++)
    add_number (sum, g_array_index (round->aspects, MeritaHundredths, i));
}

static void
add_decision (GChecksum *sum, const MeritaPaperDecision *decision)
{
  add_text (sum, decision->agency);
  add_text (sum, decision->number);
  add_text (sum, decision->minutes_number);
  add_text (sum, decision->category);
  add_text (sum, decision->note);
  add_number (sum, decision->minutes_date);
  add_number (sum, decision->decided_on);
  add_number (sum, decision->valid_until);
  add_number (sum, decision->points);
  add_number (sum, decision->index);
  add_number (sum, decision->valid_months);
  add_number (sum, decision->exemption);
}

static void
add_recommendation (GChecksum *sum, const MeritaPaperRecommendation *row)
{
  add_number (sum, row->aspect);
  add_number (sum, row->number);
  add_text (sum, row->aspect_name);
  add_text (sum, row->text);
  add_text (sum, row->code);
  add_text (sum, row->plan);
  add_text (sum, row->unit);
  add_text (sum, row->person);
  add_text (sum, row->status);
  add_text (sum, row->proof);
  add_number (sum, row->level);
  add_number (sum, row->target_level);
  add_number (sum, row->effect);
  add_number (sum, row->due_on);
  add_number (sum, row->done_on);
}

static void
add_request (GChecksum *sum, const MeritaPaperRequest *request)
{
  add_text (sum, request->code);
  add_text (sum, request->title);
  add_text (sum, request->requirement);
  add_text (sum, request->number);
  add_text (sum, request->unit);
  add_text (sum, request->person);
  add_text (sum, request->what);
  add_number (sum, request->level);
  add_number (sum, request->asked_on);
  add_number (sum, request->due_on);
}

static void
add_facts (GChecksum *sum, const MeritaPaperData *self)
{
  add_text (sum, self->agency);
  add_text (sum, self->number);
  add_text (sum, self->place);
  add_text (sum, self->recipient);
  add_text (sum, self->note);
  add_number (sum, self->issued_on);
  add_parts (sum, self->parts);
  add_official (sum, &self->ppk);
  add_official (sum, &self->pyb);
  add_text (sum, self->instrument);
  add_text (sum, self->notice);
  add_text (sum, self->missing);
  add_text (sum, self->conflict);
  add_text (sum, self->mock);
  add_number (sum, self->has_backed);
  add_number (sum, self->reported);
}

typedef void (*AddFunc) (GChecksum *sum, gconstpointer row);

static void
add_rows (GChecksum *sum, const GPtrArray *rows, AddFunc add)
{
  add_number (sum, rows->len);
  for (guint i = 0; i < rows->len; i++)
    add (sum, rows->pdata[i]);
}

void
merita_paper_data_sum (const MeritaPaperData *self, GChecksum *sum)
{
  add_facts (sum, self);
  add_rows (sum, self->members, (AddFunc) add_member);
  add_rows (sum, self->aspects, (AddFunc) add_aspect);
  add_rows (sum, self->rounds, (AddFunc) add_round);
  add_rows (sum, self->recommendations, (AddFunc) add_recommendation);
  add_rows (sum, self->requests, (AddFunc) add_request);
  add_number (sum, self->decision != NULL);
  if (self->decision != NULL)
    add_decision (sum, self->decision);
}

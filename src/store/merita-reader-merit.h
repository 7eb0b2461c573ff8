/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-merit-records.h"
#include "merita-reader.h"

G_BEGIN_DECLS

/* period or decision 0: all. */
GPtrArray *merita_reader_list_stored_instruments (MeritaReader *self, GError **error);  /* MeritaStoredInstrument*, oldest first */
GPtrArray *merita_reader_list_periods            (MeritaReader *self, GError **error);  /* MeritaPeriod*, by year */
GPtrArray *merita_reader_list_submissions        (MeritaReader *self, GError **error);  /* MeritaSubmission*, oldest first */
GPtrArray *merita_reader_list_sub_aspect_tasks   (MeritaReader *self, gint period, GError **error); /* MeritaSubAspectTask*, by code */
GPtrArray *merita_reader_list_requests           (MeritaReader *self, gint period, GError **error); /* MeritaRequest*, next due first */
GPtrArray *merita_reader_list_team_members       (MeritaReader *self, gint period, GError **error); /* MeritaTeamMember*, in sequence */
GPtrArray *merita_reader_list_paper_facts        (MeritaReader *self, gint period, GError **error); /* MeritaPaperFacts*, by kind */
GPtrArray *merita_reader_list_recommendations    (MeritaReader *self, MeritaId decision, GError **error); /* MeritaRecommendation*, by aspect and number */

G_END_DECLS

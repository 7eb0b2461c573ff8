/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-merit-records.h"
#include "merita-profile-loader.h"
#include "merita-report.h"
#include "merita-reader.h"
#include "merita-text.h"

G_BEGIN_DECLS

/*
 * The use cases: what the window shows and meritactl prints come from the same call.  An agency
 * ties an instance file to its profile and a fixed "today".  Blocking; the window calls the slow
 * ones from a worker thread with an agency of its own (merita_agency_dup).
 */
typedef struct _MeritaAgency MeritaAgency;

MeritaAgency *merita_agency_open   (const char *path, MeritaDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MeritaAgency *merita_agency_dup    (MeritaAgency *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          merita_agency_free   (MeritaAgency *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaAgency, merita_agency_free)

MeritaReader        *merita_agency_get_reader  (MeritaAgency *self);
const MeritaProfile *merita_agency_get_profile (MeritaAgency *self);
MeritaDate           merita_agency_get_today   (MeritaAgency *self);
const char          *merita_agency_get_name    (MeritaAgency *self);
const char          *merita_agency_get_path    (MeritaAgency *self);
/* Forgets cached tables after a change. */
void                 merita_agency_refresh     (MeritaAgency *self);

/* Cached until refresh; borrowed. The mapping is the newest run: NULL without error if there is none. */
const MeritaTalentTable *merita_agency_get_table     (MeritaAgency *self, GError **error);
const MeritaLevels      *merita_agency_get_standards (MeritaAgency *self, GError **error);
const MeritaMapping     *merita_agency_get_mapping   (MeritaAgency *self, GError **error);
const MeritaTargets     *merita_agency_get_targets   (MeritaAgency *self, GError **error); /* decided critical positions */
MeritaRanker            *merita_agency_get_ranker    (MeritaAgency *self, GError **error); /* NULL with error if no run */

/* Computes a run and stores it as a snapshot. what_if (may be NULL): another rule, nothing is stored. */
MeritaMapping *merita_agency_map       (MeritaAgency *self, MeritaStore *store, int reference_year,
                                        const MeritaTalentRule *what_if, MeritaProgress progress, gpointer data,
                                        GError **error);
MeritaExplanation *merita_agency_explain (MeritaAgency *self, MeritaNip nip, GError **error);
MeritaRanking *merita_agency_rank      (MeritaAgency *self, MeritaId position, guint top, gboolean with_reasons, GError **error);
/* Nominations and computed top candidates of all critical positions -> who can fill what at once. */
MeritaBench   *merita_agency_bench     (MeritaAgency *self, GError **error);
GPtrArray     *merita_agency_check     (MeritaAgency *self, GError **error); /* MeritaFinding* */
/* Assessment years that were begun, by year: MeritaPeriod*; a year can have rounds and no row here. Borrowed. */
const GPtrArray        *merita_agency_get_periods       (MeritaAgency *self, GError **error);
/* NULL, without error, if the year was not begun. */
const MeritaPeriod     *merita_agency_find_period       (MeritaAgency *self, gint year, GError **error);
/*
 * FALSE with error for a year that has neither a row nor a round: a slip of the pen would become the working year.
 * Before the first period was begun, this year will do.
 */
gboolean                merita_agency_check_period      (MeritaAgency *self, gint year, GError **error);
/* The newest year that was begun or has a round; 0 if there is none, -1 with error. */
gint                    merita_agency_get_newest_period (MeritaAgency *self, GError **error);
/*
 * The instrument that a period is pinned to, else that of the profile.  period 0: the newest that has a
 * round or was begun.  Borrowed until refresh: take a reference to keep it.
 */
const MeritaInstrument *merita_agency_get_instrument (MeritaAgency *self, gint period, GError **error);
/* Those of the periods that are pinned to one: year -> MeritaInstrument*, for an import of rounds. */
GHashTable             *merita_agency_get_instruments (MeritaAgency *self, GError **error);
/* Scores of every round, each by the instrument of its period. element-type MeritaScoredRound* */
typedef struct
{
  MeritaRound *round;          /* owned */
  MeritaRoundScore *score;     /* owned */
  MeritaInstrument *instrument; /* that scored it: of its period; owned */
} MeritaScoredRound;
GPtrArray     *merita_agency_score     (MeritaAgency *self, GError **error);
/*
 * The snapshot of a document.  positions: MeritaId, NULL all critical; nominated successors first, computed fill up.
 * period: the year of a paper, 0 the newest; the other documents show the file as it is and take 0.
 */
MeritaReportData *merita_agency_document (MeritaAgency *self, MeritaDocumentKind kind, gint period,
                                          const GArray *positions, GError **error);

G_END_DECLS

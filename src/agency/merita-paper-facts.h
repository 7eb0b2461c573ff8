/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-reader-merit.h"
#include "merita-table-merit.h"

G_BEGIN_DECLS

/* What only the author of a paper knows, and who signs for the agency. */

/* Years that have a period, a round or a team, the newest first; the year of today if none has. element-type gint */
GArray  *merita_paper_list_periods (MeritaAgency *agency, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The first of them. 0 with error. */
gint     merita_paper_find_period (MeritaAgency *agency, GError **error);
/* facts is empty but for period and kind if nothing is recorded. */
gboolean merita_paper_get_facts   (MeritaReader *reader, gint period, MeritaDocumentKind kind, MeritaPaperFacts *facts,
                                   GError **error);
/* Facts without any content are removed; data is MeritaPaperFacts. */
gboolean merita_paper_facts_job   (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);
gboolean merita_paper_put_facts   (MeritaStore *store, const MeritaPaperFacts *facts, GError **error);

/* One setting of the file, for whoever runs jobs; value NULL removes it. */
typedef struct
{
  char *key, *value;
} MeritaSettingChange;
MeritaSettingChange *merita_setting_change_new  (const char *key, const char *value);
void                 merita_setting_change_free (MeritaSettingChange *self);
gboolean             merita_setting_change_job  (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);

/* The officials whom papers name: keys of settings, "official.ppk.title". */
typedef enum
{
  MERITA_OFFICIAL_PPK,       /* pejabat pembina kepegawaian */
  MERITA_OFFICIAL_PYB,       /* pejabat yang berwenang */
  MERITA_N_OFFICIALS,
} MeritaOfficial;
const char *merita_official_id    (MeritaOfficial official);  /* "ppk" */
gint        merita_official_parse (const char *id);           /* -1 unknown */
/* Owned strings; nip NONE if it is not known. */
void        merita_official_load  (MeritaReader *reader, MeritaOfficial official, MeritaPaperOfficial *row);
/* NULL and NONE leave what is there; "" removes. */
gboolean    merita_official_put   (MeritaStore *store, MeritaOfficial official, const MeritaPaperOfficial *row,
                                   GError **error);

G_END_DECLS

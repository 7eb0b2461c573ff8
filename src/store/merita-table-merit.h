/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-merit-records.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* Inside a job; the rules of the other put_ and delete_ functions apply.  id 0: new, filled. */

/* id 0: that of the same sha256, or a new one. */
gboolean merita_writer_put_stored_instrument    (MeritaWriter *self, MeritaStoredInstrument *row, GError **error);
gboolean merita_writer_delete_stored_instrument (MeritaWriter *self, MeritaId id, GError **error); /* refused while a period uses it */
gboolean merita_writer_put_period               (MeritaWriter *self, const MeritaPeriod *row, GError **error);
gboolean merita_writer_delete_period            (MeritaWriter *self, gint year, GError **error);
gboolean merita_writer_put_submission           (MeritaWriter *self, MeritaSubmission *row, GError **error);
gboolean merita_writer_put_sub_aspect_task      (MeritaWriter *self, const MeritaSubAspectTask *row, GError **error);
gboolean merita_writer_delete_sub_aspect_task   (MeritaWriter *self, gint period, const char *code, GError **error);
gboolean merita_writer_put_request              (MeritaWriter *self, MeritaRequest *row, GError **error);
gboolean merita_writer_delete_request           (MeritaWriter *self, MeritaId id, GError **error);
gboolean merita_writer_put_team_member          (MeritaWriter *self, MeritaTeamMember *row, GError **error);
gboolean merita_writer_delete_team_member       (MeritaWriter *self, MeritaId id, GError **error);
gboolean merita_writer_put_paper_facts          (MeritaWriter *self, const MeritaPaperFacts *row, GError **error);
gboolean merita_writer_delete_paper_facts       (MeritaWriter *self, gint period, const char *kind, GError **error);
gboolean merita_writer_put_recommendation       (MeritaWriter *self, MeritaRecommendation *row, GError **error);
gboolean merita_writer_delete_recommendation    (MeritaWriter *self, MeritaId id, GError **error);

G_END_DECLS

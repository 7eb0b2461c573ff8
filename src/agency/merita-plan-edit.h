/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

/* Changes to succession plans, development plans and the agency's policies; one transaction each. */

/*
 * Puts a person on the successor list of a position, or changes the place there.  rank 0 appends.
 * Others move up or down so that ranks stay 1, 2, 3 ...
 */
gboolean merita_plan_nominate   (MeritaReader *reader, MeritaStore *store, MeritaId position, MeritaNip nip,
                                 guint rank, gboolean decided, const char *reason, MeritaDate today, GError **error);
/* Takes a person off the list; the others close ranks. */
gboolean merita_plan_withdraw   (MeritaReader *reader, MeritaStore *store, MeritaId position, MeritaNip nip,
                                 GError **error);
/* id 0 adds an item. */
gboolean merita_plan_develop    (MeritaReader *reader, MeritaStore *store, MeritaDevelopment *item, GError **error);
/* number NULL deletes the policy of that kind. */
gboolean merita_plan_set_policy (MeritaStore *store, const MeritaPolicy *policy, GError **error);
/* Records that the discipline register of these people was checked on a day. nips: MeritaNip. */
gboolean merita_plan_verify_discipline (MeritaReader *reader, MeritaStore *store, const GArray *nips,
                                        MeritaDate today, GError **error);
/* The same in two steps, for whoever runs jobs: the people are the data of the job. label: for the journal. */
GPtrArray *merita_plan_check_discipline (MeritaReader *reader, const GArray *nips, MeritaDate today, char **label,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean merita_plan_discipline_job    (MeritaWriter *writer, gpointer employees, GCancellable *cancellable,
                                        GError **error);

/* Kinds of policies that the exemption check looks for. NULL-terminated. */
const char *const *merita_plan_policy_kinds (void);

G_END_DECLS

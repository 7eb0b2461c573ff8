/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-reader-merit.h"
#include "merita-table-merit.h"

G_BEGIN_DECLS

/* The team of the self-assessment (Tim Penilaian Mandiri). */

/* The wording of the roles that are offered; reconstructed, as no source names them. GStrv. */
char   **merita_team_roles  (MeritaAgency *agency, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes name and office of an employee of the file into a member that has a NIP and lacks them. */
gboolean merita_team_fill   (MeritaReader *reader, MeritaTeamMember *member, GError **error);
/* Whether a member may be written: fills it in and finds its place first. */
gboolean merita_team_check  (MeritaAgency *agency, MeritaTeamMember *member, GError **error);
/* data is MeritaTeamMember that was checked, MeritaId of one. */
gboolean merita_team_put_job    (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);
gboolean merita_team_remove_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);
/* id 0 adds at the end. Name and role are wanted; phone, e-mail and aspects are checked. */
gboolean merita_team_put    (MeritaAgency *agency, MeritaStore *store, MeritaTeamMember *member, GError **error);
gboolean merita_team_remove (MeritaAgency *agency, MeritaStore *store, gint period, MeritaId id, GError **error);
/* What a member still lacks for the application for an account, in words; NULL if nothing. */
char    *merita_team_find_gap (const MeritaTeamMember *member);
/* "0812 3456 7890" and "+62 812-3456-7890" are phone numbers; a local@domain is an e-mail address. */
gboolean merita_team_is_phone (const char *text);
gboolean merita_team_is_email (const char *text);

G_END_DECLS

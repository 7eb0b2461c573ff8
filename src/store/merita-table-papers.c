/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-table-merit.h"

#include "merita-writer-private.h"

gboolean
merita_writer_put_team_member (MeritaWriter *self, MeritaTeamMember *row, GError **error)
{
#define TEAM_MEMBER_COLUMNS                                                                        \
  "period, sequence, role, name, nip, job_title, phone, email, aspects, account"
#define TEAM_MEMBER_EXCLUDED                                                                       \
  "excluded.period, excluded.sequence, excluded.role, excluded.name, excluded.nip, "               \
  "excluded.job_title, excluded.phone, excluded.email, excluded.aspects, "                         \
  "excluded.account"
#define TEAM_MEMBER_INSERT                                                                         \
  "INSERT INTO team_member (id, " TEAM_MEMBER_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->role != NULL, FALSE);
  g_return_val_if_fail (row->name != NULL, FALSE);

  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_TEAM_MEMBER, TEAM_MEMBER_INSERT,
                            TEAM_MEMBER_INSERT
                            " ON CONFLICT (id) DO UPDATE SET (" TEAM_MEMBER_COLUMNS
                            ") = (" TEAM_MEMBER_EXCLUDED ") WHERE (" TEAM_MEMBER_COLUMNS
                            ") IS NOT (" TEAM_MEMBER_EXCLUDED ")",
                            error, "IiittKtttti", row->id, row->period, row->sequence, row->role,
                            row->name, row->nip, row->job_title, row->phone, row->email,
                            row->aspects, row->account ? 1 : 0);
}

gboolean
merita_writer_delete_team_member (MeritaWriter *self, MeritaId id, GError **error)
{
#define TEAM_MEMBER_DELETE "DELETE FROM team_member WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_TEAM_MEMBER, TEAM_MEMBER_DELETE, TEAM_MEMBER_DELETE,
                            error, "I", id);
}

gboolean
merita_writer_put_paper_facts (MeritaWriter *self, const MeritaPaperFacts *row, GError **error)
{
#define PAPER_COLUMNS "number, issued_on, place, recipient, note"
#define PAPER_EXCLUDED                                                                             \
  "excluded.number, excluded.issued_on, excluded.place, excluded.recipient, "                      \
  "excluded.note"
#define PAPER_INSERT "INSERT INTO paper (period, kind, " PAPER_COLUMNS ") VALUES (?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->kind != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_PAPER, PAPER_INSERT,
                            PAPER_INSERT " ON CONFLICT (period, kind) DO UPDATE SET (" PAPER_COLUMNS
                                         ") = (" PAPER_EXCLUDED ") WHERE (" PAPER_COLUMNS
                                         ") IS NOT (" PAPER_EXCLUDED ")",
                            error, "ittdttt", row->period, row->kind, row->number, row->issued_on,
                            row->place, row->recipient, row->note);
}

gboolean
merita_writer_delete_paper_facts (MeritaWriter *self, gint period, const char *kind, GError **error)
{
#define PAPER_DELETE "DELETE FROM paper WHERE period = ? AND kind = ?"
  g_return_val_if_fail (self != NULL && kind != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_PAPER, PAPER_DELETE, PAPER_DELETE, error, "it",
                            period, kind);
}

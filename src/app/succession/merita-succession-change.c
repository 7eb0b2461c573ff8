/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-change.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *list; /* MeritaNomination*, in the order wanted */
  MeritaId position;
  MeritaNip removed;
} ListJob;

static gboolean
list_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  ListJob *job = data;

  if (job->removed != MERITA_NIP_NONE
      && !merita_writer_delete_nomination (writer, job->position, job->removed, error))
    return FALSE;
  for (guint i = 0; i < job->list->len; i++)
    {
      MeritaNomination *nomination = job->list->pdata[i];

      nomination->rank = i + 1;
      if (!merita_writer_put_nomination (writer, nomination, error))
        return FALSE;
    }
  return TRUE;
}

static void
free_nomination (gpointer data)
{
  merita_nomination_clear (data);
  g_free (data);
}

static void
free_job (gpointer data)
{
  ListJob *job = data;

  g_ptr_array_unref (job->list);
  g_free (job);
}

static MeritaNomination *
copy_nomination (const MeritaNomination *from)
{
  MeritaNomination *to = g_new0 (MeritaNomination, 1);

  to->position = from->position;
  to->nip = from->nip;
  to->rank = from->rank;
  to->decided = from->decided;
  to->readiness = from->readiness;
  to->reason = g_strdup (from->reason);
  to->nominated_on = from->nominated_on;
  return to;
}

static ListJob *
copy_list (const MeritaSuccessorRanking *ranking)
{
  ListJob *job = g_new0 (ListJob, 1);

  job->position = ranking->position.id;
  job->list = g_ptr_array_new_with_free_func (free_nomination);
  for (guint i = 0; i < ranking->nominations->len; i++)
    g_ptr_array_add (job->list, copy_nomination (ranking->nominations->pdata[i]));
  return job;
}

static gint
find (const GPtrArray *list, MeritaNip nip)
{
  for (guint i = 0; i < list->len; i++)
    if (((const MeritaNomination *) list->pdata[i])->nip == nip)
      return (gint) i;
  return -1;
}

static void
write_list (MeritaContext *context,
            const MeritaSuccessorRanking *ranking,
            MeritaNip nip,
            const char *format,
            ListJob *job)
{
  const MeritaSuccessor *successor = merita_successor_ranking_find (ranking, nip);
  const char *person =
    successor != NULL && successor->short_name != NULL ? successor->short_name : "–";
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "{person}", person, 1);
  g_string_replace (label, "{position}", ranking->position.name, 1);
  merita_context_write (context, "edit", label->str, list_job, job, free_job, NULL, NULL);
}

static void
set_reason (MeritaNomination *nomination, const char *reason)
{
  if (reason == NULL || *reason == '\0')
    return;
  g_free (nomination->reason);
  nomination->reason = g_strdup (reason);
}

void
merita_succession_nominate (MeritaContext *context,
                            const MeritaSuccessorRanking *ranking,
                            const MeritaSuccessor *successor,
                            const char *reason)
{
  ListJob *job;
  MeritaNomination *nomination;

  g_return_if_fail (ranking != NULL);
  g_return_if_fail (successor != NULL);
  if (merita_successor_ranking_nomination (ranking, successor->nip) != NULL)
    return;
  job = copy_list (ranking);
  nomination = g_new0 (MeritaNomination, 1);
  nomination->position = ranking->position.id;
  nomination->nip = successor->nip;
  nomination->readiness = -1;
  nomination->nominated_on = merita_context_get_today (context);
  set_reason (nomination, reason);
  g_ptr_array_add (job->list, nomination);
  /* Translators: keep {person} and {position} */
  write_list (context, ranking, successor->nip, _ ("{person} nominated for {position}"), job);
}

void
merita_succession_decide (MeritaContext *context,
                          const MeritaSuccessorRanking *ranking,
                          MeritaNip nip,
                          gboolean decided,
                          const char *reason)
{
  ListJob *job;
  gint place;

  g_return_if_fail (ranking != NULL);
  place = find (ranking->nominations, nip);
  if (place < 0)
    return;
  job = copy_list (ranking);
  ((MeritaNomination *) job->list->pdata[place])->decided = decided;
  set_reason (job->list->pdata[place], reason);
  write_list (context, ranking, nip,
              decided ? _ ("{person} decided as successor for {position}")
                      : _ ("{person} is a proposal again for {position}"),
              job);
}

void
merita_succession_move (MeritaContext *context,
                        const MeritaSuccessorRanking *ranking,
                        MeritaNip nip,
                        guint to,
                        const char *reason)
{
  ListJob *job;
  MeritaNomination *nomination;
  gint place;

  g_return_if_fail (ranking != NULL);
  place = find (ranking->nominations, nip);
  if (place < 0 || to >= ranking->nominations->len || (guint) place == to)
    return;
  job = copy_list (ranking);
  nomination = g_ptr_array_steal_index (job->list, (guint) place);
  set_reason (nomination, reason);
  g_ptr_array_insert (job->list, (gint) to, nomination);
  write_list (context, ranking, nip, _ ("{person} moved on the list for {position}"), job);
}

void
merita_succession_remove (MeritaContext *context,
                          const MeritaSuccessorRanking *ranking,
                          MeritaNip nip)
{
  ListJob *job;
  gint place;

  g_return_if_fail (ranking != NULL);
  place = find (ranking->nominations, nip);
  if (place < 0)
    return;
  job = copy_list (ranking);
  g_ptr_array_remove_index (job->list, (guint) place);
  job->removed = nip;
  write_list (context, ranking, nip, _ ("{person} taken off the list for {position}"), job);
}

/* People without a computed rank come last. */
static guint
get_rank (const MeritaSuccessorRanking *ranking, MeritaNip nip)
{
  const MeritaSuccessor *successor = merita_successor_ranking_find (ranking, nip);

  return successor != NULL && successor->rank > 0 ? successor->rank : G_MAXUINT;
}

gboolean
merita_succession_move_departs (const MeritaSuccessorRanking *ranking, MeritaNip nip, guint to)
{
  guint own = get_rank (ranking, nip);
  guint place = 0;

  for (guint i = 0; i < ranking->nominations->len; i++)
    {
      const MeritaNomination *other = ranking->nominations->pdata[i];
      guint rank = get_rank (ranking, other->nip);

      if (other->nip == nip)
        continue;
      if ((place < to && rank > own) || (place >= to && rank < own))
        return TRUE;
      place++;
    }
  return FALSE;
}

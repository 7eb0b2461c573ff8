/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-report-private.h"

#include <string.h>

char *
merita_report_group_digest (const char *digest)
{
  if (digest == NULL || strlen (digest) < 12)
    return g_strdup ("–");
  return g_strdup_printf ("%.4s %.4s %.4s", digest, digest + 4, digest + 8);
}

/*
 * The digest is taken over a written form of the snapshot, one field after another, each closed by
 * a byte that no field contains: two snapshots that differ in any field differ in the digest.
 */

void
merita_report_sum_text (GChecksum *sum, const char *text)
{
  const guchar mark = text != NULL ? 0x1f : 0x1e;

  if (text != NULL)
    g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, &mark, 1);
}

void
merita_report_sum_number (GChecksum *sum, gint64 number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  merita_report_sum_text (sum, text);
}

#define add_text merita_report_sum_text
#define add_number merita_report_sum_number

static void
add_numbers (GChecksum *sum, const guint *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    add_number (sum, numbers[i]);
}

static void
add_frame (GChecksum *sum, const MeritaReportData *data)
{
  add_text (sum, data->letterhead.government);
  add_text (sum, data->letterhead.office);
  add_text (sum, data->letterhead.address);
  add_text (sum, data->letterhead.place);
  if (data->letterhead.arms != NULL)
    g_checksum_update (sum, g_bytes_get_data (data->letterhead.arms, NULL),
                       (gssize) g_bytes_get_size (data->letterhead.arms));
  add_text (sum, data->classification);
  add_text (sum, data->basis);
  add_text (sum, data->printed_at);
  add_text (sum, data->profile_name);
  add_number (sum, data->today);
  add_number (sum, data->year);
  add_number (sum, data->reconstructed);

  add_number (sum, data->signatories->len);
  for (guint i = 0; i < data->signatories->len; i++)
    {
      const MeritaSignatory *signatory = data->signatories->pdata[i];

      add_text (sum, signatory->role);
      add_text (sum, signatory->title);
      add_text (sum, signatory->name);
      add_text (sum, signatory->rank);
      add_number (sum, signatory->nip);
    }
}

static void
add_successor (GChecksum *sum, const MeritaChartSuccessor *successor)
{
  add_text (sum, successor->name);
  add_text (sum, successor->job_title);
  add_number (sum, successor->nip);
  add_number (sum, successor->rank);
  add_number (sum, successor->grade);
  add_number (sum, successor->box);
  add_number (sum, successor->readiness);
  add_number (sum, successor->gap);
  add_number (sum, successor->plans);
  add_number (sum, successor->pending);
  add_number (sum, successor->eligible);
  add_number (sum, successor->performance);
  add_number (sum, successor->potential);
  add_number (sum, successor->fit);
  add_number (sum, successor->score);
  add_number (sum, successor->predicates[0]);
  add_number (sum, successor->predicates[1]);
  add_number (sum, successor->birth_date);
  add_number (sum, successor->post_since);
  add_number (sum, successor->education);
}

static void
add_node (GChecksum *sum, const MeritaChartNode *node)
{
  add_number (sum, node->id);
  add_number (sum, node->parent);
  add_text (sum, node->title);
  add_text (sum, node->unit);
  add_text (sum, node->incumbent);
  add_number (sum, node->critical);
  add_number (sum, node->incumbent_nip);
  add_number (sum, node->grade);
  add_number (sum, node->post_since);
  add_number (sum, node->retires_on);
  add_number (sum, node->vacant_since);
  add_number (sum, node->months_left);
  add_number (sum, node->box);
  add_number (sum, node->bench);
  add_number (sum, node->hidden);
  add_number (sum, node->successors != NULL ? node->successors->len : 0);
  for (guint i = 0; node->successors != NULL && i < node->successors->len; i++)
    add_successor (sum, node->successors->pdata[i]);
}

static void
add_person (GChecksum *sum, const MeritaMapPerson *person)
{
  add_number (sum, person->nip);
  add_text (sum, person->name);
  add_text (sum, person->job_title);
  add_text (sum, person->unit);
  add_number (sum, person->grade);
  add_number (sum, person->box);
  add_number (sum, person->tray);
  add_number (sum, person->border);
  add_number (sum, person->performance);
  add_number (sum, person->potential);
}

static void
add_map (GChecksum *sum, const MeritaReportData *data)
{
  add_text (sum, data->talent != NULL ? data->talent->id : NULL);
  add_text (sum, data->talent != NULL ? data->talent->version : NULL);
  add_number (sum, data->computed_on);
  add_numbers (sum, data->counts, G_N_ELEMENTS (data->counts));
  add_number (sum, data->has_previous);
  add_numbers (sum, data->previous_counts, G_N_ELEMENTS (data->previous_counts));
  add_numbers (sum, data->tray_counts, G_N_ELEMENTS (data->tray_counts));
  add_number (sum, data->stacking.mapped);
  add_number (sum, data->stacking.largest_box);
  add_number (sum, data->stacking.largest_share);
  add_number (sum, data->stacking.pool_share);
  add_number (sum, data->stacking.sound);

  add_text (sum, data->people_scope);
  add_number (sum, data->people->len);
  for (guint i = 0; i < data->people->len; i++)
    add_person (sum, data->people->pdata[i]);
}

static void
add_finding (GChecksum *sum, const MeritaReportData *data, const MeritaFinding *finding)
{
  add_text (sum, finding->rule != NULL ? finding->rule->id : NULL);
  add_number (sum, finding->status);
  add_number (sum, finding->kind);
  add_number (sum, finding->actual);
  add_number (sum, finding->needed);
  add_number (sum, finding->share);
  add_number (sum, finding->date);
  add_text (sum, finding->reference);
  add_number (sum, finding->rows != NULL ? finding->rows->len : 0);
  for (guint i = 0; finding->rows != NULL && i < finding->rows->len; i++)
    {
      const MeritaFindingRow *row = &g_array_index (finding->rows, MeritaFindingRow, i);

      add_number (sum, row->position);
      add_number (sum, row->nip);
      add_text (sum, g_hash_table_lookup (data->names, &row->position));
      add_text (sum, g_hash_table_lookup (data->names, &row->nip));
      add_number (sum, row->kind);
      add_number (sum, row->box);
      add_number (sum, row->rank);
      add_number (sum, row->actual);
      add_number (sum, row->needed);
      add_number (sum, row->performance);
      add_number (sum, row->potential);
    }
}

void
merita_report_data_seal (MeritaReportData *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_if_fail (self != NULL);

  add_frame (sum, self);
  add_number (sum, self->critical);
  add_number (sum, self->vacant);
  add_number (sum, self->without_ready);
  add_number (sum, self->simultaneous);
  add_number (sum, self->nodes->len);
  for (guint i = 0; i < self->nodes->len; i++)
    add_node (sum, self->nodes->pdata[i]);
  add_map (sum, self);
  for (guint i = 0; i < self->findings->len; i++)
    add_finding (sum, self, self->findings->pdata[i]);
  if (self->paper != NULL)
    merita_paper_data_sum (self->paper, sum);

  g_free (self->digest);
  self->digest = g_strdup (g_checksum_get_string (sum));
}

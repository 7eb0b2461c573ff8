/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rounds note, correct, reply, close, corrections: what is written beside the levels. */
#include "merita-ctl-rounds.h"

/* ---- writing ---- */

static MeritaAssessmentEdit *
create_edit (MeritaCtl *ctl,
             const MeritaScoredRound *round,
             const char *action,
             MeritaDate due,
             GError **error)
{
  const char *code = merita_ctl_get_argument (ctl, 3);
  const char *text = merita_ctl_get_argument (ctl, 4);

  if (g_str_equal (action, "note"))
    return merita_assessment_edit_note (round->instrument, round->round, code, text, error);
  if (g_str_equal (action, "correct"))
    return merita_assessment_edit_correction (round->instrument, round->round, code, text, due,
                                              error);
  if (g_str_equal (action, "reply"))
    return merita_assessment_edit_reply (round->round, code, text, ctl->today, error);
  return merita_assessment_edit_close (round->round, ctl->today, error);
}

static int
write_remark (MeritaCtl *ctl, const GPtrArray *rounds, const char *action, const char *due_text)
{
  g_autoptr (MeritaAssessmentEdit) edit = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *round;
  MeritaDate due = MERITA_DATE_UNKNOWN;

  if (due_text != NULL && !merita_ctl_parse_date (ctl, "--due", due_text, &due))
    return MERITA_EXIT_USAGE;
  round = merita_assessment_find_round (rounds, merita_ctl_get_argument (ctl, 2), &error);
  if (round != NULL)
    edit = create_edit (ctl, round, action, due, &error);
  if (edit == NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_assessment_edit_apply (edit, store, &error) ? MERITA_EXIT_HOLDS
                                                            : merita_ctl_fail (ctl, error);
}

/* ---- corrections ---- */

static void
print_correction_json (JsonBuilder *builder, const MeritaCorrection *correction)
{
  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", correction->round->period);
  merita_json_string (builder, "round", correction->round->name);
  merita_json_string (builder, "code", correction->row->code);
  merita_json_string (builder, "title", correction->title);
  merita_json_string (builder, "correction", correction->row->correction);
  merita_json_date (builder, "due_on", correction->row->correction_due);
  json_builder_set_member_name (builder, "days_left");
  if (correction->answered || correction->days_left == G_MAXINT)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, correction->days_left);
  merita_json_string (builder, "reply", correction->row->reply);
  merita_json_date (builder, "replied_on", correction->row->replied_on);
  json_builder_end_object (builder);
}

static void
print_correction (MeritaCtl *ctl, const MeritaCorrection *correction)
{
  merita_ctl_print (ctl, "%d  %-18s %-5s ", correction->round->period, correction->round->name,
                    correction->row->code);
  if (correction->answered)
    merita_ctl_print (ctl, "%-14s", merita_ctl_tr (ctl, "answered"));
  else if (correction->days_left == G_MAXINT)
    merita_ctl_print (ctl, "%-14s", merita_ctl_tr (ctl, "no date"));
  else if (correction->days_left < 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%d days late"), -correction->days_left);
  else
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%d days left"), correction->days_left);
  merita_ctl_print (ctl, "  %s\n", correction->row->correction);
  if (correction->row->reply != NULL)
    merita_ctl_print (ctl, "      → %s\n", correction->row->reply);
}

/* Holds while none is open. */
static int
list_corrections (MeritaCtl *ctl, const GPtrArray *rounds, gint period)
{
  g_autoptr (GArray) corrections =
    merita_assessment_list_corrections (rounds, MAX (period, 0), ctl->today);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint open = 0;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "corrections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < corrections->len; i++)
    {
      const MeritaCorrection *correction = &g_array_index (corrections, MeritaCorrection, i);

      open += !correction->answered;
      if (ctl->json)
        print_correction_json (builder, correction);
      else
        print_correction (ctl, correction);
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "open", open);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%u of %u corrections are open\n"), open,
                      corrections->len);
  return open == 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

gboolean
merita_ctl_rounds_is_remark (const char *action, guint n)
{
  if (action == NULL)
    return FALSE;
  if (g_str_equal (action, "close"))
    return n == 3;
  if (g_str_equal (action, "corrections"))
    return n == 2;
  return n == 5
         && (g_str_equal (action, "note") || g_str_equal (action, "correct")
             || g_str_equal (action, "reply"));
}

int
merita_ctl_rounds_remark (MeritaCtl *ctl, const GPtrArray *rounds, gint period, const char *due)
{
  const char *action = merita_ctl_get_argument (ctl, 1);

  if (g_str_equal (action, "corrections"))
    return list_corrections (ctl, rounds, period);
  return write_remark (ctl, rounds, action, due);
}

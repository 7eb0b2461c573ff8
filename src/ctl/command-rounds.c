/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl-rounds.h"
#include "merita-mock.h"

typedef struct
{
  int period;
  char *from, *note, *kind, *by, *due;
} RoundsOptions;

/* ---- list ---- */

static void
print_round_line (MeritaCtl *ctl, const MeritaScoredRound *item)
{
  const MeritaRoundScore *score = item->score;
  const MeritaCategory *category =
    score->category >= 0 ? item->instrument->categories->pdata[score->category] : NULL;
  g_autofree char *points = merita_text_points (ctl->language, score->points);
  g_autofree char *day = merita_text_date (ctl->language, item->round->held_on);

  merita_ctl_print (ctl, "%d  %-24s %8s  %-14s %s%s\n", item->round->period, item->round->name,
                    points, category != NULL ? category->name : "–", day,
                    item->round->closed_on != MERITA_DATE_UNKNOWN ? merita_ctl_tr (ctl, "  closed")
                                                                  : "");
}

static void
print_round_json (JsonBuilder *builder, const MeritaScoredRound *item)
{
  const MeritaRoundScore *score = item->score;
  const MeritaCategory *category =
    score->category >= 0 ? item->instrument->categories->pdata[score->category] : NULL;

  json_builder_begin_object (builder);
  merita_json_id (builder, "id", item->round->id);
  merita_json_string (builder, "name", item->round->name);
  merita_json_integer (builder, "period", item->round->period);
  merita_json_date (builder, "held_on", item->round->held_on);
  merita_json_string (builder, "kind", merita_round_kind_name (item->round->kind));
  merita_json_string (builder, "assessor", item->round->assessor);
  merita_json_date (builder, "closed_on", item->round->closed_on);
  merita_json_hundredths (builder, "value", score->points);
  merita_json_string (builder, "category", category != NULL ? category->code : NULL);
  merita_json_boolean (builder, "complete", score->complete);
  merita_json_integer (builder, "missing", score->missing->len);
  json_builder_end_object (builder);
}

static int
list_rounds (MeritaCtl *ctl, const MeritaInstrument *instrument, const GPtrArray *rounds)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_string (builder, "notice", instrument->notice);
  json_builder_set_member_name (builder, "rounds");
  json_builder_begin_array (builder);
  if (!ctl->json && instrument->notice != NULL)
    merita_ctl_print (ctl, "%s\n", instrument->notice);
  for (guint i = 0; i < rounds->len; i++)
    {
      if (ctl->json)
        print_round_json (builder, rounds->pdata[i]);
      else
        print_round_line (ctl, rounds->pdata[i]);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (rounds->len == 0)
    merita_ctl_print (ctl, "%s\n",
                      merita_ctl_tr (ctl, "No verification round has been entered yet."));
  return rounds->len > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

/* ---- new ---- */

static void
print_codes (MeritaCtl *ctl, const char *title, const GPtrArray *codes)
{
  if (codes->len == 0)
    return;
  merita_ctl_print (ctl, "%s", title);
  for (guint i = 0; i < codes->len; i++)
    merita_ctl_print (ctl, " %s", (const char *) codes->pdata[i]);
  merita_ctl_print (ctl, "\n");
}

static int
print_new (MeritaCtl *ctl, const MeritaAssessmentEdit *edit)
{
  const MeritaRound *round = merita_assessment_edit_get_round (edit);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!ctl->json)
    {
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "%s (%d): %u entries carried forward\n"),
                        round->name, round->period, round->entries->len);
      print_codes (ctl, merita_ctl_tr (ctl, "  Not taken over from the older round:"),
                   merita_assessment_edit_get_left (edit));
      print_codes (ctl, merita_ctl_tr (ctl, "  Still to be entered:"),
                   merita_assessment_edit_get_missing (edit));
      return MERITA_EXIT_HOLDS;
    }
  json_builder_begin_object (builder);
  merita_json_id (builder, "id", round->id);
  merita_json_string (builder, "name", round->name);
  merita_json_integer (builder, "period", round->period);
  merita_json_integer (builder, "carried", round->entries->len);
  merita_json_strings (builder, "left", merita_assessment_edit_get_left (edit));
  merita_json_strings (builder, "missing", merita_assessment_edit_get_missing (edit));
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static int
apply (MeritaCtl *ctl, MeritaAssessmentEdit *edit, GError **error)
{
  g_autoptr (MeritaStore) store = NULL;

  if (edit == NULL)
    return merita_ctl_fail (ctl, *error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_assessment_edit_apply (edit, store, error) ? MERITA_EXIT_HOLDS
                                                           : merita_ctl_fail (ctl, *error);
}

static MeritaRoundKind
parse_kind (const char *text)
{
  /* As the Indonesian screens call them. */
  static const char *const words[] = {
    [MERITA_ROUND_SELF] = "mandiri",
    [MERITA_ROUND_VERIFICATION] = "verifikasi",
    [MERITA_ROUND_ASSISTANCE] = "asistensi",
    [MERITA_ROUND_MOCK] = "simulasi",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && g_ascii_strcasecmp (text, words[i]) == 0)
      return (MeritaRoundKind) i;
  return merita_round_kind_find (text);
}

static int
new_round (MeritaCtl *ctl,
           MeritaAgency *agency,
           const GPtrArray *rounds,
           const RoundsOptions *options)
{
  g_autoptr (MeritaAssessmentEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument;
  const MeritaScoredRound *from = NULL;
  MeritaRoundKind kind = merita_round_kind_guess (merita_ctl_get_argument (ctl, 2));
  int status;

  if (options->kind != NULL)
    kind = parse_kind (options->kind);
  if (kind == MERITA_ROUND_UNKNOWN)
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl,
                                            "a kind is self, verification, assistance or mock"));
  if (kind == MERITA_ROUND_MOCK && options->from != NULL)
    return merita_ctl_usage (
      ctl, merita_ctl_tr (ctl, "a mock verification is scored blind: leave out --from"));
  instrument = merita_agency_get_instrument (agency, MAX (options->period, 0), &error);
  if (instrument == NULL)
    return merita_ctl_fail (ctl, error);

  if (options->from != NULL)
    {
      from = merita_assessment_find_round (rounds, options->from, &error);
      if (from == NULL)
        return merita_ctl_fail (ctl, error);
    }
  edit = merita_assessment_edit_round (instrument, rounds, merita_ctl_get_argument (ctl, 2),
                                       options->period, from != NULL ? from->round : NULL,
                                       ctl->today, &error);
  if (edit != NULL)
    merita_assessment_edit_set_kind (edit, kind, options->by);
  status = apply (ctl, edit, &error);
  return status == MERITA_EXIT_HOLDS ? print_new (ctl, edit) : status;
}

/* ---- set ---- */

/* "0" to "4", or "-" for no level; FALSE after a usage message. */
static gboolean
parse_level (MeritaCtl *ctl, const char *text, gint *level)
{
  gint64 value;

  *level = -1;
  if (g_str_equal (text, "-"))
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, 0, MERITA_LEVELS_PER_SUB_ASPECT - 1, &value, NULL))
    {
      *level = (gint) value;
      return TRUE;
    }
  merita_ctl_usage (ctl, merita_ctl_tr (ctl, "a level is 0, 1, 2, 3 or 4, or - for none"));
  return FALSE;
}

static int
set_level (MeritaCtl *ctl, const GPtrArray *rounds, const RoundsOptions *options)
{
  g_autoptr (MeritaAssessmentEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *round;
  gint level;

  if (!parse_level (ctl, merita_ctl_get_argument (ctl, 4), &level))
    return MERITA_EXIT_USAGE;
  round = merita_assessment_find_round (rounds, merita_ctl_get_argument (ctl, 2), &error);
  if (round == NULL)
    return merita_ctl_fail (ctl, error);
  edit =
    merita_assessment_edit_level (round->instrument, round->round, merita_ctl_get_argument (ctl, 3),
                                  level, options->note, &error);
  return apply (ctl, edit, &error);
}

/* ---- diff ---- */

/* Whoever scores blind must not learn the claim from a difference. */
static gboolean
is_hidden (const MeritaScoredRound *round, const MeritaRoundChange *change)
{
  if (change->sub != NULL)
    return merita_mock_hides (round->round, change->sub->code);
  return merita_mock_hides_totals (round);
}

static void
print_change_json (JsonBuilder *builder, const MeritaRoundChange *change)
{
  g_autofree char *number = g_strdup_printf ("%u", change->aspect->number);

  json_builder_begin_object (builder);
  merita_json_string (builder, "code", change->sub != NULL ? change->sub->code : number);
  merita_json_string (builder, "title",
                      change->sub != NULL ? change->sub->title : change->aspect->name);
  merita_json_level (builder, "from_level", change->from_level);
  merita_json_level (builder, "to_level", change->to_level);
  merita_json_hundredths (builder, "from", change->from_points);
  merita_json_hundredths (builder, "to", change->to_points);
  merita_json_hundredths (builder, "change", change->change);
  json_builder_end_object (builder);
}

static void
print_change (MeritaCtl *ctl, const MeritaRoundChange *change)
{
  g_autofree char *from = merita_text_points (ctl->language, change->from_points);
  g_autofree char *to = merita_text_points (ctl->language, change->to_points);
  g_autofree char *difference = merita_text_points (ctl->language, change->change);

  if (change->sub != NULL && change->from_level >= 0 && change->to_level >= 0)
    merita_ctl_print (ctl, "  %-5s %d → %d  %7s → %7s  %s%s  %s\n", change->sub->code,
                      change->from_level, change->to_level, from, to, change->change > 0 ? "+" : "",
                      difference, change->sub->title);
  else if (change->sub != NULL)
    merita_ctl_print (ctl, "  %-5s        %7s → %7s  %s\n", change->sub->code, from, to,
                      change->sub->title);
  else
    merita_ctl_print (ctl, "%u %s  %s → %s  %s%s\n", change->aspect->number, change->aspect->name,
                      from, to, change->change > 0 ? "+" : "", difference);
}

static int
print_difference (MeritaCtl *ctl, const MeritaScoredRound *from, const MeritaScoredRound *to)
{
  g_autoptr (GArray) changes = merita_assessment_compare (to->instrument, from, to);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint differing = 0, hidden = 0;

  json_builder_begin_object (builder);
  merita_json_string (builder, "from", from->round->name);
  merita_json_integer (builder, "from_period", from->round->period);
  merita_json_string (builder, "to", to->round->name);
  merita_json_integer (builder, "to_period", to->round->period);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    {
      const MeritaRoundChange *change = &g_array_index (changes, MeritaRoundChange, i);

      if (is_hidden (from, change) || is_hidden (to, change))
        hidden += change->sub != NULL;
      if (!change->differs || is_hidden (from, change) || is_hidden (to, change))
        continue;
      differing++;
      if (ctl->json)
        print_change_json (builder, change);
      else
        print_change (ctl, change);
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "hidden", hidden);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (differing == 0 && hidden == 0)
    merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "The two rounds say the same."));
  if (!ctl->json && hidden > 0)
    merita_ctl_print (
      ctl, merita_ctl_tr (ctl, "%u sub-aspects stay hidden until the mock verifier scored them\n"),
      hidden);
  return differing > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

static int
show_difference (MeritaCtl *ctl, const GPtrArray *rounds)
{
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *from, *to = NULL;

  from = merita_assessment_find_round (rounds, merita_ctl_get_argument (ctl, 2), &error);
  if (from != NULL)
    to = merita_assessment_find_round (rounds, merita_ctl_get_argument (ctl, 3), &error);
  if (to == NULL)
    return merita_ctl_fail (ctl, error);
  return print_difference (ctl, from, to);
}

/* ---- command ---- */

static int
run (MeritaCtl *ctl, const RoundsOptions *options)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  guint n = ctl->arguments->len;
  gboolean is_list = action == NULL || (g_str_equal (action, "list") && n == 2);
  gboolean is_new = action != NULL && g_str_equal (action, "new") && n == 3;
  gboolean is_set = action != NULL && g_str_equal (action, "set") && n == 5;
  gboolean is_diff = action != NULL && g_str_equal (action, "diff") && n == 4;
  gboolean is_remark = merita_ctl_rounds_is_remark (action, n);
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument;

  if (!is_list && !is_new && !is_set && !is_diff && !is_remark)
    return merita_ctl_usage (
      ctl, merita_ctl_tr (ctl, "write list, new NAME, set ROUND CODE LEVEL, note ROUND CODE TEXT, "
                               "correct ROUND CODE TEXT, reply ROUND CODE TEXT, corrections, close "
                               "ROUND or diff ROUND ROUND"));
  if (is_new && options->period == 0)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "a new round needs --period YEAR"));
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  rounds = merita_agency_score (agency, &error);
  if (rounds == NULL)
    return merita_ctl_fail (ctl, error);
  instrument = merita_agency_get_instrument (agency, 0, &error);
  if (instrument == NULL)
    return merita_ctl_fail (ctl, error);
  if (is_remark)
    return merita_ctl_rounds_remark (ctl, rounds, options->period, options->due);
  if (is_new)
    return new_round (ctl, agency, rounds, options);
  if (is_set)
    return set_level (ctl, rounds, options);
  return is_diff ? show_difference (ctl, rounds) : list_rounds (ctl, instrument, rounds);
}

int
merita_command_rounds (MeritaCtl *ctl, int argc, char **argv)
{
  RoundsOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Year of the new round", "YEAR" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, "Begin with the levels of this round",
      "ROUND" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "Why this level", "TEXT" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind,
      "Of a new round: self, verification, assistance or mock; without it as its name says",
      "KIND" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, "Who scores a new round", "NAME" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, "Deadline of a correction", "DATE" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 5))
    status = run (ctl, &options);
  g_free (options.from);
  g_free (options.note);
  g_free (options.kind);
  g_free (options.by);
  g_free (options.due);
  return status;
}

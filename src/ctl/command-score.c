/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-assessment.h"

static const MeritaCategory *
get_category (const MeritaInstrument *instrument, gint index)
{
  return index >= 0 ? instrument->categories->pdata[index] : NULL;
}

static void
print_category_json (JsonBuilder *builder, const char *name, const MeritaCategory *category)
{
  json_builder_set_member_name (builder, name);
  if (category == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  merita_json_string (builder, "code", category->code);
  merita_json_string (builder, "name", category->name);
  json_builder_end_object (builder);
}

static void
print_aspects_json (JsonBuilder *builder,
                    const MeritaInstrument *instrument,
                    const MeritaRoundScore *score)
{
  json_builder_set_member_name (builder, "aspects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->aspects->len; i++)
    {
      const MeritaAspectScore *item = &g_array_index (score->aspects, MeritaAspectScore, i);
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      json_builder_begin_object (builder);
      merita_json_integer (builder, "no", item->number);
      merita_json_string (builder, "name", aspect->name);
      merita_json_hundredths (builder, "value", item->points);
      merita_json_hundredths (builder, "max", item->maximum);
      merita_json_hundredths (builder, "index", item->index);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_strings_json (JsonBuilder *builder, const char *name, const GPtrArray *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, strings->pdata[i]);
  json_builder_end_array (builder);
}

static void
print_round_json (JsonBuilder *builder, const MeritaScoredRound *item)
{
  const MeritaInstrument *instrument = item->instrument;
  const MeritaRoundScore *score = item->score;

  json_builder_begin_object (builder);
  merita_json_string (builder, "name", item->round->name);
  merita_json_integer (builder, "period", item->round->period);
  merita_json_string (builder, "instrument", instrument->id);
  print_aspects_json (builder, instrument, score);
  merita_json_hundredths (builder, "value", score->points);
  merita_json_hundredths (builder, "max", score->maximum);
  merita_json_hundredths (builder, "index", score->index);
  merita_json_boolean (builder, "complete", score->complete);
  print_category_json (builder, "category", get_category (instrument, score->category));
  print_category_json (builder, "conflict",
                       score->conflict ? get_category (instrument, score->category_by_index)
                                       : NULL);
  merita_json_hundredths (builder, "to_next", score->to_next);
  print_strings_json (builder, "missing", score->missing);
  print_strings_json (builder, "problems", score->problems);
  json_builder_end_object (builder);
}

static void
print_aspects (MeritaCtl *ctl, const MeritaInstrument *instrument, const MeritaRoundScore *score)
{
  for (guint i = 0; i < score->aspects->len; i++)
    {
      const MeritaAspectScore *item = &g_array_index (score->aspects, MeritaAspectScore, i);
      const MeritaAspect *aspect = instrument->aspects->pdata[i];
      g_autofree char *points = merita_text_points (ctl->language, item->points);
      g_autofree char *maximum = merita_text_points (ctl->language, item->maximum);
      g_autofree char *index = merita_text_hundredths (ctl->language, item->index);

      merita_ctl_print (ctl, "  %u %-42s %8s / %s  (%s)\n", item->number, aspect->name, points,
                        maximum, index);
    }
}

static void
print_round (MeritaCtl *ctl, const MeritaScoredRound *item)
{
  const MeritaInstrument *instrument = item->instrument;
  const MeritaRoundScore *score = item->score;
  const MeritaCategory *category = get_category (instrument, score->category);
  const MeritaCategory *by_index = get_category (instrument, score->category_by_index);
  g_autofree char *points = merita_text_points (ctl->language, score->points);
  g_autofree char *maximum = merita_text_points (ctl->language, score->maximum);
  g_autofree char *index = merita_text_hundredths (ctl->language, score->index);

  merita_ctl_print (ctl, "%s (%d)\n", item->round->name, item->round->period);
  print_aspects (ctl, instrument, score);
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "  Total %s of %s, index %s, category %s\n"), points,
                    maximum, index, category != NULL ? category->name : "–");
  if (score->conflict && by_index != NULL)
    merita_ctl_print (
      ctl, merita_ctl_tr (ctl, "  Attention: the index alone would name “%s”; points decide.\n"),
      by_index->name);
  if (score->missing->len > 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "  Not entered: %u of the instrument's parts\n"),
                      score->missing->len);
  for (guint i = 0; i < score->problems->len; i++)
    merita_ctl_print (ctl, "  ! %s\n", (const char *) score->problems->pdata[i]);
}

static gboolean
is_wanted (const MeritaScoredRound *item, const char *name, int period)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (period != 0 && item->round->period != period)
    return FALSE;
  if (name == NULL)
    return TRUE;
  a = g_utf8_casefold (item->round->name, -1);
  b = g_utf8_casefold (name, -1);
  return g_str_equal (a, b);
}

/* ---- the way to the next category ---- */

static const char *
get_path_status (MeritaPathStatus status)
{
  static const char *const names[] = { "found",     "there",      "unreachable",
                                       "no-levels", "incomplete", "unweighted" };

  return names[status];
}

static void
print_path_json (JsonBuilder *builder,
                 const char *name,
                 const MeritaInstrument *instrument,
                 const MeritaScoredRound *round,
                 const MeritaPath *path)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  merita_json_string (builder, "round", round != NULL ? round->round->name : NULL);
  if (round != NULL)
    merita_json_integer (builder, "period", round->round->period);
  merita_json_string (builder, "status",
                      path != NULL ? get_path_status (path->status) : "no-round");
  if (path != NULL)
    {
      print_category_json (builder, "category", get_category (instrument, path->category));
      merita_json_hundredths (builder, "value", path->points);
      merita_json_hundredths (builder, "target", path->target);
      merita_json_hundredths (builder, "reached", path->reached);
      merita_json_integer (builder, "cost", path->cost);
    }
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; path != NULL && i < path->steps->len; i++)
    {
      const MeritaPathStep *step = &g_array_index (path->steps, MeritaPathStep, i);

      json_builder_begin_object (builder);
      merita_json_string (builder, "code", step->sub->code);
      merita_json_string (builder, "title", step->sub->title);
      merita_json_integer (builder, "from", step->from);
      merita_json_integer (builder, "to", step->to);
      merita_json_hundredths (builder, "points", step->points);
      merita_json_integer (builder, "cost", step->cost);
      merita_json_integer (builder, "lines", step->lines);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_path (MeritaCtl *ctl,
            const MeritaInstrument *instrument,
            const MeritaScoredRound *round,
            const MeritaPath *path)
{
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      merita_ctl_print (ctl, "%s\n",
                        merita_ctl_tr (ctl, "There is no self-assessment to find a way from."));
      return;
    }
  sentence = merita_text_path (ctl->language, instrument, path);
  merita_ctl_print (ctl, "%s (%d): %s\n", round->round->name, round->round->period, sentence);
  for (guint i = 0; i < path->steps->len; i++)
    {
      const MeritaPathStep *step = &g_array_index (path->steps, MeritaPathStep, i);
      g_autofree char *points = merita_text_points (ctl->language, step->points);

      merita_ctl_print (ctl, "  %-5s %u → %u  +%s  ", step->sub->code, step->from, step->to,
                        points);
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "effort %u"), step->cost);
      if (step->lines > 0)
        merita_ctl_print (ctl, merita_ctl_tr (ctl, ", %u to prove"), step->lines);
      merita_ctl_print (ctl, "  %s\n", step->sub->title);
    }
}

/* From the levels that are claimed; where proof is kept, what is still to be proved is the effort.
 */
static MeritaPath *
find_path (const MeritaProofBook *book,
           const MeritaScoredRound *round,
           const MeritaProofScore *proof)
{
  g_autofree MeritaRoundEntry *entries = merita_round_get_entries (round->round);

  return merita_path_find_by_lines (book->instrument, entries, round->round->entries->len, -1,
                                    proof->cited > 0 ? proof : NULL);
}

static void
print_proof_path (MeritaCtl *ctl,
                  JsonBuilder *builder,
                  const MeritaScoredRound *round,
                  const MeritaProofScore *proof)
{
  const MeritaInstrument *instrument = round->instrument;
  g_autoptr (MeritaPath) path = merita_path_find_from_proof (instrument, proof, -1);

  if (ctl->json)
    {
      print_path_json (builder, "proof_path", instrument, round, path);
      return;
    }
  merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "From what is proved:"));
  print_path (ctl, instrument, round, path);
}

static gboolean
add_path (MeritaCtl *ctl,
          MeritaAgency *agency,
          JsonBuilder *builder,
          const MeritaInstrument *newest,
          const GPtrArray *rounds,
          GError **error)
{
  const MeritaScoredRound *round = merita_assessment_find_newest (rounds, TRUE);
  const MeritaInstrument *instrument = round != NULL ? round->instrument : newest;
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (MeritaProofScore) proof = NULL;
  g_autoptr (MeritaPath) path = NULL;

  if (round != NULL)
    {
      book = merita_proof_book_load (agency, round->round->period, rounds, error);
      if (book == NULL)
        return FALSE;
      proof = merita_proof_book_score (book, round, NULL);
      path = find_path (book, round, proof);
    }
  if (ctl->json)
    print_path_json (builder, "path", instrument, round, path);
  else
    print_path (ctl, instrument, round, path);
  if (proof != NULL && proof->cited > 0)
    print_proof_path (ctl, builder, round, proof);
  return TRUE;
}

/* ---- command ---- */

static void
print_none (MeritaCtl *ctl, const char *name)
{
  if (name != NULL)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "There is no round “%s”\n"), name);
  else
    merita_ctl_print (ctl, "%s\n",
                      merita_ctl_tr (ctl, "No verification round has been entered yet."));
}

static int
print_rounds (MeritaCtl *ctl,
              MeritaAgency *agency,
              const GPtrArray *rounds,
              const char *name,
              int period,
              gboolean with_path)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument = merita_agency_get_instrument (agency, 0, &error);
  guint shown = 0;

  if (instrument == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  merita_json_string (builder, "profile", instrument->id);
  merita_json_string (builder, "confidence",
                      merita_text_confidence (MERITA_LANGUAGE_ENGLISH, instrument->confidence));
  merita_json_string (builder, "notice", instrument->notice);
  json_builder_set_member_name (builder, "rounds");
  json_builder_begin_array (builder);
  if (!ctl->json && instrument->notice != NULL)
    merita_ctl_print (ctl, "%s\n", instrument->notice);
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if (!is_wanted (item, name, period))
        continue;
      shown++;
      if (ctl->json)
        print_round_json (builder, item);
      else
        print_round (ctl, item);
    }
  json_builder_end_array (builder);
  if (name == NULL && !merita_ctl_add_proof (ctl, agency, builder, rounds, period, &error))
    return merita_ctl_fail (ctl, error);
  if (with_path && !add_path (ctl, agency, builder, instrument, rounds, &error))
    return merita_ctl_fail (ctl, error);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (shown == 0)
    print_none (ctl, name);
  return shown > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

int
merita_command_score (MeritaCtl *ctl, int argc, char **argv)
{
  g_autofree char *name = NULL;
  gboolean with_path = FALSE;
  int period = 0;
  const GOptionEntry entries[] = {
    { "path", 0, 0, G_OPTION_ARG_NONE, &with_path,
      "Add the cheapest way of the newest self-assessment to the next category", NULL },
    { "period", 0, 0, G_OPTION_ARG_INT, &period,
      "Only this year; else all, with the proof of the newest", "YEAR" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &name, "Only this round", "NAME" },
    { NULL },
  };
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (period != 0 && !merita_agency_check_period (agency, period, &error))
    return merita_ctl_fail (ctl, error);
  rounds = merita_agency_score (agency, &error);
  if (rounds == NULL)
    return merita_ctl_fail (ctl, error);
  return print_rounds (ctl, agency, rounds, name, period, with_path);
}

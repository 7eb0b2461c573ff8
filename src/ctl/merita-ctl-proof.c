/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-assessment.h"
#include "merita-date.h"

static const char *const state_keys[MERITA_N_LINE_STATES] = { "missing", "expired", "weak",
                                                              "proved" };
/* In the order of the bits of MeritaProofReason. */
static const char *const reason_keys[MERITA_N_PROOF_REASONS] = {
  "not-cited", "statement-only",   "grade-too-low", "unreadable",  "superseded",
  "not-dated", "not-yet-in-force", "lapsed",        "out-of-date", "lapses",
};

typedef struct
{
  MeritaCtl *ctl;
  JsonBuilder *builder;
  const MeritaProofBook *book;
  const MeritaProofScore *score;
  const MeritaScoredRound *claim, *verified;
} Answer;

/* ---- JSON ---- */

static void
add_category (JsonBuilder *builder,
              const char *name,
              const MeritaInstrument *instrument,
              gint index)
{
  const MeritaCategory *category = index >= 0 ? instrument->categories->pdata[index] : NULL;

  merita_json_string (builder, name, category != NULL ? category->code : NULL);
}

static void
add_score (const Answer *answer,
           const char *name,
           const MeritaRoundScore *score,
           const MeritaScoredRound *round)
{
  const MeritaInstrument *instrument = answer->book->instrument;
  JsonBuilder *builder = answer->builder;

  json_builder_set_member_name (builder, name);
  if (score == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  if (round != NULL)
    merita_json_string (builder, "round", round->round->name);
  merita_json_hundredths (builder, "value", score->points);
  merita_json_hundredths (builder, "index", score->index);
  add_category (builder, "category", instrument, score->category);
  add_category (builder, "conflict", instrument, score->conflict ? score->category_by_index : -1);
  merita_json_hundredths (builder, "to_next", score->to_next);
  json_builder_end_object (builder);
}

static void
add_range (JsonBuilder *builder, const MeritaForecast *forecast)
{
  merita_json_hundredths (builder, "value", forecast->middle);
  merita_json_hundredths (builder, "low", forecast->low);
  merita_json_hundredths (builder, "high", forecast->high);
}

static void
add_forecast (const Answer *answer)
{
  const MeritaForecastRule *rule = &answer->book->rule;
  JsonBuilder *builder = answer->builder;
  g_autofree char *how = merita_text_forecast_rule (answer->ctl->language, rule);

  json_builder_set_member_name (builder, "forecast");
  json_builder_begin_object (builder);
  add_range (builder, &answer->score->forecast);
  add_category (builder, "category_low", answer->book->instrument,
                answer->score->forecast_category[0]);
  add_category (builder, "category_high", answer->book->instrument,
                answer->score->forecast_category[1]);
  /* Basis points are hundredths of a percent. */
  merita_json_hundredths (builder, "share", rule->share);
  merita_json_hundredths (builder, "share_low", rule->low);
  merita_json_hundredths (builder, "share_high", rule->high);
  merita_json_integer (builder, "pairs", rule->pairs);
  merita_json_string (builder, "how", how);
  json_builder_end_object (builder);
}

static void
add_counts (JsonBuilder *builder,
            guint required,
            guint satisfied,
            guint cited,
            MeritaLineState state)
{
  merita_json_integer (builder, "required", required);
  merita_json_integer (builder, "satisfied", satisfied);
  merita_json_integer (builder, "cited", cited);
  merita_json_string (builder, "state", required > 0 ? state_keys[state] : NULL);
}

static MeritaHundredths
get_aspect_points (const MeritaRoundScore *score, guint i)
{
  return score != NULL ? g_array_index (score->aspects, MeritaAspectScore, i).points
                       : MERITA_HUNDREDTHS_UNKNOWN;
}

static void
add_aspects (const Answer *answer)
{
  JsonBuilder *builder = answer->builder;
  const MeritaProofScore *score = answer->score;

  json_builder_set_member_name (builder, "aspects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->aspects->len; i++)
    {
      const MeritaAspectProof *aspect = &g_array_index (score->aspects, MeritaAspectProof, i);

      json_builder_begin_object (builder);
      merita_json_integer (builder, "no", aspect->number);
      merita_json_hundredths (builder, "claimed", get_aspect_points (score->claimed, i));
      merita_json_hundredths (builder, "backed", get_aspect_points (score->backed, i));
      merita_json_hundredths (builder, "verified", get_aspect_points (score->verified, i));
      json_builder_set_member_name (builder, "forecast");
      json_builder_begin_object (builder);
      add_range (builder, &aspect->forecast);
      json_builder_end_object (builder);
      add_counts (builder, aspect->required, aspect->satisfied, aspect->cited, aspect->state);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_line (const Answer *answer, const MeritaLineProof *line)
{
  JsonBuilder *builder = answer->builder;
  const MeritaCitation *citation = merita_proof_book_find_citation (answer->book, line);

  json_builder_begin_object (builder);
  merita_json_integer (builder, "level", line->level);
  merita_json_integer (builder, "line", line->line);
  merita_json_string (builder, "text", line->text);
  merita_json_string (builder, "needed", merita_proof_grade_name (line->needed));
  merita_json_string (builder, "state", state_keys[line->state]);
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MERITA_N_PROOF_REASONS; i++)
    if ((line->reasons & (1u << i)) != 0)
      json_builder_add_string_value (builder, reason_keys[i]);
  json_builder_end_array (builder);
  merita_json_integer (builder, "cited", line->cited);
  if (citation != NULL)
    {
      merita_json_id (builder, "citation", citation->id);
      merita_json_id (builder, "document", citation->document);
      merita_json_integer (builder, "page", citation->page);
    }
  json_builder_end_object (builder);
}

static void
add_sub (const Answer *answer, const MeritaSubProof *sub)
{
  JsonBuilder *builder = answer->builder;

  json_builder_begin_object (builder);
  merita_json_string (builder, "code", sub->sub->code);
  merita_json_string (builder, "title", sub->sub->title);
  merita_json_level (builder, "claimed", sub->claimed);
  merita_json_level (builder, "backed", (gint) sub->backed);
  merita_json_level (builder, "verified",
                     answer->verified != NULL
                       ? merita_round_get_level (answer->verified->round, sub->sub)
                       : -1);
  add_counts (builder, sub->required, sub->satisfied, sub->cited, sub->state);
  merita_json_integer (builder, "unplaced", sub->unplaced);
  if (answer->ctl->explain)
    {
      json_builder_set_member_name (builder, "lines");
      json_builder_begin_array (builder);
      for (guint i = 0; i < sub->lines->len; i++)
        add_line (answer, &g_array_index (sub->lines, MeritaLineProof, i));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
print_json (const Answer *answer)
{
  JsonBuilder *builder = answer->builder;

  json_builder_set_member_name (builder, "proof");
  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", answer->book->period);
  merita_json_date (builder, "starts_on", answer->book->starts_on);
  merita_json_date (builder, "ends_on", answer->book->ends_on);
  add_score (answer, "claimed", answer->claim != NULL ? answer->score->claimed : NULL,
             answer->claim);
  add_score (answer, "backed", answer->score->backed, NULL);
  add_score (answer, "verified", answer->score->verified, answer->verified);
  add_forecast (answer);
  merita_json_integer (builder, "required", answer->score->required);
  merita_json_integer (builder, "satisfied", answer->score->satisfied);
  merita_json_integer (builder, "cited", answer->score->cited);
  add_aspects (answer);
  json_builder_set_member_name (builder, "sub_aspects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->score->subs->len; i++)
    add_sub (answer, answer->score->subs->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* ---- text ---- */

static void
print_row (const Answer *answer,
           const char *name,
           MeritaHundredths claimed,
           MeritaHundredths backed,
           MeritaHundredths verified,
           const char *rest)
{
  MeritaLanguage language = answer->ctl->language;
  g_autofree char *a = merita_text_points (language, claimed);
  g_autofree char *b = merita_text_points (language, backed);
  g_autofree char *c = merita_text_points (language, verified);

  merita_ctl_print (answer->ctl, "  %-44s %8s %8s %8s  %s\n", name, a, b, c, rest);
}

static void
print_explained (const Answer *answer, const MeritaSubProof *sub)
{
  MeritaLanguage language = answer->ctl->language;

  merita_ctl_print (answer->ctl, "\n%s %s\n", sub->sub->code, sub->sub->title);
  for (guint i = 0; i < sub->lines->len; i++)
    {
      const MeritaLineProof *line = &g_array_index (sub->lines, MeritaLineProof, i);
      const MeritaCitation *citation = merita_proof_book_find_citation (answer->book, line);
      g_autofree char *why = merita_text_proof_reasons (language, line->reasons);
      g_autofree char *place =
        citation != NULL ? merita_proof_book_name_passage (answer->book, language, citation) : NULL;

      merita_ctl_print (answer->ctl, "  %u.%u %-10s %s", line->level, line->line,
                        merita_text_line_state (language, line->state), line->text);
      if (place != NULL)
        merita_ctl_print (answer->ctl, " [%s]", place);
      if (*why != '\0')
        merita_ctl_print (answer->ctl, " — %s", why);
      merita_ctl_print (answer->ctl, "\n");
    }
  merita_ctl_print (answer->ctl, merita_ctl_tr (answer->ctl, "  Backed: level %u; claimed: "),
                    sub->backed);
  if (sub->claimed >= 0)
    merita_ctl_print (answer->ctl, "%d\n", sub->claimed);
  else
    merita_ctl_print (answer->ctl, "–\n");
}

static void
print_standing (const Answer *answer)
{
  const MeritaRoundScore *backed = answer->score->backed;
  const GPtrArray *categories = answer->book->instrument->categories;
  g_autofree char *index = merita_text_hundredths (answer->ctl->language, backed->index);
  g_autofree char *distance = merita_text_points (answer->ctl->language, backed->to_next);

  if (backed->category < 0)
    return;
  merita_ctl_print (answer->ctl, merita_ctl_tr (answer->ctl, "  Backed: index %s, category %s"),
                    index, ((const MeritaCategory *) categories->pdata[backed->category])->name);
  if (backed->to_next != MERITA_HUNDREDTHS_UNKNOWN)
    merita_ctl_print (answer->ctl, merita_ctl_tr (answer->ctl, ", %s more to %s"), distance,
                      ((const MeritaCategory *) categories->pdata[backed->category + 1])->name);
  merita_ctl_print (answer->ctl, "\n");
}

static void
print_text (const Answer *answer)
{
  MeritaCtl *ctl = answer->ctl;
  const MeritaProofScore *score = answer->score;
  g_autofree char *complete =
    merita_text_completeness (ctl->language, score->satisfied, score->required);
  g_autofree char *forecast = merita_text_forecast (ctl->language, &score->forecast);
  g_autofree char *how = merita_text_forecast_rule (ctl->language, &answer->book->rule);

  merita_ctl_print (ctl, merita_ctl_tr (ctl, "Claimed, backed and verified in %d\n"),
                    answer->book->period);
  for (guint i = 0; i < score->aspects->len; i++)
    {
      const MeritaAspectProof *line = &g_array_index (score->aspects, MeritaAspectProof, i);
      const MeritaAspect *aspect = answer->book->instrument->aspects->pdata[i];
      g_autofree char *name = g_strdup_printf ("%u %s", line->number, aspect->name);
      g_autofree char *rest = g_strdup_printf ("%u/%u", line->satisfied, line->required);

      print_row (answer, name, get_aspect_points (score->claimed, i),
                 get_aspect_points (score->backed, i), get_aspect_points (score->verified, i),
                 rest);
    }
  print_row (answer, merita_ctl_tr (ctl, "Total"), score->claimed->points, score->backed->points,
             score->verified != NULL ? score->verified->points : MERITA_HUNDREDTHS_UNKNOWN,
             complete);
  print_standing (answer);
  merita_ctl_print (ctl, "  %s\n", forecast);
  if (!ctl->explain)
    return;
  merita_ctl_print (ctl, "  %s\n", how);
  for (guint i = 0; i < score->subs->len; i++)
    print_explained (answer, score->subs->pdata[i]);
}

/* ---- public ---- */

static gboolean
find_period (MeritaAgency *agency, const GPtrArray *rounds, int *period, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (*period == 0)
    *period = merita_proof_find_newest_period (agency, rounds, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

MeritaProofBook *
merita_ctl_open_book (MeritaCtl *self, MeritaAgency *agency, int period, GError **error)
{
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, error);

  if (rounds == NULL || (period != 0 && !merita_agency_check_period (agency, period, error))
      || !find_period (agency, rounds, &period, error))
    return NULL;
  return merita_proof_book_load (agency, period != 0 ? period : merita_date_year (self->today),
                                 rounds, error);
}

gboolean
merita_ctl_add_proof (MeritaCtl *self,
                      MeritaAgency *agency,
                      JsonBuilder *builder,
                      const GPtrArray *rounds,
                      int period,
                      GError **error)
{
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (MeritaProofScore) score = NULL;
  Answer answer = { .ctl = self, .builder = builder };

  if (!find_period (agency, rounds, &period, error))
    return FALSE;
  if (period == 0)
    return TRUE;
  book = merita_proof_book_load (agency, period, rounds, error);
  if (book == NULL)
    return FALSE;
  answer.book = book;
  answer.claim = merita_assessment_find_claim (rounds, period);
  answer.verified = merita_assessment_find_verified (rounds, period);
  score = merita_proof_book_score (book, answer.claim, answer.verified);
  answer.score = score;
  if (self->json)
    print_json (&answer);
  else
    print_text (&answer);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-paper-data.h"

#include "merita-assessment.h"
#include "merita-proof-book.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define SHA_DIGITS 12

typedef struct
{
  MeritaPaperData *paper;
  gint period;
  const GPtrArray *rounds;        /* MeritaScoredRound*, of all periods */
  const MeritaScoredRound *claim; /* newest self-assessment of the period; NULL none */
  const MeritaScoredRound *mock;
  const MeritaProofBook *book;
  const MeritaProofScore *proof;
} ScoreBuilder;

/* ---- which rounds ---- */

static void
find_rounds (ScoreBuilder *self)
{
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const MeritaScoredRound *item = self->rounds->pdata[i];
      const MeritaRound *round = item->round;

      if (round->period != self->period)
        continue;
      if (merita_round_is_self_assessment (round))
        self->claim = item;
      else if (round->kind == MERITA_ROUND_MOCK)
        self->mock = item;
    }
}

static char *
describe_category_of (const MeritaInstrument *instrument, gint category)
{
  const MeritaCategory *found;

  if (category < 0)
    return NULL;
  found = instrument->categories->pdata[category];
  return g_strdup_printf ("%s (%s)", found->code, found->name);
}

static char *
describe_category (const MeritaScoredRound *item, gint category)
{
  return describe_category_of (item->instrument, category);
}

static MeritaPaperRound *
make_round (const MeritaScoredRound *item)
{
  MeritaPaperRound *round = merita_paper_round_new ();
  const MeritaRoundScore *score = item->score;

  round->name = g_strdup (item->round->name);
  round->self_assessment = merita_round_is_self_assessment (item->round);
  round->held_on = item->round->held_on;
  round->points = score->points;
  round->maximum = score->maximum;
  round->index = score->index;
  round->category = score->complete ? describe_category (item, score->category) : NULL;
  for (guint i = 0; i < score->aspects->len; i++)
    {
      const MeritaAspectScore *aspect = &g_array_index (score->aspects, MeritaAspectScore, i);

      round->entered += aspect->entered;
      round->expected += aspect->expected;
      g_array_append_val (round->aspects, aspect->points);
    }
  return round;
}

static void
add_rounds (ScoreBuilder *self)
{
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const MeritaScoredRound *item = self->rounds->pdata[i];

      if (item->round->period != self->period || item->round->kind == MERITA_ROUND_MOCK)
        continue;
      if (item == self->claim)
        self->paper->reported = (gint) self->paper->rounds->len;
      g_ptr_array_add (self->paper->rounds, make_round (item));
    }
}

/* ---- proof ---- */

typedef struct
{
  const MeritaCitation *first;
  GArray *pages; /* gint */
} ProofGroup;

static void
free_group (gpointer data)
{
  ProofGroup *group = data;

  g_array_unref (group->pages);
  g_free (group);
}

static ProofGroup *
find_group (GPtrArray *groups, const MeritaCitation *citation, gboolean whole)
{
  ProofGroup *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = groups->pdata[i];
      if (group->first->document != citation->document)
        continue;
      if (whole
          || (group->first->level == citation->level && group->first->line == citation->line
              && group->first->grade == citation->grade))
        return group;
    }
  group = g_new0 (ProofGroup, 1);
  group->first = citation;
  group->pages = g_array_new (FALSE, FALSE, sizeof (gint));
  g_ptr_array_add (groups, group);
  return group;
}

static gint
compare_pages (gconstpointer a, gconstpointer b)
{
  return *(const gint *) a - *(const gint *) b;
}

/* "2, 5–7": each page once, in order. */
static char *
describe_pages (GArray *pages)
{
  GString *text = g_string_new (NULL);

  g_array_sort (pages, compare_pages);
  for (guint i = 0; i < pages->len;)
    {
      gint first = g_array_index (pages, gint, i);
      gint last = first;

      while (i < pages->len && g_array_index (pages, gint, i) <= last + 1)
        last = g_array_index (pages, gint, i++);
      g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", first);
      if (last > first)
        g_string_append_printf (text, last > first + 1 ? "–%d" : ", %d", last);
    }
  return g_string_free (text, FALSE);
}

static MeritaPaperProof *
make_proof (const MeritaProofBook *book, const ProofGroup *group)
{
  const MeritaDocument *document = merita_proof_book_find_document (book, group->first->document);
  MeritaPaperProof *proof = g_new0 (MeritaPaperProof, 1);

  proof->pages = describe_pages (group->pages);
  proof->quote = g_strdup (group->first->quote);
  proof->grade = g_strdup (merita_text_proof_grade (LANGUAGE, group->first->grade));
  proof->level = group->first->level;
  proof->line = group->first->line;
  proof->signed_on = MERITA_DATE_UNKNOWN;
  if (document == NULL)
    return proof;
  proof->title = g_strdup (document->title != NULL ? document->title : document->file_name);
  proof->number = g_strdup (document->number);
  proof->signed_on = document->signed_on;
  proof->sha256 = document->sha256 != NULL ? g_strndup (document->sha256, SHA_DIGITS) : NULL;
  return proof;
}

static gboolean
is_placed (const MeritaCitation *citation, const char *code)
{
  return citation->code != NULL && g_str_equal (citation->code, code);
}

/* "Peraturan Bupati …, nomor 12, hlm. 2, 5–7" */
static char *
make_source (const MeritaProofBook *book, const ProofGroup *group)
{
  const MeritaDocument *document = merita_proof_book_find_document (book, group->first->document);
  g_autofree char *pages = describe_pages (group->pages);
  const char *title = document != NULL ? document->title : NULL;

  if (title == NULL && document != NULL)
    title = document->file_name;
  if (document != NULL && document->number != NULL)
    return g_strdup_printf ("%s, nomor %s, hlm. %s", title, document->number, pages);
  return g_strdup_printf ("%s, hlm. %s", title != NULL ? title : MERITA_PAPER_BLANK, pages);
}

static void
add_proofs (const MeritaProofBook *book, MeritaPaperItem *item)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (free_group);

  for (guint i = 0; i < book->citations->len; i++)
    {
      const MeritaCitation *citation = book->citations->pdata[i];

      if (!is_placed (citation, item->code))
        continue;
      g_array_append_val (find_group (lines, citation, FALSE)->pages, citation->page);
      g_array_append_val (find_group (documents, citation, TRUE)->pages, citation->page);
    }
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (item->proofs, make_proof (book, lines->pdata[i]));
  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (item->sources, make_source (book, documents->pdata[i]));
}

/* ---- aspects ---- */

static MeritaPaperItem *
make_item (const ScoreBuilder *self, const MeritaSubAspect *sub)
{
  MeritaPaperItem *item = merita_paper_item_new ();
  const MeritaRoundRow *row =
    self->claim != NULL ? merita_round_find_row (self->claim->round, sub->code) : NULL;

  item->code = g_strdup (sub->code);
  item->title = g_strdup (sub->title);
  if (self->claim != NULL)
    item->level = merita_round_get_level (self->claim->round, sub);
  if (self->mock != NULL)
    item->other_level = merita_round_get_level (self->mock->round, sub);
  if (item->level >= 0 && item->level < MERITA_LEVELS_PER_SUB_ASPECT)
    {
      item->points = sub->points[item->level];
      item->level_text = g_strdup (sub->level_text[item->level]);
    }
  if (row != NULL)
    item->note = g_strdup (row->note);
  add_proofs (self->book, item);
  return item;
}

static void
add_aspects (ScoreBuilder *self)
{
  const MeritaInstrument *instrument = self->book->instrument;

  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];
      const MeritaAspectScore *backed =
        &g_array_index (self->proof->backed->aspects, MeritaAspectScore, i);
      MeritaPaperAspect *row = merita_paper_aspect_new ();

      row->number = aspect->number;
      row->name = g_strdup (aspect->name);
      row->maximum = aspect->maximum;
      row->backed = backed->points;
      if (self->claim != NULL)
        {
          const MeritaAspectScore *score =
            &g_array_index (self->claim->score->aspects, MeritaAspectScore, i);

          row->points = score->points;
          row->index = score->index;
        }
      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        g_ptr_array_add (row->items, make_item (self, aspect->sub_aspects->pdata[k]));
      g_ptr_array_add (self->paper->aspects, row);
    }
}

/* What its proof carries as a whole, and what the verification is likely to grant. */
static void
describe_backed (ScoreBuilder *self)
{
  const MeritaInstrument *instrument = self->book->instrument;
  const MeritaProofScore *proof = self->proof;
  MeritaPaperData *paper = self->paper;

  paper->has_backed = self->book->citations->len > 0;
  paper->backed_points = proof->backed->points;
  paper->backed_index = proof->backed->index;
  paper->backed_category = describe_category_of (instrument, proof->backed->category);
  paper->forecast[0] = proof->forecast.low;
  paper->forecast[1] = proof->forecast.middle;
  paper->forecast[2] = proof->forecast.high;
  for (guint i = 0; i < G_N_ELEMENTS (paper->forecast_category); i++)
    paper->forecast_category[i] = describe_category_of (instrument, proof->forecast_category[i]);
}

static void
describe_claim (ScoreBuilder *self)
{
  const MeritaInstrument *instrument = self->book->instrument;
  MeritaPaperData *paper = self->paper;

  paper->instrument = g_strdup_printf ("%s, versi %s", instrument->name, instrument->version);
  paper->notice = g_strdup (instrument->notice);
  describe_backed (self);
  if (self->mock != NULL)
    paper->mock = g_strdup (self->mock->round->name);
  if (self->claim == NULL)
    return;
  if (self->claim->score->missing->len > 0)
    {
      g_ptr_array_add (self->claim->score->missing, NULL);
      paper->missing = g_strjoinv (", ", (char **) self->claim->score->missing->pdata);
      g_ptr_array_set_size (self->claim->score->missing,
                            (gint) self->claim->score->missing->len - 1);
    }
  if (self->claim->score->complete && self->claim->score->conflict)
    paper->conflict = describe_category (self->claim, self->claim->score->category_by_index);
}

gboolean
merita_document_fill_paper_score (MeritaAgency *self,
                                  MeritaPaperData *paper,
                                  gint period,
                                  GError **error)
{
  g_autoptr (GPtrArray) rounds = merita_agency_score (self, error);
  g_autoptr (MeritaProofBook) book =
    rounds != NULL ? merita_proof_book_load (self, period, rounds, error) : NULL;
  g_autoptr (MeritaProofScore) proof = NULL;
  ScoreBuilder builder = { .paper = paper, .period = period, .rounds = rounds, .book = book };

  if (book == NULL)
    return FALSE;
  find_rounds (&builder);
  proof =
    merita_proof_book_score (book, builder.claim, merita_assessment_find_verified (rounds, period));
  builder.proof = proof;
  describe_claim (&builder);
  add_rounds (&builder);
  add_aspects (&builder);
  return TRUE;
}

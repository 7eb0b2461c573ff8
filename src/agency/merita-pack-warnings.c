/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-private.h"

#include "merita-assessment.h"
#include "merita-pdf-error.h"

static const char *const names[] = {
  [MERITA_PACK_NOTHING_CITED] = "nothing-cited",
  [MERITA_PACK_UNPROVED] = "unproved",
  [MERITA_PACK_NOT_CLAIMED] = "not-claimed",
  [MERITA_PACK_CORRECTION] = "correction-open",
  [MERITA_PACK_EXPIRED] = "expired",
  [MERITA_PACK_NOT_YET] = "not-yet-in-force",
  [MERITA_PACK_REPLACED] = "replaced",
  [MERITA_PACK_UNREADABLE] = "unreadable",
  [MERITA_PACK_NO_SUCH_PAGE] = "no-such-page",
  [MERITA_PACK_UNKNOWN_CODE] = "unknown-code",
  [MERITA_PACK_NO_PAPER] = "no-paper",
};
G_STATIC_ASSERT (G_N_ELEMENTS (names) == MERITA_N_PACK_WARNINGS);

static void
free_warning (gpointer data)
{
  MeritaPackWarning *warning = data;

  g_free (warning->code);
  g_free (warning->text);
  g_free (warning);
}

MeritaPackWarning *
merita_pack_warn (MeritaPackPlan *self,
                  MeritaPackWarningKind kind,
                  const char *code,
                  const MeritaDocument *document)
{
  MeritaPackWarning *warning = g_new0 (MeritaPackWarning, 1);

  warning->kind = kind;
  warning->code = g_strdup (code);
  warning->document = document;
  g_ptr_array_add (self->warnings, warning);
  return warning;
}

static void
check_folder (MeritaPackPlan *self, MeritaPackFolder *folder, const MeritaSubProof *proof)
{
  MeritaPackWarning *warning;

  if (proof == NULL)
    {
      merita_pack_warn (self, MERITA_PACK_UNKNOWN_CODE, folder->code, NULL);
      return;
    }
  folder->claimed = proof->claimed;
  if (proof->claimed < 0)
    merita_pack_warn (self, MERITA_PACK_NOT_CLAIMED, folder->code, NULL);
  else if ((guint) proof->claimed > proof->backed)
    {
      warning = merita_pack_warn (self, MERITA_PACK_UNPROVED, folder->code, NULL);
      warning->number = proof->claimed;
      warning->backed = proof->backed;
    }
}

static void
check_folders (MeritaPackPlan *self, const GPtrArray *rounds)
{
  const MeritaScoredRound *claim = merita_assessment_find_claim (rounds, self->book->period);
  g_autoptr (MeritaProofScore) score = merita_proof_book_score (self->book, claim, NULL);

  for (guint i = 0; i < self->folders->len; i++)
    {
      MeritaPackFolder *folder = self->folders->pdata[i];

      check_folder (self, folder,
                    folder->sub != NULL ? merita_proof_score_find (score, folder->code) : NULL);
    }
}

static gboolean
is_replaced (const MeritaPackPlan *self, const MeritaDocument *document)
{
  const GPtrArray *documents = self->book->documents;

  for (guint i = 0; i < documents->len; i++)
    if (((const MeritaDocument *) documents->pdata[i])->replaces == document->id)
      return TRUE;
  return FALSE;
}

/* A document that stands for a whole period must have been in force on some day of it. */
static void
check_document (MeritaPackPlan *self, const MeritaDocument *document)
{
  if (document->in_force_until != MERITA_DATE_UNKNOWN
      && document->in_force_until < self->book->starts_on)
    merita_pack_warn (self, MERITA_PACK_EXPIRED, NULL, document)->date = document->in_force_until;
  if (document->in_force_from != MERITA_DATE_UNKNOWN
      && document->in_force_from > self->book->ends_on)
    merita_pack_warn (self, MERITA_PACK_NOT_YET, NULL, document)->date = document->in_force_from;
  if (is_replaced (self, document))
    merita_pack_warn (self, MERITA_PACK_REPLACED, NULL, document);
  if (document->status == MERITA_DOCUMENT_UNREADABLE)
    merita_pack_warn (self, MERITA_PACK_UNREADABLE, NULL, document);
}

static void
check_documents (MeritaPackPlan *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->folders->len; i++)
    {
      const MeritaPackFolder *folder = self->folders->pdata[i];

      for (guint f = 0; f < folder->files->len; f++)
        {
          const MeritaPackFile *file = folder->files->pdata[f];

          if (g_hash_table_add (seen, (gpointer) file->document))
            check_document (self, file->document);
          for (guint c = 0; c < file->citations->len; c++)
            {
              const MeritaCitation *citation = file->citations->pdata[c];

              if (file->document->pages >= 0 && citation->page > file->document->pages)
                merita_pack_warn (self, MERITA_PACK_NO_SUCH_PAGE, citation->code, file->document)
                  ->number = citation->page;
            }
        }
    }
}

static void
check_correction (MeritaPackPlan *self, const MeritaRoundRow *row)
{
  MeritaPackWarning *warning;

  if (row == NULL || row->correction == NULL || row->replied_on != MERITA_DATE_UNKNOWN
      || row->reply != NULL)
    return;
  warning = merita_pack_warn (self, MERITA_PACK_CORRECTION, row->code, NULL);
  warning->text = g_strdup (row->correction);
  warning->date = row->correction_due;
}

static void
check_rows (MeritaPackPlan *self, const GPtrArray *rounds, const char *code)
{
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaRound *round = ((const MeritaScoredRound *) rounds->pdata[i])->round;

      if (round->period == self->book->period)
        check_correction (self, merita_round_find_row (round, code));
    }
}

/* Also those of a round that was entered by aspects. */
static void
check_corrections (MeritaPackPlan *self, const GPtrArray *rounds)
{
  const MeritaAspect *aspect = NULL;

  for (guint i = 0; i < self->folders->len; i++)
    {
      const MeritaPackFolder *folder = self->folders->pdata[i];

      if (folder->aspect != NULL && folder->aspect != aspect)
        {
          g_autofree char *code = g_strdup_printf ("%u", folder->aspect->number);

          aspect = folder->aspect;
          check_rows (self, rounds, code);
        }
      check_rows (self, rounds, folder->code);
    }
}

/* By kind; inside a kind they stay in the order of the instrument. */
static void
sort_warnings (MeritaPackPlan *self)
{
  g_autoptr (GPtrArray) found = g_steal_pointer (&self->warnings);

  self->warnings = g_ptr_array_new_with_free_func (free_warning);
  for (guint kind = 0; kind < MERITA_N_PACK_WARNINGS; kind++)
    for (guint i = 0; i < found->len; i++)
      if (((const MeritaPackWarning *) found->pdata[i])->kind == kind)
        g_ptr_array_add (self->warnings, found->pdata[i]);
  g_ptr_array_set_free_func (found, NULL);
}

void
merita_pack_fill_warnings (MeritaPackPlan *self, const GPtrArray *rounds)
{
  self->warnings = g_ptr_array_new_with_free_func (free_warning);
  if (self->book->citations->len == 0)
    merita_pack_warn (self, MERITA_PACK_NOTHING_CITED, NULL, NULL)->number = self->book->period;
  check_folders (self, rounds);
  check_corrections (self, rounds);
  check_documents (self);
  sort_warnings (self);
}

guint
merita_pack_plan_count (const MeritaPackPlan *self, MeritaPackWarningKind kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->warnings->len; i++)
    n += ((const MeritaPackWarning *) self->warnings->pdata[i])->kind == kind;
  return n;
}

const char *
merita_pack_warning_name (MeritaPackWarningKind kind)
{
  g_return_val_if_fail (kind < MERITA_N_PACK_WARNINGS, NULL);

  return names[kind];
}

static char *
describe_correction (MeritaLanguage language, const MeritaPackWarning *self)
{
  g_autofree char *day = NULL;

  if (self->date == MERITA_DATE_UNKNOWN)
    /* Translators: code of a sub-aspect, what the verifier wrote */
    return g_strdup_printf (merita_tr (language, "%s: the request for correction is open: %s"),
                            self->code, self->text);
  day = merita_text_date (language, self->date);
  /* Translators: code of a sub-aspect, date, what the verifier wrote */
  return g_strdup_printf (merita_tr (language,
                                     "%s: the request for correction is open, due %s: %s"),
                          self->code, day, self->text);
}

static char *
describe_document (MeritaLanguage language, const MeritaPackWarning *self)
{
  const char *name = merita_pack_name_document (self->document);
  g_autofree char *day = merita_text_date (language, self->date);

  switch (self->kind)
    {
    case MERITA_PACK_EXPIRED:
      return g_strdup_printf (merita_tr (language,
                                         "“%s” was in force until %s, before the period began"),
                              name, day);
    case MERITA_PACK_NOT_YET:
      return g_strdup_printf (merita_tr (language,
                                         "“%s” is in force from %s, after the period has ended"),
                              name, day);
    case MERITA_PACK_REPLACED:
      return g_strdup_printf (merita_tr (language,
                                         "“%s” is cited, but a newer edition has replaced it"),
                              name);
    case MERITA_PACK_NO_SUCH_PAGE:
      return g_strdup_printf (merita_tr (language,
                                         "%s: page %d of “%s” is cited, but it has %d pages"),
                              self->code, self->number, name, self->document->pages);
    default:
      return g_strdup_printf (merita_tr (language, "“%s” cannot be opened: %s"), name,
                              merita_pdf_error_describe (language, merita_pdf_error_from_key (
                                                                     self->document->reason)));
    }
}

char *
merita_pack_warning_describe (MeritaLanguage language, const MeritaPackWarning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case MERITA_PACK_NOTHING_CITED:
      return g_strdup_printf (
        merita_tr (language, "Nothing is cited in %d: the pack has folders, but no evidence"),
        self->number);
    case MERITA_PACK_UNPROVED:
      if (self->backed == 0)
        return g_strdup_printf (merita_tr (language,
                                           "%s: level %d is claimed, but no level is proved"),
                                self->code, self->number);
      return g_strdup_printf (merita_tr (language,
                                         "%s: level %d is claimed, but only level %u is proved"),
                              self->code, self->number, self->backed);
    case MERITA_PACK_NOT_CLAIMED:
      return g_strdup_printf (merita_tr (language, "%s: no level has been entered"), self->code);
    case MERITA_PACK_CORRECTION:
      return describe_correction (language, self);
    case MERITA_PACK_UNKNOWN_CODE:
      return g_strdup_printf (
        merita_tr (language, "%s: the instrument has no such sub-aspect; its evidence lies apart"),
        self->code);
    case MERITA_PACK_NO_PAPER:
      return g_strdup (self->text);
    default:
      return describe_document (language, self);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include <glib/gstdio.h>

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-evidence-add.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-find.h"
#include "merita-evidence-revise.h"
#include "merita-pdf-error.h"
#include "merita-sample-evidence-resources.h"
#include "merita-sample-paper.h"

#define PAPERS "/id/merita/Merita/sample/evidence.json"
#define PERIODS 2

/* The documents of the sample while they are made, added and cited like a user's. */
typedef struct
{
  MeritaSample *sample;
  MeritaStore *store;
  MeritaReader *reader;
  const char *agency;
  char *head, *folder;
  JsonArray *papers;
  GPtrArray *items; /* MeritaEvidenceItem*: papers in their order */
  GPtrArray *edits; /* MeritaEvidenceEdit*: of one journal entry */
} Papers;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

static void
papers_clear (Papers *self)
{
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->reader, merita_reader_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Papers, papers_clear)

static char *
name_head (const char *agency)
{
  static const char *const heads[][2] = { { "Kabupaten ", "Bupati" },
                                          { "Kota ", "Wali Kota" },
                                          { "Provinsi ", "Gubernur" } };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (agency, heads[i][0]))
      return g_strdup_printf ("%s %s", heads[i][1], agency + strlen (heads[i][0]));
  return g_strdup_printf ("Kepala %s", agency);
}

static const char *
get_text (JsonObject *paper, const char *name)
{
  if (!json_object_has_member (paper, name) || json_object_get_null_member (paper, name))
    return NULL;
  return json_object_get_string_member (paper, name);
}

/* Days of the year to come are today: nothing is signed tomorrow. */
static MeritaDate
get_day (const Papers *self, const MeritaSamplePaper *filler, JsonObject *paper, const char *name)
{
  g_autofree char *text = merita_sample_paper_fill (filler, get_text (paper, name));
  gboolean ambiguous;
  MeritaDate day;

  if (text == NULL || !merita_text_parse_date (text, -1, &day, &ambiguous))
    return MERITA_DATE_UNKNOWN;
  return g_str_equal (name, "until") ? day : MIN (day, self->sample->options->today);
}

static MeritaSamplePaper
describe_paper (const Papers *self, JsonObject *paper)
{
  MeritaSamplePaper described = { .agency = self->agency,
                                  .head = self->head,
                                  .form = get_text (paper, "form"),
                                  .year = merita_date_year (self->sample->options->today),
                                  .body = json_object_get_array_member (paper, "body") };

  described.signed_on = get_day (self, &described, paper, "signed");
  return described;
}

/* ---- making and adding ---- */

static gboolean
draw_paper (Papers *self, JsonObject *paper, GPtrArray *paths, GError **error)
{
  MeritaSamplePaper described = describe_paper (self, paper);
  g_autofree char *number = merita_sample_paper_fill (&described, get_text (paper, "number"));
  g_autofree char *title = merita_sample_paper_fill (&described, get_text (paper, "title"));
  char *path = g_build_filename (self->folder, get_text (paper, "file"), NULL);

  described.number = number;
  described.title = title;
  g_ptr_array_add (paths, path);
  return merita_sample_paper_write (&described, path, error);
}

static gboolean
add_papers (Papers *self, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  self->folder = g_dir_make_tmp ("merita-contoh-XXXXXX", error);
  if (self->folder == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (self->papers); i++)
    if (!draw_paper (self, json_array_get_object_element (self->papers, i), paths, error))
      return FALSE;
  g_ptr_array_add (paths, NULL);
  self->items = merita_evidence_add (self->store, (const char *const *) paths->pdata,
                                     self->sample->options->today, NULL, NULL, NULL, error);
  return self->items != NULL;
}

static const MeritaDocument *
get_document (const Papers *self, guint index)
{
  return &((const MeritaEvidenceItem *) self->items->pdata[index])->document;
}

/* ---- what is known of them ---- */

static const char *
get_type (JsonObject *paper)
{
  const char *type = get_text (paper, "type");

  return type != NULL ? type : get_text (paper, "form");
}

static gboolean
tell_facts (Papers *self, guint index, GError **error)
{
  JsonObject *paper = json_array_get_object_element (self->papers, index);
  MeritaSamplePaper filler = describe_paper (self, paper);
  g_auto (MeritaDocument) facts = { 0 };
  MeritaEvidenceEdit *edit;
  MeritaDate today = self->sample->options->today;

  merita_document_copy (get_document (self, index), &facts);
  g_free (facts.title);
  facts.title = merita_sample_paper_fill (&filler, get_text (paper, "title"));
  g_free (facts.number);
  facts.number = merita_sample_paper_fill (&filler, get_text (paper, "number"));
  g_free (facts.type);
  facts.type = g_strdup (get_type (paper));
  if (get_text (paper, "issuer") != NULL)
    {
      g_free (facts.issuer);
      facts.issuer = merita_sample_paper_fill (&filler, get_text (paper, "issuer"));
    }
  facts.signed_on = filler.signed_on;
  facts.in_force_from = get_day (self, &filler, paper, "from");
  facts.in_force_until = get_day (self, &filler, paper, "until");
  facts.received_on = MIN (merita_date_add_days (filler.signed_on, 5), today);
  edit = merita_evidence_edit_facts (get_document (self, index), &facts, today, error);
  if (edit != NULL)
    g_ptr_array_add (self->edits, edit);
  return edit != NULL;
}

/* ---- citing ---- */

/* "3.3/2/1"; FALSE for what the instrument of the agency does not have. */
static gboolean
read_target (const Papers *self, const char *text, MeritaCitation *citation)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  const MeritaSubAspect *sub = merita_instrument_find (self->sample->profile->instrument, parts[0]);
  const GPtrArray *lines;

  if (sub == NULL || g_strv_length (parts) != 3)
    return FALSE;
  citation->level = (gint) g_ascii_strtoll (parts[1], NULL, 10);
  citation->line = (gint) g_ascii_strtoll (parts[2], NULL, 10);
  lines = citation->level >= 0 && citation->level < MERITA_LEVELS_PER_SUB_ASPECT
            ? sub->requirements[citation->level]
            : NULL;
  if (lines == NULL || citation->line > (gint) lines->len)
    return FALSE;
  citation->code = g_strdup (sub->code);
  return TRUE;
}

/* In this year's assessment, and in last year's if it was there then. */
static gboolean
cite_targets (Papers *self,
              guint index,
              JsonArray *targets,
              const MeritaCitation *place,
              MeritaDate signed_on,
              GError **error)
{
  gint year = merita_date_year (self->sample->options->today);

  for (guint i = 0; i < json_array_get_length (targets); i++)
    for (gint period = year; period > year - PERIODS; period--)
      {
        g_auto (MeritaCitation) citation = { 0 };
        MeritaEvidenceEdit *edit;

        if (merita_date_year (signed_on) > period)
          continue;
        merita_citation_copy (place, &citation);
        if (!read_target (self, json_array_get_string_element (targets, i), &citation))
          break;
        citation.period = period;
        citation.cited_on = MIN (merita_date_new (period, 5, 12), self->sample->options->today);
        edit =
          merita_evidence_edit_cite (self->sample->profile->instrument, get_document (self, index),
                                     &citation, NULL, self->sample->options->today, error);
        if (edit == NULL)
          return FALSE;
        g_ptr_array_add (self->edits, edit);
      }
  return TRUE;
}

static gboolean
cite_element (Papers *self,
              guint index,
              MeritaEvidenceFinder *finder,
              JsonObject *element,
              const MeritaSamplePaper *paper,
              GError **error)
{
  g_autofree char *quote =
    merita_sample_paper_fill (paper, json_object_get_string_member (element, "text"));
  const MeritaEvidenceSought sought = { .quote = quote };
  g_autoptr (MeritaEvidencePlace) place =
    merita_evidence_finder_find (finder, &sought, NULL, error);
  MeritaCitation citation = { .grade = MERITA_GRADE_DIRECT };

  if (place == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                     "%s: the sample's own paper lacks “%s”", paper->title, quote);
      return FALSE;
    }
  citation.page = place->page;
  citation.x = place->bounds.x;
  citation.y = place->bounds.y;
  citation.width = place->bounds.width;
  citation.height = place->bounds.height;
  citation.quote = place->quote;
  if (json_object_has_member (element, "grade"))
    citation.grade = merita_proof_grade_find (json_object_get_string_member (element, "grade"));
  return cite_targets (self, index, json_object_get_array_member (element, "cite"), &citation,
                       paper->signed_on, error);
}

static gboolean
cite_paper (Papers *self, guint index, GError **error)
{
  JsonObject *paper = json_array_get_object_element (self->papers, index);
  MeritaSamplePaper described = describe_paper (self, paper);
  const MeritaCitation whole = { .page = 1, .width = -1, .grade = MERITA_GRADE_DIRECT };
  g_autoptr (MeritaEvidenceFinder) finder = NULL;

  if (json_object_has_member (paper, "whole"))
    return cite_targets (self, index, json_object_get_array_member (paper, "whole"), &whole,
                         described.signed_on, error);
  /* Its citations come with the edition. */
  if (json_object_has_member (paper, "replaces"))
    return TRUE;
  finder = merita_evidence_finder_open (self->reader, get_document (self, index)->id, error);
  if (finder == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (described.body); i++)
    {
      JsonObject *element = json_array_get_object_element (described.body, i);

      if (json_object_has_member (element, "cite")
          && !cite_element (self, index, finder, element, &described, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- writing ---- */

static gboolean
write_edits_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *edits = data;

  for (guint i = 0; i < edits->len; i++)
    if (!merita_evidence_edit_job (writer, edits->pdata[i], cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_edits (Papers *self, const char *label, GError **error)
{
  gboolean ok =
    merita_store_write (self->store, "import", label, write_edits_cb, self->edits, NULL, error);

  g_ptr_array_set_size (self->edits, 0);
  return ok;
}

static gboolean
renew_edition (Papers *self, guint index, GError **error)
{
  JsonObject *paper = json_array_get_object_element (self->papers, index);
  const char *old = get_text (paper, "replaces");

  for (guint i = 0; old != NULL && i < self->items->len; i++)
    {
      JsonObject *other = json_array_get_object_element (self->papers, i);
      g_autoptr (MeritaRevision) revision = NULL;

      if (g_strcmp0 (get_text (other, "file"), old) != 0)
        continue;
      revision = merita_evidence_revise (self->store, get_document (self, i)->id, NULL,
                                         get_document (self, index)->id,
                                         self->sample->options->today, NULL, error);
      return revision != NULL;
    }
  return TRUE;
}

static gboolean
use_papers (Papers *self, GError **error)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!tell_facts (self, i, error))
      return FALSE;
  if (!write_edits (self, "Data contoh: data dokumen bukti", error))
    return FALSE;
  for (guint i = 0; i < self->items->len; i++)
    if (!cite_paper (self, i, error))
      return FALSE;
  if (!write_edits (self, "Data contoh: kutipan bukti", error))
    return FALSE;
  for (guint i = 0; i < self->items->len; i++)
    if (!renew_edition (self, i, error))
      return FALSE;
  return TRUE;
}

gboolean
merita_sample_write_evidence (MeritaSample *self,
                              MeritaStore *store,
                              const char *agency,
                              GError **error)
{
  g_auto (Papers) papers = { .sample = self, .store = store, .agency = agency };
  g_autoptr (JsonParser) parser = json_parser_new ();
  static gsize registered = 0;
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) data = NULL;
  gconstpointer text;
  gsize size;

  if (g_once_init_enter (&registered))
    {
      merita_sample_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  data = g_resources_lookup_data (PAPERS, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (data == NULL)
    return FALSE;
  text = g_bytes_get_data (data, &size);
  if (!json_parser_load_from_data (parser, text, (gssize) size, error))
    return FALSE;
  papers.papers =
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                  "documents");
  papers.head = name_head (agency);
  papers.edits = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_evidence_edit_free);
  if (!add_papers (&papers, &local))
    {
      /* Where nothing can read a PDF, a sample without documents is better than none. */
      if (g_error_matches (local, MERITA_PDF_ERROR, MERITA_PDF_ERROR_FAILED))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  papers.reader = merita_reader_new (merita_store_get_path (store), error);
  return papers.reader != NULL && use_papers (&papers, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "merita-core-error.h"
#include "merita-instrument-document.h"
#include "merita-score.h"
#include "merita-submission-private.h"

void
merita_submitted_change_free (MeritaSubmittedChange *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->title);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

gint
merita_submission_compare_codes (const char *a, const char *b)
{
  char *rest_a, *rest_b;
  gint64 x = g_ascii_strtoll (a, &rest_a, 10);
  gint64 y = g_ascii_strtoll (b, &rest_b, 10);

  if (x != y)
    return x < y ? -1 : 1;
  if (*rest_a == '.' && *rest_b == '.')
    return merita_submission_compare_codes (rest_a + 1, rest_b + 1);
  return g_strcmp0 (rest_a, rest_b);
}

/* ---- writing ---- */

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_points (JsonBuilder *builder, const char *name, MeritaHundredths points)
{
  char buffer[16];

  if (points != MERITA_HUNDREDTHS_UNKNOWN)
    add_string (builder, name, merita_hundredths_format (points, buffer));
}

static void
add_instrument (JsonBuilder *builder, const MeritaInstrument *instrument)
{
  g_autofree char *checksum = merita_instrument_checksum (instrument);

  json_builder_set_member_name (builder, "instrument");
  json_builder_begin_object (builder);
  add_string (builder, "id", instrument->id);
  add_string (builder, "version", instrument->version);
  add_string (builder, "sha256", checksum);
  json_builder_end_object (builder);
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  return merita_submission_compare_codes ((*(MeritaRoundRow *const *) a)->code,
                                          (*(MeritaRoundRow *const *) b)->code);
}

static void
add_entries (JsonBuilder *builder, const MeritaRound *round)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_copy (round->entries, NULL, NULL);

  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_sort (rows, compare_rows);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaRoundRow *row = rows->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "code", row->code);
      if (row->level >= 0)
        add_integer (builder, "level", row->level);
      add_points (builder, "points", row->points);
      add_string (builder, "note", row->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What makes a passage the same one: its words may be copied differently by another program. */
static char *
key_citation (const MeritaCitation *citation, const char *sha256)
{
  return g_strdup_printf ("%s|%d|%d|%s|%d|%d,%d,%d,%d|%s", citation->code, citation->level,
                          citation->line, sha256, citation->page, citation->x, citation->y,
                          citation->width, citation->height,
                          merita_proof_grade_name (citation->grade));
}

static void
add_citation (JsonBuilder *builder, const MeritaProofBook *book, const MeritaCitation *citation)
{
  const MeritaDocument *document = merita_proof_book_find_document (book, citation->document);
  g_autofree char *where =
    merita_proof_book_name_passage (book, MERITA_LANGUAGE_INDONESIAN, citation);
  g_autofree char *key = NULL;

  if (document == NULL)
    return;
  key = key_citation (citation, document->sha256);
  json_builder_begin_object (builder);
  add_string (builder, "key", key);
  add_string (builder, "code", citation->code);
  add_integer (builder, "level", citation->level);
  add_integer (builder, "line", citation->line);
  add_string (builder, "document", document->sha256);
  add_string (builder, "where", where);
  add_integer (builder, "page", citation->page);
  add_string (builder, "grade", merita_proof_grade_name (citation->grade));
  add_string (builder, "quote", citation->quote);
  json_builder_end_object (builder);
}

char *
merita_submission_snapshot (const MeritaScoredRound *claim, const MeritaProofBook *book)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_assert (claim != NULL && book != NULL);

  json_builder_begin_object (builder);
  add_integer (builder, "format", 1);
  add_integer (builder, "period", claim->round->period);
  add_string (builder, "round", claim->round->name);
  add_instrument (builder, claim->instrument);
  add_points (builder, "points", claim->score->points);
  add_entries (builder, claim->round);
  json_builder_set_member_name (builder, "citations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < book->citations->len; i++)
    add_citation (builder, book, book->citations->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* ---- comparing ---- */

typedef struct
{
  const MeritaInstrument *instrument;
  GPtrArray *changes;
} Comparison;

static void
add_change (Comparison *self,
            MeritaSubmittedKind kind,
            const char *code,
            const char *before,
            const char *after)
{
  MeritaSubmittedChange *change = g_new0 (MeritaSubmittedChange, 1);
  const MeritaSubAspect *sub = merita_instrument_find (self->instrument, code);

  change->kind = kind;
  change->code = g_strdup (code);
  change->title = g_strdup (sub != NULL ? sub->title : NULL);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  g_ptr_array_add (self->changes, change);
}

static char *
describe_entry (gint64 level, const char *points)
{
  if (level >= 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, level);
  return g_strdup (points != NULL ? points : "–");
}

static void
compare_entry (Comparison *self, const char *code, JsonObject *old, const MeritaRoundRow *row)
{
  char buffer[16];
  gboolean has_points = row != NULL && row->points != MERITA_HUNDREDTHS_UNKNOWN;
  g_autofree char *before =
    describe_entry (old != NULL ? json_object_get_int_member_with_default (old, "level", -1) : -1,
                    old != NULL ? json_object_get_string_member_with_default (old, "points", NULL)
                                : NULL);
  g_autofree char *after =
    describe_entry (row != NULL ? row->level : -1,
                    has_points ? merita_hundredths_format (row->points, buffer) : NULL);
  const char *old_note =
    old != NULL ? json_object_get_string_member_with_default (old, "note", NULL) : NULL;

  if (!g_str_equal (before, after))
    add_change (self, MERITA_SUBMITTED_LEVEL, code, before, after);
  if (g_strcmp0 (old_note, row != NULL ? row->note : NULL) != 0)
    add_change (self, MERITA_SUBMITTED_JUSTIFICATION, code, old_note,
                row != NULL ? row->note : NULL);
}

static void
compare_entries (Comparison *self, JsonArray *entries, const MeritaRound *round)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *old = json_array_get_object_element (entries, i);
      const char *code = json_object_get_string_member_with_default (old, "code", "");

      g_hash_table_add (seen, (gpointer) code);
      compare_entry (self, code, old, merita_round_find_row (round, code));
    }
  for (guint i = 0; i < round->entries->len; i++)
    {
      const MeritaRoundRow *row = round->entries->pdata[i];

      if (!g_hash_table_contains (seen, row->code))
        compare_entry (self, row->code, NULL, row);
    }
}

static void
compare_citations (Comparison *self, JsonArray *citations, const MeritaProofBook *book)
{
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < json_array_get_length (citations); i++)
    {
      JsonObject *object = json_array_get_object_element (citations, i);

      g_hash_table_insert (
        old, (gpointer) json_object_get_string_member_with_default (object, "key", ""), object);
    }
  for (guint i = 0; i < book->citations->len; i++)
    {
      const MeritaCitation *citation = book->citations->pdata[i];
      const MeritaDocument *document = merita_proof_book_find_document (book, citation->document);
      g_autofree char *where =
        merita_proof_book_name_passage (book, merita_language_current (), citation);
      g_autofree char *key = key_citation (citation, document != NULL ? document->sha256 : "");

      if (!g_hash_table_remove (old, key))
        add_change (self, MERITA_SUBMITTED_CITED, citation->code, NULL, where);
    }
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_change (self, MERITA_SUBMITTED_UNCITED,
                json_object_get_string_member_with_default (value, "code", ""),
                json_object_get_string_member_with_default (value, "where", NULL), NULL);
}

static void
compare_instrument (Comparison *self, JsonObject *old)
{
  g_autofree char *checksum = merita_instrument_checksum (self->instrument);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (old == NULL
      || g_str_equal (json_object_get_string_member_with_default (old, "sha256", ""), checksum))
    return;
  before = g_strdup_printf ("%s %s", json_object_get_string_member_with_default (old, "id", "?"),
                            json_object_get_string_member_with_default (old, "version", "?"));
  after = g_strdup_printf ("%s %s", self->instrument->id, self->instrument->version);
  add_change (self, MERITA_SUBMITTED_INSTRUMENT, self->instrument->id, before, after);
}

static gint
compare_changes (gconstpointer a, gconstpointer b)
{
  const MeritaSubmittedChange *x = *(MeritaSubmittedChange *const *) a;
  const MeritaSubmittedChange *y = *(MeritaSubmittedChange *const *) b;
  gint order = merita_submission_compare_codes (x->code, y->code);

  if (order == 0 && x->kind != y->kind)
    order = x->kind < y->kind ? -1 : 1;
  if (order == 0)
    order = g_strcmp0 (x->before, y->before);
  return order != 0 ? order : g_strcmp0 (x->after, y->after);
}

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

GPtrArray *
merita_submission_compare (const char *snapshot,
                           const MeritaScoredRound *claim,
                           const MeritaProofBook *book,
                           GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (snapshot, error);
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_submitted_change_free);
  Comparison self = { .instrument = claim->instrument, .changes = changes };
  JsonObject *object;
  JsonNode *instrument;

  if (root == NULL && error != NULL && *error != NULL)
    return NULL;
  object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (object == NULL || get_list (object, "entries") == NULL
      || get_list (object, "citations") == NULL)
    {
      g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                           merita_tr (merita_language_current (),
                                      "The snapshot of the submission cannot be read; verify the "
                                      "file or restore a backup"));
      return NULL;
    }
  instrument = json_object_get_member (object, "instrument");
  compare_instrument (&self, instrument != NULL && JSON_NODE_HOLDS_OBJECT (instrument)
                               ? json_node_get_object (instrument)
                               : NULL);
  compare_entries (&self, get_list (object, "entries"), claim->round);
  compare_citations (&self, get_list (object, "citations"), book);
  g_ptr_array_sort (changes, compare_changes);
  return g_steal_pointer (&changes);
}

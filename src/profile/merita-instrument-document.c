/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-instrument-document.h"

#include <string.h>

#include "merita-core-error.h"
#include "merita-profile-private.h"
#include "merita-score.h"

/* ---- writing ---- */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/* As an author writes it: "2.5", "130". */
static void
add_amount_value (JsonBuilder *builder, MeritaHundredths value)
{
  char buffer[16];
  gsize length;

  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    {
      json_builder_add_null_value (builder);
      return;
    }
  length = strlen (merita_hundredths_format (value, buffer));
  while (buffer[length - 1] == '0')
    length--;
  buffer[buffer[length - 1] == '.' ? length - 1 : length] = '\0';
  json_builder_add_string_value (builder, buffer);
}

static void
add_amount (JsonBuilder *builder, const char *name, MeritaHundredths value)
{
  json_builder_set_member_name (builder, name);
  add_amount_value (builder, value);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_texts (JsonBuilder *builder, const char *name, const GPtrArray *texts)
{
  if (texts->len == 0)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, texts->pdata[i]);
  json_builder_end_array (builder);
}

/* Only what does not follow from the weight. */
static void
add_points (JsonBuilder *builder, const MeritaSubAspect *sub)
{
  gboolean follows = sub->weight != MERITA_HUNDREDTHS_UNKNOWN;

  for (int i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      if (sub->points[i] == MERITA_HUNDREDTHS_UNKNOWN)
        return;
      follows = follows && sub->points[i] == i * sub->weight;
    }
  if (follows)
    return;
  json_builder_set_member_name (builder, "points");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    add_amount_value (builder, sub->points[i]);
  json_builder_end_array (builder);
}

static void
add_level_texts (JsonBuilder *builder, const MeritaSubAspect *sub)
{
  gboolean any = FALSE;

  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    any = any || sub->level_text[i] != NULL;
  if (!any)
    return;
  json_builder_set_member_name (builder, "levels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    json_builder_add_string_value (builder, sub->level_text[i] != NULL ? sub->level_text[i] : "");
  json_builder_end_array (builder);
}

static void
add_lines (JsonBuilder *builder, const GPtrArray *lines)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      const MeritaRequirement *line = lines->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "text", line->text);
      add_text (builder, "grade", merita_proof_grade_name (line->grade));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_requirements (JsonBuilder *builder, const MeritaSubAspect *sub)
{
  guint n = 0;

  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    n += sub->requirements[i]->len;
  if (n == 0)
    return;
  json_builder_set_member_name (builder, "requirements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    add_lines (builder, sub->requirements[i]);
  json_builder_end_array (builder);
}

static void
add_effort (JsonBuilder *builder, const MeritaSubAspect *sub)
{
  for (guint i = 1; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    if (sub->effort[i] == 0)
      return;
  json_builder_set_member_name (builder, "effort");
  json_builder_begin_array (builder);
  for (guint i = 1; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    json_builder_add_int_value (builder, sub->effort[i]);
  json_builder_end_array (builder);
}

static void
add_sub_aspect (JsonBuilder *builder, const MeritaSubAspect *sub)
{
  json_builder_begin_object (builder);
  add_text (builder, "code", sub->code);
  add_text (builder, "title", sub->title);
  add_amount (builder, "weight", sub->weight);
  add_points (builder, sub);
  add_level_texts (builder, sub);
  add_texts (builder, "evidence", sub->evidence);
  add_requirements (builder, sub);
  add_effort (builder, sub);
  add_text (builder, "source", sub->legal_source);
  add_text (builder, "confidence_note", sub->confidence_note);
  json_builder_end_object (builder);
}

static void
add_aspects (JsonBuilder *builder, const MeritaInstrument *self)
{
  json_builder_set_member_name (builder, "aspects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->aspects->len; i++)
    {
      const MeritaAspect *aspect = self->aspects->pdata[i];

      json_builder_begin_object (builder);
      add_number (builder, "number", aspect->number);
      add_text (builder, "name", aspect->name);
      add_amount (builder, "maximum", aspect->maximum);
      if (aspect->sub_aspects->len > 0)
        {
          json_builder_set_member_name (builder, "sub_aspects");
          json_builder_begin_array (builder);
          for (guint k = 0; k < aspect->sub_aspects->len; k++)
            add_sub_aspect (builder, aspect->sub_aspects->pdata[k]);
          json_builder_end_array (builder);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_categories (JsonBuilder *builder, const MeritaInstrument *self)
{
  json_builder_set_member_name (builder, "categories");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->categories->len; i++)
    {
      const MeritaCategory *category = self->categories->pdata[i];
      const MeritaCategory *next =
        i + 1 < self->categories->len ? self->categories->pdata[i + 1] : NULL;

      json_builder_begin_object (builder);
      add_text (builder, "code", category->code);
      add_text (builder, "name", category->name);
      add_amount (builder, "from", category->lower);
      if (next != NULL && next->lower != MERITA_HUNDREDTHS_UNKNOWN)
        add_amount (builder, "below", next->lower);
      add_amount (builder, "index_from", category->index_lower);
      add_number (builder, "valid_months", category->valid_months);
      json_builder_set_member_name (builder, "exemption");
      json_builder_add_boolean_value (builder, category->exemption);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static JsonNode *
build (const MeritaInstrument *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "id", self->id);
  add_text (builder, "version", self->version);
  add_text (builder, "name", self->name);
  add_text (builder, "source", self->legal_source);
  add_text (builder, "confidence", merita_section_confidence_name (self->confidence));
  add_text (builder, "notice", self->notice);
  add_amount (builder, "maximum", self->maximum);
  add_aspects (builder, self);
  add_categories (builder, self);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

char *
merita_instrument_write (const MeritaInstrument *self)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  node = build (self);
  return merita_profile_write (node);
}

char *
merita_instrument_export (const MeritaInstrument *self)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  node = build (self);
  text = json_to_string (node, TRUE);
  return g_strconcat (text, "\n", NULL);
}

char *
merita_instrument_checksum (const MeritaInstrument *self)
{
  g_autofree char *text = merita_instrument_write (self);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* ---- reading ---- */

static void
set_problems (GError **error, const MeritaInstrument *instrument, const GPtrArray *problems)
{
  g_autoptr (GString) message = g_string_new (NULL);

  g_string_printf (message, "Instrument “%s” cannot be used until this is mended:",
                   instrument->name != NULL ? instrument->name : "?");
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (message, "\n• %s", (const char *) problems->pdata[i]);
  g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE, message->str);
}

/* A whole profile has its instrument under a key. */
static JsonNode *
find_section (JsonNode *node)
{
  JsonNode *section = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    section = json_object_get_member (json_node_get_object (node), "instrument");
  return section != NULL ? section : node;
}

MeritaInstrument *
merita_instrument_parse (const char *document, gssize length, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MeritaInstrument) self = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  node = merita_profile_parse_text ("of the instrument", document, length, error);
  if (node == NULL)
    return NULL;
  self = merita_instrument_new ();
  {
    g_autoptr (MeritaSection) section = merita_section_new (problems, "", find_section (node));

    merita_profile_read_instrument (section, self);
  }
  merita_instrument_validate (self, problems);
  if (problems->len == 0)
    return g_steal_pointer (&self);
  set_problems (error, self, problems);
  return NULL;
}

MeritaInstrument *
merita_instrument_copy (const MeritaInstrument *self)
{
  g_autofree char *document = merita_instrument_write (self);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) node = merita_profile_parse_text ("of the instrument", document, -1, NULL);
  MeritaInstrument *copy = merita_instrument_new ();
  g_autoptr (MeritaSection) section = merita_section_new (problems, "", node);

  merita_profile_read_instrument (section, copy);
  return copy;
}

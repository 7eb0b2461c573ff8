/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

#define HIGHEST_EFFORT 100

/* Points of the levels; without them level n gives n times the weight. */
static void
read_points (MeritaSection *section, MeritaSubAspect *sub)
{
  JsonArray *list;

  for (int i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    sub->points[i] =
      sub->weight == MERITA_HUNDREDTHS_UNKNOWN ? MERITA_HUNDREDTHS_UNKNOWN : i * sub->weight;
  list = merita_section_take_list (section, "points", FALSE);
  if (list == NULL)
    return;
  if (json_array_get_length (list) != MERITA_LEVELS_PER_SUB_ASPECT)
    {
      merita_section_fault (section, "points", "write five amounts, for the levels 0 to 4");
      return;
    }
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      g_autoptr (JsonObject) holder = json_object_new ();
      g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
      g_autofree char *place = g_strdup_printf ("%s.points[%u]", section->place, i);
      g_autoptr (MeritaSection) amount = NULL;

      json_object_set_member (holder, "amount", json_node_copy (json_array_get_element (list, i)));
      json_node_set_object (node, holder);
      amount = merita_section_new (section->problems, place, node);
      sub->points[i] = merita_section_take_amount (amount, "amount", TRUE);
    }
}

static void
read_level_texts (MeritaSection *section, MeritaSubAspect *sub)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  merita_section_take_texts (section, "levels", texts, FALSE);
  if (texts->len == 0)
    return;
  if (texts->len != MERITA_LEVELS_PER_SUB_ASPECT)
    {
      merita_section_fault (section, "levels", "write five texts, for the levels 0 to 4");
      return;
    }
  for (guint i = 0; i < texts->len; i++)
    sub->level_text[i] = g_strdup (texts->pdata[i]);
}

/* One level's lines; place is "…requirements[3]". */
static void
read_lines (MeritaSection *section, const char *place, JsonNode *node, GPtrArray *lines)
{
  /* A statement proves nothing. */
  static const char *const grades[] = { "direct", "supporting", NULL };
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (list == NULL)
    {
      merita_section_fault (section, place, "write a list of lines, empty for none");
      return;
    }
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, place, list, i);
      g_autofree char *text = merita_section_take_text (element, "text", TRUE);
      int grade = merita_section_take_choice (element, "grade", grades, 0);

      if (text != NULL)
        g_ptr_array_add (lines, merita_requirement_new (text, (MeritaProofGrade) grade));
    }
}

static void
read_requirements (MeritaSection *section, MeritaSubAspect *sub)
{
  JsonArray *list = merita_section_take_list (section, "requirements", FALSE);

  if (list == NULL)
    return;
  if (json_array_get_length (list) != MERITA_LEVELS_PER_SUB_ASPECT)
    {
      merita_section_fault (section, "requirements", "write five lists, for the levels 0 to 4");
      return;
    }
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      g_autofree char *place = g_strdup_printf ("requirements[%u]", i);

      read_lines (section, place, json_array_get_element (list, i), sub->requirements[i]);
    }
}

/* Effort tags: whole numbers for the steps to the levels 1 to 4, which the way to a category adds
 * up. */
static void
read_effort (MeritaSection *section, MeritaSubAspect *sub)
{
  JsonArray *list = merita_section_take_list (section, "effort", FALSE);

  if (list == NULL)
    return;
  if (json_array_get_length (list) != MERITA_LEVELS_PER_SUB_ASPECT - 1)
    {
      merita_section_fault (section, "effort", "write four whole numbers, for the levels 1 to 4");
      return;
    }
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      gint64 effort =
        json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

      if (effort < 1 || effort > HIGHEST_EFFORT)
        merita_section_fault (section, "effort", "write whole numbers from 1 to %d",
                              HIGHEST_EFFORT);
      else
        sub->effort[i + 1] = (guint) effort;
    }
}

static void
read_sub_aspects (MeritaSection *section, MeritaAspect *aspect)
{
  JsonArray *list = merita_section_take_list (section, "sub_aspects", FALSE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element =
        merita_section_open_element (section, "sub_aspects", list, i);
      MeritaSubAspect *sub = merita_sub_aspect_new ();

      g_ptr_array_add (aspect->sub_aspects, sub);
      sub->code = merita_section_take_text (element, "code", TRUE);
      sub->title = merita_section_take_text (element, "title", TRUE);
      sub->weight = merita_section_take_amount (element, "weight", FALSE);
      read_points (element, sub);
      read_level_texts (element, sub);
      merita_section_take_texts (element, "evidence", sub->evidence, FALSE);
      read_requirements (element, sub);
      read_effort (element, sub);
      sub->legal_source = merita_section_take_text (element, "source", TRUE);
      sub->confidence_note = merita_section_take_text (element, "confidence_note", FALSE);
    }
}

static void
read_aspects (MeritaSection *section, MeritaInstrument *instrument)
{
  JsonArray *list = merita_section_take_list (section, "aspects", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "aspects", list, i);
      MeritaAspect *aspect = merita_aspect_new ();

      g_ptr_array_add (instrument->aspects, aspect);
      aspect->number = (guint) merita_section_take_integer (element, "number", 1, 99, 0);
      aspect->name = merita_section_take_text (element, "name", TRUE);
      aspect->maximum = merita_section_take_amount (element, "maximum", FALSE);
      read_sub_aspects (element, aspect);
    }
}

static void
read_categories (MeritaSection *section, MeritaInstrument *instrument)
{
  JsonArray *list = merita_section_take_list (section, "categories", FALSE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element =
        merita_section_open_element (section, "categories", list, i);
      MeritaCategory *category = merita_category_new ();

      g_ptr_array_add (instrument->categories, category);
      category->code = merita_section_take_text (element, "code", TRUE);
      category->name = merita_section_take_text (element, "name", TRUE);
      category->lower = merita_section_take_amount (element, "from", FALSE);
      category->index_lower = merita_section_take_amount (element, "index_from", FALSE);
      category->valid_months = merita_section_take_integer (element, "valid_months", 0, 600, 0);
      category->exemption = merita_section_take_boolean (element, "exemption", FALSE);
      merita_profile_check_below (element, merita_section_peek_amount (list, i + 1, "from"));
    }
}

void
merita_profile_read_instrument (MeritaSection *section, MeritaInstrument *instrument)
{
  instrument->id = merita_section_take_text (section, "id", TRUE);
  instrument->version = merita_section_take_text (section, "version", TRUE);
  instrument->name = merita_section_take_text (section, "name", TRUE);
  instrument->notice = merita_section_take_text (section, "notice", FALSE);
  instrument->maximum = merita_section_take_amount (section, "maximum", FALSE);
  read_aspects (section, instrument);
  read_categories (section, instrument);
  merita_section_take_origin (section, &instrument->legal_source, &instrument->confidence);
  if (section->object != NULL && instrument->confidence == MERITA_CONFIDENCE_RECONSTRUCTED
      && instrument->notice == NULL)
    merita_section_fault (section, "notice", "a reconstructed instrument must say so in a notice");
}

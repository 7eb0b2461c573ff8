/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-section.h"

#include <string.h>

#include "merita-score.h"

static void
add_fault (GPtrArray *problems, const char *place, const char *key, const char *message)
{
  const char *dot = *place != '\0' && key != NULL ? "." : "";

  if (key == NULL)
    key = *place == '\0' ? "the document" : "";
  g_ptr_array_add (problems, g_strdup_printf ("%s%s%s: %s", place, dot, key, message));
}

MeritaSection *
merita_section_new (GPtrArray *problems, const char *place, JsonNode *node)
{
  MeritaSection *self = g_new0 (MeritaSection, 1);

  self->problems = problems;
  self->place = g_strdup (place);
  self->taken = g_hash_table_new (g_str_hash, g_str_equal);
  if (node == NULL)
    return self;
  if (JSON_NODE_HOLDS_OBJECT (node))
    self->object = json_object_ref (json_node_get_object (node));
  else
    add_fault (problems, place, NULL, "write an object in braces");
  return self;
}

static void
report_strangers (MeritaSection *self)
{
  g_autoptr (GList) members = json_object_get_members (self->object);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_hash_table_contains (self->taken, l->data))
      merita_section_fault (self, l->data, "no such key exists here; mend or remove it");
}

void
merita_section_free (MeritaSection *self)
{
  if (self == NULL)
    return;
  if (self->object != NULL)
    {
      report_strangers (self);
      json_object_unref (self->object);
    }
  g_hash_table_unref (self->taken);
  g_free (self->place);
  g_free (self);
}

void
merita_section_fault (MeritaSection *self, const char *key, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  add_fault (self->problems, self->place, key, message);
}

gboolean
merita_section_has (const MeritaSection *self, const char *key)
{
  return self->object != NULL && json_object_has_member (self->object, key)
         && !json_object_get_null_member (self->object, key);
}

/* The node of a key, or NULL: absent, null, or without an object.  key is a literal. */
static JsonNode *
take (MeritaSection *self, const char *key, gboolean required)
{
  g_hash_table_add (self->taken, (gpointer) key);
  if (merita_section_has (self, key))
    return json_object_get_member (self->object, key);
  if (required && self->object != NULL)
    merita_section_fault (self, key, "is missing");
  return NULL;
}

static const char *
take_string (MeritaSection *self, const char *key, gboolean required, const char *wanted)
{
  JsonNode *node = take (self, key, required);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  merita_section_fault (self, key, "write %s in quotes", wanted);
  return NULL;
}

char *
merita_section_take_text (MeritaSection *self, const char *key, gboolean required)
{
  const char *text = take_string (self, key, required, "a text");

  if (text == NULL)
    return NULL;
  if (*text == '\0')
    merita_section_fault (self, key, "is empty");
  return g_strdup (text);
}

gboolean
merita_section_take_boolean (MeritaSection *self, const char *key, gboolean fallback)
{
  JsonNode *node = take (self, key, FALSE);

  if (node == NULL)
    return fallback;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  merita_section_fault (self, key, "write true or false");
  return fallback;
}

int
merita_section_take_integer (MeritaSection *self,
                             const char *key,
                             int minimum,
                             int maximum,
                             int fallback)
{
  JsonNode *node = take (self, key, fallback < minimum);
  gint64 number;

  if (node == NULL)
    return fallback;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      merita_section_fault (self, key, "write a whole number without quotes");
      return fallback;
    }
  number = json_node_get_int (node);
  if (number >= minimum && number <= maximum)
    return (int) number;
  merita_section_fault (self, key, "%" G_GINT64_FORMAT " is not within %d to %d", number, minimum,
                        maximum);
  return fallback;
}

MeritaHundredths
merita_section_take_amount (MeritaSection *self, const char *key, gboolean required)
{
  MeritaHundredths amount = MERITA_HUNDREDTHS_UNKNOWN;
  const char *text = take_string (self, key, required, "an amount such as \"2.5\"");

  if (text != NULL && !merita_hundredths_parse (text, -1, &amount))
    {
      merita_section_fault (self, key, "“%s” is not an amount with at most two decimals", text);
      amount = MERITA_HUNDREDTHS_UNKNOWN;
    }
  return amount;
}

int
merita_section_take_weight (MeritaSection *self, const char *key)
{
  MeritaHundredths percent = merita_section_take_amount (self, key, TRUE);

  if (percent == MERITA_HUNDREDTHS_UNKNOWN)
    return 0;
  if (percent >= 0 && percent <= MERITA_WEIGHT_ONE)
    return percent;
  merita_section_fault (self, key, "a weight lies within 0 and 100 percent");
  return 0;
}

int
merita_section_take_choice (MeritaSection *self,
                            const char *key,
                            const char *const *names,
                            int fallback)
{
  const char *text =
    take_string (self, key, fallback == MERITA_SECTION_REQUIRED, "one of the words");
  g_autofree char *words = NULL;

  if (text == NULL)
    return fallback;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], text))
      return i;
  words = g_strjoinv (", ", (char **) names);
  merita_section_fault (self, key, "“%s” is none of %s", text, words);
  return fallback;
}

void
merita_section_take_texts (MeritaSection *self,
                           const char *key,
                           GPtrArray *texts,
                           gboolean required)
{
  JsonArray *list = merita_section_take_list (self, key, required);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (texts, g_strdup (json_node_get_string (node)));
      else
        merita_section_fault (self, key, "entry %u is not a text in quotes", i + 1);
    }
}

static const char *const confidences[] = { "official", "reconstructed", "agency", NULL };

const char *
merita_section_confidence_name (MeritaConfidence confidence)
{
  return confidences[confidence];
}

void
merita_section_take_origin (MeritaSection *self, char **source, MeritaConfidence *confidence)
{
  int choice =
    merita_section_take_choice (self, "confidence", confidences, MERITA_SECTION_REQUIRED);

  *source = merita_section_take_text (self, "source", TRUE);
  *confidence = choice >= 0 ? (MeritaConfidence) choice : MERITA_CONFIDENCE_RECONSTRUCTED;
}

static char *
join_place (const MeritaSection *self, const char *key)
{
  return *self->place == '\0' ? g_strdup (key) : g_strconcat (self->place, ".", key, NULL);
}

MeritaSection *
merita_section_take_object (MeritaSection *self, const char *key, gboolean required)
{
  g_autofree char *place = join_place (self, key);

  return merita_section_new (self->problems, place, take (self, key, required));
}

JsonArray *
merita_section_take_list (MeritaSection *self, const char *key, gboolean required)
{
  JsonNode *node = take (self, key, required);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  merita_section_fault (self, key, "write a list in brackets");
  return NULL;
}

MeritaSection *
merita_section_open_element (MeritaSection *self, const char *key, JsonArray *list, guint i)
{
  g_autofree char *parent = join_place (self, key);
  g_autofree char *place = g_strdup_printf ("%s[%u]", parent, i);

  return merita_section_new (self->problems, place, json_array_get_element (list, i));
}

MeritaHundredths
merita_section_peek_amount (JsonArray *list, guint i, const char *key)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MeritaSection) section = NULL;

  if (i >= json_array_get_length (list))
    return MERITA_HUNDREDTHS_UNKNOWN;
  section = merita_section_new (ignored, "", json_array_get_element (list, i));
  return merita_section_take_amount (section, key, FALSE);
}

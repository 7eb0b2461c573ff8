/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-recommendation-template.h"

#include <gio/gio.h>
#include <string.h>

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-profile-private.h"
#include "merita-recommendations-resource.h"

#define RESOURCE_FOLDER "/id/merita/Merita/recommendations/"

static void
free_item (gpointer data)
{
  MeritaTemplateItem *item = data;

  g_free (item->text);
  g_free (item->code);
  g_free (item);
}

/* Registered by the first who asks, so that a static library needs no constructor to be kept. */
static GResource *
get_resource (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      merita_recommendations_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return merita_recommendations_get_resource ();
}

static gint
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
merita_recommendation_template_list (void)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = g_resource_enumerate_children (get_resource (), RESOURCE_FOLDER, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".json"))
      g_ptr_array_add (ids, g_strndup (names[i], strlen (names[i]) - strlen (".json")));
  g_ptr_array_sort (ids, compare_texts);
  return ids;
}

static void
fail_unknown (const char *id, GError **error)
{
  g_autoptr (GPtrArray) ids = merita_recommendation_template_list ();
  g_autofree char *names = NULL;

  g_ptr_array_add (ids, NULL);
  names = g_strjoinv (", ", (char **) ids->pdata);
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
               "There are no recommendations called “%s”; there are %s", id, names);
}

static MeritaDate
take_day (MeritaSection *section, const char *key)
{
  g_autofree char *text = merita_section_take_text (section, key, TRUE);
  MeritaDate day = MERITA_DATE_UNKNOWN;

  if (text != NULL && !merita_date_parse_iso (text, -1, &day))
    merita_section_fault (section, key, "“%s” is no day such as 2021-11-30", text);
  return day;
}

static void
read_decision (MeritaSection *section, MeritaRecommendationTemplate *self)
{
  self->agency = merita_section_take_text (section, "agency", TRUE);
  self->number = merita_section_take_text (section, "number", TRUE);
  self->decided_on = take_day (section, "decided_on");
  self->minutes_number = merita_section_take_text (section, "minutes_number", TRUE);
  self->minutes_date = take_day (section, "minutes_date");
  self->points = merita_section_take_amount (section, "points", TRUE);
  self->index = merita_section_take_amount (section, "index", TRUE);
  self->category = merita_section_take_text (section, "category", TRUE);
  self->valid_months = merita_section_take_integer (section, "valid_months", 1, 120, 0);
  self->exemption = merita_section_take_boolean (section, "exemption", FALSE);
}

static void
read_aspect (MeritaSection *section, GPtrArray *items)
{
  gint aspect = merita_section_take_integer (section, "number", 1, 99, 0);
  g_autofree char *name = merita_section_take_text (section, "name", TRUE);
  JsonArray *list = merita_section_take_list (section, "items", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "items", list, i);
      MeritaTemplateItem *item = g_new0 (MeritaTemplateItem, 1);

      item->aspect = aspect;
      item->number = (gint) i + 1;
      item->text = merita_section_take_text (element, "text", TRUE);
      item->code = merita_section_take_text (element, "code", FALSE);
      g_ptr_array_add (items, item);
    }
}

static void
read_template (MeritaSection *root, MeritaRecommendationTemplate *self)
{
  static const char *const confidences[] = { "official", "reconstructed", "agency", NULL };
  g_autoptr (MeritaSection) decision = merita_section_take_object (root, "decision", TRUE);
  JsonArray *aspects = merita_section_take_list (root, "aspects", TRUE);

  merita_section_take_integer (root, "format", 1, 1, 0);
  self->id = merita_section_take_text (root, "id", TRUE);
  self->name = merita_section_take_text (root, "name", TRUE);
  merita_section_take_origin (root, &self->legal_source, &self->confidence);
  self->instrument = merita_section_take_text (root, "instrument", TRUE);
  self->codes_source = merita_section_take_text (root, "codes_source", TRUE);
  self->codes_confidence = (MeritaConfidence) MAX (
    merita_section_take_choice (root, "codes_confidence", confidences, MERITA_SECTION_REQUIRED), 0);
  self->exemption_text = merita_section_take_text (root, "exemption_text", TRUE);
  self->review_text = merita_section_take_text (root, "review_text", TRUE);
  read_decision (decision, self);
  for (guint i = 0; aspects != NULL && i < json_array_get_length (aspects); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (root, "aspects", aspects, i);

      read_aspect (element, self->items);
    }
}

MeritaRecommendationTemplate *
merita_recommendation_template_load (const char *id, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MeritaRecommendationTemplate) self = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  path = g_strconcat (RESOURCE_FOLDER, id, ".json", NULL);
  bytes = g_resource_lookup_data (get_resource (), path, 0, NULL);
  if (bytes == NULL)
    {
      fail_unknown (id, error);
      return NULL;
    }
  node = merita_profile_parse_text (id, g_bytes_get_data (bytes, NULL),
                                    (gssize) g_bytes_get_size (bytes), error);
  if (node == NULL)
    return NULL;
  self = g_new0 (MeritaRecommendationTemplate, 1);
  self->items = g_ptr_array_new_with_free_func (free_item);
  {
    g_autoptr (MeritaSection) root = merita_section_new (problems, "", node);

    read_template (root, self);
  }
  if (problems->len == 0)
    return g_steal_pointer (&self);
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE,
               "Recommendations “%s” cannot be used: %s", id, (const char *) problems->pdata[0]);
  return NULL;
}

void
merita_recommendation_template_free (MeritaRecommendationTemplate *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->id);
  g_free (self->name);
  g_free (self->legal_source);
  g_free (self->codes_source);
  g_free (self->instrument);
  g_free (self->agency);
  g_free (self->number);
  g_free (self->minutes_number);
  g_free (self->category);
  g_free (self->exemption_text);
  g_free (self->review_text);
  g_free (self);
}

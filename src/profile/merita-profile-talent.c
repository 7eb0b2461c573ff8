/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

/* The thirds of an axis are bands: the first starts at the minimum, the others at the cuts. */
static void
read_thirds (MeritaSection *section, MeritaAxisRule *axis)
{
  JsonArray *list = merita_section_take_list (section, "thirds", TRUE);

  if (list != NULL && json_array_get_length (list) != 3)
    {
      merita_section_fault (section, "thirds", "an axis has exactly three thirds, not %u",
                            json_array_get_length (list));
      return;
    }
  for (guint i = 0; list != NULL && i < 3; i++)
    {
      g_autoptr (MeritaSection) third = merita_section_open_element (section, "thirds", list, i);
      MeritaHundredths from = merita_section_take_amount (third, "from", TRUE);

      axis->labels[i] = merita_section_take_text (third, "label", TRUE);
      axis->labels_en[i] = merita_section_take_text (third, "label_en", FALSE);
      merita_profile_check_below (third, merita_section_peek_amount (list, i + 1, "from"));
      if (i == 0)
        axis->minimum = from;
      else
        axis->cuts[i - 1] = from;
    }
}

static void
read_axis (MeritaSection *section, const char *key, MeritaAxisRule *axis)
{
  g_autoptr (MeritaSection) self = merita_section_take_object (section, key, TRUE);

  read_thirds (self, axis);
  axis->maximum = merita_section_take_amount (self, "maximum", TRUE);
  merita_profile_read_components (self, axis->components);
  merita_section_take_origin (self, &axis->legal_source, &axis->confidence);
}

static MeritaHundredths
take_amount_or (MeritaSection *section, const char *key, MeritaHundredths fallback)
{
  MeritaHundredths amount = merita_section_take_amount (section, key, FALSE);

  return amount == MERITA_HUNDREDTHS_UNKNOWN ? fallback : amount;
}

static int
take_percent (MeritaSection *section, const char *key, int fallback)
{
  return merita_section_has (section, key) ? merita_section_take_weight (section, key) : fallback;
}

void
merita_profile_read_talent (MeritaSection *section, MeritaTalentRule *talent)
{
  g_autoptr (MeritaSection) axes = merita_section_take_object (section, "axes", TRUE);

  talent->id = merita_section_take_text (section, "id", TRUE);
  talent->version = merita_section_take_text (section, "version", TRUE);
  talent->name = merita_section_take_text (section, "name", TRUE);
  read_axis (axes, "performance", &talent->axes[MERITA_AXIS_PERFORMANCE]);
  read_axis (axes, "potential", &talent->axes[MERITA_AXIS_POTENTIAL]);
  talent->borderline_distance = take_amount_or (section, "borderline_distance", 0);
  talent->borderline_shift = take_percent (section, "borderline_shift", 0);
  talent->coverage = take_percent (section, "coverage", 9000);
  talent->assessment_valid_months =
    merita_section_take_integer (section, "assessment_valid_months", 0, 600, 0);
  talent->jpm_capped = merita_section_take_boolean (section, "jpm_capped", TRUE);
  merita_section_take_origin (section, &talent->legal_source, &talent->confidence);
}

static void
read_box (MeritaSection *section, MeritaTalentRule *talent)
{
  static const char *const performance[] = { "below", "meets", "above", NULL };
  static const char *const potential[] = { "low", "middle", "high", NULL };
  int number = merita_section_take_integer (section, "number", 1, 9, 0);
  int row = merita_section_take_choice (section, "potential", potential, MERITA_SECTION_REQUIRED);
  int column =
    merita_section_take_choice (section, "performance", performance, MERITA_SECTION_REQUIRED);
  g_autofree char *name = merita_section_take_text (section, "name", TRUE);
  g_autofree char *name_en = merita_section_take_text (section, "name_en", FALSE);
  gboolean pool = merita_section_take_boolean (section, "pool", FALSE);
  g_autoptr (GPtrArray) follow_up = g_ptr_array_new_with_free_func (g_free);
  MeritaBoxRule *box;

  merita_section_take_texts (section, "follow_up", follow_up, TRUE);
  if (number == 0 || row < 0 || column < 0)
    return;
  box = &talent->boxes[number - 1];
  if (box->number != 0)
    {
      merita_section_fault (section, "number", "box %d is listed twice", number);
      return;
    }
  box->number = (guint) number;
  box->performance = (guint) column;
  box->potential = (guint) row;
  box->name = g_steal_pointer (&name);
  box->name_en = g_steal_pointer (&name_en);
  box->pool = pool;
  g_ptr_array_unref (box->follow_up);
  box->follow_up = g_steal_pointer (&follow_up);
}

void
merita_profile_read_boxes (MeritaSection *section, MeritaTalentRule *talent)
{
  g_autofree char *source = NULL;
  MeritaConfidence confidence;
  JsonArray *list = merita_section_take_list (section, "items", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "items", list, i);

      read_box (element, talent);
    }
  merita_section_take_origin (section, &source, &confidence);
}

void
merita_profile_read_stacking (MeritaSection *section, MeritaTalentRule *talent)
{
  MeritaStackingRule *stacking = &talent->stacking;
  g_autofree char *source = NULL;
  MeritaConfidence confidence;

  stacking->largest_warn = merita_section_take_weight (section, "largest_warn");
  stacking->largest_fail = merita_section_take_weight (section, "largest_fail");
  stacking->pool_low = merita_section_take_weight (section, "pool_low");
  stacking->pool_high = merita_section_take_weight (section, "pool_high");
  stacking->minimum_boxes = merita_section_take_integer (section, "minimum_boxes", 1, 9, 0);
  if (section->object != NULL && stacking->largest_warn > stacking->largest_fail)
    merita_section_fault (section, "largest_warn", "lies above largest_fail");
  if (section->object != NULL && stacking->pool_low >= stacking->pool_high)
    merita_section_fault (section, "pool_low", "does not lie below pool_high");
  merita_section_take_origin (section, &source, &confidence);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-date.h"
#include "merita-nip.h"
#include "merita-score.h"

void
merita_json_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
merita_json_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
merita_json_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
merita_json_level (JsonBuilder *builder, const char *name, gint value)
{
  json_builder_set_member_name (builder, name);
  if (value >= 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
merita_json_strings (JsonBuilder *builder, const char *name, const GPtrArray *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    json_builder_add_string_value (builder, values->pdata[i]);
  json_builder_end_array (builder);
}

void
merita_json_hundredths (JsonBuilder *builder, const char *name, MeritaHundredths value)
{
  char text[16];

  merita_json_string (builder, name,
                      value == MERITA_HUNDREDTHS_UNKNOWN ? NULL
                                                         : merita_hundredths_format (value, text));
}

void
merita_json_score (JsonBuilder *builder, const char *name, MeritaScore value)
{
  merita_json_hundredths (builder, name, merita_score_to_hundredths (value));
}

void
merita_json_nip (JsonBuilder *builder, const char *name, MeritaNip value)
{
  char text[19];

  merita_json_string (builder, name,
                      value == MERITA_NIP_NONE ? NULL : merita_nip_format (value, text));
}

void
merita_json_date (JsonBuilder *builder, const char *name, MeritaDate value)
{
  char text[11];

  merita_json_string (builder, name,
                      value == MERITA_DATE_UNKNOWN ? NULL : merita_date_format_iso (value, text));
}

/* 63-bit keys do not survive readers that hold numbers as doubles, so they are strings. */
void
merita_json_id (JsonBuilder *builder, const char *name, MeritaId value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  merita_json_string (builder, name, value == MERITA_ID_NONE ? NULL : text);
}

const char *
merita_json_truth (MeritaTruth truth)
{
  switch (truth)
    {
    case MERITA_TRUTH_YES:
      return "met";
    case MERITA_TRUTH_NO:
      return "not-met";
    case MERITA_TRUTH_UNKNOWN:
    default:
      return "unknown";
    }
}

void
merita_json_contributions (JsonBuilder *builder, const char *name, const GArray *contributions)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    {
      const MeritaContribution *item = &g_array_index (contributions, MeritaContribution, i);

      json_builder_begin_object (builder);
      merita_json_string (builder, "id", item->component->id);
      merita_json_string (builder, "name", item->component->name);
      merita_json_hundredths (builder, "weight", item->component->weight);
      merita_json_string (builder, "value", item->raw);
      merita_json_score (builder, "points", item->known ? item->points : MERITA_SCORE_UNKNOWN);
      merita_json_score (builder, "contribution",
                         item->known ? item->contribution : MERITA_SCORE_UNKNOWN);
      merita_json_string (builder, "source", item->component->legal_source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

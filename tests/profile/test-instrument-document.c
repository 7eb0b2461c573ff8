/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An instrument as a document of its own loses nothing of the profile that it came from. */
#include "merita-instrument-document.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "merita-core-error.h"
#include "merita-profile-loader.h"

/* Everything that the author wrote is found again; "below" repeats the next band, null says
 * nothing. */
static void
assert_holds (JsonNode *written, JsonNode *wanted, const char *place)
{
  if (JSON_NODE_HOLDS_OBJECT (wanted))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (wanted));

      for (GList *l = members; l != NULL; l = l->next)
        {
          g_autofree char *below = g_strconcat (place, ".", l->data, NULL);
          JsonNode *value = json_object_get_member (json_node_get_object (wanted), l->data);
          JsonNode *own = json_object_get_member (json_node_get_object (written), l->data);

          if (json_node_is_null (value))
            continue;
          if (own == NULL)
            g_error ("%s is lost", below);
          assert_holds (own, value, below);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (wanted))
    {
      JsonArray *list = json_node_get_array (wanted);

      g_assert_cmpuint (json_array_get_length (json_node_get_array (written)), ==,
                        json_array_get_length (list));
      for (guint i = 0; i < json_array_get_length (list); i++)
        assert_holds (json_array_get_element (json_node_get_array (written), i),
                      json_array_get_element (list, i), place);
    }
  else if (!json_node_equal (written, wanted))
    g_error ("%s differs", place);
}

static void
test_round_trip (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load (data, &document, &error);
  g_autofree char *text = NULL;
  g_autofree char *pretty = NULL;
  g_autofree char *again = NULL;
  g_autofree char *checksum = NULL;
  g_autoptr (MeritaInstrument) parsed = NULL;
  g_autoptr (MeritaInstrument) from_pretty = NULL;
  g_autoptr (MeritaInstrument) from_profile = NULL;
  g_autoptr (MeritaInstrument) copy = NULL;
  g_autoptr (JsonNode) whole = NULL;
  g_autoptr (JsonNode) own = NULL;

  g_assert_no_error (error);
  text = merita_instrument_write (profile->instrument);
  whole = json_from_string (document, &error);
  own = json_from_string (text, &error);
  g_assert_no_error (error);
  assert_holds (own, json_object_get_member (json_node_get_object (whole), "instrument"), data);

  parsed = merita_instrument_parse (text, -1, &error);
  g_assert_no_error (error);
  again = merita_instrument_write (parsed);
  g_assert_cmpstr (again, ==, text);
  pretty = merita_instrument_export (parsed);
  from_pretty = merita_instrument_parse (pretty, -1, &error);
  g_assert_no_error (error);
  from_profile = merita_instrument_parse (document, -1, &error);
  g_assert_no_error (error);
  copy = merita_instrument_copy (parsed);
  checksum = merita_instrument_checksum (parsed);
  {
    g_autofree char *a = merita_instrument_checksum (from_pretty);
    g_autofree char *b = merita_instrument_checksum (from_profile);
    g_autofree char *c = merita_instrument_checksum (copy);

    g_assert_cmpstr (a, ==, checksum);
    g_assert_cmpstr (b, ==, checksum);
    g_assert_cmpstr (c, ==, checksum);
  }
}

/* What an author of a variant gets wrong is refused with the place and the reason. */
static void
test_refused (void)
{
  static const struct
  {
    const char *find, *put, *told;
  } cases[] = {
    { "\"weight\":\"2.5\"", "\"weight\":\"3\"",
      "aspect 1: the weights times 4 give 42.00, but the maximum says 40.00" },
    { "\"maximum\":\"130\"", "\"maximum\":\"120\"", "the maximum says 120.00" },
    { "\"maximum\":\"410\"", "\"maximum\":\"400\"",
      "the maxima of the aspects add up to 410.00, but the instrument says 400.00" },
    /* The published bands end at whole points; a half point would belong nowhere. */
    { "\"below\":\"250\"", "\"below\":\"249\"",
      "categories[1].below: leaves a gap up to the next band, where values such as half points" },
    { "\"below\":\"250\"", "\"below\":\"251\"", "categories[1].below: overlaps the next band" },
    { "\"from\":\"250\"", "\"from\":\"170\"", "category III must begin above category II" },
    { "\"code\":\"1.2\"", "\"code\":\"1.1\"", "1.1: this code is used twice" },
    { "\"notice\":", "\"remark\":", "a reconstructed instrument must say so in a notice" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load ("kasn-2019", NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = merita_instrument_write (profile->instrument);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (MeritaInstrument) instrument = NULL;
      g_autoptr (GString) changed = g_string_new (text);

      g_assert_cmpuint (g_string_replace (changed, cases[i].find, cases[i].put, 1), ==, 1);
      instrument = merita_instrument_parse (changed->str, -1, &fault);
      g_assert_null (instrument);
      g_assert_error (fault, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE);
      if (strstr (fault->message, cases[i].told) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].told, fault->message);
    }
}

int
main (int argc, char **argv)
{
  static const char *const profiles[] = { "kasn-2019", "kasn-400", "panrb-19-2025", "bkn-411-2025",
                                          "simple-2020" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autofree char *path = g_strconcat ("/instrument-document/", profiles[i], NULL);

      g_test_add_data_func (path, profiles[i], test_round_trip);
    }
  g_test_add_func ("/instrument-document/refused", test_refused);
  return g_test_run ();
}

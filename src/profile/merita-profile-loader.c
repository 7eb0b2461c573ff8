/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-loader.h"

#include <string.h>

#include "merita-core-error.h"
#include "merita-profile-private.h"

#define FORMAT 1

static void
validate_talent (const MeritaTalentRule *talent, GPtrArray *problems)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  merita_talent_rule_validate (talent, found);
  for (guint i = 0; i < found->len; i++)
    {
      const char *problem = found->pdata[i];
      const char *place = g_str_has_prefix (problem, "axes.") ? "talent." : "";

      g_ptr_array_add (problems, g_strconcat (place, problem, NULL));
    }
}

static void
validate_instrument (const MeritaInstrument *instrument, GPtrArray *problems)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  merita_instrument_validate (instrument, found);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (problems, g_strconcat ("instrument: ", found->pdata[i], NULL));
}

static void
read_jobs (MeritaSection *root, gboolean complete, MeritaJobRule *jobs)
{
  g_autoptr (MeritaSection) competencies =
    merita_section_take_object (root, "competencies", complete);
  g_autoptr (MeritaSection) levels = merita_section_take_object (root, "job_levels", complete);
  g_autoptr (MeritaSection) bands = merita_section_take_object (root, "match_bands", complete);

  merita_profile_read_competencies (competencies, jobs);
  merita_profile_read_job_levels (levels, jobs);
  merita_profile_read_match_bands (bands, jobs);
}

static void
read_talent (MeritaSection *root, gboolean complete, MeritaTalentRule *talent)
{
  g_autoptr (MeritaSection) rule = merita_section_take_object (root, "talent", complete);
  g_autoptr (MeritaSection) boxes = merita_section_take_object (root, "boxes", complete);
  g_autoptr (MeritaSection) stacking = merita_section_take_object (root, "stacking", complete);
  g_autoptr (MeritaSection) succession = merita_section_take_object (root, "succession", complete);

  merita_profile_read_talent (rule, talent);
  merita_profile_read_boxes (boxes, talent);
  merita_profile_read_stacking (stacking, talent);
  merita_profile_read_succession (succession, talent);
  if (rule->object != NULL && boxes->object != NULL && succession->object != NULL)
    validate_talent (talent, root->problems);
}

static void
read_instrument (MeritaSection *root, gboolean complete, MeritaInstrument *instrument)
{
  g_autoptr (MeritaSection) section = merita_section_take_object (root, "instrument", complete);

  merita_profile_read_instrument (section, instrument);
  if (section->object != NULL)
    validate_instrument (instrument, root->problems);
}

/*
 * Reads a resolved document; every fault goes to problems.  A section that an include should have
 * supplied is not called missing when the include itself is at fault.
 */
static MeritaProfile *
read_profile (JsonNode *document, GPtrArray *problems)
{
  gboolean complete = problems->len == 0;
  MeritaProfile *profile = merita_profile_new ();
  g_autoptr (MeritaSection) root = merita_section_new (problems, "", document);
  g_autoptr (MeritaSection) calendar = merita_section_take_object (root, "calendar", complete);
  g_autoptr (MeritaSection) prerequisites =
    merita_section_take_object (root, "prerequisites", complete);
  g_autoptr (MeritaSection) papers = merita_section_take_object (root, "papers", FALSE);

  if (merita_section_take_integer (root, "format", 1, 1000, 0) > FORMAT)
    merita_section_fault (root, "format", "is newer than this program; update the program");
  profile->id = merita_section_take_text (root, "id", TRUE);
  profile->version = merita_section_take_text (root, "version", TRUE);
  profile->name = merita_section_take_text (root, "name", TRUE);
  profile->instrument = merita_instrument_new ();
  profile->talent = merita_talent_rule_new ();
  profile->jobs = merita_job_rule_new ();
  profile->calendar = merita_calendar_rule_new ();
  read_instrument (root, complete, profile->instrument);
  read_talent (root, complete, profile->talent);
  read_jobs (root, complete, profile->jobs);
  merita_profile_read_calendar (calendar, profile->calendar);
  merita_profile_read_prerequisites (prerequisites, profile->prerequisites);
  merita_profile_read_papers (papers, profile->papers);
  return profile;
}

static void
set_problems (GError **error, const char *name, GPtrArray *problems)
{
  g_autoptr (GString) message = g_string_new (NULL);

  g_string_printf (message, "Profile “%s” cannot be used until this is mended:", name);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (message, "\n• %s", (const char *) problems->pdata[i]);
  g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_PROFILE, message->str);
}

static MeritaProfile *
finish (MeritaProfile *profile,
        const char *name,
        const char *text,
        GPtrArray *problems,
        GError **error)
{
  if (problems->len > 0)
    {
      set_problems (error, name, problems);
      merita_profile_unref (profile);
      return NULL;
    }
  profile->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return profile;
}

MeritaProfile *
merita_profile_load (const char *id_or_path, char **document, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) resolved = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  MeritaProfile *profile;

  g_return_val_if_fail (id_or_path != NULL, NULL);

  node = merita_profile_read_document (id_or_path, &folder, error);
  if (node == NULL)
    return NULL;
  resolved = merita_profile_resolve (node, folder, problems);
  text = merita_profile_write (resolved);
  profile = finish (read_profile (resolved, problems), id_or_path, text, problems, error);
  if (profile != NULL && document != NULL)
    *document = g_steal_pointer (&text);
  return profile;
}

MeritaProfile *
merita_profile_parse (const char *document, gssize length, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  const char *name;

  g_return_val_if_fail (document != NULL, NULL);

  node = merita_profile_parse_text ("of this file", document, length, error);
  if (node == NULL)
    return NULL;
  text = merita_profile_write (node);
  name = json_object_get_string_member_with_default (json_node_get_object (node), "id", "?");
  return finish (read_profile (node, problems), name, text, problems, error);
}

GPtrArray *
merita_profile_problems (const char *id_or_path, GError **error)
{
  GPtrArray *problems;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) resolved = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (id_or_path != NULL, NULL);

  node = merita_profile_read_document (id_or_path, &folder, error);
  if (node == NULL)
    return NULL;
  problems = g_ptr_array_new_with_free_func (g_free);
  resolved = merita_profile_resolve (node, folder, problems);
  merita_profile_unref (read_profile (resolved, problems));
  return problems;
}

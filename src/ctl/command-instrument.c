/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"
#include "merita-instrument-document.h"
#include "merita-period.h"
#include "merita-reader-merit.h"
#include "merita-stored-instrument.h"

typedef struct
{
  char *output;
  int period;
} InstrumentOptions;

/* ---- list ---- */

static void
print_row_json (JsonBuilder *builder, const MeritaStoredInstrument *row)
{
  json_builder_begin_object (builder);
  merita_json_id (builder, "id", row->id);
  merita_json_string (builder, "instrument", row->instrument);
  merita_json_string (builder, "version", row->version);
  merita_json_string (builder, "name", row->name);
  merita_json_string (builder, "sha256", row->sha256);
  merita_json_boolean (builder, "agency", row->agency);
  merita_json_date (builder, "added_on", row->added_on);
  json_builder_end_object (builder);
}

static void
print_row (MeritaCtl *ctl, const MeritaStoredInstrument *row)
{
  merita_ctl_print (ctl, "%-14s %-4s %.12s  %s%s\n", row->instrument, row->version, row->sha256,
                    row->name, row->agency ? merita_ctl_tr (ctl, " (variant of the agency)") : "");
}

static int
list_instruments (MeritaCtl *ctl, MeritaAgency *agency, const GPtrArray *stored)
{
  const MeritaInstrument *own = merita_agency_get_profile (agency)->instrument;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *checksum = merita_instrument_checksum (own);

  json_builder_begin_object (builder);
  merita_json_string (builder, "profile", own->id);
  merita_json_string (builder, "profile_version", own->version);
  merita_json_string (builder, "profile_sha256", checksum);
  json_builder_set_member_name (builder, "instruments");
  json_builder_begin_array (builder);
  if (!ctl->json)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%-14s %-4s %.12s  %s (of the profile)\n"), own->id,
                      own->version, checksum, own->name);
  for (guint i = 0; i < stored->len; i++)
    {
      if (ctl->json)
        print_row_json (builder, stored->pdata[i]);
      else
        print_row (ctl, stored->pdata[i]);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

/* ---- show, export ---- */

/* NULL or "profile": that of the profile. */
static MeritaInstrument *
open_instrument (MeritaAgency *agency, const GPtrArray *stored, const char *name, GError **error)
{
  const MeritaStoredInstrument *row;

  if (name == NULL || g_str_equal (name, "profile"))
    return merita_instrument_ref (merita_agency_get_profile (agency)->instrument);
  row = merita_stored_instrument_find (stored, name, error);
  return row != NULL ? merita_instrument_parse (row->document, -1, error) : NULL;
}

static void
print_aspect (MeritaCtl *ctl, const MeritaAspect *aspect)
{
  g_autofree char *maximum = merita_text_plain (ctl->language, aspect->maximum);

  merita_ctl_print (ctl, "%u  %s (%s)\n", aspect->number, aspect->name, maximum);
  for (guint i = 0; i < aspect->sub_aspects->len; i++)
    {
      const MeritaSubAspect *sub = aspect->sub_aspects->pdata[i];
      g_autofree char *weight = merita_text_plain (ctl->language, sub->weight);
      guint lines = 0;

      for (guint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
        lines += merita_sub_aspect_count_lines (sub, level);
      merita_ctl_print (ctl, "  %-5s %5s  ", sub->code, weight);
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "%2u lines"), lines);
      merita_ctl_print (ctl, "  %s\n", sub->title);
    }
}

static int
show_instrument (MeritaCtl *ctl, const MeritaInstrument *instrument)
{
  g_autofree char *maximum = merita_text_plain (ctl->language, instrument->maximum);

  if (ctl->json)
    {
      g_autofree char *text = merita_instrument_export (instrument);

      merita_ctl_print (ctl, "%s", text);
      return MERITA_EXIT_HOLDS;
    }
  merita_ctl_print (ctl, merita_ctl_tr (ctl, "%s version %s: %s, at most %s\n"), instrument->id,
                    instrument->version, instrument->name, maximum);
  if (instrument->notice != NULL)
    merita_ctl_print (ctl, "%s\n", instrument->notice);
  for (guint i = 0; i < instrument->aspects->len; i++)
    print_aspect (ctl, instrument->aspects->pdata[i]);
  for (guint i = 0; i < instrument->categories->len; i++)
    {
      const MeritaCategory *category = instrument->categories->pdata[i];
      g_autofree char *lower = merita_text_plain (ctl->language, category->lower);

      merita_ctl_print (ctl, merita_ctl_tr (ctl, "%-4s %s: from %s\n"), category->code,
                        category->name, lower);
    }
  return MERITA_EXIT_HOLDS;
}

static int
export_instrument (MeritaCtl *ctl, const MeritaInstrument *instrument, const char *output)
{
  g_autofree char *text = merita_instrument_export (instrument);
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    {
      merita_ctl_print (ctl, "%s", text);
      return MERITA_EXIT_HOLDS;
    }
  if (!g_file_set_contents (output, text, -1, &error))
    return merita_ctl_fail (ctl, error);
  return MERITA_EXIT_HOLDS;
}

/* ---- import, use ---- */

/* The newest of the same id that the file keeps is what was edited. */
static MeritaId
find_base (const GPtrArray *stored, const char *id)
{
  const MeritaStoredInstrument *base = merita_stored_instrument_find (stored, id, NULL);

  return base != NULL ? base->id : MERITA_ID_NONE;
}

static int
import_instrument (MeritaCtl *ctl, MeritaAgency *agency, const GPtrArray *stored)
{
  g_autoptr (MeritaInstrument) instrument = NULL;
  g_autoptr (MeritaStoredInstrument) row = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  if (!g_file_get_contents (merita_ctl_get_argument (ctl, 2), &text, NULL, &error))
    return merita_ctl_fail (ctl, error);
  instrument = merita_instrument_parse (text, -1, &error);
  if (instrument != NULL)
    row = merita_stored_instrument_prepare (agency, instrument, find_base (stored, instrument->id),
                                            &error);
  if (row == NULL)
    return merita_ctl_fail (ctl, error);
  label = merita_stored_instrument_describe (row);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_store_write (store, "edit", label, merita_stored_instrument_job, row, NULL, &error)
      || !merita_store_close (store, &error))
    return merita_ctl_fail (ctl, error);
  if (!ctl->json)
    {
      print_row (ctl, row);
      return MERITA_EXIT_HOLDS;
    }
  print_row_json (builder, row);
  merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static int
use_instrument (MeritaCtl *ctl, MeritaAgency *agency, const GPtrArray *stored, gint year)
{
  const char *name = merita_ctl_get_argument (ctl, 2);
  const MeritaPeriod *row = merita_agency_find_period (agency, year, NULL);
  MeritaPeriod wanted = row != NULL ? *row : (MeritaPeriod){ 0 };
  g_autoptr (MeritaPeriodEdit) edit = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  wanted.year = year;
  wanted.instrument = MERITA_ID_NONE;
  if (!g_str_equal (name, "profile"))
    {
      const MeritaStoredInstrument *found = merita_stored_instrument_find (stored, name, &error);

      if (found == NULL)
        return merita_ctl_fail (ctl, error);
      wanted.instrument = found->id;
    }
  edit = merita_period_edit_change (agency, &wanted, &error);
  if (edit == NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_period_edit_apply (edit, store, &error) || !merita_store_close (store, &error))
    return merita_ctl_fail (ctl, error);
  if (!ctl->json)
    merita_ctl_print (ctl, "%s\n", merita_period_edit_get_label (edit));
  return MERITA_EXIT_HOLDS;
}

/* ---- command ---- */

static int
run (MeritaCtl *ctl, const InstrumentOptions *options)
{
  static const char *const actions[] = { "list", "show", "export", "import", "use", NULL };
  const char *action = merita_ctl_get_argument (ctl, 1);
  const char *name = merita_ctl_get_argument (ctl, 2);
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaInstrument) instrument = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GError) error = NULL;

  action = action != NULL ? action : "list";
  if (!g_strv_contains (actions, action)
      || (name == NULL && (g_str_equal (action, "import") || g_str_equal (action, "use"))))
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "write list, show [ID], export [ID], import "
                                                      "FILE.json or use ID --period YEAR"));
  if (g_str_equal (action, "use") && options->period == 0)
    return merita_ctl_usage (ctl,
                             merita_ctl_tr (ctl, "name the period that uses it: --period YEAR"));
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  stored = merita_reader_list_stored_instruments (merita_agency_get_reader (agency), &error);
  if (stored == NULL)
    return merita_ctl_fail (ctl, error);
  if (g_str_equal (action, "list"))
    return list_instruments (ctl, agency, stored);
  if (g_str_equal (action, "import"))
    return import_instrument (ctl, agency, stored);
  if (g_str_equal (action, "use"))
    return use_instrument (ctl, agency, stored, options->period);
  instrument = open_instrument (agency, stored, name, &error);
  if (instrument == NULL)
    return merita_ctl_fail (ctl, error);
  return g_str_equal (action, "show") ? show_instrument (ctl, instrument)
                                      : export_instrument (ctl, instrument, options->output);
}

int
merita_command_instrument (MeritaCtl *ctl, int argc, char **argv)
{
  InstrumentOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Where export writes", "OUT.json" },
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Period that uses it", "YEAR" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    status = run (ctl, &options);
  g_free (options.output);
  return status;
}

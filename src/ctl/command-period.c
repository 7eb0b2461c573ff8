/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"
#include "merita-period.h"
#include "merita-reader-merit.h"
#include "merita-stored-instrument.h"

typedef struct
{
  int wave, carry;
  char *name, *from, *until, *instrument, *note;
} PeriodOptions;

/* ---- list ---- */

/* 0 is not known. */
static void
add_number (JsonBuilder *builder, const char *name, gint value)
{
  json_builder_set_member_name (builder, name);
  if (value > 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
print_period_json (JsonBuilder *builder,
                   gint year,
                   const MeritaPeriod *period,
                   const MeritaInstrument *instrument)
{
  json_builder_begin_object (builder);
  merita_json_integer (builder, "year", year);
  merita_json_boolean (builder, "begun", period != NULL);
  merita_json_string (builder, "name", period != NULL ? period->name : NULL);
  add_number (builder, "wave", period != NULL ? period->wave : 0);
  merita_json_date (builder, "starts_on", period != NULL ? period->starts_on : MERITA_DATE_UNKNOWN);
  merita_json_date (builder, "ends_on", period != NULL ? period->ends_on : MERITA_DATE_UNKNOWN);
  merita_json_string (builder, "instrument", instrument->id);
  merita_json_string (builder, "version", instrument->version);
  merita_json_boolean (builder, "pinned", period != NULL && period->instrument != MERITA_ID_NONE);
  add_number (builder, "carried_from", period != NULL ? period->carried_from : 0);
  merita_json_string (builder, "note", period != NULL ? period->note : NULL);
  json_builder_end_object (builder);
}

static void
print_period (MeritaCtl *ctl,
              gint year,
              const MeritaPeriod *period,
              const MeritaInstrument *instrument)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (period == NULL)
    {
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "%d  not begun; scored by %s version %s\n"), year,
                        instrument->id, instrument->version);
      return;
    }
  start = merita_text_date_short (ctl->language, period->starts_on);
  end = merita_text_date_short (ctl->language, period->ends_on);
  merita_ctl_print (ctl, "%d  %s – %s  %s %s", year, start, end, instrument->id,
                    instrument->version);
  if (period->wave > 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "  wave %d"), period->wave);
  if (period->carried_from > 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "  carried forward from %d"), period->carried_from);
  merita_ctl_print (ctl, "\n");
}

static int
list_periods (MeritaCtl *ctl, MeritaAgency *agency)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, &error);
  g_autoptr (GArray) years =
    rounds != NULL ? merita_period_list_years (agency, rounds, &error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (years == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "periods");
  json_builder_begin_array (builder);
  for (guint i = 0; i < years->len; i++)
    {
      gint year = g_array_index (years, gint, i);
      const MeritaPeriod *period = merita_agency_find_period (agency, year, NULL);
      const MeritaInstrument *instrument = merita_agency_get_instrument (agency, year, &error);

      if (instrument == NULL)
        return merita_ctl_fail (ctl, error);
      if (ctl->json)
        print_period_json (builder, year, period, instrument);
      else
        print_period (ctl, year, period, instrument);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (years->len == 0)
    merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "No period has been begun yet."));
  return years->len > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

/* ---- begin, set ---- */

static void
print_carry_json (JsonBuilder *builder, const MeritaCarry *carry)
{
  json_builder_set_member_name (builder, "carried");
  json_builder_begin_object (builder);
  merita_json_integer (builder, "levels", carry->levels);
  merita_json_integer (builder, "tasks", carry->tasks);
  merita_json_integer (builder, "citations", carry->citations);
  json_builder_set_member_name (builder, "attention");
  json_builder_begin_array (builder);
  for (guint i = 0; i < carry->items->len; i++)
    {
      const MeritaCarryItem *item = carry->items->pdata[i];

      json_builder_begin_object (builder);
      merita_json_string (builder, "code", item->code);
      merita_json_string (builder, "what", item->what);
      merita_json_string (builder, "reason", merita_carry_reason_text (item->reason));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_carry (MeritaCtl *ctl, const MeritaCarry *carry)
{
  merita_ctl_print (ctl,
                    merita_ctl_tr (ctl, "  carried forward: %u levels, %u tasks, %u citations\n"),
                    carry->levels, carry->tasks, carry->citations);
  for (guint i = 0; i < carry->items->len; i++)
    {
      const MeritaCarryItem *item = carry->items->pdata[i];

      merita_ctl_print (ctl, "  %-5s %s: %s\n", item->code, item->what != NULL ? item->what : "–",
                        merita_ctl_tr (ctl, merita_carry_reason_text (item->reason)));
    }
}

static int
print_edit (MeritaCtl *ctl, const MeritaPeriodEdit *edit)
{
  const MeritaCarry *carry = merita_period_edit_get_carry (edit);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!ctl->json)
    {
      merita_ctl_print (ctl, "%s\n", merita_period_edit_get_label (edit));
      if (carry != NULL)
        print_carry (ctl, carry);
      return MERITA_EXIT_HOLDS;
    }
  json_builder_begin_object (builder);
  merita_json_integer (builder, "year", merita_period_edit_get_period (edit)->year);
  if (carry != NULL)
    print_carry_json (builder, carry);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

/* "profile", or one that the file keeps.  FALSE with error. */
static gboolean
find_instrument (MeritaAgency *agency, const char *name, MeritaId *id, GError **error)
{
  g_autoptr (GPtrArray) stored = NULL;
  const MeritaStoredInstrument *row;

  *id = MERITA_ID_NONE;
  if (g_str_equal (name, "profile"))
    return TRUE;
  stored = merita_reader_list_stored_instruments (merita_agency_get_reader (agency), error);
  row = stored != NULL ? merita_stored_instrument_find (stored, name, error) : NULL;
  if (row != NULL)
    *id = row->id;
  return row != NULL;
}

static gboolean
take_options (MeritaCtl *ctl, const PeriodOptions *options, MeritaPeriod *wanted)
{
  if (options->name != NULL)
    wanted->name = options->name;
  if (options->note != NULL)
    wanted->note = options->note;
  if (options->wave >= 0)
    wanted->wave = options->wave;
  if (options->carry > 0)
    wanted->carried_from = options->carry;
  return (options->from == NULL
          || merita_ctl_parse_date (ctl, "--from", options->from, &wanted->starts_on))
         && (options->until == NULL
             || merita_ctl_parse_date (ctl, "--until", options->until, &wanted->ends_on));
}

static int
write_period (MeritaCtl *ctl, MeritaAgency *agency, gboolean begin, const PeriodOptions *options)
{
  gint year = (gint) g_ascii_strtoll (merita_ctl_get_argument (ctl, 2), NULL, 10);
  const MeritaPeriod *row = begin ? NULL : merita_agency_find_period (agency, year, NULL);
  MeritaPeriod wanted = row != NULL ? *row : (MeritaPeriod){ .year = year };
  g_autoptr (MeritaPeriodEdit) edit = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (year == 0)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "a period is a year, such as 2026"));
  wanted.year = year;
  if (!take_options (ctl, options, &wanted))
    return MERITA_EXIT_USAGE;
  if (options->instrument != NULL
      && !find_instrument (agency, options->instrument, &wanted.instrument, &error))
    return merita_ctl_fail (ctl, error);
  edit = begin ? merita_period_edit_begin (agency, &wanted, &error)
               : merita_period_edit_change (agency, &wanted, &error);
  if (edit == NULL)
    return merita_ctl_fail (ctl, error);
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  if (!merita_period_edit_apply (edit, store, &error) || !merita_store_close (store, &error))
    return merita_ctl_fail (ctl, error);
  return print_edit (ctl, edit);
}

static int
run (MeritaCtl *ctl, const PeriodOptions *options)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  guint n = ctl->arguments->len;
  gboolean is_list = action == NULL || (g_str_equal (action, "list") && n == 2);
  gboolean is_begin = action != NULL && g_str_equal (action, "begin") && n == 3;
  gboolean is_set = action != NULL && g_str_equal (action, "set") && n == 3;
  g_autoptr (MeritaAgency) agency = NULL;

  if (!is_list && !is_begin && !is_set)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "write list, begin YEAR or set YEAR"));
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  return is_list ? list_periods (ctl, agency) : write_period (ctl, agency, is_begin, options);
}

int
merita_command_period (MeritaCtl *ctl, int argc, char **argv)
{
  PeriodOptions options = { .wave = -1 };
  const GOptionEntry entries[] = {
    { "carry", 0, 0, G_OPTION_ARG_INT, &options.carry,
      "Take over what still holds of this year: levels, tasks, citations", "YEAR" },
    { "wave", 0, 0, G_OPTION_ARG_INT, &options.wave, "Wave of the profile's calendar", "N" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
      "First day on which evidence may be in force; without it 1 January", "DATE" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, "Last such day; without it 31 December",
      "DATE" },
    { "instrument", 0, 0, G_OPTION_ARG_STRING, &options.instrument,
      "One that the file keeps, or profile", "ID" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, "Name of the period", "TEXT" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "Remark", "TEXT" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    status = run (ctl, &options);
  g_free (options.name);
  g_free (options.note);
  g_free (options.from);
  g_free (options.until);
  g_free (options.instrument);
  return status;
}

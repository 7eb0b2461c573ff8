/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-nip.h"
#include "merita-paper-facts.h"

typedef struct
{
  int period;
  char *number, *date, *place, *recipient, *note;
  char *title, *name, *rank, *nip;
} PaperOptions;

/* ---- list ---- */

static const char *
show (const char *text)
{
  return text != NULL ? text : "–";
}

static void
print_facts (MeritaCtl *ctl, JsonBuilder *builder, const MeritaPaperFacts *facts)
{
  g_autofree char *day = merita_text_date (ctl->language, facts->issued_on);

  if (!ctl->json)
    {
      merita_ctl_print (ctl, "%-18s %-34s %-18s %s\n", facts->kind, show (facts->number), day,
                        show (facts->recipient));
      return;
    }
  json_builder_begin_object (builder);
  merita_json_string (builder, "kind", facts->kind);
  merita_json_string (builder, "number", facts->number);
  merita_json_date (builder, "issued_on", facts->issued_on);
  merita_json_string (builder, "place", facts->place);
  merita_json_string (builder, "recipient", facts->recipient);
  merita_json_string (builder, "note", facts->note);
  json_builder_end_object (builder);
}

static void
print_official (MeritaCtl *ctl, JsonBuilder *builder, MeritaReader *reader, MeritaOfficial official)
{
  MeritaPaperOfficial row = { 0 };
  const char *id = merita_official_id (official);

  merita_official_load (reader, official, &row);
  if (ctl->json)
    {
      json_builder_set_member_name (builder, id);
      json_builder_begin_object (builder);
      merita_json_string (builder, "title", row.title);
      merita_json_string (builder, "name", row.name);
      merita_json_string (builder, "rank", row.rank);
      merita_json_nip (builder, "nip", row.nip);
      json_builder_end_object (builder);
    }
  else
    merita_ctl_print (ctl, "%-18s %s, %s\n", id, show (row.title), show (row.name));
  g_free (row.title);
  g_free (row.name);
  g_free (row.rank);
}

static int
list_papers (MeritaCtl *ctl, MeritaReader *reader, gint period)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;

  json_builder_begin_object (builder);
  merita_json_integer (builder, "period", period);
  for (guint i = 0; i < MERITA_N_OFFICIALS; i++)
    print_official (ctl, builder, reader, (MeritaOfficial) i);
  json_builder_set_member_name (builder, "papers");
  json_builder_begin_array (builder);
  for (guint kind = 0; kind < MERITA_N_DOCUMENTS; kind++)
    {
      MeritaPaperFacts facts;

      if (!merita_document_is_paper ((MeritaDocumentKind) kind))
        continue;
      if (!merita_paper_get_facts (reader, period, (MeritaDocumentKind) kind, &facts, &error))
        return merita_ctl_fail (ctl, error);
      print_facts (ctl, builder, &facts);
      merita_paper_facts_clear (&facts);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

/* ---- set ---- */

/* "" takes the day away. */
static gboolean
replace_date (MeritaCtl *ctl, MeritaDate *field, const char *text)
{
  if (text == NULL)
    return TRUE;
  *field = MERITA_DATE_UNKNOWN;
  return *text == '\0' || merita_ctl_parse_date (ctl, "--date", text, field);
}

static int
put_facts (MeritaCtl *ctl, const PaperOptions *options, MeritaPaperFacts *facts)
{
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  merita_ctl_replace_text (&facts->number, options->number);
  merita_ctl_replace_text (&facts->place, options->place);
  merita_ctl_replace_text (&facts->recipient, options->recipient);
  merita_ctl_replace_text (&facts->note, options->note);
  if (!replace_date (ctl, &facts->issued_on, options->date))
    return MERITA_EXIT_USAGE;
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_paper_put_facts (store, facts, &error) ? MERITA_EXIT_HOLDS
                                                       : merita_ctl_fail (ctl, error);
}

static int
set_paper (MeritaCtl *ctl, MeritaReader *reader, const PaperOptions *options, gint period)
{
  gint kind = merita_document_parse (merita_ctl_get_argument (ctl, 2));
  g_autoptr (GError) error = NULL;
  MeritaPaperFacts facts;
  int status;

  if (kind < 0 || !merita_document_is_paper ((MeritaDocumentKind) kind))
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "name a paper as “paper FILE” lists them"));
  if (!merita_paper_get_facts (reader, period, (MeritaDocumentKind) kind, &facts, &error))
    return merita_ctl_fail (ctl, error);
  status = put_facts (ctl, options, &facts);
  merita_paper_facts_clear (&facts);
  return status;
}

static int
set_official (MeritaCtl *ctl, const PaperOptions *options)
{
  gint official = merita_official_parse (merita_ctl_get_argument (ctl, 2));
  MeritaPaperOfficial row = { options->title, options->name, options->rank, MERITA_NIP_NONE };
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (official < 0)
    return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "the officials are ppk and pyb"));
  if (options->nip != NULL && !merita_ctl_parse_nip (ctl, options->nip, &row.nip))
    return MERITA_EXIT_USAGE;
  store = merita_ctl_open_store (ctl);
  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_official_put (store, (MeritaOfficial) official, &row, &error)
           ? MERITA_EXIT_HOLDS
           : merita_ctl_fail (ctl, error);
}

static int
run_paper (MeritaCtl *ctl, const PaperOptions *options)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (GError) error = NULL;
  gint period = options->period;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (period != 0 && !merita_agency_check_period (agency, period, &error))
    return merita_ctl_fail (ctl, error);
  if (period == 0)
    period = merita_paper_find_period (agency, &error);
  if (period == 0)
    return merita_ctl_fail (ctl, error);
  if (action == NULL || g_str_equal (action, "list"))
    return list_papers (ctl, merita_agency_get_reader (agency), period);
  if (g_str_equal (action, "set"))
    return set_paper (ctl, merita_agency_get_reader (agency), options, period);
  if (g_str_equal (action, "official"))
    return set_official (ctl, options);
  return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "there is no such command"));
}

int
merita_command_paper (MeritaCtl *ctl, int argc, char **argv)
{
  PaperOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Year of the assessment", "YEAR" },
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number of the paper", "TEXT" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "Day of the paper", "DATE" },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options.place, "Where it is signed", "TEXT" },
    { "recipient", 0, 0, G_OPTION_ARG_STRING, &options.recipient, "To whom", "TEXT" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "Notes printed on the paper", "TEXT" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, "Office of an official", "TEXT" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, "Name of an official", "TEXT" },
    { "rank", 0, 0, G_OPTION_ARG_STRING, &options.rank, "Rank of an official", "TEXT" },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, "NIP of an official", "NIP" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 1, 3))
    status = run_paper (ctl, &options);
  g_free (options.number);
  g_free (options.date);
  g_free (options.place);
  g_free (options.recipient);
  g_free (options.note);
  g_free (options.title);
  g_free (options.name);
  g_free (options.rank);
  g_free (options.nip);
  return status;
}

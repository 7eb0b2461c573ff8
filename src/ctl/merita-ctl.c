/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-ctl.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "merita-date.h"
#include "merita-nip.h"

#define N_(msgid) msgid

static const MeritaCommand commands[] = {
  { "new", "FILE --name NAME [--profile ID|PATH] [--sample [--employees N] [--seed S]]",
    N_ ("create an agency file, empty or with sample data"), merita_command_new },
  { "import",
    "FILE people|positions|units|standards|rounds|decisions|\n"
    "              recommendations SOURCE",
    N_ ("import a spreadsheet (CSV, XLSX, ODS, XLS)"), merita_command_import },
  { "export", "FILE TABLE -o OUT.csv|OUT.xlsx", N_ ("write a table as a spreadsheet"),
    merita_command_export },
  { "score", "FILE [--round NAME] [--path] [--period YEAR]",
    N_ ("points, index and category of each round; what is claimed, backed and verified"),
    merita_command_score },
  { "rounds",
    "FILE [list | new NAME --period YEAR [--from ROUND] [--kind KIND] [--by NAME] |\n"
    "              set ROUND CODE LEVEL [--note TEXT] | note ROUND CODE TEXT |\n"
    "              correct ROUND CODE TEXT [--due DATE] | reply ROUND CODE TEXT |\n"
    "              corrections | close ROUND | diff ROUND ROUND]",
    N_ ("rounds of the merit assessment: start, fill and compare them"), merita_command_rounds },
  { "period",
    "FILE [list | begin YEAR [--carry YEAR] | set YEAR] [--wave N] [--from DATE] [--until DATE]\n"
    "              [--instrument ID] [--name TEXT] [--note TEXT]",
    N_ ("assessment years: begin one, carry the last one forward, pin its instrument"),
    merita_command_period },
  { "instrument",
    "FILE [list | show [ID] | export [ID] [-o OUT.json] | import FILE.json |\n"
    "              use ID --period YEAR]",
    N_ ("instruments that periods are pinned to, and the agency's variants"),
    merita_command_instrument },
  { "submit", "FILE [--period YEAR] [--note TEXT] | --status",
    N_ ("freeze what is handed in, and say what changed since"), merita_command_submit },
  { "mock", "FILE [ROUND…] [--period YEAR] [--all]",
    N_ ("agreement of people who scored blind (Krippendorff's alpha)"), merita_command_mock },
  { "task",
    "FILE [list | set CODE [--unit NAME] [--person NAME] [--due DATE] [--status S] [--note TEXT]]\n"
    "              [--period YEAR]",
    N_ ("who fills in a sub-aspect, until when, and how far it is"), merita_command_task },
  { "request",
    "FILE [list | add CODE LEVEL LINE --unit NAME [--what TEXT] [--person NAME] [--due DATE]\n"
    "              [--number N] | answer ID [--document ID] | withdraw ID] [--period YEAR]",
    N_ ("proof that other units are asked for"), merita_command_request },
  { "decision", "FILE [list | add | set NUMBER | show [NUMBER]]",
    N_ ("merit decisions of the authority and how long they are valid"), merita_command_decision },
  { "recommendation",
    "FILE [list | add ASPECT TEXT | add --template ID | import SOURCE | set MARK |\n"
    "              done MARK | remove MARK]",
    N_ ("recommendations of a decision and what is done about them"),
    merita_command_recommendation },
  { "calendar", "FILE [--ics OUT.ics]",
    N_ ("what has a day: waves, tasks, requests, corrections, recommendations, the decision"),
    merita_command_calendar },
  { "evidence",
    "FILE add PATH… | list | show DOCUMENT | search WORDS [--limit N] |\n"
    "              cite DOCUMENT CODE [LEVEL [LINE]] --quote TEXT | --page N [--rect X,Y,W,H]\n"
    "              [--grade G] [--note TEXT] | change CITATION … | uncite CITATION | open CITATION "
    "|\n"
    "              edit DOCUMENT [--title T] [--number N] [--type T] [--issuer T] [--signed DATE]\n"
    "              [--from DATE] [--until DATE] [--received DATE] | remove DOCUMENT |\n"
    "              revise DOCUMENT PATH | recognize [DOCUMENT…] | signatures [DOCUMENT] |\n"
    "              uncited | check [--period YEAR]",
    N_ ("documents as evidence: add, search, cite, renew and check them"),
    merita_command_evidence },
  { "pack", "FILE -o DIR|OUT.zip [--period YEAR] [--replace] | --check",
    N_ ("submission pack: the evidence in folders, an index, a manifest"), merita_command_pack },
  { "map", "FILE [--period YEAR] [--what-if PROFILE] [--people]",
    N_ ("place everybody in the nine boxes"), merita_command_map },
  { "person", "FILE NIP", N_ ("everything known about a person, with box and reasons"),
    merita_command_person },
  { "critical", "FILE [list|propose|decide|clear] [POSITION…]", N_ ("critical positions"),
    merita_command_critical },
  { "successors", "FILE [POSITION] [--top N]", N_ ("ranked successors with their reasons"),
    merita_command_successors },
  { "nominate", "FILE POSITION NIP [--rank N] [--decide] [--reason TEXT] [--remove]",
    N_ ("put a person on the agency's successor list"), merita_command_nominate },
  { "develop", "FILE NIP --program TEXT", N_ ("plan a development item for a person"),
    merita_command_develop },
  { "discipline", "FILE verify NIP…", N_ ("record that people's discipline records were checked"),
    merita_command_discipline },
  { "policy", "FILE [set KIND --number N --date D]", N_ ("regulations and decrees of the agency"),
    merita_command_policy },
  { "bench", "FILE", N_ ("how many critical positions can be filled, also at the same time"),
    merita_command_bench },
  { "check", "FILE", N_ ("prerequisites of an exemption from open selection"),
    merita_command_check },
  { "team",
    "FILE [list|roles|add|set NUMBER|remove NUMBER] [--nip NIP] [--role TEXT] [--name TEXT]\n"
    "              [--job TEXT] [--phone N] [--email A] [--aspects 1,3] [--account]",
    N_ ("the team of the self-assessment"), merita_command_team },
  { "paper",
    "FILE [list | set KIND [--number N] [--date D] [--place P] [--recipient R] [--note T] |\n"
    "              official ppk|pyb [--title T] [--name N] [--rank R] [--nip NIP]]",
    N_ ("number, date and recipient of the papers, and who signs them"), merita_command_paper },
  { "template",
    "FILE [list [DOCUMENT] | show DOCUMENT PART | set DOCUMENT PART TEXT | reset DOCUMENT PART]",
    N_ ("the fixed wording of papers, and the agency's own"), merita_command_template },
  { "print",
    "FILE DOCUMENT [-o OUT.pdf] [--period YEAR] [--paper A3] "
    "[--redact full|initials|counts]",
    N_ ("write a document as PDF"), merita_command_print },
  { "journal", "FILE [--limit N]", N_ ("who changed what"), merita_command_journal },
  { "undo", "FILE [ENTRY]", N_ ("undo the newest entry of the journal, or a given one"),
    merita_command_undo },
  { "redo", "FILE", N_ ("redo what was undone last"), merita_command_redo },
  { "verify", "FILE", N_ ("integrity of the file and of its journal"), merita_command_verify },
  { "backup", "FILE -o OUT", N_ ("safe copy, also while the file is open"), merita_command_backup },
  { "profile", "list|show|validate|diff [ID|PATH…]", N_ ("regulation profiles"),
    merita_command_profile },
  { "help", "[COMMAND|json]", N_ ("this help, or the keys of --json"), merita_command_help },
  { NULL },
};

const MeritaCommand *
merita_ctl_get_commands (void)
{
  return commands;
}

static const MeritaCommand *
find_command (const char *name)
{
  for (const MeritaCommand *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

const char *
merita_ctl_tr (MeritaCtl *self, const char *msgid)
{
  return merita_tr (self->language, msgid);
}

const char *
merita_ctl_get_argument (MeritaCtl *self, guint index)
{
  return index < self->arguments->len ? self->arguments->pdata[index] : NULL;
}

void
merita_ctl_print (MeritaCtl *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (self->out, format, args);
  va_end (args);
}

int
merita_ctl_fail (MeritaCtl *self, GError *error)
{
  g_printerr ("meritactl: %s\n", error != NULL ? error->message : "?");
  return MERITA_EXIT_CANNOT;
}

int
merita_ctl_usage (MeritaCtl *self, const char *message)
{
  const MeritaCommand *command = find_command (self->command);

  g_printerr ("meritactl: %s\n", message);
  if (command != NULL)
    g_printerr ("meritactl %s %s\n", command->name, command->arguments);
  return MERITA_EXIT_USAGE;
}

gboolean
merita_ctl_parse_date (MeritaCtl *self, const char *option, const char *text, MeritaDate *date)
{
  g_autofree char *message = NULL;

  if (merita_date_parse_iso (text, -1, date))
    return TRUE;
  message = g_strdup_printf (merita_ctl_tr (self, "%s wants a date such as 2026-06-30, not “%s”"),
                             option, text);
  merita_ctl_usage (self, message);
  return FALSE;
}

void
merita_ctl_replace_text (char **field, const char *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = *text != '\0' ? g_strdup (text) : NULL;
}

gboolean
merita_ctl_parse_nip (MeritaCtl *self, const char *text, MeritaNip *nip)
{
  MeritaNipParts parts;
  guint digits;
  MeritaNipProblem problem = merita_nip_parse (text, -1, MERITA_EMPLOYMENT_PPPK, &parts, &digits);

  if (problem != MERITA_NIP_OK)
    {
      merita_ctl_usage (self, merita_text_nip_problem (self->language, problem));
      return FALSE;
    }
  *nip = parts.nip;
  return TRUE;
}

static MeritaDate
get_clock_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return merita_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

static gboolean
take_arguments (MeritaCtl *self, int argc, char **argv, guint least, guint most)
{
  for (int i = 1; i < argc; i++)
    g_ptr_array_add (self->arguments, g_strdup (argv[i]));
  if (self->arguments->len < least)
    {
      merita_ctl_usage (self, merita_ctl_tr (self, "an argument is missing"));
      return FALSE;
    }
  if (self->arguments->len > most)
    {
      g_autofree char *message =
        g_strdup_printf (merita_ctl_tr (self, "“%s” is one argument too many"),
                         (const char *) self->arguments->pdata[most]);

      merita_ctl_usage (self, message);
      return FALSE;
    }
  return TRUE;
}

gboolean
merita_ctl_parse (MeritaCtl *self,
                  int argc,
                  char **argv,
                  const GOptionEntry *entries,
                  guint least,
                  guint most)
{
  g_autofree char *today = NULL;
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, "Answer as JSON", NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &self->explain, "Show the way to each number", NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, "Fix the clock", "DATE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, common, NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      merita_ctl_usage (self, error->message);
      return FALSE;
    }
  self->today = get_clock_today ();
  if (today != NULL && !merita_ctl_parse_date (self, "--today", today, &self->today))
    return FALSE;
  return take_arguments (self, argc, argv, least, most);
}

MeritaAgency *
merita_ctl_open_agency (MeritaCtl *self)
{
  g_autoptr (GError) error = NULL;
  MeritaAgency *agency =
    merita_agency_open (merita_ctl_get_argument (self, 0), self->today, &error);

  if (agency == NULL)
    merita_ctl_fail (self, error);
  return agency;
}

MeritaStore *
merita_ctl_open_store (MeritaCtl *self)
{
  g_autoptr (GError) error = NULL;
  MeritaStore *store =
    merita_store_open (merita_ctl_get_argument (self, 0), MERITA_STORE_OPEN_DEFAULT, &error);

  if (store == NULL)
    merita_ctl_fail (self, error);
  return store;
}

void
merita_ctl_print_json (MeritaCtl *self, JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, self->out);
  g_string_append_c (self->out, '\n');
}

static int
run_command (const MeritaCommand *command, int argc, char **argv)
{
  MeritaCtl ctl = { .command = command->name, .language = merita_language_current () };
  int status;

  ctl.arguments = g_ptr_array_new_with_free_func (g_free);
  ctl.out = g_string_new (NULL);
  status = command->run (&ctl, argc, argv);
  if (fwrite (ctl.out->str, 1, ctl.out->len, stdout) != ctl.out->len || fflush (stdout) != 0)
    {
      g_printerr ("meritactl: %s\n", merita_ctl_tr (&ctl, "the answer could not be written"));
      status = MERITA_EXIT_CANNOT;
    }
  g_string_free (ctl.out, TRUE);
  g_ptr_array_unref (ctl.arguments);
  return status;
}

int
merita_ctl_run (int argc, char **argv)
{
  const MeritaCommand *command;

  setlocale (LC_ALL, "");
  if (argc < 2)
    {
      run_command (find_command ("help"), argc, argv);
      return MERITA_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return run_command (find_command ("help"), 1, argv);
  if (g_str_equal (argv[1], "--version"))
    {
      printf ("meritactl %s\n", MERITA_VERSION);
      return MERITA_EXIT_HOLDS;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    {
      g_printerr (merita_tr (merita_language_current (),
                             "meritactl: there is no command “%s”; see meritactl help\n"),
                  argv[1]);
      return MERITA_EXIT_USAGE;
    }
  return run_command (command, argc - 1, argv + 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl-evidence.h"
#include "merita-evidence-add.h"

#include <signal.h>

static const char *const outcomes[] = {
  [MERITA_EVIDENCE_ADDED] = "added",
  [MERITA_EVIDENCE_KNOWN] = "known",
  [MERITA_EVIDENCE_FAILED] = "failed",
};

static void
print_document (MeritaCtl *ctl, const MeritaDocument *document)
{
  g_autofree char *pages =
    document->pages >= 0 ? merita_text_integer (ctl->language, document->pages) : g_strdup ("–");

  merita_ctl_print (ctl, "%6s  %s: %s\n", pages, document->file_name,
                    merita_ctl_describe_document (ctl, document));
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_begin_object (builder);
  merita_ctl_begin_list (builder, name);
}

/* What the program read in the text, to be looked at by somebody; what is nearly the same. */
static void
print_hints (MeritaCtl *ctl, const MeritaEvidenceItem *item)
{
  if (item->suggested != 0)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "        suggested by its text: %s, number %s\n"),
                      item->document.title != NULL ? item->document.title : "–",
                      item->document.number != NULL ? item->document.number : "–");
  if (item->similar != MERITA_ID_NONE)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "        %u%% the same text as %s\n"), item->percent,
                      item->similar_name);
}

static void
add_hints (JsonBuilder *builder, const MeritaEvidenceItem *item)
{
  static const char *const facts[] = { "title", "number", "type", "issuer", "signed_on" };

  merita_ctl_begin_list (builder, "suggested");
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if ((item->suggested >> i) & 1)
      json_builder_add_string_value (builder, facts[i]);
  json_builder_end_array (builder);
  merita_json_integer (builder, "signatures", item->signatures);
  merita_json_id (builder, "similar", item->similar);
  merita_json_integer (builder, "percent", item->percent);
}

static void
print_item (MeritaCtl *ctl, JsonBuilder *builder, const MeritaEvidenceItem *item)
{
  if (ctl->json)
    {
      json_builder_begin_object (builder);
      merita_json_string (builder, "path", item->path);
      merita_json_string (builder, "outcome", outcomes[item->outcome]);
      merita_json_string (builder, "error", item->error != NULL ? item->error->message : NULL);
      if (item->outcome != MERITA_EVIDENCE_FAILED)
        {
          merita_ctl_add_document (builder, &item->document);
          add_hints (builder, item);
        }
      json_builder_end_object (builder);
    }
  else if (item->outcome == MERITA_EVIDENCE_FAILED)
    merita_ctl_print (ctl, "     !  %s\n", item->error->message);
  else if (item->outcome == MERITA_EVIDENCE_KNOWN)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "     =  %s: it is there already\n"),
                      item->document.file_name);
  else
    {
      print_document (ctl, &item->document);
      print_hints (ctl, item);
    }
}

/* ---- Ctrl+C ---- */

#define EXIT_INTERRUPTED 130

static volatile sig_atomic_t interrupted;

static void
interrupt_cb (int number)
{
  interrupted = 1;
}

static gboolean
go_on (guint64 done, guint64 total, gpointer data)
{
  return merita_ctl_show_progress (done, total, data) && !interrupted;
}

/* The first time it asks; the second time it ends the program. */
static void
catch_interrupt (void)
{
  struct sigaction action = { .sa_handler = interrupt_cb, .sa_flags = (int) SA_RESETHAND };

  sigemptyset (&action.sa_mask);
  sigaction (SIGINT, &action, NULL);
}

static int
fail_addition (MeritaCtl *ctl, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return merita_ctl_fail (ctl, error);
  g_printerr ("meritactl: %s\n", merita_ctl_tr (ctl, "cancelled; nothing was saved"));
  return EXIT_INTERRUPTED;
}

/* Holds when every file is in now and can be searched. */
static int
add_files (MeritaCtl *ctl)
{
  g_autoptr (MeritaStore) store = merita_ctl_open_store (ctl);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[G_N_ELEMENTS (outcomes)] = { 0 };
  gboolean holds = TRUE;

  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  g_ptr_array_add (ctl->arguments, NULL);
  catch_interrupt ();
  items = merita_evidence_add (store, (const char *const *) ctl->arguments->pdata + 2, ctl->today,
                               go_on, NULL, NULL, &error);
  if (items == NULL || !merita_store_close (store, &error))
    return fail_addition (ctl, error);
  begin_list (builder, "documents");
  for (guint i = 0; i < items->len; i++)
    {
      const MeritaEvidenceItem *item = items->pdata[i];

      print_item (ctl, builder, item);
      counts[item->outcome]++;
      holds = holds && item->outcome != MERITA_EVIDENCE_FAILED
              && (item->outcome == MERITA_EVIDENCE_KNOWN
                  || item->document.status == MERITA_DOCUMENT_READABLE);
    }
  json_builder_end_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    merita_json_integer (builder, outcomes[i], counts[i]);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else
    merita_ctl_print (ctl,
                      merita_ctl_tr (ctl, "%u added, %u there already, %u could not be opened\n"),
                      counts[MERITA_EVIDENCE_ADDED], counts[MERITA_EVIDENCE_KNOWN],
                      counts[MERITA_EVIDENCE_FAILED]);
  return holds ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

static int
list_documents (MeritaEvidenceCall *call)
{
  MeritaCtl *ctl = call->ctl;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (call->reader, &error);

  if (documents == NULL)
    return merita_ctl_fail (ctl, error);
  begin_list (builder, "documents");
  for (guint i = 0; i < documents->len; i++)
    {
      json_builder_begin_object (builder);
      merita_ctl_add_document (builder, documents->pdata[i]);
      json_builder_end_object (builder);
      if (!ctl->json)
        print_document (ctl, documents->pdata[i]);
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "total", documents->len);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}

static void
print_passage (MeritaCtl *ctl, JsonBuilder *builder, const MeritaPassage *passage)
{
  if (!ctl->json)
    {
      merita_ctl_print (ctl, merita_ctl_tr (ctl, "%s, page %d\n    %s\n"), passage->title,
                        passage->page, passage->excerpt);
      return;
    }
  json_builder_begin_object (builder);
  merita_json_id (builder, "document", passage->document);
  merita_json_string (builder, "title", passage->title);
  merita_json_integer (builder, "page", passage->page);
  merita_json_string (builder, "excerpt", passage->excerpt);
  json_builder_end_object (builder);
}

/* Holds when something was found, like grep. */
static int
search (MeritaEvidenceCall *call)
{
  MeritaCtl *ctl = call->ctl;
  guint limit = (guint) MAX (call->options->limit, 1);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *words = NULL;
  gint64 total;

  g_ptr_array_add (ctl->arguments, NULL);
  words = g_strjoinv (" ", (char **) ctl->arguments->pdata + 2);
  found = merita_reader_search_pages (call->reader, words, limit, &error);
  total = found != NULL ? merita_reader_count_pages (call->reader, words, &error) : -1;
  if (total < 0)
    return merita_ctl_fail (ctl, error);
  begin_list (builder, "passages");
  for (guint i = 0; i < found->len; i++)
    print_passage (ctl, builder, found->pdata[i]);
  json_builder_end_array (builder);
  merita_json_integer (builder, "total", total);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "found on %u pages\n"), (guint) total);
  return total > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

/* least: arguments that an action needs behind its name. */
typedef struct
{
  const char *name;
  guint least;
  gboolean writes;
  int (*run) (MeritaEvidenceCall *call);
} Action;

static const Action actions[] = {
  { "list", 0, FALSE, list_documents },
  { "search", 1, FALSE, search },
  { "show", 1, FALSE, merita_evidence_command_show },
  { "cite", 2, TRUE, merita_evidence_command_cite },
  { "change", 1, TRUE, merita_evidence_command_change },
  { "uncite", 1, TRUE, merita_evidence_command_uncite },
  { "open", 1, FALSE, merita_evidence_command_open },
  { "edit", 1, TRUE, merita_evidence_command_edit },
  { "remove", 1, TRUE, merita_evidence_command_remove },
  { "revise", 1, TRUE, merita_evidence_command_revise },
  { "recognize", 0, TRUE, merita_evidence_command_recognize },
  { "signatures", 0, FALSE, merita_evidence_command_signatures },
  { "uncited", 0, FALSE, merita_evidence_command_uncited },
  { "check", 0, FALSE, merita_evidence_command_check },
};

static int
run_action (MeritaCtl *ctl, const Action *action, const MeritaEvidenceOptions *options)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  g_autoptr (MeritaStore) store = NULL;
  MeritaEvidenceCall call = { .ctl = ctl, .options = options, .agency = agency };

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  store = action->writes ? merita_ctl_open_store (ctl) : NULL;
  if (action->writes && store == NULL)
    return MERITA_EXIT_CANNOT;
  call.reader = merita_agency_get_reader (agency);
  call.store = store;
  return action->run (&call);
}

static int
find_action (MeritaCtl *ctl, const MeritaEvidenceOptions *options)
{
  const char *name = merita_ctl_get_argument (ctl, 1);

  if (g_str_equal (name, "add") && merita_ctl_get_argument (ctl, 2) != NULL)
    return add_files (ctl);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (name, actions[i].name)
        && (actions[i].least == 0 || merita_ctl_get_argument (ctl, 1 + actions[i].least) != NULL))
      return run_action (ctl, &actions[i], options);
  return merita_ctl_usage (
    ctl,
    merita_ctl_tr (ctl, "say add, list, show, search, cite, change, uncite, open, edit, remove, "
                        "revise, recognize, signatures, uncited or check, with what they need"));
}

static void
options_clear (MeritaEvidenceOptions *self)
{
  char **texts[] = { &self->quote,    &self->rectangle, &self->grade,  &self->note,
                     &self->code,     &self->title,     &self->number, &self->type,
                     &self->issuer,   &self->signed_on, &self->from,   &self->until,
                     &self->received, &self->newer };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MeritaEvidenceOptions, options_clear)

int
merita_command_evidence (MeritaCtl *ctl, int argc, char **argv)
{
  g_auto (MeritaEvidenceOptions) options = { .limit = 50, .level = G_MININT, .line = G_MININT };
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "At most so many pages", "N" },
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Year of the assessment", "YEAR" },
    { "quote", 0, 0, G_OPTION_ARG_STRING, &options.quote, "Words of the passage", "TEXT" },
    { "page", 0, 0, G_OPTION_ARG_INT, &options.page, "Page", "N" },
    { "rect", 0, 0, G_OPTION_ARG_STRING, &options.rectangle, "Place on the page", "X,Y,W,H" },
    { "grade", 0, 0, G_OPTION_ARG_STRING, &options.grade, "direct, supporting, statement", "G" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "Note", "TEXT" },
    { "code", 0, 0, G_OPTION_ARG_STRING, &options.code, "Another sub-aspect", "CODE" },
    { "level", 0, 0, G_OPTION_ARG_INT, &options.level, "Another level", "N" },
    { "line", 0, 0, G_OPTION_ARG_INT, &options.line, "Another line", "N" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, "Title", "TEXT" },
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, "Number", "TEXT" },
    { "type", 0, 0, G_OPTION_ARG_STRING, &options.type, "Type", "TYPE" },
    { "issuer", 0, 0, G_OPTION_ARG_STRING, &options.issuer, "Issuer", "TEXT" },
    { "signed", 0, 0, G_OPTION_ARG_STRING, &options.signed_on, "Signed on", "DATE" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, "In force from", "DATE" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, "In force until", "DATE" },
    { "received", 0, 0, G_OPTION_ARG_STRING, &options.received, "Received on", "DATE" },
    { "newer", 0, 0, G_OPTION_ARG_STRING, &options.newer, "Newer edition in the file", "DOCUMENT" },
    { NULL },
  };

  if (!merita_ctl_parse (ctl, argc, argv, entries, 2, G_MAXUINT))
    return MERITA_EXIT_USAGE;
  return find_action (ctl, &options);
}

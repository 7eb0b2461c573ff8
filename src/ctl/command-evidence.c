/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include <unistd.h>

#include "merita-evidence-add.h"
#include "merita-pdf-error.h"
#include "merita-reader-evidence.h"

static const char *const outcomes[] = {
  [MERITA_EVIDENCE_ADDED] = "added",
  [MERITA_EVIDENCE_KNOWN] = "known",
  [MERITA_EVIDENCE_FAILED] = "failed",
};

static const char *
describe_status (MeritaCtl *ctl, const MeritaDocument *document)
{
  switch (document->status)
    {
    case MERITA_DOCUMENT_READABLE:
      return merita_ctl_tr (ctl, "readable");
    case MERITA_DOCUMENT_SCANNED:
      return merita_ctl_tr (ctl, "a scan without text");
    default:
      return merita_pdf_error_describe (ctl->language,
                                        merita_pdf_error_from_key (document->reason));
    }
}

static void
add_document_json (JsonBuilder *builder, const MeritaDocument *document)
{
  merita_json_id (builder, "id", document->id);
  merita_json_string (builder, "file", document->file_name);
  merita_json_string (builder, "title", document->title);
  merita_json_string (builder, "sha256", document->sha256);
  merita_json_integer (builder, "size", document->size);
  json_builder_set_member_name (builder, "pages");
  if (document->pages < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, document->pages);
  merita_json_string (builder, "status", merita_document_status_name (document->status));
  merita_json_string (builder, "reason", document->reason);
  merita_json_date (builder, "added_on", document->added_on);
}

static void
print_document (MeritaCtl *ctl, const MeritaDocument *document)
{
  g_autofree char *pages =
    document->pages >= 0 ? merita_text_integer (ctl->language, document->pages) : g_strdup ("–");

  merita_ctl_print (ctl, "%6s  %s: %s\n", pages, document->file_name,
                    describe_status (ctl, document));
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

/* On the terminal only, over one line; the answer itself goes to standard output. */
static gboolean
show_progress_cb (guint64 done, guint64 total, gpointer data)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT "%s", done, total,
                done == total ? "\n" : "");
  return TRUE;
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
        add_document_json (builder, &item->document);
      json_builder_end_object (builder);
    }
  else if (item->outcome == MERITA_EVIDENCE_FAILED)
    merita_ctl_print (ctl, "     !  %s\n", item->error->message);
  else if (item->outcome == MERITA_EVIDENCE_KNOWN)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "     =  %s: it is there already\n"),
                      item->document.file_name);
  else
    print_document (ctl, &item->document);
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
  items = merita_evidence_add (store, (const char *const *) ctl->arguments->pdata + 2, ctl->today,
                               show_progress_cb, NULL, NULL, &error);
  if (items == NULL || !merita_store_close (store, &error))
    return merita_ctl_fail (ctl, error);
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

/* check: only those that cannot be searched. */
static int
list_documents (MeritaCtl *ctl, MeritaReader *reader, gboolean check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (reader, &error);
  guint shown = 0;

  if (documents == NULL)
    return merita_ctl_fail (ctl, error);
  begin_list (builder, "documents");
  for (guint i = 0; i < documents->len; i++)
    {
      const MeritaDocument *document = documents->pdata[i];

      if (check && document->status == MERITA_DOCUMENT_READABLE)
        continue;
      shown++;
      json_builder_begin_object (builder);
      add_document_json (builder, document);
      json_builder_end_object (builder);
      if (!ctl->json)
        print_document (ctl, document);
    }
  json_builder_end_array (builder);
  merita_json_integer (builder, "total", documents->len);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else if (check)
    merita_ctl_print (ctl, merita_ctl_tr (ctl, "%u of %u documents cannot be searched\n"), shown,
                      documents->len);
  return check && shown > 0 ? MERITA_EXIT_DOES_NOT_HOLD : MERITA_EXIT_HOLDS;
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
search (MeritaCtl *ctl, MeritaReader *reader, guint limit)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *words = NULL;
  gint64 total;

  g_ptr_array_add (ctl->arguments, NULL);
  words = g_strjoinv (" ", (char **) ctl->arguments->pdata + 2);
  found = merita_reader_search_pages (reader, words, limit, &error);
  total = found != NULL ? merita_reader_count_pages (reader, words, &error) : -1;
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

static int
answer_question (MeritaCtl *ctl, const char *action, guint limit)
{
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);
  MeritaReader *reader;

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  reader = merita_agency_get_reader (agency);
  if (g_str_equal (action, "search"))
    return search (ctl, reader, limit);
  return list_documents (ctl, reader, g_str_equal (action, "check"));
}

int
merita_command_evidence (MeritaCtl *ctl, int argc, char **argv)
{
  static const struct
  {
    const char *name;
    gboolean wants_more;
  } actions[] = { { "add", TRUE }, { "search", TRUE }, { "list", FALSE }, { "check", FALSE } };
  int limit = 50;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, "At most so many pages", "N" },
    { NULL },
  };
  const char *action;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 2, G_MAXUINT))
    return MERITA_EXIT_USAGE;
  action = merita_ctl_get_argument (ctl, 1);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (action, actions[i].name)
        && actions[i].wants_more == (merita_ctl_get_argument (ctl, 2) != NULL))
      return g_str_equal (action, "add") ? add_files (ctl)
                                         : answer_question (ctl, action, (guint) MAX (limit, 1));
  return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "say add, list, search or check, with paths or "
                                                    "words where they are needed"));
}

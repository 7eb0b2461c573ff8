/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>

#include "merita-book.h"
#include "merita-exchange-error.h"
#include "merita-text.h"

#define CHUNK_SIZE 65536
#define MAX_ATTRIBUTES 32

typedef struct
{
  const MeritaXmlHandler *handler;
  gpointer data;
  xmlParserCtxtPtr parser;
  GError *error;
} Parse;

static void
free_archive (struct archive *archive)
{
  archive_read_free (archive);
}

/* Finds a member; NULL without an error if there is none. */
static struct archive *
open_member (const char *path, const char *member, GError **error)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  int status;

  archive_read_support_format_zip (archive);
  status = archive_read_open_filename (archive, path, CHUNK_SIZE);
  while (status == ARCHIVE_OK)
    {
      const char *name;

      status = archive_read_next_header (archive, &entry);
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        break;
      status = ARCHIVE_OK;
      name = archive_entry_pathname (entry);
      if (name != NULL && strcmp (name[0] == '/' ? name + 1 : name, member) == 0)
        return archive;
    }
  if (status != ARCHIVE_EOF)
    {
      g_autofree char *basename = g_path_get_basename (path);

      g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_TRUNCATED,
                   merita_tr (merita_language_current (),
                              "“%s” is damaged or incomplete. Copy or download it again."),
                   basename);
    }
  free_archive (archive);
  return NULL;
}

static void
start_cb (void *user,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Parse *self = user;
  const char *pairs[2 * MAX_ATTRIBUTES + 1];
  char buffer[2048];
  gsize used = 0;
  int n = 0;

  if (self->error != NULL || self->handler->start == NULL)
    return;
  for (int i = 0; i < n_attributes && n < MAX_ATTRIBUTES; i++)
    {
      const xmlChar **attribute = attributes + 5 * i;
      gsize length = (gsize) (attribute[4] - attribute[3]);

      /* No attribute that a table is made of is long. */
      if (used + length + 1 > sizeof buffer)
        continue;
      memcpy (buffer + used, attribute[3], length);
      buffer[used + length] = '\0';
      pairs[2 * n] = (const char *) attribute[0];
      pairs[2 * n + 1] = buffer + used;
      used += length + 1;
      n++;
    }
  pairs[2 * n] = NULL;
  if (!self->handler->start ((const char *) name, pairs, self->data, &self->error))
    xmlStopParser (self->parser);
}

static void
end_cb (void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Parse *self = user;

  if (self->error != NULL || self->handler->end == NULL)
    return;
  if (!self->handler->end ((const char *) name, self->data, &self->error))
    xmlStopParser (self->parser);
}

static void
text_cb (void *user, const xmlChar *text, int length)
{
  Parse *self = user;

  if (self->error == NULL && self->handler->text != NULL)
    self->handler->text ((const char *) text, (gsize) length, self->data);
}

static void
doctype_cb (void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  Parse *self = user;

  if (self->error == NULL)
    g_set_error_literal (
      &self->error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FORMAT,
      merita_tr (merita_language_current (),
                 "The spreadsheet declares a document type, which no office program does. Save "
                 "it again as XLSX or CSV."));
  xmlStopParser (self->parser);
}

static void
silent_cb (void *user, xmlErrorPtr problem)
{
}

static gboolean
feed (struct archive *archive,
      Parse *self,
      const char *path,
      gsize *unpacked,
      GCancellable *cancellable)
{
  g_autofree char *basename = g_path_get_basename (path);
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  MeritaLanguage language = merita_language_current ();
  la_ssize_t got;

  while ((got = archive_read_data (archive, chunk, CHUNK_SIZE)) > 0)
    {
      *unpacked += (gsize) got;
      if (g_cancellable_set_error_if_cancelled (cancellable, &self->error))
        return FALSE;
      if (*unpacked > MERITA_BOOK_MAX_BYTES)
        {
          g_set_error (
            &self->error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_TOO_LARGE,
            merita_tr (language,
                       "“%s” unpacks to more than can be read. Split the table, or save it as "
                       "CSV."),
            basename);
          return FALSE;
        }
      if (xmlParseChunk (self->parser, chunk, (int) got, 0) != 0 || self->error != NULL)
        break;
    }
  if (self->error == NULL && got == 0 && xmlParseChunk (self->parser, NULL, 0, 1) == 0)
    return self->error == NULL;
  if (self->error == NULL && archive_read_has_encrypted_entries (archive) > 0)
    g_set_error (
      &self->error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_ENCRYPTED,
      merita_tr (language,
                 "“%s” is protected by a password. Save a copy without a password and choose "
                 "that."),
      basename);
  if (self->error == NULL)
    g_set_error (&self->error, MERITA_EXCHANGE_ERROR,
                 got < 0 ? MERITA_EXCHANGE_ERROR_TRUNCATED : MERITA_EXCHANGE_ERROR_FORMAT,
                 merita_tr (language, "“%s” is damaged or incomplete. Copy or download it again."),
                 basename);
  return FALSE;
}

gboolean
merita_zip_has (const char *path, const char *member)
{
  struct archive *archive = open_member (path, member, NULL);

  if (archive == NULL)
    return FALSE;
  free_archive (archive);
  return TRUE;
}

gboolean
merita_zip_parse (const char *path,
                  const char *member,
                  const MeritaXmlHandler *handler,
                  gpointer data,
                  gsize *unpacked,
                  GCancellable *cancellable,
                  GError **error)
{
  struct archive *archive = open_member (path, member, error);
  Parse self = { handler, data, NULL, NULL };
  xmlSAXHandler sax;
  gboolean ok;

  if (archive == NULL)
    return FALSE;
  memset (&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start_cb;
  sax.endElementNs = end_cb;
  sax.characters = text_cb;
  sax.cdataBlock = text_cb;
  sax.ignorableWhitespace = text_cb;
  sax.internalSubset = doctype_cb;
  sax.serror = silent_cb;
  self.parser = xmlCreatePushParserCtxt (&sax, &self, NULL, 0, NULL);
  xmlCtxtUseOptions (self.parser, XML_PARSE_NONET | XML_PARSE_COMPACT);
  ok = feed (archive, &self, path, unpacked, cancellable);
  if (self.parser->myDoc != NULL)
    xmlFreeDoc (self.parser->myDoc);
  xmlFreeParserCtxt (self.parser);
  free_archive (archive);
  if (!ok)
    g_propagate_error (error, self.error);
  return ok;
}

const char *
merita_xml_get (const char *const *attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    {
      if (strcmp (attributes[0], name) == 0)
        return attributes[1];
    }
  return NULL;
}

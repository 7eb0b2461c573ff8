/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pack says of itself, for people: in Indonesian, as everything that is handed in. */
#include "merita-pack-private.h"

#include "merita-pack-existing.h"

#define ID MERITA_LANGUAGE_INDONESIAN
#define RULE_LENGTH 72

/* Editors of Windows do not all wrap. */
static void
append_wrapped (GString *out, const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", -1);
  glong column = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const glong length = g_utf8_strlen (words[i], -1);

      if (column > 0 && column + 1 + length > RULE_LENGTH)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }
      g_string_append_printf (out, "%s%s", column > 0 ? " " : "", words[i]);
      column += length + (column > 0 ? 1 : 0);
    }
  g_string_append_c (out, '\n');
}

static char *
finish (GString *text)
{
  g_string_replace (text, "\n", "\r\n", 0);
  return g_string_free (text, FALSE);
}

static void
append_rule (GString *text)
{
  for (guint i = 0; i < RULE_LENGTH; i++)
    g_string_append_c (text, '-');
  g_string_append_c (text, '\n');
}

static char *
describe_place (const MeritaCitation *citation)
{
  if (citation->level < 0)
    return g_strdup (merita_tr (ID, "for the sub-aspect as a whole"));
  if (citation->line == 0)
    return g_strdup_printf (merita_tr (ID, "level %d"), citation->level);
  return g_strdup_printf (merita_tr (ID, "level %d, requirement %d"), citation->level,
                          citation->line);
}

/* On one line: a quote keeps the breaks of its page. */
static char *
flatten (const char *quote)
{
  g_auto (GStrv) words = g_strsplit_set (quote, " \t\r\n\f", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

static void
append_file (GString *text, const MeritaPackFile *file)
{
  g_autofree char *name = g_path_get_basename (file->path);

  g_string_append_printf (text, "\n%s\n", name);
  if (file->document->title != NULL || file->document->number != NULL)
    g_string_append_printf (text, "  %s%s%s\n", merita_pack_name_document (file->document),
                            file->document->number != NULL ? ", " : "",
                            file->document->number != NULL ? file->document->number : "");
  for (guint i = 0; i < file->citations->len; i++)
    {
      const MeritaCitation *citation = file->citations->pdata[i];
      g_autofree char *place = describe_place (citation);

      /* Translators: page, then what it is cited for: "halaman 2: level 3, syarat 1" */
      g_string_append_printf (text, merita_tr (ID, "  - page %d: %s"), citation->page, place);
      g_string_append_c (text, '\n');
      if (citation->quote != NULL && *citation->quote != '\0')
        {
          g_autofree char *quote = flatten (citation->quote);

          g_string_append_printf (text, "      “%s”\n", quote);
        }
    }
}

char *
merita_pack_format_list (const MeritaPackPlan *self, const MeritaPackFolder *folder)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s\n", folder->code,
                          folder->sub != NULL
                            ? folder->sub->title
                            : merita_tr (ID, "(a code that the instrument does not have)"));
  g_string_append_printf (text, merita_tr (ID, "%s, assessment of %d"), self->agency_name,
                          self->book->period);
  g_string_append_c (text, '\n');
  if (folder->claimed >= 0)
    {
      g_string_append_printf (text, merita_tr (ID, "Level that the agency claims: %d"),
                              folder->claimed);
      g_string_append_c (text, '\n');
    }
  append_rule (text);
  if (folder->files->len == 0)
    g_string_append_printf (text, "%s\n",
                            merita_tr (ID, "No evidence is cited for this sub-aspect."));
  for (guint i = 0; i < folder->files->len; i++)
    append_file (text, folder->files->pdata[i]);
  return finish (text);
}

static void
append_row (GString *text, const char *label, const char *value)
{
  const glong length = g_utf8_strlen (label, -1);

  g_string_append_printf (text, "%s%*s: %s\n", label, (int) MAX (24 - length, 1), "", value);
}

static void
append_facts (GString *text, const MeritaPackPlan *self)
{
  g_autofree char *period = g_strdup_printf ("%d", self->book->period);
  g_autofree char *instrument =
    g_strdup_printf ("%s, versi %s", self->book->instrument->name, self->book->instrument->version);
  g_autofree char *day = merita_text_date (ID, self->book->today);
  g_autofree char *state = g_strdup_printf ("%s (%s)", day, self->state);

  append_row (text, merita_tr (ID, "Agency"), self->agency_name);
  append_row (text, merita_tr (ID, "Period"), period);
  append_row (text, merita_tr (ID, "Instrument"), instrument);
  append_row (text, merita_tr (ID, "Profile"), self->profile_name);
  append_row (text, merita_tr (ID, "Made on"), state);
  if (self->book->instrument->notice != NULL)
    {
      g_string_append_c (text, '\n');
      append_wrapped (text, self->book->instrument->notice);
    }
}

static void
append_counts (GString *text, const MeritaPackPlan *self)
{
  g_autofree char *size = merita_text_size (ID, self->size);
  g_autofree char *counts = g_strdup_printf (
    merita_tr (ID, "%u documents are cited %u times and lie here as %u files (%s): a document that "
                   "several sub-aspects cite lies in the folder of each, so that every folder can "
                   "be checked and uploaded by itself."),
    self->n_documents, self->book->citations->len, self->n_files, size);

  append_wrapped (text, counts);
  if (self->n_empty > 0)
    {
      g_string_append_printf (text, merita_tr (ID, "Folders without evidence: %u of %u."),
                              self->n_empty, self->folders->len);
      g_string_append_c (text, '\n');
    }
}

static void
append_reading (GString *text)
{
  append_wrapped (text, merita_tr (ID, "The folders follow the order of the instrument. In each, "
                                       "“00 Halaman yang dikutip.txt” lists the cited pages."));
  append_wrapped (text,
                  merita_tr (ID,
                             "A file name begins with the code of the sub-aspect, the level (L) "
                             "and the number of the requirement in it (S): “3.03-L3-S2” is "
                             "sub-aspect 3.3, level 3, requirement 2."));
}

static void
append_checking (GString *text)
{
  g_autofree char *manifest = g_strdup_printf (
    merita_tr (ID, "“%s” holds the SHA-256 of every file. To see that nothing was changed, open a "
                   "terminal in this folder and type:"),
    MERITA_PACK_MANIFEST);

  append_wrapped (text, manifest);
  g_string_append (text, "\n  sha256sum -c " MERITA_PACK_MANIFEST "\n\n");
  append_wrapped (text, merita_tr (ID, "On Windows, for one file, compare with its line in the "
                                       "manifest:"));
  g_string_append (text, "\n  certutil -hashfile \"NAMA BERKAS\" SHA256\n");
}

char *
merita_pack_format_readme (const MeritaPackPlan *self)
{
  GString *text = g_string_new (MERITA_PACK_MARK "\n");

  append_rule (text);
  append_facts (text, self);
  g_string_append_c (text, '\n');
  append_counts (text, self);
  g_string_append_c (text, '\n');
  append_reading (text);
  g_string_append_c (text, '\n');
  append_checking (text);
  return finish (text);
}

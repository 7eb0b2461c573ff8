/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-suggest.h"

#include <string.h>

#include "merita-text.h"
#include "merita-title-case.h"

#define HEAD_LINES 40
#define HEAD_BYTES 8000
#define TITLE_LINES 5
#define TITLE_BYTES 300
#define NUMBER_BYTES 60
#define FIRST_PAGES 3
#define LAST_PAGES 10

/* A heading that tells the type.  issued: the heading goes on with who issued it. */
typedef struct
{
  const char *words, *type;
  gboolean issued;
} Heading;

static const Heading headings[] = {
  { "PERATURAN", "regulation", TRUE },
  { "KEPUTUSAN", "decree", TRUE },
  { "STANDAR OPERASIONAL PROSEDUR", "procedure", FALSE },
  { "PROSEDUR TETAP", "procedure", FALSE },
  { "NOTULA", "minutes", FALSE },
  { "NOTULEN", "minutes", FALSE },
  { "RISALAH", "minutes", FALSE },
  { "LAPORAN", "report", FALSE },
  { "SERTIFIKAT", "certificate", FALSE },
  { "PIAGAM", "certificate", FALSE },
  { "SURAT EDARAN", "letter", FALSE },
  { "SURAT PERINTAH", "letter", FALSE },
  { "SURAT TUGAS", "letter", FALSE },
  { "NOTA DINAS", "letter", FALSE },
};

/* Where the preamble begins, or who decides: nothing of a title follows. */
static const char *const title_ends[] = {
  "DENGAN RAHMAT", "MENIMBANG", "MENGINGAT",  "BUPATI",   "GUBERNUR", "WALI KOTA",  "WALIKOTA",
  "MENTERI",       "KEPALA",    "SEKRETARIS", "DIREKTUR", "NOMOR",    "DAFTAR ISI", "TANGGAL",
};

static const char *const offices[] = {
  "BADAN",       "DINAS",   "SEKRETARIAT", "INSPEKTORAT", "KECAMATAN",   "KELURAHAN",
  "KEMENTERIAN", "LEMBAGA", "BIRO",        "BAGIAN",      "RUMAH SAKIT", "KANTOR",
};

typedef struct
{
  GPtrArray *lines; /* char*: trimmed, single blanks */
  GPtrArray *upper; /* the same in capitals */
  const Heading *heading;
  guint heading_line;
} Head;

static void
head_clear (Head *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->upper, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n\f\v", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  return g_string_free (out, FALSE);
}

/* The word, and not the beginning of a longer one. */
static gboolean
begins_with (const char *line, const char *words)
{
  return g_str_has_prefix (line, words) && !g_ascii_isalnum (line[strlen (words)]);
}

static gboolean
begins_with_one (const char *line, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (begins_with (line, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_capital (const char *line)
{
  gboolean letter = FALSE;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      letter = letter || g_unichar_isupper (c);
    }
  return letter;
}

static void
read_head (Head *self, const char *text)
{
  g_autofree char *cut = g_strndup (text, HEAD_BYTES);
  g_autofree char *valid = g_utf8_make_valid (cut, -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", -1);

  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->upper = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL && self->lines->len < HEAD_LINES; i++)
    {
      g_autofree char *line = squeeze (lines[i]);

      if (*line == '\0')
        continue;
      g_ptr_array_add (self->upper, g_utf8_strup (line, -1));
      g_ptr_array_add (self->lines, g_steal_pointer (&line));
    }
}

/* A heading stands in capitals; a sentence that begins with the same word does not. */
static void
find_heading (Head *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (begins_with (self->upper->pdata[i], "MENIMBANG"))
        return;
      for (guint k = 0; is_capital (self->lines->pdata[i]) && k < G_N_ELEMENTS (headings); k++)
        if (begins_with (self->upper->pdata[i], headings[k].words))
          {
            self->heading = &headings[k];
            self->heading_line = i;
            return;
          }
    }
}

/* What follows a label, "Nomor : 800/112/2026"; NULL if the line does not begin with it. */
static const char *
after_label (const Head *self, guint line, const char *label)
{
  const char *text = self->lines->pdata[line];

  if (!begins_with (self->upper->pdata[line], label))
    return NULL;
  text += strlen (label);
  while (*text == ' ' || *text == ':' || *text == '.')
    text++;
  return text;
}

/* ---- number ---- */

static char *
take_number (const char *text)
{
  g_autofree char *number = g_strdup (text);
  g_autofree char *upper = g_utf8_strup (number, -1);
  char *about = strstr (upper, " TENTANG");

  if (about != NULL)
    number[about - upper] = '\0';
  g_strstrip (number);
  if (*number == '\0' || strlen (number) > NUMBER_BYTES || strpbrk (number, "0123456789") == NULL
      || strstr (number, "..") != NULL || strstr (number, "…") != NULL)
    return NULL;
  return g_steal_pointer (&number);
}

/* Where " NOMOR " stands in the line of the heading itself; NULL if it does not. */
static const char *
find_inner_number (const Head *self)
{
  static const char *const labels[] = { " NOMOR ", " NOMOR:", " NO. " };
  const char *line;

  if (self->heading == NULL || !self->heading->issued)
    return NULL;
  line = self->upper->pdata[self->heading_line];
  for (guint k = 0; k < G_N_ELEMENTS (labels); k++)
    {
      const char *found = strstr (line, labels[k]);

      if (found != NULL)
        return found + strlen (labels[k]);
    }
  return NULL;
}

static char *
find_number (const Head *self)
{
  static const char *const labels[] = { "NOMOR SOP", "NOMOR", "NO. SOP", "NO." };
  const char *inner = find_inner_number (self);

  if (inner != NULL)
    return take_number (inner + strspn (inner, " :."));
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (begins_with (self->upper->pdata[i], "MENIMBANG")
          || begins_with (self->upper->pdata[i], "MENGINGAT"))
        return NULL;
      for (guint k = 0; k < G_N_ELEMENTS (labels); k++)
        {
          const char *text = after_label (self, i, labels[k]);

          if (text == NULL)
            continue;
          if (*text == '\0' && i + 1 < self->lines->len)
            text = self->lines->pdata[i + 1];
          return take_number (text);
        }
    }
  return NULL;
}

/* ---- title and issuer ---- */

/* "BAB I", "A. Latar belakang", "II. HASIL", "1. Umum": the first chapter, no longer the title. */
static gboolean
begins_chapter (const char *upper)
{
  gsize mark = strspn (upper, "ABCDEFGHIVX0123456789");

  return begins_with (upper, "BAB")
         || (mark > 0 && mark <= 4 && upper[mark] == '.' && upper[mark + 1] == ' ');
}

/* Lines from first on, while they stand in capitals and nothing ends them. */
static char *
join_lines (const Head *self, guint first, const char *begin, gboolean capitals)
{
  g_autoptr (GString) text = g_string_new (begin);
  guint taken = 0;

  for (guint i = first; i < self->lines->len && taken < TITLE_LINES; i++, taken++)
    {
      const char *line = self->lines->pdata[i];

      if (begins_with_one (self->upper->pdata[i], title_ends, G_N_ELEMENTS (title_ends))
          || begins_with (self->upper->pdata[i], "TENTANG")
          || begins_chapter (self->upper->pdata[i]) || (capitals && !is_capital (line))
          || strchr (line, ':') != NULL)
        break;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", line);
    }
  if (text->len > 0 && text->str[text->len - 1] == ',')
    g_string_truncate (text, text->len - 1);
  return text->len > 0 && text->len <= TITLE_BYTES ? merita_title_case (text->str) : NULL;
}

/* A subject that goes on in the next line goes on in small letters. */
static char *
join_subject (const Head *self, guint next, const char *begin)
{
  g_autofree char *title = merita_title_case (begin);
  g_autoptr (GString) text = g_string_new (title);

  for (guint i = next; i < self->lines->len && i < next + TITLE_LINES; i++)
    {
      const char *line = self->lines->pdata[i];

      if (!g_unichar_islower (g_utf8_get_char (line)) || strchr (line, ':') != NULL
          || text->len + strlen (line) > TITLE_BYTES)
        break;
      g_string_append_printf (text, " %s", line);
    }
  return g_strdup (text->str);
}

static char *
find_subject (const Head *self)
{
  static const char *const labels[] = { "NAMA SOP", "JUDUL SOP", "PERIHAL", "HAL", "ACARA" };

  for (guint i = 0; i < self->lines->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (labels); k++)
      {
        const char *text = after_label (self, i, labels[k]);

        if (text != NULL && *text != '\0' && strchr (self->lines->pdata[i], ':') != NULL)
          return join_subject (self, i + 1, text);
      }
  return NULL;
}

/* "KEPUTUSAN BUPATI ARUM NOMOR 3 TENTANG PANITIA": what follows in the heading's line; NULL:
 * nothing. */
static const char *
find_inner_about (const Head *self)
{
  const char *line = self->lines->pdata[self->heading_line];
  const char *found = strstr (line, " TENTANG ");

  return found != NULL ? found + strlen (" TENTANG ") : NULL;
}

static char *
find_title (const Head *self)
{
  const char *inner =
    self->heading != NULL && self->heading->issued ? find_inner_about (self) : NULL;

  if (inner != NULL)
    return join_lines (self, self->heading_line + 1, inner, TRUE);
  for (guint i = self->heading_line; self->heading != NULL && i < self->lines->len; i++)
    {
      const char *about = after_label (self, i, "TENTANG");

      if (about == NULL)
        continue;
      return join_lines (self, i + 1, *about != '\0' ? about : NULL,
                         is_capital (self->lines->pdata[i]));
    }
  if (self->heading == NULL || self->heading->issued)
    return find_subject (self);
  if (g_str_equal (self->heading->type, "procedure") || g_str_equal (self->heading->type, "letter"))
    {
      char *subject = find_subject (self);

      if (subject != NULL)
        return subject;
    }
  return join_lines (self, self->heading_line, NULL, TRUE);
}

/* "Bupati Arum Nomor 12 Tahun 2025 tentang": the office alone. */
static char *
cut_issuer (const char *text)
{
  static const char *const ends[] = { " NOMOR ", " NOMOR:", " NO. ", " TENTANG " };
  g_autofree char *padded = g_strconcat (text, " ", NULL);
  g_autofree char *folded = g_ascii_strup (padded, -1);
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *found = strstr (folded, ends[i]);

      if (found != NULL)
        length = MIN (length, (gsize) (found - folded));
    }
  return g_strndup (text, length);
}

static char *
find_issuer (const Head *self)
{
  guint end = self->heading != NULL ? self->heading_line : self->lines->len;

  if (self->heading != NULL && self->heading->issued)
    {
      const char *line = self->lines->pdata[self->heading_line];
      g_autofree char *cut = cut_issuer (line);
      g_autofree char *whole = strlen (cut) < strlen (line)
                                 ? merita_title_case (cut)
                                 : join_lines (self, self->heading_line, NULL, TRUE);
      const char *rest = whole != NULL ? strchr (whole, ' ') : NULL;

      if (rest != NULL)
        return g_strdup (rest + 1);
    }
  for (guint i = MIN (end, 6); i-- > 0;)
    if (is_capital (self->lines->pdata[i])
        && begins_with_one (self->upper->pdata[i], offices, G_N_ELEMENTS (offices)))
      return merita_title_case (self->lines->pdata[i]);
  return NULL;
}

static const char *
find_type (const Head *self)
{
  if (self->heading != NULL)
    return self->heading->type;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *subject = after_label (self, i, "PERIHAL");

      if (subject == NULL)
        subject = after_label (self, i, "HAL");
      if (subject != NULL && strchr (self->lines->pdata[i], ':') != NULL)
        return "letter";
    }
  return NULL;
}

/* ---- date ---- */

static MeritaDate
match_date (GRegex *regex, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 1);
      g_autofree char *clean = squeeze (found);
      gboolean ambiguous;
      MeritaDate date;

      if (merita_text_parse_date (clean, -1, &date, &ambiguous) && !ambiguous)
        return date;
    }
  return MERITA_DATE_UNKNOWN;
}

#define DAY "([0-3]?[0-9]\\s{1,3}[A-Za-z]{3,9}\\s{1,3}[12][0-9]{3})"

/* Laws are dated where they are made, then where they are published: the first one counts. */
static MeritaDate
find_date (const GPtrArray *texts)
{
  static const char *const patterns[] = {
    "ditetapkan\\s{1,3}di[^\\n]{0,80}\\n?[^\\n]{0,40}tanggal\\s{0,3}:?\\s{0,3}" DAY,
    "dibuat\\s{1,3}di[^\\n]{0,80}\\n?[^\\n]{0,40}tanggal\\s{0,3}:?\\s{0,3}" DAY,
    "^[\\p{L} .]{3,40},\\s{0,3}" DAY "\\s{0,3}$",
  };

  for (guint p = 0; p < G_N_ELEMENTS (patterns); p++)
    {
      g_autoptr (GRegex) regex =
        g_regex_new (patterns[p], G_REGEX_CASELESS | G_REGEX_MULTILINE, 0, NULL);

      for (guint i = 0; i < texts->len; i++)
        {
          g_autofree char *valid = NULL;
          MeritaDate date;

          if (i >= FIRST_PAGES && i + LAST_PAGES < texts->len)
            continue;
          valid = g_utf8_make_valid (texts->pdata[i], -1);
          date = match_date (regex, valid);
          if (date != MERITA_DATE_UNKNOWN)
            return date;
        }
    }
  return MERITA_DATE_UNKNOWN;
}

static guint
fill (char **field, char *value, MeritaDocumentFact fact)
{
  if (*field != NULL || value == NULL || *value == '\0')
    {
      g_free (value);
      return 0;
    }
  *field = value;
  return fact;
}

guint
merita_evidence_suggest (const GPtrArray *texts, MeritaDocument *document)
{
  g_auto (Head) head = { 0 };
  guint filled = 0;

  g_return_val_if_fail (texts != NULL && document != NULL, 0);

  if (texts->len == 0)
    return 0;
  read_head (&head, texts->pdata[0]);
  find_heading (&head);
  filled |= fill (&document->type, g_strdup (find_type (&head)), MERITA_FACT_TYPE);
  filled |= fill (&document->number, find_number (&head), MERITA_FACT_NUMBER);
  filled |= fill (&document->title, find_title (&head), MERITA_FACT_TITLE);
  filled |= fill (&document->issuer, find_issuer (&head), MERITA_FACT_ISSUER);
  if (document->signed_on == MERITA_DATE_UNKNOWN)
    document->signed_on = find_date (texts);
  else
    return filled;
  return document->signed_on != MERITA_DATE_UNKNOWN ? filled | MERITA_FACT_SIGNED : filled;
}

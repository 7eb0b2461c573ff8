/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "merita-book-private.h"
#include "merita-text.h"

#define SAMPLE_LINES 50
#define MAX_TEXT_BYTES ((gsize) G_MAXINT32)

/* What Windows-1252 holds at 0x80..0x9f; places that it leaves free become U+FFFD. */
static const gunichar windows_1252[32] = { 0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020,
                                           0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd,
                                           0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d,
                                           0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
                                           0x0153, 0xfffd, 0x017e, 0x0178 };

typedef struct
{
  MeritaBook *book;
  MeritaSheet *sheet;
  const char *at, *end;
  char separator;
  guint line;
} Scan;

static void
take_windows_1252 (MeritaBook *self)
{
  GString *text = g_string_sized_new (self->content_length + self->content_length / 8);

  for (gsize i = 0; i < self->content_length; i++)
    {
      guchar byte = (guchar) self->content[i];

      if (byte < 0x80)
        g_string_append_c (text, (char) byte);
      else
        g_string_append_unichar (text, byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
    }
  g_free (self->content);
  self->content_length = text->len;
  self->content = g_string_free (text, FALSE);
  self->encoding = "Windows-1252";
}

static void
take_utf16 (MeritaBook *self, gboolean big_endian, gsize start)
{
  GString *text = g_string_sized_new (self->content_length);
  const guchar *bytes = (const guchar *) self->content;
  gunichar lead = 0;

  for (gsize i = start; i + 1 < self->content_length; i += 2)
    {
      gunichar unit = big_endian ? (gunichar) bytes[i] << 8 | bytes[i + 1]
                                 : (gunichar) bytes[i + 1] << 8 | bytes[i];

      if (unit >= 0xdc00 && unit < 0xe000)
        {
          g_string_append_unichar (text, lead != 0
                                           ? 0x10000 + ((lead - 0xd800) << 10) + (unit - 0xdc00)
                                           : 0xfffd);
          lead = 0;
          continue;
        }
      if (lead != 0)
        g_string_append_unichar (text, 0xfffd);
      lead = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
      if (lead == 0)
        g_string_append_unichar (text, unit);
    }
  g_free (self->content);
  self->content_length = text->len;
  self->content = g_string_free (text, FALSE);
  self->encoding = "UTF-16";
}

/* A file of pure ASCII, which most are, is checked eight bytes at a time. */
static gboolean
is_utf8 (const char *text, gsize length)
{
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 word;

      memcpy (&word, text + i, 8);
      if ((word & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        break;
    }
  return g_utf8_validate_len (text + i, length - i, NULL);
}

static void
decode (MeritaBook *self)
{
  const char *text = self->content;
  gsize length = self->content_length;
  gsize even = 0, odd = 0;

  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    {
      take_utf16 (self, text[0] == '\xfe', 2);
      return;
    }
  for (gsize i = 0; i < MIN (length, 1024); i++)
    {
      if (text[i] == '\0')
        *(i % 2 == 0 ? &even : &odd) += 1;
    }
  if (even + odd > MIN (length, 1024) / 4)
    {
      take_utf16 (self, even > odd, 0);
      return;
    }
  self->encoding = "UTF-8";
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      self->content_length -= 3;
      memmove (self->content, self->content + 3, self->content_length + 1);
    }
  if (!is_utf8 (self->content, self->content_length))
    take_windows_1252 (self);
}

/*
 * The separator that splits most lines into the same number of cells, of more than one.  Semicolon
 * wins over comma when both could be, because the decimals of such a file have commas.
 */
static char
guess_separator (const char *text, gsize length)
{
  static const char candidates[] = { ';', '\t', ',', '|' };
  guint best = 0;
  char chosen = ',';

  for (guint c = 0; c < G_N_ELEMENTS (candidates); c++)
    {
      guint counts[SAMPLE_LINES] = { 0 };
      guint n = 0, widest = 0, agree = 0, weight;
      gboolean quoted = FALSE;

      for (gsize i = 0; i < length && n < SAMPLE_LINES; i++)
        {
          if (text[i] == '"')
            quoted = !quoted;
          else if (!quoted && text[i] == candidates[c])
            counts[n]++;
          else if (!quoted && text[i] == '\n')
            n++;
        }
      n = MIN (n + 1, SAMPLE_LINES);
      for (guint i = 0; i < n; i++)
        widest = MAX (widest, counts[i]);
      for (guint i = 0; i < n; i++)
        agree += widest > 0 && counts[i] == widest;
      weight = agree * 1000 + widest;
      if (widest > 0 && weight > best)
        {
          best = weight;
          chosen = candidates[c];
        }
    }
  return chosen;
}

/* Reads a cell that begins with a quote; at stands behind the quote. */
static gboolean
scan_quoted (Scan *self)
{
  const char *start = self->at;
  const char *p = start;
  g_autoptr (GString) text = NULL;
  const char *kept;

  for (;;)
    {
      const char *quote = memchr (p, '"', (gsize) (self->end - p));

      if (quote == NULL)
        quote = self->end;
      for (const char *q = p; (q = memchr (q, '\n', (gsize) (quote - q))) != NULL; q++)
        self->line++;
      if (quote + 1 < self->end && quote[1] == '"')
        {
          if (text == NULL)
            text = g_string_new (NULL);
          g_string_append_len (text, start, quote + 1 - start);
          start = p = quote + 2;
          continue;
        }
      p = quote;
      break;
    }
  self->at = MIN (p + 1, self->end);
  /* What stands between the closing quote and the separator belongs to the cell all the same. */
  if (self->at < self->end && *self->at != self->separator && *self->at != '\n'
      && *self->at != '\r')
    {
      if (text == NULL)
        text = g_string_new (NULL);
      g_string_append_len (text, start, p - start);
      start = self->at;
      while (self->at < self->end && *self->at != self->separator && *self->at != '\n'
             && *self->at != '\r')
        self->at++;
      p = self->at;
    }
  if (text == NULL)
    return merita_sheet_add_cell (self->sheet, start, (gsize) (p - start), MERITA_CELL_TEXT);
  g_string_append_len (text, start, p - start);
  kept = merita_book_store (self->book, text->str, text->len);
  return kept != NULL && merita_sheet_add_cell (self->sheet, kept, text->len, MERITA_CELL_TEXT);
}

static gboolean
scan_row (Scan *self, const guint8 *stops)
{
  if (!merita_sheet_begin_row (self->sheet, self->line))
    return FALSE;
  for (;;)
    {
      if (merita_sheet_row_length (self->sheet) >= MERITA_SHEET_MAX_COLUMNS)
        return FALSE;
      if (self->at < self->end && *self->at == '"')
        {
          self->at++;
          if (!scan_quoted (self))
            return FALSE;
        }
      else
        {
          const char *start = self->at;
          const char *p = start;

          while (p < self->end && stops[(guchar) *p] == 0)
            p++;
          self->at = p;
          if (!merita_sheet_add_cell (self->sheet, start, (gsize) (p - start), MERITA_CELL_TEXT))
            return FALSE;
        }
      if (self->at >= self->end)
        return TRUE;
      if (*self->at == self->separator)
        {
          self->at++;
          continue;
        }
      if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
        self->at++;
      self->at++;
      self->line++;
      return TRUE;
    }
}

/* The sign before the decimals, from the first cell that tells. */
static char
guess_decimal (const MeritaSheet *sheet)
{
  guint n = MIN (merita_sheet_get_n_rows (sheet), SAMPLE_LINES);

  for (guint row = 0; row < n; row++)
    {
      const MeritaCell *cells = merita_sheet_get_row (sheet, row);
      guint length = merita_sheet_get_length (sheet, row);

      for (guint i = 0; i < length; i++)
        {
          gsize k = 0;

          while (k < cells[i].length && g_ascii_isdigit (cells[i].text[k]))
            k++;
          if (k == 0 || k > 3 || k + 1 >= cells[i].length || k + 3 < cells[i].length)
            continue;
          if ((cells[i].text[k] == ',' || cells[i].text[k] == '.')
              && g_ascii_isdigit (cells[i].text[k + 1])
              && (k + 2 == cells[i].length || g_ascii_isdigit (cells[i].text[k + 2])))
            return cells[i].text[k];
        }
    }
  return '\0';
}

gboolean
merita_book_open_text (MeritaBook *self, GError **error)
{
  g_autoptr (MeritaSheet) sheet = NULL;
  guint8 stops[256] = { 0 };
  Scan scan;

  /* Read, not mapped: a file that shrinks while it is mapped kills the program. */
  if (!g_file_get_contents (self->path, &self->content, &self->content_length, error))
    return FALSE;
  if (self->content_length > MAX_TEXT_BYTES)
    {
      merita_book_set_too_large (self, error);
      return FALSE;
    }
  decode (self);
  sheet = merita_sheet_new ("");
  scan = (Scan){ self, sheet, self->content, self->content + self->content_length, 0, 1 };
  if (scan.end - scan.at >= 6 && g_ascii_strncasecmp (scan.at, "sep=", 4) == 0
      && (scan.at[5] == '\r' || scan.at[5] == '\n'))
    {
      self->separator = scan.at[4];
      scan.at += scan.at[5] == '\r' && scan.end - scan.at > 6 ? 7 : 6;
      scan.line = 2;
    }
  else
    self->separator = guess_separator (scan.at, (gsize) (scan.end - scan.at));
  scan.separator = self->separator;
  stops[(guchar) self->separator] = stops['\n'] = stops['\r'] = 1;
  while (scan.at < scan.end)
    {
      if (!scan_row (&scan, stops))
        {
          merita_book_set_too_large (self, error);
          return FALSE;
        }
    }
  self->decimal = guess_decimal (sheet);
  merita_book_add_sheet (self, "", g_steal_pointer (&sheet));
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-byte-range.h"

#include <string.h>

#define KEY "/ByteRange"

/* A dictionary without its signature is small; a decoy must not make this slow. */
#define MOST_DICTIONARY (1u << 20)
#define MOST_TEXT 4096

typedef struct
{
  const char *data, *end;
} Span;

static const char *
find (Span span, const char *word)
{
  return span.end > span.data
           ? memmem (span.data, (gsize) (span.end - span.data), word, strlen (word))
           : NULL;
}

static void
skip_blanks (Span *span)
{
  while (span->data < span->end && (*span->data == '\0' || g_ascii_isspace (*span->data)))
    span->data++;
}

static gboolean
read_offset (Span *span, guint64 *number)
{
  const char *start;

  skip_blanks (span);
  start = span->data;
  for (*number = 0; span->data < span->end && g_ascii_isdigit (*span->data); span->data++)
    {
      if (*number > G_MAXUINT32 * (guint64) 16)
        return FALSE;
      *number = *number * 10 + (guint64) g_ascii_digit_value (*span->data);
    }
  return span->data > start;
}

/* [0 A B C]: the bytes up to A, and C bytes from B on, which is behind the signature. */
static gboolean
covers_file (Span span, const char *file, gsize size)
{
  guint64 numbers[4];
  Span rest;

  skip_blanks (&span);
  if (span.data == span.end || *span.data++ != '[')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!read_offset (&span, &numbers[i]))
      return FALSE;
  if (numbers[0] != 0 || numbers[1] >= numbers[2] || numbers[2] > size
      || numbers[3] > size - numbers[2] || file[numbers[1]] != '<' || file[numbers[2] - 1] != '>')
    return FALSE;
  for (guint64 i = numbers[1] + 1; i < numbers[2] - 1; i++)
    if (!g_ascii_isxdigit (file[i]) && !g_ascii_isspace (file[i]))
      return FALSE;
  rest = (Span){ file + numbers[2] + numbers[3], file + size };
  skip_blanks (&rest);
  return rest.data == rest.end;
}

/* From the last "obj" before a place to the next "endobj". */
static Span
find_object (Span file, const char *at)
{
  Span span = { at, at };
  const char *last;

  while (span.data > file.data && at - span.data < MOST_DICTIONARY
         && !(span.end - span.data >= 3 && memcmp (span.data, "obj", 3) == 0))
    span.data--;
  span.end = at + MIN (file.end - at, MOST_DICTIONARY);
  last = find ((Span){ at, span.end }, "endobj");
  if (last != NULL)
    span.end = last;
  return span;
}

static void
append_escape (GByteArray *out, Span *span)
{
  static const char letters[] = "nrtbf", meanings[] = "\n\r\t\b\f";
  guint8 byte = (guint8) *span->data;
  const char *known = strchr (letters, byte);

  if (byte >= '0' && byte <= '7')
    {
      guint value = 0;

      for (guint i = 0; i < 3 && span->data < span->end && *span->data >= '0' && *span->data <= '7';
           i++)
        value = value * 8 + (guint) (*span->data++ - '0');
      byte = (guint8) value;
      g_byte_array_append (out, &byte, 1);
      return;
    }
  span->data++;
  if (byte == '\n' || byte == '\r')
    return;
  if (known != NULL && byte != '\0')
    byte = (guint8) meanings[known - letters];
  g_byte_array_append (out, &byte, 1);
}

static void
read_literal (GByteArray *out, Span span)
{
  guint depth = 1;

  while (span.data < span.end && out->len < MOST_TEXT)
    {
      const guint8 byte = (guint8) *span.data++;

      if (byte == '\\' && span.data < span.end)
        {
          append_escape (out, &span);
          continue;
        }
      depth += byte == '(';
      depth -= byte == ')';
      if (depth == 0)
        return;
      g_byte_array_append (out, &byte, 1);
    }
}

static void
read_hexadecimal (GByteArray *out, Span span)
{
  guint n = 0;
  guint8 byte = 0;

  for (; span.data < span.end && *span.data != '>' && out->len < MOST_TEXT; span.data++)
    {
      if (!g_ascii_isxdigit (*span.data))
        continue;
      byte = (guint8) (byte << 4 | g_ascii_xdigit_value (*span.data));
      if (++n % 2 == 0)
        g_byte_array_append (out, &byte, 1);
    }
}

static char *
decode_text (const GByteArray *bytes)
{
  const char *data = (const char *) bytes->data;
  gboolean wide = bytes->len >= 2 && memcmp (data, "\xfe\xff", 2) == 0;

  if (bytes->len == 0)
    return NULL;
  if (wide)
    return g_convert (data + 2, bytes->len - 2, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  if (bytes->len >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return g_utf8_make_valid (data + 3, bytes->len - 3);
  return g_convert (data, bytes->len, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

static char *
read_text (Span object, const char *key)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Span span = { find (object, key), object.end };

  if (span.data == NULL)
    return NULL;
  span.data += strlen (key);
  skip_blanks (&span);
  if (span.data < span.end && *span.data == '(')
    read_literal (bytes, (Span){ span.data + 1, span.end });
  else if (span.data < span.end && *span.data == '<')
    read_hexadecimal (bytes, (Span){ span.data + 1, span.end });
  return decode_text (bytes);
}

void
merita_pdf_byte_ranges_find (MeritaPdfByteRanges *self, const char *file, gsize size)
{
  const Span all = { file, file + size };
  Span rest = all;
  const char *only = NULL;

  *self = (MeritaPdfByteRanges){ 0 };
  while ((rest.data = find (rest, KEY)) != NULL)
    {
      only = rest.data;
      rest.data += strlen (KEY);
      self->n_ranges++;
      self->reaches_end = self->reaches_end || covers_file (rest, file, size);
    }
  if (self->n_ranges != 1 || find (all, "/Encrypt") != NULL)
    return;
  self->reason = read_text (find_object (all, only), "/Reason");
  self->location = read_text (find_object (all, only), "/Location");
}

void
merita_pdf_byte_ranges_clear (MeritaPdfByteRanges *self)
{
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->location, g_free);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-answer.h"

#include <string.h>

#include "merita-pdf-protocol.h"

/* The worker has read a hostile file: what it says is checked like the file. */
typedef struct
{
  char letter;
  const guint8 *data;
  gsize size;
} Frame;

void
merita_pdf_answer_free (MeritaPdfAnswer *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_clear_pointer (&self->layout, merita_page_layout_free);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_free (self);
}

void
merita_pdf_fail (MeritaPdfError code, GError **error)
{
  g_set_error_literal (error, MERITA_PDF_ERROR, (int) code,
                       merita_pdf_error_describe (merita_language_current (), code));
}

static guint32
read_number (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
next_frame (const guint8 **data, gsize *size, Frame *frame)
{
  if (*size < MERITA_PDF_FRAME_HEADER)
    return FALSE;
  frame->letter = (char) (*data)[0];
  frame->size = read_number (*data + 1);
  *data += MERITA_PDF_FRAME_HEADER;
  *size -= MERITA_PDF_FRAME_HEADER;
  if (frame->size > *size)
    return FALSE;
  frame->data = *data;
  *data += frame->size;
  *size -= frame->size;
  return TRUE;
}

/* The text after a frame's number. */
static char *
read_text (const Frame *frame)
{
  return g_utf8_make_valid ((const char *) frame->data + sizeof (guint32),
                            (gssize) (frame->size - sizeof (guint32)));
}

static gboolean
take_image (MeritaPdfAnswer *self, const Frame *frame)
{
  const gsize numbers = 3 * sizeof (guint32);

  if (frame->size < numbers || self->pixels != NULL)
    return FALSE;
  self->width = read_number (frame->data);
  self->height = read_number (frame->data + sizeof (guint32));
  self->stride = read_number (frame->data + 2 * sizeof (guint32));
  if (self->width == 0 || self->height == 0 || self->stride / sizeof (guint32) < self->width
      || (guint64) self->stride * self->height != frame->size - numbers)
    return FALSE;
  self->pixels = g_bytes_new (frame->data + numbers, frame->size - numbers);
  return TRUE;
}

static gboolean
take_layout (MeritaPdfAnswer *self, const Frame *frame)
{
  const gsize numbers = 4 * sizeof (guint32);
  const gsize place = 4 * sizeof (guint32);
  g_autofree MeritaRectangle *rectangles = NULL;
  const guint8 *at = frame->data + numbers;
  guint32 width, height, n;

  if (frame->size < numbers || self->layout != NULL)
    return FALSE;
  width = read_number (frame->data + sizeof (guint32));
  height = read_number (frame->data + 2 * sizeof (guint32));
  n = read_number (frame->data + 3 * sizeof (guint32));
  if (width > MERITA_PDF_MOST_EXTENT || height > MERITA_PDF_MOST_EXTENT
      || n > (frame->size - numbers) / place)
    return FALSE;
  rectangles = g_new0 (MeritaRectangle, n);
  for (guint32 i = 0; i < n; i++, at += place)
    rectangles[i] = (MeritaRectangle){ .x = (gint32) read_number (at),
                                       .y = (gint32) read_number (at + sizeof (guint32)),
                                       .width = (gint32) read_number (at + 2 * sizeof (guint32)),
                                       .height = (gint32) read_number (at + 3 * sizeof (guint32)) };
  self->layout =
    merita_page_layout_new_take ((gint) width, (gint) height,
                                 g_strndup ((const char *) at, frame->size - numbers - n * place),
                                 g_steal_pointer (&rectangles), n);
  return self->layout != NULL;
}

/* The texts of a signature, each ended by NUL, and nothing after them. */
static gboolean
take_texts (const guint8 *data, gsize size, char **const *texts, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    {
      const guint8 *end = size > 0 ? memchr (data, '\0', size) : NULL;

      if (end == NULL)
        return FALSE;
      *texts[i] = g_utf8_make_valid ((const char *) data, end - data);
      size -= (gsize) (end + 1 - data);
      data = end + 1;
    }
  return size == 0;
}

/* "Valid" is said of what the worker has verified without an obstacle, and of nothing else. */
static gboolean
take_signature (MeritaPdfAnswer *self, const Frame *frame)
{
  enum
  {
    STATE,
    CERTIFICATE,
    OBSTACLE,
    COVERED,
    TIME_LOW,
    TIME_HIGH,
    N_NUMBERS
  };
  const gsize size = N_NUMBERS * sizeof (guint32);
  MeritaPdfSignature *signature = g_new0 (MeritaPdfSignature, 1);
  char **const texts[] = { &signature->field, &signature->signer, &signature->reason,
                           &signature->location };
  guint32 numbers[N_NUMBERS] = { 0 };

  g_ptr_array_add (self->signatures, signature);
  if (frame->size < size || self->signatures->len > MERITA_PDF_MOST_SIGNATURES)
    return FALSE;
  for (guint i = 0; i < N_NUMBERS; i++)
    numbers[i] = read_number (frame->data + i * sizeof (guint32));
  if (numbers[STATE] >= MERITA_PDF_N_SIGNATURES || numbers[CERTIFICATE] >= MERITA_PDF_N_CERTIFICATES
      || numbers[OBSTACLE] >= MERITA_PDF_N_OBSTACLES
      || ((numbers[STATE] == MERITA_PDF_SIGNATURE_NOT_VERIFIED)
          != (numbers[OBSTACLE] != MERITA_PDF_OBSTACLE_NONE)))
    return FALSE;
  signature->state = numbers[STATE];
  signature->certificate = numbers[CERTIFICATE];
  signature->obstacle = numbers[OBSTACLE];
  signature->covered = numbers[COVERED] != 0;
  signature->signed_at = (gint64) ((guint64) numbers[TIME_HIGH] << 32 | numbers[TIME_LOW]);
  return take_texts (frame->data + size, frame->size - size, texts, G_N_ELEMENTS (texts));
}

static gboolean
take_frame (MeritaPdfAnswer *self, const Frame *frame)
{
  if (frame->letter == MERITA_PDF_FRAME_IMAGE)
    return take_image (self, frame);
  if (frame->letter == MERITA_PDF_FRAME_LAYOUT)
    return take_layout (self, frame);
  if (frame->letter == MERITA_PDF_FRAME_SIGNATURE)
    return take_signature (self, frame);
  if (frame->size < sizeof (guint32))
    return FALSE;
  switch (frame->letter)
    {
    case MERITA_PDF_FRAME_INFO:
      self->pages = read_number (frame->data);
      g_free (self->title);
      self->title = read_text (frame);
      return self->pages > 0 && self->pages <= MERITA_PDF_MOST_PAGES;
    case MERITA_PDF_FRAME_PAGE:
      g_ptr_array_add (self->texts, read_text (frame));
      return self->texts->len <= MERITA_PDF_MOST_PAGES;
    default:
      return FALSE;
    }
}

static MeritaPdfError
read_failure (const Frame *frame)
{
  switch (frame->size >= sizeof (guint32) ? read_number (frame->data) : 0)
    {
    case MERITA_PDF_FAILURE_DAMAGED:
      return MERITA_PDF_ERROR_DAMAGED;
    case MERITA_PDF_FAILURE_ENCRYPTED:
      return MERITA_PDF_ERROR_ENCRYPTED;
    case MERITA_PDF_FAILURE_TOO_LARGE:
      return MERITA_PDF_ERROR_TOO_LARGE;
    case MERITA_PDF_FAILURE_NO_PAGE:
      return MERITA_PDF_ERROR_NO_PAGE;
    default:
      return MERITA_PDF_ERROR_CRASHED;
    }
}

MeritaPdfAnswer *
merita_pdf_answer_parse (const guint8 *data, gsize size, gboolean *cut, GError **error)
{
  g_autoptr (MeritaPdfAnswer) self = g_new0 (MeritaPdfAnswer, 1);
  Frame frame;

  *cut = FALSE;
  self->title = g_strdup ("");
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_pdf_signature_free);
  while (next_frame (&data, &size, &frame))
    {
      if (frame.letter == MERITA_PDF_FRAME_END)
        return g_steal_pointer (&self);
      if (frame.letter == MERITA_PDF_FRAME_FAILED)
        {
          merita_pdf_fail (read_failure (&frame), error);
          return NULL;
        }
      if (!take_frame (self, &frame))
        {
          merita_pdf_fail (MERITA_PDF_ERROR_CRASHED, error);
          return NULL;
        }
    }
  *cut = TRUE;
  return NULL;
}

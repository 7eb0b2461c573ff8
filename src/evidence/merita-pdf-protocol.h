/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What merita-pdf-worker writes: frames of one letter, a length and so many bytes; numbers are 32 bits,
 * little endian.  An answer ends with END or FAILED: without one of them the worker was cut off.
 *
 *   INFO    number of pages, then the title as UTF-8 (may be empty)
 *   PAGE    page from 1, then its text as UTF-8
 *   IMAGE   width, height, bytes a row, then the rows as cairo's ARGB32
 *   LAYOUT  page from 1, its width and height, number of characters; x, y, width and height of each
 *           of them (signed); then the text as UTF-8.  Places are hundredths of a point
 *   SIGNATURE  state, certificate, obstacle, covered, low and high half of signed_at (merita-pdf-signature.h);
 *           then field, signer, reason and location as UTF-8, each with its NUL
 *   FAILED  a MeritaPdfFailure
 *   END     nothing
 */
typedef enum
{
  MERITA_PDF_FRAME_INFO = 'I',
  MERITA_PDF_FRAME_PAGE = 'P',
  MERITA_PDF_FRAME_IMAGE = 'R',
  MERITA_PDF_FRAME_LAYOUT = 'L',
  MERITA_PDF_FRAME_SIGNATURE = 'S',
  MERITA_PDF_FRAME_FAILED = 'F',
  MERITA_PDF_FRAME_END = 'E',
} MeritaPdfFrame;

typedef enum
{
  MERITA_PDF_FAILURE_DAMAGED = 1,
  MERITA_PDF_FAILURE_ENCRYPTED,
  MERITA_PDF_FAILURE_TOO_LARGE,
  MERITA_PDF_FAILURE_NO_PAGE,
} MeritaPdfFailure;

#define MERITA_PDF_FRAME_HEADER 5              /* letter and length */
#define MERITA_PDF_MOST_PAGES 20000
#define MERITA_PDF_MOST_PIXELS 60000000.0      /* of a rendered page: 240 MB */
#define MERITA_PDF_MOST_EXTENT 100000000       /* of a page, in hundredths of a point */
#define MERITA_PDF_MOST_SIGNATURES 1000
#define MERITA_PDF_MOST_BYTES (512u << 20)     /* of a file */

G_END_DECLS

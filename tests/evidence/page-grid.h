/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page-layout.h"

/* A page in which the character of column c and line l (from 0) stands at (GRID_X c, GRID_Y l). */
#define GRID_X 600
#define GRID_Y 1400
#define GRID_HEIGHT 1200

static inline MeritaPageLayout *
page_grid_new (const char *text)
{
  glong n = g_utf8_strlen (text, -1);
  MeritaRectangle *places = g_new0 (MeritaRectangle, n);
  gint column = 0, line = 0;
  glong i = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++)
    if (*p == '\n')
      {
        column = 0;
        line++;
      }
    else
      places[i] = (MeritaRectangle){ GRID_X * column++, GRID_Y * line, GRID_X, GRID_HEIGHT };
  return merita_page_layout_new_take (59500, 84200, g_strdup (text), places, (gsize) n);
}

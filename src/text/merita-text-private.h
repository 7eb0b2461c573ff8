/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-text.h"

G_BEGIN_DECLS

/* Marks a msgid in a static table; merita_tr() translates it where it is used. */
#define N_(string) (string)

/* Stands where a value is not known: an en dash, never a zero. */
#define MERITA_TEXT_UNKNOWN "\xe2\x80\x93"

extern const char *const merita_months[12];

/* As few decimals as the value has: "80", "79,2". */

/* Two decimals at most and a percent sign: "89,96%". */
char *merita_text_fine_percent (MeritaLanguage language, MeritaHundredths value);

/* A translated pattern with {1}, {2}, {3} filled in; NULL prints as not known. */
char *merita_text_fill        (MeritaLanguage language, const char *msgid, const char *first,
                               const char *second, const char *third);
/* The same with two grouped numbers; the second decides between singular and plural. */
char *merita_text_fill_n      (MeritaLanguage language, const char *singular, const char *plural,
                               gint64 first, gint64 second);
/* The same with a text and a number, in words below ten. */
char *merita_text_fill_number (MeritaLanguage language, const char *msgid, const char *first,
                               gint64 second);

G_END_DECLS

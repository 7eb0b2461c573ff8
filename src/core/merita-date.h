/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Calendar arithmetic on YYYYMMDD numbers (proleptic Gregorian, years 1900..2199). */

gboolean   merita_date_is_valid     (MeritaDate date);
MeritaDate merita_date_new          (int year, int month, int day); /* UNKNOWN if no such day */
static inline int merita_date_year  (MeritaDate date) { return date / 10000; }
static inline int merita_date_month (MeritaDate date) { return date / 100 % 100; }
static inline int merita_date_day   (MeritaDate date) { return date % 100; }
int        merita_date_days_in_month (int year, int month);
gint32     merita_date_to_days      (MeritaDate date); /* days since 1970-01-01 */
int        merita_date_weekday      (MeritaDate date); /* 1 Monday .. 7 Sunday; 0 if the day is not known */
MeritaDate merita_date_from_days    (gint32 days);
MeritaDate merita_date_add_days     (MeritaDate date, int days);
/* The same day n months on; the last day of the month if that month is shorter. */
MeritaDate merita_date_add_months   (MeritaDate date, int months);
/* The days must be known: check first. */
int        merita_date_days_between (MeritaDate from, MeritaDate to);
/* Whole months from..to, negative if to lies before from. */
int        merita_date_months_between (MeritaDate from, MeritaDate to);
/* Completed years of age or service at a day. */
int        merita_date_years_at     (MeritaDate from, MeritaDate at);
/* "2026-06-30" exactly, nothing else. length may be -1. */
gboolean   merita_date_parse_iso    (const char *text, gssize length, MeritaDate *date);
/* Writes "2026-06-30" and a NUL (11 bytes); an unknown day gives "". Returns buffer. */
char      *merita_date_format_iso   (MeritaDate date, char buffer[11]);

G_END_DECLS

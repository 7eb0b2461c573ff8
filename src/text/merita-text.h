/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-calendar-event.h"
#include "merita-path.h"
#include "merita-profile.h"

G_BEGIN_DECLS

/*
 * Words for results.  Screen, terminal and print must say the same sentence, and official
 * documents are Indonesian whatever the language of the screen; so a sentence is asked for in a
 * language, and the catalogue po/id.po is compiled into this library.
 */
typedef enum
{
  MERITA_LANGUAGE_INDONESIAN,
  MERITA_LANGUAGE_ENGLISH,
} MeritaLanguage;

/* The language of the interface: MERITA_LANGUAGE_... from the user's choice or the environment. */
MeritaLanguage merita_language_current (void);
void           merita_language_set     (MeritaLanguage language); /* also sets LANGUAGE for gettext */

/* The translation of an English msgid; xgettext knows this keyword (second argument). Never NULL. */
const char *merita_tr                  (MeritaLanguage language, const char *msgid) G_GNUC_FORMAT (2);
const char *merita_tr_n                (MeritaLanguage language, const char *singular, const char *plural, gulong n)
                                        G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* Formats: Indonesian "1.234,50", English "1,234.50". Free the result. */
char *merita_text_integer    (MeritaLanguage language, gint64 value);
char *merita_text_hundredths (MeritaLanguage language, MeritaHundredths value);       /* "86,75"; unknown "–" */
char *merita_text_points     (MeritaLanguage language, MeritaHundredths value);       /* "282,5": no trailing zeros past one decimal */
char *merita_text_plain      (MeritaLanguage language, MeritaHundredths value);       /* "40", "282,5": as short as it can be */
char *merita_text_score      (MeritaLanguage language, MeritaScore score);            /* two decimals */
char *merita_text_percent    (MeritaLanguage language, MeritaHundredths value);       /* "32,9%" */
char *merita_text_size       (MeritaLanguage language, gint64 bytes);                 /* "3,4 MB" */
char *merita_text_date       (MeritaLanguage language, MeritaDate date);              /* "3 Februari 2023"; unknown "–" */
char *merita_text_date_short (MeritaLanguage language, MeritaDate date);              /* "03-02-2023" */
const char *merita_text_weekday (MeritaLanguage language, MeritaDate date);           /* "Minggu"; unknown "–" */
char *merita_text_month_year (MeritaLanguage language, MeritaDate date);              /* "November 2026" */
char *merita_text_spell      (gint64 value);                                          /* terbilang: "dua ratus lima puluh enam" */
char *merita_text_spell_hundredths (MeritaHundredths value);                          /* "nol koma enam dua" */
char *merita_text_recommendation (gint aspect, gint number);                          /* "c.3": as decisions letter aspects */
char *merita_text_initials   (const char *name);                                      /* "DL" of "Dewi Lestari, S.T., M.Sc." */
char *merita_text_short_name (const char *name);                                      /* without titles: "Dewi Lestari" */

/* Labels. Static strings. */
const char *merita_text_predicate  (MeritaLanguage language, MeritaPredicate predicate);
const char *merita_text_education  (MeritaLanguage language, MeritaEducation education);
const char *merita_text_sex        (MeritaLanguage language, MeritaSex sex);
const char *merita_text_tray       (MeritaLanguage language, MeritaTrayReason reason);
const char *merita_text_truth      (MeritaLanguage language, MeritaTruth truth);       /* met / not met / cannot be told */
const char *merita_text_readiness  (MeritaLanguage language, MeritaReadiness readiness);
const char *merita_text_confidence (MeritaLanguage language, MeritaConfidence confidence);
const char *merita_text_job_group  (MeritaLanguage language, MeritaJobGroup group);
const char *merita_text_nip_problem (MeritaLanguage language, int problem); /* MeritaNipProblem */
const char *merita_text_component  (MeritaLanguage language, const MeritaComponent *component);
const char *merita_text_line_state (MeritaLanguage language, MeritaLineState state);   /* "weak" */
const char *merita_text_proof_grade (MeritaLanguage language, MeritaProofGrade grade); /* "direct proof" */
const char *merita_text_event_kind (MeritaLanguage language, MeritaEventKind kind);     /* "Gelombang", "Rekomendasi" */
const char *merita_text_tie        (MeritaLanguage language, MeritaTie tie);

/* Sentences. Free the result. */
char *merita_text_finding          (MeritaLanguage language, const MeritaFinding *finding);
char *merita_text_finding_row      (MeritaLanguage language, const MeritaFinding *finding, const MeritaFindingRow *row);
char *merita_text_gate             (MeritaLanguage language, const MeritaGateResult *gate);   /* "kotak 5, di luar kotak 7, 8, 9" */
char *merita_text_shift            (MeritaLanguage language, const MeritaShift *shift);
char *merita_text_place            (MeritaLanguage language, const MeritaTalentRule *rule, guint box); /* "di atas ekspektasi, potensial tinggi" */
char *merita_text_path             (MeritaLanguage language, const MeritaInstrument *instrument, const MeritaPath *path);
char *merita_text_proof_reasons    (MeritaLanguage language, guint reasons);           /* MeritaProofReason; "" without any */
char *merita_text_completeness     (MeritaLanguage language, guint satisfied, guint required); /* "58 of 109 requirements proved" */
char *merita_text_forecast         (MeritaLanguage language, const MeritaForecast *forecast);
char *merita_text_forecast_rule    (MeritaLanguage language, const MeritaForecastRule *rule); /* how it came about, and its range */
char *merita_text_stacking         (MeritaLanguage language, const MeritaStacking *stacking);

/*
 * Reading what people type; used by forms and imports alike.
 *
 * Decimals: of two different marks the last is the decimal one; a single mark is the decimal one;
 * one mark repeated groups thousands.  More than two decimals are refused, so "1.234" is neither
 * 1234 nor 1.23: who types it is asked.
 *
 * Dates: ambiguous is set for a year of two digits (up to 50 is 20xx), and for slashes with two
 * numbers that could both be the month.
 */
gboolean        merita_text_parse_decimal   (const char *text, gssize length, MeritaHundredths *value); /* "1.234,50", "86,5", "86.75", "1,234.50" */
gboolean        merita_text_parse_date      (const char *text, gssize length, MeritaDate *date, gboolean *ambiguous); /* ISO, 31-12-2020, 31/12/2020, 3 Februari 2023, 3-Feb-23; day first */
gboolean        merita_text_parse_recommendation (const char *text, gint *aspect, gint *number); /* "c.3", "C3", "c.3)" */
MeritaPredicate merita_text_parse_predicate (const char *text, gssize length);
MeritaEducation merita_text_parse_education (const char *text, gssize length);
MeritaSex       merita_text_parse_sex       (const char *text, gssize length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * NIP: 8 digits birth, 4 year and 2 month of appointment (TMT CPNS), 1 sex, 3 serial
 * (Perka BKN 22/2007).  A PPPK's number has a contract code where the month stands.
 * No +40 for women (that is the NIK), no check digit.
 */
typedef enum
{
  MERITA_NIP_OK = 0,
  MERITA_NIP_EMPTY,
  MERITA_NIP_NOT_DIGITS,
  MERITA_NIP_LENGTH,           /* not 18 digits after removing spaces */
  MERITA_NIP_BIRTH_DATE,       /* no such day */
  MERITA_NIP_APPOINTMENT_MONTH,
  MERITA_NIP_APPOINTMENT_AGE,  /* appointed at an age outside 17..60 */
  MERITA_NIP_SEX,              /* digit 15 neither 1 nor 2 */
  MERITA_NIP_SERIAL,           /* 000 */
} MeritaNipProblem;

typedef struct
{
  MeritaNip nip;
  MeritaDate birth_date;
  MeritaDate appointed;        /* first day of the month; year-01-01 for PPPK */
  MeritaSex sex;
  int serial;
} MeritaNipParts;

/*
 * Reads a NIP; spaces, dots, dashes, apostrophes, no-break spaces between the digits are
 * forgiven.  On a problem parts->nip is 0; the fields that could be read are filled.
 * digits (may be NULL) receives how many digits were found, for the message.
 */
MeritaNipProblem merita_nip_parse  (const char *text, gssize length, MeritaEmployment employment,
                                    MeritaNipParts *parts, guint *digits);
/* "198307122006042007" (19 bytes with NUL). */
char            *merita_nip_format (MeritaNip nip, char buffer[19]);
/* "19830712 200604 2 007" (22 bytes with NUL), as printed. */
char            *merita_nip_format_spaced (MeritaNip nip, char buffer[22]);
void             merita_nip_decode (MeritaNip nip, MeritaEmployment employment, MeritaNipParts *parts);

G_END_DECLS

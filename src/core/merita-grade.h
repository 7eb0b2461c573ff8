/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Golongan I/a (1) .. IV/e (17) of a PNS; PPPK I..XVII are 101..117; 0 not known. */
guint       merita_grade_parse  (const char *text, gssize length); /* "IV/b", "iv b", "4b", "IV.b", "IX"; 0 if none */
const char *merita_grade_code   (guint grade);                     /* "IV/b", "" for 0 */
const char *merita_grade_rank   (guint grade);                     /* "Pembina Tingkat I" */

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Names of files and folders that Windows, Linux, macOS and ZIP take alike.  Letters of every
 * script stay; what a system forbids, controls and marks that turn the direction of writing do not.
 */
#define MERITA_PACK_NAME_MAX_BYTES 240 /* of 255: room for a number and an ending */

/* One part of a path, at most so many characters, cut between words where it can be; never "". */
char *merita_pack_name_clean (const char *text, guint most) G_GNUC_WARN_UNUSED_RESULT;
/* "3.4" -> "3.04": so that the order of bytes is the order of the numbers. */
char *merita_pack_name_code  (const char *code, guint aspect_digits, guint digits) G_GNUC_WARN_UNUSED_RESULT;
/*
 * stem and ending, or "stem (2)" while taken has it in whatever case; the result is added to taken,
 * a set of owned, folded names.
 */
char *merita_pack_name_claim (GHashTable *taken, const char *stem, const char *ending) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-instrument.h"

G_BEGIN_DECLS

/*
 * An instrument as a document of its own: the section "instrument" of a profile.  Periods are pinned
 * to such a document, and agencies edit one into a variant of their own.
 */

/* Canonical: keys sorted, no blanks; equal instruments give equal bytes. */
char             *merita_instrument_write    (const MeritaInstrument *self) G_GNUC_WARN_UNUSED_RESULT;
/* For people: indented, in the order of the regulation. */
char             *merita_instrument_export   (const MeritaInstrument *self) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the section, or a whole profile that has one.  On failure the error lists every fault with its place. */
MeritaInstrument *merita_instrument_parse    (const char *document, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A copy that may be changed. */
MeritaInstrument *merita_instrument_copy     (const MeritaInstrument *self) G_GNUC_WARN_UNUSED_RESULT;
/* Of the canonical document, hexadecimal. */
char             *merita_instrument_checksum (const MeritaInstrument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* Instruments that the file keeps: what periods are pinned to, and the agency's variants. */

/* The row of an instrument, owned by the caller; id 0 finds the same content when it is written. */
MeritaStoredInstrument *merita_stored_instrument_new (const MeritaInstrument *instrument, MeritaId based_on,
                                                      gboolean agency, MeritaDate today) G_GNUC_WARN_UNUSED_RESULT;
void                    merita_stored_instrument_free (MeritaStoredInstrument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaStoredInstrument, merita_stored_instrument_free)

/*
 * "kasn-410" (the newest that is stored with that id), "kasn-410@1" (that version) or the first digits
 * of the checksum.  NULL with error: none, or more than one.
 */
const MeritaStoredInstrument *merita_stored_instrument_find (const GPtrArray *stored, const char *name, GError **error);

/*
 * A variant of the agency: never in place, a new row.  Refused with every fault of the validator, and
 * when its id and version already stand for something else.  An official text that was edited is not
 * official any more; what is reconstructed stays so.
 */
MeritaStoredInstrument *merita_stored_instrument_prepare (MeritaAgency *agency, const MeritaInstrument *variant,
                                                          MeritaId based_on, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "2": the first version that the file does not have of this id. */
char                   *merita_stored_instrument_propose_version (MeritaAgency *agency, const char *id, GError **error);
gboolean                merita_stored_instrument_job (MeritaWriter *writer, gpointer self, GCancellable *cancellable,
                                                      GError **error);
/* For the journal; Indonesian. */
char                   *merita_stored_instrument_describe (const MeritaStoredInstrument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to the text layer: a compiled gettext catalogue (.mo) read in place. */
typedef struct _MeritaCatalogue MeritaCatalogue;

/* NULL if the bytes are not a sound catalogue. */
MeritaCatalogue *merita_catalogue_new    (GBytes *bytes);
void             merita_catalogue_free   (MeritaCatalogue *self);
/* The translation, or NULL.  A msgid with a plural is found by its singular. */
const char      *merita_catalogue_lookup (const MeritaCatalogue *self, const char *msgid);
guint            merita_catalogue_size   (const MeritaCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaCatalogue, merita_catalogue_free)

/* The Indonesian catalogue that is built into this library. */
const MeritaCatalogue *merita_catalogue_get_indonesian (void);

G_END_DECLS

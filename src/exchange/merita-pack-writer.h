/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * Writes a pack: files one after the other, then the manifest of their SHA-256.  A target that ends
 * in ".zip" is a ZIP file, else a folder.  Nothing bears the target's name before close (), and
 * nothing is left behind when the writer is freed without it.
 */
typedef struct _MeritaPackWriter MeritaPackWriter;

/*
 * An existing target is refused; replace takes an older pack's place, never that of anything else.
 * day: the time of every file, so that equal files give equal bytes (a ZIP file also tells times as
 * its time zone does).
 */
MeritaPackWriter *merita_pack_writer_new   (const char *target, MeritaDate day, gboolean replace, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void              merita_pack_writer_free  (MeritaPackWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPackWriter, merita_pack_writer_free)

gboolean merita_pack_writer_begin (MeritaPackWriter *self, const char *path, gint64 size, GError **error);
gboolean merita_pack_writer_write (MeritaPackWriter *self, const void *data, gsize size, GError **error);
/* sha256 (may be NULL) receives the hash of what was written. */
gboolean merita_pack_writer_end   (MeritaPackWriter *self, char **sha256, GError **error);
gboolean merita_pack_writer_text  (MeritaPackWriter *self, const char *path, const char *text, GError **error);
/* Copies a file. */
gboolean merita_pack_writer_file  (MeritaPackWriter *self, const char *path, const char *from, GCancellable *cancellable, GError **error);
gboolean merita_pack_writer_close (MeritaPackWriter *self, GError **error);

G_END_DECLS

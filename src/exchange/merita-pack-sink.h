/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <locale.h>

G_BEGIN_DECLS

/*
 * Where the files of a pack go: a folder or a ZIP file, a draft beside the target until keep ().
 * Paths are UTF-8 with slashes.
 */
typedef struct _MeritaPackSink MeritaPackSink;
struct _MeritaPackSink
{
  gboolean (*begin) (MeritaPackSink *self, const char *path, gint64 size, GError **error);
  gboolean (*write) (MeritaPackSink *self, const void *data, gsize size, GError **error);
  gboolean (*end)   (MeritaPackSink *self, GError **error);
  /* Everything is on the disk; the draft has its name. */
  gboolean (*keep)  (MeritaPackSink *self, gboolean replace, GError **error);
  /* Takes the draft away unless it was kept. */
  void     (*free)  (MeritaPackSink *self);
};

/* time: of every file, seconds since 1970. */
MeritaPackSink *merita_pack_folder_new (const char *target, gint64 time, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MeritaPackSink *merita_pack_zip_new    (const char *target, gint64 time, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* libarchive reads and writes names in the coding of the thread's locale: give it this one. */
locale_t        merita_pack_unicode    (void);
/* Says a full disk, a file system's limit and a missing permission each in its own words. */
gboolean        merita_pack_fail       (const char *target, int code, GError **error);

G_END_DECLS

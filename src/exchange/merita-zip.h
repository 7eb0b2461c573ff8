/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * XML members of a ZIP file, parsed as they are unpacked.  Names come without their prefix.  A
 * document type declaration is refused: office files have none, and entities can be made to explode.
 * unpacked counts the bytes of all members together, for one limit on all.
 */
typedef struct
{
  /* attributes: name and value by turns, NULL at the end. FALSE stops with the error set. */
  gboolean (*start) (const char *name, const char *const *attributes, gpointer data, GError **error);
  gboolean (*end)   (const char *name, gpointer data, GError **error);
  void     (*text)  (const char *text, gsize length, gpointer data);
} MeritaXmlHandler;

gboolean    merita_zip_has   (const char *path, const char *member);
/* FALSE without an error: no such member. */
gboolean    merita_zip_parse (const char *path, const char *member, const MeritaXmlHandler *handler, gpointer data,
                              gsize *unpacked, GCancellable *cancellable, GError **error);
const char *merita_xml_get   (const char *const *attributes, const char *name); /* NULL if absent */

G_END_DECLS

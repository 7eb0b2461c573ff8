/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MERITA_STORE_ERROR (merita_store_error_quark ())
typedef enum
{
  MERITA_STORE_ERROR_FAILED,
  MERITA_STORE_ERROR_BUSY,         /* another program writes the file */
  MERITA_STORE_ERROR_CONSTRAINT,
  MERITA_STORE_ERROR_NOT_FOUND,
  MERITA_STORE_ERROR_CORRUPT,
  MERITA_STORE_ERROR_READ_ONLY,
  MERITA_STORE_ERROR_FULL,
  MERITA_STORE_ERROR_TOO_NEW,      /* made by a newer version: opened read-only or refused */
  MERITA_STORE_ERROR_NOT_MERITA,
  MERITA_STORE_ERROR_CONFLICT,     /* undo: later work touched the same rows */
  MERITA_STORE_ERROR_EXISTS,
} MeritaStoreError;
GQuark merita_store_error_quark (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MERITA_EXCHANGE_ERROR (merita_exchange_error_quark ())
typedef enum
{
  MERITA_EXCHANGE_ERROR_FAILED,
  MERITA_EXCHANGE_ERROR_FORMAT,     /* not a spreadsheet that can be read */
  MERITA_EXCHANGE_ERROR_TRUNCATED,
  MERITA_EXCHANGE_ERROR_ENCRYPTED,
  MERITA_EXCHANGE_ERROR_EMPTY,
  MERITA_EXCHANGE_ERROR_NO_HEADER,  /* no row looks like a header of this kind */
  MERITA_EXCHANGE_ERROR_COLUMN,     /* a required column is missing or mapped twice */
  MERITA_EXCHANGE_ERROR_TOO_LARGE,
  MERITA_EXCHANGE_ERROR_EXISTS,     /* the target is there and is not replaced */
} MeritaExchangeError;
GQuark merita_exchange_error_quark (void);

G_END_DECLS

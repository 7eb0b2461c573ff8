/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of the rules and of profiles.  The message says what, where, and what to do. */
#define MERITA_CORE_ERROR (merita_core_error_quark ())
typedef enum
{
  MERITA_CORE_ERROR_INVALID,      /* a value that cannot be */
  MERITA_CORE_ERROR_PROFILE,      /* a profile that cannot be applied; all faults in the message */
  MERITA_CORE_ERROR_NOT_FOUND,
} MeritaCoreError;
GQuark merita_core_error_quark (void);

G_END_DECLS

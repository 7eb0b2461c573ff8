/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-report.h"

G_BEGIN_DECLS

/* Names as a redaction level lets them be printed; NULL where it lets none. Free the result. */
char *merita_redact_full_name  (MeritaRedaction redaction, const char *name, MeritaNip nip);
char *merita_redact_short_name (MeritaRedaction redaction, const char *name, MeritaNip nip);
/* "19830712 200604 2 007"; NULL where only the last digits may be shown, or none. */
char *merita_redact_nip        (MeritaRedaction redaction, MeritaNip nip);

G_END_DECLS

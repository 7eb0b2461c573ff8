/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-text.h"

G_BEGIN_DECLS

/* "60" or "62,5": a limit or a weight as short as it can be said. */
char       *merita_map_format_limit (MeritaHundredths value);
/* Two or three words for a reason of the tray; merita_text_tray says it in full. */
const char *merita_map_name_reason  (MeritaTrayReason reason);

G_END_DECLS

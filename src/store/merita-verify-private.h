/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"

G_BEGIN_DECLS

/* NULL: every document has its content, unchanged.  Otherwise what is wrong. */
char *merita_verify_evidence (MeritaConnection *db);

G_END_DECLS

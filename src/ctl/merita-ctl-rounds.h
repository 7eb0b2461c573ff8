/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment-edit.h"
#include "merita-assessment.h"
#include "merita-ctl.h"

G_BEGIN_DECLS

/* The part of `rounds` that is about notes, corrections and replies. n: positional arguments. */
gboolean merita_ctl_rounds_is_remark (const char *action, guint n);
int      merita_ctl_rounds_remark    (MeritaCtl *ctl, const GPtrArray *rounds, gint period, const char *due);

G_END_DECLS

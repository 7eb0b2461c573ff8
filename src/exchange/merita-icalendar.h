/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-calendar-event.h"

G_BEGIN_DECLS

/*
 * Days as an iCalendar (RFC 5545) for calendar programs: all-day events, and to-dos with a due day for
 * what somebody has to do; each reminds 7 days and 1 day before.  Equal data give equal bytes: the stamp
 * is that of the data, "2026-06-18T04:32:52Z"; NULL for the day of the first event.
 */
char    *merita_icalendar_write (const char *name, const char *stamp, const GPtrArray *events) G_GNUC_WARN_UNUSED_RESULT;
/* Into a file, whole or not at all. */
gboolean merita_icalendar_save  (const char *path, const char *name, const char *stamp, const GPtrArray *events,
                                 GError **error);

G_END_DECLS

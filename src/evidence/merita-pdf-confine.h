/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Gives up everything that reading a PDF does not need, for good: memory and processor time beyond
 * the limits, new files, sockets, processes.  What is not on the list of calls ends the process; a
 * file opened for reading is refused instead, because poppler asks for fonts and character maps of
 * the system and goes on without them.  FALSE: the kernel cannot confine, nothing may be parsed.
 */
gboolean merita_pdf_confine (guint memory_mib, guint cpu_seconds);

G_END_DECLS

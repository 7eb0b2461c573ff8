/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *const *arguments; /* the program first: a path, or a name for PATH */
  const char *const *unset;     /* names of the environment that it does not get; NULL: none */
  GBytes *input;                /* its standard input, as a sealed file without a name; NULL: nothing */
  guint seconds;                /* until it is stopped, whatever it does */
  gsize most;                   /* bytes of output */
} MeritaProcessOrder;

/*
 * Runs a program and waits for the end of its standard output, whose bytes are appended to output.
 * ended: the process, dead.  Blocks: for any thread but the one that draws.  Errors: G_IO_ERROR with
 * TIMED_OUT, NO_SPACE (more output than wanted) or CANCELLED; any other error: it could not be run.
 */
gboolean merita_process_run (const MeritaProcessOrder *order, GByteArray *output, GSubprocess **ended,
                             GCancellable *cancellable, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Confines itself as the worker does, then does one thing that the worker must not be able to do.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "merita-pdf-confine.h"

#define MEMORY_MIB 256
#define REFUSED 10
#define DONE 20

static int
open_for_reading (void)
{
  return open ("/etc/passwd", O_RDONLY) < 0 && errno == EACCES ? REFUSED : DONE;
}

static int
open_for_writing (void)
{
  return open ("/tmp/merita-pdf-confined", O_WRONLY | O_CREAT, 0600) < 0 ? REFUSED : DONE;
}

static int
open_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) < 0 ? REFUSED : DONE;
}

static int
start_program (void)
{
  execl ("/bin/true", "true", NULL);
  return REFUSED;
}

static int
start_process (void)
{
  return fork () < 0 ? REFUSED : DONE;
}

static int
signal_parent (void)
{
  return kill (getppid (), 0) != 0 ? REFUSED : DONE;
}

static int
run_data (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
           ? REFUSED
           : DONE;
}

static int
take_memory (void)
{
  for (int i = 0; i < 8; i++)
    if (mmap (NULL, (MEMORY_MIB / 4) << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
              0)
        == MAP_FAILED)
      return REFUSED;
  return DONE;
}

static int
take_time (void)
{
  for (volatile guint64 i = 0; i < G_MAXUINT64; i++)
    ;
  return DONE;
}

static int
do_nothing (void)
{
  return DONE;
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    int (*act) (void);
  } acts[] = {
    { "nothing", do_nothing },   { "read", open_for_reading }, { "write", open_for_writing },
    { "socket", open_socket },   { "execute", start_program }, { "fork", start_process },
    { "signal", signal_parent }, { "run-data", run_data },     { "memory", take_memory },
    { "time", take_time },
  };

  if (argc != 2 || !merita_pdf_confine (MEMORY_MIB, 1))
    return EXIT_FAILURE;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strcmp (acts[i].name, argv[1]) == 0)
      _exit (acts[i].act ());
  _exit (EXIT_FAILURE);
}

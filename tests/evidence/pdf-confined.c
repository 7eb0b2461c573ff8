/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Confines itself as the worker does, then does one thing that the worker must not be able to do.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "merita-pdf-confine.h"
#include "merita-pdf-fonts.h"

#define MEMORY_MIB 256
#define REFUSED 10
#define DONE 20
#define NO_FONT 30

static const char *argument;

/* What the early thread does. */
enum
{
  STARTING,
  WAITING,
  OPENING,
  OPENED
};
static int thread_state = STARTING;

static int
open_for_reading (void)
{
  return open ("/etc/passwd", O_RDONLY) < 0 && errno == EACCES ? REFUSED : DONE;
}

static int
open_argument (void)
{
  FILE *stream = fopen (argument, "r");

  return stream == NULL && open (argument, O_RDONLY | O_CLOEXEC) < 0 && errno == EACCES ? REFUSED
                                                                                        : DONE;
}

/* Each opening begins at the start, and knows the file's size. */
static int
open_font (void)
{
  const char *path = merita_pdf_fonts_get_path (0);

  if (path == NULL)
    return NO_FONT;
  for (int i = 0; i < 100; i++)
    {
      char here[4], there[4];
      struct stat info;
      int fd = open (path, O_RDONLY | O_CLOEXEC);
      FILE *stream;

      if (fd < 0 || read (fd, here, sizeof here) != sizeof here)
        return EXIT_FAILURE;
      if (fstat (fd, &info) != 0 || info.st_size < 100 || info.st_ino == 0)
        return EXIT_FAILURE;
      close (fd);
      stream = fopen (path, "rb");
      if (stream == NULL || fread (there, sizeof there, 1, stream) != 1
          || memcmp (here, there, sizeof here) != 0)
        return EXIT_FAILURE;
      fclose (stream);
    }
  return DONE;
}

static int
write_font (void)
{
  const char *path = merita_pdf_fonts_get_path (0);

  return open (path != NULL ? path : "/nonexistent", O_RDWR) < 0 ? REFUSED : DONE;
}

/* The name of a kept font with something after it, and one beside it. */
static int
open_beside_font (void)
{
  const char *path = merita_pdf_fonts_get_path (0);
  g_autofree char *longer = g_strconcat (path != NULL ? path : "/nonexistent", "/../x", NULL);
  g_autofree char *folder = g_path_get_dirname (longer);

  return open (longer, O_RDONLY) < 0 && open (folder, O_RDONLY) < 0 && open ("x.ttf", O_RDONLY) < 0
           ? REFUSED
           : DONE;
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

static gpointer
wait_and_open (gpointer data)
{
  g_atomic_int_set ((int *) data, WAITING);
  while (g_atomic_int_get ((int *) data) == WAITING)
    g_thread_yield ();
  socket (AF_INET, SOCK_STREAM, 0);
  g_atomic_int_set ((int *) data, OPENED);
  return NULL;
}

static void
start_thread (void)
{
  g_thread_unref (g_thread_new ("early", wait_and_open, &thread_state));
  while (g_atomic_int_get (&thread_state) != WAITING)
    g_thread_yield ();
}

/* A thread that was there before is confined too. */
static int
open_in_thread (void)
{
  g_atomic_int_set (&thread_state, OPENING);
  while (g_atomic_int_get (&thread_state) == OPENING)
    g_thread_yield ();
  return DONE;
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
    { "nothing", do_nothing },     { "read", open_for_reading },   { "other", open_argument },
    { "font", open_font },         { "beside", open_beside_font }, { "write-font", write_font },
    { "write", open_for_writing }, { "socket", open_socket },      { "thread", open_in_thread },
    { "execute", start_program },  { "fork", start_process },      { "signal", signal_parent },
    { "run-data", run_data },      { "memory", take_memory },      { "time", take_time },
  };

  if (argc != 3)
    return EXIT_FAILURE;
  argument = argv[2];
  merita_pdf_fonts_keep ();
  start_thread ();
  if (!merita_pdf_confine (MEMORY_MIB, 1))
    return EXIT_FAILURE;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strcmp (acts[i].name, argv[1]) == 0)
      _exit (acts[i].act ());
  _exit (EXIT_FAILURE);
}

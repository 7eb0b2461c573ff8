/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a confined process tries must end it, or be refused; each act is a process of its own. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

#define REFUSED 10
#define DONE 20
#define NO_FONT 30

typedef struct
{
  const char *act;
  int signal; /* 0: ends by itself */
  int status;
  gboolean plain_build_only;
} Case;

static const Case cases[] = {
  { "nothing", 0, DONE },   { "read", 0, REFUSED },
  { "write", SIGSYS },      { "other", 0, REFUSED },
  { "font", 0, DONE },      { "beside", 0, REFUSED },
  { "write-font", SIGSYS }, { "socket", SIGSYS },
  { "thread", SIGSYS },     { "execute", SIGSYS },
  { "fork", SIGSYS },       { "signal", SIGSYS },
  { "run-data", SIGSYS },   { "memory", 0, REFUSED, TRUE },
  { "time", SIGXCPU },
};

static const char *program;

/* A font file that is there, and that fontconfig does not name. */
static char *other;

static void
test_act (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

#if defined(__SANITIZE_ADDRESS__)
  if (c->plain_build_only)
    {
      g_test_skip ("a sanitized build needs address space without a limit");
      return;
    }
#endif
  process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program, c->act, other, NULL);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  if (c->signal != 0)
    {
      g_assert_true (g_subprocess_get_if_signaled (process));
      g_assert_cmpint (g_subprocess_get_term_sig (process), ==, c->signal);
      return;
    }
  g_assert_true (g_subprocess_get_if_exited (process));
  if (g_subprocess_get_exit_status (process) == NO_FONT)
    {
      g_test_skip ("there are no fonts");
      return;
    }
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, c->status);
}

int
main (int argc, char **argv)
{
  int status;
  int fd;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  fd = g_file_open_tmp ("merita-XXXXXX.ttf", &other, NULL);
  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/evidence/confine/", cases[i].act, NULL);

      g_test_add_data_func (path, &cases[i], test_act);
    }
  status = g_test_run ();
  g_unlink (other);
  g_free (other);
  return status;
}

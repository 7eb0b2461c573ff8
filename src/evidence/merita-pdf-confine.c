/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-confine.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MOST_FILES 16

#if defined(__SANITIZE_ADDRESS__)
/* Its shadow is terabytes of address space, and its leak check wants a process of its own. */
#define SANITIZED TRUE
const char *__asan_default_options (void);
const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
#else
#define SANITIZED FALSE
#endif

/* Measured by letting the filter log instead of kill, over the good and the hostile test files. */
static const int allowed[] = {
  SCMP_SYS (brk),          SCMP_SYS (clock_getres),   SCMP_SYS (clock_gettime),
  SCMP_SYS (close),        SCMP_SYS (exit),           SCMP_SYS (exit_group),
  SCMP_SYS (fstat),        SCMP_SYS (futex),          SCMP_SYS (getpid),
  SCMP_SYS (getrandom),    SCMP_SYS (gettid),         SCMP_SYS (gettimeofday),
  SCMP_SYS (lseek),        SCMP_SYS (madvise),        SCMP_SYS (mremap),
  SCMP_SYS (munmap),       SCMP_SYS (read),           SCMP_SYS (restart_syscall),
  SCMP_SYS (rt_sigaction), SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_yield),  SCMP_SYS (sigaltstack),    SCMP_SYS (sysinfo),
  SCMP_SYS (time),         SCMP_SYS (uname),          SCMP_SYS (write),
  SCMP_SYS (writev),
};

/* Questions about files, asked by libraries that can live with "no". */
static const int refused[] = {
  SCMP_SYS (access), SCMP_SYS (faccessat),  SCMP_SYS (faccessat2), SCMP_SYS (getcwd),
  SCMP_SYS (ioctl),  SCMP_SYS (lstat),      SCMP_SYS (newfstatat), SCMP_SYS (readlink),
  SCMP_SYS (stat),   SCMP_SYS (readlinkat), SCMP_SYS (statfs),     SCMP_SYS (statx),
};

static gboolean
limit (int resource, rlim_t most)
{
  /* At the first limit of processor time comes SIGXCPU, which says why; at the second SIGKILL. */
  const struct rlimit value = { most, resource == RLIMIT_CPU ? most + 1 : most };

  return setrlimit (resource, &value) == 0;
}

static gboolean
set_limits (guint memory_mib, guint cpu_seconds)
{
  return limit (RLIMIT_CORE, 0) && limit (RLIMIT_FSIZE, 0) && limit (RLIMIT_NOFILE, MOST_FILES)
         && limit (RLIMIT_CPU, cpu_seconds)
         && (SANITIZED || limit (RLIMIT_AS, (rlim_t) memory_mib << 20));
}

/* Signals may only go to the process itself: that is how abort() ends it. */
static int
allow_own_signal (scmp_filter_ctx filter)
{
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                           SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()));
}

static int
allow_plain_memory (scmp_filter_ctx filter)
{
  int code =
    seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                      SCMP_A2 (SCMP_CMP_MASKED_EQ, (scmp_datum_t) PROT_EXEC, (scmp_datum_t) 0));

  if (code == 0)
    code =
      seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                        SCMP_A2 (SCMP_CMP_MASKED_EQ, (scmp_datum_t) PROT_EXEC, (scmp_datum_t) 0));
  return code;
}

static int
refuse_reading (scmp_filter_ctx filter)
{
  const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  int code = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (openat), 1,
                               SCMP_A2 (SCMP_CMP_MASKED_EQ, writing, (scmp_datum_t) O_RDONLY));

  if (code == 0)
    code = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (open), 1,
                             SCMP_A1 (SCMP_CMP_MASKED_EQ, writing, (scmp_datum_t) O_RDONLY));
  return code;
}

/* Of an own descriptor: its flags, and another one for the same file.  None leads to a new file. */
static int
allow_copies (scmp_filter_ctx filter)
{
  static const int commands[] = { F_GETFL, F_GETFD, F_SETFD, F_DUPFD_CLOEXEC };
  int code = 0;

  for (guint i = 0; code == 0 && i < G_N_ELEMENTS (commands); i++)
    code = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1,
                             SCMP_A1 (SCMP_CMP_EQ, (scmp_datum_t) commands[i]));
  return code;
}

static int
add_lists (scmp_filter_ctx filter)
{
  int code = 0;

  for (guint i = 0; code == 0 && i < G_N_ELEMENTS (allowed); i++)
    code = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0);
  for (guint i = 0; code == 0 && i < G_N_ELEMENTS (refused); i++)
    code = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), refused[i], 0);
  return code;
}

static gboolean
close_doors (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
  int code = -ENOMEM;

  if (filter != NULL)
    code = add_lists (filter);
  if (code == 0)
    code = allow_own_signal (filter);
  if (code == 0)
    code = allow_plain_memory (filter);
  if (code == 0)
    code = refuse_reading (filter);
  if (code == 0)
    code = allow_copies (filter);
  /* For all threads, should a library have started one. */
  if (code == 0)
    code = seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1);
  if (code == 0)
    code = seccomp_load (filter);
  seccomp_release (filter);
  return code == 0;
}

gboolean
merita_pdf_confine (guint memory_mib, guint cpu_seconds)
{
  return prctl (PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl (PR_SET_DUMPABLE, 0) == 0
         && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && set_limits (memory_mib, cpu_seconds)
         && close_doors ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* It would give open() the name open64(): both are written here. */
#undef _FILE_OFFSET_BITS
#include "merita-pdf-fonts.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Above what the confined process may open, so that copies find room below. */
#define FIRST_DESCRIPTOR 100
#define MOST_FONTS 64

/* The fourteen that every reader has, those of office programs, and what is left. */
static const char *const families[] = {
  "Helvetica",    "Times",  "Courier",           "Symbol",
  "ZapfDingbats", "Arial",  "Times New Roman",   "Calibri",
  "Cambria",      "Tahoma", "Bookman Old Style", "Verdana",
  "sans-serif",   "serif",  "monospace",         "Standard Symbols PS",
  "D050000L",
};

static struct
{
  char *path;
  int fd;
  struct stat info;
  struct stat64 info64;
} kept[MOST_FONTS];
static guint n_kept;

/* From 1, by descriptor: once confined, nothing else is opened, so an entry stays true. */
static int copies[FIRST_DESCRIPTOR];

static int
find_kept (const char *path)
{
  for (guint i = 0; i < n_kept; i++)
    if (strcmp (kept[i].path, path) == 0)
      return (int) i;
  return -1;
}

/* Whether it is a new one. */
static gboolean
keep_file (const char *path)
{
  int low, high;

  if (n_kept == MOST_FONTS || find_kept (path) >= 0)
    return FALSE;
  low = openat (AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
  if (low < 0)
    return FALSE;
  high = fstatat (low, "", &kept[n_kept].info, AT_EMPTY_PATH) == 0
             && fstatat64 (low, "", &kept[n_kept].info64, AT_EMPTY_PATH) == 0
           ? fcntl (low, F_DUPFD_CLOEXEC, FIRST_DESCRIPTOR)
           : -1;
  close (low);
  if (high < 0)
    return FALSE;
  kept[n_kept].path = g_strdup (path);
  kept[n_kept++].fd = high;
  return TRUE;
}

static gboolean
keep_match (const char *family, gboolean bold, gboolean slanted)
{
  FcPattern *wanted =
    FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, FC_WEIGHT, FcTypeInteger,
                    bold ? FC_WEIGHT_BOLD : FC_WEIGHT_NORMAL, FC_SLANT, FcTypeInteger,
                    slanted ? FC_SLANT_ITALIC : FC_SLANT_ROMAN, FC_SCALABLE, FcTypeBool, FcTrue,
                    NULL);
  FcPattern *found;
  gboolean is_new = FALSE;
  FcResult result;
  FcChar8 *path;

  FcConfigSubstitute (NULL, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  found = FcFontMatch (NULL, wanted, &result);
  if (found != NULL && FcPatternGetString (found, FC_FILE, 0, &path) == FcResultMatch)
    is_new = keep_file ((const char *) path);
  if (found != NULL)
    FcPatternDestroy (found);
  FcPatternDestroy (wanted);
  return is_new;
}

/* The rest stays allocated: the list lives as long as the process. */
static void
forget_others (FcFontSet *fonts)
{
  int left = 0;

  for (int i = 0; i < fonts->nfont; i++)
    {
      FcChar8 *path;

      if (FcPatternGetString (fonts->fonts[i], FC_FILE, 0, &path) == FcResultMatch
          && find_kept ((const char *) path) >= 0)
        fonts->fonts[left++] = fonts->fonts[i];
    }
  fonts->nfont = left;
}

guint
merita_pdf_fonts_keep (void)
{
  static const FcSetName sets[] = { FcSetSystem, FcSetApplication };

  if (!FcInit ())
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    /* A name that leads to a kept file has its other styles there too. */
    if (keep_match (families[i], FALSE, FALSE))
      for (guint style = 1; style < 4; style++)
        keep_match (families[i], style & 1, style & 2);
  for (guint i = 0; n_kept > 0 && i < G_N_ELEMENTS (sets); i++)
    {
      FcFontSet *fonts = FcConfigGetFonts (NULL, sets[i]);

      if (fonts != NULL)
        forget_others (fonts);
    }
  /* Looking for new fonts later would find that none can be read. */
  FcConfigSetRescanInterval (NULL, 0);
  return n_kept;
}

const char *
merita_pdf_fonts_get_path (guint number)
{
  return number < n_kept ? kept[number].path : NULL;
}

/* A copy shares its position with the others: each reader begins at the start and is alone. */
static int
copy_kept (const char *path)
{
  int number = find_kept (path);
  int fd = number >= 0 ? fcntl (kept[number].fd, F_DUPFD_CLOEXEC, 0) : -1;

  if (fd >= 0 && fd < FIRST_DESCRIPTOR)
    copies[fd] = number + 1;
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);
  return fd;
}

/*
 * What follows stands before the C library's functions of the same names, for all libraries of the
 * program (it exports them).
 */
#pragma GCC visibility push(default)
#undef open
#undef open64
#undef fopen
#undef fopen64
#undef fstat
#undef fstat64

int __open_2 (const char *path, int flags);
int __open64_2 (const char *path, int flags);

static int
open_path (const char *path, int flags, mode_t mode)
{
  int fd = (flags & O_ACCMODE) == O_RDONLY ? copy_kept (path) : -1;

  return fd >= 0 ? fd : openat (AT_FDCWD, path, flags, mode);
}

static mode_t
take_mode (int flags, va_list arguments)
{
  return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg (arguments, mode_t) : 0;
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = take_mode (flags, arguments);
  va_end (arguments);
  return open_path (path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = take_mode (flags, arguments);
  va_end (arguments);
  return open_path (path, flags | O_LARGEFILE, mode);
}

int
__open_2 (const char *path, int flags)
{
  return open_path (path, flags, 0);
}

int
__open64_2 (const char *path, int flags)
{
  return open_path (path, flags | O_LARGEFILE, 0);
}

static FILE *
open_stream (const char *name, const char *path, const char *mode)
{
  FILE *(*next) (const char *, const char *);
  int fd = mode[0] == 'r' && strchr (mode, '+') == NULL ? copy_kept (path) : -1;

  if (fd >= 0)
    return fdopen (fd, "r");
  *(void **) &next = dlsym (RTLD_NEXT, name);
  return next (path, mode);
}

FILE *
fopen (const char *path, const char *mode)
{
  return open_stream ("fopen", path, mode);
}

FILE *
fopen64 (const char *path, const char *mode)
{
  return open_stream ("fopen64", path, mode);
}

/*
 * The C library asks about a descriptor in a way that the filter cannot tell from a question about
 * a path, and refuses; what was asked of the kept files before answers instead.
 */
static int
find_copied (int fd)
{
  return fd >= 0 && fd < FIRST_DESCRIPTOR ? copies[fd] - 1 : -1;
}

int
fstat (int fd, struct stat *info)
{
  int number = find_copied (fd);

  if (number < 0)
    return fstatat (fd, "", info, AT_EMPTY_PATH);
  *info = kept[number].info;
  return 0;
}

int
fstat64 (int fd, struct stat64 *info)
{
  int number = find_copied (fd);

  if (number < 0)
    return fstatat64 (fd, "", info, AT_EMPTY_PATH);
  *info = kept[number].info64;
  return 0;
}
#pragma GCC visibility pop

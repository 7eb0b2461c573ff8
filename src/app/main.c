/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "merita-application.h"
#include "merita-locale.h"

int
main (int argc, char **argv)
{
  const char *localedir = g_getenv ("MERITA_LOCALEDIR");
  g_autoptr (MeritaApplication) application = NULL;

  gtk_disable_setlocale ();
  if (setlocale (LC_ALL, "") == NULL || g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  merita_locale_fix_messages ();
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : MERITA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = merita_application_new (MERITA_APP_ID, G_APPLICATION_HANDLES_OPEN);
  return g_application_run (G_APPLICATION (application), argc, argv);
}

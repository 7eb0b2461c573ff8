/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * merita-shots FILE FOLDER [--today DATE] [--page ID[=ARGUMENT]]: every page of a file as pictures:
 * light and dark, 1366x768, 1024x600 and narrow.  For the eye, and for the pictures of README and
 * site.  --dialogs [--dialog NAME]: the dialogs instead; this writes into the file.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "merita-date.h"
#include "merita-dialog-shots.h"
#include "merita-locale.h"
#include "merita-nip.h"
#include "merita-pages.h"
#include "merita-reader-evidence.h"
#include "merita-shot.h"
#include "merita-ui-test.h"

#define MOST_TRIES 20

static const struct
{
  const char *name;
  int width, height;
  AdwColorScheme scheme;
} looks[] = {
  { "light", 1366, 768, ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", 1366, 768, ADW_COLOR_SCHEME_FORCE_DARK },
  { "small", 1024, 600, ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "narrow", 420, 768, ADW_COLOR_SCHEME_FORCE_LIGHT },
};

static gboolean
wait_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
let_settle (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, wait_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
take (gpointer window, const char *folder, const char *page, const char *look)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.png", page, look);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  let_settle (700);
  /* Between two layouts a window draws nothing. */
  for (guint i = 0; i < MOST_TRIES && !merita_shot_save (GTK_WIDGET (window), path, &error); i++)
    {
      let_settle (100);
      if (i + 1 < MOST_TRIES)
        g_clear_error (&error);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  else
    g_print ("%s\n", path);
}

/* Pages about one person or position get the first one that has most to show. */
static char *
find_argument (MeritaContext *context, const char *page)
{
  MeritaReader *reader = merita_context_get_reader (context);
  char nip[19];

  if (g_str_equal (page, "profile"))
    {
      g_autoptr (GPtrArray) rows = merita_reader_list_nominations (reader, MERITA_ID_NONE, NULL);
      MeritaEmployeeQuery all = { .job_level = -1 };
      g_autoptr (GArray) keys = merita_reader_list_employees_limited (reader, &all, 1, NULL);

      if (rows != NULL && rows->len > 0)
        return g_strdup (
          merita_nip_format (((MeritaNomination *) g_ptr_array_index (rows, 0))->nip, nip));
      if (keys != NULL && keys->len > 0)
        return g_strdup (merita_nip_format (g_array_index (keys, MeritaNip, 0), nip));
    }
  if (g_str_equal (page, "evidence"))
    {
      g_autoptr (GPtrArray) rows = merita_reader_list_citations (reader, MERITA_ID_NONE, NULL);

      if (rows != NULL && rows->len > 0)
        return g_strdup_printf ("citation:%" G_GINT64_FORMAT,
                                ((MeritaCitation *) g_ptr_array_index (rows, 0))->id);
    }
  return g_strdup ("");
}

/* view: of the page, where it has several; NULL: its first. */
static void
take_page (MeritaWindow *window,
           const char *folder,
           const char *page,
           const char *argument,
           const char *view)
{
  g_autofree char *name = view != NULL ? g_strdup_printf ("%s-%s", page, view) : g_strdup (page);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), looks[i].scheme);
      gtk_window_set_default_size (GTK_WINDOW (window), looks[i].width, looks[i].height);
      let_settle (150);
      /* Once more: unfolded, the window could not become as narrow as that. */
      gtk_window_set_default_size (GTK_WINDOW (window), looks[i].width, looks[i].height);
      let_settle (150);
      merita_window_go_to (window, page, argument);
      take (window, folder, name, looks[i].name);
    }
}

/* What a dialog stands over is not in its picture. */
static void
take_dialog (MeritaWindow *window, const char *folder, const MeritaDialogShot *shot, guint look)
{
  GtkWindow *dialog;

  merita_window_go_to (window, shot->page, shot->argument);
  let_settle (300);
  shot->open (window);
  dialog = merita_dialog_shots_find_open (window);
  if (dialog != NULL && g_str_equal (looks[look].name, "narrow"))
    gtk_window_set_default_size (dialog, looks[look].width, looks[look].height);
  take (dialog != NULL ? (gpointer) dialog : window, folder, shot->name, looks[look].name);
  while ((dialog = merita_dialog_shots_find_open (window)) != NULL)
    gtk_window_destroy (dialog);
}

static void
take_dialogs (MeritaWindow *window, const char *folder, const char *only)
{
  const MeritaDialogShot *shots;
  guint n;

  shots = merita_dialog_shots_get (&n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (looks); k++)
      {
        if ((only != NULL && !g_str_equal (only, shots[i].name))
            || g_str_equal (looks[k].name, "small"))
          continue;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (), looks[k].scheme);
        gtk_window_set_default_size (GTK_WINDOW (window), looks[k].width, looks[k].height);
        let_settle (150);
        gtk_window_set_default_size (GTK_WINDOW (window), looks[k].width, looks[k].height);
        take_dialog (window, folder, &shots[i], k);
      }
}

int
main (int argc, char **argv)
{
  g_autofree char *today_text = NULL;
  g_autofree char *only = NULL;
  g_autofree char *dialog = NULL;
  gboolean dialogs = FALSE;
  const GOptionEntry options[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, "Take this day for today", "DATE" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &only, "This page only", "ID[=ARGUMENT]" },
    { "dialogs", 0, 0, G_OPTION_ARG_NONE, &dialogs, "The dialogs; writes into the file", NULL },
    { "dialog", 0, 0, G_OPTION_ARG_STRING, &dialog, "This dialog only", "NAME" },
    { NULL },
  };
  g_autoptr (GOptionContext) parser = g_option_context_new ("FILE FOLDER");
  g_autoptr (GError) error = NULL;
  const MeritaPageInfo *pages;
  MeritaDate today = MERITA_DATE_UNKNOWN;
  MeritaWindow *window;
  guint n;

  setlocale (LC_ALL, "C.UTF-8");
  merita_locale_fix_messages ();
  if (g_getenv ("MERITA_LOCALEDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("MERITA_LOCALEDIR"));
  textdomain (GETTEXT_PACKAGE);
  gtk_disable_setlocale ();
  g_option_context_add_main_entries (parser, options, NULL);
  if (!g_option_context_parse (parser, &argc, &argv, &error) || argc != 3
      || (today_text != NULL && !merita_date_parse_iso (today_text, -1, &today)))
    {
      g_printerr ("%s\n",
                  error != NULL ? error->message : "merita-shots FILE FOLDER [--today DATE]");
      return 2;
    }
  merita_application_register_resources ();
  gtk_init ();
  merita_ui_fix_settings ();
  g_mkdir_with_parents (argv[2], 0755);
  window = merita_ui_test_open (argv[1], today);
  if (dialogs || dialog != NULL)
    {
      take_dialogs (window, argv[2], dialog);
      gtk_window_destroy (GTK_WINDOW (window));
      return 0;
    }
  pages = merita_pages_get (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *argument = find_argument (merita_window_get_context (window), pages[i].id);

      if (only == NULL)
        take_page (window, argv[2], pages[i].id, argument, NULL);
      else if (g_str_has_prefix (only, pages[i].id))
        take_page (window, argv[2], pages[i].id,
                   strchr (only, '=') != NULL ? strchr (only, '=') + 1 : argument, NULL);
      if (only == NULL && g_str_equal (pages[i].id, "assessment"))
        take_page (window, argv[2], pages[i].id, "follow-up", "follow-up");
    }
  if (only == NULL)
    {
      merita_context_close (merita_window_get_context (window));
      take (window, argv[2], "start", "narrow");
      gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
      take (window, argv[2], "start", "light");
    }
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * merita-startup --make FILE PEOPLE: a sample file of that size.
 * merita-startup FILE [MILLISECONDS MEGABYTES]: opens it, goes to the employees and prints how long
 * the process was at work until their first rows were painted, and its largest memory.  Fails when
 * it takes more than is allowed.
 */
#include "config.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "merita-locale.h"
#include "merita-profile-loader.h"
#include "merita-sample.h"
#include "merita-ui-test.h"

#define TODAY 20260618

static int
make_file (const char *path, int people)
{
  MeritaSampleOptions options = { NULL, people, 3, TODAY };
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load ("kasn-2019", &document, &error);

  if (profile != NULL && merita_sample_create (path, &options, profile, document, NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

/* Since the kernel started the process: loading libraries counts. */
static double
get_age (void)
{
  g_autofree char *stat = NULL;
  const char *fields;
  double started, uptime;
  g_autofree char *up = NULL;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL)
      || !g_file_get_contents ("/proc/uptime", &up, NULL, NULL))
    return 0;
  fields = strrchr (stat, ')') + 2;
  for (guint i = 3; i < 22; i++)
    fields = strchr (fields, ' ') + 1;
  started = g_ascii_strtod (fields, NULL) / (double) sysconf (_SC_CLK_TCK);
  uptime = g_ascii_strtod (up, NULL);
  return (uptime - started) * 1000;
}

static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  GtkWidget *view = data;
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  double *age = g_object_get_data (G_OBJECT (view), "age");

  if (*age == 0 && gtk_widget_get_mapped (view) && g_list_model_get_n_items (model) > 0)
    *age = get_age ();
}

static gboolean
was_painted (gpointer data)
{
  return *(double *) data > 0;
}

static double
measure (const char *path)
{
  MeritaWindow *window;
  MeritaPage *page;
  GtkWidget *view;
  double age = 0;

  merita_application_register_resources ();
  g_set_prgname ("merita-startup");
  g_set_application_name ("Merita");
  gtk_init ();
  merita_ui_fix_settings ();
  window = merita_ui_test_open (path, TODAY);
  merita_window_go_to (window, "employees", "");
  page = merita_window_get_page (window);
  view = merita_ui_test_child (page, "view");
  g_object_set_data (G_OBJECT (view), "age", &age);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                           G_CALLBACK (painted_cb), view, 0);
  gtk_widget_queue_draw (view);
  if (!merita_ui_test_wait (was_painted, &age))
    return G_MAXDOUBLE;
  gtk_window_destroy (GTK_WINDOW (window));
  return age;
}

int
main (int argc, char **argv)
{
  struct rusage usage;
  double age, memory;

  setlocale (LC_ALL, "C.UTF-8");
  merita_locale_fix_messages ();
  if (argc == 4 && g_str_equal (argv[1], "--make"))
    return make_file (argv[2], atoi (argv[3]));
  if (argc != 2 && argc != 4)
    {
      g_printerr ("merita-startup FILE [MILLISECONDS MEGABYTES]\n");
      return 2;
    }
  age = measure (argv[1]);
  getrusage (RUSAGE_SELF, &usage);
  memory = (double) usage.ru_maxrss / 1024;
  g_print ("first rows after %.0f ms, at most %.0f MB\n", age, memory);
  return argc == 4 && (age > atof (argv[2]) || memory > atof (argv[3])) ? 1 : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-application.h"
#include "merita-window.h"

G_BEGIN_DECLS

/*
 * For tests of widgets in the process: one font, one hinting, no animation, Indonesian, so that
 * pictures and texts are the same on every machine with the same packages.
 */
void            merita_ui_test_init     (int *argc, char ***argv);
/* Font, hinting and animation only; for programs that are not g_test programs. */
void            merita_ui_fix_settings  (void);
AdwApplication *merita_ui_test_application (void);
/* Runs the main loop until condition holds or ten seconds are gone; never sleeps blindly. */
typedef gboolean (*MeritaCondition) (gpointer data);
gboolean        merita_ui_test_wait     (MeritaCondition condition, gpointer data);
/* A window with this file open, presented. */
MeritaWindow   *merita_ui_test_open     (const char *path, MeritaDate today);
/* The page of this id with this argument, gone to and laid out. */
MeritaPage     *merita_ui_test_go_to    (MeritaWindow *window, const char *page, const char *argument);
/* The first child below the widget that a template gives this name. */
gpointer        merita_ui_test_child    (gpointer widget, const char *name);
/* The first widget below root that is shown, of this type (and with this label); NULL if there is none. */
gpointer        merita_ui_test_find     (gpointer root, GType type, const char *label);
/* The window of this type that is open; NULL if there is none. */
gpointer        merita_ui_test_find_window (GType type);
guint           merita_ui_test_count_rows  (GtkListBox *list);
/* Waits until the template's stack shows its child of this name. */
void            merita_ui_test_wait_stack  (gpointer widget, const char *child);
/* An agency file with a handful of people in a fresh folder. */
char           *merita_ui_test_file     (MeritaDate today);

G_END_DECLS

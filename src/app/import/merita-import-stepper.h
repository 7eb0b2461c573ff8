/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Four numbered steps in a line: a tick for those behind, the present one filled. */
#define MERITA_TYPE_IMPORT_STEPPER (merita_import_stepper_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportStepper, merita_import_stepper, MERITA, IMPORT_STEPPER, GtkWidget)

#define MERITA_IMPORT_STEPS 4

void merita_import_stepper_set_step   (MeritaImportStepper *self, guint step);
/* Narrow: only the present step has its name. */
void merita_import_stepper_set_narrow (MeritaImportStepper *self, gboolean narrow);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-types.h"

G_BEGIN_DECLS

#define MERITA_TYPE_APPLICATION (merita_application_get_type ())
G_DECLARE_FINAL_TYPE (MeritaApplication, merita_application, MERITA, APPLICATION, AdwApplication)

MeritaApplication *merita_application_new (const char *application_id, GApplicationFlags flags);
/* The bundled templates, styles and icons; before any widget of the program. */
void               merita_application_register_resources (void);
/* Takes the language from the settings; before any text is shown. */
void               merita_application_apply_language     (void);

G_END_DECLS

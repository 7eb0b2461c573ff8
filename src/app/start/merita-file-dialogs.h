/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-window.h"

G_BEGIN_DECLS

void merita_file_dialog_open   (MeritaWindow *window);
/* Asks for the agency's name, the rule profile and where to put the file. */
void merita_file_dialog_new    (MeritaWindow *window);
/* Asks where to put the sample agency, makes it and opens it. */
void merita_file_dialog_sample (MeritaWindow *window);

G_END_DECLS

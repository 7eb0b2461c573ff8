/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-window.h"

G_BEGIN_DECLS

/* The dialog that makes an agency file. */
#define MERITA_TYPE_NEW_AGENCY (merita_new_agency_get_type ())
G_DECLARE_FINAL_TYPE (MeritaNewAgency, merita_new_agency, MERITA, NEW_AGENCY, AdwWindow)

MeritaNewAgency *merita_new_agency_new (MeritaWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "PEMBENTUKAN TIM MANAJEMEN TALENTA ASN" -> "Pembentukan Tim Manajemen Talenta ASN"; text that has small
 * letters stays as it is. */
char *merita_title_case (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

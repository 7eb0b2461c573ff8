/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Makes LANGUAGE count.  In the locale C, and in newer releases of glibc in C.UTF-8 too, gettext
 * translates nothing, whatever language is asked for; any other installed locale will do.
 * Call it after setlocale ().
 */
void merita_locale_fix_messages (void);

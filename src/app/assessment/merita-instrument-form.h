/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-instrument.h"

G_BEGIN_DECLS

/*
 * Forms over a part of an instrument that may be changed; every change goes into it at once and calls
 * changed.  The part must outlive the widget.
 */
typedef void (*MeritaInstrumentChanged) (gpointer data);

GtkWidget *merita_instrument_form_new_instrument (MeritaInstrument *instrument, MeritaInstrumentChanged changed,
                                                  gpointer data) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_instrument_form_new_aspect     (MeritaAspect *aspect, MeritaInstrumentChanged changed,
                                                  gpointer data) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_instrument_form_new_sub_aspect (MeritaSubAspect *sub, MeritaInstrumentChanged changed,
                                                  gpointer data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

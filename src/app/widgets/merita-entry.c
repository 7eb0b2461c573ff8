/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-entry.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "merita-text.h"

void
merita_entry_set_text (GtkEditable *self, const char *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (self));

  gtk_editable_set_text (self, text != NULL ? text : "");
}

char *
merita_entry_dup_text (GtkEditable *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (GTK_IS_EDITABLE (self), NULL);

  text = g_strstrip (g_strdup (gtk_editable_get_text (self)));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

void
merita_entry_set_day (GtkEditable *self, MeritaDate day)
{
  g_autofree char *text =
    day != MERITA_DATE_UNKNOWN ? merita_text_date_short (merita_language_current (), day) : NULL;

  merita_entry_set_text (self, text);
}

gboolean
merita_entry_read_day (GtkEditable *self, MeritaDate *day, GError **error)
{
  g_autofree char *text = merita_entry_dup_text (self);

  g_return_val_if_fail (day != NULL, FALSE);

  *day = MERITA_DATE_UNKNOWN;
  if (text == NULL || merita_text_parse_date (text, -1, day, NULL))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is not a day, such as 30-11-2026"), text);
  return FALSE;
}

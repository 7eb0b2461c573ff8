/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-pack-warning-rows.h"

#include <glib/gi18n.h>

#include "merita-pages.h"

static const char *const titles[] = {
  [MERITA_PACK_NOTHING_CITED] = N_ ("Nothing is cited"),
  [MERITA_PACK_UNPROVED] = N_ ("Claimed, but not proved"),
  [MERITA_PACK_NOT_CLAIMED] = N_ ("Without a level"),
  [MERITA_PACK_CORRECTION] = N_ ("Corrections still open"),
  [MERITA_PACK_EXPIRED] = N_ ("No longer in force in the period"),
  [MERITA_PACK_NOT_YET] = N_ ("Not yet in force in the period"),
  [MERITA_PACK_REPLACED] = N_ ("Replaced by a newer edition"),
  [MERITA_PACK_UNREADABLE] = N_ ("Cannot be opened"),
  [MERITA_PACK_NO_SUCH_PAGE] = N_ ("Cited pages that are not there"),
  [MERITA_PACK_UNKNOWN_CODE] = N_ ("Outside the instrument"),
  [MERITA_PACK_NO_PAPER] = N_ ("Papers that are missing"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (titles) == MERITA_N_PACK_WARNINGS);

static GtkWidget *
create_button (const char *page, const char *argument, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pack.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", page, argument);
  return button;
}

static GtkWidget *
create_row (const MeritaPackWarning *warning)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = merita_pack_warning_describe (merita_language_current (), warning);
  GtkWidget *button = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (row, "dense");
  if (warning->document != NULL && merita_pages_find ("evidence") != NULL)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, warning->document->id);

      button = create_button ("evidence", id, _ ("Open the document"));
    }
  else if (warning->code != NULL && warning->kind != MERITA_PACK_UNKNOWN_CODE)
    button = create_button ("assessment", warning->code, _ ("Open the sub-aspect"));
  if (button != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
add_kind (AdwPreferencesGroup *group, const MeritaPackPlan *plan, MeritaPackWarningKind kind)
{
  const guint n = merita_pack_plan_count (plan, kind);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *row, *count;

  if (n == 0)
    return;
  row = adw_expander_row_new ();
  count = gtk_label_new (number);
  gtk_widget_add_css_class (count, "dim");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (titles[kind]));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), count);
  for (guint i = 0; i < plan->warnings->len; i++)
    if (((const MeritaPackWarning *) plan->warnings->pdata[i])->kind == kind)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_row (plan->warnings->pdata[i]));
  adw_preferences_group_add (group, row);
}

void
merita_pack_warning_rows_fill (AdwPreferencesGroup *group, const MeritaPackPlan *plan)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group) && plan != NULL);

  for (guint kind = 0; kind < MERITA_N_PACK_WARNINGS; kind++)
    add_kind (group, plan, (MeritaPackWarningKind) kind);
}

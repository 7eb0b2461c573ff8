/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-follow-up-cards.h"
#include "merita-glyph.h"

#define DATES 12

static GtkWidget *
create_row (const MeritaCalendarEvent *event)
{
  MeritaLanguage language = merita_language_current ();
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean overdue = merita_calendar_event_is_overdue (event);
  const char *style = overdue                           ? "small err strong"
                      : event->state == MERITA_PLAN_DUE ? "small warn strong"
                                                        : "small dim";
  g_autofree char *day = merita_text_date (language, event->day);
  g_autofree char *distance = merita_calendar_event_describe_distance (language, event);
  GtkWidget *date = merita_label_new (day, "small strong", 0);
  GtkWidget *title = merita_label_new (event->title, "dense", 0);

  if (overdue)
    gtk_box_append (GTK_BOX (head), merita_glyph_new (MERITA_GLYPH_OLD, _ ("overdue")));
  gtk_widget_set_hexpand (date, TRUE);
  gtk_box_append (GTK_BOX (head), date);
  gtk_box_append (GTK_BOX (head), merita_label_new (distance, style, 1));
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_widget_set_tooltip_text (title, event->title);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), title);
  if (event->detail != NULL && merita_calendar_event_is_task (event))
    gtk_box_append (GTK_BOX (box), merita_label_new (event->detail, "small dim", 0));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* Whose waves these are, and that nothing is known of later ones. */
static void
append_notice (GtkWidget *card, const MeritaAgencyCalendar *calendar)
{
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (calendar->notice == NULL)
    return;
  text =
    g_strdup_printf ("%s (%s)", calendar->notice,
                     merita_text_confidence (merita_language_current (), calendar->confidence));
  label = merita_label_new (text, "small dim", 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (card), label);
}

GtkWidget *
merita_follow_up_dates_card (const MeritaAgencyCalendar *calendar)
{
  GtkWidget *card = merita_card_new (NULL, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = merita_label_new (_ ("Next dates"), "card-title", 0);
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GPtrArray) next = merita_agency_calendar_list_next (calendar, DATES);

  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Next dates"), -1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head),
                  merita_follow_up_button (_ ("_Export calendar…"), "follow-up.export"));
  gtk_box_append (GTK_BOX (card), head);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "tight-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Next dates"), -1);
  for (guint i = 0; i < next->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (next->pdata[i]));
  gtk_box_append (GTK_BOX (card), list);
  if (next->len == 0)
    gtk_box_append (GTK_BOX (card), merita_label_new (_ ("Nothing has a day yet."), "dim", 0));
  append_notice (card, calendar);
  return card;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-notice-bar.h"

#include "merita-card.h"

#define WHOLE_CHARS 60

struct _MeritaNoticeBar
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *brief, *whole;
};

G_DEFINE_FINAL_TYPE (MeritaNoticeBar, merita_notice_bar, GTK_TYPE_WIDGET)

static void
merita_notice_bar_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_NOTICE_BAR (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_notice_bar_parent_class)->dispose (object);
}

static void
merita_notice_bar_class_init (MeritaNoticeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_notice_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "noticebar");
}

static void
merita_notice_bar_init (MeritaNoticeBar *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->brief = GTK_LABEL (merita_label_new (NULL, NULL, 0));
  self->whole = GTK_LABEL (merita_label_new (NULL, NULL, 0));
  gtk_label_set_ellipsize (self->whole, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (self->whole, TRUE);
  gtk_label_set_max_width_chars (self->whole, WHOLE_CHARS);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->whole));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->brief));
  /* The button centers what it holds. */
  gtk_widget_set_hexpand (GTK_WIDGET (self->brief), TRUE);
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->brief)), GTK_ALIGN_FILL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
merita_notice_bar_show (MeritaNoticeBar *self, const char *brief, const char *whole)
{
  g_return_if_fail (MERITA_IS_NOTICE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), whole != NULL);
  if (whole == NULL)
    return;
  gtk_label_set_text (self->brief, brief);
  gtk_label_set_text (self->whole, whole);
  gtk_widget_set_tooltip_text (self->button, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  whole, -1);
}

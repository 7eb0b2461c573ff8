/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-profile-page.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-competency-card.h"
#include "merita-employee-facts.h"
#include "merita-profile-cards.h"

struct _MeritaProfilePage
{
  MeritaPage parent_instance;

  GtkStack *stack;
  GtkBox *columns, *left, *middle, *right;
  MeritaNip nip;
};

G_DEFINE_FINAL_TYPE (MeritaProfilePage, merita_profile_page, MERITA_TYPE_PAGE)

static GtkWidget *
new_identity_card (MeritaContext *context, const MeritaEmployee *row)
{
  GtkWidget *card = merita_card_new (NULL, NULL);
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (card), merita_employee_heading_new (row, 64));
  merita_employee_add_facts (GTK_BOX (facts), context, row);
  gtk_box_append (GTK_BOX (card), facts);
  return card;
}

static void
update_heading (MeritaProfilePage *self, MeritaContext *context, const MeritaEmployee *row)
{
  g_autofree char *name = merita_text_short_name (row->name);
  guint box = merita_employee_box (context, row->nip);
  /* Translators: %u is the number of one of the nine boxes. */
  g_autofree char *subtitle = box > 0 ? g_strdup_printf (_ ("Talent profile · box %u"), box)
                                      : g_strdup (_ ("Talent profile · not mapped"));

  merita_page_set_title (MERITA_PAGE (self), name);
  merita_page_set_subtitle (MERITA_PAGE (self), subtitle);
}

static void
fill (MeritaProfilePage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  MeritaReader *reader = merita_context_get_reader (context);
  MeritaEmployee row = { 0 };

  merita_clear_children (GTK_WIDGET (self->left));
  merita_clear_children (GTK_WIDGET (self->middle));
  merita_clear_children (GTK_WIDGET (self->right));
  if (self->nip == MERITA_NIP_NONE || !merita_reader_get_employee (reader, self->nip, &row, NULL))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "profile");
  update_heading (self, context, &row);
  gtk_box_append (self->left, new_identity_card (context, &row));
  gtk_box_append (self->left, merita_profile_discipline_card (context, &row));
  gtk_box_append (self->left, merita_profile_facts_card (context, self->nip));
  gtk_box_append (self->middle, merita_competency_card_new (context, &row));
  gtk_box_append (self->right, merita_profile_performance_card (context, self->nip));
  gtk_box_append (self->right, merita_profile_plans_card (context, self->nip));
  gtk_box_append (self->right, merita_profile_development_card (context, self->nip));
  merita_employee_clear (&row);
}

static void
narrow_cb (MeritaProfilePage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
merita_profile_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaProfilePage *self = MERITA_PROFILE_PAGE (page);
  MeritaContext *context = merita_page_get_context (page);
  MeritaNip nip = g_ascii_strtoll (argument, NULL, 10);

  self->nip = nip != MERITA_NIP_NONE ? nip : merita_context_get_employee (context);
  merita_context_set_employee (context, self->nip);
  fill (self);
}

static void
merita_profile_page_context_changed (MeritaPage *page, const char *tables)
{
  fill (MERITA_PROFILE_PAGE (page));
}

static void
merita_profile_page_class_init (MeritaProfilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MERITA_PAGE_CLASS (klass)->context_changed = merita_profile_page_context_changed;
  MERITA_PAGE_CLASS (klass)->show_argument = merita_profile_page_show_argument;
  MERITA_PAGE_CLASS (klass)->narrow_below = 900;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-profile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaProfilePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaProfilePage, columns);
  gtk_widget_class_bind_template_child (widget_class, MeritaProfilePage, left);
  gtk_widget_class_bind_template_child (widget_class, MeritaProfilePage, middle);
  gtk_widget_class_bind_template_child (widget_class, MeritaProfilePage, right);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
merita_profile_page_init (MeritaProfilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

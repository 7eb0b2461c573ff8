/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-stepper.h"

#include <glib/gi18n.h>

#include "merita-card.h"

static const char *const names[MERITA_IMPORT_STEPS] = { N_ ("File"), N_ ("Sheet and heading"),
                                                        N_ ("Columns and check"), N_ ("Apply") };

struct _MeritaImportStepper
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *marks[MERITA_IMPORT_STEPS]; /* GtkStack: number, tick */
  GtkWidget *labels[MERITA_IMPORT_STEPS];
  guint step;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (MeritaImportStepper, merita_import_stepper, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update (MeritaImportStepper *self)
{
  /* Translators: "Step 3 of 4: Columns and check". */
  g_autofree char *label = g_strdup_printf (_ ("Step %u of %u: %s"), self->step + 1,
                                            MERITA_IMPORT_STEPS, _ (names[self->step]));

  for (guint i = 0; i < MERITA_IMPORT_STEPS; i++)
    {
      set_class (self->marks[i], "current", i == self->step);
      set_class (self->labels[i], "strong", i == self->step);
      set_class (self->labels[i], "dim", i != self->step);
      gtk_stack_set_visible_child_name (GTK_STACK (self->marks[i]),
                                        i < self->step ? "tick" : "number");
      gtk_widget_set_visible (self->labels[i], !self->narrow || i == self->step);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
merita_import_stepper_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_IMPORT_STEPPER (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_import_stepper_parent_class)->dispose (object);
}

static void
merita_import_stepper_class_init (MeritaImportStepperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_stepper_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "importstepper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_step (MeritaImportStepper *self, guint step)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *number = g_strdup_printf ("%u", step + 1);

  if (step > 0)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      gtk_widget_set_hexpand (line, TRUE);
      gtk_box_append (GTK_BOX (self->box), line);
    }
  gtk_image_set_pixel_size (GTK_IMAGE (tick), 12);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new (number), "number");
  gtk_stack_add_named (GTK_STACK (stack), tick, "tick");
  gtk_widget_add_css_class (stack, "step-mark");
  gtk_widget_set_valign (stack, GTK_ALIGN_CENTER);
  self->marks[step] = stack;
  self->labels[step] = merita_label_new (_ (names[step]), NULL, 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->labels[step]), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (self->box), stack);
  gtk_box_append (GTK_BOX (self->box), self->labels[step]);
}

static void
merita_import_stepper_init (MeritaImportStepper *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < MERITA_IMPORT_STEPS; i++)
    add_step (self, i);
  update (self);
}

void
merita_import_stepper_set_step (MeritaImportStepper *self, guint step)
{
  g_return_if_fail (MERITA_IS_IMPORT_STEPPER (self));
  g_return_if_fail (step < MERITA_IMPORT_STEPS);
  self->step = step;
  update (self);
}

void
merita_import_stepper_set_narrow (MeritaImportStepper *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_IMPORT_STEPPER (self));
  self->narrow = narrow;
  update (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-talent-rule.h"

static void
scale_entry_clear (gpointer data)
{
  g_free (((MeritaScaleEntry *) data)->code);
}

MeritaComponent *
merita_component_new (void)
{
  MeritaComponent *self = g_new0 (MeritaComponent, 1);

  self->bands = g_array_new (FALSE, TRUE, sizeof (MeritaScaleBand));
  self->entries = g_array_new (FALSE, TRUE, sizeof (MeritaScaleEntry));
  g_array_set_clear_func (self->entries, scale_entry_clear);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_component_free);
  self->maximum = 10000;
  self->to = 10000;
  return self;
}

void
merita_component_free (MeritaComponent *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->name_en);
  g_free (self->key);
  g_free (self->legal_source);
  g_array_unref (self->bands);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

MeritaGateRule *
merita_gate_rule_new (void)
{
  MeritaGateRule *self = g_new0 (MeritaGateRule, 1);

  self->values = g_array_new (FALSE, TRUE, sizeof (gint));
  return self;
}

void
merita_gate_rule_free (MeritaGateRule *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->name_en);
  g_free (self->legal_source);
  g_array_unref (self->values);
  g_free (self);
}

static void
axis_init (MeritaAxisRule *axis)
{
  axis->components = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_component_free);
  axis->maximum = 10000;
}

static void
axis_clear (MeritaAxisRule *axis)
{
  g_ptr_array_unref (axis->components);
  for (guint i = 0; i < 3; i++)
    {
      g_free (axis->labels[i]);
      g_free (axis->labels_en[i]);
    }
  g_free (axis->legal_source);
}

static void
box_clear (MeritaBoxRule *box)
{
  g_free (box->name);
  g_free (box->name_en);
  g_ptr_array_unref (box->follow_up);
}

MeritaTalentRule *
merita_talent_rule_new (void)
{
  MeritaTalentRule *self = g_new0 (MeritaTalentRule, 1);

  for (guint i = 0; i < MERITA_N_AXES; i++)
    axis_init (&self->axes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->boxes); i++)
    self->boxes[i].follow_up = g_ptr_array_new_with_free_func (g_free);
  self->succession.components =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_component_free);
  self->succession.gates = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_gate_rule_free);
  self->succession.ties = g_array_new (FALSE, TRUE, sizeof (MeritaTie));
  return self;
}

void
merita_talent_rule_free (MeritaTalentRule *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->version);
  g_free (self->name);
  g_free (self->legal_source);
  for (guint i = 0; i < MERITA_N_AXES; i++)
    axis_clear (&self->axes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->boxes); i++)
    box_clear (&self->boxes[i]);
  g_ptr_array_unref (self->succession.components);
  g_ptr_array_unref (self->succession.gates);
  g_array_unref (self->succession.ties);
  g_free (self);
}

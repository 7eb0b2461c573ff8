/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-item.h"

struct _MeritaSuccessionItem
{
  GObject parent_instance;

  MeritaSuccessionItemKind kind;
  MeritaSuccessionPlan *plan;
  MeritaSuccessorRanking *ranking;
  MeritaSuccessor *successor; /* of the ranking */
  guint node;
};

G_DEFINE_FINAL_TYPE (MeritaSuccessionItem, merita_succession_item, G_TYPE_OBJECT)

static void
merita_succession_item_finalize (GObject *object)
{
  MeritaSuccessionItem *self = MERITA_SUCCESSION_ITEM (object);

  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  G_OBJECT_CLASS (merita_succession_item_parent_class)->finalize (object);
}

static void
merita_succession_item_class_init (MeritaSuccessionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_succession_item_finalize;
}

static void
merita_succession_item_init (MeritaSuccessionItem *self)
{
}

MeritaSuccessionItem *
merita_succession_item_new_position (MeritaSuccessionPlan *plan, guint node)
{
  MeritaSuccessionItem *self = g_object_new (MERITA_TYPE_SUCCESSION_ITEM, NULL);

  self->kind = MERITA_SUCCESSION_ITEM_POSITION;
  self->plan = merita_succession_plan_ref (plan);
  self->node = node;
  return self;
}

MeritaSuccessionItem *
merita_succession_item_new_row (MeritaSuccessorRanking *ranking,
                                MeritaSuccessionItemKind kind,
                                MeritaSuccessor *successor)
{
  MeritaSuccessionItem *self = g_object_new (MERITA_TYPE_SUCCESSION_ITEM, NULL);

  self->kind = kind;
  self->ranking = merita_successor_ranking_ref (ranking);
  self->successor = successor;
  return self;
}

MeritaSuccessionItemKind
merita_succession_item_get_kind (MeritaSuccessionItem *self)
{
  return self->kind;
}

MeritaSuccessionPlan *
merita_succession_item_get_plan (MeritaSuccessionItem *self)
{
  return self->plan;
}

guint
merita_succession_item_get_node (MeritaSuccessionItem *self)
{
  return self->node;
}

MeritaSuccessorRanking *
merita_succession_item_get_ranking (MeritaSuccessionItem *self)
{
  return self->ranking;
}

MeritaSuccessor *
merita_succession_item_get_successor (MeritaSuccessionItem *self)
{
  return self->successor;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-drawer.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-comparison.h"
#include "merita-nip.h"
#include "merita-nominated-card.h"
#include "merita-succession-ask.h"

struct _MeritaSuccessionDrawer
{
  AdwBin parent_instance;

  MeritaContext *context;
  MeritaSuccessorRanking *ranking;
  MeritaSuccessor *chosen; /* of the ranking: whom the button nominates */

  GtkBox *list, *comparison;
  GtkLabel *count;
  GtkButton *nominate;
  GtkWidget *profile;
};

G_DEFINE_FINAL_TYPE (MeritaSuccessionDrawer, merita_succession_drawer, ADW_TYPE_BIN)

/* The first of the selected who is not on the list yet. */
static MeritaSuccessor *
choose (const MeritaSuccessorRanking *ranking, const GPtrArray *selected)
{
  for (guint i = 0; i < selected->len; i++)
    {
      MeritaSuccessor *successor = selected->pdata[i];

      if (merita_successor_ranking_nomination (ranking, successor->nip) == NULL)
        return successor;
    }
  return NULL;
}

/* A single person is set against the best other one. */
static GPtrArray *
complete (const MeritaSuccessorRanking *ranking, const GPtrArray *selected)
{
  GPtrArray *people = g_ptr_array_new ();
  MeritaSuccessor *only = selected->len == 1 ? selected->pdata[0] : NULL;

  for (guint i = 0; i < MIN (selected->len, MERITA_COMPARISON_MOST); i++)
    g_ptr_array_add (people, selected->pdata[i]);
  for (guint i = 0; only != NULL && i < ranking->candidates->len; i++)
    if (ranking->candidates->pdata[i] != only)
      {
        MeritaSuccessor *other = ranking->candidates->pdata[i];
        gboolean better = only->rank == 0 || other->rank < only->rank;

        g_ptr_array_insert (people, better ? 0 : -1, other);
        break;
      }
  return people;
}

static void
show_buttons (MeritaSuccessionDrawer *self, const GPtrArray *selected)
{
  g_autofree char *label = NULL;

  self->chosen = self->ranking != NULL ? choose (self->ranking, selected) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->nominate), selected->len > 0);
  gtk_widget_set_visible (self->profile, selected->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->nominate), self->chosen != NULL);
  if (self->chosen != NULL)
    /* Translators: a person */
    label = g_strdup_printf (_ ("Nominate %s"), self->chosen->short_name);
  gtk_button_set_label (self->nominate, label != NULL ? label : _ ("Already on the list"));
}

static void
nominate_cb (MeritaSuccessionDrawer *self)
{
  if (self->chosen != NULL)
    merita_succession_ask_nominate (GTK_WIDGET (self), self->context, self->ranking, self->chosen);
}

static void
merita_succession_drawer_dispose (GObject *object)
{
  MeritaSuccessionDrawer *self = MERITA_SUCCESSION_DRAWER (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  G_OBJECT_CLASS (merita_succession_drawer_parent_class)->dispose (object);
}

static void
merita_succession_drawer_class_init (MeritaSuccessionDrawerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_succession_drawer_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-succession-drawer.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionDrawer, list);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionDrawer, comparison);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionDrawer, count);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionDrawer, nominate);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionDrawer, profile);
  gtk_widget_class_bind_template_callback (widget_class, nominate_cb);
}

static void
merita_succession_drawer_init (MeritaSuccessionDrawer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_succession_drawer_show (MeritaSuccessionDrawer *self,
                               MeritaContext *context,
                               MeritaSuccessionPlan *plan,
                               MeritaSuccessorRanking *ranking,
                               const GPtrArray *selected)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (MERITA_IS_SUCCESSION_DRAWER (self));
  g_set_object (&self->context, context);
  if (ranking != NULL)
    merita_successor_ranking_ref (ranking);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  self->ranking = ranking;
  merita_clear_children (GTK_WIDGET (self->list));
  merita_clear_children (GTK_WIDGET (self->comparison));
  show_buttons (self, selected);
  gtk_label_set_text (self->count, "");
  if (ranking == NULL)
    return;
  gtk_box_append (self->list, merita_nominated_card_new (context, ranking));
  people = complete (ranking, selected);
  for (guint i = 0; i < people->len && merita_context_is_open (context); i++)
    merita_successor_describe (people->pdata[i], merita_context_get_reader (context));
  merita_comparison_fill (self->comparison, plan, ranking, people);
  count = g_strdup_printf (ngettext ("%u person", "%u people", people->len), people->len);
  gtk_label_set_text (self->count, count);
  if (selected->len > 0)
    {
      char nip[19];

      merita_nip_format (((const MeritaSuccessor *) selected->pdata[0])->nip, nip);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->profile), "(ss)", "profile", nip);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->profile), "win.go-to");
    }
}

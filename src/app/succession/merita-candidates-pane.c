/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-candidates-pane.h"

#include <glib/gi18n.h>

#include "merita-candidate-row.h"
#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-grade.h"
#include "merita-score-legend.h"
#include "merita-succession-item.h"
#include "merita-succession-reason-row.h"

#define EXCLUDED_AT_FIRST 5

struct _MeritaCandidatesPane
{
  AdwBin parent_instance;

  MeritaContext *context;
  MeritaSuccessionPlan *plan;
  MeritaSuccessorRanking *ranking;
  guint node;
  gboolean compact, all_excluded, filling;
  GListStore *store;
  GtkMultiSelection *selection;

  GtkLabel *title, *facts, *order;
  GtkWidget *critical, *back, *drawer_button, *order_box;
  GtkFlowBox *legend;
  GtkListView *view;
  GtkStack *stack;
  AdwStatusPage *problem;
};

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MeritaCandidatesPane, merita_candidates_pane, ADW_TYPE_BIN)

/* ---- the head ---- */

static void
add_fact (GString *facts, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", text);
}

static void
show_head (MeritaCandidatesPane *self)
{
  const MeritaChartNode *node = merita_succession_plan_get (self->plan, self->node);
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *date = NULL;
  g_autofree char *end = NULL;

  gtk_label_set_text (self->title, node->title);
  gtk_widget_set_visible (self->critical, node->critical);
  if (node->incumbent != NULL)
    {
      add_fact (facts, node->incumbent);
      add_fact (facts, merita_grade_code (node->grade));
      if (node->retires_on != MERITA_DATE_UNKNOWN)
        {
          date = merita_text_date (merita_language_current (), node->retires_on);
          /* Translators: the day at which the incumbent retires, the day from which a successor is
           * needed */
          end = g_strdup_printf (_ ("retires and is to be replaced on %s"), date);
        }
    }
  else if (node->vacant_since != MERITA_DATE_UNKNOWN)
    {
      date = merita_text_date (merita_language_current (), node->vacant_since);
      end = g_strdup_printf (_ ("VACANT since %s"), date);
    }
  else
    end = g_strdup (_ ("VACANT"));
  add_fact (facts, end);
  gtk_label_set_text (self->facts, facts->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->facts), facts->str);
  gtk_widget_remove_css_class (GTK_WIDGET (self->facts), node->incumbent == NULL ? "dim" : "err");
  gtk_widget_add_css_class (GTK_WIDGET (self->facts), node->incumbent == NULL ? "err" : "dim");
}

static void
show_rule (MeritaCandidatesPane *self)
{
  g_autofree char *order = NULL;

  merita_score_legend_fill (self->legend, self->ranking != NULL ? self->ranking->parts : NULL);
  gtk_widget_set_visible (self->order_box, self->ranking != NULL);
  if (self->ranking == NULL)
    return;
  /* Translators: the names of the requirements that a successor must meet, in the order of the
   * signs */
  order = g_strdup_printf (_ ("Order of the requirements: %s"), self->ranking->gate_order);
  gtk_label_set_text (self->order, order);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->order), order);
}

/* ---- the rows ---- */

static void
add_row (MeritaCandidatesPane *self,
         GPtrArray *items,
         MeritaSuccessionItemKind kind,
         MeritaSuccessor *successor)
{
  g_ptr_array_add (items, merita_succession_item_new_row (self->ranking, kind, successor));
}

static void
fill (MeritaCandidatesPane *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const MeritaSuccessorRanking *ranking = self->ranking;
  guint shown;

  if (ranking != NULL)
    {
      for (guint i = 0; i < ranking->candidates->len; i++)
        add_row (self, items, MERITA_SUCCESSION_ITEM_CANDIDATE, ranking->candidates->pdata[i]);
      if (ranking->candidates->len == 0)
        add_row (self, items, MERITA_SUCCESSION_ITEM_NOBODY, NULL);
      if (ranking->excluded->len > 0)
        add_row (self, items, MERITA_SUCCESSION_ITEM_EXCLUDED_HEAD, NULL);
      shown = self->all_excluded ? ranking->excluded->len
                                 : MIN (ranking->excluded->len, EXCLUDED_AT_FIRST);
      for (guint i = 0; i < shown; i++)
        add_row (self, items, MERITA_SUCCESSION_ITEM_EXCLUDED, ranking->excluded->pdata[i]);
      if (ranking->unknown > 0)
        add_row (self, items, MERITA_SUCCESSION_ITEM_UNKNOWN_HEAD, NULL);
      for (guint i = 0; i < ranking->candidates->len; i++)
        if (((MeritaSuccessor *) ranking->candidates->pdata[i])->eligible == MERITA_TRUTH_UNKNOWN)
          add_row (self, items, MERITA_SUCCESSION_ITEM_UNKNOWN, ranking->candidates->pdata[i]);
    }
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       items->pdata, items->len);
}

static void
show_all_cb (MeritaCandidatesPane *self)
{
  self->all_excluded = TRUE;
  self->filling = TRUE;
  fill (self);
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static char *
list_plans (MeritaCandidatesPane *self, const GArray *plans)
{
  g_autoptr (GString) text = g_string_new (_ ("On these successor lists, the proposed included:"));

  for (guint i = 0; i < plans->len; i++)
    g_string_append_printf (
      text, "\n%s",
      merita_succession_plan_get (self->plan, g_array_index (plans, guint, i))->title);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_candidate (MeritaCandidatesPane *self, GtkWidget *recycled, MeritaSuccessor *successor)
{
  const GArray *plans = merita_succession_plan_of (self->plan, successor->nip);
  g_autofree char *tooltip = plans != NULL ? list_plans (self, plans) : NULL;
  GtkWidget *row = MERITA_IS_CANDIDATE_ROW (recycled) ? recycled : merita_candidate_row_new ();

  merita_candidate_row_set_compact (MERITA_CANDIDATE_ROW (row), self->compact);
  merita_candidate_row_show (MERITA_CANDIDATE_ROW (row), self->ranking, successor,
                             plans != NULL ? plans->len : 0, tooltip);
  return row;
}

static GtkWidget *
create_head (MeritaCandidatesPane *self, MeritaSuccessionItemKind kind)
{
  GtkWidget *row;
  GtkWidget *button;
  g_autofree char *count = NULL;

  if (kind == MERITA_SUCCESSION_ITEM_NOBODY)
    {
      row = merita_label_new (_ ("Nobody in the search area meets the requirements"), "dim", 0);
      gtk_widget_add_css_class (row, "succession-nobody");
      return row;
    }
  if (kind == MERITA_SUCCESSION_ITEM_UNKNOWN_HEAD)
    return merita_succession_head_new (_ ("Cannot be told"), _ ("asked about before a decision"),
                                       NULL);
  /* Translators: people who are not eligible, people examined */
  count = g_strdup_printf (_ ("%u of %u examined"), self->ranking->excluded->len,
                           self->ranking->examined);
  if (self->all_excluded || self->ranking->excluded->len <= EXCLUDED_AT_FIRST)
    return merita_succession_head_new (_ ("Not eligible"), count, NULL);
  button = gtk_button_new_with_label (_ ("see all"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  return merita_succession_head_new (_ ("Not eligible"), count, button);
}

static void
bind_cb (MeritaCandidatesPane *self, GtkListItem *item)
{
  MeritaSuccessionItem *row = gtk_list_item_get_item (item);
  MeritaSuccessionItemKind kind = merita_succession_item_get_kind (row);
  MeritaSuccessor *successor = merita_succession_item_get_successor (row);
  gboolean selectable =
    kind == MERITA_SUCCESSION_ITEM_CANDIDATE || kind == MERITA_SUCCESSION_ITEM_EXCLUDED;
  GtkWidget *child = gtk_list_item_get_child (item);

  gtk_list_item_set_selectable (item, selectable);
  gtk_list_item_set_activatable (item, FALSE);
  if (successor != NULL && merita_context_is_open (self->context))
    merita_successor_describe (successor, merita_context_get_reader (self->context));
  if (kind == MERITA_SUCCESSION_ITEM_CANDIDATE)
    child = create_candidate (self, child, successor);
  else if (successor != NULL)
    child = merita_succession_reason_row_new (successor);
  else
    child = create_head (self, kind);
  if (child != gtk_list_item_get_child (item))
    gtk_list_item_set_child (item, child);
}

/* ---- selection ---- */

static void
selection_cb (MeritaCandidatesPane *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

GPtrArray *
merita_candidates_pane_get_selected (MeritaCandidatesPane *self, guint most)
{
  GPtrArray *selected = g_ptr_array_new ();
  g_autoptr (GtkBitset) set = NULL;
  GtkBitsetIter iter;
  guint place;

  g_return_val_if_fail (MERITA_IS_CANDIDATES_PANE (self), selected);
  set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &place);
       more && selected->len < most; more = gtk_bitset_iter_next (&iter, &place))
    {
      g_autoptr (MeritaSuccessionItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->store), place);
      MeritaSuccessor *successor = merita_succession_item_get_successor (item);
      MeritaSuccessionItemKind kind = merita_succession_item_get_kind (item);

      if (successor != NULL
          && (kind == MERITA_SUCCESSION_ITEM_CANDIDATE || kind == MERITA_SUCCESSION_ITEM_EXCLUDED))
        g_ptr_array_add (selected, successor);
    }
  return selected;
}

/* The people who were selected before, else the first two: their comparison is what one wants to
 * know first. */
static void
select_again (MeritaCandidatesPane *self, const GPtrArray *nips)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  gboolean any = FALSE;

  for (guint i = 0; nips != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++)
    {
      g_autoptr (MeritaSuccessionItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);
      MeritaSuccessor *successor = merita_succession_item_get_successor (item);

      for (guint k = 0; successor != NULL && k < nips->len; k++)
        if (*(const MeritaNip *) nips->pdata[k] == successor->nip
            && merita_succession_item_get_kind (item) != MERITA_SUCCESSION_ITEM_UNKNOWN)
          any |= gtk_selection_model_select_item (model, i, FALSE);
    }
  if (any || self->ranking == NULL)
    return;
  for (guint i = 0; i < MIN (self->ranking->candidates->len, 2); i++)
    gtk_selection_model_select_item (model, i, FALSE);
}

static GPtrArray *
remember_selected (MeritaCandidatesPane *self)
{
  g_autoptr (GPtrArray) selected = merita_candidates_pane_get_selected (self, G_MAXUINT);
  GPtrArray *nips = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (nips, g_memdup2 (&((MeritaSuccessor *) selected->pdata[i])->nip,
                                      sizeof (MeritaNip)));
  return nips;
}

/* ---- public ---- */

void
merita_candidates_pane_set_context (MeritaCandidatesPane *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_CANDIDATES_PANE (self));
  g_set_object (&self->context, context);
}

void
merita_candidates_pane_set (MeritaCandidatesPane *self,
                            MeritaSuccessionPlan *plan,
                            guint node,
                            MeritaSuccessorRanking *ranking)
{
  g_autoptr (GPtrArray) nips = NULL;
  gboolean same;

  g_return_if_fail (MERITA_IS_CANDIDATES_PANE (self));
  same =
    self->ranking != NULL && ranking != NULL && self->ranking->position.id == ranking->position.id;
  self->filling = TRUE;
  if (same)
    nips = remember_selected (self);
  else
    self->all_excluded = FALSE;
  merita_succession_plan_ref (plan);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  self->plan = plan;
  self->node = node;
  if (ranking != NULL)
    merita_successor_ranking_ref (ranking);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  self->ranking = ranking;
  show_head (self);
  show_rule (self);
  fill (self);
  select_again (self, nips);
  gtk_stack_set_visible_child_name (self->stack, ranking != NULL ? "list" : "busy");
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

void
merita_candidates_pane_set_problem (MeritaCandidatesPane *self, const char *text)
{
  g_return_if_fail (MERITA_IS_CANDIDATES_PANE (self));
  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

void
merita_candidates_pane_set_compact (MeritaCandidatesPane *self, gboolean compact)
{
  g_return_if_fail (MERITA_IS_CANDIDATES_PANE (self));
  gtk_widget_set_visible (self->back, compact);
  if (self->compact == compact)
    return;
  self->compact = compact;
  if (self->ranking != NULL)
    merita_candidates_pane_set (self, self->plan, self->node, self->ranking);
}

GtkWidget *
merita_candidates_pane_get_drawer_button (MeritaCandidatesPane *self)
{
  g_return_val_if_fail (MERITA_IS_CANDIDATES_PANE (self), NULL);
  return self->drawer_button;
}

/* ---- class ---- */

static void
back_cb (MeritaCandidatesPane *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static void
merita_candidates_pane_dispose (GObject *object)
{
  MeritaCandidatesPane *self = MERITA_CANDIDATES_PANE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  G_OBJECT_CLASS (merita_candidates_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, title);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, facts);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, order);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, order_box);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, critical);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, back);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, drawer_button);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, legend);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, view);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, stack);
  gtk_widget_class_bind_template_child (klass, MeritaCandidatesPane, problem);
  gtk_widget_class_bind_template_callback (klass, back_cb);
}

static void
merita_candidates_pane_class_init (MeritaCandidatesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_candidates_pane_dispose;
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-candidates-pane.ui");
  bind_children (widget_class);
}

static void
merita_candidates_pane_init (MeritaCandidatesPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *glyph;

  gtk_widget_init_template (GTK_WIDGET (self));
  glyph = merita_glyph_new (MERITA_GLYPH_CRITICAL, _ ("Critical position"));
  adw_bin_set_child (ADW_BIN (self->critical), glyph);
  self->store = g_list_store_new (MERITA_TYPE_SUCCESSION_ITEM);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
}

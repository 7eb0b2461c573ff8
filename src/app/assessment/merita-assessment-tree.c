/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-assessment-tree.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-glyph.h"

#define FIGURE_CHARS 5
#define COUNT_CHARS 3
#define COUNT_WIDTH 46 /* of the count and the glyph after it */

/* One row of the list. */
typedef struct
{
  GtkListBoxRow *row;
  GtkLabel *title, *claim, *backed, *verified, *cited;
  MeritaGlyph *state;
  GtkImage *arrow; /* of an aspect */
  const MeritaAspect *aspect;
  const MeritaSubAspect *sub; /* NULL: the aspect itself */
  guint index;                /* of the aspect */
} Line;

struct _MeritaAssessmentTree
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list;
  GPtrArray *lines;   /* Line* */
  GHashTable *folded; /* numbers of aspects */
  const MeritaInstrument *instrument;
  gboolean quiet; /* while the selection is set by code */
};

G_DEFINE_FINAL_TYPE (MeritaAssessmentTree, merita_assessment_tree, GTK_TYPE_WIDGET)

static guint chosen_signal, dropped_signal;

/* ---- what a line says ---- */

/* What proves the line, in a glyph and in words. */
typedef struct
{
  MeritaGlyphKind glyph;
  const char *word;
} State;

static State
find_state (gboolean entered, guint required, MeritaLineState state)
{
  if (!entered)
    return (State){ MERITA_GLYPH_READY_UNKNOWN, _ ("not entered") };
  if (required == 0)
    return (State){ MERITA_GLYPH_NONE, _ ("nothing to prove") };
  return (State){ merita_glyph_of_line (state),
                  merita_text_line_state (merita_language_current (), state) };
}

static State
get_state (const Line *line, const MeritaAssessmentData *data, guint *cited)
{
  const MeritaSubProof *sub;
  const MeritaAspectProof *aspect;

  if (line->sub != NULL)
    {
      sub = merita_assessment_get_proof (data, line->sub);
      *cited = sub->cited;
      return find_state (sub->claimed >= 0, sub->required, sub->state);
    }
  aspect = &g_array_index (data->proof->aspects, MeritaAspectProof, line->index);
  *cited = aspect->cited;
  return find_state (
    g_array_index (data->proof->claimed->aspects, MeritaAspectScore, line->index).entered > 0,
    aspect->required, aspect->state);
}

/* Points where the instrument has them, else levels: both compare. */
static gint
get_value (const Line *line, const MeritaScoredRound *round)
{
  MeritaHundredths points = line->sub != NULL ? merita_assessment_get_points (round, line->sub)
                                              : merita_assessment_get_aspect (round, line->index);

  if (points != MERITA_HUNDREDTHS_UNKNOWN)
    return points;
  return round != NULL && line->sub != NULL ? merita_round_get_level (round->round, line->sub) : -1;
}

/* Likewise of what is backed. */
static gint
get_backed (const Line *line, const MeritaAssessmentData *data)
{
  const MeritaSubProof *sub;

  if (line->sub == NULL)
    return MAX (g_array_index (data->proof->backed->aspects, MeritaAspectScore, line->index).points,
                -1);
  sub = merita_assessment_get_proof (data, line->sub);
  return sub->backed_points != MERITA_HUNDREDTHS_UNKNOWN ? sub->backed_points : (gint) sub->backed;
}

static void
set_figure (GtkLabel *label, gint value, gboolean weighted)
{
  g_autofree char *text = NULL;

  if (value < 0)
    text = g_strdup ("–");
  else if (weighted)
    text = merita_text_points (merita_language_current (), value);
  else
    text = g_strdup_printf ("L%d", value);
  gtk_label_set_text (label, text);
}

static void
set_class (gpointer widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static char *
describe_line (const Line *line, const char *state)
{
  /* Translators: a sub-aspect, its claimed, backed and verified points, citations, its state */
  return g_strdup_printf (_ ("%s: claimed %s, backed %s, verified %s, %s cited, %s"),
                          gtk_label_get_text (line->title), gtk_label_get_text (line->claim),
                          gtk_label_get_text (line->backed), gtk_label_get_text (line->verified),
                          gtk_label_get_text (line->cited), state);
}

static void
update_line (Line *line, const MeritaAssessmentData *data)
{
  gboolean weighted = merita_instrument_is_weighted (data->instrument);
  gint claim = get_value (line, data->claim);
  gint backed = get_backed (line, data);
  gint verified = get_value (line, data->verified);
  guint cited;
  State state = get_state (line, data, &cited);
  g_autofree char *count = g_strdup_printf ("%u", cited);
  g_autofree char *spoken = NULL;

  set_figure (line->claim, claim, weighted);
  set_figure (line->backed, backed, weighted);
  set_figure (line->verified, verified, weighted);
  gtk_label_set_text (line->cited, count);
  set_class (line->claim, "claim", claim > backed);
  set_class (line->claim, "dim", claim < 0);
  set_class (line->verified, "verified", verified >= 0 && verified != backed);
  merita_glyph_set_kind (line->state, state.glyph);
  merita_glyph_set_label (line->state, state.word);
  spoken = describe_line (line, state.word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* ---- rows ---- */

static GtkLabel *
append_figure (GtkBox *box, const char *classes, int chars)
{
  GtkWidget *label = merita_label_new (NULL, classes, 1);

  gtk_label_set_width_chars (GTK_LABEL (label), chars);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
add_line (MeritaAssessmentTree *self,
          const MeritaAspect *aspect,
          const MeritaSubAspect *sub,
          guint index)
{
  Line *line = g_new0 (Line, 1);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  g_autofree char *title = sub != NULL ? g_strdup_printf ("%s  %s", sub->code, sub->title)
                                       : g_strdup_printf ("%u  %s", aspect->number, aspect->name);

  line->aspect = aspect;
  line->sub = sub;
  line->index = index;
  line->row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
  line->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_widget_set_opacity (GTK_WIDGET (line->arrow),
                          sub == NULL && aspect->sub_aspects->len > 0 ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (line->arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (box, GTK_WIDGET (line->arrow));
  line->title = GTK_LABEL (merita_label_new (title, sub != NULL ? "dense" : "dense strong", 0));
  gtk_widget_set_hexpand (GTK_WIDGET (line->title), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (line->title), title);
  gtk_box_append (box, GTK_WIDGET (line->title));
  line->claim = append_figure (box, sub != NULL ? "dense" : "dense strong", FIGURE_CHARS);
  line->backed = append_figure (box, "dense strong", FIGURE_CHARS);
  line->verified = append_figure (box, sub != NULL ? "dense" : "dense strong", FIGURE_CHARS);
  line->cited = append_figure (box, "small dim", COUNT_CHARS);
  line->state = MERITA_GLYPH (merita_glyph_new (MERITA_GLYPH_NONE, NULL));
  gtk_widget_set_valign (GTK_WIDGET (line->state), GTK_ALIGN_CENTER);
  gtk_box_append (box, GTK_WIDGET (line->state));
  gtk_list_box_row_set_child (line->row, GTK_WIDGET (box));
  gtk_list_box_row_set_selectable (line->row, sub != NULL);
  g_object_set_data (G_OBJECT (line->row), "line", line);
  gtk_list_box_append (self->list, GTK_WIDGET (line->row));
  g_ptr_array_add (self->lines, line);
}

static void
rebuild (MeritaAssessmentTree *self, const MeritaInstrument *instrument)
{
  self->quiet = TRUE;
  merita_clear_children (GTK_WIDGET (self->list));
  self->quiet = FALSE;
  g_ptr_array_set_size (self->lines, 0);
  g_hash_table_remove_all (self->folded);
  self->instrument = instrument;
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      add_line (self, aspect, NULL, i);
      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        add_line (self, aspect, aspect->sub_aspects->pdata[k], i);
    }
}

static Line *
get_line (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "line");
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  MeritaAssessmentTree *self = data;
  const Line *line = get_line (row);

  return line->sub == NULL
         || !g_hash_table_contains (self->folded, GUINT_TO_POINTER (line->aspect->number));
}

static void
set_folded (MeritaAssessmentTree *self, Line *line, gboolean folded)
{
  if (folded)
    g_hash_table_add (self->folded, GUINT_TO_POINTER (line->aspect->number));
  else
    g_hash_table_remove (self->folded, GUINT_TO_POINTER (line->aspect->number));
  gtk_image_set_from_icon_name (line->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (line->row), GTK_ACCESSIBLE_STATE_EXPANDED, !folded,
                               -1);
  gtk_list_box_invalidate_filter (self->list);
}

static void
activated_cb (MeritaAssessmentTree *self, GtkListBoxRow *row)
{
  Line *line = get_line (row);

  if (line->sub != NULL)
    g_signal_emit (self, chosen_signal, 0, line->sub->code);
  else if (line->aspect->sub_aspects->len > 0)
    set_folded (self, line,
                !g_hash_table_contains (self->folded, GUINT_TO_POINTER (line->aspect->number)));
}

static void
selected_cb (MeritaAssessmentTree *self, GtkListBoxRow *row)
{
  const Line *line = row != NULL ? get_line (row) : NULL;

  if (!self->quiet && line != NULL && line->sub != NULL)
    g_signal_emit (self, chosen_signal, 0, line->sub->code);
}

/* ---- files that are dropped on a sub-aspect ---- */

static Line *
find_line_at (MeritaAssessmentTree *self, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  Line *line = row != NULL ? get_line (row) : NULL;

  return line != NULL && line->sub != NULL ? line : NULL;
}

static GdkDragAction
motion_cb (MeritaAssessmentTree *self, double x, double y)
{
  const Line *line = find_line_at (self, y);

  gtk_list_box_drag_unhighlight_row (self->list);
  if (line == NULL)
    return 0;
  gtk_list_box_drag_highlight_row (self->list, line->row);
  return GDK_ACTION_COPY;
}

static void
leave_cb (MeritaAssessmentTree *self)
{
  gtk_list_box_drag_unhighlight_row (self->list);
}

static gboolean
drop_cb (MeritaAssessmentTree *self, const GValue *value, double x, double y)
{
  const Line *line = find_line_at (self, y);

  gtk_list_box_drag_unhighlight_row (self->list);
  if (line == NULL)
    return FALSE;
  g_signal_emit (self, dropped_signal, 0, line->sub->code, g_value_get_boxed (value));
  return TRUE;
}

static void
accept_files (MeritaAssessmentTree *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

/* ---- class ---- */

static GtkWidget *
create_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = merita_label_new (_ ("Aspect and sub-aspect"), "small dim", 0);
  GtkWidget *cited = gtk_image_new_from_icon_name ("mail-attachment-symbolic");

  gtk_widget_add_css_class (head, "assessment-heads");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_label_set_text (append_figure (GTK_BOX (head), "small dim", FIGURE_CHARS), _ ("Claim"));
  gtk_label_set_text (append_figure (GTK_BOX (head), "small dim", FIGURE_CHARS), _ ("Proof"));
  gtk_label_set_text (append_figure (GTK_BOX (head), "small dim", FIGURE_CHARS), _ ("Verif."));
  gtk_widget_set_tooltip_text (cited, _ ("Cited passages"));
  gtk_widget_set_halign (cited, GTK_ALIGN_END);
  gtk_widget_set_size_request (cited, COUNT_WIDTH, -1);
  gtk_box_append (GTK_BOX (head), cited);
  return head;
}

static GtkWidget *
create_legend (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_widget_add_css_class (flow, "assessment-legend");
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  for (guint i = MERITA_N_LINE_STATES; i > 0; i--)
    {
      MeritaLineState state = (MeritaLineState) (i - 1);
      const char *word = merita_text_line_state (merita_language_current (), state);
      GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_box_append (GTK_BOX (item), merita_glyph_new (merita_glyph_of_line (state), NULL));
      gtk_box_append (GTK_BOX (item), merita_label_new (word, "small dim", 0));
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), item);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
    }
  return flow;
}

static void
merita_assessment_tree_dispose (GObject *object)
{
  MeritaAssessmentTree *self = MERITA_ASSESSMENT_TREE (object);

  self->quiet = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  G_OBJECT_CLASS (merita_assessment_tree_parent_class)->dispose (object);
}

static void
merita_assessment_tree_class_init (MeritaAssessmentTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_assessment_tree_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "assessmenttree");
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  dropped_signal = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, GDK_TYPE_FILE_LIST);
}

static void
merita_assessment_tree_init (MeritaAssessmentTree *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->folded = g_hash_table_new (NULL, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), create_head ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "assessment-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Aspects and sub-aspects"), -1);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), create_legend ());
  accept_files (self);
}

void
merita_assessment_tree_show (MeritaAssessmentTree *self, const MeritaAssessmentData *data)
{
  g_return_if_fail (MERITA_IS_ASSESSMENT_TREE (self) && data != NULL);

  if (data->instrument != self->instrument)
    rebuild (self, data->instrument);
  for (guint i = 0; i < self->lines->len; i++)
    update_line (self->lines->pdata[i], data);
}

void
merita_assessment_tree_choose (MeritaAssessmentTree *self, const char *code)
{
  Line *aspect = NULL;

  g_return_if_fail (MERITA_IS_ASSESSMENT_TREE (self) && code != NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      if (line->sub == NULL)
        aspect = line;
      else if (g_str_equal (line->sub->code, code))
        {
          set_folded (self, aspect, FALSE);
          self->quiet = TRUE;
          gtk_list_box_select_row (self->list, line->row);
          self->quiet = FALSE;
          return;
        }
    }
}

void
merita_assessment_tree_walk (MeritaAssessmentTree *self, int steps)
{
  GtkListBoxRow *row;
  int place = -1;

  g_return_if_fail (MERITA_IS_ASSESSMENT_TREE (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    place = gtk_list_box_row_get_index (row);
  for (place += steps; place >= 0 && place < (int) self->lines->len; place += steps)
    {
      const Line *line = self->lines->pdata[place];

      if (line->sub == NULL)
        continue;
      merita_assessment_tree_choose (self, line->sub->code);
      g_signal_emit (self, chosen_signal, 0, line->sub->code);
      return;
    }
}

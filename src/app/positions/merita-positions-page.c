/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-positions-page.h"

#include <glib/gi18n.h>

#include "merita-columns.h"
#include "merita-glyph.h"
#include "merita-pages.h"
#include "merita-position-editor.h"
#include "merita-position-item.h"

#define NAME_WIDTH 250
#define NAME_NARROW 150

struct _MeritaPositionsPage
{
  MeritaPage parent_instance;

  GtkWidget *header, *side;
  AdwLeaflet *panes;
  GtkStack *stack;
  GtkSearchEntry *search;
  GtkToggleButton *critical, *vacant;
  GtkLabel *count;
  GtkColumnView *view;
  MeritaPositionEditor *editor;
  GtkSingleSelection *selection;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MeritaPositionsPage, merita_positions_page, MERITA_TYPE_PAGE)

/* ---- columns
 * ----------------------------------------------------------------------------------------- */

static const MeritaPosition *
get_position (GtkListItem *item, GtkTreeListRow **row)
{
  g_autoptr (GObject) object = NULL;

  *row = gtk_list_item_get_item (item);
  object = gtk_tree_list_row_get_item (*row);
  return merita_position_item_get (MERITA_POSITION_ITEM (object));
}

static void
setup_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), merita_glyph_new (MERITA_GLYPH_NONE, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeListRow *row;
  const MeritaPosition *position = get_position (item, &row);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkWidget *glyph = gtk_widget_get_first_child (gtk_tree_expander_get_child (expander));
  GtkWidget *label = gtk_widget_get_next_sibling (glyph);

  gtk_tree_expander_set_list_row (expander, row);
  gtk_widget_set_visible (glyph, position->critical != MERITA_CRITICAL_NO);
  merita_glyph_set_kind (MERITA_GLYPH (glyph), position->critical == MERITA_CRITICAL_DECIDED
                                                 ? MERITA_GLYPH_CRITICAL
                                                 : MERITA_GLYPH_CRITICAL_PROPOSED);
  merita_glyph_set_label (MERITA_GLYPH (glyph), position->critical == MERITA_CRITICAL_DECIDED
                                                  ? _ ("Critical, decided")
                                                  : _ ("Proposed as critical"));
  gtk_label_set_label (GTK_LABEL (label), position->name);
}

static void
setup_text_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

typedef enum
{
  COLUMN_LEVEL,
  COLUMN_INCUMBENT,
  COLUMN_RETIRES,
  COLUMN_UNIT,
} TextColumn;

static char *
format_retirement (const MeritaJobRule *jobs, const MeritaPosition *position)
{
  const MeritaJobLevel *level;

  if (position->incumbent == MERITA_NIP_NONE || position->incumbent_birth == MERITA_DATE_UNKNOWN
      || position->job_level < 0 || (guint) position->job_level >= jobs->levels->len)
    return g_strdup ("–");
  level = g_ptr_array_index (jobs->levels, position->job_level);
  return merita_text_month_year (merita_language_current (),
                                 merita_retirement_date (position->incumbent_birth,
                                                         level->retirement_age));
}

static char *
format_text (MeritaContext *context, const MeritaPosition *position, TextColumn column)
{
  const MeritaJobRule *jobs = merita_context_get_profile (context)->jobs;

  switch (column)
    {
    case COLUMN_LEVEL:
      if (position->job_level < 0 || (guint) position->job_level >= jobs->levels->len)
        return g_strdup ("–");
      return g_strdup (
        ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, position->job_level))->name);
    case COLUMN_INCUMBENT:
      return position->incumbent != MERITA_NIP_NONE
               ? merita_text_short_name (position->incumbent_name)
               : g_strdup (_ ("Vacant"));
    case COLUMN_RETIRES:
      return format_retirement (jobs, position);
    default:
      return g_strdup (position->unit_name != NULL ? position->unit_name : "–");
    }
}

static void
bind_text_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MeritaContext *context = g_object_get_data (G_OBJECT (factory), "context");
  GtkTreeListRow *row;
  const MeritaPosition *position = get_position (item, &row);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (!merita_context_is_open (context))
    return;
  text = format_text (context, position, GPOINTER_TO_INT (data));
  gtk_label_set_label (GTK_LABEL (label), text);
  if (GPOINTER_TO_INT (data) == COLUMN_INCUMBENT && position->incumbent == MERITA_NIP_NONE)
    gtk_widget_add_css_class (label, "err");
  else
    gtk_widget_remove_css_class (label, "err");
}

static void
add_columns (MeritaPositionsPage *self, MeritaContext *context)
{
  static const struct
  {
    const char *title;
    int width;
  } texts[] = { { N_ ("Job level"), 106 },
                { N_ ("Incumbent"), 140 },
                { N_ ("Retires"), 116 },
                { N_ ("Unit"), 140 } };
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) name = gtk_column_view_column_new (_ ("Position"), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_column_view_column_set_expand (name, TRUE);
  gtk_column_view_column_set_fixed_width (name, NAME_WIDTH);
  gtk_column_view_append_column (self->view, name);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkListItemFactory *text_factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (_ (texts[i].title), text_factory);

      g_object_set_data_full (G_OBJECT (text_factory), "context", g_object_ref (context),
                              g_object_unref);
      g_signal_connect (text_factory, "setup", G_CALLBACK (setup_text_cb), NULL);
      g_signal_connect (text_factory, "bind", G_CALLBACK (bind_text_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_fixed_width (column, texts[i].width);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (self->view, column);
    }
  merita_columns_remember (self->view);
}

/* ---- the list
 * ---------------------------------------------------------------------------------------------- */

static GListModel *
create_children_cb (gpointer object, gpointer data)
{
  GListModel *children = merita_position_item_get_children (MERITA_POSITION_ITEM (object));

  return children != NULL ? g_object_ref (children) : NULL;
}

static void
selected_cb (MeritaPositionsPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (MeritaPositionItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (self->filling)
    return;
  if (item != NULL)
    merita_context_set_position (context, merita_position_item_get (item)->id);
  merita_position_editor_show (self->editor, context,
                               item != NULL ? merita_position_item_get (item) : NULL);
}

/* Walks down the opened tree; positions are thousands at most. */
static void
select_position (MeritaPositionsPage *self, MeritaId id)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autoptr (MeritaPositionItem) item = gtk_tree_list_row_get_item (row);

      if (merita_position_item_get (item)->id != id)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return;
    }
}

static void
reload_cb (MeritaPositionsPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  MeritaPositionQuery query = { .job_level = -1 };
  MeritaId selected = merita_context_get_position (context);
  g_autoptr (GPtrArray) positions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;
  GListModel *roots;
  GtkTreeListModel *tree;
  gboolean filtered;

  if (!merita_context_is_open (context))
    return;
  query.search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  query.critical_only = gtk_toggle_button_get_active (self->critical);
  query.vacant_only = gtk_toggle_button_get_active (self->vacant);
  filtered = *query.search != '\0' || query.critical_only || query.vacant_only;
  positions = merita_reader_list_positions (merita_context_get_reader (context), &query, &error);
  if (positions == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  roots = merita_position_items_new (positions, !filtered);
  tree = gtk_tree_list_model_new (roots, FALSE, !filtered, create_children_cb, NULL, NULL);
  self->filling = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_object_unref (tree);
  if (selected != MERITA_ID_NONE)
    select_position (self, selected);
  else if (!merita_page_get_narrow (MERITA_PAGE (self)))
    gtk_single_selection_set_selected (self->selection, 0);
  self->filling = FALSE;
  selected_cb (self);
  number = merita_text_integer (merita_language_current (), positions->len);
  /* Translators: %s is a number of positions. */
  count = g_strdup_printf (ngettext ("%s position", "%s positions", positions->len), number);
  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, positions->len > 0 || filtered ? "list" : "empty");
}

static void
narrow_cb (MeritaPositionsPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));
  g_autoptr (GtkColumnViewColumn) name =
    g_list_model_get_item (gtk_column_view_get_columns (self->view), 0);

  adw_leaflet_set_can_unfold (self->panes, !narrow);
  gtk_column_view_set_single_click_activate (self->view, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !narrow);
  merita_columns_choose (self->view, narrow ? 1 | 1 << (1 + COLUMN_INCUMBENT) : G_MAXUINT64);
  gtk_column_view_column_set_fixed_width (name, narrow ? NAME_NARROW : NAME_WIDTH);
}

/* Folded, a row leads to its editor, and the editor back to the list. */
static void
activate_cb (MeritaPositionsPage *self)
{
  adw_leaflet_set_visible_child (self->panes, self->side);
}

static void
back_cb (MeritaPositionsPage *self)
{
  adw_leaflet_navigate (self->panes, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
merita_positions_page_context_changed (MeritaPage *page, const char *tables)
{
  if (merita_tables_touch (tables, "position", "unit", "employee", "profile", NULL))
    reload_cb (MERITA_POSITIONS_PAGE (page));
}

static void
merita_positions_page_show_argument (MeritaPage *page, const char *argument)
{
  if (*argument != '\0')
    select_position (MERITA_POSITIONS_PAGE (page), g_ascii_strtoll (argument, NULL, 10));
}

static GtkWidget *
merita_positions_page_get_header_widget (MeritaPage *page)
{
  return merita_pages_find ("import") != NULL ? MERITA_POSITIONS_PAGE (page)->header : NULL;
}

static void
merita_positions_page_constructed (GObject *object)
{
  MeritaPositionsPage *self = MERITA_POSITIONS_PAGE (object);
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));

  G_OBJECT_CLASS (merita_positions_page_parent_class)->constructed (object);
  if (context == NULL)
    return;
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  add_columns (self, context);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
merita_positions_page_dispose (GObject *object)
{
  MeritaPositionsPage *self = MERITA_POSITIONS_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_positions_page_parent_class)->dispose (object);
}

static void
merita_positions_page_class_init (MeritaPositionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = merita_positions_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = merita_positions_page_dispose;
  page_class->context_changed = merita_positions_page_context_changed;
  page_class->show_argument = merita_positions_page_show_argument;
  page_class->get_header_widget = merita_positions_page_get_header_widget;
  page_class->narrow_below = 780;
  g_type_ensure (MERITA_TYPE_POSITION_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-positions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, critical);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, vacant);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, count);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, view);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, side);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, MeritaPositionsPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
merita_positions_page_init (MeritaPositionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = g_object_ref_sink (gtk_button_new_with_label (_ ("Import…")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->header), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->header), "(ss)", "import", "positions");
}

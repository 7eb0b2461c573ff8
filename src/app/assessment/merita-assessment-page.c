/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-assessment-page-private.h"

G_DEFINE_FINAL_TYPE (MeritaAssessmentPage, merita_assessment_page, MERITA_TYPE_PAGE)

/* ---- keys ---- */

static gboolean
key_cb (MeritaAssessmentPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint32 letter = gdk_keyval_to_unicode (keyval);

  if (self->data == NULL || self->data->shown == NULL || GTK_IS_TEXT_VIEW (focus)
      || GTK_IS_EDITABLE (focus)
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "filling") != 0)
    return FALSE;
  if ((state & GDK_ALT_MASK) != 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    merita_assessment_tree_walk (self->tree, keyval == GDK_KEY_Up ? -1 : 1);
  else if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) == 0 && letter >= '0' && letter <= '4')
    merita_assessment_page_set_level (self, (gint) (letter - '0'));
  else if (keyval == GDK_KEY_Delete)
    merita_assessment_page_set_level (self, -1);
  else
    return FALSE;
  return TRUE;
}

/* ---- folding ---- */

static void
view_cb (MeritaAssessmentPage *self, const char *view)
{
  gboolean own = gtk_stack_get_child_by_name (self->views, view) != NULL;

  if (!own)
    merita_round_views_choose (self->rounds, view);
  gtk_stack_set_visible_child_name (self->views, own ? view : "rounds");
}

static void
back_cb (MeritaAssessmentPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static gboolean
fold_cb (gpointer data)
{
  MeritaAssessmentPage *self = data;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  self->fold_source = 0;
  gtk_widget_set_visible (self->back, folded);
  merita_score_bar_set_folded (self->scores, folded);
  merita_round_tools_set_folded (self->tools, folded);
  return G_SOURCE_REMOVE;
}

/* The leaflet tells it in the middle of a layout, when nothing else may change. */
static void
folded_cb (MeritaAssessmentPage *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH, fold_cb, self, NULL);
}

/* Folded, the way stands under the levels. */
static void
narrow_cb (MeritaAssessmentPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));
  g_autoptr (GtkWidget) way = g_object_ref (GTK_WIDGET (self->way));

  if (narrow)
    {
      gtk_scrolled_window_set_child (self->side, NULL);
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->rubric))), way);
    }
  else
    {
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->rubric))), way);
      gtk_scrolled_window_set_child (self->side, way);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->side), !narrow);
  merita_follow_up_view_set_narrow (self->follow_up, narrow);
  merita_score_bar_set_narrow (self->scores, narrow);
  merita_round_tools_set_narrow (self->tools, narrow);
}

/* ---- class ---- */

static GtkWidget *
merita_assessment_page_get_header_widget (MeritaPage *page)
{
  return MERITA_ASSESSMENT_PAGE (page)->header;
}

static void
merita_assessment_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaAssessmentPage *self = MERITA_ASSESSMENT_PAGE (page);

  if (merita_tables_touch (tables, "round", "round_entry", "profile", "setting", "period",
                           "instrument", "document", "citation", "sub_aspect_task", "request",
                           "submission", "decision", "recommendation", NULL))
    merita_assessment_page_reload (self);
}

static void
merita_assessment_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaAssessmentPage *self = MERITA_ASSESSMENT_PAGE (page);

  merita_score_bar_choose_view (self->scores, argument);
  if (*argument == '\0' || self->data == NULL || self->data->shown == NULL
      || merita_instrument_find (self->data->instrument, argument) == NULL)
    return;
  /* A sub-aspect is shown where it is filled in, whatever was looked at before. */
  merita_score_bar_choose_view (self->scores, "filling");
  merita_assessment_page_choose (self, argument);
}

static void
merita_assessment_page_constructed (GObject *object)
{
  MeritaAssessmentPage *self = MERITA_ASSESSMENT_PAGE (object);
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  GtkWidget *rubric = GTK_WIDGET (self->rubric);

  G_OBJECT_CLASS (merita_assessment_page_parent_class)->constructed (object);
  merita_round_tools_set_context (self->tools, context);
  self->remarks = MERITA_REMARKS_PANE (merita_remarks_pane_new (context));
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (rubric)), GTK_WIDGET (self->remarks),
                              rubric);
}

static void
merita_assessment_page_dispose (GObject *object)
{
  MeritaAssessmentPage *self = MERITA_ASSESSMENT_PAGE (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_pointer (&self->path, merita_path_free);
  g_clear_pointer (&self->data, merita_assessment_data_free);
  g_clear_pointer (&self->tried, g_hash_table_unref);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_assessment_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaAssessmentPage, name)
  BIND (stack);
  BIND (views);
  BIND (middle);
  BIND (work);
  BIND (notice);
  BIND (scores);
  BIND (tools);
  BIND (leaflet);
  BIND (side);
  BIND (back);
  BIND (tree);
  BIND (rubric);
  BIND (way);
  BIND (rounds);
  BIND (follow_up);
#undef BIND
}

static void
merita_assessment_page_class_init (MeritaAssessmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = merita_assessment_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = merita_assessment_page_dispose;
  page_class->get_header_widget = merita_assessment_page_get_header_widget;
  page_class->context_changed = merita_assessment_page_context_changed;
  page_class->show_argument = merita_assessment_page_show_argument;
  page_class->narrow_below = 1060;
  g_type_ensure (MERITA_TYPE_NOTICE_BAR);
  g_type_ensure (MERITA_TYPE_SCORE_BAR);
  g_type_ensure (MERITA_TYPE_ROUND_TOOLS);
  g_type_ensure (MERITA_TYPE_ASSESSMENT_TREE);
  g_type_ensure (MERITA_TYPE_RUBRIC_PANE);
  g_type_ensure (MERITA_TYPE_WAY_PANE);
  g_type_ensure (MERITA_TYPE_WORK_CARD);
  g_type_ensure (MERITA_TYPE_ROUND_VIEWS);
  g_type_ensure (MERITA_TYPE_FOLLOW_UP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-assessment-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_choose);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_set_level);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_set_note);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_ask);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_set_trying);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_try_steps);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_begin_round);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_open_round);
  gtk_widget_class_bind_template_callback (widget_class, merita_assessment_page_add_files);
  gtk_widget_class_bind_template_callback (widget_class, merita_follow_up_view_record);
}

/* Narrow, only its icon is left. */
static GtkWidget *
create_pack_button (MeritaAssessmentPage *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Submission pack…"));

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("package-x-generic-symbolic"));
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, _ ("Evidence, index and manifest as one pack"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Submission pack…"), -1);
  g_object_bind_property (self, "narrow", label, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (button, "clicked", G_CALLBACK (merita_assessment_page_pack), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
merita_assessment_page_init (MeritaAssessmentPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->header = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_box_append (GTK_BOX (self->header), create_pack_button (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->evidence = merita_evidence_pane_join (GTK_WIDGET (self->side), _ ("Next category"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  folded_cb (self);
}

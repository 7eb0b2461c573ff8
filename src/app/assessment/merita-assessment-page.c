/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-assessment-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "merita-assessment-data.h"
#include "merita-assessment-edit.h"
#include "merita-assessment-tree.h"
#include "merita-chip.h"
#include "merita-evidence-pane.h"
#include "merita-follow-up-view.h"
#include "merita-glyph.h"
#include "merita-new-round.h"
#include "merita-pack-dialog.h"
#include "merita-proof-strip.h"
#include "merita-request-dialog.h"
#include "merita-round-tools.h"
#include "merita-round-views.h"
#include "merita-rubric-pane.h"
#include "merita-way-pane.h"
#include "merita-work-card.h"

struct _MeritaAssessmentPage
{
  MeritaPage parent_instance;

  MeritaAssessmentData *data;
  MeritaPath *path;
  MeritaId round;    /* that the user chose; NONE: the newest self-assessment */
  char *code;        /* of the sub-aspect */
  GHashTable *tried; /* code -> level + 1; NULL while nothing is tried out */
  gboolean quiet;    /* while code sets what the user sets otherwise */

  GtkWidget *header;
  GtkDropDown *choice;
  GtkStack *stack, *views;
  GtkBox *head, *middle;
  GtkWidget *claim_word, *backed_word, *verified_word;
  GtkLabel *claim, *backed, *verified, *distance, *notice, *conflict;
  MeritaChip *category;
  AdwLeaflet *leaflet;
  GtkScrolledWindow *side;
  GtkWidget *back;
  MeritaAssessmentTree *tree;
  MeritaRubricPane *rubric;
  MeritaWayPane *way;
  MeritaEvidencePane *evidence;
  MeritaWorkCard *work;
  MeritaProofStrip *strip;
  MeritaGlyph *claim_glyph, *backed_glyph, *verified_glyph;
  MeritaRoundViews *rounds;
  MeritaRoundTools *tools;
  MeritaFollowUpView *follow_up;
  GtkToggleButton *view_radar, *view_table, *view_difference, *view_follow_up;
};

G_DEFINE_FINAL_TYPE (MeritaAssessmentPage, merita_assessment_page, MERITA_TYPE_PAGE)

/* ---- head ---- */

static void
show_figure (GtkLabel *label, const MeritaRoundScore *score)
{
  g_autofree char *text =
    merita_text_points (merita_language_current (),
                        score != NULL ? score->points : MERITA_HUNDREDTHS_UNKNOWN);

  gtk_label_set_text (label, text);
}

static char *
describe_distance (MeritaAssessmentPage *self)
{
  const MeritaRoundScore *score = merita_assessment_get_standing (self->data);
  const GPtrArray *categories = self->data->instrument->categories;
  g_autofree char *points = NULL;

  if (!merita_instrument_is_weighted (self->data->instrument))
    return g_strdup ("");
  if (score->missing->len > 0)
    return g_strdup_printf (_ ("%u still to be entered"), score->missing->len);
  if (score->to_next == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("");
  points = merita_text_points (merita_language_current (), score->to_next);
  /* Translators: points, category */
  return g_strdup_printf (_ ("%s more to %s"), points,
                          ((const MeritaCategory *) categories->pdata[score->category + 1])->name);
}

static void
show_category (MeritaAssessmentPage *self)
{
  const MeritaRoundScore *score = merita_assessment_get_standing (self->data);
  const GPtrArray *categories = self->data->instrument->categories;
  const MeritaCategory *category = score->category >= 0 ? categories->pdata[score->category] : NULL;
  g_autofree char *chip = NULL;
  g_autofree char *conflict = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->category), category != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), score->conflict);
  if (category == NULL)
    return;
  chip = g_strdup_printf ("%s · %s", category->code, category->name);
  merita_chip_set (self->category, chip, category->exemption ? "ok" : "warn");
  if (!score->conflict)
    return;
  conflict = g_strdup_printf (
    _ ("Points name “%s”, the rounded index alone would name “%s”. Points decide."), category->name,
    ((const MeritaCategory *) categories->pdata[score->category_by_index])->name);
  gtk_label_set_text (self->conflict, conflict);
}

static void
show_head (MeritaAssessmentPage *self)
{
  const MeritaAssessmentData *data = self->data;
  g_autofree char *distance = describe_distance (self);
  g_autofree char *name = merita_assessment_name_round (data->shown);
  g_autofree char *trial = g_strdup_printf (_ ("%s · trying out, not recorded"), name);

  show_figure (self->claim, data->claim != NULL ? data->claim->score : NULL);
  show_figure (self->backed, data->proof->backed);
  show_figure (self->verified, data->verified != NULL ? data->verified->score : NULL);
  merita_proof_strip_show (self->strip, data);
  gtk_widget_set_tooltip_text (
    GTK_WIDGET (self->distance),
    merita_assessment_data_goes_by_proof (data)
      ? _ ("Category and distance are those of what is proved.")
      : _ ("Category and distance are those of the round, because nothing is cited yet or levels "
           "are tried out."));
  show_category (self);
  gtk_label_set_text (self->distance, distance);
  merita_page_set_subtitle (MERITA_PAGE (self), data->trial != NULL ? trial : name);
}

/* ---- showing ---- */

static const MeritaSubAspect *
get_sub (MeritaAssessmentPage *self)
{
  return merita_assessment_data_find_sub (self->data, self->code);
}

static void
show_sub (MeritaAssessmentPage *self)
{
  const MeritaSubAspect *sub = get_sub (self);

  if (sub != NULL)
    merita_assessment_tree_choose (self->tree, sub->code);
  merita_rubric_pane_show (self->rubric, self->data, sub);
  merita_work_card_show (self->work, merita_page_get_context (MERITA_PAGE (self)), self->data, sub);
  merita_way_pane_show (self->way, self->data, sub, self->path);
  merita_round_tools_show_sub (self->tools, self->data, sub);
  merita_evidence_pane_show (self->evidence, merita_page_get_context (MERITA_PAGE (self)), sub);
}

static void
show_all (MeritaAssessmentPage *self)
{
  g_clear_pointer (&self->path, merita_path_free);
  self->path = merita_assessment_data_find_path (self->data);
  show_head (self);
  merita_assessment_tree_show (self->tree, self->data);
  show_sub (self);
  merita_round_views_show (self->rounds, self->data);
}

static void
reload (MeritaAssessmentPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  g_autoptr (GError) error = NULL;
  MeritaAssessmentData *data = merita_assessment_data_load (merita_context_get_agency (context),
                                                            self->round, self->tried, &error);
  gboolean filled, has_decision;

  if (data == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  g_clear_pointer (&self->data, merita_assessment_data_free);
  self->data = data;
  filled = data->shown != NULL;
  if (self->tools == NULL)
    self->tools = merita_round_tools_attach (GTK_WIDGET (self->notice), GTK_WIDGET (self->rubric),
                                             self->choice, context);
  merita_round_tools_show (self->tools, data);
  gtk_label_set_text (self->notice,
                      data->instrument->notice != NULL ? data->instrument->notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), data->instrument->notice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), filled);
  has_decision = merita_follow_up_view_show (self->follow_up, context);
  gtk_stack_set_visible_child_name (self->stack, filled || has_decision ? "round" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->head), filled);
  if (!filled)
    {
      gtk_toggle_button_set_active (self->view_follow_up, TRUE);
      merita_page_set_subtitle (MERITA_PAGE (self), "");
      return;
    }
  show_all (self);
  self->quiet = TRUE;
  merita_round_views_fill_choice (self->choice, data->rounds, data->record);
  self->quiet = FALSE;
}

/* ---- changing ---- */

static void
write_level (MeritaAssessmentPage *self, const char *code, gint level, const char *note)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  g_autoptr (GError) error = NULL;
  MeritaAssessmentEdit *edit =
    merita_assessment_edit_level (self->data->instrument, self->data->record->round, code, level,
                                  note, &error);

  if (edit == NULL)
    {
      merita_context_toast_error (context, error);
      show_sub (self);
      return;
    }
  merita_context_write (context, "edit", merita_assessment_edit_get_label (edit),
                        merita_assessment_edit_job, edit,
                        (GDestroyNotify) merita_assessment_edit_free, NULL, NULL);
}

static void
set_level (MeritaAssessmentPage *self, gint level)
{
  const MeritaSubAspect *sub = get_sub (self);

  if (sub == NULL || self->data->shown == NULL
      || merita_round_get_level (self->data->shown->round, sub) == level)
    return;
  if (self->tried == NULL)
    {
      write_level (self, sub->code, level, NULL);
      return;
    }
  g_hash_table_insert (self->tried, g_strdup (sub->code), GINT_TO_POINTER (level + 1));
  reload (self);
}

static void
level_cb (MeritaAssessmentPage *self, int level)
{
  set_level (self, level);
}

static void
note_cb (MeritaAssessmentPage *self, const char *text)
{
  const MeritaSubAspect *sub = get_sub (self);

  if (sub != NULL)
    write_level (self, sub->code, merita_round_get_level (self->data->record->round, sub), text);
}

static void
ask_cb (MeritaAssessmentPage *self, gint level, gint line)
{
  const MeritaSubAspect *sub = get_sub (self);

  if (sub != NULL)
    merita_request_dialog_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                                   self->data->book->period, sub->code, level, line);
}

static void
trying_cb (MeritaAssessmentPage *self, gboolean on)
{
  g_clear_pointer (&self->tried, g_hash_table_unref);
  if (on)
    self->tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reload (self);
}

static void
try_steps_cb (MeritaAssessmentPage *self)
{
  if (self->tried == NULL)
    self->tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->path->steps->len; i++)
    {
      const MeritaPathStep *step = &g_array_index (self->path->steps, MeritaPathStep, i);

      g_hash_table_insert (self->tried, g_strdup (step->sub->code),
                           GINT_TO_POINTER ((gint) step->to + 1));
    }
  reload (self);
}

static void
chosen_cb (MeritaAssessmentPage *self, const char *code)
{
  char *own = g_strdup (code); /* code may be the page's own */

  g_free (self->code);
  self->code = own;
  show_sub (self);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->middle));
}

static void
back_cb (MeritaAssessmentPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
round_cb (MeritaAssessmentPage *self)
{
  const MeritaScoredRound *item;

  if (self->quiet || self->data == NULL)
    return;
  item = merita_round_views_get_choice (self->choice, self->data->rounds);
  if (item == NULL || item == self->data->record)
    return;
  self->round = item->round->id;
  g_clear_pointer (&self->tried, g_hash_table_unref);
  reload (self);
}

static void
new_round_cb (MeritaAssessmentPage *self)
{
  self->round = MERITA_ID_NONE;
  merita_new_round_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)));
}

static void
pack_cb (MeritaAssessmentPage *self)
{
  merita_pack_dialog_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                              self->data != NULL && self->data->shown != NULL
                                ? self->data->shown->round->period
                                : 0);
}

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
    set_level (self, (gint) (letter - '0'));
  else if (keyval == GDK_KEY_Delete)
    set_level (self, -1);
  else
    return FALSE;
  return TRUE;
}

/* ---- folding ---- */

static void
view_cb (MeritaAssessmentPage *self, GtkToggleButton *button)
{
  const char *view = gtk_widget_get_name (GTK_WIDGET (button));
  gboolean own = gtk_stack_get_child_by_name (self->views, view) != NULL;

  if (!gtk_toggle_button_get_active (button))
    return;
  if (!own)
    merita_round_views_choose (self->rounds, view);
  gtk_stack_set_visible_child_name (self->views, own ? view : "rounds");
}

static void
folded_cb (MeritaAssessmentPage *self)
{
  gtk_widget_set_visible (self->back, adw_leaflet_get_folded (self->leaflet));
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
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  merita_proof_strip_set_narrow (self->strip, narrow);
  gtk_widget_set_visible (self->claim_word, !narrow);
  gtk_widget_set_visible (self->backed_word, !narrow);
  gtk_widget_set_visible (self->verified_word, !narrow);
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
    reload (self);
}

static void
merita_assessment_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaAssessmentPage *self = MERITA_ASSESSMENT_PAGE (page);
  GtkToggleButton *const views[] = { self->view_radar, self->view_table, self->view_difference,
                                     self->view_follow_up };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (views[i])), argument))
      gtk_toggle_button_set_active (views[i], TRUE);
  if (*argument == '\0' || self->data == NULL || self->data->shown == NULL
      || merita_instrument_find (self->data->instrument, argument) == NULL)
    return;
  chosen_cb (self, argument);
}

static void
merita_assessment_page_dispose (GObject *object)
{
  MeritaAssessmentPage *self = MERITA_ASSESSMENT_PAGE (object);

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
  BIND (head);
  BIND (middle);
  BIND (claim_word);
  BIND (backed_word);
  BIND (verified_word);
  BIND (claim);
  BIND (backed);
  BIND (verified);
  BIND (strip);
  BIND (work);
  BIND (distance);
  BIND (notice);
  BIND (conflict);
  BIND (category);
  BIND (leaflet);
  BIND (side);
  BIND (back);
  BIND (tree);
  BIND (rubric);
  BIND (way);
  BIND (rounds);
  BIND (view_radar);
  BIND (view_table);
  BIND (view_difference);
  BIND (view_follow_up);
  BIND (follow_up);
  BIND (claim_glyph);
  BIND (backed_glyph);
  BIND (verified_glyph);
#undef BIND
}

static void
merita_assessment_page_class_init (MeritaAssessmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_assessment_page_dispose;
  page_class->get_header_widget = merita_assessment_page_get_header_widget;
  page_class->context_changed = merita_assessment_page_context_changed;
  page_class->show_argument = merita_assessment_page_show_argument;
  page_class->narrow_below = 1060;
  g_type_ensure (MERITA_TYPE_GLYPH);
  g_type_ensure (MERITA_TYPE_CHIP);
  g_type_ensure (MERITA_TYPE_ASSESSMENT_TREE);
  g_type_ensure (MERITA_TYPE_RUBRIC_PANE);
  g_type_ensure (MERITA_TYPE_WAY_PANE);
  g_type_ensure (MERITA_TYPE_WORK_CARD);
  g_type_ensure (MERITA_TYPE_PROOF_STRIP);
  g_type_ensure (MERITA_TYPE_ROUND_VIEWS);
  g_type_ensure (MERITA_TYPE_FOLLOW_UP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-assessment-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, trying_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_steps_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_round_cb);
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
  g_signal_connect_object (button, "clicked", G_CALLBACK (pack_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
create_header (MeritaAssessmentPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Round"), -1);
  gtk_widget_set_tooltip_text (button, _ ("New round…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New round…"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), create_pack_button (self));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (round_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (new_round_cb), self, G_CONNECT_SWAPPED);
  self->header = g_object_ref_sink (box);
}

static void
merita_assessment_page_init (MeritaAssessmentPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  create_header (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->evidence = merita_evidence_pane_join (GTK_WIDGET (self->side), _ ("Next category"));
  merita_glyph_set_kind (self->claim_glyph, MERITA_GLYPH_CLAIM);
  merita_glyph_set_label (self->claim_glyph, _ ("Claim"));
  merita_glyph_set_label (self->backed_glyph, _ ("Proved"));
  merita_glyph_set_label (self->verified_glyph, _ ("Verification"));
  merita_glyph_set_kind (self->backed_glyph, MERITA_GLYPH_PROVEN);
  merita_glyph_set_kind (self->verified_glyph, MERITA_GLYPH_VERIFIED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  folded_cb (self);
}

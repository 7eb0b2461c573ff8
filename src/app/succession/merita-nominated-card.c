/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-nominated-card.h"

#include <glib/gi18n.h>

#include "merita-box-badge.h"
#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-succession-ask.h"
#include "merita-succession-change.h"

struct _MeritaNominatedCard
{
  AdwBin parent_instance;

  MeritaContext *context;
  MeritaSuccessorRanking *ranking;
};

G_DEFINE_FINAL_TYPE (MeritaNominatedCard, merita_nominated_card, ADW_TYPE_BIN)

/* ---- actions: their target is the place on the list, and where a second number says to, the new
 * one ---- */

static const MeritaNomination *
get_nomination (MeritaNominatedCard *self, guint place)
{
  return place < self->ranking->nominations->len ? self->ranking->nominations->pdata[place] : NULL;
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaNominatedCard *self = MERITA_NOMINATED_CARD (widget);
  const MeritaNomination *nomination;
  guint from, to;

  g_variant_get (target, "(uu)", &from, &to);
  nomination = get_nomination (self, from);
  if (nomination != NULL)
    merita_succession_ask_move (widget, self->context, self->ranking, nomination->nip, to);
}

static void
decide_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaNominatedCard *self = MERITA_NOMINATED_CARD (widget);
  const MeritaNomination *nomination = get_nomination (self, g_variant_get_uint32 (target));

  if (nomination == NULL)
    return;
  if (nomination->decided)
    merita_succession_decide (self->context, self->ranking, nomination->nip, FALSE, NULL);
  else
    merita_succession_ask_decide (widget, self->context, self->ranking, nomination->nip);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  MeritaNominatedCard *self = MERITA_NOMINATED_CARD (widget);
  const MeritaNomination *nomination = get_nomination (self, g_variant_get_uint32 (target));

  if (nomination != NULL)
    merita_succession_remove (self->context, self->ranking, nomination->nip);
}

/* ---- dragging a row onto another ---- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, GPOINTER_TO_UINT (data));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  gtk_widget_activate_action (row, "nominated.move", "(uu)", g_value_get_uint (value),
                              GPOINTER_TO_UINT (data));
  return TRUE;
}

static void
make_draggable (GtkWidget *row, guint place)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), GUINT_TO_POINTER (place));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), GUINT_TO_POINTER (place));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- rows ---- */

static GtkWidget *
create_step (const char *icon, const char *label, guint from, guint to, gboolean possible)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  if (possible)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", from, to);
  if (possible)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "nominated.move");
  else
    gtk_widget_set_sensitive (button, FALSE);
  return button;
}

static void
append_item (GMenu *menu, const char *label, const char *action, guint place)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", place);
  g_menu_append_item (menu, item);
}

static GtkWidget *
create_menu (const MeritaNomination *nomination, guint place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  append_item (menu, nomination->decided ? _ ("Back to a proposal") : _ ("Decide"),
               "nominated.decide", place);
  append_item (menu, _ ("Take off the list"), "nominated.remove", place);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Decide or take off the list"));
  return button;
}

static char *
describe_state (const MeritaNomination *nomination, const MeritaSuccessor *successor)
{
  g_autoptr (GString) text = g_string_new (nomination->decided ? _ ("decided") : _ ("nominated"));

  if (successor != NULL && successor->rank > 0)
    /* Translators: the rank that was computed, beside the place that the agency gave */
    g_string_append_printf (text, _ (" · computed rank %u"), successor->rank);
  else if (successor != NULL && successor->eligible == MERITA_TRUTH_NO)
    g_string_append_printf (text, " · %s", _ ("not eligible"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_words (MeritaNominatedCard *self, const MeritaNomination *nomination)
{
  const MeritaSuccessor *successor = merita_successor_ranking_find (self->ranking, nomination->nip);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *state = describe_state (nomination, successor);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *name =
    merita_label_new (successor != NULL ? successor->short_name : nomination->person_name, "strong",
                      0);

  if (successor != NULL)
    {
      gtk_box_append (GTK_BOX (line), merita_box_badge_new (successor->box));
      gtk_box_append (GTK_BOX (line),
                      merita_glyph_new (merita_glyph_of_readiness (successor->readiness),
                                        merita_text_readiness (merita_language_current (),
                                                               successor->readiness)));
    }
  gtk_box_append (GTK_BOX (line),
                  merita_label_new (state, nomination->decided ? "small ok" : "small dim", 0));
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), line);
  if (nomination->reason != NULL && *nomination->reason != '\0')
    {
      GtkWidget *reason = merita_label_new (nomination->reason, "small dim", 0);

      gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (reason), PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (GTK_LABEL (reason), 2);
      gtk_widget_set_tooltip_text (reason, nomination->reason);
      gtk_box_append (GTK_BOX (words), reason);
    }
  gtk_widget_set_hexpand (words, TRUE);
  return words;
}

static GtkWidget *
create_row (MeritaNominatedCard *self, guint place)
{
  const MeritaNomination *nomination = get_nomination (self, place);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  GtkWidget *rank = merita_label_new (number, "strong", 0);

  gtk_label_set_width_chars (GTK_LABEL (rank), 2);
  gtk_widget_add_css_class (row, "nominated-row");
  gtk_box_append (GTK_BOX (row), rank);
  gtk_box_append (GTK_BOX (row), create_words (self, nomination));
  gtk_box_append (GTK_BOX (row),
                  create_step ("go-up-symbolic", _ ("Move up"), place, place - 1, place > 0));
  gtk_box_append (GTK_BOX (row), create_step ("go-down-symbolic", _ ("Move down"), place, place + 1,
                                              place + 1 < self->ranking->nominations->len));
  gtk_box_append (GTK_BOX (row), create_menu (nomination, place));
  make_draggable (row, place);
  return row;
}

static void
merita_nominated_card_dispose (GObject *object)
{
  MeritaNominatedCard *self = MERITA_NOMINATED_CARD (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  G_OBJECT_CLASS (merita_nominated_card_parent_class)->dispose (object);
}

static void
merita_nominated_card_class_init (MeritaNominatedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_nominated_card_dispose;
  gtk_widget_class_install_action (widget_class, "nominated.move", "(uu)", move_cb);
  gtk_widget_class_install_action (widget_class, "nominated.decide", "u", decide_cb);
  gtk_widget_class_install_action (widget_class, "nominated.remove", "u", remove_cb);
}

static void
merita_nominated_card_init (MeritaNominatedCard *self)
{
}

GtkWidget *
merita_nominated_card_new (MeritaContext *context, MeritaSuccessorRanking *ranking)
{
  MeritaNominatedCard *self = g_object_new (MERITA_TYPE_NOMINATED_CARD, NULL);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u person", "%u people", ranking->nominations->len),
                     ranking->nominations->len);
  GtkWidget *card = merita_card_new (_ ("The agency's list"), count);

  self->context = g_object_ref (context);
  self->ranking = merita_successor_ranking_ref (ranking);
  gtk_widget_add_css_class (card, "nominated-card");
  for (guint i = 0; i < ranking->nominations->len; i++)
    gtk_box_append (GTK_BOX (card), create_row (self, i));
  if (ranking->nominations->len == 0)
    {
      GtkWidget *none =
        merita_label_new (_ ("Nobody has been nominated for this position yet."), "dim dense", 0);

      gtk_label_set_ellipsize (GTK_LABEL (none), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (none), TRUE);
      gtk_box_append (GTK_BOX (card), none);
    }
  adw_bin_set_child (ADW_BIN (self), card);
  return GTK_WIDGET (self);
}

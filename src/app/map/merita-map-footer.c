/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-footer.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-glyph.h"
#include "merita-map-spread.h"
#include "merita-map-words.h"

#define WORDY_FROM 560 /* pixels */

struct _MeritaMapFooter
{
  GtkWidget parent_instance;

  const MeritaMapView *view;
  GtkWidget *tray, *reasons, *tray_count, *open;
  GtkWidget *stacking, *whole, *spread, *figures, *verdict;
  GtkWidget *legend, *since;
};

G_DEFINE_FINAL_TYPE (MeritaMapFooter, merita_map_footer, GTK_TYPE_WIDGET)

/* ---- tray --------------------------------------------------------------------------------- */

static void
update_tray (MeritaMapFooter *self)
{
  MeritaLanguage language = merita_language_current ();
  guint n = merita_map_model_get_count (self->view->model, 0);
  g_autofree char *total = merita_text_integer (language, n);

  gtk_label_set_label (GTK_LABEL (self->tray_count), total);
  merita_clear_children (self->reasons);
  for (guint reason = 1; reason < MERITA_N_TRAY_REASONS; reason++)
    {
      guint count = merita_map_model_get_tray_count (self->view->model, reason);
      g_autofree char *number = merita_text_integer (language, count);
      GtkWidget *figure, *words;

      if (count == 0)
        continue;
      figure = merita_label_new (number, "tray-count", 0.5);
      words = merita_label_new (merita_map_name_reason (reason), "dense", 0);
      gtk_widget_set_tooltip_text (words, merita_text_tray (language, reason));
      gtk_label_set_ellipsize (GTK_LABEL (figure), PANGO_ELLIPSIZE_NONE);
      gtk_widget_set_valign (figure, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->reasons), figure);
      gtk_box_append (GTK_BOX (self->reasons), words);
    }
  gtk_widget_set_visible (self->open, n > 0);
}

static void
build_tray (MeritaMapFooter *self)
{
  self->tray = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->tray_count = merita_label_new (NULL, "dim", 0);
  self->reasons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->open = gtk_button_new_with_label (_ ("Open tray"));
  gtk_widget_add_css_class (self->tray, "map-tray");
  gtk_widget_add_css_class (self->open, "flat");
  gtk_widget_add_css_class (self->open, "link-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "map.expand");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "u", 0);
  gtk_widget_set_hexpand (self->reasons, TRUE);
  gtk_widget_set_margin_start (self->reasons, 8);
  gtk_box_append (GTK_BOX (self->tray), merita_label_new (_ ("Not yet mapped"), "card-title", 0));
  gtk_box_append (GTK_BOX (self->tray), self->tray_count);
  gtk_box_append (GTK_BOX (self->tray), self->reasons);
  gtk_box_append (GTK_BOX (self->tray), self->open);
}

/* ---- spread ------------------------------------------------------------------------------- */

static const char *
name_verdict (const MeritaStacking *stacking, const char **style)
{
  *style = stacking->sound == MERITA_TRUTH_YES       ? "ok"
           : stacking->sound == MERITA_TRUTH_UNKNOWN ? "warn"
                                                     : "err";
  if (stacking->sound == MERITA_TRUTH_YES)
    return _ ("Not stacked *");
  return stacking->sound == MERITA_TRUTH_UNKNOWN ? _ ("Watch the spread *") : _ ("Stacked *");
}

static void
update_spread (MeritaMapFooter *self)
{
  MeritaLanguage language = merita_language_current ();
  const guint *counts = merita_map_model_get_mapping (self->view->model)->counts;
  const char *style, *verdict;
  MeritaStacking stacking;
  g_autofree char *mapped = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *largest = NULL;
  g_autofree char *effective = NULL;
  g_autofree char *pool = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *tip = NULL;

  merita_stacking_compute (self->view->rule, counts, &stacking);
  mapped = merita_text_integer (language, stacking.mapped);
  whole = g_strdup_printf (_ ("Spread of all %s"), mapped);
  largest = merita_text_percent (language, stacking.largest_share);
  effective = merita_text_points (language, (stacking.effective_boxes + 5) / 10 * 10);
  pool = merita_text_percent (language, stacking.pool_share);
  figures =
    g_strdup_printf (_ ("largest %s · effective boxes %s · pool %s"), largest, effective, pool);
  sentence = merita_text_stacking (language, &stacking);
  tip = g_strdup_printf ("%s\n%s", sentence,
                         _ ("No regulation sets limits for this: they are this program's advice."));
  verdict = name_verdict (&stacking, &style);
  gtk_label_set_label (GTK_LABEL (self->whole), whole);
  gtk_label_set_label (GTK_LABEL (self->figures), figures);
  merita_map_spread_show (MERITA_MAP_SPREAD (self->spread), counts);
  merita_chip_set (MERITA_CHIP (self->verdict), verdict, style);
  gtk_widget_set_tooltip_text (self->stacking, tip);
}

static void
build_spread (MeritaMapFooter *self)
{
  self->stacking = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->whole = merita_label_new (NULL, "strong dense", 0);
  self->spread = g_object_new (MERITA_TYPE_MAP_SPREAD, NULL);
  self->figures = merita_label_new (NULL, "dim dense", 0);
  self->verdict = merita_chip_new ("", NULL);
  gtk_widget_set_valign (self->verdict, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->figures, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->whole), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (self->stacking), self->whole);
  gtk_box_append (GTK_BOX (self->stacking), self->spread);
  gtk_box_append (GTK_BOX (self->stacking), self->figures);
  gtk_box_append (GTK_BOX (self->stacking), self->verdict);
}

/* ---- legend ------------------------------------------------------------------------------- */

static void
add_sign (MeritaMapFooter *self, GtkWidget *sign, const char *text)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (pair), sign);
  gtk_box_append (GTK_BOX (pair), merita_label_new (text, "dim small", 0));
  gtk_box_append (GTK_BOX (self->legend), pair);
}

static void
build_legend (MeritaMapFooter *self)
{
  self->legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  add_sign (self, merita_glyph_new (MERITA_GLYPH_NEAR_LEFT, NULL), _ ("near a limit"));
  add_sign (self, merita_label_new ("±", "warn strong", 0), _ ("a weight decides"));
  add_sign (self, merita_label_new ("⟲5", "strong small", 0), _ ("moved from box 5"));
  add_sign (self, merita_glyph_new (MERITA_GLYPH_OLD, NULL), _ ("assessment expires soon"));
  self->since = merita_label_new (NULL, "dim small", 1);
  gtk_widget_set_hexpand (self->since, TRUE);
  gtk_box_append (GTK_BOX (self->legend), self->since);
}

/* ------------------------------------------------------------------------------------------- */

void
merita_map_footer_update (MeritaMapFooter *self)
{
  const MeritaMapView *view = self->view;
  g_autofree char *since = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (MERITA_IS_MAP_FOOTER (self));

  if (view->model == NULL)
    return;
  update_tray (self);
  update_spread (self);
  if (merita_map_view_compares (view))
    since = view->what_if ? g_strdup (_ ("▲▼ against the stored map"))
                          : g_strdup_printf (_ ("▲▼ against %d"),
                                             merita_map_model_get_past_year (view->model, 0));
  words = g_strdup_printf ("%s%s%s", since != NULL ? since : "", since != NULL ? " · " : "",
                           _ ("* limits advised by this program"));
  gtk_label_set_label (GTK_LABEL (self->since), words);
  gtk_widget_set_visible (self->legend, !view->narrow);
  gtk_widget_set_visible (self->figures, !view->narrow);
  gtk_widget_set_visible (self->reasons,
                          gtk_widget_get_width (GTK_WIDGET (self)) >= WORDY_FROM || !view->narrow);
  gtk_widget_set_hexpand (self->tray_count, !gtk_widget_get_visible (self->reasons));
  gtk_label_set_ellipsize (GTK_LABEL (self->whole),
                           view->narrow ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (self->spread, view->narrow);
}

static void
merita_map_footer_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (merita_map_footer_parent_class)->dispose (object);
}

static void
merita_map_footer_class_init (MeritaMapFooterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_footer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mapfooter");
}

static void
merita_map_footer_init (MeritaMapFooter *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  build_tray (self);
  build_spread (self);
  build_legend (self);
  gtk_widget_set_parent (self->tray, GTK_WIDGET (self));
  gtk_widget_set_parent (self->stacking, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

GtkWidget *
merita_map_footer_new (const MeritaMapView *view)
{
  MeritaMapFooter *self = g_object_new (MERITA_TYPE_MAP_FOOTER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

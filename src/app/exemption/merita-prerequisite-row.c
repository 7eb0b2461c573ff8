/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-prerequisite-row.h"

#include <glib/gi18n.h>

#include "merita-box-badge.h"
#include "merita-glyph.h"
#include "merita-nip.h"
#include "merita-text.h"

#define MOST_ROWS 40
#define DETAILS_MARGIN 52 /* under the name */

struct _MeritaPrerequisiteRow
{
  GtkListBoxRow parent_instance;

  MeritaPrerequisiteKind kind;
  MeritaTruth status;
  MeritaId position;

  MeritaGlyph *glyph;
  GtkLabel *number, *name, *finding, *source;
  GtkButton *mend;
  GtkToggleButton *expander;
  GtkRevealer *revealer;
  GtkGrid *rows;
  GtkBox *body;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (MeritaPrerequisiteRow, merita_prerequisite_row, GTK_TYPE_LIST_BOX_ROW)

static guint mend_signal;

static void
attach_label (GtkGrid *grid,
              const char *text,
              int column,
              int line,
              const char *style,
              gboolean expand)
{
  GtkWidget *label = gtk_label_new (text != NULL ? text : "–");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, expand);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (grid, label, column, line, 1, 1);
}

static GtkWidget *
create_row_button (const MeritaFindingRow *row)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show"));
  g_autofree char *id = NULL;
  char nip[19];

  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  if (row->position != MERITA_ID_NONE)
    {
      id = g_strdup_printf ("%" G_GINT64_FORMAT, row->position);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "succession", id);
    }
  else
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "profile",
                                      merita_nip_format (row->nip, nip));
  return button;
}

static void
attach_row (MeritaPrerequisiteRow *self,
            const MeritaFinding *finding,
            const MeritaFindingRow *row,
            GHashTable *names,
            int line)
{
  g_autofree char *reason = merita_text_finding_row (merita_language_current (), finding, row);
  const char *person = row->nip != MERITA_NIP_NONE ? g_hash_table_lookup (names, &row->nip) : NULL;
  const char *position =
    row->position != MERITA_ID_NONE ? g_hash_table_lookup (names, &row->position) : NULL;
  g_autofree char *short_name = person != NULL ? merita_text_short_name (person) : NULL;

  attach_label (self->rows, short_name != NULL ? short_name : position, 0, line, "dense", TRUE);
  attach_label (self->rows, short_name != NULL ? position : "", 1, line, "dense", TRUE);
  if (finding->rule->kind == MERITA_PREREQUISITE_SUCCESSOR_BOX)
    gtk_grid_attach (self->rows, merita_box_badge_new (row->box), 2, line, 1, 1);
  attach_label (self->rows, reason, 3, line, "dense", TRUE);
  if (row->position != MERITA_ID_NONE || row->nip != MERITA_NIP_NONE)
    gtk_grid_attach (self->rows, create_row_button (row), 4, line, 1, 1);
}

static void
fill_rows (MeritaPrerequisiteRow *self, const MeritaFinding *finding, GHashTable *names)
{
  guint shown = MIN (finding->rows->len, MOST_ROWS);

  for (guint i = 0; i < shown; i++)
    attach_row (self, finding, &g_array_index (finding->rows, MeritaFindingRow, i), names, (int) i);
  if (shown < finding->rows->len)
    {
      g_autofree char *more =
        g_strdup_printf (ngettext ("and %u more; the printed report has them all",
                                   "and %u more; the printed report has them all",
                                   finding->rows->len - shown),
                         finding->rows->len - shown);

      attach_label (self->rows, more, 0, (int) shown, "dim", TRUE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows), finding->rows->len > 0);
}

static const char *
get_mend_label (MeritaPrerequisiteKind kind)
{
  switch (kind)
    {
    case MERITA_PREREQUISITE_CATEGORY:
      return _ ("Record decision…");
    case MERITA_PREREQUISITE_CRITICAL_POSITIONS:
      return _ ("Decide in Positions");
    case MERITA_PREREQUISITE_INSTRUMENT:
    case MERITA_PREREQUISITE_COVERAGE:
    case MERITA_PREREQUISITE_STACKING:
      return _ ("Open talent map");
    case MERITA_PREREQUISITE_SUCCESSOR_BOX:
    case MERITA_PREREQUISITE_SUCCESSOR_COUNT:
      return _ ("Mend in Succession");
    case MERITA_PREREQUISITE_DEVELOPMENT:
      return _ ("Plan for all…");
    case MERITA_PREREQUISITE_CAREER_POLICY:
    case MERITA_PREREQUISITE_COMMITTEE:
      return _ ("Record decree…");
    case MERITA_PREREQUISITE_SUCCESSOR_GATES:
      return _ ("Mark as verified…");
    case MERITA_N_PREREQUISITES:
    default:
      return _ ("Mend");
    }
}

static void
toggled_cb (MeritaPrerequisiteRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->expander);

  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander),
                            open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), open);
}

static void
mend_cb (MeritaPrerequisiteRow *self)
{
  g_signal_emit (self, mend_signal, 0);
}

static void
merita_prerequisite_row_class_init (MeritaPrerequisiteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  mend_signal = g_signal_new ("mend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  g_type_ensure (MERITA_TYPE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-prerequisite-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, number);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, name);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, finding);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, source);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, mend);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, expander);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, rows);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, body);
  gtk_widget_class_bind_template_child (widget_class, MeritaPrerequisiteRow, details);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
}

static void
merita_prerequisite_row_init (MeritaPrerequisiteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe (MeritaPrerequisiteRow *self, const MeritaFinding *finding, guint number)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaPrerequisiteRule *rule = finding->rule;
  const char *name =
    language == MERITA_LANGUAGE_ENGLISH && rule->name_en != NULL ? rule->name_en : rule->name;
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *sentence = merita_text_finding (language, finding);
  g_autofree char *source = g_strdup_printf (_ ("Source: %s (%s)"), rule->legal_source,
                                             merita_text_confidence (language, rule->confidence));

  gtk_label_set_text (self->number, digits);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->finding, sentence);
  gtk_label_set_text (self->source, source);
  merita_glyph_set_kind (self->glyph, merita_glyph_of_truth (finding->status));
  merita_glyph_set_label (self->glyph, merita_text_truth (language, finding->status));
  if (finding->status != MERITA_TRUTH_YES)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "strong");
}

GtkWidget *
merita_prerequisite_row_new (const MeritaFinding *finding, guint number, GHashTable *names)
{
  MeritaPrerequisiteRow *self = g_object_new (MERITA_TYPE_PREREQUISITE_ROW, NULL);

  self->kind = finding->rule->kind;
  self->status = finding->status;
  if (finding->rows->len > 0)
    self->position = g_array_index (finding->rows, MeritaFindingRow, 0).position;
  describe (self, finding, number);
  fill_rows (self, finding, names);
  gtk_button_set_label (self->mend, get_mend_label (self->kind));
  gtk_widget_set_visible (GTK_WIDGET (self->mend), finding->status != MERITA_TRUTH_YES);
  return GTK_WIDGET (self);
}

MeritaPrerequisiteKind
merita_prerequisite_row_get_kind (MeritaPrerequisiteRow *self)
{
  g_return_val_if_fail (MERITA_IS_PREREQUISITE_ROW (self), MERITA_N_PREREQUISITES);
  return self->kind;
}

MeritaTruth
merita_prerequisite_row_get_status (MeritaPrerequisiteRow *self)
{
  g_return_val_if_fail (MERITA_IS_PREREQUISITE_ROW (self), MERITA_TRUTH_UNKNOWN);
  return self->status;
}

MeritaId
merita_prerequisite_row_get_position (MeritaPrerequisiteRow *self)
{
  g_return_val_if_fail (MERITA_IS_PREREQUISITE_ROW (self), MERITA_ID_NONE);
  return self->position;
}

void
merita_prerequisite_row_set_expanded (MeritaPrerequisiteRow *self, gboolean expanded)
{
  g_return_if_fail (MERITA_IS_PREREQUISITE_ROW (self));
  gtk_toggle_button_set_active (self->expander, expanded);
}

void
merita_prerequisite_row_set_narrow (MeritaPrerequisiteRow *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_PREREQUISITE_ROW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->mend), narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_margin_start (self->details, narrow ? 0 : DETAILS_MARGIN);
}

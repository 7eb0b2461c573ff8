/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-outcome.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-import-bar.h"

#define MOST_REASONS 8

struct _MeritaImportOutcome
{
  GtkWidget parent_instance;

  GtkWidget *box, *counts, *reasons_box, *reasons, *warning, *problem_card;
  GtkWidget *remarks[4];
  GtkScrolledWindow *scroller;
  MeritaImportBar *bar;
  GtkLabel *warning_label, *problem;
  GtkButton *apply, *save;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (MeritaImportOutcome, merita_import_outcome, GTK_TYPE_WIDGET)

static GtkWidget *
create_count_row (MeritaGlyphKind kind,
                  const char *name,
                  const char *remark,
                  guint count,
                  GtkWidget **remark_label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = merita_text_integer (merita_language_current (), count);
  g_autofree char *label = g_strdup_printf ("%s: %s", name, number);

  *remark_label = merita_label_new (remark, "dim small", 0);
  gtk_widget_set_tooltip_text (*remark_label, remark);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), merita_label_new (name, NULL, 0));
  gtk_box_append (GTK_BOX (texts), *remark_label);
  gtk_box_append (GTK_BOX (row), merita_glyph_new (kind, NULL));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), merita_label_new (number, "import-count", 1));
  gtk_widget_add_css_class (row, "import-line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
show_counts (MeritaImportOutcome *self, MeritaImportSession *session)
{
  const char *changes = merita_import_session_get_changes (session);
  MeritaImportCounts counts;
  struct
  {
    MeritaGlyphKind kind;
    const char *name, *remark;
    guint count;
  } rows[4] = {
    { MERITA_GLYPH_ADDED, _ ("New"), _ ("not in the agency file yet"), 0 },
    { MERITA_GLYPH_CHANGED, _ ("Changed"), *changes != '\0' ? changes : _ ("differs"), 0 },
    { MERITA_GLYPH_SAME, _ ("Unchanged"), _ ("same as the present data"), 0 },
    { MERITA_GLYPH_NOT_MET, _ ("Rejected"), _ ("saved to a file of their own"), 0 },
  };

  merita_import_session_get_counts (session, &counts);
  rows[0].count = counts.added;
  rows[1].count = counts.changed;
  rows[2].count = counts.unchanged;
  rows[3].count = counts.rejected;
  merita_clear_children (self->counts);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_box_append (GTK_BOX (self->counts),
                      create_count_row (rows[i].kind, rows[i].name, rows[i].remark, rows[i].count,
                                        &self->remarks[i]));
      gtk_widget_set_visible (self->remarks[i], !self->narrow);
    }
  merita_import_bar_set_counts (self->bar, &counts);
}

static void
show_reasons (MeritaImportOutcome *self, MeritaImportSession *session)
{
  const GPtrArray *reasons = merita_import_session_get_reasons (session);

  merita_clear_children (self->reasons);
  for (guint i = 0; i < MIN (reasons->len, MOST_REASONS); i++)
    {
      const MeritaReasonCount *reason = g_ptr_array_index (reasons, i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
      GtkWidget *name = merita_label_new (reason->reason, "dense", 0);
      g_autofree char *number = merita_text_integer (merita_language_current (), reason->count);

      gtk_widget_set_hexpand (name, TRUE);
      gtk_widget_set_tooltip_text (name, reason->reason);
      gtk_widget_add_css_class (row, "import-line");
      gtk_box_append (GTK_BOX (row), name);
      gtk_box_append (GTK_BOX (row), merita_label_new (number, "strong dense", 1));
      gtk_box_append (GTK_BOX (self->reasons), row);
    }
  gtk_widget_set_visible (self->reasons_box, reasons->len > 0 && !self->narrow);
}

static void
show_warning (MeritaImportOutcome *self, guint n)
{
  g_autofree char *number = merita_text_integer (merita_language_current (), n);
  /* Translators: %s is a number of rows. */
  g_autofree char *head =
    g_strdup_printf (ngettext ("%s row to check.", "%s rows to check.", n), number);
  g_autofree char *text =
    g_markup_printf_escaped ("<b>%s</b> %s", head,
                             _ ("It is imported as the line under the row says."));

  gtk_label_set_markup (self->warning_label, text);
  gtk_widget_set_visible (self->warning, n > 0 && !self->narrow);
}

static void
show_buttons (MeritaImportOutcome *self, MeritaImportSession *session)
{
  MeritaLanguage language = merita_language_current ();
  MeritaImportCounts counts;
  g_autofree char *writes = NULL;
  g_autofree char *rejects = NULL;
  g_autofree char *apply = NULL;
  g_autofree char *save = NULL;

  merita_import_session_get_counts (session, &counts);
  writes = merita_text_integer (language, counts.added + counts.changed);
  rejects = merita_text_integer (language, counts.rejected);
  /* Translators: %s is a number of rows. */
  apply = g_strdup_printf (ngettext ("Apply %s change", "Apply %s changes",
                                     counts.added + counts.changed),
                           writes);
  /* Translators: %s is a number of rows. */
  save =
    g_strdup_printf (ngettext ("Save %s rejected…", "Save %s rejected…", counts.rejected), rejects);
  gtk_button_set_label (self->apply,
                        counts.added + counts.changed > 0 ? apply : _ ("Nothing to apply"));
  gtk_button_set_label (self->save, save);
  gtk_widget_set_visible (GTK_WIDGET (self->save), counts.rejected > 0);
}

static void
merita_import_outcome_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_IMPORT_OUTCOME (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_import_outcome_parent_class)->dispose (object);
}

static void
merita_import_outcome_class_init (MeritaImportOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_outcome_dispose;
  g_type_ensure (MERITA_TYPE_IMPORT_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-import-outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, scroller);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, counts);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, reasons);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, warning);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, warning_label);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, problem_card);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, problem);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, bar);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, apply);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportOutcome, save);
}

static void
merita_import_outcome_init (MeritaImportOutcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_import_outcome_show (MeritaImportOutcome *self,
                            MeritaImportSession *session,
                            const char *problem)
{
  gboolean checked;

  g_return_if_fail (MERITA_IS_IMPORT_OUTCOME (self));
  checked = merita_import_session_is_checked (session);
  gtk_widget_set_visible (self->problem_card, problem != NULL);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->counts, checked);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), checked);
  if (checked)
    {
      show_counts (self, session);
      show_reasons (self, session);
      show_warning (self, merita_import_session_get_n_to_check (session));
      show_buttons (self, session);
      return;
    }
  gtk_widget_set_visible (self->reasons_box, FALSE);
  gtk_widget_set_visible (self->warning, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->save), FALSE);
  gtk_button_set_label (self->apply, _ ("Nothing to apply"));
}

void
merita_import_outcome_set_narrow (MeritaImportOutcome *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_IMPORT_OUTCOME (self));
  self->narrow = narrow;
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, narrow);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), !narrow);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-citation-list.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-cite-dialog.h"
#include "merita-evidence-edit.h"
#include "merita-glyph.h"
#include "merita-reader-evidence.h"

struct _MeritaCitationList
{
  GtkWidget parent_instance;

  MeritaContext *context;
  MeritaDocument document;
  GPtrArray *rows; /* MeritaCitation* */
  const MeritaCitationStates *states;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MeritaCitationList, merita_citation_list, GTK_TYPE_WIDGET)

static guint citation_signal;

/* ---- what a row says ---- */

static const char *const grades[MERITA_N_GRADES] = {
  [MERITA_GRADE_DIRECT] = N_ ("direct proof"),
  [MERITA_GRADE_SUPPORTING] = N_ ("supporting proof"),
  [MERITA_GRADE_STATEMENT] = N_ ("statement"),
};

/* How the requirement line stands, in a glyph and in words. */
static const char *
find_state (MeritaCitationList *self, const MeritaCitation *row, MeritaGlyphKind *glyph)
{
  MeritaLineState state;

  *glyph = MERITA_GLYPH_READY_UNKNOWN;
  if (self->states == NULL || !merita_citation_states_find (self->states, row, &state))
    return _ ("cited for no line");
  *glyph = merita_glyph_of_line (state);
  return merita_text_line_state (merita_language_current (), state);
}

static char *
describe_place (const MeritaCitation *row, gint period)
{
  GString *text = g_string_new (NULL);

  /* Translators: page, code of a sub-aspect; "level 3, line 2" may follow */
  g_string_printf (text, _ ("p. %d → %s"), row->page, row->code);
  if (row->level >= 0)
    g_string_append_printf (text, _ (" level %d"), row->level);
  if (row->line > 0)
    g_string_append_printf (text, _ (", line %d"), row->line);
  if (row->period != period)
    g_string_append_printf (text, " · %d", row->period);
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_menu (const MeritaCitation *row)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) change = g_menu_item_new (_ ("Change…"), NULL);
  g_autoptr (GMenuItem) uncite = g_menu_item_new (_ ("Take back"), NULL);
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_item_set_action_and_target (change, "citations.change", "x", row->id);
  g_menu_item_set_action_and_target (uncite, "citations.uncite", "x", row->id);
  g_menu_append_item (menu, change);
  g_menu_append_item (menu, uncite);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Change or take back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Change or take back"), -1);
  return button;
}

static GtkWidget *
create_row (MeritaCitationList *self, const MeritaCitation *row, gint period)
{
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bar = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  MeritaProofGrade grade = MIN (row->grade, MERITA_GRADE_STATEMENT);
  MeritaGlyphKind kind;
  const char *state = find_state (self, row, &kind);
  GtkWidget *glyph = merita_glyph_new (kind, state);
  g_autofree char *judged = g_strdup_printf ("%s · %s", state, _ (grades[grade]));
  g_autofree char *place = describe_place (row, period);
  const char *quote = row->quote != NULL ? row->quote
                      : row->width >= 0  ? _ ("A frame without text")
                                         : _ ("The whole page");
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", quote, place, judged);

  gtk_widget_add_css_class (bar, "citation-bar");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (glyph, judged);
  gtk_widget_set_tooltip_text (texts, row->quote);
  gtk_box_append (GTK_BOX (texts), merita_label_new (quote, "dense", 0));
  gtk_box_append (GTK_BOX (texts), merita_label_new (place, "dim small", 0));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), create_menu (row));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  g_object_set_data (G_OBJECT (list_row), "citation", (gpointer) row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return list_row;
}

guint
merita_citation_list_show (MeritaCitationList *self, const MeritaDocument *document)
{
  MeritaReader *reader;
  gint period;

  g_return_val_if_fail (MERITA_IS_CITATION_LIST (self), 0);
  reader = merita_context_get_reader (self->context);
  period = merita_agency_get_newest_period (merita_context_get_agency (self->context), NULL);
  merita_clear_children (GTK_WIDGET (self->list));
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  merita_document_clear (&self->document);
  self->document = (MeritaDocument){ 0 };
  merita_document_copy (document, &self->document);
  self->rows = merita_reader_list_citations (reader, document->id, NULL);
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    gtk_list_box_append (self->list, create_row (self, self->rows->pdata[i], period));
  return self->rows != NULL ? self->rows->len : 0;
}

void
merita_citation_list_choose (MeritaCitationList *self, MeritaId citation)
{
  GtkListBoxRow *row;

  g_return_if_fail (MERITA_IS_CITATION_LIST (self));
  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (((const MeritaCitation *) g_object_get_data (G_OBJECT (row), "citation"))->id == citation)
      gtk_list_box_select_row (self->list, row);
}

void
merita_citation_list_set_states (MeritaCitationList *self, const MeritaCitationStates *states)
{
  g_return_if_fail (MERITA_IS_CITATION_LIST (self));
  self->states = states;
}

/* ---- changing ---- */

static const MeritaCitation *
find (MeritaCitationList *self, MeritaId id)
{
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    if (((const MeritaCitation *) self->rows->pdata[i])->id == id)
      return self->rows->pdata[i];
  return NULL;
}

static void
uncite (MeritaCitationList *self, const MeritaCitation *row)
{
  MeritaEvidenceEdit *edit = merita_evidence_edit_uncite (&self->document, row);

  merita_context_write (self->context, MERITA_EVIDENCE_JOURNAL_KIND,
                        merita_evidence_edit_get_label (edit), merita_evidence_edit_job, edit,
                        (GDestroyNotify) merita_evidence_edit_free, NULL, NULL);
}

static void
uncite_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MeritaCitationList *self = MERITA_CITATION_LIST (widget);
  const MeritaCitation *row = find (self, g_variant_get_int64 (parameter));

  if (row != NULL)
    uncite (self, row);
}

static void
change_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MeritaCitationList *self = MERITA_CITATION_LIST (widget);
  const MeritaCitation *row = find (self, g_variant_get_int64 (parameter));

  if (row != NULL)
    merita_cite_dialog_present (widget, self->context, &self->document, row, NULL);
}

static gboolean
key_cb (MeritaCitationList *self, guint keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (keyval != GDK_KEY_Delete || row == NULL)
    return FALSE;
  uncite (self, g_object_get_data (G_OBJECT (row), "citation"));
  return TRUE;
}

static void
activated_cb (MeritaCitationList *self, GtkListBoxRow *row)
{
  const MeritaCitation *citation = g_object_get_data (G_OBJECT (row), "citation");

  g_signal_emit (self, citation_signal, 0, citation->id);
}

/* ---- class ---- */

static void
merita_citation_list_dispose (GObject *object)
{
  MeritaCitationList *self = MERITA_CITATION_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  merita_document_clear (&self->document);
  self->document = (MeritaDocument){ 0 };
  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_citation_list_parent_class)->dispose (object);
}

static void
merita_citation_list_class_init (MeritaCitationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_citation_list_dispose;
  citation_signal = g_signal_new ("citation", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_install_action (widget_class, "citations.uncite", "x", uncite_cb);
  gtk_widget_class_install_action (widget_class, "citations.change", "x", change_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "citationlist");
}

static void
merita_citation_list_init (MeritaCitationList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Citations from this document"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

GtkWidget *
merita_citation_list_new (MeritaContext *context)
{
  MeritaCitationList *self = g_object_new (MERITA_TYPE_CITATION_LIST, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

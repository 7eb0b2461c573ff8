/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-document-list.h"

#include <glib/gi18n.h>

struct _MeritaDocumentList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroll;
  GtkListBox *list;
  gboolean setting; /* a row is being set, not chosen */
};

G_DEFINE_FINAL_TYPE (MeritaDocumentList, merita_document_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title, *description;
} kinds[MERITA_N_DOCUMENTS] = {
  { N_ ("Succession chart"), N_ ("Critical positions, their holders and successors as a tree") },
  { N_ ("Successor list"), N_ ("A table of successors for each critical position") },
  { N_ ("Nine boxes"), N_ ("The talent map with names, tray and distribution") },
  { N_ ("Exemption check"), N_ ("Each prerequisite with its finding and what causes it") },
  { N_ ("Decree on the team"), N_ ("Who assesses the merit system, with the annex of members") },
  { N_ ("Request for accounts"), N_ ("Letter that names the users of SIPINTER") },
  { N_ ("Minutes of the self-assessment"),
    N_ ("Berita acara: result in figures and words, signatures, annex of levels and proof") },
  { N_ ("Cover letter"), N_ ("Hands in the result and asks for verification") },
  { N_ ("Index of proof"), N_ ("Documents with pages and quotes, by aspect and sub-aspect") },
  { N_ ("Report of scores"), N_ ("Radar and table of the aspects over the rounds") },
  { N_ ("Follow-up matrix"), N_ ("What the agency does about each recommendation") },
  { N_ ("Requests for proof"), N_ ("A slip for each open request to another unit") },
  { N_ ("Summary of the decision"), N_ ("Category, points and index in words, recommendations") },
};

/* In the order of the work; a row without a heading belongs to the group above it. */
static const struct
{
  MeritaDocumentKind kind;
  const char *heading;
} rows[] = {
  { MERITA_DOCUMENT_SUCCESSION_CHART, N_ ("Talent management") },
  { MERITA_DOCUMENT_SUCCESSOR_LIST, NULL },
  { MERITA_DOCUMENT_NINE_BOX, NULL },
  { MERITA_DOCUMENT_EXEMPTION_CHECK, NULL },
  { MERITA_DOCUMENT_TEAM_DECREE, N_ ("Self-assessment: team and letters") },
  { MERITA_DOCUMENT_ACCOUNT_LETTER, NULL },
  { MERITA_DOCUMENT_COVER_LETTER, NULL },
  { MERITA_DOCUMENT_BERITA_ACARA, N_ ("Self-assessment: result and proof") },
  { MERITA_DOCUMENT_SCORE_RADAR, NULL },
  { MERITA_DOCUMENT_EVIDENCE_INDEX, NULL },
  { MERITA_DOCUMENT_REQUEST_SLIP, NULL },
  { MERITA_DOCUMENT_DECISION_SUMMARY, N_ ("Follow-up") },
  { MERITA_DOCUMENT_FOLLOW_UP_MATRIX, NULL },
};
G_STATIC_ASSERT (G_N_ELEMENTS (rows) == MERITA_N_DOCUMENTS);

static GtkListBoxRow *
find_row (MeritaDocumentList *self, MeritaDocumentKind kind)
{
  guint i = 0;

  while (rows[i].kind != kind)
    i++;
  return gtk_list_box_get_row_at_index (self->list, (int) i);
}

static void
show_row (MeritaDocumentList *self, GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroll), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
selected_cb (MeritaDocumentList *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->setting)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) rows[gtk_list_box_row_get_index (row)].kind);
}

/* The page became lower, or has its first size: what is chosen stays in sight. */
static void
resized_cb (MeritaDocumentList *self)
{
  show_row (self, gtk_list_box_get_selected_row (self->list));
}

static void
separate_groups_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *heading = rows[gtk_list_box_row_get_index (row)].heading;
  GtkWidget *label;

  if (heading == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;
  label = gtk_label_new (_ (heading));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
add_row (MeritaDocumentList *self, MeritaDocumentKind kind)
{
  const char *title = merita_document_list_title (kind);
  const char *description = merita_document_list_description (kind);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_list_box_append (self->list, row);
}

static void
merita_document_list_class_init (MeritaDocumentListClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", MERITA_TYPE_DOCUMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
merita_document_list_init (MeritaDocumentList *self)
{
  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_scrolled_window_set_policy (self->scroll, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroll, GTK_WIDGET (self->list));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "grouped-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Documents"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (self, rows[i].kind);
  gtk_list_box_set_header_func (self->list, separate_groups_cb, NULL, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroll), "changed",
                           G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroll));
}

void
merita_document_list_select (MeritaDocumentList *self, MeritaDocumentKind kind)
{
  GtkListBoxRow *row;

  g_return_if_fail (MERITA_IS_DOCUMENT_LIST (self) && kind < MERITA_N_DOCUMENTS);

  row = find_row (self, kind);
  self->setting = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->setting = FALSE;
  show_row (self, row);
}

const char *
merita_document_list_title (MeritaDocumentKind kind)
{
  g_return_val_if_fail (kind < MERITA_N_DOCUMENTS, NULL);

  return _ (kinds[kind].title);
}

const char *
merita_document_list_description (MeritaDocumentKind kind)
{
  g_return_val_if_fail (kind < MERITA_N_DOCUMENTS, NULL);

  return _ (kinds[kind].description);
}

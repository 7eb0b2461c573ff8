/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-pane.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-document-reader.h"
#include "merita-reader-evidence.h"

/* The others are one click away. */
#define MOST_UNCITED 1

struct _MeritaEvidencePane
{
  GtkWidget parent_instance;

  MeritaContext *context;
  char *code;
  gboolean stale; /* to be read once it is seen */
  MeritaId citation;
  GPtrArray *documents; /* MeritaDocument* */
  GPtrArray *rows;      /* MeritaCitation*, all */
  GPtrArray *citations; /* those of the sub-aspect, borrowed from rows */

  GtkStack *stack;
  GtkLabel *name, *caption, *cited_title, *cited_count, *uncited_count;
  MeritaDocumentReader *reader;
  GtkListBox *cited, *uncited;
  GtkWidget *uncited_box;
};

G_DEFINE_FINAL_TYPE (MeritaEvidencePane, merita_evidence_pane, GTK_TYPE_WIDGET)

static const MeritaDocument *
find_document (MeritaEvidencePane *self, MeritaId id)
{
  for (guint i = 0; i < self->documents->len; i++)
    if (((const MeritaDocument *) self->documents->pdata[i])->id == id)
      return self->documents->pdata[i];
  return NULL;
}

static const char *
get_name (const MeritaDocument *document)
{
  return document->title != NULL ? document->title : document->file_name;
}

/* ---- the passage that is shown ---- */

static char *
format_caption (const MeritaDocument *document)
{
  MeritaLanguage language = merita_language_current ();
  MeritaDate day =
    document->in_force_from != MERITA_DATE_UNKNOWN ? document->in_force_from : document->signed_on;
  g_autofree char *date = merita_text_date_short (language, day);

  if (document->in_force_from != MERITA_DATE_UNKNOWN)
    return g_strdup_printf (_ ("in force from %s"), date);
  if (day != MERITA_DATE_UNKNOWN)
    return g_strdup_printf (_ ("signed on %s"), date);
  return g_strdup (document->file_name);
}

static void
open_citation (MeritaEvidencePane *self, const MeritaCitation *row)
{
  const MeritaDocument *document = find_document (self, row->document);
  g_autofree char *caption = NULL;

  if (document == NULL)
    return;
  self->citation = row->id;
  caption = format_caption (document);
  gtk_label_set_text (self->name, get_name (document));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), get_name (document));
  gtk_label_set_text (self->caption, caption);
  merita_document_reader_open (self->reader, document->id, (guint) row->page);
  merita_document_reader_show_citation (self->reader, row->id);
}

static void
cited_cb (MeritaEvidencePane *self, GtkListBoxRow *row)
{
  if (row != NULL)
    open_citation (self, g_object_get_data (G_OBJECT (row), "citation"));
}

static void
open_cb (MeritaEvidencePane *self)
{
  g_autofree char *argument = g_strdup_printf ("citation:%" G_GINT64_FORMAT, self->citation);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", "evidence", argument);
}

static void
choose_cb (MeritaEvidencePane *self)
{
  g_autofree char *argument = g_strdup_printf ("cite:%s", self->code);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", "evidence", argument);
}

/* ---- lists ---- */

static GtkWidget *
create_cited_row (MeritaEvidencePane *self, MeritaCitation *row)
{
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bar = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const MeritaDocument *document = find_document (self, row->document);
  const char *name = document != NULL ? get_name (document) : "–";
  g_autoptr (GString) place = g_string_new (NULL);

  if (row->level >= 0)
    g_string_append_printf (place, _ ("level %d"), row->level);
  if (row->line > 0)
    g_string_append_printf (place, _ (", line %d"), row->line);
  g_string_append_printf (place, _ (" · p. %d of %s"), row->page, name);
  gtk_widget_add_css_class (bar, "citation-bar");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts),
                  merita_label_new (row->quote != NULL ? row->quote : name, "dense", 0));
  gtk_box_append (GTK_BOX (texts), merita_label_new (place->str, "dim small", 0));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  gtk_widget_set_tooltip_text (list_row, row->quote);
  g_object_set_data (G_OBJECT (list_row), "citation", row);
  return list_row;
}

static void
show_cited (MeritaEvidencePane *self)
{
  GtkListBoxRow *chosen = NULL;
  g_autofree char *count = g_strdup_printf ("%u", self->citations->len);
  g_autofree char *title = g_strdup_printf (_ ("Cited for %s"), self->code);

  merita_clear_children (GTK_WIDGET (self->cited));
  for (guint i = 0; i < self->citations->len; i++)
    {
      MeritaCitation *row = self->citations->pdata[i];
      GtkWidget *list_row = create_cited_row (self, row);

      gtk_list_box_append (self->cited, list_row);
      if (chosen == NULL || row->id == self->citation)
        chosen = GTK_LIST_BOX_ROW (list_row);
    }
  gtk_label_set_text (self->cited_title, title);
  gtk_label_set_text (self->cited_count, count);
  gtk_stack_set_visible_child_name (self->stack, chosen != NULL ? "proof" : "empty");
  if (chosen != NULL)
    gtk_list_box_select_row (self->cited, chosen);
}

static GtkWidget *
create_uncited_row (const MeritaDocument *document)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = merita_label_new (get_name (document), "dense", 0);
  GtkWidget *button = gtk_button_new_with_label (_ ("View"));
  g_autofree char *argument = g_strdup_printf ("document:%" G_GINT64_FORMAT, document->id);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "evidence", argument);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show_uncited (MeritaEvidencePane *self, GHashTable *cited)
{
  guint n = 0;
  g_autofree char *count = NULL;

  merita_clear_children (GTK_WIDGET (self->uncited));
  for (guint i = 0; i < self->documents->len; i++)
    {
      const MeritaDocument *document = self->documents->pdata[i];

      if (g_hash_table_contains (cited, &document->id))
        continue;
      if (n++ < MOST_UNCITED)
        gtk_list_box_append (self->uncited, create_uncited_row (document));
    }
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u document", "%u documents", n), n);
  gtk_label_set_text (self->uncited_count, count);
  gtk_widget_set_visible (self->uncited_box, n > 0);
}

static void
read_all (MeritaEvidencePane *self)
{
  MeritaAgency *agency = merita_context_get_agency (self->context);
  MeritaReader *reader = merita_agency_get_reader (agency);
  gint period = merita_agency_get_newest_period (agency, NULL);
  g_autoptr (GHashTable) cited = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) all = merita_reader_list_citations (reader, MERITA_ID_NONE, NULL);
  const MeritaCiteTarget target = { self->code, -1, 0 };

  self->stale = FALSE;
  merita_clear_children (GTK_WIDGET (self->cited));
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->documents = merita_reader_list_documents (reader, NULL);
  self->rows = g_steal_pointer (&all);
  self->citations = g_ptr_array_new ();
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      MeritaCitation *row = self->rows->pdata[i];

      if (row->period != period)
        continue;
      g_hash_table_add (cited, &row->document);
      if (g_strcmp0 (row->code, self->code) == 0)
        g_ptr_array_add (self->citations, row);
    }
  if (self->documents == NULL)
    self->documents = g_ptr_array_new ();
  merita_document_reader_set_context (self->reader, self->context);
  merita_document_reader_set_target (self->reader, &target);
  show_cited (self);
  merita_document_reader_refresh (self->reader);
  show_uncited (self, cited);
}

static void
read_if_seen (MeritaEvidencePane *self)
{
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_all (self);
}

void
merita_evidence_pane_show (MeritaEvidencePane *self,
                           MeritaContext *context,
                           const MeritaSubAspect *sub)
{
  g_return_if_fail (MERITA_IS_EVIDENCE_PANE (self));
  g_set_object (&self->context, context);
  g_free (self->code);
  self->code = sub != NULL ? g_strdup (sub->code) : NULL;
  self->stale = sub != NULL;
  read_if_seen (self);
}

/* ---- class ---- */

static void
merita_evidence_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (merita_evidence_pane_parent_class)->map (widget);
  read_if_seen (MERITA_EVIDENCE_PANE (widget));
}

static void
merita_evidence_pane_dispose (GObject *object)
{
  MeritaEvidencePane *self = MERITA_EVIDENCE_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (merita_evidence_pane_parent_class)->dispose (object);
}

static void
merita_evidence_pane_class_init (MeritaEvidencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_evidence_pane_dispose;
  widget_class->map = merita_evidence_pane_map;
  g_type_ensure (MERITA_TYPE_DOCUMENT_READER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-evidence-pane.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaEvidencePane, name)
  BIND (stack);
  BIND (name);
  BIND (caption);
  BIND (cited_title);
  BIND (cited_count);
  BIND (uncited_count);
  BIND (reader);
  BIND (cited);
  BIND (uncited);
  BIND (uncited_box);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, cited_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidencepane");
}

static void
merita_evidence_pane_init (MeritaEvidencePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MeritaEvidencePane *
merita_evidence_pane_join (GtkWidget *other, const char *title)
{
  MeritaEvidencePane *self = g_object_new (MERITA_TYPE_EVIDENCE_PANE, NULL);
  GtkBox *parent = GTK_BOX (gtk_widget_get_parent (other));
  GtkWidget *before = gtk_widget_get_prev_sibling (other);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *stack = gtk_stack_new ();
  g_autoptr (GtkWidget) held = g_object_ref (other);

  gtk_box_remove (parent, other);
  gtk_widget_remove_css_class (other, "pane-side");
  gtk_stack_add_titled (GTK_STACK (stack), GTK_WIDGET (self), "evidence", _ ("Evidence"));
  gtk_stack_add_titled (GTK_STACK (stack), other, "other", title);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (stack));
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_widget_add_css_class (switcher, "side-switcher");
  gtk_widget_add_css_class (box, "pane-side");
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_insert_child_after (parent, box, before);
  g_object_bind_property (other, "visible", box, "visible", G_BINDING_SYNC_CREATE);
  return self;
}

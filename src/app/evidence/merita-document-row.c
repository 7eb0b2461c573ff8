/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-document-row.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-text.h"

/* Shown as tags: not what stands at the end of the row, nor what is no reason to look at it. */
#define TAGGED (~(guint) (MERITA_SHELF_UNCITED | MERITA_SHELF_UNSIGNED | MERITA_SHELF_UNDATED))
#define MOST_TAGS 2

struct _MeritaDocumentRow
{
  GtkWidget parent_instance;

  MeritaDocumentItem *item;
  GtkWidget *box, *name, *cited, *caption, *tags;
};

G_DEFINE_FINAL_TYPE (MeritaDocumentRow, merita_document_row, GTK_TYPE_WIDGET)

static void
show_tags (MeritaDocumentRow *self, GString *spoken)
{
  const MeritaShelfItem *row = merita_document_item_get_row (self->item);
  guint shown = 0;

  merita_clear_children (self->tags);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    {
      MeritaShelfState state = 1u << i;
      const char *word;

      if ((row->states & TAGGED & state) == 0)
        continue;
      word = merita_evidence_state_word (state);
      g_string_append_printf (spoken, ", %s", word);
      if (shown++ >= MOST_TAGS)
        continue;
      gtk_box_append (GTK_BOX (self->tags),
                      merita_chip_new (word, merita_evidence_state_style (state)));
    }
  gtk_widget_set_visible (self->tags, shown > 0);
}

static void
update (MeritaDocumentRow *self)
{
  const MeritaShelfItem *row = merita_document_item_get_row (self->item);
  const char *name = merita_document_item_get_name (self->item);
  gboolean uncited = (row->states & MERITA_SHELF_UNCITED) != 0;
  g_autofree char *cited = uncited ? g_strdup (merita_evidence_state_word (MERITA_SHELF_UNCITED))
                                   : merita_text_integer (merita_language_current (), row->cited);
  g_autofree char *many =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "cited %u time", "cited %u times", row->cited),
                     row->cited);
  g_autoptr (GString) spoken = g_string_new (name);

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_label_set_text (GTK_LABEL (self->cited), cited);
  gtk_widget_set_tooltip_text (self->cited, many);
  gtk_widget_remove_css_class (self->cited, uncited ? "dim" : "warn");
  gtk_widget_add_css_class (self->cited, uncited ? "warn" : "dim");
  gtk_label_set_text (GTK_LABEL (self->caption), merita_document_item_get_caption (self->item));
  g_string_append_printf (spoken, ", %s, %s", merita_document_item_get_caption (self->item), many);
  show_tags (self, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
}

void
merita_document_row_show (MeritaDocumentRow *self, MeritaDocumentItem *item)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_ROW (self));
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
merita_document_row_dispose (GObject *object)
{
  MeritaDocumentRow *self = MERITA_DOCUMENT_ROW (object);

  merita_document_row_show (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_document_row_parent_class)->dispose (object);
}

static void
merita_document_row_class_init (MeritaDocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_document_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
merita_document_row_init (MeritaDocumentRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->name = merita_label_new (NULL, "dense", 0);
  self->cited = merita_label_new (NULL, "dim small", 1);
  self->caption = merita_label_new (NULL, "dim small", 0);
  self->tags = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->tags, "evidence-tags");
  gtk_label_set_ellipsize (GTK_LABEL (self->cited), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (head), self->name);
  gtk_box_append (GTK_BOX (head), self->cited);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->caption);
  gtk_box_append (GTK_BOX (self->box), self->tags);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
merita_document_row_new (void)
{
  return g_object_new (MERITA_TYPE_DOCUMENT_ROW, NULL);
}

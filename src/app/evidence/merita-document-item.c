/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-document-item.h"

#include <glib/gi18n.h>

#include "merita-evidence-type.h"

struct _MeritaDocumentItem
{
  GObject parent_instance;

  MeritaShelfItem row;
  char *caption;
  char *reasons[MERITA_SHELF_N_STATES];
};

G_DEFINE_FINAL_TYPE (MeritaDocumentItem, merita_document_item, G_TYPE_OBJECT)

static guint changed_signal;

static const struct
{
  const char *word, *style;
} states[MERITA_SHELF_N_STATES] = {
  { N_ ("not cited"), "warn" },
  { N_ ("unreadable"), "err" },
  { N_ ("scan without text"), "warn" },
  { N_ ("expired"), "err" },
  { N_ ("not yet in force"), "warn" },
  { N_ ("superseded"), "warn" },
  { N_ ("similar"), NULL },
  { N_ ("not signed"), NULL },
  { N_ ("signature broken"), "err" },
  { N_ ("not dated"), "warn" },
};

static guint
get_index (MeritaShelfState state)
{
  return (guint) g_bit_nth_lsf (state, -1);
}

const char *
merita_evidence_state_word (MeritaShelfState state)
{
  return _ (states[get_index (state)].word);
}

const char *
merita_evidence_state_style (MeritaShelfState state)
{
  return states[get_index (state)].style;
}

static char *
format_caption (const MeritaDocument *document)
{
  MeritaLanguage language = merita_language_current ();
  MeritaDate day =
    document->signed_on != MERITA_DATE_UNKNOWN ? document->signed_on : document->in_force_from;
  g_autofree char *date =
    day != MERITA_DATE_UNKNOWN ? merita_text_date_short (language, day) : NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (document->number != NULL)
    parts[n++] = document->number;
  if (document->type != NULL)
    parts[n++] = merita_evidence_type_label (language, document->type);
  if (date != NULL)
    parts[n++] = date;
  if (n == 0 && document->pages <= 0)
    return g_strdup (document->file_name);
  if (n == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d page", "%d pages",
                                         (gulong) MAX (document->pages, 0)),
                            MAX (document->pages, 0));
  return g_strjoinv (" · ", (char **) parts);
}

static void
clear (MeritaDocumentItem *self)
{
  merita_document_clear (&self->row.document);
  g_clear_pointer (&self->caption, g_free);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    g_clear_pointer (&self->reasons[i], g_free);
}

static void
merita_document_item_finalize (GObject *object)
{
  clear (MERITA_DOCUMENT_ITEM (object));
  G_OBJECT_CLASS (merita_document_item_parent_class)->finalize (object);
}

static void
merita_document_item_class_init (MeritaDocumentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_document_item_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
merita_document_item_init (MeritaDocumentItem *self)
{
}

MeritaDocumentItem *
merita_document_item_new (const MeritaShelf *shelf, const MeritaShelfItem *row)
{
  MeritaDocumentItem *self = g_object_new (MERITA_TYPE_DOCUMENT_ITEM, NULL);

  self->row = *row;
  self->row.document = (MeritaDocument){ 0 };
  merita_document_copy (&row->document, &self->row.document);
  self->caption = format_caption (&row->document);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    if ((row->states & (1u << i)) != 0)
      self->reasons[i] =
        merita_shelf_state_describe (merita_language_current (), shelf, row, 1u << i);
  return self;
}

void
merita_document_item_update (MeritaDocumentItem *self, const MeritaDocumentItem *other)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_ITEM (self));
  clear (self);
  self->row = other->row;
  self->row.document = (MeritaDocument){ 0 };
  merita_document_copy (&other->row.document, &self->row.document);
  self->caption = g_strdup (other->caption);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    self->reasons[i] = g_strdup (other->reasons[i]);
  g_signal_emit (self, changed_signal, 0);
}

const MeritaShelfItem *
merita_document_item_get_row (MeritaDocumentItem *self)
{
  g_return_val_if_fail (MERITA_IS_DOCUMENT_ITEM (self), NULL);
  return &self->row;
}

const char *
merita_document_item_get_name (MeritaDocumentItem *self)
{
  g_return_val_if_fail (MERITA_IS_DOCUMENT_ITEM (self), NULL);
  return self->row.document.title != NULL ? self->row.document.title : self->row.document.file_name;
}

const char *
merita_document_item_get_caption (MeritaDocumentItem *self)
{
  g_return_val_if_fail (MERITA_IS_DOCUMENT_ITEM (self), NULL);
  return self->caption;
}

const char *
merita_document_item_get_reason (MeritaDocumentItem *self, MeritaShelfState state)
{
  g_return_val_if_fail (MERITA_IS_DOCUMENT_ITEM (self), NULL);
  return self->reasons[get_index (state)];
}

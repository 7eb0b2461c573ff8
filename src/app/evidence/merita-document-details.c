/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-document-details.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-citation-list.h"
#include "merita-date.h"
#include "merita-evidence-type.h"
#include "merita-reader-evidence.h"
#include "merita-text.h"

struct _MeritaDocumentDetails
{
  GtkWidget parent_instance;

  MeritaContext *context;
  MeritaDocumentItem *item;
  GtkWidget *scroller, *box, *states, *citations_head, *citations_hint, *rest;
  GtkLabel *citations_count;
  MeritaCitationList *citations;
};

G_DEFINE_FINAL_TYPE (MeritaDocumentDetails, merita_document_details, GTK_TYPE_WIDGET)

static guint citation_signal, document_signal, facts_signal;

/* ---- what is wrong with it ---- */

/* What the citations and the signatures below say themselves. */
#define SAID_BELOW ((guint) (MERITA_SHELF_UNCITED | MERITA_SHELF_UNSIGNED))

static void
show_states (MeritaDocumentDetails *self)
{
  const MeritaShelfItem *row = merita_document_item_get_row (self->item);

  merita_clear_children (self->states);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    {
      MeritaShelfState state = 1u << i;
      const char *style = merita_evidence_state_style (state);
      const char *reason = merita_document_item_get_reason (self->item, state);
      g_autofree char *sentence = NULL;
      GtkWidget *text;

      if ((row->states & ~SAID_BELOW & state) == 0 || reason == NULL)
        continue;
      sentence = merita_capitalize (reason);
      text = merita_label_new (sentence, style != NULL ? style : "dim", 0);
      gtk_widget_add_css_class (text, "dense");
      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (text), TRUE);
      gtk_box_append (GTK_BOX (self->states), text);
    }
  if ((row->states & MERITA_SHELF_WITHOUT_TEXT) != 0)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Recognise text"));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.recognize");
      gtk_box_append (GTK_BOX (self->states), button);
    }
  gtk_widget_set_visible (self->states, gtk_widget_get_first_child (self->states) != NULL);
}

/* ---- facts ---- */

static void
add_fact (GtkWidget *card, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    gtk_box_append (GTK_BOX (card), merita_fact_row_new (label, value));
}

static void
add_day (GtkWidget *card, const char *label, MeritaDate day)
{
  g_autofree char *text =
    day != MERITA_DATE_UNKNOWN ? merita_text_date (merita_language_current (), day) : NULL;

  add_fact (card, label, text);
}

static void
edit_cb (MeritaDocumentDetails *self)
{
  g_signal_emit (self, facts_signal, 0);
}

static void
show_facts (MeritaDocumentDetails *self)
{
  const MeritaShelfItem *row = merita_document_item_get_row (self->item);
  const MeritaDocument *document = &row->document;
  GtkWidget *card = merita_card_new (_ ("Facts"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Edit…"));
  g_autofree char *size = merita_text_size (merita_language_current (), document->size);
  g_autofree char *pages = g_strdup_printf ("%d", document->pages);
  GtkWidget *head = gtk_widget_get_first_child (card);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-button");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  add_fact (card, _ ("Title"), document->title);
  add_fact (card, _ ("Number"), document->number);
  if (document->type != NULL)
    add_fact (card, _ ("Type"),
              merita_evidence_type_label (merita_language_current (), document->type));
  add_fact (card, _ ("Issuer"), document->issuer);
  add_day (card, _ ("Signed on"), document->signed_on);
  add_day (card, _ ("In force from"), document->in_force_from);
  add_day (card, _ ("In force until"), document->in_force_until);
  add_day (card, _ ("Received on"), document->received_on);
  add_fact (card, _ ("Note"), document->note);
  add_fact (card, _ ("File"), document->file_name);
  if (document->pages > 0)
    add_fact (card, _ ("Pages"), pages);
  if (row->recognized > 0)
    {
      g_autofree char *recognized =
        g_strdup_printf (_ ("recognised by a machine on %u of %d pages"), row->recognized,
                         document->pages);

      add_fact (card, _ ("Text"), recognized);
    }
  add_fact (card, _ ("Size"), size);
  add_day (card, _ ("Added on"), document->added_on);
  gtk_widget_add_css_class (gtk_widget_get_last_child (card), "last");
  gtk_box_append (GTK_BOX (self->rest), card);
}

/* ---- signatures and editions ---- */

static const struct
{
  const char *key, *words, *style;
} signature_words[] = {
  { "valid", N_ ("Valid: nothing was changed after signing"), "ok" },
  { "invalid", N_ ("Not valid: it does not belong to this content"), "err" },
  { "changed", N_ ("The document was changed after signing"), "err" },
  { "empty", N_ ("A field that nobody has signed"), "dim" },
  { "not-verified", N_ ("Could not be checked here"), "dim" },
};

static const struct
{
  const char *key, *words;
} certificate_words[] = {
  { "trusted", N_ ("the certificate is trusted") },
  { "untrusted", N_ ("the certificate is not trusted") },
  { "unknown-issuer", N_ ("the issuer of the certificate is not known here") },
  { "revoked", N_ ("the certificate was revoked") },
  { "expired", N_ ("the certificate has expired") },
};

static void
add_line (GtkWidget *card, const char *text, const char *classes)
{
  GtkWidget *label = merita_label_new (text, classes, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (card), label);
}

/* "2026-06-18T06:12:50Z" as a day and a time; what is not of that form stays as it is. */
static char *
describe_moment (const char *text)
{
  MeritaLanguage language = merita_language_current ();
  MeritaDate date = MERITA_DATE_UNKNOWN;
  g_autofree char *day = NULL;

  if (strlen (text) < 16 || text[10] != 'T' || !merita_date_parse_iso (text, 10, &date))
    return g_strdup (text);
  day = merita_text_date (language, date);
  return g_strdup_printf ("%s, %.2s%c%.2s", day, text + 11,
                          language == MERITA_LANGUAGE_INDONESIAN ? '.' : ':', text + 14);
}

static void
add_signature (GtkWidget *card, const MeritaDocumentSignature *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *style = "dim";

  add_line (card, row->signer != NULL ? row->signer : _ ("The signer is not named"),
            "dense strong");
  for (guint i = 0; i < G_N_ELEMENTS (signature_words); i++)
    if (g_strcmp0 (signature_words[i].key, row->signature) == 0)
      {
        g_string_append (text, _ (signature_words[i].words));
        style = signature_words[i].style;
      }
  for (guint i = 0; i < G_N_ELEMENTS (certificate_words); i++)
    if (g_strcmp0 (certificate_words[i].key, row->certificate) == 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                              _ (certificate_words[i].words));
  if (text->len > 0)
    add_line (card, text->str, style);
  if (row->signed_at != NULL)
    {
      g_autofree char *moment = describe_moment (row->signed_at);
      g_autofree char *when = g_strdup_printf (_ ("Signed at %s (UTC)"), moment);

      add_line (card, when, "dim small");
    }
  if (row->reason != NULL)
    add_line (card, row->reason, "dim small");
}

static void
show_signatures (MeritaDocumentDetails *self)
{
  const MeritaDocument *document = &merita_document_item_get_row (self->item)->document;
  g_autoptr (GPtrArray) rows =
    merita_reader_list_signatures (merita_context_get_reader (self->context), document->sha256,
                                   NULL);
  GtkWidget *card;

  if (rows == NULL || rows->len == 0)
    return;
  card = merita_card_new (_ ("Digital signatures"), NULL);
  for (guint i = 0; i < rows->len; i++)
    add_signature (card, rows->pdata[i]);
  gtk_box_append (GTK_BOX (self->rest), card);
}

static void
edition_cb (MeritaDocumentDetails *self, GtkButton *button)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "document");

  g_signal_emit (self, document_signal, 0, *id);
}

static void
add_edition (MeritaDocumentDetails *self,
             GtkWidget *card,
             const MeritaDocument *row,
             const char *what)
{
  const char *name = row->title != NULL ? row->title : row->file_name;
  g_autofree char *text = g_strdup_printf ("%s: %s", what, name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = merita_label_new (text, "dense", 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-button");
  g_object_set_data_full (G_OBJECT (button), "document", g_memdup2 (&row->id, sizeof row->id),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edition_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), button);
}

static void
show_editions (MeritaDocumentDetails *self)
{
  const MeritaDocument *document = &merita_document_item_get_row (self->item)->document;
  g_autoptr (GPtrArray) rows =
    merita_reader_list_documents (merita_context_get_reader (self->context), NULL);
  GtkWidget *card = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MeritaDocument *row = rows->pdata[i];
      gboolean newer = row->replaces == document->id;

      if (!newer && row->id != document->replaces)
        continue;
      if (card == NULL)
        card = merita_card_new (_ ("Editions"), NULL);
      add_edition (self, card, row, newer ? _ ("Replaced by") : _ ("Replaces"));
    }
  if (card != NULL)
    gtk_box_append (GTK_BOX (self->rest), card);
}

/* ---- citations ---- */

static void
show_citations (MeritaDocumentDetails *self)
{
  guint n = merita_citation_list_show (self->citations,
                                       &merita_document_item_get_row (self->item)->document);
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_label_set_text (self->citations_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->citations), n > 0);
  gtk_widget_set_visible (self->citations_hint, n == 0);
}

static void
citation_cb (MeritaDocumentDetails *self, gint64 id)
{
  g_signal_emit (self, citation_signal, 0, id);
}

void
merita_document_details_set_states (MeritaDocumentDetails *self, const MeritaCitationStates *states)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_DETAILS (self));
  merita_citation_list_set_states (self->citations, states);
}

void
merita_document_details_choose (MeritaDocumentDetails *self, MeritaId citation)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_DETAILS (self));
  if (self->citations != NULL)
    merita_citation_list_choose (self->citations, citation);
}

/* ---- the whole ---- */

void
merita_document_details_show (MeritaDocumentDetails *self, MeritaDocumentItem *item)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_DETAILS (self));
  g_set_object (&self->item, item);
  gtk_widget_set_visible (self->box, item != NULL);
  if (item == NULL)
    return;
  show_states (self);
  show_citations (self);
  merita_clear_children (self->rest);
  show_editions (self);
  show_signatures (self);
  show_facts (self);
}

void
merita_document_details_set_context (MeritaDocumentDetails *self, MeritaContext *context)
{
  GtkWidget *list;

  g_return_if_fail (MERITA_IS_DOCUMENT_DETAILS (self));
  g_return_if_fail (self->context == NULL);
  self->context = g_object_ref (context);
  list = merita_citation_list_new (context);
  self->citations = MERITA_CITATION_LIST (list);
  g_signal_connect_object (list, "citation", G_CALLBACK (citation_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self->box), list, self->citations_hint);
}

static void
merita_document_details_dispose (GObject *object)
{
  MeritaDocumentDetails *self = MERITA_DOCUMENT_DETAILS (object);

  self->citations = NULL;
  g_clear_object (&self->item);
  g_clear_object (&self->context);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_document_details_parent_class)->dispose (object);
}

static void
merita_document_details_class_init (MeritaDocumentDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_document_details_dispose;
  citation_signal = g_signal_new ("citation", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  document_signal = g_signal_new ("document", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  facts_signal = g_signal_new ("edit-facts", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentdetails");
}

static void
merita_document_details_init (MeritaDocumentDetails *self)
{
  GtkWidget *hint =
    merita_label_new (_ ("Nothing is cited from it yet. Select a passage and press Ctrl+Enter."),
                      "dim dense", 0);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->box, "evidence-details");
  self->states = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->citations_head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->citations_hint = hint;
  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  self->citations_count = GTK_LABEL (merita_label_new (NULL, "dim small", 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->citations_count), TRUE);
  gtk_box_append (GTK_BOX (self->citations_head),
                  merita_label_new (_ ("Citations from this document"), "card-title", 0));
  gtk_box_append (GTK_BOX (self->citations_head), GTK_WIDGET (self->citations_count));
  self->rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_box_append (GTK_BOX (self->box), self->states);
  gtk_box_append (GTK_BOX (self->box), self->citations_head);
  gtk_box_append (GTK_BOX (self->box), hint);
  gtk_box_append (GTK_BOX (self->box), self->rest);
  gtk_widget_set_visible (self->box, FALSE);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

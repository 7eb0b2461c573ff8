/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "merita-cite-dialog.h"
#include "merita-document-details.h"
#include "merita-document-reader.h"
#include "merita-evidence-adding.h"
#include "merita-evidence-data.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-list.h"
#include "merita-evidence-open.h"
#include "merita-evidence-recognizing.h"
#include "merita-evidence-revising.h"
#include "merita-facts-dialog.h"
#include "merita-reader-evidence.h"

struct _MeritaEvidencePage
{
  MeritaPage parent_instance;

  MeritaEvidenceData *data;
  GCancellable *loading;
  MeritaId document; /* that is open */
  MeritaId citation; /* that stands out in it */

  GtkWidget *header;
  GtkStack *stack;
  AdwLeaflet *leaflet;
  AdwFlap *flap;
  GtkWidget *middle, *notice_box, *back, *menu;
  GtkToggleButton *show_details;
  GtkLabel *name, *caption, *notice;
  MeritaEvidenceList *list;
  MeritaDocumentReader *reader;
  MeritaDocumentDetails *details;
};

G_DEFINE_FINAL_TYPE (MeritaEvidencePage, merita_evidence_page, MERITA_TYPE_PAGE)

/* ---- the open document ---- */

static void
show_head (MeritaEvidencePage *self)
{
  MeritaDocumentItem *item = merita_evidence_list_find (self->list, self->document);

  gtk_widget_set_sensitive (self->menu, item != NULL);
  gtk_label_set_text (self->name, item != NULL ? merita_document_item_get_name (item) : "");
  gtk_label_set_text (self->caption, item != NULL ? merita_document_item_get_caption (item) : "");
  merita_document_details_show (self->details, item);
  merita_document_details_choose (self->details, self->citation);
}

static void
open_document (MeritaEvidencePage *self, MeritaId document, guint page, MeritaId citation)
{
  self->document = document;
  self->citation = citation;
  merita_document_reader_open (self->reader, document, page);
  merita_document_reader_show_citation (self->reader, citation);
  show_head (self);
}

static void
chosen_cb (MeritaEvidencePage *self, gint64 document, guint page)
{
  open_document (self, document, page, MERITA_ID_NONE);
  adw_leaflet_set_visible_child (self->leaflet, self->middle);
}

static void
terms_cb (MeritaEvidencePage *self)
{
  g_auto (GStrv) terms = merita_evidence_list_get_terms (self->list);

  merita_document_reader_set_terms (self->reader, (const char *const *) terms);
}

/* A row of the details, or a mark on the page. */
static void
citation_cb (MeritaEvidencePage *self, gint64 citation)
{
  self->citation = citation;
  merita_document_reader_show_citation (self->reader, citation);
  merita_document_details_choose (self->details, citation);
}

/* ---- loading ---- */

static void
show_data (MeritaEvidencePage *self, MeritaEvidenceData *data)
{
  g_autofree char *count = merita_text_integer (merita_language_current (), data->items->len);
  g_autofree char *subtitle =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s document · period %d",
                                  "%s documents · period %d", data->items->len),
                     count, data->period);

  g_clear_pointer (&self->data, merita_evidence_data_free);
  self->data = data;
  merita_page_set_subtitle (MERITA_PAGE (self), subtitle);
  gtk_stack_set_visible_child_name (self->stack, data->items->len > 0 ? "documents" : "empty");
  merita_document_details_set_states (self->details, data->states);
  merita_evidence_list_show (self->list, data);
  if (merita_evidence_list_find (self->list, self->document) == NULL)
    {
      MeritaDocumentItem *first = data->items->len > 0 ? data->items->pdata[0] : NULL;
      gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

      open_document (self,
                     first != NULL && !narrow ? merita_document_item_get_row (first)->document.id
                                              : MERITA_ID_NONE,
                     0, MERITA_ID_NONE);
    }
  merita_document_reader_refresh (self->reader);
  merita_evidence_list_choose (self->list, self->document);
  show_head (self);
}

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  return merita_evidence_data_load (agency, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaEvidencePage) self = data;
  g_autoptr (GError) error = NULL;
  MeritaEvidenceData *loaded =
    merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);

  if (loaded == NULL)
    merita_context_toast_error (MERITA_CONTEXT (object), error);
  else if (self->stack == NULL)
    merita_evidence_data_free (loaded);
  else
    show_data (self, loaded);
}

static void
reload (MeritaEvidencePage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  merita_context_run_task (merita_page_get_context (MERITA_PAGE (self)), NULL, load_task, NULL,
                           NULL, (GDestroyNotify) merita_evidence_data_free, self->loading,
                           loaded_cb, g_object_ref (self));
}

/* ---- actions ---- */

static void
add_files_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  merita_evidence_adding_ask (data, merita_page_get_context (MERITA_PAGE (data)), FALSE);
}

static void
add_cb (MeritaEvidencePage *self)
{
  merita_evidence_adding_ask (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                              FALSE);
}

static void
add_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  merita_evidence_adding_ask (data, merita_page_get_context (MERITA_PAGE (data)), TRUE);
}

static gboolean
drop_cb (MeritaEvidencePage *self, const GValue *value)
{
  return merita_evidence_adding_drop (GTK_WIDGET (self),
                                      merita_page_get_context (MERITA_PAGE (self)), value);
}

static const MeritaDocument *
get_document (MeritaEvidencePage *self)
{
  MeritaDocumentItem *item = merita_evidence_list_find (self->list, self->document);

  return item != NULL ? &merita_document_item_get_row (item)->document : NULL;
}

static void
edit_facts_cb (MeritaEvidencePage *self)
{
  const MeritaDocument *document = get_document (self);

  if (document != NULL)
    merita_facts_dialog_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                                 document);
}

static void
facts_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  edit_facts_cb (data);
}

static void
revise_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MeritaEvidencePage *self = data;

  if (get_document (self) != NULL)
    merita_evidence_revising_ask (data, merita_page_get_context (data), self->document);
}

static void
recognize_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MeritaEvidencePage *self = data;

  if (get_document (self) != NULL)
    merita_evidence_recognizing_run (merita_page_get_context (data), self->document);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MeritaContext *context = merita_page_get_context (data);
  const MeritaDocument *document = get_document (data);
  g_autoptr (GError) error = NULL;
  MeritaEvidenceEdit *edit;

  if (document == NULL)
    return;
  edit = merita_evidence_edit_remove (merita_context_get_reader (context), document, &error);
  if (edit == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  merita_context_write (context, MERITA_EVIDENCE_JOURNAL_KIND,
                        merita_evidence_edit_get_label (edit), merita_evidence_edit_job, edit,
                        (GDestroyNotify) merita_evidence_edit_free, NULL, NULL);
}

static void
document_cb (MeritaEvidencePage *self, gint64 document)
{
  merita_evidence_list_choose (self->list, document);
  open_document (self, document, 0, MERITA_ID_NONE);
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  merita_evidence_list_focus_search (MERITA_EVIDENCE_PAGE (widget)->list);
  return TRUE;
}

static void
hide_notice_cb (MeritaEvidencePage *self)
{
  const MeritaCiteTarget none = { NULL, -1, 0 };

  gtk_widget_set_visible (self->notice_box, FALSE);
  merita_document_reader_set_target (self->reader, &none);
}

/* ---- arguments ---- */

static char *
describe_target (MeritaEvidencePage *self, const MeritaCiteTarget *target)
{
  MeritaAgency *agency = merita_context_get_agency (merita_page_get_context (MERITA_PAGE (self)));
  const MeritaInstrument *instrument = merita_agency_get_instrument (agency, 0, NULL);
  const MeritaSubAspect *sub =
    instrument != NULL ? merita_instrument_find (instrument, target->code) : NULL;
  const GPtrArray *lines =
    sub != NULL && target->level >= 0 && target->level < MERITA_LEVELS_PER_SUB_ASPECT
      ? sub->requirements[target->level]
      : NULL;

  if (sub == NULL)
    return NULL;
  if (lines != NULL && target->line > 0 && target->line <= (gint) lines->len)
    /* Translators: code, level, line of a requirement, its text */
    return g_strdup_printf (_ ("Select the passage that proves %s level %d, line %d: %s"),
                            sub->code, target->level, target->line,
                            ((const MeritaRequirement *) lines->pdata[target->line - 1])->text);
  if (target->level >= 0)
    return g_strdup_printf (_ ("Select the passage that proves %s level %d: %s"), sub->code,
                            target->level, sub->title);
  return g_strdup_printf (_ ("Select the passage that proves %s: %s"), sub->code, sub->title);
}

static void
prepare_citing (MeritaEvidencePage *self, const char *text)
{
  MeritaCiteTarget target;
  g_autofree char *notice = NULL;

  if (!merita_cite_target_parse (text, &target))
    return;
  notice = describe_target (self, &target);
  if (notice != NULL)
    {
      merita_document_reader_set_target (self->reader, &target);
      gtk_label_set_text (self->notice, notice);
    }
  gtk_widget_set_visible (self->notice_box, notice != NULL);
  merita_cite_target_clear (&target);
}

/* Where a citation leads may have to be looked for in a newer edition: not on the main loop. */
typedef struct
{
  MeritaId id;
  MeritaOpenedCitation opened;
  char *words; /* NULL: there is nothing to say */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->words);
  g_free (opening);
}

static gpointer
open_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const MeritaId *id = data;
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (reader, MERITA_ID_NONE, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MeritaCitation *row = rows->pdata[i];
      Opening *opening;

      if (row->id != *id)
        continue;
      opening = g_new0 (Opening, 1);
      opening->id = row->id;
      if (!merita_evidence_open (reader, row, &opening->opened, cancellable, error))
        g_clear_pointer (&opening, opening_free);
      else if (opening->opened.state != MERITA_OPENED_HERE)
        opening->words = merita_evidence_describe_opened (reader, merita_language_current (), row,
                                                          &opening->opened);
      return opening;
    }
  if (rows != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _ ("This citation has been taken back"));
  return NULL;
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaEvidencePage) self = data;
  g_autoptr (GError) error = NULL;
  Opening *opening = merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);
  const MeritaOpenedCitation *opened;

  if (opening == NULL || self->stack == NULL)
    {
      if (error != NULL)
        merita_context_toast_error (MERITA_CONTEXT (object), error);
      g_clear_pointer (&opening, opening_free);
      return;
    }
  opened = &opening->opened;
  open_document (self, opened->document, (guint) MAX (opened->page, 0), opening->id);
  if (opened->state == MERITA_OPENED_MOVED)
    merita_document_reader_show_place (self->reader, (guint) opened->page, &opened->bounds);
  merita_evidence_list_choose (self->list, opened->document);
  adw_leaflet_set_visible_child (self->leaflet, self->middle);
  gtk_label_set_text (self->notice, opening->words != NULL ? opening->words : "");
  gtk_widget_set_visible (self->notice_box, opening->words != NULL);
  opening_free (opening);
}

static void
open_citation (MeritaEvidencePage *self, MeritaId id)
{
  merita_context_run_task (merita_page_get_context (MERITA_PAGE (self)), NULL, open_task,
                           g_memdup2 (&id, sizeof id), g_free, opening_free, NULL, opened_cb,
                           g_object_ref (self));
}

static void
open_argument (MeritaEvidencePage *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  gint64 id = g_ascii_strtoll (parts[0] != NULL ? parts[0] : "", NULL, 10);
  guint page = parts[0] != NULL && parts[1] != NULL ? (guint) MAX (atoi (parts[1]), 0) : 0;

  open_document (self, id, page, MERITA_ID_NONE);
  merita_evidence_list_choose (self->list, id);
  adw_leaflet_set_visible_child (self->leaflet, self->middle);
}

static void
merita_evidence_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaEvidencePage *self = MERITA_EVIDENCE_PAGE (page);
  const char *detail = strchr (argument, ':');

  if (g_ascii_isdigit (*argument))
    open_argument (self, argument);
  else if (g_str_has_prefix (argument, "document:"))
    open_argument (self, detail + 1);
  else if (g_str_has_prefix (argument, "citation:"))
    open_citation (self, g_ascii_strtoll (detail + 1, NULL, 10));
  else if (g_str_has_prefix (argument, "cite:"))
    prepare_citing (self, detail + 1);
  else if (g_str_has_prefix (argument, "search:"))
    merita_evidence_list_set_search (self->list, detail + 1);
  else if (g_str_equal (argument, "uncited"))
    merita_evidence_list_set_filter (self->list, MERITA_SHELF_UNCITED);
}

/* ---- folding ---- */

static void
folded_cb (MeritaEvidencePage *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->back, folded);
  g_object_set (self->reader, "compact", folded, NULL);
}

static void
back_cb (MeritaEvidencePage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* Narrow, the details lie over the page when they are asked for. */
static void
narrow_cb (MeritaEvidencePage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

  adw_flap_set_fold_policy (self->flap,
                            narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  gtk_toggle_button_set_active (self->show_details, !narrow);
}

/* ---- class ---- */

static GtkWidget *
merita_evidence_page_get_header_widget (MeritaPage *page)
{
  return MERITA_EVIDENCE_PAGE (page)->header;
}

static void
merita_evidence_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaEvidencePage *self = MERITA_EVIDENCE_PAGE (page);

  if (strcmp (tables, "*") == 0)
    open_document (self, MERITA_ID_NONE, 0, MERITA_ID_NONE);
  if (merita_tables_touch (tables, "document", "citation", "period", "round", "profile", NULL))
    reload (self);
}

static void
merita_evidence_page_constructed (GObject *object)
{
  MeritaEvidencePage *self = MERITA_EVIDENCE_PAGE (object);
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));

  G_OBJECT_CLASS (merita_evidence_page_parent_class)->constructed (object);
  merita_evidence_list_set_context (self->list, context);
  merita_document_reader_set_context (self->reader, context);
  merita_document_details_set_context (self->details, context);
}

static void
merita_evidence_page_dispose (GObject *object)
{
  MeritaEvidencePage *self = MERITA_EVIDENCE_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->data, merita_evidence_data_free);
  g_clear_object (&self->header);
  self->stack = NULL;
  G_OBJECT_CLASS (merita_evidence_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-evidence-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaEvidencePage, name)
  BIND (stack);
  BIND (leaflet);
  BIND (flap);
  BIND (middle);
  BIND (menu);
  BIND (notice_box);
  BIND (notice);
  BIND (back);
  BIND (show_details);
  BIND (name);
  BIND (caption);
  BIND (list);
  BIND (reader);
  BIND (details);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, terms_cb);
  gtk_widget_class_bind_template_callback (widget_class, citation_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_facts_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_notice_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
merita_evidence_page_class_init (MeritaEvidencePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  object_class->constructed = merita_evidence_page_constructed;
  object_class->dispose = merita_evidence_page_dispose;
  page_class->get_header_widget = merita_evidence_page_get_header_widget;
  page_class->context_changed = merita_evidence_page_context_changed;
  page_class->show_argument = merita_evidence_page_show_argument;
  page_class->narrow_below = 1000;
  g_type_ensure (MERITA_TYPE_EVIDENCE_LIST);
  g_type_ensure (MERITA_TYPE_DOCUMENT_READER);
  g_type_ensure (MERITA_TYPE_DOCUMENT_DETAILS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
  bind_template (widget_class);
}

/* The header stands outside of the page, so its buttons find the page's actions in a group. */
static void
create_header (MeritaEvidencePage *self)
{
  const GActionEntry entries[] = { { "add", add_files_cb },       { "add-folder", add_folder_cb },
                                   { "facts", facts_action_cb },  { "revise", revise_cb },
                                   { "recognize", recognize_cb }, { "remove", remove_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = adw_split_button_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "evidence", G_ACTION_GROUP (actions));
  gtk_widget_insert_action_group (button, "evidence", G_ACTION_GROUP (actions));
  g_menu_append (menu, _ ("Add PDF files…"), "evidence.add");
  g_menu_append (menu, _ ("Add a folder…"), "evidence.add-folder");
  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _ ("Add PDF…"));
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), G_MENU_MODEL (menu));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  self->header = g_object_ref_sink (button);
}

static void
merita_evidence_page_init (MeritaEvidencePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  create_header (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->show_details, "active", self->flap, "reveal-flap",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  folded_cb (self);
}

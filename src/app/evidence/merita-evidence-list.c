/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-list.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-document-row.h"
#include "merita-passage-item.h"
#include "merita-reader-evidence.h"

#define MOST_PASSAGES 200

/* The chips over the list; the first one is all. */
static const guint filters[] = {
  0,
  MERITA_SHELF_UNCITED,
  MERITA_SHELF_LAPSED | MERITA_SHELF_NOT_YET,
  MERITA_SHELF_UNREADABLE,
  MERITA_SHELF_WITHOUT_TEXT,
  MERITA_SHELF_SIMILAR,
  MERITA_SHELF_SUPERSEDED,
  MERITA_SHELF_BROKEN_SIGNATURE,
};
#define N_FILTERS G_N_ELEMENTS (filters)

struct _MeritaEvidenceList
{
  GtkWidget parent_instance;

  MeritaContext *context;
  GListStore *store; /* MeritaDocumentItem */
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
  GListStore *passages; /* MeritaPassageItem */
  guint states;         /* of the chosen filter */
  gboolean quiet;
  GCancellable *searching;
  GtkToggleButton *chips[N_FILTERS];

  GtkSearchEntry *search;
  GtkFlowBox *chip_box;
  GtkStack *stack;
  GtkListView *documents, *found;
  GtkLabel *found_count, *none;
};

G_DEFINE_FINAL_TYPE (MeritaEvidenceList, merita_evidence_list, GTK_TYPE_WIDGET)

static guint chosen_signal, terms_signal;

/* ---- filters ---- */

static gboolean
is_shown (gpointer item, gpointer data)
{
  MeritaEvidenceList *self = data;

  return self->states == 0
         || (merita_document_item_get_row (MERITA_DOCUMENT_ITEM (item))->states & self->states)
              != 0;
}

static guint
count_items (MeritaEvidenceList *self, guint states)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MeritaDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      count += states == 0 || (merita_document_item_get_row (item)->states & states) != 0;
    }
  return count;
}

static char *
name_filter (guint states)
{
  guint first = states & ~(states - 1); /* the lowest bit */

  return merita_capitalize (states == 0 ? _ ("All") : merita_evidence_state_word (first));
}

/* A filter without documents is no choice; the chosen one stays, so that it can be left. */
static void
show_chips (MeritaEvidenceList *self)
{
  for (guint i = 0; i < N_FILTERS; i++)
    {
      guint count = count_items (self, filters[i]);
      g_autofree char *number = merita_text_integer (merita_language_current (), count);
      g_autofree char *name = name_filter (filters[i]);
      g_autofree char *text = g_strdup_printf ("%s %s", name, number);
      GtkWidget *child = gtk_widget_get_parent (GTK_WIDGET (self->chips[i]));

      gtk_button_set_label (GTK_BUTTON (self->chips[i]), text);
      gtk_widget_set_visible (child, i < 2 || count > 0 || filters[i] == self->states);
    }
}

static void
show_body (MeritaEvidenceList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const char *name = "documents";

  if (*text != '\0')
    name = g_list_model_get_n_items (G_LIST_MODEL (self->passages)) > 0 ? "found" : "none";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    {
      gtk_label_set_text (self->none, _ ("No document of this kind"));
      name = "none";
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chip_box), *text == '\0');
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
chip_cb (MeritaEvidenceList *self, GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip) || self->quiet)
    return;
  merita_evidence_list_set_filter (
    self, filters[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "index"))]);
}

void
merita_evidence_list_set_filter (MeritaEvidenceList *self, guint states)
{
  g_return_if_fail (MERITA_IS_EVIDENCE_LIST (self));
  self->states = states;
  self->quiet = TRUE;
  for (guint i = 0; i < N_FILTERS; i++)
    if (filters[i] == states)
      gtk_toggle_button_set_active (self->chips[i], TRUE);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  self->quiet = FALSE;
  show_body (self);
}

/* ---- searching ---- */

typedef struct
{
  GPtrArray *passages; /* MeritaPassage* */
  gint64 pages;        /* that were found in all */
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->passages, g_ptr_array_unref);
  g_free (found);
}

static gpointer
search_task (MeritaTask *task,
             MeritaAgency *agency,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  Found *found = g_new0 (Found, 1);

  found->passages = merita_reader_search_pages (reader, data, MOST_PASSAGES, error);
  if (found->passages != NULL)
    found->pages = merita_reader_count_pages (reader, data, error);
  if (found->passages != NULL && found->pages >= 0)
    return found;
  found_free (found);
  return NULL;
}

static void
show_count (MeritaEvidenceList *self, gint64 pages, guint shown)
{
  g_autofree char *all = merita_text_integer (merita_language_current (), pages);
  g_autofree char *text =
    pages > shown
      ? g_strdup_printf (_ ("%s pages, the best %u of them"), all, shown)
      : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s page", "%s pages", (gulong) pages), all);

  gtk_label_set_text (self->found_count, text);
}

static void
searched_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaEvidenceList) self = data;
  g_autoptr (GError) error = NULL;
  Found *found = merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);

  if (found == NULL || self->context == NULL)
    {
      if (error != NULL)
        merita_context_toast_error (MERITA_CONTEXT (object), error);
      g_clear_pointer (&found, found_free);
      return;
    }
  g_list_store_remove_all (self->passages);
  for (guint i = 0; i < found->passages->len; i++)
    {
      g_autoptr (MeritaPassageItem) item = merita_passage_item_new (found->passages->pdata[i]);

      g_list_store_append (self->passages, item);
    }
  show_count (self, found->pages, found->passages->len);
  gtk_label_set_text (self->none, _ ("No page has all of these words"));
  show_body (self);
  found_free (found);
}

static void
search (MeritaEvidenceList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (*text == '\0')
    {
      g_list_store_remove_all (self->passages);
      show_body (self);
      return;
    }
  self->searching = g_cancellable_new ();
  merita_context_run_task (self->context, NULL, search_task, g_strdup (text), g_free, found_free,
                           self->searching, searched_cb, g_object_ref (self));
}

static void
search_cb (MeritaEvidenceList *self)
{
  if (self->context == NULL || !merita_context_is_open (self->context))
    return;
  search (self);
  g_signal_emit (self, terms_signal, 0);
}

GStrv
merita_evidence_list_get_terms (MeritaEvidenceList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_return_val_if_fail (MERITA_IS_EVIDENCE_LIST (self), NULL);
  return *text != '\0' ? g_strsplit_set (text, " \t\"", -1) : NULL;
}

void
merita_evidence_list_set_search (MeritaEvidenceList *self, const char *text)
{
  g_return_if_fail (MERITA_IS_EVIDENCE_LIST (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

void
merita_evidence_list_focus_search (MeritaEvidenceList *self)
{
  g_return_if_fail (MERITA_IS_EVIDENCE_LIST (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* ---- rows ---- */

static void
setup_document_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, merita_document_row_new ());
}

static void
bind_document_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  merita_document_row_show (MERITA_DOCUMENT_ROW (gtk_list_item_get_child (item)),
                            gtk_list_item_get_item (item));
}

static void
unbind_document_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  merita_document_row_show (MERITA_DOCUMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_passage_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = merita_label_new (NULL, "dense strong", 0);
  GtkWidget *excerpt = merita_label_new (NULL, "dense", 0);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_wrap (GTK_LABEL (excerpt), TRUE);
  gtk_label_set_lines (GTK_LABEL (excerpt), 3);
  gtk_label_set_max_width_chars (GTK_LABEL (excerpt), 30);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), merita_label_new (NULL, "dim small", 1));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), excerpt);
  gtk_list_item_set_child (item, box);
}

static void
bind_passage_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  MeritaPassageItem *passage = gtk_list_item_get_item (item);
  const MeritaPassage *row = merita_passage_item_get_row (passage);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *head = gtk_widget_get_first_child (box);
  g_autofree char *page = g_strdup_printf (_ ("p. %d"), row->page);
  g_autofree char *markup = merita_passage_item_get_markup (passage);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (head)), row->title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (head)), page);
  gtk_label_set_markup (GTK_LABEL (gtk_widget_get_last_child (box)), markup);
}

static void
selected_cb (MeritaEvidenceList *self)
{
  MeritaDocumentItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL && !self->quiet)
    g_signal_emit (self, chosen_signal, 0, merita_document_item_get_row (item)->document.id, 0);
}

static void
document_activated_cb (MeritaEvidenceList *self, guint position)
{
  selected_cb (self);
}

static void
passage_selected_cb (MeritaEvidenceList *self, GParamSpec *pspec, GtkSingleSelection *selection)
{
  MeritaPassageItem *item = gtk_single_selection_get_selected_item (selection);
  const MeritaPassage *row;

  if (item == NULL)
    return;
  row = merita_passage_item_get_row (item);
  g_signal_emit (self, chosen_signal, 0, row->document, (guint) row->page);
}

static void
passage_activated_cb (MeritaEvidenceList *self, guint position)
{
  passage_selected_cb (self, NULL, GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->found)));
}

/* ---- what is shown ---- */

MeritaDocumentItem *
merita_evidence_list_find (MeritaEvidenceList *self, MeritaId document)
{
  guint n;

  g_return_val_if_fail (MERITA_IS_EVIDENCE_LIST (self), NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MeritaDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (merita_document_item_get_row (item)->document.id == document)
        return item; /* the store holds it */
    }
  return NULL;
}

void
merita_evidence_list_choose (MeritaEvidenceList *self, MeritaId document)
{
  guint n;

  g_return_if_fail (MERITA_IS_EVIDENCE_LIST (self));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  self->quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MeritaDocumentItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (merita_document_item_get_row (item)->document.id != document)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->documents), "list.scroll-to-item", "u", i);
    }
  self->quiet = FALSE;
}

static MeritaId
get_id (GListModel *model, guint at)
{
  g_autoptr (MeritaDocumentItem) item = g_list_model_get_item (model, at);

  return merita_document_item_get_row (item)->document.id;
}

/* Rows that are there already stay, so that the list does not jump. */
static void
replace_items (MeritaEvidenceList *self, const GPtrArray *items)
{
  GListModel *model = G_LIST_MODEL (self->store);
  guint old = g_list_model_get_n_items (model);
  guint head = 0;
  guint tail = 0;

#define WANTED(at) (merita_document_item_get_row (items->pdata[at])->document.id)
  while (head < old && head < items->len && get_id (model, head) == WANTED (head))
    head++;
  while (tail < old - head && tail < items->len - head
         && get_id (model, old - 1 - tail) == WANTED (items->len - 1 - tail))
    tail++;
#undef WANTED
  g_list_store_splice (self->store, head, old - head - tail, items->pdata + head,
                       items->len - head - tail);
  for (guint i = 0; i < items->len; i++)
    if (i < head || i >= items->len - tail)
      {
        g_autoptr (MeritaDocumentItem) item = g_list_model_get_item (model, i);

        merita_document_item_update (item, items->pdata[i]);
      }
}

void
merita_evidence_list_show (MeritaEvidenceList *self, const MeritaEvidenceData *data)
{
  MeritaDocumentItem *chosen;
  MeritaId document = MERITA_ID_NONE;

  g_return_if_fail (MERITA_IS_EVIDENCE_LIST (self));
  chosen = gtk_single_selection_get_selected_item (self->selection);
  if (chosen != NULL)
    document = merita_document_item_get_row (chosen)->document.id;
  self->quiet = TRUE;
  replace_items (self, data->items);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  self->quiet = FALSE;
  chosen = gtk_single_selection_get_selected_item (self->selection);
  if (document != MERITA_ID_NONE
      && (chosen == NULL || merita_document_item_get_row (chosen)->document.id != document))
    merita_evidence_list_choose (self, document);
  show_chips (self);
  search (self);
  show_body (self);
}

void
merita_evidence_list_set_context (MeritaEvidenceList *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_EVIDENCE_LIST (self));
  g_set_object (&self->context, context);
}

/* ---- class ---- */

static void
merita_evidence_list_dispose (GObject *object)
{
  MeritaEvidenceList *self = MERITA_EVIDENCE_LIST (object);
  GtkWidget *child;

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->context);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->store);
  g_clear_object (&self->passages);
  G_OBJECT_CLASS (merita_evidence_list_parent_class)->dispose (object);
}

static void
merita_evidence_list_class_init (MeritaEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_evidence_list_dispose;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
  terms_signal = g_signal_new ("terms-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-evidence-list.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaEvidenceList, name)
  BIND (search);
  BIND (chip_box);
  BIND (stack);
  BIND (documents);
  BIND (found);
  BIND (found_count);
  BIND (none);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidencelist");
}

static void
create_chips (MeritaEvidenceList *self)
{
  for (guint i = 0; i < N_FILTERS; i++)
    {
      GtkWidget *chip = gtk_toggle_button_new ();
      GtkWidget *child = gtk_flow_box_child_new ();

      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
      gtk_widget_add_css_class (chip, "map-filter");
      gtk_toggle_button_set_group (self->chips[i], i > 0 ? self->chips[0] : NULL);
      g_object_set_data (G_OBJECT (chip), "index", GUINT_TO_POINTER (i));
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (self->chip_box, child);
    }
  self->quiet = TRUE;
  gtk_toggle_button_set_active (self->chips[0], TRUE);
  self->quiet = FALSE;
}

static void
set_factory (GtkListView *view, GCallback setup, GCallback bind, GCallback unbind)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  if (unbind != NULL)
    g_signal_connect (factory, "unbind", unbind, NULL);
  gtk_list_view_set_factory (view, factory);
}

static void
merita_evidence_list_init (MeritaEvidenceList *self)
{
  GtkFilterListModel *shown;
  g_autoptr (GtkSingleSelection) passages = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  create_chips (self);
  self->store = g_list_store_new (MERITA_TYPE_DOCUMENT_ITEM);
  self->passages = g_list_store_new (MERITA_TYPE_PASSAGE_ITEM);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->store)),
                                     GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (shown));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  set_factory (self->documents, G_CALLBACK (setup_document_cb), G_CALLBACK (bind_document_cb),
               G_CALLBACK (unbind_document_cb));
  gtk_list_view_set_model (self->documents, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection); /* the view holds it */
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  passages = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->passages)));
  gtk_single_selection_set_autoselect (passages, FALSE);
  set_factory (self->found, G_CALLBACK (setup_passage_cb), G_CALLBACK (bind_passage_cb), NULL);
  gtk_list_view_set_model (self->found, GTK_SELECTION_MODEL (passages));
  g_signal_connect_object (passages, "notify::selected-item", G_CALLBACK (passage_selected_cb),
                           self, G_CONNECT_SWAPPED);
}

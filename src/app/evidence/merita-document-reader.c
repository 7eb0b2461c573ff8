/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-document-reader.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "merita-pdf-error.h"
#include "merita-reader-evidence.h"

#define ZOOM_STEP 1.25
/* No citation has this id. */
#define PLACE_MARK (-1)

struct _MeritaDocumentReader
{
  GtkWidget parent_instance;

  MeritaContext *context;
  MeritaDocument document; /* id 0: none */
  guint page;              /* to show once the document is there; 0: the first */
  MeritaId citation;       /* to show then */
  guint place_page;        /* of a passage that is marked beside the citations; 0: none */
  MeritaRectangle place_bounds;
  GStrv terms;
  MeritaCiteTarget target;
  GCancellable *cancellable;
  gboolean compact, quiet;

  GtkStack *stack;
  MeritaPageView *view;
  GtkTextView *text;
  AdwStatusPage *problem;
  GtkWidget *bar, *tools, *previous, *next, *cite, *zoom_box;
  GtkEntry *place;
  GtkLabel *count;
  GtkMenuButton *zoom;
  GtkToggleButton *show_text, *frames;
};

G_DEFINE_FINAL_TYPE (MeritaDocumentReader, merita_document_reader, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint citation_signal;

/* ---- buttons ---- */

static void
show_zoom (MeritaDocumentReader *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f%%", merita_page_view_get_zoom (self->view) * 100);

  gtk_menu_button_set_label (self->zoom, text);
}

/* The text of the page in view: the same words for those who do not see it, or use no mouse. */
static void
show_text (MeritaDocumentReader *self)
{
  MeritaPageSource *source = merita_page_view_get_source (self->view);
  guint page = merita_page_view_get_page (self->view);
  const MeritaPageLayout *layout =
    source != NULL && page > 0 ? merita_page_source_get_layout (source, page) : NULL;
  g_autofree char *kept = NULL;
  const char *text = layout != NULL ? layout->text : "";

  if (!gtk_toggle_button_get_active (self->show_text))
    return;
  if (*text == '\0' && page > 0)
    kept = merita_reader_get_page_text (merita_context_get_reader (self->context),
                                        self->document.id, (gint) page, NULL);
  self->quiet = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), kept != NULL ? kept : text, -1);
  self->quiet = FALSE;
}

static void
show_place (MeritaDocumentReader *self)
{
  MeritaPageSource *source = merita_page_view_get_source (self->view);
  guint n = source != NULL ? merita_page_source_get_n_pages (source) : 0;
  guint page = merita_page_view_get_page (self->view);
  g_autofree char *place = g_strdup_printf ("%u", page);
  g_autofree char *count = g_strdup_printf ("/ %u", n);

  gtk_editable_set_text (GTK_EDITABLE (self->place), n > 0 ? place : "");
  gtk_label_set_text (self->count, count);
  gtk_widget_set_sensitive (self->previous, page > 1);
  gtk_widget_set_sensitive (self->next, page > 0 && page < n);
  gtk_widget_set_sensitive (self->bar, n > 0);
  show_text (self);
}

static void
show_selection (MeritaDocumentReader *self)
{
  gboolean selected = merita_page_view_get_selection (self->view) != NULL;

  gtk_button_set_label (GTK_BUTTON (self->cite), selected ? _ ("Cite selection") : _ ("Cite page"));
  if (selected)
    gtk_widget_add_css_class (self->cite, "suggested-action");
  else
    gtk_widget_remove_css_class (self->cite, "suggested-action");
}

static void
turn_cb (MeritaDocumentReader *self, GtkWidget *button)
{
  guint page = merita_page_view_get_page (self->view);

  merita_page_view_set_page (self->view, button == self->next ? page + 1 : MAX (page, 2) - 1);
}

static void
place_cb (MeritaDocumentReader *self)
{
  guint page = (guint) MAX (atoi (gtk_editable_get_text (GTK_EDITABLE (self->place))), 1);

  merita_page_view_set_page (self->view, page);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
zoom_in_cb (MeritaDocumentReader *self)
{
  merita_page_view_set_zoom (self->view, merita_page_view_get_zoom (self->view) * ZOOM_STEP);
}

static void
zoom_out_cb (MeritaDocumentReader *self)
{
  merita_page_view_set_zoom (self->view, merita_page_view_get_zoom (self->view) / ZOOM_STEP);
}

static void
zoom_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MeritaDocumentReader *self = MERITA_DOCUMENT_READER (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);

  if (g_str_equal (wanted, "width"))
    merita_page_view_set_fit (self->view, MERITA_PAGE_FIT_WIDTH);
  else if (g_str_equal (wanted, "page"))
    merita_page_view_set_fit (self->view, MERITA_PAGE_FIT_PAGE);
  else
    merita_page_view_set_zoom (self->view, g_ascii_strtod (wanted, NULL) / 100);
}

static void
frames_cb (MeritaDocumentReader *self)
{
  merita_page_view_set_frames (self->view, gtk_toggle_button_get_active (self->frames));
}

static void
show_text_cb (MeritaDocumentReader *self)
{
  gboolean on = gtk_toggle_button_get_active (self->show_text);

  if (merita_page_view_get_source (self->view) == NULL)
    return;
  show_text (self);
  gtk_stack_set_visible_child_name (self->stack, on ? "text" : "pages");
  gtk_widget_grab_focus (on ? GTK_WIDGET (self->text) : GTK_WIDGET (self->view));
}

/* What is selected in the text is selected on the page. */
static void
text_selected_cb (MeritaDocumentReader *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  MeritaPageSource *source = merita_page_view_get_source (self->view);
  guint page = merita_page_view_get_page (self->view);
  const MeritaPageLayout *layout;
  GtkTextIter start, end;

  if (self->quiet || source == NULL || page == 0)
    return;
  layout = merita_page_source_get_layout (source, page);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    merita_page_view_clear_selection (self->view);
  else if (layout != NULL && layout->n_characters > 0)
    merita_page_view_select_text (self->view, page, (guint) gtk_text_iter_get_offset (&start),
                                  (guint) (gtk_text_iter_get_offset (&end)
                                           - gtk_text_iter_get_offset (&start)));
  else
    {
      g_autofree char *quote = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

      g_strdelimit (quote, "\r\n\t\f", ' ');
      merita_page_view_select_quote (self->view, page, g_strstrip (quote));
    }
}

/* ---- the document ---- */

static void
show_marks (MeritaDocumentReader *self)
{
  g_autoptr (GPtrArray) rows =
    merita_reader_list_citations (merita_context_get_reader (self->context), self->document.id,
                                  NULL);
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_page_mark_free);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MeritaCitation *row = rows->pdata[i];
      MeritaRectangle bounds = { row->x, row->y, row->width, row->height };

      g_ptr_array_add (marks,
                       merita_page_mark_new (row->id, (guint) row->page, &bounds, row->quote));
    }
  if (self->place_page > 0)
    g_ptr_array_add (marks, merita_page_mark_new (PLACE_MARK, self->place_page, &self->place_bounds,
                                                  NULL));
  merita_page_view_take_marks (self->view, marks);
}

static void
show_problem (MeritaDocumentReader *self, const char *title, const char *text)
{
  merita_page_view_set_source (self->view, NULL, NULL);
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 1));
  g_autofree char *upper = g_utf8_strup (first, -1);
  g_autofree char *markup =
    g_markup_printf_escaped ("%s%s", upper, text + strlen (first)); /* the page reads markup */

  adw_status_page_set_title (self->problem, title);
  adw_status_page_set_description (self->problem, markup);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  show_place (self);
}

static void
show_pages (MeritaDocumentReader *self, GBytes *bytes)
{
  const char *name = self->document.title != NULL ? self->document.title : self->document.file_name;
  g_autoptr (MeritaPageSource) source =
    merita_page_source_new (bytes, (guint) self->document.pages);

  merita_page_view_set_source (self->view, source, name);
  show_marks (self);
  merita_page_view_set_terms (self->view, (const char *const *) self->terms);
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (self->show_text)
                                                   ? "text"
                                                   : "pages");
  if (self->citation != MERITA_ID_NONE)
    merita_page_view_show_mark (self->view, self->citation);
  else if (self->page > 0)
    merita_page_view_set_page (self->view, self->page);
  show_place (self);
}

typedef struct
{
  MeritaId id;
} LoadRequest;

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const LoadRequest *request = data;

  return merita_reader_load_document (merita_agency_get_reader (agency), request->id, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaDocumentReader) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bytes != NULL)
    show_pages (self, bytes);
  else
    show_problem (self, _ ("The document cannot be shown"), error->message);
}

static void
load (MeritaDocumentReader *self)
{
  LoadRequest *request = g_new0 (LoadRequest, 1);

  request->id = self->document.id;
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "loading");
  merita_context_run_task (self->context, NULL, load_task, request, g_free,
                           (GDestroyNotify) g_bytes_unref, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

static void
forget_document (MeritaDocumentReader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  merita_document_clear (&self->document);
  self->document = (MeritaDocument){ 0 };
  self->citation = MERITA_ID_NONE;
  self->place_page = 0;
}

static void
open_other (MeritaDocumentReader *self, MeritaId document)
{
  MeritaReader *reader = merita_context_get_reader (self->context);
  g_autoptr (GError) error = NULL;

  forget_document (self);
  merita_page_view_set_source (self->view, NULL, NULL);
  show_place (self);
  if (document == MERITA_ID_NONE)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  if (!merita_reader_get_document (reader, document, &self->document, &error))
    show_problem (self, _ ("The document cannot be shown"),
                  error != NULL ? error->message
                                : _ ("It is no longer in the file. Undo its removal, or add it "
                                     "again."));
  else if (self->document.status == MERITA_DOCUMENT_UNREADABLE || self->document.pages <= 0)
    show_problem (self, _ ("No page of this document can be read"),
                  merita_pdf_error_describe (merita_language_current (),
                                             merita_pdf_error_from_key (
                                               self->document.reason != NULL ? self->document.reason
                                                                             : "damaged")));
  else
    load (self);
}

void
merita_document_reader_open (MeritaDocumentReader *self, MeritaId document, guint page)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  g_return_if_fail (self->context != NULL);
  self->page = page;
  if (document == MERITA_ID_NONE || document != self->document.id)
    open_other (self, document);
  else if (page > 0)
    {
      merita_page_view_show_mark (self->view, 0);
      merita_page_view_set_page (self->view, page);
    }
}

MeritaId
merita_document_reader_get_document (MeritaDocumentReader *self)
{
  g_return_val_if_fail (MERITA_IS_DOCUMENT_READER (self), MERITA_ID_NONE);
  return self->document.id;
}

void
merita_document_reader_show_citation (MeritaDocumentReader *self, MeritaId citation)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  self->citation = citation;
  merita_page_view_show_mark (self->view, citation);
}

void
merita_document_reader_show_place (MeritaDocumentReader *self,
                                   guint page,
                                   const MeritaRectangle *bounds)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  self->place_page = page;
  self->place_bounds = *bounds;
  merita_document_reader_refresh (self);
  merita_document_reader_show_citation (self, PLACE_MARK);
}

void
merita_document_reader_refresh (MeritaDocumentReader *self)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  if (merita_page_view_get_source (self->view) != NULL)
    show_marks (self);
}

void
merita_document_reader_set_terms (MeritaDocumentReader *self, const char *const *terms)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  g_strfreev (self->terms);
  self->terms = g_strdupv ((GStrv) terms);
  merita_page_view_set_terms (self->view, terms);
}

void
merita_document_reader_set_target (MeritaDocumentReader *self, const MeritaCiteTarget *target)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  merita_cite_target_clear (&self->target);
  self->target = (MeritaCiteTarget){ g_strdup (target->code), target->level, target->line };
}

/* ---- citing ---- */

void
merita_document_reader_cite (MeritaDocumentReader *self)
{
  const MeritaPageSelection *selection;
  MeritaCitation passage = { .document = self->document.id, .level = -1 };

  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  if (merita_page_view_get_source (self->view) == NULL)
    return;
  selection = merita_page_view_get_selection (self->view);
  if (selection == NULL)
    {
      merita_page_view_select_page (self->view, merita_page_view_get_page (self->view));
      selection = merita_page_view_get_selection (self->view);
    }
  passage.page = (gint) selection->page;
  passage.quote = selection->quote;
  passage.x = passage.y = passage.width = passage.height = -1;
  if (!merita_rectangle_is_empty (&selection->bounds))
    {
      passage.x = selection->bounds.x;
      passage.y = selection->bounds.y;
      passage.width = selection->bounds.width;
      passage.height = selection->bounds.height;
    }
  merita_cite_dialog_present (GTK_WIDGET (self), self->context, &self->document, &passage,
                              self->target.code != NULL ? &self->target : NULL);
}

static void
cite_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  merita_document_reader_cite (MERITA_DOCUMENT_READER (widget));
}

static void
mark_cb (MeritaDocumentReader *self, gint64 id)
{
  merita_page_view_show_mark (self->view, 0);
  g_signal_emit (self, citation_signal, 0, id);
}

/* ---- class ---- */

static void
set_compact (MeritaDocumentReader *self, gboolean compact)
{
  self->compact = compact;
  gtk_widget_set_visible (self->tools, !compact);
  gtk_widget_set_visible (GTK_WIDGET (self->zoom), !compact);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
merita_document_reader_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    set_compact (MERITA_DOCUMENT_READER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
merita_document_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    g_value_set_boolean (value, MERITA_DOCUMENT_READER (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
merita_document_reader_dispose (GObject *object)
{
  MeritaDocumentReader *self = MERITA_DOCUMENT_READER (object);
  GtkWidget *child;

  forget_document (self);
  self->stack = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  g_clear_pointer (&self->terms, g_strfreev);
  merita_cite_target_clear (&self->target);
  G_OBJECT_CLASS (merita_document_reader_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-document-reader.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaDocumentReader, name)
  BIND (stack);
  BIND (view);
  BIND (text);
  BIND (problem);
  BIND (bar);
  BIND (tools);
  BIND (previous);
  BIND (next);
  BIND (cite);
  BIND (zoom_box);
  BIND (place);
  BIND (count);
  BIND (zoom);
  BIND (show_text);
  BIND (frames);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, frames_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_place);
  gtk_widget_class_bind_template_callback (widget_class, show_zoom);
  gtk_widget_class_bind_template_callback (widget_class, show_selection);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
}

static void
merita_document_reader_class_init (MeritaDocumentReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = merita_document_reader_dispose;
  object_class->set_property = merita_document_reader_set_property;
  object_class->get_property = merita_document_reader_get_property;
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  citation_signal = g_signal_new ("citation", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (MERITA_TYPE_PAGE_VIEW);
  gtk_widget_class_install_action (widget_class, "reader.cite", NULL, cite_cb);
  gtk_widget_class_install_action (widget_class, "reader.zoom", "s", zoom_to_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "reader.cite", NULL);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentreader");
}

static void
merita_document_reader_init (MeritaDocumentReader *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (text_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (text_selected_cb), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
  show_zoom (self);
}

void
merita_document_reader_set_context (MeritaDocumentReader *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_DOCUMENT_READER (self));
  g_set_object (&self->context, context);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-documents-page.h"

#include <glib/gi18n.h>

#include "merita-page-preview.h"
#include "merita-paper-form.h"
#include "merita-team-dialog.h"

typedef struct
{
  MeritaReportData *data;
  MeritaReport *report;
} Loaded;

struct _MeritaDocumentsPage
{
  MeritaPage parent_instance;

  MeritaDocumentKind kind;
  MeritaReportOptions options;
  MeritaReportData *data;
  MeritaReport *report;
  GCancellable *cancellable;
  gboolean setting; /* the options are being set, not chosen */

  GtkWidget *header;
  GtkListBox *kinds;
  GtkScrolledWindow *kinds_scroll;
  GtkDropDown *paper, *orientation, *redaction;
  GtkSwitch *signatures;
  MeritaPagePreview *preview;
  MeritaPaperForm *paper_form;
  GtkLabel *place, *zoom;
  GtkWidget *previous, *next, *save, *print, *side;
  AdwLeaflet *panes;
  GtkStack *stack;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (MeritaDocumentsPage, merita_documents_page, MERITA_TYPE_PAGE)

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

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->report, merita_report_free);
  g_clear_pointer (&loaded->data, merita_report_data_free);
  g_free (loaded);
}

/* ---- the page shown ---- */

static void
show_page (MeritaDocumentsPage *self, guint page)
{
  guint n = self->report != NULL ? merita_report_get_n_pages (self->report) : 0;
  g_autofree char *place = g_strdup_printf ("%u / %u", n > 0 ? page + 1 : 0, n);
  g_autofree char *zoom = NULL;

  merita_page_preview_set_page (self->preview, page);
  zoom = g_strdup_printf ("%d%%", (int) (merita_page_preview_get_zoom (self->preview) * 75 + 0.5));
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->zoom, zoom);
  gtk_widget_set_sensitive (self->previous, page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < n);
}

static void
turn_cb (MeritaDocumentsPage *self, GtkWidget *button)
{
  guint page = merita_page_preview_get_page (self->preview);

  show_page (self, button == self->next ? page + 1 : page - 1);
}

static void
set_zoom (MeritaDocumentsPage *self, double zoom)
{
  merita_page_preview_set_zoom (self->preview, zoom);
  show_page (self, merita_page_preview_get_page (self->preview));
}

static void
zoom_in_cb (MeritaDocumentsPage *self)
{
  set_zoom (self, MIN (merita_page_preview_get_zoom (self->preview) * 1.25, 6));
}

static void
zoom_out_cb (MeritaDocumentsPage *self)
{
  set_zoom (self, MAX (merita_page_preview_get_zoom (self->preview) / 1.25, 0.1));
}

static void
zoom_fit_cb (MeritaDocumentsPage *self)
{
  set_zoom (self, 0);
}

static void
set_report (MeritaDocumentsPage *self, MeritaReport *report)
{
  merita_page_preview_set_report (self->preview, report);
  g_clear_pointer (&self->report, merita_report_free);
  self->report = report;
  gtk_widget_set_sensitive (self->save, report != NULL);
  gtk_widget_set_sensitive (self->print, report != NULL);
  show_page (self, 0);
}

/* ---- loading ---- */

typedef struct
{
  MeritaDocumentKind kind;
  MeritaReportOptions options;
} LoadRequest;

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const LoadRequest *request = data;
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->data = merita_agency_document (agency, request->kind, NULL, error);
  if (loaded->data == NULL)
    {
      loaded_free (loaded);
      return NULL;
    }
  loaded->report = merita_report_new (request->kind, loaded->data, &request->options);
  return loaded;
}

static void
show_problem (MeritaDocumentsPage *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_report (self, NULL);
  g_clear_pointer (&self->data, merita_report_data_free);
  adw_status_page_set_description (self->problem, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaDocumentsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  Loaded *loaded = merita_context_run_task_finish (MERITA_CONTEXT (source), result, &error);

  if (loaded == NULL)
    {
      show_problem (self, error);
      return;
    }
  set_report (self, g_steal_pointer (&loaded->report));
  g_clear_pointer (&self->data, merita_report_data_free);
  self->data = g_steal_pointer (&loaded->data);
  loaded_free (loaded);
  gtk_stack_set_visible_child_name (self->stack, "preview");
}

/* The facts of a paper are those of the file, as its pages are. */
static void
show_form (MeritaDocumentsPage *self, MeritaContext *context)
{
  gboolean paper = merita_document_is_paper (self->kind);

  gtk_widget_set_visible (GTK_WIDGET (self->paper_form), paper);
  if (paper)
    merita_paper_form_load (self->paper_form, context, self->kind);
}

static void
reload (MeritaDocumentsPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  LoadRequest *request;

  if (context == NULL || !merita_context_is_open (context))
    return;
  show_form (self, context);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (LoadRequest, 1);
  request->kind = self->kind;
  request->options = self->options;
  merita_context_run_task (context, NULL, load_task, request, g_free, loaded_free,
                           self->cancellable, loaded_cb, g_object_ref (self));
}

/* ---- choosing ---- */

static void
show_options (MeritaDocumentsPage *self)
{
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->paper, self->options.paper);
  gtk_drop_down_set_selected (self->orientation, self->options.landscape ? 1 : 0);
  gtk_drop_down_set_selected (self->redaction, self->options.redaction);
  gtk_switch_set_active (self->signatures, self->options.signatures);
  self->setting = FALSE;
}

/* The list is higher than its place: the chosen document is scrolled to. */
static gboolean
show_row_cb (gpointer data)
{
  MeritaDocumentsPage *self = data;
  GtkListBoxRow *row =
    self->kinds != NULL ? gtk_list_box_get_row_at_index (self->kinds, (int) self->kind) : NULL;
  graphene_rect_t bounds;

  if (row != NULL
      && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->kinds), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->kinds_scroll),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

static void
choose_kind (MeritaDocumentsPage *self, MeritaDocumentKind kind)
{
  self->kind = kind;
  merita_report_options_default (&self->options, kind);
  show_options (self);
  merita_page_set_subtitle (MERITA_PAGE (self), _ (kinds[kind].title));
  g_idle_add_full (G_PRIORITY_LOW, show_row_cb, g_object_ref (self), g_object_unref);
  reload (self);
}

/* Folded, the choice of the document and its pages alternate. */
static void
show_preview_cb (MeritaDocumentsPage *self)
{
  adw_leaflet_set_visible_child (self->panes, GTK_WIDGET (self->stack));
}

static void
show_side_cb (MeritaDocumentsPage *self)
{
  adw_leaflet_set_visible_child (self->panes, self->side);
}

static void
narrow_cb (MeritaDocumentsPage *self)
{
  adw_leaflet_set_can_unfold (self->panes, !merita_page_get_narrow (MERITA_PAGE (self)));
}

static void
kind_selected_cb (MeritaDocumentsPage *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->setting
      && (MeritaDocumentKind) gtk_list_box_row_get_index (row) != self->kind)
    {
      choose_kind (self, (MeritaDocumentKind) gtk_list_box_row_get_index (row));
      show_preview_cb (self);
    }
}

static void
option_cb (MeritaDocumentsPage *self)
{
  if (self->setting)
    return;
  self->options.paper = (MeritaPaper) gtk_drop_down_get_selected (self->paper);
  self->options.landscape = gtk_drop_down_get_selected (self->orientation) == 1;
  self->options.redaction = (MeritaRedaction) gtk_drop_down_get_selected (self->redaction);
  self->options.signatures = gtk_switch_get_active (self->signatures);
  reload (self);
}

/* ---- saving and printing ---- */

typedef struct
{
  MeritaDocumentKind kind;
  MeritaReportOptions options;
  char *path;
} SaveRequest;

static void
save_request_free (gpointer data)
{
  SaveRequest *request = data;

  g_free (request->path);
  g_free (request);
}

/* From a snapshot of its own: the one that is shown belongs to the main thread. */
static gpointer
save_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const SaveRequest *request = data;
  g_autoptr (MeritaReportData) snapshot =
    merita_agency_document (agency, request->kind, NULL, error);
  g_autoptr (MeritaReport) report = NULL;

  if (snapshot == NULL)
    return NULL;
  report = merita_report_new (request->kind, snapshot, &request->options);
  return merita_report_write_pdf (report, request->path, cancellable, error)
           ? g_path_get_basename (request->path)
           : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MeritaContext *context = MERITA_CONTEXT (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = merita_context_run_task_finish (context, result, &error);
  g_autofree char *text = NULL;

  if (name == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  text = g_strdup_printf (_ ("Saved as %s"), name);
  merita_context_toast (context, text);
}

void
merita_documents_page_save (MeritaDocumentsPage *self, const char *path)
{
  MeritaContext *context;
  SaveRequest *request;

  g_return_if_fail (MERITA_IS_DOCUMENTS_PAGE (self) && path != NULL);

  context = merita_page_get_context (MERITA_PAGE (self));
  request = g_new0 (SaveRequest, 1);
  request->kind = self->kind;
  request->options = self->options;
  request->path = g_strdup (path);
  merita_context_run_task (context, _ ("Saving the document"), save_task, request,
                           save_request_free, g_free, NULL, saved_cb, NULL);
}

static void
saved_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (MeritaDocumentsPage) self = user_data;
  g_autoptr (GFile) file =
    response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_object_unref (dialog);
  if (path != NULL && self->report != NULL)
    merita_documents_page_save (self, path);
}

static void
save_cb (MeritaDocumentsPage *self)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Save as PDF"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  g_autofree char *name = g_strconcat (merita_document_id (self->kind), ".pdf", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (saved_response_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
draw_page_cb (MeritaDocumentsPage *self, GtkPrintContext *context, int page)
{
  merita_report_draw_page (self->report, gtk_print_context_get_cairo_context (context),
                           (guint) page);
}

static GtkPageSetup *
create_page_setup (MeritaDocumentsPage *self)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper;
  double width, height;

  merita_report_get_page_size (self->report, 0, &width, &height);
  paper = gtk_paper_size_new_custom ("merita", merita_report_get_title (self->report),
                                     MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

static void
print_cb (MeritaDocumentsPage *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (self);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_n_pages (operation, (int) merita_report_get_n_pages (self->report));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, merita_report_get_title (self->report));
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    merita_context_toast_error (merita_page_get_context (MERITA_PAGE (self)), error);
}

/* ---- class ---- */

static GtkWidget *
merita_documents_page_get_header_widget (MeritaPage *page)
{
  return MERITA_DOCUMENTS_PAGE (page)->header;
}

static void
merita_documents_page_context_changed (MeritaPage *page, const char *tables)
{
  reload (MERITA_DOCUMENTS_PAGE (page));
}

static void
merita_documents_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaDocumentsPage *self = MERITA_DOCUMENTS_PAGE (page);
  gint kind = merita_document_parse (argument);

  if (g_strcmp0 (argument, "team") == 0)
    {
      merita_team_dialog_present (GTK_WIDGET (page), merita_page_get_context (page));
      return;
    }
  if (kind < 0 || kind == (gint) self->kind)
    return;
  self->setting = TRUE;
  gtk_list_box_select_row (self->kinds, gtk_list_box_get_row_at_index (self->kinds, kind));
  self->setting = FALSE;
  choose_kind (self, (MeritaDocumentKind) kind);
}

static void
merita_documents_page_dispose (GObject *object)
{
  MeritaDocumentsPage *self = MERITA_DOCUMENTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->preview != NULL && self->report != NULL)
    merita_page_preview_set_report (self->preview, NULL);
  g_clear_pointer (&self->report, merita_report_free);
  g_clear_pointer (&self->data, merita_report_data_free);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_documents_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, kinds);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, kinds_scroll);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, paper);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, orientation);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, redaction);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, signatures);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, preview);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, paper_form);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, place);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, zoom);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, previous);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, next);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, side);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, stack);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, panes);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, problem);
}

static void
merita_documents_page_class_init (MeritaDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_documents_page_dispose;
  page_class->get_header_widget = merita_documents_page_get_header_widget;
  page_class->context_changed = merita_documents_page_context_changed;
  page_class->show_argument = merita_documents_page_show_argument;
  page_class->narrow_below = 720;
  g_type_ensure (MERITA_TYPE_PAGE_PREVIEW);
  g_type_ensure (MERITA_TYPE_PAPER_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-documents-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_side_cb);
}

static void
add_kind (MeritaDocumentsPage *self, guint kind)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (kinds[kind].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (kinds[kind].description));
  gtk_list_box_append (self->kinds, row);
}

static void
create_header (MeritaDocumentsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *content = adw_button_content_new ();

  self->save = gtk_button_new_with_mnemonic (_ ("_Save as PDF…"));
  self->print = gtk_button_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "printer-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("_Print…"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (self->print), content);
  gtk_widget_add_css_class (self->print, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->save);
  gtk_box_append (GTK_BOX (box), self->print);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->print, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  self->header = g_object_ref_sink (box);
}

static void
merita_documents_page_init (MeritaDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_header (self);
  for (guint kind = 0; kind < MERITA_N_DOCUMENTS; kind++)
    add_kind (self, kind);
  merita_report_options_default (&self->options, self->kind);
  show_options (self);
  self->setting = TRUE;
  gtk_list_box_select_row (self->kinds, gtk_list_box_get_row_at_index (self->kinds, 0));
  self->setting = FALSE;
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  show_preview_cb (self);
  set_report (self, NULL);
}

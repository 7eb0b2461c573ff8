/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-documents-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-document-list.h"
#include "merita-document-print.h"
#include "merita-page-preview.h"
#include "merita-paper-facts.h"
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
  gint period;   /* of papers; 0 the newest */
  GArray *years; /* gint, the newest first: those that papers can be of */
  MeritaReportOptions options;
  MeritaReportData *data;
  MeritaReport *report;
  GCancellable *cancellable;
  gboolean setting; /* the options are being set, not chosen */

  GtkWidget *header;
  MeritaDocumentList *kinds;
  GtkDropDown *year, *paper, *orientation, *redaction;
  GtkSwitch *signatures;
  MeritaPagePreview *preview;
  MeritaPaperForm *paper_form;
  GtkLabel *place, *zoom, *title, *description;
  GtkWidget *previous, *next, *save, *print, *side, *details, *year_label;
  AdwLeaflet *panes;
  GtkStack *stack;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (MeritaDocumentsPage, merita_documents_page, MERITA_TYPE_PAGE)

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

  merita_page_preview_set_page (self->preview, page);
  gtk_label_set_text (self->place, place);
  gtk_widget_set_sensitive (self->previous, page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < n);
}

/* Fitted, the zoom follows the space that the pages have. */
static void
scaled_cb (MeritaDocumentsPage *self)
{
  g_autofree char *text =
    g_strdup_printf ("%d%%", (int) (merita_page_preview_get_zoom (self->preview) * 75 + 0.5));

  gtk_label_set_text (self->zoom, self->report != NULL ? text : "");
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

/* What is drawn; path if it is to be written. */
typedef struct
{
  MeritaDocumentKind kind;
  gint period;
  MeritaReportOptions options;
  char *path;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request);
}

/* A period is of papers only: the other documents show the file as it is. */
static Request *
request_new (MeritaDocumentsPage *self, const char *path)
{
  Request *request = g_new0 (Request, 1);

  request->kind = self->kind;
  request->period = merita_document_is_paper (self->kind) ? self->period : 0;
  request->options = self->options;
  request->path = g_strdup (path);
  return request;
}

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const Request *request = data;
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->data = merita_agency_document (agency, request->kind, request->period, NULL, error);
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

static void
show_years (MeritaDocumentsPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->years->len; i++)
    {
      gint year = g_array_index (self->years, gint, i);
      g_autofree char *name = g_strdup_printf ("%d", year);

      gtk_string_list_append (names, name);
      if (year == self->period)
        chosen = i;
    }
  /* The year that was chosen may be gone. */
  if (self->period != g_array_index (self->years, gint, chosen))
    self->period = 0;
  self->setting = TRUE;
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year, chosen);
  self->setting = FALSE;
}

/* A period can come and go while the page is seen. */
static void
load_years (MeritaDocumentsPage *self, MeritaContext *context)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years =
    merita_paper_list_periods (merita_context_get_agency (context), &error);
  gboolean several;

  if (years == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  /* The choice itself ends here: its model must stay while nothing changed. */
  if (self->years == NULL || self->years->len != years->len
      || memcmp (self->years->data, years->data, years->len * sizeof (gint)) != 0)
    {
      g_clear_pointer (&self->years, g_array_unref);
      self->years = g_array_ref (years);
      show_years (self);
    }
  several = years->len > 1 && merita_document_is_paper (self->kind);
  gtk_widget_set_visible (GTK_WIDGET (self->year), several);
  gtk_widget_set_visible (self->year_label, several);
}

/* The facts of a paper are those of the file, as its pages are. */
static void
show_form (MeritaDocumentsPage *self, MeritaContext *context)
{
  gboolean paper = merita_document_is_paper (self->kind);

  load_years (self, context);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_form), paper);
  if (paper)
    merita_paper_form_load (self->paper_form, context, self->kind, self->period);
}

static void
reload (MeritaDocumentsPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));

  if (context == NULL || !merita_context_is_open (context))
    return;
  show_form (self, context);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  merita_context_run_task (context, NULL, load_task, request_new (self, NULL), request_free,
                           loaded_free, self->cancellable, loaded_cb, g_object_ref (self));
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

static void
show_kind (MeritaDocumentsPage *self)
{
  const char *title = merita_document_list_title (self->kind);

  merita_document_list_select (self->kinds, self->kind);
  merita_page_set_subtitle (MERITA_PAGE (self), title);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->description, merita_document_list_description (self->kind));
}

static void
choose_kind (MeritaDocumentsPage *self, MeritaDocumentKind kind)
{
  self->kind = kind;
  merita_report_options_default (&self->options, kind);
  show_options (self);
  show_kind (self);
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
show_details_cb (MeritaDocumentsPage *self)
{
  gtk_widget_set_visible (self->details, TRUE);
  adw_leaflet_set_visible_child (self->panes, self->details);
}

static void
narrow_cb (MeritaDocumentsPage *self)
{
  adw_leaflet_set_can_unfold (self->panes, !merita_page_get_narrow (MERITA_PAGE (self)));
}

static void
chosen_cb (MeritaDocumentsPage *self, guint kind)
{
  if (kind != self->kind)
    choose_kind (self, kind);
  show_preview_cb (self);
}

static void
year_cb (MeritaDocumentsPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->year);

  if (self->setting || self->years == NULL || chosen >= self->years->len)
    return;
  self->period = g_array_index (self->years, gint, chosen);
  reload (self);
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

/* From a snapshot of its own: the one that is shown belongs to the main thread. */
static gpointer
save_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const Request *request = data;
  g_autoptr (MeritaReportData) snapshot =
    merita_agency_document (agency, request->kind, request->period, NULL, error);
  g_autoptr (MeritaReport) report = NULL;

  if (snapshot == NULL)
    return NULL;
  report = merita_report_new (request->kind, snapshot, &request->options);
  return merita_report_write_pdf (report, request->path, cancellable, error)
           ? g_path_get_basename (request->path)
           : NULL;
}

void
merita_documents_page_save (MeritaDocumentsPage *self, const char *path)
{
  g_return_if_fail (MERITA_IS_DOCUMENTS_PAGE (self) && path != NULL);

  merita_context_run_task (merita_page_get_context (MERITA_PAGE (self)), _ ("Saving the document"),
                           save_task, request_new (self, path), request_free, g_free, NULL,
                           merita_context_saved_cb, NULL);
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
print_cb (MeritaDocumentsPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!merita_document_print (self->report, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              &error))
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
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_documents_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, kinds);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, year);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, paper);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, orientation);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, redaction);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, signatures);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, preview);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, paper_form);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, year_label);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, title);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, description);
  gtk_widget_class_bind_template_child (klass, MeritaDocumentsPage, details);
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
  g_type_ensure (MERITA_TYPE_DOCUMENT_LIST);
  g_type_ensure (MERITA_TYPE_PAGE_PREVIEW);
  g_type_ensure (MERITA_TYPE_PAPER_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-documents-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
  gtk_widget_class_bind_template_callback (widget_class, scaled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_details_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_side_cb);
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
  merita_report_options_default (&self->options, self->kind);
  show_options (self);
  show_kind (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  show_preview_cb (self);
  set_report (self, NULL);
}

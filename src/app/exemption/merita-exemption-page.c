/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-exemption-page.h"

#include <glib/gi18n.h>

#include "merita-decision-dialog.h"
#include "merita-decree-dialog.h"
#include "merita-development-dialog.h"
#include "merita-plan-edit.h"
#include "merita-prerequisite-row.h"

struct _MeritaExemptionPage
{
  MeritaPage parent_instance;

  MeritaReportData *data; /* the findings that are shown */
  GCancellable *cancellable;

  GtkWidget *header;
  GtkStack *stack;
  GtkLabel *met, *verdict, *summary;
  GtkToggleButton *all, *wanting;
  GtkListBox *findings, *papers;
  GtkBox *head, *main;
  GtkScrolledWindow *side;
  GtkWidget *papers_pane, *spinner;
  guint n_wanting;
};

G_DEFINE_FINAL_TYPE (MeritaExemptionPage, merita_exemption_page, MERITA_TYPE_PAGE)

/* ---- counting ---- */

static guint
count_status (const GPtrArray *findings, MeritaTruth status)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((const MeritaFinding *) findings->pdata[i])->status == status ? 1 : 0;
  return n;
}

static void
show_totals (MeritaExemptionPage *self)
{
  const GPtrArray *findings = self->data->findings;
  guint met = count_status (findings, MERITA_TRUTH_YES);
  guint not_met = count_status (findings, MERITA_TRUTH_NO);
  guint unknown = count_status (findings, MERITA_TRUTH_UNKNOWN);
  g_autofree char *figure =
    g_strdup_printf ("%u <span alpha=\"60%%\" weight=\"normal\">/ %u</span>", met, findings->len);
  g_autofree char *badge = g_strdup_printf ("%u/%u", met, findings->len);
  g_autofree char *wanting = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *today = merita_text_date (merita_language_current (), self->data->today);

  self->n_wanting = not_met + unknown;
  gtk_label_set_markup (self->met, figure);
  gtk_label_set_text (self->verdict, self->n_wanting == 0 ? _ ("Ready to be submitted")
                                                          : _ ("Not ready to be submitted"));
  /* Translators: e.g. "3 not met, 1 cannot be told · state of 18 June 2026" */
  summary =
    g_strdup_printf (_ ("%u not met, %u cannot be told · state of %s"), not_met, unknown, today);
  gtk_label_set_text (self->summary, summary);
  /* Translators: a filter; the number of prerequisites that need action */
  wanting = g_strdup_printf (_ ("Needs action %u"), self->n_wanting);
  gtk_button_set_label (GTK_BUTTON (self->wanting), wanting);
  merita_context_set_badge (merita_page_get_context (MERITA_PAGE (self)), "exemption", badge);
}

/* ---- mending ---- */

static void
go_to (MeritaExemptionPage *self, const char *page, MeritaId position)
{
  g_autofree char *argument =
    position != MERITA_ID_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT, position) : g_strdup ("");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", page, argument);
}

static GArray *
collect_people (MeritaExemptionPage *self, MeritaPrerequisiteKind kind)
{
  GArray *nips = g_array_new (FALSE, FALSE, sizeof (MeritaNip));

  for (guint i = 0; i < self->data->findings->len; i++)
    {
      const MeritaFinding *finding = self->data->findings->pdata[i];

      if (finding->rule->kind != kind)
        continue;
      for (guint k = 0; k < finding->rows->len; k++)
        {
          MeritaNip nip = g_array_index (finding->rows, MeritaFindingRow, k).nip;

          if (nip != MERITA_NIP_NONE)
            g_array_append_val (nips, nip);
        }
    }
  return nips;
}

static void
verify_response_cb (MeritaExemptionPage *self, const char *response)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  g_autoptr (GArray) nips = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  GPtrArray *employees;

  if (g_strcmp0 (response, "verify") != 0 || self->data == NULL)
    return;
  nips = collect_people (self, MERITA_PREREQUISITE_SUCCESSOR_GATES);
  employees = merita_plan_check_discipline (merita_context_get_reader (context), nips,
                                            merita_context_get_today (context), &label, &error);
  if (employees == NULL)
    merita_context_toast_error (context, error);
  else
    merita_context_write (context, "edit", label, merita_plan_discipline_job, employees,
                          (GDestroyNotify) g_ptr_array_unref, NULL, NULL);
}

/* A statement of fact with consequences, so it is asked once. */
static void
ask_verify (MeritaExemptionPage *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    _ ("Have the discipline records been checked?"),
    _ ("The listed successors will be marked as checked today against the "
       "discipline register. Sanctions that were entered stay as they are."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "verify",
                                    _ ("_Mark as checked"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "verify",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (verify_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
mend_cb (MeritaExemptionPage *self, MeritaPrerequisiteRow *row)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  g_autoptr (GArray) nips = NULL;

  switch (merita_prerequisite_row_get_kind (row))
    {
    case MERITA_PREREQUISITE_CATEGORY:
      merita_decision_dialog_present (GTK_WIDGET (self), context, NULL);
      break;
    case MERITA_PREREQUISITE_CAREER_POLICY:
      merita_decree_dialog_present (GTK_WIDGET (self), context, "career-policy");
      break;
    case MERITA_PREREQUISITE_COMMITTEE:
      merita_decree_dialog_present (GTK_WIDGET (self), context, "committee");
      break;
    case MERITA_PREREQUISITE_CRITICAL_POSITIONS:
      go_to (self, "positions", merita_prerequisite_row_get_position (row));
      break;
    case MERITA_PREREQUISITE_DEVELOPMENT:
      nips = collect_people (self, MERITA_PREREQUISITE_DEVELOPMENT);
      merita_development_dialog_present (GTK_WIDGET (self), context, nips);
      break;
    case MERITA_PREREQUISITE_SUCCESSOR_GATES:
      ask_verify (self);
      break;
    case MERITA_PREREQUISITE_SUCCESSOR_BOX:
    case MERITA_PREREQUISITE_SUCCESSOR_COUNT:
      go_to (self, "succession", merita_prerequisite_row_get_position (row));
      break;
    case MERITA_PREREQUISITE_INSTRUMENT:
    case MERITA_PREREQUISITE_COVERAGE:
    case MERITA_PREREQUISITE_STACKING:
    case MERITA_N_PREREQUISITES:
    default:
      go_to (self, "map", MERITA_ID_NONE);
      break;
    }
}

/* ---- lists ---- */

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static gboolean
filter_finding (GtkListBoxRow *row, gpointer data)
{
  MeritaExemptionPage *self = data;

  return !gtk_toggle_button_get_active (self->wanting)
         || merita_prerequisite_row_get_status (MERITA_PREREQUISITE_ROW (row)) != MERITA_TRUTH_YES;
}

static void
fill_findings (MeritaExemptionPage *self)
{
  gboolean opened = FALSE;

  clear_list (self->findings);
  for (guint i = 0; i < self->data->findings->len; i++)
    {
      const MeritaFinding *finding = self->data->findings->pdata[i];
      GtkWidget *row = merita_prerequisite_row_new (finding, i + 1, self->data->names);

      g_signal_connect_object (row, "mend", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);
      /* The first that is not met lies open: that is the question the user came with. */
      if (!opened && finding->status == MERITA_TRUTH_NO && finding->rows->len > 0)
        {
          merita_prerequisite_row_set_expanded (MERITA_PREREQUISITE_ROW (row), TRUE);
          opened = TRUE;
        }
      merita_prerequisite_row_set_narrow (MERITA_PREREQUISITE_ROW (row),
                                          merita_page_get_narrow (MERITA_PAGE (self)));
      gtk_list_box_append (self->findings, row);
    }
}

static void
edit_paper_cb (MeritaExemptionPage *self, GtkButton *button)
{
  merita_decree_dialog_present (GTK_WIDGET (self), merita_page_get_context (MERITA_PAGE (self)),
                                g_object_get_data (G_OBJECT (button), "kind"));
}

static void
add_paper (MeritaExemptionPage *self, const char *kind, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (text != NULL ? _ ("Change…") : _ ("Record…"));
  g_autofree char *subtitle =
    g_markup_escape_text (text != NULL ? text : _ ("not recorded yet"), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), merita_decree_title (kind));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (button), "kind", g_strdup (kind), g_free);
  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_paper_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->papers, row);
}

static char *
describe_policy (const GPtrArray *policies, const char *kind)
{
  for (guint i = 0; policies != NULL && i < policies->len; i++)
    {
      const MeritaPolicy *policy = policies->pdata[i];
      g_autofree char *date = NULL;

      if (g_strcmp0 (policy->kind, kind) != 0)
        continue;
      date = merita_text_date (merita_language_current (), policy->signed_on);
      return g_strdup_printf ("%s · %s", policy->number, date);
    }
  return NULL;
}

static char *
describe_decision (MeritaReader *reader)
{
  g_autoptr (GPtrArray) decisions = merita_reader_list_decisions (reader, NULL);
  const MeritaDecision *decision;
  g_autofree char *end = NULL;

  if (decisions == NULL || decisions->len == 0)
    return NULL;
  decision = decisions->pdata[0];
  end =
    merita_text_date (merita_language_current (),
                      merita_calendar_decision_end (decision->decided_on, decision->valid_months));
  return g_strdup_printf (_ ("%s · valid to %s"), decision->number, end);
}

static void
fill_papers (MeritaExemptionPage *self)
{
  MeritaReader *reader = merita_context_get_reader (merita_page_get_context (MERITA_PAGE (self)));
  g_autoptr (GPtrArray) policies = merita_reader_list_policies (reader, NULL);
  g_autofree char *decision = describe_decision (reader);
  const char *const *kinds = merita_plan_policy_kinds ();

  clear_list (self->papers);
  add_paper (self, "decision", decision);
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *text = describe_policy (policies, kinds[i]);

      add_paper (self, kinds[i], text);
    }
}

/* ---- loading ---- */

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  return merita_agency_document (agency, MERITA_DOCUMENT_EXEMPTION_CHECK, 0, NULL, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaExemptionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  MeritaReportData *data = merita_context_run_task_finish (MERITA_CONTEXT (source), result, &error);

  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (data == NULL)
    {
      merita_context_toast_error (MERITA_CONTEXT (source), error);
      return;
    }
  g_clear_pointer (&self->data, merita_report_data_free);
  self->data = data;
  show_totals (self);
  fill_findings (self);
  fill_papers (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
reload (MeritaExemptionPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  merita_context_run_task (context, NULL, load_task, NULL, NULL,
                           (GDestroyNotify) merita_report_data_free, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

static void
filter_cb (MeritaExemptionPage *self)
{
  gtk_list_box_invalidate_filter (self->findings);
}

/* Folded, the decrees stand under the findings. */
static void
narrow_cb (MeritaExemptionPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));
  g_autoptr (GtkWidget) pane = g_object_ref (self->papers_pane);
  GtkListBoxRow *row;

  if (narrow)
    {
      gtk_scrolled_window_set_child (self->side, NULL);
      gtk_box_append (self->main, pane);
      gtk_widget_remove_css_class (pane, "pane");
    }
  else
    {
      gtk_box_remove (self->main, pane);
      gtk_scrolled_window_set_child (self->side, pane);
      gtk_widget_add_css_class (pane, "pane");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->side), !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->findings, i)) != NULL; i++)
    merita_prerequisite_row_set_narrow (MERITA_PREREQUISITE_ROW (row), narrow);
}

/* ---- class ---- */

static GtkWidget *
merita_exemption_page_get_header_widget (MeritaPage *page)
{
  return MERITA_EXEMPTION_PAGE (page)->header;
}

static void
merita_exemption_page_context_changed (MeritaPage *page, const char *tables)
{
  reload (MERITA_EXEMPTION_PAGE (page));
}

static void
merita_exemption_page_dispose (GObject *object)
{
  MeritaExemptionPage *self = MERITA_EXEMPTION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->data, merita_report_data_free);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_exemption_page_parent_class)->dispose (object);
}

static void
merita_exemption_page_class_init (MeritaExemptionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_exemption_page_dispose;
  page_class->get_header_widget = merita_exemption_page_get_header_widget;
  page_class->context_changed = merita_exemption_page_context_changed;
  page_class->narrow_below = 860;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-exemption-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, met);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, summary);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, all);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, wanting);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, findings);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, papers);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, side);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, papers_pane);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, head);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, main);
  gtk_widget_class_bind_template_child (widget_class, MeritaExemptionPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static GtkWidget *
create_print_button (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "printer-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Print findings"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "documents",
                                    "exemption-check");
  return button;
}

static void
merita_exemption_page_init (MeritaExemptionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = g_object_ref_sink (create_print_button ());
  gtk_list_box_set_filter_func (self->findings, filter_finding, self, NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-cite-dialog.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "merita-card.h"
#include "merita-date.h"
#include "merita-dialog.h"
#include "merita-evidence-edit.h"
#include "merita-reader-evidence.h"

#define LAST_TARGET "merita-cite-target"

struct _MeritaCiteDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  MeritaInstrument *instrument; /* of the period */
  MeritaDocument document;
  MeritaCitation passage; /* what is recorded, as far as it is known */
  MeritaCitation before;  /* the citation that is changed; id 0: a new one */
  const MeritaSubAspect *sub;
  gint level;
  gint line;
  GtkToggleButton *level_buttons[MERITA_LEVELS_PER_SUB_ASPECT];
  GtkToggleButton *grade_buttons[MERITA_N_GRADES];
  gboolean quiet;

  GtkWidget *save, *choices;
  GtkSearchEntry *search;
  GtkListBox *subs, *lines;
  GtkBox *levels, *grades;
  GtkLabel *place, *quote, *sub_title, *grade_meaning, *problem;
  AdwLeaflet *panes;
  GtkWidget *back;
  GtkEntry *note;
};

G_DEFINE_FINAL_TYPE (MeritaCiteDialog, merita_cite_dialog, ADW_TYPE_WINDOW)

static const struct
{
  const char *name, *meaning;
} grades[MERITA_N_GRADES] = {
  [MERITA_GRADE_DIRECT] = { N_ ("Direct"),
                            N_ ("The thing itself: the decree, the list, the result.") },
  [MERITA_GRADE_SUPPORTING] = { N_ ("Supporting"),
                                N_ ("A trace of it: minutes, an invitation, a report about it.") },
  [MERITA_GRADE_STATEMENT] = { N_ ("Statement"),
                               N_ ("Only says so. A statement alone proves no line.") },
};

/* ---- targets ---- */

void
merita_cite_target_clear (MeritaCiteTarget *self)
{
  g_clear_pointer (&self->code, g_free);
}

gboolean
merita_cite_target_parse (const char *text, MeritaCiteTarget *target)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);

  *target = (MeritaCiteTarget){ NULL, -1, 0 };
  if (parts[0] == NULL || !g_ascii_isdigit (*parts[0]))
    return FALSE;
  target->code = g_strdup (parts[0]);
  if (parts[1] != NULL && *parts[1] != '\0')
    {
      target->level = atoi (parts[1]);
      target->line = parts[2] != NULL ? atoi (parts[2]) : 0;
    }
  return TRUE;
}

static void
free_target (gpointer data)
{
  merita_cite_target_clear (data);
  g_free (data);
}

static void
remember_target (MeritaCiteDialog *self)
{
  MeritaCiteTarget *target = g_new0 (MeritaCiteTarget, 1);

  target->code = g_strdup (self->sub->code);
  target->level = self->level;
  target->line = self->line;
  g_object_set_data_full (G_OBJECT (self->context), LAST_TARGET, target, free_target);
}

/* ---- choices ---- */

static const GPtrArray *
get_requirements (MeritaCiteDialog *self)
{
  return self->sub != NULL && self->level >= 0 ? self->sub->requirements[self->level] : NULL;
}

static MeritaProofGrade
get_grade (MeritaCiteDialog *self)
{
  for (guint i = 0; i < MERITA_N_GRADES; i++)
    if (gtk_toggle_button_get_active (self->grade_buttons[i]))
      return i;
  return MERITA_GRADE_DIRECT;
}

static MeritaEvidenceEdit *
create_edit (MeritaCiteDialog *self, GError **error)
{
  MeritaReader *reader = merita_context_get_reader (self->context);
  g_autoptr (GPtrArray) existing = merita_reader_list_citations (reader, self->document.id, error);
  MeritaCitation row = self->passage;

  if (existing == NULL)
    return NULL;
  row.code = self->sub->code;
  row.level = self->level;
  row.line = self->line;
  row.grade = get_grade (self);
  row.note = (char *) gtk_editable_get_text (GTK_EDITABLE (self->note));
  if (self->before.id != MERITA_ID_NONE)
    return merita_evidence_edit_change (self->instrument, &self->document, &self->before, &row,
                                        existing, error);
  return merita_evidence_edit_cite (self->instrument, &self->document, &row, existing,
                                    merita_context_get_today (self->context), error);
}

/* What would be refused is said before it is asked for. */
static void
check (MeritaCiteDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaEvidenceEdit) edit = NULL;

  gtk_widget_set_visible (self->choices, self->sub != NULL);
  if (self->sub != NULL)
    edit = create_edit (self, &error);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_sensitive (self->save, edit != NULL);
  gtk_label_set_text (self->grade_meaning, _ (grades[get_grade (self)].meaning));
}

static void
line_cb (MeritaCiteDialog *self, GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button) || self->quiet)
    return;
  self->line = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "line"));
  check (self);
}

static void
line_row_cb (MeritaCiteDialog *self, GtkListBoxRow *row)
{
  gtk_check_button_set_active (g_object_get_data (G_OBJECT (row), "button"), TRUE);
}

static GtkCheckButton *
add_line (MeritaCiteDialog *self, gint number, const char *text, GtkCheckButton *group)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = merita_label_new (text, number == 0 ? "dense dim" : "dense", 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_focusable (row, FALSE);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "button", button);
  g_object_set_data (G_OBJECT (button), "line", GINT_TO_POINTER (number));
  gtk_list_box_append (self->lines, row);
  if (number == self->line)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (line_cb), self, G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (button);
}

static void
show_lines (MeritaCiteDialog *self)
{
  const GPtrArray *lines = get_requirements (self);
  const char *text = self->level >= 0 ? self->sub->level_text[self->level] : NULL;
  g_autofree char *whole = text != NULL ? g_strdup_printf (_ ("The level as a whole: %s"), text)
                                        : g_strdup (_ ("The level as a whole"));
  GtkCheckButton *group;

  self->quiet = TRUE;
  merita_clear_children (GTK_WIDGET (self->lines));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), self->level >= 0);
  if (self->line > (gint) (lines != NULL ? lines->len : 0))
    self->line = 0;
  if (self->level >= 0)
    {
      group = add_line (self, 0, whole, NULL);
      for (guint i = 0; lines != NULL && i < lines->len; i++)
        add_line (self, (gint) i + 1, ((const MeritaRequirement *) lines->pdata[i])->text, group);
    }
  self->quiet = FALSE;
}

static void
show_sub (MeritaCiteDialog *self)
{
  g_autofree char *title = NULL;

  if (self->sub != NULL)
    title = g_strdup_printf ("%s  %s", self->sub->code, self->sub->title);
  gtk_label_set_text (self->sub_title,
                      title != NULL ? title : _ ("Choose the sub-aspect that it proves"));
  self->quiet = TRUE;
  if (self->level >= 0)
    gtk_toggle_button_set_active (self->level_buttons[self->level], TRUE);
  self->quiet = FALSE;
  if (self->sub != NULL)
    show_lines (self);
  check (self);
}

/* The first line of the level: it is asked for more often than the level as a whole. */
static void
level_cb (MeritaCiteDialog *self, GtkToggleButton *button)
{
  const GPtrArray *lines;

  if (!gtk_toggle_button_get_active (button) || self->quiet)
    return;
  self->level = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "level"));
  lines = get_requirements (self);
  self->line = lines != NULL && lines->len > 0 ? 1 : 0;
  if (self->sub != NULL)
    show_lines (self);
  check (self);
}

static void
sub_cb (MeritaCiteDialog *self, GtkListBoxRow *row)
{
  const GPtrArray *lines;

  if (row == NULL || self->quiet)
    return;
  self->sub = g_object_get_data (G_OBJECT (row), "sub");
  if (self->level < 0)
    self->level = 1;
  lines = get_requirements (self);
  self->line = lines != NULL && lines->len > 0 ? 1 : 0;
  show_sub (self);
}

static void
grade_cb (MeritaCiteDialog *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->instrument != NULL)
    check (self);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  MeritaCiteDialog *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const MeritaSubAspect *sub = g_object_get_data (G_OBJECT (row), "sub");

  return *text == '\0' || g_str_has_prefix (sub->code, text)
         || g_str_match_string (text, sub->title, TRUE);
}

static void
search_cb (MeritaCiteDialog *self)
{
  gtk_list_box_invalidate_filter (self->subs);
}

/* Enter takes the first sub-aspect that the words leave. */
static void
search_done_cb (MeritaCiteDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->subs, i)) != NULL; i++)
    if (is_wanted (row, self))
      {
        gtk_list_box_select_row (self->subs, row);
        gtk_widget_grab_focus (GTK_WIDGET (self->level_buttons[MAX (self->level, 0)]));
        return;
      }
}

static void
save_cb (MeritaCiteDialog *self)
{
  g_autoptr (GError) error = NULL;
  MeritaEvidenceEdit *edit = self->sub != NULL ? create_edit (self, &error) : NULL;

  if (edit == NULL)
    {
      check (self);
      return;
    }
  remember_target (self);
  merita_context_write (self->context, MERITA_EVIDENCE_JOURNAL_KIND,
                        merita_evidence_edit_get_label (edit), merita_evidence_edit_job, edit,
                        (GDestroyNotify) merita_evidence_edit_free, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- class ---- */

static void
merita_cite_dialog_dispose (GObject *object)
{
  MeritaCiteDialog *self = MERITA_CITE_DIALOG (object);

  merita_document_clear (&self->document);
  merita_citation_clear (&self->passage);
  merita_citation_clear (&self->before);
  self->document = (MeritaDocument){ 0 };
  self->passage = self->before = (MeritaCitation){ 0 };
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_cite_dialog_parent_class)->dispose (object);
}

static void
merita_cite_dialog_class_init (MeritaCiteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_cite_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-cite-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaCiteDialog, name)
  BIND (save);
  BIND (choices);
  BIND (search);
  BIND (subs);
  BIND (lines);
  BIND (levels);
  BIND (grades);
  BIND (place);
  BIND (quote);
  BIND (sub_title);
  BIND (grade_meaning);
  BIND (problem);
  BIND (note);
  BIND (panes);
  BIND (back);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, sub_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_cite_dialog_init (MeritaCiteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save);
  merita_dialog_fold (self->panes, self->subs, self->back);
  for (gint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      char text[2] = { (char) ('0' + i), '\0' };
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      self->level_buttons[i] = GTK_TOGGLE_BUTTON (button);
      g_object_set_data (G_OBJECT (button), "level", GINT_TO_POINTER (i));
      gtk_toggle_button_set_group (self->level_buttons[i], i > 0 ? self->level_buttons[0] : NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->levels, button);
    }
  for (gint i = 0; i < MERITA_N_GRADES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_ (grades[i].name));

      self->grade_buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "compact");
      g_signal_connect_object (button, "toggled", G_CALLBACK (grade_cb), self, G_CONNECT_SWAPPED);
      gtk_toggle_button_set_group (self->grade_buttons[i], i > 0 ? self->grade_buttons[0] : NULL);
      gtk_box_append (self->grades, button);
    }
}

static void
fill_subs (MeritaCiteDialog *self)
{
  const GPtrArray *aspects = self->instrument->aspects;

  for (guint i = 0; i < aspects->len; i++)
    {
      const MeritaAspect *aspect = aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          GtkWidget *row = gtk_list_box_row_new ();
          g_autofree char *title = g_strdup_printf ("%s  %s", sub->code, sub->title);
          GtkWidget *label = merita_label_new (title, "dense", 0);

          gtk_widget_set_tooltip_text (label, title);
          gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
          g_object_set_data (G_OBJECT (row), "sub", sub);
          gtk_list_box_append (self->subs, row);
        }
    }
  gtk_list_box_set_filter_func (self->subs, is_wanted, self, NULL);
}

static void
propose (MeritaCiteDialog *self, const MeritaCiteTarget *target)
{
  GtkListBoxRow *row;

  self->level = -1;
  gtk_toggle_button_set_active (
    self
      ->grade_buttons[self->before.id != MERITA_ID_NONE ? self->before.grade : MERITA_GRADE_DIRECT],
    TRUE);
  if (self->before.note != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->note), self->before.note);
  if (target != NULL && target->code != NULL)
    self->sub = merita_instrument_find (self->instrument, target->code);
  if (self->sub == NULL)
    return;
  self->level = CLAMP (target->level, -1, MERITA_LEVELS_PER_SUB_ASPECT - 1);
  self->line = MAX (target->line, 0);
  self->quiet = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->subs, i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), "sub") == self->sub)
      gtk_list_box_select_row (self->subs, row);
  self->quiet = FALSE;
}

static void
show_passage (MeritaCiteDialog *self)
{
  const char *name = self->document.title != NULL ? self->document.title : self->document.file_name;
  /* Translators: page, document */
  g_autofree char *place = g_strdup_printf (_ ("Page %d of %s"), self->passage.page, name);
  const char *quote = self->passage.quote;

  gtk_label_set_text (self->place, place);
  if (quote == NULL || *quote == '\0')
    quote = self->passage.width >= 0 ? _ ("A frame without text") : _ ("The whole page");
  gtk_label_set_text (self->quote, quote);
  gtk_button_set_label (GTK_BUTTON (self->save),
                        self->before.id != MERITA_ID_NONE ? _ ("_Change") : _ ("_Cite"));
}

MeritaCiteDialog *
merita_cite_dialog_present (GtkWidget *parent,
                            MeritaContext *context,
                            const MeritaDocument *document,
                            const MeritaCitation *passage,
                            const MeritaCiteTarget *target)
{
  MeritaAgency *agency = merita_context_get_agency (context);
  gint period =
    passage->period > 0 ? passage->period : merita_agency_get_newest_period (agency, NULL);
  MeritaCiteDialog *self;
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;
  const MeritaInstrument *instrument = merita_agency_get_instrument (agency, period, &error);
  MeritaCiteTarget own = { passage->code, passage->level, passage->line };

  if (instrument == NULL)
    {
      merita_context_toast_error (context, error);
      return NULL;
    }
  self = g_object_new (MERITA_TYPE_CITE_DIALOG, NULL);
  self->context = g_object_ref (context);
  self->instrument = merita_instrument_ref (instrument);
  merita_document_copy (document, &self->document);
  merita_citation_copy (passage, &self->passage);
  self->passage.document = document->id;
  self->passage.period =
    period > 0 ? period : merita_date_year (merita_context_get_today (context));
  if (passage->id != MERITA_ID_NONE)
    {
      merita_citation_copy (passage, &self->before);
      target = &own;
    }
  if (target == NULL)
    target = g_object_get_data (G_OBJECT (context), LAST_TARGET);
  fill_subs (self);
  propose (self, target);
  show_passage (self);
  show_sub (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  if (self->sub != NULL)
    adw_leaflet_navigate (self->panes, ADW_NAVIGATION_DIRECTION_FORWARD);
  merita_dialog_begin_at (GTK_WINDOW (self),
                          self->sub != NULL ? self->save : GTK_WIDGET (self->search), NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

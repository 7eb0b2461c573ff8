/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-instrument-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-card.h"
#include "merita-text.h"

typedef enum
{
  FIELD_TEXT,   /* char ** */
  FIELD_AMOUNT, /* MeritaHundredths * */
  FIELD_WEIGHT, /* MeritaSubAspect *: the points follow */
  FIELD_MONTHS, /* int * */
  FIELD_LINES,  /* GPtrArray * of char* */
  FIELD_PROOFS, /* GPtrArray * of MeritaRequirement* */
} FieldKind;

typedef struct
{
  FieldKind kind;
  gpointer target;
  MeritaInstrumentChanged changed;
  gpointer data;
} Field;

/* ---- reading what was typed ---- */

static void
take_amount (const char *text, MeritaHundredths *slot)
{
  MeritaHundredths value;

  if (*text == '\0' || !merita_text_parse_decimal (text, -1, &value))
    value = MERITA_HUNDREDTHS_UNKNOWN;
  *slot = value;
}

static void
take_weight (const char *text, MeritaSubAspect *sub)
{
  take_amount (text, &sub->weight);
  for (gint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    sub->points[i] =
      sub->weight == MERITA_HUNDREDTHS_UNKNOWN ? MERITA_HUNDREDTHS_UNKNOWN : i * sub->weight;
}

/* A line that ends with this mark asks for no more than supporting proof. */
static const char *
get_mark (void)
{
  return _ ("(supporting)");
}

static void
take_proofs (char **lines, GPtrArray *proofs)
{
  g_ptr_array_set_size (proofs, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      MeritaProofGrade grade = MERITA_GRADE_DIRECT;

      if (g_str_has_suffix (line, get_mark ()))
        {
          grade = MERITA_GRADE_SUPPORTING;
          line[strlen (line) - strlen (get_mark ())] = '\0';
          g_strchomp (line);
        }
      if (*line != '\0')
        g_ptr_array_add (proofs, merita_requirement_new (line, grade));
    }
}

static void
take (const Field *field, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  char **slot = field->target;

  switch (field->kind)
    {
    case FIELD_TEXT:
      g_free (*slot);
      *slot = *text != '\0' ? g_strdup (text) : NULL;
      break;
    case FIELD_AMOUNT:
      take_amount (text, field->target);
      break;
    case FIELD_WEIGHT:
      take_weight (text, field->target);
      break;
    case FIELD_MONTHS:
      *(int *) field->target = (int) MIN (g_ascii_strtoull (text, NULL, 10), 600);
      break;
    case FIELD_LINES:
      g_ptr_array_set_size (field->target, 0);
      for (guint i = 0; lines[i] != NULL; i++)
        if (*g_strstrip (lines[i]) != '\0')
          g_ptr_array_add (field->target, g_strdup (lines[i]));
      break;
    case FIELD_PROOFS:
      take_proofs (lines, field->target);
      break;
    }
  field->changed (field->data);
}

static void
entry_cb (GtkEditable *entry, const Field *field)
{
  take (field, gtk_editable_get_text (entry));
}

static void
buffer_cb (GtkTextBuffer *buffer, const Field *field)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  take (field, text);
}

/* ---- writing what is there ---- */

static char *
format_field (const Field *field)
{
  MeritaLanguage language = merita_language_current ();
  GString *text = g_string_new (NULL);
  const GPtrArray *list = field->target;
  MeritaHundredths amount = MERITA_HUNDREDTHS_UNKNOWN;

  if (field->kind == FIELD_TEXT)
    g_string_append (text, *(char **) field->target != NULL ? *(char **) field->target : "");
  else if (field->kind == FIELD_MONTHS)
    g_string_append_printf (text, "%d", *(int *) field->target);
  else if (field->kind == FIELD_AMOUNT || field->kind == FIELD_WEIGHT)
    {
      g_autofree char *plain = NULL;

      amount = field->kind == FIELD_AMOUNT ? *(MeritaHundredths *) field->target
                                           : ((MeritaSubAspect *) field->target)->weight;
      plain = merita_text_plain (language, amount);
      if (amount != MERITA_HUNDREDTHS_UNKNOWN)
        g_string_append (text, plain);
    }
  for (guint i = 0; field->kind == FIELD_LINES && i < list->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) list->pdata[i]);
  for (guint i = 0; field->kind == FIELD_PROOFS && i < list->len; i++)
    {
      const MeritaRequirement *line = list->pdata[i];

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "\n" : "", line->text,
                              line->grade == MERITA_GRADE_SUPPORTING ? " " : "",
                              line->grade == MERITA_GRADE_SUPPORTING ? get_mark () : "");
    }
  return g_string_free (text, FALSE);
}

/* ---- rows ---- */

typedef struct
{
  MeritaInstrumentChanged changed;
  gpointer data;
} Form;

static Field *
create_field (GObject *owner, const Form *form, FieldKind kind, gpointer target)
{
  Field *field = g_new0 (Field, 1);

  *field = (Field){ .kind = kind, .target = target, .changed = form->changed, .data = form->data };
  g_object_set_data_full (owner, "merita-field", field, g_free);
  return field;
}

static GtkWidget *
create_entry (const Form *form, const char *title, FieldKind kind, gpointer target)
{
  GtkWidget *row = adw_entry_row_new ();
  Field *field = create_field (G_OBJECT (row), form, kind, target);
  g_autofree char *text = format_field (field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect (row, "changed", G_CALLBACK (entry_cb), field);
  return row;
}

static gboolean
measure_again (gpointer view)
{
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* A text knows its height only after it was laid out once at its width. */
static void
mapped_cb (GtkWidget *view)
{
  g_idle_add_full (G_PRIORITY_LOW, measure_again, g_object_ref (view), g_object_unref);
}

/* Several lines under a title, as a row of a group. */
static GtkWidget *
create_lines (const Form *form, const char *title, FieldKind kind, gpointer target)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *label = merita_label_new (title, "small dim", 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  Field *field = create_field (G_OBJECT (view), form, kind, target);
  g_autofree char *text = format_field (field);

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "instrument-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_widget_add_css_class (box, "dialog-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_signal_connect (buffer, "changed", G_CALLBACK (buffer_cb), field);
  g_signal_connect (view, "map", G_CALLBACK (mapped_cb), NULL);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_category (AdwPreferencesGroup *group, const Form *form, MeritaCategory *category)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = g_strdup_printf ("%s · %s", category->code, category->name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            create_entry (form, _ ("Name"), FIELD_TEXT, &category->name));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            create_entry (form, _ ("From points"), FIELD_AMOUNT, &category->lower));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            create_entry (form, _ ("From index"), FIELD_AMOUNT,
                                          &category->index_lower));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            create_entry (form, _ ("Months that a decision is valid"), FIELD_MONTHS,
                                          &category->valid_months));
  adw_preferences_group_add (group, row);
}

GtkWidget *
merita_instrument_form_new_instrument (MeritaInstrument *instrument,
                                       MeritaInstrumentChanged changed,
                                       gpointer data)
{
  const Form form = { changed, data };
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *facts = add_group (page, _ ("Instrument"), NULL);
  AdwPreferencesGroup *bands =
    add_group (page, _ ("Categories"),
               _ ("A band runs from its lowest points up to the next one, so no half point is left "
                  "out."));

  adw_preferences_group_add (facts,
                             create_entry (&form, _ ("Name"), FIELD_TEXT, &instrument->name));
  adw_preferences_group_add (facts,
                             create_entry (&form, _ ("Version"), FIELD_TEXT, &instrument->version));
  adw_preferences_group_add (facts, create_entry (&form, _ ("Maximum"), FIELD_AMOUNT,
                                                  &instrument->maximum));
  adw_preferences_group_add (facts, create_lines (&form, _ ("Notice shown beside every figure"),
                                                  FIELD_TEXT, &instrument->notice));
  for (guint i = 0; i < instrument->categories->len; i++)
    add_category (bands, &form, instrument->categories->pdata[i]);
  return GTK_WIDGET (page);
}

GtkWidget *
merita_instrument_form_new_aspect (MeritaAspect *aspect,
                                   MeritaInstrumentChanged changed,
                                   gpointer data)
{
  const Form form = { changed, data };
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autofree char *title = g_strdup_printf (_ ("Aspect %u"), aspect->number);
  AdwPreferencesGroup *group =
    add_group (page, title,
               _ ("The maximum is four times the sum of the weights of its sub-aspects."));

  adw_preferences_group_add (group, create_entry (&form, _ ("Name"), FIELD_TEXT, &aspect->name));
  adw_preferences_group_add (group,
                             create_entry (&form, _ ("Maximum"), FIELD_AMOUNT, &aspect->maximum));
  return GTK_WIDGET (page);
}

GtkWidget *
merita_instrument_form_new_sub_aspect (MeritaSubAspect *sub,
                                       MeritaInstrumentChanged changed,
                                       gpointer data)
{
  const Form form = { changed, data };
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *facts = add_group (page, _ ("Sub-aspect"), NULL);

  adw_preferences_group_add (facts, create_entry (&form, _ ("Code"), FIELD_TEXT, &sub->code));
  adw_preferences_group_add (facts, create_entry (&form, _ ("Title"), FIELD_TEXT, &sub->title));
  adw_preferences_group_add (facts, create_entry (&form, _ ("Weight"), FIELD_WEIGHT, sub));
  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      g_autofree char *title = g_strdup_printf (_ ("Level %u"), i);
      AdwPreferencesGroup *group = add_group (page, title, NULL);

      adw_preferences_group_add (group, create_lines (&form, _ ("Text of the level"), FIELD_TEXT,
                                                      &sub->level_text[i]));
      if (i > 0)
        adw_preferences_group_add (
          group, create_lines (&form,
                               _ ("To be proved, one line each; “(supporting)” at the end of a "
                                  "line lets a trace suffice"),
                               FIELD_PROOFS, sub->requirements[i]));
    }
  adw_preferences_group_add (add_group (page, _ ("Examples of proof"), NULL),
                             create_lines (&form, _ ("One example a line"), FIELD_LINES,
                                           sub->evidence));
  return GTK_WIDGET (page);
}

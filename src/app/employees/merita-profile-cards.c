/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-profile-cards.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-card.h"
#include "merita-date.h"
#include "merita-glyph.h"
#include "merita-mini-boxes.h"
#include "merita-trend.h"

#define SHOWN_YEARS 5
#define SHOWN_RUNS 4

static GtkWidget *
add_nothing (GtkWidget *card, const char *text)
{
  GtkWidget *label = merita_label_new (text, "dim dense", 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (card), label);
  return card;
}

/* ---- discipline -------------------------------------------------------------------------------
 */

static const char *
name_severity (gint severity)
{
  static const char *const names[] = { N_ ("light"), N_ ("moderate"), N_ ("severe") };

  return severity >= 1 && severity <= 3 ? _ (names[severity - 1]) : "–";
}

GtkWidget *
merita_profile_discipline_card (MeritaContext *context, const MeritaEmployee *row)
{
  MeritaLanguage language = merita_language_current ();
  g_autoptr (GPtrArray) rows =
    merita_reader_list_discipline (merita_context_get_reader (context), row->nip, NULL);
  GtkWidget *card = merita_card_new (_ ("Discipline"), NULL);
  g_autofree char *checked = merita_text_date (language, row->discipline_checked_on);
  g_autofree char *clean = NULL;

  if (rows == NULL || rows->len == 0)
    {
      /* An empty record counts only when somebody has looked. */
      if (row->discipline_checked_on == MERITA_DATE_UNKNOWN)
        return add_nothing (card, _ ("No measure is recorded; the record was not verified."));
      clean = g_strdup_printf (_ ("No measure, verified on %s."), checked);
      return add_nothing (card, clean);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaDiscipline *measure = g_ptr_array_index (rows, i);
      g_autofree char *on = merita_text_date_short (language, measure->decided_on);
      g_autofree char *until = merita_text_date_short (language, measure->in_force_until);
      /* Translators: severity of a disciplinary measure, last day that it is in force. */
      g_autofree char *text =
        g_strdup_printf (_ ("%s, in force until %s"), name_severity (measure->severity), until);

      gtk_box_append (GTK_BOX (card), merita_fact_row_new (on, text));
    }
  return card;
}

/* ---- awards, tasks, other facts
 * ------------------------------------------------------------------ */

static const MeritaComponent *
find_component (const GPtrArray *components, const char *key)
{
  for (guint i = 0; components != NULL && i < components->len; i++)
    {
      const MeritaComponent *component = g_ptr_array_index (components, i);
      const MeritaComponent *part;

      if (g_strcmp0 (component->key, key) == 0)
        return component;
      part = find_component (component->parts, key);
      if (part != NULL)
        return part;
    }
  return NULL;
}

/* As the rule in force calls it; the key itself where no rule asks for it. */
static const char *
name_fact (const MeritaProfile *profile, const char *key)
{
  const MeritaComponent *component = NULL;

  for (guint axis = 0; component == NULL && axis < MERITA_N_AXES; axis++)
    component = find_component (profile->talent->axes[axis].components, key);
  if (component != NULL)
    return merita_text_component (merita_language_current (), component);
  return g_str_equal (key, "aspiration") ? _ ("Aspiration") : key;
}

/* Codes are written with hyphens; a plain number only tells one entry from the next. */
static char *
describe_fact (const MeritaFact *fact)
{
  gboolean numbered =
    fact->code == NULL || strspn (fact->code, "0123456789") == strlen (fact->code);

  if (numbered && fact->value == MERITA_HUNDREDTHS_UNKNOWN)
    return NULL;
  if (numbered)
    return merita_text_hundredths (merita_language_current (), fact->value);
  return g_strdelimit (g_strdup (fact->code), "-", ' ');
}

static guint
count_alike (const GPtrArray *rows, guint from)
{
  const MeritaFact *first = g_ptr_array_index (rows, from);
  guint n = 1;

  for (guint i = from + 1; i < rows->len; i++)
    {
      const MeritaFact *fact = g_ptr_array_index (rows, i);
      g_autofree char *text = describe_fact (fact);

      if (text != NULL || fact->year != first->year || !g_str_equal (fact->key, first->key))
        break;
      n++;
    }
  return n;
}

GtkWidget *
merita_profile_facts_card (MeritaContext *context, MeritaNip nip)
{
  g_autoptr (GPtrArray) rows =
    merita_reader_list_facts (merita_context_get_reader (context), nip, NULL);
  GtkWidget *card = merita_card_new (_ ("Awards and tasks"), NULL);
  guint n;

  if (rows == NULL || rows->len == 0)
    return add_nothing (card, _ ("Nothing recorded."));
  for (guint i = 0; i < rows->len; i += n)
    {
      const MeritaFact *fact = g_ptr_array_index (rows, i);
      const char *name = name_fact (merita_context_get_profile (context), fact->key);
      g_autofree char *year = fact->year > 0 ? g_strdup_printf ("%d", fact->year) : g_strdup ("–");
      g_autofree char *value = describe_fact (fact);
      g_autofree char *text = NULL;

      n = value == NULL ? count_alike (rows, i) : 1;
      if (value != NULL)
        text = g_strdup_printf ("%s: %s", name, value);
      else if (n > 1)
        text = g_strdup_printf ("%s: %u×", name, n);
      gtk_box_append (GTK_BOX (card), merita_fact_row_new (year, text != NULL ? text : name));
    }
  return card;
}

/* ---- performance and boxes
 * ------------------------------------------------------------------------ */

static gint
compare_years (gconstpointer a, gconstpointer b)
{
  return (*(MeritaPerformance **) a)->year - (*(MeritaPerformance **) b)->year;
}

static GtkWidget *
new_predicate_row (GPtrArray *rows, guint first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = first; i < rows->len; i++)
    {
      const MeritaPerformance *row = g_ptr_array_index (rows, i);
      g_autofree char *year = g_strdup_printf ("%d", row->year);

      gtk_box_append (GTK_BOX (box),
                      merita_fact_row_new (year, merita_text_predicate (merita_language_current (),
                                                                        row->predicate)));
    }
  return box;
}

static void
add_boxes_over_time (GtkWidget *card, MeritaContext *context, MeritaNip nip)
{
  MeritaReader *reader = merita_context_get_reader (context);
  g_autoptr (GPtrArray) runs = merita_reader_list_runs (reader, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  if (runs == NULL || runs->len == 0)
    return;
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = MIN (runs->len, SHOWN_RUNS); i > 0; i--)
    {
      const MeritaMappingRun *run = g_ptr_array_index (runs, i - 1);
      g_autoptr (MeritaMapping) mapping = merita_reader_load_mapping (reader, run->id, NULL);
      gint found = mapping != NULL ? merita_mapping_find (mapping, nip) : -1;
      g_autofree char *year = g_strdup_printf ("%d", run->reference_year);
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

      gtk_box_append (GTK_BOX (column),
                      merita_mini_boxes_new (found >= 0 ? mapping->box[found] : 0));
      gtk_box_append (GTK_BOX (column), merita_label_new (year, "dim small", 0.5f));
      gtk_box_append (GTK_BOX (box), column);
    }
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), box);
}

GtkWidget *
merita_profile_performance_card (MeritaContext *context, MeritaNip nip)
{
  const MeritaAxisRule *rule =
    &merita_context_get_profile (context)->talent->axes[MERITA_AXIS_PERFORMANCE];
  g_autoptr (GPtrArray) rows =
    merita_reader_list_performance (merita_context_get_reader (context), nip, NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (MeritaTrendPoint));
  GtkWidget *card = merita_card_new (_ ("Performance and boxes"), NULL);
  guint first;

  if (rows == NULL || rows->len == 0)
    add_nothing (card, _ ("No appraisal is recorded."));
  else
    {
      g_ptr_array_sort (rows, compare_years);
      first = rows->len > SHOWN_YEARS ? rows->len - SHOWN_YEARS : 0;
      for (guint i = first; i < rows->len; i++)
        {
          const MeritaPerformance *row = g_ptr_array_index (rows, i);
          MeritaTrendPoint point = { row->year, row->value };

          if (row->value != MERITA_HUNDREDTHS_UNKNOWN)
            g_array_append_val (points, point);
        }
      if (points->len > 0)
        {
          GtkWidget *trend = merita_trend_new ();

          merita_trend_set_points (MERITA_TREND (trend), (MeritaTrendPoint *) points->data,
                                   points->len, rule->cuts, G_N_ELEMENTS (rule->cuts));
          gtk_box_append (GTK_BOX (card), trend);
        }
      gtk_box_append (GTK_BOX (card), new_predicate_row (rows, first));
    }
  add_boxes_over_time (card, context, nip);
  return card;
}

/* ---- plans
 * ------------------------------------------------------------------------------------------ */

static GtkWidget *
new_plan_row (const MeritaNomination *plan)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *rank = plan->decided ? g_strdup_printf ("%u", plan->rank) : g_strdup ("*");
  const char *state = plan->decided ? _ ("decided") : _ ("proposal waiting");

  gtk_widget_add_css_class (row, "fact-row");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), merita_label_new (plan->position_name, NULL, 0));
  gtk_box_append (GTK_BOX (texts), merita_label_new (state, "dim small", 0));
  gtk_box_append (GTK_BOX (row), merita_label_new (rank, "pane-title", 0));
  gtk_box_append (GTK_BOX (row), texts);
  if (plan->readiness >= 0)
    {
      const char *readiness =
        merita_text_readiness (merita_language_current (), (MeritaReadiness) plan->readiness);

      gtk_box_append (GTK_BOX (row), merita_glyph_new (merita_glyph_of_readiness (
                                                         (MeritaReadiness) plan->readiness),
                                                       readiness));
      gtk_box_append (GTK_BOX (row), merita_label_new (readiness, "dim small", 0));
    }
  return row;
}

GtkWidget *
merita_profile_plans_card (MeritaContext *context, MeritaNip nip)
{
  g_autoptr (GPtrArray) plans =
    merita_reader_list_nominations_of (merita_context_get_reader (context), nip, NULL);
  guint n = plans != NULL ? plans->len : 0;
  /* Translators: %u is a number of succession plans. */
  g_autofree char *remark = g_strdup_printf (ngettext ("%u plan", "%u plans", n), n);
  GtkWidget *card = merita_card_new (_ ("Succession plans"), remark);

  if (n == 0)
    return add_nothing (card, _ ("On no plan."));
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (card), new_plan_row (g_ptr_array_index (plans, i)));
  return card;
}

/* ---- development
 * -------------------------------------------------------------------------------------- */

static GtkWidget *
new_development_row (const MeritaDevelopment *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *competency = merita_label_new (item->competency, "dim small", 0);
  GtkWidget *bar = gtk_progress_bar_new ();
  g_autofree char *percent = g_strdup_printf ("%u%%", item->progress);

  gtk_widget_add_css_class (row, "fact-row");
  gtk_widget_set_hexpand (competency, TRUE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), item->progress / 100.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->program, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 70, -1);
  gtk_box_append (GTK_BOX (below), competency);
  gtk_box_append (GTK_BOX (below), bar);
  gtk_box_append (GTK_BOX (below), merita_label_new (percent, "dim small", 1));
  gtk_box_append (GTK_BOX (row), merita_label_new (item->program, NULL, 0));
  gtk_box_append (GTK_BOX (row), below);
  return row;
}

GtkWidget *
merita_profile_development_card (MeritaContext *context, MeritaNip nip)
{
  g_autoptr (GPtrArray) items =
    merita_reader_list_development (merita_context_get_reader (context), nip, NULL);
  GtkWidget *card = merita_card_new (_ ("Development"), NULL);

  if (items == NULL || items->len == 0)
    return add_nothing (card, _ ("No programme is planned."));
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (GTK_BOX (card), new_development_row (g_ptr_array_index (items, i)));
  return card;
}

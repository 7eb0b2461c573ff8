/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-overview-cards.h"

#include <glib/gi18n.h>

#include "merita-aspect-bar.h"
#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-mini-boxes.h"

#define TEXT_CHARS 22 /* asked for; a row takes what there is */
#define NAME_CHARS 9
#define MOST_WEAK 6

/* ---- aspects ---- */

static MeritaHundredths
get_points (const MeritaScoredRound *round, guint aspect)
{
  if (round == NULL || aspect >= round->score->aspects->len)
    return MERITA_HUNDREDTHS_UNKNOWN;
  return g_array_index (round->score->aspects, MeritaAspectScore, aspect).points;
}

/* UNKNOWN where nothing is cited at all: then the gauge and the bars do not speak of proof. */
static MeritaHundredths
get_backed (const MeritaOverview *overview, guint aspect)
{
  if (overview->proof == NULL || overview->proof->cited == 0
      || aspect >= overview->proof->backed->aspects->len)
    return MERITA_HUNDREDTHS_UNKNOWN;
  return g_array_index (overview->proof->backed->aspects, MeritaAspectScore, aspect).points;
}

static void
attach_figure (GtkGrid *grid, MeritaHundredths value, const char *classes, int column, int row)
{
  g_autofree char *text = merita_text_points (merita_language_current (), value);

  gtk_grid_attach (grid, merita_label_new (text, classes, 1), column, row, 1, 1);
}

static void
attach_headings (GtkGrid *grid)
{
  static const char *const headings[] = { N_ ("Aspect"), "",        N_ ("Claim"), N_ ("Proved"),
                                          N_ ("Verif."), N_ ("Max") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (headings[i][0] != '\0')
      gtk_grid_attach (grid, merita_label_new (_ (headings[i]), "small dim", i == 0 ? 0 : 1),
                       i == 0 ? 0 : (int) i + 1, 0, i == 0 ? 2 : 1, 1);
}

void
merita_overview_fill_aspects (GtkGrid *grid,
                              const MeritaOverview *overview,
                              const MeritaInstrument *instrument)
{
  MeritaHundredths scale = 1;

  merita_clear_children (GTK_WIDGET (grid));
  attach_headings (grid);
  for (guint i = 0; i < instrument->aspects->len; i++)
    scale = MAX (scale, ((const MeritaAspect *) instrument->aspects->pdata[i])->maximum);
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];
      MeritaHundredths claim = get_points (overview->claim, i);
      MeritaHundredths verified = get_points (overview->verified, i);
      MeritaHundredths backed = get_backed (overview, i);
      MeritaHundredths held = backed != MERITA_HUNDREDTHS_UNKNOWN ? backed : verified;
      gboolean lags =
        claim != MERITA_HUNDREDTHS_UNKNOWN && held != MERITA_HUNDREDTHS_UNKNOWN && claim > held;
      g_autofree char *number = g_strdup_printf ("%u", aspect->number);
      g_autofree char *maximum = merita_text_plain (merita_language_current (), aspect->maximum);
      GtkWidget *name = merita_label_new (aspect->name, "dense", 0);
      GtkWidget *bar = merita_aspect_bar_new (claim, backed, verified, aspect->maximum, scale);
      int row = (int) i + 1;

      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
      gtk_widget_set_tooltip_text (name, aspect->name);
      gtk_widget_set_hexpand (bar, TRUE);
      gtk_grid_attach (grid, merita_label_new (number, "dense dim", 0), 0, row, 1, 1);
      gtk_grid_attach (grid, name, 1, row, 1, 1);
      gtk_grid_attach (grid, bar, 2, row, 1, 1);
      attach_figure (grid, claim, lags ? "dense claim" : "dense dim", 3, row);
      attach_figure (grid, backed, "dense strong", 4, row);
      attach_figure (grid, verified, "dense", 5, row);
      gtk_grid_attach (grid, merita_label_new (maximum, "dense dim", 1), 6, row, 1, 1);
    }
}

/* ---- nine boxes ---- */

static char *
describe_change (const MeritaOverview *overview, guint box)
{
  gint change = (gint) overview->counts[box] - (gint) overview->previous_counts[box];

  if (!overview->has_previous || change == 0)
    return NULL;
  return g_strdup_printf ("%s%d", change > 0 ? "▲" : "▼", ABS (change));
}

static GtkWidget *
create_box (const MeritaOverview *overview, const MeritaTalentRule *rule, guint box)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_center_box_new ();
  g_autofree char *digit = g_strdup_printf ("%u", box);
  g_autofree char *count = merita_text_integer (merita_language_current (), overview->counts[box]);
  g_autofree char *change = describe_change (overview, box);
  g_autofree char *place = merita_text_place (merita_language_current (), rule, box);
  g_autofree char *style = g_strdup_printf ("box-%u", box);
  /* Translators: box number, its place, number of people */
  g_autofree char *label =
    g_strdup_printf (_ ("Box %u, %s, %u employees"), box, place, overview->counts[box]);

  gtk_center_box_set_start_widget (GTK_CENTER_BOX (top), merita_label_new (digit, "small dim", 0));
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (top),
                                 merita_label_new (change != NULL ? change : "", "small dim", 1));
  gtk_box_append (GTK_BOX (content), top);
  gtk_box_append (GTK_BOX (content), merita_label_new (count, "strong", 0.5f));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "mini-box");
  gtk_widget_add_css_class (button, style);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "map", digit);
  return button;
}

void
merita_overview_fill_boxes (GtkGrid *grid,
                            const MeritaOverview *overview,
                            const MeritaTalentRule *rule)
{
  merita_clear_children (GTK_WIDGET (grid));
  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      gtk_grid_attach (grid, create_box (overview, rule, merita_box_at (column, row)), (int) column,
                       (int) row, 1, 1);
}

/* ---- lists ---- */

static GtkWidget *
create_text (const char *title, const char *detail, const char *detail_classes, gboolean strong)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = merita_label_new (title, strong ? "dense strong" : "dense", 0);
  GtkWidget *second = merita_label_new (detail, detail_classes, 0);

  gtk_label_set_ellipsize (GTK_LABEL (first), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (first), TEXT_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (second), TEXT_CHARS);
  gtk_widget_set_tooltip_text (box, title);
  gtk_box_append (GTK_BOX (box), first);
  if (detail != NULL)
    gtk_box_append (GTK_BOX (box), second);
  else
    g_object_unref (g_object_ref_sink (second));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static char *
describe_urgency (const MeritaChartNode *node)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *day = NULL;

  if (node->incumbent == NULL)
    {
      if (node->vacant_since == MERITA_DATE_UNKNOWN)
        return g_strdup (_ ("vacant"));
      day = merita_text_date (language, node->vacant_since);
      return g_strdup_printf (_ ("vacant since %s"), day);
    }
  if (node->months_left == G_MININT)
    return g_strdup (_ ("retirement not known"));
  day = merita_text_month_year (language, node->retires_on);
  /* Translators: BUP is the retirement age; month and year, then months */
  return g_strdup_printf (ngettext ("BUP %s · %d month", "BUP %s · %d months",
                                    (gulong) MAX (node->months_left, 0)),
                          day, node->months_left);
}

static GtkWidget *
create_link_row (GtkWidget *lead,
                 GtkWidget *text,
                 GtkWidget *end,
                 const char *page,
                 const char *argument)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  if (lead != NULL)
    gtk_box_append (GTK_BOX (box), lead);
  gtk_box_append (GTK_BOX (box), text);
  if (end != NULL)
    gtk_box_append (GTK_BOX (box), end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", page, argument);
  return row;
}

void
merita_overview_fill_weak (GtkListBox *list, const MeritaOverview *overview)
{
  merita_clear_children (GTK_WIDGET (list));
  for (guint i = 0; i < MIN (overview->weak->len, MOST_WEAK); i++)
    {
      const MeritaChartNode *node = overview->weak->pdata[i];
      g_autofree char *urgency = describe_urgency (node);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, node->id);
      GtkWidget *text = create_text (node->title, urgency,
                                     node->incumbent == NULL ? "small err" : "small dim", FALSE);

      gtk_list_box_append (
        list,
        create_link_row (NULL, text, merita_glyph_new (merita_glyph_of_bench (node->bench), NULL),
                         "succession", id));
    }
}

static const char *
get_rule_name (const MeritaPrerequisiteRule *rule)
{
  return merita_language_current () == MERITA_LANGUAGE_ENGLISH && rule->name_en != NULL
           ? rule->name_en
           : rule->name;
}

void
merita_overview_fill_findings (GtkListBox *list, const MeritaOverview *overview)
{
  merita_clear_children (GTK_WIDGET (list));
  for (guint i = 0; i < overview->check->findings->len; i++)
    {
      const MeritaFinding *finding = overview->check->findings->pdata[i];
      GtkWidget *glyph =
        merita_glyph_new (merita_glyph_of_truth (finding->status),
                          merita_text_truth (merita_language_current (), finding->status));
      GtkWidget *text =
        create_text (get_rule_name (finding->rule), NULL, "", finding->status != MERITA_TRUTH_YES);

      gtk_list_box_append (list, create_link_row (glyph, text, NULL, "exemption", ""));
    }
}

/* ---- next steps ---- */

typedef struct
{
  char *title, *detail;
  const char *icon, *button, *page;
  char *argument;
} StepText;

static const char *
get_finding_page (MeritaPrerequisiteKind kind)
{
  switch (kind)
    {
    case MERITA_PREREQUISITE_CRITICAL_POSITIONS:
      return "positions";
    case MERITA_PREREQUISITE_INSTRUMENT:
    case MERITA_PREREQUISITE_COVERAGE:
    case MERITA_PREREQUISITE_STACKING:
      return "map";
    case MERITA_PREREQUISITE_SUCCESSOR_BOX:
    case MERITA_PREREQUISITE_SUCCESSOR_COUNT:
      return "succession";
    default:
      return "exemption";
    }
}

static void
describe_finding_step (const MeritaStep *step, StepText *text)
{
  MeritaId position = step->finding->rows->len > 0
                        ? g_array_index (step->finding->rows, MeritaFindingRow, 0).position
                        : MERITA_ID_NONE;

  text->icon = "merita-exemption-symbolic";
  text->title = g_strdup (get_rule_name (step->finding->rule));
  text->detail = merita_text_finding (merita_language_current (), step->finding);
  text->button = step->finding->status == MERITA_TRUTH_UNKNOWN ? _ ("Check") : _ ("Mend");
  text->page = get_finding_page (step->finding->rule->kind);
  g_free (text->argument);
  text->argument =
    position != MERITA_ID_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT, position) : g_strdup ("");
}

static void
describe_date_step (const MeritaStep *step, StepText *text)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaCalendarEvent *event = step->event;
  g_autofree char *day = merita_text_date (language, event->day);
  g_autofree char *distance = merita_calendar_event_describe_distance (language, event);
  gboolean of_sub = merita_calendar_event_is_task (event)
                    && event->kind != MERITA_EVENT_RECOMMENDATION && event->place != NULL;

  text->icon = "x-office-calendar-symbolic";
  text->title = g_strdup (event->title);
  text->detail = g_strdup_printf ("%s · %s", day, distance);
  text->button = of_sub ? _ ("Fill in") : _ ("Follow-up");
  text->page = "assessment";
  g_free (text->argument);
  text->argument = g_strdup (of_sub ? event->place : "follow-up");
}

static void
describe_step (const MeritaOverview *overview, const MeritaStep *step, StepText *text)
{
  text->argument = g_strdup ("");
  switch (step->kind)
    {
    case MERITA_STEP_IMPORT_PEOPLE:
    case MERITA_STEP_IMPORT_POSITIONS:
      text->icon = "merita-import-symbolic";
      text->title = g_strdup (step->kind == MERITA_STEP_IMPORT_PEOPLE ? _ ("Import the employees")
                                                                      : _ ("Import the positions"));
      text->detail = g_strdup (_ ("From a spreadsheet as it is: CSV, XLSX, ODS or XLS"));
      text->button = _ ("Import");
      text->page = "import";
      g_free (text->argument);
      text->argument = g_strdup (step->kind == MERITA_STEP_IMPORT_PEOPLE ? "people" : "positions");
      break;
    case MERITA_STEP_MAP:
      text->icon = "merita-map-symbolic";
      text->title =
        g_strdup (overview->has_run ? _ ("Map the talents again") : _ ("Map the talents"));
      text->detail =
        g_strdup (overview->has_run ? _ ("The data or the rule changed since the last run")
                                    : _ ("Places everybody in the nine boxes"));
      text->button = _ ("Talent map");
      text->page = "map";
      break;
    case MERITA_STEP_TRAY:
      text->icon = "merita-map-symbolic";
      text->title = g_strdup_printf (ngettext ("Complete the data of %u employee",
                                               "Complete the data of %u employees", step->count),
                                     step->count);
      text->detail = g_strdup (_ ("They cannot be placed in a box yet"));
      text->button = _ ("Tray");
      text->page = "map";
      break;
    case MERITA_STEP_SUCCESSORS:
      text->icon = "merita-succession-symbolic";
      text->title = g_strdup_printf (_ ("Find a successor: %s"), step->node->title);
      text->detail = describe_urgency (step->node);
      text->button = _ ("Succession");
      text->page = "succession";
      g_free (text->argument);
      text->argument = g_strdup_printf ("%" G_GINT64_FORMAT, step->node->id);
      break;
    case MERITA_STEP_ROUND:
      text->icon = "merita-import-symbolic";
      text->title = g_strdup (_ ("Import the self-assessment"));
      text->detail = g_strdup (_ ("Scores per aspect or sub-aspect of a round"));
      text->button = _ ("Import");
      text->page = "import";
      g_free (text->argument);
      text->argument = g_strdup ("rounds");
      break;
    case MERITA_STEP_DATE:
    case MERITA_STEP_PREREQUISITE:
    default:
      describe_finding_step (step, text);
      break;
    }
}

static GtkWidget *
create_step_row (const MeritaOverview *overview, const MeritaStep *step)
{
  StepText text = { 0 };
  GtkWidget *button, *icon, *row;

  if (step->kind == MERITA_STEP_DATE)
    describe_date_step (step, &text);
  else
    describe_step (overview, step, &text);
  icon = gtk_image_new_from_icon_name (text.icon);
  gtk_widget_add_css_class (icon, "dim");
  button = gtk_button_new_with_label (text.button);
  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", text.page, text.argument);
  row = create_link_row (icon, create_text (text.title, text.detail, "small dim", FALSE), button,
                         text.page, text.argument);
  g_free (text.title);
  g_free (text.detail);
  g_free (text.argument);
  return row;
}

void
merita_overview_fill_steps (GtkListBox *list, const MeritaOverview *overview)
{
  merita_clear_children (GTK_WIDGET (list));
  for (guint i = 0; i < overview->steps->len; i++)
    gtk_list_box_append (list, create_step_row (overview,
                                                &g_array_index (overview->steps, MeritaStep, i)));
}

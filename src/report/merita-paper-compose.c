/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"

#include "merita-paper-part.h"
#include "merita-redact.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define CLAUSE_HEAD 82.0
#define CLAUSE_COLON 8.0
#define MARKER 20.0
#define FIELD_LABEL 116.0

const char *
merita_paper_known (const char *text)
{
  return text != NULL && *text != '\0' ? text : MERITA_PAPER_BLANK;
}

char *
merita_paper_date (MeritaDate date)
{
  return date != MERITA_DATE_UNKNOWN ? merita_text_date (LANGUAGE, date)
                                     : g_strdup (MERITA_PAPER_BLANK);
}

char *
merita_paper_amount (MeritaHundredths value)
{
  g_autofree char *digits = merita_text_plain (LANGUAGE, value);
  g_autofree char *words = merita_text_spell_hundredths (value);

  if (value == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup (MERITA_PAPER_BLANK);

  return g_strdup_printf ("%s (%s)", digits, words);
}

char *
merita_paper_person (MeritaPaperFlow *flow, const char *name, MeritaNip nip)
{
  MeritaRedaction redaction = merita_paper_flow_get_report (flow)->options.redaction;
  char *person = NULL;

  if (name == NULL || *name == '\0')
    return g_strdup (MERITA_PAPER_BLANK);
  person = merita_redact_full_name (redaction, name, nip);

  return person != NULL ? person : g_strdup ("–");
}

char *
merita_paper_nip (MeritaPaperFlow *flow, MeritaNip nip)
{
  return nip != MERITA_NIP_NONE
           ? merita_redact_nip (merita_paper_flow_get_report (flow)->options.redaction, nip)
           : NULL;
}

char *
merita_paper_upper (const char *text)
{
  return g_utf8_strup (text, -1);
}

void
merita_paper_add_text (MeritaPaperFlow *flow, double gap, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double width = merita_paper_flow_get_width (flow);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      MeritaPaperBox box = {
        MERITA_TYPE_PROSE, MERITA_ALIGN_JUSTIFY, 0, 0, width, lines[i], FALSE
      };

      if (*lines[i] == '\0')
        continue;
      merita_paper_flow_begin (flow, gap);
      merita_paper_flow_add_box (flow, &box);
      merita_paper_flow_allow_split (flow);
      gap = MERITA_PAPER_GAP;
    }
}

void
merita_paper_add_notice (MeritaPaperFlow *flow, double gap, const char *text)
{
  MeritaPaperBox box = {
    MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, 0, 0, merita_paper_flow_get_width (flow), text, FALSE
  };

  if (text == NULL)
    return;
  merita_paper_flow_begin (flow, gap);
  merita_paper_flow_add_box (flow, &box);
}

void
merita_paper_add_centred (MeritaPaperFlow *flow, double gap, MeritaType type, const char *text)
{
  MeritaPaperBox box = { type, MERITA_ALIGN_CENTRE, 0, 0, merita_paper_flow_get_width (flow), text,
                         FALSE };

  merita_paper_flow_begin (flow, gap);
  merita_paper_flow_add_box (flow, &box);
  merita_paper_flow_keep_next (flow);
}

void
merita_paper_add_heading (MeritaPaperFlow *flow, double gap, const char *text)
{
  MeritaPaperBox box = {
    MERITA_TYPE_PROSE_BOLD, MERITA_ALIGN_LEFT, 0, 0, merita_paper_flow_get_width (flow), text, FALSE
  };

  merita_paper_flow_begin (flow, gap);
  merita_paper_flow_add_box (flow, &box);
  merita_paper_flow_keep_next (flow);
  merita_paper_flow_set_outline (flow, text);
}

static void
add_at (MeritaPaperFlow *flow, double x, double width, MeritaAlign align, const char *text)
{
  MeritaPaperBox box = { MERITA_TYPE_PROSE, align, x, 0, width, text, FALSE };

  merita_paper_flow_add_box (flow, &box);
}

void
merita_paper_add_clause (MeritaPaperFlow *flow,
                         double gap,
                         const char *head,
                         const char *marker,
                         const char *text)
{
  double left = CLAUSE_HEAD + CLAUSE_COLON;

  merita_paper_flow_begin (flow, gap);
  if (head != NULL)
    {
      add_at (flow, 0, CLAUSE_HEAD, MERITA_ALIGN_LEFT, head);
      add_at (flow, CLAUSE_HEAD, CLAUSE_COLON, MERITA_ALIGN_LEFT, ":");
    }
  if (marker != NULL)
    {
      add_at (flow, left, MARKER, MERITA_ALIGN_LEFT, marker);
      left += MARKER;
    }
  add_at (flow, left, merita_paper_flow_get_width (flow) - left, MERITA_ALIGN_JUSTIFY, text);
  merita_paper_flow_allow_split (flow);
}

void
merita_paper_add_field (MeritaPaperFlow *flow, const char *label, const char *value)
{
  double left = FIELD_LABEL + CLAUSE_COLON;

  merita_paper_flow_begin (flow, 2);
  add_at (flow, 0, FIELD_LABEL, MERITA_ALIGN_LEFT, label);
  add_at (flow, FIELD_LABEL, CLAUSE_COLON, MERITA_ALIGN_LEFT, ":");
  add_at (flow, left, merita_paper_flow_get_width (flow) - left, MERITA_ALIGN_LEFT, value);
  merita_paper_flow_allow_split (flow);
}

void
merita_paper_add_item (MeritaPaperFlow *flow,
                       double gap,
                       guint depth,
                       const char *marker,
                       const char *text)
{
  double left = depth * MARKER;

  merita_paper_flow_begin (flow, gap);
  add_at (flow, left, MARKER, MERITA_ALIGN_LEFT, marker);
  left += MARKER;
  add_at (flow, left, merita_paper_flow_get_width (flow) - left, MERITA_ALIGN_JUSTIFY, text);
  merita_paper_flow_allow_split (flow);
}

void
merita_paper_add_list (MeritaPaperFlow *flow, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *marker = g_strdup_printf ("%u.", i + 1);

      merita_paper_add_item (flow, i == 0 ? MERITA_PAPER_GAP : 2, 0, marker, lines[i]);
    }
}

void
merita_paper_add_copies (MeritaPaperFlow *flow, const char *heading, const char *text)
{
  MeritaPaperBox box = {
    MERITA_TYPE_PROSE, MERITA_ALIGN_LEFT, 0, 0, merita_paper_flow_get_width (flow), heading, FALSE
  };

  if (*text == '\0')
    return;
  merita_paper_flow_begin (flow, MERITA_PAPER_WIDE_GAP);
  merita_paper_flow_add_box (flow, &box);
  merita_paper_flow_keep_next (flow);
  merita_paper_add_list (flow, text);
}

MeritaPrintTable *
merita_paper_table_new (MeritaPaperFlow *flow, const MeritaPrintColumn *columns, guint n)
{
  MeritaPrintTable *table = merita_print_table_new (merita_paper_flow_get_ink (flow), columns, n,
                                                    merita_paper_flow_get_width (flow));

  merita_print_table_set_official (table);

  return table;
}

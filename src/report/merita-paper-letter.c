/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"

#include "merita-nip.h"
#include "merita-text.h"

#define LABEL 62.0
#define COLON 8.0
#define LEFT_SHARE 0.56
#define HAND_WIDTH 240.0
#define HAND_SPACE 52.0 /* for the hand and the stamp */
#define ANNEX_WIDTH 250.0

/* ---- letters ---- */

static double
put_field (MeritaPaperFlow *flow, double y, double width, const char *label, const char *value)
{
  const MeritaPaperBox boxes[] = {
    { MERITA_TYPE_PROSE, MERITA_ALIGN_LEFT, 0, y, LABEL, label, FALSE },
    { MERITA_TYPE_PROSE, MERITA_ALIGN_LEFT, LABEL, y, COLON, ":", FALSE },
    { MERITA_TYPE_PROSE, MERITA_ALIGN_LEFT, LABEL + COLON, y, width - LABEL - COLON, value, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    merita_paper_flow_add_box (flow, &boxes[i]);

  return y
         + merita_ink_measure_box (merita_paper_flow_get_ink (flow), MERITA_TYPE_PROSE,
                                   boxes[2].width, value);
}

static double
put_right (MeritaPaperFlow *flow, double y, const char *text)
{
  double width = merita_paper_flow_get_width (flow);
  double left = width * LEFT_SHARE + 16;
  const MeritaPaperBox box = {
    MERITA_TYPE_PROSE, MERITA_ALIGN_LEFT, left, y, width - left, text, FALSE
  };

  merita_paper_flow_add_box (flow, &box);

  return y
         + merita_ink_measure_box (merita_paper_flow_get_ink (flow), MERITA_TYPE_PROSE, box.width,
                                   text);
}

static const char *
get_place (const MeritaReportData *data)
{
  const char *place = data->paper->place;

  return merita_paper_known (place != NULL && *place != '\0' ? place : data->letterhead.place);
}

static void
put_recipient (MeritaPaperFlow *flow, double y, const MeritaPaperData *paper)
{
  const char *town = merita_paper_data_get_part (paper, "recipient-place");
  const char *wording = merita_paper_data_get_part (paper, "recipient");
  const char *name = paper->recipient != NULL ? paper->recipient : wording;
  g_autofree char *whom = g_strdup_printf ("Yth. %s", merita_paper_known (name));

  y = put_right (flow, y, "Kepada");
  y = put_right (flow, y, whom);
  y = put_right (flow, y, "di");
  put_right (flow, y, merita_paper_known (town));
}

void
merita_paper_add_letter_head (MeritaPaperFlow *flow, const char *enclosure)
{
  const MeritaReportData *data = merita_paper_flow_get_report (flow)->data;
  const MeritaPaperData *paper = data->paper;
  double width = merita_paper_flow_get_width (flow) * LEFT_SHARE;
  g_autofree char *day = merita_paper_date (paper->issued_on);
  g_autofree char *line = g_strdup_printf ("%s, %s", get_place (data), day);
  double right, y = 0;

  merita_paper_flow_begin (flow, 0);
  right = put_right (flow, 0, line);
  y = put_field (flow, y, width, "Nomor", merita_paper_known (paper->number));
  y = put_field (flow, y, width, "Sifat",
                 merita_paper_known (merita_paper_data_get_part (paper, "nature")));
  y = put_field (flow, y, width, "Lampiran", enclosure != NULL ? enclosure : "-");
  put_field (flow, y, width, "Hal",
             merita_paper_known (merita_paper_data_get_part (paper, "subject")));
  put_recipient (flow, right + 14, paper);
}

/* ---- annex ---- */

void
merita_paper_add_annex (MeritaPaperFlow *flow, const char *title, const char *subject)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  double left = merita_paper_flow_get_width (flow) - ANNEX_WIDTH;
  g_autofree char *day = merita_paper_date (paper->issued_on);
  g_autofree char *upper = merita_paper_upper (title);
  g_autofree char *text = g_strdup_printf ("LAMPIRAN\n%s\nNOMOR %s\nTANGGAL %s\nTENTANG %s", upper,
                                           merita_paper_known (paper->number), day, subject);
  const MeritaPaperBox box = {
    MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, left, 0, ANNEX_WIDTH, text, FALSE
  };

  merita_paper_flow_turn_page (flow);
  merita_paper_flow_begin (flow, 0);
  merita_paper_flow_add_box (flow, &box);
  merita_paper_flow_keep_next (flow);
  merita_paper_flow_set_outline (flow, "Lampiran");
}

/* ---- signatures ---- */

static double
put_hand_line (MeritaPaperFlow *flow, double y, MeritaType type, gboolean line, const char *text)
{
  const MeritaPaperBox box = {
    type, MERITA_ALIGN_CENTRE, merita_paper_flow_get_width (flow) - HAND_WIDTH, y, HAND_WIDTH, text,
    line
  };

  if (text == NULL || *text == '\0')
    return y;
  merita_paper_flow_add_box (flow, &box);

  return y + merita_ink_measure_box (merita_paper_flow_get_ink (flow), type, HAND_WIDTH, text);
}

void
merita_paper_add_hand (MeritaPaperFlow *flow, const MeritaPaperHand *hand)
{
  g_autofree char *nip = NULL;
  char digits[22];
  double y = 0;

  if (!merita_paper_flow_get_report (flow)->options.signatures)
    return;
  if (hand->nip != MERITA_NIP_NONE)
    nip = g_strdup_printf ("NIP %s", merita_nip_format_spaced (hand->nip, digits));
  merita_paper_flow_begin (flow, MERITA_PAPER_WIDE_GAP);
  y = put_hand_line (flow, y, MERITA_TYPE_PROSE, FALSE, hand->opening);
  y = put_hand_line (flow, y, MERITA_TYPE_PROSE, FALSE, hand->title);
  y = put_hand_line (flow, y + HAND_SPACE, MERITA_TYPE_PROSE_BOLD,
                     hand->name != NULL && *hand->name != '\0', merita_paper_known (hand->name));
  y = put_hand_line (flow, y, MERITA_TYPE_PROSE, FALSE, hand->rank);
  put_hand_line (flow, y, MERITA_TYPE_PROSE, FALSE, nip);
  merita_paper_flow_keep_previous (flow);
}

static void
add_office_hand (MeritaPaperFlow *flow, const char *opening)
{
  const MeritaReportData *data = merita_paper_flow_get_report (flow)->data;
  const MeritaSignatory *signatory =
    data->signatories->len > 0 ? data->signatories->pdata[data->signatories->len - 1] : NULL;
  MeritaPaperHand hand = { .opening = opening, .title = MERITA_PAPER_BLANK "," };

  if (signatory != NULL)
    hand = (MeritaPaperHand){ opening, signatory->title, signatory->name, signatory->rank,
                              signatory->nip };
  merita_paper_add_hand (flow, &hand);
}

void
merita_paper_add_office_hand (MeritaPaperFlow *flow)
{
  add_office_hand (flow, NULL);
}

void
merita_paper_add_dated_hand (MeritaPaperFlow *flow)
{
  const MeritaReportData *data = merita_paper_flow_get_report (flow)->data;
  g_autofree char *day = merita_paper_date (data->paper->issued_on);
  g_autofree char *opening = g_strdup_printf ("%s, %s", get_place (data), day);

  add_office_hand (flow, opening);
}

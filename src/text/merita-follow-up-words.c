/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text.h"

char *
merita_text_recommendation (gint aspect, gint number)
{
  if (aspect < 1 || aspect > 26)
    return g_strdup_printf ("%d.%d", aspect, number);
  return g_strdup_printf ("%c.%d", 'a' + aspect - 1, number);
}

gboolean
merita_text_parse_recommendation (const char *text, gint *aspect, gint *number)
{
  char letter;
  char *end = NULL;
  guint64 value;

  g_return_val_if_fail (text != NULL, FALSE);

  letter = g_ascii_tolower (*text);
  if (!g_ascii_islower (letter))
    return FALSE;
  text++;
  if (*text == '.')
    text++;
  if (!g_ascii_isdigit (*text))
    return FALSE;
  value = g_ascii_strtoull (text, &end, 10);
  if (*end == ')' || *end == '.')
    end++;
  if (*end != '\0' || value < 1 || value > 999)
    return FALSE;
  *aspect = letter - 'a' + 1;
  *number = (gint) value;
  return TRUE;
}

const char *
merita_text_event_kind (MeritaLanguage language, MeritaEventKind kind)
{
  switch (kind)
    {
    case MERITA_EVENT_WAVE:
      return merita_tr (language, "Wave");
    case MERITA_EVENT_SUB_ASPECT:
      return merita_tr (language, "Sub-aspect");
    case MERITA_EVENT_REQUEST:
      return merita_tr (language, "Request");
    case MERITA_EVENT_CORRECTION:
      return merita_tr (language, "Correction");
    case MERITA_EVENT_RECOMMENDATION:
      return merita_tr (language, "Recommendation");
    case MERITA_EVENT_DECISION_END:
      break;
    }
  return merita_tr (language, "Decision");
}

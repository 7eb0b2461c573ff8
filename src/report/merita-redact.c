/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-redact.h"

#include "merita-nip.h"
#include "merita-text.h"

/* "DL ·2007": enough for who knows the person, not for others. */
static char *
abbreviate (const char *name, MeritaNip nip)
{
  g_autofree char *initials = merita_text_initials (name);

  if (nip == MERITA_NIP_NONE)
    return g_steal_pointer (&initials);

  return g_strdup_printf ("%s ·%04d", initials, (int) (nip % 10000));
}

static char *
redact (MeritaRedaction redaction, const char *name, MeritaNip nip, gboolean full)
{
  if (name == NULL || redaction == MERITA_REDACT_COUNTS)
    return NULL;
  if (redaction == MERITA_REDACT_INITIALS)
    return abbreviate (name, nip);

  return full ? g_strdup (name) : merita_text_short_name (name);
}

char *
merita_redact_full_name (MeritaRedaction redaction, const char *name, MeritaNip nip)
{
  return redact (redaction, name, nip, TRUE);
}

char *
merita_redact_short_name (MeritaRedaction redaction, const char *name, MeritaNip nip)
{
  return redact (redaction, name, nip, FALSE);
}

char *
merita_redact_nip (MeritaRedaction redaction, MeritaNip nip)
{
  char digits[22];

  if (redaction != MERITA_REDACT_FULL || nip == MERITA_NIP_NONE)
    return NULL;

  return g_strdup (merita_nip_format_spaced (nip, digits));
}

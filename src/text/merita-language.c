/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-catalogue.h"
#include "merita-text.h"

/* MeritaLanguage + 1; 0 until asked for or chosen. */
static gint current = 0;

/* Anything but English is answered in Indonesian, the language of the agencies. */
static MeritaLanguage
detect_language (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  return g_str_has_prefix (names[0], "en") ? MERITA_LANGUAGE_ENGLISH : MERITA_LANGUAGE_INDONESIAN;
}

MeritaLanguage
merita_language_current (void)
{
  gint language = g_atomic_int_get (&current);

  if (language == 0)
    {
      g_atomic_int_compare_and_exchange (&current, 0, (gint) detect_language () + 1);
      language = g_atomic_int_get (&current);
    }

  return (MeritaLanguage) (language - 1);
}

void
merita_language_set (MeritaLanguage language)
{
  g_return_if_fail (language == MERITA_LANGUAGE_INDONESIAN || language == MERITA_LANGUAGE_ENGLISH);

  g_atomic_int_set (&current, (gint) language + 1);
  g_setenv ("LANGUAGE", language == MERITA_LANGUAGE_ENGLISH ? "en" : "id", TRUE);
}

const char *
merita_tr (MeritaLanguage language, const char *msgid)
{
  const char *translation = NULL;

  g_return_val_if_fail (msgid != NULL, "");

  if (language == MERITA_LANGUAGE_INDONESIAN)
    translation = merita_catalogue_lookup (merita_catalogue_get_indonesian (), msgid);

  return translation != NULL ? translation : msgid;
}

/* Indonesian nouns have one form; English has two. */
const char *
merita_tr_n (MeritaLanguage language, const char *singular, const char *plural, gulong n)
{
  const char *translation = NULL;

  g_return_val_if_fail (singular != NULL && plural != NULL, "");

  if (language == MERITA_LANGUAGE_INDONESIAN)
    translation = merita_catalogue_lookup (merita_catalogue_get_indonesian (), singular);
  if (translation != NULL)
    return translation;

  return n == 1 ? singular : plural;
}

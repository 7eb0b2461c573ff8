/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-nip.h"
#include "merita-text-private.h"

/* The label of an enumeration's value; what lies outside the table is not known. */
static const char *
pick (MeritaLanguage language, const char *const *labels, guint n, int value)
{
  return value >= 0 && (guint) value < n ? merita_tr (language, labels[value])
                                         : MERITA_TEXT_UNKNOWN;
}

const char *
merita_text_predicate (MeritaLanguage language, MeritaPredicate predicate)
{
  static const char *const labels[] = {
    N_ ("Not known"),         N_ ("Very poor"), N_ ("Poor"),
    N_ ("Needs improvement"), N_ ("Good"),      N_ ("Very good"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) predicate);
}

const char *
merita_text_education (MeritaLanguage language, MeritaEducation education)
{
  static const char *const labels[] = {
    N_ ("Not known"),          N_ ("Primary school"), N_ ("Junior high school"),
    N_ ("Senior high school"), N_ ("Diploma I"),      N_ ("Diploma II"),
    N_ ("Diploma III"),        N_ ("Bachelor (S-1)"), N_ ("Master (S-2)"),
    N_ ("Doctorate (S-3)"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) education);
}

const char *
merita_text_sex (MeritaLanguage language, MeritaSex sex)
{
  static const char *const labels[] = { N_ ("Not known"), N_ ("Male"), N_ ("Female") };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) sex);
}

const char *
merita_text_tray (MeritaLanguage language, MeritaTrayReason reason)
{
  static const char *const labels[] = {
    N_ ("Has a box"),
    N_ ("No performance appraisal"),
    N_ ("Competencies not fully assessed"),
    N_ ("Potential not assessed"),
    N_ ("Assessment has expired"),
    N_ ("Serving a disciplinary measure"),
    N_ ("No job level"),
    N_ ("Other data missing"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) reason);
}

const char *
merita_text_truth (MeritaLanguage language, MeritaTruth truth)
{
  static const char *const labels[] = { N_ ("Not met"), N_ ("Cannot be told"), N_ ("Met") };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) truth);
}

const char *
merita_text_readiness (MeritaLanguage language, MeritaReadiness readiness)
{
  static const char *const labels[] = {
    N_ ("Ready now"),
    N_ ("Ready in 1–2 years"),
    N_ ("Ready in 3–5 years"),
    N_ ("Readiness not known"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) readiness);
}

const char *
merita_text_confidence (MeritaLanguage language, MeritaConfidence confidence)
{
  static const char *const labels[] = {
    N_ ("Official text"),
    N_ ("Reconstructed, to be verified"),
    N_ ("Set by the agency"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) confidence);
}

const char *
merita_text_job_group (MeritaLanguage language, MeritaJobGroup group)
{
  static const char *const labels[] = {
    N_ ("JPT utama"),  N_ ("JPT madya"), N_ ("JPT pratama"), N_ ("Administrator"),
    N_ ("Supervisor"), N_ ("Staff"),     N_ ("Functional"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), (int) group);
}

const char *
merita_text_nip_problem (MeritaLanguage language, int problem)
{
  static const char *const labels[] = {
    [MERITA_NIP_OK] = N_ ("The NIP is in order"),
    [MERITA_NIP_EMPTY] = N_ ("The NIP is empty; enter its 18 digits"),
    [MERITA_NIP_NOT_DIGITS] = N_ ("The NIP has characters that are not digits; enter 18 digits"),
    [MERITA_NIP_LENGTH] = N_ ("The NIP does not have 18 digits; compare it with the decree"),
    [MERITA_NIP_BIRTH_DATE] = N_ ("Digits 1–8 of the NIP are not a date of birth"),
    [MERITA_NIP_APPOINTMENT_MONTH] = N_ ("Digits 13–14 of the NIP are not a month"),
    [MERITA_NIP_APPOINTMENT_AGE] =
      N_ ("By the NIP the appointment was at an age outside 17–60; check digits 1–14"),
    [MERITA_NIP_SEX] = N_ ("Digit 15 of the NIP must be 1 (male) or 2 (female)"),
    [MERITA_NIP_SERIAL] = N_ ("Digits 16–18 of the NIP must not be 000"),
  };

  return pick (language, labels, G_N_ELEMENTS (labels), problem);
}

const char *
merita_text_component (MeritaLanguage language, const MeritaComponent *component)
{
  g_return_val_if_fail (component != NULL, "");

  if (language == MERITA_LANGUAGE_ENGLISH && component->name_en != NULL)
    return component->name_en;

  return component->name != NULL ? component->name : "";
}

const char *
merita_text_tie (MeritaLanguage language, MeritaTie tie)
{
  static const char *const labels[] = {
    N_ ("higher box"),
    N_ ("higher performance"),
    N_ ("higher potential"),
    N_ ("better competency match"),
    N_ ("higher grade"),
    N_ ("longer in the present post"),
    N_ ("older"),
    N_ ("smaller NIP"),
  };

  /* A candidate parted by no tie-breaker was parted by the score. */
  if ((int) tie < 0)
    return merita_tr (language, N_ ("higher score"));

  return pick (language, labels, G_N_ELEMENTS (labels), (int) tie);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-date.h"
#include "merita-succession.h"

MeritaDate
merita_retirement_date (MeritaDate birth_date, int retirement_age)
{
  MeritaDate month;

  if (!merita_date_is_valid (birth_date) || retirement_age <= 0)
    return MERITA_DATE_UNKNOWN;

  /* From the first of the month, so that a leap-day birthday needs no rule of its own. */
  month = merita_date_new (merita_date_year (birth_date) + retirement_age,
                           merita_date_month (birth_date), 1);

  return merita_date_add_months (month, 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-kinds.h"

#include <glib/gi18n.h>

static const MeritaImportKindInfo infos[MERITA_N_IMPORTS] = {
  { N_ ("Employees"), N_ ("Import employees"),
    N_ ("Personnel sheet with NIP: identity, grade, post, appraisals, assessment, competencies"),
    N_ ("key NIP"), "employees", N_ ("Go to Employees") },
  { N_ ("Positions"), N_ ("Import positions"),
    N_ ("Posts with unit and level, incumbent, superior post, whether critical"),
    N_ ("key code, else title and unit"), "positions", N_ ("Go to Positions") },
  { N_ ("Units"), N_ ("Import units"), N_ ("Units of the agency and which unit stands above which"),
    N_ ("key name"), "positions", N_ ("Go to Positions") },
  { N_ ("Competency standards"), N_ ("Import competency standards"),
    N_ ("Level that each job level asks of each competency"), N_ ("key job level"), "positions",
    N_ ("Go to Positions") },
  { N_ ("Assessment rounds"), N_ ("Import assessment rounds"),
    N_ ("Points or levels of the aspects of one round or several"), N_ ("key round and aspect"),
    "assessment", N_ ("Go to Self-assessment") },
  { N_ ("Decisions"), N_ ("Import decisions"),
    N_ ("Decrees on the category of the agency: number, day, points, validity"),
    N_ ("key number and day"), "exemption", N_ ("Go to JPT exemption") },
  { N_ ("Recommendations"), N_ ("Import recommendations"),
    N_ ("What a decision recommends, and the plan, unit, person and due day that answer it"),
    N_ ("key aspect and number"), "assessment", N_ ("Go to Self-assessment") },
};

const MeritaImportKindInfo *
merita_import_kind_info (MeritaImportKind kind)
{
  g_return_val_if_fail (kind < MERITA_N_IMPORTS, NULL);
  return &infos[kind];
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-pages.h"

#include <glib/gi18n.h>

#include "merita-assessment-page.h"
#include "merita-documents-page.h"
#include "merita-employees-page.h"
#include "merita-evidence-page.h"
#include "merita-import-page.h"
#include "merita-journal-page.h"
#include "merita-map-page.h"
#include "merita-overview-page.h"
#include "merita-positions-page.h"
#include "merita-profile-page.h"
#include "merita-reader-evidence.h"
#include "merita-succession-page.h"
#include "merita-exemption-page.h"

static gint64
count_documents (MeritaAgency *agency)
{
  return merita_reader_count_documents (merita_agency_get_reader (agency), NULL);
}

static gint64
count_employees (MeritaAgency *agency)
{
  MeritaEmployeeQuery all = { .job_level = -1 };

  return merita_reader_count_employees (merita_agency_get_reader (agency), &all, NULL);
}

static gint64
count_positions (MeritaAgency *agency)
{
  return merita_reader_count_positions (merita_agency_get_reader (agency), NULL, NULL);
}

static gint64
count_critical (MeritaAgency *agency)
{
  MeritaPositionQuery critical = { .job_level = -1, .critical_only = TRUE };

  return merita_reader_count_positions (merita_agency_get_reader (agency), &critical, NULL);
}

static gint64
count_mapped (MeritaAgency *agency)
{
  MeritaMappingRun run = { 0 };
  gint64 mapped = 0;

  if (merita_reader_get_run (merita_agency_get_reader (agency), MERITA_ID_NONE, &run, NULL))
    mapped = run.people - run.counts[0];
  merita_mapping_run_clear (&run);
  return mapped;
}

/* In the order of the navigation.  A page is added by a line here. */
static const MeritaPageInfo pages[] = {
  { "overview", N_ ("Overview"), "merita-overview-symbolic", merita_overview_page_get_type, 0, NULL,
    NULL },
  { "assessment", N_ ("Self-assessment"), "merita-assessment-symbolic",
    merita_assessment_page_get_type, 0, NULL, NULL },
  { "evidence", N_ ("Evidence"), "mail-attachment-symbolic", merita_evidence_page_get_type, 0, NULL,
    count_documents },
  { "employees", N_ ("Employees"), "system-users-symbolic", merita_employees_page_get_type, 1, NULL,
    count_employees },
  { "profile", N_ ("Talent profile"), "avatar-default-symbolic", merita_profile_page_get_type, -1,
    "employees", NULL },
  { "import", N_ ("Import"), "merita-import-symbolic", merita_import_page_get_type, -1, "employees",
    NULL },
  { "positions", N_ ("Positions"), "merita-positions-symbolic", merita_positions_page_get_type, 1,
    NULL, count_positions },
  { "map", N_ ("Talent map"), "merita-map-symbolic", merita_map_page_get_type, 1, NULL,
    count_mapped },
  { "succession", N_ ("Succession"), "merita-succession-symbolic", merita_succession_page_get_type,
    1, NULL, count_critical },
  { "exemption", N_ ("JPT exemption"), "merita-exemption-symbolic", merita_exemption_page_get_type,
    2, NULL, NULL },
  { "documents", N_ ("Documents"), "x-office-document-symbolic", merita_documents_page_get_type, 3,
    NULL, NULL },
  { "journal", N_ ("Journal"), "merita-journal-symbolic", merita_journal_page_get_type, 3, NULL,
    NULL },
  { NULL },
};

const MeritaPageInfo *
merita_pages_get (guint *n)
{
  *n = G_N_ELEMENTS (pages) - 1;
  return pages;
}

const MeritaPageInfo *
merita_pages_find (const char *id)
{
  for (const MeritaPageInfo *page = pages; page->id != NULL; page++)
    if (g_strcmp0 (page->id, id) == 0)
      return page;
  return NULL;
}

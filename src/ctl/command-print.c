/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

typedef struct
{
  char *output, *paper, *redact;
  char **positions;
  gint period;
  gboolean portrait, landscape, no_signatures;
} PrintOptions;

static gboolean
choose_options (MeritaCtl *ctl, const PrintOptions *options, MeritaReportOptions *report)
{
  gint paper = options->paper != NULL ? merita_paper_parse (options->paper) : (gint) report->paper;
  gint redaction =
    options->redact != NULL ? merita_redaction_parse (options->redact) : (gint) report->redaction;

  if (paper < 0)
    {
      merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--paper is A4, F4 or A3"));
      return FALSE;
    }
  if (redaction < 0)
    {
      merita_ctl_usage (ctl, merita_ctl_tr (ctl, "--redact is full, initials or counts"));
      return FALSE;
    }
  report->paper = (MeritaPaper) paper;
  report->redaction = (MeritaRedaction) redaction;
  if (options->portrait || options->landscape)
    report->landscape = options->landscape;
  if (options->no_signatures)
    report->signatures = FALSE;
  return TRUE;
}

static GArray *
find_positions (MeritaCtl *ctl, MeritaReader *reader, char **names, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));

  for (guint i = 0; names[i] != NULL; i++)
    {
      MeritaId id = merita_reader_find_position (reader, names[i], error);

      if (id == MERITA_ID_NONE)
        {
          if (error != NULL && *error == NULL)
            g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                         merita_ctl_tr (ctl, "no single position is called “%s”; give its code"),
                         names[i]);
          return NULL;
        }
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static int
print_document (MeritaCtl *ctl, MeritaDocumentKind kind, const PrintOptions *options)
{
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaReportData) data = NULL;
  g_autoptr (MeritaReport) report = NULL;
  g_autoptr (GArray) positions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  MeritaReportOptions report_options;

  if (options->period != 0 && !merita_document_is_paper (kind))
    return merita_ctl_usage (
      ctl, merita_ctl_tr (ctl, "--period is for papers of an assessment; this document shows the "
                               "file as it is"));
  merita_report_options_default (&report_options, kind);
  if (!choose_options (ctl, options, &report_options))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (options->positions != NULL)
    {
      positions =
        find_positions (ctl, merita_agency_get_reader (agency), options->positions, &error);
      if (positions == NULL)
        return merita_ctl_fail (ctl, error);
    }
  data = merita_agency_document (agency, kind, options->period, positions, &error);
  if (data == NULL)
    return merita_ctl_fail (ctl, error);
  report = merita_report_new (kind, data, &report_options);
  output = options->output != NULL ? g_strdup (options->output)
                                   : g_strconcat (merita_document_id (kind), ".pdf", NULL);
  if (!merita_report_write_pdf (report, output, NULL, &error))
    return merita_ctl_fail (ctl, error);
  merita_ctl_print (ctl,
                    merita_tr_n (ctl->language, "%s, %u page\n", "%s, %u pages\n",
                                 merita_report_get_n_pages (report)),
                    output, merita_report_get_n_pages (report));
  return MERITA_EXIT_HOLDS;
}

static int
refuse_document (MeritaCtl *ctl)
{
  g_autoptr (GString) message = g_string_new (merita_ctl_tr (ctl, "the documents are"));

  for (guint kind = 0; kind < MERITA_N_DOCUMENTS; kind++)
    g_string_append_printf (message, "%s %s", kind > 0 ? "," : "",
                            merita_document_id ((MeritaDocumentKind) kind));
  return merita_ctl_usage (ctl, message->str);
}

int
merita_command_print (MeritaCtl *ctl, int argc, char **argv)
{
  PrintOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "File to write", "OUT.pdf" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, "A4, F4 or A3", "PAPER" },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &options.portrait, "Upright", NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &options.landscape, "Across", NULL },
    { "redact", 0, 0, G_OPTION_ARG_STRING, &options.redact, "full, initials or counts", "LEVEL" },
    { "no-signatures", 0, 0, G_OPTION_ARG_NONE, &options.no_signatures, "Leave the signatures out",
      NULL },
    { "period", 0, 0, G_OPTION_ARG_INT, &options.period, "Of a paper: not the newest period",
      "YEAR" },
    { "position", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.positions, "Only this position",
      "CODE" },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 2, 2))
    {
      gint kind = merita_document_parse (merita_ctl_get_argument (ctl, 1));

      status = kind < 0 ? refuse_document (ctl)
                        : print_document (ctl, (MeritaDocumentKind) kind, &options);
    }
  g_free (options.output);
  g_free (options.paper);
  g_free (options.redact);
  g_strfreev (options.positions);
  return status;
}

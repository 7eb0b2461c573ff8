/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-ask.h"

#include <glib/gi18n.h>

#include "merita-succession-change.h"

typedef enum
{
  ASK_NOMINATE,
  ASK_DECIDE,
  ASK_MOVE,
} AskKind;

typedef struct
{
  AskKind kind;
  MeritaContext *context;
  MeritaSuccessorRanking *ranking;
  MeritaNip nip;
  guint to;
  GtkEditable *reason; /* of the dialog */
} Ask;

static void
ask_free (gpointer data, GClosure *closure)
{
  Ask *ask = data;

  g_object_unref (ask->context);
  merita_successor_ranking_unref (ask->ranking);
  g_free (ask);
}

static void
carry_out (Ask *ask, const char *reason)
{
  MeritaSuccessor *successor = merita_successor_ranking_find (ask->ranking, ask->nip);

  if (!merita_context_is_open (ask->context))
    return;
  switch (ask->kind)
    {
    case ASK_NOMINATE:
      if (successor != NULL)
        merita_succession_nominate (ask->context, ask->ranking, successor, reason);
      break;
    case ASK_DECIDE:
      merita_succession_decide (ask->context, ask->ranking, ask->nip, TRUE, reason);
      break;
    case ASK_MOVE:
    default:
      merita_succession_move (ask->context, ask->ranking, ask->nip, ask->to, reason);
    }
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Ask *ask = data;
  g_autofree char *reason = NULL;

  if (!g_str_equal (response, "go"))
    return;
  reason = g_strstrip (g_strdup (gtk_editable_get_text (ask->reason)));
  carry_out (ask, reason);
}

static void
reason_changed_cb (GtkEditable *entry, gpointer data)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (data), "go", *text != '\0');
}

static void
present (GtkWidget *parent, Ask *ask, const char *heading, const char *body, const char *go)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), heading, body);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ ("Reason"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "go", go,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "go", FALSE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  ask->reason = GTK_EDITABLE (entry);
  g_signal_connect (entry, "changed", G_CALLBACK (reason_changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), ask, ask_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static Ask *
ask_new (AskKind kind, MeritaContext *context, MeritaSuccessorRanking *ranking, MeritaNip nip)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->kind = kind;
  ask->context = g_object_ref (context);
  ask->ranking = merita_successor_ranking_ref (ranking);
  ask->nip = nip;
  return ask;
}

static char *
describe_obstacle (const MeritaGateAnswer *gate)
{
  /* Translators: a requirement, whether it is met, the finding in words */
  return g_strdup_printf (_ ("%s: %s.\n%s\n\nThe reason will stand in the journal."), gate->name,
                          merita_text_truth (merita_language_current (), gate->status),
                          gate->sentence);
}

void
merita_succession_ask_nominate (GtkWidget *parent,
                                MeritaContext *context,
                                MeritaSuccessorRanking *ranking,
                                const MeritaSuccessor *successor)
{
  const MeritaGateAnswer *gate = merita_successor_get_obstacle (successor);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (gate == NULL || gate->status != MERITA_TRUTH_NO)
    {
      merita_succession_nominate (context, ranking, successor, NULL);
      return;
    }
  heading = g_strdup_printf (_ ("Nominate %s all the same?"), successor->short_name);
  body = describe_obstacle (gate);
  present (parent, ask_new (ASK_NOMINATE, context, ranking, successor->nip), heading, body,
           _ ("_Nominate"));
}

void
merita_succession_ask_decide (GtkWidget *parent,
                              MeritaContext *context,
                              MeritaSuccessorRanking *ranking,
                              MeritaNip nip)
{
  const MeritaSuccessor *successor = merita_successor_ranking_find (ranking, nip);
  const MeritaGateAnswer *gate =
    successor != NULL ? merita_successor_get_obstacle (successor) : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (gate == NULL)
    {
      merita_succession_decide (context, ranking, nip, TRUE, NULL);
      return;
    }
  heading = g_strdup_printf (_ ("Decide on %s all the same?"), successor->short_name);
  body = describe_obstacle (gate);
  present (parent, ask_new (ASK_DECIDE, context, ranking, nip), heading, body, _ ("_Decide"));
}

void
merita_succession_ask_move (GtkWidget *parent,
                            MeritaContext *context,
                            MeritaSuccessorRanking *ranking,
                            MeritaNip nip,
                            guint to)
{
  Ask *ask;

  if (to >= ranking->nominations->len)
    return;
  if (!merita_succession_move_departs (ranking, nip, to))
    {
      merita_succession_move (context, ranking, nip, to, NULL);
      return;
    }
  ask = ask_new (ASK_MOVE, context, ranking, nip);
  ask->to = to;
  present (parent, ask, _ ("Why another order?"),
           _ ("This order departs from the computed ranking. The computed rank stays visible; the "
              "reason will stand beside the name and in the journal."),
           _ ("_Change the order"));
}

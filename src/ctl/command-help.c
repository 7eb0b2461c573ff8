/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

static const char json_help[] =
  "Amounts are decimal strings with a point, dates ISO 8601, NIPs and ids strings; unknown is "
  "null.\n"
  "\n"
  "new         file profile sample\n"
  "import      added changed unchanged rejected warnings columns{header:field}\n"
  "            rejects[row column value reason] check[row column value reason]\n"
  "score       profile confidence notice rounds[name period aspects[no name value max index]\n"
  "            value max index complete category{code name} conflict{code name} to_next missing[]\n"
  "            problems[]]\n"
  "            --path: path{round period status category value target reached cost\n"
  "            steps[code title from to points cost lines]}; lines: still to be proved\n"
  "            proof_path{…}: likewise from what is proved, once anything is cited\n"
  "            path.status: found, there, unreachable, no-levels, incomplete, unweighted, "
  "no-round\n"
  "            proof{period starts_on ends_on claimed{round value index category conflict "
  "to_next}\n"
  "            backed{…} verified{…} forecast{value low high category_low category_high share\n"
  "            share_low share_high pairs how} required satisfied cited aspects[no claimed backed\n"
  "            verified forecast{value low high} required satisfied cited state]\n"
  "            sub_aspects[code title claimed backed verified required satisfied cited state\n"
  "            unplaced]}; levels claimed, backed, verified; share is a percentage\n"
  "            --explain adds lines[level line text needed state reasons[] cited citation "
  "document\n"
  "            page]\n"
  "            state: proved, weak, expired, missing.  needed: direct, supporting.\n"
  "            reasons: not-cited, statement-only, grade-too-low, unreadable, superseded, "
  "not-dated,\n"
  "            not-yet-in-force, lapsed, out-of-date, lapses\n"
  "task        period tasks[code title unit person due_on status note] done total\n"
  "            status: not-started, in-progress, done\n"
  "request     period requests[id code level line title number unit person what asked_on due_on\n"
  "            answered_on status overdue document] open overdue\n"
  "            add, answer, withdraw: id.  status: open, answered, withdrawn\n"
  "period      list: periods[year begun name wave starts_on ends_on instrument version pinned\n"
  "            carried_from note]\n"
  "            begin, set: year carried{levels tasks citations attention[code what reason]}\n"
  "instrument  list: profile profile_version profile_sha256\n"
  "            instruments[id instrument version name sha256 agency added_on]\n"
  "            show, export: the section instrument of a profile; import: one of the list\n"
  "submit      period submitted_on value digest unproved[]\n"
  "            --status: submissions period submitted_on value digest intact note\n"
  "            changes[kind code title before after]; kind: level, justification, "
  "citation-added,\n"
  "            citation-removed, instrument\n"
  "mock        rounds[] agreement{status alpha low high raters units agreeing} stricter milder\n"
  "            sub_aspects[code title hidden levels[] spread]\n"
  "            status: known, one-rater, few-units, no-variation\n"
  "rounds      list: notice rounds[id name period held_on kind assessor closed_on value category\n"
  "            complete missing]\n"
  "            corrections: corrections[period round code title correction due_on days_left reply\n"
  "            replied_on] open\n"
  "            new: id name period carried left[] missing[]\n"
  "            diff: from from_period to to_period changes[code title from_level to_level from to\n"
  "            change] hidden\n"
  "decision    decisions[agency number decided_on value index category valid_until exemption\n"
  "            minutes_number minutes_date note]\n"
  "            show: the same and value_in_words index_in_words category_name validity days_left\n"
  "            recommendations done overdue may_be_reviewed_earlier\n"
  "recommendation\n"
  "            decision count done overdue may_be_reviewed_earlier effect effect_unknown\n"
  "            verified_round recommendations[mark aspect number text code level target_level\n"
  "            effect plan unit person due_on status done_on document overdue]\n"
  "calendar    notice source confidence events[uid kind day days_left state overdue title detail\n"
  "            confidence]\n"
  "evidence    documents[id file title number type issuer signed_on in_force_from in_force_until\n"
  "            received_on replaces note sha256 size pages status reason added_on] total\n"
  "            add: documents[path outcome error suggested[] signatures similar percent …]\n"
  "            added known failed\n"
  "            search: passages[document title page excerpt] total; [[…]] marks what was found\n"
  "            cite, change, uncite: id document period code level line grade page rectangle[x y\n"
  "            width height] quote note cited_on, in hundredths of a point; null: the whole page\n"
  "            open: state document newest page rectangle quote sentence;\n"
  "            state: here, moved, gone, unsure\n"
  "            edit, remove: one document.  show: also recognized signatures[] citations[]\n"
  "            revise: the new edition, added citations[state old_page …] moved gone unsure kept\n"
  "            recognize: documents[… recognized failed error]\n"
  "            signatures: documents[… signatures[number signer signed_at signature certificate\n"
  "            reason]] signatures broken\n"
  "            uncited: period documents[… cited states[]] total\n"
  "            check: the same, lines[code level line text why] required satisfied\n"
  "pack        target period instrument documents citations files size\n"
  "            folders[code path files[path document sha256 citations]]\n"
  "            warnings[kind code document text claimed backed]\n"
  "map         run profile boxes{1..9} tray[reason count] borderline\n"
  "            stacking{largest_box largest_share pool_share effective_boxes status limits}\n"
  "            --people: people[nip box performance potential tray borderline]\n"
  "person      nip name grade unit job_title job_family birth_date post_since box borderline\n"
  "            performance{score lowest highest distance contributions[id name weight value "
  "points\n"
  "            contribution source]} potential{…} shifts[component shift box]\n"
  "critical    positions[id code name unit state decree_number decree_date incumbent impact "
  "scarcity\n"
  "            difficulty vacancy_risk criticality]\n"
  "successors  positions[id code name critical examined candidates[rank nip box score fit "
  "performance\n"
  "            potential readiness eligible]]; --explain adds gates[id status finding source]\n"
  "            contributions[] first_share top3_share and excluded[]\n"
  "bench       positions covered simultaneous slate[code position nip]\n"
  "check       date prerequisites[id name status finding source confidence rows[nip person\n"
  "            position_id position reason]] met total\n"
  "policy      policies[kind number title signed_on]\n"
  "team        period members[id role name nip job_title phone email aspects account gap]\n"
  "paper       period ppk{title name rank nip} pyb{…} papers[kind number issued_on place\n"
  "            recipient note]\n"
  "template    parts[document part text standard own source confidence]\n"
  "journal     entries[id at actor kind label tables rows undone can_undo hash]\n"
  "verify      ok checks[id ok detail]\n"
  "profile     profiles[id name complete]\n"
  "\n"
  "status: met, not-met, unknown.  readiness: now, 1-2-years, 3-5-years, unknown.\n"
  "recommendation status: not-started, in-progress, done.  validity: coming, valid, expired.\n";

static void
print_command (MeritaCtl *ctl, const MeritaCommand *command)
{
  merita_ctl_print (ctl, "  %-11s %s\n              %s\n", command->name, command->arguments,
                    merita_ctl_tr (ctl, command->summary));
}

static int
print_one (MeritaCtl *ctl, const char *name)
{
  for (const MeritaCommand *command = merita_ctl_get_commands (); command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      {
        merita_ctl_print (ctl, "meritactl %s %s\n%s\n", command->name, command->arguments,
                          merita_ctl_tr (ctl, command->summary));
        return MERITA_EXIT_HOLDS;
      }
  return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "there is no such command"));
}

int
merita_command_help (MeritaCtl *ctl, int argc, char **argv)
{
  const char *topic = argc > 1 ? argv[1] : NULL;

  if (topic != NULL && g_str_equal (topic, "json"))
    {
      merita_ctl_print (ctl, "%s", json_help);
      return MERITA_EXIT_HOLDS;
    }
  if (topic != NULL)
    return print_one (ctl, topic);
  merita_ctl_print (
    ctl, "%s\n\n",
    merita_ctl_tr (ctl, "meritactl COMMAND FILE.merita … — the merit system without a screen"));
  for (const MeritaCommand *command = merita_ctl_get_commands (); command->name != NULL; command++)
    print_command (ctl, command);
  merita_ctl_print (
    ctl, "\n%s\n",
    merita_ctl_tr (ctl, "Everywhere: --json, --explain, --today DATE. Exit status: 0 done and "
                        "holds, 1 done and does not\nhold, 2 usage, 3 cannot be done."));
  return MERITA_EXIT_HOLDS;
}

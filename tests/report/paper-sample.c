/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-sample.h"

#include "report-sample.h"

static void
set_part (MeritaPaperData *paper, const char *part, const char *text)
{
  g_hash_table_insert (paper->parts, g_strdup (part), g_strdup (text));
}

static void
add_wording (MeritaPaperData *paper)
{
  set_part (paper, "subject", "Pembentukan Tim Penilaian Mandiri Tahun 2026");
  set_part (paper, "considering", "bahwa alasan pertama;\nbahwa alasan kedua;");
  set_part (paper, "recalling", "Undang-Undang Nomor 20 Tahun 2023;");
  set_part (paper, "decisions", "Membentuk Tim.\nKeputusan ini mulai berlaku.");
  set_part (paper, "cc", "Kepala Badan Kepegawaian Negara;");
  set_part (paper, "recipient", "Kepala Badan Kepegawaian Negara");
  set_part (paper, "recipient-place", "Jakarta");
  set_part (paper, "nature", "Biasa");
  set_part (paper, "opening", "Bersama ini kami sampaikan hal berikut:");
  set_part (paper, "closing", "Demikian kami sampaikan.");
}

static void
add_member (MeritaPaperData *paper, guint i)
{
  MeritaPaperMember *member = g_new0 (MeritaPaperMember, 1);

  member->role = g_strdup (i == 0 ? "Ketua" : "Anggota");
  member->name = g_strdup_printf ("Anggota Ke-%u, S.Sos., M.Si.", i + 1);
  member->job_title = g_strdup ("Kepala Bidang Pengadaan, Pemberhentian, dan Informasi");
  member->aspects = g_strdup ("1, 3");
  member->account = i % 2 == 0;
  if (i % 4 != 2)
    {
      member->nip = G_GINT64_CONSTANT (198001012005011000) + 1 + i;
      member->phone = g_strdup_printf ("0812 0000 %04u", i);
      member->email = g_strdup_printf ("anggota.%u@lembaharum.go.id", i + 1);
    }
  g_ptr_array_add (paper->members, member);
}

MeritaReportData *
paper_sample_new (guint members)
{
  MeritaReportData *data = report_sample_check ();
  MeritaPaperData *paper = data->paper = merita_paper_data_new ();

  paper->agency = g_strdup ("Kabupaten Lembah Arum");
  paper->number = g_strdup ("800/214/2026");
  paper->issued_on = 20261122;
  paper->ppk.title = g_strdup ("Bupati Lembah Arum");
  paper->ppk.name = g_strdup ("H. Ridwan Suhendar, S.E., M.M.");
  add_wording (paper);
  for (guint i = 0; i < members; i++)
    add_member (paper, i);
  merita_report_data_seal (data);

  return data;
}

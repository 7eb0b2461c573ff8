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

/* ---- the results ---- */

static MeritaPaperProof *
make_proof (guint i)
{
  MeritaPaperProof *proof = g_new0 (MeritaPaperProof, 1);

  proof->title = g_strdup_printf ("Peraturan Bupati tentang Pola Karier %u", i);
  proof->number = g_strdup ("12 Tahun 2026");
  proof->pages = g_strdup ("2, 5–7");
  proof->quote = g_strdup ("setiap pegawai mempunyai kesempatan yang sama untuk mengembangkan "
                           "karier menurut kualifikasi, kompetensi, dan kinerja sebagaimana diatur "
                           "dalam pola karier instansi yang ditetapkan oleh pejabat pembina "
                           "kepegawaian");
  proof->grade = g_strdup ("bukti langsung");
  proof->sha256 = g_strdup ("838b3c681607");
  proof->signed_on = i % 3 == 0 ? MERITA_DATE_UNKNOWN : 20260203;
  proof->level = 1 + (gint) i % 4;
  proof->line = (gint) i % 3;

  return proof;
}

/* Of Nusa Tenggara Timur, 2022: 282,5 of 410. */
static const MeritaHundredths maxima[8] = { 4000, 4000, 13000, 4000, 8000, 4000, 1600, 2400 };
static const MeritaHundredths verified[8] = { 3750, 4000, 6250, 2500, 5750, 3000, 1400, 1600 };

static MeritaPaperAspect *
make_aspect (guint i)
{
  MeritaPaperAspect *aspect = merita_paper_aspect_new ();

  aspect->number = i + 1;
  aspect->name = g_strdup_printf ("Aspek Penerapan Sistem Merit Ke-%u", i + 1);
  aspect->maximum = maxima[i];
  aspect->points = verified[i];
  aspect->index = verified[i] * 100 / maxima[i];
  aspect->backed = verified[i] / 2;
  for (guint k = 0; k < 4; k++)
    {
      MeritaPaperItem *item = merita_paper_item_new ();

      item->code = g_strdup_printf ("%u.%u", i + 1, k + 1);
      item->title = g_strdup ("Kebijakan internal tentang pola karier instansi");
      item->level = 3;
      item->other_level = i == 2 && k == 1 ? 1 : 3;
      item->points = 750;
      item->level_text = g_strdup ("Ditetapkan sebagian jenjang");
      item->note = k == 0 ? g_strdup ("pola karier telah ditetapkan") : NULL;
      for (guint n = 0; n < (i + k) % 4; n++)
        {
          g_ptr_array_add (item->proofs, make_proof (i * 4 + k + n));
          g_ptr_array_add (item->sources, g_strdup ("Peraturan Bupati 12/2026, hlm. 2, 5–7"));
        }
      g_ptr_array_add (aspect->items, item);
    }

  return aspect;
}

static MeritaPaperRound *
make_round (const char *name, gint less, gboolean self_assessment)
{
  MeritaPaperRound *round = merita_paper_round_new ();

  round->name = g_strdup (name);
  round->self_assessment = self_assessment;
  round->held_on = 20260604;
  round->maximum = 41000;
  round->points = 0;
  for (guint i = 0; i < 8; i++)
    {
      MeritaHundredths points = verified[i] - less * 100;

      g_array_append_val (round->aspects, points);
      round->points += points;
    }
  round->index = (round->points * 100 + 20500) / 41000;
  round->category = g_strdup ("III (Baik)");
  round->entered = round->expected = 32;

  return round;
}

static void
add_decision (MeritaPaperData *paper)
{
  MeritaPaperDecision *decision = paper->decision = g_new0 (MeritaPaperDecision, 1);

  decision->agency = g_strdup ("Komisi Aparatur Sipil Negara");
  decision->number = g_strdup ("120/KEP.KASN/C/XI/2021");
  decision->minutes_number = g_strdup ("BA. 120/PMPSM/KASN/XI/2021");
  decision->minutes_date = 20211125;
  decision->decided_on = 20211130;
  decision->valid_until = 20221129;
  decision->valid_months = 12;
  decision->category = g_strdup ("III (Baik)");
  decision->points = 25600;
  decision->index = 62;
  decision->exemption = MERITA_TRUTH_YES;
  for (guint i = 0; i < 27; i++)
    {
      MeritaPaperRecommendation *row = g_new0 (MeritaPaperRecommendation, 1);

      row->aspect = 1 + i / 4;
      row->number = 1 + i % 4;
      row->aspect_name = g_strdup_printf ("Aspek Ke-%u", row->aspect);
      row->text = g_strdup_printf ("Menetapkan kebijakan internal ke-%u tentang pola karier", i);
      row->status = g_strdup (i % 3 == 0 ? "selesai" : "belum");
      row->level = row->target_level = -1;
      row->effect = MERITA_HUNDREDTHS_UNKNOWN;
      if (i % 2 == 0)
        {
          row->code = g_strdup ("4.1");
          row->level = 2;
          row->target_level = 4;
          row->effect = 500;
          row->plan = g_strdup ("Menyusun rancangan Peraturan Bupati");
          row->unit = g_strdup ("Bidang Pengembangan");
          row->due_on = 20261231;
        }
      g_ptr_array_add (paper->recommendations, row);
    }
}

static void
add_requests (MeritaPaperData *paper)
{
  for (guint i = 0; i < 7; i++)
    {
      MeritaPaperRequest *request = g_new0 (MeritaPaperRequest, 1);

      request->code = g_strdup ("3.1");
      request->title = g_strdup ("Standar kompetensi jabatan");
      request->requirement = g_strdup ("SKJ seluruh jabatan ditetapkan PPK");
      request->number = i % 2 == 0 ? g_strdup ("800/55/2026") : NULL;
      request->unit = g_strdup_printf ("Dinas Ke-%u", i + 1);
      request->what = g_strdup ("Keputusan tentang standar kompetensi jabatan");
      request->level = 4;
      request->asked_on = 20261101;
      request->due_on = i % 2 == 0 ? 20261120 : MERITA_DATE_UNKNOWN;
      g_ptr_array_add (paper->requests, request);
    }
}

MeritaReportData *
paper_sample_complete (guint members)
{
  MeritaReportData *data = paper_sample_new (members);
  MeritaPaperData *paper = data->paper;

  paper->instrument = g_strdup ("PMPSM 410, versi 2");
  paper->notice = g_strdup ("Rekonstruksi: bobot disusun ulang.");
  paper->has_backed = TRUE;
  paper->backed_points = 13325;
  paper->backed_index = 32;
  paper->backed_category = g_strdup ("II (Kurang)");
  paper->forecast[0] = 13325;
  paper->forecast[1] = 17055;
  paper->forecast[2] = 20788;
  paper->forecast_category[0] = g_strdup ("II (Kurang)");
  paper->forecast_category[1] = g_strdup ("III (Baik)");
  paper->mock = g_strdup ("Verifikasi Tiruan");
  set_part (paper, "scope", "telah melaksanakan penilaian mandiri dengan hasil berikut:");
  set_part (paper, "result", "Nilai 282,5 (dua ratus delapan puluh dua koma lima).");
  set_part (paper, "statement", "Kami menyatakan bahwa bukti dukung ini benar.");
  set_part (paper, "enclosures", "Berita Acara;\nDaftar bukti dukung;");
  set_part (paper, "review", "Keputusan ditinjau kembali.");
  for (guint i = 0; i < 8; i++)
    g_ptr_array_add (paper->aspects, make_aspect (i));
  g_ptr_array_add (paper->rounds, make_round ("Penilaian Mandiri", 0, TRUE));
  g_ptr_array_add (paper->rounds, make_round ("Verifikasi Awal", 4, FALSE));
  g_ptr_array_add (paper->rounds, make_round ("Asistensi 1", 3, FALSE));
  g_ptr_array_add (paper->rounds, make_round ("Verifikasi Akhir", 2, FALSE));
  paper->reported = 0;
  add_decision (paper);
  add_requests (paper);
  merita_report_data_seal (data);

  return data;
}

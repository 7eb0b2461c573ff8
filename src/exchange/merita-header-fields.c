/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-header.h"

static const MeritaHeaderField people[] = {
  { "nip", N_ ("NIP"),
    "nip|nipbaru|nip18|nomorindukpegawai|noindukpegawai|nippegawai|nipasn|nippns|nipppk|nipbarupns|"
    "employeeid|nipnipppk|nipnippk",
    TRUE, FALSE },
  { "name", N_ ("Name"),
    "nama|namapegawai|namalengkap|namaasn|namapns|name|fullname|employeename|namadangelar|"
    "namadengangelar|namalengkapdangelar|namalengkapdengangelar|namagelar",
    FALSE, FALSE },
  { "title-before", N_ ("Title before the name"),
    "gelardepan|glrdepan|gelarakademikdepan|gelardpn|titlebefore|prefix", FALSE, FALSE },
  { "title-after", N_ ("Title after the name"),
    "gelarbelakang|glrbelakang|gelarakademikbelakang|gelarblk|titleafter|suffix", FALSE, FALSE },
  { "sex", N_ ("Sex"), "jeniskelamin|jk|kelamin|jnskelamin|jeniskel|lp|gender|sex|seks|jkel", FALSE,
    FALSE },
  { "birth-date", N_ ("Birth date"),
    "tanggallahir|tgllahir|tgllhr|tanggallhr|birthdate|dateofbirth|dob|lahirtanggal", FALSE,
    FALSE },
  { "grade", N_ ("Grade"),
    "golongan|gol|pangkat|golruang|golonganruang|golru|pangkatgol|pangkatgolongan|pangkatgolruang|"
    "pangkatgolonganruang|golakhir|golonganakhir|golakhirnama|golakhirid|golnama|golonganpangkat|"
    "golpangkat|grade|rank",
    FALSE, FALSE },
  { "unit", N_ ("Unit"),
    "unitkerja|unit|opd|skpd|perangkatdaerah|unor|unornama|namaunor|unitorganisasi|instansikerja|"
    "satuankerja|satker|satkernama|unitkerjanama|namaunitkerja|namaopd|instansi|dinas|unorinduk|"
    "unorinduknama|department|workunit",
    FALSE, FALSE },
  { "job-title", N_ ("Position title"),
    "jabatan|namajabatan|jabatannama|jabatanterakhir|jabatansekarang|jabatansaatini|jab|jobtitle|"
    "position|positiontitle|namajab",
    FALSE, FALSE },
  { "job-level", N_ ("Job level"),
    "jenjangjabatan|jenjang|eselon|eselonnama|esl|jenisjabatan|jenisjabatannama|jenjangjab|"
    "kelompokjabatan|levaljabatan|leveljabatan|tingkatjabatan|joblevel|echelon",
    FALSE, FALSE },
  { "post-since", N_ ("In the position since"),
    "tmtjabatan|tmtjab|tmtjabatanterakhir|tanggaltmtjabatan|tgltmtjabatan|tmtpelantikan|"
    "tmtjabatansekarang|tmtjbt|postsince|inpostsince",
    FALSE, FALSE },
  { "service-since", N_ ("In service since"),
    "tmtcpns|tglcpns|tanggalcpns|tmtcapeg|tmtpppk|tmtmasuk|tanggaltmtcpns|tgltmtcpns|servicesince|"
    "hiredate",
    FALSE, FALSE },
  { "education", N_ ("Education"),
    "pendidikan|pendterakhir|pendidikanterakhir|pendakhir|tingkatpendidikan|tingkatpendidikannama|"
    "tkpendidikan|jenjangpendidikan|pend|tkpend|strata|education|educationlevel",
    FALSE, FALSE },
  { "education-field", N_ ("Field of study"),
    "jurusan|programstudi|prodi|namapendidikan|pendidikannama|bidangstudi|jurusanpendidikan|"
    "jurusanprodi|educationfield|fieldofstudy|major",
    FALSE, FALSE },
  { "education-family", N_ ("Job family of the field of study"),
    "rumpunpendidikan|rumpunilmu|rumpunjurusan|educationfamily", FALSE, FALSE },
  { "job-family", N_ ("Job family"),
    "rumpunjabatan|rumpun|rumpunjab|keluargajabatan|jobfamily|family", FALSE, FALSE },
  { "employment", N_ ("Kind of employment"),
    "jenispegawai|jenisasn|statuspegawai|statuskepegawaian|kedudukan|kedudukanhukum|"
    "kedudukanhukumnama|statuscpnspns|jenispegawainama|pnspppk|statusasn|employment",
    FALSE, FALSE },
  { "potential", N_ ("Potential"),
    "potensi|nilaipotensi|skorpotensi|nilaipotensial|potensial|potential|potentialscore|"
    "hasilpotensi",
    FALSE, FALSE },
  { "assessed-on", N_ ("Day of the assessment"),
    "tanggalasesmen|tglasesmen|tanggalassessment|tglassessment|tanggalasesment|"
    "tanggalujikompetensi|tglujikompetensi|assessedon|assessmentdate|tanggalpenilaiankompetensi",
    FALSE, FALSE },
  { "assessor", N_ ("Assessed by"),
    "penyelenggara|penyelenggaraasesmen|lembagaasesmen|asesor|assessor|provider|assessmentprovider",
    FALSE, FALSE },
  { "discipline", N_ ("Disciplinary measure"),
    "hukumandisiplin|hukdis|hukumdisiplin|tingkathukumandisiplin|tingkathukdis|"
    "jenishukumandisiplin|jenishukdis|riwayathukumandisiplin|riwayathukdis|discipline|"
    "disciplinarymeasure",
    FALSE, FALSE },
  { "discipline-date", N_ ("Day of the disciplinary measure"),
    "tanggalhukumandisiplin|tglhukumandisiplin|tanggalhukdis|tglhukdis|tmthukdis|"
    "tmthukumandisiplin|tanggalskhukdis|tglskhukdis|disciplinedate",
    FALSE, FALSE },
  { "discipline-until", N_ ("Disciplinary measure in force until"),
    "akhirhukumandisiplin|akhirhukdis|hukdissampai|hukumandisiplinsampai|tanggalakhirhukdis|"
    "tglakhirhukdis|disciplineuntil",
    FALSE, FALSE },
  { "discipline-decree", N_ ("Decree of the disciplinary measure"),
    "nomorskhukdis|noskhukdis|skhukumandisiplin|skhukdis|nomorskhukumandisiplin|disciplinedecree",
    FALSE, FALSE },
  { "performance-year", N_ ("Year of the appraisal"),
    "tahunpenilaian|tahunkinerja|tahunskp|tahunpredikat|appraisalyear|performanceyear", FALSE,
    FALSE },
  { "performance-value", N_ ("Appraisal value"),
    "nilai|nilaikinerja|skp|nilaiskp|kinerja|nilaiprestasikerja|nilaipk|npkp|nilaikinerjapegawai|"
    "nilaiskpakhir|performance|performancevalue|score|appraisal|nilaiprestasikerjapns|"
    "nilaiakhirkinerja",
    FALSE, TRUE },
  { "performance-predicate", N_ ("Appraisal predicate"),
    "predikat|predikatkinerja|predikatskp|predikatkinerjapegawai|kualitaskinerja|"
    "predikatkinerjatahunan|predicate|performancepredicate|rating|predikatpenilaian",
    FALSE, TRUE },
  { NULL }
};

static const MeritaHeaderField positions[] = {
  { "code", N_ ("Position code"),
    "id|kode|kodejabatan|idjabatan|nomorjabatan|no|code|positionid|positioncode|jabatanid", FALSE,
    FALSE },
  { "name", N_ ("Position title"),
    "namajabatan|jabatan|nama|jabatannama|name|position|positiontitle|title", TRUE, FALSE },
  { "unit", N_ ("Unit"),
    "unitkerja|unit|opd|skpd|perangkatdaerah|unor|namaunor|unitorganisasi|satuankerja|satker|"
    "unitkerjanama|namaunitkerja|namaopd|unornama",
    FALSE, FALSE },
  { "job-level", N_ ("Job level"),
    "jenjangjabatan|jenjang|eselon|eselonnama|jenisjabatan|leveljabatan|tingkatjabatan|joblevel|"
    "echelon",
    FALSE, FALSE },
  { "tier", N_ ("Tier"), "tier|tingkat|level", FALSE, FALSE },
  { "job-family", N_ ("Job family"), "rumpunjabatan|rumpun|keluargajabatan|jobfamily|family", FALSE,
    FALSE },
  { "incumbent", N_ ("NIP of the incumbent"),
    "incumbentnip|nippejabat|pejabatnip|nip|nippemangku|pemangku|pejabat|incumbent|nipincumbent|"
    "nippemangkujabatan",
    FALSE, FALSE },
  { "critical", N_ ("Critical position"),
    "iscritical|kritikal|kritis|jabatankritikal|jabatankritis|critical|jabatantarget|kritikalya|"
    "iskritikal",
    FALSE, FALSE },
  { "parent", N_ ("Code of the superior position"),
    "parentid|idatasan|atasan|kodeatasan|jabatanatasan|atasanlangsung|induk|kodeinduk|idinduk|"
    "parent|parentcode|superior",
    FALSE, FALSE },
  { "decree-number", N_ ("Decree number"),
    "nosk|nomorsk|sk|nomorkeputusan|noskkritikal|decreenumber|decree", FALSE, FALSE },
  { "decree-date", N_ ("Day of the decree"), "tanggalsk|tglsk|tanggalkeputusan|decreedate", FALSE,
    FALSE },
  { "vacant-since", N_ ("Vacant since"), "lowongsejak|tmtlowong|tanggallowong|vacantsince", FALSE,
    FALSE },
  { NULL }
};

static const MeritaHeaderField units[] = {
  { "name", N_ ("Unit"),
    "nama|namaunit|unitkerja|namaunitkerja|unit|opd|skpd|perangkatdaerah|unor|namaunor|namaopd|"
    "name|unornama",
    TRUE, FALSE },
  { "code", N_ ("Unit code"),
    "kode|id|kodeunit|kodeunitkerja|kodeopd|idunor|kodeunor|code|unitid|no", FALSE, FALSE },
  { "parent", N_ ("Superior unit"),
    "induk|unitinduk|kodeinduk|idinduk|atasan|unitatasan|unorinduk|parent|parentid|unoratasan|"
    "kodeatasan",
    FALSE, FALSE },
  { "kind", N_ ("Kind of unit"), "jenis|jenisunit|tipe|kind|type|jenisunor", FALSE, FALSE },
  { NULL }
};

static const MeritaHeaderField standards[] = {
  { "job-level", N_ ("Job level"),
    "jenjangjabatan|jenjang|eselon|jenisjabatan|leveljabatan|joblevel|echelon", TRUE, FALSE },
  { "tier", N_ ("Tier"), "tier|tingkat", FALSE, FALSE },
  { NULL }
};

static const MeritaHeaderField rounds[] = {
  { "round", N_ ("Round"), "babak|tahap|tahapan|putaran|round|namababak", FALSE, FALSE },
  { "code", N_ ("Aspect"),
    "aspek|kode|kodeaspek|subaspek|kodesubaspek|no|nomor|code|aspect|noaspek", TRUE, FALSE },
  { "title", N_ ("Name of the aspect"), "namaaspek|namasubaspek|uraian|title|aspectname|judul",
    FALSE, FALSE },
  { "maximum", N_ ("Maximum"),
    "maks|maksimal|maksimum|nilaimaks|nilaimaksimal|nilaimaksimum|max|maximum", FALSE, FALSE },
  { "points", N_ ("Points"), "nilai|skor|poin|capaian|nilaiverifikasi|points|score|value", FALSE,
    FALSE },
  { "level", N_ ("Level"), "level|tingkat|lvl", FALSE, FALSE },
  { "period", N_ ("Year"), "periode|tahun|tahunpenilaian|period|year", FALSE, FALSE },
  { "held-on", N_ ("Day"), "tanggal|tgl|tanggalpenilaian|heldon|date", FALSE, FALSE },
  { "note", N_ ("Note"), "catatan|keterangan|note", FALSE, FALSE },
  { NULL }
};

static const MeritaHeaderField decisions[] = {
  { "agency", N_ ("Agency"), "instansi|pemda|namainstansi|agency", FALSE, FALSE },
  { "number", N_ ("Decision number"), "nomor|nomorkeputusan|nosk|nomorsk|no|number|decisionnumber",
    TRUE, FALSE },
  { "minutes-date", N_ ("Day of the meeting"),
    "tanggalrapat|tanggalpleno|tanggalberitaacara|tglrapat|minutesdate", FALSE, FALSE },
  { "minutes-number", N_ ("Number of the minutes"),
    "nomorberitaacara|noberitaacara|noba|nomorba|minutesnumber", FALSE, FALSE },
  { "decided-on", N_ ("Day of the decision"),
    "tanggal|tanggalkeputusan|tanggalsk|tgl|tglkeputusan|decidedon|date", TRUE, FALSE },
  { "points", N_ ("Points"), "nilai|nilaiverifikasi|skor|total|points|score", FALSE, FALSE },
  { "index", N_ ("Index"), "indeks|index", FALSE, FALSE },
  { "category", N_ ("Category"), "kategori|kodekategori|category", FALSE, FALSE },
  { "category-name", N_ ("Name of the category"), "namakategori|predikat|sebutan|categoryname",
    FALSE, FALSE },
  { "valid-years", N_ ("Valid for (years)"),
    "berlakutahun|masaberlaku|berlaku|masaberlakutahun|validyears", FALSE, FALSE },
  { NULL }
};

static const MeritaHeaderField recommendations[] = {
  { "decision", N_ ("Decision number"), "keputusan|nomorkeputusan|decision|decisionnumber", FALSE,
    FALSE },
  { "aspect", N_ ("Aspect"), "aspek|namaaspek|aspect", TRUE, FALSE },
  { "number", N_ ("Number"), "nomor|no|nomorrekomendasi|number", TRUE, FALSE },
  { "text", N_ ("Recommendation"), "rekomendasi|uraian|isirekomendasi|recommendation|text", TRUE,
    FALSE },
  { "code", N_ ("Sub-aspect"), "subaspek|kodesubaspek|subaspect", FALSE, FALSE },
  { "target", N_ ("Target level"), "target|targetlevel|leveltarget|targetlvl", FALSE, FALSE },
  { "plan", N_ ("Plan"), "rencana|rencanatindaklanjut|tindaklanjut|rencanaaksi|plan", FALSE,
    FALSE },
  { "unit", N_ ("Unit"), "unit|unitkerja|opd|skpd|perangkatdaerah", FALSE, FALSE },
  { "person", N_ ("Person in charge"), "penanggungjawab|pic|pj|petugas|person|owner", FALSE,
    FALSE },
  { "due-on", N_ ("Due"), "tenggat|tenggatwaktu|batas|bataswaktu|jatuhtempo|due|deadline", FALSE,
    FALSE },
  { "status", N_ ("Status"), "status|keadaan|progres", FALSE, FALSE },
  { NULL }
};

/* Fact keys that profiles use, by a part of the key. */
static const struct
{
  const char *part, *synonyms;
} facts[] = {
  { "award", "penghargaan|penghargaaninovasi|prestasi|tandajasa|tandakehormatan" },
  { "team", "timkerja|perantim|penugasantim|keanggotaantim|tim|perantimkerja|ketuatim" },
  { "feedback", "umpanbalik360|umpanbalik|nilai360|feedback360|360|nilaiperilaku360" },
  { "training", "diklat|pelatihan|diklatpim|pelatihankepemimpinan|riwayatdiklat" },
  { "development", "pengembangan|pengembangankompetensi|jp|jampelajaran|jampelatihan" },
  { "acting", "plt|plh|pltplh|jabatanplt|riwayatplt" },
  { "aspiration", "aspirasi|aspirasikarier|minatkarier|preferensikarier" },
  { "innovation", "inovasi|karyainovasi" },
  { "integrity", "integritasmoralitas|moralitas|lhkpn" },
  { "position-history", "riwayatjabatan|pengalamanjabatan" },
  { "experience", "pengalaman|pengalamankerja|pengalamanjabatan" },
};

const MeritaHeaderField *
merita_header_list_fields (MeritaImportKind kind)
{
  static const MeritaHeaderField *const lists[MERITA_N_IMPORTS] = {
    people, positions, units, standards, rounds, decisions, recommendations
  };

  g_assert (kind < MERITA_N_IMPORTS);
  return lists[kind];
}

const char *
merita_header_get_fact_synonyms (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (strstr (key, facts[i].part) != NULL)
        return facts[i].synonyms;
    }
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-words.h"

/* clang-format off */
const char *const bench_names_male[] = {
  "Agus", "Ahmad", "Budi", "Dedi", "Eko", "Hendra", "Joko", "Muhammad", "Rudi", "Slamet",
  "Sutrisno", "Wahyu", "Yusuf", "Bambang", "Andi", "Arif", "Dwi", "Fajar", "Gunawan", "Hadi",
  "Iwan", "Kurniawan", "Lukman", "Made", "Nyoman", "Nur", "Puji", "Rahmat", "Ridwan", "Sugeng",
  "Suparman", "Syamsul", "Teguh", "Tri", "Untung", "Wayan", "Yanto", "Zainal", "I Ketut", "I Gede",
  "La Ode", "Abdul", "Asep", "Cecep", "Dadang", "Ujang", "Yohanes", "Petrus", "Paulus", "Markus",
  "Marthen", "Frans", "Robert", "Jhon", "Parlindungan", "Poltak", "Tigor", "Mangasi", "Teuku",
  "Daeng", "Syahrul", "Irwan", "Rizki", "Dimas", "Bayu", "Adi", "Satria", "Galih", "Imam",
  "Khairul",
};

const char *const bench_names_female[] = {
  "Siti", "Sri", "Nur", "Dewi", "Rina", "Yuni", "Endang", "Ani", "Ratna", "Wati", "Lestari",
  "Indah", "Fitri", "Maya", "Ni Made", "Ni Luh", "Ni Wayan", "Kartini", "Ayu", "Sari", "Rahayu",
  "Tuti", "Yanti", "Lilis", "Euis", "Nining", "Imas", "Maria", "Yuliana", "Agustina", "Theresia",
  "Martha", "Rosmawati", "Hasnah", "Nurhayati", "Nurjanah", "Syarifah", "Cut", "Andi", "Wa Ode",
  "Rosdiana", "Delima", "Tiurma", "Rotua", "Dian", "Eka", "Dwi", "Tri", "Puspita", "Anisa",
  "Rizka", "Aisyah", "Fatimah", "Khadijah", "Zahra", "Nur'aini", "Ma'rifah", "Winda", "Mega",
  "Intan",
};

const char *const bench_names_middle[] = {
  "Setia", "Cahya", "Putra", "Putri", "Eka", "Dwi", "Tri", "Hadi", "Nur", "Dharma", "Jaya", "Budi",
  "Agung", "Indra", "Surya", "Wira", "Bagus", "Catur", "Candra", "Ayu", "Rahma", "Aulia",
  "Permata", "Kusuma", "Maulana", "Fadli", "Akbar", "Rizal", "Ilham", "Hidayah", "Amalia",
  "Novita", "Oktavia", "Apriliana", "Septiana", "Febriani", "Januar", "Ramadhan", "Syawal",
  "Fitria",
};

const char *const bench_names_last[] = {
  "Santoso", "Wijaya", "Nugroho", "Saputra", "Pratama", "Hidayat", "Setiawan", "Kurniawan",
  "Susanto", "Wibowo", "Prasetyo", "Utomo", "Suharto", "Hartono", "Sihombing", "Simanjuntak",
  "Siregar", "Nasution", "Harahap", "Lubis", "Hutapea", "Panjaitan", "Situmorang", "Sinaga",
  "Manurung", "Tambunan", "Ginting", "Sembiring", "Tarigan", "Pohan", "Chaniago", "Koto",
  "Piliang", "Sikumbang", "Tanjung", "Rangkuti", "Daulay", "Batubara", "Hasibuan", "Ritonga",
  "Sudarsana", "Suardana", "Wirawan", "Adnyana", "Sukerta", "Mahendra", "Wardana", "Artawan",
  "Pattinasarany", "Latuconsina", "Tuasikal", "Wattimena", "Manuputty", "Rumkorem", "Wanggai",
  "Yoku", "Mandacan", "Tabuni", "Wenda", "Kogoya", "Lumentut", "Mangindaan", "Rompas", "Sondakh",
  "Wowor", "Kaligis", "Mandagi", "Tumbelaka", "Djojohadikusumo", "Sastrowardoyo", "Kartosuwiryo",
  "Mangkunegara", "Suryadiningrat", "Wiratmadja", "Kusumaatmadja", "Natalegawa", "Permana",
  "Suryana", "Sutisna", "Sobari", "Rukmana", "Juanda", "Maulana", "Firmansyah", "Fauzi", "Hakim",
  "Rahman", "Halim", "Karim", "Anwar", "Ismail", "Ibrahim", "Yusuf", "Mustofa", "Syahputra",
  "Effendi", "Lesmana", "Gunawan", "Suryadi", "Supriyadi", "Mulyadi", "Haryanto", "Riyanto",
  "Suyanto", "Purwanto", "Subagyo", "Sulistyo", "Widodo", "Handoko", "Puspitasari", "Rahmawati",
  "Handayani", "Wulandari", "Kusumawati", "Anggraini", "Susanti", "Lestari", "Maharani", "Safitri",
  "Damayanti", "Purnamasari", "Widyastuti", "Astuti", "Hastuti", "Mulyani", "Suryani", "Nuraini",
  "Yuliani", "Oktaviani", "Marlina", "Herlina", "Suhartini", "Sumarni", "Sunarti", "Rukmini",
  "Mangunsong", "La Djamaludin", "Paembonan", "Rantetana", "Palimbong", "Tandirerung", "Lewerissa",
  "Nahuway", "Kbarek", "Ndolu", "Nitbani", "Bria", "Seran", "Bere", "Tnunay",
};

const char *const bench_regions[] = {
  "Aceh Besar", "Deli Serdang", "Padang Pariaman", "Kampar", "Muaro Jambi", "Ogan Ilir",
  "Lampung Selatan", "Bengkulu Utara", "Bandung Barat", "Garut", "Cirebon", "Sukabumi", "Banyumas",
  "Kebumen", "Magelang", "Sragen", "Klaten", "Gunungkidul", "Sleman", "Malang", "Jember",
  "Banyuwangi", "Kediri", "Lamongan", "Gianyar", "Lombok Timur", "Sumba Timur",
  "Timor Tengah Selatan", "Kubu Raya", "Kotawaringin Barat", "Banjar", "Kutai Kartanegara",
  "Minahasa", "Donggala", "Bone", "Gowa", "Konawe", "Gorontalo", "Maluku Tengah",
  "Halmahera Utara", "Jayawijaya", "Merauke", "Manokwari", "Nabire",
};

const char *const bench_grades[] = {
  "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
  "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
};

const char *const bench_educations[] = {
  "SD", "SMP", "SMA/SMK", "D-I", "D-III", "D-IV", "S-1", "S-2", "S-3",
};

const char *const bench_families[] = {
  "Pemerintahan Umum", "Keuangan", "Kesehatan", "Pendidikan", "Pekerjaan Umum", "Pertanian",
  "Sosial", "Hukum", "Perencanaan", "Kepegawaian", "Perhubungan", "Komunikasi dan Informatika",
  "Lingkungan Hidup", "Pengawasan", "Ekonomi dan Perdagangan",
};

const char *const bench_offices[] = {
  "Sekretariat Daerah", "Badan Pengelola Keuangan dan Aset Daerah", "Dinas Kesehatan",
  "Dinas Pendidikan dan Kebudayaan", "Dinas Pekerjaan Umum dan Penataan Ruang",
  "Dinas Pertanian dan Ketahanan Pangan", "Dinas Sosial", "Bagian Hukum",
  "Badan Perencanaan Pembangunan Daerah", "Badan Kepegawaian dan Pengembangan SDM",
  "Dinas Perhubungan", "Dinas Komunikasi dan Informatika", "Dinas Lingkungan Hidup",
  "Inspektorat Daerah", "Dinas Perdagangan dan Perindustrian",
};

const char *const bench_professions[] = {
  "Analis Kebijakan", "Analis Keuangan", "Perawat", "Guru", "Teknik Tata Bangunan",
  "Penyuluh Pertanian", "Pekerja Sosial", "Perancang Peraturan Perundang-undangan", "Perencana",
  "Analis SDM Aparatur", "Penguji Kendaraan Bermotor", "Pranata Komputer",
  "Pengendali Dampak Lingkungan", "Auditor", "Pengawas Perdagangan",
};

const char *const bench_first_degrees[] = {
  "S.IP.", "S.E.", "S.Kep.", "S.Pd.", "S.T.", "S.P.", "S.Sos.", "S.H.", "S.T.", "S.STP.", "S.SiT.",
  "S.Kom.", "S.Si.", "S.Ak.", "S.E.",
};

const char *const bench_second_degrees[] = {
  "M.Si.", "M.M.", "M.Kes.", "M.Pd.", "M.T.", "M.P.", "M.AP.", "M.H.", "M.T.", "M.AP.", "M.T.",
  "M.Kom.", "M.Ling.", "M.Ak.", "M.M.",
};

const char *const bench_clerks[] = {
  "Pengadministrasi Umum", "Pengelola Keuangan", "Pengolah Data", "Penyusun Laporan",
  "Operator Layanan Operasional", "Penelaah Teknis Kebijakan", "Bendahara",
  "Pengelola Barang Milik Negara",
};

const char *const bench_divisions[] = {
  "Umum", "Program", "Keuangan", "Pelayanan", "Pembinaan", "Pengembangan", "Sarana dan Prasarana",
  "Data dan Informasi",
};

const char *const bench_schools[] = {
  "SDN", "SDN", "SMPN", "SMAN", "SMKN", "TKN",
};

const char *const bench_levels[] = {
  "JPT Madya", "JPT Pratama", "Administrator", "Pengawas", "Fungsional Ahli Utama",
  "Fungsional Ahli Madya", "Fungsional Ahli Muda", "Fungsional Ahli Pertama",
  "Fungsional Penyelia", "Fungsional Mahir", "Fungsional Terampil", "Pelaksana",
};

const char *const bench_competencies[] = {
  "integritas", "kerjasama", "komunikasi", "orientasi_hasil", "pelayanan_publik",
  "pengembangan_diri", "mengelola_perubahan", "pengambilan_keputusan", "perekat_bangsa",
};

const int bench_tiers[] = { 5, 4, 3, 2, 4, 3, 2, 1, 1, 1, 1, 1 };

const int bench_standards[][N_COMPETENCIES] = {
  { 5, 5, 5, 5, 5, 5, 5, 5, 5 },
  { 4, 4, 4, 4, 4, 4, 4, 4, 4 },
  { 3, 3, 3, 3, 3, 3, 3, 3, 3 },
  { 2, 3, 2, 3, 3, 2, 2, 2, 2 },
  { 5, 4, 4, 5, 4, 4, 4, 4, 4 },
  { 4, 3, 3, 4, 4, 3, 3, 3, 3 },
  { 3, 3, 3, 3, 3, 2, 2, 2, 3 },
  { 2, 2, 2, 2, 2, 2, 2, 2, 2 },
  { 3, 3, 2, 3, 3, 2, 2, 2, 2 },
  { 2, 2, 2, 2, 3, 2, 2, 2, 2 },
  { 2, 2, 1, 2, 2, 2, 1, 1, 2 },
  { 2, 2, 1, 2, 2, 1, 1, 1, 2 },
};
/* clang-format on */

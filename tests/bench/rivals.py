# SPDX-License-Identifier: GPL-3.0-or-later
"""The same tasks in SQL for the rivals: rules, boxes and successors, tuned in good faith.

sqlite3 gets a staging table without journal and sync, which is its fastest way; DuckDB gets its
own columnar file and two threads.
"""

COMPETENCIES = ("integritas kerjasama komunikasi orientasi_hasil pelayanan_publik pengembangan_diri "
                "mengelola_perubahan pengambilan_keputusan perekat_bangsa").split()
TEXTS = ("nip nama jenis_kelamin tanggal_lahir golongan unit_kerja jabatan jenjang_jabatan "
         "tmt_jabatan pendidikan rumpun_jabatan").split()
VALUES = ["potensi", "nilai_2024", "nilai_2023"]
COLUMNS = TEXTS + COMPETENCIES + VALUES + ["predikat_2024", "predikat_2023"]
LEVELS = ["JPT Madya", "JPT Pratama", "Administrator", "Pengawas", "Fungsional Ahli Utama",
          "Fungsional Ahli Madya", "Fungsional Ahli Muda", "Fungsional Ahli Pertama",
          "Fungsional Penyelia", "Fungsional Mahir", "Fungsional Terampil", "Pelaksana"]
FAMILIES = ["Pemerintahan Umum", "Keuangan", "Kesehatan", "Pendidikan", "Pekerjaan Umum",
            "Pertanian", "Sosial", "Hukum", "Perencanaan", "Kepegawaian", "Perhubungan",
            "Komunikasi dan Informatika", "Lingkungan Hidup", "Pengawasan",
            "Ekonomi dan Perdagangan"]
GRADES = [f"{a}/{b}" for a, bs in (("I", "abcd"), ("II", "abcd"), ("III", "abcd"), ("IV", "abcde"))
          for b in bs]

FAST = ("PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;PRAGMA locking_mode=EXCLUSIVE;"
        "PRAGMA cache_size=-262144;PRAGMA temp_store=MEMORY;\n")
BOX = """CASE
  WHEN s<270000 THEN CASE WHEN k<76000 THEN 1 WHEN k<100000 THEN 2 ELSE 4 END
  WHEN s<360000 THEN CASE WHEN k<76000 THEN 3 WHEN k<100000 THEN 5 ELSE 7 END
  ELSE CASE WHEN k<76000 THEN 6 WHEN k<100000 THEN 8 ELSE 9 END END"""


def quote(words):
    return ",".join(f"'{word}'" for word in words)


def column_type(name, duckdb=False):
    if name in COMPETENCIES:
        return "TINYINT" if duckdb else "INT"
    if name in VALUES:
        return "DOUBLE" if duckdb else "REAL"
    return "VARCHAR" if duckdb else "TEXT"


def part(start, length):
    return f"substr(nip,{start},{length})"


def predicate_rule(year):
    return (f"predikat_{year} = CASE WHEN nilai_{year}>=110 THEN 'Sangat Baik' "
            f"WHEN nilai_{year}>=90 THEN 'Baik' WHEN nilai_{year}>=70 THEN 'Butuh Perbaikan' "
            f"WHEN nilai_{year}>=50 THEN 'Kurang' ELSE 'Sangat Kurang' END")


def import_rules(duckdb=False):
    """What a row must hold, one condition a rule, in the order in which reasons are given."""
    cast = (lambda e: f"TRY_CAST({e} AS INT)") if duckdb else (lambda e: f"CAST({e} AS INT)")
    digits = ("regexp_full_match(nip,'[0-9]{18}')" if duckdb
              else "length(nip)=18 AND nip NOT GLOB '*[^0-9]*'")
    is_date = ((lambda c: f"TRY_CAST({c} AS DATE) IS NOT NULL") if duckdb
               else (lambda c: f"date({c}) IS {c}"))
    birth = f"{part(1, 4)}||'-'||{part(5, 2)}||'-'||{part(7, 2)}"
    rules = [
        digits,
        f"tanggal_lahir = {birth} AND {is_date('tanggal_lahir')}",
        f"{cast(part(13, 2))} BETWEEN 1 AND 12 "
        f"AND {cast(part(9, 4))}-{cast(part(1, 4))} BETWEEN 17 AND 60",
        f"{part(15, 1)} = CASE jenis_kelamin WHEN 'L' THEN '1' WHEN 'P' THEN '2' ELSE '?' END",
        "length(nama)>0",
        f"golongan IN ({quote(GRADES)})",
        f"jenjang_jabatan IN ({quote(LEVELS)})",
        f"{is_date('tmt_jabatan')} "
        f"AND substr(tmt_jabatan,1,4)||substr(tmt_jabatan,6,2) >= {part(9, 6)}",
        f"rumpun_jabatan IN ({quote(FAMILIES)})",
        " AND ".join(f"{name} BETWEEN 1 AND 5" for name in COMPETENCIES),
        "potensi BETWEEN 0 AND 100",
        "nilai_2024 BETWEEN 0 AND 120 AND nilai_2023 BETWEEN 0 AND 120",
        f"{predicate_rule(2024)} AND {predicate_rule(2023)}",
    ]
    if not duckdb:
        # The staging table holds text; +x+0 compares it as a number.
        for name in COMPETENCIES + VALUES:
            rules = [rule.replace(f"{name} BETWEEN", f"+{name}+0 BETWEEN")
                     .replace(f"{name}>=", f"{name}+0>=") for rule in rules]
    return rules


def reason_case(rules):
    arms = " ".join(f"WHEN NOT ({rule}) THEN {i}" for i, rule in enumerate(rules, 1))
    return f"CASE {arms} ELSE 0 END"


def match_540(person, required, duckdb=False):
    least, divide = ("least", "//") if duckdb else ("min", "/")
    cast = "::INT" if duckdb else ""
    return "+".join(f"{least}(60*{person}.{name}{cast}{divide}{required}.req_{name},60)"
                    for name in COMPETENCIES)


def boxes_query(duckdb=False):
    def hundredths(name):
        return f"CAST(round(p.{name}*100) AS INT)"
    points = f"6*{hundredths('nilai_2024')}+4*{hundredths('nilai_2023')}"
    limit = "" if duckdb else " LIMIT -1"
    return (f"SELECT id,jpm,s,k,{BOX} AS box FROM (SELECT id,jpm,500*jpm+h AS s,k FROM ("
            f"SELECT p.rowid AS id,{match_540('p', 's', duckdb)} AS jpm,"
            f"18*{hundredths('potensi')} AS h,{points} AS k "
            f"FROM pegawai p JOIN standar s ON s.jenjang_jabatan=p.jenjang_jabatan{limit}) a) b")


def check_query():
    counts = "||','||".join(f"sum(CASE WHEN box={box} THEN 1 ELSE 0 END)" for box in range(1, 10))
    return (f"SELECT 'CHECK boxes='||{counts}||' sum_jpm540='||sum(jpm)||' sum_K='||sum(k) "
            "FROM kotak;\n")


def candidates_query():
    names = ",".join("p." + name for name in COMPETENCIES)
    return ("SELECT row_number() OVER (ORDER BY k.box DESC,k.k DESC,p.nip) AS g,p.nip,"
            f"p.rumpun_jabatan AS rumpun,s.tier,k.box,k.k,{names} FROM kotak k "
            "JOIN pegawai p ON p.rowid=k.id JOIN standar s ON s.jenjang_jabatan=p.jenjang_jabatan "
            "WHERE k.box>=7 AND s.tier>=2")


def sqlite_import(folder):
    typed = ",".join(f"{c} {column_type(c)} NOT NULL{' UNIQUE' if c == 'nip' else ''}"
                     for c in COLUMNS)
    return (FAST
            + f"CREATE TABLE stg({','.join(c + ' TEXT' for c in COLUMNS)});\n"
            + f".import --csv --skip 1 {folder}/employees.csv stg\n"
            + f"CREATE TABLE pegawai({typed});\n"
            + "CREATE TABLE tolak(baris INT,aturan INT,nip TEXT);\nBEGIN;\n"
            + f"CREATE TEMP TABLE nilai AS SELECT rowid AS r,{reason_case(import_rules())} AS a "
              "FROM stg;\n"
            + "INSERT OR IGNORE INTO pegawai SELECT s.* FROM nilai n JOIN stg s ON s.rowid=n.r "
              "WHERE n.a=0 ORDER BY n.r;\n"
            + "INSERT INTO tolak SELECT n.r,n.a,s.nip FROM nilai n JOIN stg s ON s.rowid=n.r "
              "WHERE n.a>0;\n"
            + "DROP TABLE stg;CREATE INDEX ix_nama ON pegawai(nama);"
              "CREATE INDEX ix_unit ON pegawai(unit_kerja);"
              "CREATE INDEX ix_jen ON pegawai(jenjang_jabatan,rumpun_jabatan);COMMIT;\n"
            + "SELECT 'CHECK valid='||count(*) FROM pegawai;\n")


def sqlite_tables(folder):
    required = ",".join(f"req_{name} INT" for name in COMPETENCIES)
    return (f"CREATE TABLE standar(jenjang_jabatan TEXT PRIMARY KEY,tier INT,{required});\n"
            f".import --csv --skip 1 {folder}/standards.csv standar\n")


def sqlite_boxes():
    return (FAST + "DROP TABLE IF EXISTS kotak;CREATE TABLE kotak(id INTEGER PRIMARY KEY,jpm INT,"
            f"s INT,k INT,box INT);INSERT INTO kotak {boxes_query()};\n" + check_query())


def duckdb_import(folder):
    types = ",".join(f"'{c}':'{column_type(c, True)}'" for c in COLUMNS)
    return (f"CREATE TEMP TABLE stg AS SELECT *,{reason_case(import_rules(True))} AS aturan,"
            f"row_number() OVER () AS baris FROM read_csv('{folder}/employees.csv',header=true,"
            f"delim=',',quote='\"',columns={{{types}}});\n"
            "CREATE TABLE pegawai AS SELECT * EXCLUDE(aturan,baris) FROM stg WHERE aturan=0 AND "
            "baris IN (SELECT min(baris) FROM stg WHERE aturan=0 GROUP BY nip);\n"
            "DROP TABLE stg;CREATE UNIQUE INDEX ix_nip ON pegawai(nip);CHECKPOINT;\n"
            f"CREATE TABLE standar AS SELECT * FROM read_csv('{folder}/standards.csv',header=true);\n"
            f"CREATE TABLE posisi AS SELECT * FROM read_csv('{folder}/positions.csv',header=true,"
            "types={'incumbent_nip':'VARCHAR'});\n"
            f"CREATE TABLE kotak AS {boxes_query(True)};CHECKPOINT;\n" + check_query())


def duckdb_successors(answer):
    match = match_540("c", "q", True)
    # One number holds match and order: the ten largest are the top ten, without a sort of all.
    key = f"(({match})::BIGINT*10000000-c.g)"
    other = "c.nip IS DISTINCT FROM q.incumbent_nip"
    pairs = (f"SELECT q.id,{key} AS key FROM crit q JOIN cand c ON c.tier=q.tier-1 AND {other} "
             f"UNION ALL SELECT q.id,{key} AS key FROM crit q JOIN cand c ON c.tier=q.tier "
             f"AND c.rumpun=q.rumpun_jabatan AND {other}")
    rank = "(key+9999999)//10000000"
    return (f"CREATE TEMP TABLE cand AS {candidates_query()};\n"
            "CREATE TEMP TABLE crit AS SELECT * FROM posisi WHERE is_critical=1;\n"
            "COPY (SELECT id,row_number() OVER (PARTITION BY id ORDER BY key DESC) rn,nip,"
            f"{rank} AS jpm,box,k FROM (SELECT id,unnest(ks) AS key FROM (SELECT id,max(key,10) ks "
            f"FROM ({pairs}) GROUP BY id)) x JOIN cand c ON c.g=({rank})*10000000-key "
            f"ORDER BY id,rn) TO '{answer}' (HEADER false);\n")

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-data --size N --out FOLDER [--seed S] [--jpt J] [--critical C]: invented personnel data,
 * byte for byte the same for the same arguments: employees.csv with planted bad rows,
 * positions.csv and standards.csv.
 */
#include "bench-person.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  char nip[20];
  char unit[96];
  char position[128];
  int level, family;
} Holder;

typedef struct
{
  BenchMaker maker;
  int n_jpt, n_critical, seed;
  char *folder;
  GArray *holders; /* of Holder: those who lead something, in order of the file */
  long n_rows, n_bad, n_positions;
} Data;

static gboolean
save (Data *data, const char *name, GString *text, GError **error)
{
  g_autofree char *path = g_build_filename (data->folder, name, NULL);

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

/* Leaders are exact in number, the rest follows weights; the order is shuffled. */
static guint8 *
draw_levels (Data *data)
{
  static const int weights[N_LEVELS] = { 0, 0, 0, 0, 3, 110, 180, 150, 20, 25, 25, 395 };
  long size = data->maker.size, n = 0;
  long n_madya = size > 1000000 ? data->n_jpt * 3 / 100 : size > 10000 ? 1 : 0;
  const long upto[] = { n_madya, (long) (data->n_jpt * 0.94 + 0.5), (long) ((double) size * 0.022),
                        (long) ((double) size * 0.055) };
  guint8 *levels = g_new (guint8, (gsize) size);

  for (; n < upto[0]; n++)
    levels[n] = LEVEL_JPT_MADYA;
  for (; n < upto[1]; n++)
    levels[n] = LEVEL_JPT_PRATAMA;
  for (long i = 0; i < upto[2]; i++)
    levels[n++] = LEVEL_ADMINISTRATOR;
  for (long i = 0; i < upto[3]; i++)
    levels[n++] = LEVEL_PENGAWAS;
  while (n < size)
    levels[n++] = (guint8) bench_random_pick (&data->maker.random, weights, N_LEVELS);
  for (long i = size - 1; i > 0; i--)
    {
      long j = bench_random_below (&data->maker.random, (guint32) (i + 1));
      guint8 level = levels[i];

      levels[i] = levels[j];
      levels[j] = level;
    }
  return levels;
}

/* Ten kinds of faults, in turn. */
static void
spoil (BenchRow *row, const BenchRow *before, int kind)
{
  static const int of_the_twin[] = { COLUMN_NIP, COLUMN_SEX, COLUMN_BIRTH, COLUMN_SINCE };
  static const struct
  {
    int column;
    const char *text;
  } faults[10] = {
    [3] = { COLUMN_GRADE, "V/a" },        [5] = { COLUMN_POTENTIAL, "130.00" },
    [7] = { COLUMN_LEVEL, "Eselon V" },   [8] = { COLUMN_VALUE_2024, "150.00" },
    [9] = { COLUMN_BIRTH, "1970-02-31" },
  };
  char *nip = row->cell[COLUMN_NIP];

  switch (kind % 10)
    {
    case 0:
      nip[17] = '\0';
      break;
    case 1:
      memcpy (nip + 12, "13", 2);
      break;
    case 2:
      row->cell[COLUMN_SEX][0] = row->cell[COLUMN_SEX][0] == 'L' ? 'P' : 'L';
      break;
    case 4:
      g_strlcpy (row->cell[COLUMN_COMPETENCY + 3], kind % 20 < 10 ? "6" : "0", 2);
      break;
    case 6:
      for (guint i = 0; i < G_N_ELEMENTS (of_the_twin); i++)
        memcpy (row->cell[of_the_twin[i]], before->cell[of_the_twin[i]], sizeof before->cell[0]);
      break;
    default:
      g_strlcpy (row->cell[faults[kind % 10].column], faults[kind % 10].text, sizeof row->cell[0]);
    }
}

static void
keep_holder (Data *data, const BenchPerson *person)
{
  Holder holder = { .level = person->level, .family = person->family };

  g_strlcpy (holder.nip, person->nip, sizeof holder.nip);
  g_strlcpy (holder.unit, person->unit, sizeof holder.unit);
  g_strlcpy (holder.position, person->position, sizeof holder.position);
  g_array_append_val (data->holders, holder);
}

static gboolean
write_employees (Data *data, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint8 *levels = draw_levels (data);
  long size = data->maker.size;
  long step = size / MAX (size / 1000, 20);
  BenchPerson person;
  BenchRow row, before;

  for (int i = 0; i < BENCH_N_COLUMNS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", bench_columns[i]);
  g_string_append_c (text, '\n');
  for (long i = 0; i < size; i++)
    {
      bench_maker_make (&data->maker, &person, levels[i]);
      bench_row_fill (&row, &person);
      bench_row_write (&row, text);
      data->n_rows++;
      if (person.level <= LEVEL_PENGAWAS)
        keep_holder (data, &person);
      if (i % step != step / 2)
        continue;
      before = row;
      bench_maker_make (&data->maker, &person, LEVEL_PELAKSANA);
      bench_row_fill (&row, &person);
      spoil (&row, &before, (int) data->n_bad++);
      bench_row_write (&row, text);
      data->n_rows++;
    }
  return save (data, "employees.csv", text, error);
}

static void
append_requirement_columns (GString *text)
{
  for (int i = 0; i < N_COMPETENCIES; i++)
    g_string_append_printf (text, ",req_%s", bench_competencies[i]);
}

static gboolean
write_standards (Data *data, GError **error)
{
  g_autoptr (GString) text = g_string_new ("jenjang_jabatan,tier");

  append_requirement_columns (text);
  g_string_append_c (text, '\n');
  for (int level = 0; level < N_LEVELS; level++)
    {
      g_string_append_printf (text, "%s,%d", bench_levels[level], bench_tiers[level]);
      for (int i = 0; i < N_COMPETENCIES; i++)
        g_string_append_printf (text, ",%d", bench_standards[level][i]);
      g_string_append_c (text, '\n');
    }
  return save (data, "standards.csv", text, error);
}

typedef struct
{
  Data *data;
  GString *text;
  long n_critical;
  long head[2][N_FAMILIES]; /* of JPT Pratama and administrators: the post others report to */
  long n_madya;
} Posts;

static long
find_parent (Posts *posts, const Holder *holder)
{
  if (holder->level == LEVEL_JPT_MADYA)
    return 0;
  if (holder->level == LEVEL_JPT_PRATAMA)
    return posts->n_madya > 0
             ? 1 + bench_random_below (&posts->data->maker.random, (guint32) posts->n_madya)
             : 0;
  return posts->head[holder->level == LEVEL_ADMINISTRATOR ? 0 : 1][holder->family];
}

static void
append_requirements (Posts *posts, const Holder *holder)
{
  BenchRandom *random = &posts->data->maker.random;
  int required[N_COMPETENCIES];
  int own = holder->family % N_COMPETENCIES;

  memcpy (required, bench_standards[holder->level], sizeof required);
  required[own] = CLAMP (required[own] + 1, 1, 5);
  for (int i = 0; i < 2; i++)
    {
      guint32 at = bench_random_below (random, N_COMPETENCIES);
      int changed = required[at] + (bench_random_below (random, 2) != 0 ? 1 : -1);

      required[at] = CLAMP (changed, 1, 5);
    }
  for (int i = 0; i < N_COMPETENCIES; i++)
    g_string_append_printf (posts->text, ",%d", required[i]);
}

static void
append_post (Posts *posts, const Holder *holder, gboolean vacant)
{
  Data *data = posts->data;
  gboolean critical = posts->n_critical < data->n_critical;
  long id = ++data->n_positions, parent;

  posts->n_critical += critical;
  g_string_append_printf (posts->text, "%ld,", id);
  bench_csv_cell (posts->text, holder->position);
  g_string_append_c (posts->text, ',');
  bench_csv_cell (posts->text, holder->unit);
  g_string_append_printf (posts->text, ",%s,%d,%s", bench_levels[holder->level],
                          bench_tiers[holder->level], bench_families[holder->family]);
  append_requirements (posts, holder);
  parent = find_parent (posts, holder);
  g_string_append_printf (posts->text, ",%s,%d,", vacant ? "" : holder->nip, critical);
  if (parent != 0)
    g_string_append_printf (posts->text, "%ld", parent);
  g_string_append_c (posts->text, '\n');
  if (holder->level == LEVEL_JPT_PRATAMA || holder->level == LEVEL_ADMINISTRATOR)
    {
      long *head = &posts->head[holder->level == LEVEL_JPT_PRATAMA ? 0 : 1][holder->family];

      if (*head == 0 || bench_random_below (&data->maker.random, 3) == 0)
        *head = id;
    }
}

/* Every leader's post, and here and there a second one that is vacant. */
static void
append_level (Posts *posts, int level)
{
  GArray *holders = posts->data->holders;
  long count = 0, vacant = 0, step = 1, seen = 0, used = 0;

  for (guint i = 0; i < holders->len; i++)
    count += g_array_index (holders, Holder, i).level == level;
  if (level == LEVEL_JPT_PRATAMA)
    vacant = posts->data->n_jpt - (long) (posts->data->n_jpt * 0.94 + 0.5);
  else if (level != LEVEL_JPT_MADYA)
    vacant = (long) ((double) count * 0.06);
  if (vacant > 0)
    step = MAX (count / vacant, 1);
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);

      if (holder->level != level)
        continue;
      append_post (posts, holder, FALSE);
      if (used < vacant && seen % step == step - 1)
        {
          append_post (posts, holder, TRUE);
          used++;
        }
      seen++;
    }
}

static gboolean
write_positions (Data *data, GError **error)
{
  g_autoptr (GString) text =
    g_string_new ("id,nama_jabatan,unit_kerja,jenjang_jabatan,tier,rumpun_jabatan");
  Posts posts = { .data = data, .text = text };

  append_requirement_columns (text);
  g_string_append (text, ",incumbent_nip,is_critical,parent_id\n");
  for (guint i = 0; i < data->holders->len; i++)
    posts.n_madya += g_array_index (data->holders, Holder, i).level == LEVEL_JPT_MADYA;
  for (int level = LEVEL_JPT_MADYA; level <= LEVEL_PENGAWAS; level++)
    append_level (&posts, level);
  return save (data, "positions.csv", text, error);
}

static void
set_defaults (Data *data, long size)
{
  if (data->n_jpt < 0)
    data->n_jpt = size <= 10000    ? 35
                  : size <= 100000 ? 61
                                   : (int) ((double) size * 20427 / 4286000 + 0.5);
  if (data->n_critical < 0)
    data->n_critical = size <= 10000 ? 200 : size <= 100000 ? 500 : data->n_jpt;
}

int
main (int argc, char **argv)
{
  int size = 5000;
  Data data = { .n_jpt = -1, .n_critical = -1, .seed = 20241 };
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_INT, &size, "Number of employees, at least 100", "N" },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &data.folder, "Folder to write into", "FOLDER" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &data.seed, "Seed of the random numbers", "S" },
    { "jpt", 0, 0, G_OPTION_ARG_INT, &data.n_jpt, "Number of JPT positions", "J" },
    { "critical", 0, 0, G_OPTION_ARG_INT, &data.n_critical, "Number of critical positions", "C" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean ok;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || data.folder == NULL || size < 100)
    {
      g_printerr ("bench-data: %s\n", error != NULL ? error->message : "give --size and --out");
      return 2;
    }
  set_defaults (&data, size);
  bench_maker_init (&data.maker, size, (guint64) data.seed);
  data.holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  ok = g_mkdir_with_parents (data.folder, 0777) == 0 && write_employees (&data, &error)
       && write_standards (&data, &error) && write_positions (&data, &error);
  if (ok)
    g_print ("size=%d rows=%ld bad=%ld positions=%ld jpt=%d critical=%d\n", size, data.n_rows,
             data.n_bad, data.n_positions, data.n_jpt, data.n_critical);
  else
    g_printerr ("bench-data: %s\n", error != NULL ? error->message : "cannot make the folder");
  g_array_unref (data.holders);
  bench_maker_clear (&data.maker);
  g_free (data.folder);
  return ok ? 0 : 1;
}

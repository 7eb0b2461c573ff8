/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-load.h"

#include "bench-person.h"

#include <stdlib.h>
#include <string.h>

enum
{
  POSITION_ID = 0,
  POSITION_TIER = 4,
  POSITION_FAMILY = 5,
  POSITION_REQUIRED = 6,
  POSITION_INCUMBENT = 15,
  POSITION_CRITICAL = 16,
};

typedef void (*RowFunc) (BenchAgency *agency, char **cells, int n_cells, gpointer data);

static int
find (const char *const *words, int n_words, const char *word)
{
  for (int i = 0; i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return i;
  return -1;
}

/* Splits in place; a quoted cell loses its quotes.  Returns where the next line begins. */
static char *
split_line (char *line, char **cells, int room, int *n_cells)
{
  char *in = line;

  *n_cells = 0;
  for (;;)
    {
      gboolean quoted = *in == '"';
      char *out = quoted ? ++in : in;
      char *cell = out;
      char end;

      while (*in != '\0' && (quoted || (*in != ',' && *in != '\n')))
        {
          if (quoted && *in == '"')
            {
              quoted = in[1] == '"';
              if (!quoted)
                {
                  in++;
                  break;
                }
              in++;
            }
          *out++ = *in++;
        }
      end = *in;
      *out = '\0';
      if (*n_cells < room)
        cells[(*n_cells)++] = cell;
      if (end == '\0')
        return in;
      in++;
      if (end == '\n')
        return in;
    }
}

static gboolean
read_table (BenchAgency *agency,
            const char *folder,
            const char *name,
            RowFunc func,
            gpointer data,
            GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  char *cells[BENCH_N_COLUMNS + 1], *next;
  int n_cells;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  next = split_line (text, cells, G_N_ELEMENTS (cells), &n_cells);
  while (*next != '\0')
    {
      next = split_line (next, cells, G_N_ELEMENTS (cells), &n_cells);
      func (agency, cells, n_cells, data);
    }
  return TRUE;
}

static int
two_digits (const char *text)
{
  return (text[0] - '0') * 10 + text[1] - '0';
}

/* As yyyymmdd, or 0. */
static int
read_date (const char *text)
{
  int year, month, day;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-' || strspn (text, "0123456789-") != 10)
    return 0;
  year = two_digits (text) * 100 + two_digits (text + 2);
  month = two_digits (text + 5);
  day = two_digits (text + 8);
  if (year < 1900 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  return year * 10000 + month * 100 + day;
}

static int
read_hundredths (const char *text, int most)
{
  char *end;
  int value = (int) strtol (text, &end, 10) * 100;

  if (*end == '.' && strlen (end) == 3)
    value += two_digits (end + 1);
  else if (*end != '\0')
    return -1;
  return value <= most ? value : -1;
}

/* What the eighteen digits of the NIP say must be possible and agree with the other cells. */
static gboolean
check_nip (char **cells)
{
  const char *nip = cells[COLUMN_NIP];
  const char *sex = cells[COLUMN_SEX];
  int birth, start_month, age;

  if (strlen (nip) != 18 || strspn (nip, "0123456789") != 18)
    return FALSE;
  birth = read_date (cells[COLUMN_BIRTH]);
  start_month = two_digits (nip + 12);
  age = two_digits (nip + 8) * 100 + two_digits (nip + 10) - birth / 10000;
  return birth != 0 && birth / 10000 == two_digits (nip) * 100 + two_digits (nip + 2)
         && birth / 100 % 100 == two_digits (nip + 4) && birth % 100 == two_digits (nip + 6)
         && start_month >= 1 && start_month <= 12 && age >= 17 && age <= 60
         && ((nip[14] == '1' && strcmp (sex, "L") == 0)
             || (nip[14] == '2' && strcmp (sex, "P") == 0))
         && read_date (cells[COLUMN_SINCE]) / 100
              >= (two_digits (nip + 8) * 100 + two_digits (nip + 10)) * 100 + start_month;
}

static gboolean
check_predicate (int value, const char *predicate)
{
  const char *right = value >= 11000  ? "Sangat Baik"
                      : value >= 9000 ? "Baik"
                      : value >= 7000 ? "Butuh Perbaikan"
                      : value >= 5000 ? "Kurang"
                                      : "Sangat Kurang";

  return strcmp (right, predicate) == 0;
}

static gboolean
read_employee (BenchEmployee *employee, char **cells, int n_cells)
{
  if (n_cells != BENCH_N_COLUMNS || !check_nip (cells) || cells[COLUMN_NAME][0] == '\0'
      || find (bench_grades, N_GRADES, cells[COLUMN_GRADE]) < 0)
    return FALSE;
  employee->nip = g_ascii_strtoull (cells[COLUMN_NIP], NULL, 10);
  employee->level = find (bench_levels, N_LEVELS, cells[COLUMN_LEVEL]);
  employee->family = find (bench_families, N_FAMILIES, cells[COLUMN_FAMILY]);
  employee->potential = read_hundredths (cells[COLUMN_POTENTIAL], 10000);
  employee->value_2024 = read_hundredths (cells[COLUMN_VALUE_2024], 12000);
  employee->value_2023 = read_hundredths (cells[COLUMN_VALUE_2023], 12000);
  if (employee->level < 0 || employee->family < 0 || employee->potential < 0
      || employee->value_2024 < 0 || employee->value_2023 < 0)
    return FALSE;
  for (int i = 0; i < N_COMPETENCIES; i++)
    {
      const char *cell = cells[COLUMN_COMPETENCY + i];

      if (cell[0] < '1' || cell[0] > '5' || cell[1] != '\0')
        return FALSE;
      employee->competencies[i] = cell[0] - '0';
    }
  return check_predicate (employee->value_2024, cells[COLUMN_PREDICATE_2024])
         && check_predicate (employee->value_2023, cells[COLUMN_PREDICATE_2023]);
}

/* The first row of a NIP wins. */
static void
add_employee (BenchAgency *agency, char **cells, int n_cells, gpointer data)
{
  GHashTable *seen = data;
  BenchEmployee employee;

  if (read_employee (&employee, cells, n_cells)
      && g_hash_table_add (seen, g_memdup2 (&employee.nip, sizeof employee.nip)))
    g_array_append_val (agency->employees, employee);
  else
    agency->n_bad++;
}

static void
add_standard (BenchAgency *agency, char **cells, int n_cells, gpointer data)
{
  int level = find (bench_levels, N_LEVELS, cells[0]);

  g_assert (level >= 0 && n_cells == 2 + N_COMPETENCIES);
  agency->tiers[level] = atoi (cells[1]);
  for (int i = 0; i < N_COMPETENCIES; i++)
    agency->required[level][i] = atoi (cells[2 + i]);
}

static void
add_position (BenchAgency *agency, char **cells, int n_cells, gpointer data)
{
  BenchPosition position = { 0 };

  g_assert (n_cells == POSITION_CRITICAL + 2);
  if (strcmp (cells[POSITION_CRITICAL], "1") != 0)
    return;
  position.id = atol (cells[POSITION_ID]);
  position.tier = atoi (cells[POSITION_TIER]);
  position.family = find (bench_families, N_FAMILIES, cells[POSITION_FAMILY]);
  for (int i = 0; i < N_COMPETENCIES; i++)
    position.required[i] = atoi (cells[POSITION_REQUIRED + i]);
  position.incumbent = g_ascii_strtoull (cells[POSITION_INCUMBENT], NULL, 10);
  g_array_append_val (agency->critical, position);
}

gboolean
bench_agency_load (BenchAgency *agency, const char *folder, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  agency->employees = g_array_new (FALSE, FALSE, sizeof (BenchEmployee));
  agency->critical = g_array_new (FALSE, FALSE, sizeof (BenchPosition));
  return read_table (agency, folder, "standards.csv", add_standard, NULL, error)
         && read_table (agency, folder, "employees.csv", add_employee, seen, error)
         && read_table (agency, folder, "positions.csv", add_position, NULL, error);
}

void
bench_agency_clear (BenchAgency *agency)
{
  g_clear_pointer (&agency->employees, g_array_unref);
  g_clear_pointer (&agency->critical, g_array_unref);
}

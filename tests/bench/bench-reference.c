/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-reference FOLDER [SUCCESSORS.csv [PEOPLE.csv]]: the right answers for a folder of
 * bench-data, by the plainest possible program: loops over everybody, whole numbers only.
 */
#include "bench-load.h"

#include <string.h>

#define TOP 10

/* The rule of the bench: nobody of the lowest tier is in the pool. */
#define LOWEST_TIER 2

typedef struct
{
  const BenchEmployee *employee;
  int match;      /* of 540, against the standard of the own level */
  long potential; /* 4500 x potential */
  long points;    /* 1000 x performance */
  int box;
} Place;

typedef struct
{
  const Place *place;
  int match; /* of 540, against the position */
} Candidate;

static int
match_540 (const int *levels, const int *required)
{
  int sum = 0;

  for (int i = 0; i < N_COMPETENCIES; i++)
    sum += MIN (60 * levels[i] / required[i], 60);
  return sum;
}

static Place
place_employee (const BenchAgency *agency, const BenchEmployee *employee)
{
  static const int boxes[3][3] = { { 1, 2, 4 }, { 3, 5, 7 }, { 6, 8, 9 } };
  Place place = { .employee = employee };
  int row, column;

  place.match = match_540 (employee->competencies, agency->required[employee->level]);
  place.points = 6L * employee->value_2024 + 4L * employee->value_2023;
  place.potential = 500L * place.match + 18L * employee->potential;
  row = place.potential < 60 * 4500 ? 0 : place.potential < 80 * 4500 ? 1 : 2;
  column = place.points < 76 * 1000 ? 0 : place.points < 100 * 1000 ? 1 : 2;
  place.box = boxes[row][column];
  return place;
}

static void
print_boxes (const GArray *places)
{
  long counts[10] = { 0 }, sum_match = 0, sum_points = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      counts[place->box]++;
      sum_match += place->match;
      sum_points += place->points;
    }
  g_print ("boxes=");
  for (int box = 1; box <= 9; box++)
    g_print ("%s%ld", box > 1 ? "," : "", counts[box]);
  g_print (" sum_jpm540=%ld sum_K=%ld\n", sum_match, sum_points);
}

/* By match, box and performance, the best first; then by NIP. */
static gboolean
comes_before (const Candidate *a, const Candidate *b)
{
  if (a->match != b->match)
    return a->match > b->match;
  if (a->place->box != b->place->box)
    return a->place->box > b->place->box;
  if (a->place->points != b->place->points)
    return a->place->points > b->place->points;
  return a->place->employee->nip < b->place->employee->nip;
}

static int
rank (const BenchAgency *agency,
      const GArray *places,
      const BenchPosition *position,
      Candidate *top)
{
  int n = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const BenchEmployee *employee = place->employee;
      int tier = agency->tiers[employee->level];
      Candidate candidate = { .place = place };
      int at;

      if (place->box < 7 || tier < LOWEST_TIER || employee->nip == position->incumbent)
        continue;
      if (tier != position->tier - 1
          && (tier != position->tier || employee->family != position->family))
        continue;
      candidate.match = match_540 (employee->competencies, position->required);
      if (n == TOP && !comes_before (&candidate, &top[TOP - 1]))
        continue;
      at = n < TOP ? n++ : TOP - 1;
      for (; at > 0 && comes_before (&candidate, &top[at - 1]); at--)
        top[at] = top[at - 1];
      top[at] = candidate;
    }
  return n;
}

static gboolean
write_successors (const BenchAgency *agency, const GArray *places, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < agency->critical->len; i++)
    {
      const BenchPosition *position = &g_array_index (agency->critical, BenchPosition, i);
      Candidate top[TOP];
      int n = rank (agency, places, position, top);

      for (int j = 0; j < n; j++)
        g_string_append_printf (text, "%ld,%d,%" G_GUINT64_FORMAT ",%d,%d,%ld\n", position->id,
                                j + 1, top[j].place->employee->nip, top[j].match, top[j].place->box,
                                top[j].place->points);
    }
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static gboolean
write_people (const GArray *places, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      g_string_append_printf (text, "%" G_GUINT64_FORMAT ",%d,%ld,%ld,%d\n", place->employee->nip,
                              place->match, place->potential, place->points, place->box);
    }
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

int
main (int argc, char **argv)
{
  BenchAgency agency = { 0 };
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    {
      g_printerr ("usage: bench-reference FOLDER [SUCCESSORS.csv [PEOPLE.csv]]\n");
      return 2;
    }
  if (bench_agency_load (&agency, argv[1], &error))
    {
      for (guint i = 0; i < agency.employees->len; i++)
        {
          Place place =
            place_employee (&agency, &g_array_index (agency.employees, BenchEmployee, i));

          g_array_append_val (places, place);
        }
      g_print ("valid=%u bad=%ld\n", places->len, agency.n_bad);
      print_boxes (places);
      if (argc > 2 && write_successors (&agency, places, argv[2], &error) && argc > 3)
        write_people (places, argv[3], &error);
    }
  bench_agency_clear (&agency);
  if (error != NULL)
    g_printerr ("bench-reference: %s\n", error->message);
  return error != NULL ? 1 : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-random.h"

__extension__ typedef unsigned __int128 Wide;

static uint64_t
rotate_left (uint64_t x, int bits)
{
  return (x << bits) | (x >> (64 - bits));
}

void
bench_random_init (BenchRandom *random, uint64_t seed)
{
  for (int i = 0; i < 4; i++)
    {
      uint64_t z = (seed += 0x9e3779b97f4a7c15u);

      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
      random->state[i] = z ^ (z >> 31);
    }
}

uint64_t
bench_random_next (BenchRandom *random)
{
  uint64_t *s = random->state;
  uint64_t result = rotate_left (s[1] * 5, 7) * 9;
  uint64_t t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate_left (s[3], 45);
  return result;
}

uint32_t
bench_random_below (BenchRandom *random, uint32_t limit)
{
  return (uint32_t) (((Wide) bench_random_next (random) * limit) >> 64);
}

double
bench_random_normal (BenchRandom *random)
{
  double sum = 0;

  for (int i = 0; i < 12; i++)
    sum += (double) (bench_random_next (random) >> 11) * 0x1p-53;
  return sum - 6.0;
}

int
bench_random_pick (BenchRandom *random, const int *weights, int n_weights)
{
  int total = 0, rest;

  for (int i = 0; i < n_weights; i++)
    total += weights[i];
  rest = (int) bench_random_below (random, (uint32_t) total);
  for (int i = 0; i < n_weights; i++)
    if ((rest -= weights[i]) < 0)
      return i;
  return n_weights - 1;
}

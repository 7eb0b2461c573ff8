/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdint.h>

/*
 * xoshiro256** seeded by splitmix64.  Integers, and sums of twelve uniform doubles for what is
 * normal, give the same file on every machine: nothing depends on a mathematics library.
 */
typedef struct
{
  uint64_t state[4];
} BenchRandom;

void     bench_random_init   (BenchRandom *random, uint64_t seed);
uint64_t bench_random_next   (BenchRandom *random);
uint32_t bench_random_below  (BenchRandom *random, uint32_t limit);
double   bench_random_normal (BenchRandom *random);
int      bench_random_pick   (BenchRandom *random, const int *weights, int n_weights);

import { append } from './append.ts'
import type { Benchmark } from './benchmark.ts'
import { gateway } from './gateway.ts'
import { growth } from './growth.ts'
import { importing } from './import.ts'
import { projection } from './projection.ts'
import { readable } from './readable.ts'
import { rebuild } from './rebuild.ts'

/** In the order in which a whole run takes them. */
export const benchmarks: readonly Benchmark[] = [append, projection, rebuild, growth, gateway, importing, readable]

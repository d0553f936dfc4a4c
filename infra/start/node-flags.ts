import { join } from 'node:path'
import { cacheRoot } from '../native/cache.ts'

/**
 * What Node is started with wherever a process of ours runs; the Dockerfile and docker-compose.yml have the same.
 * kafkajs' timers are set right in shared/kafka. Young objects have 24 MB instead of 100 (docs/decisions/0101), in the
 * gateway 48, since large answers of several requests at once are young together (docs/decisions/0046).
 */
export function nodeFlags(program: string): string[] {
  const semiSpaceMb = program === 'gateway' ? 16 : 8
  return ['--disable-warning=TimeoutNegativeWarning', `--max-semi-space-size=${semiSpaceMb}`]
}

/**
 * Beside them in the environment, as in the Dockerfile: a process of a dozen threads has as many arenas of malloc, each
 * of which keeps what it has freed; other libraries than glibc do not read that. And what Node has made of a file of
 * ours is kept, so that the next process neither compiles it nor loads what takes the types away (docs/decisions/0101).
 */
export function nodeEnvironment() {
  return {
    MALLOC_ARENA_MAX: '2',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(cacheRoot(), 'compiled'),
  }
}

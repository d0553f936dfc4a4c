import { test } from 'node:test'
import { assertPrints } from '#shared/testing/documentation.ts'
import { transitionTable } from './transitions.ts'

test('the documentation prints the transition table that decides', () =>
  assertPrints('alerts.md', 'app transitions', transitionTable()))

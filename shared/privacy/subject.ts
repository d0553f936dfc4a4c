import { randomBytes } from 'node:crypto'
import { kidOf } from './jwe.ts'

/*
 * A subject is whom or what a key belongs to: a person, by a random id of this pillar alone, or a stream (mat_…)
 * whose free text belongs to no known person.
 */

/** What a fact of erasure says of its `subject`. */
export const SUBJECT_ERASED =
  'Whose key it was: a person’s, by the random id, or the stream’s own, by its id (a further one with .1, .2 behind it)'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const PERSON = /^person_[a-z2-7]{26}$/
const SUBJECT = /^[a-z]+_[A-Za-z0-9._-]{1,90}$/

/** 130 random bits. */
export function newPersonId(): string {
  return `person_${Array.from(randomBytes(26), (byte) => BASE32[byte % 32]).join('')}`
}

export function isPersonId(id: string): boolean {
  return PERSON.test(id)
}

export function isSubjectId(id: string): boolean {
  return SUBJECT.test(id)
}

/**
 * Who stands for a stream after so many erasures of its own texts: mat_x, then mat_x.1, mat_x.2, … An erased subject
 * never gets another key, and no stream's id holds a dot.
 */
export function standsFor(stream: string, erasures: number): string {
  return erasures === 0 ? stream : `${stream}.${erasures}`
}

/** Whom a further text of the stream belongs to where it is nobody's: the first that was not `erased`. */
export function ownSubject(stream: string, erased: readonly string[]): string {
  let erasures = 0
  while (erased.includes(standsFor(stream, erasures))) erasures++
  return standsFor(stream, erasures)
}

/**
 * Every subject that an event's data or a commit's events name: the keys of its encrypted texts and its person ids.
 * A commit lists them, so that erasure finds its streams: nobody has to remember to.
 */
export function subjectsNamed(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    const subject = isPersonId(value) ? value : kidOf(value)
    if (subject) found.add(subject)
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(item, found)
  }
}

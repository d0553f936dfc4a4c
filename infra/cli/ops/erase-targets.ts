import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { StoreConfig } from '#shared/pillar/config.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { erasuresOf } from '#shared/privacy/erasure.ts'
import { checkMasterKeys } from '#shared/privacy/key-lifecycle.ts'
import { createKeyStore } from '#shared/privacy/key-store.ts'
import type { MasterKeys } from '#shared/privacy/master-key.ts'
import { createPeople, type Identifier } from '#shared/privacy/people.ts'
import { openSecret, secretsOf } from '#shared/privacy/secrets.ts'
import { isSubjectId, standsFor } from '#shared/privacy/subject.ts'
import { Problem } from '../../problem.ts'
import { readLine } from './confirm.ts'
import { type Place, pillarsNamed } from './place.ts'

/** A subject in the one pillar that knows it by this id. */
export type Target = { pillar: PillarStores; subject: string }

export const identifierKinds = ['phone', 'id-number', 'account'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/**
 * The subject in each pillar that knows it, or has begun to erase it, and of a stream who stood for it since its texts
 * were erased. Throws a Problem where no pillar does.
 */
export async function subjectKnown(place: Place, subject: string | undefined): Promise<Target[]> {
  if (subject === undefined) throw new Problem('Name the subject by its id, or say --find phone, id-number or account.')
  if (!isSubjectId(subject)) {
    throw new Problem(
      'That is no id of a subject: it is like person_… or a stream; telephone and identity numbers go with --find.',
    )
  }
  const pillars = pillarsNamed(place, undefined)
  const targets = (await Promise.all(pillars.map((pillar) => standing(pillar, subject)))).flat()
  if (targets.length > 0) return targets
  throw new Problem(
    `No service here knows ${subject}: ids are each service's own, and a stream without texts has no key.`,
  )
}

/** Of those who stand for a stream one may be passed over, since nothing was written in that time. */
async function standing(pillar: PillarStores, stream: string): Promise<Target[]> {
  const targets: Target[] = []
  for (let n = 0, unknown = 0; unknown < 2; n++) {
    const subject = standsFor(stream, n)
    if (await isKnown(pillar, subject)) targets.push({ pillar, subject })
    else unknown++
  }
  return targets
}

/** By a key, by an erasure that was begun, or by a stream that names it: a key may be missing. */
async function isKnown({ db, keysDb }: PillarStores, subject: string): Promise<boolean> {
  const idAlone = { projection: { _id: 1 } }
  const traces = await Promise.all([
    keysDb.collection<{ _id: string }>('subjects').findOne({ _id: subject }, idAlone),
    erasuresOf(db).findOne({ _id: subject }, idAlone),
    db.collection<Commit>('commits').findOne({ subjects: subject }, idAlone),
  ])
  return traces.some((trace) => trace !== null)
}

const ASKED = {
  phone: { prompt: 'Telephone number', identifier: (phone: string) => ({ phone }) },
  'id-number': { prompt: 'Identity number', identifier: (idNumber: string) => ({ idNumber }) },
  account: { prompt: 'Account (the subject of its tokens)', identifier: (tokenSubject: string) => ({ tokenSubject }) },
} satisfies Record<IdentifierKind, { prompt: string; identifier(line: string): Identifier }>

/** Everybody whom a pillar finds by this. It is never said again. */
export async function subjectsFound(place: Place<StoreConfig>, kind: IdentifierKind): Promise<Target[]> {
  const { prompt, identifier } = ASKED[kind]
  const pillars = pillarsNamed(place, undefined)
  const by = identifier(await readLine(`${prompt}: `))
  const found: Target[] = []
  for (const pillar of pillars) {
    const subjects = await personsIn(pillar, place.config.SIZHI_MASTER_KEY, by)
    found.push(...subjects.map((subject) => ({ pillar, subject })))
  }
  if (found.length > 0) return found
  throw new Problem(
    'No service here knows anybody by that: perhaps the person is erased already or being erased (status says what is under way, and the services end it by themselves), or known by another.',
  )
}

/** A pillar that has never met a person has no secret to look with, and none is made for it here. */
async function personsIn({ keysDb }: PillarStores, masters: MasterKeys, by: Identifier): Promise<string[]> {
  if (!(await secretsOf(keysDb).findOne({ _id: 'lookups' }))) return []
  const keys = createKeyStore(keysDb, masters)
  try {
    await checkMasterKeys(keysDb, keys)
    return await createPeople(keys, await openSecret(keysDb, masters, 'lookups')).findPersons(by)
  } finally {
    keys.close()
  }
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seal } from './jwe.ts'
import { isPersonId, isSubjectId, newPersonId, ownSubject, standsFor, subjectsNamed } from './subject.ts'
import { newKey } from './wrapping.ts'

test('person ids are random and a form of their own', () => {
  const ids = Array.from({ length: 1000 }, newPersonId)
  assert.equal(new Set(ids).size, 1000)
  assert.ok(ids.every((id) => isPersonId(id) && isSubjectId(id)))
  assert.ok(isSubjectId('hot_440310-10018-460-20181030') && !isPersonId('mat_abc'))
  for (const wrong of ['', 'person', 'person_', 'a b_c', '$where_x', `mat_${'x'.repeat(91)}`])
    assert.equal(isSubjectId(wrong), false)
})

test('who stands for a stream is another after each erasure of its own texts, and a subject like any', () => {
  const stream = `hot_${'a-'.repeat(40)}`
  const erased: string[] = ['person_somebody']
  for (let erasures = 0; erasures < 20; erasures++) {
    const subject = ownSubject(stream, erased)
    assert.ok(isSubjectId(subject) && !erased.includes(subject))
    assert.equal(subject, standsFor(stream, erasures))
    erased.push(subject)
  }
  assert.equal(ownSubject('mat_1', erased), 'mat_1')
})

test('a commit names the subjects of its texts and its persons, wherever they stand', async () => {
  const [reporter, other] = [newPersonId(), newPersonId()]
  const sealed = (subject: string) => seal(newKey(), subject, 'text')
  const events = [
    { type: 'MatterReceived', data: { reporter: { id: reporter, name: await sealed(reporter) }, unitId: 'unit_1' } },
    {
      type: 'MatterNoted',
      data: { remarks: [await sealed('mat_1'), await sealed('mat_1')], seenBy: [other], at: null, n: 1 },
    },
  ]
  assert.deepEqual(subjectsNamed(events), [reporter, 'mat_1', other])
  assert.deepEqual(subjectsNamed([{ type: 'MatterClosed', data: {} }]), [])
})

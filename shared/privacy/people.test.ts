import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { testPrivacy } from '#shared/testing/privacy.ts'
import { SubjectErased } from './encryption.ts'
import { createKeyLifecycle } from './key-lifecycle.ts'
import { InvalidIdNumber, InvalidPhone } from './people.ts'
import { isPersonId } from './subject.ts'

const PHONE = '138 1234 5678'
/** Nobody's: the sequence number 000 is given to no one. */
const ID_NUMBER = '110105194912310003'

test('one number is one person, in any spelling; another number is another', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const person = await privacy.personFor({ phone: PHONE })
  assert.ok(isPersonId(person))
  assert.equal(await (await another()).personFor({ phone: '+86-13812345678' }), person)
  assert.notEqual(await privacy.personFor({ phone: '13812345679' }), person)
})

test('a token and its phone are one person, whichever came first', async (t) => {
  const { privacy } = await testPrivacy(t)
  const byPhone = await privacy.personFor({ phone: PHONE })
  assert.equal(await privacy.ownerOf({ tokenSubject: 'wang', phone: PHONE }), byPhone)
  assert.equal(await privacy.personFor({ tokenSubject: 'wang' }), byPhone)
  assert.equal(await privacy.ownerOf({ tokenSubject: 'wang', phone: '13900000000' }), byPhone)
  assert.deepEqual(await privacy.findPersons({ phone: '13900000000' }), [byPhone])
})

test('two persons that a token and a phone name stay two; both are found, the token’s is taken', async (t) => {
  const { privacy } = await testPrivacy(t)
  const byToken = await privacy.personFor({ tokenSubject: 'wang' })
  const byPhone = await privacy.personFor({ phone: PHONE })
  assert.equal(await privacy.ownerOf({ tokenSubject: 'wang', phone: PHONE }), byToken)
  assert.deepEqual(
    (await privacy.findPersons({ tokenSubject: 'wang', phone: PHONE })).sort(),
    [byToken, byPhone].sort(),
  )
})

test('a token’s subject and a telephone number of the same spelling are not the same', async (t) => {
  const { privacy } = await testPrivacy(t)
  const person = await privacy.personFor({ tokenSubject: '+8613812345678' })
  assert.notEqual(await privacy.personFor({ phone: PHONE }), person)
})

test('finding creates nobody', async (t) => {
  const { privacy } = await testPrivacy(t)
  assert.deepEqual(await privacy.findPersons({ phone: PHONE, tokenSubject: 'wang' }), [])
  assert.deepEqual(await privacy.findPersons({ phone: 'no number' }), [])
  assert.deepEqual(await privacy.findPersons({}), [])
  assert.equal(await privacy.keys.subjects.countDocuments(), 0)
})

test('without a usable identifier there is no person, and the error does not repeat it', async (t) => {
  const { privacy } = await testPrivacy(t)
  for (const claims of [{}, { phone: '1381234567x' }, { tokenSubject: '' }]) {
    await assert.rejects(privacy.ownerOf(claims), (error: unknown) => {
      return error instanceof InvalidPhone && !error.message.includes('138')
    })
  }
})

test('all that ask for a new person at once get the same one, with one key', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const processes = [privacy, await another(), await another()]
  const persons = await Promise.all(
    Array.from({ length: 30 }, (_, n) => processes[n % 3]?.ownerOf({ tokenSubject: 'wang', phone: PHONE })),
  )
  assert.equal(new Set(persons).size, 1)
  assert.equal(await privacy.keys.subjects.countDocuments(), 1)
})

test('all that ask for a new person by one number at once get the same one, with one key', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const processes = [privacy, await another(), await another()]
  const persons = await Promise.all(Array.from({ length: 30 }, (_, n) => processes[n % 3]?.personFor({ phone: PHONE })))
  assert.equal(new Set(persons).size, 1)
  assert.deepEqual(await privacy.keys.subjects.distinct('_id'), [...new Set(persons)])
})

test('the store does not hold the number, nor a plain hash of it', async (t) => {
  const stores = [await testPrivacy(t), await testPrivacy(t)]
  const lookups: string[] = []
  for (const { privacy } of stores) {
    await privacy.personFor({ phone: PHONE })
    lookups.push(...((await privacy.keys.subjects.findOne())?.lookups ?? []))
  }
  assert.equal(lookups.length, 2)
  assert.equal(new Set(lookups).size, 2, 'each pillar has a secret of its own')
})

test('who is being erased is found no more, and the same number is a new person', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const identifiers = { tokenSubject: 'wang', phone: PHONE }
  const person = await privacy.ownerOf(identifiers)
  await createKeyLifecycle(privacy.keys).block(person)
  const other = await another()
  assert.deepEqual(await other.findPersons(identifiers), [])
  const next = await other.ownerOf(identifiers)
  assert.notEqual(next, person)
  assert.ok(await other.encrypt(next, 'text'))
})

test('however a block and new identifiers meet, nobody is found as an erased person', async (t) => {
  const { privacy } = await testPrivacy(t)
  const lifecycle = createKeyLifecycle(privacy.keys)
  for (let round = 0; round < 20; round++) {
    const person = await privacy.personFor({ tokenSubject: `wang-${round}` })
    const phone = `1390000${String(round).padStart(4, '0')}`
    const [linked] = await Promise.all([
      privacy.ownerOf({ tokenSubject: `wang-${round}`, phone }),
      lifecycle.block(person),
    ])
    const found = await privacy.findPersons({ tokenSubject: `wang-${round}`, phone })
    assert.ok(!found.includes(person))
    assert.ok(found.includes(linked) || linked === person)
  }
})

test('an identity number is one person in any spelling; another identity number is another', async (t) => {
  const { privacy } = await testPrivacy(t)
  const person = await privacy.personFor({ idNumber: ID_NUMBER })
  assert.equal(await privacy.personFor({ idNumber: ' 110105 19491231 0003' }), person)
  assert.notEqual(await privacy.personFor({ idNumber: '11010519491231002X' }), person)
})

test('what somebody wrote down is one thing alone, and only what a token verifies is linked', async (t) => {
  const { privacy } = await testPrivacy(t)
  const byIdNumber = await privacy.personFor({ idNumber: ID_NUMBER })
  const byPhone = await privacy.personFor({ phone: PHONE })
  assert.notEqual(byIdNumber, byPhone)
  assert.deepEqual(await privacy.findPersons({ phone: PHONE }), [byPhone])
  assert.equal(await privacy.ownerOf({ tokenSubject: 'wang', phone: PHONE }), byPhone)
  assert.deepEqual(await privacy.findPersons({ tokenSubject: 'wang' }), [byPhone])
  assert.deepEqual(await privacy.findPersons({ idNumber: ID_NUMBER }), [byIdNumber])
})

test('what is no identity number makes nobody, and the error does not repeat it', async (t) => {
  const { privacy } = await testPrivacy(t)
  const attempt = privacy.personFor({ idNumber: '110105194912310004' })
  await assert.rejects(attempt, (error) => error instanceof InvalidIdNumber && !error.message.includes('1101'))
  assert.equal(await privacy.keys.subjects.countDocuments(), 0)
})

test('lookups of a store that older code has written are moved, and with a second start what it wrote meanwhile', async (t) => {
  const { privacy, db, another } = await testPrivacy(t)
  const old = db.collection<{ _id: string; subject: string }>('lookups')
  const { subjects } = privacy.keys
  async function asOlderCode(phone: string): Promise<string> {
    const person = await privacy.personFor({ phone })
    const [hash = ''] = (await subjects.findOne({ _id: person }))?.lookups ?? []
    await subjects.updateOne({ _id: person }, { $unset: { lookups: '' } })
    await old.insertOne({ _id: hash, subject: person })
    return person
  }
  const person = await asOlderCode(PHONE)
  assert.deepEqual(await (await another()).findPersons({ phone: PHONE }), [person])

  const later = await asOlderCode('13900000000')
  const twice = await asOlderCode('13900000001')
  const first = await privacy.personFor({ phone: '13900000001' })
  const again = await another()
  assert.deepEqual(await again.findPersons({ phone: '13900000000' }), [later])
  assert.deepEqual(await again.findPersons({ phone: '13900000001' }), [first])
  assert.notEqual(first, twice)
  assert.equal(await old.countDocuments(), 0)
})

test('what was just said of a person is not asked again in the same turn, and in any other it is', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  for (const each of [privacy, await another()]) {
    const find = t.mock.method(each.keys.subjects, 'find')
    const person = await each.personFor({ phone: PHONE })
    await each.encrypt(person, 'text')
    assert.equal(find.mock.callCount(), 1, 'who it is')
    await setImmediate()
    await createKeyLifecycle(privacy.keys).block(person)
    await assert.rejects(each.encrypt(person, 'text'), SubjectErased)
    assert.equal(find.mock.callCount(), 2)
  }
})

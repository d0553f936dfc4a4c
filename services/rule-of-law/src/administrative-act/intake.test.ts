import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { InspectionRow } from './inspection-row.ts'
import { intake } from './intake.ts'

const files = {
  businesses: `business_id,name,address,city,state,postal_code,latitude,longitude
1,"CAFE ONE, INC",1 A ST,X,CA,1,0,0
2,CAFE TWO,2 A ST,X,CA,1,0,0
`,
  inspections: `business_id,score,date,type
1,94,20171211,routine
1,70,20180105,routine
2,100,20180105,complaint
2,96,20180105,routine
`,
  violations: `business_id,date,description
1,20171211,Wet floor  [ date violation corrected: 1/5/2018 ]
2,20180105,No certificate posted
1,20171211,Broken sink
2,20160202,Wet floor
`,
  legend: '"Minimum_Score","Maximum_Score","Description"\n0,70,"Poor"\n71,100,"Good"\n',
}

async function folder(t: TestContext, changed: Partial<Record<keyof typeof files, string | undefined>> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'sizhi-inspections-'))
  t.after(() => rm(path, { recursive: true }))
  for (const [name, text] of Object.entries({ ...files, ...changed })) {
    if (text !== undefined) await writeFile(join(path, `${name}.csv`), text)
  }
  return path
}

async function rows(path: string) {
  const source = await intake.open(path)
  const read = await Array.fromAsync(source.rows)
  assert.equal(source.progress(), 1)
  return read
}

const inputs = (read: Awaited<ReturnType<typeof rows>>) =>
  read.flatMap((row) => ('input' in row ? [row.input as InspectionRow] : []))

test('each inspection has its business, its findings and what the legend calls its score', async (t) => {
  const [first, second] = await rows(await folder(t))
  assert.deepEqual(first, {
    file: 'inspections.csv',
    line: 2,
    record: '1-20171211-routine',
    input: {
      businessId: '1',
      businessName: 'CAFE ONE, INC',
      date: '20171211',
      type: 'routine',
      score: '94',
      rating: 'Good',
      findings: ['Wet floor  [ date violation corrected: 1/5/2018 ]', 'Broken sink'],
      sharedDay: false,
    },
  })
  assert.ok(second && 'input' in second)
  assert.equal((second.input as InspectionRow).rating, 'Poor')
})

test('a score at either end of a band of the legend is in that band', async (t) => {
  const ratings = async (score: string) => {
    const [first] = inputs(
      await rows(await folder(t, { inspections: files.inspections.replace('1,94,', `1,${score},`) })),
    )
    return first?.rating
  }
  assert.deepEqual(await Promise.all(['0', '70', '71', '100'].map(ratings)), ['Poor', 'Poor', 'Good', 'Good'])
})

/** What the complaint and the routine inspection of one business and day are said to have found. */
async function foundByBoth(t: TestContext, complaint: string, routine: string) {
  const inspections = files.inspections.replace('2,100,', `2,${complaint},`).replace('2,96,', `2,${routine},`)
  const ofDay = inputs(await rows(await folder(t, { inspections }))).filter(
    ({ businessId, date }) => businessId === '2' && date === '20180105',
  )
  assert.deepEqual(
    ofDay.map(({ type, sharedDay }) => [type, sharedDay]),
    [
      ['complaint', true],
      ['routine', true],
    ],
  )
  return ofDay.map(({ findings }) => findings)
}

test('findings of a day with several inspections go with the lowest score, and both say so', async (t) => {
  assert.deepEqual(await foundByBoth(t, '100', '96'), [[], ['No certificate posted']])
  assert.deepEqual(await foundByBoth(t, '95', '96'), [['No certificate posted'], []])
})

test('one without a score has not scored lowest', async (t) => {
  assert.deepEqual(await foundByBoth(t, '', '96'), [[], ['No certificate posted']])
  assert.deepEqual(await foundByBoth(t, '100', ''), [['No certificate posted'], []])
})

test('findings without an inspection are a row of their own', async (t) => {
  const last = (await rows(await folder(t))).at(-1)
  assert.deepEqual(last, {
    file: 'violations.csv',
    line: 5,
    record: '2-20160202-findings',
    input: { businessId: '2', businessName: 'CAFE TWO', date: '20160202', findings: ['Wet floor'] },
  })
})

test('a line that cannot be read costs itself, and says of which file it is', async (t) => {
  const read = await rows(await folder(t, { violations: `${files.violations}1,20171211\n` }))
  assert.equal(read.length, 6)
  assert.deepEqual(read[0], {
    file: 'violations.csv',
    line: 6,
    code: 'WRONG_COLUMNS',
    reason: 'the line has 2 values, the header 3',
  })
})

test('a folder without one of the files, or with another kind of file, is refused in one sentence', async (t) => {
  const refusal = async (path: string) => {
    const error = await intake.open(path).catch((thrown: unknown) => thrown)
    assert.ok(error instanceof Error && 'code' in error && error.code === 'UNREADABLE_SOURCE', String(error))
    return error.message
  }
  assert.match(await refusal(join(await folder(t), 'nowhere')), /^There is no folder .*nowhere\.$/)
  assert.match(await refusal(join(await folder(t), 'legend.csv')), /^There is no folder/)
  assert.match(await refusal(await folder(t, { legend: undefined })), /^There is no file .*legend\.csv\.$/)
  assert.match(
    await refusal(await folder(t, { inspections: 'a,b\n1,2\n' })),
    /^inspections\.csv: The file does not have/,
  )
})

import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { contractsOf } from './contracts.ts'
import { ROOT, readPillars } from './pillars.ts'
import { rightsMatrix } from './rights-matrix.ts'

const EVENT_TS = fileURLToPath(new URL('shared/eventsourcing/event.ts', ROOT))
const ZOD = import.meta.resolve('zod')

const MAIN = `
import { z } from ${JSON.stringify(ZOD)}
import { defineEvents } from ${JSON.stringify(EVENT_TS)}

const data = z.strictObject({ name: z.string() })
const earlier = { 1: { data: z.strictObject({ title: z.string() }), upcast: ({ title }) => ({ name: title }) } }
const events = defineEvents({
  FileOpened: { version: 2, description: 'A file was opened.', dataClass: 'RESTRICTED', data, earlier },
})

export const pillar = {
  name: 'fifth-pillar',
  mechanisms: [
    {
      name: 'credit-file',
      schema: new URL('credit-file.graphql', import.meta.url),
      projected: { prefixes: ['crf'], events, view: { collection: 'creditFiles' } },
      entities: {},
      rights: RIGHTS,
      personal: PERSONAL,
    },
  ],
}
`

const SCHEMA = `
"Community 社区." type Community implements Node @key(fields: "id") {
  "Id." id: ID!
  "Its file." file: String
  "Its grade." grade: String
}
extend type Query { "Grades." grades: [String!] }
`

const RIGHTS = {
  'Community.id': { public: 'all' },
  'Community.file': { citizen: 'own', 'law-officer': 'division' },
  'Community.grade': { public: 'own', auditor: 'all' },
  'Query.grades': { auditor: 'all' },
}

/** The folder of a house with one service that nobody has heard of before. */
async function house(t: TestContext, rights: object = RIGHTS, personal = ['Community.file']): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-pillar-'))
  t.after(() => rm(folder, { recursive: true }))
  const src = join(folder, 'services/fifth-pillar/src')
  await mkdir(src, { recursive: true })
  await mkdir(join(folder, 'services/not-begun'))
  await writeFile(
    join(src, 'main.ts'),
    MAIN.replace('RIGHTS', JSON.stringify(rights)).replace('PERSONAL', JSON.stringify(personal)),
  )
  await writeFile(join(src, 'credit-file.graphql'), SCHEMA)
  return pathToFileURL(`${folder}/`)
}

test('a new pillar is found by its folder and joins every contract', async (t) => {
  const pillars = await readPillars(await house(t))
  assert.deepEqual(
    pillars.map(({ name }) => name),
    ['fifth-pillar'],
  )
  const contracts = await contractsOf([...(await readPillars(ROOT)), ...pillars])
  const text = (path: string) => contracts.find((contract) => contract.path === path)?.text ?? ''

  assert.match(text('contracts/supergraph.graphql'), /FIFTH_PILLAR @join__graph\(name: "fifth-pillar", url: "http:/)
  assert.match(text('contracts/api.graphql'), /"""Its grade."""\n {2}grade: String/)
  assert.match(text('contracts/asyncapi.yaml'), /address: sizhi\.fifth-pillar\.events\.v1/)
  assert.match(text('services/fifth-pillar/src/graphql.generated.ts'), /export type Community = /)
  for (const version of [1, 2]) {
    const schema = JSON.parse(text(`contracts/events/fifth-pillar.FileOpened.v${version}.schema.json`))
    assert.equal(schema.$id, `urn:sizhi:fifth-pillar:FileOpened:v${version}`)
    assert.equal(schema['x-classification'], 'RESTRICTED')
    assert.deepEqual(schema.required, [version === 1 ? 'title' : 'name'])
  }
})

test('the matrix says each role’s widest reach in each field', async (t) => {
  const matrix = rightsMatrix(await readPillars(await house(t)))
  const cells = (row: string) =>
    matrix
      .split('\n')
      .find((line) => line.includes(`${row} |`))
      ?.split('|')
      .slice(2, -1)
      .map((each) => each.trim())
  const columns = cells('') ?? []
  const of = (row: string) => Object.fromEntries(columns.map((role, index) => [role, cells(row)?.[index]]))

  assert.match(matrix, /^- Community: id$/m)
  const file = of('Community: file*')
  assert.deepEqual([file.public, file.citizen, file['law-officer'], file.auditor], ['', 'own', 'division', ''])
  const grade = of('Community: grade')
  assert.deepEqual([grade.public, grade.citizen, grade.auditor], ['own', 'own', 'all'])
})

test('rights for what is not in the schema are refused', async (t) => {
  const pillars = await readPillars(await house(t, { ...RIGHTS, 'Community.colour': { public: 'all' } }))
  assert.throws(
    () => rightsMatrix(pillars),
    /fifth-pillar states rights for fields that do not exist: Community\.colour/,
  )
})

test('a field that is called personal and is not in the schema is refused: its reads would be in no audit trail', async (t) => {
  const pillars = await readPillars(await house(t, RIGHTS, ['Community.flie']))
  assert.throws(() => rightsMatrix(pillars), /credit-file names fields that do not exist: Community\.flie/)
})

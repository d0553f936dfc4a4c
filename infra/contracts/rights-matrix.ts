import { type GraphQLSchema, isInputObjectType } from 'graphql'
import { objectFields } from '#shared/graphql/rights.ts'
import { ROLES, type Role } from '#shared/identity/identity.ts'
import { type FieldRights, type RightsTable, reach } from '#shared/identity/rights.ts'
import { rightsOf } from '#shared/pillar/wire.ts'
import { type PillarSource, schemaOf } from './pillars.ts'

const READING = `# Who may what

Every field and mutation of the graph × every role, from the mechanisms' \`rights.ts\`; the subgraphs enforce this very
table and refuse what it does not name.

\`all\`: of everybody · \`division\`: of the asker's division and below · \`unit\`: of the asker's unit, as lead or helper ·
\`own\`: the asker's own · nothing: refused. \`public\` is everybody, with or without a token; the other columns say what a
role may once it is signed in. Lists are narrowed to the reach, not refused. A field marked * is personal data: each read
of another person's, granted or denied, is in the audit trail before the answer leaves. A right that holds of some
objects alone has a note below its table.

The gateway's own roots (\`node\`, \`community\`, \`unit\`, \`subject\`) give an id back and nothing else: what stands behind it
is its owner's to grant, field by field.

\`rights.json\` beside it is the same table for programs.
`

/** The rights of all pillars, for people. Throws where a row names no field of the schema. */
export function rightsMatrix(pillars: readonly PillarSource[]): string {
  return [READING, ...pillars.map(pillarSection)].join('\n')
}

/** The same for programs, as MatrixFile: a line per field and argument, in the order of the schema. */
export function rightsTables(pillars: readonly PillarSource[]): string {
  const sections = pillars.map((pillar) => {
    const rows = Object.entries(matrixOf(pillar)).map(
      ([name, row]) => `      ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
    )
    return `    ${JSON.stringify(pillar.name)}: {\n${rows.join(',\n')}\n    }`
  })
  return `{\n  "pillars": {\n${sections.join(',\n')}\n  }\n}`
}

/** A role that is not named may not; a right of `public` is everybody's. */
export type MatrixRow = {
  rights: FieldRights
  /** Each read of another person's is in the audit trail. */
  personal?: true
  /** A list or object that is narrowed to the reach, where a field of an object is refused. */
  narrowed?: true
  /** Of which objects alone a right holds. */
  note?: string
}
export type MatrixFile = { pillars: Record<string, Record<string, MatrixRow>> }

/** `Type.field` → its row. Throws where the schema and the rows do not name the same fields. */
function matrixOf(pillar: PillarSource): Record<string, MatrixRow> {
  const { table } = rightsOf(pillar.mechanisms)
  const schema = schemaOf(pillar)
  // An argument needs a row only where not everyone who may ask the field may use it.
  const inputs = inputFields(schema).filter((name) => table[name])
  const names = [...objectFields(schema).map(([name]) => name), ...inputs]
  checkRows(pillar, names, table)
  for (const { name, personal = [], narrowed = [], rightsNotes = {} } of pillar.mechanisms) {
    const stray = [...personal, ...narrowed, ...Object.keys(rightsNotes)].filter((field) => !names.includes(field))
    if (stray.length > 0) throw new Error(`${name} names fields that do not exist: ${stray.join(', ')}`)
  }
  const personal = new Set(pillar.mechanisms.flatMap((mechanism) => mechanism.personal ?? []))
  const narrowed = new Set(pillar.mechanisms.flatMap((mechanism) => mechanism.narrowed ?? []))
  const notes: Record<string, string> = Object.assign({}, ...pillar.mechanisms.map(({ rightsNotes }) => rightsNotes))
  const row = (name: string): MatrixRow => ({
    rights: table[name] ?? {},
    ...(personal.has(name) && { personal: true }),
    ...((narrowed.has(name) || name.startsWith('Query.')) && { narrowed: true }),
    ...(notes[name] !== undefined && { note: notes[name] }),
  })
  return Object.fromEntries(names.map((name) => [name, row(name)]))
}

function checkRows({ name: pillar }: PillarSource, names: readonly string[], table: RightsTable): void {
  const stray = Object.keys(table).filter((name) => !names.includes(name))
  if (stray.length > 0) throw new Error(`${pillar} states rights for fields that do not exist: ${stray.join(', ')}`)
  const missing = names.filter((name) => !table[name])
  if (missing.length > 0) throw new Error(`${pillar} states no rights for ${missing.join(', ')}`)
}

function pillarSection(pillar: PillarSource): string {
  const matrix = matrixOf(pillar)
  const types = [...Map.groupBy(Object.keys(matrix), (name) => name.slice(0, name.indexOf('.')))].toSorted(rootsFirst)
  const rows = types.flatMap(([type, fields]) => typeRows(type, fields, matrix))
  return [
    `## ${pillar.name}\n`,
    'For everybody:\n',
    ...rows.filter(isForEverybody).map(({ type, fields }) => `- ${type}: ${fields}`),
    `\n${line(['', ...ROLES])}`,
    line(['---', ...ROLES.map(() => '---')]),
    ...rows
      .filter((row) => !isForEverybody(row))
      .map(({ type, fields, cells }) => line([`${type}: ${fields}`, ...cells])),
    '',
    ...Object.entries(matrix).flatMap(([name, { note }]) =>
      note ? [`- ${name.replace('.', ': ')}: ${note}`, ''] : [],
    ),
  ].join('\n')
}

function inputFields(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type))
  return types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
}

const ROOTS = ['Mutation', 'Query']

function rootsFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return ROOTS.indexOf(b) - ROOTS.indexOf(a) || (a < b ? -1 : 1)
}

type Row = { type: string; fields: string; cells: string[] }

/** Fields of the same rights share a row. */
function typeRows(type: string, fields: readonly string[], matrix: Record<string, MatrixRow>): Row[] {
  const alike = Map.groupBy(fields, (field) => line(ROLES.map((role) => cell(matrix[field]?.rights, role))))
  return [...alike.values()].map((names) => ({
    type,
    fields: names.map((name) => name.slice(type.length + 1) + (matrix[name]?.personal ? '*' : '')).join(', '),
    cells: ROLES.map((role) => cell(matrix[names[0] ?? '']?.rights, role)),
  }))
}

function isForEverybody({ cells }: Row): boolean {
  return cells.every((each) => each === 'all')
}

function cell(rights: FieldRights | undefined, role: Role): string {
  const scope = reach(rights, { roles: [role], purpose: 'handling' })
  return scope === 'no' ? '' : scope
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

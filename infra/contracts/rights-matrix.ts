import { type GraphQLSchema, isInputObjectType } from 'graphql'
import { objectFields } from '#shared/graphql/rights.ts'
import { ROLES, type Role } from '#shared/identity/identity.ts'
import { type FieldRights, reach } from '#shared/identity/rights.ts'
import { rightsOf } from '#shared/pillar/wire.ts'
import { type PillarSource, schemaOf } from './pillars.ts'

const READING = `# Who may what

Every field and mutation of the graph × every role, from the mechanisms' \`rights.ts\`; the subgraphs enforce this very
table and refuse what it does not name.

\`all\`: of everybody · \`division\`: of the asker's division and below · \`unit\`: of the asker's unit, as lead or helper ·
\`own\`: the asker's own · nothing: refused. \`public\` is everybody, with or without a token; the other columns say what a
role may once it is signed in. Lists are narrowed to the reach, not refused. A field marked * is personal data: each read
of another person's, granted or denied, is in the audit trail before the answer leaves.

The gateway's own roots (\`node\`, \`community\`, \`unit\`, \`subject\`) give an id back and nothing else: what stands behind it
is its owner's to grant, field by field.
`

/** The rights of all pillars, for people. Throws where a row names no field of the schema. */
export function rightsMatrix(pillars: readonly PillarSource[]): string {
  return [READING, ...pillars.map(pillarSection)].join('\n')
}

function pillarSection(pillar: PillarSource): string {
  const { table } = rightsOf(pillar.mechanisms)
  const schema = schemaOf(pillar)
  // An argument needs a row only where not everyone who may ask the field may use it.
  const inputs = inputFields(schema).filter((name) => table[name])
  const names = [...objectFields(schema).map(([name]) => name), ...inputs]
  const stray = Object.keys(table).filter((name) => !names.includes(name))
  if (stray.length > 0)
    throw new Error(`${pillar.name} states rights for fields that do not exist: ${stray.join(', ')}`)
  const personal = new Set(pillar.mechanisms.flatMap(({ personal = [] }) => personal))
  const types = [...Map.groupBy(names, (name) => name.slice(0, name.indexOf('.')))].toSorted(rootsFirst)
  const rows = types.flatMap(([type, fields]) => typeRows(type, fields, { table, personal }))
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
type Rights = { table: Record<string, FieldRights>; personal: ReadonlySet<string> }

/** Fields of the same rights share a row. */
function typeRows(type: string, fields: readonly string[], { table, personal }: Rights): Row[] {
  const alike = Map.groupBy(fields, (field) => line(ROLES.map((role) => cell(table[field], role))))
  return [...alike.values()].map((names) => ({
    type,
    fields: names.map((name) => name.slice(type.length + 1) + (personal.has(name) ? '*' : '')).join(', '),
    cells: ROLES.map((role) => cell(table[names[0] ?? ''], role)),
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

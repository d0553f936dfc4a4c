import { generate } from '@graphql-codegen/cli'
import { type GraphQLSchema, isEnumType, isObjectType, printSchema } from 'graphql'
import { enumValueOf } from '#shared/graphql/codes.ts'
import { type PillarSource, schemaOf } from './pillars.ts'

const INSTANT = '../../../shared/eventsourcing/instant.ts#Instant'
const PAYLOAD = '../../../shared/graphql/commands.ts#Payload'
const AUDIT_ENTRY = '../../../shared/privacy/audit.ts#AuditEntry as AuditNode'
const CONTEXT = '../../../shared/graphql/context.ts#RequestContext'

/** TypeScript types of a pillar's resolvers: what they are given and must give, by the mechanisms' `nodes`. */
export async function resolverTypes(pillar: PillarSource): Promise<string> {
  const schema = schemaOf(pillar)
  const [file] = await generate(
    {
      schema: printSchema(schema),
      silent: true,
      generates: {
        'graphql.generated.ts': {
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            useTypeImports: true,
            enumsAsTypes: true,
            enumValues: insideValues(schema),
            scalars: { DateTime: INSTANT, ID: 'string' },
            contextType: CONTEXT,
            mappers: {
              ...payloads(schema),
              AuditEntry: AUDIT_ENTRY,
              ...Object.assign({}, ...pillar.mechanisms.map(({ nodes }) => nodes)),
            },
            avoidOptionals: false,
            inputMaybeValue: 'T | null | undefined',
            makeResolverTypeCallable: true,
            skipTypename: true,
          },
        },
      },
    },
    false,
  )
  // Where enum values are given, the plugin forgets the enum's own type.
  return file.content.replace(/^ {2}(\w+): null;$/gm, '  $1: ResolverTypeWrapper<$1>;')
}

/** Every payload comes from the command handler in one shape; its entity is read only where it is asked for. */
function payloads(schema: GraphQLSchema): Record<string, string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type))
  return Object.fromEntries(types.filter(({ name }) => name.endsWith('Payload')).map(({ name }) => [name, PAYLOAD]))
}

/** Inside, a code is in lower case: what resolvers get and give. */
function insideValues(schema: GraphQLSchema): Record<string, Record<string, string>> {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type))
  const ours = enums.filter((type) => !type.name.includes('__'))
  return Object.fromEntries(
    ours.map((type) => [type.name, Object.fromEntries(type.getValues().map(({ name }) => [name, enumValueOf(name)]))]),
  )
}

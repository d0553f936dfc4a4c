import { generate } from '@graphql-codegen/cli'
import { type GraphQLSchema, isEnumType, printSchema } from 'graphql'
import { enumValueOf } from '#shared/graphql/schema.ts'

/**
 * TypeScript types of a subgraph's resolvers. `mappers`: GraphQL type → `file#Type` of what its resolvers are given,
 * relative to the generated file. Returns the file's text.
 */
export async function resolverTypes(schema: GraphQLSchema, mappers: Record<string, string>): Promise<string> {
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
            scalars: { DateTime: '#shared/eventsourcing/instant.ts#Instant', ID: 'string' },
            contextType: '../../../shared/graphql/context.ts#RequestContext',
            mappers,
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
  return file.content
}

function insideValues(schema: GraphQLSchema): Record<string, Record<string, string>> {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type))
  const ours = enums.filter((type) => !type.name.includes('__'))
  return Object.fromEntries(
    ours.map((type) => [type.name, Object.fromEntries(type.getValues().map(({ name }) => [name, enumValueOf(name)]))]),
  )
}

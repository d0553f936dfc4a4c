import { GraphQLScalarType } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'

/** graphql-scalars' DateTime, but what resolvers see and give is our Instant: no Date between store and client. */
const DateTime = new GraphQLScalarType<Instant, Instant>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  parseValue: (value) => toInstant(GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (node, variables) => toInstant(GraphQLDateTimeISO.parseLiteral(node, variables)),
  serialize: (value) => value as Instant,
})

export const scalars = { DateTime }

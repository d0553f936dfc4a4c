import { type GraphQLSchema, isInterfaceType, isUnionType } from 'graphql'

/**
 * The type names that a type condition holds for: the type itself, and for an interface or a union whatever implements
 * it or belongs to it. Of the supergraph's schema, since plans speak of @inaccessible types too.
 */
export function namesWithin(schema: GraphQLSchema, condition: string): ReadonlySet<string> {
  const type = schema.getType(condition)
  const names = new Set([condition])
  if (isUnionType(type)) for (const { name } of type.getTypes()) names.add(name)
  if (isInterfaceType(type)) {
    const { objects, interfaces } = schema.getImplementations(type)
    for (const { name } of [...objects, ...interfaces]) names.add(name)
  }
  return names
}

import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { API } from './matrix.ts'

export function objectType(name: string): GraphQLObjectType {
  const type = API.getType(name)
  if (!isObjectType(type)) throw new Error(`the graph has no object type ${name}`)
  return type
}

/** A list's frame, or what holds nothing but such frames: it belongs to nobody, and may be there and empty. */
export function isFrame(name: string): boolean {
  const type = API.getType(name)
  if (!isObjectType(type)) return false
  const fields = Object.values(type.getFields())
  if (name === 'PageInfo' || (fields.some((field) => field.name === 'edges') && 'pageInfo' in type.getFields()))
    return true
  return fields.every((field) => isFrame(getNamedType(field.type).name))
}

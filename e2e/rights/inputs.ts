import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { now } from '#shared/eventsourcing/instant.ts'
import { COMPANY, INSIDE } from '#shared/testing/rights-example.ts'
import { API } from './matrix.ts'

/** No stream comes as far: who gets past the rights is told of a conflict, and nothing is decided. */
const FAR_AHEAD = 999_999

/** `field` or `SomeInput.field` → what it is sent with; a field that is not required is sent where its input says so. */
export type Values = Record<string, unknown>

/** A mutation's input, put together from the schema. Throws where nobody says what a field is to hold. */
export function inputOf(mutation: string, values: Values): object {
  const type = API.getMutationType()?.getFields()[mutation]?.args[0]?.type
  if (!type) throw new Error(`the graph has no mutation ${mutation} with an input`)
  return sentFor(type, mutation, { ...COMMON, ...values }) as object
}

function sentFor(type: GraphQLInputType, place: string, values: Values): unknown {
  const [, name = ''] = place.split('.')
  if (place in values) return values[place]
  if (name in values) return values[name]
  if (isNonNullType(type)) return sentFor(type.ofType, place, values)
  if (isListType(type)) return [sentFor(type.ofType, place, values)]
  if (isInputObjectType(type)) {
    const sent = Object.values(type.getFields()).filter((field) => {
      const own = `${type.name}.${field.name}`
      return isRequiredInputField(field) || own in values || field.name === 'expectedVersion'
    })
    return Object.fromEntries(
      sent.map((field) => [field.name, sentFor(field.type, `${type.name}.${field.name}`, values)]),
    )
  }
  if (isEnumType(type)) return type.getValues()[0]?.name
  const plain = PLAIN[getNamedType(type).name]
  if (plain === undefined) throw new Error(`nobody says what ${place} holds: sent of its rights-example.ts must`)
  return plain
}

const PLAIN: Record<string, unknown> = { Int: 1, Float: 0.5, Boolean: false, String: 'walk', DateTime: now() }

/** Of what belongs to no mechanism: how the kit's inputs are sent, and where everything lies. */
const COMMON: Values = {
  commandId: 'walk',
  expectedVersion: FAR_AHEAD,
  ...{ 'AttachmentInput.mediaType': 'image/jpeg', 'AttachmentInput.sha256': 'a'.repeat(64) },
  ...{ districtId: INSIDE.district, divisionId: INSIDE.street, communityId: INSIDE.community },
  ...{ unitId: INSIDE.unit, helperId: INSIDE.helper, phone: INSIDE.phone, uscc: COMPANY },
}

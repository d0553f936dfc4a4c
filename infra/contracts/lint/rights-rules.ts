import { Kind } from 'graphql'
import { ROLES, type Role } from '#shared/identity/identity.ts'
import { type FieldRights, reach, SCOPES } from '#shared/identity/rights.ts'
import type { Rule } from './schema.ts'

/** Who sees an object and asks for more of it than may be read loses that field, not the object or the list it is in. */
export const narrowedFieldsNullable: Rule = ({ fields, rights }) =>
  [...fields].flatMap(([type, members]) =>
    members
      .filter(({ type: written }) => written.kind === Kind.NON_NULL_TYPE)
      .map((node) => {
        const field = `${type}.${node.name.value}`
        const refused = ROLES.filter((role) => reachOf(role, rights[field]) < reachOf(role, rights[`${type}.id`]))
        return { node, field, refused }
      })
      .filter(({ refused }) => refused.length > 0)
      .map(({ node, field, refused }) => ({
        node,
        says: `${field} is kept from some who see its object (${refused.join(', ')}): it must be nullable`,
      })),
  )

function reachOf(role: Role, rights: FieldRights | undefined): number {
  return SCOPES.indexOf(reach(rights, { roles: [role], purpose: 'handling' }))
}

import type { Identity } from '#shared/identity/identity.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'

/**
 * Who signs, as a keyed digest: the same officer gives the same one, and no fact or topic tells who it was. The audit
 * of commands knows. Undefined: nobody is signed in.
 */
export function signerOf({ privacy }: Pick<Pillar, 'privacy'>, { subject }: Identity): string | undefined {
  return subject === undefined ? undefined : privacy.digest({ signer: subject })
}

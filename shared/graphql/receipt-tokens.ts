import { timingSafeEqual } from 'node:crypto'
import type { Receipt } from '#shared/eventsourcing/commit.ts'
import type { Privacy } from '#shared/privacy/privacy.ts'

/** A receipt as a payload has it: `token` is what a client sends with its next query. */
export type GivenReceipt = Receipt & { token: string }

export type ReceiptTokens = {
  /** The receipt of what this service has stored. */
  receiptOf(stream: string, version: number): GivenReceipt
  /**
   * Header `sizhi-receipts: token,…`: of its first 16 those for this service. The proven ones it has given; of the
   * others' streams nothing may be told, not even whether they exist. Malformed ones are left out.
   */
  read(header: string | undefined): { proven: Receipt[]; unproven: Receipt[] }
}

/** As many as one request may carry. */
export const MOST_RECEIPTS = 16
/** `service:stream:version:proof`. Older tokens have no proof: they are good as a form, and prove nothing. */
export const RECEIPT_TOKEN = /^([\w-]{1,64}):([\w.-]{1,128}):(\d{1,9})(?::([\w-]{22}))?$/
/** In base64url: 132 bits. */
const PROOF_CHARACTERS = 22

/** `digest` is keyed with the pillar's secret, so any instance proves what another gave, and no other pillar can. */
export function createReceiptTokens(service: string, digest: Privacy['digest']): ReceiptTokens {
  const proofOf = ({ stream, version }: Receipt) =>
    digest({ receipt: [service, stream, version] }).slice(0, PROOF_CHARACTERS)

  function isProven(receipt: Receipt, proof: string | undefined): boolean {
    return proof !== undefined && timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(receipt)))
  }

  return {
    receiptOf(stream, version) {
      const receipt = { service, stream, version }
      return { ...receipt, token: `${service}:${stream}:${version}:${proofOf(receipt)}` }
    },
    read(header = '') {
      const read: ReturnType<ReceiptTokens['read']> = { proven: [], unproven: [] }
      for (const text of header.split(',', MOST_RECEIPTS)) {
        const [, named, stream = '', version, proof] = RECEIPT_TOKEN.exec(text.trim()) ?? []
        if (named !== service) continue
        const receipt = { service, stream, version: Number(version) }
        read[isProven(receipt, proof) ? 'proven' : 'unproven'].push(receipt)
      }
      return read
    },
  }
}

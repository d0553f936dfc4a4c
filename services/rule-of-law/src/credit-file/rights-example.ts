import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { COMPANY, INSIDE, type RightsExample, type RightsTeller } from '#shared/testing/rights-example.ts'

const officer: DemoActor = { role: 'law-officer', subject: 'officer-one', unit: INSIDE.unit }
const citizen: DemoActor = { role: 'citizen', subject: 'citizen', phone: INSIDE.phone }

/** Files that acts have made: the company's and the person's. */
export const example: RightsExample = {
  after: ['rule-of-law/administrative-act'],
  begins: ['collectCreditRecord'],
  async tell(teller) {
    const { id: file, records } = await companyFile(teller)
    const record = records.edges[0]?.node.id ?? ''
    return {
      ids: { CreditFile: file },
      asked: {
        'Query.creditReport': `(uscc: "${COMPANY}")`,
        'Query.personalCreditFile': `(id: "${await personFile(teller)}")`,
        'CreditFile.record': `(id: "${record}")`,
      },
      sent: {
        ...{ fileId: file, recordId: record, 'CollectCreditRecordInput.documentNumber': '城字3号' },
        'CollectCreditRecordInput.decidedOn': shanghaiDay(now()),
      },
    }
  },
}

const idOf = z.object({ id: z.string() })
const fileForm = idOf.extend({ records: z.object({ edges: z.array(z.object({ node: idOf })).min(1) }) })
const subjectForm = z.object({ subject: z.object({ creditFile: fileForm }) })

function companyFile({ ask, until }: RightsTeller): Promise<z.output<typeof fileForm>> {
  const query = `query($uscc: String!) { subject(uscc: $uscc) { creditFile { id records { edges { node { id } } } } } }`
  return until('the file of the company', async () => {
    const data = await ask(officer, query, { uscc: COMPANY })
    return subjectForm.safeParse(data).data?.subject.creditFile
  })
}

function personFile({ ask, until }: RightsTeller): Promise<string> {
  const form = z.object({ myCreditFile: idOf })
  return until('the file of the person', async () => {
    return form.safeParse(await ask(citizen, '{ myCreditFile { id } }')).data?.myCreditFile.id
  })
}

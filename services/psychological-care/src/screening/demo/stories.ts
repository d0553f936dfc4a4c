import type { Answer, Instrument } from '../codes.ts'
import { QUESTIONNAIRES } from '../instruments.ts'

/** One screening from its invitation on; the steps are about it. Nobody in them is anybody: they are called by their part. */
export type DemoStory = {
  key: string
  /** Which of the district's communities. */
  place: number
  invite: Record<string, unknown>
  steps: readonly { mutation: string; input: Record<string, unknown> }[]
}

const upper = (code: string) => code.toUpperCase().replaceAll('-', '_')

function invite(instrument: Instrument, phone: string, name: string, under14 = false): Record<string, unknown> {
  return { instrument: upper(instrument), phone, name, under14 }
}

/** Every item answered alike, but for those named by their number. */
function submit(instrument: Instrument, all: Answer, but: Record<number, Answer> = {}, guardian?: string) {
  const answers = QUESTIONNAIRES[instrument].items.map((item, place) => {
    return { item, answer: upper(but[place + 1] ?? all) }
  })
  const consent = guardian
    ? { giver: 'GUARDIAN', statement: '2019-1', guardian }
    : { giver: 'OWN', statement: '2019-1' }
  return { mutation: 'submitScreening', input: { consent, answers } }
}

export const stories: readonly DemoStory[] = [
  // The citizen whose token npm start prints may answer this one.
  { key: 'invited', place: 0, invite: invite('phq-9', '13800000000', '居民甲'), steps: [] },
  {
    key: 'minimal',
    place: 1,
    invite: invite('gad-7', '13800000101', '居民乙'),
    steps: [submit('gad-7', 'not-at-all', { 4: 'several-days' })],
  },
  {
    key: 'moderate',
    place: 2,
    invite: invite('phq-9', '13800000102', '居民丙'),
    steps: [submit('phq-9', 'several-days', { 3: 'nearly-every-day', 9: 'not-at-all' })],
  },
  {
    key: 'urgent',
    place: 3,
    invite: invite('phq-9', '13800000103', '居民丁'),
    steps: [submit('phq-9', 'not-at-all', { 2: 'several-days', 9: 'several-days' })],
  },
  {
    key: 'incomplete',
    place: 4,
    invite: invite('phq-9', '13800000104', '居民戊'),
    steps: [submit('phq-9', 'several-days', { 5: 'refused', 9: 'unknown' })],
  },
  {
    key: 'reviewed',
    place: 5,
    invite: invite('gad-7', '13800000105', '居民己'),
    steps: [
      submit('gad-7', 'more-than-half-the-days'),
      { mutation: 'reviewScreening', input: { outcome: 'TALK_OFFERED', remark: '已电话联系，约定本周面谈。' } },
    ],
  },
  {
    key: 'child',
    place: 6,
    invite: invite('gad-7', '13800000106', '学生甲', true),
    steps: [submit('gad-7', 'several-days', {}, '学生甲的母亲')],
  },
  {
    key: 'withdrawn',
    place: 7,
    invite: invite('phq-9', '13800000107', '居民庚'),
    steps: [submit('phq-9', 'several-days'), { mutation: 'withdrawScreeningConsent', input: {} }],
  },
]

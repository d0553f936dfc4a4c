import { ANSWERS, type Answer, type Instrument } from './codes.ts'
import { type Answers, QUESTIONNAIRES } from './instruments.ts'

/** One character an item, `-` for a blank: the encrypted text is as long whatever was answered. */
const LETTERS = '0123ru'
const BLANK = '-'

/** Answers as the text that is encrypted: `0123ru---`. */
export function writeAnswers(instrument: Instrument, answers: Answers): string {
  return QUESTIONNAIRES[instrument].items.map((_, place) => letterOf(answers[place])).join('')
}

export function readAnswers(instrument: Instrument, text: string): Answers {
  return QUESTIONNAIRES[instrument].items.map((_, place) => answerOf(text[place]))
}

/** Items that stand in another questionnaire, or twice, are no answers to this one: undefined. */
export function answersIn(
  instrument: Instrument,
  given: readonly { item: string; answer: Answer }[],
): Answers | undefined {
  const { items } = QUESTIONNAIRES[instrument]
  const byItem = new Map(given.map(({ item, answer }) => [item, answer]))
  if (byItem.size < given.length || given.some(({ item }) => !items.includes(item))) return undefined
  return items.map((item) => byItem.get(item))
}

function letterOf(answer: Answer | undefined): string {
  return (answer && LETTERS[ANSWERS.indexOf(answer)]) ?? BLANK
}

function answerOf(letter: string | undefined): Answer | undefined {
  return letter === undefined ? undefined : ANSWERS[LETTERS.indexOf(letter)]
}

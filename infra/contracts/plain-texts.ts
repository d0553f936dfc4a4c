/**
 * Fields of facts that hold whatever text somebody gives, in the clear: words about things, names of offices and of
 * businesses, titles of editions, numbers of documents, ids of the kit's own. Each was looked at, for what is said of a
 * person in one of them can never be erased; a text that may hold such a thing is `encryptedText` instead.
 */
export const PLAIN_TEXTS: Record<string, string> = {
  ScreeningErased: 'subject',
  ScreeningRulesPublished: 'title',
  DivisionLearned: 'entryId entry.names[] entry.parentId entry.successorId',
  OrganListed: 'name list.title',
  OrganDelisted: 'list.title',
  ActRegistered: 'item subject.name',
  ActDecided: 'documentNumber subject.name item basis[] findings[].item editionId',
  ActPublished: 'documentNumber subject.name item basis[] cause content',
  ActReworded: 'cause content',
  ActRevoked: 'documentNumber subject.name',
  InspectionRecorded: 'subject.name rating findings[].item',
  ActSubjectErased: 'subject',
  CreditRecordCollected: 'subjectName documentNumber editionId',
  CreditRecordCorrected: 'editionId',
  RiskClassified: 'editionId',
  CreditGraded: 'subjectName editionId',
  GradeOverrideProposed: 'basis editionId',
  GradeOverridden: 'basis',
  HopOpened: 'hop flow from.pillar from.stream from.type',
  HopClosed: 'hop flow to.pillar to.stream to.type',
  UnitLearned: 'entryId entry.names[] entry.parentId entry.successorId',
  ShortMessageSubmitted: 'edition',
  SubmitterErased: 'subject',
  HotspotDetected: 'edition',
  VoiceRulesPublished: 'title',
  ClassLearned: 'entryId entry.names[] entry.parentId entry.successorId name',
  DivisionRegistered: 'name',
  DivisionNameLearned: 'name',
  DivisionRenamed: 'name',
  UnitRegistered: 'name',
  UnitNameLearned: 'name',
  UnitRenamed: 'name',
  ClassRegistered: 'name',
  LimitsPublished: 'title',
  ClassificationPublished: 'title lowestLevels[].subType',
  MatterRecordedClosed:
    'names.channel names.category names.mainType names.subType names.unit names.community names.street names.district',
  ReporterErased: 'subject',
  DetectionAppProposed: 'name',
  DetectionReceived: 'messageId kind label objectId',
}

type Schema = Record<string, unknown>

/** Paths of the fields that hold any text at all: neither encrypted nor of a pattern, a list or a format. */
export function plainTextsIn(schema: unknown, path = ''): string[] {
  if (!isObject(schema)) return []
  if (schema.type === 'string') return BOUNDS.some((bound) => bound in schema) ? [] : [path]
  const below = (name: string) => (path ? `${path}.${name}` : name)
  return [
    ...Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(([name, of]) =>
      plainTextsIn(of, below(name)),
    ),
    ...plainTextsIn(schema.items, `${path}[]`),
    ...plainTextsIn(schema.additionalProperties, `${path}{}`),
    ...CHOICES.flatMap((choice) => schema[choice]).flatMap((of) => plainTextsIn(of, path)),
  ]
}

const BOUNDS = ['pattern', 'enum', 'const', 'format']
const CHOICES = ['anyOf', 'oneOf', 'allOf']

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}

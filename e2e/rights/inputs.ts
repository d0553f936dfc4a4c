import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { cameraOf } from '#shared/governance/camera.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import { COMMUNITY, DISTRICT, OTHER_UNIT, UNIT } from '../district.ts'
import type { District } from './district/build.ts'
import type { Elsewhere } from './district/elsewhere.ts'
import { APP, CAMERA, THIRD_UNIT, USCC } from './district/ground.ts'
import { API } from './matrix.ts'
import { PHONE, type Side, STREET } from './personas.ts'

/** No stream comes as far: who gets past the rights is told of a conflict, and nothing is decided. */
const FAR_AHEAD = 999_999

/** `field` or `SomeInput.field` → what it is sent with; a field that is not required is sent where its input says so. */
export type Values = Record<string, unknown>

/** A mutation's input, put together from the schema. Throws where nobody says what a field is to hold. */
export function inputOf(mutation: string, values: Values): object {
  const type = API.getMutationType()?.getFields()[mutation]?.args[0]?.type
  if (!type) throw new Error(`the graph has no mutation ${mutation} with an input`)
  return sentFor(type, mutation, { ...values, expectedVersion: FAR_AHEAD }) as object
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
  if (plain === undefined) throw new Error(`nobody says what ${place} holds: inputs.ts must`)
  return plain
}

const PLAIN: Record<string, unknown> = { Int: 1, Float: 0.5, Boolean: false }

/** What the mutations are sent with: all of it about the district; what else is named is the asker's own. */
export function valuesIn(district: District, elsewhere: Elsewhere, side: Side): Values {
  const other = side === 'outside' ? elsewhere : undefined
  return {
    ...WORDS,
    ...ids(district),
    'MergeMatterInput.intoId': other?.matter ?? district.ended,
    'MergeAlertInput.intoId': other?.alert ?? district.alert,
    'BeginScreeningCountsInput.from': district.month,
    month: district.month,
    messageIds: [district.message],
    topicIds: [district.topic],
  }
}

function ids(district: District): Values {
  return {
    matterId: district.matter,
    alertId: district.alert,
    actId: district.act,
    fileId: district.file,
    recordId: district.record,
    profileId: district.profile,
    proposalId: district.proposal,
    screeningId: district.screening,
    hotspotId: district.hotspot,
    informationId: district.message,
    'ApproveReportInput.informationId': district.report,
    'ReturnReportInput.informationId': district.report,
    ...{ centreId: STREET, communityId: COMMUNITY, divisionId: STREET, districtId: DISTRICT },
    'RegisterUnitInput.divisionId': DISTRICT,
    'RetireDivisionInput.successorId': 'str_440310001',
    ...{ unitId: UNIT, helperId: OTHER_UNIT, 'RetireUnitInput.successorId': OTHER_UNIT },
    'ListOrganInput.unitId': THIRD_UNIT,
    ...{
      classId: 'cls_sub-type-554',
      cameraId: cameraOf(CAMERA),
      organId: 'org_1583',
      detectionAppId: APP,
      appId: APP,
    },
    uscc: USCC,
  }
}

const TODAY = shanghaiDay(now())

const WORDS: Values = {
  commandId: 'walk',
  ...{ remark: '备注', reply: '答复', title: '标题', content: '内容', cause: '事由', item: '事项', name: '名称' },
  ...{ edition: 'walk-2', basis: '依据', documentNumber: '城字3号', officers: ['粤0301001', '粤0301002'] },
  ...{ decidedOn: TODAY, publishedOn: TODAY, lastDay: shanghaiDay(toInstant(Date.now() + 30 * 86_400_000)) },
  ...{ statement: '2018-1', phone: PHONE, channel: '12', subType: '554', camera: CAMERA, seenAt: now() },
  ...{ source: 'walk', messageId: 'walk', message: '{}', key: 'a/b.jpg', mediaType: 'image/jpeg' },
  ...{ sha256: 'a'.repeat(64), recId: 'walk', createTime: '2018-11-30 10:00:00', seqn: '1', date: '20171211' },
  ...{ businessId: '11', findings: [1], 'InspectionRowInput.findings': [] },
  'ScreeningAnswerInput.item': '44250-9',
  ...{ 'RegisterDivisionInput.level': 'STREET', 'RegisterDivisionInput.code': '440310002' },
  'RegisterDivisionInput.parentId': DISTRICT,
  'RegisterUnitInput.code': '1700',
  'RegisterClassInput.code': '777',
  'RegisterCameraInput.code': '44031000001320000103',
  'PublishDivisionCodeInput.code': '440310006001',
  'ProposeDetectionAppInput.slot': 2,
}

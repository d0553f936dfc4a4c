import { cameraOf } from '#shared/governance/camera.ts'
import { COMMUNITY, DISTRICT, UNIT } from '../district.ts'
import type { District } from './district/build.ts'
import { APP, CAMERA, USCC } from './district/ground.ts'
import { STREET } from './personas.ts'
import type { Arguments } from './ways.ts'

/** What fields are asked with: whatever needs an argument, and lists that would not show what stands in the district. */
export function argumentsIn(district: District): Arguments {
  const id = (value: string) => `(id: "${value}")`
  const uscc = `(uscc: "${USCC}")`
  const period = `(period: { from: "${district.month}", to: "${thisMonth()}" })`
  return {
    'Query.community': `(code: "${COMMUNITY.slice('com_'.length)}")`,
    'Query.unit': id(UNIT),
    'Query.subject': uscc,
    'Query.flow': `(correlationId: "${district.correlation}")`,
    'Query.matter': id(district.matter),
    'Query.similarMatters': id(district.matter),
    'Query.inbox': `(unitId: "${UNIT}")`,
    'Query.matterStatistics': `${period.slice(0, -1)}, groupBy: COMMUNITY)`,
    'Query.unitScorecard': period,
    'Query.falseAlarmRate': `${period.slice(0, -1)}, groupBy: APP)`,
    'Query.precisionByApp': period,
    'Query.detectionApp': id(APP),
    'Query.alert': id(district.alert),
    'Community.matterStatistics': `${period.slice(0, -1)})`,
    'Query.act': id(district.act),
    'Query.creditFile': id(district.file),
    'Query.creditReport': uscc,
    'Query.personalCreditFile': id(district.personFile),
    'Query.creditProfile': id(district.profile),
    'CreditFile.record': id(district.record),
    'Query.information': id(district.message),
    'Query.hotspot': id(district.hotspot),
    'Query.screening': id(district.screening),
    ...examples(district),
  }
}

/** An id of each type. */
function examples(district: District): Arguments {
  return {
    AdministrativeAct: district.personAct,
    Alert: district.alert,
    Camera: cameraOf(CAMERA),
    ClassificationNotice: 'cln_walk-1',
    Community: COMMUNITY,
    CreditFile: district.file,
    CreditProfile: district.profile,
    DetectionApp: APP,
    District: DISTRICT,
    Flow: `flow_${district.correlation}`,
    Grid: 'grid_440310-10018-07',
    Hotspot: district.hotspot,
    Information: district.message,
    LimitsNotice: 'lim_walk-1',
    Matter: district.matter,
    MatterClass: 'cls_sub-type-554',
    Organ: 'org_1583',
    Screening: district.screening,
    ScreeningCountsSeries: district.series,
    ScreeningRules: 'sru_walk-1',
    Street: STREET,
    Subject: `sub_${USCC}`,
    Unit: UNIT,
    VoiceRules: 'vru_walk-1',
  }
}

function thisMonth(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
}

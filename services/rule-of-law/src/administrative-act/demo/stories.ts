import {
  type ActStory,
  city,
  company,
  correct,
  decide,
  discontinue,
  evidence,
  market,
  publish,
  revoke,
  safety,
  serve,
} from './story-words.ts'

const SAFETY_LAW = '《中华人民共和国安全生产法》第九十七条'
const FIRE_LAW = '《中华人民共和国消防法》第六十条'
const CITY_RULES = '《深圳经济特区市容和环境卫生管理条例》'
const FOOD_LAW = '《中华人民共和国食品安全法》第三十五条'

const canteen = company(1, '演示餐饮有限公司', '90101')
const workshop = company(2, '演示金属制品有限公司', '90104')
const bakery = company(3, '演示烘焙坊有限公司', '90201')
const model = company(4, '演示环保示范企业', '90201')
const warehouse = company(5, '演示仓储有限公司', '90301')
const site = company(6, '演示建筑工程有限公司', '90402')
const printer = company(7, '演示印刷有限公司', '90502')

/** The number that is nobody's, and the citizen's whose token is printed. */
const stallholder = { name: '演示经营者甲', phone: '13800000000' }

const fine = (amount: string) => ({ penaltyTypes: ['FINE'], amount })

/** Acts of every kind and stage; each leaves another mark in credit files and grades. All of it is invented. */
export const stories: readonly ActStory[] = [
  {
    key: 'licence',
    officer: market,
    open: { kind: 'LICENCE', item: '食品经营许可', sector: 'OTHER', subject: canteen },
    steps: [
      evidence('licence'),
      decide({ number: '深坪演许〔2026〕1号', basis: FOOD_LAW, cause: '申请材料齐全', content: '准予食品经营许可' }),
      serve('ELECTRONIC'),
      publish('申请食品经营许可', '准予食品经营许可'),
    ],
  },
  {
    key: 'inspection',
    officer: safety,
    open: { kind: 'INSPECTION', item: '安全生产检查', sector: 'WORK_SAFETY', subject: workshop },
    steps: [
      evidence('inspection'),
      decide({
        ...{ number: '深坪演检〔2026〕1号', basis: SAFETY_LAW, cause: '年度检查计划', content: '责令限期整改' },
        findings: [{ item: '冲压设备无防护装置' }, { item: '未按规定进行安全培训' }],
      }),
      correct(1),
    ],
  },
  {
    key: 'penalty',
    officer: safety,
    follows: 'inspection',
    open: { kind: 'PENALTY', item: '对未按规定培训的处罚', sector: 'OTHER', subject: workshop },
    steps: [
      evidence('penalty'),
      decide({
        ...{ number: '深坪演罚〔2026〕1号', basis: SAFETY_LAW, cause: '未按规定培训', content: '罚款人民币三万元' },
        ...fine('30000'),
      }),
      serve(),
      publish('未按规定进行安全培训', '罚款人民币三万元'),
    ],
  },
  {
    key: 'revoked penalty',
    officer: market,
    open: { kind: 'PENALTY', item: '对标签不全的处罚', sector: 'OTHER', subject: bakery },
    steps: [
      evidence('revoked'),
      decide({
        ...{ number: '深坪演罚〔2026〕2号', basis: FOOD_LAW, cause: '标签缺少配料表', content: '警告' },
        penaltyTypes: ['WARNING'],
      }),
      serve('BY_POST'),
      publish('预包装食品标签不全', '警告'),
      revoke('FACTS_UNPROVEN', '经复核，标签由供货方更换，事实不清'),
    ],
  },
  ...['1', '2'].map(
    (no): ActStory => ({
      key: `reward ${no}`,
      officer: city,
      open: { kind: 'REWARD', item: '环境卫生先进单位表彰', sector: 'OTHER', subject: model },
      steps: [
        evidence(`reward-${no}`),
        decide({
          ...{ number: `深坪演奖〔2026〕${no}号`, basis: `${CITY_RULES}第八条`, cause: '年度考评优秀' },
          content: '授予环境卫生先进单位称号',
        }),
        serve(),
        publish('年度考评优秀', '授予环境卫生先进单位称号'),
      ],
    }),
  ),
  {
    key: 'fire penalty',
    officer: safety,
    open: { kind: 'PENALTY', item: '对占用消防通道的处罚', sector: 'FIRE', subject: warehouse },
    steps: [
      evidence('fire'),
      decide({
        ...{ number: '深坪演罚〔2026〕3号', basis: FIRE_LAW, cause: '货物占用消防通道', content: '罚款人民币伍万元' },
        ...fine('50000'),
      }),
      serve(),
      publish('货物占用消防通道', '罚款人民币伍万元'),
    ],
  },
  {
    key: 'never published',
    officer: safety,
    open: { kind: 'INSPECTION', item: '施工现场安全检查', sector: 'WORK_SAFETY', subject: site },
    steps: [
      evidence('never-published'),
      decide({
        ...{ number: '深坪演检〔2019〕7号', basis: SAFETY_LAW, cause: '专项检查', content: '未发现问题' },
        decidedOn: '2019-05-06',
      }),
    ],
  },
  {
    key: 'penalty to be reconsidered',
    officer: city,
    open: { kind: 'PENALTY', item: '对乱倒废料的处罚', sector: 'OTHER', subject: printer },
    steps: [
      evidence('printer'),
      decide({
        ...{ number: '深坪演罚〔2026〕4号', basis: `${CITY_RULES}第三十条`, cause: '随意倾倒废料' },
        ...{ content: '罚款人民币伍仟元', ...fine('5000') },
      }),
      serve('LEFT'),
      publish('随意倾倒废料', '罚款人民币伍仟元'),
    ],
  },
  {
    key: 'penalty of a person',
    officer: city,
    open: { kind: 'PENALTY', item: '对占道经营的处罚', sector: 'OTHER', subject: { person: stallholder } },
    steps: [
      evidence('person'),
      decide({
        ...{ number: '深坪演罚〔2026〕5号', basis: `${CITY_RULES}第二十六条`, cause: '占用人行道经营' },
        ...{ content: '警告', penaltyTypes: ['WARNING'] },
      }),
      serve(),
    ],
  },
  {
    key: 'come to nothing',
    officer: city,
    open: { kind: 'PENALTY', item: '对乱倒废料的处罚', sector: 'OTHER', subject: printer },
    steps: [evidence('nothing'), discontinue('FACTS_NOT_ESTABLISHED', '经查，废料不是该单位倾倒')],
  },
  {
    key: 'opened',
    officer: market,
    open: { kind: 'PENALTY', item: '对价格欺诈的处罚', sector: 'OTHER', subject: bakery, cause: '举报后核查' },
    steps: [evidence('opened')],
  },
]

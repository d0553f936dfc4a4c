/** A sub-type 小类 with its main type 大类 and category 事件类型, each by an invented code. */
export type DemoClass = {
  category: { code: string; name: string }
  mainType: { code: string; name: string }
  subType: { code: string; names: readonly string[] }
}

/** Invented for the demonstration, in the words such lists use: category → main type → sub-types. */
const tree: Record<string, Record<string, readonly string[]>> = {
  市容秩序: {
    沿街秩序: ['流动摊点占路', '店铺越线摆放', '夜间烧烤摊扰民', '临街堆放杂物', '占道洗车修车'],
    户外广告: ['小广告乱贴', '违规横幅', '店招破旧', '灯牌过亮'],
    车辆停放: ['共享单车堆积', '人行道停车', '僵尸车占位', '货车路边过夜'],
    其他秩序: ['高空抛物', '犬只无人看管', '燃放爆竹', '占用公共空地种菜'],
  },
  环境卫生: {
    清扫保洁: ['路面未清扫', '落叶堆积', '绿地内有垃圾', '污渍油渍未清'],
    垃圾收运: ['垃圾桶满溢', '垃圾收运不及时', '大件家具乱丢', '装修废料乱倒', '分类投放点脏乱'],
    公厕: ['公厕异味', '公厕设施损坏', '公厕缺少指引'],
    病媒防制: ['蚊虫滋生地', '鼠害', '积水容器未清'],
  },
  市政道路: {
    路面: ['路面坑洼', '路面塌陷', '人行道砖松动', '施工后未恢复路面'],
    井盖: ['井盖缺失', '井盖松动异响', '井盖高低不平'],
    照明: ['路灯不亮', '路灯昼亮', '灯杆倾斜', '背街小巷无照明'],
    附属设施: ['护栏破损', '站亭破损', '指路牌错误', '盲道被占', '天桥扶梯停运'],
  },
  水务: {
    排水: ['雨后积水', '雨水口堵塞', '污水外溢', '雨污混接'],
    河湖: ['河面漂浮物', '河岸破损', '河水发臭', '偷排入河'],
    供水: ['停水未通知', '水压偏低', '水质浑浊', '水表异常'],
  },
  生态环境: {
    噪声: ['夜间施工噪声', '广场舞噪声', '商铺音响噪声', '厂房设备噪声', '装修噪声', '犬吠扰民'],
    大气: ['餐饮油烟', '喷漆异味', '工地扬尘', '露天焚烧', '车辆冒黑烟'],
    固废与辐射: ['危废存放不当', '基站辐射疑虑', '废旧电池回收'],
  },
  住房建设: {
    违建与改建: ['楼顶加建', '占用通道搭棚', '擅自改动承重墙', '商铺改住人'],
    物业: ['电梯困人', '物业费争议', '维修资金使用', '小区门禁失灵', '业委会选举'],
    工地管理: ['围挡破损', '塔吊疑似超时', '泥头车未冲洗', '超时浇筑'],
    住房保障: ['公租房轮候', '人才房申请', '房屋渗漏', '危旧房鉴定'],
  },
  交通出行: {
    公交: ['公交久候', '公交未停站', '增设公交线路', '站点位置不便'],
    路口与标识: ['信号灯时长', '标线模糊', '斑马线增设', '减速带增设', '隔离栏开口'],
    营运秩序: ['出租车拒载', '网约车绕路', '非法拉客', '停车场乱收费'],
    拥堵: ['早高峰拥堵', '学校门口拥堵', '路口渠化'],
  },
  安全监管: {
    消防: ['消防通道被占', '灭火器过期', '楼道停放电动车', '飞线充电', '消火栓无水'],
    燃气: ['瓶装气违规存放', '燃气管道施工', '燃气入户'],
    企业安全: ['设备无防护', '有限空间作业', '仓库堆放过高', '安全培训缺失'],
    危险边坡: ['边坡落石', '挡墙开裂'],
  },
  劳动人社: {
    劳动报酬: ['拖欠工资', '加班费争议', '克扣押金', '高温津贴'],
    社会保险: ['社保断缴', '公积金补缴', '工伤认定', '养老待遇查询'],
    就业: ['培训补贴', '招聘会信息', '中介乱收费', '失业登记'],
  },
  教育与医疗: {
    学位: ['学位申请', '积分入学', '转学插班', '幼儿园普惠'],
    学校管理: ['校园餐质量', '课后服务', '校外培训退费', '校车安全'],
    医疗: ['挂号难', '医疗收费疑问', '诊所无证', '疫苗预约'],
  },
  市场监管: {
    食品: ['食品变质', '后厨卫生', '标签不全', '外卖异物'],
    消费: ['预付卡退款', '网购纠纷', '虚假宣传', '价格欺诈投诉', '售后推诿'],
    特种设备: ['电梯未年检', '叉车无证'],
    登记: ['营业执照办理', '注销登记', '商标咨询'],
  },
  社区服务: {
    邻里: ['楼上漏水', '公共走道堆物', '宠物粪便', '邻里争吵'],
    民政: ['老年卡办理', '低保申请', '居家养老', '残疾人补贴', '殡葬服务'],
    文体: ['图书馆座位', '球场预约', '健身器材损坏', '公园增设座椅'],
    户籍与证件: ['居住证办理', '户口迁移', '身份证加急', '租赁登记'],
    表达: ['感谢工作人员', '建议加强宣传', '建议增设设施'],
  },
}

/** Codes are places in the tree: categories from 72, main types from 7201, sub-types from 72001. */
function readTree(): DemoClass[] {
  const read: DemoClass[] = []
  let mainTypes = 0
  for (const [place, [categoryName, below]] of Object.entries(tree).entries()) {
    const category = { code: String(72 + place), name: categoryName }
    for (const [mainName, subTypes] of Object.entries(below)) {
      const mainType = { code: String(7201 + mainTypes++), name: mainName }
      for (const name of subTypes)
        read.push({ category, mainType, subType: { code: subTypeCode(read.length), names: [name] } })
    }
  }
  return read
}

const regular = readTree()

/** What the regular tree lacks and real lists have: a name that two sub-types bear, a sub-type in two places. */
const irregular: readonly DemoClass[] = [
  { ...beside('燃放爆竹'), subType: { code: subTypeCode(regular.length), names: ['其他情形'] } },
  { ...beside('挡墙开裂'), subType: { code: subTypeCode(regular.length + 1), names: ['其他情形'] } },
  { ...beside('高空抛物'), subType: beside('广场舞噪声').subType },
]

/** The same sub-type under a later name: the id stays. */
const laterNames: Record<string, string> = {
  流动摊点占路: '流动摊贩占道',
  路灯不亮: '路灯不亮或闪烁',
  拖欠工资: '拖欠劳动报酬',
}

export const classes: readonly DemoClass[] = spread([...regular, ...irregular].map(withLaterName))

function subTypeCode(place: number): string {
  return String(72_001 + place)
}

function beside(name: string): DemoClass {
  const found = regular.find(({ subType }) => subType.names.includes(name))
  if (!found) throw new RangeError(`there is no sub-type ${name}`)
  return found
}

function withLaterName(entry: DemoClass): DemoClass {
  const later = entry.subType.names.flatMap((name) => laterNames[name] ?? [])
  return { ...entry, subType: { ...entry.subType, names: [...entry.subType.names, ...later] } }
}

/** In an order in which neighbours are of different categories: weights fall along the list. */
function spread<T>(list: readonly T[]): T[] {
  const step = 37
  return list.flatMap((_, index) => list.slice((index * step) % list.length).slice(0, 1))
}

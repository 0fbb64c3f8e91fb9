import type { Measure, Scoring } from '@jiashan/domain/assessment'

/** What each measure looks at, in a sentence. */
export const MEASURE_HINT = {
  KeyTasks: '看本单位牵头、配合的年度重点任务的时间节点，任务按难度与职责计权重。',
  Plans: '看牵头任务的方案是否按期提交，具体内容、时间节点、责任人、保障措施是否齐全。',
  Reports: '看牵头任务的定期报送是否按期，有无缺报、再次退回和内容空洞。',
  Orders: '看督办单是否按期反馈、年内销号，有无二次督办。',
  Coordination: '看协调事项是否按期提出意见，向上争取事项走到哪一步。',
  Honours: '看经办公室确认、附有文件的荣誉的级别。',
  AssessorConduct: '看本单位派往考核组的人员有无打分失实、未按规定打分的认定。',
  Indicators: '看牵头任务的量化目标当年经认定的数据。',
  Survey: '看公众评价的满意比例。',
  Marks: '看领导、考核组或其他单位打的分。',
} as const satisfies Record<Measure['_tag'], string>

/** How each way of scoring goes, in a sentence. */
export const SCORING_HINT = {
  Credit: '分值按权重分给每件事，每件事按结果得其中一部分。',
  Deduct: '从满分起，每发生一次扣一次，扣到底线为止。',
  Curve: '由指标完成的比例或差额，按一条曲线换算成得分比例。',
  Marks: '各评分的平均分，可去掉最高、最低分。',
  LevelProgress: '一部分看完成水平，一部分看比上年的进步，都与最好的单位相比。',
  Rank: '先按另一种方式计分，其中一部分再按名次计。',
} as const satisfies Record<Scoring['_tag'], string>

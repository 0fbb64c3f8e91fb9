import { type Outline, outline, type Reading } from '../../src/policy/index.ts'

type Target = Outline['tasks'][number]['targets'][number]

const COMPARATOR: { readonly [C in Target['comparator']]: string } = {
  'at-least': '不低于',
  'at-most': '不超过',
  equal: '等于',
  about: '左右',
  'growth-per-year': '年均增长',
  'multiple-of-base': '为基期的',
}

const sayTarget = ({ key, subject, comparator, value, unit, baseYear, dueYear, dueStated, words }: Target) =>
  `  - 目标 ${key}：${subject} ${COMPARATOR[comparator]} ${value} ${unit}；基期 ${baseYear ?? '未写'}；${dueYear ?? '未写'} 年${dueStated ? '' : '（原文未写，按文件总期限）'}；原文“${words}”`

/** A reading as a civil servant would check it against the printed document. */
export const golden = (reading: Reading): string => {
  const { programme, pillars, sections, tasks, departments } = outline(reading)
  const { counts } = programme
  const lines = [
    `# ${programme.title}`,
    '',
    `${programme.number}；${programme.issuers.join('、')}；${programme.date}`,
    `上级文件：《${programme.parent?.title}》（${programme.parent?.number}），简称《${programme.parent?.alias}》`,
    `章 ${counts.pillars}，节 ${counts.sections}，任务 ${counts.tasks}，单位 ${counts.departments}，牵头单位 ${counts.leads}，责任关系 ${counts.responsibilities}，目标 ${counts.targets}，修补 ${counts.repairs}`,
    '',
    '## 总体目标',
    ...programme.targets.map(sayTarget),
  ]
  for (const pillar of pillars) {
    lines.push(
      '',
      `## ${pillar.ordinal} ${pillar.title}`,
      `简称 ${pillar.name}；定位 ${pillar.positioning ?? '无'}`,
    )
    for (const section of sections.filter((one) => one.pillar === pillar.ordinal)) {
      lines.push('', `### ${section.ordinal} ${section.title}`)
      const own = tasks.filter(({ span }) => span.start >= section.span.start && span.end <= section.span.end)
      for (const task of own)
        lines.push(
          `- ${task.number} ${task.text}`,
          `  - 牵头：${task.lead}；配合：${task.supports.join('｜') || '无'}；方式：${task.dutyModes.join('、') || '无'}`,
          ...task.targets.map(sayTarget),
          ...task.outcomes.map((words) => `  - 定性成效：${words}`),
        )
    }
  }
  lines.push('', '## 保障措施')
  for (const clause of programme.clauses)
    lines.push(
      `- ${clause.number} ${clause.title}`,
      ...(clause.sentences ?? []).map(({ number, text }) => `  - ${number}：${text}`),
    )
  lines.push('', '## 单位')
  for (const one of departments)
    lines.push(`- ${one.name}（${one.id}，${one.category}）：牵头 ${one.leads}，配合 ${one.supports}`)
  lines.push('', '## 修补')
  for (const { kind, span, found, repaired } of reading.repairs)
    lines.push(`- ${span.start}–${span.end} ${kind} ${JSON.stringify(found)} → ${JSON.stringify(repaired)}`)
  return `${lines.join('\n')}\n`
}

import { sayDate, sayPeriod } from '../../calendar/index.ts'
import { STANDING_LABEL, sayAbout } from '../../indicators/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import { MILESTONE_STATE_LABEL } from '../../reporting/index.ts'
import { LEVEL_LABEL, PRACTICE_LABEL } from '../../safeguards/index.ts'
import { BULLETIN_KIND_LABEL } from '../../supervision/index.ts'
import { ItemBody, type PromisedMilestone, type ToldMilestone } from './body.ts'

/** A body in the words in which it is signed, reviewed and, where it was corrected, shown side by side. */
export const wordsOf = (body: ItemBody, nameOf: (unit: DepartmentId) => string): string =>
  lines(
    ItemBody.match(body, {
      plan: ({ submittedOn, approvedOn, milestones }) => [
        `${sayDate(submittedOn)}报送，${sayDate(approvedOn)}批准`,
        ...milestones.map(promiseWords),
      ],
      progress: ({ text, nextStep, milestones, reportedOn, acceptedOn }) => [
        text,
        ...milestones.map(toldWords),
        nextStep === '' ? '' : `下一步：${nextStep}`,
        `${sayDate(reportedOn)}报送，${sayDate(acceptedOn)}采纳`,
      ],
      figure: ({ subject, observation: { about, value, unit, standing, source } }) => [
        `${subject}：${sayAbout(about)} ${value} ${unit}（${STANDING_LABEL[standing]}）`,
        `来源：${source.name}${source.url === null ? '' : ` ${source.url}`}`,
      ],
      bulletin: ({ bulletin: { kind, number, title, publisher, signedOn, span, blocks } }) => [
        `${BULLETIN_KIND_LABEL[kind]}第 ${number} 期《${title}》，${publisher}，${sayDate(signedOn)}签发`,
        `所述时段：${sayDate(span.from)}至${sayDate(span.to)}`,
        ...blocks.flatMap(({ heading, text, table }) => [
          `【${heading}】`,
          text,
          ...(table === null ? [] : [table.columns, ...table.rows].map((row) => row.join('｜'))),
        ]),
      ],
      coverage: ({ entry: { sort, title, by, level, on, task, link, summary } }) => [
        `${sort === 'coverage' ? '宣传报道' : PRACTICE_LABEL[sort]}《${title}》`,
        `${by}（${LEVEL_LABEL[level]}），${sayDate(on)}${task === null ? '' : `，第 ${task} 项任务`}`,
        summary,
        link ?? '',
      ],
      results: ({ year, standing, resultHash }) => [
        `${year}年考核结果（${standing}）：成员单位得分明细及其依据（依据限于已公开的方案、进展、监测值和宣传推广）`,
        `结果摘要 ${resultHash}`,
      ],
      'late-list': ({ period, lapses }) => [
        `${sayPeriod(period)}迟报、未报 ${lapses.length} 项`,
        ...lapses.map(
          ({ department, task, dueOn, reportedOn }) =>
            `${nameOf(department)}：第 ${task} 项任务，应于${sayDate(dueOn)}前报送，${
              reportedOn === null ? '尚未报送' : `${sayDate(reportedOn)}报送`
            }`,
        ),
      ],
    }),
  )

const lines = (all: readonly string[]): string => all.filter((line) => line !== '').join('\n')

const toldWords = ({ title, state, doneOn, percent }: ToldMilestone): string => {
  const done = doneOn === null ? '' : `，${sayDate(doneOn)}`
  return `时间节点“${title}”：${MILESTONE_STATE_LABEL[state]}${done}${state === 'partly' ? ` ${percent}%` : ''}`
}

const promiseWords = ({
  title,
  deliverable,
  dueOn,
  originalDueOn,
  extensions,
  weight,
  cancelledOn,
}: PromisedMilestone): string => {
  const moved = extensions === 0 ? '' : `（原定${sayDate(originalDueOn)}，已延期 ${extensions} 次）`
  if (cancelledOn !== null) return `${title}：原定${sayDate(originalDueOn)}，${sayDate(cancelledOn)}决定取消`
  return `${title}：${deliverable}，${sayDate(dueOn)}前完成${moved}，权重 ${weight}`
}

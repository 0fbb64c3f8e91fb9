import { sayDate, sayPeriod } from '../../calendar/index.ts'
import { STANDING_LABEL, sayAbout } from '../../indicators/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import { LEVEL_LABEL, PRACTICE_LABEL } from '../../safeguards/index.ts'
import { BULLETIN_KIND_LABEL } from '../../supervision/index.ts'
import { ItemBody, type PromisedMilestone } from './body.ts'

/** A body in the words in which it is signed, reviewed and, where it was corrected, shown side by side. */
export const wordsOf = (body: ItemBody, nameOf: (unit: DepartmentId) => string): string =>
  lines(
    ItemBody.match(body, {
      plan: ({ milestones }) => milestones.map(promiseWords),
      progress: ({ text, nextStep, reportedOn, acceptedOn }) => [
        text,
        nextStep === '' ? '' : `下一步：${nextStep}`,
        `${sayDate(reportedOn)}报送，${sayDate(acceptedOn)}采纳`,
      ],
      figure: ({ subject, observation: { about, value, unit, standing, source } }) => [
        `${subject}：${sayAbout(about)} ${value} ${unit}（${STANDING_LABEL[standing]}）`,
        `来源：${source.name}${source.url === null ? '' : ` ${source.url}`}`,
      ],
      bulletin: ({ bulletin: { kind, title, publisher, signedOn, blocks } }) => [
        `${BULLETIN_KIND_LABEL[kind]}《${title}》，${publisher}，${sayDate(signedOn)}签发`,
        ...blocks.flatMap(({ heading, text, table }) => [
          `【${heading}】`,
          text,
          ...(table === null ? [] : [table.columns, ...table.rows].map((row) => row.join('｜'))),
        ]),
      ],
      coverage: ({ entry: { sort, title, by, level, on, link, summary } }) => [
        `${sort === 'coverage' ? '宣传报道' : PRACTICE_LABEL[sort]}《${title}》`,
        `${by}（${LEVEL_LABEL[level]}），${sayDate(on)}`,
        summary,
        link ?? '',
      ],
      results: ({ year, standing, resultHash }) => [
        `${year}年考核结果（${standing}）：成员单位得分明细及其依据`,
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

const promiseWords = ({
  title,
  deliverable,
  dueOn,
  originalDueOn,
  extensions,
  cancelledOn,
}: PromisedMilestone): string => {
  const moved = extensions === 0 ? '' : `（原定${sayDate(originalDueOn)}，已延期 ${extensions} 次）`
  if (cancelledOn !== null) return `${title}：原定${sayDate(originalDueOn)}，${sayDate(cancelledOn)}决定取消`
  return `${title}：${deliverable}，${sayDate(dueOn)}前完成${moved}`
}

import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import type { Contribution, PartEdition } from '@jiashan/domain/reporting'
import { EvidenceList } from './evidence-list.tsx'

/** A part as it was given, with what was accepted before it was corrected. */
export const PartView = ({ given, due }: { given: Contribution; due: PlainDate }) => (
  <>
    {given.correction !== null && (
      <p className="came-back" role="note">
        <b>更正版。</b>更正理由：{given.correction}
      </p>
    )}
    <Version of={given} />
    {given.givenOn > due && <p className="second">首次填报于{sayDate(given.givenOn)}，迟于期限</p>}
    {given.editions.map((edition, index) => (
      <details key={edition.revisedOn + String(index)} className="before">
        <summary>{sayDate(edition.revisedOn)}填报的原版本（已被更正）</summary>
        <Version of={edition} />
      </details>
    ))}
  </>
)

const Version = ({ of: { content, givenBy, revisedOn } }: { of: PartEdition }) => (
  <>
    {content._tag === 'nothing-new' ? (
      <p>本期无新增</p>
    ) : (
      <>
        <p className="prose">{content.progress}</p>
        {content.evidence.length > 0 && <EvidenceList evidence={content.evidence} />}
      </>
    )}
    <p className="second">
      {givenBy}，{sayDate(revisedOn)}
    </p>
  </>
)

import { usePlace } from '../place.tsx'
import { TargetRefs } from '../targets/refs.tsx'
import { UnitLinks } from '../tasks/units.tsx'
import { Unbroken } from '../text/official.tsx'
import { GLUE, segmentsOf } from '../text/segments.ts'

/** A task as the document prints it: the sentence leads to the task, the units to theirs. */
export const DocumentTask = ({ ordinal }: { ordinal: number }) => {
  const { site, words, to } = usePlace()
  const entry = site.tasks.find(({ task }) => task.ordinal === ordinal)
  if (entry === undefined) return null
  const { task, lead, supports } = entry
  const page = to(`tasks/${ordinal}/`)
  return (
    <p className="official-task" id={`task-${ordinal}`}>
      {segmentsOf(task.text, task.targets).map((segment, index) => (
        <span key={segment.from}>
          <a href={page} tabIndex={index === 0 ? undefined : -1}>
            {index === 0 && task.number}
            {segment.targets.length === 0 ? (
              <Unbroken text={segment.text} />
            ) : (
              <mark className="target-words">
                <Unbroken text={segment.text} />
              </mark>
            )}
          </a>
          {segment.targets.length > 0 && GLUE}
          <TargetRefs targets={segment.targets} />
        </span>
      ))}
      {lead !== null && (
        <span className="official-units">
          （<UnitLinks units={[lead]} />
          {words.document.lead}
          {supports.length > 0 && (
            <>
              ，<UnitLinks units={supports} />
            </>
          )}
          ）
        </span>
      )}
    </p>
  )
}

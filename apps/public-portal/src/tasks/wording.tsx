import type { Target } from '@jiashan/domain/policy'
import { usePlace } from '../place.tsx'
import { TargetRefs } from '../targets/refs.tsx'
import { Unbroken } from '../text/official.tsx'
import { segmentsOf } from '../text/segments.ts'

/** Official wording with its targets marked in place. */
export const Wording = ({ text, targets }: { text: string; targets: readonly Target[] }) => {
  const { words } = usePlace()
  return (
    <blockquote className="wording" lang={words.official}>
      <p>
        {segmentsOf(text, targets).map((segment) =>
          segment.targets.length === 0 ? (
            <Unbroken key={segment.text} text={segment.text} />
          ) : (
            <span key={segment.text}>
              <mark className="target-words">
                <Unbroken text={segment.text} />
              </mark>
              <TargetRefs targets={segment.targets} />
            </span>
          ),
        )}
      </p>
    </blockquote>
  )
}

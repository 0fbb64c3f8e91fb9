import type { Target } from '@jiashan/domain/policy'
import { TargetRefs } from '../targets/refs.tsx'
import { Unbroken } from '../text/official.tsx'
import { GLUE, segmentsOf } from '../text/segments.ts'

/** A paragraph with its targets marked in place. */
export const MarkedParagraph = ({ text, targets }: { text: string; targets: readonly Target[] }) => (
  <p>
    {segmentsOf(text, targets).map((segment) =>
      segment.targets.length === 0 ? (
        <Unbroken key={segment.from} text={segment.text} />
      ) : (
        <span key={segment.from}>
          <mark className="target-words">
            <Unbroken text={segment.text} />
          </mark>
          {GLUE}
          <TargetRefs targets={segment.targets} />
        </span>
      ),
    )}
  </p>
)

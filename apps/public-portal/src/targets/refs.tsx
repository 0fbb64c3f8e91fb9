import type { Target } from '@jiashan/domain/policy'
import { usePlace } from '../place.tsx'

/** The keys of targets after the words that set them. */
export const TargetRefs = ({ targets }: { targets: readonly Target[] }) => {
  const { words, to } = usePlace()
  return targets.map(({ key, subject }) => (
    <a
      key={key}
      className="target-ref"
      href={to(`targets/${key}/`)}
      aria-label={words.targets.ref(key, subject)}
    >
      {key}
    </a>
  ))
}

import type { Target } from '@jiashan/domain/policy'
import { MarkedParagraph } from '../document/paragraph.tsx'
import { usePlace } from '../place.tsx'

/** Official wording with its targets marked in place. */
export const Wording = ({ text, targets }: { text: string; targets: readonly Target[] }) => {
  const { words } = usePlace()
  return (
    <blockquote className="wording" lang={words.official}>
      <MarkedParagraph text={text} targets={targets} />
    </blockquote>
  )
}

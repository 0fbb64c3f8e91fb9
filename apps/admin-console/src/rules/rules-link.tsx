import { may } from '@jiashan/domain/access'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/use-session.ts'

interface RulesName {
  readonly year: number | string
  readonly rules: { readonly title: string; readonly version: number }
}

/** The rules by name; a link for those who may read them here. */
export const RulesLink = ({ year, rules: { title, version } }: RulesName) => {
  const { actor } = useSession()
  return may(actor, 'ruleSet.read', null) ? (
    <Link to="/rules/$year/$version" params={{ year: String(year), version: String(version) }}>
      {title}
    </Link>
  ) : (
    <span>{title}</span>
  )
}

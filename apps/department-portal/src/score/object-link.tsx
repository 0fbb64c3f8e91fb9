import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'

/** 对得分有异议: from the own card to the form, while the unit may still object. */
export const ObjectLink = ({ year, department }: { year: number; department: string }) => {
  const { programme, actor, today } = useSession()
  const own = actor.department === department
  const found = useQuery({
    ...trpc.rounds.show.queryOptions({ programme: programme.id, year }),
    enabled: own,
  })
  const until = found.data?.objectUntil ?? null
  const may = own && until !== null && today <= until && found.data?.actions.includes('object') === true
  if (!may) return null
  return (
    <>
      {' · '}
      <Link to="/round/$year" params={{ year: String(year) }} search={{ tab: 'objections' }}>
        对得分有异议
      </Link>
    </>
  )
}

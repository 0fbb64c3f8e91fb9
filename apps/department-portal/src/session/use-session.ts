import { COUNTY } from '@jiashan/domain/record'
import { getRouteApi } from '@tanstack/react-router'

const inside = getRouteApi('/inside')

/** Who is signed in, for which programme, on which business day. */
export const useSession = () => inside.useLoaderData()

/** Names of units by their id, the county's included. */
export const useUnitName = (): ((id: string | null) => string) => {
  const { departments, programme } = useSession()
  const names = new Map<string, string>([
    [COUNTY, programme.county],
    ...departments.map((one) => [String(one.id), one.name] as const),
  ])
  return (id) => (id === null ? '未明确牵头单位' : (names.get(id) ?? id))
}

/** Units to choose from; with the county where it may be chosen too. */
export const useUnitOptions = (withCounty = false): readonly { value: string; label: string }[] => {
  const { departments, programme } = useSession()
  const units = departments.map(({ id, name }) => ({ value: String(id), label: name }))
  return withCounty ? [{ value: COUNTY, label: programme.county }, ...units] : units
}

import { getRouteApi } from '@tanstack/react-router'

const inside = getRouteApi('/inside')

/** Who is signed in, for which programme, on which business day. */
export const useSession = () => inside.useLoaderData()

/** Names of units by their id. */
export const useUnitName = (): ((id: string | null) => string) => {
  const { departments } = useSession()
  const names = new Map(departments.map((one) => [String(one.id), one.name]))
  return (id) => (id === null ? '未明确牵头单位' : (names.get(id) ?? id))
}

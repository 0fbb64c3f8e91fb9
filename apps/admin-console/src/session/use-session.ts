import { getRouteApi } from '@tanstack/react-router'

const inside = getRouteApi('/inside')

/** Who is signed in, for which programme, on which business day. */
export const useSession = () => inside.useLoaderData()

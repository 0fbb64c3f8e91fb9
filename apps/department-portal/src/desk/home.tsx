import { CountyHome } from '../county/home.tsx'
import { useSession } from '../session/use-session.ts'
import { Desk } from './desk.tsx'

/** The first page: the county's own, or the desk of those who work for the city. */
export const Home = () => (useSession().actor.role === 'county' ? <CountyHome /> : <Desk />)

import { useSession } from '../session/use-session.ts'
import { OfficeBoard } from './board.tsx'
import { OwnItems } from './own.tsx'
import '../desk/desk.css'
import './disclosure.css'

/** 信息公开: a unit's own items, or everybody's for those who review and supervise. */
export const DisclosurePage = () => (useSession().actor.department === null ? <OfficeBoard /> : <OwnItems />)

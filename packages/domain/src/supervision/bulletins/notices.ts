import type { DepartmentId } from '../../record/index.ts'
import type { Notice, NoticeKind } from '../notices.ts'
import { type Bulletin, bulletinNumber } from './bulletin.ts'
import type { BulletinChange } from './command.ts'

/** What follows from a change of a bulletin for those who act next, and for the units to which it is issued. */
export const noticesOfBulletin = (change: BulletinChange, bulletin: Bulletin): readonly Notice[] => {
  const { id, text } = bulletin
  const about = {
    ...{ task: null, subject: `bulletin/${id}` },
    text: bulletinNumber(bulletin) === null ? text.title : `${bulletinNumber(bulletin)}：${text.title}`,
  }
  const to = (kind: NoticeKind, role: 'office' | 'leader'): Notice => ({
    ...{ kind, department: null, roles: [role], ...about },
  })
  const unit =
    (kind: NoticeKind, roles: Notice['roles']) =>
    (department: DepartmentId): Notice => ({
      ...{ kind, department, roles, ...about },
    })
  switch (change._tag) {
    case 'BulletinSubmitted':
      return [
        to('bulletin-to-sign', 'leader'),
        ...text.countersigners.map(unit('bulletin-to-countersign', ['head'])),
      ]
    case 'BulletinMoved':
      return change.step.action === 'drop' ? [] : [to('bulletin-to-mend', 'office')]
    case 'BulletinSigned':
      return text.imprint.units.map(unit('bulletin-issued', ['clerk', 'head']))
    case 'BulletinInstructed':
      return [to('bulletin-instructed', 'office')]
    default:
      return []
  }
}

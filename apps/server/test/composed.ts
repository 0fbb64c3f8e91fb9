import { plainDate } from '@jiashan/domain/calendar'
import type { BulletinId } from '@jiashan/domain/record'
import type { BulletinCommand, BulletinText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Bulletins } from '../src/supervision/bulletins.ts'
import { HBJ, KJJ, office, PROGRAMME } from './county.ts'

export const bulletinText = (over: Partial<BulletinText> = {}): BulletinText => ({
  kind: 'bulletin',
  title: '三季度推进情况',
  publisher: '市协调小组办公室',
  span: { from: plainDate('2018-07-01'), to: plainDate('2018-10-31') },
  blocks: [
    { _tag: 'words', heading: '总体情况', text: '总体平稳。' },
    { _tag: 'progress', heading: '各领域进展' },
    { _tag: 'lights', heading: '滞后任务', light: 'behind' },
    { _tag: 'lapses', heading: '信息报送' },
    { _tag: 'problems', heading: '困难和问题' },
    { _tag: 'orders', heading: '督办情况' },
  ],
  countersigners: [KJJ],
  imprint: { reportTo: ['市委、市政府'], sendTo: ['嘉善县'], units: [KJJ, HBJ], copies: 60 },
  corrects: null,
  ...over,
})

export const said = (bulletin: BulletinId | null, command: BulletinCommand) => ({
  ...{ programme: PROGRAMME, bulletin, command },
})

/** A bulletin that waits for the countersignature of 市科技局. */
export const bulletinForKjj = Effect.fn('Test.bulletinForKjj')(function* (over: Partial<BulletinText> = {}) {
  const bulletins = yield* Bulletins
  const compose: BulletinCommand = { _tag: 'ComposeBulletin', text: bulletinText(over) }
  const { id } = yield* bulletins.act(office, said(null, compose))
  yield* bulletins.act(office, said(id as BulletinId, { _tag: 'SubmitBulletin' }))
  return id as BulletinId
})

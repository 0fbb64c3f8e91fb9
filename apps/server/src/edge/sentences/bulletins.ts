import { BULLETIN_STATUS_LABEL, type BulletinRefusal } from '@jiashan/domain/supervision'
import type { NoSuchBulletin } from '../../supervision/bulletins.ts'

/** Refusals that only bulletins give. */
export type OfBulletins =
  | NoSuchBulletin
  | Extract<
      BulletinRefusal,
      {
        readonly _tag:
          | 'BulletinNotIn'
          | 'NotCountersigned'
          | 'NotACountersigner'
          | 'CorrectsUnknown'
          | 'PartsEmpty'
      }
    >

export const BULLETIN_SENTENCES: {
  readonly [T in OfBulletins['_tag']]: (facts: Extract<OfBulletins, { _tag: T }>) => string
} = {
  NoSuchBulletin: () => '没有这期专报，或它不发送您所在单位',
  BulletinNotIn: ({ status, action }) =>
    status === 'signed' && action !== 'instruct'
      ? '这期专报已经签发，内容和数字不再改变；如需更正，请另编一期并注明更正哪一期'
      : `专报目前为“${BULLETIN_STATUS_LABEL[status]}”，不能这样办理，请刷新页面查看最新状态`,
  NotCountersigned: ({ departments }) => `还有 ${departments.length} 个单位没有会签，会签齐全后再签发`,
  NotACountersigner: () => '该单位不需要会签，或已经会签，请刷新页面查看最新状态',
  PartsEmpty: ({ headings }) => `“${headings.join('”、“')}”还没有内容，请修改专报填写，或移除该部分后再送`,
  CorrectsUnknown: () => '要更正的那一期不存在或尚未签发，请从已签发的专报中选择',
}

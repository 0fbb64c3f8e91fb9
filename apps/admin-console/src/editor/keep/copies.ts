import { type Copy, copiesIn } from '@jiashan/office/copies'

export const { keepCopy, dropCopy, copiesOf, forgetCopy } = copiesIn<Copy>('rules')

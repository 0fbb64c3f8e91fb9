import { type Copy, copiesIn } from '@jiashan/office/copies'

/** What was written on a form, with the version of the matter and the revision of the draft on which it was written. */
interface FormCopy extends Copy {
  readonly version: number
  readonly revision: number
}

export const { keepCopy, dropCopy, copiesOf, forgetCopy } = copiesIn<FormCopy>('draft')

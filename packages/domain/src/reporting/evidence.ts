import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { EvidenceId, FileRef, notBlank, Text, Words } from '../record/index.ts'

/** 公开属性 of an item. */
export const DISCLOSURES = ['open', 'on-request', 'internal'] as const
export const Disclosure = Schema.Literals(DISCLOSURES)
export type Disclosure = typeof Disclosure.Type
export const DISCLOSURE_LABEL = {
  open: '主动公开',
  'on-request': '依申请公开',
  internal: '不予公开',
} as const satisfies Record<Disclosure, string>

const Proves = Text(200).check(notBlank)

/** A file that proves a statement 佐证材料. */
export const EvidenceFile = Schema.TaggedStruct('file', {
  ...FileRef.fields,
  /** What it proves. */
  proves: Proves,
  disclosure: Disclosure,
  /** 涉密不上网: the uploader declared that the file holds no state secret. */
  declaredNotSecret: Schema.Literal(true),
})
export type EvidenceFile = typeof EvidenceFile.Type

/** 线下报送: secret matter that went to the office on paper. It satisfies deadlines as a file does. */
export const EvidenceStub = Schema.TaggedStruct('stub', {
  id: EvidenceId,
  /** What it proves, in words that are not secret. */
  proves: Proves,
  /** 文号 of the paper. */
  documentNumber: Words(60),
  deliveredOn: PlainDateSchema,
  disclosure: Schema.Literal('internal'),
})
export type EvidenceStub = typeof EvidenceStub.Type

export const Evidence = Schema.Union([EvidenceFile, EvidenceStub])
export type Evidence = typeof Evidence.Type

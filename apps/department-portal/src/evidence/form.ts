import type { PlainDate } from '@jiashan/domain/calendar'
import type { Disclosure, Evidence } from '@jiashan/domain/reporting'

/** A file that was received and what it is said to prove. */
export interface AttachedFile {
  readonly _tag: 'file'
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly proves: string
  readonly disclosure: Disclosure
  readonly declaredNotSecret: boolean
}

/** Secret matter that went to the office on paper: what it proves, its number and its day, never its content. */
export interface AttachedStub {
  readonly _tag: 'stub'
  readonly id: string
  readonly proves: string
  readonly documentNumber: string
  readonly deliveredOn: string
}

export type Attached = AttachedFile | AttachedStub

/** Evidence that was handed in, to be written on. */
export const attachedOf = (evidence: readonly Evidence[]): readonly Attached[] =>
  evidence.map((one) =>
    one._tag === 'stub'
      ? {
          ...{ _tag: 'stub', id: one.id, proves: one.proves },
          ...{ documentNumber: one.documentNumber, deliveredOn: one.deliveredOn },
        }
      : {
          ...{ _tag: 'file', id: one.id, name: one.name, bytes: one.bytes, proves: one.proves },
          ...{ disclosure: one.disclosure, declaredNotSecret: true },
        },
  )

/** How the server takes it. */
export const citationsOf = (attached: readonly Attached[]) =>
  attached.map((one) =>
    one._tag === 'stub'
      ? {
          ...{ _tag: 'stub' as const, id: one.id as never, proves: one.proves.trim() },
          documentNumber: one.documentNumber.trim(),
          ...{ deliveredOn: one.deliveredOn as never, disclosure: 'internal' as const },
        }
      : {
          ...{ _tag: 'file' as const, id: one.id as never, proves: one.proves.trim() },
          ...{ disclosure: one.disclosure, declaredNotSecret: true as const },
        },
  )

/** What is wrong with the evidence, by `evidence.<index>`. */
export const evidenceProblems = (
  attached: readonly Attached[],
  today: PlainDate,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attached.flatMap((one, index) => {
      const faults = faultsOf(one, today)
      return faults.length === 0 ? [] : [[`evidence.${index}`, faults.join('；')]]
    }),
  )

const faultsOf = (one: Attached, today: PlainDate): readonly string[] => [
  ...(one.proves.trim() === '' ? ['请说明该材料证明什么'] : []),
  ...(one._tag === 'file' && !one.declaredNotSecret ? ['请确认该材料不涉密；涉密材料请线下报送'] : []),
  ...(one._tag === 'stub' && one.documentNumber.trim() === '' ? ['请填写文号'] : []),
  ...(one._tag === 'stub' && one.deliveredOn === '' ? ['请填写线下报送日期'] : []),
  ...(one._tag === 'stub' && one.deliveredOn > today ? ['线下报送日期不能晚于今天'] : []),
]

/** An id of the kind that the record keeps (UUID version 7): time first, then chance. */
const newId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0')
  const chance = crypto.randomUUID().slice(15)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance}`
}

export const newStub = (today: PlainDate): AttachedStub => ({
  ...{ _tag: 'stub', id: newId(), proves: '', documentNumber: '', deliveredOn: today },
})

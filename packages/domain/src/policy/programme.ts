import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { type Decision, ProgrammeId } from '../record/index.ts'
import type { Occasion } from './occasion.ts'
import { Department, PolicyDocument } from './structure.ts'

/** One document being carried out 政策文件, in a county and a period. */
export const Programme = Schema.Struct({
  id: ProgrammeId,
  /** Address part of its open site. */
  slug: Schema.String.check(Schema.isPattern(/^[a-z0-9-]{1,40}$/)),
  /** Name for screens: 嘉善县域科学发展示范点. */
  name: Schema.String,
  county: Schema.String,
  document: PolicyDocument,
  /** The text as received, which the spans point into. */
  source: Schema.String,
})
export type Programme = typeof Programme.Type

export const ProgrammeChange = Schema.TaggedStruct('ProgrammeImported', { programme: Programme })
export type ProgrammeChange = typeof ProgrammeChange.Type

/** A document is imported once; another reading of it is another programme. */
export class ProgrammeExists extends Schema.TaggedError<ProgrammeExists>()('ProgrammeExists', {
  slug: Schema.String,
}) {}

export const decideProgramme = (
  state: Programme | null,
  programme: Programme,
  { actor }: Occasion,
): Decision<ProgrammeChange, Forbidden | ProgrammeExists> =>
  Result.flatMap(authorise(actor, 'programme.import', null), () =>
    state === null
      ? Result.succeed([{ _tag: 'ProgrammeImported' as const, programme }])
      : Result.fail(new ProgrammeExists({ slug: state.slug })),
  )

export const evolveProgramme = (_: Programme | null, change: ProgrammeChange): Programme => change.programme

export const DepartmentChange = Schema.TaggedStruct('DepartmentRegistered', { department: Department })
export type DepartmentChange = typeof DepartmentChange.Type

export const decideDepartment = (
  department: Department,
  { actor }: Occasion,
): Decision<DepartmentChange, Forbidden> =>
  Result.map(authorise(actor, 'department.register', null), () => [
    { _tag: 'DepartmentRegistered' as const, department },
  ])

export const evolveDepartment = (_: Department | null, change: DepartmentChange): Department =>
  change.department

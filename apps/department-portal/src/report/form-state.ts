import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Disclosure,
  LIMITS,
  type MilestoneProgress,
  type MilestoneState,
} from '@jiashan/domain/reporting'
import type { Page } from './page.ts'

/** A file that was received and what it is said to prove. */
export interface Attached {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly proves: string
  readonly disclosure: Disclosure
  readonly declaredNotSecret: boolean
}

export interface ToldMilestone {
  readonly milestone: string
  readonly state: MilestoneState
  readonly doneOn: string | null
  readonly percent: number
}

/** What the clerk has written so far; also what a draft holds. */
export interface FormState {
  readonly progress: string
  readonly nextStep: string
  readonly difficulty: string
  readonly matter: string
  readonly milestones: readonly ToldMilestone[]
  readonly evidence: readonly Attached[]
}

/** A milestone starts as it was told here before, else as it was last accepted. */
const startOf = ({ duty }: Page, id: string, told: readonly MilestoneProgress[]): ToldMilestone => {
  const accepted = duty.milestones.find((one) => one.milestone.id === id)?.progress
  const before = told.find((one) => one.milestone === id) ?? accepted
  return {
    milestone: id,
    state: before?.state ?? 'not',
    doneOn: before?.doneOn ?? null,
    percent: before?.percent ?? 0,
  }
}

/** Where writing starts: the draft, else what was handed in and came back, else the period before. */
export const startingState = (page: Page): FormState => {
  const draft = page.draft?.content as FormState | undefined
  const content = page.report?.content
  if (draft !== undefined && Array.isArray(draft.milestones)) return draft
  const milestones = page.asked.map(({ id }) => startOf(page, id, content?.milestones ?? []))
  if (content !== undefined)
    return { ...content, milestones, evidence: content.evidence.filter((one) => one._tag === 'file') }
  const { previous } = page
  return {
    progress: '',
    nextStep: previous?.content.nextStep ?? '',
    difficulty: previous?.content.difficulty ?? '',
    matter: '',
    milestones,
    evidence: [],
  }
}

/** What is wrong with the form before it is sent, by field. */
export const problemsOf = (
  state: FormState,
  today: PlainDate,
  uploading: number,
): Readonly<Record<string, string>> => {
  const problems: Record<string, string> = {}
  for (const field of ['progress', 'nextStep', 'difficulty'] as const) {
    const over = state[field].length - LIMITS[field]
    if (over > 0) problems[field] = `超出 ${over} 字，请精简（最多 ${LIMITS[field]} 字）`
  }
  if (state.progress.trim() === '') problems.progress = '请填写进展情况'
  if (uploading > 0) problems.uploading = `还有 ${uploading} 个文件正在上传，请等上传完成后再提交`
  for (const [index, told] of state.milestones.entries()) {
    if (told.state === 'done' && told.doneOn === null) problems[`milestones.${index}`] = '请填写完成日期'
    if (told.doneOn !== null && told.doneOn > today) problems[`milestones.${index}`] = '完成日期不能晚于今天'
    if (told.state === 'partly' && (told.percent <= 0 || told.percent >= 100))
      problems[`milestones.${index}`] = '部分完成的比例应在 1% 到 99% 之间'
  }
  for (const [index, file] of state.evidence.entries()) {
    const faults = [
      ...(file.proves.trim() === '' ? ['请说明该材料证明什么'] : []),
      ...(file.declaredNotSecret ? [] : ['请确认该材料不涉密；涉密材料请线下报送']),
    ]
    if (faults.length > 0) problems[`evidence.${index}`] = faults.join('；')
  }
  return problems
}

/** A milestone after its state was chosen: the other fields follow. */
export const withState = (told: ToldMilestone, state: MilestoneState, today: PlainDate): ToldMilestone =>
  ({
    done: { ...told, state, percent: 100, doneOn: told.doneOn ?? today },
    partly: {
      ...told,
      state,
      percent: told.percent > 0 && told.percent < 100 ? told.percent : 50,
      doneOn: null,
    },
    not: { ...told, state, percent: 0, doneOn: null },
  })[state]

import type { Period } from '@jiashan/domain/calendar'
import { STAGE_LABEL, type Stage } from '@jiashan/domain/planning'
import type { ProgrammeId } from '@jiashan/domain/record'
import { client } from '../api.ts'
import { RegisterPaper } from '../paper/register-paper.tsx'
import { usePlace } from '../words/kept.ts'

interface Props {
  readonly stage: Stage
  readonly place: {
    readonly programme: ProgrammeId
    readonly task: number
    readonly period: Period
    readonly expected: number
  }
  readonly onClose: () => void
}

/** 联络员 registers what a leader signed on paper: who, when, and the scan of the 审签单. */
export const RegisterSignature = ({ stage, place, onClose }: Props) => (
  <RegisterPaper
    title={`登记${STAGE_LABEL[stage]}的纸质审签`}
    hint="领导在打印的审签单上签字后，由联络员登记并上传签字页扫描件或照片。"
    sheet="审签单"
    place={usePlace(`signature ${place.task}/${place.period} ${stage}`)}
    done={`已登记${STAGE_LABEL[stage]}的审签`}
    send={(key, paper) => client.reports.registerSignature.mutate({ ...place, key, ...paper })}
    onClose={onClose}
  />
)

import { EDITION_STATUS_LABEL } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { failureOf, useFocusBack } from '@jiashan/office'
import { Input, Modal, Radio, Select } from 'antd'
import { type ChangeEvent, useState } from 'react'
import type { EditionLine } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { emptyRules } from './draft/fresh.ts'
import { nextVersion, startedFrom } from './draft/start.ts'
import type { WrittenDraft } from './draft/written.ts'
import { type ReadFile, readRuleFile } from './file.ts'
import { useBegin } from './start-from.tsx'

type From = 'edition' | 'empty' | 'file'

interface Props {
  readonly editions: readonly EditionLine[]
  readonly onClose: () => void
}

/** The edition that one mostly starts from: what is published of the newest year. */
const usual = (editions: readonly EditionLine[]): string | null =>
  (editions.find((one) => one.status === 'published') ?? editions[0])?.id ?? null

const nameOf = ({ ruleSet, effectiveOn, status }: EditionLine): string => {
  const standing = status === 'published' ? `自${sayDate(effectiveOn)}起` : EDITION_STATUS_LABEL[status]
  return `${ruleSet.year} 年第 ${ruleSet.version} 版 ${ruleSet.title}（${standing}）`
}

/** Where a new draft starts: from an edition, from nothing, or from a file. */
export const StartDialog = ({ editions, onClose }: Props) => {
  const { today } = useSession()
  const [from, setFrom] = useState<From>(editions.length === 0 ? 'empty' : 'edition')
  const [base, setBase] = useState(usual(editions))
  const [year, setYear] = useState(today.slice(0, 4))
  const [file, setFile] = useState<ReadFile | null>(null)
  const begin = useBegin()
  useFocusBack()
  const isYear = /^20\d\d$/.test(year)
  const start = (): WrittenDraft | null => {
    const version = nextVersion(editions, Number(year))
    const cases: WrittenDraft['cases'] = []
    if (from === 'file') return file?.draft == null ? null : { ...file.draft, effectiveOn: today }
    if (!isYear) return null
    if (from === 'empty')
      return { ruleSet: { ...emptyRules(Number(year)), version }, cases, effectiveOn: today }
    const edition = editions.find((one) => one.id === base)
    return edition === undefined
      ? null
      : { ruleSet: startedFrom(edition.ruleSet, Number(year), version), cases, effectiveOn: today }
  }
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0]
    setFile(chosen === undefined ? null : readRuleFile(await chosen.text()))
  }
  const draft = start()
  return (
    <Modal
      open
      title="起草考核办法"
      okText="开始写"
      cancelText="取消"
      okButtonProps={{ disabled: draft === null }}
      confirmLoading={begin.isPending}
      onOk={() => {
        if (draft !== null) begin.mutate(draft)
      }}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <div className="start">
        <Radio.Group
          className="start-from"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          options={[
            { value: 'edition', label: '以某一版为底', disabled: editions.length === 0 },
            { value: 'empty', label: '从空白开始' },
            { value: 'file', label: '从文件导入' },
          ]}
        />
        {from === 'edition' ? (
          <Select
            aria-label="以哪一版为底"
            value={base}
            onChange={setBase}
            options={editions.map((one) => ({ value: one.id, label: nameOf(one) }))}
          />
        ) : null}
        {from === 'file' ? (
          <>
            <input type="file" accept=".json,application/json" aria-label="考核办法文件" onChange={read} />
            <FileNote file={file} />
          </>
        ) : (
          <p className="start-for">
            <label htmlFor="start-year">用于哪一年</label>{' '}
            <Input
              id="start-year"
              className="start-year"
              inputMode="numeric"
              suffix="年"
              status={isYear ? '' : 'error'}
              aria-invalid={!isYear}
              value={year}
              onChange={(event) => setYear(event.target.value.normalize('NFKC').trim())}
            />
            <span className="second">
              {' '}
              {isYear ? `将是第 ${nextVersion(editions, Number(year))} 版` : '请填写四位年份，如 2019'}
            </span>
          </p>
        )}
        {begin.isError ? (
          <p className="problem" role="alert">
            {failureOf(begin.error).sentence}
          </p>
        ) : null}
      </div>
    </Modal>
  )
}

const FileNote = ({ file }: { file: ReadFile | null }) => {
  if (file === null)
    return <p className="second">选择由本系统导出的考核办法文件（.json），其中的算例一并带入。</p>
  if (file.problems === null)
    return (
      <p className="second" role="status">
        《{file.draft.ruleSet.title}》，评分项目 {file.draft.ruleSet.criteria.length} 个，算例{' '}
        {file.draft.cases.length} 个。
      </p>
    )
  return (
    <div className="problem" role="alert">
      <p>这个文件不能导入，请更正后再选：</p>
      <ul>
        {file.problems.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

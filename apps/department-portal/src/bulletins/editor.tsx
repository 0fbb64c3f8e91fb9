import type { PlainDate } from '@jiashan/domain/calendar'
import { BULLETIN_LIMITS, type BulletinText } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useSession } from '../session/use-session.ts'
import { type Kept, useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { Blocks } from './blocks.tsx'
import { problemWith, trimmed } from './form.ts'
import type { Corrected } from './page.ts'
import { Preview } from './preview.tsx'

interface Props {
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly start: BulletinText
  /** The issue that it corrects; null for others. */
  readonly corrects: Corrected | null
  readonly okText: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSend: (text: BulletinText) => void
  readonly onCancel?: () => void
}

const NAMES = {
  ...{ title: '标题', from: '反映时段起', to: '反映时段止', blocks: '各部分', imprint: '版记' },
  ...{ corrects: '更正的专报', countersigners: '会签单位' },
}

/** What the office writes of a bulletin; what is written survives a closed tab. */
export const BulletinEditor = (props: Props) => {
  const { place, start, corrects, okText, pending, error, onSend, onCancel } = props
  const kept = useKept<BulletinText>(place, start)
  const { state: text } = kept
  const [asked, setAsked] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const problem = problemWith(text)
  return (
    <form className="editor bulletin-editor" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        <Fields text={text} set={kept.set} />
        <Blocks blocks={text.blocks} onChange={(blocks) => kept.set({ blocks })} />
        <ImprintFields text={text} set={kept.set} />
        {((asked && problem !== null) || error !== null) && (
          <p role="alert" className="field-problem">
            {asked && problem !== null ? problem : failureOf(error).sentence}
          </p>
        )}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={pending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !pending) onSend(trimmed(text))
            }}
          >
            {okText}
          </Button>
          <Button
            onClick={() => {
              setAsked(true)
              setPreviewing((before) => !before && problem === null)
            }}
          >
            {previewing ? '收起预览' : '预览'}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
        </footer>
      </fieldset>
      {previewing && problem === null && <Preview text={trimmed(text)} corrects={corrects} />}
    </form>
  )
}

type FieldsProps = { readonly text: BulletinText; readonly set: Kept<BulletinText>['set'] }

const Fields = ({ text, set }: FieldsProps) => (
  <>
    <div className="field">
      <label htmlFor="bulletin-title">标题</label>
      <Input
        id="bulletin-title"
        value={text.title}
        count={{ max: BULLETIN_LIMITS.title, show: true }}
        onChange={(event) => set({ title: event.target.value })}
      />
    </div>
    <div className="field">
      <label htmlFor="bulletin-publisher">编印单位</label>
      <Input
        id="bulletin-publisher"
        value={text.publisher}
        maxLength={BULLETIN_LIMITS.body}
        onChange={(event) => set({ publisher: event.target.value })}
      />
    </div>
    <div className="field bulletin-dates">
      <label htmlFor="bulletin-from">反映的起止日期</label>
      <input
        id="bulletin-from"
        type="date"
        className="date"
        value={text.span.from}
        onChange={(event) => set({ span: { ...text.span, from: event.target.value as PlainDate } })}
      />
      <input
        aria-label="截止日期"
        type="date"
        className="date"
        value={text.span.to}
        onChange={(event) => set({ span: { ...text.span, to: event.target.value as PlainDate } })}
      />
    </div>
  </>
)

const ImprintFields = ({ text, set }: FieldsProps) => {
  const { departments } = useSession()
  const units = departments.map(({ id, name }) => ({ value: id, label: name }))
  const imprint = (change: Partial<BulletinText['imprint']>): void =>
    set({ imprint: { ...text.imprint, ...change } })
  return (
    <fieldset className="bare">
      <legend>会签和版记</legend>
      <div className="field">
        <label htmlFor="bulletin-countersigners">会签单位（可不选）</label>
        <Select
          id="bulletin-countersigners"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={units}
          value={[...text.countersigners]}
          onChange={(countersigners) => set({ countersigners })}
        />
      </div>
      {(
        [
          ['reportTo', '报（回车分隔）'],
          ['sendTo', '送（回车分隔）'],
        ] as const
      ).map(([name, label]) => (
        <div className="field" key={name}>
          <label htmlFor={`bulletin-${name}`}>{label}</label>
          <Select
            id={`bulletin-${name}`}
            mode="tags"
            open={false}
            suffixIcon={null}
            value={[...text.imprint[name]]}
            onChange={(list: string[]) =>
              imprint({ [name]: list.map((one) => one.trim()).filter((one) => one !== '') })
            }
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor="bulletin-units">发（签发后这些单位会收到）</label>
        <Select
          id="bulletin-units"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={units}
          value={[...text.imprint.units]}
          onChange={(list) => imprint({ units: list })}
        />
        <Button size="small" onClick={() => imprint({ units: departments.map((one) => one.id) as never })}>
          发全部单位
        </Button>
      </div>
      <div className="field">
        <label htmlFor="bulletin-copies">份数</label>
        <InputNumber
          id="bulletin-copies"
          min={1}
          max={9999}
          precision={0}
          value={text.imprint.copies}
          onChange={(copies) => imprint({ copies: copies ?? 1 })}
        />
      </div>
    </fieldset>
  )
}

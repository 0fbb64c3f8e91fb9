import { BLOCK_LABEL, BLOCK_LIMITS, type Block, type BlockKind } from '@jiashan/domain/supervision'
import { Button, Input, Select } from 'antd'
import { moved } from './form.ts'

interface Props {
  readonly blocks: readonly Block[]
  readonly onChange: (blocks: readonly Block[]) => void
}

const NEW: { readonly [K in BlockKind]: () => Block } = {
  words: () => ({ _tag: 'words', heading: '', text: '' }),
  progress: () => ({ _tag: 'progress', heading: BLOCK_LABEL.progress }),
  lights: () => ({ _tag: 'lights', heading: '滞后任务', light: 'behind' }),
  slipped: () => ({ _tag: 'slipped', heading: BLOCK_LABEL.slipped }),
  lapses: () => ({ _tag: 'lapses', heading: BLOCK_LABEL.lapses }),
  targets: () => ({ _tag: 'targets', heading: BLOCK_LABEL.targets }),
  practices: () => ({ _tag: 'practices', heading: BLOCK_LABEL.practices, tasks: [] }),
  problems: () => ({ _tag: 'problems', heading: BLOCK_LABEL.problems }),
  orders: () => ({ _tag: 'orders', heading: BLOCK_LABEL.orders }),
}
const KINDS = Object.keys(NEW) as BlockKind[]

/** The parts of a bulletin: words, and live blocks that fill themselves. */
export const Blocks = ({ blocks, onChange }: Props) => (
  <fieldset className="bare">
    <legend>内容（逐个部分）</legend>
    <ol className="bulletin-blocks">
      {blocks.map((block, index) => {
        const set = (change: Partial<Block>): void =>
          onChange(blocks.with(index, { ...block, ...change } as Block))
        return (
          <li key={index}>
            <div className="bulletin-block-head">
              <span className="second">{BLOCK_LABEL[block._tag]}</span>
              <Input
                aria-label={`第 ${index + 1} 部分标题`}
                value={block.heading}
                maxLength={BLOCK_LIMITS.heading}
                placeholder="标题"
                onChange={(event) => set({ heading: event.target.value })}
              />
              <span className="bulletin-block-acts">
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={`第 ${index + 1} 部分上移`}
                  onClick={() => onChange(moved(blocks, index, -1))}
                >
                  上移
                </Button>
                <Button
                  size="small"
                  disabled={index === blocks.length - 1}
                  aria-label={`第 ${index + 1} 部分下移`}
                  onClick={() => onChange(moved(blocks, index, 1))}
                >
                  下移
                </Button>
                <Button
                  size="small"
                  aria-label={`移除第 ${index + 1} 部分`}
                  onClick={() => onChange(blocks.toSpliced(index, 1))}
                >
                  移除
                </Button>
              </span>
            </div>
            <BlockFields block={block} nth={index + 1} set={set} />
          </li>
        )
      })}
    </ol>
    <Select
      aria-label="增加一个部分"
      placeholder="增加一个部分"
      value={null}
      disabled={blocks.length >= BLOCK_LIMITS.blocks}
      options={KINDS.map((value) => ({ value, label: BLOCK_LABEL[value] }))}
      onChange={(kind: BlockKind | null) => {
        if (kind !== null) onChange([...blocks, NEW[kind]()])
      }}
    />
  </fieldset>
)

interface FieldsProps {
  readonly block: Block
  readonly nth: number
  readonly set: (change: Partial<Block>) => void
}

const LIGHT_OPTIONS = [
  { value: 'behind', label: '滞后' },
  { value: 'warning', label: '预警' },
]

/** What a block asks beside its heading; most fill themselves. */
const BlockFields = ({ block, nth, set }: FieldsProps) => {
  switch (block._tag) {
    case 'words':
      return (
        <Input.TextArea
          aria-label={`第 ${nth} 部分文字`}
          autoSize={{ minRows: 3, maxRows: 16 }}
          count={{ max: BLOCK_LIMITS.text, show: true }}
          value={block.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      )
    case 'lights':
      return (
        <Select
          aria-label={`第 ${nth} 部分哪一种灯`}
          value={block.light}
          options={LIGHT_OPTIONS}
          onChange={(light) => set({ light })}
        />
      )
    case 'practices':
      return (
        <Select
          aria-label={`第 ${nth} 部分任务序号`}
          mode="tags"
          placeholder="填写任务序号，按期内最近一次采纳的报送摘录"
          value={block.tasks.map(String)}
          tokenSeparators={[',', '，', '、', ' ']}
          onChange={(tasks: string[]) => set({ tasks: tasks.map(Number).filter((one) => one > 0) })}
        />
      )
    default:
      return <p className="second">自动填写，送签时定格，每个数字可追溯来源。</p>
  }
}

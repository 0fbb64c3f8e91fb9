import { lastDay, type Period, type PlainDate } from '@jiashan/domain/calendar'
import { isBlank } from '@jiashan/domain/record'
import { type Block, BULLETIN_TEMPLATES, type BulletinText } from '@jiashan/domain/supervision'

/** The quarter that ended last before a day, or the present one until its end. */
export const spanBefore = (today: PlainDate): BulletinText['span'] => {
  const year = Number(today.slice(0, 4))
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const [y, q] = quarter === 1 ? [year - 1, 4] : [year, quarter - 1]
  const from = `${y}-${String(q * 3 - 2).padStart(2, '0')}-01` as PlainDate
  return { from, to: lastDay(`${y}-Q${q}` as Period) }
}

/** What a new bulletin starts from. */
export const newText = (
  kind: BulletinText['kind'],
  { today, corrects }: { readonly today: PlainDate; readonly corrects: BulletinText['corrects'] },
): BulletinText => ({
  ...{ kind, title: '', publisher: '市协调小组办公室', span: spanBefore(today), corrects },
  blocks: BULLETIN_TEMPLATES[kind],
  countersigners: [],
  imprint: { reportTo: ['市委、市政府'], sendTo: ['嘉善县委、县政府'], units: [], copies: 60 },
})

/** What keeps a text from being kept; null when nothing does. */
export const problemWith = (text: BulletinText): string | null => {
  if (isBlank(text.title)) return '请填写标题'
  if (isBlank(text.publisher)) return '请填写编印单位'
  if (String(text.span.from) === '' || String(text.span.to) === '') return '请选择反映的起止日期'
  if (text.span.from > text.span.to) return '起始日期不能晚于截止日期'
  if (text.blocks.length === 0) return '至少保留一个部分'
  const nameless = text.blocks.findIndex((one) => isBlank(one.heading))
  return nameless < 0 ? null : `请填写第 ${nameless + 1} 部分的标题`
}

/** The blocks with one moved up or down; at the edge it stays. */
export const moved = (blocks: readonly Block[], index: number, by: -1 | 1): readonly Block[] => {
  const block = blocks[index]
  if (block === undefined || index + by < 0 || index + by >= blocks.length) return blocks
  return blocks.toSpliced(index, 1).toSpliced(index + by, 0, block)
}

/** Words as they are sent: nothing around them. */
export const trimmed = (text: BulletinText): BulletinText => ({
  ...text,
  title: text.title.trim(),
  publisher: text.publisher.trim(),
  blocks: text.blocks.map((one) => ({ ...one, heading: one.heading.trim() })),
})

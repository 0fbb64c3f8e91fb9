import { simplified } from './traditional.ts'

/** Lines that a document carries after its text, or around it, and that set no task. */
const NOTICE =
  /^[（(]?(?:抄[送报]|主送|分送|发送|报送[：:]|附件|附[：:]|附表|附[件表]?\d|此件|本件|本文|信息公开|公开(?:选项|方式|属性)|联系(?:人|电话|方式)|打印|校对|印刷|共印|注[：:]|说明[：:]|备注[：:])/
const PRINTED = /\d{4}年\d{1,2}月\d{1,2}日\s*印发$|印发$/
export const DATE_LINE =
  /^[（(]?\s*(\d{4}|[二〇○零一三四五六七八九]{4})\s*年\s*([\d一二三四五六七八九十]{1,3})\s*月\s*([\d一二三四五六七八九十]{1,3})\s*日\s*[）)]?$/
const SIGNATURE =
  /^(?:中共)?[一-龥]{2,24}(?:人民政府|委员会|[省市县区]委|办公[室厅]|领导小组|局|指挥部)(?:[\s、]+(?:中共)?[一-龥]{2,24}(?:人民政府|委员会|[省市县区]委|办公[室厅]|局))*$/
const PAGE =
  /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页(?:\s*[，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/
const LONGEST_NOTICE = 60

export const isPageNumber = (line: string): boolean => line.length < LONGEST_NOTICE && PAGE.test(line)

export const isClosing = (line: string): boolean => {
  const text = simplified(line.slice(0, LONGEST_NOTICE + 1))
  if (NOTICE.test(text)) return true
  if (line.length > LONGEST_NOTICE) return false
  return PRINTED.test(text) || DATE_LINE.test(text) || SIGNATURE.test(text)
}

/** After 抄送 and 印发 nothing but closing lines follows, unless an attachment or a chapter begins. */
export const endsText = (line: string): boolean =>
  /^[（(]?抄[送报]/.test(line) || PRINTED.test(simplified(line.slice(0, LONGEST_NOTICE)))

export const isAttachment = (line: string): boolean =>
  /^附[件表]?[\d一二三四五六七八九：:\s]|^附[件表]$/.test(line)

/** What is left of a deadline. */
export interface Left {
  /** Working days left; negative when overdue, null where nothing is due on a day. */
  readonly left: number | null
  /** The deadline is met or missed for good. */
  readonly reported: boolean
}

export const sayLeft = ({ left, reported }: Left): string => {
  if (reported) return '，首次报送已到办公室'
  if (left === null) return ''
  if (left < 0) return `，已逾期 ${-left} 个工作日`
  return left === 0 ? '，今天截止' : `，还有 ${left} 个工作日`
}

export const isLate = ({ left, reported }: Left): boolean => left !== null && left < 0 && !reported

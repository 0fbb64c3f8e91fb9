const MINUTE = 60_000

/** How long ago something was saved: drafts go by the real clock, whatever the day of the business is. */
export const ago = (then: Date, now: Date): string => {
  const minutes = Math.floor((now.getTime() - then.getTime()) / MINUTE)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} 小时前` : `${Math.floor(hours / 24)} 天前`
}

/** The first words of a text, cut at a stop where there is one, else with an ellipsis. */
export const brief = (text: string, most: number): string => {
  const points = [...text]
  if (points.length <= most) return text.replace(/[，。；、]$/, '')
  const head = points.slice(0, most).join('')
  const stop = Math.max(...[...'，。；'].map((mark) => head.lastIndexOf(mark)))
  return stop >= most / 2 ? `${head.slice(0, stop)}……` : `${head}……`
}

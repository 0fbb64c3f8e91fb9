import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Palette, type Theme, tokens, variablesOf } from '../src/tokens.ts'

const css = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8')

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES: readonly Theme[] = ['light', 'dark']

describe.each(THEMES)('the %s theme', (theme) => {
  const palette: Palette = tokens[theme]
  const { ink, ink2, water, vermilion, amberText, chapters } = palette

  it.each(['paper', 'card', 'wash'] as const)('keeps all text at 4.5:1 on %s', (ground) => {
    for (const text of [ink, ink2, water, vermilion, amberText])
      expect(contrast(text, palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'card'] as const)('keeps headings of chapters at 4.5:1 on %s', (ground) => {
    for (const hue of chapters)
      expect(contrast(hue, palette[ground]), `${hue} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the text on fills at 4.5:1', () => {
    for (const fill of ['tile', 'water', 'vermilion'] as const)
      expect(contrast(palette.onFill, palette[fill]), fill).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps tiles at 3:1 on the wall', () => {
    for (const fill of ['tile', 'vermilion', 'ink2'] as const)
      expect(contrast(palette[fill], palette.paper), fill).toBeGreaterThanOrEqual(3)
  })

  it('stands in tokens.css as it stands here', () => {
    const blocks =
      theme === 'light' ? [ruleAt(':root,')] : [ruleAt(':root:not'), ruleAt("  [data-theme='dark']")]
    const own = variablesOf(theme).map(([name, value]) => `${name}: ${value};`)
    for (const block of blocks)
      expect(block.filter((line) => line.startsWith('--') && line.includes('#'))).toEqual(own)
  })
})

it('tokens.css names the fonts of the tokens', () => {
  expect(css).toContain(`--sans: ${tokens.font.sans};`)
  expect(css).toContain(`--serif: ${tokens.font.serif};`)
})

const ruleAt = (selector: string): readonly string[] => {
  const from = css.indexOf(selector)
  return css
    .slice(from, css.indexOf('}', from))
    .split('\n')
    .map((line) => line.trim())
}

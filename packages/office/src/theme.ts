import { tokens } from '@jiashan/ui/tokens'
import { theme as antd, type ThemeConfig } from 'antd'

/** Ant Design in the colours of the house: squared corners, no shadows, rows of 36 px. */
export const themeOf = (mode: 'light' | 'dark'): ThemeConfig => {
  const colour = tokens[mode]
  return {
    algorithm: mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colour.water,
      colorLink: colour.water,
      colorInfo: colour.water,
      colorError: colour.vermilion,
      colorWarning: colour.amber,
      colorText: colour.ink,
      colorTextSecondary: colour.ink2,
      colorTextTertiary: colour.ink2,
      colorTextDescription: colour.ink2,
      colorTextLightSolid: colour.onFill,
      colorBgLayout: colour.paper,
      colorBgContainer: colour.card,
      colorBorder: colour.rule,
      colorBorderSecondary: colour.rule,
      borderRadius: 2,
      fontFamily: tokens.font.sans,
      fontSize: 14,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
      boxShadowSecondary: '0 0 0 1px rgb(30 42 48 / 0.12)',
      controlHeight: 34,
    },
    components: {
      Table: { cellPaddingBlockSM: 7, headerBg: colour.paper, rowHoverBg: colour.wash },
      Button: { primaryColor: colour.onFill, primaryShadow: 'none', defaultShadow: 'none' },
      Segmented: { itemSelectedBg: colour.wash, trackBg: colour.paper },
    },
  }
}

/** What a reader can set for all pages; kept on the reader's machine only. */
export const THEMES = ['system', 'light', 'dark'] as const

/** Keys under which they are kept, and the attributes of the root that styles go by. */
export const ELDER = { key: 'jiashan-elder', attribute: 'data-elder' } as const
export const THEME = { key: 'jiashan-theme', attribute: 'data-theme' } as const

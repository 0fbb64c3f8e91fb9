import { type Language, UI_WORDS } from './labels.ts'

/** Beside every figure that was invented for the demonstration. */
export const DemoMark = ({ language = 'zh' }: { language?: Language }) => (
  <span className="demo-mark">{UI_WORDS[language].demo}</span>
)

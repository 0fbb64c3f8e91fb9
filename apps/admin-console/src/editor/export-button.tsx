import { Button } from 'antd'
import type { WrittenDraft } from './draft/written.ts'
import { download, textOfFile } from './file.ts'

/** Hands out rules and their cases as one file. */
export const ExportButton = ({ draft }: { draft: Pick<WrittenDraft, 'ruleSet' | 'cases'> }) => (
  <Button
    size="small"
    onClick={() => download(`${draft.ruleSet.title || '考核办法'}.json`, textOfFile(draft))}
  >
    导出
  </Button>
)

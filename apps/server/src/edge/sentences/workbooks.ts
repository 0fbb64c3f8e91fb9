import { isPeriod, sayPeriod } from '@jiashan/domain/calendar'
import type { ImportNotIn, ImportOvertaken, NoSuchImport } from '../../workbooks/draft-imports.ts'
import { BOOK_LIMITS, type BookProblem } from '../../workbooks/limits.ts'
import type { WorkbookRefused } from '../../workbooks/preview.ts'

/** Refusals of workbooks. */
export type OfWorkbooks = WorkbookRefused | NoSuchImport | ImportNotIn | ImportOvertaken

/** One clear sentence for a file that is not read. */
const BOOK: { readonly [P in BookProblem]: string } = {
  'too-large': `文件超过 ${BOOK_LIMITS.bytes / 1024 / 1024} MB；请只保留模板里的内容，图片和附件请在系统中上传`,
  'not-a-workbook': '文件不是有效的 xlsx 表格，或已经损坏；请重新下载模板填写',
  'old-format': '这是旧版 xls 文件；请在 Excel 或 WPS 中另存为 xlsx 后再上传',
  encrypted: '表格设置了打开密码；请取消密码后再上传',
  macros: '表格带有宏，不能上传；请另存为不带宏的 xlsx 文件',
  links: '表格里有指向其他文件的链接；请删除外部链接后再上传',
  bomb: `表格解压后超过 ${BOOK_LIMITS.unpacked / 1024 / 1024} MB 或压缩比例异常，没有读取；请重新下载模板填写`,
  'too-many-rows': `有一张表超过 ${BOOK_LIMITS.rows} 行；请删除模板以外的行后再上传`,
  'too-slow': '表格过于复杂，没有读完；请重新下载模板，只填写模板里的内容',
  'not-a-template': '这不是从本系统下载的模板；请先下载模板，在模板中填写',
  'old-template': '模板已经更新；请重新下载模板，把内容复制过去再上传',
  damaged: '模板的表头、工作表或隐藏信息被改动，无法核对；请重新下载模板填写',
  'other-kind': '表格的种类不对：进展报送和年度方案各有模板，请选择对应的一种再上传',
  'other-programme': '这是另一个政策文件的表格；请下载本文件的模板填写',
  'other-unit': '这是其他单位的表格；请使用本单位下载的模板',
  'other-time': '表格的报送期或年度与当前选择的不同',
}

export const WORKBOOK_SENTENCES: {
  readonly [T in OfWorkbooks['_tag']]: (facts: Extract<OfWorkbooks, { _tag: T }>) => string
} = {
  WorkbookRefused: ({ problem, told }) =>
    problem === 'other-time'
      ? `这是${isPeriod(told) ? sayPeriod(told) : `${told}年`}的表格，与当前选择的不同；请切换后再上传`
      : BOOK[problem],
  NoSuchImport: () => '没有这次导入，或预览已过期；请重新上传表格',
  ImportNotIn: ({ status }) =>
    status === 'undone' ? '这次导入已经撤销' : '这次导入已经完成，请刷新页面查看最新状态',
  ImportOvertaken: ({ doing, tasks, by }) =>
    `任务 ${tasks.join('、')} 在${doing === 'apply' ? '预览' : '导入'}之后${by.length === 0 ? '又有变化' : `由 ${by.join('、')} 修改过`}，${
      doing === 'apply' ? '没有导入任何内容；请重新上传表格核对' : '不能整体撤销；请在系统中逐项修改'
    }`,
}

export { FieldPath, Remark, Remarks } from '../planning/index.ts'

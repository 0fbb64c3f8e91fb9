import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the parts of the house lie. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
export const SITE = join(ROOT, 'apps/public-portal/dist/site.js')
export const APPS = {
  portal: join(ROOT, 'apps/department-portal/dist'),
  console: join(ROOT, 'apps/admin-console/dist'),
}

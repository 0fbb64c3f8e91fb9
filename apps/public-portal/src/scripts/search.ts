/** Loaded when somebody goes to the search field, or comes with a query. */
export { search } from '../search/open.ts'

/** On every page, after it is read: switches, filters, tips, citations, the search field. Whatever is larger is loaded when it is asked for. */
import { copies } from '../modes/copies.ts'
import { filters } from '../modes/filters.ts'
import { switches } from '../modes/switches.ts'
import { tips } from '../modes/tips.ts'
import { searches } from '../search/start.ts'
import { starts } from '../verify/start.ts'

switches()
filters()
tips()
copies()
searches(() => import('./search.js'))
starts(() => import('./verify.js'))

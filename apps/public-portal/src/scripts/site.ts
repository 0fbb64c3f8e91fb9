/** On every page, after it is read: switches, filters, tips, citations. Whatever is larger is loaded when it is asked for. */
import { copies } from '../modes/copies.ts'
import { filters } from '../modes/filters.ts'
import { switches } from '../modes/switches.ts'
import { tips } from '../modes/tips.ts'
import { starts } from '../verify/start.ts'

switches()
filters()
tips()
copies()
starts(() => import('./verify.js'))

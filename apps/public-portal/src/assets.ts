import explanation from '@jiashan/ui/explanation.css?raw'
import tokens from '@jiashan/ui/tokens.css?raw'
import ui from '@jiashan/ui/ui.css?raw'
import about from './about/about.css?raw'
import bulletins from './bulletins/bulletins.css?raw'
import chapters from './chapters/chapters.css?raw'
import charts from './charts/charts.css?raw'
import data from './data/data.css?raw'
import departments from './departments/departments.css?raw'
import document from './document/document.css?raw'
import frame from './frame/frame.css?raw'
import home from './home/home.css?raw'
import map from './map/map.css?raw'
import controls from './modes/controls.css?raw'
import elder from './modes/elder.css?raw'
import record from './record/record.css?raw'
import results from './results/results.css?raw'
import search from './search/search.css?raw'
import base from './styles/base.css?raw'
import print from './styles/print.css?raw'
import stacked from './styles/stacked.css?raw'
import targets from './targets/targets.css?raw'
import tasks from './tasks/tasks.css?raw'
import timeLine from './tasks/time-line.css?raw'
import verify from './verify/verify.css?raw'

/** The one style sheet of the site: tokens first, modes and print last. */
export const stylesheet = [
  tokens,
  base,
  ui,
  explanation,
  frame,
  home,
  document,
  tasks,
  timeLine,
  departments,
  targets,
  results,
  about,
  data,
  chapters,
  charts,
  bulletins,
  record,
  map,
  search,
  verify,
  stacked,
  controls,
  elder,
  print,
].join('\n')

import type { Words } from './index.ts'
import type { zhSite } from './zh-site.ts'

export const enSite: Pick<Words, keyof typeof zhSite> = {
  frame: {
    skip: 'Skip to content',
    main: 'Main navigation',
    crumbs: 'You are here',
    home: 'Home',
    other: '中文',
    language: 'Language',
    previous: 'Previous',
    next: 'Next',
    footer: (document) => `Compiled from ${document} and the accepted reports of the responsible units`,
    openData: 'Open data',
    about: 'About this site',
    access: 'Accessibility statement',
    map: 'Site map',
    report: 'Report an error',
    owner: 'Published by',
    siteCode: 'Site code',
    contact: 'Contact',
    menu: 'More of this site',
  },
  modes: {
    group: 'Display',
    elder: 'Large print',
    theme: 'Appearance',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  filter: {
    group: 'Filter',
    words: 'Filter by words',
    left: '# shown',
  },
  nav: {
    tasks: 'Tasks',
    targets: 'Targets',
    departments: 'Units',
    results: 'Assessment',
    bulletins: 'Bulletins',
    experience: 'Experience',
    document: 'Document',
    data: 'Data',
  },
  about: {
    title: 'About this site',
    description: 'What this site discloses, what it does not, and why.',
    what: 'What this site is',
    whatText: (document) =>
      `This site shows, item by item, how ${document} is carried out: the sentence each task comes from, the unit that answers for it, when it is due, what was reported and whether targets were met. It draws only on reports accepted by the office of the coordination group and on figures with a stated source.`,
    demo: 'About demonstration data',
    demoText:
      'The document, the responsible units and the targets are real. Plans, milestones, reports, status, scores and all figures marked as demonstration data were invented to show the system and say nothing about the actual work of any unit.',
    notDemo: 'This site contains no demonstration data.',
    rules: 'What is disclosed and what is not',
    open: 'Public by default: the document, responsible units, targets, status, accepted progress and released statistics.',
    internal:
      'Internal by default: scores, ranks, lights of units, the list of late reports, bulletins, supervision orders, instructions of leaders, minutes, contacts, names of seconded cadres and unreleased statistics.',
    kinds: {
      lights: 'Lights of tasks',
      results: 'Assessment',
      bulletins: 'Bulletins',
      lateList: 'Late reports',
    },
    disclosed: 'disclosed',
    notDisclosed: 'not disclosed',
    decisions: 'Decisions of the coordination group',
    noDecisions: 'No further decisions; the default rules apply.',
    withheld: 'Tasks whose progress is not disclosed',
    lights: 'What the tiles mean',
    lightsText:
      'A tile shows the worst of three lights (schedule, indicator, reporting), by shape, colour and word together.',
    access: 'Accessibility statement',
    accessText: 'This site aims at WCAG 2.2 AA and GB/T 37668—2019:',
    accessList: [
      'Everything can be read without scripts; they only switch the display, narrow lists and show what a tile says.',
      'Every link and control can be reached by keyboard; each page starts with a link to its content; focus is always visible.',
      'At 200 % or on a screen 320 pixels wide nothing needs sideways scrolling; wide tables scroll in a region of their own.',
      'Status is shown by shape, colour and word together; beside every chart stands a table of the same content.',
      'The head of each page offers large print (stronger contrast, less around it) and light or dark; what you choose is kept on your device only.',
      'There is a style for print, and no motion where less of it is asked for.',
    ],
    accessKnown:
      'Known limits: the document, names of units and reports exist in Chinese only and are not translated; sites that external links lead to are not covered.',
    accessTested:
      'With every change, each kind of page is checked by axe in four ways of display and walked through by keyboard.',
    accessReport: 'If a page is hard for you to read, please tell us:',
    accessOffice: 'please write to the office of the coordination group.',
  },
  map: {
    title: 'Site map',
    description: 'All parts and pages of this site.',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or its content was withdrawn in a later publication.',
    back: 'Back to the home page',
  },
  data: {
    title: 'Open data',
    description: 'All public data of this publication, to download, reuse and check.',
    intro:
      'Everything shown on the pages is in these files. Download and reuse them freely; please cite document and publication number.',
    columns: { file: 'File', what: 'Content', fields: 'Fields' },
    demo: 'Values marked demo: true were invented for demonstration and are not real.',
    publication: 'Publication',
    encoding:
      'The CSV file is UTF-8 with a byte order mark and opens in spreadsheets; numbers in JSON are text and never went through floating point.',
    files: {
      tasks: 'tasks: wording, units, status, milestones and progress',
      departments: 'responsible units and their tasks',
      targets: 'quantified targets, figures and outcomes',
      csv: 'tasks as a table, one a row',
      document: 'the full text as received, into which the spans point',
      snapshot: 'all that this publication was made from; its hash stands in manifest.json',
      manifest: 'SHA-256 of every file of this publication and of the publication before',
    },
  },
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** One import of one file, as the text says it. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Every source file under a folder, with `/`, tests and generated code left out. */
export const sources = (root: string, folder: string): readonly string[] => {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name) && !/node_modules|\/dist\/|\/generated\/|\.gen\./.test(name))
    .filter((name) => statSync(join(root, name)).isFile())
}

/** The imports of a file; relative ones as paths from the root. */
export const importsOf = (root: string, file: string): readonly Import[] => {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[2] ?? match[3] ?? ''
    const to = name.startsWith('.')
      ? relative(root, resolve(root, dirname(file), name))
          .split(sep)
          .join('/')
      : name
    return { from: file, to, typesOnly: match[1] !== undefined }
  })
}

/** Which rooms of the domain a room may import, as the design draws them; transitive. */
export const DOMAIN_ARROWS = {
  calendar: [],
  quantity: [],
  record: [],
  access: ['record'],
  policy: ['calendar', 'quantity', 'record', 'access'],
  indicators: ['policy'],
  planning: ['indicators'],
  reporting: ['planning'],
  safeguards: ['policy'],
  supervision: ['reporting', 'safeguards'],
  assessment: ['supervision'],
  publication: ['assessment'],
} as const satisfies Record<string, readonly string[]>

type Room = keyof typeof DOMAIN_ARROWS

/** Every room that a room reaches. */
export const reachable = (room: Room): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (next: Room): void => {
    for (const other of DOMAIN_ARROWS[next] as readonly Room[])
      if (!found.has(other)) {
        found.add(other)
        visit(other)
      }
  }
  visit(room)
  return found
}

const roomOf = (path: string): string | undefined => /^packages\/domain\/src\/([a-z]+)\//.exec(path)?.[1]

/** What a place may not import, with the reason. */
interface Wall {
  readonly inside: RegExp
  readonly except?: RegExp
  readonly forbids: (one: Import) => boolean
  readonly because: string
}

const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/')

const WALLS: readonly Wall[] = [
  {
    inside: /^packages\/domain\/src\//,
    forbids: ({ to }) => !to.startsWith('packages/domain/') && !/^effect(\/|$)/.test(to),
    because: 'the domain imports effect and nothing else',
  },
  {
    inside: /^packages\/domain\/src\//,
    forbids: ({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)]
      return (
        room !== undefined && other !== undefined && room !== other && !reachable(room as Room).has(other)
      )
    },
    because: 'the design draws no arrow between these rooms',
  },
  {
    inside: /^packages\/ui\/src\//,
    forbids: ({ to }) => /^(antd|@trpc|@tanstack|@jiashan\/server)/.test(to),
    because: 'the ui package knows no component library, no fetching and no routes',
  },
  {
    inside: /^apps\/server\/src\//,
    except: /^apps\/server\/src\/store\//,
    forbids: ({ to, typesOnly }) =>
      !typesOnly && (/^@prisma\//.test(to) || /store\/generated\//.test(to) || to === 'pg'),
    because: 'only the store imports Prisma',
  },
  {
    inside: /^apps\/server\/src\/edge\/procedures\//,
    forbids: ({ to, typesOnly }) => !typesOnly && /\/store\/(database|aggregate|kept)\.ts$/.test(to),
    because: 'procedures ask the service of a capability, not the store',
  },
  {
    inside: /^(packages\/office|apps\/(department-portal|admin-console|public-portal))\/src\//,
    forbids: ({ to, typesOnly }) => to.startsWith('@jiashan/server') && !typesOnly,
    because: 'apps know the server as types only',
  },
  {
    inside: /^apps\/public-portal\/src\//,
    forbids: ({ to }) => /^(antd|@trpc|@tanstack|@jiashan\/server)/.test(to),
    because: 'the open site has no component library and no server',
  },
  {
    inside: /^(apps|packages)\//,
    forbids: ({ from, to }) => /^(apps|packages)\//.test(to) && packageOf(from) !== packageOf(to),
    because: 'packages are entered through their doors, not by path',
  },
]

/** Every import that crosses a wall, in words. */
export const crossings = (root: string): readonly string[] => {
  const files = ['packages', 'apps'].flatMap((folder) => sources(root, folder))
  return files.flatMap((file) =>
    importsOf(root, file).flatMap((one) =>
      WALLS.filter((wall) => wall.inside.test(file) && !wall.except?.test(file) && wall.forbids(one)).map(
        (wall) => `${one.from} imports ${one.to}: ${wall.because}`,
      ),
    ),
  )
}

const FORBIDDEN_NAMES = /\/(shared|common|utils|util|helpers|lib|misc)(\/|\.tsx?$)/

/** Rooms whose name says nothing. */
export const namelessRooms = (root: string): readonly string[] =>
  ['packages', 'apps'].flatMap((folder) => sources(root, folder)).filter((file) => FORBIDDEN_NAMES.test(file))

/** Files that a module reaches by imports of values, following the domain's own files only. */
export const reachedValues = (root: string, start: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    if (!file.startsWith('packages/domain/')) return
    for (const one of importsOf(root, file)) if (!one.typesOnly) visit(one.to)
  }
  visit(start)
  return found
}

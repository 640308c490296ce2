/**
 * The house's folders in the order in which an arrival flows, what each is for, and what it may import.
 * `all` = anything, `types` = `import type` only. A new folder needs a row here.
 */
const SCREEN = ['react', 'react-dom', 'zustand', /^d3-/]

export const folders = {
  kernel: {
    is: 'the event queue, random streams, samplers, statistics and maths; it knows no restaurant',
    may: {},
    packages: [],
  },
  theory: {
    is: 'the closed forms of queueing and the scalability law',
    may: { kernel: 'all', scenario: 'types' },
    packages: [],
  },
  scenario: {
    is: 'the parameter table, parsing, presets and links; it describes a day and never runs one',
    may: { kernel: 'all' },
    packages: ['d3-dsv', 'fflate'],
  },
  restaurant: {
    is: 'the simulation: commands in, events out, no screen and no clock',
    may: { kernel: 'all', scenario: 'all' },
    packages: [],
  },
  run: {
    is: 'simulated time: player, history, forecast, compare, sweep; the store is joined to it by one wiring file',
    may: { restaurant: 'all', scenario: 'all', theory: 'all', kernel: 'all' },
    packages: ['comlink'],
  },
  store: {
    is: 'the state of one figure; it is handed runs and never makes them',
    may: { scenario: 'all', restaurant: 'types', text: 'types' },
    packages: ['zustand'],
  },
  views: {
    is: 'the pictures, drawn from the store; each view stands alone and none simulates',
    may: { store: 'all', theory: 'all', text: 'all', kernel: 'all', restaurant: 'types', scenario: 'types' },
    packages: SCREEN,
  },
  panels: {
    is: 'the controls, generated from the parameter table; they speak commands and intents to the store',
    may: { store: 'all', scenario: 'all', text: 'all', kernel: 'all' },
    packages: [...SCREEN, '@floating-ui/dom'],
  },
  text: {
    is: 'the message catalogue: words alone, given every number',
    may: {},
    packages: [],
  },
  story: {
    is: 'the article around the figures: prose, predictions, missions; what judges them is lent to it',
    may: { views: 'all', panels: 'all', store: 'all', scenario: 'all', text: 'all', run: 'types' },
    packages: SCREEN,
  },
  embed: {
    is: 'the figure mounted into any root: the one place that joins store, run, views and panels',
    may: { views: 'all', panels: 'all', store: 'all', run: 'all', scenario: 'all', text: 'all', story: 'all' },
    // Workers are talked to by comlink; the others encode what is taken home.
    packages: [...SCREEN, 'comlink', 'gifenc', 'mp4-muxer', 'webm-muxer'],
  },
  app: {
    is: 'the site: wiring, routes, theme',
    may: 'everything',
    packages: 'everything',
  },
}

/** Files that stand beside the folders. */
const roots = {
  'engine.ts': {
    is: 'the library: what the engine gives to the outside, without a screen',
    may: { kernel: 'all', theory: 'all', scenario: 'all', restaurant: 'all', run: 'all', 'engine-theory.ts': 'all' },
    packages: [],
  },
  'engine-theory.ts': {
    is: 'its theory: the closed forms, and what they say of a scenario that has to be checked first',
    may: { theory: 'all', scenario: 'all', restaurant: 'all' },
    packages: [],
  },
}

/** The numbers of the events are part of the type of a frame: whoever may read its types may read them. */
const contracts = new Set(['restaurant/events.ts'])

/** Under views/, not a view: scales, boxes and strokes that the charts have in common. It knows none of them. */
const SHARED_BY_VIEWS = 'chart'

const HOME = new URL('../../', import.meta.url)

/** `src/kernel/math.ts` → `kernel/math.ts`; null for files that are not in this repository's `src`. */
export function placeInSource(filename) {
  const src = decodeURIComponent(new URL('src/', HOME).pathname).replace(/^\/(?=[A-Za-z]:)/, '')
  const file = filename.replaceAll('\\', '/')
  return file.startsWith(src) ? file.slice(src.length) : null
}

/** A test, or what tests share (`arbitrary.testing.ts`). */
export const isTest = (place) => /\.(test|testing)\.tsx?$/.test(place)

/** `../kernel/math.ts` seen from `theory/erlang.ts` → `kernel/math.ts`; null when it leaves `src`. */
function resolve(from, specifier) {
  const path = from.split('/').slice(0, -1)
  for (const step of specifier.replace(/\?.*$/, '').split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return null
    } else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

function listOf(row) {
  const names = Object.entries(row.may).map(([name, what]) => (what === 'types' ? `${name} (types)` : name))
  return names.length > 0 ? names.join(', ') : 'nothing'
}

/** What is wrong with `place` importing `specifier`, in words, or null. */
function fault(place, specifier, typesOnly) {
  const slash = place.indexOf('/')
  const folder = slash < 0 ? place : place.slice(0, slash)
  const row = slash < 0 ? roots[folder] : folders[folder]
  if (!row) return `src/${folder} has no row in e2e/lint/folders.mjs: say there what it is for and what it may import.`
  const law = `${slash < 0 ? folder : `${folder}/`} is ${row.is}. It may import: ${row.may === 'everything' ? 'everything' : listOf(row)}.`

  if (!/^[./]/.test(specifier)) {
    if (row.packages === 'everything' || typesOnly) return null
    const known = row.packages.some((p) => (p instanceof RegExp ? p.test(specifier) : specifier === p || specifier.startsWith(`${p}/`)))
    return known ? null : `The package "${specifier}" is not for here: ${law}`
  }

  const target = specifier.startsWith('/src/') ? specifier.slice(5).replace(/\?.*$/, '') : resolve(place, specifier)
  if (target === null || specifier.startsWith('/') !== specifier.startsWith('/src/'))
    return `"${specifier}" leaves src/, and what is built comes from src/ alone.`
  if (target.endsWith('.css') && !/[?&]inline\b/.test(specifier) && folder !== 'app')
    return `Import "${specifier}?inline" and adopt it as a style sheet: a figure lives in any root, also a shadow root, and its embed is one script.`
  if (isTest(target)) return `"${specifier}" is for tests alone.`
  if (row.may === 'everything') return null
  if (!target.includes('/')) return row.may[target] === 'all' ? null : `"${specifier}" stands above the folders: ${law}`

  const other = target.slice(0, target.indexOf('/'))
  if (other === folder) {
    const [, mine, ...deep] = place.split('/')
    const [, theirs] = target.split('/')
    const isViews = folder === 'views' && deep.length > 0 && target.split('/').length > 2
    return isViews && mine !== theirs && theirs !== SHARED_BY_VIEWS
      ? `views/${mine} reaches into views/${theirs}: ${law} What views share stands in views/ itself or in views/${SHARED_BY_VIEWS}/.`
      : null
  }
  const what = row.may[other]
  if (what === 'all' || (what === 'types' && (typesOnly || contracts.has(target)))) return null
  if (what === 'types') return `Only types come from ${other}/ (write "import type"): ${law}`
  return `Nothing here comes from ${other}/: ${law}`
}

/** house/folders: a folder imports only from those its row names. */
export const foldersRule = {
  meta: { type: 'problem', docs: { description: 'A folder imports only from those that its row names.' } },
  create(context) {
    const place = placeInSource(context.filename)
    if (place === null || isTest(place) || place.endsWith('.d.ts')) return {}
    const check = (source, typesOnly) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const message = fault(place, source.value, typesOnly)
      if (message) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument, true),
      // A worker: new URL('../run/sweep.worker.ts', import.meta.url)
      NewExpression(node) {
        if (node.callee.name === 'URL' && node.arguments[1]?.type === 'MemberExpression' && node.arguments[1].object.type === 'MetaProperty')
          check(node.arguments[0], false)
      },
      // A folder's worth: import.meta.glob('./presets/*.json')
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression' || node.callee.object.type !== 'MetaProperty') return
        const [first] = node.arguments
        for (const source of first?.type === 'ArrayExpression' ? first.elements : [first]) check(source, false)
      },
    }
  },
}

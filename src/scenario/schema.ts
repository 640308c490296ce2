/**
 * JSON Schemas (draft 2020-12) of scenarios and commands, made from the parameter table. They accept whatever
 * `parseScenario` and `parseCommand` accept. What they cannot say (times in order, ids unique, speeds below the limit of growth,
 * a station that nobody can serve) only the parser refuses.
 */
import { CLEARABLE } from './set.ts'
import { COMMAND, COMMAND_VALUE } from './command.ts'
import { LIMIT, type Param } from './param.ts'
import { DISTRIBUTION, findParam, leaf, LIVE_PATHS, TREE, type Node } from './params/index.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = boolean | { [keyword: string]: unknown }

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
const DISTRIBUTION_REF = { $ref: '#/$defs/distribution' }
const UNITS: Record<string, string> = {
  min: 'minutes',
  'customers/h': 'customers an hour',
  people: 'people',
  '×': 'factor',
  $: 'dollars',
  '$/h': 'dollars an hour',
  share: 'share',
  times: 'times',
}

function about(row: Param): { [keyword: string]: unknown } {
  const notes = [UNITS[row.unit], row.live ? 'may change during a day' : undefined]
  const description = notes.filter((note) => note !== undefined).join('; ')
  return {
    ...(description ? { description } : {}),
    ...(row.default !== undefined && row.kind !== 'group' ? { default: row.default } : {}),
  }
}

function numeric(row: Param): { [keyword: string]: unknown } {
  return {
    type: row.kind === 'integer' ? 'integer' : 'number',
    ...(row.min !== undefined ? { minimum: row.min } : {}),
    ...(row.max !== undefined ? { maximum: row.max } : {}),
    ...(row.above !== undefined ? { exclusiveMinimum: row.above } : {}),
    ...(row.below !== undefined ? { exclusiveMaximum: row.below } : {}),
  }
}

function items(row: Param): { [keyword: string]: unknown } {
  return { ...(row.minItems !== undefined ? { minItems: row.minItems } : {}), ...(row.maxItems !== undefined ? { maxItems: row.maxItems } : {}) }
}

const minute = { type: 'number', minimum: 0, maximum: LIMIT.minutes }

function shape(node: Node): { [keyword: string]: unknown } {
  const { row, children } = node
  switch (row.kind) {
    case 'number':
    case 'integer':
      return children.size > 0 ? { anyOf: [numeric(row), object(children)] } : numeric(row)
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
      return row.choices!.length === 1 ? { const: row.choices![0] } : { enum: [...row.choices!] }
    case 'text':
      return { type: 'string', ...(row.minItems ? { minLength: row.minItems, pattern: '\\S' } : {}), maxLength: row.maxItems }
    case 'clock':
      return { type: 'string', pattern: '^([01]?[0-9]|2[0-3]):[0-5][0-9]$' }
    case 'distribution':
      return { ...DISTRIBUTION_REF }
    case 'delay':
      return { anyOf: [numeric(row), { allOf: [DISTRIBUTION_REF, { properties: { mean: { minimum: row.min } } }] }] }
    case 'curve': {
      const value = numeric(row)
      const point = { type: 'array', prefixItems: [minute, value], minItems: 2, maxItems: 2, items: false }
      return { anyOf: [value, { type: 'array', items: point, ...items(row) }] }
    }
    case 'numbers':
      return { type: 'array', items: numeric(row), ...items(row) }
    case 'factors':
      return { type: 'object', additionalProperties: numeric(row), minProperties: row.minItems, maxProperties: row.maxItems }
    case 'group':
      return object(children, CONTRADICTIONS[row.path])
    case 'list':
      return { type: 'array', items: object(children), ...items(row) }
  }
}

function object(children: ReadonlyMap<string, Node>, further: readonly JsonSchema[] = []): { [keyword: string]: unknown } {
  const properties: { [key: string]: unknown } = {}
  const required: string[] = []
  const conditions: JsonSchema[] = [...further]
  for (const [key, node] of children) {
    properties[key] = { ...shape(node), ...about(node.row) }
    const { when } = node.row
    if (when) {
      if (node.row.required) conditions.push(is(when.key, when.is, { required: [key] }))
      conditions.push(otherwise(when.key, when.is, { properties: { [key]: false } }))
    } else if (node.row.required) required.push(key)
  }
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
  }
}

function implies(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return { if: condition, then: consequence }
}

/** "If `key` is not given as `value`, …" */
function otherwise(key: string, value: string, consequence: JsonSchema): JsonSchema {
  return implies({ not: { properties: { [key]: { const: value } }, required: [key] } }, consequence)
}

/** "If `key` is given and is not `value`, …" */
function unless(key: string, value: string, consequence: JsonSchema): JsonSchema {
  return implies({ type: 'object', properties: { [key]: { not: { const: value } } }, required: [key] }, consequence)
}

function is(key: string, value: string, consequence: JsonSchema): JsonSchema {
  return implies({ type: 'object', properties: { [key]: { const: value } }, required: [key] }, consequence)
}

function positive(key: string): JsonSchema {
  return { properties: { [key]: { type: 'number', exclusiveMinimum: 0 } }, required: [key] }
}

/** What the rules refuse and a schema can say, by section. */
const CONTRADICTIONS: { [path: string]: readonly JsonSchema[] } = {
  demand: [
    { oneOf: [{ required: ['perHour'] }, { required: ['trace'] }] },
    implies({ required: ['trace'] }, { properties: { process: { const: 'poisson' }, party: { const: 1 } } }),
    implies({ required: ['scv'] }, { properties: { process: { const: 'bursty' } }, required: ['process'] }),
  ],
  line: [
    unless('routing', 'shortest', { properties: { layout: { const: 'own' } }, required: ['layout'] }),
    is('layout', 'own', { properties: { idle: { const: 'longest-idle' } } }),
    implies(
      { properties: { stealing: { const: true } }, required: ['stealing'] },
      { properties: { layout: { const: 'own' }, discipline: { not: { const: 'shared-attention' } } }, required: ['layout'] },
    ),
  ],
  sickness: [
    implies({ required: ['flapping'] }, { required: ['meanTimeToSick', 'meanTimeToReturn'] }),
    implies(positive('together'), { required: ['meanTimeToSick'] }),
  ],
  failFast: [implies({ required: ['meanTimeToFail'] }, { required: ['meanTimeToRecover'] })],
  quality: [implies(positive('chance'), { required: ['after'] })],
}

/** The same, across sections. */
const WHOLE: readonly JsonSchema[] = [
  { oneOf: [{ required: ['work'] }, { required: ['stations'] }] },
  implies({ properties: { line: { properties: { routing: { const: 'by-dish' } }, required: ['routing'] } }, required: ['line'] }, { required: ['menu'] }),
  implies(
    { required: ['stations'] },
    { properties: { demand: { properties: { trace: { properties: { work: false } } } } } },
  ),
]

function distributionSchema(): JsonSchema {
  const properties: { [key: string]: unknown } = {}
  let scvFloor = 0
  for (const row of DISTRIBUTION) {
    const key = row.path.slice('distribution.'.length)
    properties[key] = { ...shape(leaf(row)), ...about(row) }
    // Per law below; the law without spread may say scv 0.
    if (key === 'scv') {
      scvFloor = row.min!
      properties[key] = { ...numeric({ ...row, min: 0 }), ...about(row) }
    }
  }
  const spread = (least: number): JsonSchema => ({ properties: { scv: { minimum: least }, min: false, max: false, values: false }, required: ['mean'] })
  const fixed = (scv: number): JsonSchema => ({ properties: { scv: { const: scv }, min: false, max: false, values: false }, required: ['mean'] })
  return {
    description: 'a distribution of durations in minutes; scv = variance ÷ mean²',
    type: 'object',
    properties,
    required: ['law'],
    additionalProperties: false,
    allOf: [
      is('law', 'exponential', fixed(1)),
      is('law', 'deterministic', fixed(0)),
      is('law', 'lognormal', spread(scvFloor)),
      is('law', 'gamma', spread(scvFloor)),
      is('law', 'hyperexponential', spread(1)),
      is('law', 'uniform', {
        properties: { scv: false, values: false },
        dependentRequired: { min: ['max'], max: ['min'] },
        anyOf: [{ required: ['mean'] }, { required: ['min', 'max'] }],
      }),
      is('law', 'empirical', { properties: { scv: false, min: false, max: false }, required: ['values'] }),
    ],
  }
}

function buildScenario(): JsonSchema {
  return {
    $schema: DRAFT,
    $id: 'urn:dinner-rush:scenario:1',
    title: 'A scenario of Dinner Rush, version 1',
    ...object(TREE, WHOLE),
    $defs: { distribution: distributionSchema() },
  }
}

function settingSchema(path: string): JsonSchema {
  let level: ReadonlyMap<string, Node> = TREE
  let node: Node | undefined
  for (const step of path.split('.')) {
    node = level.get(step)
    if (!node) break
    level = node.children
  }
  const value = shape(node ?? leaf(findParam(path)!))
  return CLEARABLE.includes(path) ? { anyOf: [value, { type: 'null' }] } : value
}

function buildCommand(): JsonSchema {
  const single = (row: Param): { [keyword: string]: unknown } => ({ ...shape(leaf(row)), ...about(row) })
  const { name, speed, skills, quality } = COMMAND_VALUE
  const hire = {
    type: 'object',
    properties: { name: single(name), speed: numeric(speed), skills: single(skills), quality: single(quality) },
    additionalProperties: false,
  }
  const value = (schema: JsonSchema): JsonSchema => ({ properties: { value: schema, path: false } })
  return {
    $schema: DRAFT,
    $id: 'urn:dinner-rush:command:1',
    title: 'A command of Dinner Rush, version 1',
    type: 'object',
    properties: { at: single(COMMAND.at), do: single(COMMAND.do), who: single(COMMAND.who), path: single(COMMAND.path), value: true },
    required: ['at', 'do'],
    additionalProperties: false,
    allOf: [
      is('do', 'hire', { properties: { value: hire, who: false, path: false } }),
      is('do', 'let-go', value(false)),
      is('do', 'train', { ...(value(numeric(COMMAND_VALUE.speed)) as object), required: ['value'] }),
      is('do', 'call-in-sick', value(numeric(COMMAND_VALUE.away))),
      is('do', 'return', value(false)),
      is('do', 'slow', { ...(value(numeric(COMMAND_VALUE.factor)) as object), required: ['value'] }),
      is('do', 'fail', { ...(value(numeric(COMMAND_VALUE.errorRate)) as object), required: ['value'] }),
      is('do', 'set', { properties: { who: false }, required: ['path', 'value'] }),
      ...LIVE_PATHS.map((path) => is('path', path, { properties: { value: settingSchema(path) } })),
    ],
    $defs: { distribution: distributionSchema() },
  }
}

/** Of what `parseScenario` accepts: every key with its unit, default and range, as `dinner-rush/schema/scenario-1.json` has it. */
export const scenarioSchema: JsonSchema = /* @__PURE__ */ buildScenario()
/** Of what `parseCommand` accepts, as `dinner-rush/schema/command-1.json` has it. */
export const commandSchema: JsonSchema = /* @__PURE__ */ buildCommand()

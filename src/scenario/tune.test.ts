import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { createDay } from '../restaurant/day.ts'
import { simulate } from '../restaurant/simulate.ts'
import { parseCommands, parseScenario } from './parse.ts'
test('tune', () => {
  for (const name of ['lunch-rush', 'one-star', 'many-hands', 'sick-day', 'quiet-afternoon']) {
    const f = JSON.parse(readFileSync(`/work/main/src/scenario/presets/${name}.json`, 'utf8'))
    const p = parseScenario(f.scenario)
    if (!p.ok) { console.log(name, p.problems); continue }
    const c = parseCommands(f.commands ?? [], p.scenario)
    if (!c.ok) { console.log(name, c.problems); continue }
    const out: string[] = []
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const day = createDay(p.scenario, { seed, commands: c.commands })
      const row: string[] = []
      for (let s = 0; s <= 10; s++) {
        day.advanceTo(f.opening.at + s * f.opening.rate)
        const fr = day.frame()
        row.push(`${fr.inLine}${fr.lost.gaveUp ? `(-${fr.lost.gaveUp})` : ''}`)
      }
      const r = simulate(p.scenario, { seed, commands: c.commands })
      out.push(`seed ${seed}: ${row.join(' ')} | served ${r.served} gaveUp ${r.lost.gaveUp} p90 ${r.wait.p90?.toFixed(1)} max ${r.inLine.max} util ${r.utilisation.toFixed(2)} profit ${r.money.profit.toFixed(0)} met ${(r.goal!.met / r.arrived).toFixed(2)}`)
    }
    console.log(name + '\n' + out.join('\n'))
  }
})

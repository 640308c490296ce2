import { simulate } from 'dinner-rush/engine'
import { Figure } from './figure'

export default function Page() {
  const report = simulate({ demand: { perHour: 48 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], duration: 10_000 })
  return (
    <>
      <Figure />
      <p id="engine">{report.wait.mean}</p>
    </>
  )
}

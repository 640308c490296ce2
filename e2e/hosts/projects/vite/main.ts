import 'dinner-rush'
import type { DinnerRushElement } from 'dinner-rush'
import { simulate, theory, type Report } from 'dinner-rush/engine'
import schema from 'dinner-rush/schema/scenario-1.json'

const figure: DinnerRushElement = document.querySelector('dinner-rush')!
figure.addEventListener('ready', ({ detail }) => {
  const minute: number = detail.minute
  document.querySelector('#heard')!.textContent = `ready at minute ${minute}`
})

const scenario = { demand: { perHour: 48 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], duration: 10_000 }
const report: Report = simulate(scenario)
const predicted: theory.Prediction | theory.NoPrediction = theory.predict(scenario)
document.querySelector('#engine')!.textContent = `${report.wait.mean} against ${predicted.model === null ? predicted.why : predicted.wait.mean}, ${Object.keys(schema.properties).length} keys`

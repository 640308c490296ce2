import { forecastJob } from '../../run/forecast.ts'
import { foresee } from '../foresight.ts'
import type { Working } from './work.ts'

/** What may come, behind the moment shown on the timeline. */
export const ahead: Working = { jobs: { forecast: forecastJob }, begin: foresee }

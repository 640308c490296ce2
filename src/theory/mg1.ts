import type { ServiceShape } from './service.ts'
import type { Steady } from './types.ts'

export interface MG1 extends Steady {
  numberVariance: number
}

/**
 * M/G/1, first come first served: the formulas of Pollaczek and Khinchine and their second moment,
 * E[W] = λE[S²] ÷ 2(1−ρ), E[W²] = 2E[W]² + λE[S³] ÷ 3(1−ρ); the variance of the number present by the distributional
 * form of Little's law, E[N(N−1)] = λ²E[T²].
 * L. Kleinrock, Queueing Systems I, 1975, ch. 5; M. Harchol-Balter, Performance Modeling and Design of Computer Systems, 2013, ch. 23.
 */
export function mg1(lambda: number, service: ServiceShape): MG1 {
  const { mean, scv, third } = service
  const rho = lambda * mean
  const wait = (rho * mean * (1 + scv)) / (2 * (1 - rho))
  const waitVariance = wait * wait + (rho * mean * mean * third) / (3 * (1 - rho))
  const sojourn = wait + mean
  const sojournVariance = waitVariance + scv * mean * mean
  const inSystem = lambda * sojourn
  return {
    wait,
    waitVariance,
    waitedShare: rho,
    sojourn,
    sojournVariance,
    inLine: lambda * wait,
    inService: rho,
    inSystem,
    utilisation: rho,
    lossShare: 0,
    numberVariance: lambda * lambda * (sojournVariance + sojourn * sojourn) + inSystem - inSystem * inSystem,
  }
}

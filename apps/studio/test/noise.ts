import type {Faults, Stage} from './harness.ts'

interface Noise extends Faults {
  /** Endpoints that the lake was asked for and does not have. */
  unknownEndpoints: string[]
}

/** What a Studio that stays on this machine and on its lake never makes. */
export const silence: Noise = {
  requestsElsewhere: [],
  consoleErrors: [],
  pageErrors: [],
  unknownEndpoints: [],
}

export async function noiseOf(stage: Stage): Promise<Noise> {
  return {...stage.faults, unknownEndpoints: await stage.unknownEndpoints()}
}

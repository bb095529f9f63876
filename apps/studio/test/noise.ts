import {type Faults, silence as noFaults} from '@rostrum/testing'
import type {Stage} from './harness.ts'

interface Noise extends Faults {
  /** Endpoints that the lake was asked for and does not have. */
  unknownEndpoints: string[]
}

/** What a Studio that stays on this machine and on its lake never makes. */
export const silence: Readonly<Noise> = {...noFaults, unknownEndpoints: []}

export async function noiseOf(stage: Stage): Promise<Noise> {
  return {...stage.faults, unknownEndpoints: await stage.unknownEndpoints()}
}

import type {StagePlan} from '@rostrum/slides/speaker'
import {startScheme} from '../scheme.ts'
import {startSpeaker} from './start-speaker.ts'

const {stage} = document.body.dataset
if (stage !== undefined) {
  startScheme()
  startSpeaker(JSON.parse(stage) as StagePlan)
}

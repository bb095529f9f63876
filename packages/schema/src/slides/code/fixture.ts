import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const codeSlide: SlideOf<'codeSlide'> = {
  ...bareSlide,
  _type: 'codeSlide',
  _key: 'code',
  headline: 'A watch is a loop with a log',
  language: 'typescript',
  filename: 'watch.ts',
  code: 'for (const hour of night) {\n  trim(wick)\n  if (fog(hour)) bell.ring()\n  log.write(hour, ships)\n}',
  steps: [
    {_type: 'codeStep', _key: 'a', lines: '2'},
    {_type: 'codeStep', _key: 'b', lines: '3-4'},
  ],
}

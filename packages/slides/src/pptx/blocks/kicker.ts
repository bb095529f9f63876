import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawKicker: DrawBlock<'kicker'> = ({text}, area, {palette}) => ({
  shapes: [
    {
      type: 'text',
      name: 'Kind of slide',
      box: {...area, height: 28},
      paragraphs: [
        words({
          text: `▲ ${text.toLocaleUpperCase()}`,
          size: 20,
          leading: 1.4,
          face: 'label',
          bold: true,
          color: palette.trouble,
        }),
      ],
    },
  ],
  height: 40,
})

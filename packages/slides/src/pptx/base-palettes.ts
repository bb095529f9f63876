import type {FinishedTheme} from '@rostrum/schema'
import type {TokenKind} from '../html/render-options.ts'
import type {PlannedBackground} from '../plan/deck-plan.ts'
import type {Palette} from './palette.ts'

export type Tone = PlannedBackground['tone']
export type BasePalette = {readonly [Ground in Tone]: Palette} & {
  readonly code: {readonly [Kind in TokenKind]?: string}
}

/** The finished themes by day, as a file for Office needs them. A test compares them with the tokens. */
export const basePalettes: {readonly [Base in FinishedTheme]: BasePalette} = {
  signal: {
    paper: {
      paper: 'FBFCFE',
      surface: 'F0F3F6',
      ink: '0E131D',
      soft: '4C535F',
      line: 'D0D4DB',
      accent: '1053E9',
      trouble: 'A9380E',
      recovery: '006E40',
    },
    ink: {
      paper: '0B0F19',
      surface: '181F2E',
      ink: 'F8FAFD',
      soft: 'AEB5C0',
      line: '363D4B',
      accent: '6FAEFF',
      trouble: 'F5A166',
      recovery: '5FD598',
    },
    accent: {
      paper: '0747D6',
      surface: '063CB7',
      ink: 'FAFCFE',
      soft: 'DCE9FC',
      line: '4A81EB',
      accent: 'FAFCFE',
      trouble: 'FFE3BC',
      recovery: 'BBF9D4',
    },
    code: {
      comment: '5A616D',
      keyword: '0B48D3',
      string: '00673D',
      constant: 'A0340B',
      function: '5E2B9A',
    },
  },
  essay: {
    paper: {
      paper: 'FAF8FA',
      surface: 'F1EEF1',
      ink: '1E151E',
      soft: '554D55',
      line: 'CEC8CE',
      accent: '80215F',
      trouble: '983E04',
      recovery: '136147',
    },
    ink: {
      paper: '331A2E',
      surface: '41253B',
      ink: 'F4F2EC',
      soft: 'CFC3CC',
      line: '684F62',
      accent: 'F4B5D7',
      trouble: 'F6B575',
      recovery: '86DCB7',
    },
    accent: {
      paper: '80215F',
      surface: '6B184F',
      ink: 'FCF9FC',
      soft: 'F4DDE9',
      line: 'AB5B8A',
      accent: 'FCF9FC',
      trouble: 'FDE0B9',
      recovery: 'B9F4D9',
    },
    code: {
      comment: '635A63',
      keyword: '80215F',
      string: '175D45',
      constant: '8E3C0B',
      function: '324A83',
    },
  },
  contrast: {
    paper: {
      paper: 'FFFFFF',
      surface: 'EEEEEE',
      ink: '000000',
      soft: '222222',
      line: '555555',
      accent: '0126A3',
      trouble: '751900',
      recovery: '004B26',
    },
    ink: {
      paper: '000000',
      surface: '1B1B1B',
      ink: 'FFFFFF',
      soft: 'E4E4E4',
      line: 'AEAEAE',
      accent: 'F9E03F',
      trouble: 'FFAF68',
      recovery: '66F5A2',
    },
    accent: {
      paper: '001E94',
      surface: '011A71',
      ink: 'FFFFFF',
      soft: 'EEF2F9',
      line: 'AABEE5',
      accent: 'FFFFFF',
      trouble: 'FFE3BC',
      recovery: 'BBF9D4',
    },
    code: {
      comment: '222222',
      keyword: '0126A3',
      string: '004B26',
      constant: '751900',
      function: '4F147B',
    },
  },
}

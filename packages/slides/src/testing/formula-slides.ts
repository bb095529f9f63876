import {bareSlide, type Points, type Slide} from '@rostrum/schema'

type Piece = string | {tex: string}

/** Points of words and formulas: `formulaPoints(['energy is ', {tex: 'E = mc^2'}])`. */
export const formulaPoints = (...lines: readonly (readonly Piece[])[]): Points =>
  lines.map((pieces, place) => ({
    _type: 'block' as const,
    _key: `f${place}`,
    style: 'normal' as const,
    ...(pieces.length === 1 && typeof pieces[0] === 'object'
      ? {}
      : {listItem: 'bullet' as const, level: 1}),
    markDefs: [],
    children: pieces.map((piece, at) => ({
      _type: 'span' as const,
      _key: `f${place}s${at}`,
      text: typeof piece === 'string' ? piece : piece.tex,
      marks: typeof piece === 'string' ? [] : ['math'],
    })),
  }))

/** Formulas among words and in lines of their own, and one that is none. */
export const formulaSlides = (): Slide[] => [
  {
    ...bareSlide,
    _type: 'bulletsSlide',
    _key: 'formulas',
    headline: 'Light thins out with the square of the way',
    body: formulaPoints(
      ['At twice the distance ', {tex: 'd'}, ' a quarter of the light arrives'],
      ['A lens gathers the angle ', {tex: '\\Omega = 2\\pi (1 - \\cos\\alpha)'}],
      [{tex: 'E = \\frac{I}{d^2} \\cos\\theta'}],
    ),
  },
  {
    ...bareSlide,
    _type: 'statementSlide',
    _key: 'formula-statement',
    headline: 'The beam is the sum of its prisms',
    body: formulaPoints([
      {tex: 'I = \\sum_{i=1}^{n} \\tau_i \\int_{\\alpha_i}^{\\alpha_{i+1}} L(\\alpha)\\,d\\alpha'},
    ]),
  },
  {
    ...bareSlide,
    _type: 'bulletsSlide',
    _key: 'formula-matrix',
    headline: 'A ray through a lens is a matrix',
    body: formulaPoints(
      [
        {
          tex: '\\begin{pmatrix} y_2 \\\\ \\theta_2 \\end{pmatrix} = \\begin{pmatrix} 1 & 0 \\\\ -\\frac{1}{f} & 1 \\end{pmatrix} \\begin{pmatrix} y_1 \\\\ \\theta_1 \\end{pmatrix}',
        },
      ],
      ['and what is no formula stays as it was written: ', {tex: '\\frac{1}{'}],
    ),
  },
  {
    ...bareSlide,
    _type: 'comparisonSlide',
    _key: 'formula-sides',
    headline: 'Two ways to reckon the range',
    sides: ['r = 3.57 \\sqrt{h}', 'r = \\sqrt{2 R h + h^2}'].map((tex, place) => ({
      _type: 'comparisonSide' as const,
      _key: `side${place}`,
      title: place === 0 ? 'By rule' : 'By geometry',
      body: formulaPoints([place === 0 ? 'in kilometres: ' : 'exactly: ', {tex}]),
    })),
  },
]

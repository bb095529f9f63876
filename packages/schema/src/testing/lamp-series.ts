import type {SlideOf} from '../types.ts'

/** A small series of invented figures. */
export const lampSeries: NonNullable<SlideOf<'chartSlide'>['series']> = {
  _id: 'dataSeries-lamps',
  title: 'Brightness of a first-order light',
  unit: 'thousand candlepower',
  basis: 'invented for this example',
  confidence: 'low',
  sources: null,
  table: {
    _type: 'dataTable',
    columns: [
      {_type: 'dataColumn', _key: 'year', name: 'Year', kind: 'date'},
      {_type: 'dataColumn', _key: 'oil', name: 'Oil', kind: 'number'},
      {_type: 'dataColumn', _key: 'vapour', name: 'Vapour', kind: 'number'},
    ],
    rows: [
      {_type: 'dataRow', _key: 'a', cells: ['1820', '40', '']},
      {_type: 'dataRow', _key: 'b', cells: ['1860', '80', '']},
      {_type: 'dataRow', _key: 'c', cells: ['1900', '95', '160']},
      {_type: 'dataRow', _key: 'd', cells: ['1920', '100', '210']},
    ],
  },
}
